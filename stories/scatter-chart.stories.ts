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
  samplePairs,
  silent,
} from './feeds.js';
import {tells, widgetArgTypes, type Meta, type Story, type WidgetArgs} from './story.js';

interface Args extends WidgetArgs {
  readonly versus?: string;
  readonly sizedBy?: string;
  readonly quadrants?: string;
  readonly emphasis?: string;
}

const chart = ({
  feed,
  indicator,
  versus,
  sizedBy,
  quadrants,
  emphasis,
  by,
  place,
  period,
  where,
  heading,
  headingLevel,
  theme,
}: Args): TemplateResult => html`
  <edu-scatter-chart
    .data=${feed}
    indicator=${ifDefined(indicator)}
    versus=${ifDefined(versus)}
    size=${ifDefined(sizedBy)}
    quadrants=${ifDefined(quadrants)}
    emphasis=${ifDefined(emphasis)}
    by=${ifDefined(by)}
    place=${ifDefined(place)}
    period=${ifDefined(period)}
    where=${ifDefined(where)}
    heading=${ifDefined(heading)}
    heading-level=${ifDefined(headingLevel)}
    theme=${ifDefined(theme)}
  ></edu-scatter-chart>
`;

const meta: Meta<Args> = {
  title: 'Biểu đồ/Phân tán · scatter-chart',
  component: 'edu-scatter-chart',
  tags: ['autodocs'],
  argTypes: {
    ...widgetArgTypes,
    versus: {control: 'text'},
    sizedBy: {control: 'text'},
    quadrants: {control: 'text'},
    emphasis: {control: 'text'},
  },
  render: chart,
};
export default meta;

const districts = {
  feed: minhHoa,
  by: 'place',
  place: 'd.941 d.942 d.943 d.944 d.945 d.946 d.947 d.948 d.949 d.950 d.951',
  where: 'level=THCS',
} as const;
const sampled = {indicator: 'y', versus: 'x', by: 'group'} as const;

/** Numbers that look like chance and are the same each time. */
const noise = (n: number): number => (Math.sin(n * 12.9898) * 43758.5453) % 1;

export const Districts: Story<Args> = {
  name: 'Theo huyện',
  args: {...districts, indicator: 'class-size', versus: 'dropout-rate', sizedBy: 'pupils'},
  parameters: tells(
    'Sĩ số và tỷ lệ bỏ học, cỡ điểm theo số học sinh. Class size and dropout, area by pupils.',
  ),
};

export const Years: Story<Args> = {
  name: 'Theo năm, số thật',
  args: {
    feed: mekong,
    indicator: 'class-size',
    versus: 'pupils-per-teacher',
    by: 'period',
    place: '2022.94',
    where: 'level=TH',
    period: '..',
  },
  parameters: tells('Mỗi năm một điểm. One point a year.'),
};

export const Quadrants: Story<Args> = {
  name: 'Bốn góc theo trung vị',
  args: {...districts, indicator: 'class-size', versus: 'dropout-rate', quadrants: 'median'},
  parameters: tells('Chia bốn theo trung vị. Parted at the medians.'),
};

export const Limits: Story<Args> = {
  name: 'Bốn góc theo ngưỡng',
  args: {...districts, indicator: 'class-size', versus: 'dropout-rate', quadrants: '35 1'},
  parameters: tells('Chia bốn theo ngưỡng của trang. Parted at limits of the page.'),
};

export const Targets: Story<Args> = {
  name: 'Bốn góc theo mục tiêu',
  args: {...districts, indicator: 'class-size', versus: 'dropout-rate', quadrants: 'target'},
  parameters: tells('Chia bốn theo mục tiêu của chỉ số. Parted at the targets.'),
};

export const Emphasis: Story<Args> = {
  name: 'Nhấn một huyện',
  args: {...districts, indicator: 'class-size', versus: 'dropout-rate', emphasis: 'd.942'},
  parameters: tells('Các điểm khác thành xám. The others turn grey.'),
};

export const Related: Story<Args> = {
  name: 'Cùng tăng',
  args: {
    ...sampled,
    feed: samplePairs(
      Array.from(
        {length: 40},
        (_, i) =>
          [`Trường ${i + 1}`, 50 + i + noise(i) * 6, 25 + i / 4 + noise(i + 99) * 2] as const,
      ),
    ),
  },
  parameters: tells('Liên hệ rõ. A clear link.'),
};

export const Unrelated: Story<Args> = {
  name: 'Không liên hệ',
  args: {
    ...sampled,
    feed: samplePairs(
      Array.from(
        {length: 40},
        (_, i) => [`Trường ${i + 1}`, 70 + noise(i) * 20, 32 + noise(i + 99) * 6] as const,
      ),
    ),
  },
  parameters: tells('Không nói quá. Claims nothing.'),
};

export const FourHundred: Story<Args> = {
  name: 'Bốn trăm trường',
  args: {
    ...sampled,
    sizedBy: 'size',
    feed: samplePairs(
      Array.from(
        {length: 400},
        (_, i) =>
          [
            `Trường Tiểu học số ${i + 1}`,
            60 + noise(i) * 30,
            30 + noise(i + 999) * 12,
            Math.round(300 + noise(i + 5) * 250),
          ] as const,
      ),
    ),
  },
  parameters: tells('Chỉ nêu tên điểm lẻ. Only those apart are named.'),
};

export const Missing: Story<Args> = {
  name: 'Thiếu số liệu',
  args: {
    ...sampled,
    feed: samplePairs(
      [
        ['Có đủ', 80, 30],
        ['Thiếu cột', null, 31],
        ['Thiếu hàng', 85, null],
        ['Ẩn', null, 33],
        ['Sơ bộ', 90, 36],
      ],
      {'3': 'Q', '4': 'P'},
    ),
  },
  parameters: tells('Điểm thiếu được nói tên. What is missing is named.'),
};

export const LongNames: Story<Args> = {
  name: 'Tên rất dài',
  args: {
    ...sampled,
    feed: samplePairs(longNames.map((name, i) => [name, 60 + i * 7, 40 - i * 3, 100 + i] as const)),
  },
  parameters: tells('Tên rút từ giữa. Names shortened from the middle.'),
};

export const OnePoint: Story<Args> = {
  name: 'Một điểm',
  args: {...sampled, feed: samplePairs([['Duy nhất', 80, 30]])},
  parameters: tells('Một điểm vẫn có trục. One point has axes too.'),
};

export const AllEqual: Story<Args> = {
  name: 'Bằng nhau',
  args: {...sampled, feed: samplePairs(['A', 'B', 'C'].map((name) => [name, 80, 30] as const))},
  parameters: tells('Các điểm chồng lên nhau. Points on one spot.'),
};

export const Extremes: Story<Args> = {
  name: 'Rất lớn, rất nhỏ, âm, không',
  args: {
    ...sampled,
    sizedBy: 'size',
    feed: samplePairs([
      ['Lớn', 1e6, -1e12, 1e9],
      ['Nhỏ', 1e-9, 1e-12, 0],
      ['Âm', -40, -3, -5],
      ['Không', 0, 0, 1],
      ['Thường', 50, 30, 300],
    ]),
  },
  parameters: tells('Không vỡ hình. Nothing breaks.'),
};

export const Wall: Story<Args> = {
  name: 'Trên tường',
  args: {
    ...districts,
    indicator: 'class-size',
    versus: 'dropout-rate',
    sizedBy: 'pupils',
    theme: 'wall',
  },
  parameters: tells('Đọc được từ xa. Read from afar.'),
};

export const HostileText: Story<Args> = {
  name: 'Tên là mã lệnh',
  args: {
    ...sampled,
    feed: samplePairs(hostileNames.map((name, i) => [name, 60 + i, 30 + i] as const)),
  },
  parameters: tells('Chữ chỉ là chữ. Texts are only texts.'),
};

export const Hostile: Story<Args> = {
  name: 'Chữ lạ trong tệp',
  args: {feed: hostile, indicator: 'constructor', versus: 'constructor', by: 'place'},
  parameters: tells('Chữ chỉ là chữ. Texts are only texts.'),
};

export const NoValues: Story<Args> = {
  name: 'Không có giá trị',
  args: {
    ...districts,
    feed: silent(minhHoa, 'mean-mark'),
    where: '',
    indicator: 'mean-mark',
    versus: 'class-size',
  },
  parameters: tells('Chưa có số nào. Nothing to draw.', 'empty'),
};

export const NothingVersus: Story<Args> = {
  name: 'Chưa chọn chỉ số thứ hai',
  args: {...districts, indicator: 'class-size'},
  parameters: tells('Nói rõ còn thiếu gì. Says what is lacking.', 'empty'),
};

export const UnknownVersus: Story<Args> = {
  name: 'Chỉ số lạ',
  args: {...districts, indicator: 'class-size', versus: 'dropout-rat'},
  parameters: tells('Gợi ý tên gần nhất. Suggests the nearest name.', 'empty'),
};

export const EmptyFeed: Story<Args> = {
  name: 'Tệp chưa có chỉ số',
  args: {feed: emptyFeed, indicator: 'class-size', versus: 'dropout-rate'},
  parameters: tells('Tệp hợp lệ nhưng rỗng. A good feed without indicators.', 'empty'),
};

export const Failed: Story<Args> = {
  name: 'Nguồn hỏng',
  args: {feed: loginPage, indicator: 'class-size', versus: 'dropout-rate'},
  parameters: tells('Trang đăng nhập thay vì dữ liệu. A log-in page came instead.', 'failed'),
};

export const Stale: Story<Args> = {
  name: 'Số liệu cũ',
  args: {
    feed: old,
    indicator: 'class-size',
    versus: 'pupils',
    by: 'period',
    period: '..',
    where: 'level=THCS',
  },
  parameters: tells('Nói rõ là cũ. Says how old it is.', 'stale'),
};
