import type {CubeDim} from './cube.js';
import {BUILT_IN_DIMENSIONS, type Dimension} from './dimension.js';
import type {Feed} from './feed.js';
import type {Indicator} from './indicator.js';
import {group} from './lists.js';
import {parsePeriod, type Period} from './period.js';
import {indexPlaces, type PlaceTree} from './place-tree.js';
import type {School} from './school.js';

/** A feed made ready for questions: everything by its id. */
export interface Dataset {
  readonly feed: Feed;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly places: PlaceTree;
  readonly schools: ReadonlyMap<string, School>;
  /** The feed's own and the built-in ones; one that the feed declares stands in place of the built-in. */
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** Every period that a cube lists, by code. */
  readonly periods: ReadonlyMap<string, Period>;
  /** Schools of a place and of all that lies in it. */
  schoolsIn(place: string): readonly School[];
  /** Where each member stands on an axis; axes with the same members share one map. */
  positions(axis: CubeDim): ReadonlyMap<string, number>;
}

const byId = <T extends {readonly id: string}>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((each) => [each.id, each]));

/** Indexes a feed. What only some questions need (positions on an axis, schools by place) waits for the first of them. */
export function indexFeed(feed: Feed): Dataset {
  const places = indexPlaces(feed.places);
  const periods = new Map<string, Period>();
  for (const {cube} of feed.indicators)
    for (const code of cube?.dims.find(({id}) => id === 'period')?.members ?? []) {
      const period = periods.has(code) ? undefined : parsePeriod(code);
      if (period) periods.set(code, period);
    }

  let bySite: Map<string | undefined, School[]> | undefined;
  const schoolsIn = (place: string): School[] => {
    bySite ??= group(feed.schools, (school) => [school.place]);
    const inside = places.children(place).flatMap(({id}) => schoolsIn(id));
    return [...(bySite.get(place) ?? []), ...inside];
  };

  const seen = new Map<readonly string[], ReadonlyMap<string, number>>();
  return {
    feed,
    indicators: byId(feed.indicators),
    places,
    schools: byId(feed.schools),
    dimensions: byId([...BUILT_IN_DIMENSIONS, ...feed.dimensions]),
    periods,
    schoolsIn,
    positions({members}) {
      for (const [list, positions] of seen)
        if (
          list === members ||
          (list.length === members.length && list.every((id, i) => id === members[i]))
        )
          return positions;
      const positions = new Map(members.map((id, i) => [id, i]));
      seen.set(members, positions);
      return positions;
    },
  };
}
