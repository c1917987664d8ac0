/** What a widget asks for, in the columns and rows of its dashboard. Without a width half of them, without a height one. */
export interface CellWish {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface DashboardBox {
  /** Columns that the wishes are made in. */
  readonly columns: number;
  /** Width and size of text in px. */
  readonly width: number;
  readonly textSize: number;
}

/** A cell's first column and row, counted from 0, and how many it takes. */
export interface DashboardCell {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

export interface DashboardGrid {
  readonly columns: number;
  readonly rows: number;
  /** One for each wish, in the same order, which is the order of reading too. */
  readonly cells: readonly DashboardCell[];
}

/** Widths in letters' sizes from which there are two columns, and from which there are all. */
const [HALVES, WHOLE] = [36, 60];
/** The least width of a cell in letters' sizes: a number of six digits with its unit. */
const LEAST = 13;

type Mutable = {-readonly [K in keyof DashboardCell]: DashboardCell[K]};

/**
 * Places widgets in a grid: one column on a phone, halves in between, the columns of the dashboard where there is room.
 * The size of the text decides what is room, so that a wall read from afar is laid out as a screen on a desk.
 *
 * Cells keep their order, row by row, and no cell goes back to a gap before one that stands already: what is read after
 * another thing stands behind it. Gaps are given to the cells beside and above them.
 *
 *     | 3 | 3 | 3 |   |      | 4  | 4  | 4  |
 *     |  6    |  6    |  →   |  6    |  6    |
 *     |  6    |       |      |      12       |
 */
export function layoutDashboard(
  wishes: readonly CellWish[],
  {columns: asked, width, textSize}: DashboardBox,
): DashboardGrid {
  const room = width / textSize;
  const columns = room < HALVES ? 1 : room < WHOLE ? Math.min(2, asked) : asked;
  const least = columns > 2 ? Math.ceil((LEAST * columns) / room) : 1;
  const spanOf = (wish = Math.ceil(asked / 2)): number =>
    columns > 2
      ? Math.min(columns, Math.max(wish, least))
      : Math.min(columns, wish * 2 > asked ? 2 : 1);

  const taken: boolean[][] = [];
  const isFree = ({column, row, width, height}: DashboardCell): boolean => {
    if (column + width > columns) return false;
    for (let r = row; r < row + height; r++)
      for (let c = column; c < column + width; c++) if (taken[r]?.[c]) return false;
    return true;
  };
  const take = ({column, row, width, height}: DashboardCell): void => {
    for (let r = row; r < row + height; r++)
      for (let c = column; c < column + width; c++) (taken[r] ??= [])[c] = true;
  };

  let [column, row] = [0, 0];
  const cells = wishes.map((wish): Mutable => {
    const cell = {column, row, width: spanOf(wish.width), height: wish.height ?? 1};
    while (!isFree(cell)) {
      cell.column += 1;
      if (cell.column + cell.width <= columns) continue;
      cell.column = 0;
      cell.row += 1;
    }
    take(cell);
    ({column, row} = cell);
    return cell;
  });

  for (const band of bandsOf(cells)) {
    const [first] = band as [Mutable];
    if (band.every((cell) => cell.row === first.row)) fillShelf(band, columns);
    else {
      const rows = Math.max(...band.map(endOf));
      for (const cell of band) {
        const {column, row, width, height} = cell;
        while (isFree({column: column + cell.width, row, width: 1, height})) cell.width += 1;
        take({column, row, width: cell.width, height});
        while (
          row + cell.height < rows &&
          isFree({column, row: row + cell.height, width: Math.max(width, cell.width), height: 1})
        )
          cell.height += 1;
        take(cell);
      }
    }
  }
  return {columns, rows: Math.max(0, ...cells.map(endOf)), cells};
}

const endOf = ({row, height}: DashboardCell): number => row + height;

/** Groups of cells with a line between them that no cell crosses. */
function bandsOf(cells: readonly Mutable[]): Mutable[][] {
  const bands: Mutable[][] = [];
  let end = 0;
  for (const cell of cells) {
    if (cell.row >= end) bands.push([]);
    bands.at(-1)?.push(cell);
    end = Math.max(end, endOf(cell));
  }
  return bands;
}

/** Cells side by side become equally high, and share all columns in the measure of their own. */
function fillShelf(shelf: readonly Mutable[], columns: number): void {
  const height = Math.max(...shelf.map((cell) => cell.height));
  const sum = shelf.reduce((all, {width}) => all + width, 0);
  let [before, column] = [0, 0];
  for (const cell of shelf) {
    before += cell.width;
    const end = Math.round((before * columns) / sum);
    Object.assign(cell, {column, width: end - column, height});
    column = end;
  }
}
