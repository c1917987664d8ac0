import {BUILT_IN_DIMENSIONS, type Dimension, type DimensionMember} from '../model/dimension.js';
import type {Place} from '../model/place.js';
import type {School} from '../model/school.js';
import {kindOf} from './check.js';
import type {Context} from './context.js';
import {parseList, type List} from './parse-list.js';
import {dropUnknown, dropUnknownEntries, growForest, NO_IDS, type Ids} from './references.js';
import * as schema from './schema.js';
import {fillIn, NO_LIST, NO_MAP, type Bare} from './shield.js';

/** Ids that cells and references may name, by dimension, in feed order: the declared and built-in ones, `place`, `school`. */
export type Axes = ReadonlyMap<string, Ids>;

export const idsOf = (axes: Axes, axis: string): Ids => axes.get(axis) ?? NO_IDS;

const DIMENSION = kindOf(schema.dimension);
const MEMBER = kindOf(schema.member);
const PLACE = kindOf(schema.place);
const SCHOOL = kindOf(schema.school);

const RESERVED = new Set(['period', 'place', 'school']);
const PLACE_DEFAULTS = {codes: NO_MAP, replacedBy: NO_LIST};
const SCHOOL_DEFAULTS = {levels: NO_LIST, accuracy: 'exact', codes: NO_MAP, facts: NO_MAP};

// Each record was checked against its schema just before, which the types of these functions cannot show.
type Raw<T> = {-readonly [K in keyof T]: T[K]};

/** Reads the declared dimensions. One that redeclares a built-in dimension keeps its order unless it says otherwise. */
export function parseDimensions(context: Context, value: unknown): Dimension[] {
  const {log} = context;
  const list = parseList<Raw<Dimension>>(context, value, '/dimensions', {kind: DIMENSION});
  const kept: Dimension[] = [];
  list.records.forEach((record, i) => {
    if (RESERVED.has(record.id)) {
      log.add(list.at(i, 'id'), 'duplicate-id', {got: record.id, subject: record.id});
      return;
    }
    const members = parseList<DimensionMember>(context, record.members, list.at(i, 'members'), {
      kind: MEMBER,
    });
    const builtIn = BUILT_IN_DIMENSIONS.find(({id}) => id === record.id);
    record.members = growForest(log, members);
    fillIn(record, {ordered: builtIn?.ordered ?? false});
    kept.push(record);
  });
  list.records.forEach((record, i) => {
    const ids = new Set(record.members.map(({id}) => id));
    dropUnknown(log, only(list, i), 'total', {ids, known: true});
  });
  return kept;
}

/** One record of a list as a list of its own, for rules that differ from record to record. */
const only = <T>(list: List<T>, index: number): List<T> => ({
  ...list,
  records: [list.records[index] as T],
  at: (_, ...keys) => list.at(index, ...keys),
});

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
  const {log} = context;
  const axes = new Map<string, Ids>();
  for (const {id, members} of [...BUILT_IN_DIMENSIONS, ...dimensions]) {
    axes.set(id, {ids: new Set(members.map((member) => member.id)), known: true});
  }

  const taken = new Set<string>();
  const placeList = parseList<Place>(context, head['places'], '/places', {
    kind: PLACE,
    taken,
    part: 'places',
  });
  const places = growForest(log, placeList);
  const placeIds: Ids = {ids: new Set(places.map(({id}) => id)), known: placeList.known};
  axes.set('place', placeIds);
  dropUnknownEntries(log, placeList, 'replacedBy', placeIds, (entry) => (entry as {id: string}).id);
  for (const place of places) fillIn(place, PLACE_DEFAULTS);

  const schools = parseList<School>(context, head['schools'], '/schools', {
    kind: SCHOOL,
    taken,
    part: 'schools',
  });
  axes.set('school', {ids: new Set(schools.records.map(({id}) => id)), known: schools.known});
  dropUnknown(log, schools, 'place', placeIds);
  dropUnknown(log, schools, 'ownership', axes.get('ownership') as Ids);
  dropUnknownEntries(log, schools, 'levels', axes.get('level') as Ids);
  for (const school of schools.records) fillIn(school, SCHOOL_DEFAULTS);
  return {places, schools: schools.records, axes};
}
