type Three = readonly [number, number, number];

/**
 * A colour of the kit's style sheets as six digits, which every mail program and drawing program reads: hexadecimal, or a
 * mixture of two. Anything else (`none`, `url(#hatch)`) stays as it is.
 */
export function plainColour(css: string): string {
  const text = css.trim();
  const mixture = /^color-mix\(in (srgb|oklab),(.*)\)$/s.exec(text);
  if (!mixture) {
    const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
    return short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`.toLowerCase()
      : text;
  }
  const [, space = '', inside = ''] = mixture;
  const [first = '', second = ''] = partsOf(inside);
  const share = Number(/\s([\d.]+)%$/.exec(first)?.[1] ?? 50) / 100;
  const a = numbersOf(plainColour(first.replace(/\s[\d.]+%$/, '')));
  const b = numbersOf(plainColour(second));
  if (!a || !b) return text;
  const [from, to] = space === 'oklab' ? [toOklab(a), toOklab(b)] : [a, b];
  const mixed = from.map(
    (part, i) => part * share + (to[i] as number) * (1 - share),
  ) as unknown as Three;
  return digitsOf(space === 'oklab' ? fromOklab(mixed) : mixed);
}

/** What commas part, those inside brackets apart. */
export function partsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts.map((part) => part.trim());
}

function numbersOf(hex: string): Three | undefined {
  const found = /^#(..)(..)(..)$/.exec(hex);
  if (!found) return undefined;
  const [r = 0, g = 0, b = 0] = found.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return [r, g, b];
}

const digitsOf = (colour: Three): string =>
  `#${colour
    .map((part) =>
      Math.round(Math.max(0, Math.min(1, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const times = (rows: readonly Three[], [a, b, c]: Three): Three =>
  rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Three;
const each = (three: Three, change: (part: number) => number): Three =>
  three.map(change) as unknown as Three;

/** Björn Ottosson's matrices: https://bottosson.github.io/posts/oklab/ */
function toOklab(srgb: Three): Three {
  const light = each(srgb, (part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    each(cones, Math.cbrt),
  );
}

function fromOklab(lab: Three): Three {
  const cones = times(
    [
      [1, 0.3963377774, 0.2158037573],
      [1, -0.1055613458, -0.0638541728],
      [1, -0.0894841775, -1.291485548],
    ],
    lab,
  );
  const light = times(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    each(cones, (part) => part ** 3),
  );
  return each(light, (part) =>
    part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055,
  );
}
