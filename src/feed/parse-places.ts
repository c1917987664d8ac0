import type {Bare} from '../model/bare.js';
import {BUILT_IN_DIMENSIONS, type Dimension, type DimensionMember} from '../model/dimension.js';
import type {Place} from '../model/place.js';
import type {School} from '../model/school.js';
import type {Context} from './context.js';
import {parseList} from './parse-list.js';
import {dropUnknown, growForest, idsIn, NO_IDS, resolves, type Ids} from './references.js';
import * as schema from './schema.js';
import {fillIn, NO_LIST, NO_MAP, remove} from './shield.js';

/** Ids that cells and references may name, by dimension, in feed order: the declared and built-in ones, `place`, `school`. */
export type Axes = ReadonlyMap<string, Ids>;

export const idsOf = (axes: Axes, axis: string): Ids => axes.get(axis) ?? NO_IDS;

/** The dimensions that a cube, a filter or a sum may name. */
export const dimsOf = (axes: Axes): Ids => ({
  ids: new Set(['period', ...axes.keys()]),
  known: true,
});

const RESERVED = ['period', 'place', 'school'];
const PLACE_DEFAULTS = {codes: NO_MAP, replacedBy: NO_LIST};
const SCHOOL_DEFAULTS = {levels: NO_LIST, accuracy: 'exact', codes: NO_MAP, facts: NO_MAP};

// Each record was checked against its shape just before, which the types of these functions cannot show.
type Raw<T> = {-readonly [K in keyof T]: T[K]};

/** Reads the declared dimensions. One that redeclares a built-in dimension keeps its order unless it says otherwise. */
export function parseDimensions(context: Context, value: unknown): Dimension[] {
  const list = parseList<Raw<Dimension>>(context, value, '/dimensions', schema.dimension);
  return list.records.filter((record, i) => {
    const {id, total} = record;
    const say = list.say(i);
    if (RESERVED.includes(id)) {
      say(['id'], 'duplicate-id', {got: id});
      return false;
    }
    record.members = growForest(
      parseList<DimensionMember>(context, record.members, list.at(i, 'members'), schema.member),
    );
    if (total !== undefined && !resolves(idsIn(record.members), total, say, ['total']))
      remove(record, 'total');
    const builtIn = BUILT_IN_DIMENSIONS.find((dimension) => dimension.id === id);
    fillIn(record, {ordered: builtIn?.ordered ?? false});
    return true;
  });
}

export interface Geography {
  readonly places: readonly Place[];
  readonly schools: readonly School[];
  readonly axes: Axes;
}

/** Reads places and schools, which share one space of ids. */
export function parseGeography(
  context: Context,
  head: Bare,
  dimensions: readonly Dimension[],
): Geography {
  const axes = new Map(
    [...BUILT_IN_DIMENSIONS, ...dimensions].map(({id, members}) => [id, idsIn(members)]),
  );
  const taken = new Set<string>();

  const placeList = parseList<Place>(context, head['places'], '/places', schema.place, {
    taken,
    part: 'places',
  });
  const places = growForest(placeList);
  const placeIds = idsIn(places, placeList.known);
  dropUnknown(placeList, 'replacedBy', placeIds, (entry) => (entry as {id: string}).id);
  for (const place of places) fillIn(place, PLACE_DEFAULTS);

  const schoolList = parseList<School>(context, head['schools'], '/schools', schema.school, {
    taken,
    part: 'schools',
  });
  const schools = schoolList.records;
  dropUnknown(schoolList, 'place', placeIds);
  dropUnknown(schoolList, 'ownership', idsOf(axes, 'ownership'));
  dropUnknown(schoolList, 'levels', idsOf(axes, 'level'));
  for (const school of schools) fillIn(school, SCHOOL_DEFAULTS);
  axes.set('place', placeIds).set('school', idsIn(schools, schoolList.known));
  return {places, schools, axes};
}
