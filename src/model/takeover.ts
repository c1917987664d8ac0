import type {AlertSeverity} from './alert.js';
import {isReal, SEVERITIES, type StandingAlert} from './pick-alerts.js';

/** An alert older than this was shown before the page came back. */
const OLD = 10 * 60_000;
/** How many alerts are remembered, at least. */
const MEMORY = 20_000;

/** How bad each alert was when it was last seen, by its key: an index into `SEVERITIES`. */
export type Seen = Map<string, number>;

/**
 * The alerts that a screen must be cleared for: actual ones that are new to it, or worse than they were, and that nobody
 * has taken on. Notes all of them as seen.
 *
 * @param open - The worst first; their order stays.
 * @param least - The least severity that counts; without one nothing does.
 * @param isFirst - It is the first list since the page was opened: only what was sent lately is new.
 */
export function newAlarms(
  open: readonly StandingAlert[],
  seen: Seen,
  least: AlertSeverity | undefined,
  isFirst: boolean,
  now: number,
): StandingAlert[] {
  const limit = least ? SEVERITIES.indexOf(least) : -1;
  const fresh = open.filter((alert) => {
    const {key, severity, alert: given} = alert;
    const rank = SEVERITIES.indexOf(severity);
    const before = seen.get(key) ?? Infinity;
    seen.delete(key);
    seen.set(key, rank);
    const isNew = isFirst ? now - (given?.sent ?? 0) < OLD : rank < before;
    return isNew && rank <= limit && isAlarm(alert);
  });
  const most = Math.max(MEMORY, 2 * open.length);
  for (const key of seen.keys()) {
    if (seen.size <= most) break;
    seen.delete(key);
  }
  return fresh;
}

/** Those that still stand, as they are now: nobody has taken them on, and they have neither ended nor been called off. */
export const stillAlarms = (
  alarms: readonly StandingAlert[],
  open: readonly StandingAlert[],
): StandingAlert[] => {
  const keys = new Set(alarms.map(({key}) => key));
  return open.filter((alert) => keys.has(alert.key) && isAlarm(alert));
};

const isAlarm = (alert: StandingAlert): boolean => isReal(alert) && !alert.alert?.acknowledged;
