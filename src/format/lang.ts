import type {LocalText} from '../model/text.js';

/** A language that the kit itself speaks; texts of a feed may come in others. */
export type Lang = 'vi' | 'en';

/** The kit's language for a BCP 47 tag: English for `en…`, Vietnamese for everything else. */
export function langOf(tag: string | undefined): Lang {
  return /^en(?![a-z])/i.test(tag ?? '') ? 'en' : 'vi';
}

/** The same words in Vietnamese and in English, side by side so that neither is forgotten. */
export type Pair = readonly [vi: string, en: string];

/** The one of two wordings that the reader understands. */
export function pick([vi, en]: Pair, lang: string): string {
  return langOf(lang) === 'vi' ? vi : en;
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
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const tags = Object.keys(text).filter((tag) => text[tag]);
  const base = (lang.split('-', 1)[0] ?? '').toLowerCase();
  const tag = [lang, base, 'vi', 'en']
    .flatMap((wanted) => [wanted, tags.find((each) => each.startsWith(`${wanted}-`))])
    .find((each) => each !== undefined && tags.includes(each));
  return text[tag ?? tags[0] ?? ''] ?? '';
}
