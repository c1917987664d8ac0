/** What the pages for designers share: their sheet, words in two languages, colours and their contrast, and copying. */
import {html, svg, type TemplateResult} from 'lit';
import {SIGHT} from './sight.js';
import {flatten, propertyOf, valueOf, type Colour, type Token} from '../.ci/read-tokens.mjs';

export interface Both {
  readonly vi: string;
  readonly en: string;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .design { container-type: inline-size; max-inline-size: 1120px; line-height: 1.5; overflow-wrap: break-word; }
  .design, .design :is(div, input, button, section, pre, select) { box-sizing: border-box; }
  /* One language at a time: the page's. */
  .design:lang(en) [data-vi], .design:not(:lang(en)) [data-en] { display: none; }
  .design h3 { margin: 0 0 4px; font-size: 1.375rem; font-weight: 600; line-height: 1.35; text-wrap: balance; }
  .design h4 { margin: 32px 0 8px; font-size: 1.0625rem; font-weight: 600; line-height: 1.4; }
  .design p { margin: 0 0 12px; max-inline-size: 68ch; }
  .design .quiet { font-size: 0.875rem; }
  .design ul.plain { margin: 0; padding: 0; list-style: none; }
  .design .cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(250px, 100%), 1fr)); gap: 12px 24px; }
  .design .paper { margin-block: 12px 0; padding: 20px; border: 1px solid color-mix(in srgb, currentColor 22%, transparent); border-radius: 8px; }
  .design button, .design select, .design input:not([type='radio'], [type='checkbox'], [type='range'], [type='color']) {
    min-block-size: 32px; padding: 4px 12px; border: 1px solid currentColor; border-radius: 6px;
    font: inherit; font-size: 0.875rem; color: inherit; background: transparent;
  }
  .design button { cursor: pointer; }
  .design button.token { min-block-size: 24px; padding: 0 6px; margin-inline-start: -7px; border-color: transparent; font: 0.8125rem/24px ui-monospace, Consolas, monospace; text-align: start; overflow-wrap: anywhere; text-decoration: underline dotted; text-underline-offset: 3px; }
  .design button.token:hover { border-color: currentColor; }
  .design :is(button, input, select, a, [tabindex]):focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
  .design fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
  .design legend { padding: 0; font-weight: 600; }
  .design .choices { display: flex; flex-wrap: wrap; gap: 4px 20px; margin-block: 4px 12px; }
  .design .choices label { display: inline-flex; align-items: center; gap: 8px; min-block-size: 32px; cursor: pointer; }
  .design input[type='radio'], .design input[type='checkbox'] { inline-size: 18px; block-size: 18px; margin: 0; accent-color: currentColor; }
  .design pre { margin: 0 0 8px; padding: 16px; border: 1px solid color-mix(in srgb, currentColor 22%, transparent); border-radius: 8px;
    font: 0.8125rem/1.6 ui-monospace, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  .design .row { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; }
  .design .figures { font-variant-numeric: tabular-nums; }
  .design .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr)); gap: 24px; align-items: start; }
  .design .pair > * { min-inline-size: 0; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Adds a page's own rules, once. */
export function styled(rules: string): void {
  const own = new CSSStyleSheet();
  own.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
}

/** Words of the page's language; the other ones are there for when it changes. */
export const say = (vi: string, en: string): TemplateResult =>
  html`<span data-vi lang="vi">${vi}</span><span data-en lang="en">${en}</span>`;

// ── Tokens ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const tokensAddress = new URL('../src/theme/tokens.json', import.meta.url).href;
export const tokensJson = (await (await fetch(tokensAddress)).json()) as object;
export const tokens = flatten(tokensJson);

export const THEMES = ['light', 'dark', 'wall'] as const;
export type Theme = (typeof THEMES)[number];
export const themeWords: Readonly<Record<Theme, Both>> = {
  light: {vi: 'Sáng', en: 'Light'},
  dark: {vi: 'Tối', en: 'Dark'},
  wall: {vi: 'Màn hình lớn', en: 'Wall'},
};

export interface NamedColour extends Both {
  /** `series.1` */
  readonly name: string;
  /** `--edu-series-1` */
  readonly property: string;
  readonly hex: string;
  /** Least contrast against the paper, 0 where none is asked for. */
  readonly least: 0 | 3 | 4.5;
}

const TEXT = new Set(['ink', 'ink-soft', 'accent', 'good', 'watch', 'bad']);
const QUIET = new Set(['paper', 'hairline', 'shade', 'extreme', 'ground']);

/** The colours of one theme. */
export function coloursOf(theme: Theme): readonly NamedColour[] {
  const words = (path: string, token: Token): Both => {
    const [vi = '', en = ''] = (token.$description ?? '').split(' / ');
    const [, , n] = path.split('.');
    return vi ? {vi, en} : {vi: `Chuỗi ${n}`, en: `Series ${n}`};
  };
  return [...tokens].flatMap(([path, token]) => {
    if (token.$type !== 'color' || !path.startsWith(`${theme}.`)) return [];
    const name = path.slice(theme.length + 1);
    return [
      {
        ...words(path, tokens.get(`light.${name}`) ?? token),
        name,
        property: propertyOf(path),
        hex: (valueOf(tokens, path) as Colour).hex,
        least: TEXT.has(name) ? 4.5 : QUIET.has(name) ? 0 : 3,
      },
    ];
  });
}

/** A measure of the sheet in px. */
export const measureOf = (name: string): number =>
  (valueOf(tokens, `sheet.${name}`) as {value: number}).value;

export const hexOf = (theme: Theme, name: string): string =>
  (valueOf(tokens, `${theme}.${name}`) as Colour).hex;

// ── Colours ────────────────────────────────────────────────────────────────────────────────────────────────────────

type Rgb = readonly [number, number, number];

const partsOf = (hex: string): Rgb =>
  [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255) as unknown as Rgb;
const linear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;

/** Contrast ratio as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map((hex) => {
      const [r, g, b] = partsOf(hex).map(linear) as unknown as Rgb;
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** A colour as the token file has it. */
export const colourValue = (hex: string): Colour => ({
  colorSpace: 'srgb',
  components: partsOf(hex).map((part) => Math.round(part * 10000) / 10000) as unknown as Rgb,
  hex,
});

/** `4.52` → `4,5:1`, cut and not rounded, so that 4.49 is not told as enough. */
export const ratio = (value: number): TemplateResult => {
  const cut = (Math.floor(value * 10) / 10).toFixed(1);
  return say(`${cut.replace('.', ',')}:1`, `${cut}:1`);
};

/** One filter for each kind of sight, under names that begin so. */
export const filterDefs = (prefix: string): TemplateResult =>
  html`<svg width="0" height="0" aria-hidden="true" .style=${'position: absolute'}>
    ${Object.entries(SIGHT).map(
      ([name, rows]) =>
        svg`<filter id=${`${prefix}-${name}`} color-interpolation-filters="linearRGB">
          <feColorMatrix type="matrix" values=${[...rows.map((row) => `${row.join(' ')} 0 0`), '0 0 0 1 0'].join(' ')}></feColorMatrix>
        </filter>`,
    )}
  </svg>`;

// ── Copying and saving ─────────────────────────────────────────────────────────────────────────────────────────────

/** Puts a text on the clipboard and says so in the nearest page's status line. */
export async function copyText(event: Event, text: string): Promise<void> {
  const page = (event.currentTarget as HTMLElement).closest('.design');
  const said = page?.querySelector('[data-said]');
  let [vi, en] = [`Đã sao chép: ${text.split('\n')[0]}`, `Copied: ${text.split('\n')[0]}`];
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page in a frame may not write to the clipboard.
    [vi, en] = [`Trình duyệt không cho sao chép: ${text}`, `The browser refuses to copy: ${text}`];
  }
  if (said) said.textContent = page?.matches(':lang(en)') ? en : vi;
}

/** Where copying is told of; one for each page. */
export const said = html`<p class="quiet" role="status" data-said></p>`;

/** Hands a text to the reader as a file. */
export function saveText(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
