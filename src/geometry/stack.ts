import type {Grid, GroupsAnswer} from '../model/answer.js';
import {STATUS_CODES} from '../model/status.js';
import {px, type Box} from './box.js';
import {wrap, type Measure} from './measure.js';
import {extent, held, linearScale} from './scale.js';

/** Parts of one category in the values' own unit, or as shares of 1. */
export interface Piece {
  /** The cells that it stands for: one, or those of all small parts together. */
  readonly cells: readonly number[];
  /** Index of the part among those that are drawn; −1 for the small parts together. */
  readonly part: number;
  /** Where it begins and ends along the values' axis. */
  readonly from: number;
  readonly to: number;
  readonly unsure: boolean;
}

export interface Stack {
  readonly row: number;
  readonly pieces: readonly Piece[];
  /** Sum of the parts that are known; NaN where none is. */
  readonly total: number;
  /** Cells without a value that could have one. */
  readonly missing: readonly number[];
}

export interface Stacking {
  /** Every category fills the whole. */
  readonly share: boolean;
  /**
   * For ordered parts, the place among them at which bars turn from one side of zero to the other: with 2, the first two
   * go up or right, the others down or left; with 1.5 the second one stands astride. Undefined stacks all of them.
   */
  readonly turn: number | undefined;
}

/** Parts that are drawn: columns with any value, and how many of the smallest are put together. */
export interface Parts {
  readonly columns: readonly number[];
  readonly rest: readonly number[];
}

/** Beyond this nobody tells colours apart. */
const MOST_PARTS = 8;

/** Ordered parts all stay; of others beyond eight the smallest are drawn as one. */
export function partsOf({rows, columns, cells}: Grid, ordered: boolean): Parts {
  const sizes = columns.map((_, column) =>
    rows.reduce((sum, _row, row) => {
      const value = cells.values[row * columns.length + column] as number;
      return Number.isNaN(value) ? sum : held((sum || 0) + Math.abs(held(value)));
    }, NaN),
  );
  const used = [...sizes.keys()].filter((column) => !Number.isNaN(sizes[column]));
  if (ordered || used.length <= MOST_PARTS) return {columns: used, rest: []};
  const ranked = [...used].sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
  const kept = new Set(ranked.slice(0, MOST_PARTS - 1));
  return {
    columns: used.filter((column) => kept.has(column)),
    rest: used.filter((column) => !kept.has(column)),
  };
}

/** Stacks one category's parts from zero, negative ones on their own side. */
export function stackOf(grid: Grid, parts: Parts, row: number, {share, turn}: Stacking): Stack {
  const {columns, cells} = grid;
  const cellOf = (column: number): number => row * columns.length + column;
  const valueOf = (column: number): number => held(cells.values[cellOf(column)] as number);
  const known = (column: number): boolean => !Number.isNaN(cells.values[cellOf(column)]);
  const shown = parts.columns.filter(known);
  const others = parts.rest.filter(known);
  const all = [...shown, ...others];
  const sum = (some: readonly number[]): number =>
    some.reduce((so, column) => held(so + valueOf(column)), 0);
  const total = all.length ? sum(all) : NaN;
  const reach = all.reduce((so, column) => held(so + Math.abs(valueOf(column))), 0);
  const unit = share ? (reach > 1e-290 ? 1 / reach : 0) : 1;
  const unsure = (column: number): boolean =>
    /[PEIUVF]/.test(STATUS_CODES[cells.status[cellOf(column)] as number] ?? '');

  const pieces: Piece[] = [];
  let [up, down] = [0, 0];
  const add = (some: readonly number[], part: number, size: number, isDown = size < 0): void => {
    const long = Math.abs(size) * unit;
    const from = isDown ? down : up;
    const to = held(isDown ? from - long : from + long);
    if (isDown) down = to;
    else up = to;
    pieces.push({cells: some.map(cellOf), part, from, to, unsure: some.some(unsure)});
  };
  if (turn === undefined || all.some((column) => valueOf(column) < 0)) {
    for (const column of shown) add([column], parts.columns.indexOf(column), valueOf(column));
    if (others.length) add(others, -1, sum(others));
  } else {
    const astride = parts.columns[Math.floor(turn)];
    const isAstride = !Number.isInteger(turn) && astride !== undefined && known(astride);
    const half = isAstride ? valueOf(astride) / 2 : 0;
    [up, down] = [half * unit, -half * unit];
    if (isAstride)
      pieces.push({
        cells: [cellOf(astride)],
        part: Math.floor(turn),
        from: down,
        to: up,
        unsure: unsure(astride),
      });
    const before = parts.columns.slice(0, Math.floor(turn)).filter(known).reverse();
    const after = parts.columns.slice(Math.ceil(turn)).filter(known);
    for (const column of before)
      add([column], parts.columns.indexOf(column), valueOf(column), false);
    for (const column of after) add([column], parts.columns.indexOf(column), valueOf(column), true);
    if (others.length) add(others, -1, sum(others), true);
  }
  const missing = [...columns.keys()].filter(
    (column) => !known(column) && STATUS_CODES[cells.status[cellOf(column)] as number] !== 'M',
  );
  return {row, pieces, total, missing: missing.map(cellOf)};
}

/** Words that the picture needs, in the widget's language. */
export interface StackWords {
  category(row: number): string;
  /** What is written inside a part; as the axis writes it where that says the scale ("nghìn"). */
  piece(cells: readonly number[], share: number, axis?: (value: number) => string): string;
  /** What stands at the end of a whole bar; `''` for nothing. */
  total(row: number, total: number): string;
  axis(step: number, most: number): {format(value: number): string; readonly unit: string};
}

export interface StackOptions extends Stacking {
  readonly width: number;
  /** Room that the page gives, 0 when it gives none. */
  readonly height: number;
  readonly natural: number;
  readonly fontSize: number;
  readonly measure: Measure;
  readonly words: StackWords;
  readonly sideways: boolean;
  readonly order: readonly number[];
  /** Whether the parts have an order of their own. */
  readonly ordered: boolean;
}

export interface Segment {
  readonly cells: readonly number[];
  /** Index of the part, for its colour; −1 for the small ones together. */
  readonly part: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: 'value' | 'unsure' | 'none';
  /** Empty where there is no room. */
  readonly text: string;
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

export interface StackScene {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly sideways: boolean;
  readonly needs: number;
  readonly plot: Box;
  readonly parts: Parts;
  readonly segments: readonly Segment[];
  readonly categories: readonly (Omit<Label, 'text'> & {readonly lines: readonly string[]})[];
  readonly totals: readonly Label[];
  readonly ticks: readonly {readonly y: number; readonly label: string}[];
  readonly unit: string;
  readonly zero: number;
  readonly baseline: boolean;
  /** Across the categories: where what lies before cannot be joined with what comes after. */
  readonly breaks: readonly number[];
}

/** Lays out stacked bars, upright or lying; zero is always on the axis. Upright ones whose names find no room lie down. */
export function layoutStack(answer: GroupsAnswer, options: StackOptions): StackScene {
  const parts = partsOf(answer.grid, options.ordered);
  const stacks = options.order.map((row) => stackOf(answer.grid, parts, row, options));
  const ends = stacks.flatMap(({pieces}) => pieces.flatMap(({from, to}) => [from, to]));
  // A sum of shares may miss 1 by a hair, for which no axis should go to 120 %.
  const round = (end: number): number => (options.share ? Number(end.toFixed(9)) : end);
  const reach = extent(ends) ?? [0, 1];
  const domain: [number, number] = [round(Math.min(0, reach[0])), round(Math.max(0, reach[1]))];
  return (
    (options.sideways ? undefined : upright(stacks, parts, domain, options)) ??
    lying(stacks, parts, domain, options)
  );
}

/** Neighbours without a common part stand on two schemes: results under two regulations, before and after a reform. */
function breaksIn(stacks: readonly Stack[]): number[] {
  return stacks.flatMap(({pieces}, n) => {
    const before = stacks[n - 1]?.pieces;
    if (!before?.length || !pieces.length) return [];
    const partsBefore = new Set(before.map(({part}) => part));
    return pieces.some(({part}) => partsBefore.has(part)) ? [] : n;
  });
}

function upright(
  stacks: readonly Stack[],
  parts: Parts,
  domain: readonly [number, number],
  options: StackOptions,
): StackScene | undefined {
  const {width, fontSize, measure, words} = options;
  const needs = Math.ceil(fontSize * 10);
  const height = Math.max(needs, options.height || options.natural);
  const lineHeight = fontSize * 1.35;
  const count = Math.max(2, Math.min(5, Math.floor(height / (fontSize * 4))));
  const guess = linearScale(domain, [height, 0], count);
  const axis = words.axis(guess.step, Math.max(Math.abs(guess.domain[0]), guess.domain[1]));
  const left =
    Math.ceil(Math.max(...guess.ticks.map((tick) => measure(axis.format(tick), fontSize)))) + 8;
  const band = (width - left) / Math.max(1, stacks.length);
  const thick = Math.min(band * 0.72, fontSize * 6);
  const names = stacks.map(({row}) => wrap(words.category(row), band - 6, fontSize, measure));
  if (thick < 6 || names.flat().some((line) => line.includes('…'))) return undefined;
  const texts = stacks.map(({row, total}) => words.total(row, total));
  const hasTotals = !options.share && texts.every((text) => measure(text, fontSize) <= band - 4);
  const nameLines = Math.max(1, ...names.map((lines) => lines.length));
  const stub = stacks.some(({missing}) => missing.length) ? fontSize * 0.8 : 0;
  const top = Math.ceil(lineHeight * (hasTotals ? 1.5 : 1)) + stub + (axis.unit ? lineHeight : 0);
  const bottom = height - nameLines * lineHeight - 6 - (domain[0] < 0 ? 2 : 0);
  const scale = linearScale(domain, [bottom, top], count);
  const middleOf = (n: number): number => left + band * (n + 0.5);
  const totals: Label[] = [];
  const segments = stacks.flatMap(({pieces, missing}, n) => {
    const x = middleOf(n) - thick / 2;
    const high = Math.max(0, ...pieces.flatMap(({from, to}) => [from, to]));
    const end = scale.at(high);
    if (hasTotals)
      totals.push({
        x: px(middleOf(n)),
        y: px(end - (missing.length ? stub + 2 : 0) - lineHeight * 0.55),
        anchor: 'middle',
        text: texts[n] as string,
      });
    return [
      ...pieces.map((piece): Segment => {
        const [a, b] = [scale.at(piece.from), scale.at(piece.to)];
        const tall = Math.abs(a - b);
        const share = Math.abs(piece.to - piece.from);
        const text = words.piece(piece.cells, share, axis.unit ? axis.format : undefined);
        const fits = tall >= lineHeight && measure(text, fontSize) <= thick - 6;
        return {
          ...place(piece),
          x: px(x),
          y: px(Math.min(a, b)),
          width: px(thick),
          height: px(tall),
          text: fits ? text : '',
        };
      }),
      ...gap(missing, {x: px(x), y: px(end - stub - 1), width: px(thick), height: px(stub)}),
    ];
  });
  return {
    width,
    height,
    fontSize,
    sideways: false,
    needs,
    plot: {left, top, right: width, bottom},
    parts,
    segments,
    categories: names.map((lines, n) => ({
      x: px(middleOf(n)),
      y: px(bottom + 6 + lineHeight * 0.5 + (lines.length - 1) * lineHeight * 0.5),
      anchor: 'middle',
      lines,
    })),
    totals,
    ticks: scale.ticks.map((tick) => ({y: px(scale.at(tick)), label: axis.format(tick)})),
    unit: axis.unit,
    zero: px(scale.at(0)),
    baseline: true,
    breaks: breaksIn(stacks).map((n) => px(left + band * n)),
  };
}

function lying(
  stacks: readonly Stack[],
  parts: Parts,
  domain: readonly [number, number],
  options: StackOptions,
): StackScene {
  const {width, fontSize, measure, words, share} = options;
  const lineHeight = fontSize * 1.35;
  const above = width < 420;
  // Letters may run a little wider than they were estimated.
  const nameRoom = above ? width * 0.95 : Math.min(width * 0.36, 22 * fontSize);
  const names = stacks.map(({row}) => wrap(words.category(row), nameRoom, fontSize, measure));
  const nameWidth = above
    ? 0
    : Math.ceil(Math.max(0, ...names.flat().map((line) => measure(line, fontSize)))) + 8;
  const texts = stacks.map(({row, total}) => (share ? '' : words.total(row, total)));
  const stub = stacks.some(({missing}) => missing.length) ? fontSize : 0;
  const after = Math.max(0, ...texts.map((text) => (text ? measure(text, fontSize) + 6 : 0)));
  const left = nameWidth + 1;
  const right = Math.max(left + 24, width - after - stub - 3);
  const span = domain[1] - domain[0];
  const perUnit = (right - left) / (span > 1e-290 ? span : 1);
  const at = (value: number): number => left + (value - domain[0]) * perUnit;
  const headRoom = (n: number): number => (above ? (names[n]?.length ?? 1) * lineHeight + 2 : 0);
  const needed = stacks.map(
    (_, n) =>
      Math.max(headRoom(n) + fontSize * 1.5, above ? 0 : (names[n]?.length ?? 1) * lineHeight) +
      fontSize * 0.5,
  );
  const whole = needed.reduce((sum, each) => sum + each, 0);
  const stretch = whole > 0 ? Math.min(1.7, Math.max(1, options.height / whole)) : 1;
  const categories: StackScene['categories'][number][] = [];
  const totals: Label[] = [];
  const segments: Segment[] = [];
  const tops: number[] = [];
  let y = 0;
  stacks.forEach(({pieces, missing}, n) => {
    tops.push(y);
    const tall = (needed[n] as number) * stretch;
    const thick = Math.min(tall - headRoom(n) - fontSize * 0.5 * stretch, fontSize * 2.2);
    const top = y + headRoom(n) + (tall - headRoom(n) - thick) / 2;
    categories.push({
      x: above ? 0 : nameWidth - 8,
      y: px(above ? y + headRoom(n) / 2 : top + thick / 2),
      anchor: above ? 'start' : 'end',
      lines: names[n] as string[],
    });
    for (const piece of pieces) {
      const [a, b] = [at(piece.from), at(piece.to)];
      const text = words.piece(piece.cells, Math.abs(piece.to - piece.from));
      segments.push({
        ...place(piece),
        x: px(Math.min(a, b)),
        y: px(top),
        width: px(Math.abs(b - a)),
        height: px(thick),
        text: measure(text, fontSize) <= Math.abs(b - a) - 6 && thick >= fontSize ? text : '',
      });
    }
    const end = at(Math.max(0, ...pieces.flatMap(({from, to}) => [from, to])));
    segments.push(
      ...gap(missing, {x: px(end + 1), y: px(top), width: px(stub), height: px(thick)}),
    );
    totals.push({
      x: px(end + (missing.length ? stub + 1 : 0) + 5),
      y: px(top + thick / 2),
      anchor: 'start',
      text: texts[n] as string,
    });
    y += tall;
  });
  const height = Math.ceil(y);
  return {
    width,
    height,
    fontSize,
    sideways: true,
    needs: Math.ceil(whole),
    plot: {left: px(left), top: 0, right: px(right), bottom: height},
    parts,
    segments,
    categories,
    totals,
    ticks: [],
    unit: '',
    zero: px(at(0)),
    baseline: !above,
    breaks: breaksIn(stacks).map((n) => px(tops[n] as number)),
  };
}

const place = ({cells, part, unsure}: Piece): Pick<Segment, 'cells' | 'part' | 'kind'> => ({
  cells,
  part,
  kind: unsure ? 'unsure' : 'value',
});

/** A hatched end for the parts that nobody knows: its length says nothing. */
const gap = (
  missing: readonly number[],
  box: Pick<Segment, 'x' | 'y' | 'width' | 'height'>,
): Segment[] =>
  missing.length ? [{cells: missing, part: -1, kind: 'none', text: '', ...box}] : [];

/** The cell of the part under a point, or next to it in the same bar. */
export function pickStack(scene: StackScene, x: number, y: number): number | undefined {
  let best: Segment | undefined;
  let nearest = Infinity;
  for (const one of scene.segments) {
    const dx = Math.max(one.x - x, 0, x - one.x - one.width);
    const dy = Math.max(one.y - y, 0, y - one.y - one.height);
    // The bar first, then the part in it.
    const distance = scene.sideways ? dy * 1e4 + dx : dx * 1e4 + dy;
    if (distance < nearest) [best, nearest] = [one, distance];
  }
  return best?.cells[0];
}
