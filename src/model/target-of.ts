import type {Grid, Member} from './answer.js';
import type {Indicator} from './indicator.js';
import type {Period} from './period.js';

/** The target that fits a place and a period most closely: for both, for the place, for the period, for all. */
function targetOf(
  {targets}: Indicator,
  place: string | undefined,
  period: string | undefined,
): number {
  let best = NaN;
  let closest = -1;
  for (const target of targets) {
    const isOurs = (target.place ?? place) === place && (target.period ?? period) === period;
    const close = (target.place === undefined ? 0 : 2) + (target.period === undefined ? 0 : 1);
    if (!isOurs || close <= closest) continue;
    best = target.value;
    closest = close;
  }
  return best;
}

/** Targets by cell of a grid, NaN where there is none. */
export function targetsOf(
  indicator: Indicator,
  {rows, columns}: Grid,
  held: readonly Member[],
  periods: readonly Period[],
): Float64Array {
  const places = held.filter(({dimension}) => dimension === 'place');
  const place = places.length === 1 ? places[0]?.id : undefined;
  const named = (dimension: string, line: Member): string | undefined =>
    line.dimension === dimension ? line.id : undefined;
  return Float64Array.from(
    rows.flatMap((row) =>
      columns.map((column) =>
        targetOf(
          indicator,
          named('place', row) ?? named('place', column) ?? place,
          named('period', row) ?? named('period', column) ?? periods[0]?.code,
        ),
      ),
    ),
  );
}
