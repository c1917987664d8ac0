import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

interface Said {
  readonly id: string;
  readonly state: string;
  readonly time: number;
}
interface Printed {
  readonly clock: string;
  readonly faults: readonly unknown[];
  readonly picks: readonly {readonly moment: string; readonly said: readonly Said[]}[];
}

const script = fileURLToPath(new URL('print-picks.ts', import.meta.url));
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Australia/Lord_Howe'];
const boundary = '2026-03-08T07:30:00.000Z';
const moments = [
  '2026-03-07T17:15:00.000Z',
  // Around the hour that New York leaves out.
  '2026-03-08T06:59:59.999Z',
  '2026-03-08T07:00:00.000Z',
  '2026-03-08T07:29:59.999Z',
  boundary,
  '2026-03-08T08:00:00.000Z',
  // Around those that come twice: half an hour on Lord Howe Island, an hour in New York.
  '2026-04-04T14:44:59.999Z',
  '2026-04-04T14:45:00.000Z',
  '2026-11-01T05:29:59.999Z',
  '2026-11-01T05:30:00.000Z',
  '2026-11-01T06:30:00.000Z',
];

async function printedIn(zone: string): Promise<Printed> {
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, ...moments],
    {env: {...process.env, TZ: zone}},
  );
  return JSON.parse(stdout) as Printed;
}

describe('alerts of one feed', () => {
  let printed: Printed[];
  const at = (moment: string, zone = 0): readonly Said[] =>
    printed[zone]!.picks.find((pick) => pick.moment === moment)!.said;

  before(async () => {
    printed = await Promise.all(zones.map(printedIn));
  });

  it('are read in different time zones here, without a fault', () => {
    const clocks = printed.map(({clock}) => clock.slice(0, 33));
    assert.deepEqual(clocks, [
      'Sun Mar 08 2026 07:30:00 GMT+0000',
      'Sun Mar 08 2026 14:30:00 GMT+0700',
      'Sun Mar 08 2026 03:30:00 GMT-0400',
      'Sun Mar 08 2026 18:30:00 GMT+1100',
    ]);
    for (const {faults} of printed) assert.deepEqual(faults, []);
  });

  for (const [n, zone] of zones.entries())
    it(`are the same at every moment in ${zone}, in the same words`, () => {
      assert.deepEqual(printed[n]!.picks, printed[0]!.picks);
    });

  it('say one moment in four ways', () => {
    const those = at(boundary).filter(({id}) => id.startsWith('sent-'));
    assert.equal(those.length, 4);
    for (const {time} of those) assert.equal(time, Date.parse(boundary));
  });

  it('open and close at that moment together, not a millisecond before', () => {
    const states = (moment: string, what: string): string =>
      at(moment)
        .flatMap(({id, state}) => (id.startsWith(what) ? state : []))
        .join(' ');
    const shortBefore = '2026-03-08T07:29:59.999Z';
    assert.equal(states(shortBefore, 'onset-'), 'coming coming coming coming');
    assert.equal(states(boundary, 'onset-'), 'open open open open');
    assert.equal(states(shortBefore, 'expires-'), 'open open open open');
    assert.equal(states(boundary, 'expires-'), 'closed closed closed closed');
    assert.equal(states('2026-04-04T14:44:59.999Z', 'howe'), 'open');
    assert.equal(states('2026-04-04T14:45:00.000Z', 'howe'), 'closed');
  });

  it('come of rules too, for the places that were there', () => {
    const found = at(boundary).flatMap(({id}) => (/^[ny]:/.test(id) ? id : []));
    assert.deepEqual([...found].sort(), ['n:b', 'n:c', 'y:a', 'y:c']);
  });
});
