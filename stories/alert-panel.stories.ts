import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {
  brokenAlerts,
  extremeAlert,
  hostileAlerts,
  linkedAlerts,
  manyAlerts,
  noAlerts,
  oneAlert,
  ruleAlerts,
  sevenAlerts,
} from './alert-feeds.js';
import {loginPage, old} from './feeds.js';
import {drawn, tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface PanelArgs extends Omit<WidgetArgs, 'by' | 'period'> {
  readonly view?: 'list' | 'ticker' | 'badge';
  readonly by?: 'place' | 'school' | 'indicator' | 'kind' | 'severity';
  readonly kind?: string;
  readonly severity?: string;
  readonly statuses?: string;
  readonly resolvedDays?: number;
  readonly canAcknowledge?: boolean;
  readonly sound?: boolean;
  readonly speech?: boolean;
}

const panel = (args: PanelArgs): TemplateResult => html`
  <edu-alert-panel
    .data=${args.feed}
    view=${ifDefined(args.view)}
    by=${ifDefined(args.by)}
    place=${ifDefined(args.place)}
    school=${ifDefined(args.school)}
    where=${ifDefined(args.where)}
    kind=${ifDefined(args.kind)}
    severity=${ifDefined(args.severity)}
    statuses=${ifDefined(args.statuses)}
    resolved-days=${ifDefined(args.resolvedDays)}
    ?can-acknowledge=${args.canAcknowledge}
    ?sound=${args.sound}
    ?speech=${args.speech}
    heading=${ifDefined(args.heading)}
    heading-level=${ifDefined(args.headingLevel)}
    theme=${ifDefined(args.theme)}
  ></edu-alert-panel>
`;

const meta: Meta<PanelArgs> = {
  title: 'Cảnh báo/Bảng cảnh báo · alert-panel',
  component: 'edu-alert-panel',
  tags: ['autodocs'],
  argTypes: {
    ...widgetArgTypes,
    period: {table: {disable: true}},
    view: {control: 'select', options: ['list', 'ticker', 'badge']},
    by: {control: 'select', options: ['place', 'school', 'indicator', 'kind', 'severity']},
    kind: {control: 'text'},
    severity: {control: 'select', options: ['Extreme', 'Severe', 'Moderate', 'Minor']},
    statuses: {control: 'text'},
    resolvedDays: {control: {type: 'number', min: 0}},
    canAcknowledge: {control: 'boolean'},
    sound: {control: 'boolean'},
    speech: {control: 'boolean'},
  },
  render: panel,
};
export default meta;

// ── Examples to copy ───────────────────────────────────────────────────────────────────────────────────────────────

export const Seven: Story<PanelArgs> = {
  name: 'Bảy cảnh báo',
  args: {feed: sevenAlerts},
  parameters: tells(
    'Nặng nhất ở trên, diễn tập ở cuối, mới kết thúc ở dưới. The worst on top, drills last, what has ended below.',
  ),
};

export const Opened: Story<PanelArgs> = {
  name: 'Mở một cảnh báo, nhận xử lý',
  args: {feed: sevenAlerts, canAcknowledge: true},
  play: async ({canvasElement}) => {
    const {shadowRoot} = await drawn(canvasElement, 'edu-alert-panel');
    shadowRoot.querySelectorAll<HTMLButtonElement>('.headline')[0]?.click();
    shadowRoot.querySelector<HTMLButtonElement>('.where button')?.click();
  },
  parameters: tells(
    'Người trực mở cảnh báo để đọc, rồi nhận xử lý; trang báo lại cho máy chủ. Somebody opens an alert and takes it on.',
  ),
};

export const Rules: Story<PanelArgs> = {
  name: 'Quy tắc tự xét số liệu',
  args: {feed: ruleAlerts},
  parameters: tells(
    'Quy tắc của nguồn tạo cảnh báo từ số liệu; nhiều cảnh báo cùng loại gộp thành một dòng mở ra được. Rules make alerts of the data; many of one rule roll up.',
  ),
};

export const ByPlace: Story<PanelArgs> = {
  name: 'Theo địa phương',
  args: {feed: sevenAlerts, by: 'place'},
  parameters: tells('Nhóm theo nơi. Grouped by place.'),
};

export const Ticker: Story<PanelArgs> = {
  name: 'Dòng chạy',
  args: {feed: sevenAlerts, view: 'ticker'},
  parameters: tells(
    'Mỗi lúc một cảnh báo, dừng được, đứng yên khi người đọc không muốn chuyển động. One at a time; it can be stopped.',
  ),
};

export const Badge: Story<PanelArgs> = {
  name: 'Huy hiệu',
  args: {feed: sevenAlerts, view: 'badge'},
  parameters: tells('Bao nhiêu và nặng đến đâu. How many, and how bad.'),
};

export const Sound: Story<PanelArgs> = {
  name: 'Âm báo và đọc to',
  args: {feed: sevenAlerts, sound: true, speech: true},
  parameters: tells(
    'Chỉ khi trang cho phép; người trực tắt và nghe thử được. Only where the page asks for it; with a test button.',
  ),
};

export const OnlyGrave: Story<PanelArgs> = {
  name: 'Từ mức trung bình, một nơi',
  args: {feed: sevenAlerts, severity: 'Moderate', place: 'd.950'},
  parameters: tells('Một trang của huyện. A district’s page.'),
};

// ── How many ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const None: Story<PanelArgs> = {
  name: 'Không có cảnh báo',
  args: {feed: noAlerts},
  parameters: tells('Chỉ nói khi nguồn trả lời tốt. Said only after a good answer.'),
};

export const NoneBadge: Story<PanelArgs> = {
  name: 'Huy hiệu không có cảnh báo',
  args: {feed: noAlerts, view: 'badge'},
  parameters: tells('Số không. Zero.'),
};

export const One: Story<PanelArgs> = {
  name: 'Một cảnh báo',
  args: {feed: oneAlert},
  parameters: tells('Không cần bộ lọc. No filter needed.'),
};

export const Extreme: Story<PanelArgs> = {
  name: 'Cực kỳ nghiêm trọng',
  args: {feed: extremeAlert},
  parameters: tells('Chỉ mức này tô kín nền. The only kind that fills its ground.'),
};

export const ThreeHundred: Story<PanelArgs> = {
  name: 'Ba trăm cảnh báo',
  args: {feed: manyAlerts(300)},
  parameters: tells('Danh sách cuộn trong khung. The list scrolls in its box.'),
};

// ── When something is wrong ────────────────────────────────────────────────────────────────────────────────────────

export const Broken: Story<PanelArgs> = {
  name: 'Hai cảnh báo bị hỏng',
  args: {feed: brokenAlerts},
  parameters: tells('Bản ghi hỏng bị bỏ và được nêu. Broken records are left out and named.'),
};

export const Linked: Story<PanelArgs> = {
  name: 'Danh sách chưa tải được',
  args: {feed: linkedAlerts},
  parameters: tells('Không nói “không có cảnh báo”. Never “no alerts” without an answer.', 'empty'),
};

export const Hostile: Story<PanelArgs> = {
  name: 'Tiêu đề có ý đồ',
  args: {feed: hostileAlerts},
  parameters: tells('Chữ vẫn là chữ. Text stays text.'),
};

export const Stale: Story<PanelArgs> = {
  name: 'Nguồn đã cũ',
  args: {feed: {...sevenAlerts, updated: old['updated'], staleSeconds: 3600}},
  parameters: tells(
    'Cảnh báo giữ nguyên, kèm ngày của bản tin. Alerts stay, with their date.',
    'stale',
  ),
};

export const Waiting: Story<PanelArgs> = {
  name: 'Đang chờ',
  render: () => html`<edu-alert-panel></edu-alert-panel>`,
  parameters: tells('Khung tĩnh đến khi có dữ liệu. Quiet until data arrive.', 'waiting'),
};

export const Failed: Story<PanelArgs> = {
  name: 'Không đọc được',
  args: {feed: loginPage},
  parameters: tells('Nói rõ lý do. Says why.', 'failed'),
};

// ── Looks ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const Dark: Story<PanelArgs> = {
  name: 'Nền tối',
  args: {feed: extremeAlert, theme: 'dark'},
  parameters: tells('Nền tối. Dark paper.'),
};

export const Wall: Story<PanelArgs> = {
  name: 'Màn hình trung tâm',
  args: {feed: extremeAlert, theme: 'wall'},
  parameters: tells('Chữ lớn cho màn hình treo tường. Large type for a wall.'),
};
