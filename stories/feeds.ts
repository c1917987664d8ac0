/**
 * The feeds that the stories show, as JSON values: the demo's two, those that are wrong on purpose, and small
 * invented ones for what no office ever published (a trillion pupils, thirty lines, one point).
 */

export type Words = string | Readonly<Record<string, string>>;

export interface CubeJson {
  readonly dims: readonly string[];
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly values: readonly (number | null)[];
  readonly status?: Readonly<Record<string, string>>;
  readonly lower?: readonly (number | null)[];
  readonly upper?: readonly (number | null)[];
}

export interface IndicatorJson {
  readonly id: string;
  readonly name: Words;
  readonly data?: CubeJson;
  readonly [key: string]: unknown;
}

export interface FeedJson {
  readonly indicators: readonly IndicatorJson[];
  readonly [key: string]: unknown;
}

const read = async (address: string): Promise<FeedJson> =>
  (await (await fetch(address)).json()) as FeedJson;

/** Addresses, for stories in which a widget fetches by itself. */
export const mekongAddress = new URL('../demo/feeds/mekong.json', import.meta.url).href;
const minhHoaAddress = new URL('../demo/feeds/minh-hoa.json', import.meta.url).href;
const partialAddress = new URL('../demo/feeds/trouble/partial.json', import.meta.url).href;
const hostileAddress = new URL('../demo/feeds/trouble/hostile.json', import.meta.url).href;
const oldAddress = new URL('../demo/feeds/trouble/old.json', import.meta.url).href;
const nextVersionAddress = new URL('../demo/feeds/trouble/wrong-version.json', import.meta.url)
  .href;

/**
 * `mekong`: real figures of three provinces. `minhHoa`: invented ones with every status, forecasts, bands and targets.
 * `partial`: one indicator of ten is broken (`girls`). `hostile`: every text tries something. `old`: stopped in 2023.
 */
export const [mekong, minhHoa, partial, hostile, old, nextVersion] = await Promise.all([
  read(mekongAddress),
  read(minhHoaAddress),
  read(partialAddress),
  read(hostileAddress),
  read(oldAddress),
  read(nextVersionAddress),
]);

/** A feed in which nothing is counted yet. */
export const emptyFeed: FeedJson = {
  ...minhHoa,
  indicators: [],
  rules: [],
  projections: [],
  dashboards: [],
};

/** What a portal behind a log-in answers instead of the feed. */
export const loginPage = '<!doctype html><title>Đăng nhập hệ thống</title>';

/** The last value is gone: the count no longer fits the members. */
export function broken(feed: FeedJson, id: string): FeedJson {
  const cut = (indicator: IndicatorJson): IndicatorJson =>
    indicator.id === id && indicator.data
      ? {...indicator, data: {...indicator.data, values: indicator.data.values.slice(0, -1)}}
      : indicator;
  return {...feed, indicators: feed.indicators.map(cut)};
}

/** Every cell of one indicator is null, with a status code that says why, or without. */
export function silent(feed: FeedJson, id: string, code = ''): FeedJson {
  const hush = (indicator: IndicatorJson): IndicatorJson => {
    if (indicator.id !== id || !indicator.data) return indicator;
    const {dims, members, values} = indicator.data;
    const status = code ? Object.fromEntries(values.map((_, cell) => [String(cell), code])) : {};
    return {...indicator, data: {dims, members, values: values.map(() => null), status}};
  };
  return {...feed, indicators: feed.indicators.map(hush)};
}

// ── Small invented feeds ───────────────────────────────────────────────────────────────────────────────────────────

const head = {
  edufeed: '1.0',
  title: {vi: 'Dữ liệu minh hoạ', en: 'Illustrative data'},
  updated: '2026-11-24T08:00:00+07:00',
  publisher: {name: {vi: 'Trang trình diễn edu-widgets', en: 'edu-widgets demonstration'}},
  demo: true,
  refreshSeconds: 3600,
};

/** "2016-2017" to "2024-2025". */
export const schoolYears = (first: number, last: number): string[] =>
  Array.from({length: last - first + 1}, (_, i) => `${first + i}-${first + i + 1}`);

export interface SampleOptions {
  /** Keys of the indicator besides those that the sample makes. */
  readonly indicator?: Readonly<Record<string, unknown>>;
  /** First school year. */
  readonly from?: number;
  /** Status codes as in a cube, index → code. */
  readonly status?: Readonly<Record<string, string>>;
}

/** One indicator, `sample`, by `group` and school year: a name and its values for each row. */
export function sample(
  rows: readonly (readonly [name: Words, values: readonly (number | null)[]])[],
  {indicator = {}, from = 2016, status = {}}: SampleOptions = {},
): FeedJson {
  const ids = rows.map((_, row) => `g${row + 1}`);
  const columns = rows[0]?.[1].length ?? 0;
  return {
    ...head,
    id: 'sample',
    dimensions: [
      {
        id: 'group',
        name: {vi: 'Nhóm', en: 'Group'},
        members: rows.map(([name], row) => ({id: ids[row], name})),
      },
    ],
    indicators: [
      {
        id: 'sample',
        name: {vi: 'Số học sinh', en: 'Pupils'},
        unit: {vi: 'học sinh', en: 'pupils'},
        ...indicator,
        data: {
          dims: ['group', 'period'],
          members: {group: ids, period: schoolYears(from, from + columns - 1)},
          values: rows.flatMap(([, values]) => values),
          status,
        },
      },
    ],
  };
}

/** One line of `sample` without any split. */
export function sampleLine(
  values: readonly (number | null)[],
  options: SampleOptions = {},
): FeedJson {
  const feed = sample([['', values]], options);
  const [indicator] = feed.indicators;
  const data = {
    dims: ['period'],
    members: {period: indicator?.data?.members['period'] ?? []},
    values,
    status: options.status ?? {},
  };
  return {...feed, dimensions: [], indicators: [{...(indicator as IndicatorJson), data}]};
}

/** Three indicators, `y`, `x` and `size`, by `group` at one school year: a name and its values for each row. */
export function samplePairs(
  rows: readonly (readonly [name: Words, ...values: (number | null)[]])[],
  status: Readonly<Record<string, string>> = {},
): FeedJson {
  const ids = rows.map((_, row) => `g${row + 1}`);
  const column = (
    id: string,
    n: number,
    name: Words,
    unit: Words,
    more: Readonly<Record<string, unknown>> = {},
  ): IndicatorJson => ({
    id,
    name,
    unit,
    ...more,
    data: {
      dims: ['group', 'period'],
      members: {group: ids, period: schoolYears(2024, 2024)},
      values: rows.map((row) => (row[n] as number | null | undefined) ?? null),
      status: id === 'y' ? status : {},
    },
  });
  return {
    ...head,
    id: 'sample-pairs',
    dimensions: [
      {
        id: 'group',
        name: {vi: 'Nhóm', en: 'Group'},
        members: rows.map(([name], row) => ({id: ids[row], name})),
      },
    ],
    indicators: [
      column('y', 1, {vi: 'Tỷ lệ đạt chuẩn', en: 'Share up to standard'}, '%', {
        kind: 'percent',
        decimals: 1,
      }),
      column(
        'x',
        2,
        {vi: 'Sĩ số bình quân', en: 'Class size'},
        {vi: 'HS/lớp', en: 'pupils/class'},
        {
          kind: 'ratio',
          aggregate: 'none',
          decimals: 1,
        },
      ),
      column('size', 3, {vi: 'Số học sinh', en: 'Pupils'}, {vi: 'học sinh', en: 'pupils'}),
    ],
  };
}

/** Names of 96 letters and more, as they stand over school gates. */
export const longNames: readonly string[] = [
  'Trường Phổ thông Dân tộc Bán trú Tiểu học và Trung học cơ sở Nguyễn Thị Minh Khai, xã Lai Hoà, thị xã Vĩnh Châu',
  'Trường Trung học cơ sở và Trung học phổ thông Dân tộc Nội trú Huỳnh Cương, phường 6, thành phố Sóc Trăng, tỉnh Sóc Trăng',
  'Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên khu vực các huyện Kế Sách, Châu Thành, Mỹ Tú và Cù Lao Dung',
  'Trường Tiểu học và Trung học cơ sở Thực hành Sư phạm Phường Nguyễn Nghiêm Quyền Đường Tôn Đức Thắng, thị xã Ngã Năm',
  'Trường Mầm non Tư thục Hướng Dương Nghĩa Tình Biên Giới và các điểm trường lẻ ấp Đường Xuồng, ấp Trường Thọ, huyện Trần Đề',
];

/** Names that try to be something else: markup, another direction, formulas, letters without a width. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror="globalThis.hacked=1">',
  '"><script>globalThis.hacked=1</script>',
  'Sóc Trăng \u202egnărt còs\u202c',
  'مدرسة المستقبل الابتدائية',
  '=HYPERLINK("javascript:globalThis.hacked=1")',
  '${globalThis.hacked=1} {{hacked}} &lt;b&gt;\u200b\u0000',
  'Trường\n\tTH\u00a0A',
  'toString',
];

/** Thirty lines that cross. */
export const thirtyLines = sample(
  Array.from(
    {length: 30},
    (_, i) =>
      [
        {vi: `Xã ${i + 1}`, en: `Commune ${i + 1}`},
        Array.from(
          {length: 9},
          (_, t) => 400 + ((i * 137) % 900) + Math.round(60 * Math.sin(i + t * 0.7)) + 12 * t,
        ),
      ] as const,
  ),
);

/** The provinces and cities before the merger of July 2025. */
const provinces =
  'An Giang|Bà Rịa – Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hoà Bình|Hưng Yên|Khánh Hoà|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hoá|Thành phố Hồ Chí Minh|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái'.split(
    '|',
  );

/** `sample` for each of 63 provinces under one country; the figures are invented. Three have none, each for another reason. */
export const sixtyThree: FeedJson = {
  ...head,
  id: 'sixty-three',
  places: [
    {id: 'vn', name: {vi: 'Cả nước', en: 'The whole country'}, kind: 'country', parent: null},
    ...provinces.map((name, i) => ({id: `t${i + 1}`, name, kind: 'province', parent: 'vn'})),
  ],
  indicators: [
    {
      id: 'sample',
      name: {vi: 'Tỷ lệ huy động trẻ em trong độ tuổi mẫu giáo', en: 'Kindergarten enrolment'},
      unit: '%',
      kind: 'percent',
      decimals: 1,
      better: 'higher',
      target: 92,
      data: {
        dims: ['period', 'place'],
        members: {period: ['2023-2024', '2024-2025'], place: provinces.map((_, i) => `t${i + 1}`)},
        values: [0, 1].flatMap((year) =>
          provinces.map((_, i) =>
            year === 1 && [4, 16, 33].includes(i) ? null : 70 + ((i * 37 + year * 5) % 290) / 10,
          ),
        ),
        status: {'67': 'Q', '79': 'L', '96': 'O'},
      },
    },
  ],
};

/** 240 schools, each with three figures. */
export const manyRows: FeedJson = {
  ...head,
  id: 'many-rows',
  places: [{id: '2022.94', name: 'Tỉnh Sóc Trăng', kind: 'province', parent: null}],
  dimensions: [
    {
      id: 'unit',
      name: {vi: 'Trường', en: 'School'},
      members: Array.from({length: 240}, (_, i) => ({
        id: `s${i + 1}`,
        name: `Trường ${['Tiểu học', 'THCS', 'THPT'][i % 3]} ${['Đại Tâm', 'Hoà Đông', 'Kế An', 'Lịch Hội Thượng', 'Mỹ Hương', 'Phú Lộc', 'Thạnh Phú', 'Vĩnh Hải'][i % 8]} ${Math.floor(i / 8) + 1}`,
      })),
    },
  ],
  indicators: [
    {
      id: 'sample',
      name: {vi: 'Số học sinh', en: 'Pupils'},
      unit: {vi: 'học sinh', en: 'pupils'},
      data: {
        dims: ['unit', 'period'],
        members: {
          unit: Array.from({length: 240}, (_, i) => `s${i + 1}`),
          period: schoolYears(2022, 2024),
        },
        values: Array.from({length: 240 * 3}, (_, cell) =>
          cell % 97 === 5 ? null : 180 + ((cell * 53) % 1400),
        ),
        status: {'5': 'Q', '102': 'O', '6': 'P', '9': 'E'},
      },
    },
  ],
};
