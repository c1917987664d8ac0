import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {serverTime} from '../controllers/clock.js';
import {SOURCE_CHANGED} from '../controllers/feed-slice.js';
import {Stage, type Readiness, type Scene, type Wish} from '../controllers/stage.js';
import {WakeLock} from '../controllers/wake-lock.js';
import {isDrawn, Watchdog, type Watched} from '../controllers/watchdog.js';
import type {Freshness} from '../feed/freshness.js';
import {alerts} from '../feed/sections/alerts.js';
import {dashboards} from '../feed/sections/dashboards.js';
import {rules} from '../feed/sections/rules.js';
import {alertLines} from '../format/alert-lines.js';
import {formatAge, formatDateTime} from '../format/dates.js';
import {tame} from '../format/feed-text.js';
import {wording} from '../format/lang.js';
import {fill} from '../format/messages.js';
import {formatClock, formatToday, wallWords} from '../format/wall-words.js';
import type {AlertSeverity} from '../model/alert.js';
import type {Dashboard, DashboardPage} from '../model/dashboard.js';
import type {Dataset} from '../model/dataset.js';
import {pickAlerts, SEVERITIES, type StandingAlert} from '../model/pick-alerts.js';
import type {Problem} from '../model/problem.js';
import {
  leadOf,
  momentAt,
  offsetTo,
  parseScreen,
  scenesOn,
  secondsOf,
  shiftAt,
  sideOf,
  turnsOf,
  type Turn,
} from '../model/scene-clock.js';
import {newAlarms, stillAlarms, type Seen} from '../model/takeover.js';
import {drawTakeover, type Alarm} from '../render/takeover.js';
import {drawPlace, drawWallControls} from '../render/wall-bar.js';
import {wall} from '../theme/wall.js';
import {EduWidget} from './widget.js';

/** How often the widgets on screen are looked at, and the wall by itself at the latest, in ms. */
const ROUND = 10_000;
/** How soon it is looked again whether a scene has been drawn. */
const SOON = 150;
/** For how long the pointer wakes the controls, and somebody who reads a scene holds it. */
const WAKES = 4000;
const READS = 60_000;
const MINUTE = 60_000;

/** Keys of keyboards, presenters' remotes and remote controls, and how many scenes each goes on. */
const STEPS = new Map([
  ['ArrowRight', 1],
  ['PageDown', 1],
  ['MediaTrackNext', 1],
  ['ArrowLeft', -1],
  ['PageUp', -1],
  ['MediaTrackPrevious', -1],
]);

/** What the wall shows in turn, worked out from the feed. */
interface Show {
  readonly dashboard: Dashboard;
  /** Pages that hold something. */
  readonly pages: readonly DashboardPage[];
  readonly turns: readonly Turn[];
  /** For each turn what this screen shows. */
  readonly wishes: readonly Wish[];
}

/**
 * Scenes of a dashboard that fill a screen in turn, each for its own time, for weeks: with a clock, the freshness of the
 * data, and the alerts below. A new severe alert takes the screen and gives it back.
 *
 * @tag edu-wall
 * @example <edu-wall src="/feed.json" dashboard="overview"></edu-wall>
 */
export class EduWall extends EduWidget {
  static override styles = [...[EduWidget.styles].flat(), wall];
  static override properties: PropertyDeclarations = {
    dashboard: {},
    seconds: {type: Number},
    screen: {},
    single: {type: Boolean},
    takeover: {},
    takeoverSeconds: {type: Number, attribute: 'takeover-seconds'},
    paused: {type: Boolean, reflect: true},
    takesFocus: {type: Boolean, attribute: 'takes-focus'},
  };

  override theme: NonNullable<EduWidget['theme']> = 'wall';

  /** Id of the dashboard whose pages are shown; the feed's first without it. */
  dashboard?: string;

  /** How long a scene stays where the feed does not say; 30 without it. */
  seconds?: number;

  /** Place of this screen in a row that shows one dashboard in step: `2/3`. */
  screen?: string;

  /** Never shows two scenes side by side, however wide the screen. */
  single = false;

  /** The least severity of a new alert that takes the screen: `Extreme`, `Severe`, `Moderate`, `Minor`, or `none`. */
  takeover: AlertSeverity | 'none' = 'Severe';

  /** For how long an alert has the screen. */
  takeoverSeconds = 30;

  /** The scene stays. */
  paused = false;

  /** Takes the keyboard when it comes, for pages that hold nothing but the wall. */
  takesFocus = false;

  /** @internal The clock and the alerts change with the time. */
  override readonly timely = true;
  /** @internal */
  readonly sections = [dashboards, alerts, rules];

  readonly #stage = new Stage();
  readonly #watchdog = new Watchdog();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds until something is due. */
  #wait = ROUND;
  /** By the server's clock, and by one that only goes on. */
  #now = 0;
  #at = 0;
  #show: Show | undefined;
  /** The turn on screen, the one that somebody has stopped at, and how far somebody has stepped. */
  #turn = 0;
  #held: number | undefined;
  #offset = 0;
  #watchedAt = 0;
  #wokenUntil = 0;
  #readAt = -Infinity;
  /** For the ear: what has become of the data, or what a step by hand has led to. */
  #said = '';
  #kind = '';
  /** The feed whose alerts have been seen, and the data set and the time that they were picked by. */
  #known = '';
  #seen: Seen = new Map();
  #picked: readonly [dataset: Dataset, at: number, open: readonly StandingAlert[]] | undefined;
  #alarms: readonly StandingAlert[] = [];
  #alarmsUntil = 0;
  #told = 0;
  #focused: Element | null = null;

  constructor() {
    super();
    new WakeLock(this);
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('pointermove', () => this.#wake());
    this.addEventListener('pointerdown', () => this.#read());
  }

  /** @internal Height in px that the letters of all that stands in it go by. */
  get screenHeight(): number | undefined {
    return this.size.height || undefined;
  }

  /** Goes on by so many scenes; back where negative. Out of step with other screens until it is paused and resumed. */
  step(by: number): void {
    const {turns} = this.#show ?? {};
    if (turns) this.#go((((this.#turn + by) % turns.length) + turns.length) % turns.length);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
    this.#known = '';
    this.#alarms = [];
  }

  readonly #look = (): void => this.requestUpdate();

  // ── What is due ───────────────────────────────────────────────────────────────────────────────────────────────────

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {state} = this.feed;
    const {dataset} = state;
    this.#now = serverTime(state);
    this.#at = performance.now();
    this.#wait = ROUND;
    this.#within(MINUTE - (this.#now % MINUTE));
    this.#within(this.#wokenUntil - this.#at);
    this.#focused = this.hasUpdated ? (this.renderRoot as ShadowRoot).activeElement : null;
    if (changed.get('paused') === true) this.#offset = 0;
    const kind = this.#freshness;
    if (this.#kind && kind !== this.#kind) this.#said = wallWords(this.speech)[kind];
    this.#kind = kind;
    this.#show = dataset && this.#plan(dataset);
    this.#turnScenes();
    this.#pickAlarms();
  }

  get #freshness(): Freshness['kind'] | 'restored' {
    return this.feed.state.restored ? 'restored' : this.freshnessKind;
  }

  /** Something is due in so many milliseconds. */
  #within(ms: number): void {
    if (ms > 0) this.#wait = Math.min(this.#wait, ms);
  }

  #plan({feed}: Dataset): Show | undefined {
    const {dashboard: id, seconds, size} = this;
    const dashboard = id ? feed.dashboards.find((each) => each.id === id) : feed.dashboards[0];
    if (!dashboard) return undefined;
    const filled = dashboard.pages
      .map((page, i) => ({page, nth: i + 1}))
      .filter(({page}) => page.widgets.length);
    const pages = filled.map(({page}) => page);
    const {place, screens} = parseScreen(this.screen);
    const side = this.single ? 1 : sideOf(size.width, size.height);
    const lengths = pages.map((page) => secondsOf(page.seconds, dashboard.secondsPerPage, seconds));
    const turns = turnsOf(lengths, {side, screens});
    const wishes = turns.map((turn): Wish => {
      const shown = scenesOn(turn, pages.length, side, place).map((i) => filled[i]?.nth ?? 1);
      return {name: `${dashboard.id} ${shown.join()}`, pages: shown};
    });
    return {dashboard, pages, turns, wishes};
  }

  #turnScenes(): void {
    const {turns = [], wishes = []} = this.#show ?? {};
    // Before its size is known nobody can say whether two scenes have room.
    if (!wishes.length || !this.size.height) {
      this.#stage.clear();
      return;
    }
    const read = READS - (this.#at - this.#readAt);
    const isRead = read > 0 && this.#focused?.localName === 'edu-dashboard';
    if (isRead) this.#within(read);
    if (!this.paused && !isRead) this.#held = undefined;
    const {turn, left} = momentAt(turns, this.#now + this.#offset, this.#turn);
    const stays = this.paused || isRead;
    if (stays) this.#held = Math.min(this.#held ?? turn, turns.length - 1);
    this.#turn = this.#held ?? turn;
    const lead = leadOf(turns[this.#turn] as Turn);
    if (!stays) this.#within(left > lead ? left - lead : left);
    const inOrder = [...wishes.slice(this.#turn), ...wishes.slice(0, this.#turn)];
    const isMoving = !document.hidden && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const stage = this.#stage;
    const waits = stage.look(
      inOrder,
      stays || left > lead ? undefined : inOrder[1],
      this.#at,
      (scene) => this.#readiness(scene),
      isMoving,
    );
    if (waits) this.#within(SOON);
    if (stage.going) this.#within(stage.goneAt - this.#at);
  }

  #boardsOf({key}: Scene): readonly (HTMLElement & Partial<Watched>)[] {
    return this.hasUpdated
      ? [...this.renderRoot.querySelectorAll<HTMLElement>(`#s${key} > *`)]
      : [];
  }

  #readiness(scene: Scene): Readiness {
    // Pictures come with the sizes of their boxes, one frame later.
    if (this.#at - scene.since < SOON / 2) return 'none';
    const boards = this.#boardsOf(scene);
    const parts = boards.flatMap(({widgets = []}) => widgets);
    const drawn = parts.filter(isDrawn).length;
    if (drawn && drawn === parts.length && boards.every(({widgets}) => widgets?.length))
      return 'whole';
    return drawn || document.hidden ? 'part' : 'none';
  }

  #watch(): void {
    const {on} = this.#stage;
    if (!on || document.hidden || this.#at - this.#watchedAt < ROUND) return;
    this.#watchedAt = this.#at;
    this.#boardsOf(on).forEach((board, i) => {
      // What has no box has been hidden by the page, and nothing in it can be seen to live.
      if (board.widgets && board.rebuild && isDrawn(board))
        this.#watchdog.look(`${on.name} ${i}`, board as Watched, this.#at);
    });
  }

  // ── Alerts that take the screen ───────────────────────────────────────────────────────────────────────────────────

  #pickAlarms(): void {
    const {dataset, restored} = this.feed.state;
    // What this device has kept is nothing new, nor does it tell what will be.
    if (!dataset || restored) return;
    const [before, pickedAt = 0] = this.#picked ?? [];
    if (before !== dataset || this.#at - pickedAt >= ROUND / 2) {
      const {open} = pickAlerts(dataset, this.#now);
      this.#picked = [dataset, this.#at, open];
      const least = SEVERITIES.find((severity) => severity === this.takeover);
      const name = `${this.feed.address} ${dataset.feed.id}`;
      const isFirst = this.#known !== name;
      if (isFirst) this.#seen.clear();
      this.#known = name;
      const fresh = newAlarms(open, this.#seen, least, isFirst, this.#now);
      if (fresh.length) this.#alarmsUntil = this.#at + 1000 * secondsOf(this.takeoverSeconds);
      this.#alarms = stillAlarms([...this.#alarms, ...fresh], open);
    }
    if (this.#at >= this.#alarmsUntil) this.#alarms = [];
    else this.#within(this.#alarmsUntil - this.#at);
  }

  #giveBack(): void {
    this.#alarmsUntil = 0;
    this.requestUpdate();
  }

  #alarmOf(alarm: StandingAlert, dataset: Dataset): Alarm {
    const {speech: lang} = this;
    const told = (text: Parameters<typeof wording>[0]): string => tame(wording(text, lang), 400);
    return {
      lines: alertLines(alarm, dataset, this.#now, lang),
      description: told(alarm.alert?.description),
      instruction: told(alarm.alert?.instruction),
    };
  }

  // ── What is on screen ─────────────────────────────────────────────────────────────────────────────────────────────

  protected override face(dataset: Dataset): unknown {
    const {speech: lang} = this;
    const {feed} = dataset;
    const show = this.#show;
    const words = wallWords(lang);
    const {pages = [], wishes = [], dashboard} = show ?? {};
    const at = wishes.findIndex(({name}) => name === this.#stage.on?.name);
    const shown = wishes[at]?.pages ?? [];
    // Where two stand side by side, each has its own above it.
    const title = shown.length === 1 ? this.#titleOf(shown[0] ?? 0) : '';
    const count = wishes.length;
    const why = dashboard
      ? pages.length
        ? ''
        : words.empty
      : this.dashboard
        ? fill(words.noSuch, {id: tame(this.dashboard, 64)})
        : words.none;
    const tells =
      feed.alerts.length || feed.rules.length || feed.linked.some(({part}) => part === 'alerts');
    return this.#frame(
      html`<div class="title">
        <div
          class="heading"
          part="heading"
          id="heading"
          role="heading"
          aria-level=${this.headingLevel}
        >
          ${this.heading ?? tame(wording(dashboard?.title ?? feed.title, lang))}
        </div>
        ${drawPlace(Math.max(0, at), count, title, this.paused && count > 1, lang)}
        <p class="unseen" id="sentence">${fill(words.sentence, {count: pages.length})}</p>
        <p class="unseen" role="status">${this.#said}</p>
      </div>`,
      why ? html`<div class="state empty-state"><p>${why}</p></div>` : this.#scenes(dataset),
      html`<div class="foot" part="source"><span class="grow" id="source"></span></div>`,
      // It is there before the first alert, else it could not tell that one as news.
      html`<edu-alert-panel
        class=${tells ? '' : 'unseen'}
        view="ticker"
        resolved-days="0"
      ></edu-alert-panel>`,
    );
  }

  protected override waitingState(): TemplateResult {
    return this.#frame(nothing, html`<div class="wait">${super.waitingState()}</div>`);
  }

  protected override failedState(failure: Problem): TemplateResult {
    return this.#frame(nothing, html`<div class="failure">${super.failedState(failure)}</div>`);
  }

  #frame(
    title: unknown,
    scene: unknown,
    corner: unknown = nothing,
    ticker: unknown = nothing,
  ): TemplateResult {
    const {speech: lang} = this;
    const count = this.#show?.wishes.length ?? 0;
    const [weekday, day] = formatToday(this.#now, lang).split(', ');
    const isWoken = this.#at < this.#wokenUntil;
    return html`<div class="canvas"></div>
      <div class="frame ${isWoken ? 'woken' : ''}" tabindex="-1">
        <div class="bar">
          ${title}
          <div class="corner">
            ${corner}
            <div class="clock">
              <b>${formatClock(this.#now)}</b>
              <span>${weekday}, </span><span>${day}</span>
            </div>
          </div>
        </div>
        <div class="stage ${this.#stage.going ? 'fading' : ''}">
          ${drawWallControls(
            count,
            this.paused,
            {
              step: (by) => this.step(by),
              halt: () => (this.paused = !this.paused),
              fill: document.fullscreenEnabled ? () => this.#fill() : undefined,
            },
            lang,
          )}
          ${scene}
        </div>
        ${ticker}
      </div>`;
  }

  #scenes(dataset: Dataset): unknown {
    const {scenes, on, going} = this.#stage;
    const alarms = this.#alarms.map((alarm) => this.#alarmOf(alarm, dataset));
    const level = this.headingLevel + 1;
    return [
      // Two places that stay, for `repeat` would leave a marker behind for every scene that goes.
      scenes.map((scene) =>
        scene
          ? html`<div
              class="scene ${scene === on ? 'on' : scene === going ? 'going' : ''}"
              id="s${scene.key}"
              ?inert=${scene !== on || alarms.length > 0}
            >
              ${keyed(
                scene.key,
                scene.pages.map(
                  (page) =>
                    html`<edu-dashboard
                      fills
                      dashboard=${this.#show?.dashboard.id ?? ''}
                      page=${page}
                      heading=${scene.pages.length > 1 ? this.#titleOf(page) : ''}
                      heading-level=${level}
                    ></edu-dashboard>`,
                ),
              )}
            </div>`
          : nothing,
      ),
      drawTakeover(alarms, level, () => this.#giveBack(), this.speech),
    ];
  }

  #titleOf(page: number): string {
    return tame(wording(this.#show?.dashboard.pages[page - 1]?.title, this.speech));
  }

  /** The corner, line by line: how fresh in a word and how old; of when, and whose. */
  protected override provenance(dataset: Dataset): {facts: string; warning: string} {
    const {feed} = dataset;
    const {speech: lang} = this;
    const words = wallWords(lang);
    const kind = this.#freshness;
    const {age} = this.freshness(feed);
    const source = tame(wording(this.sourceName(dataset), lang));
    const joined = (...parts: string[]): string => parts.filter(Boolean).join(' · ');
    const fresh = joined(words[kind], age === undefined ? '' : formatAge(age, lang));
    const facts = joined(
      `${this.words.updated} ${formatDateTime(feed.updated)}`,
      source && `${this.words.source}: ${source}`,
    );
    return kind === 'fresh' ? {facts: `${fresh}\n${facts}`, warning: ''} : {facts, warning: fresh};
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {height} = this.size;
    if (
      this.#told !== height ||
      ['src', 'data', 'theme', 'noStore'].some((key) => changed.has(key))
    ) {
      this.#told = height;
      this.dispatchEvent(new Event(SOURCE_CHANGED));
    }
    const room = height / 180;
    const [x, y] = shiftAt(this.#now).map((part) => Math.round(part * room));
    // No letters in it are smaller.
    this.setMeasure('--_least', `${this.textSize}px`);
    this.setMeasure('--_tall', `${height}px`);
    this.setMeasure('--_shift', `${x}px ${y}px`);
    this.#keepFocus();
    this.#watch();
    clearTimeout(this.#timer);
    if (this.isConnected) this.#timer = setTimeout(this.#look, this.#wait);
  }

  // ── What a person does ────────────────────────────────────────────────────────────────────────────────────────────

  protected override firstUpdated(): void {
    if (this.takesFocus) this.#takeFocus();
  }

  /** What had the keyboard may be gone or covered: what covers it has it then, else the wall itself. */
  #keepFocus(): void {
    const at = this.#focused;
    if (at && (!at.isConnected || at.closest('[inert]'))) this.#takeFocus();
  }

  #takeFocus(): void {
    const find = (selector: string): HTMLElement | null => this.renderRoot.querySelector(selector);
    (find('.takeover button') ?? find('.frame'))?.focus({preventScroll: true});
  }

  #wake(): void {
    this.#at = performance.now();
    if (this.#at >= this.#wokenUntil) this.requestUpdate();
    this.#wokenUntil = this.#at + WAKES;
  }

  #read(): void {
    this.#readAt = performance.now();
    this.#wake();
  }

  #go(turn: number): void {
    const {turns = []} = this.#show ?? {};
    if (turns.length < 2) return;
    if (this.#held !== undefined) this.#held = turn;
    this.#offset = offsetTo(turns, serverTime(this.feed.state), turn);
    this.#turn = turn;
    this.#said = fill(wallWords(this.speech).scene, {at: turn + 1, count: turns.length});
    this.requestUpdate();
  }

  #fill(): void {
    // Refused where the page may not.
    const done = document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen();
    done.catch(() => undefined);
  }

  #press(event: KeyboardEvent): void {
    this.#read();
    const {key, defaultPrevented, ctrlKey, altKey, metaKey} = event;
    const [from] = event.composedPath() as [Element];
    // What has the keyboard comes first: fields take every key, buttons the space bar.
    if (defaultPrevented || ctrlKey || altKey || metaKey || from.matches('input, select, textarea'))
      return;
    const by = STEPS.get(key);
    if (key === 'Escape' && this.#alarms.length) this.#giveBack();
    else if (by) this.step(by);
    else if (key === 'Home') this.#go(0);
    else if (key === 'Pause' || key === 'MediaPlayPause') this.paused = !this.paused;
    else if (key === ' ' && !from.matches('button, summary, a')) this.paused = !this.paused;
    else if (key.toLowerCase() === 'f' && document.fullscreenEnabled) this.#fill();
    else return;
    event.preventDefault();
  }
}
