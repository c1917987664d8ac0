import type {Milestone} from '../../src/model/milestone.js';
import {parseDay} from '../../src/model/period.js';
import {pickMilestones, type MilestonesAnswer} from '../../src/model/pick-milestones.js';
import type {Step} from '../../src/model/step.js';
import {makeDataset} from './make-feed.js';

/** Whole days since 1970-01-01 of an ISO date. */
export const day = (iso: string): number => parseDay(iso) as number;

export const TODAY = day('2026-11-26');

/** A milestone in words: id, start, end (`-` for none), then keys of its own. */
export function milestone(
  id: string,
  start: string,
  end = '-',
  rest: Partial<Milestone> = {},
): Milestone {
  return {id, name: id, start: day(start), ...(end === '-' ? {} : {end: day(end)}), ...rest};
}

export function steps(answer: MilestonesAnswer): readonly Step[] {
  if (answer.kind !== 'steps') throw new Error(`no steps: ${answer.reason.kind}`);
  return answer.steps;
}

/** Milestones as they stand on a day. */
export const makeSteps = (milestones: readonly Milestone[], today = TODAY): readonly Step[] =>
  steps(pickMilestones(makeDataset({over: {milestones}}), {}, today));
