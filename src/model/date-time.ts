import {parseDay} from './period.js';

const DATE_TIME =
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Milliseconds since 1970 of an RFC 3339 date-time with an offset; undefined for anything else.
 *
 * `Date.parse` is asked last: engines disagree about dates that do not exist, leap seconds, `24:00` and long fractions,
 * all of which are refused or cut before.
 */
export const parseDateTime = (text: string): number | undefined =>
  DATE_TIME.test(text) && parseDay(text.slice(0, 10)) !== undefined
    ? Date.parse(text.replace(/(\.\d{3})\d+/, '$1'))
    : undefined;
