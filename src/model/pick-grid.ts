import type {Answered, Cells, EmptyAnswer, Grid, Member, Notice} from './answer.js';
import {boundaryChange} from './boundary-change.js';
import type {Address, Found} from './combine.js';
import {unique} from './lists.js';
import type {Period, PeriodKind} from './period.js';
import type {Query} from './query.js';
import {emptyAnswer, type Question} from './question.js';
import {FORECAST} from './status.js';

/** What some cells hold. */
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
  query: Query,
) => readonly number[];

export interface Picked extends Answered {
  readonly grid: Grid;
  /** The periods shown: several where they are rows or columns, else one. */
  readonly periods: readonly Period[];
}

/** Every cell of rows × columns, row by row, and the indexes of all those lines. */
interface Table {
  readonly rows: readonly Member[];
  readonly columns: readonly Member[];
  readonly found: readonly Found[];
  readonly down: readonly number[];
  readonly across: readonly number[];
}

/** Looks up every cell over some periods, at the first of them where neither rows nor columns are time. */
function fill(
  question: Question,
  rowsBy: string,
  columnsBy: string,
  periods: readonly Period[],
): Table {
  const {dataset, figures, filters, hasPlaces, placesIn, members} = question;
  const at: Address = new Map();
  const set = (dimension: string, ids: readonly string[]): unknown =>
    at.set(dimension, ids.length === 1 ? (ids[0] as string) : ids);
  for (const [dimension, ids] of filters) set(dimension, ids);
  const rootsChange = hasPlaces && rowsBy !== 'place' && columnsBy !== 'place';
  const hold = ({dimension, id}: Member): void => {
    if (id) at.set(dimension, id);
    const period = dimension === 'period' && rootsChange ? dataset.periods.get(id) : undefined;
    if (period) set('place', placesIn(period));
  };

  const rows = members(rowsBy, periods);
  const columns = members(columnsBy, periods);
  const [first] = members('period', periods);
  if (first && rowsBy !== 'period' && columnsBy !== 'period') hold(first);
  const found: Found[] = [];
  for (const row of rows) {
    hold(row);
    for (const column of columns) {
      hold(column);
      found.push(figures.look(at));
    }
  }
  return {rows, columns, found, down: [...rows.keys()], across: [...columns.keys()]};
}

function contentOf(
  {columns, found}: Table,
  down: readonly number[],
  across: readonly number[],
): Content {
  let values = 0;
  let observed = 0;
  let present = 0;
  for (const row of down)
    for (const column of across) {
      const {value, status} = found[row * columns.length + column] as Found;
      const has = !Number.isNaN(value);
      if (has) values++;
      if (has && status !== FORECAST) observed++;
      if (has || status) present++;
    }
  return {values, observed, present};
}

function cellsOf(found: readonly Found[]): Cells {
  const column = (of: 'value' | 'status' | 'known' | 'parts' | 'lower' | 'upper'): number[] =>
    found.map((one) => one[of]);
  const bounded = found.some(({lower}) => !Number.isNaN(lower));
  return {
    values: new Float64Array(column('value')),
    status: new Uint8Array(column('status')),
    known: new Uint32Array(column('known')),
    parts: new Uint32Array(column('parts')),
    ...(bounded && {
      lower: new Float64Array(column('lower')),
      upper: new Float64Array(column('upper')),
    }),
    notes: new Map(found.flatMap(({note}, cell) => (note === undefined ? [] : [[cell, note]]))),
  };
}

/**
 * The latest of some periods: the last with a value that is no forecast (FEED.md, "Time").
 * When all are forecasts the first of them, when there is no value at all the last that says why; −1 when there is nothing.
 * Looks no further back than it must.
 */
export function latestOf(count: number, contentAt: (i: number) => Content): number {
  let forecast = -1;
  let reason = -1;
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
  const those: number[] = [];
  let length = 0;
  periods.forEach((period, i) => {
    const present = contents[i]?.present;
    if (period.kind !== kind || !(present || length)) return;
    those.push(i);
    if (present) length = those.length;
  });
  return those.slice(0, length);
}

/** The kind of period with the most values, of two that have as many the longer. */
function usualKind(
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
const selectAsked: Select = (periods, contents, query) => {
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
  periods = question.periods,
  select = selectAsked,
): Picked | EmptyAnswer {
  const {indicator, query, hasPlaces, placesIn, member} = question;
  const notices: Notice[] = [...question.notices];
  const [timeDown, timeAcross] = [rowsBy === 'period', columnsBy === 'period'];

  let table: Table;
  let shown: readonly Period[];
  if (timeDown || timeAcross) {
    table = fill(question, rowsBy, columnsBy, periods);
    const {down, across} = table;
    const contents = periods.map((_, i) =>
      timeDown ? contentOf(table, [i], across) : contentOf(table, down, [i]),
    );
    const kept = select(periods, contents, query);
    table = {...table, ...(timeDown ? {down: kept} : {across: kept})};
    shown = kept.map((i) => periods[i] as Period);
    const others = periods.filter(
      (period, i) => contents[i]?.present && shown.every(({kind}) => kind !== period.kind),
    );
    if (others.length && shown.length && query.period.kind !== 'latest')
      notices.push({kind: 'other-periods', count: others.length});
  } else {
    // Only so many tries as are needed are made; where none has anything, the first says why.
    table = {rows: [], columns: [], found: [], down: [], across: []};
    const tried: Table[] = [];
    const latest = latestOf(periods.length, (i) => {
      const one = fill(question, rowsBy, columnsBy, [periods[i] as Period]);
      tried[i] = one;
      return contentOf(one, one.down, one.across);
    });
    table = tried[Math.max(0, latest)] ?? table;
    shown = latest < 0 ? [] : [periods[latest] as Period];
  }

  const {rows, columns, found} = table;
  const stays = (line: Member | undefined, {present}: Content): boolean =>
    line?.dimension === 'period' || line?.dimension === 'place' || present > 0;
  const down = table.down.filter((i) => stays(rows[i], contentOf(table, [i], table.across)));
  const across = table.across.filter((i) => stays(columns[i], contentOf(table, table.down, [i])));
  const kept = down.flatMap((row) =>
    across.map((column) => found[row * columns.length + column] as Found),
  );

  const held = heldMembers(question, [rowsBy, columnsBy], shown.length ? shown : periods);
  const blocked = found.find((one) => one.blocked !== undefined)?.blocked;
  const isEmpty = !contentOf(table, down, across).present;
  if (blocked !== undefined) {
    const reason = {kind: 'not-additive', dimension: blocked} as const;
    if (isEmpty) return emptyAnswer(reason, indicator);
    notices.push(reason);
  }
  if (isEmpty) {
    const when = query.period.kind === 'one' ? [member('period', query.period.period)] : [];
    return emptyAnswer({kind: 'no-values', where: [...held, ...when]}, indicator);
  }

  const grid: Grid = {
    rows: down.map((i) => rows[i] as Member),
    columns: across.map((i) => columns[i] as Member),
    cells: cellsOf(kept),
  };
  let places = held.filter(({dimension}) => dimension === 'place');
  if (rowsBy === 'place') places = [...grid.rows];
  else if (columnsBy === 'place') places = [...grid.columns];
  else if (hasPlaces && shown.some((period) => placesIn(period).length > 1))
    notices.push({kind: 'combined', dimension: 'place', members: places});
  const change = boundaryChange(question, places, shown);
  if (change) notices.push(change);
  const incomplete = kept.filter(({value, known, parts}) => !Number.isNaN(value) && known < parts);
  if (incomplete.length) notices.push({kind: 'incomplete', cells: incomplete.length});

  const {dimensions} = question.dataset;
  return {indicator, held, notices, dimensions, grid, periods: shown};
}

/** What the whole answer is held at: places, members that `where` keeps, and dimensions with one member only. */
export function heldMembers(
  {figures, filters, hasPlaces, query, placesIn, member}: Question,
  split: readonly string[],
  shown: readonly Period[],
): Member[] {
  const heldAt = (dimension: string): readonly string[] => {
    const isSplit = split.includes(dimension);
    if (dimension === 'place') {
      if (hasPlaces && !isSplit) return unique(shown.flatMap(placesIn));
      return hasPlaces && query.place.length === 1 ? query.place : [];
    }
    const all: Address = new Map();
    const kept = filters.get(dimension);
    if (kept && !isSplit) return kept;
    if (isSplit || dimension === 'school' || figures.stands(dimension, all)) return [];
    const parts = figures.parts(dimension, all);
    return parts.length === 1 ? parts : [];
  };
  return unique(['place', ...figures.dims]).flatMap((dimension) =>
    heldAt(dimension).map((id) => member(dimension, id)),
  );
}
