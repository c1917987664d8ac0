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

/** A stretch of border, simplified, as its first user walks it; `turned` when that is against the order of its numbers. */
interface Arc {
  readonly nodes: readonly number[];
  readonly turned: boolean;
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
  // From the plane's far end, where there is no shape at all.
  const x0 = Math.min(1, ...shapes.map(({box}) => box.x0));
  const y0 = Math.min(1, ...shapes.map(({box}) => box.y0));
  const {xs, ys, rings} = snap(shapes, 2 ** z, x0, y0);
  const parts = partings(rings, xs.length);

  const arcs = new Map<number, Arc>();
  let seams = '';
  const arcOf = (nodes: Int32Array, shape: number): readonly number[] => {
    const last = nodes.length - 1;
    const [first, second, before, end] = [nodes[0], nodes[1], nodes[last - 1], nodes[last]] as [
      number,
      number,
      number,
      number,
    ];
    const turned = (first - end || second - before) > 0;
    // No two stretches have a side in common.
    const key = turned ? end * xs.length + before : first * xs.length + second;
    let arc = arcs.get(key);
    if (!arc) arcs.set(key, (arc = {nodes: simplify(nodes, xs, ys), turned, shape}));
    else if (parents[arc.shape] !== parents[shape]) seams += lineOf(arc.nodes, xs, ys);
    return arc.turned === turned ? arc.nodes : [...arc.nodes].reverse();
  };
  /** A ring made of simplified arcs, without the point that closes it. */
  const outlineOf = (ring: Int32Array, shape: number): number[] => {
    const start = startOf(ring, parts);
    const closed = new Int32Array(ring.length + 1);
    closed.set(ring.subarray(start));
    closed.set(ring.subarray(0, start + 1), ring.length - start);
    const outline: number[] = [];
    let from = 0;
    for (let to = 1; to < closed.length; to++) {
      if (to < ring.length && !parts[closed[to] as number]) continue;
      const arc = arcOf(closed.subarray(from, to + 1), shape);
      for (let i = 1; i < arc.length; i++) outline.push(arc[i] as number);
      from = to;
    }
    return outline;
  };

  const step = 2 ** -z;
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
          points[2 * i] = x0 + (xs[ring[i] as number] as number) * step;
          points[2 * i + 1] = y0 + (ys[ring[i] as number] as number) * step;
        }
        return points;
      }),
    ),
    seams,
  };
}

interface Snapped {
  /** Grid points by number. */
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  /** By shape: rings as numbers of grid points. */
  readonly rings: readonly (readonly Int32Array[])[];
}

/** Moves all points to a grid; those that fall together are one, so that neighbours stay neighbours. */
function snap(
  shapes: readonly Pick<Shape, 'rings'>[],
  steps: number,
  x0: number,
  y0: number,
): Snapped {
  let most = 1;
  for (const {rings} of shapes) for (const ring of rings) most += ring.length / 2;
  const xs = new Int32Array(most);
  const ys = new Int32Array(most);
  const nodes = new Int32Array(most);
  let count = 0;
  // Open addressing: a map of so many pairs would cost more than all the rest.
  const mask = 2 ** Math.ceil(Math.log2(most * 1.5)) - 1;
  const table = new Int32Array(mask + 1);
  const numberOf = (x: number, y: number): number => {
    let slot = (Math.imul(x, 73856093) ^ Math.imul(y, 19349663)) & mask;
    for (let node = table[slot] as number; node; node = table[slot] as number) {
      if (xs[node - 1] === x && ys[node - 1] === y) return node - 1;
      slot = (slot + 1) & mask;
    }
    xs[count] = x;
    ys[count] = y;
    table[slot] = ++count;
    return count - 1;
  };
  let end = 0;
  const rings = shapes.map(({rings: own}) =>
    own.flatMap((ring) => {
      let start = end;
      let px = NaN;
      let py = NaN;
      for (let i = 0; i < ring.length; i += 2) {
        const x = Math.round(((ring[i] as number) - x0) * steps);
        const y = Math.round(((ring[i + 1] as number) - y0) * steps);
        if (x === px && y === py) continue;
        const node = numberOf(x, y);
        // A border between two lines of the grid would go there and back all the way.
        if (end > start + 1 && nodes[end - 2] === node) end--;
        else nodes[end++] = node;
        px = x;
        py = y;
      }
      // The same where the ring closes.
      while (end > start + 2)
        if (nodes[start] === nodes[end - 1] || nodes[start] === nodes[end - 2]) end--;
        else if (nodes[start + 1] === nodes[end - 1]) start++;
        else break;
      return end - start > 2 ? nodes.subarray(start, end) : [];
    }),
  );
  return {xs: xs.subarray(0, count), ys, rings};
}

/** Marks the points where borders part: their neighbours differ from one ring to the next. */
function partings(shapes: readonly (readonly Int32Array[])[], count: number): Uint8Array {
  const one = new Int32Array(count).fill(-1);
  const two = new Int32Array(count);
  const parts = new Uint8Array(count);
  for (const ring of shapes.flat()) {
    let before = ring.at(-1) as number;
    for (let i = 0; i < ring.length; i++) {
      const node = ring[i] as number;
      const after = ring[i + 1 < ring.length ? i + 1 : 0] as number;
      const low = before < after ? before : after;
      const high = before < after ? after : before;
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
function startOf(ring: Int32Array, parts: Uint8Array): number {
  let lowest = 0;
  for (let i = 0; i < ring.length; i++) {
    if (parts[ring[i] as number]) return i;
    if ((ring[i] as number) < (ring[lowest] as number)) lowest = i;
  }
  return lowest;
}

function lineOf(nodes: readonly number[], xs: Int32Array, ys: Int32Array): string {
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
function simplify(nodes: Int32Array, xs: Int32Array, ys: Int32Array): readonly number[] {
  const last = nodes.length - 1;
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
  return [...nodes].filter((_, i) => kept[i]);
}
