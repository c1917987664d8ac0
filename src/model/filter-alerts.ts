import type {AlertSeverity} from './alert.js';
import type {Dataset} from './dataset.js';
import {group} from './lists.js';
import {SEVERITIES, type StandingAlert} from './pick-alerts.js';
import type {PlaceTree} from './place-tree.js';

/** Which alerts are wanted; what is not named is not asked about. */
export interface AlertFilter {
  /** Ids of places, with what lies in them. */
  readonly places?: readonly string[] | undefined;
  readonly school?: string | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** The least severity. */
  readonly severity?: AlertSeverity | undefined;
  readonly levels?: readonly string[] | undefined;
}

/** The alerts that a filter keeps. */
export function filterAlerts(
  alerts: readonly StandingAlert[],
  {places = [], school, indicators = [], kinds = [], severity, levels = []}: AlertFilter,
  dataset: Dataset,
): readonly StandingAlert[] {
  const least = severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
  return alerts.filter(
    (alert) =>
      SEVERITIES.indexOf(alert.severity) <= least &&
      (!places.length || places.some((place) => concerns(alert, place, dataset.places))) &&
      (!school || alert.school === school) &&
      (!indicators.length || indicators.includes(alert.indicator ?? '')) &&
      (!kinds.length || kinds.includes(alert.kind ?? '')) &&
      (!levels.length || alert.levels.some((level) => levels.includes(level))),
  );
}

/**
 * Whether an alert concerns a place: it is about the place or something in it, or the publisher has warned of all that
 * lies around. Figures of what lies around are not the place's own.
 */
function concerns({place, finding}: StandingAlert, wanted: string, {byId}: PlaceTree): boolean {
  const isWithin = (inner: string | undefined, outer: string | undefined): boolean => {
    for (let at = inner; at !== undefined; at = byId.get(at)?.parent) if (at === outer) return true;
    return false;
  };
  return isWithin(place, wanted) || (!finding && (place === undefined || isWithin(wanted, place)));
}

/** What alerts may be grouped by. */
export type AlertGrouping = 'place' | 'school' | 'indicator' | 'kind' | 'severity';

/** Alerts by what they share, in the order of the first of each group; `undefined` is the key of those without. */
export const groupAlerts = (
  alerts: readonly StandingAlert[],
  by: AlertGrouping,
): Map<string | undefined, readonly StandingAlert[]> => group(alerts, (alert) => [alert[by]]);

/** From how many alerts of one cause on they are told as one line. */
const FLOOD = 6;

/** One alert, or many of one cause, the worst first. */
export type Bundle = readonly [StandingAlert, ...StandingAlert[]];

/** Alerts one by one, and those of one cause as a bundle, where the first of them stood. */
export function bundleAlerts(alerts: readonly StandingAlert[]): readonly Bundle[] {
  const byCause = group(alerts, ({cause}) => (cause ? [cause] : []));
  const told = new Set<string>();
  return alerts.flatMap((alert) => {
    const those = byCause.get(alert.cause) ?? [];
    if (those.length < FLOOD) return [[alert]];
    if (told.has(alert.cause)) return [];
    told.add(alert.cause);
    return [those as [StandingAlert, ...StandingAlert[]]];
  });
}
