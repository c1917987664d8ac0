import {langOf} from './lang.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** Viet Nam has kept UTC+7 without summer time since 1975; the reader's own zone must not move a date. */
const wall = (ms: number): Date => new Date(ms + 7 * 60 * MINUTE);

const two = (value: number): string => String(value).padStart(2, '0');

const written = (date: Date): string =>
  `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;

/** Whether a `Date` can hold it: ±100 million days. */
const holds = (ms: number): boolean => Math.abs(ms) < 8.64e15 - DAY;

/** The day in Viet Nam as dd/MM/yyyy, the same in both languages; `ms` since 1970. */
export function formatDate(ms: number, _lang: string): string {
  return holds(ms) ? written(wall(ms)) : '';
}

/** A day counted from 1970-01-01, as periods have it, as dd/MM/yyyy. */
export function formatDay(day: number, _lang: string): string {
  return holds(day * DAY) ? written(new Date(day * DAY)) : '';
}

/** Day and 24-hour time in Viet Nam: 24/11/2026 09:30. */
export function formatDateTime(ms: number, lang: string): string {
  if (!holds(ms)) return '';
  const date = wall(ms);
  return `${formatDate(ms, lang)} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

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
  const kit = langOf(lang);
  const step = steps.find(([size]) => ms >= size);
  if (!step) return kit === 'vi' ? 'vừa xong' : 'just now';
  const [size, vi, en] = step;
  const count = Math.floor(ms / size);
  return kit === 'vi' ? `${count} ${vi} trước` : `${count} ${en}${count > 1 ? 's' : ''} ago`;
}
