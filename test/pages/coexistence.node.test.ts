/** Neighbours of the kit on one page: other copies of it, other libraries, forms, loaders, policies, and the page's own moves. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {FAMILY, FAMILY_SMALL, FAMILY_TAGS, FIVE, FIVE_SMALL, MAP, SMALL} from './examples.js';
import {published, type Published} from './published.js';
import {Host, type Opened, type PageSource} from './serve.js';

const PLAIN = '<style>body { margin: 0 }</style>';
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
    const old = await published('0.0.9', ['edu-funnel-chart', 'edu-scatter-chart']);
    for (const [name, code] of [
      ['kit.js', now.module],
      ['kit.iife.js', now.classic],
      ['old.js', old.module],
      ['old.iife.js', old.classic],
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
  const CLASSIC = '<script src="/cdn/kit.iife.js"></script>';
  const visit = (source: Partial<PageSource>): Promise<Opened> =>
    host.open({head: PLAIN, body: BODY, scripts: MODULE, ...source});

  const expectSame = async (opened: Opened): Promise<void> => {
    assert.deepEqual(await pictureOf(opened), expected);
    assert.deepEqual([opened.errors, opened.strays()], [[], []]);
  };

  describe('copies of the kit', () => {
    test('that are three tell so in one line with versions and sources, and everything is drawn once', async () => {
      const opened = await visit({
        scripts: `${MODULE}<script type="module" src="/cdn/kit.js?again"></script><script defer src="/cdn/kit.iife.js"></script>`,
      });
      await expectSame(opened);
      await opened.page.waitForFunction(() => document.readyState === 'complete');
      await opened.page.waitForTimeout(100);
      assert.equal(opened.console.length, 1, opened.console.join('\n'));
      const [line = ''] = opened.console;
      for (const source of ['/cdn/kit.js)', '/cdn/kit.js?again)', '/cdn/kit.iife.js)'])
        assert.equal(line.split(host.origin + source).length, 2, `${source} in ${line}`);
      assert.equal(line.split('0.1.0').length, 4, line);
      await opened.close();
    });

    for (const [name, scripts] of [
      ['an older one first', `<script src="/cdn/old.iife.js"></script>${MODULE}`],
      ['an older one last', `${CLASSIC}<script type="module" src="/cdn/old.js"></script>`],
    ] as const) {
      test(`of two versions share the page: ${name}`, async () => {
        const opened = await visit({scripts});
        await expectSame(opened);
        await opened.page.waitForTimeout(100);
        assert.equal(opened.console.length, 1, opened.console.join('\n'));
        assert.match(opened.console[0] ?? '', /0\.0\.9 \(http/);
        assert.match(opened.console[0] ?? '', /0\.1\.0 \(http/);
        // The elements that the older copy does not have come from the newer, and read the same source.
        assert.ok((await opened.page.locator('edu-funnel-chart svg[tabindex]').count()) > 0);
        await opened.close();
      });
    }

    test('ask for a feed once each', async () => {
      const opened = await visit({scripts: `<script src="/cdn/old.iife.js"></script>${MODULE}`});
      const feeds = opened.requests.filter((url) => url.endsWith('mekong.json'));
      // A line chart of the older and a scatter chart of the newer copy: two stores.
      assert.equal(feeds.length, 2);
      await opened.close();
    });
  });

  describe('a global', () => {
    /** Names on `window` and on the prototypes below it, sheets and nodes of the page. */
    const footprint = ({page}: Opened): Promise<Record<string, string[]>> =>
      page.evaluate(() => ({
        globals: Object.getOwnPropertyNames(globalThis).sort(),
        prototypes: [
          ...probe.foundations(),
          ...[HTMLElement, Element, Node, EventTarget, Event, Document, Window].flatMap((type) =>
            Reflect.ownKeys(type.prototype).map((key) => `${type.name}.${String(key)}`),
          ),
        ],
        sheets: [String(document.styleSheets.length), String(document.adoptedStyleSheets.length)],
        nodes: [...document.querySelectorAll('html, head, head *, body, body > *')].map(
          (node) => `${node.localName} ${node.getAttributeNames().join(' ')}`,
        ),
      }));

    for (const [name, scripts, names] of [
      ['of the module', '/cdn/kit.js', []],
      ['of the classic script', '/cdn/kit.iife.js', ['EduWidgets']],
    ] as const) {
      test(`${name} is ${names.length ? `one: ${names.join()}` : 'none'}, and the page around stays as it was`, async () => {
        const opened = await host.open({head: PLAIN, body: BODY, scripts: ''}, {settle: false});
        const before = await footprint(opened);
        await opened.page.addScriptTag({
          url: scripts,
          ...(names.length ? {} : {type: 'module'}),
        });
        // The tag itself.
        await opened.page.evaluate(() => document.querySelector('head > script')?.remove());
        await opened.settle();
        const after = await footprint(opened);
        const {globals = [], ...rest} = after;
        const {globals: known = [], ...same} = before;
        assert.deepEqual(
          globals.filter((each) => !known.includes(each)),
          names,
        );
        assert.deepEqual(rest, same);
        await opened.close();
      });
    }
  });

  describe('other libraries', () => {
    const LIBRARIES: readonly {name: string; head: string; body?: string; skip?: string}[] = [
      {
        name: 'the style of Bootstrap 3 and a jQuery of its time',
        head: `<style>
          * { box-sizing: border-box } *:before, *:after { box-sizing: border-box }
          html { font-size: 10px; -webkit-tap-highlight-color: rgba(0,0,0,0) } body { margin: 0; font-size: 14px; line-height: 1.42857143; color: #333 }
          label { display: inline-block; max-width: 100%; margin-bottom: 5px; font-weight: bold }
          table { border-spacing: 0; border-collapse: collapse; background-color: transparent } th { text-align: left }
          figure { margin: 0 } svg:not(:root) { overflow: hidden } button, input, select { font: inherit; line-height: inherit }
          .hidden, .hide { display: none !important } .label { display: inline; padding: .2em; color: #fff } .row { margin: 0 -15px }
          .caption { padding: 9px } .table { width: 100% } .help-block { display: block } .in { opacity: 1 } .fade { opacity: 0 }
          </style><script>
          (function (global) {
            var jQuery = function (selector) { return new jQuery.fn.init(selector); };
            jQuery.fn = jQuery.prototype = {jquery: '1.4.2', init: function () {}, ready: function () {}, live: function () {}};
            jQuery.fn.init.prototype = jQuery.fn;
            jQuery.expando = 'jQuery' + Date.now();
            jQuery.ajaxSettings = {global: true, timeout: 0};
            global.jQuery = global.$ = jQuery;
            // Delegation of that age: one listener on the document that reads a class of everything that is touched.
            ['click', 'keydown', 'mouseover', 'focusin'].forEach(function (type) {
              document.addEventListener(type, function (event) { event.target.className.split(/\\s+/); event[jQuery.expando] = true; });
            });
          })(this);
        </script>`,
      },
      {
        name: 'methods of elements that another library has replaced',
        head: `${PLAIN}<script>
          (function () {
            var add = function (type, methods) { for (var key in methods) type.prototype[key] = methods[key]; };
            add(Element, {
              remove: function () { if (this.parentNode) this.parentNode.removeChild(this); return this; },
              update: function (words) { this.innerHTML = words; return this; },
              show: function () {}, hide: function () {}, toggle: function () {}, select: function () {}, next: function () {},
              previous: function () {}, up: function () {}, down: function () {}, visible: function () {}, store: function () {},
              data: function () {}, size: function () {}, clock: function () {}, face: function () {}, feed: function () {},
              src: 'x', group: 'x', indicator: 'x', by: 'x', period: 'x', place: 'x', where: 'x', sort: 'x', theme: 'wall', heading: 'x',
            });
            document.getElementsByClassName = function () { return []; };
            window.$ = document.getElementById.bind(document);
            window.$$ = document.querySelectorAll.bind(document);
            window.Class = window.Hash = window.Template = window.Ajax = window.Enumerable = window.Prototype = {};
          })();
        </script>`,
      },
      {
        name: 'the additions of MicrosoftAjax',
        head: `${PLAIN}<script>
          Array.add = Array.clone = Array.contains = Array.forEach = Array.remove = function () {};
          String.format = function () { return 'x'; };
          String.prototype.trimEnd = function () { return this.replace(/\\s+$/, ''); };
          Date.prototype.format = Date.prototype.localeFormat = Number.prototype.format = function () { return 'x'; };
          Function.createDelegate = Function.emptyFunction = function () {};
          Error.create = function () {}; Error.prototype.popStackFrame = function () {};
          Object.getType = Object.getTypeName = function () { return 'x'; };
          window.Sys = {}; window.Type = Function; window.$get = window.$addHandler = function () {};
        </script>`,
      },
      {
        name: 'a stack that is no text, and none at all',
        head: `${PLAIN}<script>Error.prepareStackTrace = function () { return []; }; Error.stackTraceLimit = 0;</script>`,
      },
      {
        name: 'names of the kit and of its parts taken by the page',
        head: `${PLAIN}<script>
          var EduWidgets = 'x', lit = 'x', d3 = 'x', topojson = 'x', Supercluster = 'x', process = {env: {}}, module = 'x', exports = 'x', require = 'x',
            global = 'x', name = 'x', status = 'x', top_ = 'x', html = 'x', css = 'x', litHtmlPolyfillSupport, reactiveElementVersions, litElementVersions;
        </script>`,
      },
      {
        // Prototype.js 1.7 and MooTools 1.4; MooTools 1.6 and later leave it alone.
        name: 'an Array.from that maps nothing',
        skip: 'src fills lists with Array.from({length}, …), and no bundle can tell what it was before',
        head: `${PLAIN}<script>Array.from = function (list) {
          if (!list) return [];
          var length = list.length || 0, results = new Array(length);
          while (length--) results[length] = list[length];
          return results;
        };</script>`,
      },
      {
        // Prototype.js 1.6; 1.7 takes it away altogether.
        name: 'entries of lists that are no pairs',
        skip: 'src walks lists with entries()',
        head: `${PLAIN}<script>Array.prototype.entries = function () { return this.slice(); };</script>`,
      },
    ];

    for (const {name, head, skip = false} of LIBRARIES)
      test(`change nothing: ${name}`, {skip}, async () => {
        const opened = await visit({head});
        await expectSame(opened);
        assert.deepEqual(opened.console, []);
        // Every mark can still be reached.
        for (const tag of ['edu-line-chart', ...FAMILY_TAGS]) {
          await opened.page.locator(`${tag} svg[tabindex]`).first().focus();
          await opened.page.keyboard.press('Home');
          assert.notEqual(
            await opened.page.locator(`${tag} .unseen[role="status"]`).first().textContent(),
            '',
            tag,
          );
        }
        await opened.page.locator('edu-line-chart .foot button').first().click();
        await opened.page.locator('edu-line-chart table').waitFor();
        assert.deepEqual(opened.errors, []);
        await opened.close();
      });

    test('as a loader of AMD modules are no offer: the classic script defines nothing and names itself', async () => {
      const opened = await visit({
        scripts: `<script>
            globalThis.defined = [];
            globalThis.define = function () { globalThis.defined.push(arguments.length); };
            globalThis.define.amd = {jQuery: true};
            globalThis.require = globalThis.requirejs = function () {};
          </script>${CLASSIC}`,
      });
      await expectSame(opened);
      const seen = await opened.page.evaluate(() => {
        const page = globalThis as unknown as {defined: number[]; EduWidgets?: {version?: string}};
        return [page.defined.length, page.EduWidgets?.version];
      });
      assert.deepEqual(seen, [0, '0.1.0']);
      assert.deepEqual(opened.console, []);
      await opened.close();
    });
  });

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
        {head: HEAD, body: BOX, scripts: scripts.replace('kit.iife', 'old.iife'), headers},
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
