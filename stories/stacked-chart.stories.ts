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
  sample,
  silent,
} from './feeds.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface Args extends WidgetArgs {
  readonly share?: boolean;
  readonly diverging?: string;
  readonly sideways?: boolean;
}

const chart = ({
  feed,
  indicator,
  by,
  place,
  period,
  where,
  heading,
  headingLevel,
  theme,
  share = false,
  diverging,
  sideways = false,
}: Args): TemplateResult => html`
  <edu-stacked-chart
    .data=${feed}
    indicator=${ifDefined(indicator)}
    by=${ifDefined(by)}
    place=${ifDefined(place)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    ?share=${share}
    diverging=${ifDefined(diverging)}
    ?sideways=${sideways}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-stacked-chart>
`;

const meta: Meta<Args> = {
  title: 'Biểu đồ/Cột chồng · stacked-chart',
  component: 'edu-stacked-chart',
  tags: ['autodocs'],
  argTypes: {
    ...widgetArgTypes,
    share: {control: 'boolean'},
    diverging: {control: 'text'},
    sideways: {control: 'boolean'},
  },
  render: chart,
};
export default meta;

const socTrang = '2022.94';

export const OverTime: Story<Args> = {
  name: 'Theo năm học',
  args: {
    feed: mekong,
    indicator: 'pupils',
    by: 'level',
    place: socTrang,
    period: '2012-2013..2022-2023',
  },
  parameters: tells('Mỗi năm học một cột, mỗi cấp một phần. One bar a year, one part a level.'),
};

export const Shares: Story<Args> = {
  name: 'Tỷ lệ 100% theo lớp',
  args: {
    feed: minhHoa,
    indicator: 'learning-result',
    by: 'grade result',
    share: true,
  },
  parameters: tells('`share`: mỗi cột là 100%. Every bar is a whole.'),
};

export const Diverging: Story<Args> = {
  name: 'Rẽ hai phía',
  args: {
    feed: minhHoa,
    indicator: 'learning-result',
    by: 'grade result',
    share: true,
    diverging: 'K',
    sideways: true,
  },
  parameters: tells(
    'Tốt, khá về một phía; đạt, chưa đạt về phía kia. Good results go one way, poor ones the other.',
  ),
};

export const AcrossPlaces: Story<Args> = {
  name: 'Giữa các địa phương',
  args: {
    feed: minhHoa,
    indicator: 'rooms',
    by: 'place condition',
    place: socTrang,
    sideways: true,
  },
  parameters: tells('Phòng học theo loại ở từng huyện. Rooms by kind in each district.'),
};

export const Missing: Story<Args> = {
  name: 'Thiếu và ẩn',
  args: {
    feed: sample(
      [
        ['Tốt', [120, null, 140, 150]],
        ['Khá', [200, 210, null, 230]],
        ['Đạt', [90, 80, 70, 0]],
      ],
      {status: {'6': 'Q', '11': 'P'}},
    ),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Phần chưa có số được gạch chéo. Unknown parts are hatched ends.'),
};

export const NegativeParts: Story<Args> = {
  name: 'Có phần âm',
  args: {
    feed: sample([
      ['Chuyển đến', [300, 250, 410]],
      ['Chuyển đi', [-120, -340, -80]],
      ['Thôi học', [-30, -25, -20]],
    ]),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Phần âm chồng xuống dưới. Negative parts are stacked below zero.'),
};

export const TwoSchemes: Story<Args> = {
  name: 'Đổi cách xếp loại',
  args: {
    feed: sample(
      [
        ['Giỏi (TT 58)', [310, 320, null, null]],
        ['Khá (TT 58)', [400, 410, null, null]],
        ['Trung bình (TT 58)', [200, 190, null, null]],
        ['Tốt (TT 22)', [null, null, 290, 305]],
        ['Đạt (TT 22)', [null, null, 520, 530]],
        ['Chưa đạt (TT 22)', [null, null, 80, 60]],
      ],
      {
        status: Object.fromEntries(
          [2, 3, 6, 7, 10, 11, 12, 13, 16, 17, 20, 21].map((cell) => [String(cell), 'M']),
        ),
      },
    ),
    indicator: 'sample',
    by: 'group',
    share: true,
  },
  parameters: tells(
    'TT 58/2011 và TT 22/2021 không nối với nhau. Results under two regulations are parted.',
  ),
};

export const ManyParts: Story<Args> = {
  name: 'Hai mươi phần',
  args: {
    feed: sample(
      Array.from(
        {length: 20},
        (_, i) => [`Nhóm ${i + 1}`, [400 / (i + 1), 380 / (i + 1)]] as const,
      ),
      {indicator: {decimals: 0}},
    ),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells(
    'Phần nhỏ gộp lại trong hình, bảng vẫn đủ. Small parts are one in the picture.',
  ),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {
    feed: sample(longNames.map((name, i) => [name, [100 + i * 10, 80 + i * 7]] as const)),
    indicator: 'sample',
    by: 'group period',
  },
  parameters: tells('Tên xuống dòng, không đè lên nhau. Names wrap.'),
};

export const ManyYears: Story<Args> = {
  name: 'Sáu mươi năm',
  args: {
    feed: sample(
      [
        ['Công lập', Array.from({length: 60}, (_, i) => 200 + i * 3)],
        ['Tư thục', Array.from({length: 60}, (_, i) => i * 2)],
      ],
      {from: 1960},
    ),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Nhiều cột thì nằm ngang. Many bars lie down.'),
};

export const Extremes: Story<Args> = {
  name: 'Rất lớn và rất nhỏ',
  args: {
    feed: sample([
      ['A', [1e15, 1, 0]],
      ['B', [1e-6, 2, 0]],
    ]),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Không vỡ hình. Huge, tiny and zero at once.'),
};

export const OneValue: Story<Args> = {
  name: 'Một giá trị',
  args: {feed: sample([['Chỉ một', [42]]]), indicator: 'sample', by: 'group'},
  parameters: tells('Một phần, một cột. One part, one bar.'),
};

export const NotAdditive: Story<Args> = {
  name: 'Không cộng được',
  args: {feed: minhHoa, indicator: 'mean-mark', by: 'place subject'},
  parameters: tells('Điểm trung bình không chồng lên nhau được. Averages are no parts.', 'empty'),
};

export const NoValues: Story<Args> = {
  name: 'Không có giá trị',
  args: {feed: silent(minhHoa, 'rooms'), indicator: 'rooms', by: 'place condition'},
  parameters: tells('Chưa có số nào. Nothing to draw.', 'empty'),
};

export const EmptyFeed: Story<Args> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'pupils', by: 'level'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'pupils', by: 'level'},
  parameters: tells('Trang đăng nhập thay vì dữ liệu. A log-in page came instead.', 'failed'),
};

export const Stale: Story<Args> = {
  name: 'Dữ liệu cũ',
  args: {feed: old, indicator: 'pupils', by: 'level'},
  parameters: tells('Hình còn đó, kèm cảnh báo. The picture stays and is dated.', 'stale'),
};

export const Hostile: Story<Args> = {
  name: 'Chữ lạ trong tệp',
  args: {feed: hostile, indicator: 'constructor', by: 'place kind'},
  parameters: tells('Chữ chỉ là chữ. Texts are only texts.'),
};
