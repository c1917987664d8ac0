import type {Alert, AlertSeverity, AlertStatus} from './alert.js';
import {byId, standingMessages, type Message} from './alert-messages.js';
import type {Dataset} from './dataset.js';
import {evaluateRules, type Finding} from './evaluate-rules.js';
import {parseDay} from './period.js';
import type {Rule} from './rule.js';

/** An alert as it stands at a moment: the publisher's own, or one that a rule has made of the data. */
export interface StandingAlert {
  readonly id: string;
  /** `coming`: its onset lies ahead. `closed`: cancelled, expired, or its rule's condition holds no more. */
  readonly state: 'open' | 'coming' | 'closed';
  readonly severity: AlertSeverity;
  readonly status: AlertStatus;
  /** The same for an alert and all updates of it. */
  readonly key: string;
  readonly kind: Alert['kind'];
  /** Of a school's alert, the school's place. */
  readonly place: string | undefined;
  readonly school: string | undefined;
  readonly indicator: string | undefined;
  /** Code of the period that it is about. */
  readonly period: string | undefined;
  /** Levels that it concerns; none where nobody said. */
  readonly levels: readonly string[];
  /** For the order: when it was sent, or the end of the period that was judged; milliseconds since 1970. */
  readonly time: number;
  readonly closedAt: number | undefined;
  /** The publisher's record; beside a finding, the one that stands in for it. */
  readonly alert: Alert | undefined;
  readonly finding: Finding | undefined;
  /** Alerts of one cause may be told as one; `''` for those that stand alone. */
  readonly cause: string;
}

/** Whether it is meant, and not a drill, a test or a draft. */
export const isReal = ({status}: StandingAlert): boolean => status === 'Actual';

/** All alerts of a feed at a moment. */
export interface AlertPick {
  /** Open and coming ones: by severity, urgency, time, how far past the limit; drills and drafts last. */
  readonly open: readonly StandingAlert[];
  /** The last to close first. */
  readonly closed: readonly StandingAlert[];
  /** Rules that could not be applied, since their figures have not been loaded. */
  readonly unjudged: readonly Rule[];
}

/** From the worst on. */
export const SEVERITIES: readonly AlertSeverity[] = [
  'Extreme',
  'Severe',
  'Moderate',
  'Minor',
  'Unknown',
];
const URGENCIES = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'];

/** Days begin and end at midnight in Viet Nam, UTC+7. */
const startOf = (day: number): number => day * 86_400_000 - 7 * 3_600_000;
const endOf = (day: number): number => startOf(day + 1);

const evaluated = new WeakMap<Dataset, ReturnType<typeof evaluateRules>>();

/**
 * Works out which alerts stand at a moment (FEED.md, "Alerts and rules" and "Rulings"): the feed's messages, and what its
 * rules find in its data.
 *
 * @param now - Milliseconds since 1970.
 */
export function pickAlerts(dataset: Dataset, now: number): AlertPick {
  const {feed} = dataset;
  let judged = evaluated.get(dataset);
  if (!judged) evaluated.set(dataset, (judged = evaluateRules(dataset)));
  const {findings, unjudged} = judged;
  const found = new Map(findings.map((finding) => [finding.id, finding]));
  const all: StandingAlert[] = [];

  const own = new Set(feed.alerts.map(({id}) => id));
  const named = new Set(feed.alerts.flatMap(({references}) => references));
  // What a rule has found may be updated and cancelled like any other alert.
  const made = findings
    .filter(({id, open}) => open && named.has(id) && !own.has(id))
    .map(({id, period}): Message => {
      const sent = startOf(period.start);
      return {id, status: 'Actual', msgType: 'Alert', sent, references: []};
    });
  const isMeant = (alert: Alert, id: string): boolean =>
    !made.some((each) => each.id === id) || speaksOf(alert, found.get(id));
  const told = feed.alerts.map((alert) => {
    const references = alert.references.filter((id) => isMeant(alert, id));
    return references.length < alert.references.length ? {...alert, references} : alert;
  });
  const standing = standingMessages<Message | Alert>([...told, ...made], now);
  for (const {alert, about: ids, closedAt, isCancelled} of standing)
    if (alert.msgType === 'Update' && (closedAt === undefined || isCancelled))
      for (const id of ids)
        // A record under the finding's own id stands in for it, and is no other message about it.
        if (id !== alert.id && speaksOf(alert, found.get(id))) found.delete(id);

  const units = (id: string): boolean => dataset.places.byId.has(id) || dataset.schools.has(id);
  const isOfRule = ({id, status}: Message): boolean =>
    status === 'Actual' &&
    feed.rules.some(
      (rule) =>
        id.startsWith(`${rule.id}:`) &&
        units(id.slice(rule.id.length + 1)) &&
        !unjudged.includes(rule),
    );
  for (const {alert, about, closedAt, isCancelled} of standing) {
    const finding = found.get(alert.id);
    const isTold = finding?.open === true && speaksOf(alert, finding);
    const cancelled = isTold && isCancelled;
    if (cancelled) found.delete(alert.id);
    if (!('headline' in alert)) {
      if (cancelled) all.push({...fromRule(dataset, finding), state: 'closed', closedAt});
    } else if (isTold && closedAt === undefined) {
      found.delete(alert.id);
      const {severity, sent: time} = alert;
      all.push({...fromRule(dataset, finding), alert, severity, time});
    } else if (cancelled || !isOfRule(alert)) {
      // What stands in for a rule's finding ends with it.
      all.push(fromFeed(dataset, alert, keyOf(about, alert), closedAt, now));
    }
  }
  for (const finding of found.values()) all.push(fromRule(dataset, finding));
  return {
    open: all.filter(({state}) => state !== 'closed').sort(byWeight),
    closed: all
      .filter(({state}) => state === 'closed')
      .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0) || byId(a, b)),
    unjudged,
  };
}

/** Whether a message is about a finding: of its period, or, where it names none, of a time that had begun when it was sent. */
function speaksOf(alert: Message | Alert, finding: Finding | undefined): finding is Finding {
  if (!finding || alert.status !== 'Actual') return false;
  const {code, start} = finding.period;
  return ('period' in alert ? alert.period : undefined) === undefined
    ? alert.sent >= startOf(start)
    : (alert as Alert).period === code;
}

/** One alert and its updates go by its id; what several were merged into goes by its own. */
function keyOf(about: ReadonlySet<string>, {id, status}: Alert): string {
  const [only = id, ...others] = about;
  return `${status} ${others.length ? id : only}`;
}

function fromFeed(
  {schools}: Dataset,
  alert: Alert,
  key: string,
  closedAt: number | undefined,
  now: number,
): StandingAlert {
  const {id, severity, status, kind, school, indicator, period, onset = 0} = alert;
  const unit = schools.get(school ?? '');
  return {
    id,
    state: closedAt !== undefined ? 'closed' : onset > now ? 'coming' : 'open',
    severity,
    status,
    key,
    kind,
    place: alert.place ?? unit?.place,
    school,
    indicator,
    period,
    levels: unit?.levels ?? [],
    time: alert.sent,
    closedAt,
    alert,
    finding: undefined,
    cause: indicator ? [severity, status, kind, indicator].join(' ') : '',
  };
}

function fromRule({feed}: Dataset, finding: Finding): StandingAlert {
  const {id, rule, unit, period, open} = finding;
  const isSchool = 'levels' in unit;
  // The figures of a period that is not over yet are as old as the feed.
  const time = Math.min(
    endOf(period.end),
    endOf(parseDay(feed.asOf ?? '') ?? Infinity),
    feed.updated,
  );
  return {
    id,
    state: open ? 'open' : 'closed',
    severity: rule.severity,
    status: 'Actual',
    key: `Actual ${id}`,
    kind: 'missing' in rule.when ? 'data' : 'indicator',
    place: isSchool ? unit.place : unit.id,
    school: isSchool ? unit.id : undefined,
    indicator: rule.indicator,
    period: period.code,
    levels: rule.where['level'] ?? (isSchool ? unit.levels : []),
    time,
    closedAt: open ? undefined : time,
    alert: undefined,
    finding,
    cause: `rule ${rule.id}`,
  };
}

/**
 * Severity, urgency, time (FEED.md); then how far past the limit, and at last the id, so that every screen agrees. Drills
 * stand behind what is meant: no exercise may push a real alert out of sight.
 */
function byWeight(a: StandingAlert, b: StandingAlert): number {
  const urgency = ({alert}: StandingAlert): number =>
    URGENCIES.indexOf(alert?.urgency ?? 'Unknown');
  return (
    Number(isReal(b)) - Number(isReal(a)) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    urgency(a) - urgency(b) ||
    b.time - a.time ||
    (b.finding?.excess ?? 0) - (a.finding?.excess ?? 0) ||
    byId(a, b)
  );
}
