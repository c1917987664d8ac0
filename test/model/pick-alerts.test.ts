import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseFeed} from '../../src/feed/parse-feed.js';
import type {Alert} from '../../src/model/alert.js';
import {indexFeed} from '../../src/model/dataset.js';
import type {Rule} from '../../src/model/rule.js';
import {isReal, pickAlerts, SEVERITIES, type StandingAlert} from '../../src/model/pick-alerts.js';
import {filterAlerts} from '../../src/model/filter-alerts.js';
import {makeAlert, makeCancel, makeRule, makeUpdate, teaching} from './make-alerts.js';
import {makeDataset, type Terse, type TerseFeed} from './make-feed.js';

/** 1 February 2026, when the feed was made; periods end at midnight in Viet Nam, seven hours before that of UTC. */
const UPDATED = Date.UTC(2026, 1, 1);
const END_OF_2025 = Date.UTC(2025, 11, 31, 17);
const HOUR = 3_600_000;

interface Told {
  /** Values of `a`, then of `b`, in 2024 and 2025; the rule `r` is open above 45. */
  readonly values?: readonly Terse[];
  readonly rules?: readonly Rule[];
  readonly alerts?: readonly Alert[];
  readonly now?: number;
  readonly statuses?: readonly string[];
  readonly over?: TerseFeed['over'];
  readonly schools?: readonly string[];
}

function pick({
  values = [1, 1, 1, 1],
  rules = [makeRule({above: 45})],
  alerts = [],
  now = UPDATED,
  statuses = ['Actual', 'Exercise', 'Test'],
  over = {},
  schools = [],
}: Told): {open: readonly StandingAlert[]; closed: readonly StandingAlert[]; unjudged: string[]} {
  const [a1 = null, a2 = null, b1 = null, b2 = null] = values;
  const dataset = makeDataset({
    places: ['a', 'b'],
    indicators: {
      n: {dims: {period: '2024 2025', place: 'a b'}, values: [a1, b1, a2, b2]},
      unloaded: {},
    },
    over: {updated: UPDATED, rules, alerts, schools: teaching(...schools), ...over},
  });
  const {open, closed, unjudged} = pickAlerts(dataset, now);
  const kept = (alerts: readonly StandingAlert[]): readonly StandingAlert[] =>
    filterAlerts(alerts, {statuses}, dataset);
  return {open: kept(open), closed: kept(closed), unjudged: unjudged.map(({id}) => id)};
}

/** "storm, r:a coming | old": what is open or coming, then what has closed. */
function told(asked: Told): string {
  const {open, closed} = pick(asked);
  const words = open.map(({id, state}) => (state === 'open' ? id : `${id} ${state}`));
  return [words.join(', ') || '–', ...closed.map(({id}) => id)].join(' | ');
}

const storm = makeAlert('storm', UPDATED - HOUR);

describe('alerts', () => {
  it('are open from their onset on, and coming before it', () => {
    const alerts = [makeAlert('storm', UPDATED - HOUR, {onset: UPDATED})];
    expect(told({alerts, now: UPDATED - 1})).to.equal('storm coming');
    expect(told({alerts, now: UPDATED})).to.equal('storm');
  });

  it('close when they expire, not a millisecond before', () => {
    const alerts = [makeAlert('storm', UPDATED - HOUR, {expires: UPDATED})];
    expect(told({alerts, now: UPDATED - 1})).to.equal('storm');
    expect(told({alerts, now: UPDATED})).to.equal('– | storm');
    expect(pick({alerts}).closed[0]?.closedAt).to.equal(UPDATED);
  });

  it('that expired before they came have closed', () => {
    const alerts = [makeAlert('storm', 1, {onset: UPDATED + 2, expires: UPDATED})];
    expect(told({alerts})).to.equal('– | storm');
  });

  it('are there though the reader’s clock is behind', () => {
    const alerts = [storm, makeAlert('next', UPDATED + HOUR)];
    expect(told({alerts})).to.equal('next, storm');
    expect(told({alerts, now: UPDATED - 24 * HOUR})).to.equal('next, storm');
    expect(told({alerts: [...alerts, makeCancel('c', UPDATED + HOUR, 'storm')]})).to.equal(
      'next | storm',
    );
  });

  it('that are drafts or of the system are hidden, unless they are asked for', () => {
    const alerts = ['Actual', 'Exercise', 'Test', 'Draft', 'System'].map((status, i) =>
      makeAlert(status.toLowerCase(), i, {status: status as Alert['status']}),
    );
    expect(told({alerts})).to.equal('actual, test, exercise');
    expect(told({alerts, statuses: ['Draft', 'System']})).to.equal('system, draft');
    expect(told({alerts, statuses: ['nothing']})).to.equal('–');
    // Nor are they among those that have closed.
    const ended = alerts.map((alert) => ({...alert, expires: 9}));
    expect(told({alerts: ended})).to.equal('– | actual | exercise | test');
  });

  it('that are drills or tests say so', () => {
    const alerts = (['Actual', 'Exercise', 'Test'] as const).map((status) =>
      makeAlert(status, 1, {status}),
    );
    expect(pick({alerts}).open.map((alert) => [alert.id, isReal(alert)])).to.deep.equal([
      ['Actual', true],
      ['Exercise', false],
      ['Test', false],
    ]);
  });

  it('of a school are of its place and its levels', () => {
    const of = (over: Partial<Alert>): unknown[] => {
      const alerts = [makeAlert('storm', 1, over)];
      const [alert] = pick({alerts, schools: ['s1@a TH THCS', 's2']}).open;
      return [alert?.school, alert?.place, alert?.levels];
    };
    expect(of({school: 's1'})).to.deep.equal(['s1', 'a', ['TH', 'THCS']]);
    expect(of({school: 's1', place: 'b'})).to.deep.equal(['s1', 'b', ['TH', 'THCS']]);
    expect(of({school: 's2'})).to.deep.equal(['s2', undefined, []]);
    expect(of({})).to.deep.equal([undefined, undefined, []]);
  });

  it('keep their record, and what it is about', () => {
    const alert = makeAlert('storm', 7, {
      kind: 'hazard',
      indicator: 'n',
      period: '2025',
      urgency: 'Immediate',
    });
    const [picked] = pick({alerts: [alert]}).open;
    expect(picked).to.include({kind: 'hazard', indicator: 'n', period: '2025', time: 7});
    expect(picked?.alert).to.equal(alert);
    expect([picked?.finding, picked?.closedAt]).to.deep.equal([undefined, undefined]);
  });
});

describe('the order of open alerts', () => {
  const first = (...pair: [Partial<Alert>, Partial<Alert>]): void => {
    const [one, two] = pair.map((over, i) => makeAlert(`${1 - i}`, 1, over)) as [Alert, Alert];
    const of = (alerts: readonly Alert[]): string => told({alerts});
    expect(of([one, two])).to.equal('1, 0');
    expect(of([two, one])).to.equal('1, 0');
  };

  it('is by severity first', () => {
    for (const [i, severity] of SEVERITIES.slice(1).entries())
      first({severity: SEVERITIES[i]!, sent: 1}, {severity, sent: 9, urgency: 'Immediate'});
  });

  it('then by urgency, of which none is said is as unknown', () => {
    const urgencies = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const;
    for (const [i, urgency] of urgencies.slice(1).entries())
      first({urgency: urgencies[i]!, sent: 1}, {urgency, sent: 9});
    first({urgency: 'Past'}, {sent: 9});
    first({urgency: 'Unknown', sent: 9}, {sent: 8});
  });

  it('then by time, the newest first', () => {
    first({sent: 9}, {sent: 8});
  });

  it('then by how far past the limit', () => {
    expect(told({values: [1, 46, 1, 48]})).to.equal('r:b, r:a');
    expect(told({values: [1, 48, 1, 46]})).to.equal('r:a, r:b');
  });

  it('then by id', () => {
    expect(told({values: [1, 46, 1, 46]})).to.equal('r:a, r:b');
    expect(told({alerts: [makeAlert('z', 1), makeAlert('Z', 1), makeAlert('b', 1)]})).to.equal(
      'Z, b, z',
    );
  });

  it('has drills at its end, whatever they say', () => {
    first({severity: 'Unknown'}, {severity: 'Extreme', status: 'Exercise', urgency: 'Immediate'});
  });

  it('has what is coming among the rest', () => {
    const alerts = [
      makeAlert('now', 1, {severity: 'Minor'}),
      makeAlert('soon', 1, {severity: 'Extreme', onset: UPDATED + 1}),
    ];
    expect(told({alerts})).to.equal('soon coming, now');
  });
});

describe('closed alerts', () => {
  it('stand as they closed, the last one first', () => {
    const alerts = [
      makeAlert('first', 1, {expires: 5}),
      makeAlert('last', 2, {expires: 9}),
      makeAlert('b', 3, {expires: 7}),
      makeAlert('a', 4, {expires: 7}),
    ];
    expect(told({alerts})).to.equal('– | last | a | b | first');
  });

  it('have those among them that a rule has found and finds no more', () => {
    const alerts = [
      makeAlert('before', 1, {expires: END_OF_2025 - 1}),
      makeAlert('after', 1, {expires: END_OF_2025 + 1}),
    ];
    expect(told({values: [46, 44, 1, 1], alerts})).to.equal('– | after | r:a | before');
  });
});

describe('what a rule has found', () => {
  it('is an alert about the figures of a place', () => {
    const [alert] = pick({values: [1, 46, 1, 1]}).open;
    expect(alert).to.include({
      id: 'r:a',
      state: 'open',
      severity: 'Moderate',
      status: 'Actual',
      kind: 'indicator',
      place: 'a',
      school: undefined,
      indicator: 'n',
      period: '2025',
      alert: undefined,
      closedAt: undefined,
    });
    expect(alert?.finding?.value).to.equal(46);
    expect(alert?.levels).to.deep.equal([]);
  });

  it('is about data where they are missing', () => {
    const [alert] = pick({values: [1, null, 1, 1], rules: [makeRule({missing: true})]}).open;
    expect([alert?.id, alert?.kind]).to.deep.equal(['r:a', 'data']);
  });

  it('is of the levels that the rule names, else of the school’s', () => {
    const levels = (rule: Rule): unknown => {
      const dataset = makeDataset({
        places: ['a'],
        indicators: {n: {dims: {period: '2025', school: 's1'}, values: [46]}},
        over: {rules: [rule], schools: teaching('s1@a TH THCS')},
      });
      const [alert] = pickAlerts(dataset, 1).open;
      return [alert?.place, alert?.school, alert?.levels];
    };
    const rule = makeRule({above: 45}, {each: 'school'});
    expect(levels(rule)).to.deep.equal(['a', 's1', ['TH', 'THCS']]);
    expect(levels({...rule, where: {level: ['TH']}})).to.deep.equal(['a', 's1', ['TH']]);
  });

  it('is of the end of its period in Viet Nam, or of the feed’s day where that is not over yet', () => {
    const time = (over: TerseFeed['over']): number =>
      pick({values: [1, 46, 1, 1], over}).open[0]!.time;
    expect(time({})).to.equal(END_OF_2025);
    expect(time({asOf: '2025-06-30'})).to.equal(Date.UTC(2025, 5, 30, 17));
    expect(time({updated: Date.UTC(2025, 2, 1)})).to.equal(Date.UTC(2025, 2, 1));
    expect(time({asOf: 'unreadable'})).to.equal(END_OF_2025);
  });

  it('has closed when its condition holds no more, at the end of the period that shows it', () => {
    const {open, closed} = pick({values: [46, 44, 1, 1]});
    expect(open).to.deep.equal([]);
    expect(closed[0]).to.include({id: 'r:a', state: 'closed', closedAt: END_OF_2025});
  });

  it('does not depend on the moment', () => {
    for (const now of [0, UPDATED, UPDATED + 1e12])
      expect(told({values: [1, 46, 46, 1], now})).to.equal('r:a | r:b');
  });

  it('is worked out once for a feed', () => {
    const dataset = makeDataset({
      places: ['a'],
      indicators: {n: {dims: {period: '2025', place: 'a'}, values: [46]}},
      over: {rules: [makeRule({above: 45})]},
    });
    const [one, two] = [1, 2].map((now) => pickAlerts(dataset, now).open[0]?.finding);
    expect(one).to.equal(two);
  });

  it('is not known where figures have not been loaded', () => {
    const rules = [makeRule({above: 45}), makeRule({above: 45}, {id: 'q', indicator: 'unloaded'})];
    const {open, unjudged} = pick({values: [1, 46, 1, 1], rules});
    expect(open.map(({id}) => id)).to.deep.equal(['r:a']);
    expect(unjudged).to.deep.equal(['q']);
  });
});

describe('an alert of the feed that has the id of what a rule finds', () => {
  const values = [1, 46, 1, 46];
  const taken = makeAlert('r:a', UPDATED - HOUR, {
    severity: 'Severe',
    urgency: 'Expected',
    acknowledged: {at: UPDATED, by: 'Phòng GD'},
  });

  it('stands in for it: with its severity, its time and who has taken it on', () => {
    const {open} = pick({values, alerts: [taken]});
    expect(open.map(({id}) => id)).to.deep.equal(['r:a', 'r:b']);
    expect(open[0]).to.include({
      state: 'open',
      severity: 'Severe',
      time: UPDATED - HOUR,
      place: 'a',
      period: '2025',
      alert: taken,
    });
    expect(open[0]?.finding?.value).to.equal(46);
    expect(open[0]?.cause).to.equal(open[1]?.cause);
  });

  it('stands in for that period alone which it names', () => {
    const of = (period: string): unknown[] => {
      const {open} = pick({values, alerts: [{...taken, period}]});
      return open.map(({id, alert}) => [id, alert?.acknowledged?.by]);
    };
    expect(of('2025')).to.deep.equal([
      ['r:a', 'Phòng GD'],
      ['r:b', undefined],
    ]);
    expect(of('2024')).to.deep.equal([
      ['r:a', undefined],
      ['r:b', undefined],
    ]);
  });

  it('ends with it', () => {
    expect(told({values: [46, 44, 1, 46], alerts: [taken]})).to.equal('r:b | r:a');
    expect(pick({values: [46, 44, 1, 46], alerts: [taken]}).closed[0]?.alert).to.equal(undefined);
    expect(told({values: [1, 44, 1, 46], alerts: [taken]})).to.equal('r:b');
  });

  it('leaves it to itself when it expires', () => {
    const alerts = [{...taken, expires: UPDATED}];
    expect(pick({values, alerts, now: UPDATED - 1}).open[0]?.severity).to.equal('Severe');
    const {open, closed} = pick({values, alerts});
    expect(open.map(({id, severity}) => [id, severity])).to.deep.equal([
      ['r:a', 'Moderate'],
      ['r:b', 'Moderate'],
    ]);
    expect(closed).to.deep.equal([]);
  });

  it('stands for itself where the figures have not been loaded', () => {
    const rules = [makeRule({above: 45}, {indicator: 'unloaded'})];
    const {open} = pick({values, rules, alerts: [taken]});
    expect(open.map(({id, finding}) => [id, finding])).to.deep.equal([['r:a', undefined]]);
  });

  it('as a draft changes nothing', () => {
    const alerts = [{...taken, status: 'Draft' as const}];
    expect(pick({values, alerts}).open.map(({id, alert}) => [id, alert])).to.deep.equal([
      ['r:a', undefined],
      ['r:b', undefined],
    ]);
  });

  // The finding is real, whatever is being practised.
  it('as a drill changes nothing', () => {
    const alerts = [{...taken, status: 'Exercise' as const, severity: 'Minor' as const}];
    const {open} = pick({values, alerts});
    const real = open.filter(isReal);
    expect(real.map(({id, severity, alert}) => [id, severity, alert])).to.deep.equal([
      ['r:a', 'Moderate', undefined],
      ['r:b', 'Moderate', undefined],
    ]);
  });

  it('is about what its own words say, when it only begins like one', () => {
    // No place or school is called "3": this is a storm that has a number.
    const rules = [makeRule({above: 45}, {id: 'storm'})];
    expect(told({values, rules, alerts: [makeAlert('storm:3', UPDATED)]})).to.equal(
      'storm:3, storm:a, storm:b',
    );
  });
});

describe('a message that references what a rule has found', () => {
  it('stands in for it under its own id, though it calls itself an update', () => {
    for (const references of ['', 'r:a']) {
      const alerts = [makeUpdate('r:a', UPDATED, references)];
      expect(told({values: [1, 46, 1, 46], alerts}), references).to.match(/^r:[ab], r:[ab]$/);
    }
  });

  const values = [1, 46, 1, 46];

  it('replaces it with an update', () => {
    const u = makeUpdate('u', UPDATED, 'r:a', {severity: 'Minor'});
    expect(told({values, alerts: [u]})).to.equal('r:b, u');
  });

  it('calls it off with a cancel', () => {
    expect(told({values, alerts: [makeCancel('c', UPDATED, 'r:a')]})).to.equal('r:b | r:a');
    expect(told({values, alerts: [makeCancel('c', UPDATED, 'r:a r:b')]})).to.equal('– | r:a | r:b');
  });

  it('ends what stands in for it as well', () => {
    const alerts = [makeAlert('r:a', UPDATED - HOUR), makeCancel('c', UPDATED, 'r:a')];
    expect(told({values, alerts})).to.equal('r:b | r:a');
  });

  it('is about the period that it names', () => {
    const of = (period: string): string =>
      told({values, alerts: [makeCancel('c', UPDATED, 'r:a', {period})]});
    expect(of('2025')).to.equal('r:b | r:a');
    expect(of('2024')).to.equal('r:a, r:b');
  });

  it('is followed by what is sent about the update', () => {
    const u = makeUpdate('u', UPDATED, 'r:a');
    expect(told({values, alerts: [u, makeUpdate('v', UPDATED + 1, 'u')]})).to.equal('v, r:b');
    expect(told({values, alerts: [u, makeCancel('c', UPDATED + 1, 'u')]})).to.equal('r:b | u');
  });

  it('changes nothing as a drill, a draft or an alert that only mentions it', () => {
    for (const status of ['Exercise', 'Test', 'Draft', 'System'] as const)
      expect(told({values, alerts: [makeCancel('c', UPDATED, 'r:a', {status})]}), status).to.equal(
        'r:a, r:b',
      );
    const alerts = [makeAlert('x', UPDATED, {references: ['r:a']})];
    expect(told({values, alerts})).to.equal('x, r:a, r:b');
  });

  it('of what is not found changes nothing', () => {
    expect(told({values, alerts: [makeCancel('c', UPDATED, 'r:nobody q:a')]})).to.equal('r:a, r:b');
  });

  it('is not about figures of a time after it was sent', () => {
    // Called off in 2023, and found in the figures of 2025.
    const alerts = [makeCancel('c', Date.UTC(2023, 5, 1), 'r:a')];
    expect(told({values, alerts})).to.equal('r:a, r:b');
  });

  it('is not about a record that was sent after it', () => {
    const alerts = [makeCancel('c', UPDATED - HOUR, 'r:a'), makeAlert('r:a', UPDATED)];
    expect(told({values, alerts})).to.equal('r:a, r:b');
  });

  it('leaves it to itself when it expires, as a record that stands in for it does', () => {
    const alerts = [makeUpdate('u', UPDATED - HOUR, 'r:a', {expires: UPDATED})];
    expect(told({values, alerts, now: UPDATED - 1})).to.equal('u, r:b');
    expect(told({values, alerts})).to.equal('r:a, r:b | u');
  });
});

// ── The same alerts on every screen ─────────────────────────────────────────────────────────────────────────────────

/** A feed as it is published: lists in the order in which its maker wrote them. */
const published = {
  edufeed: '1.0',
  id: 'order',
  title: 'Thứ tự',
  updated: '2026-02-01T08:00:00+07:00',
  places: [
    {id: 'st', name: 'Sóc Trăng', kind: 'province'},
    ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((id) => ({
      id,
      name: id,
      kind: 'commune',
      parent: 'st',
    })),
  ],
  schools: ['s1', 's2', 's3'].map((id, i) => ({
    id,
    name: id,
    levels: ['TH'],
    place: `c${i + 1}`,
  })),
  indicators: [
    {
      id: 'pupils',
      name: 'Học sinh',
      data: {
        dims: ['period', 'place'],
        rows: ['2023', '2024', '2025'].flatMap((period, y) =>
          ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((place, p) => [
            period,
            place,
            p === 4 && y === 2 ? null : 400 + ((p * 7 + y * 5) % 11) * 20,
          ]),
        ),
      },
    },
    {
      id: 'classes',
      name: 'Lớp',
      data: {
        dims: ['period', 'place'],
        rows: ['2023', '2024', '2025'].flatMap((period) =>
          ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((place) => [period, place, 10]),
        ),
      },
    },
    {id: 'size', name: 'Sĩ số', kind: 'ratio', ratio: {of: 'pupils', per: 'classes'}},
    {
      id: 'books',
      name: 'Sách',
      data: {
        dims: ['period', 'school'],
        rows: [
          ['2024', 's1', 1],
          ['2024', 's2', 2],
          ['2024', 's3', 3],
          ['2025', 's1', 9],
          ['2025', 's2', 9, 'P'],
        ],
      },
    },
  ],
  rules: [
    {
      id: 'large',
      indicator: 'size',
      each: 'place',
      kind: 'commune',
      when: {above: 45},
      severity: 'Minor',
    },
    {
      id: 'grown',
      indicator: 'pupils',
      each: 'place',
      kind: 'commune',
      when: {risesBy: 80},
      severity: 'Minor',
    },
    {
      id: 'odd',
      indicator: 'pupils',
      each: 'place',
      kind: 'commune',
      when: {outlier: 1},
      severity: 'Moderate',
    },
    {
      id: 'none',
      indicator: 'pupils',
      each: 'place',
      kind: 'commune',
      when: {missing: true},
      severity: 'Minor',
    },
    {id: 'books', indicator: 'books', each: 'school', when: {above: 5}, severity: 'Minor'},
    {id: 'late', indicator: 'books', each: 'school', when: {missing: true}, severity: 'Minor'},
  ],
  alerts: [
    ...[
      ['t1', 'Severe', '2026-01-31T23:30:00+07:00'],
      ['t2', 'Severe', '2026-01-31T16:30:00Z'],
      ['t3', 'Severe', '2026-01-31T22:15:00+05:45'],
      ['t4', 'Minor', '2026-01-31T16:30:00-00:00'],
    ].map(([id, severity, sent]) => ({
      id,
      severity,
      sent,
      status: 'Actual',
      msgType: 'Alert',
      headline: id,
    })),
    ...[
      ['u', 'Update', 't1'],
      ['c', 'Cancel', 't3'],
      ['v', 'Update', 'none:c5'],
    ].map(([id, msgType, reference]) => ({
      id,
      msgType,
      references: [reference],
      severity: 'Minor',
      sent: '2026-02-01T00:00:00+07:00',
      status: 'Actual',
      headline: id,
    })),
  ],
};

/** The ids of a published feed's alerts in their order, each with what a reader is told of it. */
function picksOf(feed: unknown): string[] {
  const read = parseFeed(feed);
  expect(read.problems.filter(({severity}) => severity !== 'warning')).to.deep.equal([]);
  const {open, closed} = pickAlerts(indexFeed(read.feed!), Date.UTC(2026, 1, 2));
  return [...open, ...closed].map(
    ({id, state, severity, time, finding}) =>
      `${id} ${state} ${severity} ${time} ${finding?.value ?? ''} ${finding?.since.code ?? ''}`,
  );
}

const anyOrder = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], {minLength: list.length});

type Published = typeof published;
const shuffled = (feed: Published): fc.Arbitrary<unknown> =>
  fc
    .record({
      places: anyOrder(feed.places),
      schools: anyOrder(feed.schools),
      rules: anyOrder(feed.rules),
      alerts: anyOrder(feed.alerts),
      indicators: fc
        .tuple(
          ...feed.indicators.map((indicator) =>
            indicator.data
              ? anyOrder<unknown>(indicator.data.rows).map((rows) => ({
                  ...indicator,
                  data: {...indicator.data, rows},
                }))
              : fc.constant(indicator),
          ),
        )
        .chain(anyOrder<unknown>),
    })
    .map((lists) => ({...feed, ...lists}));

describe('a feed', () => {
  it('comes to alerts of every sort, or the tests of their order would be worth little', () => {
    const ids = picksOf(published).map((words) => words.split(' ').slice(0, 2).join(' '));
    expect(ids).to.include.members(['t2 open', 'u open', 't3 closed', 'v open', 'books:s1 open']);
    for (const rule of ['large', 'grown', 'odd', 'books', 'late'])
      expect(
        ids.some((id) => id.startsWith(`${rule}:`)),
        rule,
      ).to.equal(true);
    expect(ids.length).to.be.above(12);
  });

  it('comes to the same alerts in the same order, however its lists are ordered', () => {
    const expected = picksOf(published);
    fc.assert(
      fc.property(shuffled(published), (feed) => {
        expect(picksOf(feed)).to.deep.equal(expected);
      }),
      {numRuns: 200},
    );
  });

  it('comes to the same alerts about sums, however its lists are ordered', () => {
    const summed = {
      ...published,
      rules: published.rules.map(({kind: _, ...rule}) => rule),
      // With a value in every commune the province has one too.
      indicators: published.indicators.map((indicator) =>
        indicator.data
          ? {
              ...indicator,
              data: {
                ...indicator.data,
                rows: indicator.data.rows.map((row) => row.map((cell) => cell ?? 500)),
              },
            }
          : indicator,
      ),
    } as Published;
    const expected = picksOf(summed);
    expect(expected.join(' ')).to.match(/large:st open \w+ \d+ 51 2023/);
    fc.assert(
      fc.property(shuffled(summed), (feed) => {
        expect(picksOf(feed)).to.deep.equal(expected);
      }),
      {numRuns: 200},
    );
  });
});
