import * as z from 'zod/mini';
import type {Alert} from '../../model/alert.js';
import {parsePeriod} from '../../model/period.js';
import {kindOf} from '../check.js';
import type {Context} from '../context.js';
import {oneOf} from '../leaves.js';
import {parseList} from '../parse-list.js';
import {idsOf} from '../parse-places.js';
import {dropUnknown} from '../references.js';
import type {Known, Section} from '../section.js';
import {fillIn, NO_LIST, remove} from '../shield.js';
import {amount, dateTime, href, id, ids, text} from '../values.js';

export const severity = oneOf('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown');

export const alert = z.strictObject({
  id,
  status: oneOf('Actual', 'Exercise', 'System', 'Test', 'Draft'),
  msgType: oneOf('Alert', 'Update', 'Cancel'),
  severity,
  urgency: z.optional(oneOf('Immediate', 'Expected', 'Future', 'Past', 'Unknown')),
  certainty: z.optional(oneOf('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown')),
  headline: text,
  description: z.optional(text),
  instruction: z.optional(text),
  sent: dateTime,
  onset: z.optional(dateTime),
  expires: z.optional(dateTime),
  references: z.optional(ids),
  place: z.optional(id),
  school: z.optional(id),
  indicator: z.optional(id),
  period: z.optional(id),
  value: z.optional(amount),
  threshold: z.optional(amount),
  kind: z.optional(oneOf('indicator', 'hazard', 'data', 'deadline')),
  acknowledged: z.optional(z.strictObject({at: dateTime, by: text}, 'object')),
  href: z.optional(href),
});

const ALERT = kindOf(alert);
const DEFAULTS = {references: NO_LIST};

/** Reads alerts. What an alert names and nobody knows is dropped from it; the alert stays. */
function parseAlerts(context: Context, value: unknown, {axes, indicators}: Known): Alert[] {
  const {log} = context;
  const list = parseList<Alert>(context, value, '/alerts', {kind: ALERT, part: 'alerts'});
  dropUnknown(log, list, 'place', idsOf(axes, 'place'));
  dropUnknown(log, list, 'school', idsOf(axes, 'school'));
  dropUnknown(log, list, 'indicator', indicators);
  list.records.forEach((alert, i) => {
    fillIn(alert, DEFAULTS);
    if (alert.period === undefined || parsePeriod(alert.period)) return;
    log.add(list.at(i, 'period'), 'bad-value', {
      expected: 'period',
      got: alert.period,
      subject: alert.id,
      file: list.file,
    });
    remove(alert, 'period');
  });
  return [...list.records];
}

/** Warnings in the words of CAP 1.2. */
export const alerts: Section<'alerts'> = {key: 'alerts', parse: parseAlerts};
