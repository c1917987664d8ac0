// Writes mekong.json: education figures of Tiền Giang, Bến Tre and Sóc Trăng, real ones only.
// Run with `npm run demo:feed`. The result is committed, since the statistics tables stand beside the repository.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {cube, print} from './print.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const tables = join(here, '../../../shared/data/statistics/gso-education-2002-2016');
if (!existsSync(tables)) {
  console.error(
    'The statistics tables are not beside the project (../shared/data/statistics/gso-education-2002-2016); mekong.json is left as it is.',
  );
  process.exit(1);
}

const t = (vi, en) => ({vi, en});
const [TG, BT, ST] = ['2022.82', '2022.83', '2022.94'];
const rowNames = {[TG]: 'Tien Giang', [BT]: 'Ben Tre', [ST]: 'Soc Trang', VN: 'WHOLE COUNTRY'};
const provinces = [TG, BT, ST];

// ── The tables ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** One table as row → "2016 primary" → number or null. Byte-order mark, title row, empty row and CRLF are the files' own. */
function readTable(name) {
  const text = readFileSync(join(tables, `${name}.csv`), 'utf8').replace(/^\uFEFF/u, '');
  const rows = text
    .split(/\r?\n/u)
    .map((line) =>
      line.split(';').map((cell) => cell.replaceAll('"', '').trim().replace(/\s+/gu, ' ')),
    );
  const wide = rows.filter((row) => row.length > 2);
  const [header, ...body] = wide;
  const table = new Map();
  for (const [place, ...cells] of body) {
    if (table.has(place)) throw new Error(`${name}: two rows for ${place}`);
    // Column titles differ in case between tables ("Lower Secondary", "Lower secondary").
    table.set(
      place,
      new Map(
        cells.map((cell, i) => [header[i + 1].toLowerCase(), cell === '..' ? null : Number(cell)]),
      ),
    );
  }
  return (place, column) => {
    const value = table.get(rowNames[place])?.get(column);
    if (value === undefined || Number.isNaN(value))
      throw new Error(`${name}: no ${column} for ${rowNames[place]}`);
    return value;
  };
}

const by = 'of general education as of 30 September by';
const general = {
  schools: readTable(`Number of school ${by} province`),
  classes: readTable(`Number of classes ${by} province`),
  teachers: readTable(`Number of direct teaching teachers ${by} province`),
  pupils: readTable(`Number of pupils ${by} province`),
  girls: readTable(`Number of schoolgirls ${by} province`),
  minority: readTable(`Number of ethnic minority pupils ${by} some provinces`),
};
const kindergarten = readTable(
  'Number of schools, classes, teachers and pupils of kindergarten education as of 30 September by province',
);
const kindergartenColumns = {
  schools: 'school',
  classes: 'class',
  teachers: 'teacher (pers.)',
  pupils: 'pupil (thous. pupil)',
};
const graduation = readTable(
  'Percentage of graduates compared with total candidates upper secondary',
);
const columns = {
  TH: 'primary',
  'TH-THCS': 'primary and lower secondary',
  THCS: 'lower secondary',
  'THCS-THPT': 'lower and upper secondary',
  THPT: 'upper secondary',
};
const generalLevels = ['TH', 'THCS', 'THPT'];

function fromKindergarten(what, place, year) {
  const raw = kindergarten(place, `${year} ${kindergartenColumns[what]}`);
  if (raw === null) return [null, 'O'];
  if (what !== 'pupils') return raw;
  // The header says thousands throughout, but 2015 and 2016 are in persons.
  const inThousands = year <= 2014;
  if (inThousands !== raw < 1000)
    throw new Error(`kindergarten pupils ${place} ${year}: unit of ${raw}?`);
  return inThousands ? raw * 1000 : raw;
}

function fromGeneral(what, place, year, level) {
  const read = (column) => general[what](place, `${year} ${column}`);
  const kinds = Object.values(
    what === 'schools' ? columns : Object.fromEntries(generalLevels.map((id) => [id, columns[id]])),
  );
  const sum = kinds.reduce((total, column) => total + (read(column) ?? 0), 0);
  if (sum !== read('total'))
    throw new Error(`${what} ${place} ${year}: parts ${sum}, total ${read('total')}`);
  // ".." is missing as a rule; where the office's own total equals the sum of the other kinds it can only be nought.
  return read(columns[level]) ?? 0;
}

/** School year of a 30 September, and back. */
const schoolYear = (year) => `${year}-${year + 1}`;
const startYear = (period) => Number(period.slice(0, 4));
const years = (from, to) => Array.from({length: to - from + 1}, (_, i) => schoolYear(from + i));

// The national tables head their last column "Prel. 2016-2017" and hold the same figures as the provincial ones.
const preliminary = (year, value) =>
  year === 2016 && typeof value === 'number' ? [value, 'P'] : value;

function statistics(what, period, place, level) {
  const year = startYear(period);
  const value =
    level === 'MN' ? fromKindergarten(what, place, year) : fromGeneral(what, place, year, level);
  return preliminary(year, value);
}

// ── The newspaper's figures ─────────────────────────────────────────────────────────────────────────────────────────

const fromMinistry = t(
  'Báo GD&TĐ dẫn số liệu đã số hoá trên cơ sở dữ liệu của Bộ, cuối năm học; các năm đến 2016–2017 là số của cơ quan thống kê ngày 30/9.',
  "From GD&TĐ, which cites the ministry's database at the end of the school year; the years to 2016–2017 are the statistics office's as of 30 September.",
);
const fromPaper = t(
  'Số liệu báo GD&TĐ nêu cho năm học 2022–2023.',
  'As reported by GD&TĐ for school year 2022–2023.',
);
const notApart = t(
  'Nguồn không tách riêng trường có hai cấp học.',
  'The source does not count schools of two levels apart.',
);
const article2021 = {
  schools: 481,
  classes: 8259,
  pupils: 256347,
  managers: 1073,
  teachers: 14168,
  staff: 1933,
};
const article2022 = {MN: 131, TH: 201, THCS: 109, THPT: 40, all: 481};
if (article2022.MN + article2022.TH + article2022.THCS + article2022.THPT !== article2022.all)
  throw new Error("the report's schools by level do not add up");

function article(what, period, place, level) {
  if (place !== ST) return null;
  if (period === '2021-2022' && level === 'all') return [article2021[what], 'B', fromMinistry];
  if (period !== '2022-2023' || what !== 'schools') return null;
  return level in article2022 ? [article2022[level], 'B', fromPaper] : [null, 'L', notApart];
}

// ── Indicators ──────────────────────────────────────────────────────────────────────────────────────────────────────

// 2017–2018 to 2020–2021 stay in the list without a figure, so that a line shows the gap instead of bridging it.
const counts = (what, levels, lastYear) =>
  cube(
    {period: years(2002, lastYear), place: provinces, level: [...levels, 'all']},
    (period, place, level) =>
      level === 'all' || startYear(period) > 2016
        ? article(what, period, place, level)
        : statistics(what, period, place, level),
  );
const levels = ['MN', ...generalLevels];
const one = (period, place, value, level) =>
  cube({period: [period], place: [place], ...(level && {level: [level]})}, () => value);

const asOf30September = t('Thời điểm 30/9 của năm học.', 'As of 30 September of the school year.');
const kindergartenNote = t(
  'Cấp mầm non chỉ tính giáo dục mẫu giáo (3–5 tuổi), không gồm nhà trẻ. Năm học 2016–2017 là số sơ bộ.',
  'Pre-primary counts kindergarten (ages 3–5) only, without nurseries. School year 2016–2017 is preliminary.',
);
const join2 = (a, b) => t(`${a.vi} ${b.vi}`, `${a.en} ${b.en}`);
const norm = t(
  'Sĩ số tối đa mỗi lớp: tiểu học 35 (Thông tư 28/2020/TT-BGDĐT); THCS, THPT 45 (Thông tư 32/2020/TT-BGDĐT). Sĩ số bình quân dưới mức này vẫn có thể có lớp vượt.',
  'Largest class: primary 35 (Circular 28/2020/TT-BGDĐT); secondary 45 (Circular 32/2020/TT-BGDĐT). An average below it does not rule out larger classes.',
);

const odd = t(
  'Đúng như bảng gốc; lệch hẳn so với các năm liền kề nên cần thận trọng.',
  'As in the table; far from the years beside it, so handle with care.',
);
const oddCells = new Set([
  '2006-2007 THPT 2022.82',
  '2006-2007 THPT 2022.83',
  '2007-2008 THCS 2022.94',
  '2007-2008 THPT 2022.94',
  '2008-2009 TH 2022.94',
  '2009-2010 TH 2022.94',
]);
const girlsCell = (period, place, level) => {
  const value = preliminary(
    startYear(period),
    fromGeneral('girls', place, startYear(period), level),
  );
  return oddCells.has(`${period} ${level} ${place}`) ? [value, '', odd] : value;
};
const minorityCell = (period, place, level) => {
  const value = preliminary(
    startYear(period),
    fromGeneral('minority', place, startYear(period), level),
  );
  return period === '2010-2011' && level !== 'TH' ? [value, '', odd] : value;
};

const count = (id, name, unit, topic, source, data, more = {}) => ({
  id,
  name,
  unit,
  decimals: 0,
  better: 'neutral',
  aggregate: 'sum',
  topic,
  source,
  ...more,
  data,
});
const ratio = (id, name, unit, decimals, better, of, per, topic, more = {}) => ({
  id,
  name,
  kind: 'ratio',
  unit,
  decimals,
  better,
  ratio: {of, per},
  topic,
  ...more,
});
const percent = (id, name, of, per, topic, better, more) =>
  ratio(id, name, '%', 1, better, of, per, topic, {kind: 'percent', ...more});
const pupil = t('học sinh', 'pupils');
const person = t('người', 'persons');

const indicators = [
  count(
    'schools',
    t('Số trường', 'Schools'),
    t('trường', 'schools'),
    'network',
    'nso',
    counts('schools', ['MN', ...Object.keys(columns)], 2022),
    {
      definition: join2(
        asOf30September,
        t(
          'Trường có hai cấp học được đếm riêng, nên mỗi trường chỉ tính một lần và các loại cộng được với nhau.',
          'Schools of two levels are counted apart, so each school counts once and the kinds add up.',
        ),
      ),
      notes: t(
        'Ô trống của bảng gốc mà tổng bằng đúng tổng các loại còn lại được ghi 0. Trường mẫu giáo năm 2002 và 2003 không có số. Năm học 2016–2017 là số sơ bộ; 2021–2022 và 2022–2023 của Sóc Trăng theo báo GD&TĐ.',
        "Cells left empty by the office are written 0 where its total equals the sum of the other kinds. Kindergartens of 2002 and 2003 are missing. School year 2016–2017 is preliminary; Sóc Trăng's 2021–2022 and 2022–2023 are from GD&TĐ.",
      ),
    },
  ),
  count(
    'classes',
    t('Số lớp', 'Classes'),
    t('lớp', 'classes'),
    'network',
    'nso',
    counts('classes', levels, 2021),
    {definition: asOf30September, notes: kindergartenNote},
  ),
  count(
    'pupils',
    t('Số học sinh', 'Pupils'),
    pupil,
    'network',
    'nso',
    counts('pupils', levels, 2021),
    {
      definition: join2(
        asOf30September,
        t(
          'Gồm học sinh phổ thông và trẻ mẫu giáo.',
          'General education and kindergarten children.',
        ),
      ),
      notes: join2(
        kindergartenNote,
        t(
          'Trẻ mẫu giáo đến năm học 2014–2015 làm tròn đến nghìn.',
          'Kindergarten children are rounded to thousands up to 2014–2015.',
        ),
      ),
    },
  ),
  count(
    'teachers',
    t('Số giáo viên', 'Teachers'),
    t('giáo viên', 'teachers'),
    'staff',
    'nso',
    counts('teachers', levels, 2021),
    {
      definition: join2(
        asOf30September,
        t('Giáo viên trực tiếp giảng dạy.', 'Teachers who teach classes.'),
      ),
      notes: kindergartenNote,
    },
  ),
  count(
    'girls',
    t('Số học sinh nữ', 'Girls'),
    pupil,
    'network',
    'nso',
    cube({period: years(2004, 2016), place: provinces, level: generalLevels}, girlsCell),
    {
      definition: join2(asOf30September, t('Chỉ giáo dục phổ thông.', 'General education only.')),
      notes: t('Năm học 2016–2017 là số sơ bộ.', 'School year 2016–2017 is preliminary.'),
    },
  ),
  count(
    'minority-pupils',
    t('Số học sinh dân tộc thiểu số', 'Ethnic-minority pupils'),
    pupil,
    'network',
    'nso',
    cube({period: years(2004, 2016), place: [ST], level: generalLevels}, minorityCell),
    {
      definition: join2(asOf30September, t('Chỉ giáo dục phổ thông.', 'General education only.')),
      notes: t(
        'Trong ba tỉnh, bảng gốc chỉ có Sóc Trăng. Năm học 2016–2017 là số sơ bộ.',
        'Of the three provinces the table holds Sóc Trăng only. School year 2016–2017 is preliminary.',
      ),
    },
  ),
  ratio(
    'class-size',
    t('Sĩ số bình quân', 'Average class size'),
    t('HS/lớp', 'pupils per class'),
    1,
    'lower',
    'pupils',
    'classes',
    'network',
    {legalBasis: norm, notes: kindergartenNote},
  ),
  ratio(
    'pupils-per-teacher',
    t('Số học sinh bình quân một giáo viên', 'Pupils per teacher'),
    t('HS/GV', 'pupils per teacher'),
    1,
    'lower',
    'pupils',
    'teachers',
    'staff',
    {notes: kindergartenNote},
  ),
  ratio(
    'teachers-per-class',
    t('Số giáo viên bình quân một lớp', 'Teachers per class'),
    t('GV/lớp', 'teachers per class'),
    2,
    'neutral',
    'teachers',
    'classes',
    'staff',
    {notes: kindergartenNote},
  ),
  percent(
    'girls-share',
    t('Tỷ lệ học sinh nữ', "Girls' share"),
    'girls',
    'pupils',
    'network',
    'neutral',
  ),
  percent(
    'minority-share',
    t('Tỷ lệ học sinh dân tộc thiểu số', 'Ethnic-minority share'),
    'minority-pupils',
    'pupils',
    'network',
    'neutral',
  ),
  {
    id: 'graduation-rate',
    name: t('Tỷ lệ tốt nghiệp THPT', 'Upper-secondary graduation rate'),
    kind: 'percent',
    unit: '%',
    decimals: 1,
    better: 'higher',
    aggregate: 'none',
    topic: 'results',
    source: 'nso',
    definition: t(
      'Số học sinh tốt nghiệp so với số học sinh dự thi.',
      'Graduates against candidates of the examination.',
    ),
    data: cube({period: years(2001, 2015), place: provinces}, (period, place) =>
      graduation(place, period),
    ),
  },
  count(
    'managers',
    t('Số cán bộ quản lý', 'Managers'),
    person,
    'staff',
    'gdtd',
    one('2021-2022', ST, article2021.managers, 'all'),
    {definition: t('Cuối năm học.', 'End of the school year.')},
  ),
  count(
    'staff',
    t('Số nhân viên', 'Other staff'),
    person,
    'staff',
    'gdtd',
    one('2021-2022', ST, article2021.staff, 'all'),
    {definition: t('Cuối năm học.', 'End of the school year.')},
  ),
  count(
    'platform-schools',
    t('Số trường dùng nền tảng quản trị nhà trường', 'Schools using the governance platform'),
    t('trường', 'schools'),
    'digital',
    'gdtd',
    one('2022-2023', ST, 481, 'all'),
    {
      notes: t(
        'Bài báo nêu tất cả các trường đều sử dụng.',
        'The report says that all schools use it.',
      ),
    },
  ),
  percent(
    'platform-share',
    t('Tỷ lệ trường dùng nền tảng quản trị', 'Schools on the governance platform'),
    'platform-schools',
    'schools',
    'digital',
    'higher',
  ),
  count(
    'exam-candidates',
    t('Thí sinh dự thi tốt nghiệp THPT', 'Graduation-exam candidates'),
    t('thí sinh', 'candidates'),
    'admission',
    'gdtd',
    one('2021-2022', TG, 15266),
  ),
  count(
    'online-applicants',
    t('Thí sinh đăng ký xét tuyển đại học trực tuyến', 'Applied for university online'),
    t('thí sinh', 'candidates'),
    'admission',
    'gdtd',
    one('2021-2022', TG, 10099),
  ),
  count(
    'wishes',
    t('Số nguyện vọng đăng ký', 'Wishes registered'),
    t('nguyện vọng', 'wishes'),
    'admission',
    'gdtd',
    one('2021-2022', TG, 32287),
  ),
  percent(
    'online-share',
    t('Tỷ lệ đăng ký xét tuyển trực tuyến', 'Share applying online'),
    'online-applicants',
    'exam-candidates',
    'admission',
    'higher',
  ),
  ratio(
    'wishes-per-applicant',
    t('Số nguyện vọng bình quân một thí sinh', 'Wishes per applicant'),
    t('NV/thí sinh', 'wishes per applicant'),
    1,
    'neutral',
    'wishes',
    'online-applicants',
    'admission',
  ),
];

// ── The check ───────────────────────────────────────────────────────────────────────────────────────────────────────

// Known values of 2016: pupils per class, teachers per class, pupils per teacher, each for TH, THCS, THPT.
const known = {
  [BT]: '28.2 35.6 40.3 1.55 2.04 2.37 18.2 17.4 17.0',
  [ST]: '27.2 36.8 38.6 1.56 2.23 2.68 17.4 16.5 14.4',
  [TG]: '29.4 40.4 40.7 1.37 1.93 2.13 21.4 20.9 19.1',
  VN: '28.1 34.5 38.1 1.43 2.05 2.32 19.6 16.8 16.4',
};
for (const [place, expected] of Object.entries(known)) {
  const each = (of, per, digits) =>
    generalLevels.map((level) =>
      (fromGeneral(of, place, 2016, level) / fromGeneral(per, place, 2016, level)).toFixed(digits),
    );
  const got = [
    ...each('pupils', 'classes', 1),
    ...each('teachers', 'classes', 2),
    ...each('pupils', 'teachers', 1),
  ].join(' ');
  console.log(rowNames[place].padEnd(14), got);
  if (got !== expected)
    throw new Error(`${rowNames[place]} 2016: expected ${expected}, got ${got}`);
}

const {places, ...frame} = JSON.parse(readFileSync(join(here, 'mekong.frame.json'), 'utf8'));
const {dimensions, sources, milestones, rules, dashboards, ...head} = frame;
const feed = {...head, dimensions, places, indicators, rules, milestones, sources, dashboards};
const text = print(feed);
writeFileSync(join(here, 'mekong.json'), text);
console.log(
  `mekong.json: ${indicators.length} indicators, ${Math.round(Buffer.byteLength(text) / 1024)} kB`,
);
