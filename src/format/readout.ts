import type {Answer, EmptyAnswer} from '../model/answer.js';
import {STATUS_CODES} from '../model/status.js';
import {memberLabel, statusLabel} from './labels.js';
import {chartWords} from './chart-words.js';
import {wording} from './lang.js';
import {fill, messages} from './messages.js';
import {formatRange, formatValue} from './numbers.js';

/** One cell in words: who and when, how much, and whatever qualifies it. */
export interface Readout {
  readonly title: string;
  readonly value: string;
  readonly more: readonly string[];
}

/** Words for one cell of an answer's grid, as the pointer, the keys and the ear get them. */
export function readoutOf(
  answer: Exclude<Answer, EmptyAnswer>,
  cell: number,
  lang: string,
): Readout {
  const shown = answer.kind === 'figure' ? answer.trend : answer;
  const {grid, indicator} = shown;
  const words = messages(lang);
  const row = grid.rows[Math.floor(cell / grid.columns.length)];
  const column = grid.columns[cell % grid.columns.length];
  const when = answer.kind === 'groups' ? {dimension: 'period', id: answer.period.code} : undefined;
  const names = [row, column, row?.dimension === 'period' ? undefined : when].flatMap((member) =>
    member?.id ? [memberLabel(member, lang, 'long')] : [],
  );
  const {values, status, lower, upper, known, parts, notes} = grid.cells;
  const value = values[cell] as number;
  const code = STATUS_CODES[status[cell] as number] ?? '';
  const said = code && code !== 'A' ? statusLabel(code, lang) : '';
  const absent = Number.isNaN(value);
  const more: string[] = [];
  if (!absent && said) more.push(said);
  const [low, high] = [lower?.[cell] ?? NaN, upper?.[cell] ?? NaN];
  if (low <= high)
    more.push(`${chartWords(lang).interval} ${formatRange(low, high, lang, indicator.decimals)}`);
  const [got, all] = [known[cell] as number, parts[cell] as number];
  if (got < all && !absent)
    more.push(fill(words.partsKnown, {known: String(got), parts: String(all)}));
  const target = 'targets' in shown ? (shown.targets[cell] as number) : NaN;
  if (!Number.isNaN(target))
    more.push(`${words.target}: ${formatValue(target, indicator, lang, {unit: true})}`);
  const note = notes.get(cell);
  if (note !== undefined) more.push(wording(note, lang));
  return {
    title: names.join(' · ') || wording(indicator.name, lang),
    value: absent ? said || words.noValue : formatValue(value, indicator, lang, {unit: true}),
    more,
  };
}
