import {feedStore, type FeedStore} from '../feed/store.js';

let store: FeedStore | undefined;

/** The page's one store of feeds, with the browser's network, clock and hashes put in. */
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
  });
  return store;
}
