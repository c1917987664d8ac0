import {CLOCK_TOLERANCE} from '../feed/freshness.js';
import type {Keep, Kept} from '../feed/keep.js';

/** Feeds that a device keeps; the one written longest ago goes first. */
const MOST_FEEDS = 12;
/** Bytes of one feed with its parts. */
const MOST_BYTES = 24 * 1024 * 1024;
/** Milliseconds: a database that is blocked never answers. */
const PATIENCE = 2000;

const DATABASE = 'edu-widgets';
const VERSION = 1;
/** What came, and when: apart, so that a feed which came again as it was costs a few bytes. */
const FILES = 'files';
const TIMES = 'times';

type Files = Pick<Kept, 'asked' | 'document' | 'parts'> & {readonly address: string};
type Times = Omit<Kept, keyof Files> & {readonly address: string; readonly writtenAt: number};

/**
 * Keeps feeds in IndexedDB, the one place that both plain http and https pages have; the Cache API asks for https.
 * Where a page may store nothing (sandboxed frames, a strict browser), every call does nothing.
 */
export function openKeep(
  databases: () => IDBFactory = () => indexedDB,
  now: () => number = Date.now,
): Keep {
  let opening: Promise<IDBDatabase> | undefined;

  function open(): Promise<IDBDatabase> {
    opening ??= openDatabase(databases, () => (opening = undefined)).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  /** Runs one transaction; undefined when it fails or takes too long. */
  async function inside<T>(
    mode: IDBTransactionMode,
    run: (stores: Stores) => Promise<T>,
  ): Promise<T | undefined> {
    const work = async (): Promise<T> => {
      const transaction = (await open()).transaction([FILES, TIMES], mode);
      const ended = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      });
      const stores = {files: transaction.objectStore(FILES), times: transaction.objectStore(TIMES)};
      const [result] = await Promise.all([run(stores), ended]);
      return result;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE);
    });
    try {
      return await Promise.race([work(), late]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  const put = (files: Files, times: Times): Promise<true | undefined> =>
    inside('readwrite', async (stores) => {
      const old = await timesOf(stores, times.address);
      // Another tab may have been quicker.
      const isNewer = old && old.id === times.id && old.updated > times.updated;
      if (isNewer && old.updated <= now() + CLOCK_TOLERANCE) return true as const;
      await Promise.all([done(stores.files.put(files)), done(stores.times.put(times))]);
      const all = await done(stores.times.getAll() as IDBRequest<Times[]>);
      all.sort((a, b) => b.writtenAt - a.writtenAt);
      for (const {address} of all.slice(MOST_FEEDS)) await remove(stores, address);
      return true as const;
    });

  return {
    async read(address) {
      const kept = await inside('readonly', async (stores) => {
        const files = await done(stores.files.get(address) as IDBRequest<Files | undefined>);
        return {...files, ...(await timesOf(stores, address))};
      });
      return kept && isWhole(kept) ? kept : undefined;
    },

    async write(address, {asked, document, parts, ...times}) {
      if (sizeOf([document, ...parts.map(({answer}) => answer)]) > MOST_BYTES) return;
      const files = {address, asked, document, parts};
      const stamped = {address, ...times, writtenAt: now()};
      if (await put(files, stamped)) return;
      // The device is full: this feed is looked at now, the others are not.
      await inside('readwrite', async (stores) => {
        await Promise.all([done(stores.files.clear()), done(stores.times.clear())]);
      });
      await put(files, stamped);
    },

    async renew(address, loadedAt) {
      await inside('readwrite', async (stores) => {
        const times = await timesOf(stores, address);
        if (times) await done(stores.times.put({...times, loadedAt, writtenAt: now()}));
      });
    },

    async forget(address) {
      await inside('readwrite', (stores) => remove(stores, address));
    },
  };
}

interface Stores {
  readonly files: IDBObjectStore;
  readonly times: IDBObjectStore;
}

const timesOf = ({times}: Stores, address: string): Promise<Times | undefined> =>
  done(times.get(address) as IDBRequest<Times | undefined>);

const remove = ({files, times}: Stores, address: string): Promise<unknown> =>
  Promise.all([done(files.delete(address)), done(times.delete(address))]);

const openDatabase = (databases: () => IDBFactory, ended: () => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    // Naming it throws where a page may store nothing.
    const request = databases().open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      for (const name of [FILES, TIMES])
        request.result.createObjectStore(name, {keyPath: 'address'});
    };
    request.onsuccess = () => {
      const {result} = request;
      result.onclose = ended;
      // Another copy of the kit wants another version: this one opens anew at its next call.
      result.onversionchange = () => {
        result.close();
        ended();
      };
      resolve(result);
    };
    request.onerror = () => reject(request.error ?? new Error('no database'));
    request.onblocked = () => reject(new Error('blocked'));
  });

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });

const sizeOf = (answers: readonly object[]): number =>
  answers.reduce(
    (sum, answer) => sum + ('bytes' in answer ? (answer.bytes as Uint8Array).length : 0),
    0,
  );

/** Whether a record is what this version writes: another one, or another program, may have been here. */
const isWhole = (kept: Partial<Kept>): kept is Kept =>
  kept.document?.bytes instanceof Uint8Array &&
  Array.isArray(kept.parts) &&
  Number.isFinite(kept.loadedAt) &&
  typeof kept.asked === 'string';

/** What the widgets of a page keep. */
export const pageKeep = openKeep();
