import {indexFeed, type Dataset} from '../model/dataset.js';
import type {Problem} from '../model/problem.js';
import {waitBefore} from './backoff.js';
import type {Fetch, SetTimer} from './download.js';
import {given} from './given.js';
import {LIMITS, type Limits} from './limits.js';
import {joinNeeds, wanted, type Digest, type Needs} from './links.js';
import {asked, loadFeed, readTrace, type Load, type Trace} from './load.js';
import {fatal} from './problems.js';

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
    // The document is asked for at once; what the other widgets of the page need counts when it is here.
    if (this.#state.phase === 'waiting') void this.load();
    else void Promise.resolve().then(() => this.#look());
    if (this.#readLacking()) this.#tell();
    else listener(this.#state);
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
    if (!feed || this.#failures > 0 || asked(this.#trace?.needs) === asked(this.#needs))
      return false;
    return wanted(feed.linked, this.#needs, feed).length > 0;
  }

  async #load(): Promise<void> {
    this.#stopTimer();
    const {now, random} = this.#options;
    // A fault of our own must not become a loop of requests: it waits like any other failure.
    const load = await loadFeed({
      ...this.#options,
      address: this.#address,
      needs: () => this.#needs,
      previous: this.#trace,
    }).catch((error: unknown): Load => ({kind: 'failed', problem: brokenBy(error)}));
    const at = now();
    const failed = load.kind === 'failed';
    this.#failures = failed ? this.#failures + 1 : 0;
    this.#state = next(this.#state, load, at);
    const {dataset} = this.#state;
    if (load.kind === 'fresh') {
      this.#trace = load.trace;
      if (dataset?.feed === load.feed) this.#shown = load.trace;
    }
    this.#due =
      at +
      waitBefore({
        refresh: dataset ? dataset.feed.refreshSeconds * 1000 : DEFAULT_REFRESH,
        loaded: dataset !== undefined,
        failures: this.#failures,
        lasting: failed && load.lasting === true,
        retryAfter: failed ? wish(load.retryAfter, at) : undefined,
        random: random(),
      });
    this.#readLacking();
    this.#tell();
  }

  #tell(): void {
    for (const {listener} of [...this.#listeners.values()]) listener(this.#state);
  }

  /** Reads the feed once more when widgets ask for sections that it was read without; true when it did. */
  #readLacking(): boolean {
    const {sections} = this.#needs;
    const shown = this.#shown;
    if (!shown || sections.every((section) => shown.needs.sections?.includes(section)))
      return false;
    this.#shown = {...shown, needs: {...shown.needs, sections}};
    const {feed, problems, more} = readTrace(this.#shown, {...LIMITS, ...this.#options.limits});
    if (feed) this.#state = {...this.#state, dataset: indexFeed(feed), problems, more};
    return feed !== undefined;
  }
}

/** The state after an answer. The last good feed outlives failures, and an older document never replaces a newer one. */
function next(state: FeedState, load: Load, at: number): FeedState {
  const held = state.dataset?.feed;
  if (load.kind === 'failed') {
    const {problem} = load;
    const attempt = {...state, lastAttempt: at, failure: problem};
    return held ? attempt : {...attempt, phase: 'failed', problems: [problem]};
  }
  const {serverTime} = load;
  const good: FeedState = given({
    ...state,
    phase: 'ready' as const,
    loadedAt: at,
    lastAttempt: at,
    failure: undefined,
    clockOffset: serverTime === undefined ? state.clockOffset : serverTime - at,
  });
  if (load.kind === 'same') return good;
  const {feed, problems, more} = load;
  if (held && feed.updated < held.updated && feed.id === held.id) return good;
  return {...good, dataset: indexFeed(feed), problems, more};
}

const wish = (
  retryAfter: {seconds: number} | {at: number} | undefined,
  now: number,
): number | undefined =>
  retryAfter && ('at' in retryAfter ? retryAfter.at - now : retryAfter.seconds * 1000);

const brokenBy = (error: unknown): Problem =>
  fatal('unreachable', undefined, String(error).slice(0, 120));
