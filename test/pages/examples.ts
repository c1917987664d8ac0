/** Small feeds and pages that several page tests use. */

export const SMALL = {
  edufeed: '1.0',
  id: 'small',
  title: {vi: 'Bản tin nhỏ', en: 'A small feed'},
  updated: '2024-05-02T08:00:00+07:00',
  refreshSeconds: 5,
  publisher: {name: {vi: 'Sở Giáo dục', en: 'Department of Education'}},
  places: [
    {id: 'p1', name: 'Tỉnh Sóc Trăng', kind: 'province', parent: null},
    {id: 'p2', name: 'Tỉnh Bến Tre', kind: 'province', parent: null},
  ],
  indicators: [
    {
      id: 'pupils',
      name: {vi: 'Số học sinh', en: 'Pupils'},
      unit: {vi: 'học sinh', en: 'pupils'},
      decimals: 0,
      data: {
        dims: ['period', 'place', 'level'],
        members: {
          period: ['2020-2021', '2021-2022', '2022-2023'],
          place: ['p1', 'p2'],
          level: ['TH', 'THCS'],
        },
        values: [
          101000,
          71000,
          90000,
          61000,
          102500,
          72200,
          90400,
          null,
          103700,
          73100,
          90900,
          61900,
        ],
        status: {10: 'P'},
      },
    },
    {
      id: 'teachers',
      name: {vi: 'Số giáo viên', en: 'Teachers'},
      unit: {vi: 'giáo viên', en: 'teachers'},
      decimals: 0,
      data: {
        dims: ['period', 'place', 'level'],
        members: {period: ['2022-2023'], place: ['p1', 'p2'], level: ['TH', 'THCS']},
        values: [4700, 3900, 4200, 3300],
      },
    },
  ],
};

/** All five elements with the demo's figures. */
export const FIVE = (src = '/feeds/mekong.json'): string => `
  <edu-feed-source src="${src}">
    <edu-kpi-tile indicator="pupils" place="2022.94" period="2021-2022">256.347 học sinh</edu-kpi-tile>
    <edu-line-chart indicator="pupils" by="level" place="2022.94" period="2002-2003..2016-2017"></edu-line-chart>
    <edu-bar-chart indicator="schools" by="level" place="2022.94" period="2022-2023"></edu-bar-chart>
    <edu-bar-chart indicator="pupils" by="place level" where="level=TH,THCS,THPT" period="2016-2017" sideways></edu-bar-chart>
    <edu-data-table indicator="pupils" by="period level" place="2022.94"></edu-data-table>
  </edu-feed-source>`;

/** All five elements with `SMALL`. */
export const FIVE_SMALL = (attributes: string, inner = ''): string => `
  <edu-feed-source ${attributes}>
    <edu-kpi-tile indicator="pupils" place="p1">${inner}</edu-kpi-tile>
    <edu-line-chart indicator="pupils" by="level" place="p1">${inner}</edu-line-chart>
    <edu-bar-chart indicator="pupils" by="place level">${inner}</edu-bar-chart>
    <edu-data-table indicator="pupils" by="period level" place="p1">${inner}</edu-data-table>
  </edu-feed-source>`;

/** The six charts of parts, cells, sides, steps and pairs with the demo's figures. */
export const FAMILY = (real = '/feeds/mekong.json', invented = '/feeds/minh-hoa.json'): string => `
  <edu-feed-source src="${real}">
    <edu-stacked-chart indicator="pupils" by="level" place="2022.94" period="2012-2013..2022-2023"></edu-stacked-chart>
    <edu-share-chart indicator="schools" by="level" place="2022.94" where="level=MN,TH,THCS,THPT"></edu-share-chart>
    <edu-share-chart indicator="schools" by="level" place="2022.94" where="level=MN,TH,THCS,THPT" form="waffle"></edu-share-chart>
    <edu-scatter-chart indicator="class-size" versus="pupils-per-teacher" by="period" place="2022.94" where="level=TH" period=".."></edu-scatter-chart>
  </edu-feed-source>
  <edu-feed-source src="${invented}">
    <edu-heatmap-chart indicator="completeness" by="place dataset" place="2022.94"></edu-heatmap-chart>
    <edu-pyramid-chart indicator="teacher-age" by="age sex"></edu-pyramid-chart>
    <edu-funnel-chart indicator="admission-steps" by="step"></edu-funnel-chart>
  </edu-feed-source>`;

/** The same six with `SMALL`. */
export const FAMILY_SMALL = (attributes: string, inner = ''): string => `
  <edu-feed-source ${attributes}>
    <edu-stacked-chart indicator="pupils" by="place level">${inner}</edu-stacked-chart>
    <edu-share-chart indicator="pupils" by="level" place="p1">${inner}</edu-share-chart>
    <edu-heatmap-chart indicator="pupils" by="place level">${inner}</edu-heatmap-chart>
    <edu-pyramid-chart indicator="pupils" by="place level">${inner}</edu-pyramid-chart>
    <edu-funnel-chart indicator="pupils" by="level" place="p1">${inner}</edu-funnel-chart>
    <edu-scatter-chart indicator="pupils" versus="teachers" by="place">${inner}</edu-scatter-chart>
  </edu-feed-source>`;

/** Tags of the family, each of which has one picture that takes the keyboard. */
export const FAMILY_TAGS = ['stacked', 'share', 'heatmap', 'pyramid', 'funnel', 'scatter'].map(
  (name) => `edu-${name}-chart`,
);

/** A map with the demo's figures: boundaries and schools are linked parts. */
export const MAP = (src = '/feeds/ban-do.json'): string =>
  `<edu-school-map src="${src}" indicator="class-size" place="2022.94" period="2022-2023"
    schools-by="level"></edu-school-map>`;

const WARD_NAMES = ['Phường Cái Khế', 'Xã Đại Ngãi', 'Phường Mỹ Xuyên', 'Xã Hoà Tú'];
const LEVELS = [
  ['TH', 'Tiểu học'],
  ['THCS', 'Trung học cơ sở'],
] as const;

/** Corner of a ward, and how long its sides are, in degrees. */
const cornerOf = (ward: number, side: number): [lon: number, lat: number] => [
  105.6 + 0.1 * (ward % side),
  9.4 + 0.1 * Math.floor(ward / side),
];
const WARD = 0.1;

/** Squares for wards that lie in rows of `side`. */
export const squares = (side: number) => ({
  type: 'FeatureCollection',
  features: Array.from({length: side * side}, (_, i) => {
    const [x, y] = cornerOf(i, side);
    const ring = [
      [x, y],
      [x + WARD, y],
      [x + WARD, y + WARD],
      [x, y + WARD],
      [x, y],
    ];
    return {
      type: 'Feature',
      id: `w${i}`,
      properties: {},
      geometry: {type: 'Polygon', coordinates: [ring]},
    };
  }),
});

/**
 * A city of `side` times `side` square wards with their schools spread over them.
 *
 * The shapes stand in the feed, unless a link is given for them.
 */
export const city = (side = 2, schools = 24, geometry: Record<string, unknown> = squares(side)) => {
  const wards = Array.from({length: side * side}, (_, i) => i);
  return {
    ...SMALL,
    id: 'city',
    places: [
      {id: 'city', name: 'Thành phố Minh Hoạ', kind: 'province', parent: null},
      ...wards.map((i) => {
        const [x, y] = cornerOf(i, side);
        return {
          id: `w${i}`,
          name: WARD_NAMES[i] ?? `Xã thứ ${i}`,
          kind: 'commune',
          parent: 'city',
          centroid: [x + WARD / 2, y + WARD / 2],
        };
      }),
    ],
    boundaries: [
      {
        kind: 'commune',
        geometry,
        attribution: {vi: 'Ranh giới minh hoạ', en: 'Illustrative boundaries'},
      },
    ],
    schools: Array.from({length: schools}, (_, i) => {
      const ward = i % wards.length;
      const [x, y] = cornerOf(ward, side);
      const nth = Math.floor(i / wards.length);
      const [level, called] = LEVELS[nth % 2] as (typeof LEVELS)[0];
      // Steps of the golden ratio spread any number of points evenly.
      const within = (n: number): number => 0.1 + 0.8 * ((n * 0.618034) % 1);
      return {
        id: `s${i}`,
        name: `Trường ${called} ${(WARD_NAMES[ward] ?? `Thứ ${ward}`).replace(/^(Xã|Phường) /, '')} ${nth + 1}`,
        levels: [level],
        place: `w${ward}`,
        at: [
          x + WARD * within(nth),
          y + WARD * (0.1 + (0.8 * (nth + 0.5)) / Math.ceil(schools / wards.length)),
        ],
        accuracy: 'exact',
        ownership: 'public',
        address: `${nth + 1} đường Tự Do`,
        phone: '0292 000 000',
        href: `https://truong-${i}.example/`,
        facts: {cleanWater: nth % 3 ? nth % 3 === 1 : null},
      };
    }),
    indicators: [
      {
        id: 'pupils',
        name: {vi: 'Số học sinh', en: 'Pupils'},
        unit: {vi: 'học sinh', en: 'pupils'},
        decimals: 0,
        data: {
          dims: ['period', 'place'],
          members: {period: ['2025-2026'], place: wards.map((i) => `w${i}`)},
          values: wards.map((i) => 1000 + 137 * i),
        },
      },
    ],
  };
};

/** A map of the city. */
export const CITY_MAP = (attributes: string, inner = ''): string =>
  `<edu-school-map indicator="pupils" place="city" period="2025-2026" ${attributes}>${inner}</edu-school-map>`;
