import type {Step} from '../model/step.js';
import {px} from './box.js';
import {estimateWidth, type Measure} from './measure.js';
import {timeTicks, type TimeTick} from './time-ticks.js';

/** What the names on the axis tell: the day of a Monday, the month, the year. */
export type TickUnit = 'week' | 'month' | 'year';

/** One step on the axis, in px from its left edge. */
export interface TrackMark {
  /** A span is a bar, a date a diamond, an open step a bar that fades towards the right edge. */
  readonly shape: Step['shape'];
  /** Both edges of a bar; the middle of a diamond. */
  readonly x1: number;
  readonly x2: number;
  /** How far the work is done; the left edge where that is not known. */
  readonly done: number;
  /** Where the time over the end goes to: today. The right edge where there is none. */
  readonly overdue: number;
}

/** All steps on one axis of time. */
export interface MilestonesScene {
  /** Width of the words beside the tracks, and of the tracks. */
  readonly text: number;
  readonly width: number;
  /** Lines of the axis, and names for those of them that have room. */
  readonly grid: readonly number[];
  readonly ticks: readonly TimeTick[];
  /** Where today is: on the axis, before it (−1) or after it (1). */
  readonly today: {
    readonly x: number;
    readonly side: -1 | 0 | 1;
    readonly anchor: TimeTick['anchor'];
  };
  readonly marks: ReadonlyMap<Step, TrackMark>;
}

export interface MilestonesLook {
  /** Of the whole sheet, in px. */
  readonly width: number;
  /** Of running text, and of names on the axis, in px. */
  readonly textSize: number;
  readonly fontSize: number;
  /** What stands at today's line. */
  readonly todayLabel: string;
  /** Names a tick by its day, counted from 1970-01-01. */
  readonly formatTick: (day: number, unit: TickUnit) => string;
  readonly measure?: Measure;
}

const DAY = 86_400_000;
/** From tick to tick in months, from fine to coarse; a quarter stands for a week. */
const strides = [
  ...[0.25, 0.5, 1, 3, 6],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((years) => years * 12),
];
/** Days that an axis shows at least: a single date needs some time around it. */
const LEAST = 28;
/** Px that the shortest bar has. */
const THIN = 3;

/** Whether words and tracks have room side by side: 560 px of usual text. */
export const isWide = ({width, textSize}: Pick<MilestonesLook, 'width' | 'textSize'>): boolean =>
  width >= 40 * textSize;

/** Lays steps out on one axis of time, from the first start to the last end. */
export function layoutMilestones(
  steps: readonly Step[],
  today: number,
  {
    width: sheet,
    textSize,
    fontSize,
    todayLabel,
    formatTick,
    measure = estimateWidth,
  }: MilestonesLook,
): MilestonesScene {
  const text = Math.round(Math.min(sheet * 0.46, 30 * textSize));
  const width = sheet - text;
  const [from, to] = rangeOf(steps, today);
  // Half a diamond stays free at both ends.
  const pad = Math.min(textSize, width / 4);
  const x = (day: number): number => px(pad + ((day - from) / (to - from)) * (width - 2 * pad));

  const now = x(today);
  const markOf = ({shape, start, end, milestone, days}: Step): TrackMark => {
    const x1 = x(start);
    const x2 =
      shape === 'date' ? x1 : shape === 'open' ? width : Math.max(x(end + 1), px(x1 + THIN));
    return {
      shape,
      x1,
      x2,
      done: shape === 'span' ? px(x1 + (x2 - x1) * (milestone.progress ?? 0)) : x1,
      overdue: days?.kind === 'overdue' ? Math.max(x2, now) : x2,
    };
  };

  const side = today < from ? -1 : today >= to ? 1 : 0;
  const half = measure(todayLabel, fontSize, true) / 2;
  return {
    text,
    width,
    ...axisOf(from, to, x, formatTick, {left: 0, right: width, fontSize, measure}),
    today: {
      x: side < 0 ? 0 : side > 0 ? width : now,
      side,
      anchor:
        side < 0 || (!side && now < half)
          ? 'start'
          : side > 0 || now + half > width
            ? 'end'
            : 'middle',
    },
    marks: new Map(steps.map((step) => [step, markOf(step)])),
  };
}

/** First day and the day after the last. Today is among them where a step reaches it, and where it is near. */
function rangeOf(steps: readonly Step[], today: number): readonly [from: number, to: number] {
  let from = Infinity;
  let to = -Infinity;
  let reaches = false;
  for (const {start, end, shape, days} of steps) {
    from = Math.min(from, start);
    to = Math.max(to, end + 1);
    reaches ||= shape === 'open' || days?.kind === 'overdue';
  }
  const near = Math.max(2 * LEAST, (to - from) / 8);
  if (reaches || (today > from - near && today < to + near)) {
    from = Math.min(from, today);
    to = Math.max(to, today + 1);
  }
  const lack = Math.max(0, LEAST - (to - from)) / 2;
  return [from - Math.floor(lack), to + Math.ceil(lack)];
}

/** The finest names that do not touch. A name that would not stand over its line is left out, its line stays. */
function axisOf(
  from: number,
  to: number,
  x: (day: number) => number,
  format: MilestonesLook['formatTick'],
  room: Parameters<typeof timeTicks>[2],
): Pick<MilestonesScene, 'grid' | 'ticks'> {
  const {right, fontSize} = room;
  // Twice the usual air between names that stand in a row of one kind.
  const measure: Measure = (label, size) => room.measure(label, size) + size * 0.7;
  for (const months of strides) {
    // No name is narrower than a letter; a week for each of a thousand years is not worth a look.
    if ((to - from) / (months * 30) > right / fontSize) continue;
    const unit = months < 1 ? 'week' : months < 12 ? 'month' : 'year';
    const days = months < 1 ? mondaysIn(from, to, months * 4) : monthsIn(from, to, months);
    const named = days.filter((day) => {
      const half = measure(format(day, unit), fontSize) / 2;
      return x(day) >= half && x(day) + half <= right;
    });
    const name = (i: number): string => format(named[i] as number, unit);
    const ticks = timeTicks(named.map(x), name, {...room, measure});
    if (named.length && ticks.length === named.length) return {grid: days.map(x), ticks};
  }
  return {grid: [], ticks: []};
}

/** First days of every n-th month, counted from the year 0. */
function monthsIn(from: number, to: number, stride: number): number[] {
  // The whole date at once, since `Date.UTC` takes years under 100 for those of the last century.
  const dayOf = (month: number): number => new Date(0).setUTCFullYear(0, month, 1) / DAY;
  const first = new Date(from * DAY);
  const days: number[] = [];
  let month = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / stride) * stride;
  for (; dayOf(month) < to; month += stride) if (dayOf(month) >= from) days.push(dayOf(month));
  return days;
}

/** Mondays of every n-th week. 1970-01-01 was a Thursday. */
function mondaysIn(from: number, to: number, weeks: number): number[] {
  const days: number[] = [];
  for (let day = Math.ceil((from + 3) / 7) * 7 - 3; day < to; day += weeks * 7) days.push(day);
  return days;
}
