import {feedStore, type FeedStore, type Signals} from '../feed/store.js';

let store: FeedStore | undefined;

/** The page's one store of feeds, with the browser's network, clock, hashes and memory put in. */
export function pageStore(): FeedStore {
  store ??= feedStore({
    fetch: (address, init) => fetch(address, init),
    now: () => Date.now(),
    setTimer: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    // Absent on pages without https; hashes go unchecked there, and the reader says so.
    digest: (globalThis.crypto as Crypto | undefined)?.subtle
      ? (algorithm, bytes) => crypto.subtle.digest(algorithm, bytes)
      : undefined,
    signals,
    // Apart, since nothing is kept before the first feed is on screen.
    keep: async () => (await import('./keep.js')).pageKeep,
  });
  return store;
}

/** Browsers differ in what they tell when a laptop wakes up or a tab comes back; whatever it is, the store looks. */
const RETURNS = ['visibilitychange', 'resume', 'pageshow'];

const signals: Signals = {
  hidden: () => document.hidden,
  listen(heard) {
    const controller = new AbortController();
    const {signal} = controller;
    const back = (): void => {
      if (!document.hidden) heard('return');
    };
    for (const type of RETURNS)
      for (const target of [document, window]) target.addEventListener(type, back, {signal});
    window.addEventListener('online', () => heard('online'), {signal});
    return () => controller.abort();
  },
};
