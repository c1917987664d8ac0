import {expect} from '@open-wc/testing';
import {describeDistribution} from '../../src/format/describe-distribution.js';
import {describeSeries} from '../../src/format/describe-series.js';
import {medianRow} from '../../src/model/median-row.js';
import {groups, indicator, rate, series, type Cell} from './make-answer.js';

const said = (text: string): string => text.replaceAll('\u00a0', ' ');
const marks = (...counts: Cell[]) =>
  groups({
    of: indicator(),
    by: 'mark',
    rows: Object.fromEntries(counts.map((count, n) => [`${n}–${n + 1}`, count])),
  });

describe('the sentence of a histogram', () => {
  it('tells how many there are, where most are, and where the middle is', () => {
    const answer = marks(10, 20, 40, 30);
    expect(said(describeDistribution(answer, 'vi'))).to.equal(
      'Số học sinh năm học 2022–2023: 100; nhiều nhất ở mức 2–3 (40%); mức giữa là 2–3.',
    );
    expect(said(describeDistribution(answer, 'en'))).to.equal(
      'Pupils in school year 2022–2023: 100; most at 2–3 (40%); the median was at 2–3.',
    );
  });

  it('names two classes that hold as many', () => {
    expect(said(describeDistribution(marks(30, 10, 30), 'vi'))).to.include(
      'nhiều nhất ở mức 0–1 và 2–3 (42,9%)',
    );
  });

  it('says which classes have no figure', () => {
    expect(said(describeDistribution(marks(10, null, 30), 'vi'))).to.include(
      'chưa có số liệu của 1–2',
    );
  });

  it('ranks what has no middle: shares, nothing at all, less than nothing', () => {
    for (const answer of [
      groups({of: rate(), by: 'mark', rows: {a: 3, b: 5}}),
      marks(-3, 5),
      marks(null, null),
      marks(0, 0),
    ])
      for (const lang of ['vi', 'en'])
        expect(describeDistribution(answer, lang)).not.to.match(/mức giữa|median|NaN|Infinity/);
  });
});

describe('the middle of a distribution', () => {
  it('lies in the class where half of all are reached', () => {
    expect(medianRow([1, 1, 2])).to.equal(1);
    expect(medianRow([0, 0, 5])).to.equal(2);
    expect(medianRow([5, 0, 0])).to.equal(0);
    expect(medianRow([NaN, 3, NaN, 3, 4])).to.equal(3);
  });

  it('is not known of nothing', () => {
    for (const counts of [[], [NaN], [0, 0], [4, -1], [Infinity, 1]])
      expect(medianRow(counts)).to.equal(undefined);
  });
});

describe('the sentence of pictures side by side', () => {
  it('names each line with its picture, and counts lines as groups', () => {
    const answer = series({by: 'level', rows: {TH: [100, 120], THCS: [80, 70], THPT: [40, 44]}});
    const [first, second, third] = answer.grid.rows;
    const of = {dimension: 'place', id: 'st', name: 'Tỉnh Sóc Trăng'};
    const rows = [first, second, third].flatMap((row) => (row ? {...row, of} : []));
    const faceted = {...answer, facet: 'place', grid: {...answer.grid, rows}};
    expect(said(describeSeries(faceted, 'vi'))).to.match(
      /nhiều nhất là Tỉnh Sóc Trăng, tiểu học \(120\), ít nhất là Tỉnh Sóc Trăng, trung học phổ thông \(44\)/,
    );
    expect(said(describeSeries(faceted, 'en'))).to.include('(Tỉnh Sóc Trăng, primary)');
  });
});
