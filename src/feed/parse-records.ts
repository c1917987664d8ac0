import type {Alert} from '../model/alert.js';
import type {Indicator} from '../model/indicator.js';
import type {Milestone} from '../model/milestone.js';
import {parsePeriod} from '../model/period.js';
import type {Projection} from '../model/projection.js';
import type {Rule} from '../model/rule.js';
import type {Source} from '../model/source.js';
import {kindOf} from './check.js';
import type {Context} from './context.js';
import {parseList} from './parse-list.js';
import type {Axes} from './parse-places.js';
import {
  dropUnknown,
  dropUnknownEntries,
  growForest,
  NO_IDS,
  resolves,
  type Ids,
} from './references.js';
import * as schema from './schema.js';
import {fillIn, NO_LIST, NO_MAP, remove, type Bare} from './shield.js';

const ALERT = kindOf(schema.alert);
const RULE = kindOf(schema.rule, ['where']);
const MILESTONE = kindOf(schema.milestone);
const SOURCE = kindOf(schema.source);
const PROJECTION = kindOf(schema.projection);

// Records are completed in place; each was checked against its schema just before.
const ALERT_DEFAULTS = {references: NO_LIST};
const RULE_DEFAULTS = {where: NO_MAP};
const SOURCE_DEFAULTS = {records: NO_MAP, failed: NO_LIST};
const PROJECTION_DEFAULTS = {rates: 'observed', years: 5, norms: NO_MAP, scenarios: NO_LIST};

const idsOf = (axes: Axes, axis: string): Ids => axes.get(axis) ?? NO_IDS;

export const indicatorIds = (indicators: readonly Indicator[]): Ids => ({
  ids: new Set(indicators.map(({id}) => id)),
  known: true,
});

/** Reads alerts. What an alert names and nobody knows is dropped from it; the alert stays. */
export function parseAlerts(
  context: Context,
  value: unknown,
  axes: Axes,
  indicators: Ids,
): Alert[] {
  const {log} = context;
  const list = parseList<Alert>(context, value, '/alerts', {kind: ALERT, part: 'alerts'});
  dropUnknown(log, list, 'place', idsOf(axes, 'place'));
  dropUnknown(log, list, 'school', idsOf(axes, 'school'));
  dropUnknown(log, list, 'indicator', indicators);
  list.records.forEach((alert, i) => {
    fillIn(alert, ALERT_DEFAULTS);
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

/** Reads rules. A rule for an unknown indicator, or with a filter that names an unknown member, is left out. */
export function parseRules(context: Context, value: unknown, axes: Axes, indicators: Ids): Rule[] {
  const {log} = context;
  const list = parseList<Rule>(context, value, '/rules', {kind: RULE});
  return list.records.filter((rule, i) => {
    const subject = rule.id;
    fillIn(rule, RULE_DEFAULTS);
    const dims = {ids: new Set(['period', ...axes.keys()]), known: true};
    return (
      resolves(log, indicators, rule.indicator, list.at(i, 'indicator'), {subject}) &&
      Object.entries(rule.where).every(
        ([dim, members]) =>
          resolves(log, dims, dim, list.at(i, 'where', dim), {subject}) &&
          members.every(
            (id, n) =>
              dim === 'period' ||
              resolves(log, idsOf(axes, dim), id, list.at(i, 'where', dim, n), {subject}),
          ),
      )
    );
  });
}

/** Reads milestones; steps of an unknown phase stand alone. */
export function parseMilestones(context: Context, value: unknown, axes: Axes): Milestone[] {
  const list = parseList<Milestone>(context, value, '/milestones', {
    kind: MILESTONE,
    part: 'milestones',
  });
  dropUnknown(context.log, list, 'place', idsOf(axes, 'place'));
  return growForest(context.log, list);
}

/** Reads source systems, and takes out of `failed` what the feed does not know. */
export function parseSources(context: Context, value: unknown, axes: Axes): Source[] {
  const list = parseList<Source>(context, value, '/sources', {kind: SOURCE});
  const [places, schools] = [idsOf(axes, 'place'), idsOf(axes, 'school')];
  const units = {
    ids: new Set([...places.ids, ...schools.ids]),
    known: places.known && schools.known,
  };
  dropUnknownEntries(context.log, list, 'failed', units);
  for (const source of list.records) fillIn(source, SOURCE_DEFAULTS);
  return [...list.records];
}

/** Reads enrolment plans; one whose pupils or entrants are unknown is left out. */
export function parseProjections(context: Context, value: unknown, indicators: Ids): Projection[] {
  const {log} = context;
  const list = parseList<Projection>(context, value, '/projections', {kind: PROJECTION});
  return list.records.filter((projection, i) => {
    const subject = projection.id;
    fillIn(projection, PROJECTION_DEFAULTS);
    for (const scenario of projection.scenarios) fillIn(scenario, {entrants: 1, promotion: 1});
    const stock = projection.stock as Bare | undefined;
    for (const key of Object.keys(stock ?? {})) {
      const id = stock?.[key] as string;
      if (!resolves(log, indicators, id, list.at(i, 'stock', key), {subject}))
        remove(stock as Bare, key);
    }
    return (['pupils', 'entrants'] as const).every((key) =>
      resolves(log, indicators, projection[key], list.at(i, key), {subject}),
    );
  });
}
