/**
 * Prints what a feed's alerts come to at some moments, given as ISO date-times: run once in each time zone by
 * `alerts-time-zone.node.test.ts`.
 */
import {parseFeed} from '../../src/feed/parse-feed.js';
import {alertDetails, alertLines} from '../../src/format/alert-lines.js';
import {indexFeed} from '../../src/model/dataset.js';
import {pickAlerts} from '../../src/model/pick-alerts.js';

const message = (id: string, times: Record<string, string>, over = {}): object => ({
  id,
  status: 'Actual',
  msgType: 'Alert',
  severity: 'Severe',
  headline: id,
  ...times,
  ...over,
});

/** In New York the clocks go from 02:00 to 03:00 at 07:00 UTC that day: half past seven is told in four ways. */
const half = {
  viet: '2026-03-08T14:30:00+07:00',
  zulu: '2026-03-08T07:30:00Z',
  nepal: '2026-03-08T13:15:00+05:45',
  unknown: '2026-03-08T07:30:00-00:00',
};
const sent = '2026-03-07T23:59:59+07:00';

const feed = {
  edufeed: '1.0',
  id: 'zones',
  title: 'Múi giờ',
  updated: '2026-03-08T00:15:00+07:00',
  asOf: '2026-03-07',
  places: [
    {id: 'a', name: 'A', validTo: '2026-02-28'},
    {id: 'b', name: 'B', validFrom: '2026-03-01'},
    {id: 'c', name: 'C'},
  ],
  indicators: [
    {
      id: 'n',
      name: 'Số',
      data: {
        dims: ['period', 'place'],
        members: {
          period: ['2026-02', '2026-02-28', '2026-03-01', '2026-01'],
          place: ['a', 'b', 'c'],
        },
        values: [50, 50, 50, 50, 50, 50, null, 50, 40, 50, 50, 40],
      },
    },
    {
      id: 'y',
      name: 'Năm',
      data: {
        dims: ['period', 'place'],
        members: {period: ['2024-2025', '2025-2026.HK1', '2025-2026'], place: ['a', 'b', 'c']},
        values: [1, 2, 3, 46, 47, 48, 49, 50, 51],
      },
    },
  ],
  rules: ['n', 'y'].map((indicator) => ({
    id: indicator,
    indicator,
    each: 'place',
    when: {above: 45},
    severity: 'Minor',
    headline: '{place}: {value}, {period}',
  })),
  alerts: [
    ...Object.entries(half).flatMap(([name, time]) => [
      message(`expires-${name}`, {sent, expires: time}),
      message(`onset-${name}`, {sent, onset: time}),
      message(`sent-${name}`, {sent: time}, {acknowledged: {at: time, by: 'Sở'}}),
    ]),
    // Clocks go back: this hour is there twice in New York, and half of it on Lord Howe Island.
    message('autumn', {sent, expires: '2026-11-01T12:30:00+07:00'}),
    message('howe', {sent, expires: '2026-04-04T21:45:00+07:00'}),
    message('original', {sent: '2026-03-08T13:29:00+07:00'}),
    message('update', {sent: half.nepal}, {msgType: 'Update', references: ['original']}),
    message('cancel', {sent: half.unknown}, {msgType: 'Cancel', references: ['autumn']}),
  ],
};

const {feed: read, problems} = parseFeed(feed);
const dataset = indexFeed(read!);
const picks = process.argv.slice(2).map((moment) => {
  const now = Date.parse(moment);
  const {open, closed} = pickAlerts(dataset, now);
  const said = [...open, ...closed].map((alert) => ({
    id: alert.id,
    state: alert.state,
    time: alert.time,
    closedAt: alert.closedAt,
    since: alert.finding?.since.code,
    lines: alertLines(alert, dataset, now, 'vi'),
    details: alertDetails(alert, dataset, 'vi'),
  }));
  return {moment, said};
});
const faults = problems.filter(({severity}) => severity !== 'warning');
// What the clock on the wall shows, so that the test can see that it was in another zone.
const clock = new Date(half.zulu).toString();
console.log(JSON.stringify({clock, faults, picks}));
