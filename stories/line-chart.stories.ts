import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {
  broken,
  emptyFeed,
  hostile,
  hostileNames,
  loginPage,
  longNames,
  mekong,
  minhHoa,
  nextVersion,
  old,
  partial,
  sample,
  sampleLine,
  silent,
  thirtyLines,
} from './feeds.js';
import {drawn, tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface Args extends WidgetArgs {
  readonly emphasis?: string;
  readonly facet?: string;
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
  emphasis,
  facet,
}: Args): TemplateResult => html`
  <edu-line-chart
    .data=${feed}
    indicator=${ifDefined(indicator)}
    by=${ifDefined(by)}
    place=${ifDefined(place)}
    school=${ifDefined(school)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    emphasis=${ifDefined(emphasis)}
    facet=${ifDefined(facet)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-line-chart>
`;

const meta: Meta<Args> = {
  title: 'Biểu đồ/Đường · line-chart',
  component: 'edu-line-chart',
  tags: ['autodocs'],
  argTypes: {...widgetArgTypes, emphasis: {control: 'text'}, facet: {control: 'text'}},
  render: chart,
};
export default meta;

const socTrang = '2022.94';

// ── Examples to copy ───────────────────────────────────────────────────────────────────────────────────────────────

export const SingleSeries: Story<Args> = {
  name: 'Một đường',
  args: {
    feed: mekong,
    indicator: 'pupils',
    place: socTrang,
    where: 'level=TH',
    period: '2002-2003..2016-2017',
  },
  parameters: tells(
    'Một tỉnh, một cấp học. One place, one line: name the indicator and the place.',
  ),
};

export const ByLevel: Story<Args> = {
  name: 'Theo cấp học',
  args: {
    feed: mekong,
    indicator: 'pupils',
    by: 'level',
    place: socTrang,
    period: '2002-2003..2016-2017',
  },
  parameters: tells(
    'Mỗi cấp học một đường, tên đứng ở cuối đường. `by` splits; each line is named at its end.',
  ),
};

export const ByPlace: Story<Args> = {
  name: 'Theo địa phương',
  args: {
    feed: mekong,
    indicator: 'pupils-per-teacher',
    by: 'place',
    where: 'level=TH',
    period: '2002-2003..2016-2017',
  },
  parameters: tells('Ba tỉnh cạnh nhau ở một cấp học. `where` keeps one level.'),
};

export const Forecast: Story<Args> = {
  name: 'Dự báo có khoảng tin cậy',
  args: {feed: minhHoa, indicator: 'pupils-forecast', by: 'level'},
  parameters: tells(
    'Phần dự báo vẽ nét đứt, dải mờ là khoảng tin cậy. Forecasts are dashed, with their band.',
  ),
};

export const TargetAndForecast: Story<Args> = {
  name: 'Dự báo và chỉ tiêu',
  args: {feed: minhHoa, indicator: 'class-size-forecast', where: 'level=THCS'},
  parameters: tells('Hai mốc chỉ tiêu trên một đường dự báo. Two targets beside a forecast.'),
};

export const Emphasis: Story<Args> = {
  name: 'Nhấn mạnh một đường',
  args: {
    feed: minhHoa,
    indicator: 'class-size',
    by: 'place',
    place: socTrang,
    where: 'level=THCS',
    emphasis: 'd.950',
  },
  parameters: tells('Đường cần xem có màu, các đường khác lùi lại. `emphasis` names what matters.'),
};

export const OwnHeading: Story<Args> = {
  name: 'Tiêu đề của trang',
  args: {
    feed: mekong,
    indicator: 'pupils',
    place: socTrang,
    by: 'level',
    heading: 'Học sinh Sóc Trăng qua các năm',
    headingLevel: 2,
  },
  parameters: tells('Trang đặt tiêu đề và cấp tiêu đề. The page gives the heading and its level.'),
};

// ── What the data say ──────────────────────────────────────────────────────────────────────────────────────────────

export const Target: Story<Args> = {
  name: 'Chỉ tiêu',
  args: {feed: minhHoa, indicator: 'attendance', where: 'level=THCS'},
  parameters: tells(
    'Chỉ tiêu là nét gạch chấm; tháng hè không có số liệu. One target for all months; the summers are gaps.',
  ),
};

export const Break: Story<Args> = {
  name: 'Gián đoạn chuỗi số liệu',
  args: {feed: minhHoa, indicator: 'national-standard'},
  parameters: tells(
    'Từ năm học 2019–2020 tính theo quy định mới: đường bị ngắt. A change of rules is marked and not drawn over.',
  ),
};

export const Gap: Story<Args> = {
  name: 'Thiếu một năm',
  args: {feed: minhHoa, indicator: 'teachers', by: 'level', place: 'd.949'},
  parameters: tells(
    'Năm 2018–2019 đơn vị chưa báo cáo: để trống, không nối. A missing year stays a gap.',
  ),
};

export const Suppressed: Story<Args> = {
  name: 'Ô được ẩn và số tạm tính',
  args: {feed: minhHoa, indicator: 'dropouts', by: 'level', place: 'd.948'},
  parameters: tells(
    'Ô nhỏ được ẩn, số ước tính vẽ điểm rỗng. Suppressed cells are gaps, estimates are hollow.',
  ),
};

export const Provisional: Story<Args> = {
  name: 'Số sơ bộ',
  args: {feed: minhHoa, indicator: 'pupils', place: 'd.941', where: 'level=MN'},
  parameters: tells('Năm cuối là số sơ bộ. The last year is provisional.'),
};

export const Districts: Story<Args> = {
  name: 'Mười một huyện',
  args: {feed: minhHoa, indicator: 'digital-score', by: 'place', place: socTrang},
  parameters: tells(
    'Mười một đường gần nhau, hai năm đầu chưa thu thập. Eleven close lines; the first two years were not collected.',
  ),
};

export const ManySeries: Story<Args> = {
  name: 'Ba mươi đường, có chú giải',
  args: {feed: thirtyLines, indicator: 'sample', by: 'group'},
  parameters: tells(
    'Không đủ chỗ đặt tên ở cuối đường thì có chú giải. A key where names find no room.',
  ),
};

export const Semesters: Story<Args> = {
  name: 'Theo học kỳ',
  args: {feed: minhHoa, indicator: 'learning-result', by: 'result', where: 'grade=6'},
  parameters: tells('Sáu học kỳ liên tiếp. Six semesters.'),
};

export const Weeks: Story<Args> = {
  name: 'Theo tuần',
  args: {feed: minhHoa, indicator: 'hfmd-cases', place: socTrang},
  parameters: tells('Ba mươi chín tuần, nghỉ Tết để trống. Thirty-nine weeks; New Year is a gap.'),
};

export const Days: Story<Args> = {
  name: 'Theo ngày',
  args: {feed: minhHoa, indicator: 'registrations'},
  parameters: tells('Hồ sơ mỗi ngày trong đợt đăng ký. Applications day by day.'),
};

export const Money: Story<Args> = {
  name: 'Kinh phí',
  args: {feed: minhHoa, indicator: 'budget', by: 'fund'},
  parameters: tells('Tỷ đồng theo năm dương lịch. Billions of đồng by calendar year.'),
};

export const OnePoint: Story<Args> = {
  name: 'Một điểm',
  args: {feed: sampleLine([1250]), indicator: 'sample'},
  parameters: tells('Mới có một năm học. One value is a point.'),
};

export const AllEqual: Story<Args> = {
  name: 'Không đổi',
  args: {feed: sampleLine([40, 40, 40, 40, 40, 40]), indicator: 'sample'},
  parameters: tells('Mọi năm bằng nhau. All values are equal.'),
};

export const Zeros: Story<Args> = {
  name: 'Toàn số không',
  args: {feed: sampleLine([0, 0, 0, 0]), indicator: 'sample'},
  parameters: tells('Số không là số liệu, không phải thiếu. Zero is a value.'),
};

export const Negatives: Story<Args> = {
  name: 'Có số âm',
  args: {
    feed: sample([
      ['Thừa, thiếu giáo viên TH', [-42, -18, 5, 12, -7, -30]],
      ['Thừa, thiếu giáo viên THCS', [12, 20, 3, -4, -2, 8]],
    ]),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Trục đi qua số không. The axis passes zero.'),
};

export const Huge: Story<Args> = {
  name: 'Số rất lớn',
  args: {
    feed: sampleLine([1.1e12, 2.45e12, 1.98e12, 3.75e12], {
      indicator: {kind: 'money', unit: {vi: 'đồng', en: 'VND'}},
    }),
    indicator: 'sample',
  },
  parameters: tells('Nghìn tỷ đồng. Trillions are shortened.'),
};

export const Tiny: Story<Args> = {
  name: 'Số rất nhỏ',
  args: {
    feed: sampleLine([0.00012, 0.00031, 0.00008, 0.00022], {
      indicator: {unit: '‰', decimals: 5, kind: 'ratio'},
    }),
    indicator: 'sample',
  },
  parameters: tells('Năm chữ số thập phân. Five decimals.'),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {
    feed: sample(
      longNames.map(
        (name, i) => [name, [410, 430 + 30 * i, 445 + 12 * i, 470 - 9 * i, 480 + 25 * i]] as const,
      ),
    ),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Tên trên 96 chữ xuống dòng hoặc rút gọn ở giữa. Names beyond 96 letters.'),
};

export const HostileText: Story<Args> = {
  name: 'Chữ độc hại',
  args: {
    feed: sample(hostileNames.map((name, i) => [name, [10 + i, 14 + 2 * i, 11 + 3 * i]] as const)),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells(
    'Thẻ HTML, chữ viết ngược, công thức: hiện ra như chữ. Markup is shown as text.',
  ),
};

export const HostileFeed: Story<Args> = {
  name: 'Tệp độc hại',
  args: {feed: hostile, indicator: 'constructor', by: 'place'},
  parameters: tells(
    'Mọi chữ trong tệp đều tìm cách phá trang. Every text of this file tries something.',
  ),
};

// ── Small pictures side by side ────────────────────────────────────────────────────────────────────────────────────

export const Facets: Story<Args> = {
  name: 'Mỗi huyện một hình',
  args: {feed: minhHoa, indicator: 'digital-score', facet: 'place', place: socTrang},
  parameters: tells(
    'Mười một huyện, một thang đo chung. `facet` gives each place a small picture over one scale.',
  ),
};

export const FacetsOfLines: Story<Args> = {
  name: 'Mỗi tỉnh một hình, mỗi cấp học một đường',
  args: {
    feed: mekong,
    indicator: 'pupils',
    by: 'level',
    facet: 'place',
    period: '2002-2003..2016-2017',
  },
  parameters: tells(
    'Một cấp học có một màu trong mọi hình. A level has one colour in all pictures; the key names it once.',
  ),
};

export const FacetsMissing: Story<Args> = {
  name: 'Mỗi huyện một hình, có nơi thiếu số liệu',
  args: {feed: minhHoa, indicator: 'dropouts', by: 'level', facet: 'place', place: socTrang},
  parameters: tells(
    'Ô ẩn và năm thiếu để trống trong hình của nơi đó. Gaps stay in the picture of their place.',
  ),
};

export const FacetsLongNames: Story<Args> = {
  name: 'Nhiều hình, tên rất dài',
  args: {
    feed: sample(
      longNames.map(
        (name, i) => [name, [410, 430 + 30 * i, 445 + 12 * i, 470 - 9 * i, 480 + 25 * i]] as const,
      ),
    ),
    indicator: 'sample',
    facet: 'group',
  },
  parameters: tells('Tên xuống dòng hoặc rút gọn ở giữa. Titles wrap or are shortened.'),
};

export const FacetsNarrow: Story<Args> = {
  name: 'Nhiều hình trong khung 320 px',
  args: {feed: mekong, indicator: 'pupils', by: 'level', facet: 'place'},
  render: (args) => html`<div style="inline-size: 320px">${chart(args)}</div>`,
  parameters: tells('Trên điện thoại cũ. On an old phone.'),
};

// ── Boxes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const Narrow: Story<Args> = {
  name: 'Khung hẹp 320 px',
  args: {feed: minhHoa, indicator: 'pupils-forecast', by: 'level'},
  render: (args) => html`<div style="inline-size: 320px">${chart(args)}</div>`,
  parameters: tells('Trên điện thoại cũ. On an old phone.'),
};

export const FixedHeight: Story<Args> = {
  name: 'Khung thấp 260 px',
  args: {feed: mekong, indicator: 'pupils', by: 'level', place: socTrang},
  render: (args) => html`
    <style>
      .low > * {
        block-size: 260px;
      }
    </style>
    <div class="low">${chart(args)}</div>
  `,
  parameters: tells(
    'Trang đặt chiều cao thấp hơn mức cần. The page sets less height than the picture wants.',
  ),
};

export const Tall: Story<Args> = {
  name: 'Khung cao 720 px',
  args: {feed: mekong, indicator: 'pupils', by: 'level', place: socTrang},
  render: (args) => html`
    <style>
      .tall > * {
        block-size: 720px;
      }
    </style>
    <div class="tall">${chart(args)}</div>
  `,
  parameters: tells('Hình cao theo khung. The picture fills a tall box.'),
};

export const Wall: Story<Args> = {
  name: 'Màn hình lớn',
  args: {feed: minhHoa, indicator: 'pupils-forecast', by: 'level', theme: 'wall'},
  parameters: tells(
    'Nền tối, chữ lớn cho trung tâm điều hành. Dark and large, for the operations centre.',
  ),
};

export const Keyboard: Story<Args> = {
  name: 'Đọc bằng bàn phím',
  args: {feed: minhHoa, indicator: 'pupils-forecast', by: 'level'},
  play: async ({canvasElement}) => {
    const element = await drawn(canvasElement, 'edu-line-chart');
    const picture = element.shadowRoot.querySelector<SVGElement>('svg[tabindex]');
    picture?.focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown'])
      picture?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
    await drawn(canvasElement, 'edu-line-chart');
  },
  parameters: tells(
    'Phím mũi tên đi qua từng điểm, giá trị được đọc lên. Arrow keys reach every value.',
  ),
};

// ── States ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const WaitingWithText: Story<Args> = {
  name: 'Đang chờ: giữ chữ của trang',
  args: {indicator: 'pupils'},
  render: ({indicator = ''}) => html`
    <edu-line-chart indicator=${indicator}
      ><p>Năm học 2022–2023 toàn tỉnh có 256.347 học sinh.</p></edu-line-chart
    >
  `,
  parameters: tells(
    'Chữ của trang ở lại tới khi có dữ liệu. The page’s own text stays until data arrives.',
    'waiting',
  ),
};

export const WaitingSkeleton: Story<Args> = {
  name: 'Đang chờ: khung trống',
  args: {indicator: 'pupils'},
  parameters: tells(
    'Trang không có chữ thì hiện khung mờ. Quiet shapes where the page has no text.',
    'waiting',
  ),
};

export const NoValues: Story<Args> = {
  name: 'Không có giá trị',
  args: {feed: silent(minhHoa, 'national-standard'), indicator: 'national-standard'},
  parameters: tells(
    'Chỉ số có trong tệp nhưng chưa có số nào. The indicator is there, its values are not.',
    'empty',
  ),
};

export const UnknownIndicator: Story<Args> = {
  name: 'Sai mã chỉ số',
  args: {feed: minhHoa, indicator: 'pupil'},
  parameters: tells('Gợi ý mã gần nhất. The nearest known id is named.', 'empty'),
};

export const EmptyFeed: Story<Args> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'pupils'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const UnknownPlace: Story<Args> = {
  name: 'Sai mã địa phương',
  args: {feed: mekong, indicator: 'pupils', place: '2022.49'},
  parameters: tells('Địa phương không có trong tệp. No such place in the feed.', 'empty'),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'pupils'},
  parameters: tells(
    'Nhận được trang đăng nhập thay vì dữ liệu. A log-in page came instead of the feed.',
    'failed',
  ),
};

export const NextVersion: Story<Args> = {
  name: 'Phiên bản chưa hỗ trợ',
  args: {feed: nextVersion, indicator: 'graduation-rate'},
  parameters: tells('Tệp theo phiên bản 2. A feed of a newer major version.', 'failed'),
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
      <edu-line-chart indicator="girls" by="level"></edu-line-chart>
      <edu-line-chart indicator="pupils" by="level"></edu-line-chart>
    </edu-feed-source>
  `,
  parameters: tells(
    'Chỉ số hỏng nói rõ lỗi, chỉ số khác vẫn vẽ. One says what is wrong, the other draws.',
    'empty',
    'shown',
  ),
};

export const CutOff: Story<Args> = {
  name: 'Thiếu một giá trị trong tệp',
  args: {feed: broken(minhHoa, 'pupils-forecast'), indicator: 'pupils-forecast', by: 'level'},
  parameters: tells('Số giá trị không khớp số ô. The count of values does not fit.', 'empty'),
};
