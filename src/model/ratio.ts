import {
  addUp,
  best,
  blank,
  isWhole,
  takeApart,
  type Address,
  type Found,
  type Figures,
} from './combine.js';
import {CANNOT_EXIST, SUPPRESSED, worseStatus} from './status.js';

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const those = new Set(b);
  return a.length === b.length && a.every((member) => those.has(member));
}

/**
 * A ratio, `scale × of ÷ per`, at any address: both parts are combined first, then divided.
 *
 * Only cells that both parts have are used (FEED.md, "Ratios"): where a part is incomplete, or the two are split into
 * different members, both are taken apart along the same dimension until what is left belongs together.
 * Where `own` gives a cell, that wins. Dimensions are those that both parts have, and those of `own`.
 */
export function ratioFigures(of: Figures, per: Figures, scale: number, own?: Figures): Figures {
  const shared = of.dims.filter((dim) => per.dims.includes(dim));
  const dims = [...new Set([...shared, ...(own?.dims ?? [])])];
  const names = (known: readonly string[], at: Address): boolean =>
    [...at.keys()].every((dim) => dim === 'period' || known.includes(dim));
  const adds = (dim: string): boolean => of.adds(dim) && per.adds(dim);
  const parts = (dim: string, at: Address): readonly string[] => [
    ...new Set(
      [of, per, own].flatMap((figures) =>
        figures?.dims.includes(dim) ? figures.parts(dim, at) : [],
      ),
    ),
  ];

  /** Whether sums of the two parts along a dimension would be sums of different members. */
  function differs(dim: string, at: Address): boolean {
    // The tree of places knows what belongs to a place, so a part without some of it is known to be incomplete.
    if (dim === 'place' || (of.stands(dim, at) && per.stands(dim, at))) return false;
    const [x, y] = [of.parts(dim, at), per.parts(dim, at)];
    return x.length > 0 && y.length > 0 && !sameMembers(x, y);
  }

  /** The sums of both parts of the ratio along one dimension, taken in step. */
  function spread(dim: string, at: Address): Found[] {
    const found = takeApart({adds, parts}, dim, at, pair);
    return found.length ? [addUp(found.map(([x]) => x)), addUp(found.map(([, y]) => y))] : [];
  }

  /** The parts of the ratio over the same cells; both are NaN where there are none. */
  function pair(at: Address): readonly [Found, Found] {
    let x = of.look(at);
    let y = per.look(at);
    const apart = shared.find((dim) => differs(dim, at));
    const usable = apart === undefined && isWhole(x) && isWhole(y);
    if (!usable || x.skipped || y.skipped) {
      const lost = [x, y].reduce(
        (worst, {value, status}) => (Number.isNaN(value) ? worseStatus(worst, status) : worst),
        0,
      );
      // What neither part has cells for must be taken apart; otherwise any dimension may do.
      const open = apart ?? shared.find((dim) => !of.stands(dim, at) && !per.stands(dim, at));
      const ways = open === undefined ? shared : [open];
      const [over = blank(), under = blank()] =
        apart === undefined && lost === SUPPRESSED ? [] : best(ways, (dim) => spread(dim, at));
      if (!usable && Number.isNaN(over.value)) {
        over.status = under.status = worseStatus(worseStatus(over.status, under.status), lost);
        over.blocked = under.blocked = over.blocked ?? x.blocked ?? y.blocked;
        return [over, under];
      }
      if (!Number.isNaN(over.value)) [x, y] = [over, under];
    }
    // The two count the same cells, and a value that was published combined counts as many as the other's parts.
    x.parts = y.parts = Math.max(x.parts, y.parts);
    x.known = y.known = Math.max(x.known, y.known);
    return [x, y];
  }

  function look(at: Address): Found {
    if (own && names(own.dims, at) && own.dims.every((dim) => own.stands(dim, at))) {
      const given = own.look(at);
      if (!Number.isNaN(given.value) || given.status) return given;
    }
    const found = blank();
    if (!names(shared, at)) return found;
    const [over, under] = pair(at);
    const {known, parts, blocked} = over;
    const status = under.value === 0 ? CANNOT_EXIST : worseStatus(over.status, under.status);
    const value = under.value === 0 ? NaN : (scale * over.value) / under.value;
    return {
      ...found,
      value,
      status,
      known,
      parts,
      blocked,
      ...(!Number.isNaN(value) && bounds(over, under)),
    };
  }

  /** Interval arithmetic: the outermost of the four quotients; none where the divisor may be zero. */
  function bounds(over: Found, under: Found): Pick<Found, 'lower' | 'upper'> | undefined {
    if (Number.isNaN(over.lower) && Number.isNaN(under.lower)) return undefined;
    const [above, below] = [over, under].map(({value, lower, upper}) =>
      Number.isNaN(lower) ? [value] : [lower, upper],
    ) as [number[], number[]];
    if (Math.min(...below) <= 0 && Math.max(...below) >= 0) return undefined;
    const all = above.flatMap((a) => below.map((b) => (scale * a) / b));
    return {lower: Math.min(...all), upper: Math.max(...all)};
  }

  return {
    dims,
    periods: [
      ...new Set([
        ...of.periods.filter((code) => per.periods.includes(code)),
        ...(own?.periods ?? []),
      ]),
    ],
    stands: (dim, at) =>
      [of, per, own].some((figures) => figures?.dims.includes(dim) && figures.stands(dim, at)),
    adds,
    parts,
    reaches: (place) => (of.reaches(place) && per.reaches(place)) || (own?.reaches(place) ?? false),
    look,
  };
}
