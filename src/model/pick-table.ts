import {isEmpty, type EmptyAnswer, type TableAnswer} from './answer.js';
import type {Dataset} from './dataset.js';
import type {Period} from './period.js';
import {pickGrid} from './pick-grid.js';
import type {Query} from './query.js';
import {resolve, type Question} from './question.js';

/**
 * Any two dimensions against each other: the first of `by` runs down, the second across.
 * One alone has the periods beside it; without any, the periods run down and the first dimension across.
 */
export function pickTable(dataset: Dataset, query: Query): TableAnswer | EmptyAnswer {
  const question = resolve(dataset, query);
  if (isEmpty(question)) return question;
  const [rowsBy, columnsBy] = axesOf(question);
  const picked = pickGrid(question, rowsBy, columnsBy);
  if (isEmpty(picked)) return picked;
  const {periods, ...answered} = picked;
  const timed = rowsBy === 'period' || columnsBy === 'period';
  return {
    kind: 'table',
    ...answered,
    held: timed
      ? picked.held
      : [...picked.held, question.member('period', (periods[0] as Period).code)],
    rowsBy,
    columnsBy,
  };
}

function axesOf(question: Question): [rows: string, columns: string] {
  const {by, figures, periods, members} = question;
  const [rows, columns] = by;
  if (rows !== undefined) return [rows, columns ?? (rows === 'period' ? '' : 'period')];
  const first = ['level', ...figures.dims].find(
    (dim) => figures.dims.includes(dim) && dim !== 'place' && dim !== 'school',
  );
  if (first !== undefined) return ['period', first];
  return question.hasPlaces && members('place', periods).length > 1
    ? ['place', 'period']
    : ['period', ''];
}
