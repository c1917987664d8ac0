import type {Dataset} from './dataset.js';
import {group} from './lists.js';
import {SEVERITIES, type StandingAlert} from './pick-alerts.js';

/** Which alerts are wanted; what is not named is not asked about. */
export interface AlertFilter {
  /** Ids of places, with what lies in them. */
  readonly places?: readonly string[];
  readonly school?: string | undefined;
  readonly indicators?: readonly string[];
  readonly kinds?: readonly string[];
  /** The least severity; a word that CAP does not know keeps all. */
  readonly severity?: string | undefined;
  /** What is said of no level is said of all. */
  readonly levels?: readonly string[];
  readonly statuses?: readonly string[];
}

/** The alerts that a filter keeps. */
export function filterAlerts(
  alerts: readonly StandingAlert[],
  filter: AlertFilter,
  dataset: Dataset,
): readonly StandingAlert[] {
  const {places = [], school, indicators = [], kinds = [], levels = [], statuses = []} = filter;
  const least = (SEVERITIES as readonly string[]).indexOf(filter.severity ?? '');
  const has = (kept: readonly string[], id = ''): boolean => !kept.length || kept.includes(id);
  const site = dataset.schools.get(school ?? '')?.place ?? '';
  return alerts.filter(
    (alert) =>
      (least < 0 || SEVERITIES.indexOf(alert.severity) <= least) &&
      (!places.length || places.some((place) => concerns(alert, place, dataset))) &&
      (!school || alert.school === school || (!alert.school && warnsOf(alert, site, dataset))) &&
      has(indicators, alert.indicator) &&
      has(kinds, alert.kind) &&
      has(statuses, alert.status) &&
      (!alert.levels.length || alert.levels.some((level) => has(levels, level))),
  );
}

/** Whether an alert is about a place or something in it, or warns of all that lies around. */
const concerns = (alert: StandingAlert, place: string, dataset: Dataset): boolean =>
  isWithin(alert.place, place, dataset) || warnsOf(alert, place, dataset);

/** Whether the publisher has warned of all that lies around a place. Figures of what lies around are not the place's own. */
const warnsOf = ({finding, place}: StandingAlert, wanted: string, dataset: Dataset): boolean =>
  !finding && (place === undefined || isWithin(wanted, place, dataset));

function isWithin(inner: string | undefined, outer: string, {places}: Dataset): boolean {
  for (let at = inner; at !== undefined; at = places.byId.get(at)?.parent)
    if (at === outer) return true;
  return false;
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
