import type {Member} from './answer.js';
import type {Indicator} from './indicator.js';
import type {Picked} from './pick-grid.js';

/** The target that fits a place and a period most closely: for both, for the place, for the period, for all. */
export function targetOf(
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
export function targetsOf({indicator, grid, held, periods}: Picked): Float64Array {
  const places = held.filter(({dimension}) => dimension === 'place');
  const place = places.length === 1 ? places[0]?.id : undefined;
  const named = (dimension: string, ...lines: readonly Member[]): string | undefined =>
    lines.find((line) => line.dimension === dimension)?.id;
  return new Float64Array(
    grid.rows.flatMap((row) =>
      grid.columns.map((column) =>
        targetOf(
          indicator,
          named('place', row, column) ?? place,
          named('period', row, column) ?? periods[0]?.code,
        ),
      ),
    ),
  );
}
