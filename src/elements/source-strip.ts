import {html, type PropertyDeclarations, type TemplateResult} from 'lit';
import {serverTime} from '../controllers/clock.js';
import {
  describeRecords,
  describeSources,
  describeState,
  describeTimes,
  sourceName,
  unitNames,
} from '../format/describe-sources.js';
import {failureSentence} from '../format/failure-words.js';
import {tame} from '../format/feed-text.js';
import {fill} from '../format/messages.js';
import {counted, sourceWords, UNIT} from '../format/source-words.js';
import type {Dataset} from '../model/dataset.js';
import {
  isOfSources,
  pickSources,
  type SourcesAnswer,
  type SourceState,
} from '../model/pick-sources.js';
import type {Problem} from '../model/problem.js';
import {wordsOf} from '../model/query.js';
import {drawSources, hasMeter, type SourceRow} from '../render/sources.js';
import {sources} from '../theme/sources.js';
import {EduWidget} from './widget.js';

/** Widths in letters' sizes from which a source takes two columns, and three. */
const [MEDIUM, WIDE] = [36, 56];

/**
 * The systems that the figures come from and how their synchronisation is doing: last success, lag against its rhythm,
 * records, units that failed. Green only where the feed proves it.
 *
 * @tag edu-source-strip
 * @csspart list - The source systems.
 * @example <edu-source-strip src="/feed.json" source="vnedu department"></edu-source-strip>
 */
export class EduSourceStrip extends EduWidget {
  static override styles = [...[EduWidget.styles].flat(), sources];
  static override properties: PropertyDeclarations = {
    source: {},
  };

  /** Ids of the source systems to show, separated by spaces; all without it. */
  source?: string;

  /** @internal The passing of time changes what is shown. */
  override readonly timely = true;
  /** @internal Sources whose failed units are all shown. */
  private readonly opened = new Set<string>();
  /** @internal Sorted names of failed units, by their list in the feed: thousands take longer than a drawing. */
  readonly #names = new WeakMap<readonly string[], {lang: string; names: readonly string[]}>();

  /** @internal Their list may be large and linked: it is asked for when a failed unit is no place. */
  get schools(): boolean {
    const {feed, places} = this.feed.state.dataset ?? {};
    return !!feed?.sources.some(({failed}) => failed.some((id) => !places?.byId.has(id)));
  }

  protected override face(dataset: Dataset): TemplateResult {
    const {speech: lang} = this;
    const words = sourceWords(lang);
    const answer = this.#answer(dataset);
    const missing = answer.unknown.map(({id, near}) =>
      failureSentence(
        {path: '', code: 'unknown-id', severity: 'error', ...(near && {near})},
        lang,
        fill(words.noSuch, {id: tame(id, 64)}),
      ),
    );
    if (!answer.states.length) {
      const problems = this.ownProblems();
      const told = missing.length ? missing : [problems.length ? words.unreadable : words.none];
      return html`${this.titled(words.heading, '')}
        <div class="state" role="status">
          ${told.map((each) => html`<p>${each}</p>`)}
          ${problems.slice(0, 1).map((each) => html`<p class="trouble">${this.tell(each)}</p>`)}
        </div>
        ${this.endnotes([], undefined, [])}`;
    }
    const letters = this.size.width / this.textSize;
    const layout = letters < MEDIUM ? 'narrow' : letters < WIDE ? 'medium' : 'wide';
    const rows = answer.states.map((state) => this.#row(state, answer, dataset));
    const metered = answer.states.filter(hasMeter);
    const until = metered.every(({current}) => current) ? words.untilNow : words.untilThen;
    const key = metered.length ? [fill(words.meter, {until})] : [];
    return html`${this.titled(words.heading, describeSources(answer, lang))}
    ${drawSources(rows, layout, this.toggle)} ${this.endnotes([...missing, ...key])}`;
  }

  #answer({feed}: Dataset): SourcesAnswer {
    const {state} = this.feed;
    const {problems, more} = state;
    const now = serverTime(state);
    const fresh = this.freshness(feed).kind === 'fresh';
    return pickSources(feed, {ids: wordsOf(this.source), now, fresh, problems, more});
  }

  #row(state: SourceState, answer: SourcesAnswer, dataset: Dataset): SourceRow {
    const {speech: lang} = this;
    const {source, failed} = state;
    return {
      state,
      name: sourceName(source, lang),
      says: describeState(state, answer, lang),
      times: describeTimes(state, answer.now, lang),
      records: describeRecords(source, dataset, lang),
      units: failed.length ? this.#namesOf(state, dataset) : [],
      more: fill(sourceWords(lang).allUnits, {units: counted(failed.length, UNIT, lang)}),
      isOpen: this.opened.has(source.id),
    };
  }

  #namesOf({source: {failed: key}, failed}: SourceState, dataset: Dataset): readonly string[] {
    const {speech: lang} = this;
    const known = this.#names.get(key);
    if (known?.lang === lang) return known.names;
    const names = unitNames(failed, dataset, lang);
    this.#names.set(key, {lang, names});
    return names;
  }

  protected readonly toggle = (id: string, open: boolean): void => {
    this.opened[open ? 'add' : 'delete'](id);
    this.requestUpdate();
  };

  /** With the keys that are misspelt, which keep a source from being called on time. */
  protected override ownProblems(): readonly Problem[] {
    const ids = wordsOf(this.source);
    return this.feed.state.problems.filter(
      (problem) =>
        isOfSources(problem) &&
        (!ids.length || problem.subject === undefined || ids.includes(problem.subject)),
    );
  }
}
