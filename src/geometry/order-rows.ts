import type {GroupsAnswer} from '../model/answer.js';

export type RowSort = 'value' | 'name' | 'none';

/** Rows in the order to draw them: by value (greatest first, without a value last), by name, or as they came. */
export function orderRows(
  answer: GroupsAnswer,
  sort: RowSort,
  compare: (a: number, b: number) => number,
): number[] {
  const {rows, columns, cells} = answer.grid;
  const order = rows.map((_, row) => row);
  // Groups of several bars are ranked by their first.
  const rank = (row: number): number => {
    const value = cells.values[row * columns.length] as number;
    return Number.isNaN(value) ? -Infinity : value;
  };
  if (sort === 'name') order.sort(compare);
  if (sort === 'value') order.sort((a, b) => (rank(a) === rank(b) ? a - b : rank(b) - rank(a)));
  return order;
}
