import Supercluster from 'supercluster';
import type {Points} from './spread-points.js';
import {mercator, mercatorBack, type View} from './view.js';

/** Which group, from 0 on, each school belongs to. */
export interface PointGroups {
  readonly of: Uint8Array;
  readonly count: number;
}

/** What one view shows, in px from the picture's top left corner and sorted by `x`. */
export interface Marks {
  readonly count: number;
  /** Diameter of a point in px; everything else grows with it. */
  readonly base: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Number of schools: 1 for a point, more for a cluster. */
  readonly size: Uint32Array;
  /** The point's school, or the cluster's id, which holds for this index only. */
  readonly index: Uint32Array;
  /** How many schools of each cluster are in each group: a row for each mark. Undefined where nothing is clustered. */
  readonly shares: Uint32Array | undefined;
}

export interface PointIndex {
  /** The marks in a picture of `width` by `height` px, and a little around it. */
  marksIn(view: View, width: number, height: number, base?: number): Marks;
  /** Scale of the view at which a cluster falls apart. */
  expand(cluster: number, base?: number): number;
}

/** So many points are drawn one by one: of all that are shown, or else of those in a view. */
const FEW = 2000;
const FEW_IN_VIEW = 1500;
/**
 * At zoom n the world is 512 · 2ⁿ px wide. Beyond the last one (19 m to the px) all points are drawn: even in the largest
 * cities a picture holds few by then, and each further zoom costs time and memory for every point.
 */
const TILE = 512;
const LAST_ZOOM = 12;
const BASE = 6;

/** Radius in px of a point or of a cluster, whose area grows with the number of its schools. */
export const radiusOf = (size: number, base: number): number =>
  size > 1 ? (Math.min(26, Math.sqrt(11 ** 2 + size / 2)) * base) / BASE : base / 2;

/**
 * Makes the schools that the filter keeps (`shown`) ready to be drawn at any scale: one by one where they are few,
 * else in clusters, which are made when a view first needs them. Those without a position are left out.
 */
export function indexPoints(
  {x, y}: Pick<Points, 'x' | 'y'>,
  shown: ArrayLike<number>,
  groups: PointGroups = {of: new Uint8Array(), count: 0},
): PointIndex {
  const order = Uint32Array.from(shown)
    .filter((i) => Number.isFinite(y[i]))
    .sort((a, b) => (x[a] as number) - (x[b] as number));
  let tree: Supercluster<Tally, Tally> | undefined;
  const clusters = (): Supercluster<Tally, Tally> => (tree ??= clusterPoints(x, y, order, groups));

  return {
    marksIn(view, width, height, base = BASE) {
      // As far as the largest cluster and its ring reach.
      const halfX = (width / 2 + base * 6) / view.scale;
      const halfY = (height / 2 + base * 6) / view.scale;
      // Larger points need more room. A scale that was meant to be a whole zoom may be a hair below it.
      const zoom = Math.floor(Math.log2((view.scale / TILE / base) * BASE) + 1e-6);
      const most = order.length > FEW && zoom <= LAST_ZOOM ? FEW_IN_VIEW : order.length;

      const inside: number[] = [];
      let n = firstFrom(order.length, view.x - halfX, (n) => x[order[n] as number] as number);
      for (; n < order.length && inside.length <= most; n++) {
        const i = order[n] as number;
        if ((x[i] as number) > view.x + halfX) break;
        if (Math.abs((y[i] as number) - view.y) <= halfY) inside.push(i);
      }
      const found =
        inside.length > most
          ? clusters()
              .getClusters(
                [
                  ...mercatorBack(Math.max(0, view.x - halfX), view.y + halfY),
                  ...mercatorBack(Math.min(1, view.x + halfX), view.y - halfY),
                ],
                zoom,
              )
              .sort((a, b) => lonLat(a)[0] - lonLat(b)[0])
          : undefined;

      const {length: count} = found ?? inside;
      const rows = found ? groups.count : 0;
      const marks = {
        count,
        base,
        x: new Float32Array(count),
        y: new Float32Array(count),
        size: new Uint32Array(count),
        index: new Uint32Array(count),
        shares: rows ? new Uint32Array(count * rows) : undefined,
      };
      for (let n = 0; n < count; n++) {
        const feature = found?.[n];
        const i = Number(feature?.id ?? inside[n]);
        const [atX, atY] = feature
          ? mercator(...lonLat(feature))
          : [x[i] as number, y[i] as number];
        const tally: Tally = feature?.properties ?? {};
        marks.x[n] = (atX - view.x) * view.scale + width / 2;
        marks.y[n] = (atY - view.y) * view.scale + height / 2;
        marks.size[n] = tally['point_count'] ?? 1;
        marks.index[n] = i;
        for (let g = 0; g < rows; g++) (marks.shares as Uint32Array)[n * rows + g] = tally[g] ?? 0;
      }
      return marks;
    },
    expand: (cluster, base = BASE) =>
      (TILE * 2 ** clusters().getClusterExpansionZoom(cluster) * base) / BASE,
  };
}

/**
 * The mark nearest to a point of the picture, at most `reach` px beyond the mark's edge.
 * Of several under the point it is the one whose middle is nearest, measured by its own radius.
 */
export function pickMark(marks: Marks, x: number, y: number, reach: number): number | undefined {
  const far = reach + radiusOf(Infinity, marks.base);
  let best: number | undefined;
  let least = reach;
  let n = firstFrom(marks.count, x - far, (n) => marks.x[n] as number);
  for (; n < marks.count && (marks.x[n] as number) <= x + far; n++) {
    const r = radiusOf(marks.size[n] as number, marks.base);
    const distance = Math.hypot((marks.x[n] as number) - x, (marks.y[n] as number) - y);
    // From -1 at the middle to 0 at the edge, then px.
    const beyond = distance < r ? distance / r - 1 : distance - r;
    if (beyond <= least) [best, least] = [n, beyond];
  }
  return best;
}

/** Number of schools by group. */
type Tally = Record<string, number>;

function clusterPoints(
  x: Float64Array,
  y: Float64Array,
  order: Uint32Array,
  groups: PointGroups,
): Supercluster<Tally, Tally> {
  // One for all points of a group; a cluster copies its first before it adds the others.
  const tallies = [...Array(groups.count).keys()].map((g): Tally => ({[g]: 1}));
  const none: Tally = {};
  const reduce = (all: Tally, more: Tally): void => {
    for (let g = 0; g < groups.count; g++) all[g] = (all[g] ?? 0) + (more[g] ?? 0);
  };
  return new Supercluster<Tally, Tally>({
    radius: 44,
    extent: TILE,
    maxZoom: LAST_ZOOM,
    reduce: groups.count ? reduce : null,
  }).load(
    [...order].map((i) => ({
      type: 'Feature',
      id: i,
      properties: tallies[groups.of[i] as number] ?? none,
      geometry: {type: 'Point', coordinates: mercatorBack(x[i] as number, y[i] as number)},
    })),
  );
}

const lonLat = (feature: {geometry: {coordinates: number[]}}): [lon: number, lat: number] =>
  feature.geometry.coordinates as [number, number];

/** The first of `count` sorted values that is not below `value`. */
function firstFrom(count: number, value: number, at: (n: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
