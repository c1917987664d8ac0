import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {parse} from '../feed/parse.js';
import type {Section} from '../feed/section.js';
import {WAITING, type FeedState} from '../feed/store.js';
import {indexFeed} from '../model/dataset.js';
import {pageStore} from './page-store.js';
import {nearest} from './surroundings.js';

/** Sent by an `edu-feed-source` on itself when its feed or its theme changed. */
export const SOURCE_CHANGED = 'edu-source-changed';

interface Widget extends ReactiveControllerHost, HTMLElement {
  src?: string | undefined;
  data?: unknown;
  /** What the widget shows besides places, schools and indicators: `readonly sections = [alerts, rules];` */
  readonly sections?: readonly Section[];
  /** True where it shows single schools, which may be a linked part; it may turn true when the feed says so. */
  readonly schools?: boolean;
}

/**
 * The feed that a widget reads: its own `data` or `src`, else those of the nearest `edu-feed-source` around it.
 * Widgets of one address share one store, one timer and one indexed data set.
 */
export class FeedSlice implements ReactiveController {
  state: FeedState = WAITING;
  /** Absolute address of the feed, '' when the page handed the data over. */
  address = '';
  #host: Widget;
  #needs: () => readonly string[];
  #source: HTMLElement | undefined;
  #given: unknown;
  #asked = '';
  #stop: (() => void) | undefined;

  constructor(host: Widget, needs: () => readonly string[]) {
    this.#host = host;
    this.#needs = needs;
    host.addController(this);
  }

  hostConnected(): void {
    this.#source = nearest(this.#host, (element) =>
      element.localName === 'edu-feed-source' ? (element as HTMLElement) : undefined,
    );
    this.#source?.addEventListener(SOURCE_CHANGED, this.#changed);
    this.look();
  }

  /** The source's feed or theme is another one. */
  readonly #changed = (): void => this.#host.requestUpdate();

  hostDisconnected(): void {
    this.#source?.removeEventListener(SOURCE_CHANGED, this.#changed);
    this.#source = undefined;
    this.#leave();
  }

  /**
   * Finds out which feed holds now, and joins it when it is another one. The widget calls it before it reads `state`,
   * since what is known already counts in the same drawing.
   */
  readonly look = (): void => {
    if (!this.#host.isConnected) return;
    const source = this.#source as Partial<Widget> | undefined;
    const data = this.#host.data ?? (this.#host.src ? undefined : source?.data);
    if (data !== undefined) {
      if (data === this.#given) return;
      this.#leave();
      this.#given = data;
      this.address = '';
      this.#take(handedOver(data, this.#host.sections));
      return;
    }
    // The property, which programs set; the attribute while the source is not upgraded yet.
    const src = this.#host.src ?? source?.src ?? source?.getAttribute?.('src') ?? '';
    const needs = this.#needs();
    const {sections, schools} = this.#host;
    const asked = `${src} ${needs.join(' ')} ${schools}`;
    if (asked === this.#asked) return;
    this.#leave();
    this.#asked = asked;
    if (!src) {
      this.#take(WAITING);
      return;
    }
    this.address = absolute(src);
    this.#stop = pageStore().subscribe(
      this.address,
      {indicators: needs, sections, schools},
      (state) => this.#take(state),
    );
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
    this.#host.requestUpdate();
  }
}

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
