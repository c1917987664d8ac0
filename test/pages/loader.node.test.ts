import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import type {Page} from 'playwright-core';
import {serveCdn, type Cdn} from './cdn.js';
import {Host, type Opened, type OpenOptions, type PageSource} from './serve.js';

const LOADER = '<script async src="/cdn/loader.js"></script>';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";
const SRC = 'src="/feeds/mekong.json" indicator="pupils"';
const LINE = `<edu-line-chart ${SRC} by="level" place="2022.94">256.347 học sinh</edu-line-chart>`;
const FAR = '<div style="height:4000px"></div>';

let host: Host;
let cdn: Cdn;

before(async () => {
  host = await Host.start();
  cdn = await serveCdn(host);
});
after(() => host.stop());

const visit = (source: PageSource, options: OpenOptions = {}): Promise<Opened> =>
  host.open({scripts: LOADER, ...source}, {settle: false, ...options});

/** Waits until an element shows figures. */
async function shown(page: Page, ...tags: string[]): Promise<void> {
  for (const tag of tags)
    await page
      .locator(`${tag} [part~="source"]`)
      .first()
      .waitFor({state: 'attached', timeout: 15_000});
}

/** Files of the kit that a page has asked for, in order. */
const scripts = ({requests}: Opened): string[] =>
  requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/cdn/'));

const filesOf = (...names: string[]): string[] => [
  ...new Set(names.flatMap((name) => cdn.needs.get(name) ?? [])),
];
const sorted = (paths: Iterable<string>): string[] => [...paths].sort();
/** What is asked for only after figures are on screen. */
const isLater = (path: string): boolean =>
  /\/(keep|links|selection-group|takeaway|tones)-/.test(path);

/** Visits a page and answers no module before `count` of them have been asked for; gives these. */
async function visitInOneWave(
  count: number,
  source: PageSource,
  options: OpenOptions = {},
): Promise<[Opened, string[]]> {
  const held: (() => void)[] = [];
  host.handle = ({url = ''}, response) => {
    if (!isModule(url)) return false;
    held.push(() => {
      response.writeHead(200, {'content-type': 'text/javascript'});
      response.end(cdn.files.get(url.slice(5)));
    });
    return true;
  };
  const opened = await visit(source, options);
  // Asked for by the page: a browser has six connections to a host, and the rest stands in its queue.
  const wave = (): string[] => scripts(opened).filter(isModule);
  for (let n = 0; n < 500 && wave().length < count; n += 1) await opened.page.waitForTimeout(10);
  const together = wave();
  host.handle = undefined;
  for (const release of held) release();
  return [opened, together.map((path) => path.slice(5))];
}

const isModule = (path: string): boolean =>
  /^\/cdn\/.+\.js$/.test(path) && !path.endsWith('/loader.js');

describe('the loader', () => {
  test('weighs no more than 2 kB', () => {
    const bytes = gzipSync(cdn.files.get('loader.js') ?? '', {level: 9}).length;
    assert.ok(bytes > 500 && bytes <= 2000, `${bytes} bytes`);
  });

  test('brings a line chart and nothing that a line chart does not need, in one wave', async () => {
    const wanted = filesOf('line-chart');
    const [opened, wave] = await visitInOneWave(wanted.length, {body: `<h1>Trang</h1>${LINE}`});
    assert.deepEqual(sorted(wave), sorted(wanted));
    await shown(opened.page, 'edu-line-chart');
    const all = scripts(opened).filter((path) => !isLater(path));
    assert.deepEqual(sorted(all), sorted(['loader.js', ...wanted].map((file) => `/cdn/${file}`)));
    assert.deepEqual([opened.console, opened.errors, opened.strays()], [[], [], []]);
    await opened.close();
  });

  test('brings twelve widgets of many kinds in one wave, and each file once', async () => {
    const names = [
      ...['kpi-tile', 'kpi-tile', 'line-chart', 'bar-chart', 'stacked-chart', 'share-chart'],
      ...['heatmap-chart', 'pyramid-chart', 'data-table', 'source-strip', 'milestone-strip'],
      'school-map',
    ];
    const wanted = filesOf('feed-source', ...names);
    const [opened, wave] = await visitInOneWave(
      wanted.length,
      {
        body: `<edu-feed-source src="/feeds/minh-hoa.json"><div class="grid">${names
          .map((name) => `<edu-${name} indicator="pupils" by="level">Chữ</edu-${name}>`)
          .join('')}</div></edu-feed-source>`,
        head: '<style>.grid{display:grid;grid-template-columns:repeat(4,minmax(0,1fr))}</style>',
      },
      {context: {viewport: {width: 1400, height: 1000}}},
    );
    assert.deepEqual(sorted(wave), sorted(wanted));
    await shown(opened.page, ...new Set(names.map((name) => `edu-${name}`)));
    const all = scripts(opened);
    assert.equal(new Set(all).size, all.length);
    assert.deepEqual([opened.console, opened.errors], [[], []]);
    await opened.close();
  });

  test('waits with what is far below until a reader comes near, and shares what is there', async () => {
    const opened = await visit({
      body: `${LINE}${FAR}<edu-data-table ${SRC} by="period level">Bảng</edu-data-table>`,
    });
    const {page} = opened;
    await shown(page, 'edu-line-chart');
    assert.ok(!scripts(opened).includes('/cdn/data-table.js'));
    assert.equal(await page.locator('edu-data-table').innerText(), 'Bảng');
    const before = scripts(opened).length;
    await page.locator('edu-data-table').scrollIntoViewIfNeeded();
    await shown(page, 'edu-data-table');
    const more = filesOf('data-table').filter((file) => !filesOf('line-chart').includes(file));
    assert.deepEqual(
      sorted(
        scripts(opened)
          .slice(before)
          .filter((path) => !isLater(path)),
      ),
      sorted(more.map((file) => `/cdn/${file}`)),
    );
    await opened.close();
  });

  for (const [what, tag] of [
    ['says loading="eager"', `${FAR}<edu-data-table loading="eager" ${SRC}></edu-data-table>`],
    ['has no box', `<div hidden><edu-data-table ${SRC}></edu-data-table></div>`],
    ['is in a closed details', `<details><edu-data-table ${SRC}></edu-data-table></details>`],
  ] as const)
    test(`does not wait with what ${what}`, async () => {
      const {page, close} = await visit({body: tag});
      await page.waitForFunction(() => customElements.get('edu-data-table'), {timeout: 15_000});
      await close();
    });

  test('brings a filter bar and a source at once, wherever they stand', async () => {
    const {page, close} = await visit({
      body: `${FAR}<edu-feed-source src="/feeds/mekong.json"><edu-filter-bar group="a"></edu-filter-bar></edu-feed-source>`,
    });
    for (const tag of ['edu-feed-source', 'edu-filter-bar'])
      await page.waitForFunction((name) => customElements.get(name), tag, {timeout: 15_000});
    await close();
  });

  test('finds what comes later, alone and inside other elements', async () => {
    const {page, close} = await visit({body: '<main></main>'});
    await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
    const add = (html: string): Promise<void> =>
      page.evaluate((text) => {
        document.querySelector('main')!.insertAdjacentHTML('beforeend', text);
      }, html);
    await add(LINE);
    await shown(page, 'edu-line-chart');
    await add(
      `<edu-dashboard src="/feeds/mekong.json"><edu-bar-chart indicator="schools" by="level" data-width="6"></edu-bar-chart></edu-dashboard>`,
    );
    await shown(page, 'edu-bar-chart');
    await page.evaluate(() => {
      const tile = document.createElement('edu-kpi-tile');
      tile.setAttribute('indicator', 'schools');
      document.querySelector('edu-dashboard')!.append(tile);
    });
    await shown(page, 'edu-kpi-tile');
    await close();
  });

  test('runs once, however many snippets bring it', async () => {
    const opened = await visit({
      body: LINE + LINE,
      scripts: `${LOADER}${LOADER}<script type="module" src="/cdn/loader.js"></script>`,
    });
    await shown(opened.page, 'edu-line-chart');
    assert.equal(await opened.page.evaluate(() => document.adoptedStyleSheets.length), 1);
    assert.deepEqual([opened.console, opened.errors], [[], []]);
    await opened.close();
  });

  test('leaves alone what the whole bundle has brought', async () => {
    const opened = await visit({
      body: LINE,
      scripts: `<script type="module" src="/edu-widgets.js"></script><script defer src="/cdn/loader.js"></script>`,
    });
    await shown(opened.page, 'edu-line-chart');
    assert.deepEqual([opened.console, opened.errors], [[], []]);
    await opened.close();
  });
});

describe('the hashes of the files', () => {
  test('are told for each file, and stop one that was tampered with', async () => {
    const hashes = JSON.parse(String(cdn.files.get('integrity.json'))) as Record<string, string>;
    const files = [...cdn.files.keys()].filter(
      (name) => !['integrity.json', 'edu-widgets.iife.js', 'edu-widgets.js'].includes(name),
    );
    assert.deepEqual(sorted(Object.keys(hashes)), sorted(files));
    const tag = (name: string): string =>
      `<script async src="/cdn/${name}" integrity="${hashes['loader.js']}" crossorigin="anonymous"></script>`;
    const good = await visit({body: LINE, scripts: tag('loader.js')});
    await shown(good.page, 'edu-line-chart');
    await good.close();
    host.put('/cdn/bad.js', {
      type: 'text/javascript',
      body: `${String(cdn.files.get('loader.js'))} `,
    });
    const bad = await visit({body: LINE, scripts: tag('bad.js')});
    await bad.page.waitForLoadState('load');
    assert.deepEqual(scripts(bad), ['/cdn/bad.js']);
    assert.equal(await bad.page.locator('edu-line-chart').innerText(), '256.347 học sinh');
    await bad.close();
  });
});

describe('the loader on hostile pages', () => {
  test('works under the strictest policy and with a <base> that leads elsewhere', async () => {
    const opened = await visit({
      head: '<base href="/somewhere/else/">',
      body: LINE,
      headers: {'content-security-policy': `${POLICY}; base-uri 'self'`},
    });
    await shown(opened.page, 'edu-line-chart');
    assert.deepEqual([await opened.violations(), opened.console, opened.errors], [[], [], []]);
    await opened.close();
  });

  test('finds its files on another host, which a classic script cannot name by itself', async () => {
    const far = await Host.start();
    await serveCdn(far, {'access-control-allow-origin': '*'});
    const {page, close, requests} = await visit({
      body: LINE,
      scripts: `<script async src="${far.origin}/cdn/loader.js"></script>`,
    });
    await shown(page, 'edu-line-chart');
    assert.ok(requests.includes(`${far.origin}/cdn/line-chart.js`));
    await close();
    await far.stop();
  });

  for (const lost of ['line-chart.js', 'chunks/kit'] as const)
    test(`says in one line that ${lost} did not come, and leaves the page's own words`, async () => {
      host.handle = ({url = ''}, response) => {
        if (!url.includes(lost)) return false;
        response.writeHead(404).end();
        return true;
      };
      const opened = await visit({
        body: `<p>Trước</p>${LINE}${LINE}<edu-kpi-tile ${SRC}>Một con số</edu-kpi-tile>`,
      });
      const {page} = opened;
      await page.waitForFunction(
        () => !document.adoptedStyleSheets[0]?.cssRules[0]?.cssText.includes('line-chart'),
        {timeout: 15_000},
      );
      host.handle = undefined;
      if (lost === 'line-chart.js') await shown(page, 'edu-kpi-tile');
      assert.ok(await page.getByText('256.347 học sinh').first().isVisible());
      assert.equal(opened.console.length, 1);
      assert.match(opened.console[0]!, /^edu-widgets: edu-line-chart.* did not load\./);
      assert.deepEqual(opened.errors, []);
      // No room is kept any more for what will not come.
      const high = await page
        .locator('edu-line-chart')
        .first()
        .evaluate((it) => it.clientHeight);
      assert.ok(high < 100, `${high} px`);
      await opened.close();
    });
});

describe('the loader and the room on the page', () => {
  /** How far the page's own last line is moved by what comes above it, after the first painting. */
  async function jump(script: string): Promise<number> {
    const {page, close} = await visit({
      body: `${LINE}<p id="end">Cuối trang</p>`,
      scripts: '',
    });
    const top = (): Promise<number> =>
      page.locator('#end').evaluate((it) => it.getBoundingClientRect().top);
    const held: (() => void)[] = [];
    host.handle = ({url = ''}, response) => {
      if (!/edu-widgets\.js|\/line-chart\.js/.test(url)) return false;
      held.push(() => {
        host.handle = undefined;
        void host.read(url).then(({body}) => {
          response.writeHead(200, {'content-type': 'text/javascript'}).end(body);
        });
      });
      return true;
    };
    await page.evaluate((text) => {
      document.head.append(document.createRange().createContextualFragment(text));
    }, script);
    while (!held.length) await page.evaluate(() => new Promise(requestAnimationFrame));
    const before = await top();
    for (const release of held) release();
    await shown(page, 'edu-line-chart');
    await page.evaluate(() => probe.settle());
    const after = await top();
    await close();
    return Math.abs(after - before);
  }

  test('keeps room for a chart before its module is there', async () => {
    const [kept, bare] = [
      await jump(LOADER),
      await jump('<script type="module" src="/edu-widgets.js"></script>'),
    ];
    assert.ok(bare > 250, `without the loader the page jumps by ${bare} px`);
    assert.ok(kept < bare / 3, `with it by ${kept} px`);
  });

  test('yields to the page’s own height for a tag', async () => {
    const {page, close} = await visit({
      head: '<style>edu-line-chart{min-height:77px}</style>',
      body: LINE,
      headers: {'content-security-policy': "script-src 'self' 'unsafe-inline'; connect-src 'none'"},
      scripts: LOADER,
    });
    await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
    const kept = await page
      .locator('edu-line-chart')
      .evaluate((it) => getComputedStyle(it).minHeight);
    assert.equal(kept, '77px');
    await close();
  });
});

describe('dashboards and walls that come by the loader', () => {
  const ABSENT = 'chưa nạp';

  test('show every widget that the feed lays out, and never that one is lacking', async () => {
    const {
      page,
      close,
      console: lines,
      errors,
    } = await visit(
      {body: '<edu-dashboard src="/feeds/minh-hoa.json" dashboard="overview"></edu-dashboard>'},
      {
        before: async (each) => {
          await each.addInitScript((words) => {
            const look = (): void => {
              const text = document.querySelector('edu-dashboard')?.shadowRoot?.textContent ?? '';
              if (text.includes(words)) document.documentElement.setAttribute('data-lacked', '');
              requestAnimationFrame(look);
            };
            look();
          }, ABSENT);
        },
      },
    );
    for (const tag of ['kpi-tile', 'line-chart', 'bar-chart', 'school-map', 'alert-panel'])
      await shown(page, `edu-${tag}`);
    assert.equal(await page.locator('html[data-lacked]').count(), 0);
    assert.equal(await page.locator('edu-dashboard .card').count(), 0);
    assert.deepEqual([lines, errors], [[], []]);
    await close();
  });

  test('show a card in the place of one that did not come, and the others', async () => {
    host.handle = ({url = ''}, response) => {
      if (!url.endsWith('/school-map.js')) return false;
      response.writeHead(404).end();
      return true;
    };
    const {page, close} = await visit({
      body: '<edu-dashboard src="/feeds/minh-hoa.json" dashboard="overview"></edu-dashboard>',
    });
    await page.locator('edu-dashboard .card', {hasText: ABSENT}).waitFor({timeout: 15_000});
    await shown(page, 'edu-line-chart');
    assert.equal(await page.locator('edu-dashboard .card').count(), 1);
    host.handle = undefined;
    await close();
  });

  test('give their group to the page’s own widgets, which may come after them', async () => {
    host.handle = ({url = ''}, response) => {
      if (!url.endsWith('/line-chart.js')) return false;
      held.push(() => {
        response.writeHead(200, {'content-type': 'text/javascript'});
        response.end(cdn.files.get('line-chart.js'));
      });
      return true;
    };
    const held: (() => void)[] = [];
    const {page, close} = await visit({
      body: `<edu-dashboard group="x" src="/feeds/mekong.json"><edu-line-chart indicator="pupils" by="level"></edu-line-chart></edu-dashboard>`,
    });
    await page.locator('edu-dashboard .cell').first().waitFor({state: 'attached'});
    for (const release of held) release();
    host.handle = undefined;
    await shown(page, 'edu-line-chart');
    await page.waitForFunction(
      () => document.querySelector<HTMLElement & {group?: string}>('edu-line-chart')?.group === 'x',
      {timeout: 8000},
    );
    await close();
  });

  test('fill a wall', async () => {
    const {
      page,
      close,
      console: lines,
      errors,
    } = await visit({
      body: '<edu-wall src="/feeds/minh-hoa.json" dashboard="wall"></edu-wall>',
    });
    // Which scene it is, the clock says.
    await shown(page, 'edu-wall edu-dashboard :is(edu-kpi-tile, edu-line-chart, edu-source-strip)');
    assert.equal(await page.locator('edu-wall .card').count(), 0);
    assert.deepEqual([lines, errors], [[], []]);
    await close();
  });
});
