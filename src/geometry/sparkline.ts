import type {SeriesAnswer} from '../model/answer.js';
import {BREAK, FORECAST} from '../model/status.js';
import {px} from './box.js';
import {extent} from './scale.js';

/** One small line without axes; gaps stay open, forecasts are dashed. */
export interface SparkScene {
  readonly width: number;
  readonly height: number;
  readonly solid: string;
  readonly dashed: string;
  readonly end?: {readonly x: number; readonly y: number};
}

/** Draws the first series from edge to edge; `at` is the cell whose point is marked. */
export function layoutSpark(
  answer: SeriesAnswer,
  width: number,
  height: number,
  at: number,
): SparkScene {
  const {values, status} = answer.grid.cells;
  const {periods} = answer;
  const [low, high] = extent(values.subarray(0, periods.length)) ?? [0, 1];
  const first = periods[0]?.start ?? 0;
  const span = (periods[periods.length - 1]?.start ?? 0) - first || 1;
  const pad = 4;
  const x = (i: number): number =>
    px(pad + (((periods[i]?.start ?? 0) - first) / span) * (width - 2 * pad));
  const y = (i: number): number =>
    px(
      high === low
        ? height / 2
        : height - pad - (((values[i] as number) - low) / (high - low)) * (height - 2 * pad),
    );
  let solid = '';
  let dashed = '';
  for (let i = 0; i < periods.length; i++) {
    if (Number.isNaN(values[i])) continue;
    const joins = i > 0 && !Number.isNaN(values[i - 1]) && status[i] !== BREAK;
    if (status[i] === FORECAST)
      dashed += `${joins ? `M${x(i - 1)} ${y(i - 1)}L` : 'M'}${x(i)} ${y(i)}`;
    else solid += `${joins ? 'L' : 'M'}${x(i)} ${y(i)}`;
  }
  return {
    width,
    height,
    solid,
    dashed,
    ...(Number.isNaN(values[at] ?? NaN) ? {} : {end: {x: x(at), y: y(at)}}),
  };
}
