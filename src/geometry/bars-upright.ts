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
import {held, linearScale} from './scale.js';
import {timeTicks} from './time-ticks.js';

/** Lays out bars that stand. Undefined when the names of the categories find no room side by side. */
export function layoutUpright(answer: GroupsAnswer, options: BarOptions): BarsScene | undefined {
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
        colour: barColourOf(answer, row, column, options.emphasis ?? []),
        x: px(x),
        y: px(Math.min(zero, end)),
        width: px(thick),
        height: px(Math.abs(end - zero)),
        kind: barKindOf(value, STATUS_CODES[cells.status[cell] as number] ?? ''),
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
