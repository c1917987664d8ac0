import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {
  emptyFeed,
  hostile,
  hostileNames,
  loginPage,
  longNames,
  manyRows,
  mekong,
  minhHoa,
  old,
  partial,
  sample,
  silent,
  sixtyThree,
  thirtyLines,
} from './feeds.js';
import {drawn, tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface Args extends WidgetArgs {
  readonly pageSize?: number;
}

const table = ({
  feed,
  indicator,
  by,
  place,
  school,
  period,
  where,
  heading,
  headingLevel,
  theme,
  pageSize,
}: Args): TemplateResult => html`
  <edu-data-table
    .data=${feed}
    indicator=${ifDefined(indicator)}
    by=${ifDefined(by)}
    place=${ifDefined(place)}
    school=${ifDefined(school)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    page-size=${ifDefined(pageSize)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-data-table>
`;

const meta: Meta<Args> = {
  title: 'Bảng/Bảng số liệu · data-table',
  component: 'edu-data-table',
  tags: ['autodocs'],
  argTypes: {...widgetArgTypes, pageSize: {control: {type: 'number', min: 1}}},
  render: table,
};
export default meta;

const socTrang = '2022.94';

// ── Examples to copy ───────────────────────────────────────────────────────────────────────────────────────────────

export const PeriodByLevel: Story<Args> = {
  name: 'Năm học × cấp học',
  args: {feed: mekong, indicator: 'pupils', by: 'period level', place: socTrang},
  parameters: tells(
    'Từ đầu trong `by` xuống dòng, từ sau sang cột. The first word runs down, the second across.',
  ),
};

export const PlaceByLevel: Story<Args> = {
  name: 'Địa phương × cấp học',
  args: {
    feed: minhHoa,
    indicator: 'class-size',
    by: 'place level',
    place: socTrang,
    period: '2024-2025',
  },
  parameters: tells(
    'Mười một huyện, bốn cấp học, một năm. Eleven districts, four levels, one year.',
  ),
};

export const OneColumn: Story<Args> = {
  name: 'Một cột',
  args: {feed: mekong, indicator: 'graduation-rate', by: 'period', place: socTrang},
  parameters: tells('Một tỉnh qua các năm. One place over the years.'),
};

export const Paged: Story<Args> = {
  name: 'Hai trăm bốn mươi dòng, chia trang',
  args: {feed: manyRows, indicator: 'sample', by: 'unit period', pageSize: 25},
  parameters: tells(
    'Bảng dài chia trang, có ô tìm kiếm. Long tables are paged and can be searched.',
  ),
};

export const Search: Story<Args> = {
  name: 'Tìm không dấu',
  args: {
    feed: minhHoa,
    indicator: 'class-size',
    by: 'place level',
    place: socTrang,
    period: '2024-2025',
  },
  play: async ({canvasElement}) => {
    const element = await drawn(canvasElement, 'edu-data-table');
    const field = element.shadowRoot.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('The table has no search field.');
    field.value = 'vinh chau';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await drawn(canvasElement, 'edu-data-table');
  },
  parameters: tells('Gõ “vinh chau” ra “Thị xã Vĩnh Châu”. Search needs no marks.'),
};

export const Sorted: Story<Args> = {
  name: 'Xếp theo cột',
  args: {feed: minhHoa, indicator: 'digital-score', by: 'place period', place: socTrang},
  play: async ({canvasElement}) => {
    const element = await drawn(canvasElement, 'edu-data-table');
    const buttons = element.shadowRoot.querySelectorAll<HTMLButtonElement>('thead button');
    buttons[buttons.length - 1]?.click();
    await drawn(canvasElement, 'edu-data-table');
  },
  parameters: tells('Bấm vào tên cột để xếp. Press a column’s name to sort by it.'),
};

// ── What the data say ──────────────────────────────────────────────────────────────────────────────────────────────

export const Statuses: Story<Args> = {
  name: 'Thiếu, ẩn, sơ bộ, ước tính',
  args: {feed: minhHoa, indicator: 'dropouts', by: 'period level', place: 'd.948'},
  parameters: tells(
    'Mỗi tình trạng có dấu và lời giải thích. Each status has a sign and a meaning.',
  ),
};

export const Missing: Story<Args> = {
  name: 'Chưa báo cáo, không thu thập',
  args: {
    feed: minhHoa,
    indicator: 'teachers',
    by: 'place level',
    place: socTrang,
    period: '2018-2019',
  },
  parameters: tells('Ô trống nói lý do. Empty cells say why.'),
};

export const Forecasts: Story<Args> = {
  name: 'Thực hiện và dự báo',
  args: {feed: minhHoa, indicator: 'pupils-forecast', by: 'period level'},
  parameters: tells('Dự báo có dấu riêng. Forecasts carry their sign.'),
};

export const Wide: Story<Args> = {
  name: 'Nhiều cột',
  args: {feed: thirtyLines, indicator: 'sample', by: 'period group'},
  parameters: tells('Ba mươi cột cuộn trong khung. Thirty columns scroll inside their box.'),
};

export const SixtyThree: Story<Args> = {
  name: 'Sáu mươi ba tỉnh',
  args: {feed: sixtyThree, indicator: 'sample', by: 'place period', place: 'vn', pageSize: 70},
  parameters: tells('Một trang, ba tỉnh chưa có số. One page, three provinces without a value.'),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {
    feed: sample(longNames.map((name, i) => [name, [410, 430 + 30 * i, 470 - 9 * i]] as const)),
    indicator: 'sample',
    by: 'group period',
  },
  parameters: tells('Tên trên 96 chữ xuống dòng. Names beyond 96 letters wrap.'),
};

export const Extremes: Story<Args> = {
  name: 'Rất lớn, rất nhỏ, âm, không',
  args: {
    feed: sample(
      [
        ['Rất lớn', [1e12, 3.75e12]],
        ['Rất nhỏ', [0.00012, 0.5]],
        ['Âm', [-42, -1234567.8]],
        ['Không', [0, null]],
      ],
      {
        indicator: {decimals: 1},
      },
    ),
    indicator: 'sample',
    by: 'group period',
  },
  parameters: tells('Giữ đủ chữ số, số không khác ô trống. Zero and nothing stay apart.'),
};

export const HostileText: Story<Args> = {
  name: 'Chữ độc hại',
  args: {
    feed: sample(hostileNames.map((name, i) => [name, [10 + i, 14 + 2 * i]] as const)),
    indicator: 'sample',
    by: 'group period',
  },
  parameters: tells(
    'Thẻ HTML, chữ viết ngược, công thức: hiện ra như chữ. Markup is shown as text.',
  ),
};

export const HostileFeed: Story<Args> = {
  name: 'Tệp độc hại',
  args: {feed: hostile, indicator: 'constructor', by: 'place kind', period: '2022-2023'},
  parameters: tells(
    'Mọi chữ trong tệp đều tìm cách phá trang. Every text of this file tries something.',
  ),
};

// ── Boxes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const Narrow: Story<Args> = {
  name: 'Khung hẹp 320 px',
  args: {feed: mekong, indicator: 'pupils', by: 'period level', place: socTrang},
  render: (args) => html`<div style="inline-size: 320px">${table(args)}</div>`,
  parameters: tells(
    'Bảng cuộn ngang trong khung, trang không cuộn. The table scrolls, the page does not.',
  ),
};

export const Wall: Story<Args> = {
  name: 'Màn hình lớn',
  args: {
    feed: minhHoa,
    indicator: 'class-size',
    by: 'place level',
    place: socTrang,
    period: '2024-2025',
    theme: 'wall',
  },
  parameters: tells('Nền tối, chữ lớn. Dark and large.'),
};

// ── States ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const WaitingWithText: Story<Args> = {
  name: 'Đang chờ: giữ chữ của trang',
  args: {indicator: 'pupils'},
  render: ({indicator = ''}) => html`
    <edu-data-table indicator=${indicator}
      ><a href="#nien-giam">Niên giám thống kê</a></edu-data-table
    >
  `,
  parameters: tells(
    'Đường dẫn của trang ở lại tới khi có dữ liệu. The page’s link stays.',
    'waiting',
  ),
};

export const WaitingSkeleton: Story<Args> = {
  name: 'Đang chờ: khung trống',
  args: {indicator: 'pupils'},
  parameters: tells('Khung mờ. Quiet shapes.', 'waiting'),
};

export const NoValues: Story<Args> = {
  name: 'Không có giá trị',
  args: {feed: silent(minhHoa, 'digital-score'), indicator: 'digital-score', by: 'place period'},
  parameters: tells('Chỉ số có trong tệp nhưng chưa có số nào. Nothing to show.', 'empty'),
};

export const UnknownIndicator: Story<Args> = {
  name: 'Sai mã chỉ số',
  args: {feed: minhHoa, indicator: 'teacher', by: 'place'},
  parameters: tells('Gợi ý mã gần nhất. The nearest known id is named.', 'empty'),
};

export const EmptyFeed: Story<Args> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'pupils', by: 'period level'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'pupils', by: 'period level'},
  parameters: tells(
    'Nhận được trang đăng nhập thay vì dữ liệu. A log-in page came instead.',
    'failed',
  ),
};

export const Stale: Story<Args> = {
  name: 'Dữ liệu cũ',
  args: {feed: old, indicator: 'pupils', by: 'period level'},
  parameters: tells('Bảng còn đó, kèm cảnh báo về ngày. The table stays and is dated.', 'stale'),
};

export const OneBrokenIndicator: Story<Args> = {
  name: 'Một chỉ số hỏng',
  args: {feed: partial},
  render: ({feed}) => html`
    <edu-feed-source .data=${feed}>
      <edu-data-table indicator="girls" by="period level"></edu-data-table>
      <edu-data-table indicator="pupils" by="period level"></edu-data-table>
    </edu-feed-source>
  `,
  parameters: tells(
    'Chỉ số hỏng nói rõ lỗi, bảng khác vẫn hiện. One says what is wrong, the other shows.',
    'empty',
    'shown',
  ),
};
