/**
 * Noise for invented data: a number in [-1, 1) that depends on the seed and the key alone, so that what is new leaves
 * every other figure as it was.
 */
export const seeded =
  (seed) =>
  (...key) => {
    let hash = 2166136261;
    for (const character of [seed, ...key].join('|'))
      hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
    hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2147483648 - 1;
  };
