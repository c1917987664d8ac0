import {nice, ticks} from 'd3-array';

/** Maps values to px along one axis; values outside `domain` go on along the same line. */
export interface LinearScale {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly ticks: readonly number[];
  /** Distance between ticks, in the values' unit. */
  readonly step: number;
  at(value: number): number;
}

/**
 * A linear scale with round ticks, its domain widened to the ticks around it.
 * An empty or single-valued domain is opened around its value, so that equal values still have a scale.
 */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
  count: number,
): LinearScale {
  let [low, high] = domain;
  if (!(low <= high) || !Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1];
  // Spans that doubles cannot divide (denormal, beyond the largest number) would make endless ticks.
  const most = Math.max(Math.abs(low), Math.abs(high));
  if (most < 1e-290) [low, high] = [0, 1];
  [low, high] = [held(low), held(high)];
  if (high - low <= most * 1e-12) {
    const half = Math.abs(low) / 2 || 0.5;
    [low, high] = low === 0 ? [0, 1] : [low - half, low + half];
  }
  [low, high] = nice(low, high, count);
  const [from, to] = range;
  const perUnit = (to - from) / (high - low);
  const marks = ticks(low, high, count);
  return {
    domain: [low, high],
    range,
    ticks: marks,
    // The domain ends at its first and last tick.
    step: (high - low) / (marks.length - 1),
    at: (value) => from + (held(value) - low) * perUnit,
  };
}

/** Numbers near the end of the doubles' range, drawn a little short so that no sum of two overflows. */
export const held = (value: number): number => Math.max(-1e300, Math.min(1e300, value));

/** Least and greatest of the values that are numbers; undefined when there are none. */
export function extent(
  ...columns: readonly (ArrayLike<number> | undefined)[]
): [number, number] | undefined {
  let low = Infinity;
  let high = -Infinity;
  for (const column of columns) {
    for (let i = 0; column && i < column.length; i++) {
      const value = column[i] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : undefined;
}
