/**
 * The class of a distribution that holds the one in the middle: so many lie in it and below it that they are half of all.
 * Undefined where nothing is counted, or less than nothing. Classes without a value count as none.
 */
export function medianRow(counts: Iterable<number>): number | undefined {
  const known = [...counts].map((count) => (Number.isNaN(count) ? 0 : count));
  const total = known.reduce((sum, count) => sum + count, 0);
  if (!(total > 0) || !Number.isFinite(total) || known.some((count) => count < 0)) return undefined;
  let below = 0;
  return known.findIndex((count) => (below += count) >= total / 2);
}
