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

/** What stands at an address. One object is filled again and again, so that reading given cells costs nothing. */
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
  /** Fills `out` with what stands at an address. */
  look(at: Address, out: Found): void;
}

export const blank = (): Found => reset({} as Found);

/** Nothing: a cell that the feed does not give. */
export function reset(out: Found): Found {
  out.value = out.lower = out.upper = NaN;
  out.status = out.known = 0;
  out.parts = 1;
  out.note = out.blocked = undefined;
  out.skipped = false;
  return out;
}

/** A value with no part missing. */
export const isWhole = ({value, known, parts}: Found): boolean =>
  !Number.isNaN(value) && known === parts;

/** Adds up found values. */
export interface Sum {
  add(part: Found): void;
  /** Fills `out` with the sum. */
  into(out: Found): void;
}

/**
 * The sum of parts (FEED.md, "Combining"): what is missing is left out and counted, one suppressed part suppresses all,
 * and a part that cannot exist is no gap.
 *
 * Bounds are added by interval arithmetic, [Σ lower, Σ upper]; a part without bounds counts as [value, value].
 * The status is the worst of the parts that have a value, or, when none has, the worst of all.
 */
export function startSum(): Sum {
  let value = 0;
  let lower = 0;
  let upper = 0;
  let known = 0;
  let parts = 0;
  let bounded = false;
  let skipped = false;
  let status = -1;
  let lost = 0;
  let blocked: string | undefined;
  return {
    add(part) {
      blocked ??= part.blocked;
      if (Number.isNaN(part.value)) {
        lost = worseStatus(lost, part.status);
        if (isNoGap(part.status)) skipped = true;
        else parts += part.parts;
        return;
      }
      skipped ||= part.skipped;
      value += part.value;
      known += part.known;
      parts += part.parts;
      status = status < 0 ? part.status : worseStatus(status, part.status);
      const hasBounds = !Number.isNaN(part.lower);
      bounded ||= hasBounds;
      lower += hasBounds ? part.lower : part.value;
      upper += hasBounds ? part.upper : part.value;
    },
    into(out) {
      reset(out);
      out.known = known;
      out.parts = parts || 1;
      out.blocked = blocked;
      out.skipped = skipped;
      if (lost === SUPPRESSED || status < 0) out.status = lost;
      else {
        out.value = value;
        out.status = status;
        if (bounded) [out.lower, out.upper] = [lower, upper];
      }
    },
  };
}

/**
 * Fills `out` with the best of several ways to put a value (or two that belong together) together:
 * the first that is whole, else the most complete.
 */
export function best(
  ways: readonly string[],
  look: (way: string, out: readonly Found[]) => boolean,
  out: readonly Found[],
): void {
  const tried = out.map(blank);
  const [chosen, one] = [out[0] as Found, tried[0] as Found];
  let score = -1;
  for (const way of ways) {
    if (!look(way, tried) || one.known / one.parts <= score) continue;
    score = one.known / one.parts;
    out.forEach((each, i) => Object.assign(each, tried[i]));
    if (isWhole(chosen)) return;
  }
  // What no way leads to is one missing cell, however many there were to look at.
  if (Number.isNaN(chosen.value)) [chosen.known, chosen.parts] = [0, 1];
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

  /** The nearest member above that has cells, or `stop` when that comes first. */
  function above(
    {at, parents}: Axis,
    member: string,
    stop: string | undefined,
  ): string | undefined {
    let up = parents.get(member);
    while (up !== undefined && up !== stop && !at.has(up)) up = parents.get(up);
    return up;
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
    return axis.members.filter((member) => above(axis, member, top) === top);
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
    return list.filter((id) => {
      let over = up(id);
      while (over !== undefined && !list.includes(over)) over = up(over);
      return over === undefined;
    });
  }

  function given(cell: number, out: Found): boolean {
    const value = cube.values[cell] as number;
    const status = cube.status?.[cell] ?? 0;
    if (Number.isNaN(value) && !status) return false;
    out.value = value;
    out.status = status;
    out.known = Number.isNaN(value) ? 0 : 1;
    out.parts = 1;
    out.lower = cube.lower?.[cell] ?? NaN;
    out.upper = cube.upper?.[cell] ?? NaN;
    out.note = cube.notes?.get(cell);
    out.blocked = undefined;
    out.skipped = false;
    return true;
  }

  const adds = (dim: string): boolean => isAdditive(indicator, dim);

  /** Adds up along one dimension. False when there is nothing to add, or no way to. */
  function spread(dim: string, at: Address, out: Found): boolean {
    const list = parts(dim, at);
    reset(out);
    if (!list.length) return false;
    if (list.length > 1 && !adds(dim)) {
      if (dim !== 'place' || list.some(reaches)) out.blocked = dim;
      return false;
    }
    const sum = startSum();
    const one = blank();
    forEachPart(dim, list, at, () => {
      look(at, one);
      sum.add(one);
    });
    sum.into(out);
    return true;
  }

  function look(at: Address, out: Found): void {
    let cell = 0;
    for (const axis of axes) {
      const i = position(axis, at.get(axis.id));
      if (i === undefined) {
        // No cell can stand at this address: there is only the sum, and none over time.
        if (axis.id === 'period') reset(out);
        else spread(axis.id, at, out);
        return;
      }
      cell += i * axis.stride;
    }
    if (given(cell, out)) return;
    reset(out);
    best(split, (dim, [one]) => spread(dim, at, one as Found), [out]);
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

/** Holds a dimension at one member after the other, then puts back what was held before. */
export function forEachPart(
  dim: string,
  list: readonly string[],
  at: Address,
  visit: () => void,
): void {
  const before = at.get(dim);
  for (const part of list) {
    at.set(dim, part);
    visit();
  }
  if (before === undefined) at.delete(dim);
  else at.set(dim, before);
}
