/** Reads a token file of the Design Tokens Community Group; no more of it than the kit's own has. */

/** All tokens by their path, as `light.series.1`, with the type that their group gives them. */
export function flatten(group, path = [], type = undefined, found = new Map()) {
  const own = group.$type ?? type;
  if ('$value' in group) found.set(path.join('.'), {...group, $type: own});
  else
    for (const [name, inside] of Object.entries(group))
      if (!name.startsWith('$')) flatten(inside, [...path, name], own, found);
  return found;
}

/** What a token is worth once its references are followed. */
export function valueOf(tokens, path, seen = []) {
  if (seen.includes(path)) throw new Error(`${[...seen, path].join(' → ')} goes in a circle.`);
  const token = tokens.get(path);
  if (!token) throw new Error(`There is no token ${path}.`);
  const other = /^\{(.+)\}$/.exec(token.$value)?.[1];
  return other ? valueOf(tokens, other, [...seen, path]) : token.$value;
}

/** `light.series.1` → `--edu-series-1` */
export const propertyOf = (path) => `--edu-${path.split('.').slice(1).join('-')}`;
