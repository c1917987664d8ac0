import type {Cells, EmptyAnswer, Grid, Member, Notice} from './answer.js';
import type {Address, Found} from './combine.js';
import type {Period, PeriodKind} from './period.js';
import {boundaryChange} from './boundary-change.js';
import {emptyAnswer, type Question} from './question.js';
import {FORECAST} from './status.js';

/** What a period holds of an answer. */
export interface Content {
  /** Cells with a value, and those of them that are no forecast. */
  readonly values: number;
  readonly observed: number;
  /** Cells with a value or a status. */
  readonly present: number;
}

/** Chooses among periods, by their content; indexes in the order of time. */
export type Select = (
  periods: readonly Period[],
  contents: readonly Content[],
) => readonly number[];

export interface Picked extends Grid {
  /** The periods shown: several where they are rows or columns, else one. */
  readonly periods: readonly Period[];
  readonly held: readonly Member[];
  readonly notices: readonly Notice[];
}

/** Rows × columns as they were found. */
interface Filled {
  readonly rows: readonly Member[];
  readonly columns: readonly Member[];
  readonly found: readonly (readonly Found[])[];
}

/** Looks up every cell of rows × columns. `period` holds where neither of them is time. */
function fill(
  {dataset, figures, filters, hasPlaces, placesIn}: Question,
  rows: readonly Member[],
  columns: readonly Member[],
  period?: Period,
): Filled {
  const at: Address = new Map();
  const set = (dimension: string, ids: readonly string[]): unknown =>
    at.set(dimension, ids.length === 1 ? (ids[0] as string) : ids);
  for (const [dimension, ids] of filters) set(dimension, ids);
  const placesHeld =
    hasPlaces && ![rows[0], columns[0]].some((member) => member?.dimension === 'place');
  const hold = ({dimension, id}: Pick<Member, 'dimension' | 'id'>): void => {
    if (id) at.set(dimension, id);
    const when = dimension === 'period' && dataset.periods.get(id);
    if (when && placesHeld) set('place', placesIn(when));
  };
  if (period) hold({dimension: 'period', id: period.code});
  const found = rows.map((row) => {
    hold(row);
    return columns.map((column) => {
      hold(column);
      return figures.look(at);
    });
  });
  return {rows, columns, found};
}

type GridAxis = 'rows' | 'columns';

/** Some rows, or some columns, in their order. */
function narrow(grid: Filled, axis: GridAxis, kept: readonly number[]): Filled {
  const take = <T>(list: readonly T[]): T[] => kept.map((i) => list[i] as T);
  const found = axis === 'rows' ? take(grid.found) : grid.found.map(take);
  return {...grid, [axis]: take(grid[axis]), found};
}

function cellsOf(found: readonly Found[]): Cells {
  const column = (of: 'value' | 'lower' | 'upper'): Float64Array =>
    new Float64Array(found.map((one) => one[of]));
  const bounded = found.some(({lower}) => !Number.isNaN(lower));
  return {
    values: column('value'),
    status: new Uint8Array(found.map(({status}) => status)),
    known: new Uint32Array(found.map(({known}) => known)),
    parts: new Uint32Array(found.map(({parts}) => parts)),
    ...(bounded && {lower: column('lower'), upper: column('upper')}),
    notes: new Map(found.flatMap(({note}, cell) => (note === undefined ? [] : [[cell, note]]))),
  };
}

function contentOf(found: readonly Found[]): Content {
  let [values, observed, present] = [0, 0, 0];
  for (const {value, status} of found) {
    const has = !Number.isNaN(value);
    if (has) values++;
    if (has && status !== FORECAST) observed++;
    if (has || status) present++;
  }
  return {values, observed, present};
}

/** What each row of a grid holds, or each column. */
const contentsOf = ({found, columns}: Filled, axis: GridAxis): Content[] =>
  axis === 'rows'
    ? found.map(contentOf)
    : columns.map((_, column) => contentOf(found.map((row) => row[column] as Found)));

/**
 * The latest of some periods: the last with a value that is no forecast (FEED.md, "Time").
 * When all are forecasts the first of them, when there is no value at all the last that says why; −1 when there is nothing.
 */
export function latestOf(count: number, contentAt: (i: number) => Content): number {
  let [forecast, reason] = [-1, -1];
  for (let i = count - 1; i >= 0; i--) {
    const {values, observed, present} = contentAt(i);
    if (observed) return i;
    if (values) forecast = i;
    if (present && reason < 0) reason = i;
  }
  return forecast < 0 ? reason : forecast;
}

/** Periods of one kind from the first to the last that hold anything; those between are gaps and stay. */
export function stretch(
  periods: readonly Period[],
  contents: readonly Content[],
  kind: PeriodKind,
): number[] {
  const those = [...periods.keys()].filter((i) => periods[i]?.kind === kind);
  const holds = (i: number): unknown => contents[i]?.present;
  const first = those.findIndex(holds);
  return first < 0 ? [] : those.slice(first, those.findLastIndex(holds) + 1);
}

/** The kind of period with the most values, of two that have as many the longer. */
export function usualKind(
  periods: readonly Period[],
  contents: readonly Content[],
): PeriodKind | undefined {
  const counts = new Map<PeriodKind, {values: number; days: number}>();
  periods.forEach(({kind, start, end}, i) => {
    const {values, present} = contents[i] as Content;
    const count = counts.get(kind) ?? {values: 0, days: end - start};
    // Where nothing has a value, what says why it has none decides.
    count.values += values + present / 1e9;
    counts.set(kind, count);
  });
  return [...counts].sort(([, a], [, b]) => b.values - a.values || b.days - a.days)[0]?.[0];
}

/** One stretch of time, or the latest period alone, as the query says. */
export const selectAsked =
  ({query}: Question): Select =>
  (periods, contents) => {
    if (query.period.kind === 'latest') {
      const latest = latestOf(periods.length, (i) => contents[i] as Content);
      return latest < 0 ? [] : [latest];
    }
    const kind = usualKind(periods, contents);
    return kind ? stretch(periods, contents, kind) : [];
  };

/**
 * The answer to a question as rows × columns; `''` stands for an axis with one place only.
 * Members without any cell that has a value or a status are left out, but for places: a unit that is missing is news.
 */
export function pickGrid(
  question: Question,
  rowsBy: string,
  columnsBy: string,
  periods: readonly Period[],
  select: Select,
): Picked | EmptyAnswer {
  const {indicator, query, member, members} = question;
  const notices: Notice[] = [...question.notices];
  const axis = (by: string, among: readonly Period[]): readonly Member[] =>
    by ? members(by, among) : [member('', '')];
  const time = rowsBy === 'period' ? 'rows' : columnsBy === 'period' ? 'columns' : undefined;

  let filled: Filled;
  let grid: Filled;
  let shown: readonly Period[];
  if (time) {
    filled = fill(question, axis(rowsBy, periods), axis(columnsBy, periods));
    const contents = contentsOf(filled, time);
    const kept = select(periods, contents);
    shown = kept.map((i) => periods[i] as Period);
    const others = periods.filter(
      (period, i) => contents[i]?.present && shown.every(({kind}) => kind !== period.kind),
    );
    if (others.length && shown.length && query.period.kind !== 'latest')
      notices.push({kind: 'other-periods', count: others.length});
    grid = narrow(filled, time, kept);
  } else {
    const tried: Filled[] = [];
    const latest = latestOf(periods.length, (i) => {
      const period = periods[i] as Period;
      const at = fill(question, axis(rowsBy, [period]), axis(columnsBy, [period]), period);
      return contentOf((tried[i] = at).found.flat());
    });
    // Only so many tries as are needed have been made; the first period says why there is none.
    filled = grid = tried[Math.max(0, latest)] ?? {rows: [], columns: [], found: []};
    shown = latest < 0 ? [] : [periods[latest] as Period];
  }
  for (const of of ['rows', 'columns'] as const)
    if (of !== time) {
      const kept = contentsOf(grid, of).flatMap(({present}, i) =>
        present || grid[of][i]?.dimension === 'place' ? i : [],
      );
      grid = narrow(grid, of, kept);
    }
  const {rows, columns, found} = grid;

  const held = heldMembers(question, [rowsBy, columnsBy], shown.length ? shown : periods);
  const all = found.flat();
  const isEmpty = !contentOf(all).present;
  const dimension = filled.found.flat().find(({blocked}) => blocked !== undefined)?.blocked;
  if (dimension !== undefined) {
    const reason = {kind: 'not-additive', dimension} as const;
    if (isEmpty) return emptyAnswer(reason, indicator);
    notices.push(reason);
  }
  if (isEmpty) {
    const when = query.period.kind === 'one' ? [member('period', query.period.period)] : [];
    return emptyAnswer({kind: 'no-values', where: [...held, ...when]}, indicator);
  }

  const splitsPlace = rowsBy === 'place' || columnsBy === 'place';
  const combined = held.filter(({dimension}) => dimension === 'place');
  if (
    !splitsPlace &&
    shown.some((period) => question.placesIn(period).length > 1) &&
    question.hasPlaces
  )
    notices.push({kind: 'combined', dimension: 'place', members: combined});
  const places = splitsPlace ? (rowsBy === 'place' ? rows : columns) : combined;
  const change = boundaryChange(question, places, shown);
  if (change) notices.push(change);
  const cells = cellsOf(all);
  const incomplete = all.filter(
    ({value, known, parts}) => !Number.isNaN(value) && known < parts,
  ).length;
  if (incomplete) notices.push({kind: 'incomplete', cells: incomplete});

  return {rows, columns, cells, periods: shown, held, notices};
}

export const isIncomplete = ({known, parts}: Cells, cell: number): boolean =>
  (known[cell] as number) < (parts[cell] as number);

/** What the whole answer is held at: places, members that `where` keeps, and dimensions with one member only. */
function heldMembers(
  {figures, filters, hasPlaces, query, placesIn, member}: Question,
  split: readonly string[],
  shown: readonly Period[],
): Member[] {
  const ids = new Map<string, readonly string[]>();
  if (hasPlaces) {
    const asked = split.includes('place')
      ? query.place.slice(0, query.place.length === 1 ? 1 : 0)
      : shown.flatMap(placesIn);
    ids.set('place', [...new Set(asked)]);
  }
  for (const dimension of figures.dims) {
    if (split.includes(dimension) || ids.has(dimension)) continue;
    const kept = filters.get(dimension);
    if (kept) ids.set(dimension, kept);
    else if (
      dimension !== 'place' &&
      dimension !== 'school' &&
      !figures.stands(dimension, new Map())
    ) {
      const only = figures.parts(dimension, new Map());
      if (only.length === 1) ids.set(dimension, only);
    }
  }
  return [...ids].flatMap(([dimension, list]) => list.map((id) => member(dimension, id)));
}
