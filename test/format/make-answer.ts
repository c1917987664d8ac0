import type {
  Cells,
  FigureAnswer,
  GroupsAnswer,
  Member,
  SeriesAnswer,
  TableAnswer,
} from '../../src/model/answer.js';
import type {Indicator} from '../../src/model/indicator.js';
import type {Period, PeriodKind} from '../../src/model/period.js';
import {statusIndex} from '../../src/model/status.js';

/** Small answers by hand, so that each test says only what it is about. */

export const indicator = (over: Partial<Indicator> = {}): Indicator => ({
  id: 'pupils',
  name: {vi: 'Số học sinh', en: 'Pupils'},
  unit: {vi: 'học sinh', en: 'pupils'},
  decimals: 0,
  kind: 'count',
  better: 'neutral',
  aggregate: 'sum',
  targets: [],
  bands: [],
  ...over,
});

export const rate = (over: Partial<Indicator> = {}): Indicator =>
  indicator({
    id: 'attendance',
    name: {vi: 'Tỷ lệ chuyên cần', en: 'Attendance rate'},
    unit: '%',
    decimals: 1,
    kind: 'percent',
    better: 'higher',
    aggregate: 'none',
    ...over,
  });

export const classSize = (over: Partial<Indicator> = {}): Indicator =>
  indicator({
    id: 'class-size',
    name: {vi: 'Sĩ số bình quân', en: 'Class size'},
    unit: {vi: 'HS/lớp', en: 'pupils/class'},
    decimals: 1,
    kind: 'ratio',
    better: 'lower',
    aggregate: 'none',
    ...over,
  });

const kinds: readonly [RegExp, PeriodKind][] = [
  [/HK/, 'semester'],
  [/Q/, 'quarter'],
  [/W/, 'week'],
  [/^\d{4}-\d{4}$/, 'schoolYear'],
  [/^\d{4}$/, 'year'],
  [/^\d{4}-\d\d$/, 'month'],
];

/** Only code and kind are true; the days are in order. */
export const period = (code: string, order = 0): Period => ({
  code,
  kind: kinds.find(([form]) => form.test(code))?.[1] ?? 'day',
  start: order,
  end: order,
});

/** School years from 2019–2020 on. */
export const schoolYears = (count: number): string[] =>
  Array.from({length: count}, (_, i) => `${2019 + i}-${2020 + i}`);

/** A number, a gap, or a value with a status: `[12, 'P']`, `[null, 'Q']`. */
export type Cell = number | null | readonly [value: number | null, status: string];

export function cells(
  list: readonly Cell[],
  parts?: readonly (readonly [known: number, parts: number])[],
): Cells {
  const pairs = list.map((cell): readonly [number | null, string] =>
    typeof cell === 'object' && cell !== null ? [cell[0], cell[1]] : [cell, ''],
  );
  return {
    values: Float64Array.from(pairs, ([value]) => value ?? NaN),
    status: Uint8Array.from(pairs, ([, status]) => statusIndex(status)),
    known: Uint32Array.from(pairs, (_, i) => parts?.[i]?.[0] ?? 1),
    parts: Uint32Array.from(pairs, (_, i) => parts?.[i]?.[1] ?? 1),
    notes: new Map(),
  };
}

const member = (dimension: string, id: string): Member =>
  // Places and schools carry names, well-known codes need none.
  dimension === 'place' || dimension === 'school' ? {dimension, id, name: id} : {dimension, id};

const members = (dimension: string, ids: readonly string[]): Member[] =>
  ids.map((id) => member(dimension, id));

const filled = (count: number, targets?: readonly (number | null)[]): Float64Array =>
  Float64Array.from({length: count}, (_, i) => targets?.[i] ?? NaN);

interface SeriesParts {
  readonly of?: Indicator;
  /** One list for each line. */
  readonly rows: Readonly<Record<string, readonly Cell[]>>;
  readonly by?: string;
  readonly periods?: readonly string[];
  readonly targets?: readonly (number | null)[];
  readonly parts?: readonly (readonly [number, number])[];
}

export function series({
  of = indicator(),
  rows,
  by,
  periods,
  targets,
  parts,
}: SeriesParts): SeriesAnswer {
  const lists = Object.values(rows);
  const codes = periods ?? schoolYears(lists[0]?.length ?? 0);
  return {
    kind: 'series',
    facet: '',
    indicator: of,
    held: [],
    notices: [],
    grid: {
      rows: members(by ?? 'place', Object.keys(rows)),
      columns: members('period', codes),
      cells: cells(lists.flat(), parts),
    },
    periods: codes.map(period),
    ...(by === undefined ? {} : {by}),
    ordered: false,
    targets: filled(lists.flat().length, targets),
  };
}

/** A single line. */
export const line = (list: readonly Cell[], more: Omit<SeriesParts, 'rows'> = {}): SeriesAnswer =>
  series({rows: {'': list}, ...more});

interface GroupsParts {
  readonly of?: Indicator;
  readonly by?: string;
  readonly within?: string;
  readonly columns?: readonly string[];
  readonly rows: Readonly<Record<string, Cell | readonly Cell[]>>;
  readonly targets?: readonly (number | null)[];
}

/** Bars at 2022–2023; with `within`, each row is a list of cells. */
export function groups({
  of = indicator(),
  by = 'place',
  within,
  columns = [''],
  rows,
  targets,
}: GroupsParts): GroupsAnswer {
  const list = Object.values(rows).flatMap((row) =>
    within === undefined ? [row as Cell] : [...(row as readonly Cell[])],
  );
  return {
    kind: 'groups',
    facet: false,
    indicator: of,
    held: [],
    notices: [],
    grid: {
      rows: members(by, Object.keys(rows)),
      columns: members(within ?? '', columns),
      cells: cells(list),
    },
    period: period('2022-2023'),
    by,
    ...(within === undefined ? {} : {within}),
    ordered: false,
    targets: filled(list.length, targets),
  };
}

/** The last value of a line, compared with the one before it. */
export function figure(
  list: readonly Cell[],
  {
    target,
    before,
    ...more
  }: Omit<SeriesParts, 'rows'> & {readonly target?: number; readonly before?: number | null} = {},
): FigureAnswer {
  const trend = line(list, more);
  const at = list.length - 1;
  const past = before === undefined ? at - 1 : before;
  return {
    kind: 'figure',
    indicator: trend.indicator,
    held: [],
    notices: [],
    period: trend.periods[at]!,
    at,
    ...(past === null || past < 0 ? {} : {before: past}),
    trend,
    target: target ?? NaN,
  };
}

export function table(
  rowsBy: string,
  rows: Readonly<Record<string, readonly Cell[]>>,
  columnsBy: string,
  columns: readonly string[],
): TableAnswer {
  return {
    kind: 'table',
    indicator: indicator(),
    held: [],
    notices: [],
    grid: {
      rows: members(rowsBy, Object.keys(rows)),
      columns: members(columnsBy, columns),
      cells: cells(Object.values(rows).flat()),
    },
    rowsBy,
    columnsBy,
  };
}
