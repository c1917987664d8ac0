import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Frame, Page} from 'playwright-core';
import {dialectsIn, messagesOf} from '../../src/embed/frame-size.js';
import {serveCdn} from './cdn.js';
import {Host, type Opened, type PageSource} from './serve.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";
const LINE = 'widget=line-chart&src=/feeds/mekong.json&indicator=pupils&by=level&place=2022.94';
const HOST_SIDE = '<script src="/cdn/frame-host.js"></script>';

interface Told {
  readonly at: number;
  readonly data: unknown;
}

declare global {
  /** What frames have told the page around them, in order. */
  var told: Told[];
}

let host: Host;

before(async () => {
  host = await Host.start();
  // A sandboxed frame is nobody's origin, so whoever reads a feed for it must be let in.
  host.handle = undefined;
  await serveCdn(host);
  for (const name of ['mekong', 'minh-hoa'])
    host.put(`/open/${name}.json`, {
      ...(await host.read(`/feeds/${name}.json`)),
      headers: {'access-control-allow-origin': '*'},
    });
});
after(() => host.stop());

/** A page with frames, which writes down what they tell. */
async function visit(body: string, more: Partial<PageSource> = {}): Promise<Opened> {
  const opened = await host.open(
    {body, scripts: HOST_SIDE, ...more},
    {
      settle: false,
      before: async (page) => {
        await page.addInitScript(() => {
          globalThis.told = [];
          addEventListener('message', ({data}) => {
            told.push({at: performance.now(), data});
          });
        });
      },
    },
  );
  return opened;
}

const frame = (query: string, more = ''): string =>
  `<iframe src="/cdn/frame.html?${query}" title="Biểu đồ" width="100%" height="150" ${more}></iframe>`;

async function inner(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const found = await handle.contentFrame();
  assert.ok(found);
  await found.waitForLoadState('domcontentloaded');
  return found;
}

async function drawn(page: Page): Promise<Frame> {
  const found = await inner(page);
  await found.locator('[part~="source"]').first().waitFor({state: 'attached', timeout: 15_000});
  return found;
}

/** Heights of the kit's own messages. */
const heights = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    told.flatMap(({data}) => {
      const {type, height} = data as {type?: string; height?: number};
      return type === 'edu-widgets:size' && height ? [height] : [];
    }),
  );

/** Until the frame is exactly as high as what it holds. */
async function fits(page: Page): Promise<number> {
  const content = (): Promise<number> =>
    inner(page).then((it) =>
      it.evaluate(() => Math.ceil(document.querySelector('main')!.getBoundingClientRect().height)),
    );
  const room = (): Promise<number> => page.locator('iframe').evaluate((it) => it.clientHeight);
  for (let n = 0; n < 300; n += 1) {
    const [now, has] = [await content(), await room()];
    if (now === has) return now;
    await page.waitForTimeout(20);
  }
  throw new Error(`${await content()} px of content in ${await room()} px`);
}

const FRAMES = [
  ['as it is', ''],
  ['in a sandbox', 'sandbox="allow-scripts"'],
] as const;

describe('the frame page', () => {
  for (const [how, attributes] of FRAMES)
    test(`shows the widget that its address asks for, as high as it is: ${how}`, async () => {
      const opened = await visit(
        frame(LINE.replace('/feeds/', '/open/').replace('src=', `src=${host.origin}`), attributes),
      );
      const {page} = opened;
      const found = await drawn(page);
      assert.ok((await found.locator('edu-line-chart svg path').count()) > 3);
      assert.ok((await fits(page)) > 300);
      assert.deepEqual([opened.console, opened.errors], [[], []]);
      await opened.close();
    });

  test('runs under the strictest policy, sandboxed too', async () => {
    host.put('/strict/frame.html', {
      ...(await host.read('/cdn/frame.html')),
      headers: {'content-security-policy': POLICY.replaceAll("'self'", host.origin)},
    });
    for (const name of ['frame.js', 'edu-widgets.iife.js'])
      host.put(`/strict/${name}`, await host.read(`/cdn/${name}`));
    for (const [, attributes] of FRAMES) {
      const opened = await visit(
        frame(LINE.replace('/feeds/', '/open/'), attributes).replace('/cdn/', '/strict/'),
      );
      const found = await drawn(opened.page);
      await fits(opened.page);
      assert.deepEqual(await found.evaluate(() => probe.violations), []);
      assert.deepEqual([opened.console, opened.errors], [[], []]);
      await opened.close();
    }
  });

  test('takes its language from the address and its name from its widget', async () => {
    const {page, close} = await visit(frame(`${LINE}&lang=en`));
    const found = await drawn(page);
    assert.equal(await found.evaluate(() => document.documentElement.lang), 'en');
    const heading = await found.locator('[part~="heading"]').innerText();
    assert.match(heading, /upils/);
    await found.waitForFunction((words) => document.title === words, heading);
    await close();
  });

  test('sets the widget’s own attributes and nothing else', async () => {
    const {page, close} = await visit(
      frame(
        `${LINE}&onclick=alert(1)&style=color:red&class=x&id=y&ONCLICK=1&srcdoc=z&heading=%3Cb%3ETên`,
      ),
    );
    const found = await drawn(page);
    const names = await found.locator('edu-line-chart').evaluate((it) => it.getAttributeNames());
    assert.deepEqual(names.sort(), ['by', 'heading', 'indicator', 'place', 'src']);
    assert.equal(await found.locator('[part~="heading"]').innerText(), '<b>Tên');
    await close();
  });

  test('knows the attributes that the manifest tells of, and those alone', async () => {
    const address = new URL('../../.ci/builder-elements.mjs', import.meta.url).href;
    const {builderElements} = (await import(address)) as {
      builderElements: () => {tag: string; attributes: {name: string}[]}[];
    };
    const {page, close} = await host.open(
      {body: '', scripts: '<script src="/cdn/edu-widgets.iife.js"></script>'},
      {settle: false},
    );
    const elements = builderElements();
    assert.ok(elements.length > 10);
    for (const {tag, attributes} of elements) {
      const own = await page.evaluate(
        (name) =>
          (customElements.get(name) as unknown as {observedAttributes: string[]})
            .observedAttributes,
        tag,
      );
      const told = ['src', 'lang', ...attributes.map(({name}) => name)];
      assert.deepEqual(own.sort(), told.sort(), tag);
    }
    await close();
  });

  for (const [what, query, vi, en] of [
    ['an unknown widget', 'widget=linechart&src=/x.json', '“linechart”', 'does not have'],
    ['no widget', '', 'không có loại này', 'line-chart'],
    [
      'a hostile widget',
      'widget=%3Cimg%20src%3Dx%3E&src=/x.json',
      '“<img src=x>”',
      'does not have',
    ],
    ['a part that shows nothing', 'widget=feed-source&src=/x.json', 'không có loại này', 'It has'],
    ['no source', 'widget=line-chart', 'Hãy thêm src=', 'Add src='],
  ] as const)
    test(`says in both languages what is wrong with ${what}`, async () => {
      const {page, errors, close} = await visit(frame(query));
      const found = await inner(page);
      const words = await found.locator('[role="alert"]').innerText();
      assert.ok(words.includes(vi) && words.includes(en), words);
      assert.ok(words.indexOf(vi) < words.indexOf('src=') || !words.includes('Add src='));
      assert.equal(await found.locator('img').count(), 0);
      await fits(page);
      assert.deepEqual(errors, []);
      await close();
    });

  test('says so where the kit does not come', async () => {
    host.handle = ({url = ''}, response) => {
      if (!url.includes('iife')) return false;
      response.writeHead(404).end();
      return true;
    };
    const {page, close} = await visit(frame(`${LINE}&lang=en`));
    const lines = (await inner(page)).locator('[role="alert"] p');
    await lines.first().waitFor();
    host.handle = undefined;
    assert.deepEqual(
      await lines.evaluateAll((all) => all.map((each) => (each as HTMLElement).lang)),
      ['en', 'vi'],
    );
    await close();
  });
});

describe('the height of a frame', () => {
  test('follows its content within 100 ms, and settles in two messages', async () => {
    const {page, close} = await visit(frame(LINE));
    const found = await drawn(page);
    await fits(page);
    await page.waitForTimeout(300);
    const first = (await heights(page)).length;
    // One while it waits for its feed, two when the picture comes.
    assert.ok(first <= 3, `${first} messages to begin with`);
    for (const by of ['', 'level']) {
      const count = (await heights(page)).length;
      const changed = await found.locator('edu-line-chart').evaluate(async (it, value) => {
        it.setAttribute('by', value);
        const before = it.getBoundingClientRect().height;
        while (it.getBoundingClientRect().height === before)
          await new Promise(requestAnimationFrame);
        return performance.timeOrigin + performance.now();
      }, by);
      await fits(page);
      await page.waitForTimeout(200);
      const messages = (await heights(page)).length - count;
      assert.ok(messages >= 1 && messages <= 2, `${messages} messages`);
      const told = await page.evaluate(
        (n) =>
          performance.timeOrigin +
          (globalThis.told.filter(
            ({data}) => (data as {type?: string}).type === 'edu-widgets:size',
          )[n]?.at ?? Infinity),
        count,
      );
      assert.ok(told - changed < 100, `${told - changed} ms after the content`);
    }
    await close();
  });

  test('grows and shrinks over two hundred changes without ever answering itself', async () => {
    const {page, close} = await visit(frame(`${LINE}&widget=x`.replace('line-chart', 'kpi-tile')));
    const found = await drawn(page);
    await fits(page);
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let n = 0; n < 200; n += 1) {
      const count = (await heights(page)).length;
      const words = 'Học sinh phổ thông '.repeat(1 + Math.floor(random() * 60));
      await found.locator('edu-kpi-tile').evaluate((it, text) => {
        it.setAttribute('heading', text);
        return (it as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
      }, words);
      await fits(page);
      const messages = (await heights(page)).length - count;
      assert.ok(messages <= 2, `change ${n}: ${messages} messages`);
    }
    const all = await heights(page);
    const steps = all.slice(1).map((height, i) => height - (all[i] ?? 0));
    assert.ok(steps.some((step) => step > 100) && steps.some((step) => step < -100));
    await close();
  });

  for (const [what, style] of [
    ['grows with it', 'main{padding-bottom:120vh}'],
    ['grows by less and less', 'main{padding-bottom:60vh}'],
    ['flips with it', '@media (min-height:600px){main{height:250px;box-sizing:border-box}}'],
  ] as const)
    test(`comes to rest though a style ${what}`, async () => {
      const {page, close} = await visit(frame(LINE));
      const found = await drawn(page);
      await fits(page);
      const count = (await heights(page)).length;
      await found.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`main{padding-top:200px}${css}`);
        document.adoptedStyleSheets.push(sheet);
      }, style);
      await page.waitForTimeout(700);
      const rest = await heights(page);
      await page.waitForTimeout(500);
      assert.deepEqual(await heights(page), rest);
      const messages = rest.length - count;
      assert.ok(messages >= 1 && messages < 8, `${messages} messages: ${rest.join(' ')}`);
      // And hears of its content again.
      await found.evaluate(() => {
        document.adoptedStyleSheets.pop();
      });
      assert.ok((await fits(page)) > 300);
      await close();
    });

  test('keeps a map and a wall theme to their own height, whatever the frame’s is', async () => {
    for (const query of [
      'widget=school-map&src=/feeds/minh-hoa.json&indicator=class-size',
      `${LINE}&theme=wall`,
    ]) {
      const low = await visit(frame(query));
      await drawn(low.page);
      const high = await visit(frame(query).replace('height="150"', 'height="1200"'));
      await drawn(high.page);
      assert.equal(await fits(low.page), await fits(high.page), query);
      await Promise.all([low.close(), high.close()]);
    }
  });

  test('is left to the page where the widget fills its frame', async () => {
    const {page, close} = await visit(
      frame('widget=wall&src=/feeds/minh-hoa.json&dashboard=wall').replace('150', '500'),
    );
    const found = await inner(page);
    await found.locator('edu-wall edu-dashboard').first().waitFor({state: 'attached'});
    assert.equal(await found.locator('edu-wall').evaluate((it) => it.clientHeight), 500);
    assert.deepEqual(await heights(page), []);
    await close();
  });

  test('scrolls where the page makes no room', async () => {
    const {page, close} = await visit(frame(LINE), {scripts: ''});
    const found = await drawn(page);
    await found.waitForFunction(() => document.documentElement.style.overflowY === 'auto');
    assert.equal(await page.locator('iframe').evaluate((it) => it.clientHeight), 150);
    await close();
  });

  test('is understood by loader.js as well', async () => {
    const {page, close} = await visit(frame(LINE), {
      scripts: '<script async src="/cdn/loader.js"></script>',
    });
    await drawn(page);
    assert.ok((await fits(page)) > 300);
    await close();
  });
});

describe('what a frame says to the page around', () => {
  test('is said in the words of AMP, and of WordPress and Pym where they ask for it', async () => {
    const {page, close} = await visit(
      frame(`${LINE}&childId=so-1`).replace('" title', '#?secret=aB3" title'),
    );
    await drawn(page);
    const height = await fits(page);
    const all = await page.evaluate(() => told.map(({data}) => data));
    for (const message of [
      {type: 'edu-widgets:size', v: 1, height},
      {sentinel: 'amp', type: 'embed-size', height},
      {message: 'height', value: height, secret: 'aB3'},
      `pymxPYMxso-1xPYMxheightxPYMx${height}`,
    ])
      assert.ok(all.some((each) => JSON.stringify(each) === JSON.stringify(message)));
    // WordPress calls once it listens.
    await page.evaluate(() => {
      told.length = 0;
      document
        .querySelector('iframe')!
        .contentWindow!.postMessage({message: 'ready', secret: 'aB3'}, '*');
    });
    await page.waitForFunction(() => told.some(({data}) => (data as {secret?: string}).secret));
    await close();
  });

  test('leaves out dialects that nobody asked for, and names that are none', () => {
    assert.equal(messagesOf(10, {}).length, 2);
    for (const [search, hash] of [
      ['', ''],
      ['?childId=a%20b', '#?secret=a<b'],
      ['?childId=', '#secret='],
    ] as const)
      assert.deepEqual(dialectsIn({search, hash}), {secret: undefined, childId: undefined});
    assert.deepEqual(dialectsIn({search: '?childId=a-1', hash: '#?secret=x9'}), {
      secret: 'x9',
      childId: 'a-1',
    });
  });
});

describe('the page around frames', () => {
  const STRANGE = [
    {type: 'edu-widgets:size', v: 2, height: 900},
    {type: 'edu-widgets:size', v: 1, height: '900'},
    {type: 'edu-widgets:size', v: 1, height: -5},
    {type: 'edu-widgets:size', v: 1},
    {type: 'else', v: 1, height: 900},
    'edu-widgets:size',
    null,
    [1],
  ];
  const sender = (messages: readonly unknown[]): string =>
    `<iframe class="from" height="100" srcdoc="&lt;script src=/send.js data-messages='${JSON.stringify(messages).replaceAll('"', '&quot;')}'>&lt;/script>"></iframe><iframe class="other" height="100" srcdoc="x"></iframe>`;
  before(() => {
    host.put('/send.js', {
      type: 'text/javascript',
      body: `for (const message of JSON.parse(document.currentScript.dataset.messages)) parent.postMessage(message, '*');
        parent.postMessage({type: 'end'}, '*');`,
    });
  });

  async function after(messages: readonly unknown[], head = ''): Promise<number[]> {
    const {page, close, errors} = await visit(sender(messages), {head});
    await page.waitForFunction(() =>
      told.some(({data}) => (data as {type?: string} | null)?.type === 'end'),
    );
    const both = await page
      .locator('iframe')
      .evaluateAll((all) => all.map((each) => each.clientHeight));
    assert.deepEqual(errors, []);
    await close();
    return both;
  }

  test('changes the frame that asks, and no other', async () => {
    assert.deepEqual(await after([{type: 'edu-widgets:size', v: 1, height: 321.4}]), [322, 100]);
  });

  test('counts borders where the page’s style counts them', async () => {
    const head = '<style>*{box-sizing:border-box}iframe{border:7px solid;padding:0}</style>';
    const [own] = await after([{type: 'edu-widgets:size', v: 1, height: 300}], head);
    assert.equal(own, 300);
  });

  test('believes no height that is out of bounds, and no message of another shape', async () => {
    assert.deepEqual(await after([{type: 'edu-widgets:size', v: 1, height: 1e9}]), [10_000, 100]);
    assert.deepEqual(await after([{type: 'edu-widgets:size', v: 1, height: 1}]), [40, 100]);
    assert.deepEqual(await after(STRANGE), [100, 100]);
  });
});
