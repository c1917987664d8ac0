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
  return ems * size * (bold ? 1.08 : 1);
};

/**
 * Breaks a text at spaces into at most `lines` lines of `width` px, two lines as even as they can be. What does not fit
 * is shortened from the middle, since the ends of Vietnamese names tell them apart ("Trường … Vĩnh Châu").
 */
export function wrap(
  text: string,
  width: number,
  lines: 1 | 2,
  size: number,
  measure: Measure,
): string[] {
  if (!text || measure(text, size) <= width) return text ? [text] : [];
  const words = text.split(/ +/);
  if (lines > 1 && words.length > 1 && words.length < 60) {
    let best: {lines: string[]; widest: number} | undefined;
    for (let n = 1; n < words.length; n++) {
      const halves = [words.slice(0, n).join(' '), words.slice(n).join(' ')];
      const widest = Math.max(...halves.map((line) => measure(line, size)));
      if (!best || widest < best.widest) best = {lines: halves, widest};
    }
    if (best) return best.lines.map((line) => shorten(line, width, size, measure));
  }
  return [shorten(text, width, size, measure)];
}

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
