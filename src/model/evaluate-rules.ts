import type {Dataset} from './dataset.js';
import type {Indicator} from './indicator.js';
import type {Period} from './period.js';
import type {Rule} from './rule.js';
import {readingsOf, rosterOf, type Readings, type Roster, type Unit} from './rule-readings.js';
import {targetOf} from './target-of.js';

/** A unit for which a rule's condition holds, or held in the period before. */
export interface Finding {
  /** `<rule>:<unit>`: the same wherever and whenever the feed is read, as long as the condition holds. */
  readonly id: string;
  readonly rule: Rule;
  readonly unit: Unit;
  readonly indicator: Indicator;
  /** False when the condition held in the period before and holds no more. */
  readonly open: boolean;
  /** The period that was judged, and the one since which the condition has held without a gap. */
  readonly period: Period;
  readonly since: Period;
  /** NaN when it is missing. */
  readonly value: number;
  /** The value of the period before, NaN where there is none. */
  readonly before: number;
  /** The limit that was passed, in the indicator's unit: a target where the rule is about one; NaN where there is none. */
  readonly threshold: number;
  /** How far past it; the larger, the worse. */
  readonly excess: number;
}

/** How a rule judges a unit in a period, both by their index. */
interface Judge {
  /** The larger, the worse; NaN for what cannot be judged. The rule holds past `limit`. */
  readonly score: (unit: number, period: number) => number;
  readonly limit: number;
  /** Whether score and limit are in the indicator's unit, as most are. */
  readonly isBare?: boolean;
  /** The limit in the indicator's own terms. */
  readonly threshold?: (unit: number, period: number) => number;
  /** Whether it holds at its limit already: a rise of 2 is a rise by 2, while 45 is not above 45. */
  readonly reaching?: boolean;
}

/**
 * Applies the feed's rules to its data (FEED.md, "Alerts and rules" and "Rulings"). Nothing but the feed goes into it, so
 * that every screen comes to the same alerts.
 *
 * @returns What was found, rule by rule, and the rules whose figures are not there.
 */
export function evaluateRules(dataset: Dataset): {
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Rule[];
} {
  const rosters = new Map<string, Roster>();
  const known = new Map<string, Readings | undefined>();
  const findings: Finding[] = [];
  const unjudged: Rule[] = [];
  for (const rule of dataset.feed.rules) {
    const {each, indicator, where} = rule;
    const roster = rosters.get(each) ?? rosterOf(dataset, each);
    rosters.set(each, roster);
    const key = JSON.stringify([indicator, each, where]);
    const readings = known.has(key) ? known.get(key) : readingsOf(dataset, rule, roster);
    known.set(key, readings);
    if (readings) applyRule(rule, readings, dataset, findings);
    else unjudged.push(rule);
  }
  return {findings, unjudged};
}

/**
 * The units that a rule's figures are about: none that was merged or split before the newest figures. Of these, `chosen`
 * are those that the rule names.
 */
function unitsOf(
  {kind, each, where, when}: Rule,
  {roster, periods, newest, counts}: Readings,
  {places}: Dataset,
): {readonly all: readonly number[]; readonly chosen: readonly number[]} {
  const {units, peers, presence} = roster;
  const last = periods[newest];
  if (!last) return {all: [], chosen: []};
  const there = presence(last);
  const {[each]: named, place: around, level} = where;
  // A unit that the figures never count is not missing from them, unless its kind is named, or counted elsewhere.
  const counted =
    'missing' in when && kind === undefined
      ? new Set(units.flatMap((_, unit) => (counts(unit) ? (peers[unit] as string) : [])))
      : undefined;
  const isWithin = (place: string | undefined): boolean => {
    for (let at = place; at !== undefined; at = places.byId.get(at)?.parent)
      if (around?.includes(at)) return true;
    return false;
  };
  const all: number[] = [];
  const chosen: number[] = [];
  for (let u = 0; u < units.length; u++) {
    const unit = units[u] as Unit;
    const isSchool = 'levels' in unit;
    const isOurs = isSchool
      ? !level || !unit.levels.length || unit.levels.some((id) => level.includes(id))
      : kind === undefined || unit.kind === kind;
    if (!isOurs || !there[u] || counted?.has(peers[u] as string) === false) continue;
    all.push(u);
    if (named?.includes(unit.id) === false || (isSchool && around && !isWithin(unit.place)))
      continue;
    chosen.push(u);
  }
  return {all, chosen};
}

function applyRule(rule: Rule, readings: Readings, dataset: Dataset, findings: Finding[]): void {
  const {roster, periods, before, newest, latest, value, indicator} = readings;
  const {when} = rule;
  const isMissing = 'missing' in when;
  const margin = isMissing ? 0 : (rule.margin ?? 0);
  const {all, chosen} = unitsOf(rule, readings, dataset);
  const {score, limit, threshold, isBare, reaching} = judgeOf(rule, readings, all);

  const near = 1e-6 * (1 + Math.abs(limit));
  /** How far past a limit a score is; 0 for one that computing only misses by the last bits. */
  const excess = (found: number, from: number, unit: number, period: number): number => {
    const gap = found - from;
    if (!(Math.abs(gap) < near)) return gap;
    const size = isBare ? 0 : Math.abs(value(unit, period)) || 0;
    return Math.abs(gap) <= 1e-9 * Math.max(Math.abs(from), size) ? 0 : gap;
  };
  const isPast = (found: number, unit: number, period: number): boolean => {
    const gap = excess(found, limit, unit, period);
    return reaching ? gap >= 0 : gap > 0;
  };
  // Against flapping: the period before was past the limit, and the value is still within the margin of it.
  const isOpen = (unit: number, period: number): boolean => {
    if (period < 0) return false;
    const found = score(unit, period);
    if (isPast(found, unit, period)) return true;
    const past = margin ? (before[period] as number) : -1;
    return (
      past >= 0 &&
      excess(found, limit - margin, unit, period) >= 0 &&
      isPast(score(unit, past), unit, past)
    );
  };

  for (const u of chosen) {
    const now = isMissing ? newest : latest(u);
    if (now < 0) continue;
    const past = before[now] as number;
    const open = isOpen(u, now);
    // What happened once does not end by not happening again, and what cannot be judged has not ended.
    if (!open && (reaching || !isOpen(u, past) || Number.isNaN(score(u, now)))) continue;
    const unit = roster.units[u] as Unit;
    let since = open ? now : past;
    while (isOpen(u, before[since] as number)) since = before[since] as number;
    findings.push({
      id: `${rule.id}:${unit.id}`,
      rule,
      unit,
      indicator,
      open,
      period: periods[now] as Period,
      since: periods[since] as Period,
      value: value(u, now),
      before: past < 0 ? NaN : value(u, past),
      threshold: threshold ? threshold(u, now) : limit,
      excess: score(u, now) - limit,
    });
  }
}

/** How a rule judges; `those` are the units among which one may be an outlier. */
function judgeOf({when}: Rule, readings: Readings, those: readonly number[]): Judge {
  const {value, before, breaks, isMissing, roster, periods, indicator} = readings;
  const {units, peers} = roster;
  const change = (unit: number, period: number): number => {
    const past = before[period] as number;
    return past < 0 || breaks(unit, period) ? NaN : value(unit, period) - value(unit, past);
  };
  if ('above' in when) return {score: value, limit: when.above};
  if ('below' in when)
    return {
      score: (unit, period) => -value(unit, period),
      limit: -when.below,
      threshold: () => when.below,
    };
  if ('risesBy' in when) return {score: change, limit: when.risesBy, reaching: true};
  if ('fallsBy' in when)
    return {
      score: (unit, period) => -change(unit, period),
      limit: when.fallsBy,
      reaching: true,
    };
  if ('missing' in when)
    return {
      // What was not there yet is not missed.
      score: (unit, period) =>
        roster.presence(periods[period] as Period)[unit] ? Number(isMissing(unit, period)) : NaN,
      limit: 0,
      isBare: true,
      threshold: () => NaN,
    };
  if ('missesTarget' in when) {
    const goal = (unit: number, period: number): number => {
      const it = units[unit] as Unit;
      return targetOf(indicator, 'levels' in it ? undefined : it.id, periods[period]?.code);
    };
    const fit = (unit: number, period: number): Fit =>
      fitOf(value(unit, period), goal(unit, period), indicator);
    return {
      score: (unit, period) => fit(unit, period).short,
      limit: when.missesTarget,
      threshold: (unit, period) => fit(unit, period).goal,
    };
  }
  const {outlier: limit} = when;
  const spreads = periods.map(() => new Map<string, Spread>());
  const spreadAt = (unit: number, period: number): Spread => {
    const alike = peers[unit] as string;
    let spread = spreads[period]?.get(alike);
    if (!spread) {
      const known = new Float64Array(those.length);
      let count = 0;
      for (const u of those) {
        const each = peers[u] === alike ? value(u, period) : NaN;
        if (!Number.isNaN(each)) known[count++] = each;
      }
      spread = spreadOf(known.subarray(0, count));
      spreads[period]?.set(alike, spread);
    }
    return spread;
  };
  return {
    isBare: true,
    // Iglewicz and Hoaglin's modified z-score.
    score(unit, period) {
      const {median, deviation} = spreadAt(unit, period);
      return (CONSISTENCY * Math.abs(value(unit, period) - median)) / deviation;
    },
    limit,
    threshold(unit, period) {
      const {median, deviation} = spreadAt(unit, period);
      const bound = (limit * deviation) / CONSISTENCY;
      return median + Math.sign(value(unit, period) - median) * bound;
    },
  };
}

/** How much worse than its goal a value is, and the goal: the target, or the nearer end of the desired range. */
interface Fit {
  readonly short: number;
  readonly goal: number;
}

function fitOf(value: number, target: number, {better}: Indicator): Fit {
  const isRange = typeof better === 'object';
  if (better === 'neutral' || (!isRange && Number.isNaN(target))) return {short: NaN, goal: NaN};
  const [low, high] = isRange ? better : [target, target];
  const below = better === 'lower' ? -Infinity : low - value;
  const above = better === 'higher' ? -Infinity : value - high;
  return below > above ? {short: below, goal: low} : {short: above, goal: high};
}

/** 0.75-quantile of the standard normal distribution: makes deviations comparable with standard deviations. */
const CONSISTENCY = 0.6745;

interface Spread {
  readonly median: number;
  /** Median absolute deviation; NaN where it tells nothing: most values are alike, or there are fewer than five. */
  readonly deviation: number;
}

/** The spread of some values, whose order is not kept. */
function spreadOf(known: Float64Array): Spread {
  known.sort();
  const median = middleOf(known);
  for (let i = 0; i < known.length; i++) known[i] = Math.abs((known[i] as number) - median);
  const deviation = middleOf(known.sort());
  const isTelling = known.length >= 5 && deviation > Math.abs(median) * 1e-9;
  return {median, deviation: isTelling ? deviation : NaN};
}

/** The middle of sorted values. */
function middleOf(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const low = sorted[sorted.length % 2 ? half : half - 1] as number;
  return (low + (sorted[half] as number)) / 2;
}
