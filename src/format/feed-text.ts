// Written out, for the classes of Unicode (`\p{…}`) take engines milliseconds at their first use.
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const blanks = /[\s\u0000-\u001f\u007f-\u009f]+/g;
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/**
 * A feed's words made fit to stand inside one of our sentences: one line, clipped, and unable to turn the reading
 * direction of what follows. Letters written from the right are isolated (UAX 9: U+2068 … U+2069).
 *
 * @param most - Length in characters beyond which the text is cut off with "…".
 */
export function tame(text: string, most = 120): string {
  // Twice as many code units hold all the characters that can be shown, and a megabyte is not taken apart.
  const plain = text
    .slice(0, most * 2 + 2)
    .replace(turns, '')
    .replace(blanks, ' ')
    .trim();
  const characters = [...plain];
  const short = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : plain;
  return fromTheRight.test(short) ? `\u2068${short}\u2069` : short;
}

/** The first letter in lower case, for use inside a sentence; abbreviations such as THCS stay. */
export function lowerFirst(text: string): string {
  const next = text.charAt(1);
  // A small letter or a blank follows.
  return next !== next.toUpperCase() || next.trim() !== next
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** The first letter as a capital, for the beginning of a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
