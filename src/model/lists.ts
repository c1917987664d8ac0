/** Each item of a list once, in the order of its first place. */
export const unique = <T>(list: Iterable<T>): T[] => [...new Set(list)];

/** The items of a list by their keys, of which an item may have several or none. */
export function group<K, T>(list: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list)
    for (const key of keysOf(item)) {
      const those = groups.get(key);
      if (those) those.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
