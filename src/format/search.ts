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

/** True when every word of the query begins some word of the text; an empty query matches everything. */
export function matches(query: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(query).every((part) => words.some((word) => word.startsWith(part)));
}

const collators = new Map<Lang, Intl.Collator>();

/** The language's alphabetical order, numbers by value: a à ă â … d đ, Lớp 2 before Lớp 10. */
export function compareNames(lang: string): (a: string, b: string) => number {
  const kit = langOf(lang);
  let collator = collators.get(kit);
  if (!collator) collators.set(kit, (collator = new Intl.Collator(kit, {numeric: true})));
  return collator.compare;
}
