import {atMost} from './at-most.js';
import type {Band, BandLevel, Indicator} from './indicator.js';
import {unique} from './lists.js';

type Rule = 'quantile' | 'equal' | 'bands' | 'target';

/** How a page wants values cut into classes: by a rule, into so many, or at limits of its own. */
export type Classing =
  | {readonly kind: Rule; readonly count: number | undefined}
  | {readonly kind: 'breaks'; readonly breaks: readonly number[]};

/**
 * Classes of values, from low to high: one more than there are limits, so that no limit makes one class of all.
 * Limits that a feed or a page gives stay without any value; those reckoned from the values then do not exist.
 */
export interface Classes {
  /** The rule that was used; quantiles where the one asked for has nothing to go by. */
  readonly kind: Classing['kind'];
  /** Inner limits, ascending. A value v is in class i where breaks[i − 1] < v ≤ breaks[i], since `upTo` is inclusive. */
  readonly breaks: readonly number[];
  /**
   * Limits belong to the class above them: breaks[i − 1] ≤ v < breaks[i].
   * So it is around a target where more is better: who just reaches it is with those who did.
   */
  readonly limitsAbove: boolean;
  /**
   * The level of each class where they are bands, else empty. Values above a last band that is closed have no level:
   * the list is then shorter by one.
   */
  readonly levels: readonly BandLevel[];
  /**
   * How many classes lie below the target, so that breaks[middle − 1] is the target; 0 where they are not around one.
   * Class i is `middle - i` steps below it, or `i - middle + 1` above.
   */
  readonly middle: number;
}

/**
 * Reads an attribute: `quantile`, `equal`, `bands` or `target`, maybe with a number of classes from 2 to 7, or limits such as
 * `30 35 40.5`. Anything else is undefined and leaves the choice to the indicator: its bands, else five quantiles.
 *
 * @example parseClassing('quantile 4') // {kind: 'quantile', count: 4}
 */
export function parseClassing(text = ''): Classing | undefined {
  const words = text.trim();
  const [, kind, count] = /^(quantile|equal|bands|target)(?:\s+([2-7]))?$/.exec(words) ?? [];
  if (kind) return {kind: kind as Rule, count: count ? Number(count) : undefined};
  // Commas without a blank may be the decimal marks of Vietnamese.
  const breaks = unique(words.split(/,?\s+/).map(Number)).sort((a, b) => a - b);
  return words && breaks.every(Number.isFinite) ? {kind: 'breaks', breaks} : undefined;
}

/** Whether a limit has a value on its lower side. */
const isBelow = (value: number, limit: number, limitsAbove: boolean): boolean =>
  limitsAbove ? !atMost(limit, value) : atMost(value, limit);

/** Cuts values into classes; those that are no numbers do not count. Without a target `target` is NaN. */
export function classify(
  values: ArrayLike<number>,
  {bands, better, kind: measure, decimals}: Indicator,
  target: number,
  classing?: Classing,
): Classes {
  const plain = {limitsAbove: false, levels: [], middle: 0};
  if (classing?.kind === 'breaks') return {...plain, ...classing};
  const {kind, count} = classing ?? {kind: 'bands', count: undefined};
  // Drawn a little short, so that no sum of two overflows.
  const sorted = Float64Array.from(values)
    .filter(Number.isFinite)
    .map((value) => Math.max(-1e300, Math.min(1e300, value)))
    .sort();
  const [low = Infinity] = sorted;
  const high = sorted.at(-1) ?? -Infinity;
  const whole = measure === 'count' && !decimals;
  if (kind === 'bands' && bands.length) return {...plain, kind, ...bandLimits(bands, high)};
  if (kind === 'target' && Number.isFinite(target)) {
    const sides = Math.min(3, (count ?? 6) >> 1);
    const limitsAbove = better === 'higher';
    const breaks = limitsAround(target, low, high, sides, whole, limitsAbove);
    return {...plain, kind, breaks, limitsAbove, middle: breaks.indexOf(target) + 1};
  }
  return kind === 'equal'
    ? {...plain, kind, breaks: equalLimits(low, high, count ?? 5, whole)}
    : {...plain, kind: 'quantile', breaks: quantileLimits([...sorted], count ?? 5)};
}

/** The class of a value; −1 for what is no number. */
export function classOf({breaks, limitsAbove}: Classes, value: number): number {
  if (!Number.isFinite(value)) return -1;
  const found = breaks.findIndex((limit) => isBelow(value, limit, limitsAbove));
  return found < 0 ? breaks.length : found;
}

/** How many of the values are in each class. */
export function countClasses(classes: Classes, values: Iterable<number>): number[] {
  const counts = [0, ...classes.breaks.map(() => 0)];
  for (const value of values) {
    const found = classOf(classes, value);
    if (found >= 0) (counts[found] as number)++;
  }
  return counts;
}

/** Bands as they are read: the first that holds a value, so one that ends before another did is never reached. */
function bandLimits(bands: readonly Band[], high: number): Pick<Classes, 'breaks' | 'levels'> {
  const breaks: number[] = [];
  const levels: BandLevel[] = [];
  for (const {upTo = Infinity, level} of bands)
    if (upTo > (breaks.at(-1) ?? -Infinity)) {
      breaks.push(upTo);
      levels.push(level);
    }
  // No class where nothing can be, or nothing is.
  if (atMost(high, breaks.at(-1) as number)) breaks.pop();
  return {breaks, levels};
}

/** Limits with as many values in each class, as far as equal ones stay together. */
function quantileLimits(sorted: readonly number[], count: number): number[] {
  let last = NaN;
  const distinct = sorted.filter((value) => {
    const isNew = !atMost(value, last);
    if (isNew) last = value;
    return isNew;
  });
  // A class for each, where there are no more values than classes.
  const list = distinct.length > count ? sorted : distinct;
  const classes = Math.min(count, distinct.length);
  const cuts = new Set<number>();
  for (let i = 1; i < classes; i++) {
    const value = list[Math.floor(((list.length - 1) * i) / classes)] as number;
    const above = distinct.findIndex((each) => !atMost(each, value));
    // The greatest value stands above a limit, however many have it.
    cuts.add(above < 0 ? distinct.length - 1 : above);
  }
  return [...cuts].map((above) =>
    between(distinct[above - 1] as number, distinct[above] as number),
  );
}

/** A number with so many steps of a power of ten, as exact as it would be read: 3 and −1 are 0.3. */
const decimal = (steps: number, power: number): number => Number(`${steps}e${power}`);

/** A sum without the noise of its last bits. */
const clean = (value: number): number => Number(value.toPrecision(12));

/** The roundest limit that parts two values, near the middle where there is a choice: of 34.6 and 36.4 it is 36. */
function between(low: number, high: number): number {
  const top = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
  for (let power = top; power > top - 17; power--) {
    const one = 10 ** power;
    for (const steps of [Math.round((low + high) / 2 / one), Math.ceil(low / one)]) {
      const limit = decimal(steps, power);
      if (limit >= low && !atMost(high, limit)) return limit;
    }
  }
  return low;
}

/** Spans below it cannot be measured in steps: denormal, or a rounding error of what they lie between. */
const leastSpan = (...ends: readonly number[]): number =>
  Math.max(1e-290, ...ends.map((end) => Math.abs(end) * 1e-9));

/** Tries round steps from `least` on until one will do, as far as numbers go. */
function roundStep(least: number, whole: boolean, fits: (step: number) => boolean): void {
  for (let power = Math.floor(Math.log10(least)); power < 309; power++)
    for (const steps of [1, 2, 2.5, 3, 4, 5, 6, 8]) {
      const step = decimal(steps, power);
      if (atMost(least, step) && !(whole && step % 1) && fits(step)) return;
    }
}

/** Limits at all multiples of a round step, the smallest that makes no more classes than asked for. */
function equalLimits(low: number, high: number, count: number, whole: boolean): number[] {
  const span = high - low;
  let limits: number[] = [];
  if (!(span > leastSpan(low, high))) return limits;
  roundStep(span / count, whole, (step) => {
    const first = Math.floor(low / step);
    limits = [...Array(count + 2).keys()]
      .map((i) => clean((first + i) * step))
      .filter((limit) => limit > low && !atMost(high, limit));
    return limits.length < count;
  });
  return limits.length ? limits : [between(low, high)];
}

/**
 * A target with equal steps around it, of one size on both sides, so that as far off looks as strong.
 * Those beyond all values are left out: nobody needs a class of more than 100%.
 */
function limitsAround(
  target: number,
  low: number,
  high: number,
  sides: number,
  whole: boolean,
  limitsAbove: boolean,
): number[] {
  const reach = Math.max(high - target, target - low);
  const limits = [target];
  if (reach > leastSpan(target))
    roundStep(reach / sides, whole && Number.isInteger(target), (step) => {
      for (let i = 1; i < sides; i++) {
        limits.unshift(clean(target - i * step));
        limits.push(clean(target + i * step));
      }
      return true;
    });
  const isBetween = (limit: number): boolean =>
    isBelow(low, limit, limitsAbove) && !isBelow(high, limit, limitsAbove);
  return limits.filter((limit) => limit === target || isBetween(limit));
}
