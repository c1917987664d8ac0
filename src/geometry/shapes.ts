import {feature} from 'topojson-client';
import type {Boundary} from '../model/boundary.js';
import {around, mercatorX, mercatorY, type PlaneBox} from './view.js';

/** One place's shape in the map's plane. Rings are x, y pairs, filled even-odd: so either winding will do, and a hole is a ring like any other. */
export interface Shape {
  /** Id of the place. */
  readonly place: string;
  readonly rings: readonly Float64Array[];
  /** Of each ring, and of all of them. */
  readonly boxes: readonly PlaneBox[];
  readonly box: PlaneBox;
}

/** A shape that cannot be drawn: where it stands in the geometry, and why. */
export interface ShapeFault {
  readonly at: readonly (string | number)[];
  readonly code: 'bad-shape' | 'unknown-id';
  readonly got: string;
}

interface Geometry {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: Geometry | null;
  readonly geometries?: readonly Geometry[];
  readonly coordinates?: unknown;
}
type Topology = Parameters<typeof feature>[0];

/**
 * Reads the shapes of a set of boundaries, GeoJSON or TopoJSON (FEED.md, "Boundaries"). A shape that is broken, or that
 * belongs to no place of the feed, is left out and reported; two shapes of one place are one.
 *
 * @param placeOf - The place that a shape's key names; undefined where there is none.
 */
export function readShapes(
  {geometry, key, object}: Boundary,
  placeOf: (key: string | number) => string | undefined,
): {readonly shapes: readonly Shape[]; readonly faults: readonly ShapeFault[]} {
  const rings = new Map<string, Float64Array[]>();
  const faults: ShapeFault[] = [];
  for (const {at, one, read} of featuresOf(geometry as Geometry, object)) {
    const named = (key === undefined ? undefined : one?.properties?.[key]) ?? one?.id;
    const name = typeof named === 'number' || typeof named === 'string' ? named : '';
    const place = placeOf(name);
    let shape: Float64Array[] | undefined;
    try {
      shape = ringsOf(read());
    } catch {
      // An arc that is not there.
    }
    const fault = (code: ShapeFault['code'], got: unknown): unknown =>
      faults.push({at, code, got: String(got)});
    if (!shape?.length) fault('bad-shape', place ?? name);
    else if (place === undefined) fault('unknown-id', name);
    else {
      const own = rings.get(place) ?? [];
      // Filled even-odd, a ring that is there twice would be a hole.
      rings.set(place, [...own, ...shape.filter((ring) => !own.some((each) => same(each, ring)))]);
    }
  }
  return {shapes: [...rings].map(([place, own]) => shapeOf(place, own)), faults};
}

const same = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

export function shapeOf(place: string, rings: readonly Float64Array[]): Shape {
  const boxes = rings.map(boxOf);
  return {place, rings, boxes, box: around(boxes) as PlaneBox};
}

interface Entry {
  readonly at: readonly (string | number)[];
  /** What has the shape's key: as it stands in the file, so that only its own properties count. */
  readonly one: Geometry | null | undefined;
  readonly read: () => Geometry | null | undefined;
}

/** The features of a set, each read by itself, so that one broken arc costs one shape. */
function featuresOf(set: Geometry, object: string | undefined): readonly Entry[] {
  if (set.type === 'Topology') {
    const {objects} = set as unknown as {objects: Record<string, Geometry>};
    const name = object ?? Object.keys(objects)[0];
    if (name === undefined) return [];
    const top = Object.hasOwn(objects, name) ? objects[name] : undefined;
    // Named, so that the fault says which object there is not.
    if (!top) return [{at: ['objects', name], one: {id: name}, read: () => undefined}];
    const list = top.type === 'GeometryCollection' ? top.geometries : [top];
    return entries(list, ['objects', name, 'geometries'], (one) => {
      const made = feature(set as unknown as Topology, one as Parameters<typeof feature>[1]);
      // A collection becomes one of features.
      return 'features' in made
        ? {type: 'GeometryCollection', geometries: made.features.map(({geometry}) => geometry)}
        : made.geometry;
    });
  }
  const {features} = set as {features?: readonly Geometry[]};
  return features
    ? entries(features, ['features'], (one) => one?.geometry)
    : [{at: [], one: set, read: () => set.geometry}];
}

function entries(
  list: unknown,
  path: readonly string[],
  read: (one: Geometry | null | undefined) => Geometry | null | undefined,
): readonly Entry[] {
  const each = (one: Geometry | null | undefined, i: number): Entry => ({
    at: [...path, i],
    one,
    read: () => read(one),
  });
  return Array.isArray(list) ? list.map(each) : [{at: path, one: undefined, read: () => undefined}];
}

/** The rings of a polygon, or of several; undefined where anything in it cannot be drawn. */
function ringsOf(geometry: Geometry | null | undefined): Float64Array[] | undefined {
  const {type, coordinates, geometries} = geometry ?? {};
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    const parts = geometries.map((part: Geometry | null) => ringsOf(part));
    return parts.every((part) => part) ? (parts.flat() as Float64Array[]) : undefined;
  }
  const polygons =
    type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons)) return undefined;
  const all: Float64Array[] = [];
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon)) return undefined;
    for (const ring of polygon as unknown[]) {
      const points = Array.isArray(ring) ? inPlane(ring) : undefined;
      if (!points) return undefined;
      // Slivers without any area are left by programs that lay maps over each other.
      if (points.length) all.push(points);
    }
  }
  return all;
}

/**
 * A ring in the plane, without the point that closes it: empty where it encloses nothing, undefined where it is none or
 * leaves the globe.
 */
function inPlane(ring: readonly unknown[]): Float64Array | undefined {
  const points = new Float64Array(ring.length * 2);
  let n = 0;
  // Twice the area, by the shoelace formula.
  let area = 0;
  let reach = 0;
  let x0 = 0;
  let y0 = 0;
  for (const point of ring as readonly (readonly unknown[] | null | undefined)[]) {
    const lon = point?.[0];
    const lat = point?.[1];
    if (!isWithin(lon, 180) || !isWithin(lat, 90)) return undefined;
    const x = mercatorX(lon);
    const y = mercatorY(lat);
    if (n) {
      const px = points[n - 2] as number;
      const py = points[n - 1] as number;
      if (x === px && y === py) continue;
      area += (px - x0) * (y - y0) - (x - x0) * (py - y0);
      reach = Math.max(reach, Math.abs(x - x0) + Math.abs(y - y0));
    } else [x0, y0] = [x, y];
    points[n++] = x;
    points[n++] = y;
  }
  if (points[0] === points[n - 2] && points[1] === points[n - 1]) n -= 2;
  if (n < 6) return undefined;
  return points.subarray(0, Math.abs(area) > 1e-4 * reach ** 2 ? n : 0);
}

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most;

function boxOf(ring: ArrayLike<number>): PlaneBox {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    const x = ring[i] as number;
    const y = ring[i + 1] as number;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return {x0, y0, x1, y1};
}

/** Whether any two sides of a ring cross, each passing from one side of the other to its other side. */
export function crosses(ring: Float64Array): boolean {
  const n = ring.length / 2;
  const x = (i: number): number => ring[(i % n) * 2] as number;
  const y = (i: number): number => ring[(i % n) * 2 + 1] as number;
  const low = Float64Array.from({length: n}, (_, i) => Math.min(x(i), x(i + 1)));
  const sides = Uint32Array.from(low.keys()).sort(
    (a, b) => (low[a] as number) - (low[b] as number),
  );
  /** On which side of the line through side `s` point `p` lies. */
  const side = (s: number, p: number): number =>
    (x(s + 1) - x(s)) * (y(p) - y(s)) - (y(s + 1) - y(s)) * (x(p) - x(s));
  // From west to east: a side meets only those that begin before it ends.
  for (let k = 0; k < n; k++) {
    const a = sides[k] as number;
    const end = Math.max(x(a), x(a + 1));
    for (let m = k + 1; m < n && (low[sides[m] as number] as number) < end; m++) {
      const b = sides[m] as number;
      if (side(a, b) * side(a, b + 1) < 0 && side(b, a) * side(b, a + 1) < 0) return true;
    }
  }
  return false;
}
