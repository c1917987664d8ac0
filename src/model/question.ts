import type {Cells, EmptyAnswer, EmptyReason, Grid, Member, Notice} from './answer.js';
import {entryOf, type Entry} from './entry.js';
import {isAdditive, type Address, type Blocked} from './combine.js';
import type {Dataset} from './dataset.js';
import {nearest} from './nearest.js';
import {parsePeriod, type Period} from './period.js';
import type {Query} from './query.js';
import {FORECAST, IMPOSSIBLE} from './status.js';
import type {LocalText} from './text.js';

/** A query whose words were looked up in the data. */
export interface Question {
  readonly dataset: Dataset;
  readonly entry: Entry;
  readonly query: Query;
  /** Dimensions to split by, those that the indicator lacks left out. */
  readonly by: readonly string[];
  /** Members held for all cells, place apart where the page named none. */
  readonly base: ReadonlyMap<string, readonly string[]>;
  readonly held: readonly Member[];
  readonly notices: Notice[];
  readonly blocked: Blocked;
}

export const empty = (reason: EmptyReason, question?: {entry: Entry}): EmptyAnswer => ({
  kind: 'empty',
  reason,
  ...(question ? {indicator: question.entry.indicator} : {}),
});

/** The dimension's member as answers name it. */
export function memberOf(dataset: Dataset, dimension: string, id: string): Member {
  const name: LocalText | undefined =
    dimension === 'place'
      ? dataset.places.get(id)?.name
      : dimension === 'school'
        ? dataset.schools.get(id)?.name
        : dataset.dimensions.get(dimension)?.members.find((member) => member.id === id)?.name;
  return {dimension, id, ...(name === undefined ? {} : {name})};
}

/** One row or column for everything together. */
export const ALL: Member = {dimension: '', id: ''};

/** Looks a query's words up; what cannot be answered at all is said by an empty answer. */
export function askOf(dataset: Dataset, query: Query): Question | EmptyAnswer {
  if (!query.indicator) return empty({kind: 'no-indicator-asked'});
  const indicator = dataset.indicators.get(query.indicator);
  if (!indicator) return empty({kind: 'no-indicator', ...near(query.indicator, dataset.indicators.keys())});
  const entry = entryOf(dataset, indicator);
  if (!entry) return {...empty({kind: 'not-loaded'}), indicator};

  const notices: Notice[] = [];
  const base = new Map<string, readonly string[]>();
  const held: Member[] = [];
  for (const id of query.place)
    if (!dataset.places.get(id))
      return {...empty({kind: 'no-place', ...near(id, dataset.places.all.map((place) => place.id))}), indicator};
  if (query.school !== undefined && !dataset.schools.has(query.school))
    return {...empty({kind: 'no-school', ...near(query.school, dataset.schools.keys())}), indicator};

  const spatial = entry.dims.includes('place') || entry.dims.includes('school');
  if (query.place.length) {
    if (spatial) base.set('place', query.place);
    else notices.push({kind: 'where-ignored', dimension: 'place'});
    if (spatial) held.push(...query.place.map((id) => memberOf(dataset, 'place', id)));
  }
  if (query.school !== undefined) {
    if (entry.dims.includes('school')) {
      base.set('school', [query.school]);
      held.push(memberOf(dataset, 'school', query.school));
    } else notices.push({kind: 'where-ignored', dimension: 'school'});
  }
  for (const [dimension, asked] of Object.entries(query.where)) {
    if (!entry.dims.includes(dimension)) {
      notices.push({kind: 'where-ignored', dimension});
      continue;
    }
    const known = new Set([...entry.members(dimension), ...(dataset.dimensions.get(dimension)?.members.map(({id}) => id) ?? [])]);
    const members = asked.filter((member) => {
      if (known.has(member)) return true;
      notices.push({kind: 'where-ignored', dimension, member});
      return false;
    });
    if (!members.length) continue;
    base.set(dimension, members);
    held.push(...members.map((id) => memberOf(dataset, dimension, id)));
  }
  const by = [...new Set(query.by)].filter((dimension) => {
    if (dimension === 'period' || entry.dims.includes(dimension) || (dimension === 'place' && spatial)) return true;
    notices.push({kind: 'by-ignored', dimension});
    return false;
  });
  return {dataset, entry, query, by, base, held, notices, blocked: new Set()};
}

function near(asked: string, known: Iterable<string>): {asked: string; near?: string} {
  const found = nearest(asked, known);
  return {asked, ...(found === undefined ? {} : {near: found})};
}

/** Top places that were there in the period and that the indicator speaks of. */
export function rootsIn({dataset, entry}: Question, period: Period): readonly string[] {
  const covered = new Set(entry.members('place'));
  const schools = entry.dims.includes('school');
  return dataset.places
    .roots(period)
    .map(({id}) => id)
    .filter((id) => schools || [...dataset.places.within(id)].some((each) => covered.has(each)));
}

/** True when the page named no place although the indicator is told by place. */
export const isOpenPlace = ({entry, base, by}: Question): boolean =>
  entry.dims.includes('place') && !base.has('place') && !by.includes('place');

/** Whether roots may be added into one value. */
export function combines({dataset, entry: {indicator}}: Question, dimension: string): boolean {
  if (!indicator.ratio) return isAdditive(indicator, dimension);
  return [indicator.ratio.of, indicator.ratio.per].every((id) => {
    const part = dataset.indicators.get(id);
    return part !== undefined && isAdditive(part, dimension);
  });
}

/** Members of one axis, for the periods in question. */
export function axisOf(question: Question, dimension: string, periods: readonly Period[]): readonly Member[] {
  const {dataset, entry, base} = question;
  const asked = base.get(dimension);
  let ids: readonly string[];
  if (dimension === 'period') ids = periods.map(({code}) => code);
  else if (dimension === 'place') {
    if (asked && asked.length > 1) ids = asked;
    else if (asked) {
      const children = dataset.places
        .children(asked[0] as string)
        .filter((place) => periods.some((period) => dataset.places.validIn(place, period)))
        .map(({id}) => id);
      ids = children.length ? children : asked;
    } else ids = [...new Set(periods.flatMap((period) => rootsIn(question, period)))];
  } else if (dimension === 'school') {
    const places = base.get('place');
    const within = places && new Set(places.flatMap((place) => [...dataset.places.within(place)]));
    ids = asked ?? entry.members('school').filter((id) => !within || within.has(dataset.schools.get(id)?.place ?? ''));
  } else if (asked) ids = asked;
  else {
    const declared = dataset.dimensions.get(dimension);
    const own = new Set(entry.members(dimension));
    const parents = new Map(declared?.members.map(({id, parent}) => [id, parent]));
    const top = [...own].filter((id) => id !== declared?.total && !own.has(parents.get(id) ?? ''));
    // The order of the declared list is the order that people know.
    const order = new Map(declared?.members.map(({id}, i) => [id, i]));
    ids = top.sort((a, b) => (order.get(a) ?? 999) - (order.get(b) ?? 999));
  }
  return ids.map((id) => memberOf(dataset, dimension, id));
}

/** Fills rows × columns with values. `period` holds where neither axis is time. */
export function fillGrid(question: Question, rows: readonly Member[], columns: readonly Member[], period?: Period): Grid {
  const {dataset, entry, base, blocked} = question;
  const length = rows.length * columns.length;
  const values = new Float64Array(length).fill(NaN);
  const status = new Uint8Array(length);
  const known = new Uint32Array(length);
  const parts = new Uint32Array(length);
  const lower = new Float64Array(length).fill(NaN);
  const upper = new Float64Array(length).fill(NaN);
  const notes = new Map<number, LocalText>();
  const open = isOpenPlace(question);
  const roots = new Map<Period, readonly string[]>();
  let bounded = false;
  for (const [r, row] of rows.entries())
    for (const [c, column] of columns.entries()) {
      const code = row.dimension === 'period' ? row.id : column.dimension === 'period' ? column.id : undefined;
      const when = code === undefined ? period : dataset.period(code);
      if (!when) continue;
      const members = new Map(base);
      for (const {dimension, id} of [row, column]) if (dimension && dimension !== 'period') members.set(dimension, [id]);
      if (open && !members.has('place')) {
        let list = roots.get(when);
        if (!list) roots.set(when, (list = rootsIn(question, when)));
        if (list.length) members.set('place', list);
      }
      const address: Address = {period: when, members};
      const value = entry.at(address, blocked);
      const i = r * columns.length + c;
      values[i] = value.value;
      status[i] = value.status;
      known[i] = value.known;
      parts[i] = value.parts;
      lower[i] = value.lower;
      upper[i] = value.upper;
      bounded ||= value.lower <= value.upper;
      if (value.note !== undefined) notes.set(i, value.note);
    }
  const cells: Cells = {values, status, known, parts, notes, ...(bounded ? {lower, upper} : {})};
  return {rows, columns, cells};
}

/** True for a cell that says something: a value, or why there is none. */
export const speaks = ({values, status}: Cells, i: number): boolean => !Number.isNaN(values[i] as number) || status[i] !== 0;

/** Keeps the named rows and columns of a grid. */
export function subGrid({rows, columns, cells}: Grid, keepRows: readonly number[], keepColumns: readonly number[]): Grid {
  const from = keepRows.flatMap((r) => keepColumns.map((c) => r * columns.length + c));
  const notes = new Map(from.flatMap((i, n) => (cells.notes.has(i) ? [[n, cells.notes.get(i) as LocalText] as const] : [])));
  const pick = <T extends Float64Array | Uint8Array | Uint32Array>(column: T): T =>
    (column.constructor as {from(list: readonly number[]): T} & NewableFunction).from(from.map((i) => column[i] as number));
  return {
    rows: keepRows.map((r) => rows[r] as Member),
    columns: keepColumns.map((c) => columns[c] as Member),
    cells: {
      values: pick(cells.values),
      status: pick(cells.status),
      known: pick(cells.known),
      parts: pick(cells.parts),
      notes,
      ...(cells.lower && cells.upper ? {lower: pick(cells.lower), upper: pick(cells.upper)} : {}),
    },
  };
}

/** Indexes of rows (or columns) in which any cell speaks; what can never exist there is not worth a row. */
export function speaking(grid: Grid, axis: 'rows' | 'columns'): number[] {
  const {rows, columns, cells} = grid;
  const along = axis === 'rows' ? rows : columns;
  const across = axis === 'rows' ? columns : rows;
  return along.flatMap((_, n) =>
    across.some((__, m) => {
      const i = axis === 'rows' ? n * columns.length + m : m * columns.length + n;
      return speaks(cells, i) && cells.status[i] !== IMPOSSIBLE;
    })
      ? [n]
      : [],
  );
}

/** Target of each cell: the one that names both place and period wins, then place, then period, then neither. */
export function targetsOf(question: Question, {rows, columns}: Grid, period?: Period): Float64Array {
  const {targets} = question.entry.indicator;
  const placeAsked = question.base.get('place');
  const out = new Float64Array(rows.length * columns.length).fill(NaN);
  if (!targets.length) return out;
  for (const [r, row] of rows.entries())
    for (const [c, column] of columns.entries()) {
      const of = (dimension: string): string | undefined => [row, column].find((member) => member.dimension === dimension)?.id;
      const place = of('place') ?? (placeAsked?.length === 1 ? placeAsked[0] : undefined);
      const when = of('period') ?? period?.code;
      let best = -1;
      for (const target of targets) {
        if ((target.place !== undefined && target.place !== place) || (target.period !== undefined && target.period !== when)) continue;
        const weight = (target.place === undefined ? 0 : 2) + (target.period === undefined ? 0 : 1);
        if (weight <= best) continue;
        best = weight;
        out[r * columns.length + c] = target.value;
      }
    }
  return out;
}

/** Notices that only the finished grid can give. */
export function finish(question: Question, grid: Grid, periods: readonly Period[]): readonly Notice[] {
  const {dataset, notices, blocked, base} = question;
  for (const dimension of blocked)
    if (grid.cells.values.some(Number.isNaN)) notices.push({kind: 'not-additive', dimension});
  const last = periods.at(-1);
  if (last && isOpenPlace(question) && !grid.rows.some(({dimension}) => dimension === 'place')) {
    const members = rootsIn(question, last).map((id) => memberOf(dataset, 'place', id));
    if (members.length > 1) notices.push({kind: 'combined', dimension: 'place', members});
  }
  let incomplete = 0;
  const {values, known, parts} = grid.cells;
  for (let i = 0; i < values.length; i++)
    if (!Number.isNaN(values[i] as number) && (known[i] as number) < (parts[i] as number)) incomplete++;
  if (incomplete) notices.push({kind: 'incomplete', cells: incomplete});

  const shown = [...grid.rows, ...grid.columns].filter(({dimension}) => dimension === 'place').map(({id}) => id);
  const ids = new Set(shown.length ? shown : (base.get('place') ?? []));
  const gone = [...ids].flatMap((id) => {
    const place = dataset.places.get(id);
    if (!place?.replacedBy.length) return [];
    const crossed = place.replacedBy.some((to) => ids.has(to.id)) || (last !== undefined && periods.length > 1 && !dataset.places.validIn(place, last) && periods.some((period) => dataset.places.validIn(place, period)));
    return crossed ? [place] : [];
  });
  if (gone.length)
    notices.push({
      kind: 'boundary-change',
      from: gone.map(({id}) => memberOf(dataset, 'place', id)),
      to: [...new Set(gone.flatMap((place) => place.replacedBy.map(({id}) => id)))].map((id) => memberOf(dataset, 'place', id)),
    });
  return notices;
}

/** The last period for which the grid builder finds a value that is no forecast, and its grid. */
export function latestGrid(periods: readonly Period[], build: (period: Period) => Grid): {period: Period; grid: Grid} | undefined {
  let fallback: {period: Period; grid: Grid} | undefined;
  for (const period of [...periods].reverse()) {
    const grid = build(period);
    if (grid.cells.values.some((value, i) => !Number.isNaN(value) && grid.cells.status[i] !== FORECAST)) return {period, grid};
    if (!fallback && grid.cells.values.some((_, i) => speaks(grid.cells, i))) fallback = {period, grid};
  }
  return fallback;
}

/** Periods of the query's choice; undefined when it names one that the data do not have. */
export function periodsOf({entry, query}: Question): readonly Period[] | EmptyAnswer {
  const {periods} = entry;
  const choice = query.period;
  const find = (code: string): Period | undefined => periods.find((period) => period.code === code);
  const unknown = (code: string): EmptyAnswer => ({...empty({kind: 'no-period', ...near(code, periods.map((period) => period.code))}), indicator: entry.indicator});
  if (choice.kind === 'latest') return periods;
  if (choice.kind === 'one') {
    const one = find(choice.period);
    return one ? [one] : unknown(choice.period);
  }
  return spanOf(periods, choice);
}

function spanOf(periods: readonly Period[], {from, to}: {from?: string; to?: string}): readonly Period[] {
  const start = from === undefined ? -Infinity : (parsePeriod(from)?.start ?? -Infinity);
  const end = to === undefined ? Infinity : (parsePeriod(to)?.end ?? Infinity);
  return periods.filter((period) => period.start >= start && period.end <= end);
}

