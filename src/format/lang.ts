import type {LocalText} from '../model/text.js';

/** A language that the kit itself speaks; texts of a feed may come in others. */
export type Lang = 'vi' | 'en';

/** The kit's language for a BCP 47 tag: English for `en…`, Vietnamese for everything else. */
export function langOf(tag = ''): Lang {
  return ['en', 'en-', 'en_'].includes(tag.slice(0, 3).toLowerCase()) ? 'en' : 'vi';
}

/** The same words in Vietnamese and in English, side by side so that neither is forgotten. */
export type Pair = readonly [vi: string, en: string];

/** The one of two wordings that the reader understands. */
export function pick([vi, en]: Pair, lang: string): string {
  return langOf(lang) === 'en' ? en : vi;
}

/** An own entry of a table of words; ids come from feeds, so `constructor` must find nothing. */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * A feed's text in the reader's language: the exact tag, its base (`en` for `en-GB`), Vietnamese, English, then whatever
 * comes first. A tag is met by its regional forms too. `''` when there is none.
 *
 * @example wording({vi: 'Tiểu học', en: 'Primary'}, 'en-GB') // 'Primary'
 */
export function wording(text: LocalText | undefined, lang: string): string {
  if (typeof text !== 'object') return text ?? '';
  const tags = Object.keys(text).filter((tag) => text[tag]);
  const base = lang.toLowerCase().split('-', 1);
  for (const wanted of [lang, ...base, 'vi', 'en']) {
    const tag = tags.includes(wanted) ? wanted : tags.find((each) => each.startsWith(`${wanted}-`));
    if (tag) return text[tag] as string;
  }
  return text[tags[0] ?? ''] ?? '';
}
