import {addUp, bestSum, NOTHING, type Address, type Figures, type Found} from './combine.js';
import type {Cube} from './cube.js';
import type {Dataset} from './dataset.js';
import type {Aggregate} from './indicator.js';
import {unique} from './lists.js';

interface Axis {
  readonly id: string;
  readonly at: ReadonlyMap<string, number>;
  readonly stride: number;
  readonly total: string | undefined;
  /** Members in the order of the dimension, without the total. */
  readonly members: readonly string[];
  readonly parents: ReadonlyMap<string, string | undefined>;
}

/** The cells of a cube and every sum of them that the feed's rules allow. */
export function cubeFigures(dataset: Dataset, aggregate: Aggregate, cube: Cube): Figures {
  const {places, schools} = dataset;
  const axes = new Map<string, Axis>();
  let stride = cube.values.length;
  for (const dim of cube.dims) {
    stride /= dim.members.length || 1;
    const at = dataset.positions(dim);
    const {total, members: declared = []} = dataset.dimensions.get(dim.id) ?? {};
    axes.set(dim.id, {
      id: dim.id,
      at,
      stride,
      total,
      members: unique([...declared.map(({id}) => id), ...dim.members]).filter(
        (id) => at.has(id) && id !== total,
      ),
      parents: new Map(declared.map(({id, parent}) => [id, parent === total ? undefined : parent])),
    });
  }
  const split = [...axes.keys()].filter((id) => id !== 'period');
  // Cells of schools answer for places as well.
  const schoolAxis = axes.has('place') ? undefined : axes.get('school');

  /** The place or the member that one lies in. */
  const around = (dim: string, id: string): string | undefined =>
    dim === 'place' ? places.byId.get(id)?.parent : axes.get(dim)?.parents.get(id);

  /** The first on the way up from a member that `stops` says yes to; undefined when none does. */
  function above(dim: string, id: string, stops: (up: string) => boolean): string | undefined {
    let up = around(dim, id);
    while (up !== undefined && !stops(up)) up = around(dim, up);
    return up;
  }

  let reached: Set<string> | undefined;
  function reaches(place: string): boolean {
    if (!reached) {
      reached = new Set();
      const from = schoolAxis
        ? schoolAxis.members.map((id) => schools.get(id)?.place)
        : axes.get('place')?.members;
      for (const id of new Set(from))
        for (let up = id; up !== undefined && !reached.has(up); up = around('place', up))
          reached.add(up);
    }
    return reached.has(place);
  }

  function parts(dim: string, at: Address): readonly string[] {
    const chosen = at.get(dim);
    const axis = axes.get(dim);
    const total = axis?.total;
    if (chosen !== undefined && typeof chosen !== 'string') {
      if (total !== undefined && chosen.includes(total)) return [total];
      // Without what other members of the list contain already.
      return chosen.filter((id) => above(dim, id, (up) => chosen.includes(up)) === undefined);
    }
    if (dim === 'place') {
      const period = dataset.periods.get(at.get('period') as string);
      return places.children(chosen, period).map(({id}) => id);
    }
    if (!axis) return [];
    if (axis === schoolAxis) {
      if (chosen !== undefined) return [];
      const held = at.get('place');
      if (held === undefined) return axis.members;
      const inside = [held].flat().flatMap((place) => dataset.schoolsIn(place));
      return unique(inside.map(({id}) => id)).filter((id) => axis.at.has(id));
    }
    const top = chosen === total ? undefined : chosen;
    return axis.members.filter(
      (member) => above(dim, member, (up) => up === top || axis.at.has(up)) === top,
    );
  }

  // Schools add up to places.
  const adds = (dim: string): boolean =>
    aggregate === 'sum' ||
    (aggregate !== 'none' &&
      (aggregate.sum.includes(dim) || (dim === 'school' && aggregate.sum.includes('place'))));

  function look(at: Address): Found {
    let cell = 0;
    for (const axis of axes.values()) {
      const i = position(axis, at);
      if (i === undefined) return axis.id === 'period' ? NOTHING : onlySum(axis.id, at);
      cell += i * axis.stride;
    }
    const value = cube.values[cell] as number;
    const status = cube.status?.[cell] ?? 0;
    const known = Number.isNaN(value) ? 0 : 1;
    if (!known && !status) return bestSum(figures, split, at, find)[0] ?? NOTHING;
    return {
      value,
      status,
      known,
      parts: 1,
      lower: cube.lower?.[cell] ?? NaN,
      upper: cube.upper?.[cell] ?? NaN,
      note: cube.notes?.get(cell),
      skipped: false,
      blocked: undefined,
    };
  }
  const find = (at: Address): readonly Found[] => [look(at)];

  /** Where no cell can stand there is only the sum. */
  function onlySum(dim: string, at: Address): Found {
    const [found] = addUp(figures, dim, at, find);
    if (found) return found;
    const list = parts(dim, at);
    const blocked = dim === 'place' ? list.some(reaches) : list.length;
    return blocked ? {...NOTHING, blocked: dim} : NOTHING;
  }

  const figures: Figures = {
    dims: schoolAxis ? ['place', ...split] : split,
    periods: [...(axes.get('period')?.at.keys() ?? [])],
    stands(dim, at) {
      const axis = axes.get(dim);
      return !axis || position(axis, at) !== undefined;
    },
    adds,
    parts,
    reaches,
    look,
  };
  return figures;
}

/** Where a selection stands on an axis; all of a dimension stands at its total. */
function position({id, at, total}: Axis, address: Address): number | undefined {
  const member = address.get(id) ?? total;
  return typeof member === 'string' ? at.get(member) : undefined;
}
