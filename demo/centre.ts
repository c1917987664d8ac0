import './main.js';
import type {EduFeedSource} from '../src/elements/feed-source.js';
import type {EduLineChart} from '../src/elements/line-chart.js';
import type {EduSchoolMap} from '../src/elements/school-map.js';
import type {SelectDetail} from '../src/elements/widget.js';

const CITY = '2025.92';
const source = document.querySelector('edu-feed-source') as EduFeedSource;
const map = document.querySelector('edu-school-map') as EduSchoolMap;
const chart = document.querySelector('edu-line-chart') as EduLineChart;

// ── One choice, three widgets ───────────────────────────────────────────────────────────────────────────────────────

/** Shows a place on the map and in the chart; without an indicator the one shown stays. */
function show({place = CITY, school, indicator, period}: Partial<SelectDetail>): void {
  map.place = chart.place = place;
  map.school = school;
  // A thousand schools are too many for a glance at the city.
  map.placesOnly = place === CITY && !school;
  if (indicator) {
    map.indicator = chart.indicator = indicator;
    map.period = period || 'latest';
  }
}

document.addEventListener('edu-select', (event) => {
  show((event as CustomEvent<SelectDetail>).detail);
  // On a phone the map stands below the alerts.
  if (event.target !== map) map.scrollIntoView({block: 'nearest'});
});
document.querySelector('#city')?.addEventListener('click', () => show({}));

// ── The server's part ───────────────────────────────────────────────────────────────────────────────────────────────
// A real page sends what somebody takes on to its server, which writes it into the feed; all that show the feed see it
// at their next look. There is no server here, so this page waits a little and hands such a feed over itself.

/** What a panel tells of the alert that somebody takes on. */
interface Taken extends Partial<SelectDetail> {
  readonly id: string;
  readonly headline: unknown;
  readonly severity: string;
}
type Json = Record<string, unknown>;
type Feed = Json & {alerts: Json[]; boundaries: Json[]};

let feed: Feed | undefined;

document.addEventListener('edu-acknowledge', (event) => {
  setTimeout(() => void acknowledge((event as CustomEvent<Taken>).detail), 2000);
});

async function acknowledge(taken: Taken): Promise<void> {
  const whole = feed ?? (await wholeFeed(new URL(source.src ?? '', document.baseURI)));
  // While it came, somebody may have taken another alert on.
  feed ??= whole;
  const {id, headline, severity, place, school, indicator, period} = taken;
  const at = new Date().toISOString();
  const by = {vi: 'Tổ trực (minh hoạ)', en: 'Duty team (illustrative)'};
  // An alert that a rule has made is in no list: it gets a record of its own, under the id that the rule gave it.
  const made = {id, status: 'Actual', msgType: 'Alert', kind: 'indicator', sent: at};
  const about = {headline, severity, place, school, indicator, period};
  const known = feed.alerts.find((alert) => alert['id'] === id) ?? {...made, ...about};
  const others = feed.alerts.filter((alert) => alert !== known);
  const alerts = [...others, {...known, acknowledged: {at, by}}];
  // Nobody looks again for a feed that a page has handed over, so it need not warn that nothing newer has come.
  source.data = feed = {...feed, alerts, refreshSeconds: 86_400};
}

/** The feed with its linked parts in their places: widgets follow no links of a feed that a page hands over. */
async function wholeFeed(address: URL): Promise<Feed> {
  const get = async (href: string): Promise<unknown> =>
    (await fetch(new URL(href, address))).json();
  const part = (value: unknown): unknown => {
    const {href} = value as {href?: string};
    return href === undefined ? value : get(href);
  };
  const main = (await get(address.href)) as Feed;
  const shapes = await Promise.all(main.boundaries.map(({geometry}) => part(geometry)));
  const boundaries = main.boundaries.map((each, i) => ({...each, geometry: shapes[i]}));
  return {...main, boundaries, schools: await part(main['schools'])};
}
