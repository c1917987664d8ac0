import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {
  emptyFeed,
  hostile,
  loginPage,
  longNames,
  mekong,
  minhHoa,
  old,
  partial,
  sampleLine,
  silent,
} from './feeds.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

const tile = ({
  feed,
  indicator,
  place,
  school,
  period,
  where,
  heading,
  headingLevel,
  theme,
}: WidgetArgs): TemplateResult => html`
  <edu-kpi-tile
    .data=${feed}
    indicator=${ifDefined(indicator)}
    place=${ifDefined(place)}
    school=${ifDefined(school)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-kpi-tile>
`;

const meta: Meta<WidgetArgs> = {
  title: 'Toàn cảnh/Ô chỉ số · kpi-tile',
  component: 'edu-kpi-tile',
  tags: ['autodocs'],
  // One number has nothing to split.
  argTypes: {...widgetArgTypes, by: {table: {disable: true}}},
  render: tile,
};
export default meta;

const socTrang = '2022.94';

// ── Examples to copy ───────────────────────────────────────────────────────────────────────────────────────────────

export const Count: Story<WidgetArgs> = {
  name: 'Số lượng',
  args: {
    feed: mekong,
    indicator: 'pupils',
    place: socTrang,
    where: 'level=TH',
    period: '2016-2017',
  },
  parameters: tells(
    'Một số lớn, thay đổi so với năm trước và đường nhỏ. One number, its change and the line that led there.',
  ),
};

export const Percent: Story<WidgetArgs> = {
  name: 'Tỷ lệ, thay đổi tính bằng điểm %',
  args: {feed: mekong, indicator: 'graduation-rate', place: socTrang},
  parameters: tells(
    'Chênh lệch của tỷ lệ tính bằng điểm %. A difference of percents is in points.',
  ),
};

export const RatioWithTarget: Story<WidgetArgs> = {
  name: 'Tỷ số, ngưỡng và chỉ tiêu',
  args: {
    feed: minhHoa,
    indicator: 'class-size',
    place: socTrang,
    where: 'level=THCS',
    period: '2024-2025',
  },
  parameters: tells(
    'Ngưỡng nói bằng chữ và hình, kèm chỉ tiêu. Bands in words and shapes, and the target.',
  ),
};

export const Money: Story<WidgetArgs> = {
  name: 'Kinh phí',
  args: {feed: minhHoa, indicator: 'budget', place: socTrang},
  parameters: tells('Tỷ đồng. Billions of đồng.'),
};

export const School: Story<WidgetArgs> = {
  name: 'Một trường',
  args: {feed: minhHoa, indicator: 'school-pupils', school: 'truong-941-1'},
  parameters: tells('Chỉ số của một trường. One school’s figure.'),
};

export const RowOfFour: Story<WidgetArgs> = {
  name: 'Hàng bốn ô',
  args: {feed: minhHoa},
  render: ({feed}) => html`
    <style>
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
        gap: 24px;
      }
    </style>
    <edu-feed-source .data=${feed}>
      <div class="tiles">
        <edu-kpi-tile indicator="pupils" place="2022.94"></edu-kpi-tile>
        <edu-kpi-tile indicator="class-size" place="2022.94"></edu-kpi-tile>
        <edu-kpi-tile indicator="dropout-rate" place="2022.94"></edu-kpi-tile>
        <edu-kpi-tile indicator="clean-water" place="2022.94"></edu-kpi-tile>
      </div>
    </edu-feed-source>
  `,
  parameters: tells('Bốn ô thẳng hàng từ một nguồn. Four tiles, one source, one baseline.'),
};

export const OwnHeading: Story<WidgetArgs> = {
  name: 'Tiêu đề của trang',
  args: {
    feed: mekong,
    indicator: 'schools',
    place: socTrang,
    heading: 'Trường học trên cơ sở dữ liệu',
    headingLevel: 2,
  },
  parameters: tells('Trang đặt tiêu đề. The page gives the heading.'),
};

// ── What the data say ──────────────────────────────────────────────────────────────────────────────────────────────

export const TargetMet: Story<WidgetArgs> = {
  name: 'Đạt chỉ tiêu',
  args: {feed: minhHoa, indicator: 'attendance', where: 'level=TH'},
  parameters: tells('Đạt, bằng chữ và hình. Reached, in a word and a shape.'),
};

export const TargetMissed: Story<WidgetArgs> = {
  name: 'Chưa đạt chỉ tiêu',
  args: {feed: minhHoa, indicator: 'clean-water', place: 'd.945'},
  parameters: tells('Chưa đạt. Not reached.'),
};

export const BadBand: Story<WidgetArgs> = {
  name: 'Ngưỡng xấu',
  args: {feed: minhHoa, indicator: 'class-size', place: 'd.950', where: 'level=THCS'},
  parameters: tells('Sĩ số vượt ngưỡng. Beyond the last band.'),
};

export const NoBefore: Story<WidgetArgs> = {
  name: 'Chưa có số để so',
  args: {feed: mekong, indicator: 'exam-candidates', place: '2022.82'},
  parameters: tells('Một năm, không có thay đổi. One year, no change to tell.'),
};

export const Suppressed: Story<WidgetArgs> = {
  name: 'Ô được ẩn',
  args: {
    feed: minhHoa,
    indicator: 'minority-pupils',
    place: 'd.945',
    where: 'level=THPT',
    period: '2024-2025',
  },
  parameters: tells('Nói rõ được ẩn, không hiện số không. Suppressed, not zero.'),
};

export const NotReported: Story<WidgetArgs> = {
  name: 'Chưa báo cáo',
  args: {
    feed: minhHoa,
    indicator: 'teachers',
    place: 'd.949',
    where: 'level=TH',
    period: '2018-2019',
  },
  parameters: tells('Năm được hỏi chưa có báo cáo. No report for the year asked for.'),
};

export const ForecastAhead: Story<WidgetArgs> = {
  name: 'Dự báo',
  args: {feed: minhHoa, indicator: 'pupils-forecast', where: 'level=TH', period: '2029-2030'},
  parameters: tells('Hỏi một năm ở tương lai. A year ahead, said to be a forecast.'),
};

export const LatestBeforeForecast: Story<WidgetArgs> = {
  name: 'Mới nhất, trước dự báo',
  args: {feed: minhHoa, indicator: 'pupils-forecast', where: 'level=TH'},
  parameters: tells(
    'Số mới nhất không phải dự báo; đường nhỏ đi tiếp nét đứt. The latest is no forecast; the line goes on dashed.',
  ),
};

export const Zero: Story<WidgetArgs> = {
  name: 'Số không',
  args: {feed: minhHoa, indicator: 'dropouts', place: 'd.945', where: 'level=TH'},
  parameters: tells('Không có học sinh bỏ học. A true zero.'),
};

export const Negative: Story<WidgetArgs> = {
  name: 'Số âm',
  args: {feed: minhHoa, indicator: 'teacher-gap', place: socTrang, where: 'level=TH'},
  parameters: tells('Thiếu so với định mức. Below the norm.'),
};

export const Unchanged: Story<WidgetArgs> = {
  name: 'Không đổi',
  args: {feed: sampleLine([40, 40, 40]), indicator: 'sample'},
  parameters: tells('Bằng năm trước. The same as before.'),
};

export const FromZero: Story<WidgetArgs> = {
  name: 'Tăng từ số không',
  args: {feed: sampleLine([0, 12]), indicator: 'sample'},
  parameters: tells('Không tính được phần trăm từ số không. No percentage from zero.'),
};

export const Huge: Story<WidgetArgs> = {
  name: 'Số rất lớn',
  args: {
    feed: sampleLine([1.1e12, 3.75e12], {
      indicator: {kind: 'money', unit: {vi: 'đồng', en: 'VND'}},
    }),
    indicator: 'sample',
  },
  parameters: tells('Nghìn tỷ đồng. Trillions.'),
};

export const Tiny: Story<WidgetArgs> = {
  name: 'Số rất nhỏ',
  args: {
    feed: sampleLine([0.00012, 0.00008], {indicator: {kind: 'ratio', unit: '‰', decimals: 5}}),
    indicator: 'sample',
  },
  parameters: tells('Năm chữ số thập phân. Five decimals.'),
};

export const LongName: Story<WidgetArgs> = {
  name: 'Tên rất dài',
  args: {
    feed: sampleLine([510, 530], {
      indicator: {name: longNames[0], unit: {vi: 'học sinh bán trú', en: 'boarding pupils'}},
    }),
    indicator: 'sample',
  },
  render: (args) => html`<div style="max-inline-size: 240px">${tile(args)}</div>`,
  parameters: tells('Tên trên 96 chữ trong ô 240 px. A name beyond 96 letters in a small tile.'),
};

export const HostileFeed: Story<WidgetArgs> = {
  name: 'Tệp độc hại',
  args: {feed: hostile, indicator: 'constructor', place: 'constructor', where: 'kind=constructor'},
  parameters: tells(
    'Mọi chữ trong tệp đều tìm cách phá trang. Every text of this file tries something.',
  ),
};

export const Narrow: Story<WidgetArgs> = {
  name: 'Khung hẹp 160 px',
  args: {feed: minhHoa, indicator: 'dropout-rate', place: socTrang},
  render: (args) => html`<div style="inline-size: 160px">${tile(args)}</div>`,
  parameters: tells('Nửa màn hình điện thoại. Half a phone.'),
};

export const Wall: Story<WidgetArgs> = {
  name: 'Màn hình lớn',
  args: {feed: minhHoa, indicator: 'class-size', place: socTrang, theme: 'wall'},
  parameters: tells('Nền tối, chữ lớn. Dark and large.'),
};

// ── States ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const WaitingWithText: Story<WidgetArgs> = {
  name: 'Đang chờ: giữ chữ của trang',
  args: {indicator: 'pupils'},
  render: ({indicator = ''}) =>
    html`<edu-kpi-tile indicator=${indicator}>256.347 học sinh</edu-kpi-tile>`,
  parameters: tells(
    'Con số trang đã có ở lại tới khi dữ liệu tới. The page’s figure stays until data arrives.',
    'waiting',
  ),
};

export const WaitingSkeleton: Story<WidgetArgs> = {
  name: 'Đang chờ: khung trống',
  args: {indicator: 'pupils'},
  parameters: tells('Trang không có chữ thì hiện khung mờ. Quiet shapes.', 'waiting'),
};

export const NoValues: Story<WidgetArgs> = {
  name: 'Không có giá trị',
  args: {feed: silent(minhHoa, 'national-standard'), indicator: 'national-standard'},
  parameters: tells('Chỉ số có trong tệp nhưng chưa có số nào. Nothing to show.', 'empty'),
};

export const UnknownIndicator: Story<WidgetArgs> = {
  name: 'Sai mã chỉ số',
  args: {feed: minhHoa, indicator: 'dropout-rates'},
  parameters: tells('Gợi ý mã gần nhất. The nearest known id is named.', 'empty'),
};

export const UnknownSchool: Story<WidgetArgs> = {
  name: 'Sai mã trường',
  args: {feed: minhHoa, indicator: 'school-pupils', school: 'truong-941-9'},
  parameters: tells('Trường không có trong tệp. No such school.', 'empty'),
};

export const EmptyFeed: Story<WidgetArgs> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'pupils'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const Failed: Story<WidgetArgs> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'pupils'},
  parameters: tells(
    'Nhận được trang đăng nhập thay vì dữ liệu. A log-in page came instead.',
    'failed',
  ),
};

export const Stale: Story<WidgetArgs> = {
  name: 'Dữ liệu cũ',
  args: {feed: old, indicator: 'pupils'},
  parameters: tells('Số còn đó, kèm cảnh báo về ngày. The number stays and is dated.', 'stale'),
};

export const OneBrokenIndicator: Story<WidgetArgs> = {
  name: 'Một chỉ số hỏng',
  args: {feed: partial},
  render: ({feed}) => html`
    <edu-feed-source .data=${feed}>
      <edu-kpi-tile indicator="girls"></edu-kpi-tile>
      <edu-kpi-tile indicator="pupils"></edu-kpi-tile>
    </edu-feed-source>
  `,
  parameters: tells(
    'Ô hỏng nói rõ lỗi, ô khác vẫn hiện. One says what is wrong, the other shows.',
    'empty',
    'shown',
  ),
};
