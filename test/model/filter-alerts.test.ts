import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Alert, AlertSeverity} from '../../src/model/alert.js';
import {
  bundleAlerts,
  filterAlerts,
  groupAlerts,
  type AlertFilter,
  type AlertGrouping,
} from '../../src/model/filter-alerts.js';
import {pickAlerts, type StandingAlert} from '../../src/model/pick-alerts.js';
import {makeAlert, makeRule, ofKind, teaching} from './make-alerts.js';
import {makeDataset} from './make-feed.js';

/** Vietnam's two levels: a province with communes, and another; a rule finds the figures of st, c1 and bt. */
const dataset = makeDataset({
  indicators: {
    n: {dims: {period: '2025', place: 'st c1 c2 bt'}, values: [46, 46, 1, 46]},
    m: {dims: {period: '2025', place: 'c2'}, values: [null]},
  },
  over: {
    places: [
      ...ofKind('province', 'st', 'bt'),
      ...ofKind('commune', 'c1<st', 'c2<st', 'x1<bt'),
      ...ofKind('hamlet', 'h1<c1'),
    ],
    schools: teaching('s1@c1 TH THCS', 's2@x1 THPT', 's3'),
    rules: [makeRule({above: 45})],
    alerts: [
      makeAlert('everywhere', 1, {kind: 'hazard', severity: 'Extreme'}),
      makeAlert('storm', 1, {kind: 'hazard', place: 'st'}),
      makeAlert('flood', 1, {kind: 'hazard', place: 'c1'}),
      makeAlert('fire', 1, {kind: 'hazard', school: 's1', severity: 'Minor'}),
      makeAlert('report', 1, {kind: 'deadline', school: 's2', severity: 'Unknown'}),
      makeAlert('gap', 1, {kind: 'data', indicator: 'm', place: 'c2', severity: 'Minor'}),
    ],
  },
});
const {open} = pickAlerts(dataset, 100);

/** The ids that a filter keeps, in order. */
const kept = (filter: AlertFilter, alerts: readonly StandingAlert[] = open): string =>
  filterAlerts(alerts, filter, dataset)
    .map(({id}) => id)
    .join(' ') || '–';
const all = 'everywhere flood storm r:bt r:c1 r:st fire gap report';

describe('a filter of alerts', () => {
  it('keeps all in their order when it asks for nothing', () => {
    expect(kept({})).to.equal(all);
    expect(kept({places: [], indicators: [], kinds: [], levels: []})).to.equal(all);
    expect(kept({severity: undefined, school: undefined})).to.equal(all);
  });

  it('keeps a place and what lies in it', () => {
    expect(kept({places: ['st']})).to.equal('everywhere flood storm r:c1 r:st fire gap');
    expect(kept({places: ['bt']})).to.equal('everywhere r:bt report');
  });

  it('lets a commune hear the warnings of its province, and not its province’s figures', () => {
    expect(kept({places: ['c1']})).to.equal('everywhere flood storm r:c1 fire');
    expect(kept({places: ['c2']})).to.equal('everywhere storm gap');
    expect(kept({places: ['x1']})).to.equal('everywhere report');
    expect(kept({places: ['h1']})).to.equal('everywhere flood storm fire');
  });

  it('keeps any of several places', () => {
    expect(kept({places: ['c2', 'bt']})).to.equal('everywhere storm r:bt gap report');
  });

  it('lets a place that no feed knows hear what is said to all', () => {
    expect(kept({places: ['nobody']})).to.equal('everywhere');
  });

  it('does not take what a publisher says of a finding for a warning of all around', () => {
    const {feed} = dataset;
    const alerts = [makeAlert('r:st', Date.UTC(2040, 0), {severity: 'Extreme'})];
    const spoken = pickAlerts(makeDataset({over: {...feed, alerts}}), 100).open;
    expect(spoken[0]?.alert?.id).to.equal('r:st');
    expect(kept({places: ['c2']}, spoken)).to.equal('–');
    expect(kept({places: ['st']}, spoken)).to.equal('r:st r:c1');
  });

  it('lets a school hear the warnings of its place and of all that lies around', () => {
    expect(kept({school: 's1'})).to.equal('everywhere flood storm fire');
    expect(kept({school: 's2'})).to.equal('everywhere report');
  });

  it('keeps indicators, kinds and levels, any of several', () => {
    expect(kept({indicators: ['n']})).to.equal('r:bt r:c1 r:st');
    expect(kept({indicators: ['m', 'n']})).to.equal('r:bt r:c1 r:st gap');
    expect(kept({kinds: ['hazard']})).to.equal('everywhere flood storm fire');
    expect(kept({kinds: ['deadline', 'data']})).to.equal('gap report');
    expect(kept({kinds: ['indicator']})).to.equal('r:bt r:c1 r:st');
    expect(kept({levels: ['THCS']}))
      .to.include('fire')
      .and.not.include('report');
    expect(kept({levels: ['TH', 'THPT']}))
      .to.include('fire')
      .and.include('report');
  });

  // A storm closes schools of every level.
  it('keeps for every level what is said of none', () => {
    expect(kept({levels: ['THCS']})).to.equal('everywhere flood storm r:bt r:c1 r:st fire gap');
  });

  it('keeps what is as severe as asked for, or worse', () => {
    expect(kept({severity: 'Extreme'})).to.equal('everywhere');
    expect(kept({severity: 'Severe'})).to.equal('everywhere flood storm');
    expect(kept({severity: 'Moderate'})).to.equal('everywhere flood storm r:bt r:c1 r:st');
    expect(kept({severity: 'Minor'})).to.equal('everywhere flood storm r:bt r:c1 r:st fire gap');
    expect(kept({severity: 'Unknown'})).to.equal(all);
  });

  it('keeps all when it does not know the severity that a page has written', () => {
    for (const severity of ['severe', 'Major', ' '])
      expect(kept({severity: severity}), severity).to.equal(all);
  });

  it('keeps what meets all that it asks for', () => {
    expect(kept({places: ['st'], kinds: ['hazard'], severity: 'Severe'})).to.equal(
      'everywhere flood storm',
    );
    expect(kept({places: ['bt'], kinds: ['data']})).to.equal('–');
  });
});

describe('groups of alerts', () => {
  const grouped = (by: AlertGrouping): string =>
    [...groupAlerts(open, by)]
      .map(([key, those]) => `${key}: ${those.map(({id}) => id).join(' ')}`)
      .join('; ');

  it('stand in the order of the first of each, and those without the key have a group as well', () => {
    expect(grouped('place')).to.equal(
      'undefined: everywhere; c1: flood r:c1 fire; st: storm r:st; bt: r:bt; c2: gap; x1: report',
    );
    expect(grouped('school')).to.equal(
      'undefined: everywhere flood storm r:bt r:c1 r:st gap; s1: fire; s2: report',
    );
    expect(grouped('kind')).to.equal(
      'hazard: everywhere flood storm fire; indicator: r:bt r:c1 r:st; data: gap; deadline: report',
    );
    expect(grouped('severity')).to.equal(
      'Extreme: everywhere; Severe: flood storm; Moderate: r:bt r:c1 r:st; Minor: fire gap; Unknown: report',
    );
    expect(grouped('indicator')).to.equal(
      'undefined: everywhere flood storm fire report; n: r:bt r:c1 r:st; m: gap',
    );
  });
});

/** Alerts as they are picked: findings of as many places by rule, and others of the feed. */
function flood(counts: Readonly<Record<string, number>>, alerts: readonly Alert[] = []) {
  const most = Math.max(0, ...Object.values(counts));
  const names = Array.from({length: most}, (_, i) => `p${String(i).padStart(2, '0')}`);
  const made = makeDataset({
    places: names,
    indicators: Object.fromEntries(
      Object.entries(counts).map(([id, count]) => [
        id,
        {
          dims: {period: '2025', place: names.slice(0, count).join(' ')},
          values: names.slice(0, count).map((_, i) => 50 + i),
        },
      ]),
    ),
    over: {
      rules: Object.keys(counts).map((id) => makeRule({above: 45}, {id, indicator: id})),
      alerts,
    },
  });
  return pickAlerts(made, 100).open;
}
/** "r ×6, storm": bundles by their rule, the others by id. */
const bundled = (alerts: readonly StandingAlert[]): string =>
  bundleAlerts(alerts)
    .map(([first, ...others]) => (others.length ? `${first.id} +${others.length}` : first.id))
    .join(', ');

describe('bundles of alerts', () => {
  it('are made from six of one cause on, where the first of them stood', () => {
    expect(bundled(flood({r: 5}))).to.equal('r:p04, r:p03, r:p02, r:p01, r:p00');
    expect(bundled(flood({r: 6}))).to.equal('r:p05 +5');
    const minor = makeAlert('minor', 1, {severity: 'Minor'});
    const severe = makeAlert('severe', 1);
    expect(bundled(flood({r: 60}, [minor, severe]))).to.equal('severe, r:p59 +59, minor');
  });

  it('are of one rule each', () => {
    const [one, two] = bundleAlerts(flood({q: 6, r: 6}));
    expect(new Set(one?.map(({finding}) => finding?.rule.id)).size).to.equal(1);
    expect(new Set(two?.map(({finding}) => finding?.rule.id)).size).to.equal(1);
    expect([one?.length, two?.length]).to.deep.equal([6, 6]);
  });

  it('are of messages that say the same of one indicator', () => {
    const alike = (over: Partial<Alert>): StandingAlert[] => {
      const alerts = Array.from({length: 6}, (_, i) =>
        makeAlert(`a${i}`, 1, {indicator: 'n', kind: 'indicator', ...(i === 5 && over)}),
      );
      return [...pickAlerts(makeDataset({indicators: {n: {}, m: {}}, over: {alerts}}), 100).open];
    };
    expect(bundleAlerts(alike({}))).to.have.length(1);
    for (const over of [
      {severity: 'Minor'},
      {status: 'Exercise'},
      {kind: 'data'},
      {indicator: 'm'},
    ] as const)
      expect(bundleAlerts(alike(over)), JSON.stringify(over)).to.have.length(6);
  });

  it('are never of warnings: each of those stands alone', () => {
    const alerts = Array.from({length: 30}, (_, i) => makeAlert(`a${i}`, 1, {kind: 'hazard'}));
    expect(bundleAlerts(flood({}, alerts))).to.have.length(30);
  });

  it('have the worst first', () => {
    const raised = makeAlert('r:p00', Date.UTC(2040, 0), {severity: 'Extreme'});
    const [bundle] = bundleAlerts(flood({r: 8}, [raised]));
    expect(bundle?.map(({id}) => id)).to.deep.equal(
      ['p00', 'p07', 'p06', 'p05', 'p04', 'p03', 'p02', 'p01'].map((id) => `r:${id}`),
    );
  });

  it('hold every alert once, and those that stand alone keep their order', () => {
    const count = fc.integer({min: 0, max: 9});
    const loose = fc.array(
      fc.record({
        severity: fc.constantFrom<AlertSeverity[]>('Extreme', 'Moderate', 'Minor'),
        indicator: fc.constantFrom('q', 'r'),
      }),
      {maxLength: 20},
    );
    fc.assert(
      fc.property(count, count, loose, (q, r, list) => {
        const alerts = list.map((over, i) => makeAlert(`a${i}`, i % 3, over));
        const picked = flood({q, r}, alerts);
        const bundles = bundleAlerts(picked);
        const flat = bundles.flat();
        expect(flat).to.have.length(picked.length);
        expect(flat).to.include.members([...picked]);
        const heads = bundles.map(([head]) => picked.indexOf(head));
        expect(heads).to.deep.equal([...heads].sort((a, b) => a - b));
        for (const bundle of bundles) {
          const inside = bundle.map((alert) => picked.indexOf(alert));
          expect(inside).to.deep.equal([...inside].sort((a, b) => a - b));
          expect(bundle.length === 1 || bundle.length >= 6).to.equal(true);
        }
      }),
    );
  });

  it('of nothing are none', () => {
    expect(bundleAlerts([])).to.deep.equal([]);
  });
});
