import {classOf, type Classes} from '../model/classes.js';
import type {GroupsAnswer} from '../model/answer.js';
import {STATUS_CODES} from '../model/status.js';
import {px, type Box} from './box.js';
import {shorten, wrap, type Measure} from './measure.js';

export interface HeatWords {
  row(row: number): string;
  column(column: number): string;
  /** What stands in a cell with a value. */
  value(cell: number): string;
}

export interface HeatOptions {
  readonly width: number;
  /** Room that the page gives, 0 when it gives none; rows take more when they need it. */
  readonly height: number;
  readonly fontSize: number;
  readonly measure: Measure;
  readonly words: HeatWords;
  readonly classes: Classes;
  readonly order: readonly number[];
  /** Columns have an order, so that some of their names may be left out. */
  readonly ordered: boolean;
}

/** All cells that look alike, as one path. */
export interface HeatPaint {
  /** Class of the values, or why there is none. */
  readonly look: number | 'none' | 'suppressed';
  readonly path: string;
}

export interface HeatText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface HeatScene {
  readonly width: number;
  readonly height: number;
  readonly needs: number;
  readonly fontSize: number;
  readonly plot: Box;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly order: readonly number[];
  readonly columns: number;
  readonly paints: readonly HeatPaint[];
  /** Corners of cells whose values are provisional, estimated or forecasts. */
  readonly unsure: string;
  readonly rows: readonly HeatText[];
  /** Names over the columns; upright ones are turned by a quarter. */
  readonly heads: readonly HeatText[];
  readonly upright: boolean;
  readonly values: readonly HeatText[];
}

/** Lays out rows × columns of cells that are painted by the class of their value. */
export function layoutHeat({grid}: GroupsAnswer, options: HeatOptions): HeatScene {
  const {width, fontSize, measure, words, classes, order} = options;
  const {values, status} = grid.cells;
  const count = grid.columns.length;
  const lineHeight = fontSize * 1.35;
  const nameRoom = Math.min(width * 0.36, 20 * fontSize);
  const names = order.map((row) => shorten(words.row(row), nameRoom * 0.94, fontSize, measure));
  const nameWidth = Math.max(0, ...names.map((name) => measure(name, fontSize)));
  // Letters may run a little wider than they were estimated.
  const left = Math.ceil(nameWidth * 1.06) + 8;
  const cellWidth = (width - left) / Math.max(1, count);

  const titles = [...Array(count).keys()].map((column) => words.column(column));
  const wide = Math.max(0, ...titles.map((title) => measure(title, fontSize)));
  const wrapped = titles.map((title) => wrap(title, cellWidth - 6, fontSize, measure));
  const level = !wrapped.flat().some((line) => line.includes('…'));
  const upright = !level && !options.ordered && cellWidth >= lineHeight;
  const longest = fontSize * 9;
  const lines = level ? Math.max(1, ...wrapped.map((list) => list.length)) : 1;
  const head = Math.ceil(
    upright ? Math.min(wide * 1.04, longest) + 8 : lines * lineHeight + fontSize * 0.4,
  );

  const texts = [...values].map((value, cell) => (Number.isNaN(value) ? '' : words.value(cell)));
  const written =
    cellWidth - 6 >= Math.max(0, ...texts.map((text) => measure(text, fontSize) * 1.04));
  const least = fontSize * (written ? 1.75 : 1.5);
  const needs = Math.ceil(head + order.length * least + 2);
  const given = (options.height - head - 2) / Math.max(1, order.length);
  const cellHeight = Math.max(least, Math.min(given || 0, fontSize * 3));
  const bottom = head + order.length * cellHeight;

  const paths = new Map<HeatPaint['look'], string>();
  let unsure = '';
  const cells: HeatText[] = [];
  order.forEach((row, n) => {
    for (let column = 0; column < count; column++) {
      const cell = row * count + column;
      const value = values[cell] as number;
      const code = STATUS_CODES[status[cell] as number] ?? '';
      // What cannot exist stays paper.
      if (Number.isNaN(value) && code === 'M') continue;
      const x = left + column * cellWidth;
      const y = head + n * cellHeight;
      const look = Number.isNaN(value)
        ? code === 'Q'
          ? 'suppressed'
          : 'none'
        : Math.max(0, classOf(classes, value));
      const gap = cellWidth > 8 ? 0.75 : 0.1;
      paths.set(
        look,
        `${paths.get(look) ?? ''}M${px(x + gap)} ${px(y + 0.75)}h${px(cellWidth - 2 * gap)}v${px(cellHeight - 1.5)}h${px(2 * gap - cellWidth)}z`,
      );
      if (!Number.isNaN(value) && /[PEIUVF]/.test(code)) {
        const side = Math.min(fontSize * 0.5, cellWidth * 0.5);
        unsure += `M${px(x + cellWidth - gap)} ${px(y + 0.75)}v${px(side)}l${px(-side)} ${px(-side)}z`;
      }
      if (written && texts[cell])
        cells.push({x: px(x + cellWidth / 2), y: px(y + cellHeight / 2), text: texts[cell]});
    }
  });

  // Names of years may be thinned: the first, and as many as find room.
  // A name takes no more than half of the picture: the first and the last always find room.
  const room = Math.min(wide * 1.06, (width - left) / 2 - fontSize);
  const every = level || upright ? 1 : Math.max(1, Math.ceil((room + fontSize) / cellWidth));
  const heads = titles.flatMap((title, column): HeatText[] => {
    const x = left + (column + 0.5) * cellWidth;
    if (upright) return [{x: px(x), y: head - 6, text: shorten(title, longest, fontSize, measure)}];
    if (level) {
      const lines = wrapped[column] as string[];
      return lines.map((text, i) => ({
        x: px(x),
        y: px(head - fontSize * 0.4 - lineHeight * (lines.length - i - 0.5)),
        text,
      }));
    }
    if (column % every) return [];
    const reach = room / 2;
    const middle = Math.max(reach, Math.min(width - reach, x));
    return [
      {
        x: px(middle),
        y: px(head - fontSize * 0.4 - lineHeight / 2),
        text: shorten(title, room, fontSize, measure),
      },
    ];
  });
  return {
    width,
    height: Math.ceil(bottom + 2),
    needs,
    fontSize,
    plot: {left, top: head, right: width, bottom: px(bottom)},
    cellWidth,
    cellHeight,
    order,
    columns: count,
    paints: [...paths].map(([look, path]) => ({look, path})),
    unsure,
    rows: names.map((text, n) => ({x: left - 8, y: px(head + (n + 0.5) * cellHeight), text})),
    heads: thinned(heads, every, room / 2),
    upright,
    values: cells,
  };
}

/** Without names that the edge has pushed onto their neighbour. */
function thinned(heads: readonly HeatText[], every: number, reach: number): HeatText[] {
  if (every === 1) return [...heads];
  const kept: HeatText[] = [];
  for (const head of heads) {
    const before = kept.at(-1);
    if (!before || head.x - before.x >= 2 * reach + 4) kept.push(head);
  }
  return kept;
}

/** Where a cell of the grid is drawn; undefined for rows that are not. */
export function boxOfCell(scene: HeatScene, cell: number): Box | undefined {
  const n = scene.order.indexOf(Math.floor(cell / scene.columns));
  if (n < 0) return undefined;
  const left = scene.plot.left + (cell % scene.columns) * scene.cellWidth;
  const top = scene.plot.top + n * scene.cellHeight;
  return {
    left: px(left),
    top: px(top),
    right: px(left + scene.cellWidth),
    bottom: px(top + scene.cellHeight),
  };
}

/** The cell under a point, or the nearest one. */
export function pickHeat(scene: HeatScene, x: number, y: number): number | undefined {
  const {plot, cellWidth, cellHeight, order, columns} = scene;
  if (!order.length || !columns) return undefined;
  const within = (at: number, most: number): number =>
    Math.max(0, Math.min(most - 1, Math.floor(at)));
  const row = order[within((y - plot.top) / cellHeight, order.length)] as number;
  return row * columns + within((x - plot.left) / cellWidth, columns);
}
