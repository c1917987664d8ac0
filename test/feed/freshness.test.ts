import {expect} from '@open-wc/testing';
import {parseDateTime} from '../../src/model/date-time.js';
import {freshnessOf, type FreshnessFacts} from '../../src/feed/freshness.js';
import {waitBefore} from '../../src/feed/backoff.js';

const MINUTE = 60_000;
const now = 1_000 * MINUTE;
const facts: FreshnessFacts = {
  updated: now - MINUTE,
  refreshSeconds: 60,
  loadedAt: now,
  lastAttemptFailed: false,
  now,
};

describe('Freshness is', () => {
  const cases: [
    kind: string,
    when: string,
    change: Partial<FreshnessFacts>,
    age?: number | undefined,
  ][] = [
    ['never', 'no good answer has come', {loadedAt: undefined, lastAttemptFailed: true}],
    [
      'failed',
      'the last attempt failed, even if the data are stale',
      {lastAttemptFailed: true, staleSeconds: 1},
      MINUTE,
    ],
    [
      'stale',
      'the document is older than the feed allows, even if late',
      {staleSeconds: 59, loadedAt: 0},
      MINUTE,
    ],
    ['fresh', 'the document is as old as the feed allows', {staleSeconds: 60}, MINUTE],
    ['fresh', 'the document is old and the feed sets no limit', {updated: 0}, now],
    ['late', 'two periods passed since the last good answer', {loadedAt: now - 121_000}, MINUTE],
    ['fresh', 'clocks differ a little', {updated: now + 4 * MINUTE}, 0],
    [
      'fresh',
      'the document is from the future: then there is no age',
      {updated: now + 6 * MINUTE},
      undefined,
    ],
  ];
  for (const [kind, when, change, age] of cases) {
    it(`${kind} when ${when}`, () => {
      const result = freshnessOf({...facts, ...change});
      expect(result.kind).to.equal(kind);
      expect(result.age).to.equal(age);
    });
  }
});

describe('A date-time', () => {
  const cases: [string, number | undefined][] = [
    ['1970-01-01T07:00:00+07:00', 0],
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T00:00:01.25-00:00', 1250],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['2026-02-30T00:00:00Z', undefined],
    ['2016-12-31T23:59:60Z', undefined],
    ['2026-01-01T24:00:00Z', undefined],
    ['2026-01-01T00:00:00', undefined],
    ['2026-01-01 00:00:00Z', undefined],
    ['2026-01-01T00:00:00+24:00', undefined],
    ['02/01/2026', undefined],
    ['2026-01-01', undefined],
  ];
  for (const [text, at] of cases) {
    it(`written ${text} is ${at ?? 'refused'}`, () => expect(parseDateTime(text)).to.equal(at));
  }
});

describe('The wait before the next attempt', () => {
  const base = {refresh: 60_000, loaded: true, failures: 0, lasting: false};
  it('is the period, give or take a tenth', () => {
    expect([0, 1].map((random) => waitBefore({...base, random}))).to.deep.equal([54_000, 66_000]);
  });
  it('is short after a failure, and doubles up to the period, where it stays', () => {
    const waits = (failures: number) =>
      [0, 1].map((random) => waitBefore({...base, failures, random}));
    expect(waits(1)).to.deep.equal([7500, 15_000]);
    expect(waits(2)).to.deep.equal([15_000, 30_000]);
    expect(waits(3)).to.deep.equal([30_000, 60_000]);
    expect(waits(50)).to.deep.equal([30_000, 60_000]);
  });
  it('is never under five seconds but where the period itself is', () => {
    const first = (refresh: number): number =>
      waitBefore({...base, refresh, failures: 1, random: 1});
    expect([5000, 12_000, 300_000].map(first)).to.deep.equal([5000, 5000, 75_000]);
  });
  it('is short while nothing has ever come', () => {
    expect(waitBefore({...base, loaded: false, failures: 1, random: 1})).to.equal(5000);
  });
  it('is long at once when the server will not change its mind', () => {
    expect(waitBefore({...base, failures: 1, lasting: true, random: 1})).to.equal(900_000);
  });
  it('honours the wish of the server within an hour', () => {
    expect(waitBefore({...base, failures: 1, random: 0, retryAfter: 600_000})).to.equal(600_000);
    expect(waitBefore({...base, failures: 1, random: 0, retryAfter: 1e12})).to.equal(3_600_000);
    expect(waitBefore({...base, failures: 1, random: 0, retryAfter: -5})).to.equal(7500);
  });
});
