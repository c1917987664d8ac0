import type {Milestone} from '../../model/milestone.js';
import {parseDay} from '../../model/period.js';
import type {Context} from '../context.js';
import {convert} from '../convert.js';
import {oneOf} from '../leaves.js';
import {parseList} from '../parse-list.js';
import {idsOf} from '../parse-places.js';
import {dropUnknown, growForest} from '../references.js';
import type {Known, Section} from '../section.js';
import {optional, record} from '../shape.js';
import {date, href, id, parent, share, text} from '../values.js';

export const milestone = record({
  id,
  name: text,
  start: date,
  end: optional(date),
  parent: optional(parent),
  progress: optional(share),
  status: optional(oneOf('planned', 'running', 'done', 'late')),
  owner: optional(text),
  place: optional(id),
  href: optional(href),
});

/** Reads milestones; steps of an unknown phase stand alone. */
function parseMilestones(context: Context, value: unknown, {axes}: Known): Milestone[] {
  const list = parseList<Milestone>(context, value, '/milestones', milestone, {
    part: 'milestones',
  });
  dropUnknown(list, 'place', idsOf(axes, 'place'));
  for (const each of list.records) convert(each, parseDay, 'start', 'end');
  return growForest(list);
}

/** Phases and steps of plans. */
export const milestones: Section<'milestones'> = {key: 'milestones', parse: parseMilestones};
