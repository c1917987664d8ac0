import {parseDay} from '../model/period.js';

const DATE_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/;
const DAY = 86_400_000;

/**
 * Milliseconds since 1970 of an RFC 3339 date-time with an offset; undefined for anything else.
 *
 * `Date.parse` is no help: engines disagree about dates that do not exist and about leap seconds. Refused here are both,
 * and `24:00`.
 */
export function parseDateTime(text: string): number | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const day = parseDay(match[1] as string);
  const [hour, minute, second] = [match[2], match[3], match[4]].map(Number) as [
    number,
    number,
    number,
  ];
  const [offsetHours, offsetMinutes] = [Number(match[7] ?? 0), Number(match[8] ?? 0)];
  if (day === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  if (offsetHours > 23 || offsetMinutes > 59) return undefined;
  const offset = (offsetHours * 60 + offsetMinutes) * (match[6] === '-' ? -1 : 1);
  const seconds = (hour * 60 + minute - offset) * 60 + second;
  return day * DAY + seconds * 1000 + Math.floor(Number(match[5] ?? 0) * 1000);
}
