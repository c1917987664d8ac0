import {expect} from '@open-wc/testing';
import {pickSources, type SourcesQuery, type SourceState} from '../../src/model/pick-sources.js';
import type {Problem} from '../../src/model/problem.js';
import type {Source} from '../../src/model/source.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The feed was made at 08:00. */
const updated = Date.parse('2026-11-24T08:00:00+07:00');

/** `'07:45'` of the feed's day, or a whole date-time. */
const at = (clock: string): string => `2026-11-24T${clock}:00+07:00`;
const timeOf = (clock: string): number => Date.parse(at(clock));

interface Told {
  readonly success?: string;
  readonly attempt?: string;
  readonly every?: number;
  readonly failed?: readonly string[];
}

const sourceOf = ({success, attempt, every, failed = []}: Told, id = 'vnedu'): Source => ({
  id,
  name: id,
  records: {},
  failed,
  ...(success !== undefined && {lastSuccess: at(success)}),
  ...(attempt !== undefined && {lastAttempt: at(attempt)}),
  ...(every !== undefined && {everySeconds: every * 60}),
});

const pick = (
  sources: readonly Source[],
  query: Partial<SourcesQuery> = {},
): ReturnType<typeof pickSources> =>
  pickSources({sources, updated, refreshSeconds: 300}, {now: updated, fresh: true, ...query});

const stateOf = (told: Told, query: Partial<SourcesQuery> = {}): SourceState =>
  pick([sourceOf(told)], query).states[0] as SourceState;

/** The level and the timing; `then` where the feed only tells of the moment when it was made. */
const tellOf = ({level, timing, current}: SourceState): string =>
  `${level} ${timing}${current ? '' : ', then'}`;

type Row = readonly [why: string, told: Told, expected: string, now?: string, fresh?: boolean];

function check(rows: readonly Row[]): void {
  for (const [why, told, expected, now = '08:00', fresh = true] of rows)
    it(why, () => expect(tellOf(stateOf(told, {now: timeOf(now), fresh}))).to.equal(expected));
}

describe('the state of a source, told by a feed of the moment', () => {
  check([
    ['is good within its rhythm', {success: '07:45', every: 15}, 'good on-time'],
    ['is good up to half a rhythm late', {success: '07:15', every: 30}, 'good on-time'],
    ['is late beyond that', {success: '07:14', every: 30}, 'watch late'],
    ['is watched up to three rhythms late', {success: '07:00', every: 15}, 'watch late'],
    ['is bad beyond that', {success: '06:59', every: 15}, 'bad late'],
    [
      'takes an attempt within a minute for the same one',
      {success: '07:45', attempt: '07:46', every: 15},
      'good on-time',
    ],
    [
      'takes an attempt before the success for what it is',
      {success: '07:45', attempt: '07:30', every: 15},
      'good on-time',
    ],
    [
      'is watched when an attempt failed while it is within its rhythm',
      {success: '07:45', attempt: '07:58', every: 15},
      'watch on-time',
    ],
    [
      'is bad when an attempt failed and it is late',
      {success: '07:30', attempt: '07:58', every: 15},
      'bad late',
    ],
    [
      'is watched when units failed',
      {success: '07:45', every: 15, failed: ['a', 'b']},
      'watch on-time',
    ],
    ['stays bad when units failed too', {success: '06:00', every: 15, failed: ['a']}, 'bad late'],
    ['is bad when it never succeeded', {attempt: '07:58', every: 15}, 'bad never'],
    ['is unknown when nothing is declared', {every: 15}, 'unknown undeclared'],
    ['is neither good nor late without a rhythm', {success: '07:45'}, 'unknown no-rhythm'],
    ['is not late without a rhythm after days', {success: '00:00'}, 'unknown no-rhythm'],
    [
      'is watched without a rhythm when an attempt failed',
      {success: '07:00', attempt: '07:58'},
      'watch no-rhythm',
    ],
    ['is watched without any time when units failed', {failed: ['a']}, 'watch undeclared'],
    ['takes a clock five minutes ahead', {success: '08:05', every: 15}, 'good on-time'],
    ['is unknown when the success lies ahead', {success: '08:06', every: 15}, 'unknown ahead'],
    [
      'is unknown when the attempt lies ahead',
      {success: '07:45', attempt: '08:06', every: 15},
      'unknown ahead',
    ],
    [
      'is watched when the success lies ahead and units failed',
      {success: '09:00', every: 15, failed: ['a']},
      'watch ahead',
    ],
  ]);
});

describe('the state of a source, as time goes on after its feed was made', () => {
  const hourly = {success: '07:45', every: 60};
  const late = {success: '07:20', every: 15};
  check([
    ['stays good within the rhythm', hourly, 'good on-time', '08:30'],
    ['stays good to the end of the rhythm', hourly, 'good on-time', '09:00'],
    ['is no longer known after a rhythm', hourly, 'unknown on-time, then', '09:01'],
    [
      'is not called late when it became so after the feed was made',
      {success: '07:45', every: 15},
      'unknown on-time, then',
      '08:08',
    ],
    [
      'is no longer known when the feed is old, late or failed',
      hourly,
      'unknown on-time, then',
      '08:30',
      false,
    ],
    ['is late as far as the feed proved it', late, 'watch late, then', '12:00'],
    ['counts on while the feed speaks for the present', late, 'watch late', '08:15'],
    [
      'turns bad by the present while the feed speaks for it',
      {success: '07:05', every: 15},
      'bad late',
      '08:10',
    ],
    ['does not turn bad after it', {success: '07:05', every: 15}, 'watch late, then', '12:00'],
    ['stays bad', {success: '06:00', every: 15}, 'bad late, then', '12:00'],
    ['never succeeded, then', {attempt: '07:58', every: 15}, 'bad never, then', '12:00'],
    [
      'had units that failed, then',
      {success: '07:45', every: 15, failed: ['a']},
      'watch on-time, then',
      '12:00',
    ],
    [
      'without a rhythm is known for twice the time until the feed is looked at again',
      {success: '07:45', failed: ['a']},
      'watch no-rhythm',
      '08:10',
    ],
    [
      'without a rhythm is not known after that',
      {success: '07:45', failed: ['a']},
      'watch no-rhythm, then',
      '08:11',
    ],
    ['is not good on a page whose clock is behind', hourly, 'unknown on-time, then', '07:54'],
    ['takes a page whose clock is a little behind', hourly, 'good on-time', '07:55'],
    ['is ahead on a page whose clock is far behind', hourly, 'unknown ahead, then', '06:00'],
    [
      'does not believe a feed that tells of what came after it',
      {success: '09:00', every: 600},
      'unknown ahead',
      '10:00',
    ],
  ]);

  it('tells the age by the present and the rhythms by what is proven', () => {
    const told = {success: '07:00', every: 15};
    const now = stateOf(told, {now: timeOf('08:15')});
    expect([now.age, now.beats]).to.deep.equal([75 * MINUTE, 5]);
    const later = stateOf(told, {now: timeOf('12:00')});
    expect([later.age, later.beats]).to.deep.equal([5 * HOUR, 4]);
  });

  it('has no age for a time ahead of the clock, and no rhythms without a rhythm', () => {
    expect(stateOf({success: '09:00', every: 15}).age).to.equal(undefined);
    expect(stateOf({success: '08:03', every: 15}).age).to.equal(0);
    expect(stateOf({success: '07:00'}).beats).to.be.NaN;
  });
});

describe('the sources of a feed', () => {
  it('come worst first, else in the order of the feed', () => {
    const {states} = pick([
      sourceOf({success: '07:45', every: 15}, 'good'),
      sourceOf({success: '07:45'}, 'neutral'),
      sourceOf({success: '07:30', every: 15}, 'late'),
      sourceOf({success: '06:00', every: 15}, 'bad'),
      sourceOf({success: '07:44', every: 15}, 'good-too'),
      sourceOf({attempt: '07:45'}, 'bad-too'),
    ]);
    expect(states.map(({source}) => source.id)).to.deep.equal([
      'bad',
      'bad-too',
      'late',
      'neutral',
      'good',
      'good-too',
    ]);
  });

  it('are those asked for, with the nearest id for one that is not there', () => {
    const sources = ['vnedu', 'moet', 'exams'].map((id) => sourceOf({}, id));
    const {states, unknown} = pick(sources, {ids: ['exams', 'vnedo', 'constructor']});
    expect(states.map(({source}) => source.id)).to.deep.equal(['exams']);
    expect(unknown).to.deep.equal([
      {id: 'vnedo', near: 'vnedu'},
      {id: 'constructor', near: undefined},
    ]);
  });

  it('count a unit once that is named twice', () => {
    expect(stateOf({success: '07:45', every: 15, failed: ['a', 'a']}).failed).to.deep.equal(['a']);
  });
});

describe('a record with a fault', () => {
  const problem = (path: string, over: Partial<Problem> = {}): Problem => ({
    path,
    code: 'unknown-id',
    severity: 'error',
    subject: 'vnedu',
    ...over,
  });
  const onTime = {success: '07:45', every: 15};
  const levelWith = (...problems: Problem[]): string => stateOf(onTime, {problems}).level;

  it('is not green when a failed unit or a time had to be left out', () => {
    expect(levelWith(problem('/sources/0/failed/2'))).to.equal('unknown');
    expect(levelWith(problem('/sources/0/lastAttempt', {code: 'bad-value'}))).to.equal('unknown');
    expect(levelWith(problem('/sources/rows/0/5'))).to.equal('unknown');
  });

  it('is not green when a misspelt key may hide something', () => {
    const faild = problem('/sources/0/faild', {severity: 'warning', code: 'unknown-key'});
    expect(levelWith({...faild, near: 'failed'})).to.equal('unknown');
    expect(levelWith(faild)).to.equal('good');
  });

  it('stays green when only its link, its name or a count was bad', () => {
    expect(levelWith(problem('/sources/0/href'))).to.equal('good');
    expect(levelWith(problem('/sources/0/name/1'))).to.equal('good');
    expect(levelWith(problem('/sources/0/records/schools'))).to.equal('good');
    expect(levelWith(problem('/indicators/0/source'))).to.equal('good');
  });

  it('is not green when there were more faults than are listed', () => {
    expect(stateOf(onTime, {more: 1}).level).to.equal('unknown');
  });

  it('is not said to have never succeeded when the success could not be read', () => {
    const told = {attempt: '07:45', every: 15};
    const problems = [problem('/sources/0/lastSuccess', {code: 'bad-value'})];
    expect(stateOf(told, {problems}).timing).to.equal('undeclared');
    expect(stateOf(told).timing).to.equal('never');
  });

  it('counts among those not read when it is missing as a whole', () => {
    const problems = [
      problem('/sources/1/name', {subject: 'gone', code: 'missing-key'}),
      problem('/sources/1/id', {subject: 'gone', code: 'missing-key'}),
      problem('/sources/2', {code: 'wrong-type', subject: ''}),
    ];
    expect(pick([sourceOf(onTime)], {problems}).unread).to.equal(2);
    expect(pick([sourceOf(onTime)], {problems, ids: ['vnedu']}).unread).to.equal(0);
  });
});
