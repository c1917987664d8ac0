import type {GroupsAnswer} from '../model/answer.js';
import {stepsOf, type FunnelStep} from '../model/steps.js';
import {STATUS_CODES} from '../model/status.js';
import {px} from './box.js';
import {wrap, type Measure} from './measure.js';
import {held} from './scale.js';

export interface FunnelWords {
  name(row: number): string;
  value(row: number): string;
  /** "66,2% của bước trước"; `''` where there is nothing to say. */
  ofBefore(step: FunnelStep): string;
  ofFirst(share: number): string;
}

export interface FunnelOptions {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly measure: Measure;
  readonly words: FunnelWords;
}

export interface FunnelBar {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: 'value' | 'unsure' | 'none' | 'suppressed';
  readonly names: readonly string[];
  readonly nameX: number;
  readonly nameY: number;
  readonly nameAnchor: 'start' | 'end';
  readonly value: string;
  readonly valueX: number;
  /** Share of the step before, between the two bars; share of the first beside the value. */
  readonly drop: string;
  readonly dropX: number;
  readonly dropY: number;
}

export interface FunnelScene {
  readonly width: number;
  readonly height: number;
  readonly needs: number;
  readonly fontSize: number;
  readonly bars: readonly FunnelBar[];
  /** What is lost from one step to the next, as shapes between the bars. */
  readonly slopes: readonly string[];
}

/** Lays out steps as bars from one line, each with its share of the step before and of the first. */
export function layoutFunnel(answer: GroupsAnswer, options: FunnelOptions): FunnelScene {
  const {width, fontSize, measure, words} = options;
  const steps = stepsOf(answer);
  const lineHeight = fontSize * 1.35;
  const above = width < fontSize * 34;
  const nameRoom = above ? width * 0.95 : Math.min(width * 0.3, fontSize * 18);
  const names = steps.map(({row}) => wrap(words.name(row), nameRoom, fontSize, measure));
  const left = above
    ? 0
    : Math.ceil(Math.max(0, ...names.flat().map((line) => measure(line, fontSize))) * 1.05) + 10;
  const texts = steps.map(({row, ofFirst, before}) =>
    [words.value(row), before < 0 ? '' : words.ofFirst(ofFirst)].filter(Boolean).join(' · '),
  );
  const textWidth = Math.ceil(
    Math.max(0, ...texts.map((text) => measure(text, fontSize, true))) * 1.04,
  );
  const reach = Math.max(fontSize * 3, width - left - textWidth - 8);
  const most = steps.reduce((top, {value}) => (value > top ? held(value) : top), 0);
  const thickLeast = fontSize * 1.9;
  const between = fontSize * 1.9;
  const head = (n: number): number => (above ? (names[n]?.length ?? 1) * lineHeight + 2 : 0);
  const needs = Math.ceil(
    steps.reduce(
      (sum, _, n) =>
        sum +
        Math.max(head(n) + thickLeast, (names[n]?.length ?? 1) * lineHeight) +
        (n ? between : 0),
      4,
    ),
  );
  const extra = Math.min(
    fontSize * 1.6,
    Math.max(0, options.height - needs) / Math.max(1, steps.length),
  );
  const bars: FunnelBar[] = [];
  let y = 2;
  steps.forEach((step, n) => {
    const {row, value} = step;
    if (n) y += between;
    const code = STATUS_CODES[answer.grid.cells.status[row] as number] ?? '';
    const known = value >= 0;
    const tall = Math.max(head(n) + thickLeast, (names[n]?.length ?? 1) * lineHeight) + extra;
    const long = known ? (most > 1e-290 ? (held(value) / most) * reach : 0) : fontSize * 1.2;
    const top = y + head(n);
    const thick = tall - head(n);
    bars.push({
      row,
      x: px(left),
      y: px(top),
      width: px(long),
      height: px(thick),
      kind: known
        ? /[PEIUVF]/.test(code)
          ? 'unsure'
          : 'value'
        : code === 'Q'
          ? 'suppressed'
          : 'none',
      names: names[n] as string[],
      nameX: above ? 0 : left - 10,
      nameY: px(above ? y + (head(n) - 2) / 2 : top + thick / 2),
      nameAnchor: above ? 'start' : 'end',
      value: texts[n] as string,
      valueX: px(left + long + 6),
      drop: words.ofBefore(step),
      dropX: px(left + 8),
      dropY: px(y - between / 2),
    });
    y += tall;
  });
  const slopes = bars.flatMap((bar, n) => {
    const before = bars[n - 1];
    const isDrawn = ({kind}: FunnelBar): boolean => kind === 'value' || kind === 'unsure';
    if (above || !before || !isDrawn(before) || !isDrawn(bar)) return [];
    return `M${before.x} ${px(before.y + before.height)}H${px(before.x + before.width)}L${px(bar.x + bar.width)} ${bar.y}H${bar.x}z`;
  });
  return {width, height: Math.ceil(y + 2), needs, fontSize, bars, slopes};
}

/** The step under a point, or the nearest. */
export function pickFunnel({bars}: FunnelScene, y: number): number | undefined {
  let best: FunnelBar | undefined;
  let nearest = Infinity;
  for (const bar of bars) {
    const distance = Math.abs(bar.y + bar.height / 2 - y);
    if (distance < nearest) [best, nearest] = [bar, distance];
  }
  return best?.row;
}
