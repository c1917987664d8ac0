import {indexFeed, type Dataset} from '../model/dataset.js';
import type {Problem} from '../model/problem.js';
import {waitBefore} from './backoff.js';
import {PATIENCE, type Fetch, type SetTimer} from './download.js';
import {given} from './given.js';
import {LIMITS, type Limits} from './limits.js';
import {joinNeeds, wanted, type Digest, type Needs} from './links.js';
import {asked, loadFeed, readTrace, type Load, type Trace} from './load.js';
import {fatal} from './problems.js';
import {reuse, same} from './reuse.js';
import {CLOCK_TOLERANCE} from './freshness.js';
import type {Keep} from './keep.js';
import type {Feed} from '../model/feed.js';

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
  readonly signals?: Signals;
  /** Loads what keeps good answers on the device, when there is something to keep or to look for. */
  readonly keep?: () => Promise<Keep>;
}

/** What the store must know of the page around it. */
export interface Signals {
  /** Nobody sees the page. */
  hidden(): boolean;
  /** Tells when somebody sees the page again, and when the network is said to be back; the result ends that. */
  listen(heard: (what: 'return' | 'online') => void): () => void;
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
/** Milliseconds that a reader waits for the network before what was kept is shown. */
const RESTORE = 400;
/** Milliseconds between the end of a hung attempt and the next. */
const SOONEST = 1000;

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
  const {now, setTimer, random, signals} = options;
  const listeners = new Set<{readonly needs: Needs; readonly listener: FeedListener}>();
  let state = WAITING;
  /** What the last good answer was, and what the data set was read from: another, when the answer was an older feed. */
  let trace: Trace | undefined;
  let shown: Trace | undefined;
  let loading: Promise<void> | undefined;
  let cancelTimer: (() => void) | undefined;
  /** When the next attempt is due, and how long that was to wait; by due times, since hidden pages run timers late. */
  let due = 0;
  let wait = 0;
  let failures = 0;
  /** Until when the server does not want to be asked. */
  let closedUntil = 0;
  let endSignals: (() => void) | undefined;
  let restoring: Promise<void> | undefined;

  function subscribe(needs: Needs, listener: FeedListener): () => void {
    const one = {needs, listener};
    listeners.add(one);
    endSignals ??= signals?.listen(hear);
    if (needs.noStore) void keep((keeper) => keeper.forget(address), true);
    // The document is asked for at once; what the other widgets of the page need counts when it is here.
    if (state.phase === 'waiting') void load();
    else queueMicrotask(look);
    if (readLacking()) tell();
    else listener(state);
    return () => {
      listeners.delete(one);
      if (listeners.size) return;
      cancelTimer?.();
      endSignals?.();
      endSignals = undefined;
    };
  }

  /** Somebody looks at the page again, or the network seems to be back: not all at once, in a province of screens. */
  function hear(what: 'return' | 'online'): void {
    if (what === 'online' && failures && now() >= closedUntil) {
      wait = 1000 * random();
      due = now() + wait;
    }
    look();
  }

  const load = (): Promise<void> =>
    (loading ??= loadAnew().finally(() => {
      loading = undefined;
      look();
    }));

  /** Loads when it is time or a newcomer needs a part that was left aside; else sets the timer. */
  function look(): void {
    if (loading || listeners.size === 0) return;
    cancelTimer?.();
    const left = due - now();
    // More than there ever was to wait: somebody has put the clock back. A second more than the sum of doubles may stray.
    const isDue = left <= 0 || left > wait + 1000;
    if (lacksPart()) void load();
    else if (!isDue) cancelTimer = setTimer(look, left);
    // What nobody sees is not asked for; the return to the page comes by here.
    else if (!signals?.hidden() || some('awake')) void load();
  }

  const allNeeds = (): Needs => joinNeeds([...listeners].map(({needs}) => needs));
  const some = (what: 'awake' | 'noStore'): boolean =>
    [...listeners].some(({needs}) => needs[what]);

  function lacksPart(): boolean {
    const feed = state.dataset?.feed;
    const needs = allNeeds();
    // Needs that were asked for and not met will not be met by asking again at once.
    if (!feed || failures > 0 || asked(trace?.needs) === asked(needs)) return false;
    return wanted(feed.linked, needs, feed).length > 0;
  }

  async function loadAnew(): Promise<void> {
    cancelTimer?.();
    const start = now();
    const isNothingThere = !state.dataset && options.keep;
    const calm = isNothingThere && setTimer(() => void restore(), RESTORE);
    // A fault of our own must not become a loop of requests: it waits like any other failure.
    const answer = await loadFeed({
      ...options,
      address,
      needs: allNeeds,
      previous: trace,
      patience: patienceFor(state.dataset),
    }).catch((error: unknown): Load => ({kind: 'failed', problem: brokenBy(error)}));
    if (calm) calm();
    // Before the failure is told, which would be seen for the blink of an eye.
    if (answer.kind === 'failed' && !state.dataset) await restore();
    const at = now();
    const failed = answer.kind === 'failed';
    failures = failed ? failures + 1 : 0;
    const isAdopted =
      answer.kind === 'fresh' && !isOlder(answer.feed, state, answer.serverTime) && answer.feed;
    state = next(state, answer, at);
    const feed = state.dataset?.feed;
    if (answer.kind === 'fresh') {
      trace = answer.trace;
      if (isAdopted) shown = trace;
    }
    const retryAfter = failed ? wish(answer.retryAfter, at) : undefined;
    wait = waitBefore({
      refresh: feed ? feed.refreshSeconds * 1000 : DEFAULT_REFRESH,
      loaded: feed !== undefined,
      failures,
      lasting: failed && answer.lasting === true,
      retryAfter,
      random: random(),
    });
    // From the start of the attempt, so that a hung one is not waited for twice.
    if (failed) wait = Math.min(wait, Math.max(SOONEST, start + wait - at));
    due = at + wait;
    closedUntil = retryAfter ? due : 0;
    readLacking();
    tell();
    if (answer.kind === 'same') void keep((keeper) => keeper.renew(address, at));
    if (answer.kind === 'fresh' && isAdopted) {
      const {needs, document, parts} = answer.trace;
      void keep((keeper) =>
        keeper.write(address, {
          asked: asked(needs) ?? '',
          document,
          parts,
          id: isAdopted.id,
          updated: isAdopted.updated,
          loadedAt: at,
          clockOffset: state.clockOffset,
        }),
      );
    }
  }

  /** Has the keeper do something, where every widget of the feed lets something be kept. */
  async function keep<T>(
    run: (keeper: Keep) => Promise<T>,
    isAllowed = !some('noStore'),
  ): Promise<T | undefined> {
    // The file of the keeper may be as far away as the feed.
    const keeper = isAllowed && (await options.keep?.().catch(() => undefined));
    return keeper ? run(keeper) : undefined;
  }

  /** Shows what an earlier visit has kept, once, while nothing has come in this one. */
  const restore = (): Promise<void> => (restoring ??= restoreKept());

  async function restoreKept(): Promise<void> {
    const kept = await keep((keeper) => keeper.read(address));
    if (!kept || state.dataset) return;
    const needs = allNeeds();
    const {document, parts, loadedAt, clockOffset} = kept;
    // Other parts than are wanted now were kept: the next answer is read whole, whether it is the same or not.
    const known = {needs: kept.asked === asked(needs) ? needs : {}, document, parts};
    const {feed, problems, more} = readTrace({...known, needs}, {...LIMITS, ...options.limits});
    if (!feed) {
      void keep((keeper) => keeper.forget(address));
      return;
    }
    trace = known;
    shown = {...known, needs};
    const dataset = indexFeed(feed);
    state = given({
      ...state,
      phase: 'ready' as const,
      dataset,
      problems,
      more,
      loadedAt,
      clockOffset,
      restored: true as const,
    });
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
    if (feed) state = {...state, dataset: indexed(feed, state), problems, more};
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
  const {serverTime = NaN} = load;
  const updated = load.kind === 'fresh' ? load.feed.updated : held?.updated;
  // A server that is behind its own documents does not know the time.
  const knows = serverTime > (updated ?? 0) - CLOCK_TOLERANCE;
  const good: FeedState = given({
    ...state,
    phase: 'ready' as const,
    loadedAt: at,
    lastAttempt: at,
    failure: undefined,
    restored: undefined,
    clockOffset: knows ? serverTime - at : state.clockOffset,
  });
  if (load.kind === 'same') return good;
  const {feed, problems, more} = load;
  if (isOlder(feed, state, serverTime)) return good;
  return {
    ...good,
    dataset: indexed(feed, state),
    problems: same(state.problems, problems) ? state.problems : problems,
    more,
  };
}

/** An attempt that hangs must end before the next is due; a first one may take its time. */
const patienceFor = (dataset: Dataset | undefined): number =>
  dataset ? Math.max(5000, Math.min(PATIENCE, dataset.feed.refreshSeconds * 750)) : PATIENCE;

/**
 * Older than what is held. A document from the future, where the server's time is known, holds nobody up: its date was a
 * mistake.
 */
function isOlder({id, updated}: Feed, {dataset}: FeedState, serverTime = NaN): boolean {
  const held = dataset?.feed;
  if (!held || held.id !== id || updated >= held.updated) return false;
  return !(held.updated > serverTime + CLOCK_TOLERANCE);
}

/** Widgets whose part of the feed is as it was need not be drawn anew. */
const indexed = (feed: Feed, {dataset}: FeedState): Dataset =>
  indexFeed(dataset ? reuse(dataset.feed, feed) : feed);

const wish = (
  retryAfter: {seconds: number} | {at: number} | undefined,
  now: number,
): number | undefined =>
  retryAfter && ('at' in retryAfter ? retryAfter.at - now : retryAfter.seconds * 1000);

const brokenBy = (error: unknown): Problem =>
  fatal('unreachable', undefined, String(error).slice(0, 120));
