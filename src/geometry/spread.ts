/**
 * Moves labels apart along one axis so that neighbours keep `gap` px between their middles and all stay in [from, to].
 * Order is kept; the total move is small. Returns undefined when they do not fit.
 */
export function spread(
  wanted: readonly number[],
  gaps: readonly number[],
  from: number,
  to: number,
): number[] | undefined {
  const order = wanted
    .map((_, i) => i)
    .sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const half = (i: number): number => (gaps[i] as number) / 2;
  if (gaps.reduce((sum, gap) => sum + gap, 0) > to - from) return undefined;
  const placed = [...wanted];
  let edge = from;
  for (const i of order) {
    placed[i] = Math.max(placed[i] as number, edge + half(i));
    edge = placed[i] + half(i);
  }
  edge = to;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i] as number, edge - half(i));
    edge = placed[i] - half(i);
  }
  return placed;
}
