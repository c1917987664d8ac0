/**
 * Serves the kit as a build would publish it, and old libraries as they are, to pages under test. Their addresses do not end
 * in `.js`, since the test server would compile them as modules of this project.
 *
 *     /copies/kit  /copies/kit.iife   of now, as a module and as a script; built when first asked for
 *     /copies/old  /copies/old.iife   of a version before, without the charts that came last
 *     /copies/probe                   the tests' eyes as the global `probe`; see test/pages/probe.ts
 *     /copies/jquery  …               see below
 *     /copies/cdn/…                   what `dist/cdn/` will hold: loader, modules, frame
 *     /copies/feeds/…                 the demo's feeds, for who is of no origin
 */
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {extname} from 'node:path';
import {tsImport} from 'tsx/esm/api';

const {resolve} = createRequire(import.meta.url);
const LIBRARIES = {
  'bootstrap.css': 'bootstrap/dist/css/bootstrap.css',
  bootstrap: 'bootstrap/dist/js/bootstrap.js',
  jquery: 'jquery/dist/jquery.js',
  mootools: 'mootools/lib/mootools-core-1.5.2-server.js',
  requirejs: 'requirejs/require.js',
};

const TYPES = {'.css': 'text/css', '.html': 'text/html', '.json': 'application/json'};

const load = (path) => tsImport(path, import.meta.url);

async function build() {
  const [{published}, {bundled}] = await Promise.all([
    load('../pages/published.ts'),
    load('../pages/bundled.ts'),
  ]);
  const [now, old, probe] = await Promise.all([
    published(),
    published('0.0.9', ['edu-funnel-chart', 'edu-scatter-chart']),
    bundled('./probe.ts', 'probe'),
  ]);
  return {
    kit: now.module,
    'kit.iife': now.classic,
    old: old.module,
    'old.iife': old.classic,
    probe: `${probe};globalThis.probe = probe;probe.listen()`,
  };
}

/** Files by their path below `dist/cdn/`. */
const buildCdn = async () => (await load('../pages/cdn.ts')).cdnFiles();

let kit;
let cdn;

async function bodyOf(name) {
  const [folder, ...rest] = name.split('/');
  const path = rest.join('/');
  if (folder === 'cdn') return (await (cdn ??= buildCdn())).files.get(path);
  if (folder === 'feeds' && /^[\w-]+\.json$/.test(path))
    return readFile(new URL(`../../demo/feeds/${path}`, import.meta.url));
  return LIBRARIES[name] ? readFile(resolve(LIBRARIES[name])) : (await (kit ??= build()))[name];
}

/** Middleware of the test server. */
export async function copies(context, next) {
  const name = /^\/copies\/(.+)$/.exec(context.path)?.[1];
  const body = name && (await bodyOf(name));
  if (!body) return next();
  context.type = TYPES[extname(name)] ?? 'text/javascript';
  // A sandboxed frame is nobody's origin, so whoever reads for it must be let in.
  context.set('access-control-allow-origin', '*');
  context.body = String(body);
}
