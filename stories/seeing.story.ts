/** How widgets look to other eyes and from afar. */
import {html, render, type TemplateResult} from 'lit';
import '../src/embed/all.js';
import {filterDefs, say, styled} from './design-page.js';
import {mekong, minhHoa} from './feeds.js';
import {tells, type Meta, type Story} from './story.js';
import {arcOf, METRES, scaleOf, SCREENS, type Screen} from './viewing.js';

type Part = 'lines' | 'cells' | 'states' | 'distance';

interface Args {
  readonly part: Part;
}

styled(`
  .design .eyes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(400px, 100%), 1fr)); gap: 28px 32px; margin-block-start: 16px; }
  .design .eyes figure { margin: 0; min-inline-size: 0; }
  .design .eyes figcaption { margin-block-end: 8px; font-size: 0.875rem; font-weight: 600; }
  .design .hall { margin-block: 8px 0; padding: 24px; border-radius: 8px; background: #04070b; overflow: auto; }
  .design .glass { position: relative; margin-inline: auto; overflow: hidden; border-radius: 2px; }
  .design .glass > div { position: absolute; inset: 0 auto auto 0; transform-origin: 0 0; display: grid; grid-template: auto minmax(0, 1fr) / 1fr 1fr 1fr; gap: 32px; padding: 48px; box-sizing: border-box; background: #0f1722; color: #e8eef6; }
  .design .glass > div > :nth-child(n + 4) { grid-column: span 3; }
  .design .told { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 16px; margin: 16px 0 0; font-size: 0.9375rem; }
  .design .told dd { margin: 0; }
`);

let prefixes = 0;

const EYES = [
  ['', 'Mắt thường', 'Usual sight'],
  ['protan', 'Không thấy đỏ (protan)', 'Without red (protan)'],
  ['deutan', 'Không thấy lục (deutan)', 'Without green (deutan)'],
  ['tritan', 'Không thấy lam (tritan)', 'Without blue (tritan)'],
] as const;

const SHOWN: Readonly<Record<Exclude<Part, 'distance'>, () => TemplateResult>> = {
  lines: () =>
    html`<edu-line-chart
      .data=${mekong}
      indicator="pupils"
      by="level"
      place="2022.94"
    ></edu-line-chart>`,
  cells: () =>
    html`<edu-heatmap-chart
      .data=${minhHoa}
      indicator="completeness"
      by="place dataset"
      place="2022.94"
    ></edu-heatmap-chart>`,
  states: () =>
    html`<edu-bar-chart
      .data=${minhHoa}
      indicator="clean-water"
      by="level"
      place="2022.94"
      sideways
    ></edu-bar-chart>`,
};

function eyes(part: Exclude<Part, 'distance'>): TemplateResult {
  const prefix = `sight-${(prefixes += 1)}`;
  return html`
    <h3>${say('Với mắt người khác', 'To other eyes')}</h3>
    <p>
      ${say(
        'Khoảng một trong mười hai nam giới phân biệt màu kém. Bốn hình dưới là cùng một ô: nếu vẫn đọc được tên, thứ tự và chỗ thiếu, màu đã không phải chở nghĩa một mình.',
        'About one man in twelve tells colours apart badly. The four pictures are one widget: if names, order and gaps can still be read, colour never had to carry the meaning alone.',
      )}
    </p>
    ${filterDefs(prefix)}
    <div class="eyes">
      ${EYES.map(
        ([sight, vi, en]) =>
          html`<figure>
            <figcaption>${say(vi, en)}</figcaption>
            <div .style=${sight ? `filter: url(#${prefix}-${sight})` : ''}>${SHOWN[part]()}</div>
          </figure>`,
      )}
    </div>
  `;
}

// ── From afar ──────────────────────────────────────────────────────────────────────────────────────────────────────

const verdict = (arc: number): TemplateResult =>
  arc >= 16
    ? say('● đọc thoải mái', '● read with ease')
    : arc >= 10
      ? say('▲ đọc được khi chú ý', '▲ read with attention')
      : say('■ chỉ thấy hình, không đọc được chữ', '■ the picture is seen, the words are not read');

const wallWidgets = (): TemplateResult => html`
  ${['pupils', 'schools', 'teachers'].map(
    (indicator) =>
      html`<edu-kpi-tile
        .data=${mekong}
        indicator=${indicator}
        place="2022.94"
        theme="wall"
      ></edu-kpi-tile>`,
  )}
  <edu-line-chart
    .data=${mekong}
    indicator="pupils"
    by="level"
    place="2022.94"
    theme="wall"
  ></edu-line-chart>
`;

/** Wall of a size in px at which the chosen reader sees it. */
function distance(): HTMLElement {
  const root = document.createElement('div');
  root.className = 'design';
  let screen: Screen = '4K';
  let metres: (typeof METRES)[number] = 3;
  const format = (value: number, digits = 0): TemplateResult =>
    say(value.toFixed(digits).replace('.', ','), value.toFixed(digits));
  const draw = (): void => {
    const {width, height} = SCREENS[screen];
    const scale = scaleOf(screen, metres);
    // A forty-fifth of the screen's height, the least that the kit's wall writes.
    const size = Math.ceil(height / 45);
    const arc = arcOf(screen, metres, size);
    const choices = <T extends string | number>(
      name: string,
      all: readonly T[],
      chosen: T,
      words: (one: T) => unknown,
      take: (one: T) => void,
    ): TemplateResult => html`
      <div class="choices">
        ${all.map(
          (one) =>
            html`<label
              ><input
                type="radio"
                name=${name}
                .checked=${one === chosen}
                @change=${() => {
                  take(one);
                  draw();
                }}
              />${words(one)}</label
            >`,
        )}
      </div>
    `;
    render(
      html`
        <h3>${say('Từ xa', 'From afar')}</h3>
        <p>
          ${say(
            'Màn hình 55 inch thu lại sao cho người ngồi bàn, mắt cách màn hình 60 cm, thấy đúng bằng người đứng xa thấy thật.',
            'A screen of 55 inches, made so small that at a desk, 60 cm away, it looks just as large as it does to somebody who stands far off.',
          )}
        </p>
        <form class="pair">
          <fieldset>
            <legend>${say('Khoảng cách', 'Distance')}</legend>
            ${choices(
              'metres',
              METRES,
              metres,
              (one) => `${one} m`,
              (one) => (metres = one),
            )}
          </fieldset>
          <fieldset>
            <legend>${say('Màn hình 55 inch', 'Screen of 55 inches')}</legend>
            ${choices(
              'screen',
              Object.keys(SCREENS) as Screen[],
              screen,
              (one) => one,
              (one) => (screen = one),
            )}
          </fieldset>
        </form>
        <div class="hall" tabindex="0" role="group" aria-label="55 inch · ${screen} · ${metres} m">
          <div
            class="glass"
            .style=${`inline-size: ${width * scale}px; block-size: ${height * scale}px`}
          >
            <div
              .screenHeight=${height}
              .style=${`inline-size: ${width}px; block-size: ${height}px; transform: scale(${scale})`}
            >
              ${wallWidgets()}
            </div>
          </div>
        </div>
        <div role="status">
          <dl class="told figures">
            <dt>${say('Trông như', 'Looks like')}</dt>
            <dd>
              ${say(
                `${Math.round(width * scale)} px trên bàn (thu còn ${Math.round(scale * 100)} %)`,
                `${Math.round(width * scale)} px on a desk (${Math.round(scale * 100)} %)`,
              )}
            </dd>
            <dt>${say('Chữ nhỏ nhất', 'Least type')}</dt>
            <dd>
              ${size} px → ${format(size * scale, 1)} px · ${say('chữ hoa cao', 'capitals of')}
              ${format(arc, 1)}′
            </dd>
            <dt>${say('Vậy', 'So')}</dt>
            <dd>${verdict(arc)}</dd>
          </dl>
        </div>
        <p class="quiet" .style=${'margin-block-start: 12px'}>
          ${say(
            'Chữ hoa cao từ 16 phút góc trở lên đọc thoải mái (ISO 9241-303); dưới 10 phút chỉ còn hình.',
            'Capitals of 16 minutes of arc and more are read with ease (ISO 9241-303); under 10, pictures alone remain.',
          )}
        </p>
      `,
      root,
    );
  };
  draw();
  return root;
}

const meta: Omit<Meta<Args>, 'component'> = {
  title: 'Thiết kế/Mắt khác, khoảng cách khác',
  tags: ['autodocs'],
  argTypes: {},
  render: ({part}) =>
    part === 'distance' ? html`${distance()}` : html`<div class="design">${eyes(part)}</div>`,
  parameters: {
    controls: {disable: true},
    docs: {
      description: {
        component:
          'Mô phỏng mù màu theo Machado, Oliveira, Fernandes: “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15 (6), 2009, mức 1.0, trên ánh sáng tuyến tính. Colour vision is simulated after that paper, at full strength, on linear light.',
      },
    },
  },
};
export default meta;

export const Lines: Story<Args> = {
  name: 'Đường, bốn cách nhìn',
  args: {part: 'lines'},
  parameters: tells('Tên ở cuối đường. Names stand at the ends of lines.'),
};

export const Cells: Story<Args> = {
  name: 'Ô màu, bốn cách nhìn',
  args: {part: 'cells'},
  parameters: tells('Một sắc, đậm nhạt theo bậc. One hue, in steps of strength.'),
};

export const Targets: Story<Args> = {
  name: 'Chỉ tiêu, bốn cách nhìn',
  args: {part: 'states'},
  parameters: tells('Đạt hay chưa là chữ và hình. Reached or not is told in words and shapes.'),
};

export const Afar: Story<Args> = {
  name: 'Từ 3, 5, 8 mét',
  args: {part: 'distance'},
  parameters: tells('Góc nhìn như ở bàn, 60 cm. The visual angle of a desk, at 60 cm.'),
};
