/**
 * Serves the kit as a build would publish it, and old libraries as they are, to pages under test. Their addresses do not end
 * in `.js`, since the test server would compile them as modules of this project.
 *
 *     /copies/kit  /copies/kit.iife   of now, as a module and as a script; built when first asked for
 *     /copies/old  /copies/old.iife   of a version before, without the charts that came last
 *     /copies/probe                   the tests' eyes as the global `probe`; see test/pages/probe.ts
 *     /copies/jquery  …               see below
 */
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tsImport} from 'tsx/esm/api';

const {resolve} = createRequire(import.meta.url);
const LIBRARIES = {
  'bootstrap.css': 'bootstrap/dist/css/bootstrap.css',
  bootstrap: 'bootstrap/dist/js/bootstrap.js',
  jquery: 'jquery/dist/jquery.js',
  mootools: 'mootools/lib/mootools-core-1.5.2-server.js',
  requirejs: 'requirejs/require.js',
};

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

let built;

/** Middleware of the test server. */
export async function copies(context, next) {
  const name = /^\/copies\/(.+)$/.exec(context.path)?.[1];
  if (!name) return next();
  context.type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  context.body = LIBRARIES[name]
    ? await readFile(resolve(LIBRARIES[name]), 'utf8')
    : (await (built ??= build()))[name];
}
