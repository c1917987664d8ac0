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
  <edu-funnel-chart
    .data=${feed}
    indicator=${ifDefined(indicator)}
    by=${ifDefined(by)}
    place=${ifDefined(place)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-funnel-chart>
`;

const meta: Meta<Args> = {
  title: 'Biểu đồ/Phễu · funnel-chart',
  component: 'edu-funnel-chart',
  tags: ['autodocs'],
  argTypes: {...widgetArgTypes},
  render: chart,
};
export default meta;

export const Admission: Story<Args> = {
  name: 'Tuyển sinh',
  args: {feed: minhHoa, indicator: 'admission-steps', by: 'step'},
  parameters: tells('Từ đủ điều kiện đến trúng tuyển. From eligible to admitted.'),
};

export const Online: Story<Args> = {
  name: 'Đăng ký trực tuyến, số thật',
  args: {
    feed: {
      ...sample(
        [
          ['Thí sinh dự thi', [15266]],
          ['Đăng ký trực tuyến', [10099]],
          ['Nguyện vọng', [32287]],
        ],
        {
          from: 2022,
          indicator: {
            name: {vi: 'Tuyển sinh lớp 10 Tiền Giang', en: 'Grade-10 admission, Tiền Giang'},
          },
        },
      ),
    },
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells(
    '10.099/15.266 thí sinh, 32.287 nguyện vọng: bước sau có thể lớn hơn. A step may outnumber the one before.',
  ),
};

export const Missing: Story<Args> = {
  name: 'Thiếu một bước',
  args: {
    feed: sample(
      [
        ['Đủ điều kiện', [1000]],
        ['Đăng ký', [null]],
        ['Xác nhận', [640]],
        ['Dự thi', [600]],
      ],
      {status: {'1': 'Q', '3': 'P'}},
    ),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Bước thiếu không phải là hao hụt. A gap is no loss.'),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {
    feed: sample(longNames.map((name, i) => [name, [1000 - i * 140]] as const)),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Tên xuống dòng. Names wrap.'),
};

export const OneStep: Story<Args> = {
  name: 'Một bước',
  args: {feed: sample([['Chỉ một', [42]]]), indicator: 'sample', by: 'group'},
  parameters: tells('Một bước. One step.'),
};

export const Extremes: Story<Args> = {
  name: 'Rất lớn, bằng không',
  args: {
    feed: sample([
      ['A', [1e15]],
      ['B', [1]],
      ['C', [0]],
    ]),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Không vỡ hình. Nothing breaks.'),
};

export const Negative: Story<Args> = {
  name: 'Có số âm',
  args: {
    feed: sample([
      ['A', [10]],
      ['B', [-4]],
    ]),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Số âm được nói, không vẽ. A value below zero is told, not drawn.'),
};

export const ManySteps: Story<Args> = {
  name: 'Ba mươi bước',
  args: {
    feed: sample(Array.from({length: 30}, (_, i) => [`Bước ${i + 1}`, [3000 - i * 90]] as const)),
    indicator: 'sample',
    by: 'group',
  },
  parameters: tells('Cao theo số bước. As high as it has steps.'),
};

export const NoValues: Story<Args> = {
  name: 'Không có giá trị',
  args: {feed: silent(minhHoa, 'admission-steps'), indicator: 'admission-steps', by: 'step'},
  parameters: tells('Chưa có số nào. Nothing to draw.', 'empty'),
};

export const EmptyFeed: Story<Args> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'admission-steps', by: 'step'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'admission-steps', by: 'step'},
  parameters: tells('Trang đăng nhập thay vì dữ liệu. A log-in page came instead.', 'failed'),
};

export const Hostile: Story<Args> = {
  name: 'Chữ lạ trong tệp',
  args: {feed: hostile, indicator: 'constructor', by: 'place kind'},
  parameters: tells('Chữ chỉ là chữ. Texts are only texts.'),
};
