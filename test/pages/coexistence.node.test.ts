/**
 * Pages around the kit that take real keys, paper or headers, or tell of what the browser itself says. What other copies,
 * libraries and styles of a page do is in `test/embed/hosts.test.ts`, for every engine.
 */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {FAMILY, FAMILY_SMALL, FAMILY_TAGS, FIVE, FIVE_SMALL, MAP, SMALL} from './examples.js';
import {PLAIN} from './host-pages.js';
import {published, type Published} from './published.js';
import {Host, type Opened, type PageSource} from './serve.js';

const BODY = `<div style="width: 800px">${FIVE()}${FAMILY()}</div>`;
const TAGS = ['edu-kpi-tile', 'edu-line-chart', 'edu-bar-chart', 'edu-data-table', ...FAMILY_TAGS];

/** What a reader finds: marks, words, and the size of every box. */
const pictureOf = async ({page}: Opened): Promise<object> => ({
  census: await page.evaluate(() => probe.census()),
  texts: await page.evaluate(() => probe.texts()),
  boxes: await page.evaluate(() =>
    probe.looks().map((widget) => widget.map(({name, height}) => `${name} ${Math.round(height)}`)),
  ),
});

/** The kit's own words; a page may have others. */
const ofKit = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.includes('edu-widgets'));

describe('beside others on one page', () => {
  let host: Host;
  let now: Published;
  let plain: Opened;
  let expected: object;

  before(async () => {
    host = await Host.start();
    now = await published();
    for (const [name, code] of [
      ['kit.js', now.module],
      ['kit.iife.js', now.classic],
      ['other.iife.js', `${now.classic}//`],
    ] as const) {
      assert.ok(code.length > 100_000, name);
      host.put(`/cdn/${name}`, {type: 'text/javascript', body: code});
    }
    plain = await host.open({head: PLAIN, body: BODY, scripts: MODULE});
    expected = await pictureOf(plain);
    for (const tag of TAGS)
      assert.ok(
        (await plain.page.locator(`${tag} svg, ${tag} table`).count()) > 0,
        `${tag} is drawn`,
      );
  });
  after(() => host.stop());

  const MODULE = '<script type="module" src="/cdn/kit.js"></script>';
  const visit = (source: Partial<PageSource>): Promise<Opened> =>
    host.open({head: PLAIN, body: BODY, scripts: MODULE, ...source});

  const expectSame = async (opened: Opened): Promise<void> => {
    assert.deepEqual(await pictureOf(opened), expected);
    assert.deepEqual([opened.errors, opened.strays()], [[], []]);
  };

  describe('a form around the whole page', () => {
    /** ASP.NET Web Forms: one form, a default button that a key press anywhere inside clicks. */
    const form = (content: string): string => `
      <form id="aspnetForm" method="post" action="/posted" onkeypress="return WebForm_FireDefaultButton(event, 'go')">
        <input type="hidden" name="__VIEWSTATE" value="x"><input id="own" name="own" type="text">${content}
        <input type="submit" id="go" name="go" value="Tìm">
      </form><script>
        globalThis.sent = 0;
        document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); globalThis.sent += 1; });
        function WebForm_FireDefaultButton(event, target) {
          if (event.keyCode !== 13) return true;
          const {tagName, type = ''} = event.target;
          if (/^(a|textarea)$/i.test(tagName) || /^(submit|button)$/.test(type)) return true;
          document.getElementById(target).click();
          event.stopPropagation();
          return false;
        }
      </script>`;
    const sent = ({page}: Opened): Promise<number> =>
      page.evaluate(() => (globalThis as {sent?: number}).sent ?? 0);

    test('is not sent by any key or button of the kit, and gets no fields from it', async () => {
      const src = host.feed(SMALL);
      const opened = await host.open(
        {
          head: PLAIN,
          scripts: MODULE,
          body: form(
            `${FIVE_SMALL(`src="${src}"`)}${FAMILY_SMALL(`src="${src}"`)}<div style="width: 800px">${MAP()}</div>
           <edu-feed-source src="${src}"><edu-filter-bar group="g"></edu-filter-bar><edu-line-chart group="g" indicator="pupils" by="level"></edu-line-chart></edu-feed-source>`,
          ),
        },
        {settle: false},
      );
      const {page} = opened;
      // A filter bar has no heading, by which the others are known to have arrived.
      await page.locator('edu-filter-bar :is(input, select, button)').first().waitFor();
      for (const tag of [...FAMILY_TAGS, 'edu-school-map'])
        await page.locator(`${tag} svg[tabindex]`).first().waitFor();
      const fields = await page.evaluate(() => [
        ...new FormData(document.querySelector('form') as HTMLFormElement).keys(),
      ]);
      assert.deepEqual(fields, ['__VIEWSTATE', 'own']);
      for (const tag of [...TAGS, 'edu-school-map', 'edu-filter-bar']) {
        const stops = page.locator(
          `${tag} :is(input, button, select, a, svg[tabindex], [role="listbox"])`,
        );
        assert.ok((await stops.count()) > 0, tag);
        // A press may open a table, and what was there before is gone.
        for (let i = 0; i < (await stops.count()); i += 1) {
          const stop = stops.nth(i);
          if (!(await stop.isVisible()) || !(await stop.isEnabled())) continue;
          const name = await stop.evaluate(({outerHTML}) => outerHTML.slice(0, 80));
          await stop.focus();
          await page.keyboard.press('Enter');
          assert.equal(await sent(opened), 0, `${tag}: ${name}`);
          await page.keyboard.press('Escape');
        }
      }
      assert.deepEqual(opened.errors, []);
      // The page's own field does send it.
      await page.locator('#own').focus();
      await page.keyboard.press('Enter');
      assert.equal(await sent(opened), 1, 'control');
      await opened.close();
    });
  });

  describe('a policy', () => {
    const sha = (code: string): string =>
      `sha256-${createHash('sha256').update(code).digest('base64')}`;
    const strict = (scripts: string, more = ''): string =>
      `default-src 'none'; connect-src 'self'; style-src 'nonce-x1'; script-src ${scripts}; require-trusted-types-for 'script'; ` +
      `trusted-types lit-html${more}`;
    const NONCED = PLAIN.replace('<style', '<style nonce="x1"');
    const BOX = BODY.replace(' style="width: 800px"', ' class="box"');
    const HEAD = NONCED.replace('</style>', ' .box { width: 800px }</style>');

    for (const [name, policy, scripts] of [
      ['a nonce', "'nonce-x1'", '<script nonce="x1" type="module" src="/cdn/kit.js"></script>'],
      [
        'a nonce and strict-dynamic',
        "'nonce-x1' 'strict-dynamic'",
        '<script nonce="x1" src="/cdn/kit.iife.js"></script>',
      ],
    ] as const)
      test(`of ${name} is kept, and nothing is reported`, async () => {
        const opened = await visit({
          head: HEAD,
          body: BOX,
          scripts,
          headers: {'content-security-policy': strict(policy)},
        });
        await expectSame(opened);
        assert.deepEqual([await opened.violations(), opened.console], [[], []]);
        await opened.close();
      });

    test('of hashes is kept by a script tag with its integrity, and another file is refused', async () => {
      const hash = sha(now.classic);
      const scripts = `<script src="/cdn/kit.iife.js" integrity="${hash}" crossorigin="anonymous"></script>`;
      const headers = {'content-security-policy': strict(`'${hash}'`)};
      const opened = await visit({head: HEAD, body: BOX, scripts, headers});
      await expectSame(opened);
      assert.deepEqual([await opened.violations(), opened.console], [[], []]);
      await opened.close();
      const refused = await host.open(
        {head: HEAD, body: BOX, scripts: scripts.replace('kit.iife', 'other.iife'), headers},
        {settle: false},
      );
      assert.equal(
        await refused.page.evaluate(() => customElements.get('edu-kpi-tile') === undefined),
        true,
        'control',
      );
      await refused.close();
    });

    test('that allows one Trusted Types policy of a name lets the second copy go, and the first stays', async () => {
      const opened = await visit({
        head: HEAD,
        body: BOX,
        scripts: MODULE + MODULE.replace('kit.js', 'kit.js?again'),
        headers: {'content-security-policy': strict("'self'")},
      });
      assert.deepEqual(await pictureOf(opened), expected);
      await opened.close();
      const both = await visit({
        head: HEAD,
        body: BOX,
        scripts: MODULE + MODULE.replace('kit.js', 'kit.js?again'),
        headers: {'content-security-policy': strict("'self'", " 'allow-duplicates'")},
      });
      await expectSame(both);
      assert.deepEqual(await both.violations(), []);
      assert.equal(ofKit(both.console).length, 1);
      await both.close();
    });
  });

  describe('a page that moves', () => {
    const family = (src: string): string => FAMILY_SMALL(`src="${src}"`);

    test('every chart late, out, back, elsewhere, and out of a hidden tab shows the same', async () => {
      const src = host.feed(SMALL);
      const head = `${PLAIN}<style>#a, #b { width: 700px } #a { display: none } #a.shown { display: block }</style>`;
      const still = await visit({head, body: `<div id="b">${family(src)}</div>`});
      const opened = await host.open(
        {head, body: '<div id="a"></div><div id="b"></div>', scripts: MODULE},
        {settle: false},
      );
      const {page} = opened;
      await page.evaluate((html) => {
        const a = document.querySelector('#a') as Element;
        // Late, and where nobody sees it.
        setTimeout(() => a.insertAdjacentHTML('beforeend', html), 50);
      }, family(src));
      await page.waitForSelector('#a edu-scatter-chart', {state: 'attached'});
      await page.waitForTimeout(150);
      await page.evaluate(() => document.querySelector('#a')?.classList.add('shown'));
      await page.locator('edu-scatter-chart svg[tabindex]').waitFor();
      await page.evaluate(async () => {
        const pause = (): Promise<unknown> => new Promise((done) => setTimeout(done, 40));
        const [source] = document.querySelectorAll('edu-feed-source');
        for (const chart of [...(source?.children ?? [])]) {
          const after = chart.nextSibling;
          chart.remove();
          await pause();
          source?.insertBefore(chart, after);
        }
        source?.remove();
        await pause();
        document.querySelector('#b')?.append(source as Element);
      });
      await opened.settle();
      assert.deepEqual(await pictureOf(opened), await pictureOf(still));
      assert.deepEqual([opened.errors, opened.console], [[], []]);
      // What is gone for good asks for nothing more, and breaks nothing.
      await page.evaluate(() => document.querySelector('edu-feed-source')?.remove());
      await page.waitForTimeout(100);
      assert.deepEqual([opened.errors, opened.console], [[], []]);
      await Promise.all([still.close(), opened.close()]);
    });

    test('onto paper has every chart in ink on white, also from a dark page, and comes back as it was', async () => {
      const dark = await visit({
        body: BODY.replaceAll('<edu-feed-source', '<edu-feed-source theme="dark"'),
      });
      const {page} = dark;
      const inks = (): Promise<{tag: string; paper: number; ink: number; words: boolean}[]> =>
        page.evaluate(() => {
          const light = (colour: string): number => {
            const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
            // What is see-through is paper.
            return a === 0 ? 1 : (0.3 * r + 0.6 * g + 0.1 * b) / 255;
          };
          return probe.widgets().map(({localName, shadowRoot}) => {
            const root = getComputedStyle(shadowRoot?.querySelector('.root') as Element);
            const heading = shadowRoot?.querySelector('[part="heading"]') as Element;
            return {
              tag: localName,
              paper: light(root.backgroundColor),
              ink: light(getComputedStyle(heading).color),
              words: Boolean(shadowRoot?.querySelector('[part="source"]')?.textContent.trim()),
            };
          });
        });
      const screen = await inks();
      assert.ok(
        screen.every(({paper, ink}) => paper < 0.2 && ink > 0.8),
        'the page is dark',
      );
      const before = await pictureOf(dark);
      await page.emulateMedia({media: 'print'});
      for (const {tag, paper, ink, words} of await inks()) {
        assert.ok(paper > 0.9, `${tag} has white paper`);
        assert.ok(ink < 0.3, `${tag} has dark ink`);
        assert.ok(words, `${tag} names its source`);
      }
      const pages = await page.pdf({format: 'A4'});
      assert.ok(pages.length > 20_000);
      await page.emulateMedia({media: 'screen'});
      await dark.settle();
      assert.deepEqual(await pictureOf(dark), before);
      assert.deepEqual([dark.errors, dark.console], [[], []]);
      await dark.close();
    });
  });
});
