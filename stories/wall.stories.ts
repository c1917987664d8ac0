import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {alertFeed} from './alert-feeds.js';
import {loginPage, old} from './feeds.js';
import {drawn, tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface WallArgs extends Pick<WidgetArgs, 'feed' | 'heading' | 'headingLevel' | 'theme'> {
  readonly dashboard?: string;
  readonly seconds?: number;
  readonly screen?: string;
  readonly single?: boolean;
  readonly takeover?: string;
  readonly takeoverSeconds?: number;
  readonly paused?: boolean;
  readonly lang?: string;
  /** Of the box, in px. */
  readonly height?: number;
}

const wall = (args: WallArgs): TemplateResult => html`
  <edu-wall
    style="height: ${args.height ?? 620}px"
    .data=${args.feed}
    lang=${ifDefined(args.lang)}
    dashboard=${ifDefined(args.dashboard)}
    seconds=${ifDefined(args.seconds)}
    screen=${ifDefined(args.screen)}
    ?single=${args.single}
    takeover=${ifDefined(args.takeover)}
    takeover-seconds=${ifDefined(args.takeoverSeconds)}
    ?paused=${args.paused}
    heading=${ifDefined(args.heading)}
    heading-level=${ifDefined(args.headingLevel)}
    theme=${ifDefined(args.theme)}
  ></edu-wall>
`;

const meta: Meta<WallArgs> = {
  title: 'Bố cục/Màn hình trung tâm · wall',
  component: 'edu-wall',
  tags: ['autodocs'],
  argTypes: {
    feed: widgetArgTypes.feed,
    heading: widgetArgTypes.heading,
    headingLevel: widgetArgTypes.headingLevel,
    theme: widgetArgTypes.theme,
    dashboard: {control: 'text'},
    seconds: {control: {type: 'number', min: 1}},
    screen: {control: 'text'},
    single: {control: 'boolean'},
    takeover: {control: 'select', options: ['Extreme', 'Severe', 'Moderate', 'Minor', 'none']},
    takeoverSeconds: {control: {type: 'number', min: 1}},
    paused: {control: 'boolean'},
    lang: {control: 'select', options: ['vi', 'en']},
  },
  render: wall,
};
export default meta;

const tile = (indicator: string): object => ({
  widget: 'kpi-tile',
  indicator,
  place: '2022.94',
  width: 3,
});

/** Three scenes: figures with their forecast, a comparison, and what is going on. */
const pages = [
  {
    title: {vi: 'Quy mô', en: 'Size'},
    seconds: 20,
    widgets: [
      ...['pupils', 'class-size', 'dropout-rate', 'clean-water'].map(tile),
      {widget: 'line-chart', width: 12, height: 3, indicator: 'pupils-forecast', by: 'level'},
    ],
  },
  {
    title: {vi: 'Sĩ số', en: 'Class size'},
    seconds: 15,
    widgets: [
      {
        widget: 'bar-chart',
        width: 12,
        height: 3,
        indicator: 'class-size',
        by: 'place',
        where: 'level=THCS',
        sort: 'value',
      },
    ],
  },
  {
    title: {vi: 'Trong tuần', en: 'This week'},
    widgets: [
      {widget: 'line-chart', width: 6, height: 3, indicator: 'hfmd-cases', place: '2022.94'},
      {widget: 'alert-panel', width: 6, height: 3},
    ],
  },
];
const board = (scenes: readonly object[]): object => ({
  id: 'overview',
  title: {vi: 'Toàn cảnh giáo dục (minh hoạ)', en: 'Education at a glance (illustrative)'},
  secondsPerPage: 30,
  pages: scenes,
});
/** A date-time so many minutes ago, with the offset that CAP demands. */
const ago = (minutes: number): string =>
  `${new Date(Date.now() - minutes * 60_000 + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

const alert = (id: string, severity: string, vi: string, en: string, minutes: number): never =>
  ({
    id,
    status: 'Actual',
    msgType: 'Alert',
    severity,
    kind: 'hazard',
    headline: {vi, en},
    sent: ago(minutes),
    place: '2022.94',
  }) as never;
const landslide = alert(
  'sat-lo',
  'Moderate',
  'Sạt lở bờ sông gần trường (minh hoạ)',
  'Landslide near a school (illustrative)',
  300,
);
const storm = {
  ...(alert(
    'bao',
    'Extreme',
    'Bão vào đất liền đêm nay (minh hoạ)',
    'A storm makes landfall tonight (illustrative)',
    2,
  ) as object),
  instruction: {
    vi: 'Cho học sinh nghỉ học từ chiều nay; chằng chống phòng học, di dời sổ sách và thiết bị lên cao.',
    en: 'Send pupils home from this afternoon; secure classrooms, move records and equipment upstairs.',
  },
  description: {
    vi: 'Gió cấp 11, mưa trên 200 mm trong 24 giờ.',
    en: 'Winds of force 11, more than 200 mm of rain in 24 hours.',
  },
} as never;
const flood = alert(
  'lut',
  'Severe',
  'Triều cường ngập sân trường (minh hoạ)',
  'High tide floods school yards (illustrative)',
  4,
);

const feedOf = (alerts: readonly never[], scenes: readonly object[] = pages): object =>
  alertFeed(alerts, {dashboards: [board(scenes)]});
const calm = feedOf([landslide]);

// ── Examples to copy ───────────────────────────────────────────────────────────────────────────────────────────────

export const Scenes: Story<WallArgs> = {
  name: 'Ba cảnh lần lượt',
  args: {feed: calm},
  parameters: tells(
    'Mỗi cảnh có thời lượng riêng, cảnh sau vẽ sẵn trước khi đổi; dòng cảnh báo ở dưới. Each scene for its own time, the next drawn ahead; alerts below.',
  ),
};

export const SideBySide: Story<WallArgs> = {
  name: 'Hai cảnh cạnh nhau',
  args: {feed: calm},
  render: (args) => wall({...args, height: 240}),
  parameters: tells(
    'Khi khung đủ rộng (từ 2,6:1), hai cảnh đứng cạnh nhau. Two scenes where the box is wide enough.',
  ),
};

export const Row: Story<WallArgs> = {
  name: 'Màn hình thứ hai trong ba',
  args: {feed: calm, screen: '2/3'},
  parameters: tells(
    'Nhiều màn hình cùng nhịp theo giờ máy chủ, mỗi màn hình một cảnh khác. Screens in step by the server’s clock, each with another scene.',
  ),
};

export const Single: Story<WallArgs> = {
  name: 'Một cảnh',
  args: {feed: feedOf([landslide], pages.slice(0, 1))},
  parameters: tells('Không đổi cảnh. Nothing to turn.'),
};

export const English: Story<WallArgs> = {
  name: 'Tiếng Anh',
  args: {feed: calm, lang: 'en'},
  parameters: tells('Cùng dữ liệu bằng tiếng Anh. The same in English.'),
};

export const Paused: Story<WallArgs> = {
  name: 'Đang dừng',
  args: {feed: calm},
  play: async ({canvasElement}) => {
    const {shadowRoot} = await drawn(canvasElement, 'edu-wall');
    shadowRoot.querySelector<HTMLButtonElement>('.pause')?.click();
  },
  parameters: tells(
    'Dừng bằng nút, phím cách hay điều khiển trình chiếu; dừng đến khi có người cho chạy. Stays until somebody resumes it.',
  ),
};

// ── Alerts ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const Takeover: Story<WallArgs> = {
  name: 'Cảnh báo mới chiếm màn hình',
  args: {feed: feedOf([storm, landslide])},
  parameters: tells(
    'Cảnh báo nghiêm trọng mới hiện kín màn hình trong 30 giây rồi trả lại. A new severe alert fills the screen for 30 seconds.',
  ),
};

export const TakeoverOfTwo: Story<WallArgs> = {
  name: 'Hai cảnh báo mới',
  args: {feed: feedOf([flood, storm, landslide])},
  parameters: tells(
    'Nặng nhất nói đủ, còn lại thành danh sách. The worst in full, the rest listed.',
  ),
};

export const SevereTakeover: Story<WallArgs> = {
  name: 'Cảnh báo nghiêm trọng',
  args: {feed: feedOf([flood, landslide])},
  parameters: tells(
    'Chỉ mức cực kỳ nghiêm trọng tô kín nền. Only the worst kind fills its ground.',
  ),
};

export const Calm: Story<WallArgs> = {
  name: 'Không có cảnh báo',
  args: {feed: feedOf([])},
  parameters: tells(
    'Không có dòng cảnh báo khi nguồn không có. No ticker without alerts or rules.',
  ),
};

// ── When something is wrong ────────────────────────────────────────────────────────────────────────────────────────

export const Stale: Story<WallArgs> = {
  name: 'Nguồn đã cũ',
  args: {feed: {...calm, updated: old['updated'], staleSeconds: 3600}},
  parameters: tells(
    'Cảnh giữ nguyên, góc phải nói rõ tuổi. Scenes stay, the corner says how old.',
    'stale',
  ),
};

export const NoSuch: Story<WallArgs> = {
  name: 'Không có bố cục này',
  args: {feed: calm, dashboard: 'tong-quan'},
  parameters: tells('Nói rõ tên không tìm thấy. Names what is not there.', 'empty'),
};

export const Empty: Story<WallArgs> = {
  name: 'Bố cục trống',
  args: {feed: feedOf([], [{title: 'Trống', widgets: []}])},
  parameters: tells('Trang trống không thành cảnh. Empty pages are no scenes.', 'empty'),
};

export const Waiting: Story<WallArgs> = {
  name: 'Đang chờ',
  render: () => html`<edu-wall style="height: 620px"></edu-wall>`,
  parameters: tells(
    'Đồng hồ chạy ngay cả khi chưa có dữ liệu. The clock runs before data arrive.',
    'waiting',
  ),
};

export const Failed: Story<WallArgs> = {
  name: 'Không đọc được',
  args: {feed: loginPage},
  parameters: tells('Nói rõ lý do. Says why.', 'failed'),
};

// ── Looks ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const Light: Story<WallArgs> = {
  name: 'Nền sáng',
  args: {feed: calm, theme: 'light'},
  parameters: tells('Cho phòng sáng. For bright rooms.'),
};
