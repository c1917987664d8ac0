import {bareName} from './place-names.js';
import {fold} from './search.js';

/**
 * The next name after one, in a circle, that a typed letter or number begins: with or without marks, a place by its name
 * without its kind ("m" finds Huyện Mỹ Tú), a number by any word that begins so ("1" finds Lớp 10). Undefined for none.
 */
export function jumpTo(names: readonly string[], from: number, letter: string): number | undefined {
  const typed = fold(letter);
  if (!typed) return undefined;
  const begins = (name: string): boolean => {
    const bare = fold(bareName(name));
    return (
      bare.startsWith(typed) ||
      (/\d/.test(typed) && bare.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed)))
    );
  };
  for (let step = 1; step <= names.length; step++) {
    const n = (from + step + names.length) % names.length;
    if (begins(names[n] ?? '')) return n;
  }
  return undefined;
}
