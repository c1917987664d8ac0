const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DATE_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Milliseconds since 1970 of an ISO date's first moment in UTC; undefined for anything else and for 30 February. */
export function parseDate(text: string): number | undefined {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  // Date.UTC takes years under 100 for those of the last century.
  if (!year || !month || !day || year < 100) return undefined;
  const at = Date.UTC(year, month - 1, day);
  // Engines carry the 31st of a short month over into the next one.
  return new Date(at).getUTCMonth() === month - 1 && new Date(at).getUTCDate() === day ? at : undefined;
}

/**
 * Milliseconds since 1970 of an RFC 3339 date-time with an offset; undefined for anything else.
 *
 * `Date.parse` is no help: engines disagree about dates that do not exist and about leap seconds. Refused here are both,
 * and `24:00`.
 */
export function parseDateTime(text: string): number | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const day = parseDate(match[1] as string);
  const [hour, minute, second] = [match[2], match[3], match[4]].map(Number) as [number, number, number];
  const [offsetHours, offsetMinutes] = [Number(match[7] ?? 0), Number(match[8] ?? 0)];
  if (day === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  if (offsetHours > 23 || offsetMinutes > 59) return undefined;
  const offset = (offsetHours * 60 + offsetMinutes) * (match[6] === '-' ? -1 : 1);
  const seconds = (hour * 60 + minute - offset) * 60 + second;
  return day + seconds * 1000 + Math.floor(Number(match[5] ?? 0) * 1000);
}
