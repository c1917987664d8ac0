import {html, type TemplateResult} from 'lit';
import '../src/embed/all.js';
import {mekong, minhHoa, type FeedJson} from './feeds.js';
import {network} from './map-feeds.js';
import {tells, type Meta, type Story} from './story.js';

type Both = readonly [vi: string, en: string];

interface Args {
  readonly question: Both;
  /** What the form is good at, and what another one is better for. */
  readonly use: Both;
  readonly notFor: Both;
  readonly feed: FeedJson;
  /** The element as it is to be copied, without the address of a feed. It is what is shown. */
  readonly tag: string;
}

/** Where the reader's own address goes. */
const copied = (tag: string): string =>
  tag.replace(/^<([\w-]+)/, '<$1 src="https://…/nguon-du-lieu.json"');

/** The element itself, so that what is shown is what is copied. */
const parsed = (tag: string): Element | null =>
  new DOMParser().parseFromString(tag, 'text/html').body.firstElementChild;

const page = ({question, use, notFor, feed, tag}: Args): TemplateResult => html`
  <section>
    <h2>${question[0]} <span lang="en">${question[1]}</span></h2>
    <p>${use[0]} <span lang="en">${use[1]}</span></p>
    <edu-feed-source .data=${feed}>${parsed(tag)}</edu-feed-source>
    <p>${notFor[0]} <span lang="en">${notFor[1]}</span></p>
    <pre tabindex="0" role="group" aria-label="HTML"><code>${copied(tag)}</code></pre>
    <button type="button" @click=${() => void navigator.clipboard.writeText(copied(tag))}>
      Chép thẻ này · Copy this tag
    </button>
    <style>
      pre {
        overflow-x: auto;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    </style>
  </section>
`;

const meta: Meta<Args> = {
  title: 'Bắt đầu/Câu hỏi nào, biểu đồ nào',
  component: 'edu-line-chart',
  tags: ['autodocs'],
  argTypes: {feed: {table: {disable: true}}},
  render: page,
};
export default meta;

/** A question without a chart of its own name: one story each, in the order in which people ask. */
const asks = (args: Args): Story<Args> => ({
  name: args.question[0],
  args,
  parameters: tells(`${args.question[1]} ${args.use[0]} ${args.use[1]}`),
});

export const HowMuch = asks({
  question: ['Bao nhiêu?', 'How much?'],
  use: [
    'Một con số, so với kỳ trước và mục tiêu.',
    'One number, against the period before and the target.',
  ],
  notFor: ['Cần cả quá trình: dùng biểu đồ đường.', 'For the whole course take a line chart.'],
  feed: mekong,
  tag: '<edu-kpi-tile indicator="pupils" place="2022.94"></edu-kpi-tile>',
});

export const HowChanged = asks({
  question: ['Thay đổi thế nào?', 'How has it changed?'],
  use: [
    'Một hay vài đường theo thời gian; chỗ thiếu số liệu để hở.',
    'One or a few lines over time; gaps stay open.',
  ],
  notFor: [
    'Quá tám đường thì rối: chọn nhóm cần nhấn bằng emphasis.',
    'More than eight lines tangle: bring some out by emphasis.',
  ],
  feed: mekong,
  tag: '<edu-line-chart indicator="pupils" by="level" place="2022.94"></edu-line-chart>',
});

export const WhichIsWorst = asks({
  question: ['Nơi nào cao nhất, thấp nhất?', 'Which is highest, which is lowest?'],
  use: ['Các thanh xếp theo giá trị.', 'Bars in the order of their values.'],
  notFor: [
    'Không so các nơi có quy mô khác nhau bằng số tuyệt đối: chọn tỷ lệ.',
    'Do not compare places of unlike size by counts: take a rate.',
  ],
  feed: mekong,
  tag: '<edu-bar-chart indicator="class-size" by="place" where="level=THCS" sideways></edu-bar-chart>',
});

export const MadeOf = asks({
  question: ['Gồm những phần nào?', 'What is it made of?'],
  use: ['Các phần của một tổng, tại một kỳ.', 'The parts of one whole at one period.'],
  notFor: [
    'Không dùng cho số bình quân hay tỷ lệ không cộng được.',
    'Not for averages or rates, which do not add up.',
  ],
  feed: mekong,
  tag: '<edu-share-chart indicator="schools" by="level" place="2022.94"></edu-share-chart>',
});

export const PartsOverTime = asks({
  question: ['Cơ cấu thay đổi ra sao?', 'How do the parts change?'],
  use: ['Cột chồng theo năm hay theo nơi.', 'Stacked bars over time or across places.'],
  notFor: [
    'Muốn theo dõi riêng một phần: dùng biểu đồ đường.',
    'To follow one part alone take a line chart.',
  ],
  feed: mekong,
  tag: '<edu-stacked-chart indicator="pupils" by="period level" place="2022.94" share></edu-stacked-chart>',
});

export const ReachesTarget = asks({
  question: ['Có đạt mục tiêu không?', 'Does it reach the target?'],
  use: [
    'Giá trị, mục tiêu và dự báo trên cùng một trục.',
    'Values, target and forecast on one axis.',
  ],
  notFor: [
    'Chưa có mục tiêu trong nguồn dữ liệu thì không vẽ thêm.',
    'No target is drawn that the feed has not.',
  ],
  feed: minhHoa,
  tag: '<edu-line-chart indicator="national-standard" place="2022.94"></edu-line-chart>',
});

export const Where = asks({
  question: ['Ở đâu?', 'Where?'],
  use: [
    'Bản đồ tô màu theo chỉ số, kèm danh sách tương đương.',
    'A map coloured by the indicator, with a list that is its equal.',
  ],
  notFor: ['So chính xác hai nơi: dùng biểu đồ thanh.', 'To compare two places exactly take bars.'],
  feed: network,
  tag: '<edu-school-map indicator="class-size" place="2022.94"></edu-school-map>',
});

export const PlaceAndYear = asks({
  question: ['Nơi nào, năm nào khác thường?', 'Which place stood out in which year?'],
  use: ['Bảng ô màu: hàng là nơi, cột là năm.', 'Cells by place and year.'],
  notFor: [
    'Muốn thấy xu hướng của một nơi: dùng biểu đồ đường.',
    'For the trend of one place take a line.',
  ],
  feed: mekong,
  tag: '<edu-heatmap-chart indicator="class-size" by="place period" where="level=THCS"></edu-heatmap-chart>',
});

export const Related = asks({
  question: ['Hai chỉ số có liên hệ không?', 'Are two indicators related?'],
  use: [
    'Mỗi nơi (hay mỗi năm) một điểm; câu đầu nói liên hệ có rõ không.',
    'One point for each place or year; the sentence says whether there is a clear link.',
  ],
  notFor: ['Liên hệ không phải là nguyên nhân.', 'A link is no cause.'],
  feed: mekong,
  tag: '<edu-scatter-chart indicator="class-size" versus="pupils-per-teacher" by="period" place="2022.94" where="level=TH" period=".."></edu-scatter-chart>',
});

export const LostOnTheWay = asks({
  question: ['Rơi rụng ở bước nào?', 'Who is lost on the way?'],
  use: [
    'Các bước nối tiếp, mỗi bước ghi tỷ lệ của bước trước.',
    'Steps in a row, each with its share of the one before.',
  ],
  notFor: [
    'Các nhóm không nối tiếp nhau: dùng biểu đồ thanh.',
    'For groups that do not follow each other take bars.',
  ],
  feed: minhHoa,
  tag: '<edu-funnel-chart indicator="admission-steps" by="step"></edu-funnel-chart>',
});

export const TwoSides = asks({
  question: ['Hai bên cân bằng không?', 'Are two sides even?'],
  use: ['Nam và nữ theo tuổi hay khối lớp.', 'Men and women by age or grade.'],
  notFor: ['Nhiều hơn hai nhóm: dùng cột chồng.', 'For more than two groups stack bars.'],
  feed: minhHoa,
  tag: '<edu-pyramid-chart indicator="teacher-age" by="age sex" place="2022.94"></edu-pyramid-chart>',
});

export const ExactNumbers = asks({
  question: ['Con số chính xác là bao nhiêu?', 'What are the exact numbers?'],
  use: ['Bảng tìm được, sắp xếp được, tải về được.', 'A table to search, sort and take along.'],
  notFor: [
    'Muốn thấy hình dáng của số liệu: mọi biểu đồ đều có nút xem bảng.',
    'For the shape of the data: every chart has a table behind a button.',
  ],
  feed: mekong,
  tag: '<edu-data-table indicator="pupils" by="period level" place="2022.94"></edu-data-table>',
});
