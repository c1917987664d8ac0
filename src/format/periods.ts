import type {Period} from '../model/period.js';
import {langOf} from './lang.js';

/** `long` for sentences and tables, `short` for a second mention, `tick` for an axis. */
export type PeriodStyle = 'long' | 'short' | 'tick';

const codes = /^(\d{4})(?:-(\d{4})(?:\.HK([12]))?|-Q([1-4])|-W(\d\d)|-(\d\d)(?:-(\d\d))?)?$/;

const roman = ['I', 'II', 'III', 'IV'];

const english = (year: string, month: string, day?: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? {day: 'numeric' as const} : {}),
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));

/**
 * A period's code in words, by Vietnamese habit (FEED.md): năm học 2022–2023 · HK1 2022–2023 · năm 2023 · quý I/2023 ·
 * tháng 5/2023 · tuần 18/2023 · 31/05/2023. What is no code of a period is given back as it is.
 */
export function formatPeriodCode(code: string, lang: string, style: PeriodStyle): string {
  const found = codes.exec(code);
  if (!found) return code;
  const [, year = '', next, semester, quarter, week, month, day] = found;
  const vi = langOf(lang) === 'vi';
  const long = style === 'long';
  const tick = style === 'tick';
  if (next) {
    const years = tick ? `${year.slice(2)}–${next.slice(2)}` : `${year}–${next}`;
    if (semester)
      return vi
        ? `HK${semester} ${years}`
        : long
          ? `semester ${semester}, ${years}`
          : `S${semester} ${years}`;
    return long ? `${vi ? 'năm học' : 'school year'} ${years}` : years;
  }
  if (quarter) {
    const name = roman[Number(quarter) - 1] ?? quarter;
    return vi ? `${tick ? '' : 'quý '}${name}/${year}` : `Q${quarter} ${year}`;
  }
  if (week) return vi ? `tuần ${Number(week)}/${year}` : `week ${Number(week)}, ${year}`;
  if (day && month) {
    if (tick) return `${day}/${month}`;
    return vi || !long ? `${day}/${month}/${year}` : english(year, month, day);
  }
  if (month) return vi ? `${long ? 'tháng ' : ''}${Number(month)}/${year}` : english(year, month);
  return vi && long ? `năm ${year}` : year;
}

/** A period in words; see {@link formatPeriodCode}. */
export function formatPeriod(
  {code}: Pick<Period, 'code'>,
  lang: string,
  style: PeriodStyle,
): string {
  return formatPeriodCode(code, lang, style);
}
