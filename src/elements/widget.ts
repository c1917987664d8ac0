import {
  html,
  LitElement,
  nothing,
  render,
  type PropertyValues,
  type TemplateResult,
  type PropertyDeclarations,
} from 'lit';
import {Clock, serverTime} from '../controllers/clock.js';
import {FeedSlice} from '../controllers/feed-slice.js';
import {LinkedSelection} from '../controllers/linked.js';
import {Size} from '../controllers/size.js';
import {Surroundings} from '../controllers/surroundings.js';
import {freshnessOf, type Freshness} from '../feed/freshness.js';
import {formatAge, formatDate, formatDateTime} from '../format/dates.js';
import {failureSentence} from '../format/failure-words.js';
import {langOf, wording} from '../format/lang.js';
import {fill, messages, type Messages} from '../format/messages.js';
import type {Dataset} from '../model/dataset.js';
import type {Feed} from '../model/feed.js';
import type {Selection} from '../model/selection.js';
import type {LocalText} from '../model/text.js';
import type {Problem} from '../model/problem.js';
import {base} from '../theme/base.js';
import {tokens} from '../theme/tokens.js';

/** Details of `edu-data`: what arrived, and when it was made. */
export interface DataDetail {
  /** Id of the indicator shown, `''` where there is none. */
  readonly indicator: string;
  /** ISO date-time of the feed's `updated`. */
  readonly updated: string;
}

/**
 * Details of `edu-select`: what a reader has opened, with members of other dimensions by their id (`level: 'TH'`). Without
 * a place or a school, all of what the widget shows.
 */
export interface SelectDetail {
  readonly [dimension: string]: unknown;
  readonly place?: string;
  readonly school?: string;
  readonly indicator?: string;
  /** Code of the period shown, `''` where there is none. */
  readonly period: string;
}

/**
 * What every widget is: a sheet with a heading, one true sentence, the source, the date and how fresh it is, and a
 * designed face for waiting and for failure.
 *
 * A widget says what its sheet holds once there are data (`face`); everything else is here.
 *
 * @slot - What the page shows until data arrives: a sentence, a link, a picture.
 * @csspart widget - The whole sheet of paper.
 * @csspart heading - What is shown.
 * @csspart sentence - What it says, in one sentence.
 * @csspart source - Source, date and freshness.
 * @cssproperty --edu-paper - Background of the sheet.
 * @cssproperty --edu-ink - Text and axes.
 * @cssproperty --edu-ink-soft - Secondary text.
 * @cssproperty --edu-hairline - Grid lines and rules.
 * @cssproperty --edu-axis - Axes, and edges of what can be pressed.
 * @cssproperty --edu-shade - Ground of what stands apart from the sheet.
 * @cssproperty --edu-accent - Focus, links.
 * @cssproperty --edu-good - Word and shape of a reached target.
 * @cssproperty --edu-watch - Word and shape of what needs watching.
 * @cssproperty --edu-bad - Word and shape of what needs a hand.
 * @cssproperty --edu-no-data - Hatching of what is not known.
 * @cssproperty --edu-series-1 - First of eight colours (`--edu-series-1` to `--edu-series-8`).
 * @cssproperty --edu-font - Typeface; the page's own without it.
 * @cssproperty --edu-font-size - Size of running text; grows with the box without it.
 * @cssproperty --edu-frame - Border of the sheet; none without it.
 * @cssproperty --edu-radius - Corner radius of the sheet.
 * @cssproperty --edu-padding - Space between the sheet's edge and its content.
 * @cssstate fresh - The data are as new as their source makes them.
 * @cssstate late - New data should have come by now.
 * @cssstate stale - The data are too old to be relied on.
 * @cssstate failed - The last attempt to get new data has failed; the last good ones are shown.
 * @cssstate never - There never was a good answer.
 * @cssstate restored - Besides: what is shown is the copy kept on the reader's device.
 * @fires {CustomEvent<DataDetail>} edu-data - New data is on screen.
 * @fires {CustomEvent<Problem>} edu-problem - The feed failed, or the part that this widget asks for.
 */
export abstract class EduWidget extends LitElement {
  static override styles = [tokens, base];
  static override properties: PropertyDeclarations = {
    src: {},
    data: {attribute: false},
    heading: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    theme: {},
    noStore: {type: Boolean, attribute: 'no-store'},
    group: {},
  };

  /** Address of the feed; without it the nearest `edu-feed-source` around serves. */
  src?: string;

  /** A feed as a JSON value, for pages that have it at hand. Wins over `src`. */
  data?: unknown;

  /** Replaces the heading that the widget makes from the feed's words. */
  heading?: string;

  /** Level of the heading in the page's outline, 1 to 6. */
  headingLevel = 3;

  /** `light`, `dark`, `wall` (dark, large) or `auto` (as the reader's system). Without it, as the kit's element around it, else light. */
  theme?: 'light' | 'dark' | 'wall' | 'auto';

  /** Keeps no copy of the feed on the reader's device, which otherwise shows the last good one where the network is gone. */
  noStore = false;

  /** Widgets of one name share a selection, wherever they stand: on the page, in its shadow roots, in other tabs. */
  group?: string;

  /** @internal */
  protected readonly surroundings = new Surroundings(this);
  /** @internal */
  protected readonly size = new Size(this);
  /** @internal */
  protected readonly feed = new FeedSlice(this, () => this.needs);
  /** @internal */
  protected readonly linked = new LinkedSelection(this, () => ({
    indicators: this.needs,
    dataset: this.feed.state.dataset,
  }));
  /** @internal */
  protected readonly clock = new Clock(this);

  /** @internal What is shown changes with the time, or with anything in the document. */
  readonly timely: boolean = false;

  readonly #internals: Partial<ElementInternals> = this.attachInternals();
  readonly #measures = new Map<string, string>();
  #told: unknown;
  #kind: string | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, now: string | null): void {
    super.attributeChangedCallback(name, old, now);
    if (name === 'lang' || name === 'theme') this.surroundings.look();
  }

  /** What the widget's group has chosen: `{place: '2025.92', level: 'TH'}`. Setting it replaces all of it. */
  get selection(): Selection {
    return this.linked.selection;
  }

  set selection(selection: Selection) {
    this.linked.selection = selection;
  }

  /** Ids of the indicators that the widget shows. */
  protected get needs(): readonly string[] {
    return [];
  }

  /** The language that holds where the widget stands, as a BCP 47 tag. */
  protected get speech(): string {
    return this.surroundings.lang;
  }

  protected get words(): Messages {
    return messages(this.speech);
  }

  /** Size of running text in px: larger in larger boxes, and on a wall 1/45 of the height of the screen, for eyes five metres away. */
  protected get textSize(): number {
    const {theme, screen} = this.surroundings;
    if (screen) return Math.max(16, Math.ceil(screen / 45));
    const grown = Math.min(30, 14 + Math.max(0, this.size.width - 640) / 200);
    return Math.round(theme === 'wall' ? Math.max(grown, 16, window.innerHeight / 45) : grown);
  }

  /** Size of labels inside the picture, in px; never under 12, and on a wall that of the running text. */
  protected get labelSize(): number {
    const {textSize} = this;
    return this.surroundings.screen ? textSize : Math.max(12, Math.round(textSize * 0.92));
  }

  /** @internal Half a minute has passed. */
  tick(): void {
    if (this.timely) this.requestUpdate();
    else this.#showSource();
  }

  /** @internal The feed was looked at again, and this widget's part of it is as it was. */
  heard(): void {
    // A sheet that speaks of its freshness must not go on with the old word.
    if (this.#showSource() && this.timely) this.requestUpdate();
    this.#tell();
  }

  /** A mistake while drawing belongs to what holds the widget, which may show a card in its place; else it is thrown on. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      if (this.send('edu-broken', error, true)) throw error;
    }
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.surroundings.look();
    this.feed.look();
  }

  protected override render(): TemplateResult {
    const {dataset, failure} = this.feed.state;
    return html`
      <figure
        class="root ${this.surroundings.theme}"
        part="widget"
        lang=${langOf(this.speech)}
        aria-labelledby="heading"
        aria-describedby="sentence freshness"
      >
        <div class="ruler"></div>
        ${dataset ? this.face(dataset) : failure ? this.failedState(failure) : this.waitingState()}
      </figure>
    `;
  }

  /** What the sheet holds when there are data. */
  protected abstract face(dataset: Dataset): unknown;

  /** The heading, which the page may have replaced, and the sentence. */
  protected titled(heading: string, sentence: string): TemplateResult {
    return html`<figcaption>
      <div
        class="heading"
        part="heading"
        id="heading"
        role="heading"
        aria-level=${this.headingLevel}
      >
        ${this.heading ?? heading}
      </div>
      <p class="sentence" part="sentence" id="sentence">${sentence}</p>
    </figcaption>`;
  }

  /** Nothing has arrived yet: the page's own words stay, else quiet shapes of about the final size. */
  protected waitingState(): TemplateResult {
    return html`
      <div class="waiting">
        <div id="heading" class=${this.heading ? 'heading' : 'unseen'}>
          ${this.heading ?? this.words.waiting}
        </div>
        <slot></slot>
        ${this.textContent.trim() || this.childElementCount ? nothing : html`<div class="skeleton"></div>`}
        <p class="unseen" id="sentence" role="status">${this.words.waiting}</p>
      </div>
    `;
  }

  /** There never was a good answer: one sentence that a clerk understands, details behind it, the page's own words kept. */
  protected failedState(failure: Problem): TemplateResult {
    const {words} = this;
    return html`
      <div id="heading" class="heading">${this.heading ?? words.failedHeading}</div>
      <slot></slot>
      <div class="state failed" role="status">
        <p id="sentence">${failureSentence(failure, this.speech)}</p>
        <details>
          <summary>${words.details}</summary>
          <code>${this.feed.address} ${failure.path} ${failure.code}</code>
        </details>
      </div>
    `;
  }

  /** Problems of the part of the feed that this widget shows. */
  protected ownProblems(): readonly Problem[] {
    return [];
  }

  /** A problem in words. */
  protected tell(problem: Problem): string {
    return failureSentence(problem, this.speech);
  }

  /** Beside the sheet's content: what the reader must know, the first problem, the source, and buttons. */
  protected endnotes(
    notes: readonly string[] = [],
    buttons: unknown = nothing,
    problems = this.ownProblems(),
  ): unknown {
    const [problem] = problems;
    const items = notes.map((note) => html`<li>${note}</li>`);
    if (problem) items.push(html`<li class="trouble">${this.tell(problem)}</li>`);
    return html`
      ${
        items.length
          ? html`<ul class="notes">
              ${items}
            </ul>`
          : nothing
      }
      <div class="foot" part="source">
        <span class="grow" id="source"></span>
        ${buttons}
      </div>
    `;
  }

  /** How fresh the data are. */
  protected freshness({updated, staleSeconds, refreshSeconds}: Feed): Freshness {
    const {state} = this.feed;
    const {loadedAt, failure, clockOffset = 0} = state;
    return freshnessOf({
      updated,
      // Named even when absent: a page may have put anything on Object.prototype.
      staleSeconds,
      refreshSeconds,
      // By the same clock as `now`.
      loadedAt: loadedAt && loadedAt + clockOffset,
      lastAttemptFailed: failure !== undefined,
      now: serverTime(state),
    });
  }

  /** What `freshness` says of the data on screen, as the states of the element have it. */
  protected get freshnessKind(): Freshness['kind'] {
    const {dataset} = this.feed.state;
    return dataset ? this.freshness(dataset.feed).kind : 'never';
  }

  /** Whose figures these are. */
  protected sourceName({feed}: Dataset): LocalText | undefined {
    return feed.publisher?.name;
  }

  /**
   * Where the data come from, how old they are, and what is to be feared of them, each `''` where there is nothing to say:
   * "Nguồn: … · Cập nhật 24/11/2026 08:30 · 5 phút trước".
   */
  protected provenance(dataset: Dataset): {readonly facts: string; readonly warning: string} {
    const {words, speech: lang} = this;
    const {feed} = dataset;
    const source = this.sourceName(dataset);
    const {kind, age} = this.freshness(feed);
    const facts = [
      source ? `${words.source}: ${wording(source, lang)}` : '',
      // A wall says it once for all that stands in it.
      ...(this.surroundings.screen
        ? []
        : [
            `${words.updated} ${formatDateTime(feed.updated)}`,
            age === undefined ? '' : formatAge(age, lang),
          ]),
    ];
    const warning = this.feed.state.restored
      ? words.restored
      : kind === 'fresh' || kind === 'never'
        ? ''
        : words[kind];
    return {
      facts: facts.filter(Boolean).join(' · '),
      warning: fill(warning, {date: formatDate(feed.updated)}),
    };
  }

  /**
   * Shows provenance and freshness apart from the rest of the sheet, which they outrun: a minute more, or a document that
   * changes nothing here, must not cost a picture. True when the kind of freshness is another one than before.
   */
  #showSource(): boolean {
    const {dataset, restored} = this.feed.state;
    const place = this.renderRoot.querySelector<HTMLElement>('#source');
    const kind = this.freshnessKind;
    if (dataset && place) {
      const {facts, warning} = this.provenance(dataset);
      render(
        html`${dataset.feed.demo ? html`<span class="flag">${this.words.demo}</span> ` : nothing}${facts}
          <span id="freshness" class="trouble ${kind}">${warning && `⚠\u00a0${warning}`}</span>`,
        place,
      );
    }
    const isNew = kind !== this.#kind;
    this.#kind = kind;
    const {states} = this.#internals;
    // Older engines know no states, or want them written in another way.
    try {
      states?.clear();
      states?.add(kind);
      if (restored) states?.add('restored');
    } catch {
      // Nothing but a hook for the page's style sheet is lost.
    }
    return isNew;
  }

  protected override updated(_changed: PropertyValues): void {
    this.setMeasure('font-size', `var(--edu-font-size, ${this.textSize}px)`);
    this.setMeasure('--_label', `${this.labelSize}px`);
    this.size.watch(
      this.renderRoot.querySelector('.ruler'),
      this.renderRoot.querySelector('.canvas'),
    );
    this.#showSource();
    this.#tell();
  }

  /** Sets a measure on the sheet by script, since strict pages allow no style attributes. */
  protected setMeasure(name: string, value: string): void {
    // Saying the same again would have the whole sheet styled anew.
    if (this.#measures.get(name) === value) return;
    this.#measures.set(name, value);
    this.renderRoot.querySelector<HTMLElement>('.root')?.style.setProperty(name, value);
  }

  /** Tells the page once for each new document, and once for each new failure. */
  #tell(): void {
    const {dataset, failure} = this.feed.state;
    const news = failure ?? dataset;
    if (!news || news === this.#told) return;
    this.#told = news;
    const problem = failure ?? this.ownProblems()[0];
    if (problem) this.send('edu-problem', problem);
    if (dataset && !failure) {
      const detail: DataDetail = {
        indicator: this.needs.join(' '),
        updated: new Date(dataset.feed.updated).toISOString(),
      };
      this.send('edu-data', detail);
    }
  }

  /** Tells the page what a reader has opened, and then the group, unless the page prevents that. */
  protected select(
    detail: SelectDetail,
    changes: Readonly<Record<string, string | undefined>>,
  ): void {
    if (this.send('edu-select', detail, true)) this.linked.choose(changes);
  }

  /** Tells the page, through every shadow root; false when the page has prevented what would follow. */
  protected send(type: string, detail: unknown, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, {bubbles: true, composed: true, cancelable, detail}),
    );
  }
}
