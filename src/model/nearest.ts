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

const rows = [new Uint8Array(80), new Uint8Array(80)] as const;

/** Letters to insert, drop or change (Levenshtein); gives up above `limit`. */
function slips(a: string, b: string, limit: number): number {
  let [above, row] = rows;
  for (let j = 0; j <= b.length; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = (row[0] = i);
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      const cost = Math.min(changed, (above[j] as number) + 1, (row[j - 1] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return least;
    [above, row] = [row, above];
  }
  return above[b.length] as number;
}
