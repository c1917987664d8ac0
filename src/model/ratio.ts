import {add, ABSENT, isComplete, partsOf, sumAt, withMembers, type Address, type Blocked, type Value} from './combine.js';
import type {CubeIndex} from './cube-index.js';
import type {Dataset} from './dataset.js';
import type {Indicator} from './indicator.js';
import {IMPOSSIBLE, SUPPRESSED, worse} from './status.js';

export interface RatioPart {
  readonly indicator: Indicator;
  readonly index: CubeIndex;
}

/** Numerator and denominator over the same cells. */
interface Pair {
  readonly of: Value;
  readonly per: Value;
}

const sides = ['of', 'per'] as const;

/**
 * Both parts at an address, over the cells that both have: where a part is incomplete, both are added up together
 * along the same dimension, and a place that lacks one of them counts for neither.
 */
function pairAt(of: RatioPart, per: RatioPart, dataset: Dataset, address: Address, blocked: Blocked): Pair {
  const whole: Pair = {
    of: sumAt(of.index, of.indicator, dataset, address, blocked),
    per: sumAt(per.index, per.indicator, dataset, address, blocked),
  };
  if (sides.every((side) => isComplete(whole[side]))) return whole;
  if (sides.some((side) => whole[side].status === SUPPRESSED || !whole[side].known)) return whole;
  let best: Pair | undefined;
  for (const [d, {id}] of of.index.cube.dims.entries()) {
    const other = per.index.cube.dims.findIndex((dim) => dim.id === id);
    if (id === 'period' || other < 0) continue;
    const parts = new Set([
      ...(partsOf(of.index, dataset, address, d) ?? []),
      ...(partsOf(per.index, dataset, address, other) ?? []),
    ]);
    if (parts.size < 2) continue;
    const pairs = [...parts].map((part) => pairAt(of, per, dataset, withMembers(address, id, [part]), blocked));
    const common = pairs.map((pair): Pair => {
      const both = sides.every((side) => !Number.isNaN(pair[side].value));
      return both ? pair : {of: {...ABSENT, status: pair.of.status}, per: {...ABSENT, status: pair.per.status}};
    });
    const sum: Pair = {of: add(common.map((pair) => pair.of)), per: add(common.map((pair) => pair.per))};
    if (!best || sum.of.known / sum.of.parts > best.of.known / best.of.parts) best = sum;
  }
  return best ?? whole;
}

/**
 * `scale × of ÷ per` at an address. Over nothing it cannot exist (`M`); the worse status of the parts passes on;
 * bounds follow interval arithmetic, for parts that are not negative.
 */
export function ratioAt(
  scale: number,
  of: RatioPart,
  per: RatioPart,
  dataset: Dataset,
  address: Address,
  blocked: Blocked,
): Value {
  const {of: top, per: bottom} = pairAt(of, per, dataset, address, blocked);
  const status = worse(top.status, bottom.status);
  const known = Math.min(top.known, bottom.known);
  const parts = Math.max(top.parts, bottom.parts);
  if (Number.isNaN(top.value) || Number.isNaN(bottom.value)) return {...ABSENT, status, known: 0, parts};
  if (bottom.value === 0) return {...ABSENT, status: IMPOSSIBLE, parts};
  const bounded = [top.lower, top.upper, bottom.lower, bottom.upper].some((bound) => !Number.isNaN(bound));
  const or = (bound: number, value: number): number => (Number.isNaN(bound) ? value : bound);
  // An incomplete part of one side alone does not make the ratio incomplete twice over.
  const whole = isComplete(top) && isComplete(bottom);
  return {
    value: (scale * top.value) / bottom.value,
    status,
    known: whole ? 1 : known,
    parts: whole ? 1 : parts,
    lower: bounded ? (scale * or(top.lower, top.value)) / or(bottom.upper, bottom.value) : NaN,
    upper: bounded && or(bottom.lower, bottom.value) > 0 ? (scale * or(top.upper, top.value)) / or(bottom.lower, bottom.value) : NaN,
  };
}
