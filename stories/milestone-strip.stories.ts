import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {
  emptyFeed,
  hostile,
  hostileNames,
  loginPage,
  longNames,
  mekong,
  minhHoa,
  old,
  type FeedJson,
} from './feeds.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface Args extends WidgetArgs {
  readonly milestone?: string;
}

const strip = ({
  feed,
  place,
  milestone,
  heading,
  headingLevel,
  theme,
}: Args): TemplateResult => html`
  <edu-milestone-strip
    .data=${feed}
    place=${ifDefined(place)}
    milestone=${ifDefined(milestone)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-milestone-strip>
`;

const {feed, place, heading, headingLevel, theme} = widgetArgTypes;
const meta: Meta<Args> = {
  title: 'Kế hoạch/Lộ trình · milestone-strip',
  component: 'edu-milestone-strip',
  tags: ['autodocs'],
  argTypes: {feed, place, milestone: {control: 'text'}, heading, headingLevel, theme},
  render: strip,
};
export default meta;

// ── Plans of our own ───────────────────────────────────────────────────────────────────────────────────────────────

type StepJson = Readonly<Record<string, unknown>>;

const withPlan = (milestones: unknown, feedOf: FeedJson = minhHoa): FeedJson => ({
  ...feedOf,
  milestones,
});

/** A date so many days from now: plans that always have something late and something to come. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const step = (
  id: string,
  name: unknown,
  from: number,
  to?: number,
  more: StepJson = {},
): StepJson => ({
  id,
  name,
  start: inDays(from),
  ...(to === undefined ? {} : {end: inDays(to)}),
  ...more,
});

const everyState = withPlan([
  step('p', {vi: 'Sổ điểm điện tử toàn tỉnh', en: 'Electronic mark books'}, -420, undefined, {
    status: 'running',
    owner: {vi: 'Phòng Giáo dục Trung học', en: 'Secondary education office'},
  }),
  step('done', {vi: 'Khảo sát hạ tầng', en: 'Survey'}, -420, -310, {
    parent: 'p',
    status: 'done',
    progress: 1,
  }),
  step('over', {vi: 'Họp lấy ý kiến', en: 'Consultation'}, -330, -300, {parent: 'p'}),
  step('missed', {vi: 'Hạn nộp hồ sơ thầu', en: 'Tenders due'}, -200, undefined, {
    parent: 'p',
    status: 'planned',
  }),
  step('late', {vi: 'Tập huấn giáo viên', en: 'Teacher training'}, -220, -35, {
    parent: 'p',
    status: 'running',
    progress: 0.6,
  }),
  step('unbegun', {vi: 'Mua máy chủ', en: 'Buy servers'}, -20, 60, {
    parent: 'p',
    status: 'planned',
  }),
  step('running', {vi: 'Thí điểm ở 40 trường', en: 'Pilot in 40 schools'}, -90, 120, {
    parent: 'p',
    status: 'running',
    progress: 0.35,
    place: '2022.94',
    href: 'https://example.edu.vn/thi-diem',
  }),
  step('open', {vi: 'Hỗ trợ qua điện thoại', en: 'Help line'}, -60, undefined, {
    parent: 'p',
    status: 'running',
  }),
  step('planned', {vi: 'Mở rộng toàn tỉnh', en: 'All schools'}, 130, 300, {
    parent: 'p',
    status: 'planned',
  }),
  step('date', {vi: 'Hội nghị tổng kết', en: 'Closing conference'}, 320, undefined, {parent: 'p'}),
]);

const states = ['done', 'running', 'planned', undefined] as const;
const hundreds = withPlan(
  Array.from({length: 300}, (_, i) =>
    step(
      `m${i}`,
      {vi: `Việc ${i + 1} của kế hoạch năm`, en: `Task ${i + 1} of the year's plan`},
      i * 4 - 800,
      i * 4 - 740 + ((i * 37) % 90),
      {
        ...(i % 10 ? {parent: `m${i - (i % 10)}`} : {}),
        ...(states[i % 4] ? {status: states[i % 4], progress: (i % 11) / 10} : {}),
      },
    ),
  ),
);

const deep = withPlan(
  longNames.map((name, i) =>
    step(
      `m${i}`,
      name,
      i * 20 - 90,
      i * 20 + 30,
      i ? {parent: `m${i - 1}`} : {owner: longNames[4]},
    ),
  ),
);

const hostilePlan = withPlan(
  [...hostileNames, 'Dài '.repeat(2500)].map((name, i) => ({
    id: ['constructor', 'toString', 'valueOf'][i] ?? `m${i}`,
    name: i % 2 ? name : {vi: name, en: name, constructor: name},
    start: '2026-01-01',
    end: i === 3 ? '2025-01-01' : '2026-12-31',
    owner: name,
    href: i % 2 ? 'javascript:globalThis.hacked=1' : 'https://example.vn/"onclick="hacked=1',
    ...(i ? {parent: 'constructor'} : {}),
  })),
);

// ── Examples to copy ───────────────────────────────────────────────────────────────────────────────────────────────

export const Plan: Story<Args> = {
  name: 'Kế hoạch có các bước',
  args: {feed: minhHoa},
  parameters: tells(
    'Bước chậm được gọi tên ngay trong câu đầu. The late step is named in the first sentence.',
  ),
};

export const EveryState: Story<Args> = {
  name: 'Mọi trạng thái',
  args: {feed: everyState},
  parameters: tells(
    'Đã xong, đang làm, chậm, chưa bắt đầu, đã qua; mốc một ngày và việc chưa có hạn. Every state, single dates and an open end.',
  ),
};

export const EduIoc: Story<Args> = {
  name: 'Hai giai đoạn EDU IOC Bến Tre',
  args: {feed: mekong, milestone: 'edu-ioc', heading: 'Lộ trình EDU IOC Bến Tre'},
  parameters: tells(
    'Đã qua, nguồn không nói gì về tiến độ: không gọi là chậm. Past, and nothing known of the progress: not called late.',
  ),
};

export const Provinces: Story<Args> = {
  name: 'Các tỉnh trên một trục',
  args: {feed: mekong},
  parameters: tells('Kế hoạch của nhiều tỉnh. Plans of several provinces on one axis.'),
};

export const OfAPlace: Story<Args> = {
  name: 'Của một địa phương',
  args: {feed: everyState, place: '2022.94'},
  parameters: tells(
    'Chỉ các bước ở đó, cùng kế hoạch chứa chúng. The steps there, with the plan around them.',
  ),
};

export const Hundreds: Story<Args> = {
  name: 'Ba trăm bước',
  args: {feed: hundreds},
  parameters: tells('Ba mươi kế hoạch, mỗi kế hoạch mười bước. Thirty plans of ten steps.'),
};

export const OneStep: Story<Args> = {
  name: 'Một bước',
  args: {feed: minhHoa, milestone: 'plan-3'},
  parameters: tells('Câu đầu gọi tên bước ấy. The sentence names it.'),
};

export const SingleDate: Story<Args> = {
  name: 'Một ngày',
  args: {feed: withPlan([step('a', {vi: 'Ngày hội STEM', en: 'STEM day'}, 30)])},
  parameters: tells('Mốc không có ngày kết thúc. A milestone without an end.'),
};

export const OneDay: Story<Args> = {
  name: 'Tất cả trong một ngày',
  args: {
    feed: withPlan(
      ['Khai mạc', 'Thi vòng chung kết', 'Trao giải'].map((name, i) => step(`d${i}`, name, 0)),
    ),
  },
  parameters: tells('Ba mốc cùng hôm nay. Three events of today.'),
};

export const Centuries: Story<Args> = {
  name: 'Cách nhau hàng thế kỷ',
  args: {
    feed: withPlan([
      {id: 'a', name: 'Văn Miếu – Quốc Tử Giám', start: '1076-01-01', end: '1779-12-31'},
      {id: 'b', name: 'Cải cách giáo dục', start: '1906-01-01'},
      step('c', {vi: 'Chuyển đổi số', en: 'Digital change'}, -900, 900, {progress: 0.5}),
    ]),
  },
  parameters: tells('Trục thời gian tự giãn. The axis stretches.'),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài, lồng nhiều tầng',
  args: {feed: deep},
  parameters: tells('Tên xuống dòng, không bị cắt. Names wrap and are never cut.'),
};

export const Phone: Story<Args> = {
  name: 'Điện thoại: danh sách',
  args: {feed: everyState},
  render: (args) => html`<div style="max-inline-size: 320px">${strip(args)}</div>`,
  parameters: tells('Khung hẹp thì thành danh sách. In a narrow box it is a list.'),
};

export const Dark: Story<Args> = {
  name: 'Nền tối',
  args: {feed: everyState, theme: 'dark'},
  parameters: tells('Trên nền tối. On dark paper.'),
};

export const Wall: Story<Args> = {
  name: 'Màn hình lớn',
  args: {feed: minhHoa, theme: 'wall'},
  parameters: tells('Nền tối, chữ lớn. Dark and large.'),
};

export const HostileFeed: Story<Args> = {
  name: 'Tệp độc hại',
  args: {feed: hostilePlan},
  parameters: tells(
    'Mọi chữ trong tệp đều tìm cách phá trang. Every text of this file tries something.',
  ),
};

// ── States ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const WaitingWithText: Story<Args> = {
  name: 'Đang chờ: giữ chữ của trang',
  render: () =>
    html`<edu-milestone-strip>Giai đoạn 2 kết thúc ngày 31/05/2023.</edu-milestone-strip>`,
  parameters: tells('Chữ của trang ở lại tới khi dữ liệu tới. The page’s text stays.', 'waiting'),
};

export const WaitingSkeleton: Story<Args> = {
  name: 'Đang chờ: khung trống',
  args: {},
  parameters: tells('Trang không có chữ thì hiện khung mờ. Quiet shapes.', 'waiting'),
};

export const NoMilestones: Story<Args> = {
  name: 'Chưa có mốc nào',
  args: {feed: withPlan([], emptyFeed)},
  parameters: tells('Tệp hợp lệ nhưng chưa có mốc. A good feed without milestones.', 'empty'),
};

export const NotLoaded: Story<Args> = {
  name: 'Phần lộ trình chưa tới',
  args: {feed: withPlan({href: 'plan.json'})},
  parameters: tells('Lộ trình nằm ở tệp khác, chưa tải được. A linked part is missing.', 'empty'),
};

export const UnknownMilestone: Story<Args> = {
  name: 'Sai mã mốc',
  args: {feed: minhHoa, milestone: 'plan-33'},
  parameters: tells('Gợi ý mã gần nhất. The nearest known id is named.', 'empty'),
};

export const NothingHere: Story<Args> = {
  name: 'Địa phương chưa có mốc',
  args: {feed: mekong, place: '2022.94'},
  parameters: tells('Nói rõ vì sao trống. Says why it is empty.', 'empty'),
};

export const UnknownPlace: Story<Args> = {
  name: 'Sai mã địa phương',
  args: {feed: mekong, place: '2022.89'},
  parameters: tells('Gợi ý mã gần nhất. The nearest known id is named.', 'empty'),
};

export const BrokenRecord: Story<Args> = {
  name: 'Một mốc hỏng',
  args: {
    feed: withPlan([
      ...(everyState['milestones'] as readonly StepJson[]),
      {id: 'broken', name: 'Nghiệm thu', start: '31/11/2026'},
    ]),
  },
  parameters: tells(
    'Mốc sai ngày bị bỏ và được nói tới, các mốc khác vẫn hiện. The bad one is left out and named.',
  ),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage},
  parameters: tells(
    'Nhận được trang đăng nhập thay vì dữ liệu. A log-in page came instead.',
    'failed',
  ),
};

export const Stale: Story<Args> = {
  name: 'Dữ liệu cũ',
  args: {feed: withPlan(mekong['milestones'], old)},
  parameters: tells('Lộ trình còn đó, kèm cảnh báo về ngày. The plan stays and is dated.', 'stale'),
};

export const HostileDemo: Story<Args> = {
  name: 'Tệp độc hại của trang trình diễn',
  args: {feed: hostile},
  parameters: tells('Liên kết vbscript bị bỏ. The link is dropped.'),
};
