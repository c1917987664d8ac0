import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {headingOf} from '../format/heading.js';
import {noticeSentence} from '../format/notice-words.js';
import {problemSentence} from '../format/problem-words.js';
import type {Answer, EmptyAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import type {Followed} from '../model/follow.js';
import type {Problem} from '../model/problem.js';
import {parseQuery, sameQuery, wordsOf, type PeriodChoice, type Query} from '../model/query.js';
import type {Selection} from '../model/selection.js';
import type {LocalText} from '../model/text.js';
import {drawTable} from '../render/table.js';
import {tableOf} from '../render/table-of.js';
import {table} from '../theme/table.js';
import {EduWidget} from './widget.js';

export type Shown = Exclude<Answer, EmptyAnswer>;

/**
 * What every widget is that answers a question about one indicator: a picture or a table of the answer, and one sentence
 * that tells it.
 *
 * A widget says which question it asks (`ask`) and how it shows an answer (`body`); everything else is here.
 *
 * @csspart picture - The drawing.
 * @csspart table - The values as a table.
 * @csspart key - Names of colours and signs.
 * @cssproperty --edu-table-height - Height from which on a table scrolls; none without it.
 */
export abstract class EduIndicatorWidget extends EduWidget {
  static override styles = [...[EduWidget.styles].flat(), table];
  static override properties: PropertyDeclarations = {
    indicator: {},
    by: {},
    place: {},
    school: {},
    period: {},
    where: {},
    sentence: {},
    sentenceMore: {attribute: 'sentence-more'},
    withTable: {type: Boolean, attribute: 'with-table'},
    tableOpen: {state: true},
  };

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

  /** The page's own sentence below the heading, in place of the one that the figures tell. */
  sentence?: string;

  /** What the page adds to the sentence. */
  sentenceMore?: string;

  /** Shows the table below the picture, and all rows of it, as reports do. */
  withTable = false;

  /** @internal */
  protected tableOpen = false;

  /** @internal The last answer, kept until the question or the data changes. */
  protected answer: Answer | undefined;
  #asked: {dataset: Dataset; query: Query} | undefined;

  /** @internal The question as the group's selection turns it. */
  protected followed: Followed | undefined;

  protected override get needs(): readonly string[] {
    return wordsOf(this.indicator);
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

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.withTable) this.tableOpen = false;
    const {dataset} = this.feed.state;
    if (!dataset) {
      this.answer = undefined;
      this.#asked = undefined;
      return;
    }
    this.followed = this.linked.follow(
      parseQuery(this, this.defaultPeriod),
      dataset,
      this.turning(this.linked.selection),
    );
    const {query} = this.followed;
    if (this.#asked?.dataset === dataset && sameQuery(this.#asked.query, query)) return;
    this.#asked = {dataset, query};
    this.answer = this.ask(dataset, query);
  }

  /** Those of the group's choices that turn the widget's question. */
  protected turning(selection: Selection): Selection {
    return selection;
  }

  protected override face(): unknown {
    const answer = this.answer as Answer;
    return [
      this.caption(answer),
      answer.kind === 'empty' ? this.emptyState(answer) : this.shown(answer),
      this.foot(answer),
    ];
  }

  protected caption(answer: Answer): TemplateResult {
    return this.titled(
      headingOf(answer, this.speech),
      answer.kind === 'empty' ? '' : this.told(answer),
    );
  }

  /** @internal The sentence as it is shown: the page's words go before the kit's, what it adds stands behind. */
  protected told(answer: Shown): string {
    return [this.sentence?.trim() || this.sentenceOf(answer), this.sentenceMore?.trim()]
      .filter(Boolean)
      .join(' ');
  }

  /** @internal The sentence that the figures tell. */
  protected sentenceOf(answer: Shown): string {
    return this.describe(answer);
  }

  /** The picture, or the table in its place; or both. */
  protected shown(answer: Shown): unknown {
    return [
      this.tableOpen ? nothing : this.body(answer),
      this.tableOpen || (this.withTable && this.hasTable)
        ? html`<div class="sheet" part="table" tabindex="0" role="group" aria-labelledby="heading">
            ${drawTable(tableOf(answer, this.speech))}
          </div>`
        : nothing,
    ];
  }

  /** The feed is good, but not for this question: why, and which part of the file was at fault. */
  protected emptyState(answer: EmptyAnswer): TemplateResult {
    const [problem] = this.ownProblems();
    return html`<div class="state" role="status">
      <p>${noticeSentence(answer.reason, this.speech)}</p>
      ${problem ? html`<p class="trouble">${this.tell(problem)}</p>` : nothing}
    </div>`;
  }

  protected override ownProblems(): readonly Problem[] {
    return this.feed.state.problems.filter(
      ({subject, severity}) =>
        severity !== 'warning' && subject !== undefined && subject === this.indicator,
    );
  }

  protected override tell(problem: Problem): string {
    return problemSentence(problem, this.speech);
  }

  /** What the reader must know beside the picture, where it came from, how old it is, and the way to the table. */
  protected foot(answer: Answer): unknown {
    if (answer.kind === 'empty') return this.endnotes([], nothing, []);
    return this.endnotes(this.notesOf(answer), this.buttons(answer));
  }

  /** What stands at the foot to be pressed. */
  protected buttons(_answer: Shown): unknown {
    const {words} = this;
    return this.hasTable && !this.withTable
      ? html`<button type="button" aria-pressed=${this.tableOpen} @click=${this.toggleTable}>
          ${this.tableOpen ? words.showChart : words.showTable}
        </button>`
      : nothing;
  }

  /** What the reader must know beside the picture. */
  protected notesOf(answer: Shown): string[] {
    return [
      ...answer.notices.map((notice) => noticeSentence(notice, this.speech)),
      ...this.linked.tell(this.followed?.ignored ?? [], this.speech),
    ];
  }

  /** False where the widget is a table already. */
  protected get hasTable(): boolean {
    return true;
  }

  protected override sourceName(dataset: Dataset): LocalText | undefined {
    const indicator = this.answer?.indicator;
    // A ratio without a source of its own comes from where its numerator comes from.
    const of = indicator?.ratio && dataset.indicators.get(indicator.ratio.of);
    const id = indicator?.source ?? of?.source;
    return (
      dataset.feed.sources.find((source) => source.id === id)?.name ?? super.sourceName(dataset)
    );
  }

  protected toggleTable(): void {
    this.tableOpen = !this.tableOpen;
  }
}
