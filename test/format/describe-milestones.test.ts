import {expect} from '@open-wc/testing';
import {describeMilestones, noStepsSentence} from '../../src/format/describe-milestones.js';
import {
  formatTick,
  shareWord,
  stateWord,
  stepDates,
  stepFacts,
  stepName,
} from '../../src/format/milestone-words.js';
import type {Milestone} from '../../src/model/milestone.js';
import type {Step} from '../../src/model/step.js';
import {makeDataset} from '../model/make-feed.js';
import {day, makeSteps, milestone, TODAY} from '../model/make-steps.js';

const tell = (list: readonly Milestone[], lang = 'vi'): string =>
  describeMilestones(makeSteps(list), lang);
const one = (...words: Parameters<typeof milestone>): Step => makeSteps([milestone(...words)])[0]!;

const name = {vi: 'Kết nối các trường', en: 'Connect the schools'};
const late = milestone('late', '2026-02-01', '2026-09-30', {name, status: 'late', progress: 0.8});
const plan = [
  milestone('plan', '2025-09-01', '2027-05-31', {status: 'running'}),
  milestone('a', '2025-09-01', '2026-01-31', {status: 'done'}),
  late,
  milestone('b', '2026-09-01', '2027-01-31', {status: 'running'}),
  milestone('c', '2027-02-01', '2027-05-31', {status: 'planned'}),
];

describe('the sentence of milestones', () => {
  it('counts the steps by how they stand and names the late ones', () => {
    expect(tell(plan)).to.equal(
      '5 bước: 1 đã xong, 2 đang làm, 1 chậm: Kết nối các trường (quá hạn 57 ngày); 1 chưa bắt đầu.',
    );
    expect(tell(plan, 'en')).to.equal(
      '5 steps: 1 done, 2 under way, 1 late: Connect the schools (57 days overdue); 1 not begun.',
    );
  });

  it('names two of many late ones, the longest late first', () => {
    const many = Array.from({length: 5}, (_, i) =>
      milestone(`Bước ${i}`, '2026-01-01', `2026-11-2${i}`, {status: 'late'}),
    );
    expect(tell([...many, plan[1]!])).to.equal(
      '6 bước: 1 đã xong, 5 chậm: lâu nhất Bước 0 (quá hạn 6 ngày), Bước 1 (quá hạn 5 ngày).',
    );
  });

  it('says it once where all stand alike', () => {
    const past = [milestone('a', '2022-09-01', '2023-01-31'), milestone('b', '2023-02-01')];
    expect(tell(past)).to.equal('2 bước đều đã qua.');
    expect(tell(past, 'en')).to.equal('All 2 steps are over.');
    expect(tell([late, {...late, id: 'x', name: 'B', end: TODAY - 1}])).to.equal(
      '2 bước đều chậm: Kết nối các trường (quá hạn 57 ngày), B (quá hạn 1 ngày).',
    );
  });

  it('names a single one', () => {
    expect(tell([late])).to.equal('Kết nối các trường: chậm, quá hạn 57 ngày.');
    expect(tell([milestone('STEM', '2026-11-27')], 'en')).to.equal(
      'STEM: not begun, starts in 1 day.',
    );
  });

  it('is not turned around by a name', () => {
    const hostile = milestone('a', '2026-01-01', '2026-01-31', {
      name: `{count} \u202e${'x'.repeat(10_000)}`,
      status: 'late',
    });
    const sentence = tell([hostile, plan[1]!]);
    expect(sentence).to.include('{count} x').and.not.include('\u202e');
    expect(sentence.length).to.be.below(250);
  });

  it('says why there is nothing', () => {
    const dataset = makeDataset({places: ['st']});
    for (const [reason, sentence] of [
      [{kind: 'no-milestones'}, 'Chưa có mốc nào trong nguồn dữ liệu.'],
      [{kind: 'not-loaded'}, 'Phần lộ trình chưa tải được.'],
      [{kind: 'none-here', place: 'st'}, 'Chưa có mốc nào của st.'],
      [
        {kind: 'no-milestone', asked: 'plam', near: 'plan'},
        'Nguồn dữ liệu không có mốc “plam”. Có phải “plan”?',
      ],
      [{kind: 'no-place', asked: 'xy', near: undefined}, 'Nguồn dữ liệu không có địa phương “xy”.'],
    ] as const)
      expect(noStepsSentence(reason, dataset, 'vi')).to.equal(sentence);
  });
});

describe('the words of a step', () => {
  for (const [start, end, vi, en] of [
    ['2022-09-01', '2023-01-31', '9/2022–1/2023', 'September 2022 – January 2023'],
    ['2024-02-01', '2024-02-29', 'tháng 2/2024', 'February 2024'],
    ['2022-01-01', '2025-12-31', '2022–2025', '2022–2025'],
    ['2023-01-01', '2023-12-31', 'năm 2023', '2023'],
    ['2022-07-01', '2025-12-31', '7/2022–12/2025', 'July 2022 – December 2025'],
    ['2025-09-01', '2026-01-30', '01/09/2025–30/01/2026', '01/09/2025–30/01/2026'],
    ['2025-09-02', '2026-01-31', '02/09/2025–31/01/2026', '02/09/2025–31/01/2026'],
    ['2026-09-30', '-', '30/09/2026', '30/09/2026'],
    ['2000-01-01', '9999-12-31', '2000–9999', '2000–9999'],
  ] as const)
    it(`date it ${vi}`, () => {
      expect(stepDates(one('a', start, end), 'vi')).to.equal(vi);
      expect(stepDates(one('a', start, end), 'en')).to.equal(en);
    });

  it('give the start alone while the end is open', () => {
    expect(stepDates(one('a', '2026-08-01', '-', {status: 'running'}), 'vi')).to.equal(
      'từ 01/08/2026',
    );
  });

  for (const [step, vi, en] of [
    [
      one('a', '2026-01-01', '2026-11-25', {progress: 0}),
      'chậm, quá hạn 1 ngày',
      'late, 1 day overdue',
    ],
    [
      one('a', '2026-11-01', '2026-12-25', {status: 'planned'}),
      'chậm, lẽ ra bắt đầu 25 ngày trước',
      'late, should have begun 25 days ago',
    ],
    [one('a', '2026-11-01', '2026-11-26'), 'đang làm, hạn hôm nay', 'under way, due today'],
    [
      one('a', '2026-11-01', '2032-11-26'),
      'đang làm, còn 2.192 ngày',
      'under way, 2,192 days left',
    ],
    [
      one('a', '2026-11-26', '2026-12-25', {status: 'planned'}),
      'chưa bắt đầu, bắt đầu hôm nay',
      'not begun, starts today',
    ],
    [one('a', '2026-11-26'), 'hôm nay', 'today'],
    [one('a', '2022-11-26'), 'đã qua', 'over'],
  ] as const)
    it(`say “${vi}”`, () => {
      expect(stateWord(step, 'vi')).to.equal(vi);
      expect(stateWord(step, 'en')).to.equal(en);
    });

  it('tell progress, the time gone and who is in charge', () => {
    const step = one('a', '2026-11-16', '2026-12-05', {
      progress: 0.3,
      owner: {vi: 'Phòng CNTT', en: 'IT office'},
    });
    expect(stepFacts(step, 'Xã A', 'vi')).to.deep.equal([
      'tiến độ 30%',
      'đã qua 50% thời gian',
      'Phòng CNTT',
      'Xã A',
    ]);
    expect(stepFacts(step, '', 'en')).to.deep.equal([
      '30% complete',
      '50% of the time gone',
      'IT office',
    ]);
  });

  it('tell no progress that the state has told, and none that nobody knows', () => {
    expect(stepFacts(one('a', '2022-01-01', '2022-05-01'), '', 'vi')).to.deep.equal([]);
    expect(
      stepFacts(one('a', '2026-01-01', '2026-05-31', {status: 'done', progress: 1}), '', 'vi'),
    ).to.deep.equal([]);
    expect(stepFacts(one('a', '2027-01-01', '2027-05-31', {progress: 0}), '', 'vi')).to.deep.equal(
      [],
    );
    expect(
      stepFacts(one('a', '2026-01-01', '2026-05-31', {status: 'done', progress: 0.9}), '', 'vi'),
    ).to.deep.equal(['tiến độ 90%']);
  });

  it('call nothing whole that is not, and nothing empty that has begun', () => {
    expect([0, 0.001, 0.29, 0.8, 0.999, 1].map(shareWord)).to.deep.equal([
      '0%',
      '1%',
      '29%',
      '80%',
      '99%',
      '100%',
    ]);
  });

  it('say that an end before the start cannot be', () => {
    expect(stepFacts(one('a', '2026-03-26', '2026-02-01'), '', 'vi').join()).to.include(
      '01/02/2026',
    );
  });

  it('fall back on the id for a name, and keep long names whole', () => {
    expect(stepName(one('a-1', '2026-01-01', '-', {name: ' '}), 'vi')).to.equal('a-1');
    const long = 'Triển khai '.repeat(30).trim();
    expect(stepName(one('a', '2026-01-01', '-', {name: long}), 'vi')).to.equal(long);
  });

  it('name the lines of the axis', () => {
    const at = day('2026-09-07');
    expect(formatTick(at, 'week', 'vi')).to.equal('07/09');
    expect(formatTick(at, 'month', 'vi')).to.equal('9/2026');
    expect(formatTick(at, 'month', 'en')).to.equal('Sep 2026');
    expect(formatTick(day('0900-01-01'), 'year', 'vi')).to.equal('900');
  });
});
