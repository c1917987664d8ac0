/** Milliseconds between two attempts. */
export interface Attempts {
  /** The feed's own period. */
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
 * After failures the wait is spread from one period up to a ceiling that doubles each time ("full jitter"), so that a
 * dead server never sees more than the regular rate. The server's wish is honoured within an hour.
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
  const floor = Math.min(loaded ? refresh : SOON, CAP / 2);
  const ceiling = lasting ? CAP : Math.min(CAP, floor * 2 ** Math.min(failures, 20));
  return Math.max(floor + random * (ceiling - floor), Math.min(retryAfter, LONGEST_WISH));
}
