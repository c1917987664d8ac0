import {pick} from './lang.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** Viet Nam has kept UTC+7 without summer time since 1975; the reader's own zone must not move a date. */
const VIET_NAM = 7 * 60 * MINUTE;

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The day as dd/MM/yyyy, with `clock` the time behind it; `''` for what a `Date` cannot hold. */
function written(ms: number, clock = false): string {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year)) return '';
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${year}`;
  return clock ? `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` : day;
}

/** The day in Viet Nam as dd/MM/yyyy, the same in both languages; `ms` since 1970. */
export const formatDate = (ms: number): string => written(ms + VIET_NAM);

/** A day counted from 1970-01-01, as periods have it, as dd/MM/yyyy. */
export const formatDay = (day: number): string => written(day * DAY);

/** Day and 24-hour time in Viet Nam: 24/11/2026 09:30. */
export const formatDateTime = (ms: number): string => written(ms + VIET_NAM, true);

const steps = [
  [YEAR, 'năm', 'year'],
  [YEAR / 12, 'tháng', 'month'],
  [DAY, 'ngày', 'day'],
  [60 * MINUTE, 'giờ', 'hour'],
  [MINUTE, 'phút', 'minute'],
] as const;

/**
 * An age in its largest unit, never rounded up: vừa xong · 5 phút trước · 23 giờ trước · 11 tháng trước.
 * Months are twelfths of a year of 365.25 days. Under a minute, and slightly ahead of the clock, is "just now".
 */
export function formatAge(ms: number, lang: string): string {
  if (!Number.isFinite(ms)) return '';
  for (const [size, vi, en] of steps) {
    const count = Math.floor(ms / size);
    if (count > 0)
      return pick([`${count} ${vi} trước`, `${count} ${en}${count > 1 ? 's' : ''} ago`], lang);
  }
  return pick(['vừa xong', 'just now'], lang);
}
