/**
 * The feeds of the map's stories, with their linked parts put in: districts and communes with schools, far islands, and
 * the same with something taken away or broken.
 */
import {hostileNames, longNames, minhHoa, silent, type FeedJson} from './feeds.js';

const read = async (address: string): Promise<unknown> => (await fetch(address)).json();

const networkAddress = new URL('../demo/feeds/ban-do.json', import.meta.url).href;
const districtsAddress = new URL('../demo/feeds/ban-do/districts-2022.json', import.meta.url).href;
const communesAddress = new URL('../demo/feeds/ban-do/communes-2025.json', import.meta.url).href;
const schoolsAddress = new URL('../demo/feeds/ban-do/schools.json', import.meta.url).href;
const islandsAddress = new URL('../demo/feeds/dao-xa.json', import.meta.url).href;

const [frame, districts, communes, schools, seaIslands] = await Promise.all([
  read(networkAddress),
  read(districtsAddress),
  read(communesAddress),
  read(schoolsAddress),
  read(islandsAddress),
]);

type Bag = Readonly<Record<string, unknown>>;
type Position = readonly [lon: number, lat: number];

interface PlaceJson extends Bag {
  readonly id: string;
  readonly parent: string | null;
}

interface SchoolsJson {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

interface ShapeJson {
  readonly properties: {readonly code: string; readonly name: string};
  readonly geometry: {
    readonly type: string;
    readonly coordinates: readonly (readonly Position[])[];
  };
}

export interface MapFeedJson extends FeedJson {
  readonly places: readonly PlaceJson[];
  readonly boundaries: readonly Bag[];
  readonly schools: SchoolsJson;
}

/** As it is published: boundaries and schools are links. */
export const linkedNetwork = frame as FeedJson & {readonly boundaries: readonly Bag[]};

/** Districts of Sóc Trăng (2022) and communes of Cần Thơ (2025), each with its schools. */
export const network = {
  ...linkedNetwork,
  schools,
  boundaries: linkedNetwork.boundaries.map((boundary, i) => ({
    ...boundary,
    geometry: i ? communes : districts,
  })),
} as unknown as MapFeedJson;

/** A few places on the coast, one of them with an island far out, and two archipelagos in insets. */
export const islands = seaIslands as MapFeedJson;

export const socTrang2022 = '2022.94';
export const canTho2025 = '2025.92';

const [districtBoundary, communeBoundary] = network.boundaries as readonly [Bag, Bag];

/** The invented indicators with every status, on the districts' shapes and on tiles. */
export const indicatorsOnShapes: FeedJson = {
  ...minhHoa,
  boundaries: [districtBoundary, ...(minhHoa['boundaries'] as readonly Bag[])],
};

// ── Less than a map wants ──────────────────────────────────────────────────────────────────────────────────────────

/** Places have their middles and no shapes. */
export const withoutShapes: MapFeedJson = {...network, boundaries: []};

/** Neither shapes nor middles: nothing can be drawn, and the list says everything. */
export const withoutPositions: MapFeedJson = {
  ...withoutShapes,
  schools: {...network.schools, rows: []},
  places: network.places.map((place) => ({...place, centroid: undefined})),
};

/** Sóc Trăng with other shapes of its districts. */
const withDistricts = (
  change: (shape: ShapeJson) => readonly unknown[],
  places: readonly PlaceJson[] = network.places,
): MapFeedJson => ({
  ...network,
  places,
  boundaries: [
    {
      ...districtBoundary,
      geometry: {
        type: 'FeatureCollection',
        features: (districts as {features: readonly ShapeJson[]}).features.flatMap(change),
      },
    },
    communeBoundary,
  ],
});

/** Two districts have no shape, and one of them has no middle either. */
export const partlyDrawn = withDistricts(
  (shape) => (['945', '948'].includes(shape.properties.code) ? [] : [shape]),
  network.places.map((place) =>
    place.id === '2022.948' ? {...place, centroid: undefined} : place,
  ),
);

/** One shape crosses itself, one is empty, and one belongs to no place. */
export const brokenShapes = withDistricts((shape) => {
  const {properties, geometry} = shape;
  const [ring = []] = geometry.coordinates;
  const half = ring.length >> 1;
  const reshaped = (...rings: (readonly Position[])[]): unknown => ({
    ...shape,
    geometry: {...geometry, coordinates: rings},
  });
  switch (properties.code) {
    case '943':
      return [
        reshaped([...ring.slice(0, half), ...ring.slice(half, -1).reverse(), ...ring.slice(0, 1)]),
      ];
    case '944':
      return [reshaped()];
    case '950':
      return [shape, {...shape, properties: {code: '995', name: 'Huyện Không Có'}}];
    default:
      return [shape];
  }
});

/** The parts that a feed links to could not be fetched: of the schools and of the boundaries only the address is there. */
export const withoutBoundaryFile: MapFeedJson = {
  ...network,
  boundaries: linkedNetwork.boundaries,
};

/** Not one value, and a reason for each. */
export const allMissing = silent(indicatorsOnShapes, 'digital-score', 'O');

/** The same value everywhere. */
export const allEqual = {
  ...indicatorsOnShapes,
  indicators: minhHoa.indicators.map((indicator) =>
    indicator.id === 'digital-score' && indicator.data
      ? {
          ...indicator,
          bands: [],
          data: {...indicator.data, values: indicator.data.values.map(() => 70)},
        }
      : indicator,
  ),
};

// ── More than a map wants ──────────────────────────────────────────────────────────────────────────────────────────

const LEVELS = [
  ['MN', 'Mầm non'],
  ['TH', 'Tiểu học'],
  ['TH', 'Tiểu học'],
  ['THCS', 'THCS'],
  ['THPT', 'THPT'],
] as const;
const MANY = 6000;
const communesNow = network.places.filter(({parent}) => parent === canTho2025);

/** Six thousand schools of which only the commune is known; of every ninth the water is not. */
export const manySchools: MapFeedJson = {
  ...network,
  id: 'many-schools',
  schools: {
    fields: ['id', 'name', 'levels', 'place', 'facts'],
    rows: Array.from({length: MANY}, (_, i) => {
      const {id, name} = communesNow[(i * 7) % communesNow.length] as PlaceJson;
      const [level, kind] = LEVELS[i % LEVELS.length] as (typeof LEVELS)[number];
      const commune = String(name).replace(/^\S+ /, '');
      const cleanWater = i % 9 ? (i * 31) % 100 < 78 : null;
      return [`t${i + 1}`, `Trường ${kind} ${commune} ${i + 1}`, [level], id, {cleanWater}];
    }),
  },
};

/** Other names for the districts of Sóc Trăng and for the first school in each row of ten. */
function renamed(
  feed: MapFeedJson,
  placeName: (name: string, n: number) => unknown,
  schoolName: (name: string, n: number) => unknown,
): MapFeedJson {
  let n = 0;
  const at = feed.schools.fields.indexOf('name');
  return {
    ...feed,
    places: feed.places.map((place) =>
      place.parent === socTrang2022
        ? {...place, name: placeName(String(place['name']), n++)}
        : place,
    ),
    schools: {
      ...feed.schools,
      rows: feed.schools.rows.map((row, i) =>
        row.map((cell, column) => (column === at ? schoolName(String(cell), i) : cell)),
      ),
    },
  };
}

const nth = (list: readonly string[], n: number): string => list[n % list.length] as string;

/** Places and schools whose names no line holds. */
export const longNamed = renamed(
  network,
  (_, n) => nth(longNames, n).replace(/^Trường|^Trung tâm/, 'Huyện'),
  (_, n) => nth(longNames, n),
);

/** Names, facts and links that try to be something else. */
const hostileRenamed = renamed(
  network,
  (_, n) => nth(hostileNames, n),
  (_, n) => nth(hostileNames, n),
);
export const hostileNamed: MapFeedJson = {
  ...hostileRenamed,
  schools: {
    fields: hostileRenamed.schools.fields,
    rows: hostileRenamed.schools.rows.map((row, i) =>
      row.map((cell, column) => {
        switch (hostileRenamed.schools.fields[column]) {
          case 'facts':
            return {constructor: nth(hostileNames, i), [nth(hostileNames, 0)]: i % 2 === 0};
          case 'href':
            return 'javascript:globalThis.hacked=1';
          default:
            return cell;
        }
      }),
    ),
  },
};

const ENGLISH: Readonly<Record<string, string>> = {
  'Thành phố': 'City',
  'Thị xã': 'Town',
  Huyện: 'District',
  'Trường Mầm non': 'Kindergarten',
  'Trường Tiểu học': 'Primary School',
  'Trường THCS': 'Lower Secondary School',
  'Trường THPT': 'Upper Secondary School',
};
const inEnglish = (vi: string): unknown => {
  const kind = Object.keys(ENGLISH).find((word) => vi.startsWith(`${word} `)) ?? '';
  return kind ? {vi, en: `${vi.slice(kind.length + 1)} ${ENGLISH[kind]}`} : vi;
};

/** Districts and schools with English names beside their own. */
export const bilingual = renamed(network, inEnglish, inEnglish);
