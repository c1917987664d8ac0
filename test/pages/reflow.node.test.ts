import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {
  city,
  CITY_MAP,
  FAMILY,
  FAMILY_SMALL,
  FAMILY_TAGS,
  FIVE,
  FIVE_SMALL,
  MAP,
  SMALL,
} from './examples.js';
import {Host, type Opened} from './serve.js';

/** WCAG 2.2, 1.4.12, on everything but the labels of pictures. */
const SPACED = `:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
const HEAD = '<style>body { margin: 0 }</style>';

/** All charts with `SMALL`. */
const ALL_SMALL = (attributes: string, inner = ''): string =>
  FIVE_SMALL(attributes, inner) + FAMILY_SMALL(attributes, inner);

describe('on a narrow screen', () => {
  let host: Host;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());

  const visit = (width: number, body: string, lang = 'vi'): Promise<Opened> =>
    host.open({head: HEAD, body, lang}, {context: {viewport: {width, height: 800}}});

  const report = async ({page}: Opened): Promise<string[]> => [
    ...(await page.evaluate(() => probe.beyond())),
    ...(await page.evaluate(() => probe.cut())),
    ...(await page.evaluate(() => probe.labelsOutside())),
  ];
  const openTables = ({page}: Opened): Promise<void> =>
    page.evaluate(() => {
      for (const {shadowRoot} of probe.widgets())
        shadowRoot?.querySelector<HTMLButtonElement>('.foot button[aria-pressed]')?.click();
    });

  for (const lang of ['vi', 'en']) {
    for (const width of [320, 360, 768]) {
      test(`${width} px wide nothing leaves the page or its box (${lang})`, async () => {
        const opened = await visit(width, FIVE() + FAMILY(), lang);
        assert.deepEqual(await report(opened), []);
        for (const chart of ['edu-line-chart', 'edu-bar-chart', ...FAMILY_TAGS]) {
          for (const key of ['Home', 'End']) {
            await opened.page.locator(`${chart} svg[tabindex]`).first().focus();
            await opened.page.keyboard.press(key);
            await opened.settle();
            assert.deepEqual(await report(opened), [], `${chart} after ${key}`);
          }
        }
        await openTables(opened);
        await opened.settle();
        assert.deepEqual(await report(opened), [], 'tables');
        await opened.close();
      });
    }
  }

  test('follows the width of its box when the window turns', async () => {
    const narrow = await visit(320, FIVE());
    const turned = await visit(900, FIVE());
    await turned.page.setViewportSize({width: 320, height: 800});
    // The observer reports with the next frame, and the picture follows one later.
    await turned.page.waitForFunction(() => {
      const svg = document
        .querySelector('edu-line-chart')
        ?.shadowRoot?.querySelector('svg[tabindex]');
      return (svg?.clientWidth ?? 999) <= 320;
    });
    await turned.settle();
    assert.deepEqual(await report(turned), []);
    assert.deepEqual(
      await turned.page.evaluate(() => probe.census()),
      await narrow.page.evaluate(() => probe.census()),
    );
    await Promise.all([narrow.close(), turned.close()]);
  });

  for (const [name, body] of [
    ['with data', (): string => FIVE() + FAMILY()],
    ['waiting', (): string => ALL_SMALL('', '<p>Xem báo cáo trên trang của Sở.</p>')],
    [
      'failed',
      (): string =>
        ALL_SMALL(
          'src="/feeds/trouble/wrong-version.json"',
          '<p>Xem báo cáo trên trang của Sở.</p>',
        ),
    ],
    [
      'empty',
      (): string =>
        ALL_SMALL(`src="${host.feed(SMALL)}"`).replaceAll('pupils', 'no-such-indicator'),
    ],
    ['with long words', (): string => ALL_SMALL(`src="${host.feed(LONG)}"`)],
  ] as const) {
    test(`a reader's own spacing of text cuts nothing (${name})`, async () => {
      const opened = await host.open(
        {head: HEAD, body: body()},
        {context: {viewport: {width: 320, height: 800}}, settle: name !== 'waiting'},
      );
      if (name === 'waiting') await opened.page.waitForTimeout(100);
      await opened.page.evaluate((css) => probe.push(css), SPACED);
      if (name !== 'waiting') await opened.settle();
      assert.deepEqual(await report(opened), []);
      await openTables(opened);
      if (name !== 'waiting') await opened.settle();
      assert.deepEqual(await report(opened), [], 'tables');
      await opened.close();
    });
  }

  describe('a map', () => {
    /** 1280 by 1024 at 400 %. */
    const CLOSE = {width: 320, height: 256};
    const longWords = (): string =>
      host.feed(
        JSON.parse(
          JSON.stringify(city())
            .replaceAll(/"name":"(Trường|Phường|Xã)[^"]*"/g, `"name":"$1 ${LONG.places[0]?.name}"`)
            .replaceAll('0292 000 000', '0292000000'.repeat(5))
            .replaceAll('Ranh giới minh hoạ', LONG.publisher.name.vi),
        ),
      );

    for (const [name, lang, body] of [
      ['of districts', 'en', (): string => MAP()],
      ['with long names', 'vi', (): string => CITY_MAP(`src="${longWords()}" schools-by="level"`)],
    ] as const) {
      test(`${name} stays in a window of 320 px, whatever is open, and at any spacing of text (${lang})`, async () => {
        const opened = await host.open(
          {head: HEAD, body: body(), lang},
          {context: {viewport: CLOSE, reducedMotion: 'reduce'}},
        );
        const {page} = opened;
        const map = page.locator('edu-school-map');
        const look = async (step: string): Promise<void> => {
          await page.evaluate(() => probe.drawn());
          assert.deepEqual(await report(opened), [], step);
        };
        await look('at first');
        for (const key of ['+', '0', 'Home', 'End']) {
          await map.locator('svg.ground').focus();
          await page.keyboard.press(key);
          await look(key);
        }
        await map.locator('input').fill('truong');
        await look('searched');
        await map.locator('.row').last().click();
        await look('school');
        await map.locator('.card button').click();
        await map.locator('input').fill('');
        await map.locator('.row').first().click();
        await look('place');
        await map.locator('.heading').hover();
        await page.evaluate((css) => probe.push(css), SPACED);
        await look('spaced');
        await map.locator('.row').first().click();
        await map.locator('.heading').hover();
        await look('school, spaced');
        await map.locator('.foot button').click();
        await look('table');
        await opened.close();
      });
    }

    test('breaks the values of its list where their unit is long', async () => {
      const feed = city();
      const [indicator] = feed.indicators;
      const indicators = [{...indicator, unit: LONG.indicators[0]?.unit.vi}];
      const opened = await visit(320, CITY_MAP(`src="${host.feed({...feed, indicators})}"`));
      assert.deepEqual(await report(opened), []);
      await opened.close();
    });

    test('shows the names of insets whole', async () => {
      for (const width of [320, 1000]) {
        const opened = await visit(
          width,
          '<edu-school-map src="/feeds/dao-xa.json" indicator="pupils"></edu-school-map>',
        );
        assert.deepEqual(await report(opened), []);
        await opened.close();
      }
    });

    // Neither side of the mark has room, nor what is below it.
    test('keeps what it tells of a mark inside the picture', async () => {
      const {page, close} = await host.open(
        {head: HEAD, body: CITY_MAP(`src="${longWords()}"`)},
        {context: {viewport: CLOSE, reducedMotion: 'reduce'}},
      );
      await page.locator('edu-school-map input').fill('truong');
      await page.locator('edu-school-map .row').last().click();
      await page.evaluate(() => probe.drawn());
      const [picture, readout] = await page.evaluate(() => {
        const {shadowRoot} = document.querySelector('edu-school-map') as Element;
        return ['.picture', '.readout'].map((part) => {
          const {top, bottom} = (
            shadowRoot?.querySelector(part) as Element
          ).getBoundingClientRect();
          return {top, bottom};
        });
      });
      assert.ok(picture && readout && readout.top >= picture.top - 1, 'the first line');
      assert.ok(readout.bottom <= picture.bottom + 1, 'the last line');
      await close();
    });

    /** Everything to press that is lower or narrower than 24 px (WCAG 2.2, 2.5.8). */
    const small = ({page}: Opened): Promise<string[]> =>
      page.evaluate(() =>
        [
          ...(probe.widgets()[0]?.shadowRoot?.querySelectorAll('button, input, select, a, .row') ??
            []),
        ]
          .filter((control) => {
            const {width, height} = control.getBoundingClientRect();
            return width < 24 || height < 24;
          })
          .map(({localName, textContent}) => `${localName} ${textContent.trim()}`),
      );

    test('has targets of 24 px and more', async () => {
      const opened = await visit(360, CITY_MAP(`src="${host.feed(city())}" schools-by="level"`));
      assert.deepEqual(await small(opened), []);
      await opened.close();
    });

    // A link that is a paragraph of its own is no part of a sentence.
    test('has a target of 24 px for the page of a school', async () => {
      const opened = await visit(360, CITY_MAP(`src="${host.feed(city())}" school="s0"`));
      assert.deepEqual(await small(opened), []);
      await opened.close();
    });
  });

  test('a wide or a cut box would be noticed (control)', async () => {
    const code = `customElements.define('edu-stiff', class extends HTMLElement {
      connectedCallback() { this.attachShadow({mode: 'open'}).innerHTML =
        '<b part="heading">stiff</b><div class="wide" style="width: 400px">wide</div><p class="low" style="height: 18px; line-height: 18px; overflow: hidden">one line</p>' }
    });`;
    const stiff = await host.open(
      {head: HEAD, body: '<edu-stiff></edu-stiff>', scripts: host.script(code)},
      {context: {viewport: {width: 320, height: 800}}},
    );
    assert.deepEqual(await stiff.page.evaluate(() => probe.beyond()), [
      'the page is 400 px wide in 320',
      'div.wide',
    ]);
    assert.deepEqual(await stiff.page.evaluate(() => probe.cut()), []);
    await stiff.page.evaluate((css) => probe.push(css), SPACED);
    assert.match(
      (await stiff.page.evaluate(() => probe.cut())).join(),
      /p\.low: 24 px of text in 18/,
    );
    await stiff.close();
  });
});

/** Names as long as the longest in the country's registers. */
const LONG = structuredClone(SMALL);
for (const place of LONG.places)
  place.name =
    'Trường Phổ thông Dân tộc Nội trú Trung học cơ sở và Trung học phổ thông Huỳnh Cương thành phố Sóc Trăng';
for (const indicator of LONG.indicators) {
  indicator.name.vi =
    'Số học sinh phổ thông là người dân tộc thiểu số được hưởng chế độ theo Nghị định 116/2016/NĐ-CP';
  indicator.unit.vi = 'học sinh/giáo-viên-trực-tiếp-giảng-dạy-theo-định-biên';
}
LONG.publisher.name.vi = 'Sở_Giáo_dục_và_Đào_tạo_thành_phố_Cần_Thơ_trang_thông_tin_điện_tử';
