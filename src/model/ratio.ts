import {bestSum, isWhole, NOTHING, type Address, type Found, type Figures} from './combine.js';
import {unique} from './lists.js';
import {CANNOT_EXIST, SUPPRESSED, worseStatus} from './status.js';

/** What is divided, and by what. */
type Pair = readonly [Found, Found];

/**
 * A ratio, `scale × of ÷ per`, at any address: both parts are combined first, then divided.
 *
 * Only cells that both parts have are used (FEED.md, "Ratios"): where a part is incomplete, or the two are split into
 * different members, both are taken apart along the same dimension until what is left belongs together.
 * Where `own` gives a cell, that wins. Dimensions are those that both parts have, and those of `own`.
 */
export function ratioFigures(of: Figures, per: Figures, scale: number, own?: Figures): Figures {
  const all = own ? [of, per, own] : [of, per];
  const shared = of.dims.filter((dim) => per.dims.includes(dim));
  const names = (known: readonly string[], at: Address): boolean =>
    [...at.keys()].every((dim) => dim === 'period' || known.includes(dim));

  const adds = (dim: string): boolean => of.adds(dim) && per.adds(dim);
  const parts = (dim: string, at: Address): readonly string[] =>
    unique(all.flatMap((one) => (one.dims.includes(dim) ? one.parts(dim, at) : [])));

  /** Whether sums of the two parts along a dimension would be sums of different members. */
  function differs(dim: string, at: Address): boolean {
    // The tree of places knows what belongs to a place, so a part without some of it is known to be incomplete.
    if (dim === 'place' || (of.stands(dim, at) && per.stands(dim, at))) return false;
    const [x, y] = [of.parts(dim, at), new Set(per.parts(dim, at))];
    return x.length > 0 && y.size > 0 && !(x.length === y.size && x.every((id) => y.has(id)));
  }

  /** The parts of the ratio over the same cells; both without a value where there are none. */
  function pair(at: Address): Pair {
    let [x, y]: Pair = [of.look(at), per.look(at)];
    const apart = shared.find((dim) => differs(dim, at));
    const usable = apart === undefined && isWhole(x) && isWhole(y);
    if (!usable || x.skipped || y.skipped) {
      const lost = worseStatus(lostStatus(x), lostStatus(y));
      let [a, b]: Pair = [NOTHING, NOTHING];
      if (apart !== undefined || lost !== SUPPRESSED) {
        // What neither part has cells for must be taken apart; otherwise any dimension may do.
        const open = apart ?? shared.find((dim) => !of.stands(dim, at) && !per.stands(dim, at));
        const ways = open === undefined ? shared : [open];
        [a = NOTHING, b = NOTHING] = bestSum({adds, parts}, ways, at, pair);
      }
      if (!Number.isNaN(a.value)) [x, y] = [a, b];
      else if (!usable) {
        const status = worseStatus(worseStatus(a.status, b.status), lost);
        const blocked = a.blocked ?? x.blocked ?? y.blocked;
        return [
          {...a, status, blocked},
          {...b, status, blocked},
        ];
      }
    }
    // The two count the same cells, and a value that was published combined counts as many as the other's parts.
    const counts = {known: Math.max(x.known, y.known), parts: Math.max(x.parts, y.parts)};
    return [
      {...x, ...counts},
      {...y, ...counts},
    ];
  }

  function look(at: Address): Found {
    if (own && names(own.dims, at) && own.dims.every((dim) => own.stands(dim, at))) {
      const found = own.look(at);
      if (!Number.isNaN(found.value) || found.status) return found;
    }
    if (!names(shared, at)) return NOTHING;
    const [x, y] = pair(at);
    const {known, parts, blocked} = x;
    const status = y.value === 0 ? CANNOT_EXIST : worseStatus(x.status, y.status);
    const value = y.value === 0 ? NaN : (scale * x.value) / y.value;
    const ends = Number.isNaN(value) ? undefined : bounds(x, y, scale);
    return {...NOTHING, value, status, known, parts, blocked, ...ends};
  }

  return {
    dims: unique([...shared, ...(own?.dims ?? [])]),
    periods: unique([
      ...of.periods.filter((code) => per.periods.includes(code)),
      ...(own?.periods ?? []),
    ]),
    stands: (dim, at) => all.some((one) => one.dims.includes(dim) && one.stands(dim, at)),
    adds,
    parts,
    reaches: (place) => (of.reaches(place) && per.reaches(place)) || !!own?.reaches(place),
    look,
  };
}

/** The status of what has no value. */
const lostStatus = ({value, status}: Found): number => (Number.isNaN(value) ? status : 0);

/** Interval arithmetic: the outermost of the four quotients; none where the divisor may be zero. */
function bounds(x: Found, y: Found, scale: number): Pick<Found, 'lower' | 'upper'> | undefined {
  if (Number.isNaN(x.lower) && Number.isNaN(y.lower)) return undefined;
  const ends = ({value, lower, upper}: Found): [number, number] =>
    Number.isNaN(lower) ? [value, value] : [lower, upper];
  const [low, high] = ends(x);
  const [least, most] = ends(y);
  if (least * most <= 0) return undefined;
  const all = [low, low, high, high].map((end, i) => (scale * end) / (i % 2 ? most : least));
  return {lower: Math.min(...all), upper: Math.max(...all)};
}
