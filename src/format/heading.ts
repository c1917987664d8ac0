import type {Answer, Member} from '../model/answer.js';
import {lowerFirst} from './feed-text.js';
import {dimensionLabel, memberLabel} from './labels.js';
import {wording} from './lang.js';
import {messages} from './messages.js';
import {formatPeriod} from './periods.js';

/**
 * What an answer shows, as a title: "Số học sinh theo cấp học, Tỉnh Sóc Trăng, năm học 2016–2017".
 * Members that are held come in the order: what is split, where, which part, when.
 */
export function headingOf(answer: Answer, lang: string): string {
  const {indicator} = answer;
  const words = messages(lang);
  if (!indicator) return words.empty;
  const name = wording(indicator.name, lang) || indicator.id;
  if (answer.kind === 'empty') return name;
  const split =
    answer.kind === 'series'
      ? [answer.by]
      : answer.kind === 'groups'
        ? [answer.by, answer.within]
        : answer.kind === 'table'
          ? [answer.rowsBy, answer.columnsBy]
          : [];
  const by = split
    .filter((id): id is string => id !== undefined && id !== 'period' && id !== '')
    .map((id) => lowerFirst(dimensionLabel(id, answer.dimensions?.get(id)?.name, lang)));
  // What the picture splits by needs no second mention.
  const held = heldNames(
    answer.held.filter(({dimension}) => !split.includes(dimension) || dimension === 'place'),
    lang,
  );
  const when =
    answer.kind === 'groups' && !split.includes('period')
      ? formatPeriod(answer.period, lang, 'long')
      : '';
  const what = by.length ? `${name} ${words.by} ${by.join(` ${words.and} `)}` : name;
  return [what, ...held, when].filter(Boolean).join(', ');
}

/** Names of the held members; long lists are counted in the notices instead. */
function heldNames(held: readonly Member[], lang: string): string[] {
  const dimensions = [...new Set(held.map(({dimension}) => dimension))];
  return dimensions.flatMap((dimension) => {
    const names = held
      .filter((member) => member.dimension === dimension && member.id)
      .map((member) => memberLabel(member, lang, 'long'));
    return names.length && names.length <= 3 ? [names.join(', ')] : [];
  });
}
