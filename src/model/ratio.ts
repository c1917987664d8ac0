import {
  best,
  blank,
  forEachPart,
  isWhole,
  reset,
  startSum,
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
  const a = blank();
  const b = blank();

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

  /** Adds up both parts of the ratio along one dimension, in step. */
  function spread(dim: string, at: Address, x: Found, y: Found): boolean {
    const list = parts(dim, at);
    if (!list.length || (list.length > 1 && !adds(dim))) return false;
    const [sumX, sumY] = [startSum(), startSum()];
    const [oneX, oneY] = [blank(), blank()];
    forEachPart(dim, list, at, () => {
      pair(at, oneX, oneY);
      sumX.add(oneX);
      sumY.add(oneY);
    });
    sumX.into(x);
    sumY.into(y);
    return true;
  }

  /** Fills `x` and `y` with the parts of the ratio over the same cells; both are NaN where there are none. */
  function pair(at: Address, x: Found, y: Found): void {
    of.look(at, x);
    per.look(at, y);
    const apart = shared.find((dim) => differs(dim, at));
    const usable = apart === undefined && isWhole(x) && isWhole(y);
    if (!usable || x.skipped || y.skipped) {
      const before = [{...x}, {...y}];
      const lost = before
        .filter(({value}) => Number.isNaN(value))
        .reduce((worst, {status}) => worseStatus(worst, status), 0);
      reset(x);
      reset(y);
      if (apart !== undefined || lost !== SUPPRESSED) {
        // What neither part has cells for must be taken apart; otherwise any dimension may do.
        const open = apart ?? shared.find((dim) => !of.stands(dim, at) && !per.stands(dim, at));
        best(
          open === undefined ? shared : [open],
          (dim, [oneX, oneY]) => spread(dim, at, oneX as Found, oneY as Found),
          [x, y],
        );
      }
      if (Number.isNaN(x.value)) {
        if (!usable) {
          x.status = y.status = worseStatus(worseStatus(x.status, y.status), lost);
          x.blocked = y.blocked = x.blocked ?? before[0]?.blocked ?? before[1]?.blocked;
          return;
        }
        Object.assign(x, before[0]);
        Object.assign(y, before[1]);
      }
    }
    // The two count the same cells, and a value that was published combined counts as many as the other's parts.
    x.parts = y.parts = Math.max(x.parts, y.parts);
    x.known = y.known = Math.max(x.known, y.known);
  }

  function look(at: Address, out: Found): void {
    if (own && names(own.dims, at) && own.dims.every((dim) => own.stands(dim, at))) {
      own.look(at, out);
      if (!Number.isNaN(out.value) || out.status) return;
    }
    reset(out);
    if (!names(shared, at)) return;
    pair(at, a, b);
    out.known = a.known;
    out.parts = a.parts;
    out.blocked = a.blocked;
    out.status = worseStatus(a.status, b.status);
    if (b.value === 0) out.status = CANNOT_EXIST;
    else out.value = (scale * a.value) / b.value;
    if (!Number.isNaN(out.value)) bounds(a, b, out);
  }

  /** Interval arithmetic: the outermost of the four quotients; none where the divisor may be zero. */
  function bounds(x: Found, y: Found, out: Found): void {
    if (Number.isNaN(x.lower) && Number.isNaN(y.lower)) return;
    const ends = (part: Found): number[] =>
      Number.isNaN(part.lower) ? [part.value] : [part.lower, part.upper];
    const under = ends(y);
    if (Math.min(...under) <= 0 && Math.max(...under) >= 0) return;
    const all = ends(x).flatMap((above) => under.map((below) => (scale * above) / below));
    out.lower = Math.min(...all);
    out.upper = Math.max(...all);
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
