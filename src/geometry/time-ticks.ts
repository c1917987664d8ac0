import type {Measure} from './measure.js';
import {px} from './box.js';

export interface TimeTick {
  readonly x: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * Picks periods to name on the axis: the last one always, the others at one stride back from it, so that no two names
 * touch and none leaves [left, right].
 */
export function timeTicks(
  columnX: readonly number[],
  name: (column: number) => string,
  {
    left,
    right,
    fontSize,
    measure,
  }: {left: number; right: number; fontSize: number; measure: Measure},
): TimeTick[] {
  const last = columnX.length - 1;
  const names = columnX.map((_, column) => name(column));
  const place = (column: number): TimeTick & {from: number; to: number} => {
    const x = columnX[column] as number;
    const half = measure(names[column] as string, fontSize) / 2;
    const anchor = x - half < left ? 'start' : x + half > right ? 'end' : 'middle';
    const from = anchor === 'start' ? x : anchor === 'end' ? x - 2 * half : x - half;
    return {x: px(x), label: names[column] as string, anchor, from, to: from + 2 * half};
  };
  for (let stride = 1; stride <= last; stride++) {
    const ticks: ReturnType<typeof place>[] = [];
    for (let column = last; column >= 0; column -= stride) ticks.unshift(place(column));
    const apart = ticks.every(
      (tick, i) => !i || tick.from - (ticks[i - 1]?.to ?? 0) >= fontSize * 0.7,
    );
    if (apart) return ticks.map(({x, label, anchor}) => ({x, label, anchor}));
  }
  return last < 0 ? [] : [place(last)].map(({x, label, anchor}) => ({x, label, anchor}));
}
