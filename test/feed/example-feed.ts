/**
 * A complete small feed: every key of the format at least once, and nothing wrong with it.
 * Typed loosely on purpose, since it stands for what comes over the network.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests reach into it and break it
export const exampleFeed = (): any => structuredClone(EXAMPLE);

const t = (vi: string, en: string): {vi: string; en: string} => ({vi, en});

const EXAMPLE = {
  edufeed: '1.0',
  id: 'example',
  title: t('Bản tin mẫu', 'Example feed'),
  updated: '2024-05-02T08:00:00+07:00',
  publisher: {name: t('Sở Giáo dục', 'Department'), href: 'https://example.edu.vn/', contact: '0292 000 0000'},
  licence: {name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/'},
  demo: true,
  asOf: '2024-04-30',
  refreshSeconds: 60,
  staleSeconds: 86_400,
  'x-note': 'for us alone',
  dimensions: [
    {
      id: 'topic',
      name: t('Lĩnh vực', 'Topic'),
      ordered: false,
      members: [
        {id: 'all', name: t('Tất cả', 'All')},
        {id: 'network', name: t('Mạng lưới', 'Network')},
        {id: 'staff', name: t('Đội ngũ', 'Staff'), parent: 'network'},
      ],
      total: 'all',
    },
  ],
  places: [
    {
      id: '2025.92',
      name: 'Thành phố Cần Thơ',
      kind: 'province',
      parent: null,
      codes: {'gso-2025': '92'},
      validFrom: '2025-07-01',
      centroid: [105.78, 10.03],
    },
    {
      id: '2022.94',
      name: 'Tỉnh Sóc Trăng',
      kind: 'province',
      parent: null,
      validTo: '2025-06-30',
      replacedBy: [{id: '2025.92', share: 1}],
    },
    {id: 'my-xuyen', name: 'Mỹ Xuyên', kind: 'district', parent: '2022.94'},
  ],
  boundaries: [
    {
      kind: 'province',
      validFrom: '2025-07-01',
      validTo: '2030-12-31',
      key: 'code',
      scheme: 'gso-2025',
      object: 'provinces',
      geometry: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: {code: '92'},
            geometry: {type: 'Polygon', coordinates: [[[105, 10], [106, 10], [106, 9], [105, 10]]]},
          },
        ],
      },
      insets: [{places: ['2025.92'], name: t('Ô phụ', 'Inset')}],
      attribution: 'OpenStreetMap',
    },
    {kind: 'district', grid: [['my-xuyen', null]]},
  ],
  schools: {
    fields: ['id', 'name', 'levels', 'place', 'at', 'accuracy', 'ownership', 'address', 'phone', 'email', 'href', 'codes', 'facts', 'x-mine'],
    rows: [
      ['s1', 'Trường TH A', ['TH', 'THCS'], 'my-xuyen', [105.9, 9.6], 'exact', 'public', 'Ấp 1', '0299 1', 'a@example.vn', 'https://a.example.vn/', {moet: '94001'}, {cleanWater: true, toilets: null}, 1],
      ['s2', 'Trường THPT B', ['THPT'], '2022.94', null, 'place', null, null, null, null, null, null, null, null],
    ],
  },
  indicators: [
    {
      id: 'pupils',
      name: t('Số học sinh', 'Pupils'),
      unit: t('học sinh', 'pupils'),
      decimals: 0,
      kind: 'count',
      better: 'neutral',
      aggregate: {sum: ['place', 'level']},
      topic: 'network',
      source: 'moet',
      target: [{period: '2021-2022', value: 100_000, place: '2022.94', source: 'Kế hoạch'}],
      definition: 'Đầu năm học',
      legalBasis: 'TT 32/2020',
      notes: 'Không có',
      data: {
        dims: ['period', 'level'],
        members: {period: ['2020-2021', '2021-2022'], level: ['TH', 'THCS', 'THPT']},
        values: [101_000, 71_000, 30_000, 102_500, 72_200, null],
        status: {3: 'P', 5: 'Q'},
        lower: [100_000, 70_000, 29_000, 102_000, 72_000, null],
        upper: [102_000, 72_000, 31_000, 103_000, 73_000, null],
        notes: {3: t('Sơ bộ', 'Preliminary')},
      },
    },
    {
      id: 'classes',
      name: 'Số lớp',
      data: {dims: ['period', 'level'], rows: [['2021-2022', 'TH', 3000], ['2021-2022', 'THPT', null, 'L']]},
    },
    {
      id: 'class-size',
      name: 'Sĩ số',
      kind: 'ratio',
      better: [25, 35],
      ratio: {of: 'pupils', per: 'classes', scale: 1},
      bands: [{upTo: 35, level: 'good'}, {upTo: 45, level: 'watch'}, {level: 'bad'}],
      target: 35,
    },
  ],
  alerts: [
    {
      id: 'a1',
      status: 'Actual',
      msgType: 'Alert',
      severity: 'Severe',
      urgency: 'Expected',
      certainty: 'Likely',
      headline: t('Triều cường', 'Spring tide'),
      description: 'Nước lên',
      instruction: 'Cho học sinh nghỉ',
      sent: '2024-05-01T06:00:00+07:00',
      onset: '2024-05-02T00:00:00Z',
      expires: '2024-05-03T00:00:00-00:00',
      references: ['a0'],
      place: 'my-xuyen',
      school: 's1',
      indicator: 'pupils',
      period: '2021-2022',
      value: 46,
      threshold: 45,
      kind: 'hazard',
      acknowledged: {at: '2024-05-01T07:00:00+07:00', by: 'Phòng GD'},
      href: '/alerts/a1',
    },
  ],
  rules: [
    {
      id: 'r1',
      indicator: 'class-size',
      each: 'place',
      kind: 'province',
      where: {level: ['THPT']},
      when: {above: 45},
      margin: 0.5,
      severity: 'Moderate',
      headline: '{place}: {value} > {threshold}',
    },
  ],
  milestones: [
    {id: 'm1', name: 'Giai đoạn 1', start: '2022-09-01', end: '2023-05-31', progress: 1, status: 'done', owner: 'Sở', place: '2022.94', href: 'tel:02990000'},
    {id: 'm2', name: 'Bước 1', start: '2022-09-01', parent: 'm1'},
  ],
  sources: [
    {
      id: 'moet',
      name: 'CSDL ngành',
      href: 'https://csdl.moet.gov.vn/',
      lastSuccess: '2024-05-01T00:00:00Z',
      lastAttempt: '2024-05-02T00:00:00Z',
      records: {schools: 481},
      failed: ['my-xuyen', 's2'],
      everySeconds: 86_400,
    },
  ],
  projections: [
    {
      id: 'plan',
      name: 'Kế hoạch 5 năm',
      pupils: 'pupils',
      entrants: 'pupils',
      rates: {1: {promotion: 0.98, repetition: 0.02}},
      years: 5,
      scenarios: [{id: 'high', name: 'Cao', entrants: 1.02, promotion: 1}],
      norms: {TH: {classSize: 35, teachersPerClass: 1.5, roomsPerClass: 1, legalBasis: 'TT 16/2017'}},
      stock: {teachers: 'pupils', rooms: 'classes'},
    },
  ],
  dashboards: [
    {id: 'overview', title: 'Toàn cảnh', columns: 12, widgets: [{widget: 'kpi-tile', indicator: 'pupils', width: 3, height: 1, sideways: true}]},
    {id: 'wall', pages: [[{widget: 'line-chart', indicator: 'pupils', 'heading-level': 2}], []], secondsPerPage: 20},
  ],
};
