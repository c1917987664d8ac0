import {existsSync, readFileSync} from 'node:fs';
import {cells} from './cells.mjs';
import {kindOf, people, random} from './invent.mjs';

/**
 * What the maps show. Two works are real communes, as they were published and unsimplified; two are invented, with schools.
 * A work is `{name, shapes, schools, bounds, geometry}`: each shape has a code, a name and a value.
 */

const seed = 20_251_120;
/** Real boundaries lie beside the project, since their licence is not ours to pass on. */
const folder = new URL('../../../shared/data/boundaries-2025/', import.meta.url);
const real = {
  'can-tho': 'communes-92-can-tho.geojson',
  'vinh-long': 'communes-86-vinh-long.geojson',
};
/** Two degrees by one and a half: four to three, as the map box is. */
const ground = [105, 9.2, 107, 10.7];
const polygons = 700;
const invented = {province: 481, country: 53_000};

/** The works that can be done here, and the names of those whose files are not at hand. */
export function mapWorks() {
  const missing = Object.keys(real).filter((name) => !existsSync(new URL(real[name], folder)));
  const works = [
    ...Object.keys(real)
      .filter((name) => !missing.includes(name))
      .map(realWork),
    ...inventedWorks(),
  ];
  return {works, missing};
}

function realWork(name) {
  const geometry = readFileSync(new URL(real[name], folder), 'utf8');
  const {features} = JSON.parse(geometry);
  return workOf(name, geometry, features, []);
}

function inventedWorks() {
  const next = random(seed);
  const {rings, middles, find} = cells(polygons, ground, next);
  const features = rings.map((ring, n) => ({
    type: 'Feature',
    properties: {code: String(10_001 + n), name: `Xã ${n + 1}`},
    geometry: {type: 'Polygon', coordinates: [ring]},
  }));
  const geometry = JSON.stringify({type: 'FeatureCollection', features});
  return Object.entries(invented).map(([name, count]) =>
    workOf(name, geometry, features, inventedSchools(count, {middles, find, next})),
  );
}

function workOf(name, geometry, features, schools) {
  const next = random(seed);
  const shapes = features.map(({properties: {code, name}}) => ({
    code,
    name,
    value: Number((62 + 36 * next()).toFixed(1)),
  }));
  return {name, geometry, shapes, schools, bounds: boundsOf(features)};
}

/** Half of the schools stand in one of forty towns, the others anywhere. */
function inventedSchools(count, {middles, find, next}) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const towns = Array.from({length: 40}, () => pick(middles));
  const [west, south, east, north] = ground;
  const inside = (value, low, high) => Number(Math.max(low, Math.min(value, high)).toFixed(5));
  const near = () => (next() + next() + next() - 1.5) * 0.12;
  return Array.from({length: count}, (_, n) => {
    const {levels, word} = kindOf(next);
    const town = next() < 0.5 && pick(towns);
    const lon = inside(town ? town[0] + near() : west + next() * (east - west), west, east);
    const lat = inside(town ? town[1] + near() : south + next() * (north - south), south, north);
    return {
      id: `s${String(n).padStart(6, '0')}`,
      name: `${word} ${pick(people)}`,
      levels,
      shape: find(lon, lat),
      at: [lon, lat],
    };
  });
}

function boundsOf(features) {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (list) => {
    if (Array.isArray(list[0])) return list.forEach(widen);
    const [lon, lat] = list;
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  };
  for (const {geometry} of features) widen(geometry.coordinates);
  return bounds;
}

/**
 * What peers need to draw and nothing else: a value for each code, and bare points. They carry no names, periods or
 * sources, so the file is smaller than the feed; that is the peers' advantage and stays theirs.
 */
export const plainMapOf = ({shapes, schools}) =>
  JSON.stringify({
    values: Object.fromEntries(shapes.map(({code, value}) => [code, value])),
    points: schools.map(({at}) => at),
  });

const idOf = ({code}) => `2025.${code}`;

/** The same map as an edufeed; the shapes are a linked part, and the same file that the peers read. */
export const mapFeedOf = ({shapes, schools}) =>
  JSON.stringify({
    edufeed: '1.0',
    id: 'bench-map',
    title: 'Số liệu để đo tốc độ',
    updated: '2025-11-20T08:00:00+07:00',
    demo: true,
    publisher: {name: 'Bài đo tốc độ'},
    places: [
      {id: '2025', name: 'Toàn tỉnh', kind: 'province', parent: null},
      ...shapes.map((shape) => ({
        id: idOf(shape),
        name: shape.name,
        kind: 'commune',
        parent: '2025',
        codes: {'gso-2025': shape.code},
      })),
    ],
    boundaries: [
      {kind: 'commune', key: 'code', scheme: 'gso-2025', geometry: {href: 'geometry.json'}},
    ],
    ...(schools.length && {
      schools: {
        fields: ['id', 'name', 'levels', 'place', 'at'],
        rows: schools.map(({id, name, levels, shape, at}) => [
          id,
          name,
          levels,
          idOf(shapes[shape]),
          at,
        ]),
      },
    }),
    indicators: [
      {
        id: 'i0',
        name: {vi: 'Tỷ lệ học sinh hoàn thành', en: 'Completion rate'},
        kind: 'percent',
        unit: '%',
        decimals: 1,
        better: 'higher',
        data: {
          dims: ['period', 'place'],
          members: {period: ['2024-2025'], place: shapes.map(idOf)},
          values: shapes.map(({value}) => value),
        },
      },
    ],
  });
