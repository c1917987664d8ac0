import type {EmptyAnswer, GroupsAnswer, Member} from './answer.js';
import type {Dataset} from './dataset.js';
import type {Period} from './period.js';
import {held} from './pick-series.js';
import type {Query} from './query.js';
import {ALL, askOf, axisOf, combines, empty, fillGrid, finish, isOpenPlace, latestGrid, periodsOf, speaking, subGrid, targetsOf, type Question} from './question.js';

/** The split that a question without `by` gets: levels, else places, else whatever the indicator has, else time. */
export function defaultSplit({entry, base}: Question): string {
  const free = entry.dims.filter((dimension) => dimension !== 'school' && base.get(dimension)?.length !== 1);
  return ['level', 'place'].find((dimension) => free.includes(dimension)) ?? free[0] ?? 'period';
}

/** Answers for bars: a row for each member of the first `by`, a column for each of the second, at one period. */
export function pickGroups(dataset: Dataset, query: Query): GroupsAnswer | EmptyAnswer {
  const asked = askOf(dataset, query);
  if ('kind' in asked) return asked;
  const all = periodsOf(asked);
  if ('kind' in all) return all;
  const by = asked.by[0] ?? defaultSplit(asked);
  const question = {...asked, by: asked.by.length ? asked.by : [by]};
  // Roots that cannot be added up stand beside each other.
  const within = question.by[1] ?? (isOpenPlace(question) && !combines(question, 'place') ? 'place' : undefined);
  const split = within === undefined ? [by] : [by, within];
  const split2 = {...question, by: split};
  const axis = (dimension: string | undefined, periods: readonly Period[]): readonly Member[] =>
    dimension === undefined ? [ALL] : axisOf(split2, dimension, periods);

  const timeless = !split.includes('period');
  const found = timeless
    ? latestGrid(all, (period) => fillGrid(split2, axis(by, [period]), axis(within, [period]), period))
    : undefined;
  const whole = timeless ? found?.grid : fillGrid(split2, axis(by, all), axis(within, all));
  const grid = whole && subGrid(whole, speaking(whole, 'rows'), speaking(whole, 'columns'));
  const period = found?.period ?? all.at(-1);
  if (!grid?.rows.length || !period) {
    const [dimension] = asked.blocked;
    return empty(dimension === undefined ? {kind: 'no-values', where: asked.held} : {kind: 'not-additive', dimension}, asked);
  }
  const shownWithin = within !== undefined && !(asked.by[1] === undefined && grid.columns.length === 1) ? within : undefined;
  return {
    kind: 'groups',
    indicator: asked.entry.indicator,
    held: held(split2),
    dimensions: dataset.dimensions,
    notices: finish(split2, grid, timeless ? [period] : all),
    grid,
    period,
    by,
    ...(shownWithin === undefined ? {} : {within: shownWithin}),
    ordered: by === 'period' || (dataset.dimensions.get(by)?.ordered ?? false),
    targets: targetsOf(split2, grid, timeless ? period : undefined),
  };
}
