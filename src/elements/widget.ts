import {
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
  type PropertyDeclarations,
} from 'lit';
import {Clock} from '../controllers/clock.js';
import {FeedSlice} from '../controllers/feed-slice.js';
import {Size} from '../controllers/size.js';
import {Surroundings} from '../controllers/surroundings.js';
import {freshnessOf} from '../feed/freshness.js';
import {formatAge, formatDate, formatDateTime} from '../format/dates.js';
import {headingOf} from '../format/heading.js';
import {langOf, wording} from '../format/lang.js';
import {fill, messages, type Messages} from '../format/messages.js';
import {noticeSentence} from '../format/notice-words.js';
import {problemSentence} from '../format/problem-words.js';
import type {Answer, EmptyAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import type {Problem} from '../model/problem.js';
import {parseQuery, sameQuery, type PeriodChoice, type Query} from '../model/query.js';
import {drawTable} from '../render/table.js';
import {tableOf} from '../render/table-of.js';
import {base} from '../theme/base.js';
import {table} from '../theme/table.js';
import {tokens} from '../theme/tokens.js';

export type Shown = Exclude<Answer, EmptyAnswer>;

/** Details of `edu-data`: what arrived, and when it was made. */
export interface DataDetail {
  readonly indicator: string;
  /** ISO date-time of the feed's `updated`. */
  readonly updated: string;
}

/**
 * What every widget is: a heading, one true sentence, a picture or a table, the source, the date and how fresh it is,
 * and a designed face for each state in which there is nothing to show.
 *
 * A widget says which question it asks (`ask`) and how it shows an answer (`body`); everything else is here.
 *
 * @slot - What the page shows until data arrives: a sentence, a link, a picture.
 * @csspart widget - The whole sheet of paper.
 * @csspart heading - What is shown.
 * @csspart sentence - What it says, in one sentence.
 * @csspart picture - The drawing.
 * @csspart table - The values as a table.
 * @csspart key - Names of colours and signs.
 * @csspart source - Source, date and freshness.
 * @cssproperty --edu-paper - Background of the sheet.
 * @cssproperty --edu-ink - Text and axes.
 * @cssproperty --edu-ink-soft - Secondary text.
 * @cssproperty --edu-hairline - Grid lines and rules.
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
 * @fires {CustomEvent<DataDetail>} edu-data - New data is on screen.
 * @fires {CustomEvent<Problem>} edu-problem - The feed failed, or the part that this widget asks for.
 */
export abstract class EduWidget extends LitElement {
  static override styles = [tokens, base, table];
  static override properties: PropertyDeclarations = {
    src: {},
    data: {attribute: false},
    indicator: {},
    by: {},
    place: {},
    school: {},
    period: {},
    where: {},
    heading: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    theme: {},
    tableOpen: {state: true},
  };

  /** Address of the feed; without it the nearest `edu-feed-source` around serves. */
  src?: string;

  /** A feed as a JSON value, for pages that have it at hand. Wins over `src`. */
  data?: unknown;

  /** Id of the indicator. */
  indicator = '';

  /** Dimensions to split by, separated by spaces: `level`, `place`, `place level`. */
  by?: string;

  /** Place ids, separated by spaces; without it the feed's top places. */
  place?: string | undefined;

  /** Id of one school. */
  school?: string | undefined;

  /** `latest`, a period (`2022-2023`, `2022-2023.HK1`, `2023-05`) or a span (`2015-2016..2022-2023`, `..2020`). */
  period?: string;

  /** Members to keep: `level=TH,THCS; sex=F`. */
  where?: string;

  /** Replaces the heading that the widget makes from the feed's words. */
  heading?: string;

  /** Level of the heading in the page's outline, 1 to 6. */
  headingLevel = 3;

  /** `light`, `dark`, `wall` (dark, large) or `auto` (as the reader's system). Without it, as the kit's element around it, else light. */
  theme?: 'light' | 'dark' | 'wall' | 'auto';

  /** @internal */
  protected tableOpen = false;

  /** @internal */
  protected readonly surroundings = new Surroundings(this);
  /** @internal */
  protected readonly size = new Size(this);
  /** @internal */
  protected readonly feed = new FeedSlice(this, () => this.indicator.split(' ').filter(Boolean));
  /** @internal */
  protected readonly clock = new Clock(this);

  /** @internal The last answer, kept until the question or the data changes. */
  protected answer: Answer | undefined;
  #asked: {dataset: Dataset; query: Query} | undefined;
  #told: unknown;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, now: string | null): void {
    super.attributeChangedCallback(name, old, now);
    if (name === 'lang' || name === 'theme') this.surroundings.look();
  }

  /** The language that holds where the widget stands, as a BCP 47 tag. */
  protected get speech(): string {
    return this.surroundings.lang;
  }

  protected get words(): Messages {
    return messages(this.speech);
  }

  /** The period asked for when the page names none. */
  protected get defaultPeriod(): PeriodChoice {
    return {kind: 'latest'};
  }

  /** Picks the answer to the widget's question. */
  protected abstract ask(dataset: Dataset, query: Query): Answer;

  /** Tells an answer in one sentence. */
  protected abstract describe(answer: Shown): string;

  /** Shows an answer. */
  protected abstract body(answer: Shown): unknown;

  /** Size of running text in px: larger in larger boxes, and on a wall 1/45 of the screen's height. */
  protected get textSize(): number {
    const grown = Math.min(30, 14 + Math.max(0, this.size.width - 640) / 200);
    return Math.round(
      this.surroundings.theme === 'wall' ? Math.max(grown, 16, window.innerHeight / 45) : grown,
    );
  }

  /** Size of labels inside the picture, in px; never under 12. */
  protected get labelSize(): number {
    return Math.max(12, Math.round(this.textSize * 0.92));
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.surroundings.look();
    this.feed.look();
    const {dataset} = this.feed.state;
    if (!dataset) {
      this.answer = undefined;
      this.#asked = undefined;
      return;
    }
    const query = parseQuery(this, this.defaultPeriod);
    if (this.#asked?.dataset === dataset && sameQuery(this.#asked.query, query)) return;
    this.#asked = {dataset, query};
    this.answer = this.ask(dataset, query);
  }

  protected override render(): TemplateResult {
    const {theme} = this.surroundings;
    return html`
      <figure
        class="root ${theme}"
        part="widget"
        lang=${langOf(this.speech)}
        aria-labelledby="heading"
        aria-describedby="sentence"
      >
        <div class="ruler"></div>
        ${this.content()}
      </figure>
    `;
  }

  protected content(): unknown {
    const {answer} = this;
    if (!answer)
      return this.feed.state.phase === 'failed' ? this.failedState() : this.waitingState();
    return [
      this.caption(answer),
      answer.kind === 'empty' ? this.emptyState(answer) : this.shown(answer),
      this.foot(answer),
    ];
  }

  /** The picture, or the table in its place. */
  protected shown(answer: Shown): unknown {
    return this.tableOpen
      ? html`<div class="sheet" part="table" tabindex="0" role="group" aria-labelledby="heading">
          ${drawTable(tableOf(answer, this.speech))}
        </div>`
      : this.body(answer);
  }

  protected caption(answer: Answer): TemplateResult {
    return html`<figcaption>
      <div
        class="heading"
        part="heading"
        id="heading"
        role="heading"
        aria-level=${this.headingLevel}
      >
        ${this.heading ?? headingOf(answer, this.speech)}
      </div>
      <p class="sentence" part="sentence" id="sentence">
        ${answer.kind === 'empty' ? '' : this.describe(answer)}
      </p>
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
  protected failedState(): TemplateResult {
    const {failure} = this.feed.state;
    const {words} = this;
    return html`
      <div id="heading" class="heading">${this.heading ?? words.failedHeading}</div>
      <slot></slot>
      <div class="state failed" role="status">
        <p id="sentence">
          ${failure ? problemSentence(failure, this.speech) : words.failedHeading}
        </p>
        <details>
          <summary>${words.details}</summary>
          <code>${this.feed.address} ${failure?.path} ${failure?.code}</code>
        </details>
      </div>
    `;
  }

  /** The feed is good, but not for this question: why, and which part of the file was at fault. */
  protected emptyState(answer: EmptyAnswer): TemplateResult {
    const [problem] = this.ownProblems();
    return html`<div class="state" role="status">
      <p>${noticeSentence(answer.reason, this.speech)}</p>
      ${problem ? html`<p class="trouble">${problemSentence(problem, this.speech)}</p>` : nothing}
    </div>`;
  }

  /** Problems of the indicator that this widget shows. */
  protected ownProblems(): readonly Problem[] {
    return this.feed.state.problems.filter(
      ({subject, severity}) =>
        severity !== 'warning' && subject !== undefined && subject === this.indicator,
    );
  }

  /** What the reader must know beside the picture, where it came from, how old it is, and the way to the table. */
  protected foot(answer: Answer): TemplateResult {
    const {words, speech: lang} = this;
    const empty = answer.kind === 'empty';
    const notes = empty
      ? []
      : [
          ...answer.notices.map((notice) => html`<li>${noticeSentence(notice, lang)}</li>`),
          ...this.ownProblems()
            .slice(0, 1)
            .map((problem) => html`<li class="trouble">${problemSentence(problem, lang)}</li>`),
        ];
    return html`
      ${
        notes.length
          ? html`<ul class="notes">
              ${notes}
            </ul>`
          : nothing
      }
      <div class="foot" part="source">
        <span class="grow">${this.provenance()}</span>
        ${
          !empty && this.hasTable
            ? html`<button type="button" aria-pressed=${this.tableOpen} @click=${this.toggleTable}>
                ${this.tableOpen ? words.showChart : words.showTable}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  /** False where the widget is a table already. */
  protected get hasTable(): boolean {
    return true;
  }

  /** "Nguồn: … · Cập nhật 24/11/2026 · 5 phút trước", and a warning in words when that is too long ago. */
  protected provenance(): TemplateResult {
    const {words, speech: lang} = this;
    const {dataset, loadedAt, failure} = this.feed.state;
    if (!dataset) return html``;
    const {feed} = dataset;
    const indicator = this.answer?.indicator;
    // A ratio without a source of its own comes from where its numerator comes from.
    const of = indicator?.ratio && dataset.indicators.get(indicator.ratio.of);
    const source =
      feed.sources.find(({id}) => id === (indicator?.source ?? of?.source)) ?? feed.publisher;
    const fresh = freshnessOf({
      updated: feed.updated,
      // Named even when absent: a page may have put anything on Object.prototype.
      staleSeconds: feed.staleSeconds,
      refreshSeconds: feed.refreshSeconds,
      loadedAt,
      lastAttemptFailed: failure !== undefined,
      now: Date.now(),
    });
    const date = formatDate(feed.updated);
    const age = fresh.age === undefined ? '' : formatAge(fresh.age, lang);
    const facts = [
      source ? `${words.source}: ${wording(source.name, lang)}` : '',
      `${words.updated} ${formatDateTime(feed.updated)}`,
      age,
    ].filter(Boolean);
    return html`${feed.demo ? html`<span class="flag">${words.demo}</span> ` : nothing}${facts.join(' · ')}
    ${
      fresh.kind === 'fresh' || fresh.kind === 'never'
        ? nothing
        : html`<span class="trouble ${fresh.kind}">⚠ ${fill(words[fresh.kind], {date, age})}</span>`
    }`;
  }

  protected toggleTable(): void {
    this.tableOpen = !this.tableOpen;
  }

  protected override updated(_changed: PropertyValues): void {
    this.setMeasure('font-size', `var(--edu-font-size, ${this.textSize}px)`);
    this.setMeasure('--_label', `${this.labelSize}px`);
    this.size.watch(
      this.renderRoot.querySelector('.ruler'),
      this.renderRoot.querySelector('.canvas'),
    );
    this.#tell();
  }

  /** Sets a measure on the sheet by script, since strict pages allow no style attributes. */
  protected setMeasure(name: string, value: string): void {
    this.renderRoot.querySelector<HTMLElement>('.root')?.style.setProperty(name, value);
  }

  /** Tells the page once for each new document, and once for each new failure. */
  #tell(): void {
    const {dataset, failure} = this.feed.state;
    const news = failure ?? dataset;
    if (!news || news === this.#told) return;
    this.#told = news;
    const problem = failure ?? this.ownProblems()[0];
    if (problem) this.#send('edu-problem', problem);
    if (dataset && !failure) {
      const detail: DataDetail = {
        indicator: this.indicator,
        updated: new Date(dataset.feed.updated).toISOString(),
      };
      this.#send('edu-data', detail);
    }
  }

  #send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, {bubbles: true, composed: true, detail}));
  }
}
