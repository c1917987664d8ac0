import type {PairsAnswer} from './answer.js';

/** One row of which both values are known. */
export interface PairOfValues {
  readonly row: number;
  readonly y: number;
  readonly x: number;
  /** Third value; NaN where there is none. */
  readonly size: number;
}

/** The rows of which both values are known. */
export function pairsOf({grid}: PairsAnswer): PairOfValues[] {
  const {rows, columns, cells} = grid;
  const at = (row: number, column: number): number =>
    column < columns.length ? (cells.values[row * columns.length + column] as number) : NaN;
  return rows
    .map((_, row) => ({row, y: at(row, 0), x: at(row, 1), size: at(row, 2)}))
    .filter(({x, y}) => Number.isFinite(x) && Number.isFinite(y));
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  // Halved before they are added: two of the largest doubles have no sum.
  return sorted.length % 2
    ? (sorted[half] as number)
    : sorted.length
      ? (sorted[half - 1] as number) / 2 + (sorted[half] as number) / 2
      : NaN;
}

/**
 * How far each pair lies from the crowd: its distance from the medians, each axis in median absolute deviations, which no
 * outlier moves. 0 on an axis where most values are one and the same and this is one of them.
 */
export function apartness(pairs: readonly PairOfValues[]): number[] {
  const axis = (values: readonly number[]): number[] => {
    const middle = medianOf(values);
    const off = values.map((value) => Math.abs(value - middle));
    const usual = medianOf(off) || Math.max(...off) / 3;
    return off.map((distance) => (usual ? distance / usual : 0));
  };
  const [xs, ys] = [axis(pairs.map(({x}) => x)), axis(pairs.map(({y}) => y))];
  return xs.map((x, i) => Math.hypot(x, ys[i] as number));
}
