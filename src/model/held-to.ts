import {own} from './bare.js';
import type {Query} from './query.js';

/** A question held to members of one dimension, in the place of what it asks there by itself. */
export function heldTo(query: Query, dimension: string, ids: readonly string[]): Query {
  const [first] = ids;
  if (dimension === 'place') return {...query, place: ids};
  if (dimension === 'school' && first !== undefined) return {...query, school: first};
  return {...query, where: own({...query.where, [dimension]: ids})};
}
