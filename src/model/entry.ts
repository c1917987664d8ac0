import {givenCell, sumAt, valueAt, type Address, type Blocked, type Value} from './combine.js';
import type {CubeIndex} from './cube-index.js';
import type {Dataset} from './dataset.js';
import type {Indicator} from './indicator.js';
import {comparePeriods, type Period} from './period.js';
import {ratioAt, type RatioPart} from './ratio.js';

/** An indicator as it is asked: plain or a ratio, its dimensions and members, and its value at any address. */
export interface Entry {
  readonly indicator: Indicator;
  /** Dimensions besides `period`. */
  readonly dims: readonly string[];
  readonly periods: readonly Period[];
  members(dimension: string): readonly string[];
  has(dimension: string, member: string): boolean;
  at(address: Address, blocked: Blocked): Value;
}

/** Undefined while the cells it needs have not been loaded. */
export function entryOf(dataset: Dataset, indicator: Indicator): Entry | undefined {
  const {ratio} = indicator;
  const own = dataset.cubes.get(indicator.id);
  const part = (id: string): RatioPart | undefined => {
    const of = dataset.indicators.get(id);
    const index = dataset.cubes.get(id);
    return of && index && {indicator: of, index};
  };
  const of = ratio && part(ratio.of);
  const per = ratio && part(ratio.per);
  if (!own && !(of && per)) return undefined;
  // A ratio has the dimensions and members that both of its parts have, and those of cells of its own.
  const sets: CubeIndex[][] = [];
  if (own) sets.push([own]);
  if (of && per) sets.push([of.index, per.index]);
  const common = (read: (index: CubeIndex) => readonly string[]): string[] => [
    ...new Set(
      sets.flatMap(([first, ...others]) =>
        first ? read(first).filter((each) => others.every((other) => read(other).includes(each))) : [],
      ),
    ),
  ];
  const membersIn = ({cube}: CubeIndex, id: string): readonly string[] => cube.dims.find((dim) => dim.id === id)?.members ?? [];
  const dims = common(({cube}) => cube.dims.map(({id}) => id)).filter((id) => id !== 'period');
  const known = new Map<string, readonly string[]>();
  const members = (id: string): readonly string[] => {
    let list = known.get(id);
    if (!list) known.set(id, (list = common((index) => membersIn(index, id))));
    return list;
  };
  const shared = new Set(dims);
  return {
    indicator,
    dims,
    members,
    has: (id, member) => members(id).includes(member),
    periods: members('period')
      .flatMap((code) => dataset.period(code) ?? [])
      .sort(comparePeriods),
    at(address, blocked) {
      if (own) {
        const cell = givenCell(own, dataset, address);
        if (cell >= 0 && (!Number.isNaN(own.cube.values[cell] as number) || own.cube.status?.[cell])) return valueAt(own, cell);
      }
      if (ratio && of && per) {
        // Dimensions that only one part has are combined, whatever the question holds them at.
        const held = [...address.members].filter(([id]) => shared.has(id));
        return ratioAt(ratio.scale, of, per, dataset, {period: address.period, members: new Map(held)}, blocked);
      }
      return own ? sumAt(own, indicator, dataset, address, blocked) : {value: NaN, status: 0, known: 0, parts: 1, lower: NaN, upper: NaN};
    },
  };
}
