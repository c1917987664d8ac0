import {decisiveDay, parseDay, type Period} from './period.js';
import type {Place} from './place.js';

/** The feed's places as a tree in time. */
export interface PlaceTree {
  readonly all: readonly Place[];
  get(id: string): Place | undefined;
  /** Places without a parent; only those valid in the period, when one is given. */
  roots(period?: Period): readonly Place[];
  children(id: string, period?: Period): readonly Place[];
  validIn(place: Place, period: Period): boolean;
  /** Places that became this one, in whole or in part. */
  predecessors(id: string): readonly Place[];
  /** The place and all below it. */
  within(id: string): ReadonlySet<string>;
}

export function indexPlaces(places: readonly Place[]): PlaceTree {
  const byId = new Map(places.map((place) => [place.id, place]));
  const below = new Map<string, Place[]>();
  const before = new Map<string, Place[]>();
  const days = new Map<Place, readonly [from: number, to: number]>();
  const add = (map: Map<string, Place[]>, key: string, place: Place): void => {
    const list = map.get(key);
    if (list) list.push(place);
    else map.set(key, [place]);
  };
  for (const place of places) {
    add(below, place.parent ?? '', place);
    for (const {id} of place.replacedBy) add(before, id, place);
    days.set(place, [parseDay(place.validFrom ?? '') ?? -Infinity, parseDay(place.validTo ?? '') ?? Infinity]);
  }
  const validIn = (place: Place, period: Period): boolean => {
    const [from, to] = days.get(place) ?? [-Infinity, Infinity];
    const day = decisiveDay(period);
    return from <= day && day <= to;
  };
  const valid = (list: readonly Place[] | undefined, period: Period | undefined): readonly Place[] =>
    !list ? [] : period ? list.filter((place) => validIn(place, period)) : list;
  return {
    all: places,
    get: (id) => byId.get(id),
    roots: (period) => valid(below.get(''), period),
    children: (id, period) => valid(below.get(id), period),
    validIn,
    predecessors: (id) => before.get(id) ?? [],
    within(id) {
      const found = new Set([id]);
      for (const each of found) for (const child of below.get(each) ?? []) found.add(child.id);
      return found;
    },
  };
}
