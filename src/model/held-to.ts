import type {Query} from './query.js';

/** A question held to members of one dimension, in the place of what it asks there by itself. */
export function heldTo(query: Query, dimension: string, ids: readonly string[]): Query {
  const [first] = ids;
  if (dimension === 'place') return {...query, place: ids};
  if (dimension === 'school' && first !== undefined) return {...query, school: first};
  const where = Object.assign(Object.create(null), query.where, {
    [dimension]: ids,
  }) as Query['where'];
  return {...query, where};
}
