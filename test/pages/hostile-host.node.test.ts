import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {differences} from './differences.js';
import {city, CITY_MAP, SMALL} from './examples.js';
import {PLAIN, room} from './host-pages.js';
import type {Look} from './probe.js';
import {Host, type Opened} from './serve.js';

/** What other people's pages do to the widgets is in `test/embed/hosts.test.ts`, which runs in every engine. */
describe('a page that was not made for the kit', () => {
  let host: Host;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());

  test('with a base address elsewhere keeps the hatching of missing bars', async () => {
    const src = `${host.origin}${host.feed(SMALL)}`;
    const chart = room(
      `<edu-bar-chart src="${src}" indicator="pupils" by="place level" period="2021-2022"></edu-bar-chart>`,
    );
    const shots = [];
    for (const head of [PLAIN, `${PLAIN}<base href="https://example.invalid/other/">`]) {
      const {page, close} = await host.open({
        head,
        body: chart,
        scripts: `<script type="module" src="${host.origin}/edu-widgets.js"></script>`,
      });
      assert.equal(
        (await page.locator('edu-bar-chart rect.none').count()) > 0,
        true,
        'a bar is missing',
      );
      shots.push((await page.locator('edu-bar-chart').screenshot()).toString('base64'));
      await close();
    }
    assert.equal(shots[0] === shots[1], true, 'both pictures are the same, pixel for pixel');
  });

  test('may set properties before the kit arrives', async () => {
    const early = await host.open(
      {
        head: PLAIN,
        body: room(
          '<edu-line-chart></edu-line-chart><edu-kpi-tile></edu-kpi-tile><edu-data-table></edu-data-table>',
        ),
        scripts: '',
      },
      {settle: false},
    );
    await early.page.evaluate((feed) => {
      for (const element of document.querySelectorAll(
        'edu-line-chart, edu-kpi-tile, edu-data-table',
      ))
        Object.assign(element, {
          data: feed,
          indicator: 'pupils',
          by: 'level',
          place: 'p1',
          heading: 'Đặt trước',
        });
    }, SMALL);
    await early.page.addScriptTag({url: '/edu-widgets.js', type: 'module'});
    await early.settle();
    const texts = await early.page.evaluate(() => probe.texts());
    assert.equal(texts.length, 3);
    for (const text of texts) assert.match(text, /Đặt trước/);
    const marks = await early.page.evaluate(() => probe.census());
    // Two lines, the points of each, and the grid.
    assert.match(marks[0] ?? '', /path 5/);
    assert.deepEqual([early.errors, early.console], [[], []]);
    await early.close();
  });

  test('may hand a source its data before the kit arrives', async () => {
    const early = await host.open(
      {
        head: PLAIN,
        body: room(
          '<edu-feed-source><edu-kpi-tile indicator="pupils" place="p1"></edu-kpi-tile></edu-feed-source>',
        ),
        scripts: '',
      },
      {settle: false},
    );
    await early.page.evaluate((feed) => {
      Object.assign(document.querySelector('edu-feed-source') as Element, {data: feed});
    }, SMALL);
    await early.page.addScriptTag({url: '/edu-widgets.js', type: 'module'});
    await early.settle();
    assert.match((await early.page.evaluate(() => probe.texts()))[0] ?? '', /Số học sinh/);
    await early.close();
  });

  test('may set attributes of a widget and the data of its source in one go', async () => {
    const opened = await host.open(
      {head: PLAIN, body: room('<edu-feed-source><edu-kpi-tile></edu-kpi-tile></edu-feed-source>')},
      {settle: false},
    );
    await opened.page.evaluate(async (feed) => {
      await probe.drawn();
      document.querySelector('edu-kpi-tile')?.setAttribute('indicator', 'pupils');
      Object.assign(document.querySelector('edu-feed-source') as Element, {data: feed});
      await probe.drawn();
    }, SMALL);
    assert.match((await opened.page.evaluate(() => probe.texts()))[0] ?? '', /Số học sinh/);
    await opened.close();
  });

  describe('that moves its elements about', () => {
    const chart =
      '<edu-line-chart indicator="pupils" by="level" place="2022.94" period="..2016-2017"></edu-line-chart>';
    const expectSame = async (
      page: Page,
      expected: {looks: Look[][]; census: string[]},
    ): Promise<void> => {
      assert.equal(await page.evaluate(() => probe.settle()), '');
      assert.deepEqual(await page.evaluate(() => probe.census()), expected.census);
      assert.deepEqual(differences(expected.looks, await page.evaluate(() => probe.looks())), []);
    };
    const still = async (
      width = 600,
    ): Promise<{opened: Opened; looks: Look[][]; census: string[]}> => {
      const opened = await host.open({
        head: PLAIN,
        body: `<edu-feed-source src="/feeds/mekong.json"><div id="a" style="width: ${width}px">${chart}</div><div id="b" style="width: 600px"></div></edu-feed-source>`,
      });
      const looks = await opened.page.evaluate(() => probe.looks());
      const census = await opened.page.evaluate(() => probe.census());
      return {opened, looks, census};
    };

    test('inserts one late', async () => {
      const expected = await still();
      const {page} = expected.opened;
      await page.evaluate((html) => {
        const a = document.querySelector('#a') as Element;
        a.replaceChildren();
        setTimeout(() => (a.innerHTML = html), 50);
      }, chart);
      await page.waitForSelector('edu-line-chart path');
      await expectSame(page, expected);
      assert.deepEqual([expected.opened.errors, expected.opened.console], [[], []]);
      await expected.opened.close();
    });

    test('takes one out and puts it back', async () => {
      const expected = await still();
      const {page} = expected.opened;
      await page.evaluate(async () => {
        const a = document.querySelector('#a') as Element;
        const one = a.firstElementChild as Element;
        for (const wait of [0, 60]) {
          one.remove();
          await new Promise((done) => setTimeout(done, wait));
          a.append(one);
          await new Promise((done) => setTimeout(done, wait));
        }
      });
      await expectSame(page, expected);
      assert.deepEqual([expected.opened.errors, expected.opened.console], [[], []]);
      await expected.opened.close();
    });

    test('moves one to a box of another width', async () => {
      const expected = await still();
      const moved = await still(350);
      await moved.opened.page.evaluate(() => {
        document.querySelector('#b')?.append(document.querySelector('edu-line-chart') as Element);
      });
      await expectSame(moved.opened.page, expected);
      assert.deepEqual([moved.opened.errors, moved.opened.console], [[], []]);
      await Promise.all([expected.opened.close(), moved.opened.close()]);
    });

    test('moves one to another source', async () => {
      const {opened} = await still();
      await opened.page.evaluate((feed) => {
        const other = Object.assign(document.createElement('edu-feed-source'), {data: feed});
        const chart = document.querySelector('edu-line-chart') as Element;
        document.body.append(other);
        chart.setAttribute('place', 'p1');
        chart.removeAttribute('period');
        other.append(chart);
      }, SMALL);
      await opened.settle();
      assert.match((await opened.page.evaluate(() => probe.texts()))[0] ?? '', /Sở Giáo dục/);
      await opened.close();
    });

    test('shows one that began in a hidden tab', async () => {
      const expected = await still();
      const hidden = await host.open({
        head: `${PLAIN}<style>#a { display: none } #a.shown { display: block }</style>`,
        body: `<edu-feed-source src="/feeds/mekong.json"><div id="a" style="width: 600px">${chart}</div></edu-feed-source>`,
      });
      await hidden.page.evaluate(() => document.querySelector('#a')?.classList.add('shown'));
      await hidden.page.waitForSelector('edu-line-chart path');
      await expectSame(hidden.page, expected);
      assert.deepEqual([hidden.errors, hidden.console], [[], []]);
      await Promise.all([expected.opened.close(), hidden.close()]);
    });

    test('shows a map that began in a hidden tab, takes it out, puts it back and gives it more room', async () => {
      const map = CITY_MAP(`src="${host.feed(city())}"`);
      const style = '<style>#a { display: none } #a.shown { display: block }</style>';
      const [expected, moved] = await Promise.all([
        host.open({head: PLAIN, body: `<div style="width: 600px">${map}</div>`}),
        host.open({
          head: PLAIN + style,
          body: `<div id="a" style="width: 350px">${map}</div><div id="b" style="width: 600px"></div>`,
        }),
      ]);
      const pause = (): Promise<void> => moved.page.waitForTimeout(60);
      await moved.page.evaluate(() => document.querySelector('#a')?.classList.add('shown'));
      await moved.page.waitForSelector('edu-school-map canvas[data-painted]');
      for (const to of ['#a', '#b']) {
        const one = await moved.page.evaluateHandle(() => {
          const map = document.querySelector('edu-school-map') as Element;
          map.remove();
          return map;
        });
        await pause();
        await one.evaluate((map, box) => document.querySelector(box)?.append(map), to);
        await pause();
      }
      await expectSame(moved.page, {
        looks: await expected.page.evaluate(() => probe.looks()),
        census: await expected.page.evaluate(() => probe.census()),
      });
      assert.deepEqual(
        await moved.page.evaluate(() => probe.paintings()),
        await expected.page.evaluate(() => probe.paintings()),
      );
      assert.deepEqual([moved.errors, moved.console], [[], []]);
      await Promise.all([expected.close(), moved.close()]);
    });

    test('hides one with the hidden attribute', async () => {
      const {opened} = await still();
      await opened.page.evaluate(() =>
        document.querySelector('edu-line-chart')?.toggleAttribute('hidden', true),
      );
      assert.equal(await opened.page.locator('edu-line-chart').isVisible(), false);
      await opened.close();
    });
  });
});
