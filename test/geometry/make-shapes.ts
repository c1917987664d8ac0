import {shapeOf, type Shape} from '../../src/geometry/shapes.js';

/** Shapes by hand, so that each test says only what it is about. */

/** A unit of hand-made shapes in the plane, about 600 m, and where 0, 0 lies: exact in binary, and in Việt Nam. */
export const UNIT = 2 ** -16;
export const LEFT = 0.78125;
export const TOP = 0.46875;

/** A ring from corners x, y, x, y … in units. */
export const ring = (...corners: readonly number[]): Float64Array =>
  Float64Array.from(corners, (value, i) => (i % 2 ? TOP : LEFT) + value * UNIT);

/** A rectangle. */
export const block = (x0: number, y0: number, x1: number, y1: number): Float64Array =>
  ring(x0, y0, x1, y0, x1, y1, x0, y1);

export const shape = (place: string, ...rings: readonly Float64Array[]): Shape =>
  shapeOf(place, rings);

type Spot = readonly [x: number, y: number];

/** Points of a ring as they are. */
export const spotsOf = (points: Float64Array): Spot[] =>
  Array.from({length: points.length / 2}, (_, i) => [points[2 * i]!, points[2 * i + 1]!]);

/** Back to units, tidy enough to be read. */
export const unitsOf = (points: Float64Array): Spot[] =>
  spotsOf(points).map(([x, y]) => [tidy((x - LEFT) / UNIT), tidy((y - TOP) / UNIT)]);
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** Each side of some rings, whichever way it is walked, with how often it is there. */
export function sidesOf(rings: Iterable<Float64Array>): Map<string, number> {
  const sides = new Map<string, number>();
  for (const each of rings) {
    const ends = spotsOf(each).map(([x, y]) => `${x},${y}`);
    for (const [i, from] of ends.entries()) {
      const to = ends[(i + 1) % ends.length]!;
      const side = from < to ? `${from} ${to}` : `${to} ${from}`;
      sides.set(side, (sides.get(side) ?? 0) + 1);
    }
  }
  return sides;
}

/** Whether a spot lies inside some rings, filled even-odd as the picture fills them. */
export function isInside(rings: readonly Float64Array[], [x, y]: Spot): boolean {
  let inside = false;
  for (const each of rings) {
    const spots = spotsOf(each);
    for (const [i, [ax, ay]] of spots.entries()) {
      const [bx, by] = spots[(i + 1) % spots.length]!;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

/** How far a spot is from the nearest side of some rings. */
export function distanceTo(rings: readonly Float64Array[], [x, y]: Spot): number {
  let least = Infinity;
  for (const each of rings) {
    const spots = spotsOf(each);
    for (const [i, [ax, ay]] of spots.entries()) {
      const [bx, by] = spots[(i + 1) % spots.length]!;
      const [dx, dy] = [bx - ax, by - ay];
      const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
    }
  }
  return least;
}

/** Reads an SVG path as the kit writes them, back to lists of x, y; `z` closes. Throws at anything else. */
export function parsePath(path: string): {readonly spots: Spot[]; readonly closed: boolean}[] {
  const pair = String.raw`-?\d+(?: \d+|-\d+)`;
  const form = new RegExp(`M(${pair})(?:l(${pair}(?: ${pair})*))?(z?)`, 'y');
  const lines = [];
  while (form.lastIndex < path.length) {
    const at = form.lastIndex;
    const found = form.exec(path);
    if (!found) throw new Error(`No path: ${path.slice(at, at + 40)}`);
    const [, start = '', steps = '', end] = found;
    let [x, y] = [0, 0];
    const numbers = `${start} ${steps}`.match(/-?\d+/g)!.map(Number);
    const spots: Spot[] = [];
    for (let i = 0; i < numbers.length; i += 2)
      spots.push([(x += numbers[i]!), (y += numbers[i + 1]!)]);
    lines.push({spots, closed: end === 'z'});
  }
  return lines;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, Tommy Ettinger 2017). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A country cut into `across` × `down` places, each 100 units wide, with crooked borders that do not cross. Neighbours have
 * every point of their border in common. Rings begin anywhere and go either way.
 */
export function makeCountry(seed: number, across: number, down: number): Shape[] {
  const next = chance(seed);
  const off = (reach: number): number => (next() * 2 - 1) * reach;
  const corners = Array.from({length: down + 1}, (_, r) =>
    Array.from({length: across + 1}, (__, c): Spot => [c * 100 + off(15), r * 100 + off(15)]),
  );
  const points = 30;
  /** From one corner up to the next, which is left out: straight, but for crooks to either side. */
  const border = ([ax, ay]: Spot, [bx, by]: Spot): Spot[] => {
    const [dx, dy] = [bx - ax, by - ay];
    return Array.from({length: points}, (_, i): Spot => {
      const t = i / points;
      const side = off(Math.min(0.06, 0.3 * t, 0.3 * (1 - t)));
      return [ax + dx * t - dy * side, ay + dy * t + dx * side];
    });
  };
  const level = corners.map((row) => row.slice(1).map((to, c) => border(row[c]!, to)));
  const upright = corners.slice(1).map((row, r) => row.map((to, c) => border(corners[r]![c]!, to)));
  /** The same points from the other end. */
  const back = (line: readonly Spot[], end: Spot): Spot[] => [end, ...line.slice(1).reverse()];
  return Array.from({length: across * down}, (_, n) => {
    const [r, c] = [Math.floor(n / across), n % across];
    const spots = [
      ...level[r]![c]!,
      ...upright[r]![c + 1]!,
      ...back(level[r + 1]![c]!, corners[r + 1]![c + 1]!),
      ...back(upright[r]![c]!, corners[r + 1]![c]!),
    ];
    const turn = Math.floor(next() * spots.length);
    const turned = [...spots.slice(turn), ...spots.slice(0, turn)];
    if (next() < 0.5) turned.reverse();
    return shape(`p${n}`, ring(...turned.flat()));
  });
}
