import {addTo} from './grouped.js';
import {parseDay, type Period} from './period.js';
import type {Place} from './place.js';

/** The places of a feed with their ways up, down and through time. Lists are in the order of the feed. */
export interface PlaceTree {
  readonly byId: ReadonlyMap<string, Place>;
  /** The feed's own words for kinds of place: `province`, `commune` … */
  readonly kinds: readonly string[];
  /** Places without a parent, of all times or of one period. */
  roots(period?: Period): readonly Place[];
  children(id: string, period?: Period): readonly Place[];
  /** From the parent up to the root. */
  ancestors(id: string): readonly Place[];
  /** What became of a place. */
  successors(id: string): readonly Place[];
  /** What a place was made of. */
  predecessors(id: string): readonly Place[];
  validIn(place: Place, period: Period): boolean;
}

const NONE: readonly Place[] = [];

/** The day of a period that decides which places were there (FEED.md, "Time"). */
export const referenceDay = ({kind, start, end}: Period): number =>
  kind === 'schoolYear' || kind === 'semester' ? start : end;

export function validIn({validFrom, validTo}: Place, period: Period): boolean {
  const day = referenceDay(period);
  return (
    (validFrom === undefined || (parseDay(validFrom) ?? -Infinity) <= day) &&
    (validTo === undefined || (parseDay(validTo) ?? Infinity) >= day)
  );
}

export function indexPlaces(places: readonly Place[]): PlaceTree {
  const byId = new Map(places.map((place) => [place.id, place]));
  const below = new Map<string | undefined, Place[]>();
  const before = new Map<string, Place[]>();
  for (const place of places) {
    addTo(below, place.parent, place);
    for (const {id} of place.replacedBy) addTo(before, id, place);
  }
  // Lists of a period are asked for again for every cell of a sum.
  const valid = new Map<string, readonly Place[]>();
  const list = (id: string | undefined, period?: Period): readonly Place[] => {
    const all = below.get(id) ?? NONE;
    if (!period) return all;
    const key = `${referenceDay(period)} ${id ?? ''}`;
    let those = valid.get(key);
    if (!those) valid.set(key, (those = all.filter((place) => validIn(place, period))));
    return those;
  };
  return {
    byId,
    kinds: [...new Set(places.flatMap(({kind}) => kind ?? []))],
    roots: (period) => list(undefined, period),
    children: list,
    ancestors(id) {
      const chain: Place[] = [];
      for (let place = byId.get(id); place?.parent !== undefined;) {
        place = byId.get(place.parent);
        if (place) chain.push(place);
      }
      return chain;
    },
    successors: (id) => byId.get(id)?.replacedBy.flatMap((next) => byId.get(next.id) ?? []) ?? NONE,
    predecessors: (id) => before.get(id) ?? NONE,
    validIn,
  };
}
