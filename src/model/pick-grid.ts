import type {Cells, EmptyAnswer, Grid, Member, Notice} from './answer.js';
import {blank, type Address} from './combine.js';
import type {Period, PeriodKind} from './period.js';
import {boundaryChange} from './boundary-change.js';
import {emptyAnswer, type Question} from './question.js';
import {FORECAST} from './status.js';
import type {LocalText} from './text.js';

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

interface Filled extends Grid {
  readonly blocked: string | undefined;
}

/** Looks up every cell of rows × columns. `period` holds where neither of them is time. */
function fill(
  question: Question,
  rows: readonly Member[],
  columns: readonly Member[],
  period?: Period,
): Filled {
  const {dataset, figures, filters, hasPlaces, placesIn} = question;
  const n = rows.length * columns.length;
  const [values, lower, upper] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const [known, parts] = [new Uint32Array(n), new Uint32Array(n)];
  const status = new Uint8Array(n);
  const notes = new Map<number, LocalText>();
  const splits = (dimension: string): boolean =>
    [rows[0], columns[0]].some((member) => member?.id && member.dimension === dimension);

  const at: Address = new Map();
  const set = (dimension: string, ids: readonly string[]): unknown =>
    at.set(dimension, ids.length === 1 ? (ids[0] as string) : ids);
  for (const [dimension, ids] of filters) set(dimension, ids);
  const placesHeld = hasPlaces && !splits('place');
  const hold = (when: Period): void => {
    at.set('period', when.code);
    if (placesHeld) set('place', placesIn(when));
  };
  const hold1 = ({dimension, id}: Member): void => {
    const when = dimension === 'period' ? dataset.periods.get(id) : undefined;
    if (when) hold(when);
    else if (id) at.set(dimension, id);
  };
  if (period) hold(period);

  let blocked: string | undefined;
  let bounded = false;
  const found = blank();
  let cell = 0;
  for (const row of rows) {
    hold1(row);
    for (const column of columns) {
      hold1(column);
      figures.look(at, found);
      values[cell] = found.value;
      status[cell] = found.status;
      known[cell] = found.known;
      parts[cell] = found.parts;
      lower[cell] = found.lower;
      upper[cell] = found.upper;
      bounded ||= !Number.isNaN(found.lower);
      blocked ??= found.blocked;
      if (found.note !== undefined) notes.set(cell, found.note);
      cell++;
    }
  }
  const cells = {values, status, known, parts, ...(bounded && {lower, upper}), notes};
  return {rows, columns, cells, blocked};
}

/** The cells of some rows and columns, in their order. */
function narrow(
  {rows, columns, cells}: Grid,
  keptRows: readonly number[],
  keptColumns: readonly number[],
): Grid {
  const from = keptRows.flatMap((row) =>
    keptColumns.map((column) => row * columns.length + column),
  );
  const take = <T extends Float64Array | Uint8Array | Uint32Array>(list: T): T => {
    const taken = list.slice(0, from.length) as T;
    from.forEach((cell, i) => (taken[i] = list[cell] as number));
    return taken;
  };
  const {lower, upper, notes} = cells;
  return {
    rows: keptRows.map((row) => rows[row] as Member),
    columns: keptColumns.map((column) => columns[column] as Member),
    cells: {
      values: take(cells.values),
      status: take(cells.status),
      known: take(cells.known),
      parts: take(cells.parts),
      ...(lower && upper && {lower: take(lower), upper: take(upper)}),
      notes: new Map(
        from.flatMap((cell, i) => (notes.has(cell) ? [[i, notes.get(cell) as LocalText]] : [])),
      ),
    },
  };
}

function contentOf({values, status}: Cells, cells: Iterable<number>): Content {
  let [valued, observed, present] = [0, 0, 0];
  for (const cell of cells) {
    const has = !Number.isNaN(values[cell]);
    if (has) valued++;
    if (has && status[cell] !== FORECAST) observed++;
    if (has || status[cell]) present++;
  }
  return {values: valued, observed, present};
}

const range = (n: number): number[] => Array.from({length: n}, (_, i) => i);

/** Cells of each row of a grid, or of each column. */
const linesOf = ({rows, columns}: Grid, axis: 'rows' | 'columns'): number[][] => {
  const [down, across] = [range(rows.length), range(columns.length)];
  return axis === 'rows'
    ? down.map((row) => across.map((column) => row * across.length + column))
    : across.map((column) => down.map((row) => row * across.length + column));
};

/**
 * The latest of some periods: the last with a value that is no forecast (FEED.md, "Time").
 * When all are forecasts the first of them, when there is no value at all the last that says why; −1 when there is nothing.
 */
export function latestOf(count: number, contentAt: (i: number) => Content): number {
  const forwards = range(count);
  const backwards = range(count).reverse();
  return (
    backwards.find((i) => contentAt(i).observed) ??
    forwards.find((i) => contentAt(i).values) ??
    backwards.find((i) => contentAt(i).present) ??
    -1
  );
}

/** Periods of one kind from the first to the last that hold anything; those between are gaps and stay. */
export function stretch(
  periods: readonly Period[],
  contents: readonly Content[],
  kind: PeriodKind,
): number[] {
  const those = range(periods.length).filter((i) => periods[i]?.kind === kind);
  const filled = those.filter((i) => contents[i]?.present);
  return those.filter((i) => i >= (filled[0] ?? Infinity) && i <= (filled.at(-1) ?? -1));
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
  let grid: Grid;
  let shown: readonly Period[];
  if (time) {
    filled = fill(question, axis(rowsBy, periods), axis(columnsBy, periods));
    const contents = linesOf(filled, time).map((line) => contentOf(filled.cells, line));
    const kept = select(periods, contents);
    shown = kept.map((i) => periods[i] as Period);
    const others = periods.filter(
      (period, i) => contents[i]?.present && shown.every(({kind}) => kind !== period.kind),
    );
    if (others.length && shown.length && query.period.kind !== 'latest')
      notices.push({kind: 'other-periods', count: others.length});
    grid =
      time === 'rows'
        ? narrow(filled, kept, range(filled.columns.length))
        : narrow(filled, range(filled.rows.length), kept);
  } else {
    const tried: Filled[] = [];
    const at = (i: number): Filled => {
      const period = periods[i] as Period;
      return (tried[i] ??= fill(
        question,
        axis(rowsBy, [period]),
        axis(columnsBy, [period]),
        period,
      ));
    };
    const latest = latestOf(periods.length, (i) =>
      contentOf(at(i).cells, at(i).cells.values.keys()),
    );
    // Only so many tries as are needed have been made; the last period says why there is none.
    filled = periods.length ? at(Math.max(0, latest)) : fill(question, [], []);
    grid = filled;
    shown = latest < 0 ? [] : [periods[latest] as Period];
  }
  const filledLines = (of: 'rows' | 'columns'): number[] =>
    linesOf(grid, of).flatMap((line, i) =>
      time === of || grid[of][i]?.dimension === 'place' || contentOf(grid.cells, line).present
        ? i
        : [],
    );
  grid = narrow(grid, filledLines('rows'), filledLines('columns'));

  const held = heldMembers(question, [rowsBy, columnsBy], shown.length ? shown : periods);
  const {cells} = grid;
  const isEmpty = !contentOf(cells, cells.values.keys()).present;
  if (filled.blocked !== undefined) {
    const reason = {kind: 'not-additive', dimension: filled.blocked} as const;
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
  const places = splitsPlace ? (rowsBy === 'place' ? grid.rows : grid.columns) : combined;
  const change = boundaryChange(question, places, shown);
  if (change) notices.push(change);
  const incomplete = cells.values.filter(
    (value, i) => !Number.isNaN(value) && isIncomplete(cells, i),
  ).length;
  if (incomplete) notices.push({kind: 'incomplete', cells: incomplete});

  return {...grid, periods: shown, held, notices};
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
