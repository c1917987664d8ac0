import type {Shape} from './shapes.js';

/**
 * Shapes made ready for one zoom level: simplified to about half a px of what the level shows, as paths in whole steps of
 * the level's grid, counted from `x`, `y` in the plane.
 */
export interface Level {
  /** 2^-z of the plane is one step. */
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** SVG path by shape, `''` where a shape is too small to be seen. */
  readonly paths: readonly string[];
  /** The same outlines by shape: x, y pairs in the plane. */
  readonly rings: readonly (readonly Float64Array[])[];
  /** The borders between places of different parents. */
  readonly seams: string;
}

/** The level for a scale: its steps are between half a px and one. */
export const levelOf = (scale: number): number =>
  Math.max(0, Math.min(25, Math.ceil(Math.log2(scale))));

interface Arc {
  /** Points of the arc by their number, simplified, in the arc's own direction. */
  readonly nodes: readonly number[];
  readonly shape: number;
}

/**
 * Simplifies shapes for a level without opening gaps between neighbours: every point goes to the nearest step of one grid,
 * what two shapes share becomes one arc, and an arc is simplified once (Douglas and Peucker 1973, to 0.7 of a step).
 *
 * @param parents - The place above each shape's.
 */
export function layoutLevel(
  shapes: readonly Pick<Shape, 'rings' | 'box'>[],
  z: number,
  parents: readonly (string | undefined)[] = [],
): Level {
  const x0 = Math.min(...shapes.map(({box}) => box.x0));
  const y0 = Math.min(...shapes.map(({box}) => box.y0));
  const {xs, ys, rings} = snap(shapes, 2 ** z, x0, y0);
  const parts = partings(rings, xs.length);

  const arcs = new Map<number, Arc>();
  let seams = '';
  /** The simplified points of a stretch of border, in the direction asked for. */
  const arcOf = (nodes: number[], shape: number): readonly number[] => {
    const last = nodes.length - 1;
    const ends = (nodes[0] as number) - (nodes[last] as number);
    const turned = (ends || (nodes[1] as number) - (nodes[last - 1] as number)) > 0;
    if (turned) nodes.reverse();
    // No two stretches have a side in common.
    const key = (nodes[0] as number) * xs.length + (nodes[1] as number);
    let arc = arcs.get(key);
    if (!arc) arcs.set(key, (arc = {nodes: simplify(nodes, xs, ys), shape}));
    else if (parents[arc.shape] !== parents[shape]) seams += lineOf(arc.nodes, xs, ys);
    return turned ? [...arc.nodes].reverse() : arc.nodes;
  };
  /** A ring made of simplified arcs, without the point that closes it. */
  const outlineOf = (ring: readonly number[], shape: number): number[] => {
    const {length} = ring;
    const start = startOf(ring, parts);
    const at = (i: number): number => ring[(start + i) % length] as number;
    const outline: number[] = [];
    for (let from = 0; from < length;) {
      const stretch = [at(from)];
      do stretch.push(at(++from));
      while (from < length && !parts[at(from)]);
      const arc = arcOf(stretch, shape);
      for (let i = 1; i < arc.length; i++) outline.push(arc[i] as number);
    }
    return outline;
  };

  const steps = 2 ** -z;
  const outlines = rings.map((own, shape) =>
    own.map((ring) => outlineOf(ring, shape)).filter(({length}) => length > 2),
  );
  return {
    z,
    x: x0,
    y: y0,
    paths: outlines.map((own) => own.map((ring) => `${lineOf(ring, xs, ys)}z`).join('')),
    rings: outlines.map((own) =>
      own.map((ring) => {
        const points = new Float64Array(ring.length * 2);
        for (let i = 0; i < ring.length; i++) {
          points[2 * i] = x0 + (xs[ring[i] as number] as number) * steps;
          points[2 * i + 1] = y0 + (ys[ring[i] as number] as number) * steps;
        }
        return points;
      }),
    ),
    seams,
  };
}

interface Snapped {
  /** Grid points by number. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By shape: rings as numbers of grid points. */
  readonly rings: readonly (readonly number[])[][];
}

/** Moves all points to a grid; those that fall together are one, so that neighbours stay neighbours. */
function snap(
  shapes: readonly Pick<Shape, 'rings'>[],
  steps: number,
  x0: number,
  y0: number,
): Snapped {
  const xs: number[] = [];
  const ys: number[] = [];
  // Open addressing: a map of so many pairs would cost more than all the rest.
  const points = shapes.reduce((sum, {rings}) => rings.reduce((n, r) => n + r.length, sum), 0);
  const mask = 2 ** Math.ceil(Math.log2(points + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const numberOf = (x: number, y: number): number => {
    let slot = (Math.imul(x, 73856093) ^ Math.imul(y, 19349663)) & mask;
    for (let node = table[slot] as number; node >= 0; node = table[slot] as number) {
      if (xs[node] === x && ys[node] === y) return node;
      slot = (slot + 1) & mask;
    }
    table[slot] = xs.length;
    ys.push(y);
    return xs.push(x) - 1;
  };
  const rings = shapes.map(({rings: own}) => {
    const snapped: number[][] = [];
    for (const ring of own) {
      const nodes: number[] = [];
      let [px, py] = [NaN, NaN];
      for (let i = 0; i < ring.length; i += 2) {
        const x = Math.round(((ring[i] as number) - x0) * steps);
        const y = Math.round(((ring[i + 1] as number) - y0) * steps);
        if (x === px && y === py) continue;
        nodes.push(numberOf(x, y));
        px = x;
        py = y;
      }
      while (nodes.length > 1 && nodes[0] === nodes.at(-1)) nodes.pop();
      if (nodes.length > 2) snapped.push(nodes);
    }
    return snapped;
  });
  return {xs, ys, rings};
}

/** Marks the points where borders part: their neighbours differ from one ring to the next. */
function partings(shapes: readonly (readonly (readonly number[])[])[], count: number): Uint8Array {
  const one = new Int32Array(count).fill(-1);
  const two = new Int32Array(count);
  const parts = new Uint8Array(count);
  for (const rings of shapes)
    for (const ring of rings) {
      let before = ring.at(-1) as number;
      for (let i = 0; i < ring.length; i++) {
        const node = ring[i] as number;
        const after = ring[(i + 1) % ring.length] as number;
        const low = Math.min(before, after);
        const high = Math.max(before, after);
        if (one[node] === -1) {
          one[node] = low;
          two[node] = high;
        } else if (one[node] !== low || two[node] !== high) parts[node] = 1;
        before = node;
      }
    }
  return parts;
}

/** Where a ring begins: at a parting, else at its lowest number, so that two rings that are one begin alike. */
function startOf(ring: readonly number[], parts: Uint8Array): number {
  let lowest = 0;
  for (let i = 0; i < ring.length; i++) {
    if (parts[ring[i] as number]) return i;
    if ((ring[i] as number) < (ring[lowest] as number)) lowest = i;
  }
  return lowest;
}

function lineOf(nodes: readonly number[], xs: readonly number[], ys: readonly number[]): string {
  let line = '';
  let px = 0;
  let py = 0;
  for (let i = 0; i < nodes.length; i++) {
    const x = xs[nodes[i] as number] as number;
    const y = ys[nodes[i] as number] as number;
    const dy = y - py;
    line += `${i ? (i === 1 ? 'l' : ' ') : 'M'}${x - px}${dy < 0 ? '' : ' '}${dy}`;
    px = x;
    py = y;
  }
  return line;
}

/** The points of a line that matter: no point left out is farther than 0.7 from the line that remains. */
function simplify(
  nodes: readonly number[],
  xs: readonly number[],
  ys: readonly number[],
): readonly number[] {
  const last = nodes.length - 1;
  if (last < 2) return nodes;
  const kept = new Uint8Array(last + 1);
  kept[0] = kept[last] = 1;
  const spans = [0, last];
  while (spans.length) {
    const to = spans.pop() as number;
    const from = spans.pop() as number;
    const ax = xs[nodes[from] as number] as number;
    const ay = ys[nodes[from] as number] as number;
    const dx = (xs[nodes[to] as number] as number) - ax;
    const dy = (ys[nodes[to] as number] as number) - ay;
    const length = dx * dx + dy * dy;
    let far = 0.49;
    let at = 0;
    for (let i = from + 1; i < to; i++) {
      const x = (xs[nodes[i] as number] as number) - ax;
      const y = (ys[nodes[i] as number] as number) - ay;
      // The distance to the stretch itself; a closed arc begins and ends in one point.
      const along = length ? Math.max(0, Math.min(1, (x * dx + y * dy) / length)) : 0;
      const off = (x - along * dx) ** 2 + (y - along * dy) ** 2;
      if (off > far) {
        far = off;
        at = i;
      }
    }
    if (!at) continue;
    kept[at] = 1;
    spans.push(from, at, at, to);
  }
  return nodes.filter((_, i) => kept[i]);
}
