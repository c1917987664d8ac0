/**
 * Weeks on a wall in some minutes: thousands of refreshes with changing data, thousands of scenes, a hurried clock. Prints
 * what the page holds as it goes on, and ends with 1 when it grows.
 *
 *     npm run soak -- [--refreshes 10000] [--scenes 5000] [--control]
 *
 * `--control` puts a widget on the page that leaks on purpose, which must be caught.
 */
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {build} from 'vite';
import {leanTemplates, oneFile} from '../../.ci/bundle-plugins.mjs';
import {findBrowser} from '../browser.mjs';

const {values: options} = parseArgs({
  options: {
    refreshes: {type: 'string', default: '10000'},
    scenes: {type: 'string', default: '5000'},
    control: {type: 'boolean', default: false},
  },
});

const twelve = `<edu-feed-source src="/feed.json">
  ${['pupils', 'classes', 'size'].map((id) => `<edu-kpi-tile indicator="${id}"></edu-kpi-tile>`).join('')}
  <edu-line-chart indicator="pupils" by="level" group="g"></edu-line-chart>
  <edu-line-chart indicator="size" by="place"></edu-line-chart>
  <edu-bar-chart indicator="pupils" by="place" group="g"></edu-bar-chart>
  <edu-data-table indicator="pupils" by="place level"></edu-data-table>
  <edu-school-map indicator="size"></edu-school-map>
  <edu-alert-panel></edu-alert-panel>
  <edu-source-strip></edu-source-strip>
  <edu-milestone-strip></edu-milestone-strip>
  <edu-filter-bar group="g"></edu-filter-bar>
</edu-feed-source>`;
const wall =
  '<edu-wall src="/feed.json"></edu-wall><style>body { margin: 0 } edu-wall { height: 100vh }</style>';

/** Growth that is allowed after the first 200 rounds; heap in MB. */
const MOST = {heap: 2, nodes: 0, detached: 0, listeners: 0, timers: 0};

const here = fileURLToPath(new URL('.', import.meta.url));
const {output} = await build({
  configFile: false,
  root: here,
  logLevel: 'error',
  plugins: [leanTemplates(), oneFile()],
  build: {
    write: false,
    target: 'es2022',
    rolldownOptions: {input: `${here}page.js`, output: {format: 'es', codeSplitting: false}},
  },
});
const script = output[0].code;
const server = createServer(({url}, response) => {
  const isScript = url === '/page.js';
  response.writeHead(200, {
    'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
  });
  response.end(
    isScript
      ? script
      : `<!doctype html><html lang="vi"><title>soak</title><link rel="icon" href="data:,"><body>${url === '/wall' ? wall : twelve}<script type="module" src="/page.js"></script></body></html>`,
  );
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const {executablePath, args, headless} = await findBrowser();
const browser = await chromium.launch({executablePath, args: [...args], headless});
let failed = false;
try {
  for (const [name, rounds, seconds] of [
    ['refreshes', Number(options.refreshes), 17],
    ['scenes', Number(options.scenes), 5],
  ])
    if (rounds > 0) failed = (await soak(name, rounds, seconds)) || failed;
} finally {
  await browser.close();
  server.close();
}
process.exitCode = failed ? 1 : 0;

/** Lets one page live on; true when it grows. */
async function soak(name, rounds, seconds) {
  const context = await browser.newContext({
    viewport: {width: 1600, height: 1000},
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => trouble.push(message.text()));
  await page.clock.install({time: Date.UTC(2026, 10, 26)});
  await page.addInitScript(countTimers);
  await page.goto(`http://127.0.0.1:${server.address().port}/${name === 'scenes' ? 'wall' : ''}`);
  await page.clock.runFor(3000);
  if (options.control)
    await page.evaluate(() => {
      const kept = (window.kept = []);
      addEventListener('edu-data', ({target}) => {
        kept.push(target.shadowRoot.querySelector('.root').cloneNode(true));
        addEventListener('resize', () => kept.length);
      });
    });
  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  console.log(`\n${name}    heap MB    nodes  detached  listeners  timers`);
  const marks = [];
  const start = performance.now();
  const early = Math.min(200, Math.ceil(rounds / 4));
  for (let round = 1; round <= rounds; round++) {
    await page.clock.runFor(seconds * 1000);
    if (round !== early && round % Math.ceil(rounds / 10) !== 0 && round !== rounds) continue;
    if (name === 'scenes') await firstScene(page);
    const mark = {round, ...(await weigh(page, session))};
    marks.push(mark);
    const {heap, nodes, detached, listeners, timers} = mark;
    console.log(
      `${String(round).padStart(name.length)} ${heap.toFixed(2).padStart(10)} ${String(nodes).padStart(8)} ${String(detached).padStart(9)} ${String(listeners).padStart(10)} ${String(timers).padStart(7)}  ${'▪'.repeat(Math.round(heap))}`,
    );
  }
  const shown = await page.evaluate(() => window.versionNow());
  console.log(
    `${shown} versions of the feed, ${((performance.now() - start) / rounds).toFixed(1)} ms a round`,
  );
  await context.close();
  const first = marks.find(({round}) => round === early);
  const last = marks.at(-1);
  // Counts swing by what an alert or a figure happens to need: growth is what even the least of the last marks has
  // above the most of the first ones. The heap is compared as it is.
  const least = (what) => Math.min(...marks.slice(-4).map((mark) => mark[what]));
  const most = (what) => Math.max(...marks.slice(0, 4).map((mark) => mark[what]));
  const growth = (what) => (what === 'heap' ? last.heap - first.heap : least(what) - most(what));
  const grown = Object.entries(MOST).filter(([what, limit]) => growth(what) > limit);
  for (const [what] of grown) console.log(`GROWS  ${what} by ${growth(what).toFixed(2)}`);
  for (const line of trouble.slice(0, 5)) console.log(`TROUBLE  ${line}`);
  if (!grown.length && !trouble.length) console.log(`flat over ${rounds} ${name}`);
  return grown.length > 0 || trouble.length > 0;
}

/** Goes on to when the first scene comes up again: scenes hold different widgets, so that only one is comparable. */
async function firstScene(page) {
  const shown = () =>
    page.evaluate(() => {
      const board = document
        .querySelector('edu-wall')
        .shadowRoot.querySelector('.scene.on > edu-dashboard');
      return board?.getAttribute('page');
    });
  let before = '1';
  for (let i = 0; i < 60; i++) {
    const now = await shown();
    if (now === '1' && before !== '1') return;
    before = now;
    await page.clock.runFor(500);
  }
  throw new Error('the first scene never came');
}

/** What the page holds after it was cleaned up three times. */
async function weigh(page, session) {
  await page.clock.runFor(20);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
  const {detachedNodes = []} = await session.send('DOM.getDetachedDomNodes').catch(() => ({}));
  return {
    heap: usage.usedSize / 1e6,
    nodes,
    detached: detachedNodes.length,
    listeners: jsEventListeners,
    timers: await page.evaluate(() => window.timersNow()),
  };
}

/** In the page: counts the timers that wait. */
function countTimers() {
  const waiting = new Set();
  const {
    setTimeout: later,
    clearTimeout: unlater,
    setInterval: often,
    clearInterval: unoften,
  } = window;
  window.setTimeout = (run, ...rest) => {
    const id = later(
      (...given) => {
        waiting.delete(id);
        run(...given);
      },
      ...rest,
    );
    waiting.add(id);
    return id;
  };
  window.setInterval = (...given) => {
    const id = often(...given);
    waiting.add(id);
    return id;
  };
  for (const [name, real] of [
    ['clearTimeout', unlater],
    ['clearInterval', unoften],
  ])
    window[name] = (id) => {
      waiting.delete(id);
      real(id);
    };
  window.timersNow = () => waiting.size;
}
