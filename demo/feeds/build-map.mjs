// Writes ban-do.json and its parts: an invented feed for maps, with the districts of 2022 and the communes of 2025.
// Names and codes of places are real; lines are drawn here, and schools and figures are invented (`demo: true`).
// The results are committed, since the lists of codes stand beside the repository.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {feature, merge} from 'topojson-client';
import {checkTiling, drawCells, isInside} from './map-shapes.mjs';
import {seeded} from './noise.mjs';
import {cube, print, printPart} from './print.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const lists = join(here, '../../../shared/data/codes');
if (!existsSync(lists)) {
  console.error(
    'The lists of codes are not beside the project (../shared/data/codes); ban-do.json and its parts are left as they are.',
  );
  process.exit(1);
}

const noise = seeded('ban-do-1');
const t = (vi, en) => ({vi, en});
const round = (value, digits = 0) => Number(value.toFixed(digits));
const sum = (numbers) => numbers.reduce((total, value) => total + value, 0);
/** Points from "lon lat, lon lat". */
const points = (text) => text.split(',').map((pair) => pair.trim().split(' ').map(Number));
const unique = (list) => [...new Set(list)];

/** Shares a whole number out by weight, and adds up to it exactly (largest remainder). */
function shareOut(total, weights) {
  const scale = total / sum(weights);
  const shares = weights.map((weight) => Math.floor(weight * scale));
  const byRest = weights
    .map((_, i) => i)
    .sort((i, j) => weights[j] * scale - shares[j] - (weights[i] * scale - shares[i]));
  for (const i of byRest.slice(0, total - sum(shares))) shares[i] += 1;
  return shares;
}

// ── The lists ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Rows of a list as objects. No cell of the columns used here holds a comma. */
function readList(name) {
  const text = readFileSync(join(lists, name), 'utf8').replace(/^\uFEFF/u, '');
  const [header, ...rows] = text
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])));
}

const CITY = {id: '2025.92', code: '92'};
const PROVINCE = {id: '2022.94', code: '94'};
const official = JSON.parse(
  readFileSync(join(lists, 'vn-units-2026-07-25.simplified.json'), 'utf8'),
).find(({Code}) => Code === CITY.code);
const centres = new Map(
  readList('2025-communes-with-centroid-area.csv').map((row) => [
    row.wardCode.padStart(5, '0'),
    {at: [Number(row.wardLon), Number(row.wardLat)], area: Number(row.wardAreaKm2)},
  ]),
);
const crosswalk = readList('crosswalk-legacy-communes-to-2025.csv').filter(
  (row) => row.newProvinceCode === CITY.code,
);

/** Where most of a commune's parts came from. The list joins by name and has a few strays, so the most count. */
function origin(code, column) {
  const parts = crosswalk.filter((row) => row.newWardCode === code).map((row) => row[column]);
  const times = (value) => parts.filter((part) => part === value).length;
  return unique(parts).sort((a, b) => times(b) - times(a))[0];
}

const communes = official.Wards.map(({Code: code, FullName: name}) => {
  const province = origin(code, 'provinceCode');
  return {
    id: `2025.${code}`,
    code,
    name,
    ...centres.get(code),
    province: `2022.${province}`,
    district: province === PROVINCE.code ? `2022.${origin(code, 'districtCode')}` : undefined,
    isWard: name.startsWith('Phường'),
  };
});
// Code, and a weight that stands for how many children live there.
const districtWeights = {
  941: 1.2,
  942: 0.8,
  943: 1.15,
  944: 0.8,
  945: 0.45,
  946: 0.9,
  947: 1.15,
  948: 0.6,
  949: 0.7,
  950: 1.4,
  951: 1,
};
const districts = readList('legacy-districts-gso.csv')
  .filter((row) => row['Mã TP'] === PROVINCE.code)
  .map((row) => {
    const id = `2022.${row['Mã']}`;
    const parts = communes.filter(({district}) => district === id);
    return {id, code: row['Mã'], name: row['Tên'], parts, weight: districtWeights[row['Mã']]};
  });
const ofProvince = communes.filter(({district}) => district);
if (communes.length !== 103 || ofProvince.length !== 43 || districts.length !== 11)
  throw new Error(
    `${communes.length} communes, ${ofProvince.length} of the old province, ${districts.length} districts?`,
  );

// ── Shapes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

// Drawn by hand from a general idea of the land: the Hậu river on the north-east, the sea on the south-east.
const outline = points(`
  105.5 10.335, 105.44 10.3, 105.37 10.265, 105.29 10.245, 105.235 10.2, 105.255 10.145,
  105.31 10.11, 105.335 10.06, 105.4 10.0, 105.445 9.95, 105.435 9.895, 105.405 9.845,
  105.375 9.79, 105.345 9.735, 105.35 9.67, 105.37 9.6, 105.43 9.575, 105.49 9.575, 105.525 9.54,
  105.535 9.48, 105.57 9.43, 105.62 9.395, 105.7 9.385, 105.755 9.375, 105.79 9.33, 105.8 9.265,
  105.87 9.265, 105.95 9.285, 106.04 9.3, 106.12 9.32, 106.19 9.375, 106.21 9.44, 106.23 9.49,
  106.29 9.51, 106.31 9.565, 106.25 9.64, 106.18 9.715, 106.11 9.755, 106.065 9.82, 106.02 9.885,
  105.97 9.935, 105.91 9.975, 105.88 10.02, 105.815 10.06, 105.775 10.095, 105.72 10.14,
  105.66 10.175, 105.62 10.215, 105.6 10.265, 105.55 10.3
`);

const topology = drawCells(
  communes.map(({at}) => at),
  outline,
  {
    name: 'communes',
    shapes: communes.map(({code, name}) => ({id: code, properties: {name}})),
    noise,
  },
);
const {features} = feature(topology, topology.objects.communes);
const rings = new Map(features.map((shape, i) => [communes[i].id, shape.geometry.coordinates[0]]));

/** Communes of a district as one ring. */
function joined({id, parts}) {
  const shapes = topology.objects.communes.geometries.filter((_, i) => parts.includes(communes[i]));
  const {coordinates} = merge(topology, shapes);
  if (coordinates.length !== 1 || coordinates[0].length !== 1)
    throw new Error(`${id} is not one piece`);
  return coordinates[0][0].map((point) => point.map((value) => round(value, 4)));
}
for (const district of districts) rings.set(district.id, joined(district));
const districtShapes = {
  type: 'FeatureCollection',
  features: districts.map(({id, code, name}) => ({
    type: 'Feature',
    properties: {code, name},
    geometry: {type: 'Polygon', coordinates: [rings.get(id)]},
  })),
};
checkTiling(communes.map(({id}) => rings.get(id)));
checkTiling(districts.map(({id}) => rings.get(id)));

// ── Places ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const middle = (points) =>
  [0, 1].map((axis) => round(sum(points.map((point) => point[axis])) / points.length, 2));
const centroids = new Map([
  ...communes.map(({id, at}) => [id, middle([at])]),
  ...districts.map(({id, parts}) => [id, middle(parts.map(({at}) => at))]),
]);
for (const [id, centroid] of centroids)
  if (!isInside(centroid, rings.get(id))) throw new Error(`the centroid of ${id} lies outside`);

const oldProvince = (code, name) => ({
  id: `2022.${code}`,
  name,
  kind: 'province',
  parent: null,
  codes: {'gso-2022': code},
  validTo: '2025-06-30',
  replacedBy: [{id: CITY.id}],
  centroid: middle(communes.filter(({province}) => province === `2022.${code}`).map(({at}) => at)),
});
const oldProvinces = [
  oldProvince('92', 'Thành phố Cần Thơ'),
  oldProvince('93', 'Tỉnh Hậu Giang'),
  oldProvince(PROVINCE.code, 'Tỉnh Sóc Trăng'),
];
const places = [
  ...oldProvinces,
  {
    id: CITY.id,
    name: official.FullName,
    kind: 'province',
    parent: null,
    codes: {'gso-2025': CITY.code},
    validFrom: '2025-07-01',
    centroid: middle(communes.map(({at}) => at)),
  },
  ...districts.map(({id, code, name}) => ({
    id,
    name,
    kind: 'district',
    parent: PROVINCE.id,
    codes: {'gso-2022': code},
    validTo: '2025-06-30',
    centroid: centroids.get(id),
  })),
  ...communes.map(({id, code, name}) => ({
    id,
    name,
    kind: 'commune',
    parent: CITY.id,
    codes: {'gso-2025': code},
    validFrom: '2025-07-01',
    centroid: centroids.get(id),
  })),
];

// ── Pupils and classes ──────────────────────────────────────────────────────────────────────────────────────────────

const before = ['2020-2021', '2021-2022', '2022-2023'];
const since = ['2025-2026', '2026-2027'];
const NEXT = '2027-2028';
const periods = [...before, ...since, NEXT];
/** GD&TĐ gives these of Sóc Trăng for 2021–2022; how the districts share them is invented. */
const known = {pupils: 256347, classes: 8259};

const distance = ([x, y], [toX, toY]) => Math.hypot(x - toX, y - toY);
/** 1 in the middle of a town, nearly nought beyond its reach (degrees). */
const near = (at, town, reach) => Math.exp(-((distance(at, town) / reach) ** 2));
const NINH_KIEU = [105.78, 10.04];
const TOWNS = [
  [105.99, 9.61],
  [105.47, 9.77],
  [105.51, 10.28],
];
const urban = ({at}) =>
  Math.max(near(at, NINH_KIEU, 0.12), ...TOWNS.map((town) => 0.5 * near(at, town, 0.06)));
const COAST = [
  [105.84, 9.3],
  [106.03, 9.34],
  [106.14, 9.38],
  [106.22, 9.56],
];
const coastal = ({at}) => Math.max(...COAST.map((place) => near(at, place, 0.14)));

for (const commune of communes) {
  commune.weight =
    (commune.area / 60) ** 0.3 *
    (1 + 2.4 * urban(commune)) *
    (1 + 0.18 * noise(commune.id, 'children'));
  commune.crowding =
    31 + 14.5 * urban(commune) - 2 * coastal(commune) + 2.4 * noise(commune.id, 'class size');
}
const pupils = new Map();
const classes = new Map();
const put = (map, period, ids, values) =>
  ids.forEach((id, i) => map.set(`${period} ${id}`, values[i]));
const at =
  (map, period) =>
  ({id}) =>
    map.get(`${period} ${id}`);

const growth = {
  '2020-2021': 0.988,
  '2021-2022': 1,
  '2022-2023': 1.014,
  '2025-2026': 1.045,
  '2026-2027': 1.052,
  [NEXT]: 1.058,
};
const drift = (id, period) => 1 + 0.012 * noise(id, period);
for (const period of before) {
  const ids = districts.map(({id}) => id);
  const children = districts.map(
    ({id, weight}) => weight * (1 + 0.05 * noise(id, 'children')) * drift(id, period),
  );
  put(pupils, period, ids, shareOut(Math.round(known.pupils * growth[period]), children));
  const sizes = districts.map(
    ({parts}) =>
      sum(parts.map(({crowding, weight}) => crowding * weight)) /
      sum(parts.map(({weight}) => weight)),
  );
  const needed = districts.map(
    (district, i) =>
      at(pupils, period)(district) / (sizes[i] * drift(district.id, `${period} classes`)),
  );
  put(classes, period, ids, shareOut(Math.round(known.classes * growth[period] ** 0.8), needed));
}
for (const {id, parts} of districts) {
  const last = pupils.get(`2021-2022 ${id}`);
  const whole = sum(parts.map(({weight}) => weight));
  for (const commune of parts) commune.children = (last * commune.weight) / whole;
}
for (const commune of communes) commune.children ??= 5600 * commune.weight;
for (const period of [...since, NEXT])
  for (const {id, children, crowding} of communes) {
    pupils.set(`${period} ${id}`, Math.round(children * growth[period] * drift(id, period)));
    classes.set(
      `${period} ${id}`,
      Math.round(pupils.get(`${period} ${id}`) / (crowding * drift(id, `${period} classes`))),
    );
  }
// What the other two provinces had is led back from their communes, so that the change of 2025 can be told.
for (const {id} of oldProvinces.filter((place) => place.id !== PROVINCE.id))
  for (const period of before)
    for (const map of [pupils, classes]) {
      const now = sum(communes.filter(({province}) => province === id).map(at(map, '2025-2026')));
      map.set(`${period} ${id}`, Math.round((now * growth[period]) / growth['2025-2026']));
    }
for (const [key, map] of Object.entries({pupils, classes}))
  if (sum(districts.map(at(map, '2021-2022'))) !== known[key])
    throw new Error(`${key} of the districts do not add up`);

// ── Schools ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const KINDS = {MN: 'Mầm non', TH: 'Tiểu học', THCS: 'THCS', THPT: 'THPT'};
/** Schools of former Sóc Trăng as the article counts them, each once; those of the other communes are made up. */
const numbers = {
  of: {MN: 131, TH: 201, THCS: 109, THPT: 40},
  others: {MN: 155, TH: 233, THCS: 116, THPT: 56},
};

function schoolName(level, levels, place, n) {
  const kind =
    levels.length > 1
      ? levels.map((id) => (id === 'TH' ? 'TH' : KINDS[id])).join(' và ')
      : KINDS[level];
  // "Long Phú 1" is a place: its second school is "Long Phú 1B".
  const letter = /\d$/u.test(place);
  if (level === 'TH' && levels.length === 1)
    return `Trường ${kind} ${place}${letter ? 'ABCDEFGHIJ'[n] : ` ${n + 1}`}`;
  return `Trường ${kind} ${place}${n === 0 ? '' : letter ? 'ABCDEFGHIJ'[n] : ` ${n + 1}`}`;
}

function levelsOf(level, n, {isWard, district, id}) {
  if (district || isWard || n > 0) return [level];
  if (level === 'THCS' && noise(id, 'TH-THCS') > 0.45) return ['TH', 'THCS'];
  if (level === 'THPT' && noise(id, 'THCS-THPT') > 0.5) return ['THCS', 'THPT'];
  return [level];
}

/** A point of the commune's shape that depends on the school alone. */
function pointIn({id}, key) {
  const ring = rings.get(id);
  const [low, high] = [Math.min, Math.max].map((pick) =>
    [0, 1].map((axis) => pick(...ring.map((point) => point[axis]))),
  );
  for (let n = 0; ; n++) {
    const point = [0, 1].map((axis) =>
      round(low[axis] + ((noise(key, axis, n) + 1) / 2) * (high[axis] - low[axis]), 4),
    );
    if (isInside(point, ring)) return point;
  }
}

function schoolsOf(group, totals) {
  const list = [];
  for (const [level, total] of Object.entries(totals)) {
    // A commune has one of each but THPT, before size decides.
    const sure = level === 'THPT' ? 0 : 1;
    const counts = shareOut(
      total - sure * group.length,
      group.map(({children}) => children ** 0.8),
    );
    group.forEach((commune, i) => {
      for (let n = 0; n < counts[i] + sure; n++) {
        const key = `${commune.code} ${level} ${n}`;
        const levels = levelsOf(level, n, commune);
        const name = schoolName(level, levels, commune.name.replace(/^\S+ /u, ''), n);
        list.push({key, commune, level, levels, name});
      }
    });
  }
  return list.sort((a, b) => communes.indexOf(a.commune) - communes.indexOf(b.commune));
}
const oldSchools = schoolsOf(ofProvince, numbers.of);
const otherSchools = schoolsOf(
  communes.filter(({district}) => !district),
  numbers.others,
);

const FIRST_YEAR = 2020;
/** Water comes to ever more schools and never leaves one; null is a school that nobody asked. */
function water({key, commune}, period) {
  const year = Number(period.slice(0, 4));
  if (noise(key, 'asked') < -0.9 + 0.01 * (year - FIRST_YEAR)) return null;
  const share =
    0.76 +
    0.22 * urban(commune) -
    0.32 * coastal(commune) +
    0.022 * (year - FIRST_YEAR) +
    0.1 * noise(commune.id, 'water');
  return (noise(key, 'water') + 1) / 2 < share;
}
function factsOf(school, period) {
  const {key, level} = school;
  const late = period >= '2025' ? 0.2 : 0;
  const toilets = noise(key, 'toilets') + late;
  const standard = noise(key, 'standard') + late + (level === 'THPT' ? 0.2 : 0);
  return {
    cleanWater: water(school, period),
    toilets: toilets > -0.1 ? 'standard' : toilets > -0.74 ? 'basic' : 'none',
    nationalStandard: standard > 0.85 ? 2 : standard > 0 ? 1 : 0,
  };
}

/** Every fifth school or so stands on its place's middle, as in lists that know no better; the named few stand nowhere. */
const withoutPoint = (list, count) =>
  new Set(
    [...list].sort((a, b) => noise(a.key, 'nowhere') - noise(b.key, 'nowhere')).slice(0, count),
  );
const nowhere = new Set([...withoutPoint(oldSchools, 10), ...withoutPoint(otherSchools, 10)]);
function schoolRow(school, id, place, period) {
  const {key, name, level, levels, commune} = school;
  const piled = noise(key, 'piled') < -0.6;
  const point = piled ? centroids.get(place) : pointIn(commune, key);
  const isPrivate = level === 'MN' && noise(key, 'private') > 0.86 - 0.5 * urban(commune);
  const href = noise(key, 'href') > 0.99 ? `https://example.org/truong/${id}` : null;
  const spot = nowhere.has(school) ? null : point;
  return [
    id,
    name,
    levels,
    place,
    spot,
    'place',
    isPrivate ? 'private' : 'public',
    factsOf(school, period),
    href,
  ];
}
const number = (i, digits) => String(i + 1).padStart(digits, '0');
const [BEFORE, NOW] = [before.at(-1), since.at(-1)];
const nowSchools = [...oldSchools, ...otherSchools];
const schools = {
  fields: ['id', 'name', 'levels', 'place', 'at', 'accuracy', 'ownership', 'facts', 'href'],
  rows: [
    ...oldSchools.map((school, i) =>
      schoolRow(school, `st-${number(i, 3)}`, school.commune.district, BEFORE),
    ),
    ...nowSchools.map((school, i) =>
      schoolRow(school, `ct-${number(i, 4)}`, school.commune.id, NOW),
    ),
  ],
};

// ── Indicators ──────────────────────────────────────────────────────────────────────────────────────────────────────

const [OLD_CITY, HAU_GIANG] = oldProvinces.map(({id}) => id);
const shownPlaces = [
  OLD_CITY,
  HAU_GIANG,
  ...districts.map(({id}) => id),
  CITY.id,
  ...communes.map(({id}) => id),
];
const isThere = (place, period) => place.startsWith(period < '2025' ? '2022.' : '2025.');
/** Places down, periods across: one place per line. Cells of places that were not there are empty. */
const byPlace = (members, cell) =>
  cube({place: members.place ?? shownPlaces, period: members.period ?? periods}, (place, period) =>
    isThere(place, period) ? cell(place, period) : null,
  );

const idOf = (name) => communes.find((commune) => commune.name === name).id;
const [SILENT, SMALL, EARLY] = ['Xã Thạnh Thới An', 'Xã Phong Nẫm', 'Xã Tân Long'].map(idOf);
const roundedNote = t(
  'Làm tròn đến trăm, gồm cả các xã không nêu số.',
  'Rounded to hundreds; communes without a figure are in it.',
);
const earlyNote = t('Số liệu gửi sớm, chưa duyệt.', 'Sent early, not yet approved.');

function countCell(map) {
  return (place, period) => {
    const status = period === NEXT ? 'F' : undefined;
    // The whole is given and rounded: a sum could not be had, and an exact one would tell what is kept back.
    if (place === CITY.id) {
      const exact = sum(communes.map(at(map, period)));
      return [Math.round(exact / 100) * 100, status ?? 'E', roundedNote];
    }
    if (place === SILENT) return null;
    if (place === SMALL) return period === NEXT ? null : [null, 'Q'];
    const value = map.get(`${period} ${place}`);
    if (place === EARLY && period === NOW) return [value, 'P', earlyNote];
    return status ? [value, status] : value;
  };
}

const waterPeriods = periods.filter((period) => period !== NEXT);
const schoolsAt = (place) => {
  const isOf = {
    [OLD_CITY]: ({commune}) => commune.province === OLD_CITY,
    [HAU_GIANG]: ({commune}) => commune.province === HAU_GIANG,
  }[place];
  return nowSchools.filter(
    isOf ?? (({commune}) => commune.id === place || commune.district === place),
  );
};
/** Counts of schools; the city's is the sum of its communes and not given. */
const schoolCounts = (count) =>
  byPlace(
    {place: shownPlaces.filter((id) => id !== CITY.id), period: waterPeriods},
    (place, period) => schoolsAt(place).filter((school) => count(school, period)).length,
  );

const score = ({id, ...commune}, period) =>
  Math.round(
    Math.min(
      98,
      58 +
        26 * urban(commune) -
        14 * coastal(commune) +
        (period === NOW ? 5 : 0) +
        13 * noise(id, 'digital'),
    ),
  );
const scoreCell = (place, period) => {
  if (place === SILENT) return [null, 'O'];
  if (place !== CITY.id)
    return score(
      communes.find(({id}) => id === place),
      period,
    );
  const weights = communes.map(({weight}) => weight);
  return Math.round(
    sum(communes.map((commune, i) => score(commune, period) * weights[i])) / sum(weights),
  );
};

const count = (id, name, unit, data, more) => ({
  id,
  name,
  unit,
  decimals: 0,
  better: 'neutral',
  aggregate: 'sum',
  topic: 'network',
  source: 'department',
  ...more,
  data,
});
const school = t('trường', 'schools');
const articleNote = t(
  'Tổng của 11 huyện năm học 2021–2022 đúng bằng số báo GD&TĐ nêu (256.347 học sinh, 8.259 lớp); phần của từng huyện và các năm khác là minh hoạ.',
  'The 11 districts add up to what GD&TĐ reports for 2021–2022 (256,347 pupils, 8,259 classes); the share of each and the other years are illustrative.',
);
const indicators = [
  count(
    'pupils',
    t('Số học sinh', 'Pupils'),
    t('học sinh', 'pupils'),
    byPlace({}, countCell(pupils)),
    {notes: articleNote},
  ),
  count('classes', t('Số lớp', 'Classes'), t('lớp', 'classes'), byPlace({}, countCell(classes)), {
    notes: articleNote,
  }),
  {
    id: 'class-size',
    name: t('Sĩ số bình quân', 'Average class size'),
    kind: 'ratio',
    unit: t('HS/lớp', 'pupils per class'),
    decimals: 1,
    better: 'lower',
    ratio: {of: 'pupils', per: 'classes'},
    target: 35,
    bands: [{upTo: 35, level: 'good'}, {upTo: 45, level: 'watch'}, {level: 'bad'}],
    topic: 'network',
    source: 'department',
    legalBasis: t(
      'Sĩ số tối đa mỗi lớp: tiểu học 35 (Thông tư 28/2020/TT-BGDĐT); THCS, THPT 45 (Thông tư 32/2020/TT-BGDĐT).',
      'Largest class: primary 35 (Circular 28/2020/TT-BGDĐT); secondary 45 (Circular 32/2020/TT-BGDĐT).',
    ),
  },
  count(
    'schools',
    t('Số trường', 'Schools'),
    school,
    schoolCounts(() => true),
  ),
  count(
    'water-schools',
    t('Số trường có nước sạch', 'Schools with clean water'),
    school,
    schoolCounts((one, period) => water(one, period) === true),
    {topic: 'facilities', better: 'higher'},
  ),
  count(
    'asked-schools',
    t('Số trường đã báo cáo về nước sạch', 'Schools that reported on water'),
    school,
    schoolCounts((one, period) => water(one, period) !== null),
    {topic: 'facilities'},
  ),
  {
    id: 'clean-water',
    name: t('Tỷ lệ trường có nước sạch', 'Schools with clean water'),
    kind: 'percent',
    unit: '%',
    decimals: 1,
    better: 'higher',
    ratio: {of: 'water-schools', per: 'asked-schools'},
    target: 95,
    topic: 'facilities',
    source: 'department',
    definition: t(
      'Số trường có nước sạch trên số trường đã báo cáo; trường chưa báo cáo không tính.',
      'Schools with clean water of those that reported; others are not counted.',
    ),
  },
  {
    id: 'digital-score',
    name: t('Mức độ chuyển đổi số', 'Digital maturity'),
    kind: 'score',
    unit: t('điểm', 'points'),
    decimals: 0,
    better: 'higher',
    aggregate: 'none',
    bands: [{upTo: 49, level: 'bad'}, {upTo: 69, level: 'watch'}, {level: 'good'}],
    topic: 'digital',
    source: 'department',
    definition: t('Thang điểm 100.', 'Out of 100.'),
    data: byPlace({place: [CITY.id, ...communes.map(({id}) => id)], period: since}, scoreCell),
  },
];

// ── The feed ────────────────────────────────────────────────────────────────────────────────────────────────────────

mkdirSync(join(here, 'ban-do'), {recursive: true});
const written = [];
function write(name, text) {
  writeFileSync(join(here, name), text);
  const bytes = Buffer.byteLength(text);
  written.push(`${name} ${Math.round(bytes / 1024)} kB`);
  return {href: name, bytes};
}
const attribution = t('Ranh giới minh hoạ', 'Illustrative boundaries');
const feed = {
  edufeed: '1.0',
  id: 'ban-do',
  title: t('Mạng lưới trường học: dữ liệu minh hoạ', 'School network: illustrative data'),
  updated: '2026-11-24T08:00:00+07:00',
  publisher: {name: t('Trang trình diễn edu-widgets', 'edu-widgets demonstration')},
  licence: {name: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/'},
  demo: true,
  asOf: '2026-09-30',
  refreshSeconds: 3600,
  places,
  boundaries: [
    {
      kind: 'district',
      validTo: '2025-06-30',
      key: 'code',
      scheme: 'gso-2022',
      geometry: write('ban-do/districts-2022.json', printPart(districtShapes)),
      attribution,
    },
    // The shapes' own ids are the codes, so no key is named.
    {
      kind: 'commune',
      validFrom: '2025-07-01',
      scheme: 'gso-2025',
      object: 'communes',
      geometry: write('ban-do/communes-2025.json', printPart(topology)),
      attribution,
    },
  ],
  schools: write('ban-do/schools.json', printPart(schools)),
  indicators,
  sources: [
    {
      id: 'department',
      name: t('Báo cáo của Sở (minh hoạ)', "Department's reports (illustrative)"),
      lastSuccess: '2026-11-21T17:00:00+07:00',
      lastAttempt: '2026-11-24T06:00:00+07:00',
      records: {schools: nowSchools.length},
      everySeconds: 86400,
    },
  ],
};
write('ban-do.json', print(feed));
console.log(written.join(', '));
