// Writes dao-xa.json: a handful of invented places whose shapes are hard to draw, for the map's stories and tests:
// either winding, a hole that is another place, an island far out at sea, a place of a few hundred metres, and insets.
import {writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {drawRings, isInside} from './map-shapes.mjs';
import {seeded} from './noise.mjs';
import {cube, print} from './print.mjs';

const noise = seeded('dao-xa-1');
const t = (vi, en) => ({vi, en});
const round = (value, digits = 0) => Number(value.toFixed(digits));

// ── Shapes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Corners of a small island around its middle; `size` is its radius in degrees. */
const island = ([lon, lat], size) =>
  Array.from({length: 6}, (_, i) => {
    const [angle, radius] = [(i * Math.PI) / 3, size * (1 + 0.3 * noise(lon, lat, i))];
    return [lon + radius * Math.cos(angle), lat + 0.7 * radius * Math.sin(angle)];
  });

//   A──B──╮            Corners of an invented coast, the sea on the right. E and H lie on lines between places;
//   D──E───F           P, Q and R bound a place so small that it hides under a pointer.
//   │(o)   │
//   G──H──QPR          (o) is the enclave.
//   J──K──L
const corner = {
  A: [109.02, 12.08],
  B: [109.2, 12.1],
  C: [109.34, 12.05],
  D: [109.05, 11.9],
  E: [109.21, 11.925],
  F: [109.4, 11.93],
  G: [109.03, 11.75],
  H: [109.2, 11.74],
  P: [109.379, 11.784],
  Q: [109.371, 11.778],
  R: [109.377, 11.773],
  J: [109.08, 11.61],
  K: [109.2, 11.58],
  L: [109.33, 11.6],
};
const ring = (corners) => [...corners].map((name) => corner[name]);
const [north, south, enclave, tiny, main, far, ...archipelagos] = drawRings(
  [
    ring('ABCFED'),
    ring('DEFPQHG'),
    [
      [109.1, 11.865],
      [109.15, 11.855],
      [109.158, 11.815],
      [109.125, 11.795],
      [109.088, 11.82],
    ],
    ring('PRQ'),
    ring('GHQRLKJ'),
    // Some 300 km off.
    island([112.05, 11.8], 0.05),
    // Near where the islands lie; their shapes are invented and larger than life.
    ...[
      [111.61, 16.53],
      [112.34, 16.83],
      [111.2, 15.79],
      [112.73, 16.67],
    ].map((at) => island(at, 0.07)),
    ...[
      [111.92, 8.64],
      [114.33, 9.88],
      [114.36, 10.18],
      [114.33, 11.43],
      [112.91, 7.89],
    ].map((at) => island(at, 0.1)),
  ],
  {noise, step: 120},
);
const [hoangSa, truongSa] = [archipelagos.slice(0, 4), archipelagos.slice(4)];

const back = (line) => [...line].reverse();
const polygon = (...rings) => ({type: 'Polygon', coordinates: rings});
const multi = (...polygons) => ({type: 'MultiPolygon', coordinates: polygons});
// RFC 7946 wants outer rings counter-clockwise, and many files have them the other way: here is some of each.
const shapes = {
  'bai-dai': polygon(north),
  'cua-song': polygon(back(south), enclave),
  'pho-giua': polygon(enclave),
  'cho-nho': polygon(back(tiny)),
  'hon-xa': multi([main], [back(far)]),
  'hoang-sa': multi(...hoangSa.map((one) => [back(one)])),
  'truong-sa': multi(...truongSa.map((one) => [one])),
};

// ── Places and schools ──────────────────────────────────────────────────────────────────────────────────────────────

// Id, name, centroid, pupils, and where its three schools stand.
const rows = [
  [
    'bai-dai',
    'Xã Bãi Dài',
    [109.2, 12.0],
    3120,
    [
      [109.12, 12.02],
      [109.24, 12.04],
      [109.33, 11.97],
    ],
  ],
  [
    'cua-song',
    'Phường Cửa Sông',
    [109.27, 11.84],
    5480,
    [
      [109.25, 11.86],
      [109.33, 11.82],
      [109.07, 11.8],
    ],
  ],
  [
    'pho-giua',
    'Phường Phố Giữa',
    [109.12, 11.83],
    2260,
    [
      [109.11, 11.84],
      [109.13, 11.83],
      [109.12, 11.82],
    ],
  ],
  // Three schools on one point.
  [
    'cho-nho',
    'Phường Chợ Nhỏ',
    [109.376, 11.778],
    [null, 'Q'],
    [
      [109.376, 11.778],
      [109.376, 11.778],
      [109.376, 11.778],
    ],
  ],
  [
    'hon-xa',
    'Xã Hòn Xa',
    [109.2, 11.67],
    1740,
    [
      [109.14, 11.68],
      [109.28, 11.66],
      [112.05, 11.8],
    ],
  ],
  ['hoang-sa', 'Đặc khu Hoàng Sa', [111.61, 16.53], [null, 'L'], []],
  [
    'truong-sa',
    'Đặc khu Trường Sa',
    [111.92, 8.64],
    46,
    [
      [111.92, 8.64],
      [114.33, 9.88],
      [114.33, 11.43],
    ],
  ],
];
const codes = {'hoang-sa': '20333', 'truong-sa': '22736'};
const levels = [['MN'], ['TH', 'THCS'], ['TH']];
const kinds = ['Mầm non', 'TH và THCS', 'Tiểu học'];

for (const [id, name, , , points] of rows)
  for (const point of points) {
    const {type, coordinates} = shapes[id];
    const within = ([outer, ...holes]) =>
      isInside(point, outer) && !holes.some((hole) => isInside(point, hole));
    if (!(type === 'Polygon' ? [coordinates] : coordinates).some(within))
      throw new Error(`a school of ${name} lies outside: ${point}`);
  }

const schools = rows.flatMap(([place, name, , , points]) =>
  points.map((at, n) => ({
    id: `${place}-${n + 1}`,
    name: `Trường ${kinds[n]} ${name.replace(/^(Xã|Phường|Đặc khu) /u, '')} (minh hoạ)`,
    levels: levels[n],
    place,
    at,
    accuracy: 'place',
    ownership: 'public',
    facts: {
      cleanWater: noise(place, n, 'water') > -0.3 ? true : n === 0 ? null : false,
      toilets: noise(place, n, 'toilets') > 0 ? 'standard' : 'basic',
      nationalStandard: round(1 + noise(place, n, 'standard')),
    },
  })),
);

// ── The feed ────────────────────────────────────────────────────────────────────────────────────────────────────────

const feed = {
  edufeed: '1.0',
  id: 'dao-xa',
  title: t('Đảo xa: dữ liệu minh hoạ', 'Far islands: illustrative data'),
  updated: '2026-11-24T08:00:00+07:00',
  publisher: {name: t('Trang trình diễn edu-widgets', 'edu-widgets demonstration')},
  licence: {name: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/'},
  demo: true,
  asOf: '2026-09-30',
  refreshSeconds: 3600,
  places: rows.map(([id, name, centroid]) => ({
    id,
    name,
    kind: 'commune',
    parent: null,
    ...(codes[id] && {codes: {'gso-2025': codes[id]}}),
    centroid,
  })),
  boundaries: [
    {
      kind: 'commune',
      geometry: {
        type: 'FeatureCollection',
        features: rows.map(([id]) => ({type: 'Feature', id, properties: {}, geometry: shapes[id]})),
      },
      insets: [
        {
          places: ['hoang-sa'],
          name: t('Quần đảo Hoàng Sa (Đà Nẵng)', 'Hoàng Sa archipelago (Đà Nẵng)'),
        },
        {
          places: ['truong-sa'],
          name: t('Quần đảo Trường Sa (Khánh Hoà)', 'Trường Sa archipelago (Khánh Hoà)'),
        },
      ],
      attribution: t('Ranh giới minh hoạ', 'Illustrative boundaries'),
    },
  ],
  schools,
  indicators: [
    {
      id: 'pupils',
      name: t('Số học sinh', 'Pupils'),
      unit: t('học sinh', 'pupils'),
      decimals: 0,
      better: 'neutral',
      aggregate: 'sum',
      data: cube(
        {period: ['2026-2027'], place: rows.map(([id]) => id)},
        (period, place) => rows.find(([id]) => id === place)[3],
      ),
    },
  ],
};
const text = print(feed);
writeFileSync(join(dirname(fileURLToPath(import.meta.url)), 'dao-xa.json'), text);
console.log(`dao-xa.json: ${Math.round(Buffer.byteLength(text) / 1024)} kB`);
