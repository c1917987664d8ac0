import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {BrowserContextOptions, Locator, Page} from 'playwright-core';
import type {MapPosition} from '../../src/elements/school-map.js';
import {city, CITY_MAP, MAP} from './examples.js';
import {Host, type Opened} from './serve.js';

type Point = readonly [x: number, y: number];
type MapElement = HTMLElement & {view?: MapPosition; updateComplete: Promise<unknown>};

const HEAD = '<style>body { margin: 0 }</style>';
/** A map in the middle of a long page. */
const amid = (map: string): string =>
  `<p style="height: 200px; margin: 0">above</p>${map}<p style="height: 2000px">below</p>`;

const mapOf = (page: Page): Locator => page.locator('edu-school-map');

const viewOf = (page: Page): Promise<MapPosition> =>
  page.evaluate(() => (document.querySelector('edu-school-map') as MapElement).view as MapPosition);

/** For maps that go where they are sent at once, so that tests need not wait. */
const STILL = {reducedMotion: 'reduce'} as const;
const MOVING = {reducedMotion: 'no-preference'} as const;

const drawn = (page: Page): Promise<void> => page.evaluate(() => probe.drawn());

/** How far the page is scrolled, and how much larger than usual it is shown. */
const pageView = (page: Page): Promise<{top: number; scale: number}> =>
  page.evaluate(() => ({top: Math.round(scrollY), scale: visualViewport?.scale ?? 1}));

/** A point of the picture: 0, 0 is its upper left corner and 1, 1 the lower right one. */
async function pointOf(page: Page, x: number, y: number): Promise<Point> {
  const box = await mapOf(page).locator('.canvas').boundingBox();
  assert.ok(box, 'a picture');
  return [box.x + box.width * x, box.y + box.height * y];
}

/** Where a place on the ground is on screen, in a city of two by two wards. */
async function onScreen(page: Page, [lon = 0, lat = 0]: readonly number[]): Promise<Point> {
  const boxes = await page.evaluate(() =>
    [...(probe.widgets()[0]?.shadowRoot?.querySelectorAll('.regions .region') ?? [])].map(
      (ward) => {
        const {left, right, top, bottom} = ward.getBoundingClientRect();
        return {left, right, top, bottom};
      },
    ),
  );
  const left = Math.min(...boxes.map((box) => box.left));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const width = Math.max(...boxes.map((box) => box.right)) - left;
  const height = bottom - Math.min(...boxes.map((box) => box.top));
  return [left + (width * (lon - 105.6)) / 0.2, bottom - (height * (lat - 9.4)) / 0.2];
}

/** Moves fingers over the screen, each along its own line. */
async function stroke(page: Page, ...lines: readonly (readonly [Point, Point])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = (t: number): {id: number; x: number; y: number}[] =>
    lines.map(([[x0, y0], [x1, y1]], id) => ({id, x: x0 + (x1 - x0) * t, y: y0 + (y1 - y0) * t}));
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: ReturnType<typeof at>,
  ): Promise<unknown> => session.send('Input.dispatchTouchEvent', {type, touchPoints});
  await send('touchStart', at(0));
  for (let t = 1; t <= 8; t += 1) await send('touchMove', at(t / 8));
  await send('touchEnd', []);
  await session.detach();
  // Scrolling goes on for a moment.
  await page.waitForTimeout(150);
}

/** Runs inside a page: notes in the global `waiting` which timers and frames are still to come. */
function keepCount(): void {
  const waiting = new Map<number, string>();
  Object.assign(globalThis, {waiting});
  for (const [start, stop] of [
    ['setTimeout', 'clearTimeout'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
  ] as const) {
    const [from, end] = [globalThis[start], globalThis[stop]];
    Object.assign(globalThis, {
      [start]: (run: (...all: unknown[]) => void, ms: number) => {
        const id = (from as (run: unknown, ms: number) => number)((...all: unknown[]) => {
          waiting.delete(id);
          run(...all);
        }, ms);
        waiting.set(id, `${start} ${ms}`);
        return id;
      },
      [stop]: (id: number) => {
        waiting.delete(id);
        end(id);
      },
    });
  }
}

describe('a map on a page', () => {
  let host: Host;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());

  const visit = (
    map: string,
    context: BrowserContextOptions = {},
    before?: (page: Page) => Promise<void>,
  ): Promise<Opened> =>
    host.open(
      {head: HEAD, body: amid(map)},
      {context: {...STILL, ...context}, ...(before && {before})},
    );
  const visitCity = (context?: BrowserContextOptions): Promise<Opened> =>
    visit(CITY_MAP(`src="${host.feed(city())}"`), context);

  describe('under fingers', () => {
    const PHONE = {viewport: {width: 400, height: 700}, hasTouch: true, isMobile: true};
    /** A phone that shows all of the map's picture, with room to scroll. */
    async function visitByPhone(): Promise<Opened> {
      const opened = await visitCity(PHONE);
      await opened.page.evaluate(() => scrollTo(0, 200));
      await opened.page.waitForTimeout(50);
      return opened;
    }

    test('lets one finger scroll the page, and says how to move it only where that may have been meant', async () => {
      const {page, close} = await visitByPhone();
      const swipe = async (): Promise<void> =>
        stroke(page, [await pointOf(page, 0.5, 0.8), await pointOf(page, 0.5, 0.4)]);
      const home = await viewOf(page);
      await swipe();
      assert.ok((await pageView(page)).top > 280, 'the page is scrolled');
      assert.deepEqual(await viewOf(page), home);
      assert.equal(await mapOf(page).locator('.hint').count(), 0);
      await page.evaluate(() => {
        scrollTo(0, 200);
        const map = document.querySelector('edu-school-map') as MapElement;
        map.view = {...(map.view as MapPosition), zoom: 3};
      });
      await drawn(page);
      const zoomed = await viewOf(page);
      await swipe();
      assert.ok((await pageView(page)).top > 280, 'the page is scrolled over a zoomed map too');
      assert.deepEqual(await viewOf(page), zoomed);
      assert.match(await mapOf(page).locator('.hint').innerText(), /hai ngón tay/);
      assert.equal(await mapOf(page).locator('.readout').count(), 0, 'a swipe is no tap');
      await close();
    });

    test('follows two fingers, while the page stays where it is and as large as it is', async () => {
      const {page, close} = await visitByPhone();
      const before = await pageView(page);
      const [x, y] = await pointOf(page, 0.5, 0.5);
      await stroke(
        page,
        [
          [x - 20, y],
          [x - 80, y],
        ],
        [
          [x + 20, y],
          [x + 80, y],
        ],
      );
      const near = await viewOf(page);
      assert.ok(near.zoom > 3 && near.zoom < 5, `${near.zoom} times as large`);
      assert.deepEqual(await pageView(page), before);
      await stroke(
        page,
        [
          [x - 20, y],
          [x - 20, y - 90],
        ],
        [
          [x + 20, y],
          [x + 20, y - 90],
        ],
      );
      const south = await viewOf(page);
      assert.ok(south.lat < near.lat - 0.005, 'the map is moved');
      assert.ok(Math.abs(south.zoom / near.zoom - 1) < 0.01);
      assert.deepEqual(await pageView(page), before);
      await stroke(
        page,
        [
          [x - 120, y],
          [x - 20, y],
        ],
        [
          [x + 120, y],
          [x + 20, y],
        ],
      );
      assert.ok((await viewOf(page)).zoom < 2, 'and back');
      assert.deepEqual(await pageView(page), before);

      // Control: the same fingers beside the map do zoom the page.
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForTimeout(50);
      await stroke(
        page,
        [
          [180, 100],
          [100, 100],
        ],
        [
          [220, 100],
          [300, 100],
        ],
      );
      assert.ok((await pageView(page)).scale > 1.2);
      await close();
    });

    test('tells of a place at a tap, and opens it by the button or a second tap', async () => {
      const {page, close} = await visitByPhone();
      const map = mapOf(page);
      const sheet = map.locator('.sheet-readout');
      // Between the schools of a ward.
      const [x, y] = await onScreen(page, [105.69, 9.59]);
      await page.touchscreen.tap(x, y);
      assert.match(await sheet.innerText(), /Phường Mỹ Xuyên.*\n1\.274\shọc\ssinh\n6 trường/);
      assert.equal(await map.getAttribute('place'), 'city');
      for (const button of await sheet.locator('button').all()) {
        const {width = 0, height = 0} = (await button.boundingBox()) ?? {};
        assert.ok(width >= 24 && height >= 24);
      }
      await sheet.getByRole('button', {name: 'Đóng'}).tap();
      await drawn(page);
      assert.equal(await sheet.count(), 0);
      await page.touchscreen.tap(x, y);
      await sheet.getByRole('button', {name: 'Mở'}).tap();
      await drawn(page);
      assert.equal(await map.getAttribute('place'), 'w2');
      assert.equal(await sheet.count(), 0);
      await drawn(page);
      await map.locator('.path button').first().tap();
      await drawn(page);
      for (const place of ['city', 'w2']) {
        await page.touchscreen.tap(x, y);
        await drawn(page);
        assert.equal(await map.getAttribute('place'), place);
      }
      await close();
    });

    test('tells of a school at a tap near it, and opens its facts', async () => {
      const {page, close} = await visitByPhone();
      const map = mapOf(page);
      const [x, y] = await onScreen(page, city().schools[6]?.at ?? []);
      await page.touchscreen.tap(x + 9, y - 5);
      assert.match(
        await map.locator('.sheet-readout').innerText(),
        /Trường Trung học cơ sở Mỹ Xuyên 2\nTrung học cơ sở\nPhường Mỹ Xuyên/,
      );
      await map.getByRole('button', {name: 'Mở'}).tap();
      await drawn(page);
      assert.equal(await map.getAttribute('school'), 's6');
      assert.match(await map.locator('.card').innerText(), /Trung học cơ sở Mỹ Xuyên 2/);
      await close();
    });
  });

  describe('under a mouse', () => {
    test('leaves the wheel to the page and says how to zoom', async () => {
      const {page, close} = await visitCity();
      const home = await viewOf(page);
      await page.mouse.move(...(await pointOf(page, 0.4, 0.4)));
      await page.mouse.wheel(0, 150);
      await page.waitForFunction(() => scrollY >= 149);
      assert.deepEqual(await viewOf(page), home);
      assert.match(await mapOf(page).locator('.hint').innerText(), /Ctrl/);
      await close();
    });

    test('zooms at the pointer with Ctrl and the wheel, and keeps them from the page', async () => {
      const {page, close} = await visitCity();
      await page.evaluate(() => {
        const global = globalThis as {kept?: boolean[]};
        global.kept = [];
        addEventListener('wheel', (event) => global.kept?.push(event.defaultPrevented));
      });
      const kept = (): Promise<boolean[] | undefined> =>
        page.evaluate(() => (globalThis as {kept?: boolean[]}).kept);
      const spot = city().schools[6]?.at ?? [];
      await page.keyboard.down('Control');
      await page.mouse.move(...(await onScreen(page, spot)));
      await page.mouse.wheel(0, -200);
      await page.waitForFunction(
        () => ((document.querySelector('edu-school-map') as MapElement).view?.zoom ?? 1) > 1.5,
      );
      assert.deepEqual(await kept(), [true]);
      assert.deepEqual(await pageView(page), {top: 0, scale: 1});
      await drawn(page);
      assert.match(
        await mapOf(page).locator('.readout').innerText(),
        /Mỹ Xuyên 2/,
        'the school under the pointer stays there',
      );
      // Control: beside the map the page may have it.
      await page.mouse.move(100, 100);
      await page.mouse.wheel(0, -200);
      await page.waitForFunction(() => (globalThis as {kept?: boolean[]}).kept?.length === 2);
      assert.deepEqual(await kept(), [true, false]);
      await page.keyboard.up('Control');
      await close();
    });

    test('follows a drag without opening what lies under it, and opens at a click', async () => {
      const {page, close} = await visitCity();
      const map = mapOf(page);
      await map.getByRole('button', {name: 'Phóng to'}).click();
      await drawn(page);
      const near = await viewOf(page);
      const [x, y] = await pointOf(page, 0.4, 0.4);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 60, y, {steps: 4});
      await page.mouse.up();
      assert.ok((await viewOf(page)).lon > near.lon + 0.005, 'the map is moved');
      assert.equal(await map.getAttribute('place'), 'city');
      await map.getByRole('button', {name: 'Về toàn cảnh'}).click();
      await drawn(page);
      await page.mouse.click(...(await onScreen(page, [105.62, 9.58])));
      assert.equal(await map.getAttribute('place'), 'w2');
      await close();
    });

    // A zoom during a glide goes on from where the glide ends.
    test('zooms as often as it is told to', async () => {
      const {page, close} = await visitCity(MOVING);
      for (let n = 0; n < 3; n += 1) await mapOf(page).locator('.zoom button').first().click();
      await page.waitForTimeout(500);
      assert.ok(Math.abs((await viewOf(page)).zoom - 8) < 0.01);
      await close();
    });
  });

  describe('whose feed has linked parts', () => {
    const LINE =
      '<edu-line-chart src="/feeds/ban-do.json" indicator="pupils" place="2022.94"></edu-line-chart>';
    const partsOf = ({requests}: Opened): string[] =>
      requests.flatMap((url) => /ban-do\/(.*)/.exec(url)?.[1] ?? []).sort();

    test('fetches shapes and schools once, and a page without a map fetches neither', async () => {
      const opened = await host.open({body: LINE});
      assert.deepEqual(partsOf(opened), []);
      // Whoever adds a map later gets them.
      await opened.page.evaluate((html) => {
        document.body.insertAdjacentHTML('beforeend', html);
      }, MAP() + MAP());
      await opened.page.waitForSelector('edu-school-map canvas[data-painted]');
      await opened.settle();
      assert.deepEqual(partsOf(opened), [
        'communes-2025.json',
        'districts-2022.json',
        'schools.json',
      ]);
      assert.equal(await mapOf(opened.page).first().locator('.regions .region').count(), 11);
      assert.deepEqual(opened.errors, []);
      await opened.close();
    });
  });

  describe('for a reader without a pointer', () => {
    const COMMUNES = `<edu-school-map src="/feeds/ban-do.json" indicator="clean-water" place="2025.92"
      period="2026-2027"></edu-school-map>`;
    const focused = async (page: Page): Promise<string> =>
      (await page.evaluate(() => probe.focus())).name.replace('edu-school-map ', '');
    const spoken = async (page: Page): Promise<string> =>
      (await mapOf(page).locator('.unseen[role=status]').textContent()) ?? '';

    test('finds a school by words without marks, tells its facts, and comes back to where it was', async () => {
      const {page, close} = await visit(COMMUNES);
      const side = mapOf(page).locator('.side');
      assert.equal(await spoken(page), '', 'a region that is there before it speaks');
      for (let n = 0; n < 20 && (await focused(page)) !== 'input'; n += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.type('truong tieu hoc cai khe');
      const found = `
        - searchbox "Tìm đơn vị, trường": truong tieu hoc cai khe
        - status: 5 kết quả
        - listbox "Danh sách":
          - option "Trường Tiểu học Cái Khế 1 Tiểu học · Phường Cái Khế"
          - option "Trường Tiểu học Cái Khế 2 Tiểu học · Phường Cái Khế"
          - option "Trường Tiểu học Cái Khế 3 Tiểu học · Phường Cái Khế"
          - option "Trường Tiểu học Cái Khế 4 Tiểu học · Phường Cái Khế"
          - option "Trường Tiểu học Cái Khế 5 Tiểu học · Phường Cái Khế"`
        .trim()
        .replaceAll(/^ {8}/gm, '');
      await drawn(page);
      assert.equal(await side.ariaSnapshot(), found);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await drawn(page);
      assert.match(await spoken(page), /^Trường Tiểu học Cái Khế 2, Tiểu học, Phường Cái Khế/);
      assert.equal(await focused(page), 'input', 'who types may go on');

      await page.keyboard.press('Enter');
      await drawn(page);
      assert.equal(await focused(page), 'div');
      const card = await side.ariaSnapshot();
      assert.match(card, /^- group "Trường Tiểu học Cái Khế 2":/);
      assert.match(card, /heading "Trường Tiểu học Cái Khế 2" \[level=4\]/);
      assert.match(card, /- term: Cấp học\n +- definition: Tiểu học/);
      assert.match(card, /- term: Nước sạch\n +- definition: (Có|Chưa)/);
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'button "‹ Quay lại"');

      await page.keyboard.press('Enter');
      await drawn(page);
      assert.equal(await focused(page), 'ul');
      assert.equal(
        await side.ariaSnapshot(),
        found.replace('2 Tiểu học · Phường Cái Khế"', '2 Tiểu học · Phường Cái Khế" [selected]'),
      );
      await page.keyboard.press('Escape');
      await drawn(page);
      assert.equal(await mapOf(page).locator('input').inputValue(), '');
      assert.equal(await focused(page), 'ul');
      await close();
    });

    test('can be read by its roles and names alone', async () => {
      const {page, close} = await visit(COMMUNES);
      const map = mapOf(page);
      await map.getByRole('listbox', {name: 'Danh sách'}).waitFor();
      const options = map.getByRole('listbox').getByRole('option');
      const positions = (): Promise<string[]> =>
        options.evaluateAll((all) =>
          all.map((one) => `${one.ariaPosInSet}/${one.ariaSetSize} ${one.ariaSelected}`),
        );
      const expected = (from: number, to: number): string[] =>
        Array.from({length: to - from + 1}, (_, i) => `${from + i}/103 false`);
      assert.deepEqual(await positions(), expected(1, 50));
      await map.getByRole('button', {name: 'Trang sau'}).press('Enter');
      await drawn(page);
      assert.deepEqual(await positions(), expected(51, 100));
      await map.getByRole('listbox').press('End');
      await drawn(page);
      assert.deepEqual(await positions(), [...expected(101, 102), '103/103 true']);
      assert.equal(
        await map
          .getByRole('listbox')
          .evaluate((list) => list.getAttribute('aria-activedescendant')),
        await options.last().getAttribute('id'),
      );
      const last = (await options.last().innerText()).split('\n')[0] ?? '';
      assert.ok((await spoken(page)).startsWith(last));

      await map.getByRole('listbox').press('Enter');
      await drawn(page);
      await map.getByRole('button', {name: last, exact: true}).waitFor();
      await map.getByRole('listbox').press('Home');
      await map.getByRole('listbox').press('Enter');
      await drawn(page);
      const school = map.getByRole('group', {name: /^Trường/}).filter({has: page.locator('dl')});
      assert.match((await school.getAttribute('aria-labelledby')) ?? '', /./);
      const terms = await school.getByRole('term').allInnerTexts();
      const definitions = await school.getByRole('definition').allInnerTexts();
      assert.equal(terms.length, definitions.length);
      assert.ok(terms.includes('Nước sạch') && definitions.every(Boolean));
      await close();
    });

    test('is chosen, opened, left, zoomed and moved by keys in its picture', async () => {
      const {page, close} = await visitCity();
      const map = mapOf(page);
      const press = async (...keys: string[]): Promise<string> => {
        for (const key of keys) await page.keyboard.press(key);
        await drawn(page);
        return spoken(page);
      };
      await map.locator('svg.ground').focus();
      const {top} = await pageView(page);
      assert.match(await press('ArrowRight'), /^Xã Hoà Tú.*1\.411\shọc\ssinh, 6\strường$/);
      assert.match(await press('ArrowDown'), /^Phường Mỹ Xuyên/);
      assert.match(await press('End'), /^Phường Cái Khế/);
      assert.match(await map.locator('.readout').innerText(), /Phường Cái Khế/);
      await press('Enter');
      assert.equal(await map.getAttribute('place'), 'w0');
      assert.match(await press('Home'), /^Trường Tiểu học Cái Khế 1/);
      await press('Escape');
      assert.equal(await map.getAttribute('place'), 'city');
      assert.match(await map.locator('.row[aria-selected=true]').innerText(), /Cái Khế/);
      assert.equal(await focused(page), 'svg', 'the keyboard is where it was');
      const home = await viewOf(page);
      await press('+');
      assert.ok(Math.abs((await viewOf(page)).zoom - 2) < 1e-9);
      await press('Shift+ArrowLeft');
      assert.ok((await viewOf(page)).lon < home.lon);
      await press('0');
      assert.deepEqual(await viewOf(page), home);
      assert.equal((await pageView(page)).top, top, 'the page does not scroll with it');
      await press('Tab');
      assert.equal(await focused(page), 'button "+"');
      await close();
    });

    // On some systems Enter ends the word that is being composed, and means nothing else.
    test('does not take the keys of an input method for its own', async () => {
      const {page, close} = await visitCity();
      await mapOf(page).locator('input').fill('tieu hoc');
      await mapOf(page)
        .locator('input')
        .evaluate((input) => {
          const init = {key: 'Enter', isComposing: true, bubbles: true, cancelable: true};
          input.dispatchEvent(new KeyboardEvent('keydown', init));
        });
      await drawn(page);
      assert.equal(await mapOf(page).getAttribute('school'), null);
      await close();
    });

    // A button that were switched off by what it did would drop the keyboard's place.
    test('keeps the keyboard on a button that has done its work', async () => {
      const {page, close} = await visit(COMMUNES);
      const map = mapOf(page);
      await map.getByRole('button', {name: 'Phóng to'}).press('Enter');
      await map.getByRole('button', {name: 'Về toàn cảnh'}).press('Enter');
      await drawn(page);
      assert.notEqual(await focused(page), '');
      for (let n = 0; n < 2; n += 1)
        await map.getByRole('button', {name: 'Trang sau'}).press('Enter');
      await drawn(page);
      assert.notEqual(await focused(page), '');
      await close();
    });

    test('keeps the chosen place in sight when it zooms', async () => {
      const {page, close} = await visitCity();
      await mapOf(page).locator('svg.ground').focus();
      for (const key of ['Home', '+', '+', '+']) await page.keyboard.press(key);
      await drawn(page);
      const readout = await mapOf(page).locator('.readout').boundingBox();
      const picture = await mapOf(page).locator('.canvas').boundingBox();
      assert.ok(readout && picture);
      assert.ok(readout.x < picture.x + picture.width && readout.y >= picture.y);
      await close();
    });
  });

  describe('that stays for long', () => {
    /** The city at its nth refresh: other values, other schools, a later date. */
    const at = (n: number): ReturnType<typeof city> => {
      const feed = city(2, 24 + n);
      const [indicator] = feed.indicators;
      const values = indicator?.data.values.map((value, i) => value + n * (i + 1)) ?? [];
      return {
        ...feed,
        updated: `2024-05-02T08:${10 + n}:00+07:00`,
        indicators: feed.indicators.map((one) => ({...one, data: {...one.data, values}})),
      };
    };

    test('draws ten refreshes into one canvas, and leaves its reader alone', async () => {
      const src = '/given/changing.json';
      host.put(src, {body: JSON.stringify(at(0))});
      const map = CITY_MAP(`src="${src}" schools-by="level"`);
      const opened = await visit(map, {}, async (page) => {
        await page.clock.install();
      });
      const {page} = opened;
      const session = await page.context().newCDPSession(page);
      const count = async (): Promise<{nodes: number; jsEventListeners: number}> => {
        await session.send('HeapProfiler.collectGarbage');
        await session.send('HeapProfiler.collectGarbage');
        return session.send('Memory.getDOMCounters');
      };
      await mapOf(page).locator('input').fill('tieu hoc');
      await mapOf(page).locator('.rows').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.evaluate(() => {
        const element = document.querySelector('edu-school-map') as MapElement;
        element.view = {lon: 105.68, lat: 9.52, zoom: 2.5};
      });
      await drawn(page);
      const canvas = await mapOf(page).locator('canvas').elementHandle();
      const chosen = await mapOf(page).locator('.row[aria-selected=true]').innerText();
      const view = await viewOf(page);
      let early = await count();
      for (let n = 1; n <= 10; n += 1) {
        host.put(src, {body: JSON.stringify(at(n))});
        const heard = await page.evaluate(() => probe.heard['edu-data']);
        for (let tries = 0; tries < 20; tries += 1) {
          await page.clock.runFor(5_000);
          if ((await page.evaluate(() => probe.heard['edu-data'])) !== heard) break;
        }
        await page.clock.runFor(100);
        if (n === 2) early = await count();
      }
      // A busy machine still holds what the last refresh was made with; what is leaked never goes.
      const kept = (of: typeof early): boolean => of.jsEventListeners - early.jsEventListeners <= 1;
      let late = await count();
      for (let tries = 0; tries < 20 && !kept(late); tries += 1) {
        await page.clock.runFor(100);
        await new Promise((done) => setTimeout(done, 200));
        late = await count();
      }
      assert.match(
        await mapOf(page).locator('.foot').innerText(),
        /08:20/,
        'the last one is shown',
      );
      assert.match(
        await mapOf(page).locator('.class-key').last().innerText(),
        /18/,
        'with its schools',
      );
      assert.equal(await mapOf(page).locator('canvas').count(), 1);
      assert.equal(await canvas.evaluate((one) => one.isConnected), true);
      assert.equal(await mapOf(page).locator('input').inputValue(), 'tieu hoc');
      assert.equal(await mapOf(page).locator('.row[aria-selected=true]').innerText(), chosen);
      assert.equal((await page.evaluate(() => probe.focus())).name, 'edu-school-map ul');
      assert.deepEqual(await viewOf(page), view);
      // Eight schools more are some rows more, on this page of the list.
      const rows = (await mapOf(page).locator('.row').count()) - 13;
      const grown = late.nodes - early.nodes;
      assert.ok(grown <= rows * 16 + 8, `${grown} nodes more for ${rows} rows more`);
      assert.ok(kept(late), `${early.jsEventListeners} listeners became ${late.jsEventListeners}`);
      assert.deepEqual([opened.errors, opened.console], [[], []]);
      await opened.close();
    });

    test('leaves no timers, no frames and no listeners behind when it is taken away', async () => {
      const map = CITY_MAP(`src="${host.feed(city())}"`);
      const opened = await visit(map, MOVING, async (page) => {
        await page.addInitScript(keepCount);
      });
      const {page} = opened;
      const session = await page.context().newCDPSession(page);
      const listeners = async (): Promise<string[]> => {
        const found: string[] = [];
        for (const expression of ['window', 'document', 'document.documentElement']) {
          const {result} = await session.send('Runtime.evaluate', {expression});
          const {listeners} = await session.send('DOMDebugger.getEventListeners', {
            objectId: result.objectId as string,
          });
          found.push(...listeners.map(({type}) => `${expression} ${type}`));
        }
        return found.sort();
      };
      const waiting = (): Promise<string[]> =>
        page.evaluate(() => [
          ...(globalThis as unknown as {waiting: Map<number, string>}).waiting.values(),
        ]);
      assert.match((await waiting()).join(), /setTimeout \d/, 'the next refresh is waited for');
      await page.mouse.move(...(await pointOf(page, 0.4, 0.4)));
      await page.mouse.wheel(0, 20);
      await mapOf(page).locator('.hint').waitFor();
      const busy = await listeners();
      // In the middle of a glide, with a hint on screen.
      await page.evaluate(() => {
        const map = document.querySelector('edu-school-map') as MapElement;
        map.shadowRoot?.querySelector<HTMLButtonElement>('.zoom button')?.click();
        map.remove();
      });
      await page.waitForTimeout(100);
      assert.deepEqual(await waiting(), []);
      const alone = await listeners();
      await page.evaluate(() => {
        for (let n = 0; n < 5; n += 1) {
          const map = document.createElement('edu-school-map');
          document.body.append(map);
          map.remove();
        }
      });
      assert.deepEqual(await listeners(), alone);
      assert.ok(alone.length <= busy.length);
      const {requests} = opened;
      const asked = requests.length;
      await page.waitForTimeout(100);
      assert.equal(requests.length, asked);
      assert.deepEqual([opened.errors, opened.console], [[], []]);
      await opened.close();
    });
  });

  test('gathers 6,000 schools in clusters that open at a click, lists all of them and finds the one', async () => {
    const {page, errors, close} = await visit(
      CITY_MAP(`src="${host.feed(city(10, 6000))}" schools-by="level"`),
    );
    const map = mapOf(page);
    const words = async (): Promise<string> =>
      (await map.locator('.readout').allInnerTexts()).join();
    let cluster = 0;
    for (let n = 0; n < 40 && !cluster; n += 1) {
      await page.mouse.move(...(await pointOf(page, 0.3 + 0.01 * n, 0.45)));
      await drawn(page);
      cluster = Number(/^(\d+) trường ở gần nhau$/.exec(await words())?.[1] ?? 0);
    }
    assert.ok(cluster > 5, `a cluster of ${cluster}`);
    await page.mouse.down();
    await page.mouse.up();
    await drawn(page);
    const near = await viewOf(page);
    assert.ok(near.zoom >= 1.5, `${near.zoom} times as large`);
    assert.equal(await map.getAttribute('place'), 'city', 'no place is opened by it');

    await map.locator('input').fill('truong');
    await drawn(page);
    assert.equal(await map.locator('.twin [role=status]').innerText(), '6000 kết quả');
    const names = await page.evaluate(async () => {
      const {shadowRoot, updateComplete} = document.querySelector('edu-school-map') as MapElement;
      await updateComplete;
      const found: string[] = [];
      for (let n = 0; n < 200; n += 1) {
        for (const row of shadowRoot?.querySelectorAll('.row span') ?? [])
          found.push(row.textContent);
        const [next] = [
          ...(shadowRoot?.querySelectorAll<HTMLButtonElement>('.twin button') ?? []),
        ].slice(-1);
        if (!next || next.ariaDisabled === 'true') return found;
        next.click();
        await (document.querySelector('edu-school-map') as MapElement).updateComplete;
      }
      return found;
    });
    assert.equal(names.length, 6000);
    assert.equal(new Set(names).size, 6000);

    await map.locator('input').fill('co so thu 57 12');
    await drawn(page);
    assert.equal(await map.locator('.row').count(), 1);
    await map.locator('.row').click();
    assert.match(await map.locator('.card').innerText(), /Trường Trung học cơ sở Thứ 57 12/);
    await drawn(page);
    const there = await viewOf(page);
    assert.ok(there.zoom >= 3);
    assert.ok(Math.abs(there.lon - (105.6 + 0.1 * 7 + 0.05)) < 0.05, 'it stands in the middle');
    assert.deepEqual(errors, []);
    await close();
  });

  describe('in the colours and the pace that its reader wants', () => {
    /** Zoom right after a press of the button, and at the end. */
    async function press(page: Page): Promise<[at: number, end: number]> {
      const now = await page.evaluate(async () => {
        const map = document.querySelector('edu-school-map') as MapElement;
        map.shadowRoot?.querySelector<HTMLButtonElement>('.zoom button')?.click();
        await map.updateComplete;
        return map.view?.zoom ?? 0;
      });
      await page.waitForFunction(
        () => (document.querySelector('edu-school-map') as MapElement).view?.zoom === 2,
      );
      return [now, (await viewOf(page)).zoom];
    }

    test('glides, but not for readers who want no motion', async () => {
      const [moving, still] = await Promise.all([visitCity(MOVING), visitCity()]);
      const [start, end] = await press(moving.page);
      assert.ok(start < 1.9 && end === 2, `${start} to ${end}`);
      assert.deepEqual(await press(still.page), [2, 2]);
      await mapOf(still.page).locator('.row').first().click();
      const at = await viewOf(still.page);
      await still.page.waitForTimeout(120);
      assert.deepEqual(await viewOf(still.page), at, 'a place is gone to at once as well');
      await Promise.all([moving.close(), still.close()]);
    });

    /** How many pixels of the canvas have a colour, and how many are painted at all. */
    const tints = (page: Page): Promise<[coloured: number, painted: number]> =>
      page.evaluate(() => {
        const canvas = probe.widgets()[0]?.shadowRoot?.querySelector('canvas') as HTMLCanvasElement;
        const {data} = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
          0,
          0,
          canvas.width,
          canvas.height,
        );
        let [coloured, painted] = [0, 0];
        for (let i = 0; i < data.length; i += 4) {
          const [r = 0, g = 0, b = 0, a = 0] = data.subarray(i, i + 4);
          if (a > 200) painted += 1;
          if (a > 200 && Math.max(r, g, b) - Math.min(r, g, b) > 24) coloured += 1;
        }
        return [coloured, painted];
      });

    const BY_LEVEL = (): string => CITY_MAP(`src="${host.feed(city())}" schools-by="level"`);

    test('paints its points in the system colours of a forced palette', async () => {
      const {page, close} = await visit(BY_LEVEL(), {forcedColors: 'active'});
      await mapOf(page).locator('svg.ground').focus();
      await page.keyboard.press('Home');
      await drawn(page);
      const [coloured, painted] = await tints(page);
      assert.equal(coloured, 0);
      assert.ok(painted > 100);
      const seen = await page.evaluate(() => {
        const {shadowRoot} = document.querySelector('edu-school-map') as Element;
        const probe = document.body.appendChild(document.createElement('i'));
        const system = (name: string): string => {
          probe.style.setProperty('color', name);
          return getComputedStyle(probe).color;
        };
        const style = (selector: string): CSSStyleDeclaration =>
          getComputedStyle(shadowRoot?.querySelector(selector) as Element);
        return {
          focus: [style('svg.ground').outlineColor, system('Highlight')],
          row: [style('.row[aria-selected=true]').outlineColor, system('Highlight')],
          ring: [style('.ring:not(.back)').stroke, system('CanvasText')],
          names: [style('.over text').fill, system('CanvasText')],
        };
      });
      for (const [part, [got, wanted]] of Object.entries(seen)) assert.equal(got, wanted, part);
      await close();
    });

    // Nothing listens to `(forced-colors: active)`; the points stay as they were until the next touch.
    test('follows a change of the palette', async () => {
      const {page, close} = await visit(BY_LEVEL());
      await page.emulateMedia({forcedColors: 'active'});
      await page.waitForTimeout(1200);
      assert.equal((await tints(page))[0], 0);
      await close();
    });

    test('names the colours of its schools', async () => {
      const {page, close} = await visit(BY_LEVEL());
      const fills = await mapOf(page)
        .locator('.class-key .point')
        .evaluateAll((points) => points.map((point) => getComputedStyle(point).fill));
      assert.equal(new Set(fills).size, 2, fills.join());
      const [coloured, painted] = await tints(page);
      assert.ok(coloured > painted / 4, `${coloured} of ${painted} pixels have a colour`);
      await close();
    });

    test('shows which classes are kept', async () => {
      for (const forcedColors of ['none', 'active'] as const) {
        const {page, close} = await visitCity({forcedColors});
        const [first, second] = await mapOf(page).locator('.class-key button').all();
        await first?.press('Enter');
        await page.mouse.move(0, 0);
        await drawn(page);
        const looks = [];
        for (const button of [first, second])
          looks.push(
            await button?.evaluate((one) => {
              const {borderColor, boxShadow, backgroundColor, fontWeight} = getComputedStyle(one);
              return [borderColor, boxShadow, backgroundColor, fontWeight].join();
            }),
          );
        assert.notEqual(looks[0], looks[1], forcedColors);
        await close();
      }
    });
  });

  describe('with islands far out', () => {
    const ISLANDS = '<edu-school-map src="/feeds/dao-xa.json" indicator="pupils"></edu-school-map>';

    test('shows the mainland large and the islands apart', async () => {
      const {page, close} = await visit(ISLANDS);
      const {lon, lat} = await viewOf(page);
      assert.ok(Math.abs(lon - 109.22) < 0.1 && Math.abs(lat - 11.84) < 0.1, `${lon}, ${lat}`);
      await close();
    });

    test('shows insets on paper', async () => {
      const {page, close} = await visit(ISLANDS);
      const fill = await mapOf(page)
        .locator('.ground rect[width]')
        .last()
        .evaluate((frame) => getComputedStyle(frame).fill);
      assert.notEqual(fill, 'rgb(0, 0, 0)');
      await close();
    });
  });
});
