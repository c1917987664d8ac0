/**
 * The known word that is nearest to one that was got: a slip of the hand or two away, capitals aside.
 * Undefined when none is near, and for texts longer than an id can be.
 *
 * @example nearest('pupil', ['pupils', 'classes']) // 'pupils'
 */
export function nearest(got: string, known: Iterable<string>): string | undefined {
  if (got.length > 64) return undefined;
  const from = got.toLowerCase();
  // One slip for two to three letters, two from four, three from eight on; a single letter is near to everything.
  let limit = Math.min(3, from.length >> 1, 1 + (from.length >> 2));
  let best: string | undefined;
  for (const word of known) {
    if (Math.abs(word.length - from.length) > limit) continue;
    const distance = slips(from, word.toLowerCase(), limit);
    if (distance > limit) continue;
    best = word;
    // From here on only a nearer one counts.
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}

const costs = new Uint8Array(80);

/** Letters to insert, drop or change (Levenshtein, in one row); gives up above `limit`. */
function slips(a: string, b: string, limit: number): number {
  for (let j = 0; j <= b.length; j++) costs[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let aslant = i - 1;
    let least = (costs[0] = i);
    for (let j = 1; j <= b.length; j++) {
      const above = costs[j] as number;
      const changed = aslant + Number(a[i - 1] !== b[j - 1]);
      const cost = Math.min(changed, above + 1, (costs[j - 1] as number) + 1);
      costs[j] = cost;
      aslant = above;
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
  }
  return costs[b.length] as number;
}
