import type {Grid, GroupsAnswer, Member, SeriesAnswer} from '../model/answer.js';
import {px, type Box} from './box.js';
import {wrap, type Measure} from './measure.js';

/** What small pictures side by side need to know of each. */
interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
}

/** One of several pictures over the same scale; a picture alone has no title. */
export interface Panel<S> {
  readonly x: number;
  readonly y: number;
  readonly title: readonly string[];
  /** Beside the title: what the picture comes to. */
  readonly value: string;
  readonly scene: S;
  /** Cells of the answer's grid, by the cells of the picture; absent where they are the same. */
  readonly cells?: readonly number[];
}

export interface PanelsScene<S> {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly panels: readonly Panel<S>[];
  /** Pictures that had no room. */
  readonly leftOut: number;
  /** Height in px that the pictures take when the page sets none, and the least at which they are whole. */
  readonly natural: number;
  readonly needs: number;
}

/** What one picture shows. */
export interface Part {
  readonly title: string;
  readonly value: string;
  readonly cells: readonly number[];
}

export interface PanelOptions {
  readonly width: number;
  /** Of the whole, 0 where the page sets none. */
  readonly height: number;
  readonly fontSize: number;
  readonly measure: Measure;
  /** Least width of one picture's marks; its usual and its least height, 0 where each is as high as it must be. */
  readonly wide: number;
  readonly tall: number;
  readonly least: number;
}

/** More pictures than these are found sooner in the table. */
export const MOST_PANELS = 60;

/** One picture in the whole box. */
export const onePanel = <S extends Drawn>(
  scene: S,
  {natural, needs, fontSize}: {natural: number; needs: number; fontSize: number},
): PanelsScene<S> => ({
  width: scene.width,
  height: scene.height,
  fontSize,
  panels: [{x: 0, y: 0, title: [], value: '', scene}],
  leftOut: 0,
  natural,
  needs,
});

/**
 * Lays pictures of one size out in rows, from left to right. The first of each row has the axis or the names that hold for
 * all of it (`lay` is called with `bare` for the others) and is wider by these, so that all marks have the same room.
 */
export function layoutPanels<P extends Part, S extends Drawn>(
  parts: readonly P[],
  {width, height, fontSize, measure, wide, tall, least}: PanelOptions,
  lay: (part: P, width: number, height: number, bare: boolean) => S,
): PanelsScene<S> {
  const shown = parts.slice(0, MOST_PANELS);
  const gap = Math.ceil(fontSize * 1.4);
  const [first] = shown;
  const leftOf = (bare: boolean): number =>
    first ? lay(first, wide * 2, tall, bare).plot.left : 0;
  const inset = Math.max(0, leftOf(false) - leftOf(true));
  const most = Math.max(1, Math.floor((width - inset + gap) / (wide + gap)));
  // No row is left with one picture while the others have four.
  const rows = Math.max(1, Math.ceil(shown.length / most));
  const columns = Math.max(1, Math.ceil(shown.length / rows));
  const own = Math.max(24, Math.floor((width - inset - gap * (columns - 1)) / columns));

  const lineHeight = fontSize * 1.35;
  const titles = shown.map(({title, value}) =>
    wrap(title, own - (value ? measure(value, fontSize) + fontSize : 0), fontSize * 1.13, measure),
  );
  const headOf = (row: number): number =>
    Math.ceil(
      Math.max(1, ...titles.slice(row * columns, (row + 1) * columns).map(({length}) => length)) *
        lineHeight +
        fontSize * 0.2,
    );
  const heads = [...Array(rows).keys()].map((row) => headOf(row) + (row ? gap : 0));
  const taken = heads.reduce((sum, each) => sum + each, 0);
  const given = height ? Math.floor((height - taken) / rows) : tall;
  const each = tall ? Math.max(least, given) : 0;

  const panels: Panel<S>[] = [];
  let y = 0;
  for (let row = 0; row < rows; row++) {
    y += heads[row] as number;
    let deepest = 0;
    for (let column = 0; column < columns; column++) {
      const n = row * columns + column;
      const part = shown[n];
      if (!part) break;
      const bare = column > 0;
      const scene = lay(part, bare ? own : own + inset, each, bare);
      panels.push({
        x: px(bare ? inset + column * (own + gap) : 0),
        y: px(y),
        title: titles[n] as string[],
        value: part.value,
        scene,
        cells: part.cells,
      });
      deepest = Math.max(deepest, scene.height);
    }
    y += deepest;
  }
  const whole = (one: number): number => Math.ceil(taken + rows * one);
  return {
    width,
    height: Math.ceil(y),
    fontSize,
    panels,
    leftOut: parts.length - shown.length,
    natural: tall ? whole(tall) : Math.ceil(y),
    needs: tall ? whole(least) : Math.ceil(y),
  };
}

/** The answer that one picture shows: some cells of a larger one, row by row, with their targets. */
export const cutAnswer = <A extends GroupsAnswer | SeriesAnswer>(
  answer: A,
  kept: readonly number[],
  rows: readonly Member[],
  columns: readonly Member[],
): A => ({
  ...answer,
  grid: cutGrid(answer.grid, kept, rows, columns),
  targets: Float64Array.from(kept, (cell) => answer.targets[cell] as number),
});

/** The grid of one picture. */
export function cutGrid(
  {cells}: Grid,
  kept: readonly number[],
  rows: readonly Member[],
  columns: readonly Member[],
): Grid {
  const some = (column: Float64Array): Float64Array =>
    Float64Array.from(kept, (cell) => column[cell] as number);
  return {
    rows,
    columns,
    cells: {
      values: some(cells.values),
      status: Uint8Array.from(kept, (cell) => cells.status[cell] as number),
      known: Uint32Array.from(kept, (cell) => cells.known[cell] as number),
      parts: Uint32Array.from(kept, (cell) => cells.parts[cell] as number),
      ...(cells.lower && {lower: some(cells.lower)}),
      ...(cells.upper && {upper: some(cells.upper)}),
      notes: new Map(),
    },
  };
}

/** The cell of the whole grid that lies under a point, as each picture picks it. */
export function pickPanel<S extends Drawn>(
  {panels}: PanelsScene<S>,
  x: number,
  y: number,
  pick: (scene: S, x: number, y: number) => number | undefined,
): number | undefined {
  let best: Panel<S> | undefined;
  let nearest = Infinity;
  for (const panel of panels) {
    const {width, height} = panel.scene;
    const dx = Math.max(panel.x - x, 0, x - panel.x - width);
    const dy = Math.max(panel.y - y, 0, y - panel.y - height);
    if (dx + dy < nearest) {
      nearest = dx + dy;
      best = panel;
    }
  }
  const cell = best && pick(best.scene, x - best.x, y - best.y);
  return cell === undefined ? undefined : (best?.cells?.[cell] ?? cell);
}

/** Where a cell of the whole grid stands: its picture, and the cell there. */
export function panelOf<S>(
  {panels}: PanelsScene<S>,
  cell: number,
): {readonly panel: Panel<S>; readonly cell: number} | undefined {
  for (const panel of panels) {
    const own = panel.cells ? panel.cells.indexOf(cell) : cell;
    if (own >= 0) return {panel, cell: own};
  }
  return undefined;
}
