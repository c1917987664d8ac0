import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {chime, hasVoice, speak} from '../controllers/alarm.js';
import {Announcer, type News} from '../controllers/announcer.js';
import {serverTime} from '../controllers/clock.js';
import {alerts} from '../feed/sections/alerts.js';
import {rules} from '../feed/sections/rules.js';
import {headlineOf} from '../format/alert-headline.js';
import {alertDetails, alertLines} from '../format/alert-lines.js';
import {aspectName} from '../format/alert-names.js';
import {alertWords, severitySigns} from '../format/alert-words.js';
import {formatDateTime} from '../format/dates.js';
import {describeAlerts} from '../format/describe-alerts.js';
import {failureSentence} from '../format/failure-words.js';
import {langOf} from '../format/lang.js';
import {fill} from '../format/messages.js';
import type {AlertSeverity} from '../model/alert.js';
import type {Dataset} from '../model/dataset.js';
import {
  bundleAlerts,
  filterAlerts,
  groupAlerts,
  type AlertFilter,
  type AlertGrouping,
  type Bundle,
} from '../model/filter-alerts.js';
import {unique} from '../model/lists.js';
import {pickAlerts, type AlertPick, type StandingAlert} from '../model/pick-alerts.js';
import type {Problem} from '../model/problem.js';
import {parseQuery, wordsOf} from '../model/query.js';
import {drawFilters, drawSound, drawSteer, type Choice} from '../render/alert-controls.js';
import {drawAlert, drawBundle} from '../render/alert-item.js';
import {controls} from '../theme/controls.js';
import {alerts as look} from '../theme/alerts.js';
import {EduWidget, type SelectDetail} from './widget.js';

/** Details of `edu-acknowledge`: somebody takes an alert on. The panel shows it as waiting until the feed confirms it. */
export interface AcknowledgeDetail extends Partial<SelectDetail> {
  /** Of an alert that a rule has made: `<rule>:<place or school>`. */
  readonly id: string;
  readonly severity: AlertSeverity;
  /** In the reader's language. */
  readonly headline: string;
}

/** What a reader may narrow the list by. */
type Aspect = 'severity' | 'kind' | 'place' | 'level';

const DAY = 86_400_000;
/** How long an alert of the ticker stays, in ms. */
const TURN = 8000;

/**
 * What is wrong, where, since when, and who has it: the feed's alerts and those that its rules find in the data, the worst
 * first. A list, a ticker of one line, or a badge that counts.
 *
 * @tag edu-alert-panel
 * @csspart list - The alerts.
 * @cssproperty --edu-extreme - Ground of alerts of the worst kind.
 * @cssproperty --edu-list-height - Height from which on the list scrolls.
 * @fires {CustomEvent<SelectDetail>} edu-select - A reader has opened an alert: its place, school, indicator and period.
 * @fires {CustomEvent<AcknowledgeDetail>} edu-acknowledge - A reader takes an alert on; prevented, it is not shown as waiting.
 * @example <edu-alert-panel src="/feed.json" severity="Moderate" by="place"></edu-alert-panel>
 */
export class EduAlertPanel extends EduWidget {
  static override styles = [...[EduWidget.styles].flat(), controls, look];
  static override properties: PropertyDeclarations = {
    view: {},
    by: {},
    place: {},
    school: {},
    indicator: {},
    where: {},
    kind: {},
    severity: {},
    statuses: {},
    resolvedDays: {type: Number, attribute: 'resolved-days'},
    canAcknowledge: {type: Boolean, attribute: 'can-acknowledge'},
    sound: {type: Boolean},
    speaking: {type: Boolean, attribute: 'speech'},
    kept: {state: true},
    opened: {state: true},
    pending: {state: true},
    turn: {state: true},
    paused: {state: true},
  };

  /** `list`; `ticker`: one alert at a time, in turn; `badge`: how many there are and how bad. */
  view: 'list' | 'ticker' | 'badge' = 'list';

  /** What the list is grouped by: `place`, `school`, `indicator`, `kind` or `severity`. */
  by?: AlertGrouping;

  /** Ids of places, separated by spaces: alerts of them, of what lies in them, and warnings of all that lies around. */
  place?: string;

  /** Id of one school. */
  school?: string;

  /** Ids of indicators, separated by spaces. */
  indicator?: string;

  /** Levels to keep: `level=TH,THCS`. */
  where?: string;

  /** Kinds to keep, separated by spaces: `indicator`, `hazard`, `data`, `deadline`. */
  kind?: string;

  /** The least severity shown: `Extreme`, `Severe`, `Moderate`, `Minor`. */
  severity?: AlertSeverity;

  /** CAP's words for what is shown; `Draft` and `System` only when named here. */
  statuses = 'Actual Exercise Test';

  /** For how many days closed alerts stay in sight; 0 for none. */
  resolvedDays = 7;

  /** Lets readers take alerts on. */
  canAcknowledge = false;

  /** Plays a short tone for new alerts; readers may turn it off. */
  sound = false;

  /** Reads new alerts aloud where the device has a voice; readers may turn it off. */
  speaking = false;

  /** @internal */
  readonly sections = [alerts, rules];
  /** @internal What the reader has narrowed the list to. */
  private kept: Partial<Record<Aspect, string>> = {};
  /** @internal Alerts and bundles that are open. */
  private opened: ReadonlySet<string> = new Set();
  /** @internal When alerts were taken on that the feed has not confirmed yet. */
  private pending: ReadonlyMap<string, number> = new Map();
  /** @internal */
  private turn = 0;
  /** @internal Undefined until the reader has said. */
  private paused: boolean | undefined;

  #pick: AlertPick | undefined;
  #now = 0;
  #offersSound = false;
  #offersSpeech = false;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #announcer = new Announcer(
    this,
    (news) => this.#announcement(news),
    (news) => this.#alarm(news),
  );

  protected override get needs(): readonly string[] {
    return wordsOf(this.indicator);
  }

  /** @internal Their list may be large and linked: it is asked for when an alert or a rule speaks of schools. */
  get schools(): boolean {
    const {alerts = [], rules = []} = this.feed.state.dataset?.feed ?? {};
    return alerts.some(({school}) => school) || rules.some(({each}) => each === 'school');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#advance(), TURN);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  // ── From the feed to the list ─────────────────────────────────────────────────────────────────────────────────────

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#offersSound ||= this.sound;
    this.#offersSpeech ||= this.speaking;
    const {dataset} = this.feed.state;
    if (!dataset) {
      this.#pick = undefined;
      return;
    }
    this.#now = serverTime(this.feed.state);
    const {open, closed, unjudged} = pickAlerts(dataset, this.#now, wordsOf(this.statuses));
    const lately = this.#now - this.resolvedDays * DAY;
    this.#pick = {
      open: filterAlerts(open, this.#asked, dataset),
      closed: filterAlerts(closed, this.#asked, dataset).filter(
        ({closedAt = 0}) => closedAt > lately,
      ),
      unjudged,
    };
    if (this.pending.size) this.#settlePending(dataset);
    this.#announcer.take(`${this.feed.address} ${dataset.feed.id}`, this.#pick.open, (alert) =>
      this.#newsOf(alert, dataset),
    );
  }

  /** What the page asks for. */
  get #asked(): AlertFilter {
    const {place, where, school, indicator, kind, severity} = this;
    const query = parseQuery({place, where, school}, {kind: 'latest'});
    return {
      places: query.place,
      school: query.school,
      indicators: wordsOf(indicator),
      kinds: wordsOf(kind),
      severity,
      levels: query.where['level'],
    };
  }

  /** The alerts that the reader has not put aside. */
  #shown(dataset: Dataset, all: readonly StandingAlert[]): readonly StandingAlert[] {
    const {severity, kind, place, level} = this.kept;
    const those = filterAlerts(
      all,
      {
        kinds: kind ? [kind] : [],
        places: place ? [place] : [],
        levels: level ? [level] : [],
      },
      dataset,
    );
    return severity ? those.filter((alert) => alert.severity === severity) : those;
  }

  // ── What the sheet holds ──────────────────────────────────────────────────────────────────────────────────────────

  protected override face(dataset: Dataset): unknown {
    const {speech: lang, view} = this;
    const words = alertWords(lang);
    const {open, unjudged} = this.#pick as AlertPick;
    const isMissing = dataset.feed.linked.some(({part}) => part === 'alerts');
    // Nothing is not said to be wrong without a good answer.
    const unsure = unjudged.length ? fill(words.notJudged, {count: unjudged.length}) : '';
    const told = unsure && !open.length ? unsure : describeAlerts(open, lang);
    const sentence = isMissing
      ? words.notLoaded
      : this.freshness(dataset.feed).kind === 'fresh'
        ? told
        : `${fill(words.asOf, {date: formatDateTime(dataset.feed.updated)})}: ${told}`;
    const live = [
      html`<p class="unseen" role="status">${this.#announcer.polite}</p>`,
      html`<p class="unseen" role="alert">${this.#announcer.assertive}</p>`,
    ];
    if (view === 'badge') return [this.#badge(isMissing ? undefined : open, sentence), live];
    return [
      view === 'ticker'
        ? html`<div class="unseen">${this.titled(words.heading, sentence)}</div>`
        : this.titled(words.heading, isMissing ? '' : sentence),
      isMissing
        ? html`<div class="state" role="status"><p>${sentence}</p></div>`
        : view === 'ticker'
          ? this.#ticker(dataset, open)
          : this.#list(dataset),
      this.#soundControls(),
      live,
      this.endnotes(unsure ? [unsure] : []),
    ];
  }

  /** A number that readers may trust, or a question mark. */
  #badge(open: readonly StandingAlert[] | undefined, sentence: string): unknown {
    const {heading} = alertWords(this.speech);
    const real = open?.filter(({isDrill}) => !isDrill);
    const worst = real?.[0]?.severity;
    return html`<span class="count ${worst}">
        <span aria-hidden="true"
          >${worst && severitySigns[worst]} ${heading}: ${real?.length ?? '?'}</span
        >
        <span id="sentence" class="unseen">${sentence}</span>
      </span>
      <span id="heading" class="unseen">${heading}</span>`;
  }

  protected override waitingState(): TemplateResult {
    return this.view === 'badge'
      ? html`<div class="waiting badge">
          <slot>${this.#badge(undefined, this.words.waiting)}</slot>
        </div>`
      : super.waitingState();
  }

  protected override failedState(failure: Problem): TemplateResult {
    return this.view === 'badge'
      ? html`<div class="state failed badge">
          <slot>${this.#badge(undefined, failureSentence(failure, this.speech))}</slot>
        </div>`
      : super.failedState(failure);
  }

  #list(dataset: Dataset): unknown {
    const {speech: lang, by} = this;
    const words = alertWords(lang);
    const {open, closed} = this.#pick as AlertPick;
    const shown = this.#shown(dataset, open);
    const ended = this.#shown(dataset, closed);
    const hidden = open.length - shown.length;
    const groups = by ? [...groupAlerts(shown, by)] : [[undefined, shown] as const];
    const lines = groups.map(([key, those]) => [key, bundleAlerts(those), those.length] as const);
    const isLong =
      lines
        .flatMap(([, bundles]) => bundles.map(this.#lengthOf))
        .reduce((all, one) => all + one, 0) > 8;
    return [
      open.length > 4 || hidden ? this.#filters(dataset, open) : nothing,
      hidden
        ? html`<p class="notes" role="status">
            ${fill(words.hidden, {count: hidden})}
            <button type="button" @click=${() => (this.kept = {})}>${words.all}</button>
          </p>`
        : nothing,
      html`<div class="list ${isLong ? 'long' : ''}" part="list">
        ${lines.map(([key, bundles, count]) => [
          by
            ? html`<div class="group" role="heading" aria-level=${this.headingLevel + 1}>
                ${aspectName(dataset, by, key, lang)} (${count})
              </div>`
            : nothing,
          this.#items(dataset, bundles),
        ])}
        ${
          ended.length
            ? html`<details>
                <summary>${words.closedLately} (${ended.length})</summary>
                ${this.#items(dataset, bundleAlerts(ended))}
              </details>`
            : nothing
        }
      </div>`,
    ];
  }

  /** How many lines a bundle takes. */
  readonly #lengthOf = (bundle: Bundle): number =>
    this.opened.has(bundle[0].cause) ? bundle.length : 1;

  #items(dataset: Dataset, bundles: readonly Bundle[]): unknown {
    return html`<ul class="items">
      ${repeat(bundles, keyOf, (bundle) =>
        bundle.length > 1 ? this.#bundle(dataset, bundle) : this.#item(dataset, bundle[0]),
      )}
    </ul>`;
  }

  #item(dataset: Dataset, alert: StandingAlert): unknown {
    const {speech: lang, opened} = this;
    const {id, state} = alert;
    return drawAlert(
      alertLines(alert, dataset, this.#now, lang),
      opened.has(id) ? alertDetails(alert, dataset, lang) : undefined,
      alert.alert?.href,
      this.pending.has(id),
      {
        open: () => this.#open(alert),
        take:
          this.canAcknowledge && state !== 'closed' ? () => this.#take(dataset, alert) : undefined,
      },
      lang,
    );
  }

  /** Alerts of one cause as one line that opens: none of them is hidden, and they hide no other. */
  #bundle(dataset: Dataset, those: Bundle): unknown {
    const [worst] = those;
    const isOpen = this.opened.has(worst.cause);
    return drawBundle(
      alertLines(worst, dataset, this.#now, this.speech),
      those.length,
      () => this.#toggle(worst.cause),
      isOpen
        ? this.#items(
            dataset,
            those.map((alert) => [alert]),
          )
        : undefined,
      this.speech,
    );
  }

  #ticker(dataset: Dataset, open: readonly StandingAlert[]): unknown {
    const alert = open[this.turn % open.length];
    if (!alert) return nothing;
    const at = this.turn % open.length;
    return html`<div class="ticker" role="group" aria-labelledby="heading">
      <ul class="items">
        ${this.#item(dataset, alert)}
      </ul>
      ${
        open.length > 1
          ? drawSteer(
              at,
              open.length,
              this.#isStill,
              (by) => (this.turn = at + by + open.length),
              () => (this.paused = !this.#isStill),
              this.speech,
            )
          : nothing
      }
    </div>`;
  }

  #filters(dataset: Dataset, open: readonly StandingAlert[]): unknown {
    const {speech: lang, kept} = this;
    const words = alertWords(lang);
    const choice = (
      aspect: Aspect,
      idsOf: (alert: StandingAlert) => readonly (string | undefined)[],
    ): Choice<Aspect> => {
      const ids = unique(open.flatMap((alert) => idsOf(alert).flatMap((id) => id ?? [])));
      return {
        aspect,
        label: words[aspect],
        options: ids.map((id) => [id, aspectName(dataset, aspect, id, lang)]),
        value: kept[aspect] ?? '',
      };
    };
    return drawFilters(
      [
        choice('severity', ({severity}) => [severity]),
        choice('kind', ({kind}) => [kind]),
        choice('place', ({place}) => [place]),
        choice('level', ({levels}) => levels),
      ],
      (aspect, id) => (this.kept = {...kept, [aspect]: id}),
      lang,
    );
  }

  #soundControls(): unknown {
    const {speech: lang} = this;
    const words = alertWords(lang);
    const [sound, speech] = [this.#offersSound, this.#offersSpeech];
    if (!sound && !speech) return nothing;
    const switches = [
      {label: words.sound, isOn: this.sound, flip: () => (this.sound = !this.sound)},
      {label: words.speech, isOn: this.speaking, flip: () => (this.speaking = !this.speaking)},
    ];
    return drawSound(
      switches.slice(sound ? 0 : 1, speech ? 2 : 1),
      () => this.#alarm([{text: words.heading, isUrgent: false}]),
      speech && !hasVoice(langOf(lang)) ? words.noVoice : '',
      lang,
    );
  }

  // ── News ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  #newsOf(alert: StandingAlert, dataset: Dataset): News {
    const {severity, isDrill} = alert;
    const {drill, label, headline} = alertLines(alert, dataset, this.#now, this.speech);
    return {
      text: [drill, label, headline].filter(Boolean).join(': '),
      isUrgent: severity === 'Extreme' && !isDrill,
    };
  }

  #announcement(news: readonly News[]): string {
    const words = alertWords(this.speech);
    const says = news.length > 1 ? fill(words.manyNews, {count: news.length}) : words.news;
    return `${says}: ${news[0]?.text ?? ''}`;
  }

  #alarm(news: readonly News[]): void {
    if (this.sound) chime(news.some(({isUrgent}) => isUrgent));
    if (this.speaking) speak(this.#announcement(news), langOf(this.speech));
  }

  // ── What a reader does ────────────────────────────────────────────────────────────────────────────────────────────

  #toggle(id: string): boolean {
    const next = new Set(this.opened);
    if (!next.delete(id)) next.add(id);
    this.opened = next;
    return next.has(id);
  }

  #open(alert: StandingAlert): void {
    if (this.#toggle(alert.id)) this.send('edu-select', selectionOf(alert));
  }

  #take(dataset: Dataset, alert: StandingAlert): void {
    const {id, severity} = alert;
    const detail: AcknowledgeDetail = {
      ...selectionOf(alert),
      id,
      severity,
      headline: headlineOf(alert, dataset, this.speech),
    };
    if (this.send('edu-acknowledge', detail, true))
      this.pending = new Map(this.pending).set(id, this.#now);
  }

  /** What the feed has confirmed is settled; what it has not confirmed for three of its periods may be tried again. */
  #settlePending({feed}: Dataset): void {
    const taken = new Set(
      this.#pick?.open.flatMap(({id, alert}) => (alert?.acknowledged ? id : [])),
    );
    const kept = [...this.pending].filter(
      ([id, since]) => !taken.has(id) && this.#now - since < 3 * feed.refreshSeconds * 1000,
    );
    if (kept.length < this.pending.size) this.pending = new Map(kept);
  }

  /** Moving text stands still for who asks for it, points at it or is in it with the keyboard. */
  get #isStill(): boolean {
    return this.paused ?? matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  #advance(): void {
    if (this.view === 'ticker' && !this.#isStill && !this.matches(':hover, :focus-within'))
      this.turn++;
  }

  protected override ownProblems(): readonly Problem[] {
    return this.feed.state.problems.filter(
      ({path, severity}) => severity !== 'warning' && /^\/(alerts|rules)/.test(path),
    );
  }
}

/** Rows go by their alert, so that focus stays with it when others come and go. */
const keyOf = ([{id, cause}, ...others]: Bundle): string => (others.length ? cause : id);

function selectionOf({place, school, indicator, period = ''}: StandingAlert): SelectDetail {
  return {
    ...(place && {place}),
    ...(school && {school}),
    ...(indicator && {indicator}),
    period,
  };
}
