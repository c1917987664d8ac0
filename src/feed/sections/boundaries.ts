import type {Boundary} from '../../model/boundary.js';
import {follow, type Context, type Found} from '../context.js';
import {isWithin} from '../leaves.js';
import {parseList} from '../parse-list.js';
import {idsOf} from '../parse-places.js';
import {resolves} from '../references.js';
import type {Known, Section} from '../section.js';
import {leaf, list, optional, record} from '../shape.js';
import {isBag, own, type Bare} from '../shield.js';
import {date, ids, parent, sparse, text, word} from '../values.js';

export const inset = record({places: ids, name: optional(text)});

/** Rows of places; null is a blank. */
export const grid = leaf('array', 'grid', list(list(parent)).test);

export const boundary = record({
  kind: word,
  validFrom: optional(date),
  validTo: optional(date),
  key: optional(word),
  scheme: optional(word),
  object: optional(word),
  geometry: optional(sparse),
  grid: optional(grid),
  insets: optional(list(inset)),
  attribution: optional(text),
});

type Raw = {-readonly [K in keyof Boundary]: Boundary[K]};

/** Reads sets of shapes. Of the shapes themselves only the outline is checked; the map looks at their rings. */
function parseBoundaries(context: Context, value: unknown, {axes}: Known): Boundary[] {
  const places = idsOf(axes, 'place');
  const {records, at, say} = parseList<Raw>(context, value, '/boundaries', boundary);
  return records.filter((raw, i) => {
    const given = raw.geometry;
    delete raw.geometry;
    if (given !== undefined) {
      const pointer = at(i, 'geometry');
      const found = follow(context, given, {part: 'boundary', pointer});
      if (found) {
        const geometry = checkGeometry(context, found);
        if (geometry) raw.geometry = geometry;
      } else if (context.linked.at(-1)?.pointer === pointer) raw.geometry = given;
    } else if (!raw.grid) {
      say(i)([], 'missing-key', {expected: 'geometry | grid'});
    }
    raw.insets = (raw.insets ?? []).map((inset, n) => {
      const isPlace = (id: string, p: number): boolean =>
        resolves(places, id, say(i), ['insets', n, 'places', p]);
      return own({...inset, places: inset.places.filter(isPlace)});
    });
    if (raw.grid) {
      raw.grid = raw.grid.map((row, r) =>
        row.map((id, c) =>
          id === null || resolves(places, id, say(i), ['grid', r, c]) ? id : null,
        ),
      );
    }
    return raw.geometry ?? raw.grid;
  });
}

/** GeoJSON loses shapes that are empty or leave the globe. TopoJSON's points are known only when it is unpacked. */
function checkGeometry({log}: Context, {value, pointer, file}: Found): Bare | undefined {
  const say = log.at(pointer, {file});
  const type = isBag(value) && value['type'];
  if (!isBag(value) || !((type === 'Topology' && isBag(value['objects'])) || isShape(value))) {
    say([], 'bad-shape', {expected: 'GeoJSON | TopoJSON', got: type || value});
    return undefined;
  }
  const {features} = value;
  if (!Array.isArray(features)) return value;
  value['features'] = features.filter((feature: unknown, i) => {
    const geometry = isBag(feature) ? feature['geometry'] : undefined;
    const sound =
      isBag(geometry) &&
      isShape(geometry) &&
      hasPoints(geometry['coordinates'] ?? geometry['geometries']);
    if (!sound) say(['features', i], 'bad-shape', {expected: 'lon-lat', got: geometry});
    return sound;
  });
  return value;
}

/** True when a GeoJSON object has the list that its type calls for. */
function isShape(value: Bare): boolean {
  switch (value['type']) {
    case 'FeatureCollection':
      return Array.isArray(value['features']);
    case 'Feature':
      return isBag(value['geometry']);
    case 'GeometryCollection':
      return Array.isArray(value['geometries']);
    case 'Polygon':
    case 'MultiPolygon':
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      return Array.isArray(value['coordinates']);
    default:
      return false;
  }
}

function hasPoints(list: unknown): boolean {
  if (!Array.isArray(list) || !list.length) return false;
  if (Array.isArray(list[0]) || isBag(list[0])) {
    return list.every((entry) =>
      hasPoints(isBag(entry) ? (entry['coordinates'] ?? entry['geometries']) : entry),
    );
  }
  return isWithin(list[0], 180) && isWithin(list[1], 90);
}

/** Shapes of places, for maps. */
export const boundaries: Section<'boundaries'> = {key: 'boundaries', parse: parseBoundaries};
