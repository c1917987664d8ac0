// Writes minh-hoa.json: an invented feed with a bit of everything the format knows, for the stories and the tests.
// Names of places and rules are real, the figures are not: the feed says `demo: true` and so does its title.
import {writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {seeded} from './noise.mjs';
import {cube, print} from './print.mjs';

const noise = seeded('minh-hoa-1');
const t = (vi, en) => ({vi, en});
const round = (value, digits = 0) => Number(value.toFixed(digits));
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
const range = (from, to) => Array.from({length: to - from + 1}, (_, i) => from + i);
const years = (from, to) => range(from, to).map((year) => `${year}-${year + 1}`);
const startYear = (period) => Number(period.slice(0, 4));

// ── Places and schools ──────────────────────────────────────────────────────────────────────────────────────────────

const OLD = '2022.94';
const NEW = '2025.92';
// Code, name, centroid, and a weight that stands for how many children live there.
const districtRows = [
  ['941', 'Thành phố Sóc Trăng', [105.98, 9.6], 1.2],
  ['942', 'Huyện Châu Thành', [105.9, 9.71], 0.8],
  ['943', 'Huyện Kế Sách', [105.95, 9.82], 1.15],
  ['944', 'Huyện Mỹ Tú', [105.78, 9.62], 0.8],
  ['945', 'Huyện Cù Lao Dung', [106.19, 9.63], 0.45],
  ['946', 'Huyện Long Phú', [106.08, 9.66], 0.9],
  ['947', 'Huyện Mỹ Xuyên', [105.84, 9.53], 1.15],
  ['948', 'Thị xã Ngã Năm', [105.62, 9.59], 0.6],
  ['949', 'Huyện Thạnh Trị', [105.7, 9.47], 0.7],
  ['950', 'Thị xã Vĩnh Châu', [106.0, 9.36], 1.4],
  ['951', 'Huyện Trần Đề', [106.1, 9.5], 1.0],
];
const districts = districtRows.map(([code]) => `d.${code}`);
const weight = Object.fromEntries(districtRows.map(([code, , , size]) => [`d.${code}`, size]));
const [CITY, , , , CU_LAO_DUNG, , , NGA_NAM, THANH_TRI, VINH_CHAU] = districts;

const places = [
  {
    id: OLD,
    name: 'Tỉnh Sóc Trăng',
    kind: 'province',
    parent: null,
    codes: {'gso-2022': '94'},
    validTo: '2025-06-30',
    replacedBy: [{id: NEW}],
    centroid: [105.91, 9.6],
  },
  {
    id: NEW,
    name: 'Thành phố Cần Thơ',
    kind: 'province',
    parent: null,
    codes: {'gso-2025': '92'},
    validFrom: '2025-07-01',
    centroid: [105.76, 9.74],
  },
  ...districtRows.map(([code, name, centroid]) => ({
    id: `d.${code}`,
    name,
    kind: 'district',
    parent: OLD,
    codes: {'gso-2022': code},
    validTo: '2025-06-30',
    centroid,
  })),
];
const tile = (code) => code && `d.${code}`;
const boundaries = [
  {
    kind: 'district',
    grid: [
      [null, '942', '943', null],
      ['944', '941', '946', '945'],
      ['948', '947', '951', null],
      ['949', null, '950', null],
    ].map((row) => row.map(tile)),
  },
];

const schoolKinds = [
  ['TH', 'Tiểu học'],
  ['THCS', 'THCS'],
  ['THPT', 'THPT'],
];
const schoolRows = districtRows.flatMap(([code, , [lon, lat]], d) =>
  [0, 1].map((n) => {
    const [level, kind] = schoolKinds[(d + n) % 3];
    const id = `truong-${code}-${n + 1}`;
    const at = [round(lon + 0.03 * noise(id, 'lon'), 3), round(lat + 0.03 * noise(id, 'lat'), 3)];
    const facts = {
      cleanWater: noise(id, 'water') > -0.6 ? true : d === 4 ? null : false,
      toilets: noise(id, 'toilets') > 0 ? 'standard' : 'basic',
      nationalStandard: d % 3,
    };
    return [
      id,
      `Trường ${kind} Minh Hoạ ${d * 2 + n + 1}`,
      [level],
      `d.${code}`,
      at,
      'place',
      n === 1 && d === 0 ? 'private' : 'public',
      facts,
    ];
  }),
);
const schools = {
  fields: ['id', 'name', 'levels', 'place', 'at', 'accuracy', 'ownership', 'facts'],
  rows: schoolRows,
};

// ── Dimensions ──────────────────────────────────────────────────────────────────────────────────────────────────────

const member = (id, vi, en) => ({id, name: en === undefined ? vi : t(vi, en)});
const marks = range(0, 19).map((i) =>
  member(
    `${(i / 2).toFixed(1)}`,
    `${i / 2} – ${(i + 1) / 2}`.replaceAll('.', ','),
    `${i / 2} – ${(i + 1) / 2}`,
  ),
);
const ageBands = [
  ['25', 'Dưới 25', 'Under 25'],
  ['30', '25–29', '25–29'],
  ['35', '30–34', '30–34'],
  ['40', '35–39', '35–39'],
  ['45', '40–44', '40–44'],
  ['50', '45–49', '45–49'],
  ['55', '50–54', '50–54'],
  ['60', 'Từ 55', '55 and over'],
];
const dimensions = [
  {
    id: 'condition',
    name: t('Loại phòng', 'Kind of room'),
    ordered: true,
    members: [
      member('solid', 'Kiên cố', 'Solid'),
      member('semi', 'Bán kiên cố', 'Semi-solid'),
      member('temporary', 'Tạm, mượn', 'Temporary, borrowed'),
    ],
  },
  {
    id: 'fund',
    name: t('Khoản chi', 'Kind of spending'),
    members: [
      member('recurrent', 'Chi thường xuyên', 'Recurrent'),
      member('investment', 'Chi đầu tư', 'Investment'),
    ],
  },
  {
    id: 'subject',
    name: t('Môn', 'Subject'),
    members: [
      member('math', 'Toán', 'Mathematics'),
      member('literature', 'Ngữ văn', 'Literature'),
      member('english', 'Tiếng Anh', 'English'),
    ],
  },
  {id: 'mark', name: t('Điểm', 'Mark'), ordered: true, members: marks},
  {
    id: 'age',
    name: t('Nhóm tuổi', 'Age group'),
    ordered: true,
    members: ageBands.map(([id, vi, en]) => member(id, vi, en)),
  },
  {
    id: 'step',
    name: t('Bước', 'Step'),
    ordered: true,
    members: [
      member('eligible', 'Đủ điều kiện', 'Eligible'),
      member('registered', 'Đã đăng ký', 'Registered'),
      member('confirmed', 'Đã xác nhận', 'Confirmed'),
      member('sat', 'Dự thi', 'Sat'),
      member('admitted', 'Trúng tuyển', 'Admitted'),
    ],
  },
  {
    id: 'dataset',
    name: t('Nhóm dữ liệu', 'Data set'),
    members: [
      member('classes', 'Trường, lớp', 'Schools, classes'),
      member('pupils', 'Học sinh', 'Pupils'),
      member('staff', 'Đội ngũ', 'Staff'),
      member('rooms', 'Cơ sở vật chất', 'Facilities'),
      member('marks', 'Kết quả học tập', 'Results'),
    ],
  },
];

// ── Figures ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const LAST = '2024-2025';
const levels = ['MN', 'TH', 'THCS', 'THPT'];
const base = {MN: 4300, TH: 10800, THCS: 6900, THPT: 2600};
const growth = {MN: 0.018, TH: -0.012, THCS: 0.014, THPT: 0.02};
const sizes = {MN: 28.5, TH: 30, THCS: 37.5, THPT: 40.5};
const staffing = {MN: 1.8, TH: 1.42, THCS: 1.85, THPT: 2.2};
const perSchool = {MN: 340, TH: 560, THCS: 720, THPT: 800};
const provisional = (period, value) =>
  period === LAST && typeof value === 'number' ? [value, 'P'] : value;
const missingStaff = t('Đơn vị chưa báo cáo.', 'The unit has not reported.');

const pupilsAt = (period, place, level) =>
  Math.round(
    base[level] *
      weight[place] *
      (1 + growth[level]) ** (startYear(period) - 2016) *
      (1 + 0.04 * noise('pupils', place, level) + 0.01 * noise('pupils', period, place, level)),
  );
const crowding = (place, level) =>
  (place === CITY ? 1.12 : 1) * (place === VINH_CHAU && level === 'THCS' ? 1.22 : 1);
const classesAt = (period, place, level) =>
  Math.round(
    pupilsAt(period, place, level) /
      (sizes[level] *
        crowding(place, level) *
        (1 + 0.04 * noise('size', place, level) + 0.012 * noise('size', period, place, level))),
  );
const teachersAt = (period, place, level) =>
  Math.round(
    classesAt(period, place, level) * staffing[level] * (1 + 0.06 * noise('staff', place, level)),
  );
const schoolsAt = (period, place, level) =>
  Math.max(1, Math.round((base[level] * weight[place]) / perSchool[level]));
const sumDistricts = (at, period, level) =>
  districts.reduce((sum, place) => sum + at(period, place, level), 0);
const all = {period: years(2016, 2024), place: districts, level: levels};

function teachersCell(period, place, level) {
  // Three kinds of nothing: not reported, not asked, and a gap without a reason.
  if (place === THANH_TRI && period === '2018-2019') return [null, 'O', missingStaff];
  if (place === NGA_NAM && period === '2020-2021' && level === 'MN') return [null, 'L'];
  if (place === NGA_NAM && period === '2021-2022' && level === 'MN') return null;
  return provisional(period, teachersAt(period, place, level));
}

function minorityCell(period, place, level) {
  const share = [VINH_CHAU, districts[10], districts[8]].includes(place)
    ? 0.5
    : place === CU_LAO_DUNG
      ? 0.0015
      : 0.18;
  const value = Math.round(
    pupilsAt(period, place, level) * share * (1 + 0.1 * noise('minority', place, level)),
  );
  return value < 10 ? [null, 'Q'] : provisional(period, value);
}

function dropoutsCell(period, place, level) {
  const rate =
    {TH: 0.0006, THCS: 0.009, THPT: 0.016}[level] *
    (place === VINH_CHAU ? 1.9 : 1) *
    (period === '2021-2022' ? 1.5 : 1);
  const value = Math.round(
    pupilsAt(period, place, level) * rate * (1 + 0.3 * noise('dropouts', period, place, level)),
  );
  if (place === CU_LAO_DUNG && level === 'TH') return 0;
  if (value > 0 && value < 5) return [null, 'Q'];
  if (place === NGA_NAM && period === LAST) return [value, 'E'];
  if (place === THANH_TRI && period === '2020-2021') return [value, 'U'];
  return provisional(period, value);
}

// Circular 22/2021 came grade by grade; where the older scheme still held, a result of this one cannot exist.
const firstYear22 = {6: 2021, 7: 2022, 8: 2023, 9: 2024, 10: 2022, 11: 2023, 12: 2024};
function resultCell(period, place, grade, result) {
  if (startYear(period) < firstYear22[grade]) return [null, 'M'];
  const pupils = grade <= 9 ? 18200 - 300 * (grade - 6) : 9100 - 400 * (grade - 10);
  const better = (period.endsWith('HK2') ? 0.02 : 0) + 0.005 * (startYear(period) - 2022);
  const share = {T: 0.21 + better, K: 0.38, D: 0.36 - better, CD: 0.05}[result];
  const value = Math.round(pupils * share * (1 + 0.05 * noise('result', period, grade, result)));
  return period === '2024-2025.HK2' ? [value, 'P'] : value;
}

const months = range(0, 20).map((i) =>
  new Date(Date.UTC(2023, 8 + i, 1)).toISOString().slice(0, 7),
);
function attendanceCell(period, place, level) {
  if (['06', '07', '08'].includes(period.slice(5))) return [null, 'M'];
  const dip = ['01', '02'].includes(period.slice(5)) ? 1.6 : 0;
  const value = round(
    {MN: 92.5, TH: 98.2, THCS: 97.1, THPT: 96.8}[level] -
      dip +
      0.6 * noise('attendance', period, level),
    1,
  );
  return period === '2024-10' && level === 'MN' ? [value, 'I'] : value;
}

const weeks = [
  ...range(36, 52).map((week) => `2024-W${week}`),
  ...range(1, 22).map((week) => `2025-W${String(week).padStart(2, '0')}`),
];
function casesCell(period, place) {
  if (period === '2025-W05') return [null, 'L', t('Nghỉ Tết.', 'New Year holiday.')];
  const wave =
    Math.exp(-(((weeks.indexOf(period) - 8) / 5) ** 2)) +
    0.6 * Math.exp(-(((weeks.indexOf(period) - 33) / 4) ** 2));
  return Math.max(0, Math.round(14 * weight[place] * wave + 2.2 * noise('cases', period, place)));
}

const days = range(14, 28).map((day) => `2025-04-${day}`);
const registrations = [120, 340, 410, 520, 480, 150, 90, 610, 720, 880, 1040, 1310, 620, 540, 2260];

const steps = {eligible: 11840, registered: 11702, confirmed: 11655, sat: 11598, admitted: 7344};
const markAt = (subject, id) => {
  const [mean, spread] = {math: [5.6, 1.7], literature: [6.7, 1.2], english: [4.8, 1.6]}[subject];
  const middle = Number(id) + 0.25;
  return Math.round(
    ((11598 * 0.5 * Math.exp(-(((middle - mean) / spread) ** 2) / 2)) /
      (spread * Math.sqrt(2 * Math.PI))) *
      (1 + 0.04 * noise('mark', subject, id)),
  );
};

/** History from the districts, then a forecast whose band widens with the years ahead. */
function forecast(history, step, digits) {
  const period = years(2016, 2029);
  const data = cube({period, level: levels}, (year, level) => {
    const ahead = startYear(year) - 2024;
    if (ahead <= 0) return provisional(year, round(history(year, level), digits));
    return [round(history(LAST, level) * (1 + step[level]) ** ahead, digits), 'F'];
  });
  const bound = (sign) =>
    data.values.map((value, i) => {
      const ahead = startYear(period[Math.floor(i / levels.length)]) - 2024;
      return ahead > 0 ? round(value * (1 + sign * 0.012 * ahead), digits) : null;
    });
  return {...data, lower: bound(-1), upper: bound(1)};
}

const gradeSize = (grade) => 62000 - 900 * grade - (grade > 9 ? 17000 : 0);
const percentOf = (value) => round(clamp(value, 0, 100), 1);

// ── Indicators ──────────────────────────────────────────────────────────────────────────────────────────────────────

const count = (id, name, unit, topic, data, more = {}) => ({
  id,
  name,
  unit,
  decimals: 0,
  better: 'neutral',
  aggregate: 'sum',
  topic,
  source: 'vnedu',
  ...more,
  data,
});
const ratio = (id, name, unit, better, of, per, topic, more = {}) => ({
  id,
  name,
  kind: 'ratio',
  unit,
  decimals: 1,
  better,
  ratio: {of, per},
  topic,
  source: 'vnedu',
  ...more,
});
const measured = (id, name, kind, unit, better, topic, data, more = {}) => ({
  id,
  name,
  kind,
  unit,
  decimals: 1,
  better,
  aggregate: 'none',
  topic,
  source: 'department',
  ...more,
  data,
});
const [pupil, person, unitSchool, unitClass, room] = [
  t('học sinh', 'pupils'),
  t('người', 'persons'),
  t('trường', 'schools'),
  t('lớp', 'classes'),
  t('phòng', 'rooms'),
];
const perClass = t('HS/lớp', 'pupils per class');
const sizeBands = [{upTo: 35, level: 'good'}, {upTo: 45, level: 'watch'}, {level: 'bad'}];
const sizeTarget = [
  {
    period: LAST,
    value: 35,
    source: t('Kế hoạch minh hoạ năm học 2024–2025', 'Illustrative plan for 2024–2025'),
  },
  {
    period: '2029-2030',
    value: 33,
    source: t('Kế hoạch minh hoạ giai đoạn 2026–2030', 'Illustrative plan 2026–2030'),
  },
];
const recent = {period: years(2021, 2024), place: districts};

const indicators = [
  count('schools', t('Số trường', 'Schools'), unitSchool, 'network', cube(all, schoolsAt)),
  count(
    'classes',
    t('Số lớp', 'Classes'),
    unitClass,
    'network',
    cube(all, (...ids) => provisional(ids[0], classesAt(...ids))),
  ),
  count(
    'pupils',
    t('Số học sinh', 'Pupils'),
    pupil,
    'network',
    cube(all, (...ids) => provisional(ids[0], pupilsAt(...ids))),
  ),
  count(
    'teachers',
    t('Số giáo viên', 'Teachers'),
    t('giáo viên', 'teachers'),
    'staff',
    cube(all, teachersCell),
  ),
  count(
    'pupils-sex',
    t('Số học sinh theo giới tính', 'Pupils by sex'),
    pupil,
    'network',
    cube({...recent, level: levels, sex: ['F', 'M']}, (period, place, level, sex) => {
      const girls = Math.round(
        pupilsAt(period, place, level) *
          ({MN: 0.485, TH: 0.482, THCS: 0.497, THPT: 0.545}[level] +
            0.01 * noise('girls', place, level)),
      );
      return provisional(period, sex === 'F' ? girls : pupilsAt(period, place, level) - girls);
    }),
  ),
  count(
    'minority-pupils',
    t('Số học sinh dân tộc thiểu số', 'Ethnic-minority pupils'),
    pupil,
    'network',
    cube({...recent, level: levels}, minorityCell),
    {notes: t('Ô dưới 10 học sinh được ẩn.', 'Cells below 10 pupils are hidden.')},
  ),
  ratio(
    'class-size',
    t('Sĩ số bình quân', 'Average class size'),
    perClass,
    'lower',
    'pupils',
    'classes',
    'network',
    {
      target: sizeTarget,
      bands: sizeBands,
      legalBasis: t(
        'Thông tư 28/2020 và 32/2020/TT-BGDĐT',
        'Circulars 28/2020 and 32/2020/TT-BGDĐT',
      ),
    },
  ),
  ratio(
    'pupils-per-teacher',
    t('Số học sinh bình quân một giáo viên', 'Pupils per teacher'),
    t('HS/GV', 'pupils per teacher'),
    [16, 20],
    'pupils',
    'teachers',
    'staff',
  ),
  count(
    'dropouts',
    t('Số học sinh bỏ học', 'Drop-outs'),
    pupil,
    'results',
    cube(
      {period: years(2018, 2024), place: districts, level: ['TH', 'THCS', 'THPT']},
      dropoutsCell,
    ),
    {better: 'lower'},
  ),
  ratio(
    'dropout-rate',
    t('Tỷ lệ bỏ học', 'Drop-out rate'),
    '%',
    'lower',
    'dropouts',
    'pupils',
    'results',
    {
      kind: 'percent',
      decimals: 2,
      target: 0.5,
      bands: [{upTo: 0.5, level: 'good'}, {upTo: 1, level: 'watch'}, {level: 'bad'}],
    },
  ),
  count(
    'learning-result',
    t('Kết quả học tập', 'Learning results'),
    pupil,
    'results',
    cube(
      {
        period: years(2022, 2024).flatMap((year) => [`${year}.HK1`, `${year}.HK2`]),
        place: [OLD],
        grade: ['6', '7', '8', '9', '10', '11', '12'],
        result: ['T', 'K', 'D', 'CD'],
      },
      resultCell,
    ),
    {legalBasis: t('Thông tư 22/2021/TT-BGDĐT', 'Circular 22/2021/TT-BGDĐT')},
  ),
  measured(
    'attendance',
    t('Tỷ lệ chuyên cần', 'Attendance rate'),
    'percent',
    '%',
    'higher',
    'results',
    cube({period: months, place: [OLD], level: levels}, attendanceCell),
    {target: 97},
  ),
  count(
    'hfmd-cases',
    t('Số ca tay chân miệng trong trường học', 'Hand, foot and mouth cases in schools'),
    t('ca', 'cases'),
    'health',
    cube({period: weeks, place: districts}, casesCell),
    {better: 'lower'},
  ),
  count(
    'registrations',
    t('Hồ sơ đăng ký dự thi trực tuyến', 'Online exam registrations'),
    t('hồ sơ', 'applications'),
    'admission',
    cube({period: days, place: [OLD]}, (day) => [
      registrations[days.indexOf(day)],
      day === days.at(-1) ? 'E' : '',
    ]),
  ),
  count(
    'admission-steps',
    t('Thí sinh qua từng bước', 'Candidates'),
    t('thí sinh', 'candidates'),
    'admission',
    cube(
      {period: [LAST], place: [OLD], step: Object.keys(steps)},
      (period, place, step) => steps[step],
    ),
    {aggregate: {sum: ['place']}},
  ),
  count(
    'exam-marks',
    t('Phổ điểm thi tốt nghiệp THPT', 'Graduation-exam marks'),
    t('bài thi', 'papers'),
    'results',
    cube(
      {
        period: [LAST],
        place: [OLD],
        subject: ['math', 'literature', 'english'],
        mark: marks.map(({id}) => id),
      },
      (period, place, subject, mark) => markAt(subject, mark),
    ),
  ),
  measured(
    'mean-mark',
    t('Điểm thi trung bình', 'Mean exam mark'),
    'score',
    t('điểm', 'points'),
    'higher',
    'results',
    cube(
      {period: years(2022, 2024), place: districts, subject: ['math', 'literature', 'english']},
      (period, place, subject) =>
        round(
          {math: 5.7, literature: 6.6, english: 4.7}[subject] +
            0.7 * noise('mean', place, subject) +
            0.15 * (startYear(period) - 2022),
          2,
        ),
    ),
    {decimals: 2},
  ),
  measured(
    'digital-score',
    t('Điểm chuyển đổi số trong quản trị', 'Digital score: management'),
    'score',
    t('điểm', 'points'),
    'higher',
    'digital',
    cube({period: years(2020, 2024), place: districts}, (period, place) => {
      if (startYear(period) < 2022) return [null, 'L'];
      return [
        Math.round(
          clamp(50 + 9 * (startYear(period) - 2022) + 22 * noise('digital', place), 12, 98),
        ),
        place === CU_LAO_DUNG ? 'U' : '',
      ];
    }),
    {
      decimals: 0,
      bands: [{upTo: 49, level: 'bad'}, {upTo: 75, level: 'watch'}, {level: 'good'}],
      legalBasis: t(
        'Quyết định 4725/QĐ-BGDĐT ngày 30/12/2022',
        'Decision 4725/QĐ-BGDĐT of 30/12/2022',
      ),
    },
  ),
  count(
    'water-schools',
    t('Số trường có nước sạch', 'Schools with clean water'),
    unitSchool,
    'facilities',
    cube({...recent, level: levels}, (period, place, level) =>
      Math.round(
        schoolsAt(period, place, level) *
          clamp(0.82 + 0.04 * (startYear(period) - 2021) + 0.25 * noise('water', place), 0, 1),
      ),
    ),
  ),
  ratio(
    'clean-water',
    t('Tỷ lệ trường có nước sạch', 'Schools with clean water'),
    '%',
    'higher',
    'water-schools',
    'schools',
    'facilities',
    {
      kind: 'percent',
      target: [{period: LAST, value: 100, source: t('Kế hoạch minh hoạ', 'Illustrative plan')}],
    },
  ),
  count(
    'rooms',
    t('Số phòng học', 'Classrooms'),
    room,
    'facilities',
    cube({...recent, condition: ['solid', 'semi', 'temporary']}, (period, place, condition) =>
      Math.round(
        520 *
          weight[place] *
          {
            solid: 0.72 + 0.03 * (startYear(period) - 2021),
            semi: 0.25 - 0.02 * (startYear(period) - 2021),
            temporary: place === CITY ? 0 : 0.03,
          }[condition] *
          (1 + 0.08 * noise('rooms', place, condition)),
      ),
    ),
  ),
  measured(
    'national-standard',
    t('Tỷ lệ trường đạt chuẩn quốc gia', 'Schools at national standard'),
    'percent',
    '%',
    'higher',
    'facilities',
    cube({period: years(2016, 2024), place: [OLD]}, (period) => {
      const value = percentOf(
        46 +
          4.1 * (startYear(period) - 2016) -
          (startYear(period) >= 2019 ? 7.5 : 0) +
          noise('standard', period),
      );
      return period === '2019-2020'
        ? [value, 'B', t('Tính theo quy định mới.', 'By the new rules.')]
        : provisional(period, value);
    }),
    {
      target: [2021, 2022, 2023, 2024].map((year) => ({
        period: `${year}-${year + 1}`,
        value: 62 + 4 * (year - 2021),
        source: t('Kế hoạch minh hoạ 2021–2025', 'Illustrative plan 2021–2025'),
      })),
    },
  ),
  count(
    'teacher-gap',
    t('Giáo viên thừa, thiếu so với định mức', 'Teachers above or below the norm'),
    person,
    'staff',
    cube(
      {period: [LAST], place: districts, level: ['TH', 'THCS', 'THPT']},
      (period, place, level) => Math.round(-12 + 34 * noise('gap', place, level)),
    ),
    {better: [-5, 5]},
  ),
  count(
    'teacher-age',
    t('Giáo viên theo tuổi và giới tính', 'Teachers by age and sex'),
    person,
    'staff',
    cube(
      {period: [LAST], place: [OLD], age: ageBands.map(([id]) => id), sex: ['F', 'M']},
      (period, place, age, sex) =>
        Math.round(
          2300 *
            Math.exp(-(((Number(age) - (sex === 'F' ? 42 : 46)) / 11) ** 2)) *
            (sex === 'F' ? 1 : 0.72),
        ),
    ),
  ),
  count(
    'budget',
    t('Chi ngân sách cho giáo dục', 'Public spending on education'),
    t('tỷ đồng', 'billion VND'),
    'finance',
    cube(
      {period: range(2018, 2024).map(String), place: [OLD], fund: ['recurrent', 'investment']},
      (year, place, fund) => [
        round(
          (fund === 'recurrent' ? 2850 : 410) *
            1.06 ** (year - 2018) *
            (1 + 0.05 * noise('budget', year, fund)),
          1,
        ),
        year === '2024' ? 'P' : '',
      ],
    ),
    {kind: 'money', decimals: 1, source: 'department'},
  ),
  count(
    'support',
    t('Kinh phí hỗ trợ chi phí học tập', 'Support for costs of study'),
    t('đồng', 'VND'),
    'finance',
    cube(
      {period: range(2018, 2024).map(String), place: districts},
      (year, place) =>
        100000 *
        Math.round(
          38000 * weight[place] * (1 + 0.05 * (year - 2018) + 0.2 * noise('support', year, place)),
        ),
    ),
    {kind: 'money', source: 'department'},
  ),
  measured(
    'completeness',
    t('Tỷ lệ đầy đủ dữ liệu', 'Data completeness'),
    'percent',
    '%',
    'higher',
    'digital',
    cube(
      {period: [LAST], place: districts, dataset: ['classes', 'pupils', 'staff', 'rooms', 'marks']},
      (period, place, dataset) => {
        if (place === CU_LAO_DUNG && dataset === 'rooms') return 0;
        if (place === NGA_NAM && dataset === 'marks') return [null, 'O'];
        return percentOf(94 + 12 * noise('complete', place, dataset));
      },
    ),
    {bands: [{upTo: 80, level: 'bad'}, {upTo: 95, level: 'watch'}, {level: 'good'}]},
  ),
  count(
    'school-pupils',
    t('Số học sinh của trường', 'Pupils of the school'),
    pupil,
    'network',
    cube({period: ['2023-2024', LAST], school: schoolRows.map(([id]) => id)}, (period, school) =>
      Math.round(620 + 330 * noise('school', school) + 20 * noise('school', school, period)),
    ),
  ),
  // A forecast reaches past 30/06/2025, when the province and its districts ended: these two stand for the area, without a place.
  measured(
    'pupils-forecast',
    t('Số học sinh: thực hiện và dự báo', 'Pupils: actual and forecast'),
    'count',
    pupil,
    'neutral',
    'plan',
    forecast(
      (year, level) => sumDistricts(pupilsAt, year, level),
      {MN: 0.01, TH: -0.022, THCS: 0.006, THPT: 0.017},
      0,
    ),
    {
      decimals: 0,
      aggregate: 'sum',
      definition: t(
        'Trên địa bàn tỉnh Sóc Trăng trước 01/07/2025.',
        'On the area of Sóc Trăng province before 1 July 2025.',
      ),
    },
  ),
  measured(
    'class-size-forecast',
    t('Sĩ số bình quân: thực hiện và dự báo', 'Class size: actual and forecast'),
    'ratio',
    perClass,
    'lower',
    'plan',
    forecast(
      (year, level) => sumDistricts(pupilsAt, year, level) / sumDistricts(classesAt, year, level),
      {MN: -0.006, TH: -0.009, THCS: -0.012, THPT: -0.004},
      1,
    ),
    {target: sizeTarget, bands: sizeBands},
  ),
  count(
    'pupils-grade',
    t('Số học sinh theo khối lớp', 'Pupils by grade'),
    pupil,
    'plan',
    cube(
      {
        period: ['2025-2026', '2026-2027'],
        place: [NEW],
        grade: range(1, 12).map(String),
        sex: ['F', 'M'],
      },
      (period, place, grade, sex) =>
        Math.round(
          gradeSize(Number(grade)) *
            (sex === 'F' ? 0.487 + (grade > 9 ? 0.03 : 0) : 0.513 - (grade > 9 ? 0.03 : 0)) *
            (1 + 0.02 * noise('grade', period, grade)),
        ),
    ),
  ),
  count(
    'entrants',
    t('Trẻ vào lớp 1', 'New pupils in grade 1'),
    t('trẻ', 'children'),
    'plan',
    cube({period: years(2025, 2031), place: [NEW]}, (period) => [
      Math.round(60500 - 850 * (startYear(period) - 2025) + 700 * noise('entrants', period)),
      startYear(period) > 2026 ? 'F' : '',
    ]),
  ),
  count(
    'teacher-stock',
    t('Giáo viên hiện có', 'Teachers at present'),
    person,
    'plan',
    cube(
      {period: ['2026-2027'], place: [NEW], level: ['TH', 'THCS', 'THPT']},
      (period, place, level) => ({TH: 13200, THCS: 10150, THPT: 6240})[level],
    ),
  ),
  count(
    'room-stock',
    t('Phòng học hiện có', 'Classrooms at present'),
    room,
    'plan',
    cube(
      {period: ['2026-2027'], place: [NEW], level: ['TH', 'THCS', 'THPT']},
      (period, place, level) => ({TH: 9350, THCS: 4980, THPT: 2710})[level],
    ),
  ),
];

// ── Everything else ─────────────────────────────────────────────────────────────────────────────────────────────────

const alert = (id, severity, sent, headline, more) => ({
  id,
  status: 'Actual',
  msgType: 'Alert',
  severity,
  sent,
  headline,
  ...more,
});
const alerts = [
  alert(
    'man-1',
    'Severe',
    '2026-11-23T16:30:00+07:00',
    t(
      'Xâm nhập mặn: các trường ven biển trữ nước ngọt (minh hoạ)',
      'Salt intrusion: coastal schools to store fresh water (illustrative)',
    ),
    {kind: 'hazard', place: NEW, urgency: 'Expected', certainty: 'Likely'},
  ),
  alert(
    'man-2',
    'Moderate',
    '2026-11-24T06:30:00+07:00',
    t(
      'Xâm nhập mặn giảm, vẫn trữ nước đến hết tuần (minh hoạ)',
      'Salt intrusion easing, keep water in store this week (illustrative)',
    ),
    {msgType: 'Update', references: ['man-1'], kind: 'hazard', place: NEW},
  ),
  alert(
    'si-so',
    'Moderate',
    '2026-11-20T08:00:00+07:00',
    t(
      'Vĩnh Châu: sĩ số THCS vượt 45 HS/lớp (minh hoạ)',
      'Vĩnh Châu: more than 45 pupils per lower-secondary class (illustrative)',
    ),
    {
      kind: 'indicator',
      place: VINH_CHAU,
      indicator: 'class-size',
      period: LAST,
      value: round(pupilsAt(LAST, VINH_CHAU, 'THCS') / classesAt(LAST, VINH_CHAU, 'THCS'), 1),
      threshold: 45,
      acknowledged: {at: '2026-11-20T10:15:00+07:00', by: t('Phòng Kế hoạch', 'Planning office')},
    },
  ),
  alert(
    'dong-bo',
    'Minor',
    '2026-11-24T07:00:00+07:00',
    t(
      'Hai đơn vị chưa đồng bộ dữ liệu (minh hoạ)',
      'Two units have not synchronised (illustrative)',
    ),
    {kind: 'data'},
  ),
  alert(
    'han-nop',
    'Minor',
    '2026-11-18T09:00:00+07:00',
    t(
      'Hạn nhập điểm học kỳ I: 15/01/2027 (minh hoạ)',
      'Marks of semester I are due on 15 January 2027 (illustrative)',
    ),
    {kind: 'deadline', onset: '2027-01-08T00:00:00+07:00', expires: '2027-01-16T00:00:00+07:00'},
  ),
  alert(
    'dien-tap',
    'Extreme',
    '2026-11-24T07:30:00+07:00',
    t('Diễn tập ứng phó bão tại trường học (minh hoạ)', 'Storm drill in schools (illustrative)'),
    {
      status: 'Exercise',
      kind: 'hazard',
      place: NEW,
      instruction: t(
        'Kiểm tra danh sách điểm danh tại nơi tập trung.',
        'Check attendance at the meeting point.',
      ),
    },
  ),
  alert(
    'het-han',
    'Severe',
    '2026-09-01T07:00:00+07:00',
    t('Mưa lớn ngày khai giảng (minh hoạ)', 'Heavy rain on the first day of school (illustrative)'),
    {expires: '2026-09-06T00:00:00+07:00', kind: 'hazard'},
  ),
  alert(
    'benh',
    'Moderate',
    '2026-11-10T08:00:00+07:00',
    t('Ổ dịch tay chân miệng (minh hoạ)', 'Hand, foot and mouth outbreak (illustrative)'),
    {kind: 'hazard'},
  ),
  alert(
    'benh-huy',
    'Moderate',
    '2026-11-22T08:00:00+07:00',
    t('Kết thúc theo dõi ổ dịch (minh hoạ)', 'Outbreak over (illustrative)'),
    {msgType: 'Cancel', references: ['benh'], kind: 'hazard'},
  ),
];
const rules = [
  {
    id: 'oversize',
    indicator: 'class-size',
    each: 'place',
    kind: 'district',
    where: {level: ['THCS']},
    when: {above: 45},
    margin: 0.5,
    severity: 'Moderate',
    headline: t(
      '{place}: {indicator} {value} (> {threshold})',
      '{place}: {indicator} {value} (> {threshold})',
    ),
  },
  {
    id: 'dropout-rise',
    indicator: 'dropout-rate',
    each: 'place',
    kind: 'district',
    where: {level: ['THPT']},
    when: {risesBy: 0.3},
    severity: 'Severe',
    headline: t(
      '{place}: tỷ lệ bỏ học THPT tăng {change}',
      '{place}: upper-secondary drop-out up by {change}',
    ),
  },
  {
    id: 'water',
    indicator: 'clean-water',
    each: 'place',
    kind: 'district',
    when: {missesTarget: 10},
    severity: 'Minor',
    headline: t(
      '{place}: còn {value} so với chỉ tiêu {threshold}',
      '{place}: {value} against a target of {threshold}',
    ),
  },
  {
    id: 'no-data',
    indicator: 'completeness',
    each: 'place',
    kind: 'district',
    where: {dataset: ['marks']},
    when: {missing: true},
    severity: 'Minor',
    headline: t('{place}: chưa có kết quả học tập', '{place}: no results yet'),
  },
];
const milestones = [
  {
    id: 'plan',
    name: t('Kế hoạch chuyển đổi số (minh hoạ)', 'Digital plan (illustrative)'),
    start: '2025-09-01',
    end: '2027-05-31',
    progress: 0.55,
    status: 'running',
    owner: t('Sở GD&ĐT', 'Department'),
  },
  {
    id: 'plan-1',
    name: t('Chuẩn hoá dữ liệu', 'Clean the data'),
    start: '2025-09-01',
    end: '2026-01-31',
    parent: 'plan',
    progress: 1,
    status: 'done',
  },
  {
    id: 'plan-2',
    name: t('Kết nối các trường', 'Connect the schools'),
    start: '2026-02-01',
    end: '2026-09-30',
    parent: 'plan',
    progress: 0.8,
    status: 'late',
  },
  {
    id: 'plan-3',
    name: t('Trung tâm điều hành', 'Operations centre'),
    start: '2026-09-01',
    end: '2027-01-31',
    parent: 'plan',
    progress: 0.3,
    status: 'running',
  },
  {
    id: 'plan-4',
    name: t('Đánh giá, mở rộng', 'Review and extend'),
    start: '2027-02-01',
    end: '2027-05-31',
    parent: 'plan',
    progress: 0,
    status: 'planned',
  },
];
const sources = [
  {
    id: 'vnedu',
    name: t('Hệ thống quản lý trường học (minh hoạ)', 'School management system (illustrative)'),
    lastSuccess: '2026-11-24T07:45:00+07:00',
    lastAttempt: '2026-11-24T07:45:00+07:00',
    records: {schools: 474, classes: 8192, pupils: 262410},
    failed: [CU_LAO_DUNG, NGA_NAM],
    everySeconds: 900,
  },
  {
    id: 'department',
    name: t('Báo cáo của Sở (minh hoạ)', "Department's reports (illustrative)"),
    lastSuccess: '2026-11-21T17:00:00+07:00',
    lastAttempt: '2026-11-24T06:00:00+07:00',
    records: {reports: 61},
    everySeconds: 86400,
  },
];
const staffNorm = t('Thông tư 20/2023/TT-BGDĐT', 'Circular 20/2023/TT-BGDĐT');
const projections = [
  {
    id: 'plan-2031',
    name: t(
      'Kế hoạch học sinh, lớp, giáo viên đến 2031–2032',
      'Pupils, classes and teachers to 2031–2032',
    ),
    pupils: 'pupils-grade',
    entrants: 'entrants',
    rates: 'observed',
    years: 5,
    scenarios: [
      {id: 'low', name: t('Thấp', 'Low'), entrants: 0.97, promotion: 0.995},
      {id: 'base', name: t('Trung bình', 'Base'), entrants: 1, promotion: 1},
      {id: 'high', name: t('Cao', 'High'), entrants: 1.03, promotion: 1},
    ],
    norms: {
      TH: {classSize: 35, teachersPerClass: 1.5, roomsPerClass: 1, legalBasis: staffNorm},
      THCS: {classSize: 45, teachersPerClass: 1.9, roomsPerClass: 0.6, legalBasis: staffNorm},
      THPT: {classSize: 45, teachersPerClass: 2.25, roomsPerClass: 0.8, legalBasis: staffNorm},
    },
    stock: {teachers: 'teacher-stock', rooms: 'room-stock'},
  },
];
const widget = (name, width, height, more) => ({widget: name, width, height, ...more});
const tiles = ['pupils', 'class-size', 'dropout-rate', 'clean-water'].map((indicator) =>
  widget('kpi-tile', 3, 1, {indicator, place: OLD}),
);
const dashboards = [
  {
    id: 'overview',
    title: t('Toàn cảnh (minh hoạ)', 'Overview (illustrative)'),
    columns: 12,
    widgets: [
      ...tiles,
      widget('line-chart', 6, 2, {indicator: 'class-size-forecast', by: 'level'}),
      widget('bar-chart', 6, 2, {
        indicator: 'class-size',
        by: 'place',
        where: 'level=THCS',
        sort: 'value',
      }),
      widget('school-map', 6, 3, {indicator: 'digital-score'}),
      widget('alert-panel', 6, 3),
      widget('data-table', 12, 3, {indicator: 'completeness', by: 'dataset'}),
    ],
  },
  {
    id: 'wall',
    title: t('Màn hình điều hành (minh hoạ)', 'Operations wall (illustrative)'),
    columns: 12,
    secondsPerPage: 30,
    pages: [
      [...tiles, widget('line-chart', 12, 3, {indicator: 'pupils-forecast', by: 'level'})],
      [
        widget('line-chart', 6, 3, {indicator: 'hfmd-cases', place: OLD}),
        widget('alert-panel', 6, 3),
        widget('source-strip', 12, 1),
        widget('milestone-strip', 12, 1),
      ],
    ],
  },
];

const feed = {
  edufeed: '1.0',
  id: 'minh-hoa',
  title: t(
    'Dữ liệu minh hoạ: giáo dục trên địa bàn Sóc Trăng',
    'Illustrative data: education in Sóc Trăng',
  ),
  updated: '2026-11-24T08:00:00+07:00',
  publisher: {name: t('Trang trình diễn edu-widgets', 'edu-widgets demonstration')},
  licence: {name: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/'},
  demo: true,
  asOf: '2025-05-31',
  refreshSeconds: 3600,
  dimensions,
  places,
  boundaries,
  schools,
  indicators,
  alerts,
  rules,
  milestones,
  sources,
  projections,
  dashboards,
};
const text = print(feed);
writeFileSync(join(dirname(fileURLToPath(import.meta.url)), 'minh-hoa.json'), text);
console.log(
  `minh-hoa.json: ${indicators.length} indicators, ${Math.round(Buffer.byteLength(text) / 1024)} kB`,
);
