import {expect} from '@open-wc/testing';
import {tokens} from '../../src/theme/tokens.js';
import {SIGHT} from '../../stories/sight.js';

type Rgb = readonly [number, number, number];

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const rgb = (hex: string): Rgb => {
  const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1);
  return [0, 2, 4].map((i) => linear(parseInt(full.slice(i, i + 2), 16) / 255)) as unknown as Rgb;
};
/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Rgb, b: Rgb): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
/** What the eye gets, by kind of sight. */
const sight: Record<string, readonly Rgb[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  ...SIGHT,
};
const seen = (colour: Rgb, matrix: readonly Rgb[]): Rgb =>
  matrix.map((row) =>
    Math.max(0, Math.min(1, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])),
  ) as unknown as Rgb;
/** Distance in CIELAB; 2.3 is just noticeable side by side. */
const lab = ([r, g, b]: Rgb): Rgb => {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};
const distance = (a: Rgb, b: Rgb): number =>
  Math.hypot(...lab(a).map((v, i) => v - (lab(b)[i] ?? 0)));

/** Reads the kit's own sheet, so that the figures are of what is shipped. */
function themeOf(selector: string): Map<string, string> {
  const block = tokens.cssText.slice(tokens.cssText.indexOf(selector)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--_([\w-]+): var\(--edu-[\w-]+, (#\w+)\)/g)].map((m) => [
      m[1] ?? '',
      m[2] ?? '',
    ]),
  );
}

for (const [theme, selector, text] of [
  ['light', '.root {', 4.5],
  ['dark and wall', '.dark,', 7],
] as const) {
  describe(`the ${theme} palette`, () => {
    const colours = themeOf(selector);
    const of = (name: string): Rgb => rgb(colours.get(name) ?? '');
    const series = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => of(`s${n}`));

    it(`gives text at least ${text}:1 against paper`, () => {
      for (const name of ['ink', 'ink-soft', 'good', 'watch', 'bad', 'accent']) {
        expect(contrast(of(name), of('paper')), name).to.be.at.least(
          name === 'ink' || name === 'ink-soft' ? text : 4.5,
        );
      }
    });

    it('gives marks, axes and hatching at least 3:1 against paper', () => {
      for (const [i, colour] of series.entries())
        expect(contrast(colour, of('paper')), `series ${i + 1}`).to.be.at.least(3);
      for (const name of ['axis', 'no-data'])
        expect(contrast(of(name), of('paper')), name).to.be.at.least(3);
    });

    it('keeps all eight series colours apart for every colour-vision type, the first four widely', () => {
      for (const [vision, matrix] of Object.entries(sight))
        for (let a = 0; a < 8; a++)
          for (let b = a + 1; b < 8; b++) {
            const apart = distance(seen(series[a] as Rgb, matrix), seen(series[b] as Rgb, matrix));
            expect(apart, `${vision}: series ${a + 1} and ${b + 1}`).to.be.at.least(b < 4 ? 10 : 6);
          }
    });
  });
}
