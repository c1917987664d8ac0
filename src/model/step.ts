import type {Milestone} from './milestone.js';

/**
 * How a step stands today. `over`: its time is past, and the feed says neither that it is done nor that it is not.
 */
export type StepState = 'done' | 'running' | 'late' | 'planned' | 'over';

/**
 * A number of whole days from today: past its end (`overdue`) or past a start that did not happen (`unbegun`), up to its
 * end (`left`), up to its start (`until`).
 */
export interface StepDays {
  readonly kind: 'overdue' | 'unbegun' | 'left' | 'until';
  readonly count: number;
}

/** A milestone as it stands today, with what lies in it. */
export interface Step {
  readonly milestone: Milestone;
  /** 0 on top; no more than what has room. */
  readonly depth: number;
  readonly steps: readonly Step[];
  /** Id of its place, where that is neither the one asked for nor that of the step around it. */
  readonly place: string | undefined;
  /** `date`: a single day. `open`: under way, and nobody has said until when. */
  readonly shape: 'span' | 'date' | 'open';
  /** First and last day, both inclusive; an end that the feed leaves open is the last one that lies in the step. */
  readonly start: number;
  readonly end: number;
  readonly state: StepState;
  readonly days: StepDays | undefined;
  /** Share of its time that is gone, 0 to 1, of a step that is under way. */
  readonly gone: number | undefined;
}

/** When a step ends, as far as anybody knows. */
export type Extent = Pick<Step, 'shape' | 'end'>;

/** False for an end before the start too: a slip of the hand, and nobody knows of which. */
export const hasEnd = ({start, end = -Infinity}: Milestone): boolean => end >= start;

const isPast = ({shape, end}: Extent, today: number): boolean => shape !== 'open' && end < today;

/** How a step stands on a day, given in days since 1970-01-01. */
export function standingOf(
  milestone: Milestone,
  extent: Extent,
  today: number,
): Pick<Step, 'state' | 'days' | 'gone'> {
  const state = stateOf(milestone, extent, today);
  return {
    state,
    days: daysOf(state, milestone, extent, today),
    gone: goneOf(state, milestone, extent, today),
  };
}

/** The feed's own word wins where it says done or late; nothing is called late without a reason. */
function stateOf({start, status, progress}: Milestone, extent: Extent, today: number): StepState {
  if (status === 'done' || status === 'late') return status;
  const past = isPast(extent, today);
  if (progress === 1 && (past || status !== 'running')) return 'done';
  if (past) return status || progress !== undefined ? 'late' : 'over';
  if (status === 'planned' && !progress) return start < today ? 'late' : status;
  return status || progress || start <= today ? 'running' : 'planned';
}

function daysOf(
  state: StepState,
  {start, status}: Milestone,
  extent: Extent,
  today: number,
): StepDays | undefined {
  if (state === 'done' || state === 'over') return undefined;
  if (isPast(extent, today)) return {kind: 'overdue', count: today - extent.end};
  if (state === 'planned') return {kind: 'until', count: start - today};
  if (state === 'late' && status === 'planned') return {kind: 'unbegun', count: today - start};
  return extent.shape === 'open' ? undefined : {kind: 'left', count: extent.end - today};
}

function goneOf(
  state: StepState,
  {start}: Milestone,
  {shape, end}: Extent,
  today: number,
): number | undefined {
  const runs = (state === 'running' || state === 'late') && shape === 'span';
  return runs && start <= today && today <= end ? (today - start) / (end + 1 - start) : undefined;
}
