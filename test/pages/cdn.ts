import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundled} from './bundled.js';
import type {Host, Reply} from './serve.js';

/** What the build writes for script tags and frames, on a test's server. */
export interface Cdn {
  /** The files that each element needs at once: `needs.get('line-chart')`. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** Every file, by its path below that. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  html: 'text/html',
  json: 'application/json',
};

/** Builds `dist/cdn/` elsewhere. */
export async function cdnFiles(): Promise<Cdn> {
  const address = new URL('../../.ci/cdn.mjs', import.meta.url).href;
  const {buildCdn} = (await import(address)) as {
    buildCdn: (folder: string) => Promise<Map<string, string[]>>;
  };
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
  const folder = await mkdtemp(join(cache, 'cdn-'));
  const files = new Map<string, Uint8Array>();
  try {
    const needs = await buildCdn(folder);
    for (const name of await readdir(folder, {recursive: true}))
      if (name.includes('.'))
        files.set(name.replaceAll('\\', '/'), await readFile(join(folder, name)));
    const [classic, module] = await Promise.all([
      bundled('../../src/embed/all.ts', 'EduWidgets'),
      bundled('../../src/embed/all.ts'),
    ]);
    files.set('edu-widgets.iife.js', Buffer.from(classic));
    files.set('edu-widgets.js', Buffer.from(module));
    return {needs, files};
  } finally {
    await rm(folder, {recursive: true});
  }
}

/** Serves it, as `/cdn/` unless the test wants another path. */
export async function serveCdn(
  host: Host,
  headers: Reply['headers'] = {},
  path = '/cdn/',
): Promise<Cdn> {
  const cdn = await cdnFiles();
  for (const [name, body] of cdn.files) {
    const type = TYPES[name.split('.').pop() ?? ''] ?? 'text/plain';
    host.put(path + name, {type, body, headers});
  }
  return cdn;
}
