import {expect} from '@open-wc/testing';
import {describe as tell} from '../../src/format/describe.js';
import type {Answer} from '../../src/model/answer.js';
import {classSize, figure, groups, indicator, line, rate, series, table} from './make-answer.js';

// No-break spaces are written as plain ones below.
const said = (answer: Answer, lang: string): string => tell(answer, lang).replaceAll('\u00a0', ' ');

type Case = readonly [title: string, answer: Answer, vi: string, en: string];

function check(cases: readonly Case[]): void {
  for (const [title, answer, vi, en] of cases) {
    it(`${title}, in Vietnamese`, () => expect(said(answer, 'vi')).to.equal(vi));
    it(`${title}, in English`, () => expect(said(answer, 'en')).to.equal(en));
  }
}

const money = indicator({
  name: {vi: 'Chi ngân sách', en: 'Budget spending'},
  unit: {vi: 'đồng', en: 'VND'},
  kind: 'money',
});
const transfers = indicator({name: {vi: 'Chênh lệch chuyển trường', en: 'Net transfers'}});

describe('the sentence of one line', () => {
  check([
    [
      'names the only value and claims nothing else',
      line([256347]),
      'Số học sinh năm học 2019–2020 là 256.347.',
      'Pupils stood at 256,347 in school year 2019–2020.',
    ],
    [
      'compares with the period before',
      line([250000, 256347]),
      'Số học sinh năm học 2020–2021 là 256.347, tăng 2,5% so với 2019–2020.',
      'Pupils stood at 256,347 in school year 2020–2021, up 2.5% compared with 2019–2020.',
    ],
    [
      'compares with the first too, and says that the latest is the highest',
      line([240000, 243000, 247500, 250000, 256347]),
      'Số học sinh năm học 2023–2024 là 256.347, tăng 2,5% so với 2022–2023 và tăng 6,8% so với 2019–2020; đây là mức cao nhất trong 5 năm học có số liệu, thấp nhất là 240.000 (2019–2020).',
      'Pupils stood at 256,347 in school year 2023–2024, up 2.5% compared with 2022–2023 and up 6.8% compared with 2019–2020; this is the highest of 5 school years with data, the lowest was 240,000 (2019–2020).',
    ],
    [
      'names both extremes when the latest is neither',
      line([240000, 260000, 230000, 250000, 249000]),
      'Số học sinh năm học 2023–2024 là 249.000, giảm 0,4% so với 2022–2023 và tăng 3,8% so với 2019–2020; cao nhất là 260.000 (2020–2021), thấp nhất là 230.000 (2021–2022).',
      'Pupils stood at 249,000 in school year 2023–2024, down 0.4% compared with 2022–2023 and up 3.8% compared with 2019–2020; the highest was 260,000 (2020–2021), the lowest was 230,000 (2021–2022).',
    ],
    [
      'says "unchanged" once and finds no extremes in equal values',
      line([500, 500, 500]),
      'Số học sinh năm học 2021–2022 là 500, không đổi so với 2020–2021 và 2019–2020.',
      'Pupils stood at 500 in school year 2021–2022, unchanged compared with 2020–2021 and 2019–2020.',
    ],
    [
      'shares an extreme between equal values',
      line([100, 200, 100, 200, 150]),
      'Số học sinh năm học 2023–2024 là 150, giảm 25% so với 2022–2023 và tăng 50% so với 2019–2020; cao nhất là 200 (2020–2021 và 2022–2023), thấp nhất là 100 (2019–2020 và 2021–2022).',
      'Pupils stood at 150 in school year 2023–2024, down 25% compared with 2022–2023 and up 50% compared with 2019–2020; the highest was 200 (2020–2021 and 2022–2023), the lowest was 100 (2019–2020 and 2021–2022).',
    ],
    [
      'does not compare across a gap, and names it',
      line([240000, 245000, null, 250000]),
      'Số học sinh năm học 2022–2023 là 250.000; đây là mức cao nhất trong 3 năm học có số liệu, thấp nhất là 240.000 (2019–2020); chưa có số liệu của năm học 2021–2022.',
      'Pupils stood at 250,000 in school year 2022–2023; this is the highest of 3 school years with data, the lowest was 240,000 (2019–2020); no data for school year 2021–2022.',
    ],
    [
      'compares only as far back as there is no gap',
      line([240000, null, 250000, 255000]),
      'Số học sinh năm học 2022–2023 là 255.000, tăng 2% so với 2021–2022; đây là mức cao nhất trong 3 năm học có số liệu, thấp nhất là 240.000 (2019–2020); chưa có số liệu của năm học 2020–2021.',
      'Pupils stood at 255,000 in school year 2022–2023, up 2% compared with 2021–2022; this is the highest of 3 school years with data, the lowest was 240,000 (2019–2020); no data for school year 2020–2021.',
    ],
    [
      'counts many gaps',
      line([240000, null, null, null, 250000]),
      'Số học sinh năm học 2023–2024 là 250.000; chưa có số liệu của 3 năm học.',
      'Pupils stood at 250,000 in school year 2023–2024; no data for 3 school years.',
    ],
    [
      'dates the latest value when later periods are empty',
      line([245000, 250000, null]),
      'Số học sinh năm học 2020–2021 là 250.000, tăng 2% so với 2019–2020; chưa có số liệu của năm học 2021–2022.',
      'Pupils stood at 250,000 in school year 2020–2021, up 2% compared with 2019–2020; no data for school year 2021–2022.',
    ],
    [
      'tells hidden from missing',
      line([240000, [null, 'Q'], null, 250000]),
      'Số học sinh năm học 2022–2023 là 250.000; chưa có số liệu của năm học 2021–2022; số liệu của năm học 2020–2021 đã ẩn.',
      'Pupils stood at 250,000 in school year 2022–2023; no data for school year 2021–2022; figures for school year 2020–2021 are suppressed.',
    ],
    [
      'does not miss what cannot exist',
      line([[null, 'M'], 240000, 252000]),
      'Số học sinh năm học 2021–2022 là 252.000, tăng 5% so với 2020–2021.',
      'Pupils stood at 252,000 in school year 2021–2022, up 5% compared with 2020–2021.',
    ],
    [
      'says so when nothing is known',
      line([null, null]),
      'Số học sinh: không có số liệu.',
      'Pupils: no data.',
    ],
    [
      'says so when everything is hidden',
      line([[null, 'Q']]),
      'Số học sinh năm học 2019–2020: đã ẩn.',
      'Pupils in school year 2019–2020: suppressed.',
    ],
    [
      'compares and ranks only behind a break in the series',
      line([200000, 210000, [150000, 'B'], 151000, 153000]),
      'Số học sinh năm học 2023–2024 là 153.000, tăng 1,3% so với 2022–2023 và tăng 2% so với 2021–2022; đây là mức cao nhất trong 3 năm học có số liệu, thấp nhất là 150.000 (2021–2022); số liệu từ năm học 2021–2022 không so sánh được với trước đó.',
      'Pupils stood at 153,000 in school year 2023–2024, up 1.3% compared with 2022–2023 and up 2% compared with 2021–2022; this is the highest of 3 school years with data, the lowest was 150,000 (2021–2022); figures from school year 2021–2022 on cannot be compared with earlier ones.',
    ],
    [
      'treats another definition like a break',
      line([200000, 210000, [150000, 'D']]),
      'Số học sinh năm học 2021–2022 là 150.000; số liệu từ năm học 2021–2022 không so sánh được với trước đó.',
      'Pupils stood at 150,000 in school year 2021–2022; figures from school year 2021–2022 on cannot be compared with earlier ones.',
    ],
    [
      'calls a forecast a forecast and keeps it out of the latest value',
      line([200000, 205000, [210000, 'F'], [220000, 'F']]),
      'Số học sinh năm học 2020–2021 là 205.000, tăng 2,5% so với 2019–2020; dự báo năm học 2022–2023 là 220.000.',
      'Pupils stood at 205,000 in school year 2020–2021, up 2.5% compared with 2019–2020; the forecast for school year 2022–2023 is 220,000.',
    ],
    [
      'says that the value itself is a forecast when there is nothing else',
      line([
        [210000, 'F'],
        [220500, 'F'],
      ]),
      'Số học sinh năm học 2020–2021 là 220.500 (dự báo), tăng 5% so với 2019–2020.',
      'Pupils stood at 220,500 (forecast) in school year 2020–2021, up 5% compared with 2019–2020.',
    ],
    [
      'marks a provisional value',
      line([200000, [205000, 'P']]),
      'Số học sinh năm học 2020–2021 là 205.000 (sơ bộ), tăng 2,5% so với 2019–2020.',
      'Pupils stood at 205,000 (provisional) in school year 2020–2021, up 2.5% compared with 2019–2020.',
    ],
    [
      'does not compare a sum that lacks parts',
      line([200000, 205000], {
        parts: [
          [11, 11],
          [9, 11],
        ],
      }),
      'Số học sinh năm học 2020–2021 là 205.000 (mới có số liệu của 9/11 thành phần).',
      'Pupils stood at 205,000 (from 9 of 11 parts) in school year 2020–2021.',
    ],
    [
      'tells percents in points, and the target',
      line([90, 91.4], {of: rate(), targets: [null, 95]}),
      'Tỷ lệ chuyên cần năm học 2020–2021 là 91,4%, tăng 1,4 điểm % so với 2019–2020; chưa đạt mục tiêu 95,0%.',
      'Attendance rate stood at 91.4% in school year 2020–2021, up 1.4 percentage points compared with 2019–2020; the target of 95.0% is not met.',
    ],
    [
      'tells ratios by difference; a lower value can reach the target',
      line([39.1, 38.6], {of: classSize(), targets: [45, 45]}),
      'Sĩ số bình quân năm học 2020–2021 là 38,6 HS/lớp, giảm 0,5 HS/lớp so với 2019–2020; đạt mục tiêu 45,0 HS/lớp.',
      'Class size stood at 38.6 pupils/class in school year 2020–2021, down 0.5 pupils/class compared with 2019–2020; the target of 45.0 pupils/class is met.',
    ],
    [
      'tells money in billions',
      line([1.2e12, 1.5e12], {of: money, periods: ['2022', '2023']}),
      'Chi ngân sách năm 2023 là 1.500 tỷ đồng, tăng 25% so với năm 2022.',
      'Budget spending stood at 1,500 billion VND in 2023, up 25% compared with 2022.',
    ],
    [
      'stays right below zero',
      line([-5, -8, 3], {of: transfers}),
      'Chênh lệch chuyển trường năm học 2021–2022 là 3 học sinh, tăng 11 học sinh so với 2020–2021 và tăng 8 học sinh so với 2019–2020; đây là mức cao nhất trong 3 năm học có số liệu, thấp nhất là −8 học sinh (2020–2021).',
      'Net transfers stood at 3 pupils in school year 2021–2022, up 11 pupils compared with 2020–2021 and up 8 pupils compared with 2019–2020; this is the highest of 3 school years with data, the lowest was −8 pupils (2020–2021).',
    ],
    [
      'names days as days',
      line([90, 92], {of: rate(), periods: ['2023-05-30', '2023-05-31']}),
      'Tỷ lệ chuyên cần ngày 31/05/2023 là 92,0%, tăng 2,0 điểm % so với ngày 30/05/2023.',
      'Attendance rate stood at 92.0% on 31 May 2023, up 2.0 percentage points compared with 30 May 2023.',
    ],
    [
      'names semesters',
      line([90, 92], {of: rate(), periods: ['2022-2023.HK1', '2022-2023.HK2']}),
      'Tỷ lệ chuyên cần HK2 2022–2023 là 92,0%, tăng 2,0 điểm % so với HK1 2022–2023.',
      'Attendance rate stood at 92.0% in semester 2, 2022–2023, up 2.0 percentage points compared with semester 1, 2022–2023.',
    ],
  ]);
});

describe('the sentence of several lines', () => {
  const levels = (TH: readonly number[], THCS: readonly number[]): Answer =>
    series({by: 'level', rows: {TH, THCS}});
  check([
    [
      'tells who stands highest and lowest and who moved most',
      series({
        by: 'level',
        rows: {
          TH: [100000, 101000, 102500],
          THCS: [70000, 71000, 72200],
          THPT: [33000, 30000, 31500],
        },
      }),
      'Số học sinh năm học 2021–2022 nhiều nhất ở tiểu học (102.500), ít nhất ở trung học phổ thông (31.500); so với 2019–2020, trung học cơ sở tăng mạnh nhất (3,1%), trung học phổ thông giảm 4,5%.',
      'Pupils ranged from 31,500 (upper secondary) to 102,500 (primary) in school year 2021–2022; compared with 2019–2020, lower secondary rose most (3.1%), upper secondary fell by 4.5%.',
    ],
    [
      'names no first where two moved alike',
      levels([100, 110], [200, 220]),
      'Số học sinh năm học 2020–2021 nhiều nhất ở trung học cơ sở (220), ít nhất ở tiểu học (110).',
      'Pupils ranged from 110 (primary) to 220 (lower secondary) in school year 2020–2021.',
    ],
    [
      'calls equal values equal',
      levels([100], [100]),
      'Số học sinh năm học 2019–2020 bằng nhau ở cả 2 nhóm có số liệu: 100.',
      'Pupils stood at 100 in school year 2019–2020 in all 2 groups with data.',
    ],
    [
      'names who has no value at the latest period, and compares nothing across gaps',
      series({
        by: 'level',
        rows: {TH: [100000, null, 102500], THCS: [70000, 71000, 72200], THPT: [33000, 30000, null]},
      }),
      'Số học sinh năm học 2021–2022 nhiều nhất ở tiểu học (102.500), ít nhất ở trung học cơ sở (72.200); chưa có số liệu của trung học phổ thông; ở các kỳ khác còn thiếu 1 giá trị.',
      'Pupils ranged from 72,200 (lower secondary) to 102,500 (primary) in school year 2021–2022; no data for upper secondary; values missing in other periods: 1.',
    ],
    [
      'stops at a break',
      series({
        of: classSize(),
        by: 'place',
        rows: {'Tỉnh A': [40, [30, 'B'], 31], 'Tỉnh B': [20, 21, 20]},
      }),
      'Sĩ số bình quân năm học 2021–2022 cao nhất ở Tỉnh A (31,0 HS/lớp), thấp nhất ở Tỉnh B (20,0 HS/lớp); so với 2020–2021, Tỉnh A tăng 1,0 HS/lớp, Tỉnh B giảm 1,0 HS/lớp; có chuỗi số liệu bị gián đoạn.',
      'Class size ranged from 20.0 pupils/class (Tỉnh B) to 31.0 pupils/class (Tỉnh A) in school year 2021–2022; compared with 2020–2021, Tỉnh A rose by 1.0 pupils/class, Tỉnh B fell by 1.0 pupils/class; there are breaks in the series.',
    ],
    [
      'keeps forecasts apart',
      series({
        by: 'level',
        rows: {TH: [100000, 101000, [102500, 'F']], THCS: [70000, 71000, [72200, 'F']]},
      }),
      'Số học sinh năm học 2020–2021 nhiều nhất ở tiểu học (101.000), ít nhất ở trung học cơ sở (71.000); so với 2019–2020, trung học cơ sở tăng mạnh nhất (1,4%); số liệu của năm học 2021–2022 là dự báo.',
      'Pupils ranged from 71,000 (lower secondary) to 101,000 (primary) in school year 2020–2021; compared with 2019–2020, lower secondary rose most (1.4%); figures for school year 2021–2022 are forecasts.',
    ],
    [
      'says so when all lines are empty',
      series({by: 'level', rows: {TH: [null], THCS: [null]}}),
      'Số học sinh: không có số liệu.',
      'Pupils: no data.',
    ],
    [
      'speaks of the only line with a value',
      series({by: 'level', rows: {TH: [120], THCS: [null]}}),
      'Số học sinh năm học 2019–2020 ở tiểu học là 120; chưa có số liệu của trung học cơ sở.',
      'Pupils stood at 120 for primary in school year 2019–2020; no data for lower secondary.',
    ],
    [
      'does not rank a sum that lacks parts',
      series({
        by: 'level',
        rows: {TH: [120], THCS: [130], THPT: [10]},
        parts: [
          [1, 1],
          [1, 1],
          [1, 9],
        ],
      }),
      'Số học sinh năm học 2019–2020 nhiều nhất ở trung học cơ sở (130), ít nhất ở tiểu học (120); số liệu của trung học phổ thông chưa đủ.',
      'Pupils ranged from 120 (primary) to 130 (lower secondary) in school year 2019–2020; figures for upper secondary are incomplete.',
    ],
  ]);
});

describe('the sentence of groups', () => {
  check([
    [
      'tells highest, lowest, targets and who is missing',
      groups({
        of: classSize(),
        rows: {
          'Tỉnh Bến Tre': 40.3,
          'Tỉnh Sóc Trăng': 38.6,
          'Tỉnh Tiền Giang': 40.7,
          'Tỉnh Trà Vinh': null,
        },
        targets: [40, 40, 40, 40],
      }),
      'Sĩ số bình quân năm học 2022–2023 cao nhất ở Tỉnh Tiền Giang (40,7 HS/lớp), thấp nhất ở Tỉnh Sóc Trăng (38,6 HS/lớp); 1/3 đơn vị đạt mục tiêu; chưa có số liệu của Tỉnh Trà Vinh.',
      'Class size ranged from 38.6 pupils/class (Tỉnh Sóc Trăng) to 40.7 pupils/class (Tỉnh Tiền Giang) in school year 2022–2023; target met by 1 of 3 places; no data for Tỉnh Trà Vinh.',
    ],
    [
      'shares places and counts long ties',
      groups({rows: {A: 10, B: 10, C: 5, D: 5, E: 5, F: 5}}),
      'Số học sinh năm học 2022–2023 nhiều nhất ở A và B (10), ít nhất ở 4 đơn vị (5).',
      'Pupils ranged from 5 (4 places) to 10 (A and B) in school year 2022–2023.',
    ],
    [
      'counts places without data beyond two',
      groups({rows: {A: 10, B: 12, C: null, D: null, E: null}}),
      'Số học sinh năm học 2022–2023 nhiều nhất ở B (12), ít nhất ở A (10); chưa có số liệu của 3 đơn vị.',
      'Pupils ranged from 10 (A) to 12 (B) in school year 2022–2023; no data for 3 places.',
    ],
    [
      'names hidden places',
      groups({rows: {A: [null, 'Q'], B: [null, 'Q'], C: 12, D: 14}}),
      'Số học sinh năm học 2022–2023 nhiều nhất ở D (14), ít nhất ở C (12); số liệu của A và B đã ẩn.',
      'Pupils ranged from 12 (C) to 14 (D) in school year 2022–2023; figures for A and B are suppressed.',
    ],
    [
      'speaks of a single bar and its target',
      groups({of: rate(), rows: {A: 96}, targets: [95]}),
      'Tỷ lệ chuyên cần năm học 2022–2023 ở A là 96,0%; đạt mục tiêu 95,0%.',
      'Attendance rate stood at 96.0% for A in school year 2022–2023; the target of 95.0% is met.',
    ],
    [
      'says so when nothing is known',
      groups({rows: {A: null, B: null}}),
      'Số học sinh năm học 2022–2023: không có số liệu.',
      'Pupils in school year 2022–2023: no data.',
    ],
    [
      'names both members of a bar in a group',
      groups({
        by: 'place',
        within: 'level',
        columns: ['TH', 'THCS'],
        rows: {'Tỉnh A': [100, 200], 'Tỉnh B': [50, null]},
      }),
      'Số học sinh năm học 2022–2023 nhiều nhất ở Tỉnh A, trung học cơ sở (200), ít nhất ở Tỉnh B, tiểu học (50); chưa có số liệu của Tỉnh B, trung học cơ sở.',
      'Pupils ranged from 50 (Tỉnh B, primary) to 200 (Tỉnh A, lower secondary) in school year 2022–2023; no data for Tỉnh B, lower secondary.',
    ],
    [
      'suits members that are not places',
      groups({by: 'sex', rows: {F: 52000, M: 50000}}),
      'Số học sinh năm học 2022–2023 nhiều nhất là nữ (52.000), ít nhất là nam (50.000).',
      'Pupils ranged from 50,000 (male) to 52,000 (female) in school year 2022–2023.',
    ],
    [
      'stays right below zero',
      groups({of: transfers, rows: {A: -5, B: 2}}),
      'Chênh lệch chuyển trường năm học 2022–2023 cao nhất ở B (2 học sinh), thấp nhất ở A (−5 học sinh).',
      'Net transfers ranged from −5 pupils (A) to 2 pupils (B) in school year 2022–2023.',
    ],
    [
      'calls forecasts forecasts',
      groups({rows: {A: [52, 'F'], B: [50, 'F'], C: 51}}),
      'Số học sinh năm học 2022–2023 nhiều nhất ở A (52), ít nhất ở B (50); số liệu của A và B là dự báo.',
      'Pupils ranged from 50 (B) to 52 (A) in school year 2022–2023; figures for A and B are forecasts.',
    ],
    [
      'calls values equal that look alike',
      groups({of: classSize(), rows: {A: 30.01, B: 30.04}}),
      'Sĩ số bình quân năm học 2022–2023 bằng nhau ở cả 2 đơn vị có số liệu: 30,0 HS/lớp.',
      'Class size stood at 30.0 pupils/class in school year 2022–2023 in all 2 places with data.',
    ],
  ]);
});

describe('the sentence of one figure', () => {
  check([
    [
      'compares with the value before',
      figure([250000, 256347]),
      'Số học sinh năm học 2020–2021 là 256.347, tăng 2,5% so với 2019–2020.',
      'Pupils stood at 256,347 in school year 2020–2021, up 2.5% compared with 2019–2020.',
    ],
    [
      'judges the target',
      figure([96], {of: rate(), target: 95}),
      'Tỷ lệ chuyên cần năm học 2019–2020 là 96,0%; đạt mục tiêu 95,0%.',
      'Attendance rate stood at 96.0% in school year 2019–2020; the target of 95.0% is met.',
    ],
    [
      'judges a desired range',
      figure([33], {of: classSize({better: [20, 30]}), target: 25}),
      'Sĩ số bình quân năm học 2019–2020 là 33,0 HS/lớp; chưa đạt mục tiêu 20,0–30,0.',
      'Class size stood at 33.0 pupils/class in school year 2019–2020; the target of 20.0–30.0 is not met.',
    ],
    [
      'says that there is none',
      figure([250000, null]),
      'Số học sinh năm học 2020–2021: không có số liệu.',
      'Pupils in school year 2020–2021: no data.',
    ],
    [
      'says that it is hidden',
      figure([250000, [null, 'Q']]),
      'Số học sinh năm học 2020–2021: đã ẩn.',
      'Pupils in school year 2020–2021: suppressed.',
    ],
    [
      'does not compare across a break',
      figure([250000, [300000, 'B']]),
      'Số học sinh năm học 2020–2021 là 300.000; số liệu từ năm học 2020–2021 không so sánh được với trước đó.',
      'Pupils stood at 300,000 in school year 2020–2021; figures from school year 2020–2021 on cannot be compared with earlier ones.',
    ],
    [
      'calls a change that cannot be seen no change',
      figure([66.24, 66.15], {of: rate()}),
      'Tỷ lệ chuyên cần năm học 2020–2021 là 66,2%, không đổi so với 2019–2020.',
      'Attendance rate stood at 66.2% in school year 2020–2021, unchanged compared with 2019–2020.',
    ],
  ]);
});

describe('the sentence of a table or of nothing', () => {
  check([
    [
      'gives the size, gaps and hidden cells of a table',
      table('period', {'2021-2022': [1, null], '2022-2023': [3, [null, 'Q']]}, 'level', [
        'TH',
        'THCS',
      ]),
      'Số học sinh theo thời gian và cấp học: 2 dòng, 2 cột; chưa có số liệu của 1 ô; số liệu của 1 ô đã ẩn.',
      'Pupils by period and level: 2 rows, 2 columns; no data for 1 of the cells; figures for 1 of the cells are suppressed.',
    ],
    [
      'does not count the one column of values',
      table('period', {'2021-2022': [1], '2022-2023': [3]}, '', ['']),
      'Số học sinh theo thời gian: 2 dòng.',
      'Pupils by period: 2 rows.',
    ],
    [
      'says why there is nothing',
      {kind: 'empty', reason: {kind: 'no-place', asked: '99', near: '79'}},
      'Nguồn dữ liệu không có địa phương “99”. Có phải “79”?',
      'The feed has no place “99”. Did you mean “79”?',
    ],
  ]);

  it('names the place where it is asked to', () => {
    expect(tell(line([12]), 'vi', {place: 'Tỉnh Sóc Trăng'})).to.match(
      /^Số học sinh của Tỉnh Sóc Trăng năm học/,
    );
    expect(tell(line([12]), 'en', {place: 'Tỉnh Sóc Trăng'})).to.match(
      /^Pupils in Tỉnh Sóc Trăng stood at 12/,
    );
  });

  it('is one line without NaN, undefined or an open template, whatever the statuses', () => {
    for (const status of ['', 'A', 'B', 'D', 'E', 'F', 'M', 'N', 'O', 'P', 'Q', 'U', 'V'])
      for (const value of [null, 0, -1, 1e308, Infinity])
        for (const lang of ['vi', 'en', 'fr']) {
          const cell = [value, status] as const;
          for (const answer of [
            line([cell]),
            line([cell, 5, cell]),
            line([1, 2, cell]),
            line([]),
            figure([1, cell]),
            groups({rows: {A: cell, B: 3}}),
            groups({rows: {}}),
            series({by: 'level', rows: {TH: [1, cell], THCS: [cell, 4], THPT: [cell, cell]}}),
            table('place', {A: [cell]}, 'level', ['TH']),
          ])
            expect(tell(answer, lang)).to.match(
              /^(?!.*(NaN|undefined|Infinity|[{}\n]| {2}|; ;|, ;|\(\))).+\.$/,
            );
        }
  });
});
