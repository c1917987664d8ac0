import type {GroupsAnswer} from '../model/answer.js';
import {STATUS_CODES} from '../model/status.js';
import {
  barColourOf,
  barKindOf,
  barReachOf,
  type Bar,
  type BarOptions,
  type BarsScene,
} from './bar-scene.js';
import {px} from './box.js';
import {wrap} from './measure.js';
import {held} from './scale.js';

/** Lays out bars that lie, with their names beside them, or over them where there is little room. */
export function layoutLying(answer: GroupsAnswer, options: BarOptions): BarsScene {
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
      const kind = barKindOf(value, STATUS_CODES[cells.status[cell] as number] ?? '');
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
        colour: barColourOf(answer, row, column, options.emphasis ?? []),
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
