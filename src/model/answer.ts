import type {Dimension} from './dimension.js';
import type {Indicator} from './indicator.js';
import type {Period} from './period.js';
import type {StatusIndex} from './status.js';
import type {LocalText} from './text.js';

/** A member of any dimension as an answer names it. Words for periods and well-known codes come from `format`. */
export interface Member {
  /** `period`, `place`, `school`, `indicator` or a dimension's id. */
  readonly dimension: string;
  /** The member's id; `''` stands for "all of them", combined. */
  readonly id: string;
  readonly name?: LocalText;
  /** The member of a second dimension that it stands in, where each of those has a picture of its own. */
  readonly of?: Member;
}

/**
 * Cells of an answer as columns of one length.
 * A value that cannot be shown is NaN; `status` says why where the reason is known.
 */
export interface Cells {
  readonly values: Float64Array;
  readonly status: Uint8Array;
  /** Of `parts` cells that were added up, `known` had a value: "9/11". Both are 1 for a cell that the feed gives. */
  readonly known: Uint32Array;
  readonly parts: Uint32Array;
  /** Bounds, NaN where there are none; absent when no cell has any. */
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
  readonly notes: ReadonlyMap<number, LocalText>;
}

/** Rows × columns of members, cells row by row. */
export interface Grid {
  readonly rows: readonly Member[];
  readonly columns: readonly Member[];
  readonly cells: Cells;
}

/** Something the reader of an answer must be told. */
export type Notice =
  /** `where` named a dimension (or member) that the indicator does not have. */
  | {readonly kind: 'where-ignored'; readonly dimension: string; readonly member?: string}
  /** `by` named a dimension that the indicator does not have. */
  | {readonly kind: 'by-ignored'; readonly dimension: string}
  /** The question needs a sum along a dimension that cannot be added. */
  | {readonly kind: 'not-additive'; readonly dimension: string}
  /** Several root places were added up. */
  | {readonly kind: 'combined'; readonly dimension: 'place'; readonly members: readonly Member[]}
  /** Periods of another kind (semesters beside years) were left out. */
  | {readonly kind: 'other-periods'; readonly count: number}
  /** The answer compares places across a change of boundaries. */
  | {
      readonly kind: 'boundary-change';
      readonly from: readonly Member[];
      readonly to: readonly Member[];
    }
  /** Some shown values are sums with parts missing. */
  | {readonly kind: 'incomplete'; readonly cells: number};

/** Why there is nothing to show. */
export type EmptyReason =
  | {readonly kind: 'no-indicator'; readonly asked: string; readonly near?: string}
  | {readonly kind: 'no-indicator-asked'}
  | {readonly kind: 'no-place'; readonly asked: string; readonly near?: string}
  | {readonly kind: 'no-school'; readonly asked: string; readonly near?: string}
  | {readonly kind: 'no-period'; readonly asked: string; readonly near?: string}
  /** The part that holds the cells has not arrived (or was refused). */
  | {readonly kind: 'not-loaded'}
  | {readonly kind: 'not-additive'; readonly dimension: string}
  /** Cells exist, but none of those asked for has a value or a status. `where` names the filters in force. */
  | {readonly kind: 'no-values'; readonly where: readonly Member[]};

/** What every answer says besides its cells. */
export interface Answered {
  readonly indicator: Indicator;
  /** What the whole answer is held at: place, school, level … one member or several for each dimension. */
  readonly held: readonly Member[];
  readonly notices: readonly Notice[];
  /** The feed's dimensions, for their names. */
  readonly dimensions?: ReadonlyMap<string, Dimension>;
}

/** For lines: one row for each series, one column for each period, in the order of time. */
export interface SeriesAnswer extends Answered {
  readonly kind: 'series';
  readonly grid: Grid;
  readonly periods: readonly Period[];
  /** The dimension that the series split by, absent for a single line. */
  readonly by?: string;
  /** The dimension whose members have a picture each; that of `by`, or one around it. `''` for one picture of all. */
  readonly facet: string;
  /** True when the members of `by` have an order of their own. */
  readonly ordered: boolean;
  /** Target by series and period, as the grid's cells; NaN where there is none. */
  readonly targets: Float64Array;
}

/** For bars: one row for each category, one column for each bar in it, at one period. */
export interface GroupsAnswer extends Answered {
  readonly kind: 'groups';
  readonly grid: Grid;
  readonly period: Period;
  /** Dimensions of the rows and of the columns; `within` is absent when each category has one bar. */
  readonly by: string;
  readonly within?: string;
  /** True where each column has a picture of its own. */
  readonly facet: boolean;
  readonly ordered: boolean;
  /** Target by cell of the grid; NaN where there is none. */
  readonly targets: Float64Array;
}

/** For scatter charts: one row for each member, one column for each of two or three indicators, at one period. */
export interface PairsAnswer extends Answered {
  readonly kind: 'pairs';
  readonly grid: Grid;
  /** Of the columns: the one that runs up, the one that runs to the right, the one that gives the size. */
  readonly indicators: readonly Indicator[];
  readonly period: Period;
  /** Dimension of the rows. */
  readonly by: string;
  /** Target by cell of the grid; NaN where there is none. */
  readonly targets: Float64Array;
}

/** For tiles: the value asked for, the one before it, and the line that leads there. */
export interface FigureAnswer extends Answered {
  readonly kind: 'figure';
  readonly period: Period;
  /** Index of the value in `trend`'s cells. */
  readonly at: number;
  /** Index of the preceding period of the same kind with a value; absent when there is none. */
  readonly before?: number;
  readonly trend: SeriesAnswer;
  /** NaN when there is none. */
  readonly target: number;
}

/** For tables: any two dimensions against each other. */
export interface TableAnswer extends Answered {
  readonly kind: 'table';
  readonly grid: Grid;
  readonly rowsBy: string;
  readonly columnsBy: string;
}

export interface EmptyAnswer {
  readonly kind: 'empty';
  readonly reason: EmptyReason;
  readonly indicator?: Indicator;
}

/** Whether what was picked so far is an empty answer already. */
export const isEmpty = (picked: object): picked is EmptyAnswer =>
  (picked as Partial<EmptyAnswer>).kind === 'empty';

export type Answer =
  SeriesAnswer | GroupsAnswer | PairsAnswer | FigureAnswer | TableAnswer | EmptyAnswer;

export type {StatusIndex};
