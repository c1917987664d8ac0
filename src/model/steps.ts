import type {GroupsAnswer} from './answer.js';

/** One step of a process, and how it stands to the one before it and to the first. */
export interface FunnelStep {
  readonly row: number;
  /** NaN where it is not known. */
  readonly value: number;
  /** Of the last step before it that is known; NaN for the first. May be above 1, as wishes are of candidates. */
  readonly ofBefore: number;
  /** Of the first step that is known. */
  readonly ofFirst: number;
  /** The row of that last step before it; −1 for none. */
  readonly before: number;
}

/** Steps in their order; shares skip what is not known, so that a gap is no loss. */
export function stepsOf({grid}: GroupsAnswer): FunnelStep[] {
  let before = -1;
  let first = NaN;
  return grid.rows.map((_, row): FunnelStep => {
    const value = grid.cells.values[row * grid.columns.length] as number;
    const last = before < 0 ? NaN : (grid.cells.values[before * grid.columns.length] as number);
    // A number below zero is no share of anything.
    const part = value < 0 ? NaN : value;
    const step = {
      row,
      value,
      ofBefore: last > 0 ? ratio(part, last) : NaN,
      ofFirst: first > 0 ? ratio(part, first) : NaN,
      before,
    };
    if (!Number.isNaN(value)) {
      before = row;
      if (Number.isNaN(first)) first = value;
    }
    return step;
  });
}

/** Halved twice, so that no number at the end of the doubles' range overflows. */
const ratio = (a: number, b: number): number => a / 4 / (b / 4);
