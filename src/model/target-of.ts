import type {Grid, Member} from './answer.js';
import type {Indicator} from './indicator.js';
import type {Period} from './period.js';

/** The target that fits a place and a period most closely: for both, for the place, for the period, for all. */
export function targetOf(
  {targets}: Indicator,
  place: string | undefined,
  period: string,
): number | undefined {
  const fits = (byPlace: boolean, byPeriod: boolean): number | undefined =>
    targets.find(
      (target) =>
        target.place === (byPlace ? (place ?? '') : undefined) &&
        target.period === (byPeriod ? period : undefined),
    )?.value;
  return fits(true, true) ?? fits(true, false) ?? fits(false, true) ?? fits(false, false);
}

/** Targets by cell of a grid, NaN where there is none. */
export function targetsOf(
  indicator: Indicator,
  {rows, columns}: Grid,
  held: readonly Member[],
  periods: readonly Period[],
): Float64Array {
  const places = held.filter(({dimension}) => dimension === 'place');
  const fixed = places.length === 1 ? places[0]?.id : undefined;
  const named = (dimension: string, ...members: readonly Member[]): string | undefined =>
    members.find((member) => member.dimension === dimension)?.id;
  return Float64Array.from(
    rows.flatMap((row) =>
      columns.map(
        (column) =>
          targetOf(
            indicator,
            named('place', row, column) ?? fixed,
            named('period', row, column) ?? periods[0]?.code ?? '',
          ) ?? NaN,
      ),
    ),
  );
}
