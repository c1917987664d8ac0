export type PeriodKind = 'schoolYear' | 'semester' | 'year' | 'quarter' | 'month' | 'week' | 'day';

/** A stretch of time as the feed writes it: `2022-2023`, `2022-2023.HK1`, `2023`, `2023-Q1`, `2023-05`, `2023-W18`, `2023-05-31`. */
export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  /** First and last day, both inclusive, as whole days since 1970-01-01. */
  readonly start: number;
  readonly end: number;
}

/**
 * Days since 1970-01-01; month 13 is January of the next year.
 * Reckoned a whole cycle of 400 years later, since `Date` takes years under 100 for those of the last century.
 */
const dayOf = (year: number, month: number, day = 1): number =>
  Date.UTC(year + 400, month - 1, day) / 86_400_000 - 146_097;

/** Monday of a week by ISO 8601: week 1 is the one that holds 4 January. 1970-01-01 was a Thursday. */
const mondayOf = (year: number, week: number): number =>
  Math.floor((dayOf(year, 1, 4) + 3) / 7) * 7 - 3 + (week - 1) * 7;

/** Days since 1970-01-01 of an ISO date; undefined for what is no date, and for 30 February. */
export function parseDay(iso: string): number | undefined {
  const period = parsePeriod(iso);
  return period?.kind === 'day' ? period.start : undefined;
}

/**
 * Reads a period's code; undefined for anything else, dates and weeks that do not exist among it.
 * A school year runs from 1 September to 31 August, its second semester from 16 January (FEED.md, "Time").
 *
 * @example parsePeriod('2022-2023') // {code: '2022-2023', kind: 'schoolYear', start: 19236, end: 19600}
 */
export function parsePeriod(code: string): Period | undefined {
  const number = (from: number, to: number): number => Number(code.slice(from, to));
  const year = number(0, 4);
  // From the first day to the one before `after`.
  const period = (kind: PeriodKind, start: number, after: number): Period => ({
    code,
    kind,
    start,
    end: after - 1,
  });
  const months = (kind: PeriodKind, first: number, count: number): Period =>
    period(kind, dayOf(year, first), dayOf(year, first + count));
  switch (code.replace(/\d/g, '0')) {
    case '0000':
      return months('year', 1, 12);
    case '0000-0000':
    case '0000-0000.HK0': {
      if (number(5, 9) !== year + 1) break;
      const semester = code[12];
      const middle = dayOf(year + 1, 1, 16);
      if (!semester) return months('schoolYear', 9, 12);
      if (semester === '1') return period('semester', dayOf(year, 9), middle);
      if (semester === '2') return period('semester', middle, dayOf(year + 1, 9));
      break;
    }
    case '0000-Q0': {
      const quarter = number(6, 7);
      if (quarter < 1 || quarter > 4) break;
      return months('quarter', quarter * 3 - 2, 3);
    }
    case '0000-W00': {
      const week = number(6, 8);
      const monday = mondayOf(year, week);
      if (week < 1 || monday >= mondayOf(year + 1, 1)) break;
      return period('week', monday, monday + 7);
    }
    case '0000-00':
    case '0000-00-00': {
      const month = months('month', number(5, 7), 1);
      if (number(5, 7) < 1 || number(5, 7) > 12) break;
      if (code.length < 8) return month;
      const day = month.start + number(8, 10) - 1;
      if (day >= month.start && day <= month.end) return period('day', day, day + 1);
    }
  }
  return undefined;
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
