/** The kit's colours, type and measures for a designer: seen, measured and copied. All of it comes from `tokens.json`. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import '../src/embed/all.js';
import {
  contrast,
  copyText,
  coloursOf,
  filterDefs,
  hexOf,
  ratio,
  said,
  say,
  saveText,
  styled,
  themeWords,
  tokensJson,
  type NamedColour,
  type Theme,
} from './design-page.js';
import {tells, type Meta, type Story} from './story.js';

interface Args {
  readonly part: 'colours' | 'series' | 'measures';
  readonly themes: readonly Theme[];
}

styled(`
  .design .cells + .cells { margin-block-start: 20px; padding-block-start: 20px; border-block-start: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
  .design .swatch { display: grid; grid-template-columns: 48px minmax(0, 1fr); gap: 12px; align-items: start; }
  .design .swatch > i { block-size: 48px; border-radius: 8px; border: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
  .design .swatch b { display: block; font-weight: 600; font-size: 0.875rem; line-height: 1.35; }
  .design .swatch small { display: block; font-size: 0.8125rem; line-height: 1.45; }
  .design .strips { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr)); gap: 20px 24px; }
  .design .strips figure { margin: 0; min-inline-size: 0; }
  .design .strips figcaption { margin-block-end: 6px; font-size: 0.875rem; }
  .design .strips svg { display: block; inline-size: 100%; block-size: auto; }
  .design .ramp { display: grid; gap: 4px 24px; grid-template-columns: minmax(0, 1fr); margin: 0; }
  .design .ramp > div { display: grid; gap: 0 24px; grid-template-columns: minmax(0, 13em) minmax(0, 1fr); align-items: baseline; padding-block: 10px; border-block-start: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
  .design .ramp dt { font-size: 0.8125rem; }
  .design .ramp dd { margin: 0; line-height: 1.45; min-inline-size: 0; }
  .design .bar { display: block; block-size: 16px; background: currentColor; border-radius: 2px; }
  @container (max-width: 600px) { .design .ramp > div { grid-template-columns: minmax(0, 1fr); } }
`);

const verdict = ({least}: NamedColour, value: number): TemplateResult => {
  if (!least) return say('nền hoặc đường phụ', 'ground or lesser line');
  const number = String(least).replace('.', ',');
  return value >= least
    ? say(
        `● đạt ${number}:1 cho ${least === 3 ? 'hình' : 'chữ'}`,
        `● reaches ${least}:1 for ${least === 3 ? 'marks' : 'text'}`,
      )
    : say(`■ dưới ${number}:1`, `■ below ${least}:1`);
};

const swatch = (colour: NamedColour, paper: string): TemplateResult => {
  const value = contrast(colour.hex, paper);
  const rule = `${colour.property}: ${colour.hex};`;
  const isPaper = colour.name === 'paper' || colour.name === 'ground';
  return html`<li class="swatch">
    <i aria-hidden="true" .style=${`background: ${colour.hex}`}></i>
    <div>
      <b>${say(colour.vi, colour.en)}</b>
      <button
        class="token"
        type="button"
        title=${rule}
        @click=${(event: Event) => copyText(event, rule)}
      >
        ${colour.property}
      </button>
      <small class="figures">${colour.hex}${isPaper ? '' : html` · ${ratio(value)}`}</small>
      ${isPaper ? '' : html`<small>${verdict(colour, value)}</small>`}
    </div>
  </li>`;
};

/** A theme on its own paper, in its own ink. */
const onPaper = (theme: Theme, content: unknown): TemplateResult => html`
  <section
    class="paper"
    .style=${`background: ${hexOf(theme, 'paper')}; color: ${hexOf(theme, 'ink')}`}
  >
    ${content}
  </section>
`;

const colours = (themes: readonly Theme[]): TemplateResult => html`
  <h3>${say('Màu', 'Colours')}</h3>
  <p>
    ${say(
      'Mỗi màu mang một nghĩa và đổi được từ trang: bấm vào tên để sao chép. Độ tương phản được tính với nền của chính giao diện đó.',
      'Each colour has one meaning and can be set by the page: press a name to copy it. Contrast is computed against the paper of the same theme.',
    )}
  </p>
  ${themes.map((theme) => {
    const all = coloursOf(theme);
    const paper = hexOf(theme, 'paper');
    return onPaper(
      theme,
      html`<h4 .style=${'margin-block-start: 0'}>
          ${say(themeWords[theme].vi, themeWords[theme].en)}
        </h4>
        ${[
          all.filter(({name}) => !name.startsWith('series.')),
          all.filter(({name}) => name.startsWith('series.')),
        ].map(
          (some) =>
            html`<ul class="plain cells">
              ${some.map((colour) => swatch(colour, paper))}
            </ul>`,
        )}`,
    );
  })}
  <p class="row" .style=${'margin-block-start: 16px'}>
    <button
      type="button"
      @click=${() =>
        saveText(
          'tokens.json',
          `${JSON.stringify(tokensJson, undefined, 2)}\n`,
          'application/json',
        )}
    >
      ${say('Tải tokens.json (chuẩn Design Tokens)', 'Save tokens.json (Design Tokens format)')}
    </button>
  </p>
  ${said}
`;

let filters = 0;

/** Eight lines as a chart draws them. */
function lines(theme: Theme, filter: string): TemplateResult {
  const series = coloursOf(theme).filter(({name}) => name.startsWith('series.'));
  return html`<svg
    viewBox="0 0 240 132"
    aria-hidden="true"
    filter=${filter ? `url(#${filter})` : nothing}
  >
    ${series.map(({hex}, n) => {
      const y = 10 + n * 16;
      const d = `M2 ${y + 5}L60 ${y - 3}L120 ${y + 4}L196 ${y}`;
      return svg`<path d=${d} fill="none" stroke=${hex} stroke-width="2.5" stroke-linejoin="round"></path>
        <circle cx="196" cy=${y} r="3.5" fill=${hex}></circle>
        <rect x="210" y=${y - 6} width="28" height="12" rx="2" fill=${hex}></rect>`;
    })}
  </svg>`;
}

const series = (themes: readonly Theme[]): TemplateResult => {
  const own = `series-sight-${(filters += 1)}`;
  const seers = [
    ['', say('Mắt thường', 'Usual sight')],
    ['protan', say('Mù màu đỏ (protan)', 'Without red (protan)')],
    ['deutan', say('Mù màu lục (deutan)', 'Without green (deutan)')],
    ['tritan', say('Mù màu lam (tritan)', 'Without blue (tritan)')],
  ] as const;
  return html`
    <h3>${say('Tám màu của chuỗi', 'The eight series colours')}</h3>
    <p>
      ${say(
        'Chuỗi nào cũng có tên ở cuối đường; màu chỉ giúp mắt tìm nhanh. Bốn màu đầu cách nhau xa nhất, vì phần lớn biểu đồ không cần nhiều hơn.',
        'Every series has its name at the end of its line; colour only helps the eye to find it. The first four are furthest apart, since most charts need no more.',
      )}
    </p>
    ${filterDefs(own)}
    ${themes.map((theme) =>
      onPaper(
        theme,
        html`<h4 .style=${'margin-block-start: 0'}>
            ${say(themeWords[theme].vi, themeWords[theme].en)}
          </h4>
          <div class="strips">
            ${seers.map(
              ([sight, name]) =>
                html`<figure>
                  <figcaption>${name}</figcaption>
                  ${lines(theme, sight && `${own}-${sight}`)}
                </figure>`,
            )}
          </div>`,
      ),
    )}
  `;
};

const SIZES = [
  [1.15, 600, 1.4, 'Tiêu đề', 'Heading', 'Tỷ lệ học sinh Ế Ộ Ữ Ẵ hoàn thành cấp học'],
  [
    1,
    400,
    1.45,
    'Câu chính, 14 px trong ô 320–640 px',
    'Sentence, 14 px in 320–640 px',
    'Năm học 2022–2023 có 256.347 học sinh, tăng 2,3 %.',
  ],
  [0.92, 400, 1.45, 'Nhãn trong hình', 'Labels in pictures', 'Trung học cơ sở · 109 trường'],
  [
    0.86,
    400,
    1.45,
    'Nguồn, ghi chú; không dưới 12 px',
    'Source, notes; never under 12 px',
    'Nguồn: Sở Giáo dục và Đào tạo · Cập nhật 24/11/2026',
  ],
] as const;

const decimal = (value: number): TemplateResult =>
  say(String(value).replace('.', ','), String(value));

const WIDTHS = [
  [320, 14],
  [640, 14],
  [1280, 17],
  [1920, 20],
  [3840, 30],
] as const;

const measures = (): TemplateResult => html`
  <h3>${say('Chữ và khoảng cách', 'Type and spacing')}</h3>
  <p>
    ${say(
      'Kiểu chữ của trang được giữ nguyên; không tải phông nào. Dòng cao ít nhất 1,4 để dấu của Ế, Ộ không chạm dòng trên. Chữ số rộng bằng nhau.',
      'The page’s typeface stays; no font is loaded. Lines are at least 1.4 high so that the marks of Ế and Ộ never touch the line above. Figures are of one width.',
    )}
  </p>
  <dl class="ramp">
    ${SIZES.map(
      ([size, weight, line, vi, en, words]) =>
        html`<div>
          <dt class="figures">
            ${say(vi, en)}<br />${decimal(size)} em · ${weight} · ${decimal(line)}
          </dt>
          <dd
            lang="vi"
            .style=${`font-size: ${size * 16}px; font-weight: ${weight}; line-height: ${line}`}
          >
            ${words}
          </dd>
        </div>`,
    )}
  </dl>
  <h4>${say('Cỡ chữ theo bề rộng của ô', 'Size of type by the width of the box')}</h4>
  <dl class="ramp">
    ${WIDTHS.map(
      ([width, size]) =>
        html`<div>
          <dt class="figures">${width} px</dt>
          <dd class="figures" .style=${`font-size: ${size}px`}>${size} px</dd>
        </div>`,
    )}
  </dl>
  <h4>${say('Lưới 4 px', 'A grid of 4 px')}</h4>
  <dl class="ramp">
    ${[4, 8, 12, 16, 24, 32].map(
      (step) =>
        html`<div>
          <dt class="figures">${step} px</dt>
          <dd><i class="bar" aria-hidden="true" .style=${`inline-size: ${step * 3}px`}></i></dd>
        </div>`,
    )}
  </dl>
  <h4>${say('Tờ', 'The sheet')}</h4>
  <ul class="plain cells">
    ${[
      ['--edu-font', 'inherit', 'Kiểu chữ của trang', 'The page’s typeface'],
      ['--edu-font-size', '14px', 'Cỡ chữ; không đặt thì lớn theo ô', 'Type; grows with the box'],
      ['--edu-padding', '16px', 'Lề trong của tờ', 'Space inside the edge'],
      ['--edu-radius', '8px', 'Góc bo', 'Corner radius'],
      [
        '--edu-frame',
        '1px solid #dfe4ea',
        'Khung; không có nếu không đặt',
        'Border; none by itself',
      ],
    ].map(
      ([property = '', value = '', vi = '', en = '']) =>
        html`<li>
          <span class="quiet">${say(vi, en)}</span><br /><button
            class="token"
            type="button"
            @click=${(event: Event) => copyText(event, `${property}: ${value};`)}
          >
            ${property}: ${value};
          </button>
        </li>`,
    )}
  </ul>
  ${said}
`;

const meta: Omit<Meta<Args>, 'component'> = {
  title: 'Thiết kế/Màu, chữ, số đo',
  tags: ['autodocs'],
  argTypes: {},
  render: ({part, themes}) =>
    html`<div class="design">
      ${part === 'colours' ? colours(themes) : part === 'series' ? series(themes) : measures()}
    </div>`,
  parameters: {
    controls: {disable: true},
    docs: {
      description: {
        component:
          'Tất cả lấy từ một tệp `edu-widgets/tokens.json` (Design Tokens Community Group, 2025.10). All of it comes from one file, `edu-widgets/tokens.json`.',
      },
    },
  },
};
export default meta;

export const Light: Story<Args> = {
  name: 'Màu trên nền sáng',
  args: {part: 'colours', themes: ['light']},
  parameters: tells('Tên, mã, tương phản, sao chép. Name, value, contrast, copy.'),
};

export const Dark: Story<Args> = {
  name: 'Màu trên nền tối và màn hình lớn',
  args: {part: 'colours', themes: ['dark', 'wall']},
  parameters: tells('Chữ chính đạt 7:1. Running text reaches 7:1.'),
};

export const Series: Story<Args> = {
  name: 'Tám màu của chuỗi, bốn cách nhìn',
  args: {part: 'series', themes: ['light', 'dark']},
  parameters: tells(
    'Mô phỏng theo Machado, Oliveira, Fernandes (2009). Simulated after Machado, Oliveira and Fernandes (2009).',
  ),
};

export const Measures: Story<Args> = {
  name: 'Chữ và khoảng cách',
  args: {part: 'measures', themes: []},
  parameters: tells('Cỡ chữ, lưới 4 px, tờ. Type, the grid of 4 px, the sheet.'),
};
