import {indexFeed, type Dataset} from '../model/dataset.js';
import type {Problem} from '../model/problem.js';
import {waitBefore} from './backoff.js';
import type {Fetch, SetTimer} from './download.js';
import {given} from './given.js';
import {LIMITS, type Limits} from './limits.js';
import {joinNeeds, wanted, type Digest, type Needs} from './links.js';
import {asked, loadFeed, readTrace, type Load, type Trace} from './load.js';
import {fatal} from './problems.js';
import {reuse, same} from './reuse.js';

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
  /** The data were kept on this device by an earlier visit; no good answer has come since. */
  readonly restored?: true;
  /** The server's clock less the page's, in ms, where the server's may be read. */
  readonly clockOffset?: number;
}

/** Nothing has been asked for, or nothing has come. */
export const WAITING: FeedState = {phase: 'waiting', problems: [], more: 0};

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
    const entry = entries.get(address) ?? openEntry(address, options);
    entries.set(address, entry);
    return entry;
  };
  return {
    subscribe: (address, needs, listener) => entryOf(address).subscribe(needs, listener),
    refresh: (address) => entryOf(address).load(),
  };
}

interface Entry {
  subscribe(needs: Needs, listener: FeedListener): () => void;
  /** Loads now, or joins the load that is under way. */
  load(): Promise<void>;
}

function openEntry(address: string, options: StoreOptions): Entry {
  const {now, setTimer, random} = options;
  const listeners = new Set<{readonly needs: Needs; readonly listener: FeedListener}>();
  let state = WAITING;
  /** What the last good answer was, and what the data set was read from: another, when the answer was an older feed. */
  let trace: Trace | undefined;
  let shown: Trace | undefined;
  let loading: Promise<void> | undefined;
  let cancelTimer: (() => void) | undefined;
  /** When the next attempt is due; work goes by due times, since hidden pages run timers late. */
  let due = 0;
  let failures = 0;

  function subscribe(needs: Needs, listener: FeedListener): () => void {
    const one = {needs, listener};
    listeners.add(one);
    // The document is asked for at once; what the other widgets of the page need counts when it is here.
    if (state.phase === 'waiting') void load();
    else queueMicrotask(look);
    if (readLacking()) tell();
    else listener(state);
    return () => {
      listeners.delete(one);
      if (listeners.size === 0) cancelTimer?.();
    };
  }

  const load = (): Promise<void> =>
    (loading ??= loadAnew().finally(() => {
      loading = undefined;
      look();
    }));

  /** Loads when it is time or a newcomer needs a part that was left aside; else sets the timer. */
  function look(): void {
    if (loading || listeners.size === 0) return;
    const wait = due - now();
    if (wait <= 0 || lacksPart()) void load();
    else {
      cancelTimer?.();
      cancelTimer = setTimer(look, wait);
    }
  }

  const allNeeds = (): Needs => joinNeeds([...listeners].map(({needs}) => needs));

  function lacksPart(): boolean {
    const feed = state.dataset?.feed;
    const needs = allNeeds();
    // Needs that were asked for and not met will not be met by asking again at once.
    if (!feed || failures > 0 || asked(trace?.needs) === asked(needs)) return false;
    return wanted(feed.linked, needs, feed).length > 0;
  }

  async function loadAnew(): Promise<void> {
    cancelTimer?.();
    // A fault of our own must not become a loop of requests: it waits like any other failure.
    const answer = await loadFeed({...options, address, needs: allNeeds, previous: trace}).catch(
      (error: unknown): Load => ({kind: 'failed', problem: brokenBy(error)}),
    );
    const at = now();
    const failed = answer.kind === 'failed';
    failures = failed ? failures + 1 : 0;
    state = next(state, answer, at);
    const feed = state.dataset?.feed;
    if (answer.kind === 'fresh') {
      trace = answer.trace;
      if (feed === answer.feed) shown = trace;
    }
    due =
      at +
      waitBefore({
        refresh: feed ? feed.refreshSeconds * 1000 : DEFAULT_REFRESH,
        loaded: feed !== undefined,
        failures,
        lasting: failed && answer.lasting === true,
        retryAfter: failed ? wish(answer.retryAfter, at) : undefined,
        random: random(),
      });
    readLacking();
    tell();
  }

  function tell(): void {
    for (const {listener} of [...listeners]) listener(state);
  }

  /** Reads the feed once more when widgets ask for sections that it was read without; true when it did. */
  function readLacking(): boolean {
    const {sections = []} = allNeeds();
    const read = shown?.needs.sections ?? [];
    if (!shown || sections.every((section) => read.includes(section))) return false;
    shown = {...shown, needs: {...shown.needs, sections}};
    const {feed, problems, more} = readTrace(shown, {...LIMITS, ...options.limits});
    if (feed) state = {...state, dataset: indexFeed(feed), problems, more};
    return feed !== undefined;
  }

  return {subscribe, load};
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
  return {
    ...good,
    // Widgets whose part of the feed is as it was need not be drawn anew.
    dataset: indexFeed(held ? reuse(held, feed) : feed),
    problems: same(state.problems, problems) ? state.problems : problems,
    more,
  };
}

const wish = (
  retryAfter: {seconds: number} | {at: number} | undefined,
  now: number,
): number | undefined =>
  retryAfter && ('at' in retryAfter ? retryAfter.at - now : retryAfter.seconds * 1000);

const brokenBy = (error: unknown): Problem =>
  fatal('unreachable', undefined, String(error).slice(0, 120));
