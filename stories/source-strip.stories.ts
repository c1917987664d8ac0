import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {hostile, hostileNames, loginPage, longNames, minhHoa, type FeedJson} from './feeds.js';
import {drawn, tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface Args extends Pick<WidgetArgs, 'feed' | 'heading' | 'headingLevel' | 'theme'> {
  readonly source?: string;
}

const strip = ({feed, source, heading, headingLevel, theme}: Args): TemplateResult => html`
  <edu-source-strip
    .data=${feed}
    source=${ifDefined(source)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-source-strip>
`;

const meta: Meta<Args> = {
  title: 'Giám sát/Hệ thống nguồn · source-strip',
  component: 'edu-source-strip',
  tags: ['autodocs'],
  argTypes: {
    feed: widgetArgTypes.feed,
    source: {control: 'text'},
    heading: widgetArgTypes.heading,
    headingLevel: widgetArgTypes.headingLevel,
    theme: widgetArgTypes.theme,
  },
  render: strip,
};
export default meta;

// ── Feeds of the moment, and of a moment past ──────────────────────────────────────────────────────────────────────

const [HOUR, DAY] = [60, 24 * 60];

/** A date-time so many minutes ago. */
const ago = (minutes: number): string =>
  `${new Date(Date.now() - (minutes - 7 * HOUR) * 60_000).toISOString().slice(0, 19)}+07:00`;

type Source = Readonly<Record<string, unknown>>;

/** A feed that was made `age` minutes ago, when its sources were as they say. */
const told = (
  sources: (since: (minutes: number) => string) => readonly Source[],
  age = 0,
  over: Readonly<Record<string, unknown>> = {},
): FeedJson => ({
  ...minhHoa,
  refreshSeconds: 3600,
  updated: ago(age),
  sources: sources((minutes) => ago(minutes + age)),
  ...over,
});

const vnEdu = (since: (minutes: number) => string, over: Source = {}): Source => ({
  id: 'vnedu',
  name: {vi: 'vnEdu, quản lý trường học', en: 'vnEdu, school management'},
  href: 'https://vnedu.vn/',
  lastSuccess: since(15),
  lastAttempt: since(15),
  records: {schools: 474, classes: 8192, pupils: 262_410, teachers: 14_168},
  everySeconds: 3600,
  ...over,
});

const department = (since: (minutes: number) => string, over: Source = {}): Source => ({
  id: 'department',
  name: {vi: 'Báo cáo của Sở', en: 'Department’s reports'},
  lastSuccess: since(5 * HOUR),
  lastAttempt: since(5 * HOUR),
  records: {reports: 61},
  everySeconds: 86_400,
  ...over,
});

const exams = (since: (minutes: number) => string, over: Source = {}): Source => ({
  id: 'exams',
  name: {vi: 'Đăng ký dự thi trực tuyến', en: 'Online exam registration'},
  lastSuccess: since(40),
  lastAttempt: since(40),
  records: {candidates: 15_266, applications: 10_099},
  everySeconds: 7200,
  ...over,
});

const documents = (since: (minutes: number) => string, over: Source = {}): Source => ({
  id: 'documents',
  name: {vi: 'Trục liên thông văn bản', en: 'Exchange of documents'},
  lastSuccess: since(20),
  lastAttempt: since(20),
  records: {documents: 1204},
  everySeconds: 3600,
  ...over,
});

/** One of each state. */
const mixed = (since: (minutes: number) => string): readonly Source[] => [
  vnEdu(since),
  department(since, {lastSuccess: since(2 * DAY + 15 * HOUR), lastAttempt: since(2 * HOUR)}),
  exams(since, {lastSuccess: since(4 * HOUR), lastAttempt: since(4 * HOUR)}),
  documents(since, {failed: ['d.945', 'd.948', 'd.949', 'd.950', 'truong-941-1']}),
  {
    id: 'health',
    name: {vi: 'Y tế trường học', en: 'School health'},
    lastAttempt: since(30),
    everySeconds: 86_400,
  },
  {
    id: 'nso',
    name: {vi: 'Niên giám thống kê', en: 'Statistical yearbook'},
    lastSuccess: since(30 * DAY),
    records: {places: 63},
  },
];

// ── Examples to copy ───────────────────────────────────────────────────────────────────────────────────────────────

export const Mixed: Story<Args> = {
  name: 'Nhiều tình trạng',
  args: {feed: told(mixed)},
  parameters: tells(
    'Nguồn cần xem đứng trước: trễ, lỗi, thiếu đơn vị, rồi đúng hẹn. The worst come first.',
  ),
};

export const OnTime: Story<Args> = {
  name: 'Đúng hẹn',
  args: {feed: told((since) => [vnEdu(since), department(since), exams(since)])},
  parameters: tells(
    'Chỉ xanh khi tệp còn mới và lần thành công còn trong nhịp. Green only from a fresh feed, within the rhythm.',
  ),
};

export const Late: Story<Args> = {
  name: 'Trễ',
  args: {
    feed: told((since) => [
      vnEdu(since, {lastSuccess: since(3 * HOUR), lastAttempt: since(3 * HOUR)}),
      department(since, {lastSuccess: since(9 * DAY), lastAttempt: since(9 * DAY)}),
      exams(since, {lastAttempt: since(3)}),
    ]),
  },
  parameters: tells(
    'Trễ quá nửa nhịp thì theo dõi, quá ba nhịp thì báo động. Late by half a rhythm, by three, and a failed attempt.',
  ),
};

export const FailedUnits: Story<Args> = {
  name: 'Đơn vị chưa đồng bộ',
  args: {
    feed: told((since) => [
      vnEdu(since, {failed: ['d.945', 'd.948']}),
      documents(since, {
        failed: ['truong-941-1', 'd.945', 'd.946', 'd.947', 'd.948', 'd.949', 'd.950'],
      }),
    ]),
  },
  play: async ({canvasElement}) => {
    const {shadowRoot} = await drawn(canvasElement, 'edu-source-strip');
    shadowRoot.querySelector('summary')?.click();
  },
  parameters: tells(
    'Ba đơn vị đầu có tên ngay, mở ra thì đủ tất cả. The first three by name, the rest behind a summary.',
  ),
};

export const NeverSucceeded: Story<Args> = {
  name: 'Chưa lần nào thành công',
  args: {
    feed: told((since) => [
      {id: 'health', name: 'Y tế trường học', lastAttempt: since(30), everySeconds: 86_400},
    ]),
  },
  parameters: tells('Đã thử nhưng chưa lần nào được. Tried, never with success.'),
};

export const NoRhythm: Story<Args> = {
  name: 'Không khai báo nhịp',
  args: {
    feed: told((since) => [
      {id: 'nso', name: 'Niên giám thống kê', lastSuccess: since(30 * DAY), records: {places: 63}},
      {id: 'paper', name: 'Báo Giáo dục và Thời đại', href: 'https://giaoducthoidai.vn/'},
      {id: 'clock', name: 'Máy chủ sai giờ', lastSuccess: since(-3 * DAY), everySeconds: 3600},
    ]),
  },
  parameters: tells(
    'Không có nhịp thì không đúng hẹn cũng không trễ; giờ đi trước đồng hồ thì không tin. Neither good nor late.',
  ),
};

export const OneSystem: Story<Args> = {
  name: 'Chọn nguồn',
  args: {feed: told(mixed), source: 'vnedu department'},
  parameters: tells('Chỉ những nguồn được chọn. Only those asked for.'),
};

// ── What the data say ──────────────────────────────────────────────────────────────────────────────────────────────

export const OldFeed: Story<Args> = {
  name: 'Tệp cũ',
  args: {feed: told(mixed, 3 * DAY)},
  parameters: tells(
    'Tệp ba ngày trước chỉ biết đến lúc đó, không gì còn xanh. An old feed knows of its own moment only.',
  ),
};

export const ZeroRecords: Story<Args> = {
  name: 'Không có bản ghi nào',
  args: {feed: told((since) => [vnEdu(since, {records: {schools: 0, 'phong-hoc': 0.5}})])},
  parameters: tells('Số không là số không. A true zero, and a kind without a word of ours.'),
};

export const Thirty: Story<Args> = {
  name: 'Ba mươi nguồn',
  args: {
    feed: told((since) =>
      Array.from({length: 30}, (_, i) =>
        vnEdu(since, {
          id: `s${i + 1}`,
          name: {vi: `Hệ thống của xã ${i + 1}`, en: `System of commune ${i + 1}`},
          lastSuccess: since(5 + ((i * 37) % 300)),
          lastAttempt: since(5),
          records: {schools: 3 + (i % 9), pupils: 700 + i * 131},
          failed: i % 11 === 4 ? ['truong-941-1'] : [],
        }),
      ),
    ),
  },
  parameters: tells('Ba mươi hàng thẳng cột. Thirty rows that align.'),
};

export const HostileTexts: Story<Args> = {
  name: 'Chữ độc hại',
  args: {
    feed: told((since) =>
      hostileNames.map((name, i) =>
        vnEdu(since, {
          id: `h${i}`,
          name,
          href: i % 2 ? 'javascript:globalThis.hacked=1' : 'https://example.vn/',
          records: {[name]: 1e15, constructor: -3},
          everySeconds: i === 3 ? 0.5 : 1e9,
        }),
      ),
    ),
  },
  parameters: tells('Mọi chữ đều tìm cách phá trang. Every text tries something.'),
};

export const HostileFeed: Story<Args> = {
  name: 'Tệp độc hại',
  args: {feed: hostile},
  parameters: tells('Cả tệp tìm cách phá trang. A whole file that tries something.'),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {
    feed: told((since) =>
      longNames.map((name, i) =>
        vnEdu(since, {id: `l${i}`, name, failed: i ? ['d.945', 'd.948', 'd.949', 'd.950'] : []}),
      ),
    ),
  },
  parameters: tells('Tên trên 96 chữ. Names beyond 96 letters.'),
};

export const Dark: Story<Args> = {
  name: 'Nền tối',
  args: {feed: told(mixed), theme: 'dark'},
  parameters: tells('Hình và chữ trước, màu sau. Shape and word first, colour second.'),
};

export const Wall: Story<Args> = {
  name: 'Màn hình lớn',
  args: {feed: told(mixed), theme: 'wall'},
  parameters: tells('Nền tối, chữ lớn. Dark and large.'),
};

export const Phone: Story<Args> = {
  name: 'Điện thoại 320 px',
  args: {feed: told(mixed)},
  render: (args) => html`<div style="max-inline-size: 320px">${strip(args)}</div>`,
  parameters: tells('Một cột, tình trạng ngay dưới tên. One column, the state below the name.'),
};

// ── States ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const WaitingWithText: Story<Args> = {
  name: 'Đang chờ: giữ chữ của trang',
  render: () => html`<edu-source-strip>Số liệu lấy từ vnEdu và báo cáo của Sở.</edu-source-strip>`,
  parameters: tells('Chữ của trang ở lại tới khi dữ liệu tới. The page’s text stays.', 'waiting'),
};

export const WaitingSkeleton: Story<Args> = {
  name: 'Đang chờ: khung trống',
  args: {},
  parameters: tells('Trang không có chữ thì hiện khung mờ. Quiet shapes.', 'waiting'),
};

export const NoSources: Story<Args> = {
  name: 'Không có nguồn nào',
  args: {feed: told(() => [])},
  parameters: tells('Tệp hợp lệ nhưng không khai báo nguồn. A good feed without sources.', 'empty'),
};

export const UnknownSource: Story<Args> = {
  name: 'Sai mã nguồn',
  args: {feed: told(mixed), source: 'vnedo'},
  parameters: tells('Gợi ý mã gần nhất. The nearest known id is named.', 'empty'),
};

export const OneUnknownSource: Story<Args> = {
  name: 'Sai một trong hai mã',
  args: {feed: told(mixed), source: 'vnedu departmen'},
  parameters: tells('Mã đúng vẫn hiện. The one that is known shows.'),
};

export const BrokenRecords: Story<Args> = {
  name: 'Khai báo hỏng',
  args: {
    feed: told((since) => [
      vnEdu(since, {failed: ['d.945', 'khong-co']}),
      documents(since, {lastAttempt: 'hôm qua'}),
      exams(since),
      {id: 'nameless'},
    ]),
  },
  parameters: tells(
    'Nguồn có chỗ không đọc được thì không xanh. What could not be read keeps a source from green.',
  ),
};

export const BrokenList: Story<Args> = {
  name: 'Danh sách hỏng',
  args: {feed: told(() => [], 0, {sources: 'vnedu'})},
  parameters: tells(
    'Có khai báo nhưng không đọc được, không nói là không có. Declared, but not readable.',
    'empty',
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
  args: {feed: told(mixed, 3 * DAY, {staleSeconds: 86_400})},
  parameters: tells('Tệp quá hạn: không gì còn xanh. Past its time: nothing is green.', 'stale'),
};
