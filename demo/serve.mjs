/**
 * `npm start`: serves this folder, installing first what is missing.
 *
 *     PORT=8080 npm start
 *     http://localhost:8080/feeds/mekong.json?delay=3000    a slow network
 */
import {rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {builderElements} from '../.ci/builder-elements.mjs';
import {ensureInstalled} from '../.ci/ensure-installed.mjs';
import {troubleServer} from './trouble/server.mjs';

if (!ensureInstalled()) process.exit(1);
// Only now: on a fresh checkout vite was not there a moment ago.
const {build, createServer} = await import('vite');
const {buildCdn} = await import('../.ci/cdn.mjs');

/** What `trouble.html` lives on. */
const trouble = await troubleServer();

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

const here = fileURLToPath(new URL('.', import.meta.url));
const port = process.env.PORT;

const server = await createServer({
  root: here,
  configFile: false,
  // A page or feed that does not exist is "not found", not the start page.
  appType: 'mpa',
  publicDir: false,
  logLevel: 'warn',
  // Lit's production build, as on a real page; its other one greets on the console.
  resolve: {conditions: ['module', 'browser', 'production']},
  server: {
    port: Number(port ?? 5173),
    // A chosen port is meant; the usual one may make way for another server.
    strictPort: port !== undefined,
    fs: {allow: [fileURLToPath(new URL('..', import.meta.url))]},
  },
  plugins: [
    {
      name: 'demo',
      configureServer: ({middlewares}) =>
        void middlewares
          .use(delay)
          .use(inTrouble)
          .use('/builder/elements.json', elementList)
          .use('/edu-widgets/', kit),
    },
  ],
});
try {
  await server.listen();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const page = process.argv.includes('--trouble') ? 'trouble.html' : '';
console.log(`http://localhost:${server.config.server.port}/${page}`);

/** Answers `?delay=MS` that much later, at most a minute. */
function delay(request, _response, next) {
  const wait = Number(new URL(request.url, 'http://localhost').searchParams.get('delay'));
  if (wait > 0) setTimeout(next, Math.min(wait, 60_000));
  else next();
}

/** What the embed builder offers: every element there is at this moment. */
function elementList(_request, response) {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(builderElements()));
}

function inTrouble(request, response, next) {
  if (!trouble.handle(request, response)) next();
}

let building;

/** What snippets point to: the files of `dist/cdn/`, built elsewhere when the first is asked for. */
async function kit(request, response, next) {
  const [path] = request.url.split('?');
  try {
    const folder = await (building ??= buildKit());
    const body = await readFile(join(folder, ...path.split('/').filter((part) => part !== '..')));
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.setHeader('access-control-allow-origin', '*');
    response.end(body);
  } catch {
    next();
  }
}

async function buildKit() {
  const folder = fileURLToPath(new URL('../.cache/cdn/', import.meta.url));
  rmSync(folder, {recursive: true, force: true});
  const root = fileURLToPath(new URL('..', import.meta.url));
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: {outDir: folder, emptyOutDir: true},
  });
  await buildCdn(folder);
  return folder;
}
