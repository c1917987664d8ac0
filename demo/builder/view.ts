import {html, nothing, type TemplateResult} from 'lit';
import {CMSES, ROLES, snippets, type Snippet} from '../../src/embed/snippet.js';
import {formatDateTime} from '../../src/format/dates.js';
import {findingWords} from '../../src/format/finding-words.js';
import {pick, wording, type Lang, type Pair} from '../../src/format/lang.js';
import {formatPeriodCode} from '../../src/format/periods.js';
import type {Dataset} from '../../src/model/dataset.js';
import type {Finding, FindingLevel} from '../../src/model/finding.js';
import {choicesFor, lacks} from './choices.js';
import type {AttributeInfo, ElementInfo} from './element.js';
import {glyph} from './glyphs.js';
import {THEMES, WIDTHS, type BuilderState} from './state.js';
import {
  attributeLabel,
  byUse,
  cmsNames,
  kindWords,
  pasteHere,
  roleNames,
  widgetWords,
} from './words.js';

/** The state, and what may be done with it. */
export interface Bench {
  readonly state: BuilderState;
  readonly lang: Lang;
  change(make: (state: BuilderState) => void): void;
  open(address: string): Promise<void>;
  examine(): Promise<void>;
  copy(button: HTMLElement): Promise<void>;
}

const valueOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement).value;

const FEEDS: readonly (readonly [address: string, name: Pair])[] = [
  ['./feeds/mekong.json', ['Ba tỉnh 2002–2023 (số thật)', 'Three provinces 2002–2023 (real)']],
  ['./feeds/minh-hoa.json', ['Sóc Trăng (minh hoạ)', 'Sóc Trăng (illustrative)']],
  [
    './feeds/trung-tam.json',
    ['Trung tâm điều hành (minh hoạ)', 'Operations centre (illustrative)'],
  ],
  ['./feeds/ban-do.json', ['Mạng lưới trường (minh hoạ)', 'School network (illustrative)']],
];

export const view = (bench: Bench): TemplateResult => html`
  ${sourceStep(bench)} ${bench.state.dataset ? chosen(bench, bench.state.dataset) : nothing}
`;

const chosen = (bench: Bench, dataset: Dataset): TemplateResult => html`
  <div class="bench">
    <div class="choices">${widgetStep(bench, dataset)} ${optionStep(bench, dataset)}</div>
    ${previewPane(bench)}
  </div>
  ${placeStep(bench)} ${doctorStep(bench)}
`;

const step = (number: number, title: string, content: unknown): TemplateResult => html`
  <section class="step" aria-labelledby="step-${number}">
    <h2 id="step-${number}"><span class="number" aria-hidden="true">${number}</span>${title}</h2>
    ${content}
  </section>
`;

// 1: the feed

function sourceStep({state, lang, open, change}: Bench): TemplateResult {
  const t = (vi: string, en: string): string => pick([vi, en], lang);
  return step(
    1,
    t('Nguồn số liệu', 'The feed'),
    html`
      <form
        class="address"
        @submit=${(event: Event) => {
          event.preventDefault();
          void open(state.address);
        }}
      >
        <label for="feed"
          >${t('Địa chỉ tệp JSON của Sở hoặc của trường', 'Address of the office’s or school’s JSON file')}</label
        >
        <div class="row">
          <input
            id="feed"
            type="text"
            inputmode="url"
            spellcheck="false"
            autocapitalize="none"
            autocomplete="url"
            .value=${state.address}
            @input=${(event: Event) => change((it) => (it.address = valueOf(event)))}
          />
          <button class="main">${t('Mở nguồn', 'Open feed')}</button>
        </div>
      </form>
      <div class="samples" role="group" aria-label=${t('Hoặc thử nguồn mẫu', 'Or try a sample')}>
        <span>${t('Hoặc thử:', 'Or try:')}</span>
        ${FEEDS.map(
          ([address, name]) =>
            html`<button
              type="button"
              class="chip"
              aria-pressed=${String(address === state.address)}
              @click=${() => void open(address)}
            >
              ${pick(name, lang)}
            </button>`,
        )}
      </div>
      <div role="status" class="verdict">
        ${state.isChecking ? html`<p>${t('Đang mở nguồn…', 'Opening the feed…')}</p>` : findingList(state.findings, lang)}
      </div>
      ${state.dataset ? offer(state.dataset, state, lang) : nothing}
    `,
  );
}

const SIGNS: Readonly<Record<FindingLevel, string>> = {good: '●', warning: '▲', fault: '■'};
const LEVELS: Readonly<Record<FindingLevel, Pair>> = {
  good: ['Tốt', 'Good'],
  warning: ['Lưu ý', 'Note'],
  fault: ['Cần sửa', 'To repair'],
};

const findingList = (findings: readonly Finding[], lang: Lang): unknown =>
  findings.length
    ? html`<ul class="findings">
        ${findings.map((finding) => {
          const {what, cure} = findingWords(finding, lang);
          return html`<li class=${finding.level}>
            <span class="level"
              ><span aria-hidden="true">${SIGNS[finding.level]}</span>
              ${pick(LEVELS[finding.level], lang)}</span
            >
            <div>
              <p>${what}</p>
              ${cure ? html`<p class="cure">${cure}</p>` : nothing}
            </div>
          </li>`;
        })}
      </ul>`
    : nothing;

function offer({feed}: Dataset, state: BuilderState, lang: Lang): TemplateResult {
  const t = (vi: string, en: string): string => pick([vi, en], lang);
  const isLinked = (part: string): boolean => feed.linked.some((each) => each.part === part);
  const counts: readonly (readonly [number, string, string, string?])[] = [
    [feed.indicators.length, 'chỉ số', 'indicators'],
    [feed.places.length, 'địa phương', 'places', 'places'],
    [feed.schools.length, 'trường', 'schools', 'schools'],
    [feed.dashboards.length, 'bảng điều khiển', 'dashboards'],
    [feed.alerts.length, 'cảnh báo', 'alerts', 'alerts'],
    [feed.milestones.length, 'mốc', 'milestones', 'milestones'],
    [feed.sources.length, 'hệ thống nguồn', 'source systems'],
  ];
  const span = (id: string): string => {
    const codes = state.periods(id);
    const [last, first] = [codes[0], codes.at(-1)];
    if (!last || !first) return '—';
    const ends = first === last ? [last] : [first, last];
    return ends.map((code) => formatPeriodCode(code, lang, 'short')).join(' → ');
  };
  return html`<div class="offer">
    <p class="title">
      <b>${wording(feed.title, lang)}</b>
      ${feed.demo ? html`<span class="flag">${t('số minh hoạ', 'sample figures')}</span>` : nothing}
      <span class="by"
        >${wording(feed.publisher?.name, lang)} · ${t('cập nhật', 'updated')}
        ${formatDateTime(feed.updated)}</span
      >
    </p>
    <ul class="counts">
      ${counts
        .filter(([count, , , part]) => count > 0 || (part && isLinked(part)))
        .map(
          ([count, vi, en]) =>
            html`<li><b>${count > 0 ? count : t('tệp kèm', 'linked')}</b> ${t(vi, en)}</li>`,
        )}
    </ul>
    <details>
      <summary>${t('Các chỉ số, đơn vị và thời gian', 'Indicators, units and periods')}</summary>
      <div class="scroller" tabindex="0" role="group" aria-label=${t('Các chỉ số', 'Indicators')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('Chỉ số', 'Indicator')}</th>
              <th scope="col">${t('Đơn vị', 'Unit')}</th>
              <th scope="col">${t('Thời gian', 'Periods')}</th>
              <th scope="col">${t('Mã', 'Id')}</th>
            </tr>
          </thead>
          <tbody>
            ${feed.indicators.map(
              ({id, name, unit}) =>
                html`<tr>
                  <th scope="row">${wording(name, lang)}</th>
                  <td>${wording(unit, lang)}</td>
                  <td>${span(id)}</td>
                  <td><code>${id}</code></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </div>`;
}

// 2: the widget

function widgetStep({state, lang, change}: Bench, dataset: Dataset): TemplateResult {
  const all = state.elements.toSorted(byUse);
  const able = all.filter((element) => !lacks(element, dataset));
  const unable = all.filter((element) => lacks(element, dataset));
  const card = (element: ElementInfo, isAble: boolean): TemplateResult => {
    const {tag, summary} = element;
    const words = widgetWords(tag, summary, lang);
    return html`<label class="card-choice ${isAble ? '' : 'poor'}">
      <input
        type="radio"
        name="widget"
        .value=${tag}
        .checked=${state.tag === tag}
        @change=${() => change((it) => it.choose(tag))}
      />
      ${glyph(tag)}
      <span class="words" lang=${words.lang}
        ><b>${words.name}</b
        ><span
          >${isAble ? words.line : pick(['Nguồn này chưa có dữ liệu cho loại này', 'This feed has no data for it'], lang)}</span
        ></span
      >
    </label>`;
  };
  return step(
    2,
    pick(['Biểu đồ', 'The widget'], lang),
    html`<div class="cards" role="radiogroup" aria-labelledby="step-2">
      ${able.map((element) => card(element, true))} ${unable.map((element) => card(element, false))}
    </div>`,
  );
}

// 3: its options

const HANDLED = ['theme'];

function optionStep(bench: Bench, dataset: Dataset): TemplateResult {
  const {state, lang} = bench;
  const t = (vi: string, en: string): string => pick([vi, en], lang);
  const {element} = state;
  const all = (element?.attributes ?? []).filter(({name}) => !HANDLED.includes(name));
  const ORDER = ['indicator', 'by', 'place', 'period', 'where'];
  const rank = ({name}: AttributeInfo): number => (ORDER.indexOf(name) + 99) % 99;
  const listed = element
    ? all
        .map((info) => ({
          info,
          choices: choicesFor(element, info, dataset, state.attributes, lang),
        }))
        .sort((a, b) => rank(a.info) - rank(b.info))
    : [];
  const first = listed.filter(({choices}) => choices);
  const more = listed.filter(({choices}) => !choices);
  return step(
    3,
    t('Tuỳ chọn', 'Options'),
    html`
      <div class="options">
        ${first.map(({info, choices = []}) => {
          const value = state.attributes[info.name] ?? '';
          return html`<div class="option">
            <label for="option-${info.name}">${attributeLabel(info.name, lang)}</label>
            <select
              id="option-${info.name}"
              @change=${(event: Event) => bench.change((it) => it.set(info.name, valueOf(event)))}
            >
              ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value} .selected=${choice.value === value}>${choice.label}</option>`)}
            </select>
          </div>`;
        })}
      </div>
      ${
        more.length
          ? html`<details class="more">
              <summary>${t('Thêm tuỳ chọn', 'More options')} (${more.length})</summary>
              <div class="options">${more.map(({info}) => written(bench, info))}</div>
            </details>`
          : nothing
      }
    `,
  );
}

function written(
  {state, lang, change}: Bench,
  {name, kind, description}: AttributeInfo,
): TemplateResult {
  const value = state.attributes[name];
  const label = attributeLabel(name, lang);
  const hint = html`<small id="hint-${name}"
    ><code>${name}</code> <span lang="en-GB">${description}</span></small
  >`;
  if (kind === 'yes-no')
    return html`<div class="option wide-option">
      <label class="tick"
        ><input
          type="checkbox"
          aria-describedby="hint-${name}"
          .checked=${value !== undefined}
          @change=${(event: Event) => change((it) => it.set(name, (event.target as HTMLInputElement).checked))}
        />${label}</label
      >${hint}
    </div>`;
  return html`<div class="option wide-option">
    <label for="option-${name}">${label}</label>
    <input
      id="option-${name}"
      type=${kind === 'number' ? 'number' : 'text'}
      aria-describedby="hint-${name}"
      .value=${value ?? ''}
      @change=${(event: Event) => change((it) => it.set(name, valueOf(event)))}
    />${hint}
  </div>`;
}

// beside them: what it will look like

const WIDTH_NAMES: Readonly<Record<keyof typeof WIDTHS, Pair>> = {
  phone: ['Điện thoại', 'Phone'],
  desktop: ['Máy tính', 'Desktop'],
  wall: ['Màn hình lớn', 'Wall'],
};
const THEME_NAMES: Readonly<Record<(typeof THEMES)[number], Pair>> = {
  light: ['Sáng', 'Light'],
  dark: ['Tối', 'Dark'],
  wall: ['Tường', 'Wall'],
};

const segments = <T extends string>(
  label: string,
  name: string,
  items: readonly (readonly [T, string])[],
  value: T,
  set: (value: T) => void,
): TemplateResult =>
  html`<fieldset class="segments">
    <legend>${label}</legend>
    <div>
      ${items.map(
        ([id, words]) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              .value=${id}
              .checked=${id === value}
              @change=${() => set(id)}
            /><span>${words}</span></label
          >`,
      )}
    </div>
  </fieldset>`;

function previewPane({state, lang, change}: Bench): TemplateResult {
  const widths = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];
  return html`<section class="preview" aria-labelledby="preview-title">
    <h2 id="preview-title">${pick(['Xem trước', 'Preview'], lang)}</h2>
    <div class="bar">
      ${segments(
        pick(['Bề rộng', 'Width'], lang),
        'width',
        widths.map((id) => [id, pick(WIDTH_NAMES[id], lang)] as const),
        state.width,
        (id) => change((it) => (it.width = id)),
      )}
      ${segments(
        pick(['Nền', 'Theme'], lang),
        'theme',
        THEMES.map((id) => [id, pick(THEME_NAMES[id], lang)] as const),
        state.theme,
        (id) => change((it) => (it.theme = id)),
      )}
    </div>
    <div class="paper ${state.theme}"><div class="frame"></div></div>
    <p class="note">${WIDTHS[state.width]} px</p>
  </section>`;
}

// 4: where it goes

function placeStep(bench: Bench): TemplateResult {
  const {state, lang, change} = bench;
  const t = (vi: string, en: string): string => pick([vi, en], lang);
  const [best, ...others] = snippets(state.embed(lang), state.cms, state.role);
  // A tag without its script does nothing, so its companion is not folded away.
  const companions = others.filter(({kind}) => kind === 'head');
  const rest = others.filter(({kind}) => kind !== 'head');
  return step(
    4,
    t('Nơi dán và đoạn mã', 'Where it goes, and the snippet'),
    html`
      <div class="where">
        <fieldset class="pills">
          <legend>${t('Trang của bạn dùng hệ thống nào?', 'Which system keeps your page?')}</legend>
          <div>
            ${CMSES.map(
              (id) =>
                html`<label
                  ><input
                    type="radio"
                    name="cms"
                    .value=${id}
                    .checked=${id === state.cms}
                    @change=${() => change((it) => (it.cms = id))}
                  /><span>${pick(cmsNames[id], lang)}</span></label
                >`,
            )}
          </div>
        </fieldset>
        <fieldset class="roles">
          <legend>${t('Bạn được làm gì ở đó?', 'What may you do there?')}</legend>
          <div>
            ${ROLES.map(
              (id) =>
                html`<label class="card-choice"
                  ><input
                    type="radio"
                    name="role"
                    .value=${id}
                    .checked=${id === state.role}
                    @change=${() => change((it) => (it.role = id))}
                  /><span class="words"
                    ><b>${pick(roleNames[id][0], lang)}</b
                    ><span>${pick(roleNames[id][1], lang)}</span></span
                  ></label
                >`,
            )}
          </div>
        </fieldset>
      </div>
      <div class="recommended">
        <p class="paste">
          ${pasteHere(state.cms, state.role, lang)}
          <a href="./guides.html#${state.cms}">${t('Hướng dẫn từng bước', 'Step by step')}</a>
        </p>
        ${best ? block(bench, best, t('Nên dùng', 'Recommended')) : nothing}
        ${companions.map((each) => block(bench, each))}
        <details class="words-inside">
          <summary>
            ${t('Chữ dự phòng, chiều cao, nơi đặt bộ biểu đồ', 'Fallback text, height, where the kit lies')}
          </summary>
          <div class="options">
            <div class="option wide-option">
              <label for="fallback"
                >${t('Chữ hiện trước khi có số, hoặc khi mã bị chặn', 'Text until figures arrive, or where the code is blocked')}</label
              >
              <textarea
                id="fallback"
                rows="3"
                .value=${state.embed(lang).fallback}
                @change=${(event: Event) => change((it) => (it.fallback = valueOf(event)))}
              ></textarea>
            </div>
            <div class="option">
              <label for="height">${t('Chiều cao khung (px)', 'Height of the frame (px)')}</label>
              <input
                id="height"
                type="number"
                min="100"
                max="4000"
                .value=${String(state.height)}
                @change=${(event: Event) => change((it) => (it.height = Math.min(4000, Math.max(100, Number(valueOf(event)) || 480))))}
              />
            </div>
            <div class="option">
              <label for="base">${t('Nơi đặt edu-widgets', 'Where edu-widgets lies')}</label>
              <input
                id="base"
                type="url"
                .value=${state.base}
                @change=${(event: Event) => {
                  const typed = valueOf(event);
                  if (URL.canParse(typed)) change((it) => (it.base = typed.replace(/[^/]*$/, '')));
                }}
              />
            </div>
          </div>
        </details>
        ${
          rest.length
            ? html`<details class="others">
                <summary>${t('Cách khác', 'Other ways')} (${rest.length})</summary>
                ${rest.map((each) => block(bench, each))}
              </details>`
            : nothing
        }
      </div>
    `,
  );
}

function block({lang, copy}: Bench, {kind, code}: Snippet, badge = ''): TemplateResult {
  const {name, line} = kindWords(kind, lang);
  return html`<div class="snippet ${badge ? 'best' : ''}" data-kind=${kind}>
    <div class="head">
      <div>
        <h3>${name} ${badge ? html`<span class="badge-best">${badge}</span>` : nothing}</h3>
        <p>${line}</p>
      </div>
      <button
        type="button"
        class=${badge ? 'main' : 'plain'}
        aria-label="${pick(['Chép', 'Copy'], lang)}: ${name}"
        @click=${(event: Event) => void copy(event.currentTarget as HTMLElement)}
      >
        ${pick(['Chép', 'Copy'], lang)}
      </button>
    </div>
    <pre tabindex="0" role="group" aria-label=${name}><code>${code}</code></pre>
  </div>`;
}

// 5: afterwards

function doctorStep({state, lang, change, examine}: Bench): TemplateResult {
  const t = (vi: string, en: string): string => pick([vi, en], lang);
  return step(
    5,
    t('Đã dán mà chưa thấy? Khám trang', 'Pasted and nothing shows? Check the page'),
    html`
      <form
        class="doctor"
        @submit=${(event: Event) => {
          event.preventDefault();
          void examine();
        }}
      >
        <div class="option wide-option">
          <label for="page">${t('Địa chỉ trang', 'Address of the page')}</label>
          <input
            id="page"
            type="url"
            placeholder="https://"
            .value=${state.page.address}
            @input=${(event: Event) => change((it) => (it.page.address = valueOf(event)))}
          />
        </div>
        <div class="option wide-option">
          <label for="page-source"
            >${t('Mã nguồn của trang (Ctrl+U, chép tất cả), khi không đọc được từ đây', 'Source of the page (Ctrl+U, copy all), where it cannot be read from here')}</label
          >
          <textarea
            id="page-source"
            rows="4"
            spellcheck="false"
            .value=${state.page.source}
            @input=${(event: Event) => change((it) => (it.page.source = valueOf(event)))}
          ></textarea>
        </div>
        <div class="option wide-option">
          <label for="policy"
            >${t('Dòng Content-Security-Policy, nếu quản trị cho biết', 'The Content-Security-Policy line, if the administrator tells it')}</label
          >
          <input
            id="policy"
            type="text"
            spellcheck="false"
            .value=${state.page.policy}
            @input=${(event: Event) => change((it) => (it.page.policy = valueOf(event)))}
          />
        </div>
        <button class="main">${t('Khám trang', 'Check the page')}</button>
      </form>
      <div role="status" class="verdict" id="page-verdict">
        ${state.isPageShut ? html`<p>${t('Trình duyệt không cho đọc trang ấy từ đây. Mở trang, nhấn Ctrl+U, chép tất cả và dán vào ô mã nguồn.', 'The browser does not let that page be read from here. Open it, press Ctrl+U, copy everything and paste it above.')}</p>` : nothing}
        ${state.pageFindings ? findingList(state.pageFindings, lang) : nothing}
      </div>
    `,
  );
}
