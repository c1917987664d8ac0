// Writes trung-tam.json: the feed of an invented operations centre (`demo: true`), with alerts, rules that make more of
// them, source systems and a plan. Places, shapes, schools and most figures are those of ban-do.json.
// Tells for how many places each rule makes an alert, since thresholds are chosen by that.
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {alerts, milestones, sources} from './centre-news.mjs';
import {fires} from './fires.mjs';
import {seeded} from './noise.mjs';
import {cube, print} from './print.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const read = (name) => JSON.parse(readFileSync(join(here, name), 'utf8'));
const map = read('ban-do.json');
const schools = read('ban-do/schools.json');

const noise = seeded('trung-tam-1');
const t = (vi, en) => ({vi, en});
const round = (value, digits = 0) => Number(value.toFixed(digits));
const sum = (numbers) => numbers.reduce((total, value) => total + value, 0);

const CITY = '2025.92';
const communes = map.places.filter(({parent}) => parent === CITY);
const placeCalled = (name) => communes.find((commune) => commune.name === name).id;
const ids = communes.map(({id}) => id);

// ── Class sizes by level ────────────────────────────────────────────────────────────────────────────────────────────

const years = ['2025-2026', '2026-2027'];

/** A figure of ban-do.json with its status. */
function known(indicator, place, period) {
  const {members, values, status} = map.indicators.find(({id}) => id === indicator).data;
  const index =
    members.place.indexOf(place) * members.period.length + members.period.indexOf(period);
  return {value: values[index], status: status?.[index]};
}

const LEVELS = {
  TH: {
    name: t('tiểu học', 'primary'),
    share: 0.42,
    norm: 35,
    size: (average) => 29.5 + 0.5 * (average - 31),
    legalBasis: t(
      'Mỗi lớp tiểu học không quá 35 học sinh (Thông tư 28/2020/TT-BGDĐT).',
      'At most 35 pupils in a primary class (Circular 28/2020/TT-BGDĐT).',
    ),
  },
  THCS: {
    name: t('THCS', 'lower-secondary'),
    share: 0.29,
    norm: 45,
    size: (average) => 37.5 + 0.55 * (average - 31),
    legalBasis: t(
      'Mỗi lớp THCS không quá 45 học sinh (Thông tư 32/2020/TT-BGDĐT).',
      'At most 45 pupils in a lower-secondary class (Circular 32/2020/TT-BGDĐT).',
    ),
  },
  THPT: {
    name: t('THPT', 'upper-secondary'),
    share: 0.15,
    norm: 45,
    size: (average) => 39 + 0.5 * (average - 31),
    legalBasis: t(
      'Mỗi lớp THPT không quá 45 học sinh (Thông tư 32/2020/TT-BGDĐT).',
      'At most 45 pupils in an upper-secondary class (Circular 32/2020/TT-BGDĐT).',
    ),
  },
};
const [LEVEL, PLACE] = ['levels', 'place'].map((field) => schools.fields.indexOf(field));
const hasLevel = (place, level) =>
  schools.rows.some((row) => row[PLACE] === place && row[LEVEL].includes(level));

/** Pupils and classes of a level; what ban-do.json does not tell of a commune stays untold here. */
function levelFigures(level, place, period) {
  if (!hasLevel(place, level)) return {status: 'M'};
  const [pupils, classes] = ['pupils', 'classes'].map((id) => known(id, place, period));
  if (pupils.value === null) return {status: pupils.status ?? 'O'};
  const {share, size} = LEVELS[level];
  const count = Math.round(pupils.value * share * (1 + 0.06 * noise(place, level, 'share')));
  const wanted =
    size(pupils.value / classes.value) +
    1.1 * noise(place, level, 'size') +
    0.4 * noise(place, level, period);
  return {pupils: count, classes: Math.max(1, Math.round(count / wanted)), status: pupils.status};
}
const roundedNote = t(
  'Làm tròn, gồm cả các xã không nêu số.',
  'Rounded; communes without a figure are in it.',
);

const common = {decimals: 0, better: 'neutral', aggregate: 'sum', topic: 'network'};
const levelIndicators = Object.entries(LEVELS).flatMap(([level, {name, norm, legalBasis}]) => {
  const data = (what, step) =>
    cube({place: [CITY, ...ids], period: years}, (place, period) => {
      if (place === CITY) {
        // The untold ones weigh as much as the others do on average.
        const told = ids.flatMap((id) => levelFigures(level, id, period)[what] ?? []);
        const due = ids.filter((id) => hasLevel(id, level)).length;
        return [Math.round((sum(told) * due) / told.length / step) * step, 'E', roundedNote];
      }
      const figures = levelFigures(level, place, period);
      return [figures[what] ?? null, figures.status];
    });
  return [
    {
      id: `pupils-${level}`,
      name: t(`Số học sinh ${name.vi}`, `Pupils, ${name.en}`),
      unit: t('học sinh', 'pupils'),
      ...common,
      source: 'registry',
      data: data('pupils', 100),
    },
    {
      id: `classes-${level}`,
      name: t(`Số lớp ${name.vi}`, `Classes, ${name.en}`),
      unit: t('lớp', 'classes'),
      ...common,
      source: 'registry',
      data: data('classes', 10),
    },
    {
      id: `class-size-${level}`,
      name: t(`Sĩ số bình quân ${name.vi}`, `Average ${name.en} class`),
      kind: 'ratio',
      unit: t('HS/lớp', 'pupils per class'),
      decimals: 1,
      better: 'lower',
      ratio: {of: `pupils-${level}`, per: `classes-${level}`},
      target: norm,
      bands: [{upTo: norm, level: 'good'}, {upTo: norm + 3, level: 'watch'}, {level: 'bad'}],
      topic: 'network',
      source: 'registry',
      legalBasis,
    },
  ];
});

// ── Attendance by month, drop-out by semester ───────────────────────────────────────────────────────────────────────

const SHORE = [
  'Phường Vĩnh Châu',
  'Xã Vĩnh Hải',
  'Xã Lai Hoà',
  'Phường Vĩnh Phước',
  'Xã Trần Đề',
  'Xã Cù Lao Dung',
].map(placeCalled);
/** Communes whose schools' attendance has not come in for the last month. */
const SILENT = [
  'Xã Mỹ Tú',
  'Xã Phú Tâm',
  'Xã Long Hưng',
  'Xã Thuận Hoà',
  'Xã An Ninh',
  'Xã Mỹ Phước',
].map(placeCalled);
const months = [
  ...['09', '10', '11', '12'].map((month) => `2025-${month}`),
  ...['01', '02', '03', '04', '05', '09', '10'].map((month) => `2026-${month}`),
];
const LAST = months.at(-1);
/** The weeks around Tết bring everyone down a little. */
const season = {'2025-10': -0.3, '2026-01': -0.4, '2026-02': -1.1, '2026-05': -0.5, [LAST]: -0.3};

function attendance(place, month) {
  const flooded = SHORE.includes(place)
    ? {'2025-10': 1.3, [LAST]: 2.6 + 0.9 * noise(place, 'flood')}[month]
    : 0;
  const usual = 97.6 + 0.9 * noise(place, 'attendance') + (season[month] ?? 0);
  return round(Math.min(99.8, usual - (flooded ?? 0) + 0.3 * noise(place, month)), 1);
}

const semesters = ['2025-2026.HK1', '2025-2026.HK2'];
const LEAVING = {[placeCalled('Xã Vĩnh Hải')]: 1.15, [placeCalled('Xã Xà Phiên')]: 0.92};
const dropOut = (place, semester) =>
  round(
    0.26 +
      0.14 * noise(place, 'drop-out') +
      0.05 * noise(place, semester) +
      (semester === semesters[1] ? (LEAVING[place] ?? 0) : 0),
    2,
  );

/** By place, the city's own figure weighed by its communes' pupils. */
const shares = (periods, digits, value, cell = value) =>
  cube({place: [CITY, ...ids], period: periods}, (place, period) => {
    if (place !== CITY) return cell(place, period);
    const counted = ids.filter((id) => {
      const answer = cell(id, period);
      return typeof answer === 'number' && known('pupils', id, years[0]).value !== null;
    });
    const weights = counted.map((id) => known('pupils', id, years[0]).value);
    const mean = sum(counted.map((id, i) => value(id, period) * weights[i])) / sum(weights);
    return period === LAST
      ? [
          round(mean, digits),
          'P',
          t('Chưa gồm sáu xã chưa gửi số.', 'Without the six communes that have sent nothing.'),
        ]
      : round(mean, digits);
  });
const ownIndicators = [
  ...levelIndicators,
  {
    id: 'attendance',
    name: t('Tỷ lệ chuyên cần', 'Attendance'),
    kind: 'percent',
    unit: '%',
    decimals: 1,
    better: 'higher',
    aggregate: 'none',
    target: 96,
    bands: [{upTo: 94.5, level: 'bad'}, {upTo: 96, level: 'watch'}, {level: 'good'}],
    topic: 'participation',
    source: 'roll-call',
    definition: t(
      'Số lượt học sinh có mặt trên số lượt phải có mặt trong tháng, các cấp.',
      'Presences out of those due in the month, all levels.',
    ),
    data: shares(months, 1, attendance, (place, month) =>
      month === LAST && SILENT.includes(place) ? [null, 'O'] : attendance(place, month),
    ),
  },
  {
    id: 'drop-out',
    name: t('Tỷ lệ bỏ học', 'Drop-out'),
    kind: 'percent',
    unit: '%',
    decimals: 2,
    better: 'lower',
    aggregate: 'none',
    bands: [{upTo: 0.5, level: 'good'}, {upTo: 1, level: 'watch'}, {level: 'bad'}],
    topic: 'participation',
    source: 'registry',
    definition: t(
      'Số học sinh bỏ học trong học kỳ trên số học sinh đầu học kỳ, các cấp.',
      'Pupils who left in the semester out of those at its start, all levels.',
    ),
    data: shares(semesters, 2, dropOut),
  },
];

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const rules = [
  ...Object.entries(LEVELS).map(([level, {name, norm}]) => ({
    id: `class-size-${level}-norm`,
    indicator: `class-size-${level}`,
    when: {above: norm},
    margin: 0.3,
    severity: 'Minor',
    headline: t(
      `{place}: sĩ số ${name.vi} {value} HS/lớp, quá {threshold} (minh hoạ)`,
      `{place}: {value} pupils per ${name.en} class, above {threshold} (illustrative)`,
    ),
  })),
  {
    id: 'clean-water-target',
    indicator: 'clean-water',
    when: {missesTarget: 20},
    severity: 'Minor',
    headline: t(
      '{place}: {value} số trường có nước sạch, chỉ tiêu {threshold} (minh hoạ)',
      '{place}: {value} of schools have clean water, the target is {threshold} (illustrative)',
    ),
  },
  {
    id: 'attendance-falls',
    indicator: 'attendance',
    when: {fallsBy: 2},
    severity: 'Moderate',
    headline: t(
      '{place}: chuyên cần {period} còn {value}, giảm {change} (minh hoạ)',
      '{place}: attendance down by {change} to {value} in {period} (illustrative)',
    ),
  },
  {
    id: 'attendance-missing',
    indicator: 'attendance',
    when: {missing: true},
    severity: 'Minor',
    headline: t(
      '{place}: chưa có số liệu chuyên cần {period} (minh hoạ)',
      '{place}: no attendance figures for {period} (illustrative)',
    ),
  },
  {
    id: 'drop-out-outlier',
    indicator: 'drop-out',
    when: {outlier: 4},
    severity: 'Moderate',
    headline: t(
      '{place}: {indicator} {period} là {value}, khác hẳn các xã, phường khác (minh hoạ)',
      '{place}: {indicator} {value} in {period}, unlike other communes (illustrative)',
    ),
  },
].map(({id, indicator, ...rule}) => ({id, indicator, each: 'place', kind: 'commune', ...rule}));

// ── The overview, which a dashboard shows page by page and a wall scene by scene ─────────────────────────────────────

const widget = (name, width, height, more) => ({widget: name, width, height, ...more});
const tile = (indicator) => widget('kpi-tile', 3, 1, {indicator, place: CITY});
/** Wards whose lower-secondary classes are among the largest. */
const CROWDED = [
  'Phường Ninh Kiều',
  'Phường Bình Thuỷ',
  'Phường Cái Khế',
  'Phường Tân An',
  'Phường Hưng Phú',
  'Phường Cái Răng',
  'Phường Thới An Đông',
  'Phường Sóc Trăng',
].map(placeCalled);
const dashboards = [
  {
    id: 'overview',
    title: t('Giáo dục thành phố Cần Thơ', 'Education in Cần Thơ'),
    columns: 12,
    secondsPerPage: 30,
    pages: [
      {
        title: t('Toàn cảnh', 'At a glance'),
        seconds: 40,
        widgets: [
          tile('pupils'),
          tile('class-size'),
          widget('school-map', 6, 2, {indicator: 'attendance', place: CITY, 'places-only': true}),
          tile('attendance'),
          tile('clean-water'),
        ],
      },
      {
        title: t('Cảnh báo và chuyên cần', 'Alerts and attendance'),
        seconds: 45,
        widgets: [
          widget('alert-panel', 5, 2),
          widget('line-chart', 7, 2, {
            indicator: 'attendance',
            by: 'place',
            place: [CITY, ...['Phường Vĩnh Phước', 'Xã Lai Hoà'].map(placeCalled)].join(' '),
          }),
        ],
      },
      {
        title: t('Sĩ số', 'Class sizes'),
        widgets: ['class-size-TH', 'class-size-THCS'].map((indicator) =>
          widget('bar-chart', 6, 2, {
            indicator,
            by: 'place',
            place: CROWDED.join(' '),
            sort: 'value',
            sideways: true,
          }),
        ),
      },
      {
        title: t('Dữ liệu và kế hoạch', 'Data and plans'),
        seconds: 25,
        widgets: [widget('source-strip', 5, 2), widget('milestone-strip', 7, 2)],
      },
    ],
  },
];

// ── The feed ────────────────────────────────────────────────────────────────────────────────────────────────────────

const {places, boundaries, licence} = map;
const rowsNow = schools.rows.filter((row) => ids.includes(row[PLACE]));
const indicators = [...map.indicators, ...ownIndicators];
const fired = Object.fromEntries(rules.map((rule) => [rule.id, fires({places, indicators}, rule)]));
const feed = {
  edufeed: '1.0',
  id: 'trung-tam',
  title: t('Trung tâm điều hành: dữ liệu minh hoạ', 'Operations centre: illustrative data'),
  updated: '2026-11-26T07:00:00+07:00',
  publisher: {name: t('Trang trình diễn edu-widgets', 'edu-widgets demonstration')},
  licence,
  demo: true,
  asOf: '2026-10-31',
  refreshSeconds: 300,
  places,
  boundaries,
  schools: map.schools,
  indicators,
  alerts: alerts({CITY, placeCalled, fallen: fired['attendance-falls'][0]}),
  rules,
  milestones: milestones(CITY),
  sources: sources(SILENT, {
    schools: rowsNow.length,
    classes: known('classes', CITY, years.at(-1)).value,
    heard: rowsNow.filter((row) => !SILENT.includes(row[PLACE])).length,
  }),
  dashboards,
};
const text = print(feed);
writeFileSync(join(here, 'trung-tam.json'), text);
for (const [id, all] of Object.entries(fired)) {
  const few = all.slice(0, 8).map(({place, value}) => {
    const {name} = places.find((each) => each.id === place);
    return value === undefined ? name : `${name} ${round(value, 2)}`;
  });
  console.log(`${id}: ${all.length} (${few.join(', ')}${all.length > few.length ? ', …' : ''})`);
}
console.log(`trung-tam.json ${Math.round(Buffer.byteLength(text) / 1024)} kB`);
