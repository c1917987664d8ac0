import type {Cube} from './cube.js';
import type {Dataset} from './dataset.js';
import type {Indicator} from './indicator.js';
import {isNoGap, SUPPRESSED, worseStatus, type StatusIndex} from './status.js';
import type {LocalText} from './text.js';

/**
 * Where to look: for each dimension a member, or several that are added up.
 * A dimension that is not named is all of it, combined; the period's code is always named.
 */
export type Address = Map<string, string | readonly string[]>;

/** What stands at an address. */
export interface Found {
  /** NaN when there is none. */
  value: number;
  status: StatusIndex;
  /** Of `parts` cells that were added up, `known` had a value. */
  known: number;
  parts: number;
  /** NaN when no part has bounds. */
  lower: number;
  upper: number;
  note: LocalText | undefined;
  /** A part that cannot exist was left out of the sum. */
  skipped: boolean;
  /** The dimension along which a sum was needed that the indicator does not allow. */
  blocked: string | undefined;
}

/** Anything that has a value at an address: the cells of a cube, or the ratio of two such figures. */
export interface Figures {
  /** Dimensions besides `period` that can be named. */
  readonly dims: readonly string[];
  /** Codes of the periods that are listed. */
  readonly periods: readonly string[];
  /** Whether the selection of a dimension at an address is one member that has cells of its own; all of it is its total. */
  stands(dim: string, at: Address): boolean;
  /** Whether values may be added along a dimension. */
  adds(dim: string): boolean;
  /** What the selection of a dimension at an address is the sum of; empty when there is nothing to add up. */
  parts(dim: string, at: Address): readonly string[];
  /** Whether a place, or a place or school inside it, has cells. */
  reaches(place: string): boolean;
  look(at: Address): Found;
}

/** Nothing: a cell that the feed does not give. */
export const blank = (): Found => ({
  value: NaN,
  status: 0,
  known: 0,
  parts: 1,
  lower: NaN,
  upper: NaN,
  note: undefined,
  skipped: false,
  blocked: undefined,
});

/** A value with no part missing. */
export const isWhole = ({value, known, parts}: Found): boolean =>
  !Number.isNaN(value) && known === parts;

/**
 * The sum of parts (FEED.md, "Combining"): what is missing is left out and counted, one suppressed part suppresses all,
 * and a part that cannot exist is no gap.
 *
 * Bounds are added by interval arithmetic, [Σ lower, Σ upper]; a part without bounds counts as [value, value].
 * The status is the worst of the parts that have a value, or, when none has, the worst of all.
 */
export function addUp(parts: readonly Found[]): Found {
  const sum: Found = {...blank(), value: 0, parts: 0, lower: 0, upper: 0};
  let lost = 0;
  let bounded = false;
  for (const part of parts) {
    sum.blocked ??= part.blocked;
    if (Number.isNaN(part.value)) {
      lost = worseStatus(lost, part.status);
      if (isNoGap(part.status)) sum.skipped = true;
      else sum.parts += part.parts;
      continue;
    }
    const exact = Number.isNaN(part.lower);
    bounded ||= !exact;
    sum.lower += exact ? part.value : part.lower;
    sum.upper += exact ? part.value : part.upper;
    sum.value += part.value;
    sum.status = worseStatus(sum.status, part.status);
    sum.known += part.known;
    sum.parts += part.parts;
    sum.skipped ||= part.skipped;
  }
  sum.parts ||= 1;
  const none = !sum.known || lost === SUPPRESSED;
  if (none) [sum.value, sum.status] = [NaN, lost];
  if (none || !bounded) sum.lower = sum.upper = NaN;
  return sum;
}

/**
 * What there is at each part of a dimension's selection, in their order; nothing where the parts may not be added.
 * The dimension is held at one part after the other, then at what was held before.
 */
export function takeApart<T>(
  {adds, parts}: Pick<Figures, 'adds' | 'parts'>,
  dim: string,
  at: Address,
  look: (at: Address) => T,
): T[] {
  const list = parts(dim, at);
  if (list.length > 1 && !adds(dim)) return [];
  const before = at.get(dim);
  const found = list.map((part) => look(at.set(dim, part)));
  if (before === undefined) at.delete(dim);
  else at.set(dim, before);
  return found;
}

/**
 * The best of several ways to put a value (or two that belong together) together: the first that is whole, else the
 * most complete. A way that leads nowhere is empty.
 */
export function best(
  ways: readonly string[],
  look: (way: string) => readonly Found[],
): readonly Found[] {
  let chosen: readonly Found[] = [];
  let score = -1;
  for (const way of ways) {
    const tried = look(way);
    const [one] = tried;
    if (!one || one.known / one.parts <= score) continue;
    score = one.known / one.parts;
    chosen = tried;
    if (isWhole(one)) break;
  }
  const [one] = chosen;
  // What no way leads to is one missing cell, however many there were to look at.
  if (one && Number.isNaN(one.value)) [one.known, one.parts] = [0, 1];
  return chosen;
}

/** Whether an indicator's values may be added along a dimension; schools add up to places. */
const isAdditive = ({aggregate}: Indicator, dim: string): boolean =>
  aggregate === 'sum' ||
  (aggregate !== 'none' &&
    (aggregate.sum.includes(dim) || (dim === 'school' && aggregate.sum.includes('place'))));

interface Axis {
  readonly id: string;
  readonly at: ReadonlyMap<string, number>;
  readonly stride: number;
  readonly total: string | undefined;
  /** Members in the order of the dimension, without the total. */
  readonly members: readonly string[];
  readonly parents: ReadonlyMap<string, string | undefined>;
}

/** The cells of an indicator's cube and every sum of them that the feed's rules allow. */
export function cubeFigures(dataset: Dataset, indicator: Indicator, cube: Cube): Figures {
  const {places, schools} = dataset;
  let stride = cube.values.length;
  const axes = cube.dims.map((dim): Axis => {
    stride /= dim.members.length || 1;
    const at = dataset.positions(dim);
    const dimension = dataset.dimensions.get(dim.id);
    const total = dimension?.total;
    const declared = dimension?.members ?? [];
    return {
      id: dim.id,
      at,
      stride,
      total,
      members: [
        ...new Set([...declared.map(({id}) => id).filter((id) => at.has(id)), ...dim.members]),
      ].filter((id) => id !== total),
      parents: new Map(declared.map(({id, parent}) => [id, parent === total ? undefined : parent])),
    };
  });
  const axisOf = new Map(axes.map((axis) => [axis.id, axis]));
  const split = [...axisOf.keys()].filter((id) => id !== 'period');
  // Cells of schools answer for places as well.
  const schoolAxis = axisOf.has('place') ? undefined : axisOf.get('school');

  let reached: Set<string> | undefined;
  function reaches(place: string): boolean {
    if (!reached) {
      reached = new Set();
      const from = schoolAxis
        ? schoolAxis.members.map((id) => schools.get(id)?.place)
        : (axisOf.get('place')?.members ?? []);
      for (const id of new Set(from))
        for (let up = id; up !== undefined && !reached.has(up); up = places.byId.get(up)?.parent)
          reached.add(up);
    }
    return reached.has(place);
  }

  function parts(dim: string, at: Address): readonly string[] {
    const chosen = at.get(dim);
    const axis = axisOf.get(dim);
    if (Array.isArray(chosen)) return withoutInner(dim, chosen as readonly string[], axis);
    if (dim === 'place') {
      const period = dataset.periods.get(at.get('period') as string);
      const inside =
        chosen === undefined ? places.roots(period) : places.children(chosen as string, period);
      return inside.map(({id}) => id);
    }
    if (!axis) return [];
    if (axis === schoolAxis) {
      if (chosen !== undefined) return [];
      const held = at.get('place');
      if (held === undefined) return axis.members;
      return [...new Set([held].flat().flatMap((place) => dataset.schoolsIn(place)))].flatMap(
        ({id}) => (axis.at.has(id) ? id : []),
      );
    }
    const top = chosen === axis.total ? undefined : (chosen as string | undefined);
    const up = (id: string): string | undefined => axis.parents.get(id);
    return axis.members.filter(
      (id) => above(id, up, (it) => it === top || axis.at.has(it)) === top,
    );
  }

  /** A list without what its other members contain already. */
  function withoutInner(
    dim: string,
    list: readonly string[],
    axis: Axis | undefined,
  ): readonly string[] {
    const total = axis?.total;
    if (total !== undefined && list.includes(total)) return [total];
    const up = (id: string): string | undefined =>
      dim === 'place' ? places.byId.get(id)?.parent : axis?.parents.get(id);
    return list.filter((id) => above(id, up, (it) => list.includes(it)) === undefined);
  }

  const adds = (dim: string): boolean => isAdditive(indicator, dim);

  /** The sum along one dimension, if there is something to add and a way to. */
  function spread(dim: string, at: Address): Found[] {
    const found = takeApart({adds, parts}, dim, at, look);
    return found.length ? [addUp(found)] : [];
  }

  function look(at: Address): Found {
    const found = blank();
    let cell = 0;
    for (const axis of axes) {
      const dim = axis.id;
      const i = position(axis, at.get(dim));
      if (i === undefined) {
        // No cell can stand at this address: there is only the sum, and none over time.
        if (dim === 'period') return found;
        const [sum] = spread(dim, at);
        if (sum) return sum;
        const list = parts(dim, at);
        if (list.length && (dim !== 'place' || list.some(reaches))) found.blocked = dim;
        return found;
      }
      cell += i * axis.stride;
    }
    found.value = cube.values[cell] as number;
    found.status = cube.status?.[cell] ?? 0;
    const missing = Number.isNaN(found.value);
    if (missing && !found.status) return best(split, (dim) => spread(dim, at))[0] ?? found;
    found.known = missing ? 0 : 1;
    found.lower = cube.lower?.[cell] ?? NaN;
    found.upper = cube.upper?.[cell] ?? NaN;
    found.note = cube.notes?.get(cell);
    return found;
  }

  return {
    dims: schoolAxis ? ['place', ...split] : split,
    periods: [...(axisOf.get('period')?.at.keys() ?? [])],
    stands(dim, at) {
      const axis = axisOf.get(dim);
      return !axis || position(axis, at.get(dim)) !== undefined;
    },
    adds,
    parts,
    reaches,
    look,
  };
}

/** Where a selection stands on an axis; all of a dimension stands at its total. */
function position(
  {at, total}: Axis,
  chosen: string | readonly string[] | undefined,
): number | undefined {
  const member = chosen ?? total;
  return typeof member === 'string' ? at.get(member) : undefined;
}

/** The nearest above a member that `ends` the climb; undefined when none does. */
function above(
  member: string,
  up: (id: string) => string | undefined,
  ends: (id: string) => boolean,
): string | undefined {
  let over = up(member);
  while (over !== undefined && !ends(over)) over = up(over);
  return over;
}
