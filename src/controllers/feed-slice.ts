import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {parse} from '../feed/parse.js';
import type {Section} from '../feed/section.js';
import {WAITING, type FeedState} from '../feed/store.js';
import {indexFeed} from '../model/dataset.js';
import {pageStore} from './page-store.js';
import {nearest} from './surroundings.js';

/** Sent by an element that hands a feed down, on itself, when its feed or its theme changed. */
export const SOURCE_CHANGED = 'edu-source-changed';

/** What hands a feed down to the widgets inside it. */
const SOURCES = new Set(['edu-feed-source', 'edu-dashboard', 'edu-wall']);

interface Widget extends ReactiveControllerHost, HTMLElement {
  src?: string | undefined;
  data?: unknown;
  noStore?: boolean;
  /** What the widget shows besides places, schools and indicators: `readonly sections = [alerts, rules];` */
  readonly sections?: readonly Section[];
  /** True where it shows single schools, which may be a linked part; it may turn true when the feed says so. */
  readonly schools?: boolean;
  /** True where what it shows depends on the time or on the document as a whole. */
  readonly timely?: boolean;
  /** Hears of every state, also of those that leave the widget's part of the feed as it was. */
  heard(): void;
}

/**
 * The feed that a widget reads: its own `data` or `src`, else those of the nearest element around it that hands one down.
 * Widgets of one address share one store, one timer and one indexed data set; each is drawn anew only when its own
 * part of the feed has changed.
 */
export class FeedSlice implements ReactiveController {
  state: FeedState = WAITING;
  /** Absolute address of the feed, '' when the page handed the data over. */
  address = '';
  #host: Widget;
  #needs: () => readonly string[];
  /** Elements around the widget that may hand a feed down, the nearest first. */
  #sources: Partial<Widget & HTMLElement>[] = [];
  #slice: readonly unknown[] = [];
  #given: unknown;
  #asked = '';
  #stop: (() => void) | undefined;

  constructor(host: Widget, needs: () => readonly string[]) {
    this.#host = host;
    this.#needs = needs;
    host.addController(this);
  }

  hostConnected(): void {
    nearest(this.#host, (element) => {
      if (element !== this.#host && SOURCES.has(element.localName)) this.#sources.push(element);
      return undefined;
    });
    for (const source of this.#sources) source.addEventListener?.(SOURCE_CHANGED, this.#changed);
    this.look();
  }

  /** A source's feed or theme is another one. */
  readonly #changed = (): void => this.#host.requestUpdate();

  hostDisconnected(): void {
    for (const source of this.#sources) source.removeEventListener?.(SOURCE_CHANGED, this.#changed);
    this.#sources = [];
    this.#leave();
  }

  /**
   * Finds out which feed holds now, and joins it when it is another one. The widget calls it before it reads `state`,
   * since what is known already counts in the same drawing.
   */
  readonly look = (): void => {
    const host = this.#host;
    if (!host.isConnected) return;
    const around = [host, ...this.#sources];
    // The property, which programs set; the attribute while a source is not upgraded yet.
    const from = around.find((each) => each.data !== undefined || srcOf(each));
    const data = from?.data;
    if (data !== undefined) {
      if (data === this.#given) return;
      this.#leave();
      this.#given = data;
      this.address = '';
      this.#take(handedOver(data, host.sections));
      return;
    }
    const src = srcOf(from);
    const {sections, schools} = host;
    const needs = {
      indicators: this.#needs(),
      sections,
      schools,
      awake: around.some(({localName}) => localName === 'edu-wall'),
      noStore: around.some((each) => each.noStore ?? each.hasAttribute?.('no-store')),
    };
    const asked = src + JSON.stringify(needs);
    if (asked === this.#asked) return;
    this.#leave();
    this.#asked = asked;
    if (!src) {
      this.#take(WAITING);
      return;
    }
    this.address = absolute(src);
    this.#stop = pageStore().subscribe(this.address, needs, (state) => this.#take(state));
  };

  #leave(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#given = undefined;
    this.#asked = '';
  }

  #take(state: FeedState): void {
    if (state === this.state) return;
    this.state = state;
    const slice = this.#cut(state);
    const before = this.#slice;
    this.#slice = slice;
    if (slice.length === before.length && slice.every((part, i) => part === before[i]))
      this.#host.heard();
    else this.#host.requestUpdate();
  }

  /** The parts of a feed that the widget shows; the store keeps parts that stay the same the same objects. */
  #cut({dataset, failure, problems}: FeedState): readonly unknown[] {
    if (!dataset) return [failure];
    const {feed, indicators} = dataset;
    const {sections = [], schools, timely} = this.#host;
    const shown = this.#needs().map((id) => indicators.get(id));
    return [
      problems,
      feed.dimensions,
      feed.places,
      feed.linked,
      feed.sources,
      feed.asOf,
      schools && feed.schools,
      timely && dataset,
      ...sections.map(({key}) => feed[key]),
      ...shown.flatMap((one) => [
        one,
        indicators.get(one?.ratio?.of ?? ''),
        indicators.get(one?.ratio?.per ?? ''),
      ]),
    ];
  }
}

const srcOf = (element: Partial<Widget> | undefined): string =>
  element?.src ?? element?.getAttribute?.('src') ?? '';

interface Handed {
  readonly state: FeedState;
  readonly sections: readonly Section[];
}
/** The address as the page means it; one that is no address stays as written, and the reader says what is wrong with it. */
function absolute(src: string): string {
  try {
    return new URL(src, document.baseURI).href;
  } catch {
    return src;
  }
}

const handed = new WeakMap<object, Handed>();

/**
 * Reads data that the page handed over. One value is read once, however many widgets show it, and once more for one that
 * needs a section which the others do without.
 */
function handedOver(data: unknown, wanted: readonly Section[] = []): FeedState {
  const key = typeof data === 'object' && data !== null ? data : {};
  const known = handed.get(key);
  if (known && wanted.every((section) => known.sections.includes(section))) return known.state;
  const sections = [...new Set([...(known?.sections ?? []), ...wanted])];
  const {feed, problems, more} = parse(data, {sections});
  const state: FeedState = feed
    ? // Nobody looks again for what a page hands over, so it cannot be late.
      {phase: 'ready', dataset: indexFeed(feed), problems, more, loadedAt: Infinity}
    : {phase: 'failed', problems, more, ...(problems[0] ? {failure: problems[0]} : {})};
  handed.set(key, {state, sections});
  return state;
}
