import type {StatusIndex} from './status.js';
import type {LocalText} from './text.js';

/** One axis of a cube: a dimension's id and the members that the cube has, in the order of its cells. */
export interface CubeDim {
  readonly id: string;
  readonly members: readonly string[];
}

/**
 * A dense block of values with named dimensions, the last dimension running fastest.
 * Columns of one length; a value that is not known is NaN, and `status` may say why.
 */
export interface Cube {
  readonly dims: readonly CubeDim[];
  readonly values: Float64Array;
  /** Places in STATUS_CODES; 0 where the feed gave no code. Absent when no cell has one. */
  readonly status?: Uint8Array;
  /** Bounds of an interval around the value, NaN where there is none. */
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
  readonly notes?: ReadonlyMap<number, LocalText>;
}

export type {StatusIndex};
