import {expect} from '@open-wc/testing';
import type {Dataset} from '../../src/model/dataset.js';
import type {LinkedPart} from '../../src/model/feed.js';
import type {Milestone} from '../../src/model/milestone.js';
import {DEEPEST, pickMilestones, type MilestonesQuery} from '../../src/model/pick-milestones.js';
import type {Step} from '../../src/model/step.js';
import {makeDataset} from './make-feed.js';
import {day, milestone, steps, TODAY} from './make-steps.js';

function make(
  milestones: readonly Milestone[],
  places: readonly string[] = [],
  linked: readonly LinkedPart[] = [],
): Dataset {
  return makeDataset({places, over: {milestones, linked}});
}

const pick = (
  milestones: readonly Milestone[],
  query: MilestonesQuery = {},
  places: readonly string[] = [],
): readonly Step[] => steps(pickMilestones(make(milestones, places), query, TODAY));

const ids = (list: readonly Step[]): string[] => list.map((step) => step.milestone.id);

describe('the order of milestones', () => {
  it('puts parents before their parts, siblings by start, then by end, then as the feed has them', () => {
    const list = pick([
      milestone('late', '2026-05-01', '2026-06-30'),
      milestone('b', '2026-01-01', '2026-03-31'),
      milestone('b2', '2026-02-01', '2026-03-31', {parent: 'b'}),
      milestone('b1', '2026-01-01', '2026-01-31', {parent: 'b'}),
      milestone('a', '2026-01-01', '2026-02-28'),
      milestone('twin', '2026-01-01', '2026-02-28'),
    ]);
    expect(ids(list)).to.deep.equal(['a', 'twin', 'b', 'b1', 'b2', 'late']);
    expect(list.map(({depth}) => depth)).to.deep.equal([0, 0, 0, 1, 1, 0]);
  });

  it('nests them as trees too', () => {
    const answer = pickMilestones(
      make([
        milestone('a', '2026-01-01', '2026-02-28'),
        milestone('a1', '2026-01-01', '2026-01-31', {parent: 'a'}),
        milestone('b', '2026-03-01'),
      ]),
      {},
      TODAY,
    );
    expect(answer.kind === 'steps' && ids(answer.roots)).to.deep.equal(['a', 'b']);
    expect(answer.kind === 'steps' && ids(answer.roots[0]!.steps)).to.deep.equal(['a1']);
  });

  it('lets a step stand alone whose parent is not there', () => {
    const [step] = pick([milestone('a', '2026-01-01', '-', {parent: 'gone'})]);
    expect(step?.depth).to.equal(0);
  });

  it('neither overflows nor vanishes sideways in a chain of ten thousand', () => {
    const chain = Array.from({length: 10_000}, (_, i) =>
      milestone(`m${i}`, '2026-01-01', '-', i ? {parent: `m${i - 1}`} : {}),
    );
    const list = pick(chain);
    expect(list).to.have.length(10_000);
    expect(list.at(-1)?.depth).to.equal(DEEPEST);
    expect(ids(list)).to.deep.equal(chain.map(({id}) => id));
    const answer = pickMilestones(make(chain), {}, TODAY);
    const nested = (all: readonly Step[]): Step[] =>
      all.flatMap((step) => [step, ...nested(step.steps)]);
    expect(answer.kind === 'steps' && ids(nested(answer.roots))).to.deep.equal(ids(list));
  });
});

describe('how a step stands', () => {
  const cases: readonly (readonly [
    what: string,
    step: Milestone,
    state: Step['state'],
    days?: string,
  ])[] = [
    ['done as the feed says', milestone('a', '2026-01-01', '2027-01-31', {status: 'done'}), 'done'],
    [
      'late as the feed says, past its end',
      milestone('a', '2026-02-01', '2026-09-30', {status: 'late', progress: 0.8}),
      'late',
      'overdue 57',
    ],
    [
      'late as the feed says, before its end',
      milestone('a', '2026-02-01', '2026-12-01', {status: 'late'}),
      'late',
      'left 5',
    ],
    [
      'late when it still runs past its end',
      milestone('a', '2026-02-01', '2026-11-25', {status: 'running'}),
      'late',
      'overdue 1',
    ],
    [
      'late when progress stops short of the end',
      milestone('a', '2026-02-01', '2026-09-30', {progress: 0}),
      'late',
      'overdue 57',
    ],
    [
      'late when it was to begin and did not',
      milestone('a', '2026-11-01', '2027-02-28', {status: 'planned'}),
      'late',
      'unbegun 25',
    ],
    [
      'late when a planned single date is gone',
      milestone('a', '2026-11-01', '-', {status: 'planned'}),
      'late',
      'overdue 25',
    ],
    ['over when nothing else is known', milestone('a', '2022-09-01', '2023-01-31'), 'over'],
    ['over as a single date', milestone('a', '2026-11-25'), 'over'],
    [
      'done when all of it is, past its end',
      milestone('a', '2026-01-01', '2026-06-30', {progress: 1, status: 'running'}),
      'done',
    ],
    ['done when all of it is', milestone('a', '2026-01-01', '2026-12-31', {progress: 1}), 'done'],
    [
      'running as the feed says, up to the last day',
      milestone('a', '2026-01-01', '2026-11-26', {status: 'running', progress: 0.9}),
      'running',
      'left 0',
    ],
    ['running by its dates', milestone('a', '2026-01-01', '2026-11-30'), 'running', 'left 4'],
    [
      'running when begun ahead of time',
      milestone('a', '2026-12-01', '2026-12-31', {progress: 0.1}),
      'running',
      'left 35',
    ],
    [
      'running when begun, though still called planned',
      milestone('a', '2026-11-01', '2026-12-31', {progress: 0.1, status: 'planned'}),
      'running',
      'left 35',
    ],
    ['running as an event of today', milestone('a', '2026-11-26'), 'running', 'left 0'],
    ['running without an end', milestone('a', '2026-01-01', '-', {status: 'running'}), 'running'],
    ['planned', milestone('a', '2027-02-01', '2027-05-31'), 'planned', 'until 67'],
    [
      'planned to begin today',
      milestone('a', '2026-11-26', '2027-05-31', {status: 'planned'}),
      'planned',
      'until 0',
    ],
  ];
  for (const [what, step, state, days = ''] of cases)
    it(`is ${what}`, () => {
      const [found] = pick([step]);
      expect(found?.state).to.equal(state);
      expect(found?.days ? `${found.days.kind} ${found.days.count}` : '').to.equal(days);
    });

  it('tells the share of time gone of steps under way alone', () => {
    const [running] = pick([milestone('a', '2026-11-16', '2026-12-05')]);
    expect(running?.gone).to.equal(0.5);
    for (const other of [
      milestone('a', '2026-01-01', '2026-01-31'),
      milestone('a', '2027-01-01', '2027-01-31'),
      milestone('a', '2026-01-01', '-', {status: 'running'}),
      milestone('a', '2026-01-01', '2026-12-31', {status: 'done'}),
    ])
      expect(pick([other])[0]?.gone).to.equal(undefined);
  });
});

describe('the extent of a step', () => {
  it('is a date without an end, open where the work has begun', () => {
    const shapes = [
      milestone('a', '2026-01-01'),
      milestone('a', '2026-01-01', '2026-01-01'),
      milestone('a', '2026-01-01', '2026-01-02'),
      milestone('a', '2026-01-01', '-', {status: 'running'}),
      milestone('a', '2026-01-01', '-', {progress: 0.5}),
    ].map((one) => pick([one])[0]?.shape);
    expect(shapes).to.deep.equal(['date', 'date', 'span', 'open', 'open']);
  });

  it('covers what lies in it where the feed gives no end', () => {
    const [plan] = pick([
      milestone('plan', '2026-01-01', '-', {status: 'running'}),
      milestone('a', '2026-01-01', '-', {parent: 'plan'}),
      milestone('a1', '2026-02-01', '2027-06-30', {parent: 'a'}),
      milestone('b', '2026-03-01', '2026-12-31', {parent: 'plan'}),
    ]);
    expect(plan).to.include({shape: 'span', end: day('2027-06-30')});
    expect(plan?.days).to.deep.equal({kind: 'left', count: 216});
  });

  it('is open where a part of it is', () => {
    const [plan] = pick([
      milestone('plan', '2026-01-01'),
      milestone('a', '2026-02-01', '-', {parent: 'plan', status: 'running'}),
      milestone('b', '2026-03-01', '2026-12-31', {parent: 'plan'}),
    ]);
    expect(plan?.shape).to.equal('open');
  });

  it('keeps the end that the feed gives, even where a part outlasts it', () => {
    const [plan] = pick([
      milestone('plan', '2026-01-01', '2026-06-30'),
      milestone('a', '2026-02-01', '2026-12-31', {parent: 'plan'}),
    ]);
    expect(plan?.end).to.equal(day('2026-06-30'));
  });

  it('takes an end before the start for none', () => {
    const [step] = pick([milestone('a', '2026-03-26', '2026-02-01')]);
    expect(step).to.include({shape: 'date', end: day('2026-03-26'), state: 'over'});
  });
});

describe('the steps asked for', () => {
  const plan = [
    milestone('plan', '2026-01-01', '2026-12-31'),
    milestone('bt', '2026-01-01', '2026-06-30', {parent: 'plan', place: 'bt'}),
    milestone('bt-1', '2026-01-01', '2026-02-28', {parent: 'bt'}),
    milestone('st', '2026-02-01', '2026-06-30', {parent: 'plan', place: 'st'}),
    milestone('mx', '2026-03-01', '2026-04-30', {parent: 'st', place: 'mx'}),
    milestone('other', '2026-05-01', '2026-12-31'),
  ];
  const places = ['vn', 'bt<vn', 'st<vn', 'mx<st', 'empty'];

  it('are one milestone with what lies in it', () => {
    expect(ids(pick(plan, {milestone: ' st '}, places))).to.deep.equal(['st', 'mx']);
    expect(pick(plan, {milestone: 'st'}, places)[0]?.depth).to.equal(0);
  });

  it('are those of a place and of what lies in it, with the plans that they are parts of', () => {
    expect(ids(pick(plan, {place: 'st'}, places))).to.deep.equal(['plan', 'st', 'mx']);
    expect(ids(pick(plan, {place: 'mx'}, places))).to.deep.equal(['plan', 'st', 'mx']);
    expect(ids(pick(plan, {place: 'bt mx'}, places))).to.deep.equal([
      'plan',
      'bt',
      'bt-1',
      'st',
      'mx',
    ]);
  });

  it('are where the step around them is when they name no place', () => {
    expect(ids(pick(plan, {place: 'bt'}, places))).to.deep.equal(['plan', 'bt', 'bt-1']);
    expect(ids(pick(plan, {place: 'bt', milestone: 'bt-1'}, places))).to.deep.equal(['bt-1']);
  });

  it('name their place only where it is news', () => {
    expect(pick(plan, {}, places).map(({place}) => place)).to.deep.equal([
      undefined,
      'bt',
      undefined,
      'st',
      'mx',
      undefined,
    ]);
    expect(pick(plan, {place: 'st'}, places).map(({place}) => place)).to.deep.equal([
      undefined,
      undefined,
      'mx',
    ]);
  });

  it('keep the extent of their plan, whatever else is shown', () => {
    const open = [
      milestone('plan', '2026-01-01'),
      milestone('a', '2026-01-01', '2026-02-28', {parent: 'plan', place: 'st'}),
      milestone('b', '2026-01-01', '2027-02-28', {parent: 'plan', place: 'bt'}),
    ];
    expect(pick(open, {place: 'st'}, places)[0]?.end).to.equal(day('2027-02-28'));
  });

  const linked = (part: LinkedPart['part']): LinkedPart => ({
    part,
    pointer: `/${part}`,
    link: {href: `${part}.json`},
  });
  const reason = (
    milestones: readonly Milestone[],
    query: MilestonesQuery,
    parts: readonly LinkedPart['part'][] = [],
  ): unknown => {
    const answer = pickMilestones(make(milestones, places, parts.map(linked)), query, TODAY);
    return answer.kind === 'empty' ? answer.reason : answer.kind;
  };

  it('are none, for a reason', () => {
    expect(reason([], {})).to.deep.equal({kind: 'no-milestones'});
    expect(reason([], {milestone: 'plan'}, ['milestones'])).to.deep.equal({kind: 'not-loaded'});
    expect(reason(plan, {milestone: 'plam'})).to.deep.equal({
      kind: 'no-milestone',
      asked: 'plam',
      near: 'plan',
    });
    expect(reason(plan, {place: 'bt nowhere'})).to.deep.equal({
      kind: 'no-place',
      asked: 'nowhere',
      near: undefined,
    });
    expect(reason(plan, {place: 'nowhere'}, ['places'])).to.deep.equal({kind: 'not-loaded'});
    expect(reason(plan, {place: 'empty'})).to.deep.equal({kind: 'none-here', place: 'empty'});
  });
});
