import type {Measure} from './measure.js';
import type {PlaneBox, View} from './view.js';

/** Where a name stands best in a shape: the middle of the widest level stretch, and how wide that is; in the plane. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Looks along five level lines for the widest stretch inside a shape; a line near the middle is worth more.
 *
 * @param main - The box of its largest ring.
 */
export function spotOf(rings: readonly Float64Array[], main: PlaneBox): Spot {
  const lines = 5;
  const step = (main.y1 - main.y0) / lines;
  const crossings = [...Array(lines).keys()].map((): number[] => []);
  for (const ring of rings) {
    let [px, py] = [ring.at(-2) as number, ring.at(-1) as number];
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i] as number;
      const y = ring[i + 1] as number;
      const [top, bottom] = py < y ? [py, y] : [y, py];
      const first = Math.max(0, Math.ceil((top - main.y0) / step - 0.5));
      for (let n = first; n < lines; n++) {
        const at = main.y0 + (n + 0.5) * step;
        if (at >= bottom) break;
        crossings[n]?.push(px + ((at - py) / (y - py)) * (x - px));
      }
      [px, py] = [x, y];
    }
  }
  let best: Spot = {x: (main.x0 + main.x1) / 2, y: (main.y0 + main.y1) / 2, width: 0};
  let most = 0;
  crossings.forEach((xs, n) => {
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const [left, right] = [xs[i] as number, xs[i + 1] as number];
      const worth = (right - left) * (1 - Math.abs((n + 0.5) / lines - 0.5));
      if (worth <= most) continue;
      most = worth;
      best = {x: (left + right) / 2, y: main.y0 + (n + 0.5) * step, width: right - left};
    }
  });
  return best;
}

/** A name on the map, in px of the picture. */
export interface PlaceLabel {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/**
 * Names the places that have room for it, the roomiest first: a name may reach a little over its place's border, never over
 * another name or the picture's edge.
 */
export function layoutLabels(
  spots: readonly (Spot | undefined)[],
  names: (index: number) => string,
  {x, y, scale}: View,
  {
    width,
    height,
    fontSize,
    measure,
  }: {
    readonly width: number;
    readonly height: number;
    readonly fontSize: number;
    readonly measure: Measure;
  },
): PlaceLabel[] {
  const labels: (PlaceLabel & {readonly half: number})[] = [];
  const candidates = spots
    .flatMap((spot, index) => (spot && spot.width * scale > fontSize * 2 ? {spot, index} : []))
    .sort((a, b) => b.spot.width - a.spot.width);
  for (const {spot, index} of candidates) {
    const at = {x: (spot.x - x) * scale + width / 2, y: (spot.y - y) * scale + height / 2};
    if (at.x < 0 || at.x > width || at.y < fontSize || at.y > height - fontSize) continue;
    const text = names(index);
    const half = measure(text, fontSize) / 2 + 2;
    const isTight = half * 2 > spot.width * scale * 1.2 || at.x < half || at.x > width - half;
    const collides = labels.some(
      (one) => Math.abs(one.y - at.y) < fontSize * 1.3 && Math.abs(one.x - at.x) < one.half + half,
    );
    if (text && !isTight && !collides) labels.push({index, ...at, text, half});
  }
  return labels;
}
