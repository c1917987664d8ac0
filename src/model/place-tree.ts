import {group} from './lists.js';
import {parseDay, type Period} from './period.js';
import type {Place} from './place.js';

/** The places of a feed with their ways up, down and through time. Lists are in the order of the feed. */
export interface PlaceTree {
  readonly byId: ReadonlyMap<string, Place>;
  /** Places right inside one, or without a parent; of all times or of one period. */
  children(id: string | undefined, period?: Period): readonly Place[];
  /** What became of a place. */
  successors(id: string): readonly Place[];
  /** What a place was made of. */
  predecessors(id: string): readonly Place[];
}

/** The day of a period that decides which places were there (FEED.md, "Time"). */
const referenceDay = ({kind, start, end}: Period): number =>
  kind === 'schoolYear' || kind === 'semester' ? start : end;

/** From when to when something held: ISO dates, both inclusive. */
export type Validity = Pick<Place, 'validFrom' | 'validTo'>;

/** Whether a place was there, or a set of boundaries held, in a period. */
export function validIn({validFrom, validTo}: Validity, period: Period): boolean {
  const day = referenceDay(period);
  return (
    (validFrom === undefined || (parseDay(validFrom) ?? -Infinity) <= day) &&
    (validTo === undefined || (parseDay(validTo) ?? Infinity) >= day)
  );
}

export function indexPlaces(places: readonly Place[]): PlaceTree {
  const byId = new Map(places.map((place) => [place.id, place]));
  const below = group(places, ({parent}) => [parent]);
  const before = group(places, ({replacedBy}) => replacedBy.map(({id}) => id));
  // Lists of a period are asked for again for every cell of a sum.
  const valid = new Map<string, readonly Place[]>();
  return {
    byId,
    children(id, period) {
      const all = below.get(id) ?? [];
      if (!period) return all;
      const key = `${referenceDay(period)} ${id ?? ''}`;
      let those = valid.get(key);
      if (!those) valid.set(key, (those = all.filter((place) => validIn(place, period))));
      return those;
    },
    successors: (id) => byId.get(id)?.replacedBy.flatMap((next) => byId.get(next.id) ?? []) ?? [],
    predecessors: (id) => before.get(id) ?? [],
  };
}
