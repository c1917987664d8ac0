import {expect} from '@open-wc/testing';
import type {Alert} from '../../src/model/alert.js';
import type {StandingAlert} from '../../src/model/pick-alerts.js';
import {newAlarms, stillAlarms, type Seen} from '../../src/model/takeover.js';

const NOW = 1_795_000_000_000;
const MINUTE = 60_000;

/** An alert sent a minute ago, as `pickAlerts` would give it. */
const standing = (
  key: string,
  over: Partial<StandingAlert> = {},
  given: Partial<Alert> | null = {},
): StandingAlert => ({
  id: key,
  key,
  state: 'open',
  severity: 'Severe',
  status: 'Actual',
  kind: 'hazard',
  place: undefined,
  school: undefined,
  indicator: undefined,
  period: undefined,
  levels: [],
  time: NOW - MINUTE,
  closedAt: undefined,
  finding: undefined,
  cause: '',
  alert: given
    ? {
        id: key,
        status: 'Actual',
        msgType: 'Alert',
        severity: 'Severe',
        headline: key,
        sent: NOW - MINUTE,
        references: [],
        ...given,
      }
    : undefined,
  ...over,
});

const keys = (those: readonly StandingAlert[]): string => those.map(({key}) => key).join(' ');

describe('alerts that take the screen', () => {
  let seen: Seen;
  beforeEach(() => {
    seen = new Map();
  });
  const take = (
    open: readonly StandingAlert[],
    isFirst = false,
    least: StandingAlert['severity'] | undefined = 'Severe',
  ): string => keys(newAlarms(open, seen, least, isFirst, NOW));

  it('are new, meant, and bad enough', () => {
    const open = [
      standing('extreme', {severity: 'Extreme'}),
      standing('severe'),
      standing('moderate', {severity: 'Moderate'}),
      standing('drill', {status: 'Exercise', severity: 'Extreme'}),
      standing('draft', {status: 'Draft'}),
      standing('system', {status: 'System'}),
      standing('test', {status: 'Test'}),
    ];
    expect(take(open)).to.equal('extreme severe');
    expect(take(open), 'a second time').to.equal('');
  });

  it('may be the worst alone, or none at all', () => {
    const open = [standing('extreme', {severity: 'Extreme'}), standing('severe')];
    expect(keys(newAlarms(open, new Map(), 'Extreme', false, NOW))).to.equal('extreme');
    expect(keys(newAlarms(open, new Map(), undefined, false, NOW))).to.equal('');
  });

  it('are of the last ten minutes when the page has just come', () => {
    const open = [standing('new'), standing('old', {}, {sent: NOW - 11 * MINUTE})];
    expect(take(open, true)).to.equal('new');
    expect(take(open)).to.equal('');
  });

  it('may have been sent long ago when they reach a screen that has been on', () => {
    take([], true);
    expect(take([standing('late', {}, {sent: NOW - 180 * MINUTE})])).to.equal('late');
  });

  it('come of rules only when the data have changed since the page came', () => {
    const found = standing('rule', {}, null);
    expect(take([found], true)).to.equal('');
    expect(take([found, standing('another', {}, null)])).to.equal('another');
  });

  it('come again when an update makes them worse, not when it makes them milder', () => {
    take([standing('a', {severity: 'Moderate'}), standing('b', {severity: 'Extreme'})], true);
    expect(take([standing('a'), standing('b')])).to.equal('a');
    expect(take([standing('a', {severity: 'Extreme'})])).to.equal('a');
  });

  it('are not those that somebody has taken on', () => {
    const acknowledged = {at: NOW, by: 'Tổ trực'};
    expect(take([standing('a', {}, {acknowledged})])).to.equal('');
  });

  it('leave when they are taken on, or stand no more', () => {
    const shown = [standing('a'), standing('b'), standing('c')];
    const acknowledged = {at: NOW, by: 'Tổ trực'};
    const open = [standing('c'), standing('a', {}, {acknowledged})];
    expect(keys(stillAlarms(shown, open))).to.equal('c');
  });

  it('are remembered in bounded room', () => {
    const many = (prefix: string, count: number): StandingAlert[] =>
      Array.from({length: count}, (_, i) => standing(`${prefix}${i}`, {}, null));
    for (let round = 0; round < 4; round++) take(many(`r${round} `, 10_000));
    expect(seen.size).to.be.at.most(20_000);
    expect(take(many('r3 ', 10_000)), 'the last are').to.equal('');
  });
});
