import type {Alert} from '../../model/alert.js';
import type {Context} from '../context.js';
import {convert} from '../convert.js';
import {parseDateTime} from '../../model/date-time.js';
import {oneOf} from '../leaves.js';
import {parseList} from '../parse-list.js';
import {idsOf} from '../parse-places.js';
import {dropUnknown, isPeriod} from '../references.js';
import type {Known, Section} from '../section.js';
import {optional, record} from '../shape.js';
import {fillIn, NO_LIST, remove} from '../shield.js';
import {amount, dateTime, href, id, ids, text} from '../values.js';

export const severity = oneOf('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown');

export const alert = record({
  id,
  status: oneOf('Actual', 'Exercise', 'System', 'Test', 'Draft'),
  msgType: oneOf('Alert', 'Update', 'Cancel'),
  severity,
  urgency: optional(oneOf('Immediate', 'Expected', 'Future', 'Past', 'Unknown')),
  certainty: optional(oneOf('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown')),
  headline: text,
  description: optional(text),
  instruction: optional(text),
  sent: dateTime,
  onset: optional(dateTime),
  expires: optional(dateTime),
  references: optional(ids),
  place: optional(id),
  school: optional(id),
  indicator: optional(id),
  period: optional(id),
  value: optional(amount),
  threshold: optional(amount),
  kind: optional(oneOf('indicator', 'hazard', 'data', 'deadline')),
  acknowledged: optional(record({at: dateTime, by: text})),
  href: optional(href),
});

const DEFAULTS = {references: NO_LIST};

/** Reads alerts. What an alert names and nobody knows is dropped from it; the alert stays. */
function parseAlerts(context: Context, value: unknown, {axes, indicators}: Known): Alert[] {
  const list = parseList<Alert>(context, value, '/alerts', alert, {part: 'alerts'});
  dropUnknown(list, 'place', idsOf(axes, 'place'));
  dropUnknown(list, 'school', idsOf(axes, 'school'));
  dropUnknown(list, 'indicator', indicators);
  list.records.forEach((alert, i) => {
    fillIn(alert, DEFAULTS);
    convert(alert, parseDateTime, 'sent', 'onset', 'expires');
    if (alert.acknowledged) convert(alert.acknowledged, parseDateTime, 'at');
    const {period} = alert;
    if (period !== undefined && !isPeriod(period, list.say(i), ['period'])) remove(alert, 'period');
  });
  return [...list.records];
}

/** Warnings in the words of CAP 1.2. */
export const alerts: Section<'alerts'> = {key: 'alerts', parse: parseAlerts};
