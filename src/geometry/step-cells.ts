/** What an arrow key means for marks in rows and columns. */
export interface Steps {
  /** Rows of the grid in the order in which they are drawn. */
  readonly order: readonly number[];
  /** Cells of each row. */
  readonly columns: number;
  /** Rows run down instead of to the right. */
  readonly lying: boolean;
  /** Rows that Page Up and Page Down leap over. */
  readonly page?: number;
}

/**
 * The cell that a key leads to: one pair of arrows along the rows as they are drawn, the other one inside a row, Home and
 * End to the first and last row; undefined when the key means nothing here.
 */
export function stepCells(
  {order, columns, lying, page = 10}: Steps,
  cell: number | undefined,
  key: string,
): number | undefined {
  const last = order.length - 1;
  if (last < 0 || !columns) return undefined;
  const at = cell === undefined ? -1 : order.indexOf(Math.floor(cell / columns));
  const column = cell === undefined ? 0 : cell % columns;
  const to = (n: number, c: number): number =>
    (order[Math.max(0, Math.min(last, n))] as number) * columns +
    Math.max(0, Math.min(columns - 1, c));
  if (cell === undefined && /^Arrow|^Enter$/.test(key)) return to(0, 0);
  switch (key) {
    case lying ? 'ArrowUp' : 'ArrowLeft':
      return to(at - 1, column);
    case lying ? 'ArrowDown' : 'ArrowRight':
      return to(at + 1, column);
    case lying ? 'ArrowLeft' : 'ArrowUp':
      return columns > 1 ? to(at, column - 1) : to(at - 1, column);
    case lying ? 'ArrowRight' : 'ArrowDown':
      return columns > 1 ? to(at, column + 1) : to(at + 1, column);
    case 'Home':
      return to(0, column);
    case 'End':
      return to(last, column);
    case 'PageUp':
      return to(at - page, column);
    case 'PageDown':
      return to(at + page, column);
    default:
      return undefined;
  }
}
