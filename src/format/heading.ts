import type {Answer, EmptyAnswer, Member} from '../model/answer.js';
import {lowerFirst} from './feed-text.js';
import {dimensionLabel, memberLabel} from './labels.js';
import {wording} from './lang.js';
import {messages} from './messages.js';
import {formatPeriod} from './periods.js';

/** The dimensions that an answer is split by, told by its kind: a page may have put a `by` on Object.prototype. */
function splitOf(answer: Exclude<Answer, EmptyAnswer>): readonly (string | undefined)[] {
  switch (answer.kind) {
    case 'series':
      return [answer.by, answer.facet === answer.by ? '' : answer.facet];
    case 'groups':
      return [answer.by, answer.within];
    case 'pairs':
      return [answer.by];
    case 'table':
      return [answer.rowsBy, answer.columnsBy];
    case 'figure':
      return [];
  }
}

/**
 * What an answer shows, as a title: "Số học sinh theo cấp học, Tỉnh Sóc Trăng, năm học 2016–2017".
 * Members that are held come in the order: what is split, where, which part, when.
 */
export function headingOf(answer: Answer, lang: string): string {
  const {indicator} = answer;
  const words = messages(lang);
  if (!indicator) return words.empty;
  const own = wording(indicator.name, lang) || indicator.id;
  if (answer.kind === 'empty') return own;
  const other = answer.kind === 'pairs' ? answer.indicators[1] : undefined;
  const name = other
    ? `${own} ${words.and} ${lowerFirst(wording(other.name, lang) || other.id)}`
    : own;
  const split = splitOf(answer);
  const names = split.flatMap((id) =>
    id && id !== 'period'
      ? lowerFirst(dimensionLabel(id, answer.dimensions?.get(id)?.name, lang))
      : [],
  );
  const what = names.length ? `${name} ${words.by} ${names.join(` ${words.and} `)}` : name;
  const when =
    (answer.kind === 'groups' || answer.kind === 'pairs') && !split.includes('period')
      ? formatPeriod(answer.period, lang, 'long')
      : '';
  return [what, ...heldNames(answer.held, split, lang), when].filter(Boolean).join(', ');
}

/** Names of the held members, one text for each dimension; long lists are counted in the notices instead. */
function heldNames(
  held: readonly Member[],
  split: readonly (string | undefined)[],
  lang: string,
): string[] {
  return (
    [...new Set(held.map(({dimension}) => dimension))]
      // What the picture splits by needs no second mention.
      .filter((dimension) => dimension === 'place' || !split.includes(dimension))
      .map((dimension) => held.filter((member) => member.dimension === dimension && member.id))
      .filter(({length}) => length <= 3)
      .map((members) => members.map((member) => memberLabel(member, lang, 'long')).join(', '))
  );
}
