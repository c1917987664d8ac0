import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

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
import {tame} from '../format/feed-text.js';
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
import {isReal, pickAlerts, type AlertPick, type StandingAlert} from '../model/pick-alerts.js';
import type {Problem} from '../model/problem.js';
import {parseQuery, wordsOf} from '../model/query.js';
import {drawFilters, drawSound, drawSteer, type Choice} from '../render/alert-controls.js';
import {drawAlert, drawBundle} from '../render/alert-item.js';
import {controls} from '../theme/controls.js';
import {alerts as look} from '../theme/alerts.js';
import {keyedList} from '../render/keyed-list.js';
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

/** CAP's words; the first three are shown where a page names none. */
const STATUSES = ['Actual', 'Exercise', 'Test', 'System', 'Draft'];
const KINDS = ['indicator', 'hazard', 'data', 'deadline'];

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

  /** @internal The passing of time changes what is shown. */
  override readonly timely = true;
  /** @internal */
  readonly sections = [alerts, rules];
  /** What the panel has told its group, by which it does not narrow its own list. */
  #told: Readonly<Record<string, string | undefined>> = {};
  /** @internal What the reader has narrowed the list to. */
  private kept: Partial<Record<Aspect, string>> = {};
  /** @internal Alerts and bundles that are open. */
  private opened: ReadonlySet<string> = new Set();
  /** @internal When alerts were taken on that the feed has not confirmed yet. */
  private pending: ReadonlyMap<string, number> = new Map();
  /** @internal Key of the alert in the ticker. */
  private turn = '';
  /** @internal Undefined until the reader has said. */
  private paused: boolean | undefined;

  #pick: AlertPick | undefined;
  #now = 0;
  #offersSound = false;
  #offersSpeech = false;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Whether the filters have been used, and stay open. */
  #hasNarrowed = false;
  /** Where the ticker was. */
  #at = 0;
  #focused: {readonly at: Element; readonly item: Element | null; readonly index: number} | null =
    null;
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
    const picked = pickAlerts(dataset, this.#now);
    const lately = this.#now - this.resolvedDays * DAY;
    const kept = (those: readonly StandingAlert[]): readonly StandingAlert[] =>
      filterAlerts(those, this.#asked, dataset);
    const open = kept(picked.open);
    const closed = kept(picked.closed).filter(({closedAt = 0}) => closedAt > lately);
    this.#pick = {open, closed, unjudged: picked.unjudged};
    if (this.pending.size) this.#settlePending(dataset);
    const shown = new Set(open);
    this.#announcer.take(`${this.feed.address} ${dataset.feed.id}`, picked.open, (alert) =>
      shown.has(alert) ? this.#newsOf(alert, dataset) : undefined,
    );
    this.#rememberFocus();
  }

  /** The group's choices that the panel keeps to: those that it knows and that did not come from its own list. */
  get #followed(): Readonly<Record<string, string>> {
    const {places, schools} = this.feed.state.dataset ?? {};
    const known = Object.entries(this.selection).filter(
      ([key, id]) =>
        this.#told[key] !== id &&
        (key === 'level' || (key === 'place' ? places?.byId : schools)?.has(id)),
    );
    return Object.fromEntries(known);
  }

  /** What the page asks for; words that mean nothing ask for nothing. */
  get #asked(): AlertFilter {
    const {indicator, kind, severity, statuses} = this;
    const {place, school, level} = this.#followed;
    const query = parseQuery(
      {
        place: place ?? this.place,
        school: school ?? this.school,
        where: level ? `level=${level}` : this.where,
      },
      {kind: 'latest'},
    );
    const known = (words: string | undefined, all: readonly string[]): string[] =>
      wordsOf(words).filter((word) => all.includes(word));
    const asked = known(statuses, STATUSES);
    return {
      places: query.place,
      school: query.school,
      indicators: wordsOf(indicator),
      kinds: known(kind, KINDS),
      severity,
      levels: query.where['level'] ?? [],
      statuses: asked.length ? asked : STATUSES.slice(0, 3),
    };
  }

  /** An id that the page asks for and the feed does not hold. */
  #unknown({places, schools, indicators, dimensions}: Dataset): string | undefined {
    const {places: asked = [], school = '', indicators: ids = [], levels = []} = this.#asked;
    const members = dimensions.get('level')?.members.map(({id}) => id) ?? [];
    return (
      asked.find((id) => !places.byId.has(id)) ??
      (schools.has(school) ? undefined : school || undefined) ??
      ids.find((id) => !indicators.has(id)) ??
      levels.find((id) => !members.includes(id))
    );
  }

  /** The alerts that the reader has not put aside. */
  #shown(dataset: Dataset, all: readonly StandingAlert[]): readonly StandingAlert[] {
    const {severity, kind, place, level} = this.kept;
    const those = filterAlerts(
      all,
      {kinds: kind ? [kind] : [], places: place ? [place] : []},
      dataset,
    );
    return those.filter(
      (alert) =>
        (!severity || alert.severity === severity) && (!level || alert.levels.includes(level)),
    );
  }

  // ── What the sheet holds ──────────────────────────────────────────────────────────────────────────────────────────

  protected override face(dataset: Dataset): unknown {
    const {speech: lang, view} = this;
    const words = alertWords(lang);
    const {open, unjudged} = this.#pick as AlertPick;
    const unsure = unjudged.length ? fill(words.notJudged, {count: unjudged.length}) : '';
    const why = this.#whyNothing(dataset, unsure);
    const told = why || describeAlerts(open, lang);
    const isFresh = why || this.freshnessKind === 'fresh';
    const date = formatDateTime(dataset.feed.updated);
    const sentence = isFresh ? told : `${fill(words.asOf, {date})}: ${told}`;
    const live = [
      html`<p class="unseen" role="status">${this.#announcer.polite}</p>`,
      html`<p class="unseen" role="alert">${this.#announcer.assertive}</p>`,
    ];
    if (view === 'badge') return [this.#badge(why ? undefined : open, sentence), live];
    const isTicker = view === 'ticker' && open.length > 0;
    return [
      isTicker
        ? html`<div class="unseen">${this.titled(words.heading, sentence)}</div>`
        : this.titled(words.heading, why ? '' : sentence),
      why
        ? html`<div class="state" role="status"><p>${sentence}</p></div>`
        : isTicker
          ? this.#ticker(dataset, open)
          : this.#list(dataset),
      this.#soundControls(),
      live,
      this.endnotes(unsure && unsure !== why ? [unsure] : []),
    ];
  }

  /** Why there is nothing to show but that all is well; `''` where alerts are shown, and where truly there are none. */
  #whyNothing(dataset: Dataset, unsure: string): string {
    const words = alertWords(this.speech);
    if (dataset.feed.linked.some(({part}) => part === 'alerts')) return words.notLoaded;
    if (this.#pick?.open.length) return '';
    const id = this.#unknown(dataset);
    if (id !== undefined) return fill(words.noSuch, {id: tame(id, 64)});
    return this.ownProblems().length ? words.unread : unsure;
  }

  /** A number that readers may trust, or a question mark. */
  #badge(open: readonly StandingAlert[] | undefined, sentence: string): unknown {
    const {heading} = alertWords(this.speech);
    const real = open?.filter(isReal);
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
      ? html`<div class="waiting badge" role="status">
          <slot>${this.#badge(undefined, this.words.waiting)}</slot>
        </div>`
      : super.waitingState();
  }

  protected override failedState(failure: Problem): TemplateResult {
    return this.view === 'badge'
      ? html`<div class="state failed badge" role="status">
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
    const rows = lines.flatMap(([key, bundles]) =>
      bundles.flatMap((bundle) => (this.opened.has(nameOf(bundle, key)) ? bundle : bundle[0])),
    );
    const isLong = rows.length > 8;
    return [
      open.length > 4 || hidden ? this.#filters(dataset, open) : nothing,
      hidden
        ? html`<p class="notes" role="status">
            ${fill(words.hidden, {count: hidden})}
            <button type="button" @click=${() => (this.kept = {})}>${words.all}</button>
          </p>`
        : nothing,
      html`<div class="list ${isLong ? 'long' : ''}" part="list" tabindex="-1">
        ${lines.map(([key, bundles, count]) => [
          by
            ? html`<div class="group" role="heading" aria-level=${this.headingLevel + 1}>
                ${aspectName(dataset, by, key, lang)} (${count})
              </div>`
            : nothing,
          this.#items(dataset, bundles, key),
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

  #items(dataset: Dataset, bundles: readonly Bundle[], group = ''): unknown {
    return html`<ul class="items">
      ${keyedList(bundles, keyOf, (bundle) =>
        bundle.length > 1 ? this.#bundle(dataset, bundle, group) : this.#item(dataset, bundle[0]),
      )}
    </ul>`;
  }

  #item(dataset: Dataset, alert: StandingAlert): unknown {
    const {speech: lang, opened} = this;
    const {id, key, state} = alert;
    return drawAlert(
      alertLines(alert, dataset, this.#now, lang),
      opened.has(key) ? alertDetails(alert, dataset, lang) : undefined,
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
  #bundle(dataset: Dataset, those: Bundle, group: string): unknown {
    const [worst] = those;
    const name = nameOf(those, group);
    const isOpen = this.opened.has(name);
    return drawBundle(
      alertLines(worst, dataset, this.#now, this.speech),
      those.length,
      () => this.#toggle(name),
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
    const alert = open[this.#turn(open)] as StandingAlert;
    const at = open.indexOf(alert);
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
              (by) => this.#step(by),
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
      this.#hasNarrowed,
      (aspect, id) => {
        this.#hasNarrowed = true;
        this.kept = {...kept, [aspect]: id};
      },
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
      () => {
        const trial = {};
        if (this.sound) chime(false, trial);
        if (this.speaking) speak(words.heading, langOf(lang), trial);
      },
      speech && !hasVoice(langOf(lang)) ? words.noVoice : '',
      lang,
    );
  }

  // ── News ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  #newsOf(alert: StandingAlert, dataset: Dataset): News {
    const {severity} = alert;
    const {tag, label, headline} = alertLines(alert, dataset, this.#now, this.speech);
    return {
      text: [tag, label, headline].filter(Boolean).join(': '),
      isUrgent: severity === 'Extreme' && isReal(alert),
    };
  }

  #announcement(news: readonly News[]): string {
    const words = alertWords(this.speech);
    const says = news.length > 1 ? fill(words.manyNews, {count: news.length}) : words.news;
    return `${says}: ${news[0]?.text ?? ''}`;
  }

  #alarm(news: readonly News[]): void {
    const isUrgent = news.some((each) => each.isUrgent);
    if (this.sound) chime(isUrgent, news);
    if (this.speaking) speak(this.#announcement(news), langOf(this.speech), news);
  }

  // ── What a reader does ────────────────────────────────────────────────────────────────────────────────────────────

  #toggle(id: string): boolean {
    const next = new Set(this.opened);
    if (!next.delete(id)) next.add(id);
    this.opened = next;
    return next.has(id);
  }

  #open(alert: StandingAlert): void {
    if (!this.#toggle(alert.key)) return;
    const {place, school} = alert;
    this.#told = {place, school};
    if (place || school) this.select(selectionOf(alert), this.#told);
    else this.send('edu-select', selectionOf(alert));
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

  /** Where the ticker is: at the alert that it showed, else where that was. */
  #turn(open: readonly StandingAlert[]): number {
    const at = open.findIndex(({key}) => key === this.turn);
    if (at >= 0) this.#at = at;
    return Math.min(this.#at, open.length - 1);
  }

  #step(by: number): void {
    const {open = []} = this.#pick ?? {};
    this.turn = open[(this.#turn(open) + by + open.length) % open.length]?.key ?? '';
  }

  /** Moving text stands still for who asks for it, has opened an alert, points at it or is in it with the keyboard. */
  get #isStill(): boolean {
    return this.paused ?? matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  #advance(): void {
    const isHeld = this.#isStill || this.opened.size > 0 || this.matches(':hover, :focus-within');
    if (this.view === 'ticker' && !isHeld) this.#step(1);
  }

  // ── The keyboard stays where it was ───────────────────────────────────────────────────────────────────────────────

  /** Notes where the keyboard is, before the list changes. */
  #rememberFocus(): void {
    const at = this.hasUpdated ? (this.renderRoot as ShadowRoot).activeElement : null;
    const items = [...this.renderRoot.querySelectorAll('.item')];
    this.#focused = at && {
      at,
      item: at.closest('.item'),
      index: items.findIndex((item) => item.contains(at)),
    };
  }

  /** What had the keyboard may be gone: its alert has it then, else the one in its place, else the list. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {at, item, index} = this.#focused ?? {};
    this.#focused = null;
    if (!at || at.isConnected) return;
    const next = item?.isConnected
      ? item
      : this.renderRoot.querySelectorAll('.item')[Math.max(0, index ?? 0)];
    const left = [...this.renderRoot.querySelectorAll<HTMLElement>('.headline, .list')].at(-1);
    (next?.querySelector<HTMLElement>('.headline') ?? left)?.focus();
  }

  protected override ownProblems(): readonly Problem[] {
    return this.feed.state.problems.filter(
      ({path, severity}) => severity !== 'warning' && /^\/(alerts|rules)/.test(path),
    );
  }
}

/** A bundle may be open in one group and not in another. */
const nameOf = ([{cause}]: Bundle, group = ''): string => `${group} ${cause}`;

/** Rows go by their alert, so that focus stays with it when others come and go. */
const keyOf = ([{key, cause}, ...others]: Bundle): string => (others.length ? cause : key);

function selectionOf({place, school, indicator, period = ''}: StandingAlert): SelectDetail {
  return {
    ...(place && {place}),
    ...(school && {school}),
    ...(indicator && {indicator}),
    period,
  };
}
