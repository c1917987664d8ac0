/**
 * What is known about the age of a feed. Times are milliseconds since 1970, all by the same clock: at best that of the
 * feed's server.
 */
export interface FreshnessFacts {
  /** The document's own `updated`; absent while none has come. */
  readonly updated?: number | undefined;
  readonly staleSeconds?: number | undefined;
  readonly refreshSeconds: number;
  /** When the last good answer came; absent while there was none. */
  readonly loadedAt?: number | undefined;
  readonly lastAttemptFailed: boolean;
  readonly now: number;
}

export interface Freshness {
  readonly kind: 'never' | 'failed' | 'stale' | 'late' | 'fresh';
  /** Milliseconds since `updated`; absent when that lies further ahead than clocks may differ. */
  readonly age?: number;
}

/** Milliseconds that clocks may differ by. */
export const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * How fresh the shown data are (FEED.md, Rulings, "Freshness"). Where several kinds hold, the first of
 * never · failed · stale · late · fresh is given.
 */
export function freshnessOf(facts: FreshnessFacts): Freshness {
  const {updated, staleSeconds, refreshSeconds, loadedAt, lastAttemptFailed, now} = facts;
  if (updated === undefined || loadedAt === undefined) return {kind: 'never'};
  const ahead = updated - now > CLOCK_TOLERANCE;
  const age = Math.max(0, now - updated);
  const late = now - loadedAt > 2 * refreshSeconds * 1000;
  const stale = staleSeconds !== undefined && age > staleSeconds * 1000;
  const kind = lastAttemptFailed ? 'failed' : stale ? 'stale' : late ? 'late' : 'fresh';
  return ahead ? {kind} : {kind, age};
}
