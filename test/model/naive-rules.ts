import type {Address} from '../../src/model/combine.js';
import type {Dataset} from '../../src/model/dataset.js';
import {figuresOf} from '../../src/model/figures.js';
import type {Indicator} from '../../src/model/indicator.js';
import {comparePeriods, preceding, type Period} from '../../src/model/period.js';
import type {Place} from '../../src/model/place.js';
import {validIn} from '../../src/model/place-tree.js';
import type {Rule} from '../../src/model/rule.js';
import type {School} from '../../src/model/school.js';
import {STATUS_CODES} from '../../src/model/status.js';

/** "r:a open 46 of 2025 since 2024" */
export type Said = string;

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};
/** Past a limit, or at it, but for what computing adds to the last bits. */
const beyond = (value: number, limit: number): boolean => value - limit > 1e-7;
const reaches = (value: number, limit: number): boolean => value - limit > -1e-7;

/**
 * Rules applied by the letter of FEED.md, a cell at a time and without any haste: what `evaluateRules` must come to by
 * its shorter ways. Every value is looked up as any other question to the data would be.
 */
export function naiveFindings(dataset: Dataset): {findings: Said[]; unjudged: string[]} {
  const findings: Said[] = [];
  const unjudged: string[] = [];
  for (const rule of dataset.feed.rules) {
    const said = applied(dataset, rule);
    if (said) findings.push(...said);
    else unjudged.push(rule.id);
  }
  return {findings, unjudged};
}

function applied(dataset: Dataset, rule: Rule): Said[] | undefined {
  const {each, kind, where, when, margin = 0} = rule;
  const indicator = dataset.indicators.get(rule.indicator)!;
  const figures = figuresOf(dataset, indicator);
  if (!figures?.dims.includes(each)) return undefined;

  const periods = figures.periods
    .filter((code) => where['period']?.includes(code) !== false)
    .map((code) => dataset.periods.get(code)!)
    .sort(comparePeriods);

  const look = (unit: Place | School, period: Period) => {
    const at: Address = new Map();
    for (const [dim, ids] of Object.entries(where))
      if (dim !== each && figures.dims.includes(dim)) at.set(dim, ids.length > 1 ? ids : ids[0]!);
    return figures.look(at.set(each, unit.id).set('period', period.code));
  };
  const value = (unit: Place | School, period: Period): number => {
    const {value, status, known, parts} = look(unit, period);
    return STATUS_CODES[status] === 'F' || known < parts ? NaN : value;
  };
  const has = (unit: Place | School, period: Period): boolean => !Number.isNaN(value(unit, period));
  const isThere = (unit: Place | School, period: Period): boolean =>
    'levels' in unit || validIn(unit, period);

  const all: (Place | School)[] =
    each === 'place' ? [...dataset.places.byId.values()] : [...dataset.schools.values()];
  const newest = periods.findLast((period) => all.some((unit) => has(unit, period)));
  if (!newest) return [];
  const alike = (a: Place | School, b: Place | School): boolean =>
    'levels' in a ? a.levels.join() === (b as School).levels.join() : a.kind === (b as Place).kind;
  const stands = (unit: Place | School): boolean =>
    figures.stands(each, new Map([[each, unit.id]]));
  const units = all.filter(
    (unit) =>
      isThere(unit, newest) &&
      where[each]?.includes(unit.id) !== false &&
      ('levels' in unit || kind === undefined || unit.kind === kind) &&
      (!('missing' in when) ||
        kind !== undefined ||
        all.some((other) => alike(unit, other) && stands(other))),
  );

  /** Whether the condition holds, or would if its limit were nearer by `slack`; undefined for what cannot be judged. */
  function holds(unit: Place | School, period: Period, slack = 0): boolean | undefined {
    const now = value(unit, period);
    if ('missing' in when) {
      const {value: whole, status, blocked} = look(unit, period);
      const isDue = ['', 'L', 'O'].includes(STATUS_CODES[status]!) && !blocked;
      return Number.isNaN(whole) && isDue && isThere(unit, period);
    }
    if (Number.isNaN(now)) return undefined;
    if ('above' in when) return slack ? reaches(now, when.above - slack) : beyond(now, when.above);
    if ('below' in when) return slack ? reaches(when.below + slack, now) : beyond(when.below, now);
    if ('missesTarget' in when) {
      const short = shortfall(now, unit, period, indicator);
      if (short === undefined) return undefined;
      return slack ? reaches(short, when.missesTarget - slack) : beyond(short, when.missesTarget);
    }
    if ('outlier' in when) {
      const values = units
        .filter((other) => alike(unit, other) && has(other, period))
        .map((other) => value(other, period));
      const median = middle(values);
      const mad = middle(values.map((each) => Math.abs(each - median)));
      if (values.length < 5 || !mad) return undefined;
      const z = (0.6745 * Math.abs(now - median)) / mad;
      return slack ? reaches(z, when.outlier - slack) : beyond(z, when.outlier);
    }
    const past = preceding(period, periods);
    const breaks = ['B', 'D'].includes(STATUS_CODES[look(unit, period).status]!);
    if (!past || breaks || !has(unit, past)) return undefined;
    const rise = now - value(unit, past);
    return 'risesBy' in when
      ? reaches(rise, when.risesBy - slack)
      : reaches(-rise, when.fallsBy - slack);
  }
  const isOpen = (unit: Place | School, period: Period | undefined): boolean => {
    if (!period) return false;
    if (holds(unit, period)) return true;
    const past = preceding(period, periods);
    return (
      !!margin &&
      !('missing' in when) &&
      !!past &&
      !!holds(unit, past) &&
      !!holds(unit, period, margin)
    );
  };

  return units.flatMap((unit) => {
    const upTo = periods.slice(0, periods.indexOf(newest) + 1);
    const now = 'missing' in when ? newest : upTo.findLast((period) => has(unit, period));
    if (!now || !isThere(unit, now)) return [];
    const open = isOpen(unit, now);
    const past = preceding(now, periods);
    const isOver =
      !('risesBy' in when || 'fallsBy' in when) &&
      isOpen(unit, past) &&
      holds(unit, now) !== undefined;
    if (!open && !isOver) return [];
    let since = open ? now : past!;
    for (let at = preceding(since, periods); isOpen(unit, at); at = preceding(since, periods))
      since = at!;
    return `${rule.id}:${unit.id} ${open ? 'open' : 'ended'} ${value(unit, now)} of ${now.code} since ${since.code}`;
  });
}

/** By how much a value is worse than its target; undefined where none says which way is good, or nothing is wanted. */
function shortfall(
  value: number,
  unit: Place | School,
  period: Period,
  {better, targets}: Indicator,
): number | undefined {
  if (better === 'neutral') return undefined;
  if (typeof better === 'object') return Math.max(better[0] - value, value - better[1]);
  const place = 'levels' in unit ? undefined : unit.id;
  const {code} = period;
  const nearest = (
    [
      [place, code],
      [place, undefined],
      [undefined, code],
      [undefined, undefined],
    ] as const
  ).flatMap(
    ([where, when]) =>
      targets.find((target) => target.place === where && target.period === when) ?? [],
  )[0];
  if (!nearest) return undefined;
  const target = nearest.value;
  return better === 'higher' ? target - value : value - target;
}
