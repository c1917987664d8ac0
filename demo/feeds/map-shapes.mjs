// Draws a map that nobody has to license: cells around places, cut by a hand-drawn outline, with lines that wander a
// little. Everything stands on one grid of points, so that neighbours share the very same ones and the checks are exact.
import {Delaunay} from 'd3-delaunay';

/** Grid steps per degree: four decimals, some eleven metres. */
const GRID = 1e4;
const BOUNDS = [95, 0, 125, 30];

/** Hand-drawn rings that share corners, with lines that wander, in degrees and closed; they run counter-clockwise. */
export function drawRings(drawn, {noise, step}) {
  const rings = drawn.map(counterClockwise).map(welder());
  const lines = wander(edgesOf(rings), {noise, step});
  return rings.map((ring) => {
    const way = stepsOf(ring).flatMap(([a, b]) => along(lines, a, b).slice(0, -1));
    return [...way, way[0]].map((point) => point.map((value) => value / GRID));
  });
}

/**
 * One cell for each site, as a TopoJSON with shared arcs; `shapes` are its geometries in the order of the sites, such
 * as `{id: '31120', properties: {…}}`.
 */
export function drawCells(sites, outline, {name, shapes, noise}) {
  const voronoi = Delaunay.from(sites).voronoi(BOUNDS);
  const weld = welder();
  const rings = sites.map((_, i) => weld(cut(outline, voronoi.cellPolygon(i).slice(0, -1))));
  const lines = wander(edgesOf(rings), {noise});
  const {arcs, walk} = share(rings, lines);
  const geometries = shapes.map((shape, i) => ({
    type: 'Polygon',
    ...shape,
    arcs: [walk(rings[i])],
  }));
  return {
    type: 'Topology',
    objects: {[name]: {type: 'GeometryCollection', geometries}},
    ...packed(arcs),
  };
}

// ── Cells ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const area = (ring) =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
const counterClockwise = (ring) => (area(ring) < 0 ? [...ring].reverse() : ring);
/** Positive where c lies to the left of the way from a to b. */
const side = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** The part of an outline inside a convex cell (Sutherland and Hodgman). */
function cut(outline, cell) {
  const knife = counterClockwise(cell);
  return knife.reduce((ring, from, k) => {
    const to = knife[(k + 1) % knife.length];
    return ring.flatMap((point, i) => {
      const before = ring.at(i - 1);
      const [was, is] = [side(from, to, before), side(from, to, point)];
      const kept = is >= 0 ? [point] : [];
      if (was >= 0 === is >= 0) return kept;
      const share = was / (was - is);
      return [before.map((value, axis) => value + share * (point[axis] - value)), ...kept];
    });
  }, counterClockwise(outline));
}

/** Puts points on the grid; one that falls beside another is the same point, found by two ways of reckoning. */
function welder() {
  const known = new Map();
  const steps = [0, -1, 1];
  const place = ([lon, lat]) => {
    const [x, y] = [Math.round(lon * GRID), Math.round(lat * GRID)];
    for (const dx of steps)
      for (const dy of steps) {
        const near = known.get(`${x + dx} ${y + dy}`);
        if (near) return near;
      }
    known.set(`${x} ${y}`, [x, y]);
    return known.get(`${x} ${y}`);
  };
  return (ring) => ring.map(place).filter((point, i, all) => point !== all.at(i - 1));
}

// ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const ahead = ([ax, ay], [bx, by]) => ax < bx || (ax === bx && ay < by);
const edgeKey = (a, b) => (ahead(a, b) ? [...a, ...b] : [...b, ...a]).join(' ');
const stepsOf = (ring) => ring.map((point, i) => [point, ring[(i + 1) % ring.length]]);

/** Edges by their key, each once, with how many cells have it. */
function edgesOf(rings) {
  const edges = new Map();
  for (const [a, b] of rings.flatMap(stepsOf)) {
    const [from, to] = ahead(a, b) ? [a, b] : [b, a];
    const edge = edges.get(edgeKey(a, b)) ?? {from, to, cells: 0};
    edges.set(edgeKey(a, b), {...edge, cells: edge.cells + 1});
  }
  return edges;
}

/** Points of every edge, moved off the straight line; where two lines would cross, both are drawn straighter. */
function wander(edges, hand) {
  // The outline has been drawn by hand and needs less.
  const strength = new Map([...edges].map(([key, {cells}]) => [key, cells === 2 ? 0.12 : 0.08]));
  for (let round = 0; round < 6; round++) {
    const lines = new Map(
      [...edges].map(([key, edge]) => [key, bend(key, edge, strength.get(key), hand)]),
    );
    const segments = [...lines].flatMap(([key, line]) =>
      line.slice(1).map((point, i) => ({a: line[i], b: point, key})),
    );
    const crossed = new Set(
      crossings(segments).flatMap(({first, second}) => [first.key, second.key]),
    );
    if (crossed.size === 0) return lines;
    // A cell that the outline cuts in two has straight lines that cross: the outline has to give way there.
    if (round === 5) throw new Error(`lines cross whatever is done: ${[...crossed].join(', ')}`);
    for (const key of crossed) strength.set(key, strength.get(key) / 2);
  }
  return undefined;
}

/** Moves the middle of a line aside, then the middles of its halves, until a piece is about `step` long (grid steps). */
function bend(key, {from, to}, strength, {noise, step = 60}) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const levels = Math.min(4, Math.max(2, Math.round(Math.log2(length / step))));
  const between = (a, b, level, way) => {
    if (level === 0) return [];
    const aside = strength * noise(key, way);
    const middle = [
      (a[0] + b[0]) / 2 - aside * (b[1] - a[1]),
      (a[1] + b[1]) / 2 + aside * (b[0] - a[0]),
    ];
    return [
      ...between(a, middle, level - 1, `${way}l`),
      middle,
      ...between(middle, b, level - 1, `${way}r`),
    ];
  };
  const line = [from, ...between(from, to, levels, ''), to].map((point) => point.map(Math.round));
  return line.filter((point, i) => i === 0 || String(point) !== String(line[i - 1]));
}

/** The line from one corner to the next, in that direction. */
function along(lines, a, b) {
  const line = lines.get(edgeKey(a, b));
  return ahead(a, b) ? line : [...line].reverse();
}

// ── Arcs ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Arcs run from one meeting of three lines to the next, and each stands once, for whoever has it. */
function share(rings, lines) {
  const degree = new Map();
  for (const line of lines.values())
    for (const end of [line[0], line.at(-1)])
      degree.set(String(end), (degree.get(String(end)) ?? 0) + 1);
  const isNode = (point) => degree.get(String(point)) > 2;

  const arcs = [];
  const numbers = new Map();
  const numberOf = (points) => {
    const [key, back] = [points.join(' '), [...points].reverse().join(' ')];
    if (numbers.has(back)) return ~numbers.get(back);
    if (!numbers.has(key)) numbers.set(key, arcs.push(points) - 1);
    return numbers.get(key);
  };
  const walk = (ring) => {
    const start = ring.findIndex(isNode);
    const steps = stepsOf([...ring.slice(start), ...ring.slice(0, start)]);
    const pieces = [];
    for (const [a, b] of steps) {
      if (isNode(a)) pieces.push([a]);
      pieces.at(-1).push(...along(lines, a, b).slice(1));
    }
    return pieces.map(numberOf);
  };
  return {arcs, walk};
}

function packed(arcs) {
  const corner = [0, 1].map((axis) => Math.min(...arcs.flat().map((point) => point[axis])));
  const deltas = (arc) =>
    arc.map((point, i) =>
      point.map((value, axis) => value - (i === 0 ? corner : arc[i - 1])[axis]),
    );
  return {
    transform: {scale: [1 / GRID, 1 / GRID], translate: corner.map((value) => value / GRID)},
    arcs: arcs.map(deltas),
  };
}

// ── Checks ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A ring in degrees as grid points, without its last one, which repeats the first. */
const onGrid = (ring) =>
  ring.slice(0, -1).map((point) => point.map((value) => Math.round(value * GRID)));

/** Throws unless the rings (in degrees) are simple and lie side by side without gap or overlap, as one piece. */
export function checkTiling(closed) {
  const rings = closed.map(onGrid);
  const directed = new Set();
  for (const [n, ring] of rings.entries()) {
    if (String(closed[n][0]) !== String(closed[n].at(-1))) throw new Error(`ring ${n} is open`);
    if (new Set(ring.map(String)).size < ring.length) throw new Error(`ring ${n} touches itself`);
    if (area(ring) <= 0) throw new Error(`ring ${n} runs clockwise`);
    for (const step of stepsOf(ring)) {
      if (directed.has(step.join(' ')))
        throw new Error(`ring ${n} lies over another at ${step.join(' ')}`);
      directed.add(step.join(' '));
    }
  }
  const [cross] = crossings([...edgesOf(rings).values()].map(({from: a, to: b}) => ({a, b})));
  if (cross) throw new Error(`lines cross at ${cross.first.a}`);

  // What only one ring has is the outer line: one round of it, or there is a gap somewhere.
  const outer = rings.flatMap(stepsOf).filter(([a, b]) => !directed.has([b, a].join(' ')));
  const next = new Map(outer.map(([a, b]) => [String(a), String(b)]));
  if (next.size < outer.length) throw new Error('the outer line touches itself');
  let [point] = next.keys();
  for (let left = next.size; left > 0; left--) {
    const following = next.get(point);
    next.delete(point);
    point = following;
  }
  if (next.size > 0) throw new Error('there is a gap, or a second piece');
}

/** Pairs of segments that meet anywhere but at an end of both. */
function crossings(segments) {
  const boxed = segments
    .map((segment) => ({
      segment,
      low: [0, 1].map((axis) => Math.min(segment.a[axis], segment.b[axis])),
      high: [0, 1].map((axis) => Math.max(segment.a[axis], segment.b[axis])),
    }))
    .sort((one, other) => one.low[0] - other.low[0]);
  const found = [];
  boxed.forEach((one, i) => {
    for (let n = i + 1; n < boxed.length && boxed[n].low[0] <= one.high[0]; n++) {
      const other = boxed[n];
      if (other.low[1] > one.high[1] || other.high[1] < one.low[1]) continue;
      if (meet(one.segment, other.segment)) found.push({first: one.segment, second: other.segment});
    }
  });
  return found;
}

function meet(one, other) {
  const same = (p, q) => p[0] === q[0] && p[1] === q[1];
  const {a, b} = one;
  const {a: c, b: d} = other;
  if (same(a, c) || same(a, d) || same(b, c) || same(b, d)) {
    // Of two that share an end, one may still lie on the other.
    const shared = same(a, c) || same(a, d) ? a : b;
    const [p, q] = [same(shared, a) ? b : a, same(shared, c) ? d : c];
    const isAhead =
      (p[0] - shared[0]) * (q[0] - shared[0]) + (p[1] - shared[1]) * (q[1] - shared[1]) > 0;
    return side(shared, p, q) === 0 && isAhead;
  }
  const [s1, s2, s3, s4] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)].map(
    Math.sign,
  );
  // The boxes overlap already, so nought counts as touching.
  return s1 * s2 <= 0 && s3 * s4 <= 0;
}

/** True when a ring in degrees holds the point. */
export const isInside = ([x, y], ring) =>
  stepsOf(ring).reduce(
    (inside, [[ax, ay], [bx, by]]) =>
      ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax) ? !inside : inside,
    false,
  );
