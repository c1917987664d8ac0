/** Restyles real widgets while a designer looks, warns where contrast is lost, and hands out a CSS block or a token file. */
import {html, render, type TemplateResult} from 'lit';
import '../src/embed/all.js';
import {
  colourValue,
  coloursOf,
  contrast,
  copyText,
  hexOf,
  measureOf,
  ratio,
  said,
  say,
  saveText,
  styled,
  themeWords,
  THEMES,
  type NamedColour,
  type Theme,
} from './design-page.js';
import {minhHoa, mekong} from './feeds.js';
import {tells, type Meta, type Story} from './story.js';

styled(`
  .design.editor { max-inline-size: 1240px; }
  .design .bench { display: grid; grid-template-columns: minmax(0, 320px) minmax(0, 1fr); gap: 32px; align-items: start; }
  .design .knobs { display: grid; gap: 20px; }
  .design .knob { display: grid; grid-template-columns: 44px minmax(0, 1fr) 6.2em; gap: 0 10px; align-items: center; padding-block: 3px; font-size: 0.875rem; line-height: 1.3; }
  .design .knob input[type='color'] { inline-size: 44px; block-size: 28px; padding: 0; border: 1px solid currentColor; border-radius: 6px; background: none; cursor: pointer; }
  .design .knob input[type='text'] { inline-size: 100%; min-block-size: 28px; padding: 2px 6px; font: 0.8125rem/1.4 ui-monospace, Consolas, monospace; }
  .design .knob small { grid-column: 2 / -1; font-size: 0.8125rem; }
  .design .knob .low { font-weight: 600; }
  .design .slide { display: grid; grid-template-columns: minmax(0, 1fr) 4em; gap: 0 10px; font-size: 0.875rem; padding-block: 3px; }
  .design .slide .figures { text-align: end; }
  .design .slide input { grid-column: 1 / -1; margin: 0; inline-size: 100%; min-block-size: 24px; accent-color: currentColor; }
  .design .show { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr)); gap: 28px 24px; align-items: start; padding: 20px; border-radius: 8px; border: 1px solid color-mix(in srgb, currentColor 22%, transparent); }
  .design .show > * { min-inline-size: 0; }
  .design .warning { padding: 12px 16px; border: 2px solid currentColor; border-radius: 8px; margin-block-end: 16px; }
  .design .warning ul { margin: 4px 0 0; padding-inline-start: 20px; }
  @container (max-width: 900px) { .design .bench { grid-template-columns: minmax(0, 1fr); } }
`);

interface Preset {
  readonly vi: string;
  readonly en: string;
  readonly theme: Theme;
  readonly colours: Readonly<Record<string, string>>;
}

const PRESETS: readonly Preset[] = [
  {vi: 'Như kit', en: 'As the kit', theme: 'light', colours: {}},
  {
    vi: 'Cổng thông tin đỏ',
    en: 'Red portal',
    theme: 'light',
    colours: {accent: '#9b1c1c', 'series.1': '#9b1c1c', 'series.2': '#1f4e9e', shade: '#fbf3f1'},
  },
  {
    vi: 'Giấy ngà',
    en: 'Ivory paper',
    theme: 'light',
    colours: {
      paper: '#fbf7ec',
      ink: '#2b2416',
      'ink-soft': '#5f553f',
      hairline: '#e6dec8',
      shade: '#f4eddb',
      accent: '#7a4a00',
      'series.1': '#7a4a00',
    },
  },
  {
    vi: 'Đêm xanh lục',
    en: 'Green night',
    theme: 'dark',
    colours: {paper: '#0c1a17', shade: '#152925', hairline: '#27403a', 'series.1': '#5fd6a8'},
  },
];

const GROUPS = [
  {vi: 'Giấy và chữ', en: 'Paper and text', is: /^(paper|ink|ink-soft|shade)$/},
  {vi: 'Đường', en: 'Lines', is: /^(hairline|axis|no-data)$/},
  {vi: 'Nghĩa', en: 'Meaning', is: /^(accent|good|watch|bad)$/},
  {vi: 'Chuỗi', en: 'Series', is: /^series\./},
] as const;

const SLIDES = [
  {name: 'font-size', vi: 'Cỡ chữ', en: 'Type', least: 12, most: 20},
  {name: 'padding', vi: 'Lề trong', en: 'Padding', least: 0, most: 32},
  {name: 'radius', vi: 'Góc bo', en: 'Radius', least: 0, most: 20},
] as const;

interface Args {
  readonly preset?: number;
}

/** A bench of its own for each story: what is changed is kept in here. */
function editor({preset = 0}: Args): HTMLElement {
  const root = document.createElement('div');
  root.className = 'design editor';
  let theme: Theme = 'light';
  let changed = new Map<string, string>();
  const measures = new Map<string, number>();
  let framed = false;

  const take = ({theme: next, colours}: Preset): void => {
    theme = next;
    changed = new Map(Object.entries(colours));
  };
  const hex = (name: string): string => changed.get(name) ?? hexOf(theme, name);
  const set = (name: string, value: string): void => {
    if (!/^#[0-9a-f]{6}$/i.test(value)) return;
    if (value.toLowerCase() === hexOf(theme, name)) changed.delete(name);
    else changed.set(name, value.toLowerCase());
    draw();
  };
  const propertyOf = (name: string): string => `--edu-${name.replace('.', '-')}`;
  const rules = (): [string, string][] => [
    ...[...changed].map(([name, value]): [string, string] => [propertyOf(name), value]),
    ...[...measures].map(([name, value]): [string, string] => [`--edu-${name}`, `${value}px`]),
    ...(framed ? [['--edu-frame', `1px solid ${hex('hairline')}`] as [string, string]] : []),
  ];
  const cssOf = (): string =>
    rules().length
      ? `.so-gddt {\n${rules()
          .map(([name, value]) => `  ${name}: ${value};`)
          .join('\n')}\n}\n`
      : '/* … */\n';
  const fileOf = (): string => {
    const group: Record<string, unknown> = {$type: 'color'};
    const series: Record<string, unknown> = {};
    for (const [name, value] of changed) {
      const [first = '', n] = name.split('.');
      if (n) series[n] = {$value: colourValue(value)};
      else group[first] = {$value: colourValue(value)};
    }
    if (Object.keys(series).length) group['series'] = series;
    const sheet = Object.fromEntries(
      [...measures].map(([name, value]) => [
        name,
        {$type: 'dimension', $value: {value, unit: 'px'}},
      ]),
    );
    const file = {
      $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
      [theme]: group,
      ...(measures.size && {sheet}),
    };
    return `${JSON.stringify(file, undefined, 2)}\n`;
  };
  const faults = (): {colour: NamedColour; value: number}[] =>
    coloursOf(theme).flatMap((colour) => {
      if (!colour.least || !GROUPS.some(({is}) => is.test(colour.name))) return [];
      const value = contrast(hex(colour.name), hex('paper'));
      return value < colour.least ? [{colour, value}] : [];
    });

  const knob = (colour: NamedColour): TemplateResult => {
    const value = contrast(hex(colour.name), hex('paper'));
    const low = colour.least > value;
    const change = ({currentTarget}: Event): void =>
      set(colour.name, (currentTarget as HTMLInputElement).value);
    return html`<div class="knob">
      <input
        type="color"
        aria-label=${colour.property}
        .value=${hex(colour.name)}
        @input=${change}
      />
      <span>${say(colour.vi, colour.en)}</span>
      <input
        type="text"
        spellcheck="false"
        maxlength="7"
        aria-label=${`${colour.property} #`}
        .value=${hex(colour.name)}
        @change=${change}
      />
      ${
        colour.least
          ? html`<small class=${low ? 'low figures' : 'figures'}
              >${low ? '■ ' : '● '}${ratio(value)}${
                low
                  ? say(
                      ` – cần ${String(colour.least).replace('.', ',')}:1`,
                      ` – needs ${colour.least}:1`,
                    )
                  : ''
              }</small
            >`
          : ''
      }
    </div>`;
  };

  const template = (): TemplateResult => {
    const wrong = faults();
    const all = coloursOf(theme);
    return html`
      <h3>${say('Thử màu của đơn vị', 'Try your own colours')}</h3>
      <p>
        ${say(
          'Đổi màu ở bên trái, xem ngay trên ô thật, rồi sao chép khối CSS hoặc tệp token. Chữ cần 4,5:1, hình cần 3:1 so với nền.',
          'Change colours, see real widgets follow, then copy the CSS block or the token file. Text needs 4.5:1 and marks 3:1 against the paper.',
        )}
      </p>
      <div class="row" .style=${'margin-block-end: 20px'}>
        ${PRESETS.map(
          (each) =>
            html`<button
              type="button"
              @click=${() => {
                take(each);
                draw();
              }}
            >
              ${say(each.vi, each.en)}
            </button>`,
        )}
      </div>
      <div class="bench">
        <form
          class="knobs"
          @submit=${(event: Event) => {
            event.preventDefault();
          }}
        >
          <fieldset>
            <legend>${say('Giao diện', 'Theme')}</legend>
            <div class="choices">
              ${THEMES.map(
                (each) =>
                  html`<label
                    ><input
                      type="radio"
                      name="theme"
                      .checked=${each === theme}
                      @change=${() => {
                        theme = each;
                        changed = new Map();
                        draw();
                      }}
                    />${say(themeWords[each].vi, themeWords[each].en)}</label
                  >`,
              )}
            </div>
          </fieldset>
          ${GROUPS.map(
            ({vi, en, is}) =>
              html`<fieldset>
                <legend>${say(vi, en)}</legend>
                ${all.filter(({name}) => is.test(name)).map(knob)}
              </fieldset>`,
          )}
          <fieldset>
            <legend>${say('Tờ', 'Sheet')}</legend>
            ${SLIDES.map(
              ({name, vi, en, least, most}) =>
                html`<label class="slide"
                  >${say(vi, en)}
                  <span class="figures"
                    >${measures.has(name) ? `${measures.get(name)} px` : '–'}</span
                  >
                  <input
                    type="range"
                    min=${least}
                    max=${most}
                    .value=${String(measures.get(name) ?? measureOf(name))}
                    @input=${({currentTarget}: Event) => {
                      measures.set(name, Number((currentTarget as HTMLInputElement).value));
                      draw();
                    }}
                /></label>`,
            )}
            <div class="choices">
              <label
                ><input
                  type="checkbox"
                  .checked=${framed}
                  @change=${() => {
                    framed = !framed;
                    draw();
                  }}
                />${say('Khung', 'Frame')}</label
              >
            </div>
          </fieldset>
        </form>
        <div>
          <div role="status">
            ${
              wrong.length
                ? html`<div class="warning">
                    <b
                      >■
                      ${say(
                        `${wrong.length} màu chưa đủ tương phản với nền`,
                        `${wrong.length} colours have too little contrast with the paper`,
                      )}</b
                    >
                    <ul>
                      ${wrong.map(
                        ({colour, value}) =>
                          html`<li class="figures">
                            ${say(colour.vi, colour.en)}: ${ratio(value)}
                          </li>`,
                      )}
                    </ul>
                  </div>`
                : html`<p>
                    <b
                      >●
                      ${say(
                        'Mọi màu đủ tương phản với nền.',
                        'Every colour has enough contrast with the paper.',
                      )}</b
                    >
                  </p>`
            }
          </div>
          <div class="show">
            <edu-kpi-tile
              .data=${mekong}
              indicator="pupils"
              place="2022.94"
              theme=${theme}
            ></edu-kpi-tile>
            <edu-kpi-tile
              .data=${minhHoa}
              indicator="clean-water"
              place="2022.94"
              theme=${theme}
            ></edu-kpi-tile>
            <edu-line-chart
              .data=${mekong}
              indicator="pupils"
              by="level"
              place="2022.94"
              theme=${theme}
            ></edu-line-chart>
            <edu-bar-chart
              .data=${minhHoa}
              indicator="clean-water"
              by="level"
              place="2022.94"
              theme=${theme}
            ></edu-bar-chart>
          </div>
          <h4>CSS</h4>
          <pre><code>${cssOf()}</code></pre>
          <div class="row">
            <button type="button" @click=${(event: Event) => copyText(event, cssOf())}>
              ${say('Sao chép CSS', 'Copy CSS')}
            </button>
            <button
              type="button"
              @click=${() => {
                saveText('edu-tokens.json', fileOf(), 'application/json');
              }}
            >
              ${say('Tải tệp token', 'Save token file')}
            </button>
            <button type="button" @click=${(event: Event) => copyText(event, fileOf())}>
              ${say('Sao chép tệp token', 'Copy token file')}
            </button>
          </div>
          ${said}
        </div>
      </div>
    `;
  };

  const draw = (): void => {
    render(template(), root);
    const show = root.querySelector<HTMLElement>('.show');
    if (!show) return;
    // Set by script: strict pages allow no style attributes.
    show.setAttribute('style', '');
    for (const [name, value] of rules()) show.style.setProperty(name, value);
    show.style.background = hex('paper');
    show.style.color = hex('ink');
  };

  const first = PRESETS[preset];
  if (first) take(first);
  draw();
  return root;
}

const meta: Omit<Meta<Args>, 'component'> = {
  title: 'Thiết kế/Thử màu',
  tags: ['autodocs'],
  argTypes: {},
  render: (args) => html`${editor(args)}`,
  parameters: {
    controls: {disable: true},
    docs: {
      description: {
        component:
          'Đổi token trên ô thật, có cảnh báo tương phản, xuất CSS và tệp token. Edits tokens on real widgets with warnings, and exports CSS and a token file.',
      },
    },
  },
};
export default meta;

export const Default: Story<Args> = {
  name: 'Bắt đầu từ màu của kit',
  args: {preset: 0},
  parameters: tells('Đủ tương phản. Enough contrast.'),
};

export const Ivory: Story<Args> = {
  name: 'Giấy ngà, có cảnh báo',
  args: {preset: 2},
  parameters: tells(
    'Nền tối hơn làm vài màu mất tương phản, và trang nói rõ màu nào. A darker paper costs contrast, and the page says where.',
  ),
};
