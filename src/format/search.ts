import {langOf, type Lang} from './lang.js';

/**
 * Text as people type it when they search: no marks, `đ` as `d`, lower case, plain quotes, single spaces.
 * Both tone styles fold alike (hòa, hoà), composed and decomposed letters too.
 *
 * @example fold('Đà  Nẵng') // 'da nang'
 */
export function fold(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // The stroke of đ is part of the letter and no mark: NFD leaves it.
      .replace(/đ/g, 'd')
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/[“”„«»]/g, '"')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A text made ready to be searched many times. */
export const searchable = (text: string): string => ` ${wordsOf(text).join(' ')}`;

/**
 * A query as a test of {@link searchable} texts. 1: every word of it begins some word of the text, as an empty query's do;
 * 2: they do so side by side; 0: the text does not fit.
 */
export function finder(query: string): (text: string) => 0 | 1 | 2 {
  const words = wordsOf(query).map((word) => ` ${word}`);
  const phrase = words.join('');
  return (text) => (text.includes(phrase) ? 2 : words.every((word) => text.includes(word)) ? 1 : 0);
}

/** True when every word of the query begins some word of the text. */
export const matches = (query: string, text: string): boolean =>
  finder(query)(searchable(text)) > 0;

const collators = new Map<Lang, Intl.Collator>();

/** The language's alphabetical order, numbers by value: a à ă â … d đ, Lớp 2 before Lớp 10. */
export function compareNames(lang: string): (a: string, b: string) => number {
  const kit = langOf(lang);
  let collator = collators.get(kit);
  if (!collator) collators.set(kit, (collator = new Intl.Collator(kit, {numeric: true})));
  return collator.compare;
}
