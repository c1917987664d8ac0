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
  sample,
  silent,
} from './feeds.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface Args extends WidgetArgs {
  readonly form?: 'donut' | 'waffle' | 'bars';
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
  form,
}: Args): TemplateResult => html`
  <edu-share-chart
    .data=${feed}
    indicator=${ifDefined(indicator)}
    by=${ifDefined(by)}
    place=${ifDefined(place)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    form=${ifDefined(form)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-share-chart>
`;

const meta: Meta<Args> = {
  title: 'Biểu đồ/Cơ cấu · share-chart',
  component: 'edu-share-chart',
  tags: ['autodocs'],
  argTypes: {...widgetArgTypes, form: {control: 'select', options: ['donut', 'waffle', 'bars']}},
  render: chart,
};
export default meta;

export const Donut: Story<Args> = {
  name: 'Vòng',
  args: {
    feed: mekong,
    indicator: 'schools',
    by: 'level',
    place: '2022.94',
    where: 'level=MN,TH,THCS,THPT',
  },
  parameters: tells(
    'Mạng lưới trường theo cấp: vòng, tên và tỷ lệ ở bên. A ring with its names beside it.',
  ),
};

export const Waffle: Story<Args> = {
  name: 'Một trăm ô',
  args: {
    feed: mekong,
    indicator: 'schools',
    by: 'level',
    place: '2022.94',
    where: 'level=MN,TH,THCS,THPT',
    form: 'waffle',
  },
  parameters: tells('`form="waffle"`: mỗi ô là 1%. One square is one per cent.'),
};

export const Bars: Story<Args> = {
  name: 'Thanh',
  args: {feed: minhHoa, indicator: 'rooms', by: 'condition', form: 'bars'},
  parameters: tells('`form="bars"`. As bars.'),
};

export const ManyParts: Story<Args> = {
  name: 'Nhiều phần',
  args: {feed: minhHoa, indicator: 'pupils', by: 'place', place: '2022.94'},
  parameters: tells('Nhiều hơn sáu phần thì thành thanh. More than six parts become bars.'),
};

export const Percents: Story<Args> = {
  name: 'Phần trăm đủ một trăm',
  args: {
    feed: sample(
      [
        ['Đạt', [71.5]],
        ['Chưa đạt', [20]],
        ['Chưa kiểm tra', [8.5]],
      ],
      {indicator: {kind: 'percent', unit: '%', decimals: 1}},
    ),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Các phần trăm hợp thành 100%. Percentages that make up a hundred.'),
};

export const Missing: Story<Args> = {
  name: 'Thiếu và ẩn',
  args: {
    feed: sample(
      [
        ['Công lập', [120]],
        ['Tư thục', [null]],
        ['Dân lập', [30]],
        ['Khác', [null]],
      ],
      {status: {'3': 'Q'}},
    ),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Tỷ lệ tính trên phần đã biết, và nói rõ. Shares are of what is known.'),
};

export const Tiny: Story<Args> = {
  name: 'Phần rất nhỏ',
  args: {
    feed: sample([
      ['Lớn', [100000]],
      ['Nhỏ', [3]],
      ['Không', [0]],
    ]),
    indicator: 'sample',
    by: 'group',
    form: 'waffle',
  },
  parameters: tells('Phần nhỏ vẫn có tên. Tiny and zero parts keep their names.'),
};

export const NegativeParts: Story<Args> = {
  name: 'Có phần âm',
  args: {
    feed: sample([
      ['Tăng', [50]],
      ['Giảm', [-20]],
    ]),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Số âm không có tỷ lệ, nên là thanh. Parts below zero have no share.'),
};

export const AllZero: Story<Args> = {
  name: 'Toàn số không',
  args: {
    feed: sample([
      ['A', [0]],
      ['B', [0]],
    ]),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Tổng bằng không. A whole of nothing.'),
};

export const OnePart: Story<Args> = {
  name: 'Một phần',
  args: {feed: sample([['Chỉ một', [42]]]), indicator: 'sample', by: 'group'},
  parameters: tells('Cả vòng. The whole ring.'),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {
    feed: sample(longNames.map((name, i) => [name, [100 + i * 40]] as const)),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Tên xuống dòng. Names wrap.'),
};

export const SixtyParts: Story<Args> = {
  name: 'Sáu mươi phần',
  args: {
    feed: sample(Array.from({length: 60}, (_, i) => [`Nhóm ${i + 1}`, [60 - i]] as const)),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Một danh sách dài. A long list.'),
};

export const NotAdditive: Story<Args> = {
  name: 'Không cộng được',
  args: {feed: minhHoa, indicator: 'mean-mark', by: 'subject'},
  parameters: tells('Điểm trung bình không phải là phần. Averages are no parts.', 'empty'),
};

export const NoValues: Story<Args> = {
  name: 'Không có giá trị',
  args: {feed: silent(minhHoa, 'rooms'), indicator: 'rooms', by: 'condition'},
  parameters: tells('Chưa có số nào. Nothing to draw.', 'empty'),
};

export const EmptyFeed: Story<Args> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'rooms', by: 'condition'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'rooms', by: 'condition'},
  parameters: tells('Trang đăng nhập thay vì dữ liệu. A log-in page came instead.', 'failed'),
};

export const Hostile: Story<Args> = {
  name: 'Chữ lạ trong tệp',
  args: {feed: hostile, indicator: 'constructor', by: 'place kind'},
  parameters: tells('Chữ chỉ là chữ. Texts are only texts.'),
};
