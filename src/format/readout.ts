import type {Answer, EmptyAnswer} from '../model/answer.js';
import {chartWords} from './chart-words.js';
import {memberLabel, noteOf, partsOf} from './labels.js';
import {wording} from './lang.js';
import {messages} from './messages.js';
import {formatRange, formatValue} from './numbers.js';
import {itemOf} from './sentence-parts.js';

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
  const {grid} = shown;
  const {rows, columns, cells} = grid;
  const words = messages(lang);
  const indicator =
    (answer.kind === 'pairs' ? answer.indicators[cell % columns.length] : undefined) ??
    shown.indicator;
  const members = [rows[Math.floor(cell / columns.length)], columns[cell % columns.length]];
  if ((answer.kind === 'groups' || answer.kind === 'pairs') && members[0]?.dimension !== 'period')
    members.push({dimension: 'period', id: answer.period.code});
  const names = members.flatMap((each) => (each?.id ? [memberLabel(each, lang, 'long')] : []));
  const item = itemOf(cells, cell, '');
  const note = noteOf(item.status, lang);
  const value = formatValue(item.value, indicator, lang);
  const [low, high] = [cells.lower?.[cell] ?? NaN, cells.upper?.[cell] ?? NaN];
  const target = formatValue(
    'targets' in shown ? (shown.targets[cell] ?? NaN) : NaN,
    indicator,
    lang,
  );
  const more = [
    value && note,
    low <= high
      ? `${chartWords(lang).interval} ${formatRange(low, high, lang, indicator.decimals)}`
      : '',
    value && partsOf(item, lang),
    target && `${words.target}: ${target}`,
    wording(cells.notes.get(cell), lang),
  ].filter(Boolean);
  return {
    title: names.join(' · ') || wording(indicator.name, lang),
    value: value || note || words.noValue,
    more,
  };
}
