import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import {serverTime} from '../controllers/clock.js';
import {SOURCE_CHANGED} from '../controllers/feed-slice.js';
import {needReportPages} from '../controllers/report-pages.js';
import {looksAt, makeWidgets, type CellFault, type Made} from '../controllers/make-widget.js';
import {printPage} from '../controllers/print-page.js';
import {takePage} from '../controllers/take-page.js';
import {dashboards} from '../feed/sections/dashboards.js';
import {dashboardWords} from '../format/dashboard-words.js';
import {formatDate} from '../format/dates.js';
import {exportWords} from '../format/export-words.js';
import {failureSentence} from '../format/failure-words.js';
import {tame} from '../format/feed-text.js';
import {wording} from '../format/lang.js';
import {fill} from '../format/messages.js';
import {problemSentence} from '../format/problem-words.js';
import {layoutDashboard, type CellWish} from '../geometry/dashboard-grid.js';
import type {Dashboard, DashboardPage} from '../model/dashboard.js';
import type {Dataset} from '../model/dataset.js';
import type {Problem} from '../model/problem.js';
import {dashboard as looks} from '../theme/dashboard.js';
import {keyedList} from '../render/keyed-list.js';
import {EduWidget} from './widget.js';

/** What stands in a cell: a widget made for an entry of the feed, or an element of the page's own. */
interface Cell {
  readonly key: object;
  readonly wish: CellWish;
  readonly element?: HTMLElement | undefined;
  readonly isOwn?: boolean;
  readonly fault?: CellFault | undefined;
  readonly notes?: readonly string[];
}

/** Cells under one title. */
interface Section {
  readonly title: string;
  readonly columns: number;
  readonly cells: readonly Cell[];
}

/** Details of `edu-absent`: an element that the page has not loaded. Who brings it says so with a promise. */
export interface AbsentDetail {
  readonly tag: string;
  coming?: Promise<unknown>;
}

/** Of children that say nothing about their cells. */
const COLUMNS = 12;
const TILE = 'edu-kpi-tile';
/** What is as long as its data: it scrolls rather than make its neighbours as long. */
const LONG = new Set(['edu-alert-panel', 'edu-data-table', 'edu-school-map']);
/** What will probably come, while nobody knows. */
const USUAL: readonly CellWish[] = [3, 3, 3, 3, 6, 6].map((width) => ({width}));
/** Children of a page that are never on screen. */
const UNSEEN = new Set(['script', 'style', 'link', 'template', 'noscript', 'meta']);

/**
 * Widgets in a grid that is as wide as its box: a layout from the feed, or the elements inside the tag. A widget that is
 * unknown or fails leaves a card in its cell that says so, and the others stand.
 *
 * Elements of the kit inside the tag, and others with `data-width`, are taken in the order of the page; `data-width` and
 * `data-height` say how many columns of twelve and how many rows each takes. Without any, the feed's layout is shown.
 *
 * @tag edu-dashboard
 * @slot - The page's own widgets; else what it shows until the layout has arrived.
 * @csspart cell - The sheet around one widget.
 * @cssproperty --edu-ground - What is seen between the sheets.
 * @fires {CustomEvent<AbsentDetail>} edu-absent - The page lacks an element that the layout names; loaders bring it.
 * @example <edu-dashboard src="/feed.json" dashboard="overview">Toàn cảnh giáo dục của tỉnh</edu-dashboard>
 */
export class EduDashboard extends EduWidget {
  static override styles = [...[EduWidget.styles].flat(), looks];
  // Each of the page's elements stands in a cell of its own, and keeps the attributes that the page gave it.
  static override shadowRootOptions: ShadowRootInit = {
    ...EduWidget.shadowRootOptions,
    slotAssignment: 'manual',
  };
  static override properties: PropertyDeclarations = {
    dashboard: {},
    page: {type: Number},
    fills: {type: Boolean, reflect: true},
    report: {type: Boolean, reflect: true},
    said: {state: true},
    noMenu: {type: Boolean, attribute: 'no-menu'},
    taken: {state: true},
  };

  /** Id of a layout in the feed; the first one without it. */
  dashboard?: string;

  /** Shows only this page of the layout, counted from 1; all of them, one below the other, without it. */
  page?: number;

  /** Takes exactly the height of its box, which the rows share, as a scene of a wall does. */
  fills = false;

  /** Lays out for paper: one widget below the other, each with its table, on numbered A4 pages. */
  report = false;

  /** Leaves out the buttons that save all of it as a picture and print it. */
  noMenu = false;

  override headingLevel = 2;

  /** @internal Needed of the feed besides the source. */
  readonly sections = [dashboards];

  /** @internal What was last said aloud of the freshness of all of it. */
  private said = '';

  /** @internal What became of the last thing that a reader took along. */
  private taken = '';

  #made: readonly Made[] = [];
  #pages: readonly DashboardPage[] = [];
  #sections: readonly Section[] = [];
  /** Widgets that threw, and the data they did it with. */
  readonly #broken = new Map<HTMLElement, {error: unknown; dataset: Dataset | undefined}>();
  /** Groups given to the page's elements. */
  readonly #given = new WeakMap<HTMLElement, unknown>();
  /** Tags that the page lacks, and those of them that are on their way. */
  readonly #absent = new Set<string>();
  readonly #coming = new Set<string>();
  #news: string | undefined;
  readonly #watch = new MutationObserver(() => this.requestUpdate());

  /** The widgets in its cells now; those that cannot be shown are not among them. */
  get widgets(): readonly HTMLElement[] {
    return this.#cells.flatMap(({element, fault}) => (element && !fault ? [element] : []));
  }

  get #cells(): readonly Cell[] {
    return this.#sections.flatMap(({cells}) => cells);
  }

  /**
   * Puts a new widget in the place of one that has stopped to work. An element of the page's own is not replaced but
   * taken out, put back, and drawn anew.
   */
  rebuild(widget: HTMLElement): void {
    this.#broken.delete(widget);
    if (widget.parentNode === this) {
      const next = widget.nextSibling;
      widget.remove();
      this.insertBefore(widget, next);
      (widget as Partial<EduWidget>).requestUpdate?.();
    } else this.#made = this.#made.filter(({element}) => element !== widget);
    this.#pages = [];
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this, {
      childList: true,
      subtree: true,
      attributeFilter: ['data-width', 'data-height'],
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    needReportPages(this, false);
    this.#watch.disconnect();
  }

  /** Size of text: that of its widgets, which are narrower. */
  protected override get textSize(): number {
    return this.surroundings.theme === 'wall' ? super.textSize : Math.min(16, super.textSize);
  }

  override tick(): void {
    super.tick();
    this.#listen();
  }

  override heard(): void {
    super.heard();
    this.#listen();
    this.#tryAgain();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#tryAgain();
    const own = this.#ownChildren();
    this.#sections = own.length
      ? [{title: '', columns: COLUMNS, cells: own.map((child) => this.#ownCell(child))}]
      : this.#laidOut();
    if (this.report) this.#sections = this.#sections.map(onPaper);
    this.#listen();
  }

  /** What failed may have failed because of its data. */
  #tryAgain(): void {
    const {dataset} = this.feed.state;
    for (const [widget, {dataset: then}] of this.#broken)
      if (then !== dataset) this.rebuild(widget);
  }

  // ── The page's own elements ───────────────────────────────────────────────────────────────────────────────────────

  /** Elements that are meant as a layout; a sentence for while nothing is there is none. */
  #ownChildren(): HTMLElement[] {
    const children = [...this.children].filter(
      (child): child is HTMLElement => !UNSEEN.has(child.localName),
    );
    return children.some(({localName, dataset}) => localName.startsWith('edu-') || dataset['width'])
      ? children
      : [];
  }

  #ownCell(element: HTMLElement): Cell {
    const {dataset, localName} = element;
    // It cannot be handed anything before it is defined.
    if (localName.startsWith('edu-') && !customElements.get(localName)) this.#miss(localName);
    const usual = localName === TILE ? [3, 1] : [6, 2];
    const size = (written: string | undefined, otherwise = 1): number =>
      Math.min(24, Math.trunc(Number(written))) || otherwise;
    return {
      key: element,
      element,
      isOwn: true,
      wish: {
        width: Math.max(1, size(dataset['width'], usual[0])),
        height: Math.max(1, size(dataset['height'], usual[1])),
      },
      fault: this.#faultOf(element),
    };
  }

  // ── The feed's layout ─────────────────────────────────────────────────────────────────────────────────────────────

  get #board(): Dashboard | undefined {
    const all = this.feed.state.dataset?.feed.dashboards;
    return this.dashboard ? all?.find(({id}) => id === this.dashboard) : all?.[0];
  }

  #laidOut(): readonly Section[] {
    const board = this.#board;
    const pages = board?.pages.filter((_, i) => !this.page || i + 1 === this.page) ?? [];
    if (pages.length !== this.#pages.length || pages.some((page, i) => page !== this.#pages[i])) {
      this.#pages = pages;
      this.#made = makeWidgets(
        pages.flatMap(({widgets}) => widgets),
        this.#made,
      );
      for (const {fault} of this.#made)
        if (fault?.kind === 'absent') this.#miss(`edu-${fault.name}`, true);
    }
    const {speech: lang} = this;
    const titled = pages.length > 1;
    let next = 0;
    return pages.map(({title, widgets}) => ({
      title: titled ? tame(wording(title, lang)) : '',
      columns: board?.columns ?? COLUMNS,
      cells: widgets.flatMap(() => this.#cellOf(this.#made[next++], titled)),
    }));
  }

  /** Waits for an element that is not there yet, and asks for it where nobody else would. */
  #miss(tag: string, asks = false): void {
    if (this.#absent.has(tag)) return;
    this.#absent.add(tag);
    void customElements.whenDefined(tag).then(() => {
      this.#pages = [];
      this.requestUpdate();
    });
    if (!asks) return;
    const detail: AbsentDetail = {tag};
    this.send('edu-absent', detail);
    if (!detail.coming) return;
    this.#coming.add(tag);
    void detail.coming.then(() => {
      this.#coming.delete(tag);
      this.requestUpdate();
    });
  }

  #cellOf(made: Made | undefined, titled: boolean): Cell | [] {
    if (!made) return [];
    const {entry, key, element, unused} = made;
    const {speech: lang} = this;
    const fault = made.fault ?? (element && this.#faultOf(element));
    const notes = element ? (entry.problems ?? []).map((each) => problemSentence(each, lang)) : [];
    if (unused.length)
      notes.push(
        fill(dashboardWords(lang).unused, {names: unused.map((name) => tame(name, 40)).join(', ')}),
      );
    if (element) {
      const level = `${Math.min(6, this.headingLevel + (titled ? 2 : 1))}`;
      this.#hand(element, made, 'heading-level', level);
      this.#hand(element, made, 'group', this.group ?? undefined);
      this.#hand(element, made, 'with-table', this.#hasTable(element) ? '' : undefined);
    }
    return {key, wish: entry, element, fault, notes};
  }

  /** On paper nobody can ask for the table. A tile's number stands there already. */
  #hasTable({localName}: Element): boolean {
    return this.report && localName !== TILE;
  }

  /** Gives a widget an attribute for which its entry has no words. */
  #hand(element: HTMLElement, {entry}: Made, name: string, value: string | undefined): void {
    if (entry.attributes.has(name) || !looksAt(element, name)) return;
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  // ── What is shown ─────────────────────────────────────────────────────────────────────────────────────────────────

  protected override face(dataset: Dataset): unknown {
    const words = dashboardWords(this.speech);
    const board = this.#board;
    const {dashboards: all} = dataset.feed;
    const cells = this.#cells.length;
    const {page} = this;
    const lack = cells
      ? ''
      : !all.length
        ? words.none
        : !board
          ? fill(words.noSuch, {
              id: tame(this.dashboard ?? '', 64),
              ids: all.map(({id}) => id).join(', '),
            })
          : page && !board.pages[page - 1]
            ? fill(words.noPage, {page, pages: board.pages.length})
            : words.emptyPage;
    return html`
      ${this.#titles(board)}
      ${lack ? html`<div class="state" role="status"><p>${lack}</p></div>` : this.#grids()}
      ${this.endnotes([], nothing, cells ? [] : this.ownProblems())}
      ${cells ? this.#takeaways() : nothing} ${this.#voice()}
    `;
  }

  /** Elements of the page's own stand from the start, each with a face of its own for waiting and for failure. */
  protected override waitingState(): TemplateResult {
    if (this.#cells.length) return this.#bare();
    const {words} = this;
    const isEmpty = !this.textContent.trim() && !this.childElementCount;
    return html`
      <div id="heading" class=${this.heading ? 'heading title' : 'unseen'}>
        ${this.heading ?? words.waiting}
      </div>
      <slot></slot>
      ${
        isEmpty
          ? html`<div class="cells">${USUAL.map(() => html`<div class="cell quiet"></div>`)}</div>`
          : nothing
      }
      <p class="unseen" id="sentence" role="status">${words.waiting}</p>
    `;
  }

  protected override failedState(failure: Problem): TemplateResult {
    return this.#cells.length ? this.#bare() : super.failedState(failure);
  }

  #bare(): TemplateResult {
    return html`${this.#titles()} ${this.#grids()} ${this.#voice()}`;
  }

  #titles(board?: Dashboard): TemplateResult {
    const {speech: lang} = this;
    const own = this.#cells[0]?.isOwn;
    const page = this.page ? board?.pages[this.page - 1] : undefined;
    const named = [own ? undefined : board?.title, page?.title]
      .map((title) => tame(wording(title, lang)))
      .filter(Boolean)
      .join(' · ');
    const heading = this.heading ?? named;
    const words = dashboardWords(lang);
    return html`<figcaption class=${heading ? '' : 'unseen'}>
      <div
        class="heading title"
        part="heading"
        id="heading"
        role="heading"
        aria-level=${this.headingLevel}
      >
        ${heading || words.heading}
      </div>
      ${this.#imprint()}
    </figcaption>`;
  }

  /** All of it as one picture, or on paper. Nobody saves anything from a wall. */
  #takeaways(): unknown {
    const words = exportWords(this.speech);
    if (this.noMenu || this.fills || this.report || this.surroundings.screen) return nothing;
    return html`<div class="buttons">
      <button type="button" @click=${this.#savePicture}>${words.page}</button>
      <button type="button" @click=${this.#print}>${words.print}</button>
      <p role="status">${this.taken}</p>
    </div>`;
  }

  #savePicture = async (): Promise<void> => {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    const heading = this.renderRoot.querySelector('#heading')?.textContent.trim() ?? '';
    this.taken = '';
    await this.updateComplete;
    if (root) this.taken = await takePage(root, heading, this.speech);
  };

  /** On paper it is a report: one below the other, each with its table. */
  #print = async (): Promise<void> => {
    this.report = true;
    await this.updateComplete;
    await Promise.all(
      this.widgets.map(async (widget) => (widget as Partial<EduWidget>).updateComplete),
    );
    // Pictures for the width of the paper come with the frame after.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
    await printPage();
    this.report = false;
  };

  /** On paper: whose it is, when it was made, and where it is found. */
  #imprint(): TemplateResult {
    const {state} = this.feed;
    const {speech: lang} = this;
    const printed = fill(dashboardWords(lang).printed, {date: formatDate(serverTime(state))});
    const publisher = tame(wording(state.dataset?.feed.publisher?.name, lang));
    return html`<p class="imprint">
      ${[publisher, printed, location.href].filter(Boolean).join(' · ')}
    </p>`;
  }

  #grids(): unknown {
    return this.#sections.map(
      ({title, cells}) => html`
        <div class="page">
          ${
            title
              ? html`<div class="heading" role="heading" aria-level=${this.headingLevel + 1}>
                  ${title}
                </div>`
              : nothing
          }
          <div class="cells">
            ${keyedList(
              cells,
              ({key}) => key,
              (cell) => this.#cell(cell),
            )}
          </div>
        </div>
      `,
    );
  }

  #cell({element, isOwn, fault, notes = []}: Cell): TemplateResult {
    const name = fault ? '' : (element?.localName ?? '');
    const isTile = name === TILE;
    // On a wall a picture has the room that is left; elsewhere only what scrolls has less than they ask for.
    const yields = this.fills ? !isTile : LONG.has(name);
    const isComing = fault?.kind === 'absent' && this.#coming.has(`edu-${fault.name}`);
    const kinds = `${isTile ? 'tile' : ''} ${yields ? 'yields' : ''} ${isComing ? 'quiet' : ''}`;
    return html`<div class="cell ${kinds}" part="cell">
      ${isComing ? nothing : fault ? this.#card(fault, element) : isOwn ? html`<slot></slot>` : element}
      ${
        notes.length
          ? html`<ul class="notes">
              ${notes.map((note) => html`<li class="trouble">${note}</li>`)}
            </ul>`
          : nothing
      }
    </div>`;
  }

  /** What is wrong with one cell, in words that a clerk understands. */
  #card(fault: CellFault, element: HTMLElement | undefined): TemplateResult {
    const {speech: lang} = this;
    const words = dashboardWords(lang);
    const name = 'name' in fault ? tame(fault.name, 40) : '';
    const near = fault.kind === 'unknown' && fault.near;
    const details =
      fault.kind === 'unreadable' && fault.problem
        ? problemSentence(fault.problem, lang)
        : fault.kind === 'broken'
          ? `${name}: ${tame(String(fault.error), 200)}`
          : '';
    return html`<div class="card state failed" role="group" aria-label=${words.card}>
      <p><b>${words.card}</b></p>
      <p>${fill(words[fault.kind], {name})} ${near ? fill(words.near, {near}) : nothing}</p>
      ${
        details
          ? html`<details>
              <summary>${this.words.details}</summary>
              <code>${details}</code>
            </details>`
          : nothing
      }
      ${
        element
          ? html`<button type="button" @click=${() => this.rebuild(element)}>
              ${words.retry}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** One voice for all: what is told of the freshness of each widget is for the eye. */
  #voice(): TemplateResult {
    return html`<p class="unseen" role="status">${this.said}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (['src', 'data', 'theme', 'noStore'].some((name) => changed.has(name)))
      this.dispatchEvent(new Event(SOURCE_CHANGED));
    needReportPages(this, this.report && this.isConnected);
    this.#assign();
    this.#arrange();
  }

  /** Gives each of the page's elements its cell, or all that the page has to the one place for it. */
  #assign(): void {
    const slots = [...this.renderRoot.querySelectorAll('slot')];
    const shown = this.#cells.flatMap(({element, isOwn, fault}) =>
      element && isOwn && !fault ? [element] : [],
    );
    slots.forEach((slot, i) => {
      if (shown.length) slot.assign(...shown.slice(i, i + 1));
      else slot.assign(...([...this.childNodes].filter(isShown) as (Element | Text)[]));
    });
    for (const element of shown) {
      if (looksAt(element, 'with-table') && !element.hasAttribute('with-table'))
        (element as {withTable?: boolean}).withTable = this.#hasTable(element);
      const had = this.#given.get(element);
      const its = element as {group?: unknown};
      if (!looksAt(element, 'group') || (its.group ?? had) !== had) continue;
      its.group = this.group;
      this.#given.set(element, this.group);
    }
  }

  /** Puts the cells where they belong; by script, since strict pages allow no style attributes. */
  #arrange(): void {
    const root = this.renderRoot.querySelector('.root') as HTMLElement;
    // The first time nothing has been observed yet, and laying out twice would have every chart drawn twice.
    const width = this.size.width || root.clientWidth;
    if (!width) return;
    const textSize = parseFloat(getComputedStyle(root).fontSize);
    const grids = this.renderRoot.querySelectorAll<HTMLElement>('.cells');
    grids.forEach((grid, i) => {
      const {columns: asked = COLUMNS, cells} = this.#sections[i] ?? {};
      const box = {
        columns: asked,
        textSize,
        width: this.report ? Math.min(width, 60 * textSize) : width,
      };
      const wishes = cells?.map(({wish}) => wish) ?? USUAL;
      const {columns, rows, cells: places} = layoutDashboard(wishes, box);
      const row = this.fills
        ? 'minmax(auto, 1fr)'
        : columns > 1 && !this.report
          ? 'fit-content(24em)'
          : 'auto';
      setStyle(grid, '--_columns', `repeat(${columns}, minmax(0, 1fr))`);
      setStyle(grid, '--_rows', `repeat(${rows}, ${row})`);
      places.forEach((place, n) => {
        const cell = grid.children[n] as HTMLElement | undefined;
        const {column, row, width, height} = place;
        if (cell)
          setStyle(cell, '--_area', `${row + 1} / ${column + 1} / span ${height} / span ${width}`);
      });
    });
  }

  #faultOf(element: HTMLElement): CellFault | undefined {
    element.addEventListener('edu-broken', this.#takeOut);
    const broken = this.#broken.get(element);
    return broken && {kind: 'broken', name: element.localName.slice(4), error: broken.error};
  }

  /** A widget threw while it was drawn: it gives its cell to a card. Heard of on the widget, which may have left by then. */
  readonly #takeOut = (event: Event): void => {
    const widget = event.target as HTMLElement;
    const isKnown = this.#cells.some(({element}) => element === widget);
    if (!isKnown) return;
    event.preventDefault();
    const {dataset} = this.feed.state;
    this.#broken.set(widget, {error: (event as CustomEvent<unknown>).detail, dataset});
    this.requestUpdate();
  };

  protected override ownProblems(): readonly Problem[] {
    return this.feed.state.problems.filter(
      ({path, severity}) => severity !== 'warning' && path.startsWith('/dashboards'),
    );
  }

  protected override tell(problem: Problem): string {
    return problemSentence(problem, this.speech);
  }

  /** Says aloud, once for all of it, when the data turn old, fail, or are fresh again. */
  #listen(): void {
    const {dataset, failure} = this.feed.state;
    const news = dataset ? this.freshnessKind : failure && 'lost';
    const before = this.#news;
    if (news === before) return;
    this.#news = news;
    const {speech: lang} = this;
    if (!dataset) {
      // Where there is no layout either, the sheet itself says so.
      if (failure && this.#cells.length) this.said = failureSentence(failure, lang);
    } else
      this.said =
        this.provenance(dataset).warning || (before ? dashboardWords(lang).freshAgain : '');
  }
}

/** Paper has room for two numbers side by side, which come first, but not for two tables. */
function onPaper({columns, cells, ...rest}: Section): Section {
  const tiles = cells.filter(isTile);
  const others = cells.filter((cell) => !isTile(cell));
  const whole = others.map((cell) => ({...cell, wish: {width: columns}}));
  return {...rest, columns, cells: [...tiles, ...whole]};
}

const isTile = ({element}: Cell): boolean => element?.localName === TILE;

const isShown = (node: Node): boolean => node instanceof Text || node instanceof Element;

/** Saying the same again would have the whole grid laid out anew. */
function setStyle({style}: HTMLElement, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
