import type {SeriesAnswer} from '../model/answer.js';
import {BREAK, FORECAST, statusIndex} from '../model/status.js';
import {px, type Box} from './box.js';
import {halve, type Measure} from './measure.js';
import {extent, linearScale} from './scale.js';
import {spread} from './spread.js';
import {timeTicks, type TimeTick} from './time-ticks.js';

/** Words that the picture needs, in the widget's language. */
export interface LineWords {
  /** Short name of the n-th period, for the axis. */
  period(column: number): string;
  /** Names of the n-th series, the best first; narrow pictures take a later one. */
  series(row: number): readonly string[];
  /** Writers for axis values that lie `step` apart, up to `most`. */
  axis(step: number, most: number): {format(value: number): string; readonly unit: string};
  /** A value beside the end of its line. */
  value(value: number): string;
  readonly target: string;
}

export interface LineOptions {
  readonly width: number;
  readonly height: number;
  /** Of the labels, in px. */
  readonly fontSize: number;
  readonly measure: Measure;
  readonly words: LineWords;
  /** Ids of the series that matter; the others turn grey. Empty: all matter. */
  readonly emphasis?: readonly string[];
  /** One of several pictures: the values that all of them reach, and whether its axis is another's. Lines have no names then. */
  readonly panel?: LinePanel;
}

/** What holds for all of several pictures of lines. */
export interface LinePanel {
  /** The values that all of them reach. */
  readonly reach: readonly [number, number];
  /** Whether the axis is another's. */
  readonly bare: boolean;
  /** Of each line, 1 to 8, so that a name has one colour in all of them. */
  readonly colours: readonly number[];
}

export interface Line {
  readonly row: number;
  /** 1 to 8, or 0 for a series in the background. */
  readonly colour: number;
  /** Path of what was observed, gaps left open. */
  readonly solid: string;
  /** Path of the forecast, from the last observed value on. */
  readonly dashed: string;
  /** Area between lower and upper bounds. */
  readonly band: string;
  /** Path of the points that stand alone or at an end: a small circle from each `M` on. */
  readonly dots: string;
  /** The same of points that are provisional, estimated or forecast. */
  readonly hollow: string;
}

export interface EndLabel {
  readonly row: number;
  readonly colour: number;
  readonly x: number;
  /** Middle of the label. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly value: string;
  /** Where its line ends: a leader goes from there to a label that had to move. */
  readonly end: {readonly x: number; readonly y: number};
}

/** Everything that a line picture consists of, in px. */
export interface LinesScene {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly plot: Box;
  readonly yTicks: readonly {readonly y: number; readonly label: string; readonly zero: boolean}[];
  /** "nghìn" when the axis is written in thousands. */
  readonly unit: string;
  readonly xTicks: readonly TimeTick[];
  readonly lines: readonly Line[];
  /** Empty when the names had no room: a key names the lines then. */
  readonly labels: readonly EndLabel[];
  /** Where a series is broken, once for each period. */
  readonly breaks: readonly number[];
  readonly targets: readonly {
    readonly path: string;
    /** Level strokes of targets that hold for one period alone. */
    readonly lone: string;
    readonly x: number;
    readonly y: number;
    readonly label: string;
  }[];
  /** Position of each cell of the grid; `y` is NaN where there is no value. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const HOLLOW = new Set(['P', 'E', 'F', 'I', 'U', 'V'].map((code) => statusIndex(code)));

/** The least and the greatest that a line picture must show. */
export const reachOf = ({grid: {cells}, targets}: SeriesAnswer): readonly [number, number] =>
  extent(cells.values, cells.lower, cells.upper, targets) ?? [0, 1];

/**
 * Lays out one line for each series over a shared time axis.
 * A missing value leaves a gap, and so does a stretch of time without a period that is longer than the others.
 */
export function layoutLines(answer: SeriesAnswer, options: LineOptions): LinesScene {
  const {width, fontSize, measure, words, panel} = options;
  const {rows, cells} = answer.grid;
  const {periods} = answer;
  const columns = periods.length;
  const lineHeight = fontSize * 1.35;

  // 1. Values: zero belongs to the axis unless the lines keep far away from it.
  const [low, high] = panel?.reach ?? reachOf(answer);
  const from = low > 0 && low < high * 0.6 ? 0 : low;
  const to = high < 0 && high > low * 0.6 ? 0 : high;
  const top = Math.ceil(lineHeight * 1.4);
  const bottom = Math.max(top + 20, options.height - Math.ceil(lineHeight * 1.5));
  const count = Math.max(panel ? 3 : 2, Math.min(5, Math.floor((bottom - top) / (fontSize * 3))));
  const y = linearScale([from, to], [bottom, top], count);
  const axis = words.axis(y.step, Math.max(Math.abs(y.domain[0]), Math.abs(y.domain[1])));
  const yTicks = y.ticks.map((value) => ({
    y: px(y.at(value)),
    label: panel?.bare ? '' : axis.format(value),
    zero: value === 0,
  }));
  const widestTick = Math.max(0, ...yTicks.map(({label}) => measure(label, fontSize)));
  const left = Math.ceil(Math.min(width * 0.4, widestTick)) + 8;

  // 2. Room for the names at the line ends.
  const emphasis = options.emphasis ?? [];
  const colourOf = (row: number): number =>
    emphasis.length && !emphasis.includes(rows[row]?.id ?? '')
      ? 0
      : (panel?.colours[row] ?? (row % 8) + 1);
  const ends = rows.flatMap((_, row): LineEnd[] => {
    const values = cells.values.subarray(row * columns, (row + 1) * columns);
    const column = values.findLastIndex((value) => !Number.isNaN(value));
    return column < 0 ? [] : [{row, cell: row * columns + column, value: values[column] as number}];
  });
  const named = panel ? undefined : nameEnds(rows.length, ends, options, bottom - top);
  const right = Math.max(left + 40, width - (named ? named.width + 10 : Math.ceil(fontSize * 0.6)));
  const plot: Box = {left, top, right, bottom};

  // 3. Time: the middle of each period, from edge to edge.
  const middle = periods.map(({start, end}) => (start + end) / 2);
  const first = middle[0] ?? 0;
  const span = (middle[columns - 1] ?? 0) - first;
  const inset = columns > 1 ? Math.min(12, (right - left) / columns / 4) : (right - left) / 2;
  const perDay = (right - left - 2 * inset) / (span || 1);
  const columnX = middle.map((day) => px(left + inset + (day - first) * perDay));
  const steps = middle.slice(1).map((day, i) => day - (middle[i] as number));
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0;

  const xs = new Float64Array(rows.length * columns);
  const ys = new Float64Array(rows.length * columns);
  for (let i = 0; i < xs.length; i++) {
    xs[i] = columnX[i % columns] as number;
    ys[i] = px(y.at(cells.values[i] as number));
  }

  const point = (i: number): string => `${xs[i] as number} ${ys[i] as number}`;
  /** Whether the line may run on to this cell from the one before it. */
  const joins = (i: number): boolean =>
    i % columns > 0 &&
    !Number.isNaN(ys[i - 1]) &&
    !Number.isNaN(ys[i]) &&
    cells.status[i] !== BREAK &&
    (steps[(i % columns) - 1] as number) <= usual * 1.6;

  const isThin = columns > (right - left) * 2;
  const kept = isThin ? thinned(xs, ys, cells.status, joins) : undefined;
  const r = fontSize * 0.26;
  const circle = `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  const breaks = new Set<number>();
  const lines = rows.map((_, row): Line => {
    let [solid, dashed, dots, hollow, upper, lower] = ['', '', '', '', '', ''];
    let last = row * columns;
    for (let i = row * columns; i < (row + 1) * columns; i++) {
      const status = cells.status[i] as number;
      const x = xs[i] as number;
      if (status === BREAK && i % columns > 0) breaks.add(px((x + (xs[i - 1] as number)) / 2));
      if (Number.isNaN(ys[i]) || kept?.[i] === 0) continue;
      const before = joins(i) ? point(last) : '';
      last = i;
      const here = (before ? 'L' : 'M') + point(i);
      if (status === FORECAST) {
        // A forecast starts at the value it grows out of.
        if (before && !dashed.endsWith(before)) dashed += `M${before}`;
        dashed += here;
      } else solid += here;
      const isHollow = HOLLOW.has(status);
      if (!before || !joins(i + 1) || (isHollow && status !== FORECAST)) {
        const dot = `M${point(i)}${circle}`;
        if (isHollow) hollow += dot;
        else dots += dot;
      }
      const [least, most] = [cells.lower?.[i] ?? NaN, cells.upper?.[i] ?? NaN];
      if (least <= most) {
        if (!upper) upper = lower = before;
        upper += `${upper && 'L'}${x} ${px(y.at(most))}`;
        lower = `${x} ${px(y.at(least))}${lower && 'L'}${lower}`;
      }
    }
    const band = upper.includes('L') ? `M${upper}L${lower}Z` : '';
    return {row, colour: colourOf(row), solid, dashed, band, dots, hollow};
  });

  const placed =
    named &&
    spread(
      ends.map(({cell}) => ys[cell] as number),
      named.heights,
      0,
      bottom + lineHeight * 0.5,
    );
  const labels = (placed ?? []).map((middle, n): EndLabel => {
    const {row, cell} = ends[n] as LineEnd;
    return {
      row,
      colour: colourOf(row),
      x: px(right + 10),
      y: px(middle),
      lines: named?.lines[n] ?? [],
      value: named?.values[n] ?? '',
      end: {x: xs[cell] as number, y: ys[cell] as number},
    };
  });

  return {
    width,
    height: options.height,
    fontSize,
    plot,
    yTicks,
    unit: panel?.bare ? '' : axis.unit,
    xTicks: timeTicks(columnX, words.period, {
      left: 0,
      right: width,
      fontSize,
      measure,
    }),
    lines,
    labels,
    breaks: [...breaks],
    targets: targetLines(answer, columnX, (value) => px(y.at(value)), words.target),
    x: xs,
    y: ys,
  };
}

/**
 * Which cells a picture needs that has more of them than it has pixels: of each stretch inside a pixel's width the first,
 * the last, the least and the greatest, so that no peak and no gap is lost and every pixel is painted as all of them would
 * paint it (U. Jugel and others, "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014).
 */
function thinned(
  xs: Float64Array,
  ys: Float64Array,
  status: Uint8Array,
  joins: (cell: number) => boolean,
): Uint8Array {
  const kept = new Uint8Array(xs.length);
  let bucket = NaN;
  let [first, low, high] = [0, 0, 0];
  for (let i = 0; i <= xs.length; i++) {
    const here = Math.floor(xs[i] as number);
    if (i === xs.length || here !== bucket || status[i] !== status[first] || !joins(i)) {
      if (i) kept[first] = kept[low] = kept[high] = kept[i - 1] = 1;
      first = low = high = i;
      bucket = here;
    } else if ((ys[i] as number) < (ys[low] as number)) low = i;
    else if ((ys[i] as number) > (ys[high] as number)) high = i;
  }
  return kept;
}

/** The last value of a line. */
interface LineEnd {
  readonly row: number;
  readonly cell: number;
  readonly value: number;
}

/** What is written beside each line end, and how much room it takes. */
interface EndNames {
  readonly lines: readonly (readonly string[])[];
  readonly values: readonly string[];
  readonly heights: readonly number[];
  readonly width: number;
}

/**
 * Finds the longest names that fit beside the lines: full, then wrapped, then short, rather without values than shorter;
 * none when the room is too small. A line alone needs its value only.
 */
function nameEnds(
  count: number,
  ends: readonly LineEnd[],
  {width, fontSize, measure, words}: LineOptions,
  height: number,
): EndNames | undefined {
  if (!ends.length || ends.length > 12) return undefined;
  const room = width * (width < 480 ? 0.3 : 0.26);
  const lineHeight = fontSize * 1.35;
  const fit = (lines: readonly string[][], values: readonly string[]): EndNames | undefined => {
    const heights = lines.map((each, n) => (each.length + (values[n] ? 1 : 0)) * lineHeight + 2);
    const wide = Math.max(
      ...lines.flat().map((line) => measure(line, fontSize, true)),
      ...values.map((value) => measure(value, fontSize, count === 1)),
    );
    const tall = heights.reduce((sum, each) => sum + each);
    return wide <= room && tall <= height + lineHeight * 1.5
      ? {lines, values, heights, width: Math.ceil(wide)}
      : undefined;
  };

  const values = ends.map(({value}) => words.value(value));
  if (count === 1) return fit([[]], values);
  const names = ends.map(({row}) => words.series(row));
  const silent = values.map(() => '');
  const forms = Math.max(...names.map(({length}) => length));
  for (let form = 0; form < forms; form++)
    for (const isBroken of [false, true]) {
      const lines = names.map((each) => {
        const name = each[Math.min(form, each.length - 1)] as string;
        return isBroken ? halve(name, room, fontSize * 1.06, measure) : [name];
      });
      const found = fit(lines, values) ?? fit(lines, silent);
      if (found) return found;
    }
  return undefined;
}

/** One stepped line for each distinct row of targets: a target that all series share is drawn once. */
function targetLines(
  {targets}: SeriesAnswer,
  columnX: readonly number[],
  at: (value: number) => number,
  label: string,
): LinesScene['targets'] {
  const columns = columnX.length;
  const seen = new Map<string, LinesScene['targets'][number]>();
  const known = (i: number, column: number): boolean =>
    column >= 0 && column < columns && !Number.isNaN(targets[i]);
  for (let start = 0; start < targets.length; start += columns) {
    let [path, lone] = ['', ''];
    let [x, y] = [0, 0];
    columnX.forEach((here, column) => {
      const i = start + column;
      if (!known(i, column)) return;
      [x, y] = [here, at(targets[i] as number)];
      const joins = known(i - 1, column - 1);
      if (joins || known(i + 1, column + 1)) path += `${joins ? 'L' : 'M'}${x} ${y}`;
      else lone += `M${x - 9} ${y}h18`;
    });
    if (path || lone) seen.set(path + lone, {path, lone, x, y, label});
  }
  return [...seen.values()];
}

/** The cell nearest to a point: first the nearest period, then the nearest value in it. */
export function pickLines(scene: LinesScene, x: number, y: number): number | undefined {
  let best: number | undefined;
  let bestX = Infinity;
  let bestY = Infinity;
  for (let i = 0; i < scene.x.length; i++) {
    if (Number.isNaN(scene.y[i])) continue;
    const dx = Math.abs((scene.x[i] as number) - x);
    const dy = Math.abs((scene.y[i] as number) - y);
    if (dx < bestX - 0.5 || (dx < bestX + 0.5 && dy < bestY)) {
      best = i;
      bestX = dx;
      bestY = dy;
    }
  }
  return best;
}
