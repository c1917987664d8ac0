import {readFile} from 'node:fs/promises';
import {basename, dirname, isAbsolute, join, relative, resolve} from 'node:path';
import type {Needs} from '../feed/links.js';
import {loadFeed} from '../feed/load.js';
import type {FeedState} from '../feed/store.js';
import {failureSentence} from '../format/failure-words.js';
import {indexFeed, type Dataset} from '../model/dataset.js';

/** Stands for the folder of a file, so that links of a feed on disk are read beside it and nowhere else on disk. */
const FOLDER = 'https://feed.invalid/';

export type Ready = FeedState & {readonly dataset: Dataset};

/** Reads a feed, a file or an address, with the linked parts that are needed; a text instead says why there is none. */
export async function readFeed(feed: string, needs: Needs, lang: string): Promise<Ready | string> {
  const isAddress = /^https?:/i.test(feed);
  const folder = dirname(resolve(feed));
  const load = await loadFeed({
    address: isAddress ? feed : FOLDER + encodeURIComponent(basename(feed)),
    needs: () => needs,
    fetch: (address, init) =>
      address.startsWith(FOLDER) ? fromDisk(folder, address) : fetch(address, init),
    setTimer: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    digest: (algorithm, bytes) => crypto.subtle.digest(algorithm, bytes),
  });
  // There is no load before this one that it could be the same as.
  if (load.kind === 'same') throw new Error('A first load is never the same.');
  if (load.kind === 'failed') return failureSentence(load.problem, lang);
  const {problems, more} = load;
  return {phase: 'ready', dataset: indexFeed(load.feed), problems, more};
}

async function fromDisk(folder: string, address: string): Promise<Response> {
  try {
    const path = join(folder, decodeURIComponent(new URL(address).pathname));
    const inside = relative(folder, path);
    if (inside.startsWith('..') || isAbsolute(inside)) return new Response(null, {status: 403});
    return new Response(await readFile(path));
  } catch {
    return new Response(null, {status: 404});
  }
}
