import type {Grid} from '../model/answer.js';
import {extent, held} from './scale.js';

/** One mark as a sound. */
export interface Note {
  readonly cell: number;
  /** 0 for the least value of the picture, 1 for the greatest, NaN where there is none. */
  readonly level: number;
  /** −1 for the first of its row, at the left, 1 for the last. */
  readonly pan: number;
  /** The value lies on another side of its target than the one before it. */
  readonly crosses: boolean;
  /** The first of a row: a pause goes before it. */
  readonly starts: boolean;
}

/**
 * The marks of a picture as sounds, in the order in which they are read: pitch for the value, the side for the place in
 * the row.
 *
 * @param order - The cells, row by row, as they are drawn.
 */
export function notesOf(
  {cells}: Pick<Grid, 'cells'>,
  targets: Float64Array | undefined,
  order: readonly (readonly number[])[],
): Note[] {
  const [low, high] = extent(cells.values) ?? [0, 1];
  const span = held(high) / 2 - held(low) / 2;
  const levelOf = (value: number): number =>
    Number.isNaN(value) ? NaN : span > 0 ? (held(value) / 2 - held(low) / 2) / span : 0.5;
  return order.flatMap((row) => {
    let side = 0;
    return row.map((cell, i): Note => {
      const value = cells.values[cell] as number;
      const now = Math.sign(value - (targets?.[cell] ?? NaN)) || 0;
      const crosses = now * side < 0;
      if (now) side = now;
      return {
        cell,
        level: levelOf(value),
        pan: row.length > 1 ? (2 * i) / (row.length - 1) - 1 : 0,
        crosses,
        starts: i === 0,
      };
    });
  });
}
