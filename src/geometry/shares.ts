import type {GroupsAnswer} from '../model/answer.js';
import {STATUS_CODES} from '../model/status.js';
import {px} from './box.js';
import {wrap, type Measure} from './measure.js';
import {held} from './scale.js';

export type ShareForm = 'donut' | 'waffle' | 'bars';

export interface ShareWords {
  name(row: number): string;
  /** The share of a part, or its value where shares mean nothing, or why there is none. */
  share(row: number, share: number): string;
  /** The whole, in few characters. */
  total(total: number): string;
  readonly totalName: string;
}

export interface ShareOptions {
  readonly width: number;
  /** Room that the page gives, 0 when it gives none. */
  readonly height: number;
  readonly fontSize: number;
  readonly measure: Measure;
  readonly words: ShareWords;
  /** What the page wishes; many parts, and parts below zero, become bars whatever it is. */
  readonly form: ShareForm;
  readonly order: readonly number[];
}

/** One mark of a part: a sector of the ring, or one of a hundred squares, or a bar. */
export interface ShareMark {
  readonly row: number;
  /** For its colour; −1 where nothing but the name tells the parts apart. */
  readonly part: number;
  readonly path: string;
}

/** One line of the list beside the picture, which names each part where it is seen. */
export interface ShareLine {
  readonly row: number;
  readonly part: number;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly share: string;
  readonly shareX: number;
  readonly known: boolean;
}

export interface SharesScene {
  readonly width: number;
  readonly height: number;
  readonly needs: number;
  readonly fontSize: number;
  readonly form: ShareForm;
  readonly marks: readonly ShareMark[];
  readonly list: readonly ShareLine[];
  /** The whole, in the middle of the ring or under the squares; absent for bars. */
  readonly centre?: {
    readonly x: number;
    readonly y: number;
    readonly value: string;
    readonly name: string;
  };
  /** The ring or the squares: middle and half the side. */
  readonly ring: {readonly x: number; readonly y: number; readonly r: number};
}

/** Beyond this, angles and colours cannot be compared, lengths can. */
const MOST_PARTS = 6;
const HOLE = 0.6;

/** Squares of a hundred for each share, by the largest remainder, so that they are a hundred together. */
export function squaresOf(shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * 100);
  const squares = exact.map(Math.floor);
  let left =
    Math.round(exact.reduce((sum, each) => sum + each, 0)) - squares.reduce((a, b) => a + b, 0);
  const byRest = [...exact.keys()].sort(
    (a, b) => ((exact[b] as number) % 1) - ((exact[a] as number) % 1),
  );
  for (const i of byRest) {
    if (left-- <= 0) break;
    squares[i] = (squares[i] as number) + 1;
  }
  return squares;
}

/** Lays out parts of one whole with a list of their names. */
export function layoutShares(answer: GroupsAnswer, options: ShareOptions): SharesScene {
  const {width, fontSize, measure, words, order} = options;
  const {values} = answer.grid.cells;
  const known = order.filter((row) => !Number.isNaN(values[row]));
  const below = known.some((row) => (values[row] as number) < 0);
  const total = known.reduce((sum, row) => held(sum + held(values[row] as number)), 0);
  const isWhole = !below && total > 1e-290;
  const shareOf = (row: number): number => (isWhole ? held(values[row] as number) / total : NaN);
  const fits = isWhole && known.length <= MOST_PARTS && width >= fontSize * 11;
  const form = fits ? options.form : 'bars';

  // What cannot exist needs no line; what nobody knows does.
  const rows = order.filter(
    (row) =>
      !Number.isNaN(values[row]) || STATUS_CODES[answer.grid.cells.status[row] as number] !== 'M',
  );
  const lineHeight = fontSize * 1.35;
  const gap = fontSize * 0.55;
  const texts = rows.map((row) => words.share(row, shareOf(row)));
  const textWidth =
    Math.ceil(Math.max(0, ...texts.map((text) => measure(text, fontSize, true)))) + 2;
  const beside = form !== 'bars' && width >= fontSize * 26;
  const swatch = form === 'bars' ? 0 : fontSize * 1.3;
  const side = Math.min(
    beside ? width * 0.44 : width,
    fontSize * 17,
    Math.max(fontSize * 9, options.height || fontSize * 15),
  );
  const left = form === 'bars' ? 0 : beside ? side + fontSize * 1.6 : 0;
  const nameRoom = Math.max(
    fontSize * 4,
    form === 'bars' ? width * 0.42 : (width - left - swatch - fontSize) * 0.95 - textWidth,
  );
  const names = rows.map((row) => wrap(words.name(row), nameRoom, fontSize, measure));
  const nameWidth = Math.ceil(Math.max(0, ...names.flat().map((line) => measure(line, fontSize))));
  const heights = names.map((lines) => lines.length * lineHeight + gap);
  const listHeight = heights.reduce((sum, each) => sum + each, 0);
  const tall =
    form === 'bars' ? listHeight : beside ? Math.max(side, listHeight) : side + gap + listHeight;
  const height = Math.ceil(Math.max(tall, fontSize * 3));
  const partOf = (row: number): number => (form === 'bars' ? -1 : known.indexOf(row));
  const shareX =
    form === 'bars'
      ? 0
      : Math.min(width - 1, left + swatch + nameWidth * 1.04 + fontSize * 1.2 + textWidth);

  let y = beside ? Math.max(0, (height - listHeight) / 2) : form === 'bars' ? 0 : side + gap;
  const list = rows.map((row, n): ShareLine => {
    const middle = y + (heights[n] as number) / 2;
    y += heights[n] as number;
    return {
      row,
      part: partOf(row),
      x: px(left + swatch),
      y: px(middle),
      lines: names[n] as string[],
      share: texts[n] as string,
      shareX: px(shareX),
      known: !Number.isNaN(values[row]),
    };
  });
  const r = side / 2;
  const ring = {x: px(beside ? r : width / 2), y: px(beside ? height / 2 : r), r};
  const base = {width, height, needs: height, fontSize, form, ring};

  if (form === 'bars') {
    const most = Math.max(0, ...known.map((row) => held(values[row] as number)));
    const least = Math.min(0, ...known.map((row) => held(values[row] as number)));
    const from = nameWidth * 1.04 + 8;
    const room = Math.max(12, width - from - textWidth - 8);
    const span = most - least;
    const at = (value: number): number =>
      from + ((value - least) / (span > 1e-290 ? span : 1)) * room;
    const thick = fontSize * 1.15;
    const marks = list.flatMap(({row, y: middle}): ShareMark[] => {
      const value = values[row] as number;
      if (Number.isNaN(value)) return [];
      const [a, b] = [at(0), at(held(value))];
      return [
        {row, part: -1, path: rect(Math.min(a, b), middle - thick / 2, Math.abs(b - a), thick)},
      ];
    });
    const ends = list.map((line) => {
      const value = values[line.row] as number;
      const end = Number.isNaN(value) ? at(0) : Math.max(at(0), at(held(value)));
      return {...line, shareX: px(end + 6)};
    });
    return {...base, marks, list: ends};
  }

  const shares = known.map(shareOf);
  const marks = form === 'donut' ? sectors(known, shares, ring) : squares(known, shares, ring);
  return {
    ...base,
    marks,
    list,
    ...(form === 'donut' && {
      centre: {x: ring.x, y: ring.y, value: words.total(total), name: words.totalName},
    }),
  };
}

const rect = (x: number, y: number, width: number, height: number): string =>
  `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`;

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Sectors clockwise from the top; a whole ring is two circles, since an arc cannot end where it begins. */
function sectors(rows: readonly number[], shares: readonly number[], {x, y, r}: Ring): ShareMark[] {
  let from = 0;
  const point = (turn: number, radius: number): string => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    return `${px(x + Math.cos(angle) * radius)} ${px(y + Math.sin(angle) * radius)}`;
  };
  const outer = r - 1;
  const inner = outer * HOLE;
  const sector = (a: number, b: number): string => {
    const large = b - a > 0.5 ? 1 : 0;
    return `M${point(a, outer)}A${px(outer)} ${px(outer)} 0 ${large} 1 ${point(b, outer)}L${point(b, inner)}A${px(inner)} ${px(inner)} 0 ${large} 0 ${point(a, inner)}z`;
  };
  const circle = (radius: number, sweep: 0 | 1): string =>
    `M${px(x - radius)} ${px(y)}${[radius, -radius].map((end) => `A${px(radius)} ${px(radius)} 0 1 ${sweep} ${px(x + end)} ${px(y)}`).join('')}z`;
  return rows.flatMap((row, part): ShareMark[] => {
    const share = shares[part] as number;
    const to = from + share;
    const path =
      share <= 0 ? '' : share > 0.9999 ? circle(outer, 1) + circle(inner, 0) : sector(from, to);
    from = to;
    return path ? [{row, part, path}] : [];
  });
}

/** A hundred squares in rows of ten, from the top left. */
function squares(rows: readonly number[], shares: readonly number[], {x, y, r}: Ring): ShareMark[] {
  const size = (2 * r) / 10;
  let at = 0;
  return squaresOf(shares).flatMap((count, part): ShareMark[] => {
    let path = '';
    for (let i = 0; i < count; i++, at++)
      path += rect(
        x - r + (at % 10) * size + 1,
        y - r + Math.floor(at / 10) * size + 1,
        size - 2,
        size - 2,
      );
    return path ? [{row: rows[part] as number, part, path}] : [];
  });
}

/** The part under a point: by its angle in the ring, by its line in the list. */
export function pickShares(scene: SharesScene, x: number, y: number): number | undefined {
  const {ring, form, list, marks} = scene;
  const [dx, dy] = [x - ring.x, y - ring.y];
  if (form === 'donut' && Math.hypot(dx, dy) <= ring.r && marks.length) {
    const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
    // Each sector begins where its path does.
    const starts = marks.map(({path}) => {
      const [, px0 = '0', py0 = '0'] = /^M(\S+) ([\d.-]+)/.exec(path) ?? [];
      return (Math.atan2(Number(px0) - ring.x, ring.y - Number(py0)) / (2 * Math.PI) + 1) % 1;
    });
    let best = marks.length - 1;
    starts.forEach((start, i) => {
      if (turn >= start - 1e-3) best = i;
    });
    return marks[best]?.row;
  }
  if (form === 'waffle' && Math.max(Math.abs(dx), Math.abs(dy)) <= ring.r && marks.length) {
    const size = (2 * ring.r) / 10;
    const at = Math.floor((dy + ring.r) / size) * 10 + Math.floor((dx + ring.r) / size);
    let seen = 0;
    for (const {row, path} of marks) {
      seen += path.split('M').length - 1;
      if (at < seen) return row;
    }
  }
  let best: number | undefined;
  let nearest = Infinity;
  for (const line of list) {
    const distance = Math.abs(line.y - y);
    if (distance < nearest) [best, nearest] = [line.row, distance];
  }
  return best;
}
