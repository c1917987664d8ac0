import type {EmptyAnswer, Member, TableAnswer} from './answer.js';
import type {Dataset} from './dataset.js';
import type {Period} from './period.js';
import {held} from './pick-series.js';
import type {Query} from './query.js';
import {ALL, askOf, axisOf, combines, empty, fillGrid, finish, isOpenPlace, latestGrid, periodsOf, speaking, subGrid} from './question.js';

/** Answers for tables: the first `by` runs down, the second across; time where one of them is missing. */
export function pickTable(dataset: Dataset, query: Query): TableAnswer | EmptyAnswer {
  const asked = askOf(dataset, query);
  if ('kind' in asked) return asked;
  const all = periodsOf(asked);
  if ('kind' in all) return all;
  const free = asked.entry.dims.filter((dimension) => dimension !== 'school' && asked.base.get(dimension)?.length !== 1);
  const other = (than: string): string | undefined =>
    than === 'period' ? (isOpenPlace(asked) && !combines(asked, 'place') ? 'place' : free.find((each) => each !== 'place') ?? free[0]) : 'period';
  const rowsBy = asked.by[0] ?? 'period';
  const columnsBy = asked.by[1] ?? other(rowsBy);
  const question = {...asked, by: columnsBy === undefined ? [rowsBy] : [rowsBy, columnsBy]};
  const axis = (dimension: string | undefined, periods: readonly Period[]): readonly Member[] =>
    dimension === undefined ? [ALL] : axisOf(question, dimension, periods);
  const timeless = rowsBy !== 'period' && columnsBy !== 'period';
  const found = timeless ? latestGrid(all, (period) => fillGrid(question, axis(rowsBy, [period]), axis(columnsBy, [period]), period)) : undefined;
  const whole = timeless ? found?.grid : fillGrid(question, axis(rowsBy, all), axis(columnsBy, all));
  const grid = whole && subGrid(whole, speaking(whole, 'rows'), speaking(whole, 'columns'));
  if (!grid?.rows.length) {
    const [dimension] = asked.blocked;
    return empty(dimension === undefined ? {kind: 'no-values', where: asked.held} : {kind: 'not-additive', dimension}, asked);
  }
  return {
    kind: 'table',
    indicator: asked.entry.indicator,
    held: [...held(question), ...(found ? [{dimension: 'period', id: found.period.code}] : [])],
    dimensions: dataset.dimensions,
    notices: finish(question, grid, found ? [found.period] : all),
    grid,
    rowsBy,
    columnsBy: columnsBy ?? '',
  };
}
