/**
 * The way from a reader's question to the form that answers it. A page about all elements, so it is no `.stories.ts`,
 * of which each element has one.
 */
import {html, type TemplateResult} from 'lit';
import '../src/embed/all.js';
import {mekong, minhHoa, type FeedJson} from './feeds.js';
import {tells, type Meta, type Story} from './story.js';

interface Args {
  readonly question: Both;
  readonly answer: Both;
  /** What the form would be wrong for, and what is right there. */
  readonly not: Both;
  readonly tag: string;
  readonly feed: FeedJson;
  /** Address of the feed in the copied tag. */
  readonly src: string;
  /** In the order of the copied tag; an empty value is an attribute without one. */
  readonly attributes: Readonly<Record<string, string>>;
}

interface Both {
  readonly vi: string;
  readonly en: string;
}

const style = new CSSStyleSheet();
style.replaceSync(`
  .which-chart { max-inline-size: 720px; line-height: 1.5; overflow-wrap: break-word; }
  .which-chart h3 { margin: 0 0 4px; font-size: 1.25em; line-height: 1.4; }
  .which-chart p { margin: 0 0 8px; }
  .which-chart [lang='en'] { font-size: 0.9375em; }
  .which-chart .shown { margin: 16px 0; }
  .which-chart pre {
    margin: 0 0 8px; padding: 12px; border: 1px solid currentColor; border-radius: 4px;
    font: 0.875em/1.6 ui-monospace, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
  }
  .which-chart button {
    min-block-size: 32px; padding: 4px 12px; border: 1px solid currentColor; border-radius: 4px;
    font: inherit; color: inherit; background: transparent; cursor: pointer;
  }
  .which-chart button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
  .which-chart .copying { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-block-end: 16px; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];

const both = ({vi, en}: Both): TemplateResult => html`
  <p lang="vi">${vi}</p>
  <p lang="en">${en}</p>
`;

const snippet = ({tag, src, attributes}: Args): string => {
  const words = Object.entries({src, ...attributes}).map(([name, value]) =>
    value ? `${name}="${value}"` : name,
  );
  return `<${tag} ${words.join(' ')}></${tag}>`;
};

/** The widget of the copied tag: both come from one list of attributes, so that they cannot differ. */
function widget({tag, feed, attributes}: Args): HTMLElement {
  const element = Object.assign(document.createElement(tag), {data: feed});
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

async function copy({currentTarget}: Event): Promise<void> {
  const block = (currentTarget as HTMLElement).closest('.which-chart');
  const code = block?.querySelector('code');
  const said = block?.querySelector('[role="status"]');
  if (!code || !said) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = 'Đã sao chép. Copied.';
  } catch {
    // A page in a frame may not write to the clipboard; the reader's own keys may.
    getSelection()?.selectAllChildren(code);
    said.textContent = 'Đã chọn, hãy bấm Ctrl+C. Selected, press Ctrl+C.';
  }
}

const answer = (args: Args): TemplateResult => html`
  <div class="which-chart">
    <h3>
      <span lang="vi">${args.question.vi}</span><br />
      <span lang="en">${args.question.en}</span>
    </h3>
    ${both(args.answer)}
    <div class="shown">${widget(args)}</div>
    <pre><code>${snippet(args)}</code></pre>
    <div class="copying">
      <button type="button" @click=${copy}>
        <span lang="vi">Sao chép thẻ</span> · <span lang="en">Copy tag</span>
      </button>
      <span role="status"></span>
    </div>
    ${both({vi: `Không dùng: ${args.not.vi}`, en: `Not for: ${args.not.en}`})}
  </div>
`;

const meta: Omit<Meta<Args>, 'component'> = {
  title: 'Bắt đầu/Câu hỏi nào, biểu đồ nào',
  tags: ['autodocs'],
  argTypes: {},
  render: answer,
  parameters: {
    controls: {disable: true},
    docs: {
      description: {
        component:
          'Bắt đầu từ câu hỏi của người đọc, rồi đến dạng trả lời được câu hỏi đó. Start from the question that a reader has; the form follows. ' +
          '`mekong.json`: số liệu thật của Tổng cục Thống kê và báo Giáo dục & Thời đại; `minh-hoa.json`: số liệu minh hoạ, có ghi trên từng ô. ' +
          '`mekong.json` holds real statistics with their source; `minh-hoa.json` is invented and says so on every widget.',
      },
    },
  },
};
export default meta;

const real = {feed: mekong, src: '/feeds/mekong.json'} as const;
const invented = {feed: minhHoa, src: '/feeds/minh-hoa.json'} as const;

/** A story named for its question, with the form in a word. */
function story(form: string, args: Args): Story<Args> {
  return {name: args.question.vi, args, parameters: tells(`${form}: \`${args.tag}\`.`)};
}

export const HowMuch = story('Một con số · One number', {
  ...real,
  question: {vi: 'Bao nhiêu?', en: 'How much?'},
  answer: {
    vi: 'Một con số lớn, kèm thay đổi so với kỳ trước: người đọc cần biết ngay, không cần so sánh.',
    en: 'One large number with its change since the period before, for what must be known at a glance.',
  },
  not: {
    vi: 'so sánh nhiều nơi hoặc nhiều nhóm; khi đó dùng edu-bar-chart.',
    en: 'comparing many places or groups; use edu-bar-chart.',
  },
  tag: 'edu-kpi-tile',
  attributes: {indicator: 'pupils', place: '2022.94'},
});

export const HowChanged = story('Đường · Line', {
  ...real,
  question: {vi: 'Đã thay đổi thế nào?', en: 'How has it changed?'},
  answer: {
    vi: 'Đường nối các kỳ liên tiếp; năm thiếu số liệu để trống, không vẽ thành số không.',
    en: 'A line through periods in order; a year without figures stays a gap and is never drawn as zero.',
  },
  not: {
    vi: 'các nhóm không có thứ tự thời gian, hoặc chỉ có một kỳ.',
    en: 'groups that have no order in time, or a single period.',
  },
  tag: 'edu-line-chart',
  attributes: {indicator: 'pupils', by: 'level', place: '2022.94'},
});

export const HowChangedEverywhere = story('Nhiều hình nhỏ · Small multiples', {
  ...real,
  question: {vi: 'Ở mỗi nơi thay đổi ra sao?', en: 'How has each place changed?'},
  answer: {
    vi: 'Mỗi nơi một hình nhỏ trên cùng một thang đo: so sánh được dáng đường mà không rối.',
    en: 'A small picture for each place, all over one scale: shapes compare without a tangle of lines.',
  },
  not: {
    vi: 'so sánh chính xác mức của hai nơi; khi đó để các đường chung một hình.',
    en: 'comparing the levels of two places exactly; put their lines into one picture then.',
  },
  tag: 'edu-line-chart',
  attributes: {indicator: 'pupils', by: 'level', facet: 'place'},
});

export const WhichIsWorst = story('Thanh xếp hạng · Ranked bars', {
  ...invented,
  question: {vi: 'Nơi nào kém nhất?', en: 'Which is worst?'},
  answer: {
    vi: 'Thanh xếp theo giá trị từ số không: mắt so sánh độ dài chính xác hơn diện tích hay màu.',
    en: 'Bars ranked by value from zero: the eye compares lengths more exactly than areas or colours.',
  },
  not: {
    vi: 'nhiều năm liên tiếp (edu-line-chart), hoặc chênh lệch nhỏ hơn sai số của số liệu.',
    en: 'many years in a row (edu-line-chart), or differences smaller than the error of the figures.',
  },
  tag: 'edu-bar-chart',
  attributes: {indicator: 'class-size', by: 'place', place: '2022.94', sideways: ''},
});

export const MadeOf = story('Cơ cấu · Parts of a whole', {
  ...real,
  question: {vi: 'Gồm những phần nào?', en: 'What is it made of?'},
  answer: {
    vi: 'Các phần của một tổng tại một kỳ, mỗi phần có tên và tỷ lệ ngay bên cạnh.',
    en: 'The parts of one whole at one period, each with its name and share beside it.',
  },
  not: {
    vi: 'các phần không cộng thành một tổng, hoặc so sánh nhiều tổng; khi đó dùng edu-stacked-chart.',
    en: 'parts that do not add up to a whole, or several wholes; use edu-stacked-chart.',
  },
  tag: 'edu-share-chart',
  attributes: {
    indicator: 'schools',
    by: 'level',
    place: '2022.94',
    where: 'level=MN,TH,THCS,THPT',
  },
});

export const PartsOverTime = story('Cột chồng · Stacked', {
  ...real,
  question: {vi: 'Cơ cấu thay đổi ra sao?', en: 'How do the parts change?'},
  answer: {
    vi: 'Mỗi năm học một cột, mỗi phần một tầng: thấy cả tổng lẫn phần.',
    en: 'One bar a school year, one layer a part: total and parts in one picture.',
  },
  not: {
    vi: 'so sánh chính xác các tầng giữa; khi đó dùng edu-line-chart.',
    en: 'exact comparison of the layers in the middle; use edu-line-chart.',
  },
  tag: 'edu-stacked-chart',
  attributes: {
    indicator: 'pupils',
    by: 'level',
    place: '2022.94',
    period: '2012-2013..2022-2023',
  },
});

export const ReachesTarget = story('Thanh có vạch chỉ tiêu · Bars with targets', {
  ...invented,
  question: {vi: 'Đã đạt chỉ tiêu chưa?', en: 'Does it reach the target?'},
  answer: {
    vi: 'Vạch ngang mỗi thanh là chỉ tiêu; đạt hay chưa được nói bằng chữ, không chỉ bằng màu.',
    en: 'The tick across each bar is its target, and the words say who reaches it, not colour alone.',
  },
  not: {
    vi: 'chỉ số chưa có chỉ tiêu trong nguồn dữ liệu; một con số duy nhất thì dùng edu-kpi-tile.',
    en: 'indicators without a target in the feed; for a single number use edu-kpi-tile.',
  },
  tag: 'edu-bar-chart',
  attributes: {indicator: 'clean-water', by: 'level', place: '2022.94', sideways: ''},
});

export const WhatItMeans = story('Thanh trên bậc đánh giá · Bullets', {
  ...invented,
  question: {vi: 'Mức đó là tốt hay đáng lo?', en: 'Is that good or poor?'},
  answer: {
    vi: 'Nền là các bậc đánh giá của nguồn dữ liệu, vạch là chỉ tiêu; tên bậc có trong chú giải.',
    en: 'The classes of the feed lie behind, the target across; the key names the classes in words.',
  },
  not: {
    vi: 'chỉ số chưa có bậc đánh giá trong nguồn dữ liệu.',
    en: 'indicators for which the feed has no classes.',
  },
  tag: 'edu-bar-chart',
  attributes: {indicator: 'class-size', by: 'level', place: '2022.94', form: 'bullet'},
});

export const HowSpread = story('Biểu đồ phân phối · Histogram', {
  ...invented,
  question: {vi: 'Điểm số phân bố thế nào?', en: 'How are the marks spread?'},
  answer: {
    vi: 'Các khoảng điểm liền nhau, vạch ở mức giữa; câu dưới tiêu đề nói mức đông nhất.',
    en: 'Classes of marks touch, the median is marked, and the words name the fullest class.',
  },
  not: {
    vi: 'so sánh nhiều môn cùng lúc; khi đó dùng edu-heatmap-chart.',
    en: 'comparing several subjects at once; use edu-heatmap-chart then.',
  },
  tag: 'edu-bar-chart',
  attributes: {
    indicator: 'exam-marks',
    by: 'mark',
    place: '2022.94',
    where: 'subject=math',
    form: 'histogram',
  },
});

export const Where = story('Bản đồ · Map', {
  ...invented,
  question: {vi: 'Ở đâu?', en: 'Where?'},
  answer: {
    vi: 'Bản đồ tô màu theo bậc, kèm danh sách tương đương để đọc bằng bàn phím hoặc bằng tai.',
    en: 'Places painted by classes, with a list that is the same control for keyboard and ear.',
  },
  not: {
    vi: 'xếp hạng chính xác, hoặc số đếm phụ thuộc dân số mỗi nơi; khi đó dùng edu-bar-chart hoặc một tỷ lệ.',
    en: 'exact ranking, or counts that only follow the size of a place; use edu-bar-chart or a rate.',
  },
  tag: 'edu-school-map',
  attributes: {indicator: 'class-size', place: '2022.94'},
});

export const Related = story('Điểm · Scatter', {
  ...real,
  question: {vi: 'Có liên quan với nhau không?', en: 'Is it related?'},
  answer: {
    vi: 'Mỗi năm học một điểm theo hai chỉ số; câu dưới tiêu đề chỉ nói có liên quan khi khó là ngẫu nhiên.',
    en: 'One point a school year for two indicators; the sentence claims a link only where chance would hardly make it.',
  },
  not: {
    vi: 'chứng minh nguyên nhân: hai chỉ số cùng thay đổi chưa cho biết vì sao.',
    en: 'proof of a cause: that two figures move together does not say why.',
  },
  tag: 'edu-scatter-chart',
  attributes: {
    indicator: 'class-size',
    versus: 'pupils-per-teacher',
    by: 'period',
    place: '2022.94',
    where: 'level=TH',
    period: '..',
  },
});

export const LostOnTheWay = story('Phễu · Funnel', {
  ...invented,
  question: {vi: 'Ai rời đi giữa đường?', en: 'Who is lost on the way?'},
  answer: {
    vi: 'Các bước của một quy trình, mỗi bước có tỷ lệ so với bước trước và bước đầu.',
    en: 'The steps of a process, each with its share of the step before and of the first.',
  },
  not: {
    vi: 'các nhóm không phải bước nối tiếp, hoặc những người khác nhau ở mỗi bước.',
    en: 'groups that are no steps of one process, or other people at each step.',
  },
  tag: 'edu-funnel-chart',
  attributes: {indicator: 'admission-steps', by: 'step'},
});

export const TwoSides = story('Tháp · Pyramid', {
  ...invented,
  question: {
    vi: 'Nam và nữ khác nhau ở độ tuổi nào?',
    en: 'At which ages do men and women differ?',
  },
  answer: {
    vi: 'Hai phía trên cùng một thang, theo tuổi, khối lớp hoặc chức vụ.',
    en: 'Two sides on one scale, by age, grade or position.',
  },
  not: {
    vi: 'hơn hai nhóm; khi đó dùng edu-stacked-chart.',
    en: 'more than two groups; use edu-stacked-chart.',
  },
  tag: 'edu-pyramid-chart',
  attributes: {indicator: 'teacher-age', by: 'age sex'},
});

export const WhatIsMissing = story('Ô màu · Heat map', {
  ...invented,
  question: {vi: 'Thiếu ở đơn vị nào, mục nào?', en: 'Which unit lacks which part?'},
  answer: {
    vi: 'Hai chiều cùng lúc: hàng là đơn vị, cột là mục, màu theo bậc.',
    en: 'Two dimensions at once: a row a unit, a column a part, painted by classes.',
  },
  not: {
    vi: 'đọc giá trị chính xác; khi đó dùng edu-data-table.',
    en: 'reading exact values; use edu-data-table.',
  },
  tag: 'edu-heatmap-chart',
  attributes: {indicator: 'completeness', by: 'place dataset', place: '2022.94'},
});

export const ExactValue = story('Bảng · Table', {
  ...real,
  question: {vi: 'Con số chính xác là bao nhiêu?', en: 'What is the exact figure?'},
  answer: {
    vi: 'Bảng để tra cứu, sắp xếp, tìm không cần dấu, sao chép hoặc tải CSV.',
    en: 'A table to look up, sort, search without marks, copy or save as CSV.',
  },
  not: {
    vi: 'cho thấy xu hướng hoặc khoảng cách; hình vẽ nói điều đó nhanh hơn.',
    en: 'showing a trend or a gap; a picture tells that sooner.',
  },
  tag: 'edu-data-table',
  attributes: {indicator: 'schools', by: 'level', place: '2022.94'},
});
