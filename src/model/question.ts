import type {EmptyAnswer, EmptyReason, Member, Notice} from './answer.js';
import type {Address, Figures} from './combine.js';
import type {Dataset} from './dataset.js';
import {figuresOf} from './figures.js';
import type {Indicator} from './indicator.js';
import {unique} from './lists.js';
import {nearest} from './nearest.js';
import {comparePeriods, parsePeriod, type Period} from './period.js';
import type {Query} from './query.js';

/** A query that has found what it asks about in a feed. */
export interface Question {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly figures: Figures;
  readonly query: Query;
  /** Dimensions to split by that there are; `period` may be among them. */
  readonly by: readonly string[];
  /** The dimension whose members have a picture each, `''` for none. */
  readonly facet: string;
  /** Members that are kept, by dimension. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
  /** Whether the places matter: the figures have some, and no single school is asked for. */
  readonly hasPlaces: boolean;
  /** Every period that the figures list, in the order of time, and those that are asked for. */
  readonly allPeriods: readonly Period[];
  readonly periods: readonly Period[];
  readonly notices: readonly Notice[];
  /** The places asked for; without any, the roots of a period that the figures reach. */
  placesIn(period: Period): readonly string[];
  member(dimension: string, id: string): Member;
  /** What an answer's rows or columns are when it is split by a dimension, over some periods; one without a name for `''`. */
  members(dimension: string, periods: readonly Period[]): readonly Member[];
}

export function emptyAnswer(reason: EmptyReason, indicator?: Indicator): EmptyAnswer {
  return {kind: 'empty', reason, ...(indicator && {indicator})};
}

/** Finds what a query asks about, or says why it cannot be answered. */
export function resolve(dataset: Dataset, query: Query): Question | EmptyAnswer {
  const {indicators, places, schools, dimensions, feed} = dataset;
  const {period: choice, school} = query;
  const indicator = indicators.get(query.indicator);
  const empty = (reason: EmptyReason): EmptyAnswer => emptyAnswer(reason, indicator);
  const unknown = (
    what: 'indicator' | 'place' | 'school' | 'period',
    asked: string,
    known: Iterable<string>,
  ): EmptyAnswer => {
    // The list that would hold it may not have arrived.
    if (feed.linked.some(({part}) => part === `${what}s`)) return empty({kind: 'not-loaded'});
    const near = nearest(asked, known);
    return empty({kind: `no-${what}`, asked, ...(near !== undefined && {near})});
  };
  if (!query.indicator) return empty({kind: 'no-indicator-asked'});
  if (!indicator) return unknown('indicator', query.indicator, indicators.keys());
  const figures = figuresOf(dataset, indicator);
  if (!figures) return empty({kind: 'not-loaded'});
  const {dims, parts, reaches} = figures;
  const notices: Notice[] = [];

  const member = (dimension: string, id: string): Member => {
    const named =
      dimension === 'place'
        ? places.byId.get(id)
        : dimension === 'school'
          ? schools.get(id)
          : dimensions.get(dimension)?.members.find((one) => one.id === id);
    return {dimension, id, ...(named?.name !== undefined && {name: named.name})};
  };
  const noValues = (dimension: string, ids: readonly string[]): EmptyAnswer =>
    empty({kind: 'no-values', where: ids.map((id) => member(dimension, id))});

  // Where: places, a school, other members.
  let asked = unique([...query.place, ...(query.where['place'] ?? [])]);
  for (const id of asked) if (!places.byId.has(id)) return unknown('place', id, places.byId.keys());
  if (asked.length && !dims.includes('place')) {
    notices.push({kind: 'where-ignored', dimension: 'place'});
    asked = [];
  }
  const filters = new Map<string, readonly string[]>();
  if (school !== undefined) {
    if (!schools.has(school)) return unknown('school', school, schools.keys());
    // A figure of its province in the place of the school's own would mislead.
    if (!dims.includes('school')) return noValues('school', [school]);
    filters.set('school', [school]);
  }
  for (const [dimension, ids] of Object.entries(query.where)) {
    if (dimension === 'place') continue;
    if (!dims.includes(dimension)) {
      notices.push({kind: 'where-ignored', dimension});
      continue;
    }
    const kept = ids.filter((id) => {
      const at: Address = new Map([[dimension, id]]);
      if (figures.stands(dimension, at) || parts(dimension, at).length) return true;
      notices.push({kind: 'where-ignored', dimension, member: id});
      return false;
    });
    // All members instead of none would be the answer to another question.
    if (!kept.length) return noValues(dimension, ids);
    filters.set(dimension, kept);
  }

  const isKnown = (dimension: string): boolean => {
    const known = dimension === 'period' || dims.includes(dimension);
    if (!known) notices.push({kind: 'by-ignored', dimension});
    return known;
  };
  const by = query.by.filter(isKnown);
  const facet = query.facet && isKnown(query.facet) ? query.facet : '';

  // When.
  const allPeriods = figures.periods
    .flatMap((code) => dataset.periods.get(code) ?? [])
    .sort(comparePeriods);
  let periods = allPeriods;
  if (choice.kind === 'one') {
    periods = allPeriods.filter(({code}) => code === choice.period);
    if (!periods.length) return unknown('period', choice.period, figures.periods);
  } else if (choice.kind === 'span') {
    const {from = '', to = ''} = choice;
    for (const code of [from, to])
      if (code && !parsePeriod(code)) return unknown('period', code, figures.periods);
    const first = parsePeriod(from)?.start ?? -Infinity;
    const last = parsePeriod(to)?.end ?? Infinity;
    periods = allPeriods.filter(({start, end}) => start >= first && end <= last);
    if (!periods.length && allPeriods.length) return unknown('period', `${from}..${to}`, []);
  }

  /** Places inside one, or the roots, that the figures reach in any of some periods. */
  const inside = (place: string | undefined, among: readonly Period[]): readonly string[] => {
    const reached = (when?: Period): string[] =>
      places.children(place, when).flatMap(({id}) => (reaches(id) ? id : []));
    const valid = unique(among.flatMap((period) => reached(period)));
    // Figures for places that came later (new provinces, reckoned back) are shown when no place of the time has any.
    return valid.length ? valid : reached();
  };

  // Asked for again for every cell of a row.
  const roots = new Map<Period, readonly string[]>();
  function placesIn(period: Period): readonly string[] {
    const known = asked.length ? asked : roots.get(period);
    if (known) return known;
    const found = inside(undefined, [period]);
    roots.set(period, found);
    return found;
  }

  function members(dimension: string, among: readonly Period[]): readonly Member[] {
    let ids: readonly string[] | undefined;
    if (!dimension) ids = [''];
    else if (dimension === 'period') ids = among.map(({code}) => code);
    else if (dimension === 'place') {
      ids = asked.length > 1 ? asked : inside(asked[0], among);
      if (!ids.length) ids = asked;
    } else
      ids =
        filters.get(dimension) ?? parts(dimension, new Map(asked.length ? [['place', asked]] : []));
    return ids.map((id) => member(dimension, id));
  }

  return {
    dataset,
    indicator,
    figures,
    query,
    by,
    facet,
    filters,
    hasPlaces: dims.includes('place') && school === undefined,
    allPeriods,
    periods,
    notices,
    placesIn,
    member,
    members,
  };
}

/** Whether several places must stand side by side because they cannot be added up (FEED.md: "combined where they can be, else one by one"). */
export const placesStandApart = ({hasPlaces, by, figures, periods, placesIn}: Question): boolean =>
  hasPlaces &&
  !by.includes('place') &&
  !figures.adds('place') &&
  periods.some((period) => placesIn(period).length > 1);
