import type {Address} from './combine.js';
import type {Cube} from './cube.js';
import type {Dataset} from './dataset.js';
import type {Indicator} from './indicator.js';
import type {StatusIndex} from './status.js';

type Axis = ReadonlyMap<string, number>;

/** Cells by their places on two axes; what is on no axis (NaN) has none. */
export interface PlainCells {
  readonly members: Axis;
  readonly periods: Axis;
  /** A value without any status, which most are; NaN for all others. */
  bare(member: number, period: number): number;
  value(member: number, period: number): number;
  /** The status that the feed gives; −1 for what takes a closer look, since it may be a sum or have a part's status. */
  status(member: number, period: number): StatusIndex;
}

/**
 * The cells of an indicator along one dimension and time as they stand in the feed, for whoever looks at hundreds of
 * thousands of them; undefined where none stand so.
 *
 * @param at - Members of the other dimensions.
 */
export function plainCells(
  dataset: Dataset,
  {cube, ratio}: Indicator,
  dimension: string,
  at: Address,
): PlainCells | undefined {
  const cellsOf = (those: Cube | undefined): PlainCells | undefined =>
    those && cubeCells(dataset, those, dimension, at);
  if (!ratio) return cellsOf(cube);
  // Cells that stand beside a ratio win over it, so each of them takes the closer look; so does what only one part has.
  const parts = [ratio.of, ratio.per].map((id) => dataset.indicators.get(id)?.cube);
  const has = (part: Cube | undefined, dim: string): boolean =>
    part?.dims.some(({id}) => id === dim) === true;
  const isUneven = [...at.keys()].some((dim) => has(parts[0], dim) !== has(parts[1], dim));
  const [of, per] = cube || isUneven ? [] : parts.map(cellsOf);
  // One index must mean one member.
  if (of?.members !== per?.members || of?.periods !== per?.periods || !of || !per) return undefined;
  return {
    ...of,
    bare(member, period) {
      const divisor = per.bare(member, period);
      return divisor ? (ratio.scale * of.bare(member, period)) / divisor : NaN;
    },
    value: (member, period) => (ratio.scale * of.value(member, period)) / per.value(member, period),
    status: (member, period) =>
      of.status(member, period) || per.status(member, period) || !per.value(member, period)
        ? -1
        : 0,
  };
}

function cubeCells(
  {dimensions, positions}: Dataset,
  {dims, values, status}: Cube,
  dimension: string,
  at: Address,
): PlainCells | undefined {
  let stride = values.length;
  let start = 0;
  let members: Axis | undefined;
  let periods: Axis | undefined;
  let [down, across] = [0, 0];
  for (const dim of dims) {
    const {id} = dim;
    stride /= dim.members.length || 1;
    const axis = positions(dim);
    if (id === dimension) [members, down] = [axis, stride];
    else if (id === 'period') [periods, across] = [axis, stride];
    else {
      const chosen = at.get(id) ?? dimensions.get(id)?.total;
      const place = typeof chosen === 'string' ? axis.get(chosen) : undefined;
      if (place === undefined) return undefined;
      start += place * stride;
    }
  }
  if (!members || !periods) return undefined;
  return {
    members,
    periods,
    bare(member, period) {
      const cell = start + member * down + period * across;
      return status?.[cell] ? NaN : (values[cell] ?? NaN);
    },
    value: (member, period) => values[start + member * down + period * across] ?? NaN,
    status(member, period) {
      const cell = start + member * down + period * across;
      const code = status?.[cell] ?? 0;
      return code || !Number.isNaN(values[cell] ?? NaN) ? code : -1;
    },
  };
}
