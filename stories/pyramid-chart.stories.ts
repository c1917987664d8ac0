import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import '../src/embed/all.js';
import {emptyFeed, hostile, loginPage, longNames, minhHoa, sample, silent} from './feeds.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

type Args = WidgetArgs;

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
}: Args): TemplateResult => html`
  <edu-pyramid-chart
    .data=${feed}
    indicator=${ifDefined(indicator)}
    by=${ifDefined(by)}
    place=${ifDefined(place)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-pyramid-chart>
`;

const meta: Meta<Args> = {
  title: 'Biểu đồ/Tháp · pyramid-chart',
  component: 'edu-pyramid-chart',
  tags: ['autodocs'],
  argTypes: {...widgetArgTypes},
  render: chart,
};
export default meta;

export const ByAge: Story<Args> = {
  name: 'Giáo viên theo tuổi và giới',
  args: {feed: minhHoa, indicator: 'teacher-age', by: 'age sex'},
  parameters: tells('Hai bên cùng thang đo. Both sides on one scale.'),
};

export const ByGrade: Story<Args> = {
  name: 'Học sinh theo lớp và giới',
  args: {feed: minhHoa, indicator: 'pupils-grade', by: 'grade sex'},
  parameters: tells('Lớp nhỏ ở dưới. The lowest grade at the bottom.'),
};

export const ByPlace: Story<Args> = {
  name: 'Theo địa phương',
  args: {feed: minhHoa, indicator: 'pupils-sex', by: 'place sex', place: '2022.94'},
  parameters: tells('Đọc từ trên xuống. Read from the top.'),
};

export const Missing: Story<Args> = {
  name: 'Thiếu, ẩn, âm',
  args: {
    feed: sample(
      [
        ['Nữ', [10, null, 30, -4]],
        ['Nam', [20, 25, null, 40]],
      ],
      {status: {'1': 'Q', '6': 'O', '3': 'P'}},
    ),
    indicator: 'sample',
    by: 'period group',
  },
  parameters: tells('Bên thiếu được gạch chéo. A missing side is hatched.'),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {
    feed: {...sample(longNames.map((name, i) => [name, [100 + i * 40, 90]] as const))},
    indicator: 'sample',
    by: 'group period',
  },
  parameters: tells('Tên được rút gọn. Names are shortened.'),
};

export const Tall: Story<Args> = {
  name: 'Một trăm hàng',
  args: {
    feed: sample(
      [
        ['Nữ', Array.from({length: 100}, (_, i) => i)],
        ['Nam', Array.from({length: 100}, (_, i) => 100 - i)],
      ],
      {from: 1900},
    ),
    indicator: 'sample',
    by: 'period group',
  },
  parameters: tells('Cao theo số hàng. As high as it has rows.'),
};

export const OneSide: Story<Args> = {
  name: 'Một bên',
  args: {feed: sample([['Nữ', [42, 43]]]), indicator: 'sample', by: 'period group'},
  parameters: tells('Chỉ có một bên. One side alone.'),
};

export const Extremes: Story<Args> = {
  name: 'Rất lớn và bằng không',
  args: {
    feed: sample([
      ['A', [1e15, 0]],
      ['B', [1, 0]],
    ]),
    indicator: 'sample',
    by: 'period group',
  },
  parameters: tells('Không vỡ hình. Nothing breaks.'),
};

export const NoValues: Story<Args> = {
  name: 'Không có giá trị',
  args: {feed: silent(minhHoa, 'teacher-age'), indicator: 'teacher-age', by: 'age sex'},
  parameters: tells('Chưa có số nào. Nothing to draw.', 'empty'),
};

export const EmptyFeed: Story<Args> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'teacher-age', by: 'age sex'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'teacher-age', by: 'age sex'},
  parameters: tells('Trang đăng nhập thay vì dữ liệu. A log-in page came instead.', 'failed'),
};

export const Hostile: Story<Args> = {
  name: 'Chữ lạ trong tệp',
  args: {feed: hostile, indicator: 'constructor', by: 'place kind'},
  parameters: tells('Chữ chỉ là chữ. Texts are only texts.'),
};
