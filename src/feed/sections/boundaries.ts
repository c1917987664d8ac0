import * as z from 'zod/mini';
import type {Boundary, Inset} from '../../model/boundary.js';
import {kindOf} from '../check.js';
import {follow, type Context, type Found} from '../context.js';
import {isWithin, leaf} from '../leaves.js';
import {parseList, type List} from '../parse-list.js';
import {idsOf} from '../parse-places.js';
import {resolves, type Ids} from '../references.js';
import type {Known, Section} from '../section.js';
import {isBag, own, type Bare} from '../shield.js';
import {date, ids, parent, sparse, text, word} from '../values.js';

export const inset = z.strictObject({places: ids, name: z.optional(text)});

const GRID_ROW = {type: 'array', items: {type: ['string', 'null']}};

export const boundary = z.strictObject({
  kind: word,
  validFrom: z.optional(date),
  validTo: z.optional(date),
  key: z.optional(word),
  scheme: z.optional(word),
  object: z.optional(word),
  geometry: z.optional(sparse),
  grid: z.optional(
    leaf<readonly (readonly (string | null)[])[]>(
      (value) =>
        Array.isArray(value) &&
        value.every((row) => Array.isArray(row) && row.every((cell) => z.validate(parent, cell))),
      'grid',
      {type: 'array', items: GRID_ROW},
    ),
  ),
  insets: z.optional(z.array(inset, 'list')),
  attribution: z.optional(text),
});

type Raw = {-readonly [K in keyof Boundary]: Boundary[K]};

const BOUNDARY = kindOf(boundary);

/** Reads sets of shapes. Of the shapes themselves only the outline is checked; the map looks at their rings. */
function parseBoundaries(context: Context, value: unknown, {axes}: Known): Boundary[] {
  const places = idsOf(axes, 'place');
  const list = parseList<Raw>(context, value, '/boundaries', {kind: BOUNDARY});
  return list.records.filter((raw, i) => {
    const given = raw.geometry;
    delete raw.geometry;
    if (given !== undefined) {
      const pointer = list.at(i, 'geometry');
      const found = follow(context, given, {part: 'boundary', pointer});
      if (found) {
        const geometry = checkGeometry(context, found);
        if (geometry) raw.geometry = geometry;
      } else if (context.linked.at(-1)?.pointer === pointer) raw.geometry = given;
    } else if (!raw.grid) {
      context.log.add(list.at(i), 'missing-key', {expected: 'geometry | grid'});
    }
    raw.insets = knownInsets(context, list, i, places);
    if (raw.grid) {
      raw.grid = raw.grid.map((row, r) =>
        row.map((id, c) =>
          id === null || resolves(context.log, places, id, list.at(i, 'grid', r, c)) ? id : null,
        ),
      );
    }
    return raw.geometry ?? raw.grid;
  });
}

function knownInsets({log}: Context, list: List<Raw>, i: number, places: Ids): Inset[] {
  return (list.records[i]?.insets ?? []).map((inset, n) =>
    own({
      ...inset,
      places: inset.places.filter((id, p) =>
        resolves(log, places, id, list.at(i, 'insets', n, 'places', p)),
      ),
    }),
  );
}

/** GeoJSON loses shapes that are empty or leave the globe. TopoJSON's points are known only when it is unpacked. */
function checkGeometry({log}: Context, {value, pointer, file}: Found): Bare | undefined {
  const details = {expected: 'GeoJSON | TopoJSON', file};
  const type = isBag(value) && value['type'];
  if (!isBag(value) || !((type === 'Topology' && isBag(value['objects'])) || isShape(value))) {
    log.add(pointer, 'bad-shape', {...details, got: type || value});
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
    if (!sound)
      log.add(`${pointer}/features/${i}`, 'bad-shape', {
        ...details,
        expected: 'lon-lat',
        got: geometry,
      });
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
