import type {EmptyAnswer, GroupsAnswer} from './answer.js';
import type {Dataset} from './dataset.js';
import {own} from './bare.js';
import {BUILT_IN_DIMENSIONS, type Dimension} from './dimension.js';
import type {Indicator} from './indicator.js';
import {unique} from './lists.js';
import {parsePeriod} from './period.js';
import {pickGroups} from './pick-groups.js';
import {parseQuery, type Query} from './query.js';
import {emptyAnswer} from './question.js';
import type {School} from './school.js';

/** Values to keep by key: `level`, `ownership`, or the name of a fact; `unknown` keeps those of which it is not known. */
export type SchoolFilter = ReadonlyMap<string, readonly string[]>;

/** Reads a filter, spelt as `where` is: `level=TH,THCS; cleanWater=false`. */
export const parseSchoolFilter = (text: string | undefined): SchoolFilter =>
  new Map(Object.entries(parseQuery({where: text}, {kind: 'latest'}).where));

/** What a school has under a key, as text: several levels, else one value; `['']` where it is not known. */
export function keyValues({levels, ownership, facts}: School, key: string): readonly string[] {
  if (key === 'level') return levels.length ? levels : [''];
  const value = key === 'ownership' ? ownership : Object.hasOwn(facts, key) ? facts[key] : '';
  return [String(value ?? '')];
}

/** Whether a school has one of the values asked for under every key. */
export function fitsFilter(school: School, filter: SchoolFilter): boolean {
  for (const [key, ids] of filter)
    if (!keyValues(school, key).some((value) => ids.includes(value || 'unknown'))) return false;
  return true;
}

/**
 * Schools in any of some places and all that lies in them, of all places when none is named, in the feed's order.
 * A filter by a member keeps what lies in it as well: MN is NT and MG too.
 */
export function pickSchools(
  {feed, dimensions, places}: Dataset,
  within: readonly string[],
  filter: SchoolFilter,
): readonly School[] {
  if (!within.length && !filter.size) return feed.schools;
  const wide = new Map(
    [...filter].map(([key, ids]) => {
      const inside = dimensions.get(key)?.members.filter(({parent = ''}) => ids.includes(parent));
      return [key, [...ids, ...(inside ?? []).map(({id}) => id)]];
    }),
  );
  // Asked for each school, of whose places there are few.
  const known = new Map<string | undefined, boolean>([[undefined, !within.length]]);
  for (const id of within) known.set(id, true);
  const isInside = (place: string | undefined): boolean => {
    let inside = known.get(place);
    if (inside === undefined)
      known.set(place, (inside = isInside(places.byId.get(place ?? '')?.parent)));
    return inside;
  };
  return feed.schools.filter((school) => isInside(school.place) && fitsFilter(school, wide));
}

/** Schools by what they have under a key. */
export interface SchoolGroups {
  readonly key: string;
  /** The groups' values: `*` stands for the rarest together, `''` for what is not known; these come last. */
  readonly ids: readonly string[];
  /** The group of each school, as an index of `ids`. */
  readonly of: Uint8Array;
  /** How many schools each group has. */
  readonly counts: readonly number[];
}

/** As many as there are series colours; what is not known has none. */
const MOST_GROUPS = 8;

const builtIn = (key: string): Dimension | undefined =>
  BUILT_IN_DIMENSIONS.find(({id}) => id === key);

/**
 * Groups schools by a key, each school once: by its first level, or by what holds several of its levels (NT and MG are MN).
 *
 * Groups are in the order of the dimension, without one true before false, numbers ascending, else the largest first.
 * Beyond eight the rarest are one.
 *
 * @param dimension - The dataset's own by that key, for its order; the built-in one, unless said otherwise.
 */
export function groupSchools(
  schools: readonly School[],
  key: string,
  dimension = builtIn(key),
): SchoolGroups {
  const order = dimension?.members.map(({id}) => id) ?? ['true', 'false'];
  const parents = new Map(dimension?.members.map(({id, parent}) => [id, parent]));
  const values = schools.map((school) => {
    const taught = keyValues(school, key);
    const [first = ''] = taught;
    const parent = taught.length > 1 ? parents.get(first) : undefined;
    const isShared = (id: string): boolean =>
      id !== first && (id === parent || parents.get(id) === parent);
    // A page may have put a `parent` on Object.prototype.
    return parent !== undefined && order.includes(parent) && taught.some(isShared) ? parent : first;
  });
  const counts = new Map<string, number>();
  for (const id of values) counts.set(id, (counts.get(id) ?? 0) + 1);
  const count = (id: string): number => counts.get(id) ?? 0;

  const known = [...counts.keys()].filter(Boolean).sort((a, b) => count(b) - count(a));
  const isMany = known.length > MOST_GROUPS;
  const kept = isMany ? known.slice(0, MOST_GROUPS - 1) : known;
  const areNumbers = kept.every((id) => Number.isFinite(Number(id)));
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  kept.sort((a, b) => place(a) - place(b) || (areNumbers ? Number(a) - Number(b) : 0));

  const ids = [...kept, ...(isMany ? ['*'] : []), ...(counts.has('') ? [''] : [])];
  const at = new Map(ids.map((id, i) => [id, i]));
  const of = new Uint8Array(values.map((id) => at.get(id) ?? kept.length));
  const sizes = ids.map(() => 0);
  for (const group of of) (sizes[group] as number)++;
  return {key, ids, of, counts: sizes};
}

/** Keys that are worth colouring by: level and ownership where any is known, then facts of two to eight different values. */
export function schoolKeys(schools: readonly School[]): readonly string[] {
  const found = new Map<string, Set<string>>();
  for (const {facts} of schools)
    for (const key of Object.keys(facts)) {
      let values = found.get(key);
      if (!values) found.set(key, (values = new Set()));
      const value = String(facts[key] ?? '');
      if (value && values.size <= MOST_GROUPS) values.add(value);
    }
  const isKnown = (key: string): boolean => schools.some((school) => keyValues(school, key)[0]);
  const isTelling = ({size}: Set<string>): boolean => size > 1 && size <= MOST_GROUPS;
  return unique([
    ...['level', 'ownership'].filter(isKnown),
    ...[...found].flatMap(([key, values]) => (isTelling(values) ? key : [])),
  ]);
}

/** What a map shows that has no indicator. */
export const SCHOOLS: Indicator = {
  id: 'schools',
  name: {vi: 'Số trường', en: 'Schools'},
  unit: {vi: 'trường', en: 'schools'},
  decimals: 0,
  kind: 'count',
  better: 'neutral',
  aggregate: 'sum',
  targets: [],
  bands: [],
};

/** Viet Nam is seven hours ahead of UTC: the day that `updated` falls on there. */
const dayIn = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);

/**
 * Numbers of schools by place, for the places that a query names or what lies in the one it names.
 *
 * A list of schools is of one day: `asOf`, else the day of `updated`. The period asked for stands where that day lies in it;
 * today's schools are never counted as those of another year. A place where the feed lists no school at all has no number,
 * and is not among the rows; 0 is said where it lists some, and none of them is among those given.
 */
export function countSchools(
  dataset: Dataset,
  {place, where, period: choice}: Query,
  schools: readonly School[],
): GroupsAnswer | EmptyAnswer {
  const {feed, places} = dataset;
  const day = parsePeriod(feed.asOf ?? dayIn(feed.updated));
  if (!day) return emptyAnswer({kind: 'no-values', where: []}, own(SCHOOLS));
  const asked = choice.kind === 'one' ? parsePeriod(choice.period) : undefined;
  const period = asked && asked.start <= day.start && day.end <= asked.end ? asked : day;

  const counts = new Map<string, number>();
  const add = (list: readonly School[], each: number): void => {
    for (const {place: site} of list)
      for (let up = places.byId.get(site ?? ''); up; up = places.byId.get(up.parent ?? ''))
        counts.set(up.id, (counts.get(up.id) ?? 0) + each);
  };
  add(feed.schools, 0);
  add(schools, 1);

  const isWaiting = !feed.schools.length && feed.linked.some(({part}) => part === 'schools');
  const dims = [
    {id: 'period', members: [period.code]},
    {id: 'place', members: [...counts.keys()]},
  ];
  const cube = own({dims, values: Float64Array.from(counts.values())});
  const indicator = own({...SCHOOLS, ...(!isWaiting && {cube})});
  const ids = [...place, ...(where['place'] ?? [])].join(' ');
  return pickGroups(
    {
      ...dataset,
      indicators: new Map([[indicator.id, indicator]]),
      periods: new Map([[period.code, period]]),
      // The dataset would remember the axes of every count.
      positions: ({members}) => new Map(members.map((id, i) => [id, i])),
    },
    parseQuery(
      {indicator: indicator.id, by: 'place', place: ids},
      {kind: 'one', period: period.code},
    ),
  );
}
