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
  strides: for (let stride = 1; last >= 0; stride++) {
    const ticks: TimeTick[] = [];
    // Where the name to the right begins.
    let next = Infinity;
    for (let column = last; column >= 0; column -= stride) {
      const x = columnX[column] as number;
      const label = name(column);
      const width = measure(label, fontSize);
      const half = width / 2;
      const anchor = x - half < left ? 'start' : x + half > right ? 'end' : 'middle';
      const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - half;
      if (next - (from + width) < fontSize * 0.7) continue strides;
      next = from;
      ticks.unshift({x: px(x), label, anchor});
    }
    return ticks;
  }
  return [];
}
