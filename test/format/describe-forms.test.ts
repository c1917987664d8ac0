import {expect} from '@open-wc/testing';
import {describeFunnel} from '../../src/format/describe-funnel.js';
import {describeGroups} from '../../src/format/describe-groups.js';
import {describePairs} from '../../src/format/describe-pairs.js';
import {describePyramid} from '../../src/format/describe-pyramid.js';
import {describeShares} from '../../src/format/describe-shares.js';
import {describeStack} from '../../src/format/describe-stack.js';
import type {GroupsAnswer, PairsAnswer} from '../../src/model/answer.js';
import {classSize, groups, indicator, rate, type Cell} from './make-answer.js';

const money = indicator({
  name: {vi: 'Chi ngân sách', en: 'Budget spending'},
  unit: {vi: 'đồng', en: 'VND'},
  kind: 'money',
});

/** Places A, B, C … with an attendance rate and a class size each. */
function pairs(rows: readonly (readonly [Cell, Cell])[], by = 'place'): PairsAnswer {
  const name = (i: number): string =>
    by === 'period' ? `${2010 + i}-${2011 + i}` : String.fromCharCode(65 + i);
  const answer = groups({
    of: rate(),
    by,
    within: 'indicator',
    columns: ['y', 'x'],
    rows: Object.fromEntries(rows.map((row, i) => [name(i), row])),
  });
  return {...answer, kind: 'pairs', indicators: [rate(), classSize()]};
}

type Case<A> = readonly [title: string, answer: A, vi: string, en: string];

/** No-break spaces are written as plain ones below. */
function check<A>(tell: (answer: A, lang: string) => string, cases: readonly Case<A>[]): void {
  const said = (answer: A, lang: string): string => tell(answer, lang).replaceAll('\u00a0', ' ');
  for (const [title, answer, vi, en] of cases) {
    it(`${title}, in Vietnamese`, () => expect(said(answer, 'vi')).to.equal(vi));
    it(`${title}, in English`, () => expect(said(answer, 'en')).to.equal(en));
  }
}

describe('the sentence of stacked bars', () => {
  check<GroupsAnswer>(describeStack, [
    [
      'tells the largest part of the last period and how its share went',
      groups({
        by: 'period',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {'2020-2021': [500, 300, 200], '2022-2023': [440, 330, 230]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học: 440, chiếm 44%; tỷ lệ này giảm từ 50% (năm học 2020–2021).',
      'Pupils: primary was the largest part in school year 2022–2023 with 440, or 44%; its share fell from 50% in school year 2020–2021.',
    ],
    [
      'says that a share rose',
      groups({
        by: 'period',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {'2020-2021': [500, 300, 200], '2022-2023': [600, 250, 150]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học: 600, chiếm 60%; tỷ lệ này tăng từ 50% (năm học 2020–2021).',
      'Pupils: primary was the largest part in school year 2022–2023 with 600, or 60%; its share rose from 50% in school year 2020–2021.',
    ],
    [
      'says that a share stayed',
      groups({
        by: 'period',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {'2020-2021': [500, 300, 200], '2022-2023': [1000, 600, 400]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học: 1.000, chiếm 50%; tỷ lệ này bằng năm học 2020–2021.',
      'Pupils: primary was the largest part in school year 2022–2023 with 1,000, or 50%; the same share as in school year 2020–2021.',
    ],
    [
      'tells one period alone',
      groups({
        by: 'period',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {'2022-2023': [500, 300, 200]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học: 500, chiếm 50%.',
      'Pupils: primary was the largest part in school year 2022–2023 with 500, or 50%.',
    ],
    [
      'compares nothing with a period that lacks a part',
      groups({
        by: 'period',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {'2020-2021': [500, null, 200], '2022-2023': [440, 330, 230]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học: 440, chiếm 44%; chưa có số liệu của trung học cơ sở (năm học 2020–2021).',
      'Pupils: primary was the largest part in school year 2022–2023 with 440, or 44%; no data for lower secondary (school year 2020–2021).',
    ],
    [
      'says what a share is of where the last period lacks a part',
      groups({
        by: 'period',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {'2020-2021': [500, 300, 200], '2022-2023': [440, null, 230]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học: 440, chiếm 65,7%; chưa có số liệu của trung học cơ sở (năm học 2022–2023); tỷ lệ tính trên phần đã có số liệu.',
      'Pupils: primary was the largest part in school year 2022–2023 with 440, or 65.7%; no data for lower secondary (school year 2022–2023); shares are of the known parts.',
    ],
    [
      'names hidden parts',
      groups({
        by: 'period',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {'2022-2023': [440, [null, 'Q'], 230]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học: 440, chiếm 65,7%; số liệu của trung học cơ sở (năm học 2022–2023) đã ẩn; tỷ lệ tính trên phần đã có số liệu.',
      'Pupils: primary was the largest part in school year 2022–2023 with 440, or 65.7%; figures for lower secondary (school year 2022–2023) are suppressed; shares are of the known parts.',
    ],
    [
      'counts many missing parts',
      groups({
        by: 'period',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {
          '2019-2020': [440, null, null],
          '2020-2021': [1, null, null],
          '2022-2023': [5, null, 3],
        },
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học: 5, chiếm 62,5%; chưa có số liệu của 5 ô; tỷ lệ tính trên phần đã có số liệu.',
      'Pupils: primary was the largest part in school year 2022–2023 with 5, or 62.5%; no data for 5 of the cells; shares are of the known parts.',
    ],
    [
      'tells where a part is largest across places',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {'Tỉnh Bến Tre': [50, 30, 20], 'Tỉnh Sóc Trăng': [60, 30, 10]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học, chiếm 55%; tỷ lệ tiểu học cao nhất ở Tỉnh Sóc Trăng (60%), thấp nhất ở Tỉnh Bến Tre (50%).',
      'Pupils: primary was the largest part in school year 2022–2023, or 55%; its share was highest in Tỉnh Sóc Trăng (60%) and lowest in Tỉnh Bến Tre (50%).',
    ],
    [
      'names no ends where all places share alike',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [50, 30, 20], B: [100, 60, 40]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học, chiếm 50%.',
      'Pupils: primary was the largest part in school year 2022–2023, or 50%.',
    ],
    [
      'leaves out a place without anything',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [50, 30, 20], B: [0, 0, 0], C: [40, 40, 20]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học, chiếm 45%; tỷ lệ tiểu học cao nhất ở A (50%), thấp nhất ở C (40%).',
      'Pupils: primary was the largest part in school year 2022–2023, or 45%; its share was highest in A (50%) and lowest in C (40%).',
    ],
    [
      'tells extremes alone where something is below zero',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [50, -30, 20], B: [10, -60, 40]},
      }),
      'Số học sinh năm học 2022–2023 cao nhất là tiểu học (A) (50), thấp nhất là trung học cơ sở (B) (−60).',
      'Pupils ranged from −60 (lower secondary (B)) to 50 (primary (A)) in school year 2022–2023.',
    ],
    [
      'says that there is nothing',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [null, null, null]},
      }),
      'Số học sinh năm học 2022–2023: không có số liệu.',
      'Pupils in school year 2022–2023: no data.',
    ],
    [
      'says that all is hidden',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {
          A: [
            [null, 'Q'],
            [null, 'Q'],
            [null, 'Q'],
          ],
        },
      }),
      'Số học sinh năm học 2022–2023: đã ẩn.',
      'Pupils in school year 2022–2023: suppressed.',
    ],
    [
      'knows the words of results',
      groups({
        by: 'grade',
        within: 'result',
        columns: ['T', 'K', 'D', 'CD'],
        rows: {'10': [30, 40, 25, 5], '11': [35, 40, 20, 5]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là khá, chiếm 40%.',
      'Pupils: fair was the largest part in school year 2022–2023, or 40%.',
    ],
    [
      'shows what is nearly nothing as such',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [1, 99999, 0]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là trung học cơ sở, chiếm >99,9%.',
      'Pupils: lower secondary was the largest part in school year 2022–2023, or >99.9%.',
    ],
    [
      'passes over what cannot exist',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [50, 30, [null, 'M']], B: [40, 40, 20]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất là tiểu học, chiếm 50%; tỷ lệ tiểu học cao nhất ở A (62,5%), thấp nhất ở B (40%).',
      'Pupils: primary was the largest part in school year 2022–2023, or 50%; its share was highest in A (62.5%) and lowest in B (40%).',
    ],
    [
      'writes huge numbers in words',
      groups({
        by: 'period',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {'2022-2023': [1.5e13, 2e12, 5e11]},
        of: money,
      }),
      'Chi ngân sách năm học 2022–2023 nhiều nhất là tiểu học: 15.000 tỷ đồng, chiếm 85,7%.',
      'Budget spending: primary was the largest part in school year 2022–2023 with 15,000 billion VND, or 85.7%.',
    ],
  ]);
});

describe('the sentence of parts of a whole', () => {
  check<GroupsAnswer>(describeShares, [
    [
      'tells the whole, the largest and the smallest part',
      groups({by: 'level', rows: {TH: 201, THCS: 109, THPT: 40}}),
      'Số học sinh năm học 2022–2023: 350, nhiều nhất là tiểu học (57,4%), ít nhất là trung học phổ thông (11,4%).',
      'Pupils in school year 2022–2023: 350, the largest part primary (57.4%), the smallest upper secondary (11.4%).',
    ],
    [
      'knows a single part',
      groups({by: 'level', rows: {TH: 201}}),
      'Số học sinh năm học 2022–2023: 201, tất cả là tiểu học.',
      'Pupils in school year 2022–2023: 201, all of it in primary.',
    ],
    [
      'says that parts are even',
      groups({by: 'level', rows: {TH: 50, THCS: 50}}),
      'Số học sinh năm học 2022–2023: 100, chia đều, mỗi phần 50%.',
      'Pupils in school year 2022–2023: 100, in equal parts of 50%.',
    ],
    [
      'shares the first place',
      groups({by: 'level', rows: {TH: 40, THCS: 40, THPT: 20}}),
      'Số học sinh năm học 2022–2023: 100, nhiều nhất là tiểu học và trung học cơ sở (40%), ít nhất là trung học phổ thông (20%).',
      'Pupils in school year 2022–2023: 100, the largest part primary and lower secondary (40%), the smallest upper secondary (20%).',
    ],
    [
      'counts long ties',
      groups({by: 'place', rows: {A: 10, B: 10, C: 10, D: 10, E: 60}}),
      'Số học sinh năm học 2022–2023: 100, nhiều nhất là E (60%), ít nhất là 4 đơn vị (10%).',
      'Pupils in school year 2022–2023: 100, the largest part E (60%), the smallest 4 places (10%).',
    ],
    [
      'names what is missing, and says what the shares are of',
      groups({by: 'level', rows: {TH: 60, THCS: 40, THPT: null}}),
      'Số học sinh năm học 2022–2023: 100, nhiều nhất là tiểu học (60%), ít nhất là trung học cơ sở (40%); chưa có số liệu của trung học phổ thông; tỷ lệ tính trên phần đã có số liệu.',
      'Pupils in school year 2022–2023: 100, the largest part primary (60%), the smallest lower secondary (40%); no data for upper secondary; shares are of the known parts.',
    ],
    [
      'names what is hidden',
      groups({by: 'level', rows: {TH: 60, THCS: 40, THPT: [null, 'Q']}}),
      'Số học sinh năm học 2022–2023: 100, nhiều nhất là tiểu học (60%), ít nhất là trung học cơ sở (40%); số liệu của trung học phổ thông đã ẩn; tỷ lệ tính trên phần đã có số liệu.',
      'Pupils in school year 2022–2023: 100, the largest part primary (60%), the smallest lower secondary (40%); figures for upper secondary are suppressed; shares are of the known parts.',
    ],
    [
      'keeps a small part from being nothing',
      groups({by: 'level', rows: {TH: 99999, THCS: 1}}),
      'Số học sinh năm học 2022–2023: 100.000, nhiều nhất là tiểu học (>99,9%), ít nhất là trung học cơ sở (<0,1%).',
      'Pupils in school year 2022–2023: 100,000, the largest part primary (>99.9%), the smallest lower secondary (<0.1%).',
    ],
    [
      'keeps a large part from being all',
      groups({by: 'level', rows: {TH: 9999999, THCS: 1, THPT: 1}}),
      'Số học sinh năm học 2022–2023: 10.000.001, nhiều nhất là tiểu học (>99,9%), ít nhất là trung học cơ sở và trung học phổ thông (<0,1%).',
      'Pupils in school year 2022–2023: 10,000,001, the largest part primary (>99.9%), the smallest lower secondary and upper secondary (<0.1%).',
    ],
    [
      'has a part of nothing',
      groups({by: 'level', rows: {TH: 70, THCS: 30, THPT: 0}}),
      'Số học sinh năm học 2022–2023: 100, nhiều nhất là tiểu học (70%), ít nhất là trung học phổ thông (0%).',
      'Pupils in school year 2022–2023: 100, the largest part primary (70%), the smallest upper secondary (0%).',
    ],
    [
      'tells extremes where all is nothing',
      groups({by: 'level', rows: {TH: 0, THCS: 0}}),
      'Số học sinh năm học 2022–2023 bằng nhau ở cả 2 nhóm có số liệu: 0.',
      'Pupils stood at 0 in school year 2022–2023 in all 2 groups with data.',
    ],
    [
      'tells extremes where something is below zero',
      groups({by: 'level', rows: {TH: 30, THCS: -10}}),
      'Số học sinh năm học 2022–2023 cao nhất ở tiểu học (30), thấp nhất ở trung học cơ sở (−10).',
      'Pupils ranged from −10 (lower secondary) to 30 (primary) in school year 2022–2023.',
    ],
    [
      'says that there is nothing',
      groups({by: 'level', rows: {TH: null, THCS: null}}),
      'Số học sinh năm học 2022–2023: không có số liệu.',
      'Pupils in school year 2022–2023: no data.',
    ],
    [
      'says that all is hidden',
      groups({by: 'level', rows: {TH: [null, 'Q'], THCS: [null, 'Q']}}),
      'Số học sinh năm học 2022–2023: đã ẩn.',
      'Pupils in school year 2022–2023: suppressed.',
    ],
    [
      'writes money short',
      groups({by: 'place', rows: {A: 1.2e12, B: 8e11}, of: money}),
      'Chi ngân sách năm học 2022–2023: 2.000 tỷ đồng, nhiều nhất là A (60%), ít nhất là B (40%).',
      'Budget spending in school year 2022–2023: 2,000 billion VND, the largest part A (60%), the smallest B (40%).',
    ],
    [
      'takes percentages as they are',
      groups({by: 'ownership', rows: {public: 88.4, private: 11.6}, of: rate()}),
      'Tỷ lệ chuyên cần năm học 2022–2023: 100,0%, nhiều nhất là công lập (88,4%), ít nhất là ngoài công lập (11,6%).',
      'Attendance rate in school year 2022–2023: 100.0%, the largest part public (88.4%), the smallest private (11.6%).',
    ],
    [
      'passes over what cannot exist',
      groups({by: 'level', rows: {TH: 60, THCS: 40, THPT: [null, 'M']}}),
      'Số học sinh năm học 2022–2023: 100, nhiều nhất là tiểu học (60%), ít nhất là trung học cơ sở (40%).',
      'Pupils in school year 2022–2023: 100, the largest part primary (60%), the smallest lower secondary (40%).',
    ],
  ]);
});

describe('the sentence of two sides', () => {
  check<GroupsAnswer>(describePyramid, [
    [
      'tells the larger side, the largest row and the most uneven one',
      groups({
        by: 'grade',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {'6': [480, 520], '7': [500, 470], '8': [450, 390]},
      }),
      'Số học sinh năm học 2022–2023: nữ nhiều hơn, 1.430, chiếm 50,9%; đông nhất là lớp 6 (1.000); lệch nhất là lớp 8: nữ chiếm 53,6%.',
      'Pupils in school year 2022–2023: more female, 1,430 or 50.9%; grade 6 had the most (1,000); grade 8 was the most uneven, 53.6% of it female.',
    ],
    [
      'tells the other side where that is larger',
      groups({
        by: 'grade',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {'6': [400, 600], '7': [410, 590]},
      }),
      'Số học sinh năm học 2022–2023: nam nhiều hơn, 1.190, chiếm 59,5%; đông nhất là lớp 6 và lớp 7 (1.000); lệch nhất là lớp 6: nam chiếm 60%.',
      'Pupils in school year 2022–2023: more male, 1,190 or 59.5%; grade 6 and grade 7 had the most (1,000); grade 6 was the most uneven, 60% of it male.',
    ],
    [
      'says that both are even',
      groups({
        by: 'grade',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {'6': [500, 500], '7': [400, 400]},
      }),
      'Số học sinh năm học 2022–2023: hai bên bằng nhau, mỗi bên 900; đông nhất là lớp 6 (1.000).',
      'Pupils in school year 2022–2023: both sides are equal, 900 each; grade 6 had the most (1,000).',
    ],
    [
      'tells one row alone',
      groups({by: 'grade', within: 'sex', columns: ['F', 'M'], rows: {'6': [480, 520]}}),
      'Số học sinh năm học 2022–2023: nam nhiều hơn, 520, chiếm 52%.',
      'Pupils in school year 2022–2023: more male, 520 or 52%.',
    ],
    [
      'shares the largest row',
      groups({
        by: 'grade',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {'6': [480, 520], '7': [500, 500], '8': [300, 310]},
      }),
      'Số học sinh năm học 2022–2023: nam nhiều hơn, 1.330, chiếm 51%; đông nhất là lớp 6 và lớp 7 (1.000); lệch nhất là lớp 6: nam chiếm 52%.',
      'Pupils in school year 2022–2023: more male, 1,330 or 51%; grade 6 and grade 7 had the most (1,000); grade 6 was the most uneven, 52% of it male.',
    ],
    [
      'leaves a row with one side out of the sum, and names the gap',
      groups({
        by: 'grade',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {'6': [480, null], '7': [500, 470]},
      }),
      'Số học sinh năm học 2022–2023: nữ nhiều hơn, 500, chiếm 51,5%; chưa có số liệu của lớp 6, nam.',
      'Pupils in school year 2022–2023: more female, 500 or 51.5%; no data for grade 6, male.',
    ],
    [
      'names a hidden cell',
      groups({
        by: 'grade',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {'6': [[null, 'Q'], 520], '7': [500, 470]},
      }),
      'Số học sinh năm học 2022–2023: nữ nhiều hơn, 500, chiếm 51,5%; số liệu của lớp 6, nữ đã ẩn.',
      'Pupils in school year 2022–2023: more female, 500 or 51.5%; figures for grade 6, female are suppressed.',
    ],
    [
      'counts many gaps',
      groups({
        by: 'grade',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {'6': [null, 520], '7': [500, null], '8': [null, 3], '9': [5, 6]},
      }),
      'Số học sinh năm học 2022–2023: nam nhiều hơn, 6, chiếm 54,5%; chưa có số liệu của 3 ô.',
      'Pupils in school year 2022–2023: more male, 6 or 54.5%; no data for 3 of the cells.',
    ],
    [
      'calls nothing uneven that is nearly even',
      groups({
        by: 'grade',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {'6': [500, 501], '7': [500, 499]},
      }),
      'Số học sinh năm học 2022–2023: hai bên bằng nhau, mỗi bên 1.000; đông nhất là lớp 6 (1.001).',
      'Pupils in school year 2022–2023: both sides are equal, 1,000 each; grade 6 had the most (1,001).',
    ],
    [
      'has rows of one side alone',
      groups({by: 'grade', within: 'sex', columns: ['F', 'M'], rows: {'6': [10, 0], '7': [5, 5]}}),
      'Số học sinh năm học 2022–2023: nữ nhiều hơn, 15, chiếm 75%; đông nhất là lớp 6 và lớp 7 (10); lệch nhất là lớp 6: nữ chiếm 100%.',
      'Pupils in school year 2022–2023: more female, 15 or 75%; grade 6 and grade 7 had the most (10); grade 6 was the most uneven, 100% of it female.',
    ],
    [
      'tells extremes where something is below zero',
      groups({by: 'grade', within: 'sex', columns: ['F', 'M'], rows: {'6': [-5, 10]}}),
      'Số học sinh năm học 2022–2023 cao nhất ở lớp 6, nam (10), thấp nhất ở lớp 6, nữ (−5).',
      'Pupils ranged from −5 (grade 6, female) to 10 (grade 6, male) in school year 2022–2023.',
    ],
    [
      'says that there is nothing',
      groups({by: 'grade', within: 'sex', columns: ['F', 'M'], rows: {'6': [null, null]}}),
      'Số học sinh năm học 2022–2023: không có số liệu.',
      'Pupils in school year 2022–2023: no data.',
    ],
    [
      'says that all is hidden',
      groups({
        by: 'grade',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {
          '6': [
            [null, 'Q'],
            [null, 'Q'],
          ],
        },
      }),
      'Số học sinh năm học 2022–2023: đã ẩn.',
      'Pupils in school year 2022–2023: suppressed.',
    ],
    [
      'has nothing but zeros',
      groups({by: 'grade', within: 'sex', columns: ['F', 'M'], rows: {'6': [0, 0], '7': [0, 0]}}),
      'Số học sinh năm học 2022–2023 bằng nhau ở cả 4 ô có số liệu: 0.',
      'Pupils stood at 0 in school year 2022–2023 in all 4 of the cells with data.',
    ],
    [
      'goes by places too',
      groups({
        by: 'place',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {'Huyện Mỹ Tú': [30, 20], 'Huyện Kế Sách': [25, 26]},
      }),
      'Số học sinh năm học 2022–2023: nữ nhiều hơn, 55, chiếm 54,5%; đông nhất là Huyện Kế Sách (51); lệch nhất là Huyện Mỹ Tú: nữ chiếm 60%.',
      'Pupils in school year 2022–2023: more female, 55 or 54.5%; Huyện Kế Sách had the most (51); Huyện Mỹ Tú was the most uneven, 60% of it female.',
    ],
    [
      'keeps huge and tiny rows apart',
      groups({
        by: 'grade',
        within: 'sex',
        columns: ['F', 'M'],
        rows: {'6': [1000000, 2000000], '7': [1, 2]},
      }),
      'Số học sinh năm học 2022–2023: nam nhiều hơn, 2.000.002, chiếm 66,7%; đông nhất là lớp 6 (3.000.000); lệch nhất là lớp 6: nam chiếm 66,7%.',
      'Pupils in school year 2022–2023: more male, 2,000,002 or 66.7%; grade 6 had the most (3,000,000); grade 6 was the most uneven, 66.7% of it male.',
    ],
  ]);
});

describe('the sentence of a process', () => {
  check<GroupsAnswer>(describeFunnel, [
    [
      'tells how many reach the end and where most are lost',
      groups({by: 'step', rows: {registered: 15266, confirmed: 12000, admitted: 10099}}),
      'Số học sinh năm học 2022–2023: 10.099 admitted trên 15.266 registered (66,2%); giảm nhiều nhất ở bước confirmed, còn 78,6% của bước trước.',
      'Pupils in school year 2022–2023: 10,099 admitted out of 15,266 registered (66.2%); most were lost at confirmed, where 78.6% of the step before remained.',
    ],
    [
      'tells two steps',
      groups({by: 'step', rows: {registered: 15266, admitted: 10099}}),
      'Số học sinh năm học 2022–2023: 10.099 admitted trên 15.266 registered (66,2%).',
      'Pupils in school year 2022–2023: 10,099 admitted out of 15,266 registered (66.2%).',
    ],
    [
      'says that a step outnumbers the one before',
      groups({by: 'step', rows: {candidates: 15266, online: 10099, wishes: 32287}}),
      'Số học sinh năm học 2022–2023: 32.287 wishes trên 15.266 candidates (211,5%); giảm nhiều nhất ở bước online, còn 66,2% của bước trước; wishes nhiều hơn bước trước (319,7%).',
      'Pupils in school year 2022–2023: 32,287 wishes out of 15,266 candidates (211.5%); most were lost at online, where 66.2% of the step before remained; wishes outnumbered the step before (319.7%).',
    ],
    [
      'loses nobody',
      groups({by: 'step', rows: {registered: 100, confirmed: 100, admitted: 100}}),
      'Số học sinh năm học 2022–2023: 100 admitted trên 100 registered (100%).',
      'Pupils in school year 2022–2023: 100 admitted out of 100 registered (100%).',
    ],
    [
      'loses everybody',
      groups({by: 'step', rows: {registered: 100, confirmed: 40, admitted: 0}}),
      'Số học sinh năm học 2022–2023: 0 admitted trên 100 registered (0%); giảm nhiều nhất ở bước admitted, còn 0% của bước trước.',
      'Pupils in school year 2022–2023: 0 admitted out of 100 registered (0%); most were lost at admitted, where 0% of the step before remained.',
    ],
    [
      'skips a step that is not known, and names it',
      groups({by: 'step', rows: {registered: 100, confirmed: null, admitted: 40}}),
      'Số học sinh năm học 2022–2023: 40 admitted trên 100 registered (40%); chưa có số liệu của confirmed.',
      'Pupils in school year 2022–2023: 40 admitted out of 100 registered (40%); no data for confirmed.',
    ],
    [
      'starts with the first step that is known',
      groups({by: 'step', rows: {registered: null, confirmed: 80, admitted: 40}}),
      'Số học sinh năm học 2022–2023: 40 admitted trên 80 confirmed (50%); chưa có số liệu của registered.',
      'Pupils in school year 2022–2023: 40 admitted out of 80 confirmed (50%); no data for registered.',
    ],
    [
      'names a hidden step',
      groups({by: 'step', rows: {registered: 100, confirmed: [null, 'Q'], admitted: 40}}),
      'Số học sinh năm học 2022–2023: 40 admitted trên 100 registered (40%); số liệu của confirmed đã ẩn.',
      'Pupils in school year 2022–2023: 40 admitted out of 100 registered (40%); figures for confirmed are suppressed.',
    ],
    [
      'knows one step alone',
      groups({by: 'step', rows: {registered: 100}}),
      'Số học sinh năm học 2022–2023, registered: 100.',
      'Pupils stood at 100 for registered in school year 2022–2023.',
    ],
    [
      'takes no share of nothing',
      groups({by: 'step', rows: {registered: 0, admitted: 0}}),
      'Số học sinh năm học 2022–2023 bằng nhau ở cả 2 nhóm có số liệu: 0.',
      'Pupils stood at 0 in school year 2022–2023 in all 2 groups with data.',
    ],
    [
      'takes no share below zero',
      groups({by: 'step', rows: {registered: 100, admitted: -3}}),
      'Số học sinh năm học 2022–2023 cao nhất là registered (100), thấp nhất là admitted (−3).',
      'Pupils ranged from −3 (admitted) to 100 (registered) in school year 2022–2023.',
    ],
    [
      'says that there is nothing',
      groups({by: 'step', rows: {registered: null, admitted: null}}),
      'Số học sinh năm học 2022–2023: không có số liệu.',
      'Pupils in school year 2022–2023: no data.',
    ],
    [
      'says that all is hidden',
      groups({by: 'step', rows: {registered: [null, 'Q'], admitted: [null, 'Q']}}),
      'Số học sinh năm học 2022–2023: đã ẩn.',
      'Pupils in school year 2022–2023: suppressed.',
    ],
    [
      'keeps one of many from being none',
      groups({by: 'step', rows: {registered: 100000, admitted: 1}}),
      'Số học sinh năm học 2022–2023: 1 admitted trên 100.000 registered (<0,1%).',
      'Pupils in school year 2022–2023: 1 admitted out of 100,000 registered (<0.1%).',
    ],
    [
      'keeps nearly all from being all',
      groups({by: 'step', rows: {registered: 100000, admitted: 99999}}),
      'Số học sinh năm học 2022–2023: 99.999 admitted trên 100.000 registered (>99,9%).',
      'Pupils in school year 2022–2023: 99,999 admitted out of 100,000 registered (>99.9%).',
    ],
    [
      'goes by places',
      groups({by: 'place', rows: {A: 100, B: 60, C: 30}}),
      'Số học sinh năm học 2022–2023: 30 C trên 100 A (30%); giảm nhiều nhất ở bước C, còn 50% của bước trước.',
      'Pupils in school year 2022–2023: 30 C out of 100 A (30%); most were lost at C, where 50% of the step before remained.',
    ],
  ]);
});

describe('the sentence of two indicators', () => {
  check<PairsAnswer>(describePairs, [
    [
      'calls them related where that is more than chance',
      pairs(Array.from({length: 12}, (_, i) => [i, i * 2 + (i % 3)] as const)),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023 thường cùng cao, cùng thấp ở 12 đơn vị (tương quan hạng 0,99).',
      'Attendance rate and class size in school year 2022–2023 tended to be high together and low together across 12 places (rank correlation 0.99).',
    ],
    [
      'says where they run against each other',
      pairs(Array.from({length: 12}, (_, i) => [i, 40 - i] as const)),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023 thường ngược nhau ở 12 đơn vị: cái này cao thì cái kia thấp (tương quan hạng −1,00).',
      'Attendance rate and class size in school year 2022–2023 tended to run against each other across 12 places, one high where the other was low (rank correlation −1.00).',
    ],
    [
      'claims nothing where there is no clear link',
      pairs([
        [1, 5],
        [2, 1],
        [3, 6],
        [4, 2],
        [5, 5],
        [6, 3],
        [7, 6],
        [8, 1],
        [9, 4],
      ]),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023: chưa thấy liên hệ rõ ở 9 đơn vị (tương quan hạng −0,08).',
      'Attendance rate and class size in school year 2022–2023 showed no clear link across 9 places (rank correlation −0.08).',
    ],
    [
      'claims nothing of seven',
      pairs([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 5],
        [6, 6],
        [7, 7],
      ]),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023: mới có 7 đơn vị đủ hai số liệu, quá ít để nói về liên hệ.',
      'Attendance rate and class size in school year 2022–2023: 7 places with both figures are too few to tell of a link.',
    ],
    [
      'tells one pair',
      pairs([[80, 30]]),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023, A: 80,0%; 30,0 HS/lớp.',
      'Attendance rate and class size in school year 2022–2023, A: 80.0%; 30.0 pupils/class.',
    ],
    [
      'tells two pairs',
      pairs([
        [80, 30],
        [70, 36],
      ]),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023: mới có 2 đơn vị đủ hai số liệu, quá ít để nói về liên hệ.',
      'Attendance rate and class size in school year 2022–2023: 2 places with both figures are too few to tell of a link.',
    ],
    [
      'names who stands apart',
      pairs([
        [80, 30],
        [81, 31],
        [79, 30],
        [80, 29],
        [20, 60],
      ]),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023: mới có 5 đơn vị đủ hai số liệu, quá ít để nói về liên hệ; khác biệt nhất là E (20,0%; 60,0 HS/lớp).',
      'Attendance rate and class size in school year 2022–2023: 5 places with both figures are too few to tell of a link; E stood furthest apart (20.0%; 60.0 pupils/class).',
    ],
    [
      'names who lacks one of the two',
      pairs([
        [80, 30],
        [81, null],
        [null, 30],
        [80, 29],
      ]),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023: mới có 2 đơn vị đủ hai số liệu, quá ít để nói về liên hệ; chưa có số liệu của B và C.',
      'Attendance rate and class size in school year 2022–2023: 2 places with both figures are too few to tell of a link; no data for B and C.',
    ],
    [
      'names who is hidden',
      pairs([
        [80, 30],
        [[null, 'Q'], 31],
        [79, 30],
      ]),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023: mới có 2 đơn vị đủ hai số liệu, quá ít để nói về liên hệ; số liệu của B đã ẩn.',
      'Attendance rate and class size in school year 2022–2023: 2 places with both figures are too few to tell of a link; figures for B are suppressed.',
    ],
    [
      'names the one that never changes',
      pairs(Array.from({length: 9}, (_, i) => [50, i] as const)),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023: tỷ lệ chuyên cần như nhau ở cả 9 đơn vị.',
      'Attendance rate and class size in school year 2022–2023: attendance rate is the same in all 9 places.',
    ],
    [
      'says that there is nothing',
      pairs([
        [null, 30],
        [null, 31],
      ]),
      'Tỷ lệ chuyên cần năm học 2022–2023: không có số liệu.',
      'Attendance rate in school year 2022–2023: no data.',
    ],
    [
      'says that all is hidden',
      pairs([
        [[null, 'Q'], 30],
        [[null, 'Q'], 31],
      ]),
      'Tỷ lệ chuyên cần năm học 2022–2023: đã ẩn.',
      'Attendance rate in school year 2022–2023: suppressed.',
    ],
    [
      'takes values below zero',
      pairs([
        [-5, -1],
        [-4, -2],
        [3, 7],
      ]),
      'Tỷ lệ chuyên cần và sĩ số bình quân năm học 2022–2023: mới có 3 đơn vị đủ hai số liệu, quá ít để nói về liên hệ; khác biệt nhất là C (3,0%; 7,0 HS/lớp).',
      'Attendance rate and class size in school year 2022–2023: 3 places with both figures are too few to tell of a link; C stood furthest apart (3.0%; 7.0 pupils/class).',
    ],
    [
      'goes by school years',
      pairs(
        Array.from({length: 10}, (_, i) => [i, i + (i % 2)] as const),
        'period',
      ),
      'Tỷ lệ chuyên cần và sĩ số bình quân thường cùng cao, cùng thấp ở 10 kỳ (tương quan hạng 0,99).',
      'Attendance rate and class size tended to be high together and low together across 10 periods (rank correlation 0.99).',
    ],
  ]);
});

describe('the sentence of two dimensions', () => {
  check<GroupsAnswer>(describeGroups, [
    [
      'tells the highest and the lowest cell',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [30, 35, 40], B: [31, 36, 45]},
        of: classSize(),
      }),
      'Sĩ số bình quân năm học 2022–2023 cao nhất ở B, trung học phổ thông (45,0 HS/lớp), thấp nhất ở A, tiểu học (30,0 HS/lớp).',
      'Class size ranged from 30.0 pupils/class (A, primary) to 45.0 pupils/class (B, upper secondary) in school year 2022–2023.',
    ],
    [
      'counts cells that share the lowest',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [30, 30, 40], B: [30, 30, 45]},
        of: classSize(),
      }),
      'Sĩ số bình quân năm học 2022–2023 cao nhất ở B, trung học phổ thông (45,0 HS/lớp), thấp nhất ở 4 nhóm (30,0 HS/lớp).',
      'Class size ranged from 30.0 pupils/class (4 groups) to 45.0 pupils/class (B, upper secondary) in school year 2022–2023.',
    ],
    [
      'says that all cells are alike',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [30, 30, 30], B: [30, 30, 30]},
        of: classSize(),
      }),
      'Sĩ số bình quân năm học 2022–2023 bằng nhau ở cả 6 nhóm có số liệu: 30,0 HS/lớp.',
      'Class size stood at 30.0 pupils/class in school year 2022–2023 in all 6 groups with data.',
    ],
    [
      'names a missing cell',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [30, 35, 40], B: [31, null, 45]},
        of: classSize(),
      }),
      'Sĩ số bình quân năm học 2022–2023 cao nhất ở B, trung học phổ thông (45,0 HS/lớp), thấp nhất ở A, tiểu học (30,0 HS/lớp); chưa có số liệu của B, trung học cơ sở.',
      'Class size ranged from 30.0 pupils/class (A, primary) to 45.0 pupils/class (B, upper secondary) in school year 2022–2023; no data for B, lower secondary.',
    ],
    [
      'names a hidden cell',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [30, 35, 40], B: [31, [null, 'Q'], 45]},
        of: classSize(),
      }),
      'Sĩ số bình quân năm học 2022–2023 cao nhất ở B, trung học phổ thông (45,0 HS/lớp), thấp nhất ở A, tiểu học (30,0 HS/lớp); số liệu của B, trung học cơ sở đã ẩn.',
      'Class size ranged from 30.0 pupils/class (A, primary) to 45.0 pupils/class (B, upper secondary) in school year 2022–2023; figures for B, lower secondary are suppressed.',
    ],
    [
      'goes by periods',
      groups({
        by: 'place',
        within: 'period',
        columns: ['2021-2022', '2022-2023'],
        rows: {A: [30, 35], B: [31, 36]},
        of: classSize(),
      }),
      'Sĩ số bình quân cao nhất ở B, năm học 2022–2023 (36,0 HS/lớp), thấp nhất ở A, năm học 2021–2022 (30,0 HS/lớp).',
      'Class size ranged from 30.0 pupils/class (A, school year 2021–2022) to 36.0 pupils/class (B, school year 2022–2023).',
    ],
    [
      'counts who meets a target',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [30, 35, 40], B: [31, 36, 45]},
        of: classSize(),
        targets: [35, 35, 35, 35, 35, 35],
      }),
      'Sĩ số bình quân năm học 2022–2023 cao nhất ở B, trung học phổ thông (45,0 HS/lớp), thấp nhất ở A, tiểu học (30,0 HS/lớp); 3/6 nhóm đạt mục tiêu.',
      'Class size ranged from 30.0 pupils/class (A, primary) to 45.0 pupils/class (B, upper secondary) in school year 2022–2023; target met by 3 of 6 groups.',
    ],
    [
      'says that there is nothing',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [null, null, null]},
        of: classSize(),
      }),
      'Sĩ số bình quân năm học 2022–2023: không có số liệu.',
      'Class size in school year 2022–2023: no data.',
    ],
    [
      'says that all is hidden',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {
          A: [
            [null, 'Q'],
            [null, 'Q'],
            [null, 'Q'],
          ],
        },
        of: classSize(),
      }),
      'Sĩ số bình quân năm học 2022–2023: đã ẩn.',
      'Class size in school year 2022–2023: suppressed.',
    ],
    [
      'says what is a forecast',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [30, 35, [40, 'F']], B: [31, 36, 45]},
        of: classSize(),
      }),
      'Sĩ số bình quân năm học 2022–2023 cao nhất ở B, trung học phổ thông (45,0 HS/lớp), thấp nhất ở A, tiểu học (30,0 HS/lớp); số liệu của A, trung học phổ thông là dự báo.',
      'Class size ranged from 30.0 pupils/class (A, primary) to 45.0 pupils/class (B, upper secondary) in school year 2022–2023; figures for A, upper secondary are forecasts.',
    ],
    [
      'knows a single cell',
      groups({by: 'place', within: 'level', columns: ['TH'], rows: {A: [30]}, of: classSize()}),
      'Sĩ số bình quân năm học 2022–2023 ở A, tiểu học là 30,0 HS/lớp.',
      'Class size stood at 30.0 pupils/class for A, primary in school year 2022–2023.',
    ],
    [
      'counts nothing below zero as "few"',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [-3, 0, 4], B: [1, 2, -7]},
      }),
      'Số học sinh năm học 2022–2023 cao nhất ở A, trung học phổ thông (4), thấp nhất ở B, trung học phổ thông (−7).',
      'Pupils ranged from −7 (B, upper secondary) to 4 (A, upper secondary) in school year 2022–2023.',
    ],
    [
      'keeps huge and tiny values apart',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS', 'THPT'],
        rows: {A: [1e12, 1, 0], B: [2, 3, 4]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất ở A, tiểu học (1.000.000.000.000), ít nhất ở A, trung học phổ thông (0).',
      'Pupils ranged from 0 (A, upper secondary) to 1,000,000,000,000 (A, primary) in school year 2022–2023.',
    ],
    [
      'tells marks by subject',
      groups({
        by: 'subject',
        within: 'period',
        columns: ['2021-2022', '2022-2023'],
        rows: {Toán: [5.2, 6.8], 'Ngữ văn': [7.1, 6.9]},
        of: indicator({
          name: {vi: 'Điểm trung bình', en: 'Mean mark'},
          unit: {vi: 'điểm', en: 'points'},
          kind: 'score',
          decimals: 2,
          better: 'higher',
          aggregate: 'none',
        } as never),
      }),
      'Điểm trung bình cao nhất là Ngữ văn, năm học 2021–2022 (7,10 điểm), thấp nhất là Toán, năm học 2021–2022 (5,20 điểm).',
      'Mean mark ranged from 5.20 points (Toán, school year 2021–2022) to 7.10 points (Ngữ văn, school year 2021–2022).',
    ],
  ]);
});
