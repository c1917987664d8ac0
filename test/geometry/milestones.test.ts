import {expect} from '@open-wc/testing';
import {estimateWidth} from '../../src/geometry/measure.js';
import {
  isWide,
  layoutMilestones,
  type MilestonesLook,
  type MilestonesScene,
  type TrackMark,
} from '../../src/geometry/milestones.js';
import type {Milestone} from '../../src/model/milestone.js';
import {day, makeSteps, milestone, TODAY} from '../model/make-steps.js';

const look: MilestonesLook = {
  width: 800,
  textSize: 14,
  fontSize: 13,
  todayLabel: 'Hôm nay 26/11/2026',
  formatTick: (at, unit) => {
    const iso = new Date(at * 86_400_000).toISOString();
    return unit === 'week' ? iso.slice(5, 10) : iso.slice(0, unit === 'month' ? 7 : 4);
  },
};

const layout = (
  list: readonly Milestone[],
  today = TODAY,
  more: Partial<MilestonesLook> = {},
): MilestonesScene => layoutMilestones(makeSteps(list, today), today, {...look, ...more});

const marks = (scene: MilestonesScene): readonly TrackMark[] => [...scene.marks.values()];
const labels = ({ticks}: MilestonesScene): string[] => ticks.map(({label}) => label);

const plan = [
  milestone('plan', '2025-09-01', '2027-05-31', {progress: 0.5, status: 'running'}),
  milestone('a', '2025-09-01', '2026-01-31', {parent: 'plan', status: 'done', progress: 1}),
  milestone('b', '2026-02-01', '2026-09-30', {parent: 'plan', status: 'late', progress: 0.75}),
  milestone('c', '2027-02-01', '2027-05-31', {parent: 'plan', status: 'planned'}),
];

describe('the axis of milestones', () => {
  it('stands beside the words where there are 560 px of usual text', () => {
    expect(isWide({width: 560, textSize: 14})).to.equal(true);
    expect(isWide({width: 559, textSize: 14})).to.equal(false);
    expect(isWide({width: 1000, textSize: 40})).to.equal(false);
    const {text, width} = layout(plan);
    expect(text + width).to.equal(800);
    expect(width).to.be.above(text);
  });

  it('reaches from the first start to the last end', () => {
    const scene = layout(plan);
    const [whole] = marks(scene);
    expect(whole?.x1).to.be.within(8, 20);
    expect(whole?.x2).to.be.within(scene.width - 20, scene.width - 8);
  });

  it('lets a step begin where the one before has ended', () => {
    const [, a, b] = marks(layout(plan));
    expect(b?.x1).to.equal(a?.x2);
  });

  it('names quarters, half-years or years, whatever has room', () => {
    expect(labels(layout(plan, TODAY, {width: 1400}))).to.include('2025-10');
    expect(labels(layout(plan)))
      .to.include('2026-07')
      .and.not.include('2026-04');
    expect(labels(layout(plan, TODAY, {width: 560}))).to.deep.equal([
      '2026-01',
      '2026-07',
      '2027-01',
    ]);
  });

  it('names weeks by their Mondays', () => {
    expect(labels(layout([milestone('a', '2026-11-20', '2026-12-10')]))).to.include('11-23');
  });

  it('names centuries when a plan is that old', () => {
    const old = [
      milestone('a', '1076-01-01', '1779-12-31'),
      milestone('b', '2022-09-01', '2027-05-31'),
    ];
    expect(labels(layout(old))).to.deep.equal(['1200', '1400', '1600', '1800', '2000']);
    expect(labels(layout([milestone('a', '0001-01-01', '9999-12-31')]))).to.include('4000');
  });

  it('never lets names touch or leave it', () => {
    for (const width of [560, 700, 1280, 3840])
      for (const days of [1, 20, 40, 100, 300, 1000, 4000, 20_000, 90_000, 700_000]) {
        const start = day('2026-01-01');
        const step = {...milestone('a', '2026-01-01'), end: start + days};
        const {ticks, grid, width: right} = layout([step], start, {width});
        expect(ticks.length, `${days} days in ${width} px`).to.be.at.least(2);
        expect(grid.length).to.be.at.least(ticks.length);
        let edge = 0;
        for (const {x, label, anchor} of ticks) {
          const half = estimateWidth(label, 13) / 2;
          expect(anchor).to.equal('middle');
          expect(x - half).to.be.at.least(edge);
          edge = x + half + 5;
        }
        expect(edge - 5).to.be.at.most(right);
      }
  });
});

describe('today on the axis', () => {
  it('has its line between what is gone and what is to come', () => {
    const scene = layout(plan);
    const [, , b, c] = marks(scene);
    expect(scene.today.side).to.equal(0);
    expect(scene.today.x).to.be.within(b!.x2, c!.x1);
  });

  it('has no line where all is long over or far ahead', () => {
    const steps = [milestone('a', '2022-09-01', '2023-05-31')];
    expect(layout(steps).today).to.deep.include({side: 1, anchor: 'end'});
    expect(layout(steps, day('2020-01-01')).today).to.deep.include({
      x: 0,
      side: -1,
      anchor: 'start',
    });
  });

  it('is taken in where it is near, and where a step reaches it', () => {
    const done = {status: 'done'} as const;
    expect(layout([milestone('a', '2026-01-01', '2026-10-31', done)]).today.side).to.equal(0);
    expect(layout([milestone('a', '2026-12-20')]).today.side).to.equal(0);
    expect(
      layout([milestone('a', '2020-01-01', '2020-12-31', {status: 'late'})]).today.side,
    ).to.equal(0);
    expect(layout([milestone('a', '2020-01-01', '-', {status: 'running'})]).today.side).to.equal(0);
  });

  it('keeps its name inside', () => {
    for (const [from, to, anchor] of [
      ['2026-11-20', '2027-11-30', 'start'],
      ['2026-01-01', '2027-11-30', 'middle'],
      ['2025-01-01', '2026-11-30', 'end'],
    ] as const)
      expect(layout([milestone('a', from, to)]).today.anchor).to.equal(anchor);
  });
});

describe('the mark of a step', () => {
  it('shows how far the work is', () => {
    const [whole, , late] = marks(layout(plan));
    expect(whole?.done).to.be.closeTo((whole!.x1 + whole!.x2) / 2, 0.2);
    expect(late?.done).to.be.closeTo(late!.x1 + 0.75 * (late!.x2 - late!.x1), 0.2);
    const [unknown] = marks(layout([milestone('a', '2026-01-01', '2026-12-31')]));
    expect(unknown?.done).to.equal(unknown?.x1);
  });

  it('goes on to today where it is overdue, and only there', () => {
    const scene = layout(plan);
    const [whole, a, b, c] = marks(scene);
    expect(b?.overdue).to.equal(scene.today.x);
    for (const other of [whole, a, c]) expect(other?.overdue).to.equal(other?.x2);
  });

  it('is a point for a single date, and reaches the edge where the end is open', () => {
    const scene = layout([
      milestone('a', '2026-10-01'),
      milestone('b', '2026-10-01', '-', {status: 'running'}),
    ]);
    const [date, open] = marks(scene);
    expect(date).to.include({shape: 'date', x1: date?.x2});
    expect(open).to.include({shape: 'open', x2: scene.width});
  });

  it('can be seen however short the step is', () => {
    const [, short] = marks(
      layout([
        milestone('a', '1500-01-01', '2026-12-31'),
        milestone('b', '2000-01-01', '2000-01-02'),
      ]),
    );
    expect(short!.x2 - short!.x1).to.be.at.least(3);
  });

  it('has its place when all are on one day', () => {
    const scene = layout([milestone('a', '2026-11-26'), milestone('b', '2026-11-26')]);
    for (const {x1} of marks(scene)) expect(x1).to.equal(scene.today.x);
    expect(scene.today.x).to.be.within(10, scene.width - 10);
  });
});
