import type {GroupsAnswer} from '../model/answer.js';
import type {StatusCode} from '../model/status.js';
import type {Box} from './box.js';
import type {Measure} from './measure.js';
import {extent} from './scale.js';

/** `histogram`: classes of a scale, which touch. `bullet`: bars over what their values mean, with their targets. */
export type BarForm = 'bars' | 'histogram' | 'bullet';

/** Words that the picture needs, in the widget's language. */
export interface BarWords {
  category(row: number): string;
  /** A value at the end of its bar, or why there is none. */
  value(cell: number): string;
  axis(step: number, most: number): {format(value: number): string; readonly unit: string};
}

export interface BarOptions {
  readonly width: number;
  /** Room that the page gives, 0 when it gives none; sideways bars take more when they need it. */
  readonly height: number;
  /** Height of upright bars where the page gives none. */
  readonly natural: number;
  readonly fontSize: number;
  readonly measure: Measure;
  readonly words: BarWords;
  /** Bars lie and names stand left of them. Upright bars whose names find no room lie down by themselves. */
  readonly sideways: boolean;
  /** Rows of the answer in the order to draw them. */
  readonly order: readonly number[];
  readonly emphasis?: readonly string[];
  readonly form?: BarForm | undefined;
  /** Limits of the classes that lie behind bullets, ascending. */
  readonly limits?: readonly number[];
  /** The row of a histogram that holds the middle of all, and its name. */
  readonly middle?: {readonly row: number; readonly label: string} | undefined;
  /** Columns of the answer that are drawn, all where there is none. */
  readonly columns?: readonly number[];
  /** One of several pictures, lying. */
  readonly panel?: BarPanel;
}

/** What holds for all of several pictures of bars. */
export interface BarPanel {
  /** The values that all of them reach. */
  readonly reach: readonly [number, number];
  /** Width of the longest value. */
  readonly valueRoom: number;
  /** Width that names may take beside the bars; 0 where they stand over them. */
  readonly nameRoom: number;
  /** Whether the names are another's. */
  readonly bare: boolean;
}

export interface Bar {
  /** Index of the cell in the answer's grid. */
  readonly cell: number;
  readonly row: number;
  readonly colour: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `none`: no value, drawn as a hatched stub; `suppressed`: dotted stub. */
  readonly kind: 'value' | 'unsure' | 'forecast' | 'none' | 'suppressed';
  /** Its text is empty where the value is read off an axis. */
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly text: string;
  };
  /** Tick across the bar where its target lies. Always a key of its own, since pages may put one on Object.prototype. */
  readonly target:
    | {
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
      }
    | undefined;
}

export interface BarsScene {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly sideways: boolean;
  /** Least height in px at which bars and names are still readable. */
  readonly needs: number;
  readonly plot: Box;
  readonly bars: readonly Bar[];
  /** Behind bullets, what their values mean: the n-th class of all. */
  readonly grounds: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly step: number;
  }[];
  /** Where the middle of a histogram stands; its line leaves out the value over its bar. */
  readonly middle: {readonly x: number; readonly label: string; readonly path: string} | undefined;
  readonly categories: readonly {
    readonly row: number;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly lines: readonly string[];
  }[];
  /** Axis ticks, when the values are not written at the bars. */
  readonly ticks: readonly {readonly y: number; readonly label: string}[];
  readonly unit: string;
  /** Where zero lies, along the values' axis. */
  readonly zero: number;
  /** False where names stand over the bars: a line through all rows would cross them. */
  readonly baseline: boolean;
}

const UNSURE = new Set<StatusCode>(['P', 'E', 'I', 'U', 'V']);

export function barKindOf(value: number, code: StatusCode): Bar['kind'] {
  if (Number.isNaN(value)) return code === 'Q' ? 'suppressed' : 'none';
  return code === 'F' ? 'forecast' : UNSURE.has(code) ? 'unsure' : 'value';
}

/** The least and the greatest that bars must show. */
export function barReachOf(
  {grid, targets}: GroupsAnswer,
  columns: readonly number[],
): readonly [number, number] {
  const wide = grid.columns.length;
  const isShown = (_: number, cell: number): boolean => columns.includes(cell % wide);
  return extent(grid.cells.values.filter(isShown), targets.filter(isShown)) ?? [0, 1];
}

/** 0 for a bar that stands behind those that are brought out. */
export const barColourOf = (
  answer: GroupsAnswer,
  row: number,
  column: number,
  emphasis: readonly string[],
): number => {
  const grouped = answer.grid.columns.length > 1;
  const id = (grouped ? answer.grid.columns[column] : answer.grid.rows[row])?.id ?? '';
  if (emphasis.length && !emphasis.includes(id)) return 0;
  return grouped ? (column % 8) + 1 : 1;
};
