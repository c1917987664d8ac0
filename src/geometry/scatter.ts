import type {PairsAnswer} from '../model/answer.js';
import {apartness, pairsOf} from '../model/pairs.js';
import {statusIndex} from '../model/status.js';
import {px, type Box} from './box.js';
import {shorten, type Measure} from './measure.js';
import {extent, linearScale, type LinearScale} from './scale.js';

/** Writers for the values of one axis that lie `step` apart, up to `most`. */
type Axis = (step: number, most: number) => {format(value: number): string; readonly unit: string};

export interface ScatterWords {
  name(row: number): string;
  readonly yName: string;
  readonly xName: string;
  readonly yAxis: Axis;
  readonly xAxis: Axis;
}

export interface ScatterOptions {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly measure: Measure;
  readonly words: ScatterWords;
  /** Values at which the picture is parted into four; NaN where an axis is not. */
  readonly quadrants?: {readonly y: number; readonly x: number};
  /** Ids of the rows that matter; the others turn grey. Empty: all matter. */
  readonly emphasis?: readonly string[];
}

export interface ScatterPoint {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** 1, or 0 for the background. */
  readonly colour: number;
  /** One of its values is provisional, estimated, forecast or not validated. */
  readonly hollow: boolean;
}

export interface ScatterLabel {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

export interface ScatterScene {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly plot: Box;
  readonly yTicks: readonly {readonly y: number; readonly label: string}[];
  readonly xTicks: readonly {readonly x: number; readonly label: string; readonly anchor: string}[];
  readonly yTitle: string;
  readonly xTitle: string;
  /** Px at which the picture is parted; NaN where it is not. */
  readonly parted: {readonly x: number; readonly y: number};
  /** The large ones first, so that none hides another. */
  readonly points: readonly ScatterPoint[];
  readonly labels: readonly ScatterLabel[];
}

const UNSURE = new Set(['P', 'E', 'F', 'I', 'U', 'V'].map((code) => statusIndex(code)));

/** Names that a picture carries at most; more are no help. */
const NAMES = 24;

/** Lays out one point for each row with both values, and names those that stand apart where there is room. */
export function layoutScatter(answer: PairsAnswer, options: ScatterOptions): ScatterScene {
  const {width, fontSize, measure, words, quadrants, emphasis = []} = options;
  const height = Math.max(options.height, fontSize * 10);
  const pairs = pairsOf(answer);
  const lineHeight = fontSize * 1.35;
  const sizes = pairs.map(({size}) => Math.max(0, size)).filter((size) => !Number.isNaN(size));
  const largest = Math.max(0, ...sizes);
  // All together cover no more of the picture than forty of the largest would.
  const crowd = Math.min(1, Math.sqrt(40 / Math.max(1, pairs.length)));
  const most = Math.max(5, (Math.min(width, height) / 22) * crowd);
  // Equal areas for equal amounts; what has no size is as small as it can be met.
  const radius = (size: number): number =>
    largest ? Math.max(3, most * Math.sqrt(Math.max(0, size || 0) / largest)) : 5;

  const span = (values: readonly number[], line = NaN): [number, number] =>
    extent(values, [line]) ?? [0, 1];
  const top = Math.ceil(lineHeight * 1.6);
  const bottom = height - Math.ceil(lineHeight * 2.6);
  const rows = Math.max(2, Math.min(6, Math.floor((bottom - top) / (fontSize * 3))));
  const pad = sizes.length ? most * 0.6 : 6;
  const y = linearScale(
    span(
      pairs.map((pair) => pair.y),
      quadrants?.y,
    ),
    [bottom - pad, top + pad],
    rows,
  );
  const yAxis = words.yAxis(y.step, mostOf(y));
  const yTicks = y.ticks.map((value) => ({y: px(y.at(value)), label: yAxis.format(value)}));
  const widest = Math.max(0, ...yTicks.map(({label}) => measure(label, fontSize)));
  const left = Math.ceil(Math.min(width * 0.4, widest)) + 8;
  const right = Math.max(left + 40, width - 4);

  const domain = span(
    pairs.map((pair) => pair.x),
    quadrants?.x,
  );
  let columns = Math.max(2, Math.min(8, Math.floor((right - left) / (fontSize * 6))));
  let x: LinearScale;
  let xTicks: ScatterScene['xTicks'];
  // Fewer marks where their names would touch.
  do {
    x = linearScale(domain, [left + pad, right - pad], columns);
    const axis = words.xAxis(x.step, mostOf(x));
    xTicks = x.ticks.map((value) => ({
      x: px(x.at(value)),
      label: axis.format(value),
      anchor: 'middle',
    }));
  } while (columns-- > 1 && touch(xTicks, fontSize, measure));
  xTicks = xTicks.map((tick) => {
    const half = measure(tick.label, fontSize) / 2;
    return tick.x + half > width ? {...tick, x: width, anchor: 'end'} : tick;
  });

  const {status} = answer.grid.cells;
  const wide = answer.grid.columns.length;
  const points = pairs
    .map((pair): ScatterPoint => {
      const id = answer.grid.rows[pair.row]?.id ?? '';
      return {
        row: pair.row,
        x: px(x.at(pair.x)),
        y: px(y.at(pair.y)),
        r: px(radius(pair.size)),
        colour: emphasis.length && !emphasis.includes(id) ? 0 : 1,
        hollow: [0, 1].some((column) => UNSURE.has(status[pair.row * wide + column] as never)),
      };
    })
    .sort((a, b) => a.colour - b.colour || b.r - a.r);

  const apart = new Map(apartness(pairs).map((far, i) => [pairs[i]?.row ?? -1, far]));
  const yTitle = shorten(titleOf(words.yName, yAxis.unit), width, fontSize, measure);
  const xUnit = words.xAxis(x.step, mostOf(x)).unit;
  const plot = {left, top, right, bottom};
  return {
    width,
    height,
    fontSize,
    plot,
    yTicks,
    xTicks,
    yTitle,
    xTitle: shorten(titleOf(words.xName, xUnit), width, fontSize, measure),
    parted: {
      x: quadrants && !Number.isNaN(quadrants.x) ? px(x.at(quadrants.x)) : NaN,
      y: quadrants && !Number.isNaN(quadrants.y) ? px(y.at(quadrants.y)) : NaN,
    },
    points,
    labels: nameThose(points, apart, plot, options),
  };
}

const mostOf = ({domain: [low, high]}: LinearScale): number =>
  Math.max(Math.abs(low), Math.abs(high));

const titleOf = (name: string, unit: string): string => (unit ? `${name} (${unit})` : name);

function touch(ticks: ScatterScene['xTicks'], fontSize: number, measure: Measure): boolean {
  return ticks.some(({x, label}, i) => {
    const before = ticks[i - 1];
    const room = before ? x - before.x : Infinity;
    return (
      room < (measure(label, fontSize) + measure(before?.label ?? '', fontSize)) / 2 + fontSize
    );
  });
}

/** Names beside points, those first that matter or stand apart; never over another name, a point or the edge. */
function nameThose(
  points: readonly ScatterPoint[],
  apart: ReadonlyMap<number, number>,
  plot: Box,
  {fontSize, measure, words}: ScatterOptions,
): ScatterLabel[] {
  const taken: Box[] = points.map(({x, y, r}) => ({
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }));
  const free = (box: Box): boolean =>
    box.left >= plot.left &&
    box.right <= plot.right &&
    box.top >= plot.top - fontSize &&
    box.bottom <= plot.bottom &&
    !taken.some(
      (other) =>
        box.left < other.right &&
        box.right > other.left &&
        box.top < other.bottom &&
        box.bottom > other.top,
    );
  const labels: ScatterLabel[] = [];
  const first = [...points].sort(
    (a, b) => b.colour - a.colour || (apart.get(b.row) ?? 0) - (apart.get(a.row) ?? 0),
  );
  for (const {row, x, y, r, colour} of first) {
    if (labels.length >= NAMES) break;
    if (!colour) continue;
    const text = shorten(words.name(row), fontSize * 14, fontSize, measure);
    const wide = measure(text, fontSize);
    const half = fontSize * 0.65;
    const gap = r + 4;
    const spots = [
      {x: x + gap, y, anchor: 'start'},
      {x: x - gap, y, anchor: 'end'},
      {x: x + gap * 0.7, y: y - gap * 0.7 - half, anchor: 'start'},
      {x: x - gap * 0.7, y: y - gap * 0.7 - half, anchor: 'end'},
      {x: x + gap * 0.7, y: y + gap * 0.7 + half, anchor: 'start'},
      {x: x - gap * 0.7, y: y + gap * 0.7 + half, anchor: 'end'},
    ] as const;
    for (const spot of spots) {
      const from = spot.anchor === 'start' ? spot.x : spot.x - wide;
      const box = {left: from, right: from + wide, top: spot.y - half, bottom: spot.y + half};
      if (!free(box)) continue;
      taken.push(box);
      labels.push({row, x: px(spot.x), y: px(spot.y), anchor: spot.anchor, text});
      break;
    }
  }
  return labels;
}

/** The row whose point is nearest; a large one may be met anywhere in it. */
export function pickScatter({points}: ScatterScene, x: number, y: number): number | undefined {
  let best: number | undefined;
  let nearest = Infinity;
  for (const point of points) {
    const distance = Math.max(0, Math.hypot(point.x - x, point.y - y) - point.r);
    // The small ones lie on top.
    if (distance <= nearest) [best, nearest] = [point.row, distance];
  }
  return best;
}

/** The row that a key leads to: left and right by the one axis, up and down by the other. */
export function stepScatter(
  {points}: ScatterScene,
  row: number | undefined,
  key: string,
): number | undefined {
  const along = /^Arrow(Up|Down)$/.test(key) ? 'y' : 'x';
  const order = [...points].sort((a, b) => a[along] - b[along] || a.row - b.row);
  const last = order.length - 1;
  if (last < 0) return undefined;
  const at = order.findIndex((point) => point.row === row);
  const to = (n: number): number | undefined => order[Math.max(0, Math.min(last, n))]?.row;
  if (at < 0 && /^Arrow|^Enter$/.test(key)) return to(0);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return to(at - 1);
    case 'ArrowRight':
    case 'ArrowDown':
      return to(at + 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    case 'PageUp':
      return to(at - 10);
    case 'PageDown':
      return to(at + 10);
    default:
      return undefined;
  }
}
