import type {Dataset} from './dataset.js';
import {group} from './lists.js';
import type {Milestone} from './milestone.js';
import {nearest} from './nearest.js';
import {hasEnd, standingOf, type Extent, type Step} from './step.js';

export type NoStepsReason =
  | {readonly kind: 'no-milestones' | 'not-loaded'}
  | {readonly kind: 'none-here'; readonly place: string}
  | {
      readonly kind: 'no-milestone' | 'no-place';
      readonly asked: string;
      readonly near: string | undefined;
    };

/** The steps that are asked for, in the order of reading, and as trees; or why there are none. */
export type MilestonesAnswer =
  | {
      readonly kind: 'steps';
      readonly steps: readonly Step[];
      readonly roots: readonly Step[];
      /** Days since 1970-01-01 in Viet Nam. */
      readonly today: number;
    }
  | {readonly kind: 'empty'; readonly reason: NoStepsReason};

export interface MilestonesQuery {
  /** Place ids, separated by spaces: steps that belong there or inside, with what they are parts of. */
  readonly place?: string | undefined;
  /** Id of one milestone: it and everything that lies in it. */
  readonly milestone?: string | undefined;
}

/** What lies deeper is shown at this depth: every level costs width, and a chain of thousands would leave none. */
export const DEEPEST = 5;

const empty = (reason: NoStepsReason): MilestonesAnswer => ({kind: 'empty', reason});

/**
 * Picks the milestones of a feed as they stand on a day: parents before children, siblings by start, then by end.
 *
 * A step without a place is where the step around it is.
 *
 * @param today - Days since 1970-01-01 in Viet Nam.
 */
export function pickMilestones(
  {feed, places}: Dataset,
  {place = '', milestone}: MilestonesQuery,
  today: number,
): MilestonesAnswer {
  const {milestones, linked} = feed;
  const isComing = (part: 'milestones' | 'places'): boolean =>
    linked.some((link) => link.part === part);
  const unknown = (
    what: 'milestone' | 'place',
    asked: string,
    known: Iterable<string>,
  ): MilestonesAnswer =>
    // The list that would hold it may not have arrived.
    empty(
      isComing(`${what}s`)
        ? {kind: 'not-loaded'}
        : {kind: `no-${what}`, asked, near: nearest(asked, known)},
    );

  if (!milestones.length)
    return empty({kind: isComing('milestones') ? 'not-loaded' : 'no-milestones'});
  const byId = new Map(milestones.map((each) => [each.id, each]));
  const wanted = milestone?.trim() || undefined;
  if (wanted !== undefined && !byId.has(wanted)) return unknown('milestone', wanted, byId.keys());
  const asked = place.split(' ').filter(Boolean);
  for (const id of asked) if (!places.byId.has(id)) return unknown('place', id, places.byId.keys());

  // One whose parent was left out stands alone.
  const below = group(milestones, ({parent}) => [byId.has(parent ?? '') ? parent : undefined]);
  for (const siblings of below.values())
    siblings.sort((a, b) => a.start - b.start || lastDay(a) - lastDay(b));
  const order = walk(
    wanted === undefined ? (below.get(undefined) ?? []) : [byId.get(wanted) as Milestone],
    ({id}) => below.get(id) ?? [],
  );

  let kept: ReadonlySet<string> | undefined;
  if (asked.length) {
    const inside = new Set(walk(asked, (id) => places.children(id).map((child) => child.id)));
    kept = withParents(order, byId, (each) => inside.has(placeOf(each, byId) ?? ''));
    if (!kept.size) return empty({kind: 'none-here', place: asked[0] as string});
  }
  const shown = kept ? order.filter(({id}) => kept.has(id)) : order;
  return {
    kind: 'steps',
    today,
    ...grow(shown, extentsOf(order), asked.length > 1 ? undefined : asked[0], today),
  };
}

/** The day that siblings are ordered by. */
const lastDay = ({start, end = start}: Milestone): number => end;

/** Everything from some starts down, each before what lies below it. A stack of its own: no depth overflows it. */
function walk<T>(starts: readonly T[], below: (one: T) => readonly T[]): T[] {
  const found: T[] = [];
  const waiting = [...starts].reverse();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    found.push(one);
    const next = below(one);
    for (let i = next.length - 1; i >= 0; i--) waiting.push(next[i] as T);
  }
  return found;
}

/** The place of a step, or of the nearest step around it that has one. */
function placeOf(step: Milestone, byId: ReadonlyMap<string, Milestone>): string | undefined {
  let at: Milestone | undefined = step;
  while (at && at.place === undefined) at = byId.get(at.parent ?? '');
  return at?.place;
}

/** Ids of those that match and of all that they are parts of: "Phase 1" alone says nothing. */
function withParents(
  order: readonly Milestone[],
  byId: ReadonlyMap<string, Milestone>,
  matches: (step: Milestone) => boolean,
): Set<string> {
  const kept = new Set<string>();
  for (const step of order) {
    let at: Milestone | undefined = matches(step) ? step : undefined;
    for (; at && !kept.has(at.id); at = byId.get(at.parent ?? '')) kept.add(at.id);
  }
  return kept;
}

/** The extents of milestones that stand parents first; an end that is not given is the last one that lies inside. */
function extentsOf(order: readonly Milestone[]): ReadonlyMap<string, Extent> {
  const extents = new Map<string, Extent>();
  const inside = new Map<string, Extent>();
  for (const milestone of [...order].reverse()) {
    const {id, start, end, status, progress, parent} = milestone;
    // Only what takes time can be half done.
    const isBegun = status === 'running' || (!status && !!progress && progress < 1);
    const own: Extent = hasEnd(milestone)
      ? {shape: 'span', end: end as number}
      : (inside.get(id) ?? {shape: isBegun ? 'open' : 'date', end: start});
    const last = Math.max(own.end, start);
    const extent: Extent = {
      shape: own.shape === 'span' && last === start ? 'date' : own.shape,
      end: last,
    };
    extents.set(id, extent);
    if (parent === undefined) continue;
    const other = inside.get(parent);
    inside.set(parent, {
      shape: [extent.shape, other?.shape].includes('open') ? 'open' : 'span',
      end: Math.max(extent.end, other?.end ?? -Infinity),
    });
  }
  return extents;
}

/** Where the parts of a step go, and where they are; as deep as can be, they stand beside it. */
interface Home {
  readonly list: Growing[];
  readonly depth: number;
  readonly place: string | undefined;
}

type Growing = Step & {readonly steps: Growing[]};

/** Milestones that stand parents first, as they stand today and as trees. */
function grow(
  order: readonly Milestone[],
  extents: ReadonlyMap<string, Extent>,
  place: string | undefined,
  today: number,
): {readonly steps: readonly Step[]; readonly roots: readonly Step[]} {
  const roots: Growing[] = [];
  const top: Home = {list: roots, depth: 0, place};
  const homes = new Map<string, Home>();
  const steps = order.map((milestone) => {
    const home = homes.get(milestone.parent ?? '') ?? top;
    const {list, depth} = home;
    const {place = home.place} = milestone;
    const extent = extents.get(milestone.id) as Extent;
    const step: Growing = {
      milestone,
      depth,
      steps: [],
      place: place === home.place ? undefined : place,
      start: milestone.start,
      ...extent,
      ...standingOf(milestone, extent, today),
    };
    list.push(step);
    homes.set(
      milestone.id,
      depth < DEEPEST ? {list: step.steps, depth: depth + 1, place} : {...home, place},
    );
    return step;
  });
  return {steps, roots};
}
