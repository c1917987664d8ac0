import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {readAddress, writeAddress} from '../controllers/address-selection.js';
import {remember} from '../controllers/remember.js';
import {selectionGroup, type SelectionGroup} from '../controllers/selection-group.js';
import {filterWords, placeWords, selectionWords, type PlaceWords} from '../format/filter-words.js';
import {dimensionLabel, memberLabel} from '../format/labels.js';
import {fill} from '../format/messages.js';
import {formatPeriod} from '../format/periods.js';
import {finder} from '../format/search.js';
import type {Member} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import type {Period} from '../model/period.js';
import {pickChoices, type Answerer, type ChoicesToMake} from '../model/pick-choices.js';
import {wordsOf} from '../model/query.js';
import type {Selection} from '../model/selection.js';
import {filterBar} from '../theme/filter-bar.js';
import {EduWidget} from './widget.js';

/** Places shown at a time; who does not find the one wanted types more letters. */
const MOST_PLACES = 50;
/** Milliseconds that each period stays while the slider plays, and where the reader wants little motion. */
const STEP = 1500;
const SLOW_STEP = 3000;

/**
 * The shared selection of a group in a reader's hand: period, place, levels, sex or any other dimension, as far as the
 * linked widgets of the page can answer them. One line says what is chosen.
 *
 * @tag edu-filter-bar
 * @fires {CustomEvent<Selection>} edu-selection - The selection of the group has changed, whoever changed it.
 * @example <edu-filter-bar src="/feed.json" group="overview" controls="period place level"></edu-filter-bar>
 */
export class EduFilterBar extends EduWidget {
  static override styles = [...[EduWidget.styles].flat(), filterBar];
  static override properties: PropertyDeclarations = {
    controls: {},
    inUrl: {type: Boolean, attribute: 'in-url'},
    typed: {state: true},
    active: {state: true},
    playing: {state: true},
  };

  /** What may be chosen, separated by spaces: `period`, `place`, and ids of other dimensions. */
  controls = 'period place level sex';

  /** Keeps the selection in the page's address, so that a link to the page carries it. */
  inUrl = false;

  /** @internal What is chosen depends on what others show. */
  override readonly timely = true;
  /** @internal What is typed to find a place; undefined while the list is closed. */
  protected typed: string | undefined;
  /** @internal The place in the list that the keys have reached. */
  protected active = -1;
  /** @internal */
  protected playing = false;

  #group: SelectionGroup | undefined;
  #joined = '';
  #end: (() => void) | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #choicesOf = remember<ChoicesToMake>();
  readonly #placesOf = remember<readonly PlaceWords[]>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
    this.#stop();
  }

  // ── The group ─────────────────────────────────────────────────────────────────────────────────────────────────────

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const name = this.isConnected ? (this.group ?? '') : '';
    if (name === this.#joined) return;
    this.#leave();
    this.#joined = name;
    if (!name) return;
    const group = selectionGroup(name);
    this.#group = group;
    const ends = [group.subscribe(this.#hear), group.watch(() => this.requestUpdate())];
    const controller = new AbortController();
    window.addEventListener('popstate', this.#follow, {signal: controller.signal});
    this.#end = () => {
      for (const end of ends) end();
      controller.abort();
    };
    this.#follow();
  }

  #leave(): void {
    this.#end?.();
    this.#end = this.#group = undefined;
    this.#joined = '';
  }

  readonly #hear = (selection: Selection): void => {
    this.requestUpdate();
    if (this.inUrl) {
      const address = writeAddress(location.href, this.#joined, selection);
      // Not a step of its own: who plays the years would never get back to the page before.
      if (address !== location.href) history.replaceState(history.state, '', address);
    }
    this.send('edu-selection', selection);
  };

  /** What the address says is chosen. */
  readonly #follow = (): void => {
    if (!this.inUrl) return;
    const found = readAddress(location.search, this.#joined);
    if (Object.keys(found).length) this.selection = found;
  };

  override get selection(): Selection {
    return this.#group?.selection ?? super.selection;
  }

  override set selection(selection: Selection) {
    super.selection = selection;
  }

  #choose(changes: Readonly<Record<string, string>>): void {
    this.#group?.choose(changes);
  }

  /** What the linked widgets of this page can answer; where there are none, what the bar's own feed can. */
  #choices(dataset: Dataset): ChoicesToMake {
    const linked = [...(this.#group?.members ?? [])].flatMap(
      ({dataset: own, indicators}): Answerer[] =>
        own && indicators.length ? [{dataset: own, indicators}] : [],
    );
    const answerers = linked.length ? linked : [{dataset, indicators: []}];
    const from = answerers.flatMap((each) => [each.dataset, each.indicators.join(' ')]);
    return this.#choicesOf([answerers.length, ...from], () => pickChoices(answerers));
  }

  // ── What the sheet holds ──────────────────────────────────────────────────────────────────────────────────────────

  protected override face(dataset: Dataset): TemplateResult {
    const {speech: lang} = this;
    const words = filterWords(lang);
    const {periods, places, members} = this.#choices(dataset);
    const offered = wordsOf(this.controls).flatMap((control) => {
      if (control === 'period') return periods.length > 1 ? this.#periodChoice(periods) : [];
      if (control === 'place')
        return places.length > 1
          ? this.#placeChoice(
              this.#placesOf([places, lang], () => places.map((each) => placeWords(each, lang))),
            )
          : [];
      const own = members.get(control) ?? [];
      return own.length > 1 ? this.#memberChoice(control, own, dataset) : [];
    });
    const said = selectionWords(this.selection, dataset, lang);
    const note = this.group ? (offered.length ? '' : words.noChoice) : words.noGroup;
    return html`
      <div
        class=${this.heading ? 'heading' : 'unseen'}
        id="heading"
        role="heading"
        aria-level=${this.headingLevel}
      >
        ${this.heading ?? words.heading}
      </div>
      ${note ? html`<div class="state"><p>${note}</p></div>` : html`<div class="choices" role="group" aria-labelledby="heading">${offered}</div>`}
      <div class="said">
        <p id="sentence" role="status">${words.shown}: <b>${said || words.all}</b></p>
        ${said ? html`<button type="button" @click=${this.clear}>✕ ${words.clear}</button>` : nothing}
      </div>
    `;
  }

  #periodChoice(periods: readonly Period[]): TemplateResult {
    const {speech: lang} = this;
    const words = filterWords(lang);
    const last = periods.length - 1;
    const chosen = periods.findIndex(({code}) => code === this.selection['period']);
    const at = chosen < 0 ? last : chosen;
    const name = (index: number): string => formatPeriod(periods[index] as Period, lang, 'long');
    const short = (index: number): string => formatPeriod(periods[index] as Period, lang, 'short');
    const go = (index: number): void => {
      this.#stop();
      this.#choose({period: periods[index]?.code ?? ''});
    };
    return html`
      <div class="choice period" role="group" aria-labelledby="period-name">
        <div class="name">
          <span id="period-name">${dimensionLabel('period', undefined, lang)}</span>
          <b>${name(at)}</b>
        </div>
        <div class="row">
          <div class="slide">
            <button
              type="button"
              aria-label=${words.earlier}
              ?disabled=${at === 0}
              @click=${() => go(at - 1)}
            >
              ◂
            </button>
            <span class="track">
              <input
                type="range"
                min="0"
                max=${last}
                step="1"
                .value=${String(at)}
                aria-labelledby="period-name"
                aria-valuetext=${name(at)}
                @input=${(event: Event) => go(Number((event.target as HTMLInputElement).value))}
              />
              <span class="ends" aria-hidden="true"
                ><span>${short(0)}</span><span>${short(last)}</span></span
              >
            </span>
            <button
              type="button"
              aria-label=${words.later}
              ?disabled=${at === last}
              @click=${() => go(at + 1)}
            >
              ▸
            </button>
          </div>
          <button
            type="button"
            aria-pressed=${this.playing}
            @click=${() => (this.playing ? this.#stop() : this.#play(periods))}
          >
            ${this.playing ? `❚❚ ${words.pause}` : `▶ ${words.play}`}
          </button>
          <button type="button" aria-pressed=${chosen < 0} @click=${() => go(-1)}>
            ${words.latest}
          </button>
        </div>
      </div>
    `;
  }

  #placeChoice(places: readonly PlaceWords[]): TemplateResult {
    const {speech: lang} = this;
    const words = filterWords(lang);
    const id = this.selection['place'] ?? '';
    const chosen = places.find((place) => place.id === id);
    const isOpen = this.typed !== undefined;
    const found = isOpen ? this.#found(places) : [];
    const shown = found.slice(0, MOST_PLACES);
    const more = found.length - shown.length;
    return html`
      <div class="choice place" role="group" aria-labelledby="place-name">
        <label class="name" id="place-name" for="place"
          >${dimensionLabel('place', undefined, lang)}</label
        >
        <div class="row">
          <input
            id="place"
            role="combobox"
            aria-labelledby="place-name"
            autocomplete="off"
            spellcheck="false"
            aria-expanded=${isOpen}
            aria-controls="options"
            aria-autocomplete="list"
            aria-activedescendant=${isOpen && this.active >= 0 ? `option-${this.active}` : nothing}
            placeholder=${chosen ? words.placeHint : words.everywhere}
            .value=${this.typed ?? chosen?.name ?? ''}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            @click=${() => this.#open()}
            @input=${(event: Event) => this.#open((event.target as HTMLInputElement).value)}
            @keydown=${(event: KeyboardEvent) => this.#keyInList(event, shown)}
            @blur=${() => (this.typed = undefined)}
          />
          ${
            chosen
              ? html`<button type="button" @click=${() => this.#take('')}>
                  ✕ ${words.everywhere}
                </button>`
              : nothing
          }
        </div>
        <ul
          class="options"
          id="options"
          role="listbox"
          aria-labelledby="place-name"
          ?hidden=${!isOpen}
          @pointerdown=${(event: Event) => event.preventDefault()}
          @pointerup=${(event: Event) => {
            const option = (event.target as Element).closest('.option');
            const place =
              shown[[...(option?.parentElement?.children ?? [])].indexOf(option as Element)];
            if (place) this.#take(place.id);
          }}
        >
          ${shown.map(
            (place, i) =>
              html`<li
                class="option ${i === this.active ? 'active' : ''}"
                id="option-${i}"
                role="option"
                aria-selected=${place.id === id}
              >
                ${place.name}${place.within ? html` <small>${place.within}</small>` : nothing}
              </li>`,
          )}
          ${isOpen && !shown.length ? html`<li class="option" role="option" aria-disabled="true" aria-selected="false">${words.nothingFound}</li>` : nothing}
          ${more > 0 ? html`<li class="option" role="option" aria-disabled="true" aria-selected="false"><small>${fill(words.moreFound, {more})}</small></li>` : nothing}
        </ul>
        <span class="unseen" role="status"
          >${isOpen ? fill(words.found, {count: found.length}) : ''}</span
        >
      </div>
    `;
  }

  /** Names that begin as typed come first, then those with a word that does. */
  #found(places: readonly PlaceWords[]): readonly PlaceWords[] {
    const fits = finder(this.typed ?? '');
    const side = places.map((place) => [place, fits(place.find)] as const);
    return [...side.filter(([, fit]) => fit === 2), ...side.filter(([, fit]) => fit === 1)].map(
      ([place]) => place,
    );
  }

  #memberChoice(dimension: string, members: readonly Member[], dataset: Dataset): TemplateResult {
    const {speech: lang} = this;
    const chosen = wordsOf(this.selection[dimension]);
    const toggle = (id: string): void => {
      const kept = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
      const inOrder = members.map((member) => member.id).filter((each) => kept.includes(each));
      // All of them is no choice.
      this.#choose({[dimension]: inOrder.length < members.length ? inOrder.join(',') : ''});
    };
    return html`
      <div class="choice" role="group" aria-labelledby="name-${dimension}">
        <div class="name" id="name-${dimension}">
          ${dimensionLabel(dimension, dataset.dimensions.get(dimension)?.name, lang)}
        </div>
        <div class="row">
          ${members.map(
            (member) =>
              html`<button
                type="button"
                aria-pressed=${chosen.includes(member.id)}
                title=${memberLabel(member, lang, 'long')}
                @click=${() => toggle(member.id)}
              >
                ${memberLabel(member, lang, 'short')}
              </button>`,
          )}
        </div>
      </div>
    `;
  }

  // ── What a reader does ────────────────────────────────────────────────────────────────────────────────────────────

  protected clear(): void {
    this.#stop();
    this.#choose(Object.fromEntries(Object.keys(this.selection).map((key) => [key, ''])));
    // The button goes with what it clears; the bar keeps the focus.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.choices button, .choices input')?.focus(),
    );
  }

  #play(periods: readonly Period[]): void {
    const last = periods.length - 1;
    const step = (): void => {
      const at = periods.findIndex(({code}) => code === this.selection['period']);
      // From the end it starts over.
      const next = at < 0 || (at === last && !this.playing) ? 0 : at + 1;
      this.#choose({period: periods[next]?.code ?? ''});
      if (next >= last) this.#stop();
    };
    step();
    this.playing = true;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#timer = setInterval(step, still ? SLOW_STEP : STEP);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.playing = false;
  }

  #open(typed = ''): void {
    this.typed = typed;
    this.active = typed ? 0 : -1;
  }

  #take(place: string): void {
    this.typed = undefined;
    this.active = -1;
    // A school of another place cannot stay.
    this.#choose({place, school: ''});
    this.renderRoot.querySelector<HTMLInputElement>('#place')?.focus();
  }

  #keyInList(event: KeyboardEvent, shown: readonly PlaceWords[]): void {
    const {key} = event;
    const isOpen = this.typed !== undefined;
    const last = shown.length - 1;
    if (key === 'Escape' && isOpen) this.typed = undefined;
    else if (key === 'Enter' && isOpen) {
      const place = shown[this.active];
      if (place) this.#take(place.id);
      else if (this.typed === '') this.#take('');
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!isOpen) this.#open();
      else {
        const to = this.active + (key === 'ArrowDown' ? 1 : -1);
        this.active = to > last ? 0 : to < 0 ? last : to;
        void this.updateComplete.then(() =>
          this.renderRoot.querySelector('.option.active')?.scrollIntoView({block: 'nearest'}),
        );
      }
    } else return;
    event.preventDefault();
  }
}
