import {indexFeed, type Dataset} from '../model/dataset.js';
import type {Problem} from '../model/problem.js';
import {waitBefore} from './backoff.js';
import type {Fetch, SetTimer} from './download.js';
import type {Limits} from './limits.js';
import {joinNeeds, wanted, type Digest, type Needs} from './links.js';
import {loadFeed, readTrace, type Load, type Trace} from './load.js';
import type {Section} from './section.js';

/** What is known of one feed address. A new object for each change. */
export interface FeedState {
  /** `failed`: there never was a good answer. After one, the phase stays `ready` and `failure` tells of a failed attempt. */
  readonly phase: 'waiting' | 'ready' | 'failed';
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
  readonly more: number;
  /** When the last good answer came, and when the last attempt ended; milliseconds since 1970. */
  readonly loadedAt?: number;
  readonly lastAttempt?: number;
  /** Why the last attempt failed; absent when it did not. */
  readonly failure?: Problem;
  /** The server's clock less the page's, in ms, where the server's may be read. */
  readonly clockOffset?: number;
}

export type FeedListener = (state: FeedState) => void;

export interface StoreOptions {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly setTimer: SetTimer;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  readonly digest?: Digest | undefined;
  readonly limits?: Partial<Limits>;
}

/** The feeds of a page: one entry and one timer for each address, shared by all that listen. */
export interface FeedStore {
  /**
   * Hears the present state at once and every change after it; the result ends that. Sections that were left unread
   * are read before, from what has come already.
   */
  subscribe(address: string, needs: Needs, listener: FeedListener): () => void;
  /** Looks again now; settles when the answer is in. */
  refresh(address: string): Promise<void>;
}

const DEFAULT_REFRESH = 300_000;

export function feedStore(options: StoreOptions): FeedStore {
  const entries = new Map<string, Entry>();
  const entryOf = (address: string): Entry => {
    const entry = entries.get(address) ?? new Entry(address, options);
    entries.set(address, entry);
    return entry;
  };
  return {
    subscribe: (address, needs, listener) => entryOf(address).subscribe(needs, listener),
    refresh: (address) => entryOf(address).load(),
  };
}

class Entry {
  #state: FeedState = {phase: 'waiting', problems: [], more: 0};
  readonly #listeners = new Map<object, {needs: Needs; listener: FeedListener}>();
  readonly #address: string;
  readonly #options: StoreOptions;
  /** What the last good answer was, and what the data set was read from: another, when the answer was an older feed. */
  #trace: Trace | undefined;
  #shown: Trace | undefined;
  /** Sections that the data set holds. */
  #read: readonly Section[] = [];
  #loading: Promise<void> | undefined;
  #cancelTimer: (() => void) | undefined;
  /** When the next attempt is due; work goes by due times, since hidden pages run timers late. */
  #due = 0;
  #failures = 0;

  constructor(address: string, options: StoreOptions) {
    this.#address = address;
    this.#options = options;
  }

  subscribe(needs: Needs, listener: FeedListener): () => void {
    const key = {};
    this.#listeners.set(key, {needs, listener});
    if (this.#readLacking()) this.#tell();
    else listener(this.#state);
    // After this task, so that the widgets of a page ask together.
    void Promise.resolve().then(() => this.#look());
    return () => {
      this.#listeners.delete(key);
      if (this.#listeners.size === 0) this.#stopTimer();
    };
  }

  /** Loads now, or joins the load that is under way. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
      this.#look();
    });
    return this.#loading;
  }

  /** Loads when it is time or a newcomer needs a part that was left aside; else sets the timer. */
  #look(): void {
    if (this.#loading || this.#listeners.size === 0) return;
    const wait = this.#due - this.#options.now();
    if (wait <= 0 || this.#lacks()) void this.load();
    else {
      this.#stopTimer();
      this.#cancelTimer = this.#options.setTimer(() => this.#look(), wait);
    }
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }

  get #needs(): Required<Needs> {
    return joinNeeds([...this.#listeners.values()].map(({needs}) => needs));
  }

  #lacks(): boolean {
    const feed = this.#state.dataset?.feed;
    // Needs that were asked for and not met will not be met by asking again at once.
    if (!feed || this.#failures > 0 || this.#trace?.asked === JSON.stringify(this.#needs))
      return false;
    return wanted(feed.linked, this.#needs, feed).length > 0;
  }

  async #load(): Promise<void> {
    this.#stopTimer();
    const {fetch, setTimer, digest, limits, now, random} = this.#options;
    const needs = this.#needs;
    // A fault of our own must not become a loop of requests: it waits like any other failure.
    const load = await loadFeed({
      address: this.#address,
      needs,
      fetch,
      setTimer,
      digest,
      limits,
      previous: this.#trace,
    }).catch((error: unknown): Load => ({kind: 'failed', problem: brokenBy(error)}));
    const at = now();
    const failed = load.kind === 'failed';
    this.#failures = failed ? this.#failures + 1 : 0;
    const state = next(this.#state, load, at);
    if (load.kind === 'fresh') this.#trace = load.trace;
    if (load.kind === 'fresh' && state.dataset?.feed === load.feed) {
      this.#shown = load.trace;
      this.#read = needs.sections;
    }
    this.#due =
      at +
      waitBefore({
        refresh: (state.dataset?.feed.refreshSeconds ?? 0) * 1000 || DEFAULT_REFRESH,
        loaded: state.dataset !== undefined,
        failures: this.#failures,
        lasting: failed && load.lasting === true,
        retryAfter: failed ? wish(load.retryAfter, at) : undefined,
        random: random(),
      });
    this.#state = state;
    this.#readLacking();
    this.#tell();
  }

  #tell(): void {
    for (const {listener} of [...this.#listeners.values()]) listener(this.#state);
  }

  /** Reads the feed once more when widgets ask for sections that it was read without; true when it did. */
  #readLacking(): boolean {
    const {sections} = this.#needs;
    if (!this.#shown || sections.every((section) => this.#read.includes(section))) return false;
    const {feed, problems, more} = readTrace(this.#shown, sections, this.#options.limits);
    this.#read = sections;
    if (feed) this.#state = {...this.#state, dataset: indexFeed(feed), problems, more};
    return feed !== undefined;
  }
}

/** The state after an answer. The last good feed outlives failures, and an older document never replaces a newer one. */
function next(state: FeedState, load: Load, at: number): FeedState {
  if (load.kind === 'failed') {
    const phase = state.dataset ? 'ready' : 'failed';
    const problems = state.dataset ? state.problems : [load.problem];
    return {...state, phase, problems, lastAttempt: at, failure: load.problem};
  }
  const clock = load.serverTime === undefined ? {} : {clockOffset: load.serverTime - at};
  const good: FeedState & {failure?: Problem} = {
    ...state,
    ...clock,
    phase: 'ready',
    loadedAt: at,
    lastAttempt: at,
  };
  delete good.failure;
  if (load.kind === 'same') return good;
  const {feed, problems, more} = load;
  const held = state.dataset?.feed;
  if (held && feed.updated < held.updated && feed.id === held.id) return good;
  return {...good, dataset: indexFeed(feed), problems, more};
}

const wish = (
  retryAfter: {seconds: number} | {at: number} | undefined,
  now: number,
): number | undefined =>
  retryAfter && ('at' in retryAfter ? retryAfter.at - now : retryAfter.seconds * 1000);

const brokenBy = (error: unknown): Problem => ({
  path: '',
  code: 'unreachable',
  severity: 'fatal',
  got: String(error).slice(0, 120),
});
