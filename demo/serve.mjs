/**
 * `npm start`: serves this folder, installing first what is missing.
 *
 *     PORT=8080 npm start
 *     http://localhost:8080/feeds/mekong.json?delay=3000    a slow network
 */
import {fileURLToPath} from 'node:url';
import {builderElements} from '../.ci/builder-elements.mjs';
import {ensureInstalled} from '../.ci/ensure-installed.mjs';
import {troubleServer} from './trouble/server.mjs';

if (!ensureInstalled()) process.exit(1);
// Only now: on a fresh checkout vite was not there a moment ago.
const {createServer} = await import('vite');

/** What `trouble.html` lives on. */
const trouble = await troubleServer();

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
        void middlewares.use(delay).use(inTrouble).use('/builder/elements.json', elementList),
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
