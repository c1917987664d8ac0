/** Width in px of a text at a font size in px. Passed in: the browser measures, tests estimate. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

const widths = new Map<string, number>();
const letters = (list: string, width: number): void => {
  for (const letter of list) widths.set(letter, width);
};
letters(" .,:;'|!ijlìíỉĩịI·", 0.29);
letters('ftr()[]/"-', 0.36);
letters('mwMW%…ƯƠ', 0.9);

/** An estimate that needs no browser: the proportions of common sans-serif faces, on the wide side, in ems. */
export const estimateWidth: Measure = (text, size, bold = false) => {
  let ems = 0;
  for (const letter of text)
    ems += widths.get(letter) ?? (letter === letter.toLowerCase() ? 0.58 : 0.71);
  return ems * size * (bold ? 1.13 : 1);
};

/** The text, or two lines of it as even as they can be where it is wider than `width`; they may be too wide still. */
export function halve(text: string, width: number, size: number, measure: Measure): string[] {
  let best = text ? [text] : [];
  let widest = Infinity;
  const words = text.split(/ +/);
  if (measure(text, size) <= width || words.length > 59) return best;
  for (let n = 1; n < words.length; n++) {
    const halves = [words.slice(0, n).join(' '), words.slice(n).join(' ')];
    const wide = Math.max(...halves.map((line) => measure(line, size)));
    if (wide < widest) [best, widest] = [halves, wide];
  }
  return best;
}

/**
 * Breaks a text at a space into two lines where it must. What does not fit is shortened from the middle, since the ends
 * of Vietnamese names tell them apart ("Trường … Vĩnh Châu").
 */
export const wrap = (text: string, width: number, size: number, measure: Measure): string[] =>
  halve(text, width, size, measure).map((line) => shorten(line, width, size, measure));

/** The text, or its two ends around "…" when it is wider than `width`. */
export function shorten(text: string, width: number, size: number, measure: Measure): string {
  if (measure(text, size) <= width) return text;
  // No label shows more; a feed's longest text must not cost time.
  const letters = [...text.slice(0, 400)];
  let low = 0;
  let high = letters.length - 1;
  const cut = (kept: number): string =>
    letters
      .slice(0, Math.ceil(kept / 2))
      .join('')
      .trimEnd() +
    '…' +
    letters
      .slice(letters.length - Math.floor(kept / 2))
      .join('')
      .trimStart();
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(middle), size) <= width) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
