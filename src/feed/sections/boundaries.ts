import {own, type Bare} from '../../model/bare.js';
import type {Boundary} from '../../model/boundary.js';
import {follow, type Context, type Found} from '../context.js';
import {parseList} from '../parse-list.js';
import {idsOf} from '../parse-places.js';
import {resolves} from '../references.js';
import type {Known, Section} from '../section.js';
import {leaf, list, optional, record} from '../shape.js';
import {isBag} from '../shield.js';
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

/** Looks at the outline alone: who draws the shapes has to read every point of them anyway, and says what is wrong with it. */
function checkGeometry({log}: Context, {value, pointer, file}: Found): Bare | undefined {
  const type = isBag(value) && value['type'];
  if (isBag(value)) {
    const {features, geometry, objects} = value;
    if (type === 'FeatureCollection' && Array.isArray(features)) return value;
    if ((type === 'Feature' && isBag(geometry)) || (type === 'Topology' && isBag(objects)))
      return value;
  }
  log.at(pointer, {file})([], 'bad-shape', {expected: 'GeoJSON | TopoJSON', got: type || value});
  return undefined;
}

/** Shapes of places, for maps. */
export const boundaries: Section<'boundaries'> = {key: 'boundaries', parse: parseBoundaries};
