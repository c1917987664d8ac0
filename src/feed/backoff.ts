/** Milliseconds between two attempts. */
export interface Attempts {
  /** The feed's own period; the usual one while none is known. */
  readonly refresh: number;
  /** False while no good answer has come: then the first retries come soon. */
  readonly loaded: boolean;
  /** Failures in a row; 0 after a good answer. */
  readonly failures: number;
  /** The server said no in a way that will last. */
  readonly lasting: boolean;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter?: number | undefined;
  /** 0 to 1. */
  readonly random: number;
}

const CAP = 15 * 60_000;
const SOON = 5_000;
const LONGEST_WISH = 60 * 60_000;

/**
 * When to look again. The regular period has a jitter of a tenth, since ten thousand screens are switched on at eight.
 *
 * After a failure that may pass, the first attempt comes soon and the wait doubles up to the period, where it stays: what
 * has failed is back within one period, and a dead server sees two requests more than usual, spread by jitter. After an
 * answer that will last, the wait is anything between a period and a quarter of an hour. The server's own wish is honoured
 * within an hour.
 */
export function waitBefore({
  refresh,
  loaded,
  failures,
  lasting,
  retryAfter = 0,
  random,
}: Attempts): number {
  if (failures === 0) return refresh * (0.9 + 0.2 * random);
  const soon = Math.min(refresh, loaded ? Math.max(SOON, refresh / 4) : SOON);
  const ceiling = lasting
    ? Math.max(refresh, CAP)
    : Math.min(refresh, soon * 2 ** Math.min(failures - 1, 20));
  const floor = lasting ? refresh : ceiling / 2;
  return Math.max(floor + random * (ceiling - floor), Math.min(retryAfter, LONGEST_WISH));
}
