import type {GroupsAnswer} from '../model/answer.js';
import {STATUS_CODES} from '../model/status.js';
import {px} from './box.js';
import {shorten, type Measure} from './measure.js';
import {held} from './scale.js';

export interface PyramidWords {
  row(row: number): string;
  /** A value at the end of its bar, or why there is none. */
  value(cell: number): string;
  /** The name of a side with its sum. */
  side(column: number): string;
}

export interface PyramidOptions {
  readonly width: number;
  /** Room that the page gives, 0 when it gives none; rows take more when they need it. */
  readonly height: number;
  readonly fontSize: number;
  readonly measure: Measure;
  readonly words: PyramidWords;
  /** From the top. */
  readonly order: readonly number[];
}

export interface PyramidBar {
  readonly cell: number;
  /** 0 on the left, 1 on the right. */
  readonly side: 0 | 1;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: 'value' | 'unsure' | 'forecast' | 'none' | 'suppressed';
  readonly text: string;
  readonly textX: number;
}

export interface PyramidScene {
  readonly width: number;
  readonly height: number;
  readonly needs: number;
  readonly fontSize: number;
  readonly bars: readonly PyramidBar[];
  readonly names: readonly {readonly x: number; readonly y: number; readonly text: string}[];
  readonly anchor: 'start' | 'middle';
  readonly heads: readonly {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
    readonly text: string;
  }[];
  /** Where the two sides begin. */
  readonly axis: readonly [number, number];
  readonly top: number;
}

/**
 * Two sides on one scale, so that lengths compare across them. Names stand between the sides, or over each row where the
 * box is narrow. A value below zero has no place on a side and is drawn as if there were none.
 */
export function layoutPyramid({grid}: GroupsAnswer, options: PyramidOptions): PyramidScene {
  const {width, fontSize, measure, words, order} = options;
  const {values, status} = grid.cells;
  const lineHeight = fontSize * 1.35;
  const above = width < fontSize * 30;
  const room = above ? width * 0.95 : width * 0.26;
  const names = order.map((row) => shorten(words.row(row), room, fontSize, measure));
  const gutter = above
    ? fontSize * 0.5
    : Math.ceil(Math.max(0, ...names.map((name) => measure(name, fontSize))) * 1.05) +
      fontSize * 1.4;
  const texts = [...values].map((_, cell) => words.value(cell));
  const textWidth = Math.ceil(Math.max(0, ...texts.map((text) => measure(text, fontSize))) * 1.04);
  const half = (width - gutter) / 2;
  // Values that would leave too little for the bars are read off the table and the readout.
  const written = half - textWidth - 8 >= fontSize * 4;
  const reach = Math.max(8, half - (written ? textWidth + 8 : 2));
  const most = values.reduce((top, value) => (value > top ? held(value) : top), 0);
  const longOf = (value: number): number => (most > 1e-290 ? (held(value) / most) * reach : 0);

  const nameHeight = above ? lineHeight : 0;
  const least = fontSize * 1.3 + nameHeight + fontSize * 0.45;
  const top = Math.ceil(lineHeight * 1.5);
  const given = (options.height - top) / Math.max(1, order.length);
  const tall = Math.max(least, Math.min(given || 0, least * 1.6));
  const axis: [number, number] = [px(half), px(half + gutter)];
  const bars: PyramidBar[] = [];
  const labels: PyramidScene['names'][number][] = [];
  order.forEach((row, n) => {
    const start = top + n * tall;
    const thick = tall - nameHeight - fontSize * 0.45;
    const y = start + nameHeight;
    labels.push({
      x: px(above ? 0 : half + gutter / 2),
      y: px(above ? start + lineHeight / 2 : y + thick / 2),
      text: names[n] as string,
    });
    for (const side of [0, 1] as const) {
      if (side >= grid.columns.length) continue;
      const cell = row * grid.columns.length + side;
      const value = values[cell] as number;
      const code = STATUS_CODES[status[cell] as number] ?? '';
      const known = value >= 0;
      if (!known && code === 'M') continue;
      const long = known ? longOf(value) : fontSize * 1.2;
      bars.push({
        cell,
        side,
        x: px(side ? axis[1] : axis[0] - long),
        y: px(y),
        width: px(long),
        height: px(thick),
        kind: known
          ? code === 'F'
            ? 'forecast'
            : /[PEIUV]/.test(code)
              ? 'unsure'
              : 'value'
          : code === 'Q'
            ? 'suppressed'
            : 'none',
        text: written ? (texts[cell] as string) : '',
        textX: px(side ? axis[1] + long + 5 : axis[0] - long - 5),
      });
    }
  });
  const height = Math.ceil(top + order.length * tall);
  const headRoom = (above ? width / 2 : half + gutter / 2) - 6;
  return {
    width,
    height,
    needs: Math.ceil(top + order.length * least),
    fontSize,
    bars,
    names: labels,
    anchor: above ? 'start' : 'middle',
    heads: ([0, 1] as const).flatMap((side) =>
      side < grid.columns.length
        ? {
            x: side
              ? above
                ? axis[1]
                : axis[1] - gutter / 2 + 6
              : above
                ? axis[0]
                : axis[0] + gutter / 2 - 6,
            y: px(lineHeight * 0.6),
            anchor: side ? ('start' as const) : ('end' as const),
            text: shorten(words.side(side), headRoom * 0.92, fontSize, measure),
          }
        : [],
    ),
    axis,
    top,
  };
}

/** The cell of the row under a point, on the point's side. */
export function pickPyramid(scene: PyramidScene, x: number, y: number): number | undefined {
  const side = x < (scene.axis[0] + scene.axis[1]) / 2 ? 0 : 1;
  let best: PyramidBar | undefined;
  let nearest = Infinity;
  for (const bar of scene.bars) {
    const distance = Math.abs(bar.y + bar.height / 2 - y) + (bar.side === side ? 0 : 0.5);
    if (distance < nearest) [best, nearest] = [bar, distance];
  }
  return best?.cell;
}
