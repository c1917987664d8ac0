/** Ranks from 1 up; values that are equal share the mean of their ranks. */
function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let i = from; i < to; i++) ranks[order[i] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/**
 * Spearman's rank correlation, −1 to 1: how far two columns rise together, whatever their units, and little moved by a
 * single outlier. NaN where one of them does not vary. (C. Spearman, "The proof and measurement of association between
 * two things", American Journal of Psychology 15, 1904; with mean ranks for ties it is Pearson's coefficient of the ranks.)
 */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number {
  const [a, b] = [ranksOf(xs), ranksOf(ys)];
  const mean = (xs.length + 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((rank, i) => {
    const [da, db] = [rank - mean, (b[i] as number) - mean];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  });
  return aa && bb ? ab / Math.sqrt(aa * bb) : NaN;
}

/**
 * Whether a rank correlation of `n` pairs is more than chance makes of unrelated columns in nineteen cases of twenty: its
 * standard error is then 1/√(n − 1) (M. Kendall, "Rank Correlation Methods"). Fewer than eight pairs prove nothing.
 */
export const isRelated = (rho: number, n: number): boolean =>
  n >= 8 && Math.abs(rho) >= Math.max(0.3, 1.96 / Math.sqrt(n - 1));
