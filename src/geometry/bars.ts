import type {GroupsAnswer} from '../model/answer.js';
import {STATUS_CODES, type StatusCode} from '../model/status.js';
import {px, type Box} from './box.js';
import {wrap, type Measure} from './measure.js';
import {extent, held, linearScale} from './scale.js';
import {timeTicks} from './time-ticks.js';

export type BarSort = 'value' | 'name' | 'none';

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

function kindOf(value: number, code: StatusCode): Bar['kind'] {
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

/** Rows in the order to draw them: by value (greatest first, without a value last), by name, or as they came. */
export function orderRows(
  answer: GroupsAnswer,
  sort: BarSort,
  compare: (a: number, b: number) => number,
): number[] {
  const {rows, columns, cells} = answer.grid;
  const order = rows.map((_, row) => row);
  // Groups of several bars are ranked by their first.
  const rank = (row: number): number => {
    const value = cells.values[row * columns.length] as number;
    return Number.isNaN(value) ? -Infinity : value;
  };
  if (sort === 'name') order.sort(compare);
  if (sort === 'value') order.sort((a, b) => (rank(a) === rank(b) ? a - b : rank(b) - rank(a)));
  return order;
}

/** Lays out bars from zero, upright or sideways; zero is always on the axis. */
export function layoutBars(answer: GroupsAnswer, options: BarOptions): BarsScene {
  const {sideways, form} = options;
  if (form !== 'bullet' && (form === 'histogram' || !sideways)) {
    const upright = layoutUpright(answer, options);
    if (upright) return upright;
  }
  return layoutSideways(answer, options);
}

const colourOf = (
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

function layoutSideways(answer: GroupsAnswer, options: BarOptions): BarsScene {
  const {width, fontSize, measure, words, order, panel} = options;
  const {columns, cells} = answer.grid;
  const shown = options.columns ?? [...columns.keys()];
  const inGroup = shown.length;
  const lineHeight = fontSize * 1.35;
  const above = panel ? !panel.nameRoom : width < 420;
  // Letters may run a little wider than they were estimated.
  const nameRoom = above
    ? width * 0.95
    : (panel?.nameRoom ?? Math.min(width * 0.36, 22 * fontSize));
  const names = order.map((row) => wrap(words.category(row), nameRoom, fontSize, measure));
  const bare = panel?.bare ?? false;
  const nameWidth =
    above || bare
      ? 0
      : Math.ceil(Math.max(0, ...names.flat().map((line) => measure(line, fontSize)))) + 8;

  const texts = [...cells.values].map((_, cell) => words.value(cell));
  const textWidth = texts.map((text) => (text ? measure(text, fontSize) + 6 : 0));
  const isBullet = options.form === 'bullet';
  const limits = isBullet ? (options.limits ?? []) : [];
  const reach = panel?.reach ?? barReachOf(answer, shown);
  // The class above the last limit is open: it is shown a fifth beyond.
  const farthest = limits.length ? (limits.at(-1) as number) * 1.2 : 0;
  const domain: [number, number] = [
    held(Math.min(0, reach[0])),
    held(Math.max(0, reach[1], farthest)),
  ];
  const before =
    domain[0] < 0
      ? (panel?.valueRoom ??
        Math.max(0, ...textWidth.filter((_, i) => (cells.values[i] as number) < 0)))
      : 0;
  const after = (panel?.valueRoom ?? Math.max(0, ...textWidth)) + 3;
  const left = nameWidth + before + 1;
  const isMissing = shown.some((column) =>
    order.some((row) => Number.isNaN(cells.values[row * columns.length + column])),
  );
  const span = domain[1] - domain[0];
  // What says that there is no value begins beyond zero, maybe where all bars end.
  const ahead = span > 1e-290 ? domain[1] / span : 1;
  const stub = isMissing ? Math.max(0, fontSize * 1.2 - (width - after - left) * ahead) : 0;
  const right = Math.max(left + 24, width - after - stub - 1);
  // The longest bar reaches the edge: round ends of the axis would waste the room that values need.
  const perUnit = (right - left) / (span > 1e-290 ? span : 1);
  const at = (value: number): number => left + (held(value) - domain[0]) * perUnit;
  const zero = px(at(0));

  const nameHeight = (n: number): number => (names[n]?.length ?? 1) * lineHeight;
  const least = inGroup === 1 ? fontSize * 1.3 : fontSize * 1.15;
  const headRoom = (n: number): number => (above ? nameHeight(n) + 2 : 0);
  const needed = order.map(
    (_, n) =>
      Math.max(headRoom(n) + inGroup * (least + 2), above ? 0 : nameHeight(n)) +
      fontSize * (inGroup === 1 ? 0.5 : 0.9),
  );
  const total = needed.reduce((sum, each) => sum + each, 0);
  const stretch = total > 0 ? Math.min(1.7, Math.max(1, options.height / total)) : 1;

  const bars: Bar[] = [];
  const grounds: BarsScene['grounds'][number][] = [];
  const edges = isBullet
    ? [domain[0], ...limits.filter((limit) => limit > domain[0]), domain[1]].map(at)
    : [];
  const categories: BarsScene['categories'][number][] = [];
  let y = 0;
  order.forEach((row, n) => {
    const tall = (needed[n] as number) * stretch;
    const head = headRoom(n);
    const room = tall - head - fontSize * (inGroup === 1 ? 0.5 : 0.9) * stretch;
    const thick = Math.min(room / inGroup - 2, fontSize * 2.2);
    const start = y + head + (tall - head - inGroup * (thick + 2)) / 2;
    categories.push({
      row,
      x: above ? 0 : nameWidth - 8,
      y: px(above ? y + nameHeight(n) / 2 : start + (inGroup * (thick + 2)) / 2),
      anchor: above ? 'start' : 'end',
      lines: bare ? [] : (names[n] as string[]),
    });
    shown.forEach((column, nth) => {
      const cell = row * columns.length + column;
      const value = cells.values[cell] as number;
      const kind = kindOf(value, STATUS_CODES[cells.status[cell] as number] ?? '');
      const known = !Number.isNaN(value);
      const end = known ? at(value) : zero + fontSize * 1.2;
      const top = start + nth * (thick + 2);
      const target = answer.targets[cell] as number;
      edges.slice(0, -1).forEach((edge, step) => {
        grounds.push({
          x: px(edge),
          y: px(top),
          width: px((edges[step + 1] as number) - edge),
          height: px(thick),
          step: step + limits.length - (edges.length - 2),
        });
      });
      // A bullet leaves its ground to be seen above and below it.
      const slim = isBullet ? thick * 0.26 : 0;
      // A value that would stand on its target's tick moves to the far side of it.
      const tick = at(target);
      let labelX = end + 5;
      if (tick > end - 3 && tick < labelX + (textWidth[cell] as number)) labelX = tick + 6;
      bars.push({
        cell,
        row,
        colour: colourOf(answer, row, column, options.emphasis ?? []),
        x: px(Math.min(zero, end)),
        y: px(top + slim),
        width: px(Math.abs(end - zero)),
        height: px(thick - 2 * slim),
        kind,
        label: {
          // Beside its ground, where it is read as easily as elsewhere.
          x: px(isBullet ? right + 6 : known && value < 0 ? end - 5 : labelX),
          y: px(top + thick / 2),
          anchor: !isBullet && known && value < 0 ? 'end' : 'start',
          text: texts[cell] as string,
        },
        target: Number.isNaN(target)
          ? undefined
          : {x1: px(tick), x2: px(tick), y1: px(top - 3), y2: px(top + thick + 3)},
      });
    });
    y += tall;
  });
  const height = Math.ceil(y);
  return {
    width,
    height,
    fontSize,
    sideways: true,
    needs: Math.ceil(total),
    plot: {left: px(left), top: 0, right: px(right), bottom: height},
    bars,
    grounds,
    middle: undefined,
    categories,
    ticks: [],
    unit: '',
    zero,
    baseline: !above,
  };
}

/** Undefined when the names of the categories find no room side by side. */
function layoutUpright(answer: GroupsAnswer, options: BarOptions): BarsScene | undefined {
  const {width, fontSize, measure, words, order} = options;
  // Below this the picture overhangs: were it to lie down instead, its other height would set it up again.
  const needs = Math.ceil(fontSize * 9);
  const height = Math.max(needs, options.height || options.natural);
  const {columns, cells} = answer.grid;
  const shown = options.columns ?? [...columns.keys()];
  const inGroup = shown.length;
  const lineHeight = fontSize * 1.35;
  const texts = [...cells.values].map((_, cell) => words.value(cell));
  const textWidth = Math.max(
    0,
    ...texts.map((text, cell) => (Number.isNaN(cells.values[cell]) ? 0 : measure(text, fontSize))),
  );

  const reach = barReachOf(answer, shown);
  const domain: [number, number] = [held(Math.min(0, reach[0])), held(Math.max(0, reach[1]))];
  const top = Math.ceil(lineHeight * (options.middle ? 2.4 : 1.3));
  const count = Math.max(2, Math.min(5, Math.floor(height / (fontSize * 4))));
  const guess = linearScale(domain, [height, top], count);
  const axis = words.axis(
    guess.step,
    Math.max(Math.abs(guess.domain[0]), Math.abs(guess.domain[1])),
  );
  const axisWidth =
    Math.ceil(Math.max(...guess.ticks.map((tick) => measure(axis.format(tick), fontSize)))) + 8;

  // Values stand over the bars where every one has room; then the axis can go.
  const bandOf = (left: number): number => (width - left) / Math.max(1, order.length);
  const touch = options.form === 'histogram' && inGroup === 1;
  const barOf = (band: number): number =>
    touch ? Math.max(1, band - 1) : Math.min((band * 0.8) / inGroup - 2, fontSize * 5);
  const spare = touch ? -4 : inGroup === 1 ? bandOf(0) * 0.15 + 2 : 2;
  const labelled = textWidth <= barOf(bandOf(0)) + spare;
  const left = labelled ? 0 : axisWidth;
  const band = bandOf(left);
  // Classes that touch follow one another as periods do: where not all have room for their names, some have.
  const middles = order.map((_, n) => left + band * (n + 0.5));
  const named = touch
    ? timeTicks(middles, (n) => words.category(order[n] as number), {
        left: 0,
        right: width,
        fontSize,
        measure,
      })
    : [];
  const names = touch
    ? order.map((_, n) =>
        named.flatMap(({x, label}) => (x === px(middles[n] as number) ? label : [])),
      )
    : order.map((row) => wrap(words.category(row), band - 6, fontSize, measure));
  if (touch ? band < 2 : names.flat().some((line) => line.includes('…')) || barOf(band) < 4)
    return undefined;
  const nameLines = Math.max(1, ...names.map((lines) => lines.length));

  const bottom = height - nameLines * lineHeight - 6;
  const scale = linearScale(domain, [bottom, top], count);
  const zero = px(scale.at(0));
  const thick = barOf(band);
  const bars: Bar[] = [];
  const categories: BarsScene['categories'][number][] = [];
  order.forEach((row, n) => {
    const middle = left + band * (n + 0.5);
    categories.push({
      row,
      x: px(middle),
      y: px(bottom + 6 + lineHeight * 0.5 + ((names[n]?.length ?? 1) - 1) * lineHeight * 0.5),
      anchor: named.find(({x}) => x === px(middle))?.anchor ?? 'middle',
      lines: names[n] as string[],
    });
    shown.forEach((column, nth) => {
      const cell = row * columns.length + column;
      const value = cells.values[cell] as number;
      const known = !Number.isNaN(value);
      const end = known ? scale.at(value) : zero - fontSize * 1.2;
      const x = middle + (nth - inGroup / 2) * (thick + 2) + 1;
      const target = answer.targets[cell] as number;
      // A value that would stand on its target's tick moves over it.
      const tick = scale.at(target);
      let labelY = end - lineHeight * 0.55;
      if (Math.abs(tick - labelY) < lineHeight * 0.5) labelY = tick - lineHeight * 0.55;
      bars.push({
        cell,
        row,
        colour: colourOf(answer, row, column, options.emphasis ?? []),
        x: px(x),
        y: px(Math.min(zero, end)),
        width: px(thick),
        height: px(Math.abs(end - zero)),
        kind: kindOf(value, STATUS_CODES[cells.status[cell] as number] ?? ''),
        label: {
          x: px(x + thick / 2),
          y: px(known && value < 0 ? end + lineHeight * 0.6 : labelY),
          anchor: 'middle',
          text: labelled && known ? (texts[cell] as string) : '',
        },
        target: Number.isNaN(target)
          ? undefined
          : {
              x1: px(x - 3),
              x2: px(x + thick + 3),
              y1: px(tick),
              y2: px(tick),
            },
      });
    });
  });
  return {
    width,
    height,
    fontSize,
    sideways: false,
    needs,
    plot: {left, top, right: width, bottom},
    bars,
    grounds: [],
    middle: middleOf(options, bars, top, bottom, labelled ? lineHeight : 0),
    categories,
    ticks: labelled
      ? []
      : scale.ticks.map((tick) => ({y: px(scale.at(tick)), label: axis.format(tick)})),
    unit: labelled ? '' : axis.unit,
    zero,
    baseline: true,
  };
}

/** A line through the bar that holds the middle, from its name at the top down to the axis. */
function middleOf(
  {middle, fontSize}: BarOptions,
  bars: readonly Bar[],
  top: number,
  bottom: number,
  valueHeight: number,
): BarsScene['middle'] {
  const bar = bars.find(({row}) => row === middle?.row);
  if (!middle || !bar) return undefined;
  const x = px(bar.x + bar.width / 2);
  const from = px(fontSize * 1.2);
  const over = px(bar.y - valueHeight);
  return {
    x,
    label: middle.label,
    path: `${over > from ? `M${x} ${from}V${over}` : ''}M${x} ${Math.max(top, bar.y)}V${px(bottom)}`,
  };
}

/** The cell whose bar (or row, or column) lies under a point. */
export function pickBars(scene: BarsScene, x: number, y: number): number | undefined {
  let best: number | undefined;
  let nearest = Infinity;
  for (const bar of scene.bars) {
    const distance = scene.sideways
      ? Math.abs(bar.y + bar.height / 2 - y)
      : Math.abs(bar.x + bar.width / 2 - x);
    if (distance < nearest) {
      nearest = distance;
      best = bar.cell;
    }
  }
  return best;
}
