export type PeriodKind = 'schoolYear' | 'semester' | 'year' | 'quarter' | 'month' | 'week' | 'day';

/** A stretch of time as the feed writes it: `2022-2023`, `2022-2023.HK1`, `2023`, `2023-Q1`, `2023-05`, `2023-W18`, `2023-05-31`. */
export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  /** First and last day, both inclusive, as whole days since 1970-01-01. */
  readonly start: number;
  readonly end: number;
}

/** A day of the Gregorian calendar; months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const CODE = /^(\d{4})(?:-(\d{4})(?:\.HK([12]))?|-Q([1-4])|-W(\d\d)|-(\d\d)(?:-(\d\d))?)?$/;

const DAY = 86_400_000;

/** Days since 1970-01-01; month 13 is January of the next year. */
const dayOf = (year: number, month: number, day: number): number =>
  // `Date.UTC` would take years under 100 for those of the last century.
  new Date(0).setUTCFullYear(year, month - 1, day) / DAY;

/** Days since 1970-01-01 of an ISO date; undefined for what is no date, and for 30 February. */
export function parseDay(iso: string): number | undefined {
  const period = parsePeriod(iso);
  return period?.kind === 'day' ? period.start : undefined;
}

/** The date of a day that is counted from 1970-01-01. */
export function dayToDate(days: number): CalendarDate {
  const date = new Date(days * DAY);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

/** Monday of a week by ISO 8601: week 1 is the one that holds 4 January. */
function mondayOf(year: number, week: number): number {
  const fourth = dayOf(year, 1, 4);
  // 1970-01-01 was a Thursday.
  return fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
}

/**
 * Reads a period's code; undefined for anything else, dates and weeks that do not exist among it.
 * A school year runs from 1 September to 31 August, its second semester from 16 January (FEED.md, "Time").
 *
 * @example parsePeriod('2022-2023') // {code: '2022-2023', kind: 'schoolYear', start: 19236, end: 19600}
 */
export function parsePeriod(code: string): Period | undefined {
  const found = CODE.exec(code);
  if (!found) return undefined;
  const [year = 0, next, semester, quarter, week, month, day] = found
    .slice(1)
    .map((digits: string | undefined) => (digits === undefined ? undefined : Number(digits)));
  // From the first day to the one before `after`.
  const period = (kind: PeriodKind, start: number, after: number): Period => ({
    code,
    kind,
    start,
    end: after - 1,
  });
  if (next !== undefined) {
    if (next !== year + 1) return undefined;
    const [first, middle, after] = [dayOf(year, 9, 1), dayOf(next, 1, 16), dayOf(next, 9, 1)];
    if (!semester) return period('schoolYear', first, after);
    return semester === 1 ? period('semester', first, middle) : period('semester', middle, after);
  }
  if (week !== undefined) {
    const monday = mondayOf(year, week);
    // The year of a week is that of its Thursday.
    const real = week > 0 && dayToDate(monday + 3).year === year;
    return real ? period('week', monday, monday + 7) : undefined;
  }
  const months = (kind: PeriodKind, first: number, count: number): Period =>
    period(kind, dayOf(year, first, 1), dayOf(year, first + count, 1));
  if (quarter) return months('quarter', quarter * 3 - 2, 3);
  if (month === undefined) return months('year', 1, 12);
  if (month < 1 || month > 12) return undefined;
  const whole = months('month', month, 1);
  if (day === undefined) return whole;
  const start = whole.start + day - 1;
  return day > 0 && start <= whole.end ? period('day', start, start + 1) : undefined;
}

/** Orders periods by their start, of two that start together the longer first. */
export const comparePeriods = (a: Period, b: Period): number => a.start - b.start || b.end - a.end;

/** The last period of the same kind that starts before a period does. */
export const preceding = (period: Period, periods: readonly Period[]): Period | undefined =>
  periods
    .filter(({kind, start}) => kind === period.kind && start < period.start)
    .sort(comparePeriods)
    .at(-1);

/** Whether `b` is the very next period of `a`'s kind; where it is not, there is a gap between them. */
export const follows = (a: Period, b: Period): boolean =>
  a.kind === b.kind && b.start === a.end + 1;
