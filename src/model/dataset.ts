import {BUILT_IN_DIMENSIONS, type Dimension} from './dimension.js';
import {cubeIndex, type CubeIndex} from './cube-index.js';
import type {Feed} from './feed.js';
import type {Indicator} from './indicator.js';
import {comparePeriods, parsePeriod, type Period} from './period.js';
import {indexPlaces, type PlaceTree} from './place-tree.js';
import type {School} from './school.js';

/** A feed made ready for questions: everything by its id, every period parsed once, every cube with its strides. */
export interface Dataset {
  readonly feed: Feed;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly cubes: ReadonlyMap<string, CubeIndex>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly places: PlaceTree;
  readonly schools: ReadonlyMap<string, School>;
  readonly schoolsOf: ReadonlyMap<string, readonly School[]>;
  /** All periods that any cube names, in the order of time. */
  readonly periods: readonly Period[];
  period(code: string): Period | undefined;
}

/** Declared dimensions replace built-in ones of the same id; members keep the built-in parent where they name none. */
function mergeDimensions(declared: readonly Dimension[]): Map<string, Dimension> {
  const merged = new Map(BUILT_IN_DIMENSIONS.map((dimension) => [dimension.id, dimension]));
  for (const dimension of declared) {
    const parents = new Map(merged.get(dimension.id)?.members.map(({id, parent}) => [id, parent]));
    const ids = new Set(dimension.members.map(({id}) => id));
    merged.set(dimension.id, {
      ...dimension,
      members: dimension.members.map((member) => {
        const parent = member.parent ?? parents.get(member.id);
        return parent !== undefined && ids.has(parent) ? {...member, parent} : member;
      }),
    });
  }
  return merged;
}

export function indexFeed(feed: Feed): Dataset {
  const parsed = new Map<string, Period>();
  const cubes = new Map<string, CubeIndex>();
  const shared = new Map<string, ReadonlyMap<string, number>>();
  for (const {id, cube} of feed.indicators) {
    if (!cube) continue;
    cubes.set(id, cubeIndex(cube, shared));
    for (const code of cube.dims.find((dim) => dim.id === 'period')?.members ?? []) {
      if (parsed.has(code)) continue;
      const period = parsePeriod(code);
      if (period) parsed.set(code, period);
    }
  }
  const schoolsOf = new Map<string, School[]>();
  for (const school of feed.schools) {
    const list = schoolsOf.get(school.place ?? '');
    if (list) list.push(school);
    else schoolsOf.set(school.place ?? '', [school]);
  }
  return {
    feed,
    indicators: new Map(feed.indicators.map((indicator) => [indicator.id, indicator])),
    cubes,
    dimensions: mergeDimensions(feed.dimensions),
    places: indexPlaces(feed.places),
    schools: new Map(feed.schools.map((school) => [school.id, school])),
    schoolsOf,
    periods: [...parsed.values()].sort(comparePeriods),
    period: (code) => parsed.get(code) ?? parsePeriod(code),
  };
}
