/** Number of single-letter edits between two short texts, or `limit + 1` when there are more than `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min((next[j - 1] as number) + 1, (row[j] as number) + 1, (row[j - 1] as number) + cost);
      least = Math.min(least, next[j] as number);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[b.length] as number;
}

/** The known id or key that is most like what came: at most a third of its letters differ. Undefined when none is near. */
export function nearest(got: string, known: Iterable<string>): string | undefined {
  if (got.length > 64) return undefined;
  const asked = got.toLowerCase();
  let limit = Math.max(1, Math.floor(got.length / 3));
  let best: string | undefined;
  for (const each of known) {
    const distance = edits(asked, each.toLowerCase(), limit);
    if (distance > limit || (best !== undefined && distance === limit)) continue;
    best = each;
    limit = distance;
    if (!distance) break;
  }
  return best;
}
