import * as z from 'zod/mini';
import type {Milestone} from '../../model/milestone.js';
import {kindOf} from '../check.js';
import type {Context} from '../context.js';
import {oneOf} from '../leaves.js';
import {parseList} from '../parse-list.js';
import {idsOf} from '../parse-places.js';
import {dropUnknown, growForest} from '../references.js';
import type {Known, Section} from '../section.js';
import {date, href, id, parent, share, text} from '../values.js';

export const milestone = z.strictObject({
  id,
  name: text,
  start: date,
  end: z.optional(date),
  parent: z.optional(parent),
  progress: z.optional(share),
  status: z.optional(oneOf('planned', 'running', 'done', 'late')),
  owner: z.optional(text),
  place: z.optional(id),
  href: z.optional(href),
});

const MILESTONE = kindOf(milestone);

/** Reads milestones; steps of an unknown phase stand alone. */
function parseMilestones(context: Context, value: unknown, {axes}: Known): Milestone[] {
  const list = parseList<Milestone>(context, value, '/milestones', {
    kind: MILESTONE,
    part: 'milestones',
  });
  dropUnknown(context.log, list, 'place', idsOf(axes, 'place'));
  return growForest(context.log, list);
}

/** Phases and steps of plans. */
export const milestones: Section<'milestones'> = {key: 'milestones', parse: parseMilestones};
