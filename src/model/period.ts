export type PeriodKind = 'schoolYear' | 'semester' | 'year' | 'quarter' | 'month' | 'week' | 'day';

/** A stretch of time as the feed writes it: `2022-2023`, `2022-2023.HK1`, `2023`, `2023-Q1`, `2023-05`, `2023-W18`, `2023-05-31`. */
export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  /** First and last day, both inclusive, as whole days since 1970-01-01. */
  readonly start: number;
  readonly end: number;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whole days from 1970-01-01 to a date of the Gregorian calendar, without `Date`, whose engines disagree about impossible dates. */
export function daysOf(year: number, month: number, day: number): number {
  // March comes first, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The calendar date of a day since 1970-01-01. */
export function dateOf(days: number): CalendarDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const y = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {year: y + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * m + 2) / 5) + 1};
}

/** A day written `yyyy-MM-dd`, as days since 1970; undefined for what is not a real date. */
export function parseDay(text: string): number | undefined {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!y || !m || !d) return undefined;
  const days = daysOf(+y, +m, +d);
  const back = dateOf(days);
  return back.month === +m && back.day === +d ? days : undefined;
}

const lastOf = (year: number, month: number): number =>
  (month === 12 ? daysOf(year + 1, 1, 1) : daysOf(year, month + 1, 1)) - 1;

/** Monday of the first ISO week: the week that holds 4 January. */
const firstMonday = (year: number): number => {
  const fourth = daysOf(year, 1, 4);
  return fourth - ((((fourth + 3) % 7) + 7) % 7);
};

/** Reads a period code; undefined for what is none. School years run from 1 September to 31 August, semester 2 begins on 16 January. */
export function parsePeriod(code: string): Period | undefined {
  const school = /^(\d{4})-(\d{4})(?:\.HK([12]))?$/.exec(code);
  if (school) {
    const y = Number(school[1]);
    if (Number(school[2]) !== y + 1) return undefined;
    const start = daysOf(y, 9, 1);
    const end = daysOf(y + 1, 8, 31);
    const turn = daysOf(y + 1, 1, 15);
    if (!school[3]) return {code, kind: 'schoolYear', start, end};
    return school[3] === '1'
      ? {code, kind: 'semester', start, end: turn}
      : {code, kind: 'semester', start: turn + 1, end};
  }
  const [, year = '', rest = ''] = /^(\d{4})(?:-(.+))?$/.exec(code) ?? [];
  if (!year) return undefined;
  const y = +year;
  if (!rest) return {code, kind: 'year', start: daysOf(y, 1, 1), end: daysOf(y, 12, 31)};
  if (/^Q[1-4]$/.test(rest)) {
    const q = +rest.slice(1);
    return {code, kind: 'quarter', start: daysOf(y, q * 3 - 2, 1), end: lastOf(y, q * 3)};
  }
  if (/^W\d\d$/.test(rest)) {
    const start = firstMonday(y) + (+rest.slice(1) - 1) * 7;
    return +rest.slice(1) >= 1 && start < firstMonday(y + 1) ? {code, kind: 'week', start, end: start + 6} : undefined;
  }
  if (/^\d\d$/.test(rest)) {
    const m = +rest;
    return m >= 1 && m <= 12 ? {code, kind: 'month', start: daysOf(y, m, 1), end: lastOf(y, m)} : undefined;
  }
  const day = parseDay(code);
  return day === undefined ? undefined : {code, kind: 'day', start: day, end: day};
}

/** Order on one time axis: by start, the longer first. */
export const comparePeriods = (a: Period, b: Period): number => a.start - b.start || b.end - a.end;

/** The last period of the same kind before this one. */
export function preceding(period: Period, periods: readonly Period[]): Period | undefined {
  return periods
    .filter(({kind, start}) => kind === period.kind && start < period.start)
    .sort(comparePeriods)
    .at(-1);
}

/** Day that decides whether a place is valid in a period: the first of school years and semesters, the last of all others. */
export const decisiveDay = ({kind, start, end}: Period): number =>
  kind === 'schoolYear' || kind === 'semester' ? start : end;
