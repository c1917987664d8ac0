import {isNoGap, SUPPRESSED, worseStatus, type StatusIndex} from './status.js';
import type {LocalText} from './text.js';

/**
 * Where to look: for each dimension a member, or several that are added up.
 * A dimension that is not named is all of it, combined; the period's code is always named.
 */
export type Address = Map<string, string | readonly string[]>;

/** What stands at an address. */
export interface Found {
  /** NaN when there is none. */
  readonly value: number;
  readonly status: StatusIndex;
  /** Of `parts` cells that were added up, `known` had a value. */
  readonly known: number;
  readonly parts: number;
  /** NaN when no part has bounds. */
  readonly lower: number;
  readonly upper: number;
  readonly note: LocalText | undefined;
  /** A part that cannot exist was left out of the sum. */
  readonly skipped: boolean;
  /** The dimension along which a sum was needed that the indicator does not allow. */
  readonly blocked: string | undefined;
}

/** Anything that has a value at an address: the cells of a cube, or the ratio of two such figures. */
export interface Figures {
  /** Dimensions besides `period` that can be named. */
  readonly dims: readonly string[];
  /** Codes of the periods that are listed. */
  readonly periods: readonly string[];
  /** Whether the selection of a dimension at an address is one member that has cells of its own; all of it is its total. */
  stands(dim: string, at: Address): boolean;
  /** Whether values may be added along a dimension. */
  adds(dim: string): boolean;
  /** What the selection of a dimension at an address is the sum of; empty when there is nothing to add up. */
  parts(dim: string, at: Address): readonly string[];
  /** Whether a place, or a place or school inside it, has cells. */
  reaches(place: string): boolean;
  look(at: Address): Found;
}

/** A cell that the feed does not give. */
export const NOTHING: Found = {
  value: NaN,
  status: 0,
  known: 0,
  parts: 1,
  lower: NaN,
  upper: NaN,
  note: undefined,
  skipped: false,
  blocked: undefined,
};

/** A value with no part missing. */
export const isWhole = ({value, known, parts}: Found): boolean =>
  !Number.isNaN(value) && known === parts;

/**
 * The sum of what was found (FEED.md, "Combining"): what is missing is left out and counted, one suppressed part
 * suppresses all, and a part that cannot exist is no gap.
 *
 * Bounds are added by interval arithmetic, [Σ lower, Σ upper]; a part without bounds counts as [value, value].
 * The status is the worst of the parts that have a value, or, when none has, the worst of all.
 */
function sum(found: readonly Found[]): Found {
  let value = 0;
  let lower = 0;
  let upper = 0;
  let known = 0;
  let parts = 0;
  let bounded = false;
  let skipped = false;
  let status = 0;
  let lost = 0;
  let blocked: string | undefined;
  for (const part of found) {
    blocked ??= part.blocked;
    if (Number.isNaN(part.value)) {
      lost = worseStatus(lost, part.status);
      if (isNoGap(part.status)) skipped = true;
      else parts += part.parts;
      continue;
    }
    const hasBounds = !Number.isNaN(part.lower);
    value += part.value;
    lower += hasBounds ? part.lower : part.value;
    upper += hasBounds ? part.upper : part.value;
    known += part.known;
    parts += part.parts;
    status = worseStatus(status, part.status);
    bounded ||= hasBounds;
    skipped ||= part.skipped;
  }
  parts ||= 1;
  return known && lost !== SUPPRESSED
    ? {
        value,
        status,
        known,
        parts,
        lower: bounded ? lower : NaN,
        upper: bounded ? upper : NaN,
        note: undefined,
        skipped,
        blocked,
      }
    : {...NOTHING, status: lost, known, parts, skipped, blocked};
}

/**
 * Adds up along one dimension what `find` gives at an address: one value, or several in step, each by itself.
 * Empty where there is nothing to add, or no way to.
 */
export function addUp(
  {adds, parts}: Pick<Figures, 'adds' | 'parts'>,
  dim: string,
  at: Address,
  find: (at: Address) => readonly Found[],
): readonly Found[] {
  const list = parts(dim, at);
  if (!list.length || (list.length > 1 && !adds(dim))) return [];
  const before = at.get(dim);
  const found = list.map((part) => find(at.set(dim, part)));
  if (before === undefined) at.delete(dim);
  else at.set(dim, before);
  return (found[0] as readonly Found[]).map((_, n) => sum(found.map((each) => each[n] as Found)));
}

/** The best sum along any of some dimensions: the first that is whole, else the most complete, judged by its first value. */
export function bestSum(
  figures: Pick<Figures, 'adds' | 'parts'>,
  dims: readonly string[],
  at: Address,
  find: (at: Address) => readonly Found[],
): readonly Found[] {
  let best: readonly Found[] = [];
  let score = -1;
  for (const dim of dims) {
    const sums = addUp(figures, dim, at, find);
    const [first] = sums;
    if (!first || first.known / first.parts <= score) continue;
    best = sums;
    score = first.known / first.parts;
    if (isWhole(first)) break;
  }
  // What no way leads to is one missing cell, however many there were to look at.
  return best.map((one, n) => (!n && Number.isNaN(one.value) ? {...one, known: 0, parts: 1} : one));
}
