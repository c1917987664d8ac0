import type {EmptyAnswer, Grid, SeriesAnswer} from './answer.js';
import type {Dataset} from './dataset.js';
import type {Period, PeriodKind} from './period.js';
import {ALL, askOf, axisOf, combines, empty, fillGrid, finish, isOpenPlace, memberOf, periodsOf, rootsIn, speaking, subGrid, targetsOf, type Question} from './question.js';
import {FORECAST} from './status.js';
import type {Query} from './query.js';

/** Answers for lines: one row for each member of `by`, one column for each period. */
export function pickSeries(dataset: Dataset, query: Query): SeriesAnswer | EmptyAnswer {
  const question = askOf(dataset, query);
  return 'kind' in question ? question : seriesOf(question);
}

export function seriesOf(question: Question): SeriesAnswer | EmptyAnswer {
  const {dataset, entry, notices} = question;
  const all = periodsOf(question);
  if ('kind' in all) return all;
  const [first] = question.by.filter((dimension) => dimension !== 'period');
  // Roots that cannot be added up stand one by one.
  const by = first ?? (isOpenPlace(question) && !combines(question, 'place') ? 'place' : undefined);
  const asked = by === 'place' ? {...question, by: [...question.by, 'place']} : question;
  const rows = by === undefined ? [ALL] : axisOf(asked, by, all);
  const whole = fillGrid(asked, rows, all.map(({code}) => ({dimension: 'period', id: code})));

  const kept = oneKind(all, speaking(whole, 'columns'));
  if (kept.left) notices.push({kind: 'other-periods', count: kept.left});
  let columns = kept.columns;
  if (question.query.period.kind === 'latest') columns = latestOf(whole, columns);
  const grid = subGrid(whole, speaking(whole, 'rows'), columns);
  if (!grid.rows.length || !columns.length) {
    const [dimension] = question.blocked;
    return empty(dimension === undefined ? {kind: 'no-values', where: question.held} : {kind: 'not-additive', dimension}, question);
  }
  const periods = columns.map((column) => all[column] as Period);
  const alone = by === 'place' && first === undefined;
  return {
    kind: 'series',
    indicator: entry.indicator,
    held: held(question),
    dimensions: dataset.dimensions,
    notices: finish(asked, grid, periods),
    grid,
    periods,
    ...(by === undefined || (alone && grid.rows.length === 1) ? {} : {by}),
    ordered: by !== undefined && (dataset.dimensions.get(by)?.ordered ?? false),
    targets: targetsOf(asked, grid),
  };
}

/** What the answer is held at; the only root there is counts as named. */
export function held(question: Question): SeriesAnswer['held'] {
  const last = question.entry.periods.at(-1);
  if (!last || !isOpenPlace(question)) return question.held;
  const roots = rootsIn(question, last);
  return roots.length === 1 ? [memberOf(question.dataset, 'place', roots[0] as string), ...question.held] : question.held;
}

/** Years and semesters do not share a line: the kind with the most periods stays, the longer one where two are even. Gaps between stay, empty ends go. */
function oneKind(periods: readonly Period[], speakingColumns: readonly number[]): {columns: number[]; left: number} {
  const counts = new Map<PeriodKind, number>();
  for (const column of speakingColumns) {
    const {kind} = periods[column] as Period;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const length = (kind: PeriodKind): number => {
    const one = periods.find((period) => period.kind === kind) as Period;
    return one.end - one.start;
  };
  const [kind] = [...counts].sort(([a, m], [b, n]) => n - m || length(b) - length(a))[0] ?? [];
  const own = speakingColumns.filter((column) => periods[column]?.kind === kind);
  const from = own[0] ?? 0;
  const to = own.at(-1) ?? -1;
  return {
    columns: periods.flatMap((period, column) => (period.kind === kind && column >= from && column <= to ? [column] : [])),
    left: speakingColumns.length - own.length,
  };
}

function latestOf({rows, columns, cells}: Grid, kept: readonly number[]): number[] {
  const last = [...kept]
    .reverse()
    .find((column) =>
      rows.some((_, r) => {
        const i = r * columns.length + column;
        return !Number.isNaN(cells.values[i] as number) && cells.status[i] !== FORECAST;
      }),
    );
  return last === undefined ? kept.slice(-1) : [last];
}
