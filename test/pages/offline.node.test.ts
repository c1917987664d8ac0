import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {Host, type Opened} from './serve.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

const FEED = '/feeds/minh-hoa.json';
const widgets = (more = ''): string => `
  <edu-feed-source src="${FEED}" ${more}>
    <edu-kpi-tile indicator="pupils"></edu-kpi-tile>
    <edu-line-chart indicator="pupils" by="level"></edu-line-chart>
    <edu-bar-chart indicator="pupils" by="place"></edu-bar-chart>
    <edu-data-table indicator="pupils" by="place"></edu-data-table>
    <edu-alert-panel></edu-alert-panel>
  </edu-feed-source>`;

let host: Host;
before(async () => {
  host = await Host.start();
});
after(() => host.stop());

/** What the sheets say of their freshness. */
const warnings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('edu-feed-source > *')].map(
      (each) => each.shadowRoot?.querySelector('#freshness')?.textContent.trim() ?? '(nothing)',
    ),
  );

/** Milliseconds from the start of the visit until every widget shows figures. */
async function shown(page: Page): Promise<number> {
  const time = await page.waitForFunction(
    () => {
      const all = [...document.querySelectorAll('edu-feed-source > *')];
      const isThere = all.every((each) => each.shadowRoot?.querySelector('#source')?.textContent);
      return isThere ? performance.now() : false;
    },
    undefined,
    {polling: 10, timeout: 8000},
  );
  return (await time.jsonValue()) as number;
}

/** A page that was seen once with a network; the widgets are stored some moments after they are shown. */
async function seenOnce(body: string): Promise<Opened> {
  const opened = await host.open({body, headers: {'content-security-policy': POLICY}});
  assert.deepEqual(
    (await warnings(opened.page)).map((text) => text.replace(/^⚠\s.*/, '⚠')),
    Array.from({length: 5}, () => ''),
  );
  await opened.page.waitForTimeout(300);
  return opened;
}

const cuts: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['is cut', (page) => page.route(`**${FEED}`, (route) => route.abort())],
  // Neither answered nor refused.
  ['hangs', (page) => page.route(`**${FEED}`, () => undefined)],
  [
    'is a log-in page',
    (page) =>
      page.route(`**${FEED}`, (route) =>
        route.fulfill({contentType: 'text/html', body: '<!doctype html><h1>Log in</h1>'}),
      ),
  ],
];

describe('A page that is opened while the network', () => {
  for (const [what, cut] of cuts)
    test(`${what} shows the last good figures within a second, as what they are and with their age`, async () => {
      const opened = await seenOnce(widgets());
      const {page} = opened;
      await cut(page);
      await page.reload();
      const time = await shown(page);
      console.log(`      shown after ${Math.round(time)} ms`);
      assert.ok(time < 1000, `${time} ms`);
      for (const text of await warnings(page))
        assert.match(
          text,
          /^⚠\sChưa tải được bản mới; đang hiện bản lưu trên máy này, số liệu ngày \d/,
        );
      const sheet = await page.evaluate(() => {
        const tile = document.querySelector('edu-kpi-tile');
        return [
          tile?.shadowRoot?.querySelector('#source')?.textContent ?? '',
          String(tile?.matches(':state(restored)')),
        ];
      });
      assert.match(sheet[0] ?? '', /Cập nhật .* · (vừa xong|\d+ (phút|giờ|ngày|tháng|năm) trước)/);
      assert.equal(sheet[1], 'true');
      await page.unrouteAll({behavior: 'ignoreErrors'});
      assert.deepEqual(opened.errors, []);
      assert.deepEqual(opened.console, []);
      assert.deepEqual(await opened.violations(), []);
      await opened.close();
    });

  test('is cut shows nothing that it was told to keep off the device', async () => {
    const opened = await seenOnce(widgets('no-store'));
    const {page} = opened;
    await page.route(`**${FEED}`, (route) => route.abort());
    await page.reload();
    await page.waitForFunction(() =>
      document.querySelector('edu-kpi-tile')?.shadowRoot?.querySelector('.failed'),
    );
    const databases = await page.evaluate(async () =>
      Promise.all(
        (await indexedDB.databases()).map(
          ({name}) =>
            new Promise((resolve, reject) => {
              const open = indexedDB.open(name ?? '');
              open.onerror = reject;
              open.onsuccess = () => {
                const count = open.result.transaction('files').objectStore('files').count();
                count.onsuccess = () => resolve(count.result);
                count.onerror = reject;
              };
            }),
        ),
      ),
    );
    assert.ok(
      databases.every((count) => count === 0),
      String(databases),
    );
    await opened.close();
  });
});

describe('A frame that may store nothing', () => {
  test('shows its figures, without an error', async () => {
    const frame = '/framed.html';
    host.put(frame, {
      type: 'text/html',
      headers: {'access-control-allow-origin': '*'},
      body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>frame</title>
        <script type="module" crossorigin src="/edu-widgets.js"></script>
        <edu-kpi-tile src="/open.json" indicator="pupils"></edu-kpi-tile></html>`,
    });
    const cors = {'access-control-allow-origin': '*'};
    const kit = await (await fetch(`${host.origin}/edu-widgets.js`)).text();
    host.put('/edu-widgets.js', {type: 'text/javascript', headers: cors, body: kit});
    host.put('/open.json', {headers: cors, body: await (await fetch(host.origin + FEED)).text()});
    const opened = await host.open(
      {
        body: `<iframe title="frame" sandbox="allow-scripts" src="${frame}" width="600" height="400"></iframe>`,
      },
      {settle: false},
    );
    const inside = opened.page
      .frameLocator('iframe')
      .locator('edu-kpi-tile .number, edu-kpi-tile [part=number]');
    await inside.first().waitFor({timeout: 8000});
    await opened.page.waitForTimeout(300);
    assert.deepEqual(opened.errors, []);
    assert.deepEqual(opened.console, []);
    await opened.close();
  });
});
