import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {
  emptyFeed,
  hostile,
  loginPage,
  longNames,
  minhHoa,
  sample,
  silent,
  sixtyThree,
} from './feeds.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface Args extends WidgetArgs {
  readonly sort?: 'value' | 'name' | 'none';
  readonly classes?: string;
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
  sort,
  classes,
}: Args): TemplateResult => html`
  <edu-heatmap-chart
    .data=${feed}
    indicator=${ifDefined(indicator)}
    by=${ifDefined(by)}
    place=${ifDefined(place)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    sort=${ifDefined(sort)}
    classes=${ifDefined(classes)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-heatmap-chart>
`;

const meta: Meta<Args> = {
  title: 'Biểu đồ/Nhiệt · heatmap-chart',
  component: 'edu-heatmap-chart',
  tags: ['autodocs'],
  argTypes: {
    ...widgetArgTypes,
    sort: {control: 'select', options: ['value', 'name', 'none']},
    classes: {control: 'text'},
  },
  render: chart,
};
export default meta;

export const PlacesByYear: Story<Args> = {
  name: 'Địa phương theo năm học',
  args: {feed: minhHoa, indicator: 'class-size', by: 'place period', place: '2022.94'},
  parameters: tells(
    'Mỗi hàng một huyện, mỗi cột một năm. A row for each district, a column for each year.',
  ),
};

export const Completeness: Story<Args> = {
  name: 'Mức đủ dữ liệu',
  args: {feed: minhHoa, indicator: 'completeness', by: 'place dataset', place: '2022.94'},
  parameters: tells('Bộ dữ liệu theo đơn vị. Data sets by unit.'),
};

export const Marks: Story<Args> = {
  name: 'Phổ điểm',
  args: {feed: minhHoa, indicator: 'exam-marks', by: 'subject mark'},
  parameters: tells('Số bài thi theo môn và mức điểm. Papers by subject and mark.'),
};

export const Classes: Story<Args> = {
  name: 'Năm lớp bằng nhau',
  args: {
    feed: minhHoa,
    indicator: 'mean-mark',
    by: 'place subject',
    place: '2022.94',
    classes: 'equal 5',
    sort: 'name',
  },
  parameters: tells('`classes` như bản đồ trường. `classes` as the school map has them.'),
};

export const Missing: Story<Args> = {
  name: 'Thiếu, ẩn, sơ bộ, không tồn tại',
  args: {
    feed: sample(
      [
        ['Phường 1', [10, null, 30, 40]],
        ['Phường 2', [20, null, 25, null]],
        ['Xã An Hiệp', [5, 15, null, 45]],
      ],
      {status: {'1': 'Q', '3': 'P', '5': 'M', '7': 'O', '11': 'F'}},
    ),
    indicator: 'sample',
    by: 'group period',
  },
  parameters: tells('Mỗi lý do một dấu. A sign for each reason.'),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {
    feed: sample(longNames.map((name, i) => [name, [100 + i * 40, 50]] as const)),
    indicator: 'sample',
    by: 'group period',
  },
  parameters: tells('Tên được rút gọn ở giữa. Names are shortened in their middle.'),
};

export const Wide: Story<Args> = {
  name: 'Sáu mươi cột',
  args: {
    feed: sample(
      [
        ['A', Array.from({length: 60}, (_, i) => i)],
        ['B', Array.from({length: 60}, (_, i) => 60 - i)],
      ],
      {from: 1960},
    ),
    indicator: 'sample',
    by: 'group period',
  },
  parameters: tells('Chỉ vài năm có tên. Some years are named.'),
};

export const Tall: Story<Args> = {
  name: 'Sáu mươi ba hàng',
  args: {feed: sixtyThree, indicator: 'sample', by: 'place period', place: 'vn'},
  parameters: tells('Cao theo số hàng. As high as it has rows.'),
};

export const OneValue: Story<Args> = {
  name: 'Một giá trị',
  args: {feed: sample([['Chỉ một', [42]]]), indicator: 'sample', by: 'group period'},
  parameters: tells('Một ô. One cell.'),
};

export const Extremes: Story<Args> = {
  name: 'Rất lớn, âm, bằng không',
  args: {
    feed: sample([
      ['A', [1e15, -5]],
      ['B', [0, 1e-6]],
    ]),
    indicator: 'sample',
    by: 'group period',
  },
  parameters: tells('Không vỡ hình. Nothing breaks.'),
};

export const NoValues: Story<Args> = {
  name: 'Không có giá trị',
  args: {feed: silent(minhHoa, 'completeness'), indicator: 'completeness', by: 'place dataset'},
  parameters: tells('Chưa có số nào. Nothing to draw.', 'empty'),
};

export const EmptyFeed: Story<Args> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'completeness', by: 'place dataset'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'completeness', by: 'place dataset'},
  parameters: tells('Trang đăng nhập thay vì dữ liệu. A log-in page came instead.', 'failed'),
};

export const Hostile: Story<Args> = {
  name: 'Chữ lạ trong tệp',
  args: {feed: hostile, indicator: 'constructor', by: 'place kind'},
  parameters: tells('Chữ chỉ là chữ. Texts are only texts.'),
};
