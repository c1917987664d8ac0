import type {CubeIndex} from './cube-index.js';
import type {Dataset} from './dataset.js';
import type {Indicator} from './indicator.js';
import type {Period} from './period.js';
import {IMPOSSIBLE, SUPPRESSED, worse, type StatusIndex} from './status.js';
import type {LocalText} from './text.js';

/** One value and what is known about it; NaN where there is none. */
export interface Value {
  readonly value: number;
  readonly status: StatusIndex;
  /** Of the `parts` that were added, how many had a value. */
  readonly known: number;
  readonly parts: number;
  readonly lower: number;
  readonly upper: number;
  readonly note?: LocalText | undefined;
}

/**
 * Where a value lies: members to hold for each dimension; several are added up, none means all.
 * `period` is apart, since nothing is ever added over time.
 */
export interface Address {
  readonly period: Period;
  readonly members: ReadonlyMap<string, readonly string[]>;
}

export const ABSENT: Value = {value: NaN, status: 0, known: 0, parts: 1, lower: NaN, upper: NaN};

export const isComplete = ({value, known, parts}: Value): boolean => !Number.isNaN(value) && known === parts;

/** Whether cells of the indicator may be added along a dimension. */
export function isAdditive({aggregate}: Indicator, dimension: string): boolean {
  if (dimension === 'period') return false;
  return typeof aggregate === 'object' ? aggregate.sum.includes(dimension) : aggregate === 'sum';
}

/** What an evaluation met on its way: dimensions along which a sum was needed and not allowed. */
export type Blocked = Set<string>;

export function withMembers({period, members}: Address, dimension: string, ids: readonly string[]): Address {
  return {period, members: new Map(members).set(dimension, ids)};
}

/** The cell that the feed gives for an address, if the address names one member of every dimension. */
export function givenCell({cube, strides, positions}: CubeIndex, dataset: Dataset, {period, members}: Address): number {
  let cell = 0;
  for (let d = 0; d < cube.dims.length; d++) {
    const id = (cube.dims[d] as {id: string}).id;
    const ids = members.get(id);
    const member =
      id === 'period' ? period.code : ids === undefined ? dataset.dimensions.get(id)?.total : ids.length === 1 ? ids[0] : undefined;
    const position = member === undefined ? undefined : positions[d]?.get(member);
    if (position === undefined) return -1;
    cell += position * (strides[d] as number);
  }
  return cell;
}

export function valueAt({cube}: CubeIndex, cell: number): Value {
  const value = cube.values[cell] as number;
  const known = Number.isNaN(value) ? 0 : 1;
  return {
    value,
    status: cube.status?.[cell] ?? 0,
    known,
    parts: 1,
    lower: cube.lower?.[cell] ?? NaN,
    upper: cube.upper?.[cell] ?? NaN,
    note: cube.notes?.get(cell),
  };
}

/**
 * Members whose sum is the address along one dimension; undefined where it is a single member that has no parts.
 * A sum never takes a member and its parent, nor the total.
 */
export function partsOf(index: CubeIndex, dataset: Dataset, {period, members}: Address, d: number): readonly string[] | undefined {
  const {id, members: own} = index.cube.dims[d] as {id: string; members: readonly string[]};
  const has = index.positions[d] as ReadonlyMap<string, number>;
  const ids = members.get(id);
  if (ids && ids.length > 1) return ids;
  const one = ids?.[0];
  if (id === 'place') {
    if (one === undefined) return undefined;
    const children = dataset.places.children(one, period).map((place) => place.id);
    return children.length ? children : undefined;
  }
  if (id === 'school') {
    if (one !== undefined) return undefined;
    const place = members.get('place');
    if (!place) return own;
    const within = new Set(place.flatMap((each) => [...dataset.places.within(each)]));
    return own.filter((school) => within.has(dataset.schools.get(school)?.place ?? ''));
  }
  const dimension = dataset.dimensions.get(id);
  if (one === undefined || one === dimension?.total) {
    const parents = new Map(dimension?.members.map((member) => [member.id, member.parent]));
    return own.filter((member) => {
      if (member === dimension?.total) return false;
      const parent = parents.get(member);
      return parent === undefined || !has.has(parent);
    });
  }
  const children = dimension?.members.filter((member) => member.parent === one && has.has(member.id)).map((member) => member.id);
  return children?.length ? children : undefined;
}

/** Adds values up. A suppressed part hides the sum; a part that cannot exist is none; missing parts are counted. */
export function add(parts: readonly Value[]): Value {
  let value = 0;
  let lower = 0;
  let upper = 0;
  let bounded = false;
  let status: StatusIndex = 0;
  let missing: StatusIndex = 0;
  let known = 0;
  let count = 0;
  let hidden = false;
  for (const part of parts) {
    const absent = Number.isNaN(part.value);
    if (absent && part.status === IMPOSSIBLE) continue;
    count += part.parts;
    known += part.known;
    hidden ||= part.status === SUPPRESSED && absent;
    if (absent) {
      missing = worse(missing, part.status);
      continue;
    }
    value += part.value;
    status = worse(status, part.status);
    bounded ||= !Number.isNaN(part.lower) || !Number.isNaN(part.upper);
    lower += Number.isNaN(part.lower) ? part.value : part.lower;
    upper += Number.isNaN(part.upper) ? part.value : part.upper;
  }
  if (!count) return parts.length ? {...ABSENT, status: IMPOSSIBLE} : ABSENT;
  if (hidden) return {...ABSENT, status: SUPPRESSED, known, parts: count};
  if (!known) return {...ABSENT, status: missing, parts: count};
  return {value, status, known, parts: count, lower: bounded ? lower : NaN, upper: bounded ? upper : NaN};
}

/**
 * The value of a plain indicator at an address. A cell that the feed gives wins over any sum, a null with a status too.
 * Where several dimensions could be added up, the first complete sum is taken, else the most complete one.
 */
export function sumAt(index: CubeIndex, indicator: Indicator, dataset: Dataset, address: Address, blocked: Blocked): Value {
  const cell = givenCell(index, dataset, address);
  if (cell >= 0) {
    const {cube} = index;
    if (!Number.isNaN(cube.values[cell] as number) || cube.status?.[cell]) return valueAt(index, cell);
  }
  let best = ABSENT;
  for (let d = 0; d < index.cube.dims.length; d++) {
    const dimension = (index.cube.dims[d] as {id: string}).id;
    if (dimension === 'period') continue;
    const parts = partsOf(index, dataset, address, d);
    if (!parts?.length) continue;
    if (parts.length > 1 && !isAdditive(indicator, dimension)) {
      blocked.add(dimension);
      continue;
    }
    const sum = add(parts.map((part) => sumAt(index, indicator, dataset, withMembers(address, dimension, [part]), blocked)));
    if (isComplete(sum) || sum.status === SUPPRESSED) return sum;
    if (sum.known / sum.parts > best.known / best.parts || (best === ABSENT && (sum.status || sum.parts > 1))) best = sum;
  }
  return best;
}
