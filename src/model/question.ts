import type {EmptyAnswer, EmptyReason, Member, Notice} from './answer.js';
import type {Address, Figures} from './combine.js';
import type {Dataset} from './dataset.js';
import {figuresOf} from './figures.js';
import type {Indicator} from './indicator.js';
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
  /** What an answer's rows or columns are when it is split by a dimension, over some periods. */
  members(dimension: string, periods: readonly Period[]): readonly Member[];
}

export function emptyAnswer(reason: EmptyReason, indicator?: Indicator): EmptyAnswer {
  return {kind: 'empty', reason, ...(indicator && {indicator})};
}

const each = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** Finds what a query asks about, or says why it cannot be answered. */
export function resolve(dataset: Dataset, query: Query): Question | EmptyAnswer {
  const {places, schools, dimensions} = dataset;
  const indicator = dataset.indicators.get(query.indicator);
  /** What is not known may be in a part that has not arrived. */
  const unknown = (
    what: 'indicator' | 'place' | 'school' | 'period',
    asked: string,
    known: Iterable<string>,
  ): EmptyAnswer => {
    if (dataset.feed.linked.some(({part}) => part === `${what}s`))
      return emptyAnswer({kind: 'not-loaded'}, indicator);
    const near = nearest(asked, known);
    return emptyAnswer({kind: `no-${what}`, asked, ...(near !== undefined && {near})}, indicator);
  };
  if (!query.indicator) return emptyAnswer({kind: 'no-indicator-asked'});
  if (!indicator) return unknown('indicator', query.indicator, dataset.indicators.keys());
  const figures = figuresOf(dataset, indicator);
  if (!figures) return emptyAnswer({kind: 'not-loaded'}, indicator);
  const {dims, parts: partsOf} = figures;
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

  // Where: places, a school, other members.
  let asked = each([...query.place, ...(query.where['place'] ?? [])]);
  for (const id of asked) if (!places.byId.has(id)) return unknown('place', id, places.byId.keys());
  if (asked.length && !dims.includes('place')) {
    notices.push({kind: 'where-ignored', dimension: 'place'});
    asked = [];
  }
  const {school} = query;
  const filters = new Map<string, readonly string[]>();
  if (school !== undefined) {
    if (!schools.has(school)) return unknown('school', school, schools.keys());
    // A figure of its province in the place of the school's own would mislead.
    if (!dims.includes('school'))
      return emptyAnswer({kind: 'no-values', where: [member('school', school)]}, indicator);
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
      return figures.stands(dimension, at) || figures.parts(dimension, at).length > 0;
    });
    // All members instead of none would be the answer to another question.
    if (!kept.length)
      return emptyAnswer(
        {kind: 'no-values', where: ids.map((id) => member(dimension, id))},
        indicator,
      );
    for (const id of ids)
      if (!kept.includes(id)) notices.push({kind: 'where-ignored', dimension, member: id});
    filters.set(dimension, kept);
  }

  const by = query.by.filter((dimension) => {
    const known = dimension === 'period' || dims.includes(dimension);
    if (!known) notices.push({kind: 'by-ignored', dimension});
    return known;
  });

  // When.
  const allPeriods = figures.periods
    .flatMap((code) => dataset.periods.get(code) ?? [])
    .sort(comparePeriods);
  const {period: choice} = query;
  let periods = allPeriods;
  if (choice.kind === 'one') {
    periods = allPeriods.filter(({code}) => code === choice.period);
    if (!periods.length) return unknown('period', choice.period, figures.periods);
  } else if (choice.kind === 'span') {
    const ends = [choice.from, choice.to];
    const [from, to] = ends.map((code = '') => parsePeriod(code));
    const wrong = ends.find((code) => code !== undefined && !parsePeriod(code));
    if (wrong !== undefined) return unknown('period', wrong, figures.periods);
    periods = allPeriods.filter(
      ({start, end}) => start >= (from?.start ?? -Infinity) && end <= (to?.end ?? Infinity),
    );
    if (!periods.length && allPeriods.length)
      return unknown('period', `${choice.from ?? ''}..${choice.to ?? ''}`, []);
  }

  // Figures for places that came later (new provinces, reckoned back) are shown when no place of the time has any.
  const over = (
    among: readonly Period[],
    list: (period?: Period) => readonly {readonly id: string}[],
  ): string[] => {
    const reached = (when?: Period): string[] =>
      list(when).flatMap(({id}) => (figures.reaches(id) ? id : []));
    const valid = each(among.flatMap((period) => reached(period)));
    return valid.length ? valid : reached();
  };
  // Asked again for every cell.
  const roots = new Map<Period, readonly string[]>();
  function placesIn(period: Period): readonly string[] {
    let found = asked.length ? asked : roots.get(period);
    if (!found) roots.set(period, (found = over([period], places.roots)));
    return found;
  }

  function members(dimension: string, among: readonly Period[]): readonly Member[] {
    let ids = filters.get(dimension);
    if (dimension === 'period') ids = among.map(({code}) => code);
    else if (dimension === 'place') {
      const [place] = asked;
      if (place === undefined) ids = over(among, places.roots);
      else if (asked.length > 1) ids = asked;
      else {
        ids = over(among, (period) => places.children(place, period));
        if (!ids.length) ids = asked;
      }
    }
    ids ??= partsOf(dimension, new Map(asked.length ? [['place', asked]] : []));
    return ids.map((id) => member(dimension, id));
  }

  return {
    dataset,
    indicator,
    figures,
    query,
    by,
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
