/**
 * Observation status codes of SDMX CL_OBS_STATUS 2.2, in the order of their index in a cube's `status` column.
 * Index 0 is "no code given": a null with no code counts as not given at all.
 */
export const STATUS_CODES = [
  '',
  ...'A B D E F G H I J K L M N O P Q S U V W'.split(' '),
] as readonly StatusCode[];

// prettier-ignore
export type StatusCode =
  | '' | 'A' | 'B' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'S' | 'U' | 'V' | 'W';

/** A status code as it is stored in typed arrays: its place in {@link STATUS_CODES}. */
export type StatusIndex = number;

/** Where a code stands in {@link STATUS_CODES}; 0 for what is not a code. */
export const statusIndex = (code: string): StatusIndex =>
  Math.max(0, (STATUS_CODES as readonly string[]).indexOf(code));

export const BREAK = statusIndex('B');
/** The definition differs from that of the values before. */
export const REDEFINED = statusIndex('D');
export const SUPPRESSED = statusIndex('Q');
export const FORECAST = statusIndex('F');
export const CANNOT_EXIST = statusIndex('M');

// FEED.md, "Ratios": Q, missing, F, E, P, then what qualifies a value in other ways; normal and "no code" last.
const ORDER = 'QLOHMKFEPIUVBD';
const RANKS = STATUS_CODES.map((code) =>
  code === '' ? 30 : code === 'A' ? 29 : ORDER.includes(code) ? ORDER.indexOf(code) : 20,
);

/** The one of two statuses that the reader of a combined value must hear of. */
export const worseStatus = (a: StatusIndex, b: StatusIndex): StatusIndex =>
  (RANKS[b] as number) < (RANKS[a] as number) ? b : a;

/** Whether a code says that there is no value: suppressed, not collected, missing, holiday, cannot exist, counted elsewhere. */
export const meansNoValue = (status: StatusIndex): boolean => (RANKS[status] as number) < 6;

/**
 * Whether a null with this code takes nothing away from a sum:
 * it cannot exist (M), or is counted with another category (K).
 */
export const isNoGap = (status: StatusIndex): boolean =>
  status === CANNOT_EXIST || STATUS_CODES[status] === 'K';
