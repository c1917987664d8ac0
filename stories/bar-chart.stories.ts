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
  partial,
  sample,
  silent,
  sixtyThree,
} from './feeds.js';
import {drawn, tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface Args extends WidgetArgs {
  readonly sideways?: boolean;
  readonly sort?: 'value' | 'name' | 'none';
  readonly emphasis?: string;
  readonly facet?: string;
  readonly form?: 'bars' | 'histogram' | 'bullet';
}

const chart = ({
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
  sideways = false,
  sort,
  emphasis,
  facet,
  form,
}: Args): TemplateResult => html`
  <edu-bar-chart
    .data=${feed}
    indicator=${ifDefined(indicator)}
    by=${ifDefined(by)}
    place=${ifDefined(place)}
    school=${ifDefined(school)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    ?sideways=${sideways}
    sort=${ifDefined(sort)}
    emphasis=${ifDefined(emphasis)}
    facet=${ifDefined(facet)}
    form=${ifDefined(form)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-bar-chart>
`;

const meta: Meta<Args> = {
  title: 'Biểu đồ/Cột và thanh · bar-chart',
  component: 'edu-bar-chart',
  tags: ['autodocs'],
  argTypes: {
    ...widgetArgTypes,
    sideways: {control: 'boolean'},
    sort: {control: 'select', options: ['value', 'name', 'none']},
    emphasis: {control: 'text'},
    facet: {control: 'text'},
    form: {control: 'select', options: ['bars', 'histogram', 'bullet']},
  },
  render: chart,
};
export default meta;

const socTrang = '2022.94';

// ── Examples to copy ───────────────────────────────────────────────────────────────────────────────────────────────

export const Upright: Story<Args> = {
  name: 'Cột đứng',
  args: {
    feed: mekong,
    indicator: 'schools',
    by: 'level',
    place: socTrang,
    period: '2022-2023',
    where: 'level=MN,TH,THCS,THPT',
  },
  parameters: tells('Mỗi cấp học một cột, giá trị đứng trên cột. One bar for each level.'),
};

export const Sideways: Story<Args> = {
  name: 'Thanh ngang',
  args: {
    feed: mekong,
    indicator: 'class-size',
    by: 'place',
    where: 'level=THPT',
    period: '2016-2017',
    sideways: true,
  },
  parameters: tells('`sideways` hợp với tên dài. Lying bars suit long names.'),
};

export const Grouped: Story<Args> = {
  name: 'Cột nhóm',
  args: {
    feed: mekong,
    indicator: 'pupils',
    by: 'place level',
    where: 'level=TH,THCS,THPT',
    period: '2016-2017',
  },
  parameters: tells(
    'Từ đầu trong `by` tạo nhóm, từ sau tạo cột. The first word makes the groups, the second the bars.',
  ),
};

export const GroupedSideways: Story<Args> = {
  name: 'Thanh nhóm nằm ngang',
  args: {
    feed: mekong,
    indicator: 'pupils-per-teacher',
    by: 'level place',
    where: 'level=TH,THCS,THPT',
    period: '2016-2017',
    sideways: true,
  },
  parameters: tells(
    'Nhóm theo cấp học, ba tỉnh trong mỗi nhóm. Groups of levels, three provinces in each.',
  ),
};

export const Ranking: Story<Args> = {
  name: 'Xếp hạng theo giá trị',
  args: {
    feed: minhHoa,
    indicator: 'digital-score',
    by: 'place',
    place: socTrang,
    sideways: true,
    sort: 'value',
  },
  parameters: tells('Lớn nhất ở trên. `sort="value"`: the greatest first.'),
};

export const SortByName: Story<Args> = {
  name: 'Xếp theo tên',
  args: {
    feed: minhHoa,
    indicator: 'digital-score',
    by: 'place',
    place: socTrang,
    sideways: true,
    sort: 'name',
  },
  parameters: tells('Theo bảng chữ cái tiếng Việt. By the Vietnamese alphabet.'),
};

export const Unsorted: Story<Args> = {
  name: 'Giữ thứ tự của tệp',
  args: {
    feed: minhHoa,
    indicator: 'digital-score',
    by: 'place',
    place: socTrang,
    sideways: true,
    sort: 'none',
  },
  parameters: tells('`sort="none"`: như trong tệp. As in the feed.'),
};

export const Targets: Story<Args> = {
  name: 'Chỉ tiêu',
  args: {
    feed: minhHoa,
    indicator: 'class-size',
    by: 'place',
    place: socTrang,
    where: 'level=THCS',
    period: '2024-2025',
    sideways: true,
  },
  parameters: tells('Vạch ngang thanh là chỉ tiêu. The tick across a bar is its target.'),
};

export const TargetsUpright: Story<Args> = {
  name: 'Chỉ tiêu trên cột đứng',
  args: {feed: minhHoa, indicator: 'class-size', by: 'level', place: 'd.941', period: '2024-2025'},
  parameters: tells('Bốn cấp học so với cùng một chỉ tiêu. Four levels against one target.'),
};

export const Emphasis: Story<Args> = {
  name: 'Nhấn mạnh một thanh',
  args: {
    feed: minhHoa,
    indicator: 'clean-water',
    by: 'place',
    place: socTrang,
    sideways: true,
    emphasis: 'd.945',
  },
  parameters: tells('Đơn vị cần xem có màu. `emphasis` colours one.'),
};

// ── What the data say ──────────────────────────────────────────────────────────────────────────────────────────────

export const Missing: Story<Args> = {
  name: 'Đơn vị chưa báo cáo',
  args: {
    feed: minhHoa,
    indicator: 'teachers',
    by: 'place',
    place: socTrang,
    where: 'level=TH',
    period: '2018-2019',
    sideways: true,
  },
  parameters: tells(
    'Gạch chéo là chưa có số liệu, không phải số không. Hatched is missing, not zero.',
  ),
};

export const MissingUpright: Story<Args> = {
  name: 'Chưa báo cáo, cột đứng',
  args: {feed: minhHoa, indicator: 'completeness', by: 'dataset', place: 'd.948'},
  parameters: tells('Cột gạch chéo kèm chú giải. A hatched stub and its key.'),
};

export const Suppressed: Story<Args> = {
  name: 'Ô được ẩn',
  args: {
    feed: minhHoa,
    indicator: 'minority-pupils',
    by: 'place',
    place: socTrang,
    where: 'level=THCS',
    sideways: true,
  },
  parameters: tells('Chấm là ô được ẩn vì quá nhỏ. Dotted is suppressed.'),
};

export const SuppressedGrouped: Story<Args> = {
  name: 'Ẩn và ước tính trong nhóm',
  args: {feed: minhHoa, indicator: 'dropouts', by: 'place level', place: 'd.945 d.948 d.950'},
  parameters: tells(
    'Ẩn, ước tính, sơ bộ và số không cạnh nhau. Suppressed, estimated, provisional and zero side by side.',
  ),
};

export const Zero: Story<Args> = {
  name: 'Số không thật',
  args: {
    feed: minhHoa,
    indicator: 'completeness',
    by: 'place',
    place: socTrang,
    where: 'dataset=rooms',
    sideways: true,
  },
  parameters: tells('Cù Lao Dung là 0, không phải thiếu. A true zero.'),
};

export const Negatives: Story<Args> = {
  name: 'Số âm',
  args: {
    feed: minhHoa,
    indicator: 'teacher-gap',
    by: 'place',
    place: socTrang,
    where: 'level=TH',
    sideways: true,
  },
  parameters: tells(
    'Thừa bên phải, thiếu bên trái. Above the norm to the right, below to the left.',
  ),
};

export const NegativesUpright: Story<Args> = {
  name: 'Số âm, cột đứng',
  args: {feed: minhHoa, indicator: 'teacher-gap', by: 'level', place: 'd.943'},
  parameters: tells('Cột xuống dưới số không. Bars below zero.'),
};

export const Histogram: Story<Args> = {
  name: 'Phổ điểm',
  args: {
    feed: minhHoa,
    indicator: 'exam-marks',
    by: 'mark',
    where: 'subject=math',
    form: 'histogram',
  },
  parameters: tells(
    'Hai mươi khoảng điểm liền nhau, vạch ở mức giữa. Twenty classes touch; the median is marked.',
  ),
};

export const HistogramOfBars: Story<Args> = {
  name: 'Phổ điểm bằng thanh',
  args: {feed: minhHoa, indicator: 'exam-marks', by: 'mark', where: 'subject=math'},
  parameters: tells('Hai mươi khoảng điểm theo thứ tự. Twenty classes of marks keep their order.'),
};

export const HistogramNarrow: Story<Args> = {
  name: 'Phổ điểm trên điện thoại',
  args: {
    feed: minhHoa,
    indicator: 'exam-marks',
    by: 'mark',
    where: 'subject=literature',
    form: 'histogram',
  },
  render: (args) => html`<div style="inline-size: 320px">${chart(args)}</div>`,
  parameters: tells('Chỗ hẹp thì bớt tên. Where names find no room, some are left out.'),
};

export const Bullet: Story<Args> = {
  name: 'So với chỉ tiêu và bậc đánh giá',
  args: {feed: minhHoa, indicator: 'class-size', by: 'level', place: socTrang, form: 'bullet'},
  parameters: tells(
    'Nền là bậc đánh giá của tệp, vạch là chỉ tiêu. Bands of the feed lie behind, the target across.',
  ),
};

export const BulletPlaces: Story<Args> = {
  name: 'Mười một huyện trên bậc đánh giá',
  args: {
    feed: minhHoa,
    indicator: 'class-size',
    by: 'place',
    place: socTrang,
    where: 'level=THCS',
    form: 'bullet',
  },
  parameters: tells('Mỗi huyện một thanh. A bar for each place.'),
};

export const ByPeriod: Story<Args> = {
  name: 'Theo năm học',
  args: {feed: minhHoa, indicator: 'entrants', by: 'period', period: '2025-2026..2031-2032'},
  parameters: tells('Năm học làm cột, dự báo nhạt màu. School years as bars, forecasts pale.'),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {
    feed: sample(longNames.map((name, i) => [name, [380 + 47 * i]] as const)),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Thanh tự nằm xuống khi tên không đủ chỗ. Bars lie down by themselves.'),
};

export const SixtyThree: Story<Args> = {
  name: 'Sáu mươi ba tỉnh',
  args: {feed: sixtyThree, indicator: 'sample', by: 'place', place: 'vn', sideways: true},
  parameters: tells(
    'Sáu mươi ba thanh, ba tỉnh chưa có số. Sixty-three bars, three without a value.',
  ),
};

export const SixtyThreeNarrow: Story<Args> = {
  name: 'Sáu mươi ba tỉnh trên điện thoại',
  args: {feed: sixtyThree, indicator: 'sample', by: 'place', place: 'vn', sort: 'name'},
  render: (args) => html`<div style="inline-size: 320px">${chart(args)}</div>`,
  parameters: tells('Tên đứng trên thanh ở khung hẹp. Names stand above the bars.'),
};

export const OneBar: Story<Args> = {
  name: 'Một cột',
  args: {feed: sample([['Nhà trẻ', [128]]]), indicator: 'sample', by: 'group'},
  parameters: tells('Chỉ một nhóm. A single group.'),
};

export const AllEqual: Story<Args> = {
  name: 'Bằng nhau',
  args: {
    feed: sample(['A', 'B', 'C', 'D'].map((name) => [`Lớp 6${name}`, [42]] as const)),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Bốn cột bằng nhau. Four equal bars.'),
};

export const AllZero: Story<Args> = {
  name: 'Toàn số không',
  args: {
    feed: sample(['A', 'B', 'C'].map((name) => [`Lớp 6${name}`, [0]] as const)),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Không có cột nào cao hơn trục. All bars are zero.'),
};

export const Huge: Story<Args> = {
  name: 'Số rất lớn',
  args: {
    feed: sample(
      [
        ['Chi thường xuyên', [3.75e12]],
        ['Chi đầu tư', [1.2e12]],
        ['Khác', [9.8e9]],
      ],
      {
        indicator: {kind: 'money', unit: {vi: 'đồng', en: 'VND'}},
      },
    ),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Từ tỷ đến nghìn tỷ đồng. Billions beside trillions.'),
};

export const Tiny: Story<Args> = {
  name: 'Số rất nhỏ',
  args: {
    feed: sample(
      [
        ['Nam', [0.00012]],
        ['Nữ', [0.00031]],
      ],
      {indicator: {kind: 'ratio', unit: '‰', decimals: 5}},
    ),
    indicator: 'sample',
    by: 'group',
    sideways: true,
  },
  parameters: tells('Năm chữ số thập phân. Five decimals.'),
};

export const HostileText: Story<Args> = {
  name: 'Chữ độc hại',
  args: {
    feed: sample(hostileNames.map((name, i) => [name, [10 + 3 * i]] as const)),
    indicator: 'sample',
    by: 'group',
    sideways: true,
  },
  parameters: tells('Thẻ HTML, chữ viết ngược: hiện ra như chữ. Markup is shown as text.'),
};

export const HostileFeed: Story<Args> = {
  name: 'Tệp độc hại',
  args: {feed: hostile, indicator: 'constructor', by: 'place kind'},
  parameters: tells(
    'Mọi chữ trong tệp đều tìm cách phá trang. Every text of this file tries something.',
  ),
};

// ── Small pictures side by side ────────────────────────────────────────────────────────────────────────────────────

export const Facets: Story<Args> = {
  name: 'Mỗi cấp học một hình',
  args: {
    feed: minhHoa,
    indicator: 'class-size',
    by: 'place',
    facet: 'level',
    place: socTrang,
  },
  parameters: tells(
    'Các huyện theo một thứ tự, một thang đo. `facet` puts levels beside each other: one order, one scale.',
  ),
};

export const FacetsOfPeriods: Story<Args> = {
  name: 'Mỗi năm học một hình',
  args: {
    feed: mekong,
    indicator: 'pupils',
    by: 'level',
    facet: 'period',
    place: socTrang,
    period: '2012-2013..2016-2017',
  },
  parameters: tells('Năm học nối tiếp nhau. School years side by side.'),
};

export const FacetsNegative: Story<Args> = {
  name: 'Nhiều hình, số âm',
  args: {feed: minhHoa, indicator: 'teacher-gap', by: 'place', facet: 'level', place: socTrang},
  parameters: tells('Số không thẳng hàng trong mọi hình. Zero is at one place in all pictures.'),
};

export const FacetsNarrow: Story<Args> = {
  name: 'Nhiều hình trong khung 320 px',
  args: {feed: minhHoa, indicator: 'class-size', by: 'place', facet: 'level', place: socTrang},
  render: (args) => html`<div style="inline-size: 320px">${chart(args)}</div>`,
  parameters: tells('Hình nối hình trên điện thoại. One below the other on a phone.'),
};

// ── Boxes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const Narrow: Story<Args> = {
  name: 'Khung hẹp 320 px',
  args: {
    feed: mekong,
    indicator: 'pupils',
    by: 'place level',
    where: 'level=TH,THCS,THPT',
    period: '2016-2017',
  },
  render: (args) => html`<div style="inline-size: 320px">${chart(args)}</div>`,
  parameters: tells('Trên điện thoại cũ. On an old phone.'),
};

export const FixedHeight: Story<Args> = {
  name: 'Khung thấp 260 px',
  args: {feed: mekong, indicator: 'schools', by: 'level', place: socTrang, period: '2022-2023'},
  render: (args) => html`
    <style>
      .low > * {
        block-size: 260px;
      }
    </style>
    <div class="low">${chart(args)}</div>
  `,
  parameters: tells('Trang đặt chiều cao thấp. The page sets little height.'),
};

export const Tall: Story<Args> = {
  name: 'Khung cao 720 px',
  args: {feed: minhHoa, indicator: 'digital-score', by: 'place', place: socTrang, sideways: true},
  render: (args) => html`
    <style>
      .tall > * {
        block-size: 720px;
      }
    </style>
    <div class="tall">${chart(args)}</div>
  `,
  parameters: tells('Thanh dày hơn trong khung cao. Thicker bars in a tall box.'),
};

export const Wall: Story<Args> = {
  name: 'Màn hình lớn',
  args: {
    feed: minhHoa,
    indicator: 'class-size',
    by: 'place',
    place: socTrang,
    where: 'level=THCS',
    sideways: true,
    theme: 'wall',
  },
  parameters: tells('Nền tối, chữ lớn. Dark and large.'),
};

export const Keyboard: Story<Args> = {
  name: 'Đọc bằng bàn phím',
  args: {
    feed: mekong,
    indicator: 'pupils',
    by: 'place level',
    where: 'level=TH,THCS,THPT',
    period: '2016-2017',
  },
  play: async ({canvasElement}) => {
    const element = await drawn(canvasElement, 'edu-bar-chart');
    const picture = element.shadowRoot.querySelector<SVGElement>('svg[tabindex]');
    picture?.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown'])
      picture?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
    await drawn(canvasElement, 'edu-bar-chart');
  },
  parameters: tells('Phím mũi tên đi qua từng cột. Arrow keys reach every bar.'),
};

// ── States ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const WaitingWithText: Story<Args> = {
  name: 'Đang chờ: giữ chữ của trang',
  args: {indicator: 'schools'},
  render: ({indicator = ''}) => html`
    <edu-bar-chart indicator=${indicator}
      ><p>Sóc Trăng có 481 trường, trong đó 201 trường tiểu học.</p></edu-bar-chart
    >
  `,
  parameters: tells(
    'Chữ của trang ở lại tới khi có dữ liệu. The page’s own text stays.',
    'waiting',
  ),
};

export const WaitingSkeleton: Story<Args> = {
  name: 'Đang chờ: khung trống',
  args: {indicator: 'schools'},
  parameters: tells('Trang không có chữ thì hiện khung mờ. Quiet shapes.', 'waiting'),
};

export const AllMissing: Story<Args> = {
  name: 'Tất cả chưa báo cáo',
  args: {
    feed: silent(minhHoa, 'completeness', 'O'),
    indicator: 'completeness',
    by: 'place',
    place: socTrang,
    where: 'dataset=staff',
    period: '2024-2025',
    sideways: true,
  },
  parameters: tells('Có đơn vị, có lý do, chưa có số nào. Reasons, but not one value.'),
};

export const NoValues: Story<Args> = {
  name: 'Không có giá trị',
  args: {
    feed: silent(minhHoa, 'digital-score'),
    indicator: 'digital-score',
    by: 'place',
    place: socTrang,
  },
  parameters: tells('Chỉ số có trong tệp nhưng chưa có số nào. Nothing to draw.', 'empty'),
};

export const UnknownIndicator: Story<Args> = {
  name: 'Sai mã chỉ số',
  args: {feed: minhHoa, indicator: 'clas-size', by: 'place'},
  parameters: tells('Gợi ý mã gần nhất. The nearest known id is named.', 'empty'),
};

export const UnknownPlace: Story<Args> = {
  name: 'Sai mã địa phương',
  args: {feed: minhHoa, indicator: 'schools', by: 'level', place: 'd.999'},
  parameters: tells('Địa phương không có trong tệp. No such place.', 'empty'),
};

export const EmptyFeed: Story<Args> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'schools', by: 'level'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'schools', by: 'level'},
  parameters: tells(
    'Nhận được trang đăng nhập thay vì dữ liệu. A log-in page came instead.',
    'failed',
  ),
};

export const Stale: Story<Args> = {
  name: 'Dữ liệu cũ',
  args: {feed: old, indicator: 'pupils', by: 'level'},
  parameters: tells('Hình còn đó, kèm cảnh báo về ngày. The picture stays and is dated.', 'stale'),
};

export const OneBrokenIndicator: Story<Args> = {
  name: 'Một chỉ số hỏng',
  args: {feed: partial},
  render: ({feed}) => html`
    <edu-feed-source .data=${feed}>
      <edu-bar-chart indicator="girls" by="place"></edu-bar-chart>
      <edu-bar-chart indicator="pupils" by="place"></edu-bar-chart>
    </edu-feed-source>
  `,
  parameters: tells(
    'Chỉ số hỏng nói rõ lỗi, chỉ số khác vẫn vẽ. One says what is wrong, the other draws.',
    'empty',
    'shown',
  ),
};
