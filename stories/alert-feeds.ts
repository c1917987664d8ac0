/** Invented feeds for alerts: none, one, seven, three hundred, two thousand, drills, the worst, hostile words. */
import {hostileNames, minhHoa, type FeedJson, type Words} from './feeds.js';

export interface AlertJson {
  readonly id: string;
  readonly headline: Words;
  readonly [key: string]: unknown;
}

const hour = 3_600_000;
/** A date-time so many hours ago, with the offset that CAP demands. */
const ago = (hours: number): string =>
  `${new Date(Date.now() - hours * hour + 7 * hour).toISOString().slice(0, 19)}+07:00`;

const base = {status: 'Actual', msgType: 'Alert'} as const;

/** Fresh as of now, so that ages are short whenever the story is opened. */
export const alertFeed = (
  alerts: readonly AlertJson[],
  over: Readonly<Record<string, unknown>> = {},
): FeedJson => ({...minhHoa, updated: ago(0.05), rules: [], alerts, ...over});

export const noAlerts = alertFeed([]);

const storm: AlertJson = {
  ...base,
  id: 'bao',
  severity: 'Severe',
  urgency: 'Expected',
  kind: 'hazard',
  sent: ago(2),
  onset: ago(-12),
  place: '2025.92',
  headline: {
    vi: 'Áp thấp gần bờ: trường ven biển cho học sinh nghỉ từ chiều mai (minh hoạ)',
    en: 'Storm near the coast: schools by the sea close from tomorrow afternoon (illustrative)',
  },
  description: {
    vi: 'Dự báo gió cấp 8, giật cấp 10, mưa lớn kèm triều cường.',
    en: 'Gale force winds, gusts, heavy rain and a spring tide are forecast.',
  },
  instruction: {
    vi: 'Gia cố mái che, chuyển hồ sơ lên tầng, báo phụ huynh trước 15 giờ.',
    en: 'Secure the roofs, move files upstairs, tell parents before 3 pm.',
  },
};

export const oneAlert = alertFeed([storm]);

const seven: readonly AlertJson[] = [
  storm,
  {
    ...base,
    id: 'ngo-doc',
    severity: 'Severe',
    kind: 'hazard',
    sent: ago(5),
    school: 'truong-941-1',
    headline: {
      vi: 'Nghi ngộ độc thực phẩm sau bữa ăn bán trú (minh hoạ)',
      en: 'Suspected food poisoning after the school lunch (illustrative)',
    },
    acknowledged: {at: ago(4), by: {vi: 'Tổ y tế trường học', en: 'School health team'}},
  },
  {
    ...base,
    id: 'si-so',
    severity: 'Moderate',
    kind: 'indicator',
    sent: ago(30),
    place: 'd.950',
    indicator: 'class-size',
    period: '2024-2025',
    value: 46.7,
    threshold: 45,
    headline: {
      vi: 'Vĩnh Châu: sĩ số THCS vượt 45 HS/lớp (minh hoạ)',
      en: 'Vĩnh Châu: more than 45 pupils per lower-secondary class (illustrative)',
    },
  },
  {
    ...base,
    id: 'dich',
    severity: 'Moderate',
    kind: 'hazard',
    sent: ago(52),
    place: 'd.941',
    headline: {
      vi: 'Chùm ca tay chân miệng, hai lớp mẫu giáo nghỉ bảy ngày (minh hoạ)',
      en: 'Hand, foot and mouth cases: two kindergarten classes closed for a week (illustrative)',
    },
  },
  {
    ...base,
    id: 'dong-bo',
    severity: 'Minor',
    kind: 'data',
    sent: ago(0.7),
    headline: {
      vi: 'Hai đơn vị chưa đồng bộ dữ liệu (minh hoạ)',
      en: 'Two units have not synchronised (illustrative)',
    },
  },
  {
    ...base,
    id: 'han-nop',
    severity: 'Minor',
    kind: 'deadline',
    sent: ago(100),
    onset: ago(-700),
    headline: {
      vi: 'Sắp đến hạn nhập điểm học kỳ I (minh hoạ)',
      en: 'Marks of semester I will be due soon (illustrative)',
    },
  },
  {
    ...base,
    id: 'dien-tap',
    status: 'Exercise',
    severity: 'Extreme',
    kind: 'hazard',
    sent: ago(1),
    place: '2025.92',
    headline: {
      vi: 'Sơ tán học sinh đến nhà tránh bão (minh hoạ)',
      en: 'Pupils are taken to the storm shelter (illustrative)',
    },
  },
];

const ended: readonly AlertJson[] = [
  {
    ...storm,
    id: 'mua',
    severity: 'Moderate',
    sent: ago(80),
    onset: undefined,
    expires: ago(20),
    headline: 'Mưa lớn (minh hoạ)',
  },
  {
    ...storm,
    id: 'benh',
    severity: 'Moderate',
    sent: ago(90),
    onset: undefined,
    headline: 'Ổ dịch cúm (minh hoạ)',
  },
  {
    ...base,
    id: 'het-benh',
    msgType: 'Cancel',
    severity: 'Moderate',
    sent: ago(40),
    references: ['benh'],
    headline: 'Kết thúc theo dõi (minh hoạ)',
  },
].map((alert) => JSON.parse(JSON.stringify(alert)) as AlertJson);

export const sevenAlerts = alertFeed([...seven, ...ended]);

export const extremeAlert = alertFeed([
  {
    ...base,
    id: 'sieu-bao',
    severity: 'Extreme',
    urgency: 'Immediate',
    kind: 'hazard',
    sent: ago(0.2),
    place: '2025.92',
    headline: {
      vi: 'Tất cả các trường cho học sinh về nhà ngay (minh hoạ)',
      en: 'All schools send pupils home at once (illustrative)',
    },
  },
  ...seven,
]);

const kinds = ['hazard', 'data', 'deadline', 'indicator'];
const severities = ['Severe', 'Moderate', 'Moderate', 'Minor', 'Minor', 'Minor', 'Unknown'];
const districts = [
  'd.941',
  'd.942',
  'd.943',
  'd.944',
  'd.945',
  'd.946',
  'd.947',
  'd.948',
  'd.949',
  'd.950',
  'd.951',
];

/** So many alerts of every kind, each with a place. */
export const manyAlerts = (count: number): FeedJson =>
  alertFeed(
    Array.from({length: count}, (_, i) => ({
      ...base,
      id: `a${i + 1}`,
      severity: severities[(i * 5) % 7],
      kind: kinds[i % 4],
      sent: ago(1 + ((i * 37) % 500)),
      place: districts[i % 11],
      headline: {vi: `Cảnh báo minh hoạ số ${i + 1}`, en: `Illustrative alert number ${i + 1}`},
    })),
  );

/** Alerts that the feed's own rules make of its figures. */
export const ruleAlerts: FeedJson = {
  ...minhHoa,
  updated: ago(0.05),
  alerts: [],
  rules: [
    {
      id: 'water',
      indicator: 'clean-water',
      each: 'place',
      kind: 'district',
      when: {missesTarget: 1},
      severity: 'Moderate',
    },
    {
      id: 'oversize',
      indicator: 'class-size',
      each: 'place',
      kind: 'district',
      where: {level: ['THCS']},
      when: {above: 43},
      severity: 'Severe',
      headline: {
        vi: '{place}: sĩ số THCS {value} HS/lớp (> {threshold})',
        en: '{place}: {value} pupils per lower-secondary class (> {threshold})',
      },
    },
    {
      id: 'no-data',
      indicator: 'completeness',
      each: 'place',
      kind: 'district',
      where: {dataset: ['marks']},
      when: {missing: true},
      severity: 'Minor',
    },
  ],
};

export const hostileAlerts = alertFeed([
  ...hostileNames.map((headline, i) => ({
    ...base,
    id: `h${i}`,
    severity: 'Severe',
    sent: ago(i),
    headline,
    description: headline,
    href: i % 2 ? 'https://example.vn/' : 'javascript:globalThis.hacked=1',
  })),
  {
    ...base,
    id: 'dai',
    severity: 'Moderate',
    sent: ago(20),
    headline: `${'Một tiêu đề rất dài '.repeat(500)}hết.`,
  },
  {
    ...base,
    id: 'emoji',
    severity: 'Minor',
    sent: ago(21),
    headline: '🌀🌀🌀 Bão 👩‍🏫👨‍👩‍👧‍👦 ' + '🚸'.repeat(200),
  },
]);

/** One alert lacks its headline, one has an unknown severity: both are left out, and the panel says so. */
export const brokenAlerts = alertFeed([
  ...seven,
  {...base, id: 'khong-tieu-de', severity: 'Severe', sent: ago(1)} as unknown as AlertJson,
  {...base, id: 'sai-muc', severity: 'Nặng', sent: ago(1), headline: 'Sai mức'},
]);

/** The list of alerts is a linked file that has not come. */
export const linkedAlerts: FeedJson = {
  ...minhHoa,
  updated: ago(0.05),
  alerts: {href: 'alerts.json'},
};
