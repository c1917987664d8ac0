import type {Period} from '../model/period.js';
import {langOf} from './lang.js';

/** `long` for sentences and tables, `short` for a second mention, `tick` for an axis. */
export type PeriodStyle = 'long' | 'short' | 'tick';

const codes = /^(\d{4})(?:-(\d{4})(?:\.HK([12]))?|-Q([1-4])|-W(\d\d)|-(\d\d)(?:-(\d\d))?)?$/;

const quarters = ['', 'I', 'II', 'III', 'IV'];

// Written out, for the first `Intl.DateTimeFormat` of a page takes longer than a sentence.
const english =
  ' January February March April May June July August September October November December';
const months = english.split(' ');

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
    if (semester && vi) return `HK${semester} ${years}`;
    if (semester) return long ? `semester ${semester}, ${years}` : `S${semester} ${years}`;
    return long ? `${vi ? 'năm học' : 'school year'} ${years}` : years;
  }
  if (quarter && vi) return `${tick ? '' : 'quý '}${quarters[Number(quarter)]}/${year}`;
  if (quarter) return `Q${quarter} ${year}`;
  if (week) return vi ? `tuần ${Number(week)}/${year}` : `week ${Number(week)}, ${year}`;
  const name = `${months[Number(month)]} ${year}`;
  if (day && tick) return `${day}/${month}`;
  if (day) return vi || !long ? `${day}/${month}/${year}` : `${Number(day)} ${name}`;
  if (month) return vi ? `${long ? 'tháng ' : ''}${Number(month)}/${year}` : name;
  return vi && long ? `năm ${year}` : year;
}

/** A period in words; see {@link formatPeriodCode}. */
export const formatPeriod = (
  {code}: Pick<Period, 'code'>,
  lang: string,
  style: PeriodStyle,
): string => formatPeriodCode(code, lang, style);
