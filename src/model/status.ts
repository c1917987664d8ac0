/**
 * Observation status codes of SDMX CL_OBS_STATUS 2.2, in the order of their index in a cube's `status` column.
 * Index 0 is "no code given": a null with no code counts as not given at all.
 */
export const STATUS_CODES = [
  '', 'A', 'B', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'S', 'U', 'V', 'W',
] as const;

export type StatusCode = (typeof STATUS_CODES)[number];

/** A status code as it is stored in typed arrays: its place in {@link STATUS_CODES}. */
export type StatusIndex = number;

/** Where a code stands in {@link STATUS_CODES}; 0 for what is not a code. */
export const statusIndex = (code: string): StatusIndex =>
  Math.max(0, (STATUS_CODES as readonly string[]).indexOf(code));

/** Worst first: suppressed, then missing for any reason, then what weakens a value (FEED.md, "Ratios"). */
const WORST = 'QLOHMFEPIUVBDGJSNKWA';

/** The worse of two statuses, as places in {@link STATUS_CODES}. */
export function worse(a: StatusIndex, b: StatusIndex): StatusIndex {
  if (!a || !b) return a || b;
  return WORST.indexOf(STATUS_CODES[a] as string) <= WORST.indexOf(STATUS_CODES[b] as string) ? a : b;
}

export const SUPPRESSED = statusIndex('Q');
export const FORECAST = statusIndex('F');
/** The value cannot exist: a ratio over nothing, grade 12 in a primary school. */
export const IMPOSSIBLE = statusIndex('M');
export const BREAK = statusIndex('B');
