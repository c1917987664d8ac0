import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {CDPSession, Page} from 'playwright-core';
import {Host, type Opened, type OpenOptions} from './serve.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

type Json = Record<string, unknown>;

/** 08:30 in Viet Nam, where a round of a minute begins. */
const MORNING = Date.UTC(2026, 10, 26, 1, 30);
const date = (seconds: number): string => new Date(MORNING + seconds * 1000).toISOString();

const chart = {widget: 'line-chart', indicator: 'pupils', by: 'level', width: 6, height: 2};
const scene = (title: string, seconds: number): Json => ({
  title,
  seconds,
  widgets: [
    {widget: 'kpi-tile', indicator: 'pupils', heading: title, width: 6},
    {...chart, heading: `${title} theo năm`},
  ],
});

const feed = (alerts: readonly Json[] = [], scenes = [10, 20, 30]): Json => ({
  edufeed: '1.0',
  id: 'wall',
  title: 'Màn hình',
  updated: date(-60),
  refreshSeconds: 300,
  publisher: {name: 'Sở Giáo dục'},
  places: [{id: 'p1', name: 'Thành phố', kind: 'province'}],
  indicators: [
    {
      id: 'pupils',
      name: 'Số học sinh',
      data: {
        dims: ['period', 'level'],
        rows: [2020, 2021, 2022].flatMap((year) => [
          [`${year}-${year + 1}`, 'TH', year],
          [`${year}-${year + 1}`, 'THCS', year - 500],
        ]),
      },
    },
  ],
  dashboards: [
    {id: 'overview', title: 'Toàn cảnh', pages: scenes.map((s, i) => scene(`Cảnh ${'ABC'[i]}`, s))},
  ],
  alerts,
});

const storm: Json = {
  id: 'storm',
  status: 'Actual',
  msgType: 'Alert',
  severity: 'Extreme',
  headline: 'Bão vào bờ',
  sent: date(20),
};

let host: Host;
before(async () => {
  host = await Host.start();
});
after(() => host.stop());

interface Start {
  readonly context?: OpenOptions['context'];
  /** When the page is opened, in seconds after `MORNING`. */
  readonly at?: number;
  /** How far the device's own clock is wrong. */
  readonly wrong?: number;
}

let count = 0;
/** Serves a feed as if it were so many seconds after `MORNING`; the same path for the next edition. */
function serve(data: Json, at: number, path = `/walls/${(count += 1)}.json`): string {
  const headers = {date: new Date(MORNING + at * 1000).toUTCString()};
  host.put(path, {body: JSON.stringify(data), headers});
  return path;
}

/** A page that holds a wall and nothing else, and a clock that a test may hurry on. */
async function open(
  data: Json,
  attributes = '',
  {context = {}, at = 0, wrong = 0}: Start = {},
): Promise<Opened> {
  const opened = await host.open(
    {
      body: `<edu-wall src="${serve(data, at)}" ${attributes}></edu-wall>`,
      headers: {'content-security-policy': POLICY},
    },
    {
      settle: false,
      context: {viewport: {width: 1280, height: 720}, ...context},
      before: (page) => page.clock.install({time: MORNING + (at + wrong) * 1000}),
    },
  );
  await opened.page.waitForFunction(() =>
    document.querySelector('edu-wall')?.shadowRoot?.querySelector('.scene.on'),
  );
  return opened;
}

/** Lets so many seconds pass, with all that falls due in them. */
const pass = (page: Page, seconds: number): Promise<void> => page.clock.runFor(seconds * 1000);

interface Sight {
  readonly on: string;
  readonly ahead: string;
  /** Whether what is drawn ahead has a picture in it. */
  readonly isDrawn: boolean;
  readonly count: number;
}

/** What the wall shows, and what it holds ready. */
const look = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const root = document.querySelector('edu-wall')!.shadowRoot!;
    const widgets = (selector: string): HTMLElement[] =>
      [...root.querySelectorAll(`${selector} > edu-dashboard`)].flatMap(
        (board) => (board as unknown as {widgets: HTMLElement[]}).widgets,
      );
    const name = (selector: string): string =>
      widgets(selector)[0]?.shadowRoot!.querySelector('#heading')?.textContent.trim() ?? '';
    const next = '.scene:not(.on, .going)';
    return {
      on: name('.on'),
      ahead: name(next),
      isDrawn: widgets(next).some((widget) => widget.shadowRoot!.querySelector('svg path')),
      count: root.querySelectorAll('.scene').length,
    };
  });

/** Waits in the page's own time until the wall shows a scene. */
async function shows(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if ((await look(page)).on === name) return;
    await pass(page, 0.1);
  }
  assert.equal((await look(page)).on, name);
}

const clean = async (opened: Opened): Promise<void> => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.console, []);
  assert.deepEqual(await opened.violations(), []);
  await opened.close();
};

describe('a wall', () => {
  test('turns its scenes by their own durations, the next drawn before its turn', async () => {
    const opened = await open(feed());
    const {page} = opened;
    await shows(page, 'Cảnh A');
    const log: string[] = [];
    let last = 'Cảnh A';
    for (let second = 1; second <= 75; second++) {
      await pass(page, 1);
      const {on, ahead, count} = await look(page);
      assert.ok(count <= 2, `${count} scenes`);
      assert.notEqual(on, '', 'never blank');
      if (on === last) continue;
      const now = (await page.evaluate(() => Date.now())) - MORNING;
      log.push(`${last} until ${Math.round(now / 1000)}`);
      assert.equal(ahead, '', 'what was ahead is on screen');
      last = on;
    }
    assert.equal(log.length, 4, log.join());
    // The clock went on by itself a little while the page was opened.
    const ends = log.map((line) => Number(line.split(' ').at(-1)));
    for (const [i, end] of [10, 30, 60, 70].entries())
      assert.ok(Math.abs((ends[i] as number) - end) <= 2, log.join());

    const now = await page.evaluate(() => Date.now());
    await pass(page, (MORNING - now) / 1000 + 85);
    await shows(page, 'Cảnh B');
    const {ahead, isDrawn} = await look(page);
    assert.deepEqual({ahead, isDrawn}, {ahead: 'Cảnh C', isDrawn: true});
    await clean(opened);
  });

  test('agrees with another that was opened later, on a device with a wrong clock', async () => {
    const one = await open(feed());
    await pass(one.page, 34);
    // A device whose clock is off by many scenes.
    const late = await open(feed(), '', {at: 35, wrong: 3000});
    for (const {page} of [one, late]) await shows(page, 'Cảnh C');
    await pass(one.page, 28);
    await pass(late.page, 28);
    for (const {page} of [one, late]) await shows(page, 'Cảnh A');
    for (const opened of [one, late]) await clean(opened);
  });

  test('shows another scene on each screen of a row', async () => {
    const row = await Promise.all(
      ['1/3', '2/3', '3/3'].map((screen) => open(feed(), `screen="${screen}"`, {at: 5})),
    );
    for (let round = 0; round < 3; round++) {
      const seen: string[] = [];
      for (const {page} of row) {
        await pass(page, 30);
        seen.push((await look(page)).on);
      }
      assert.deepEqual([...seen].sort(), ['Cảnh A', 'Cảnh B', 'Cảnh C'], seen.join());
    }
    for (const opened of row) await clean(opened);
  });

  test('cuts from scene to scene under reduced motion, and fades else', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const opened = await open(feed(), '', {context: {reducedMotion}});
      const {page} = opened;
      await shows(page, 'Cảnh A');
      await page.evaluate(() => {
        const root = document.querySelector('edu-wall')!.shadowRoot!;
        const seen = new Set<string>();
        Object.assign(window, {seen});
        new MutationObserver(() => {
          if (root.querySelector('.going')) seen.add('going');
        }).observe(root, {subtree: true, attributes: true, childList: true});
      });
      await pass(page, 12);
      await shows(page, 'Cảnh B');
      const seen = await page.evaluate(() => [...(window as unknown as {seen: Set<string>}).seen]);
      assert.deepEqual(seen, reducedMotion === 'reduce' ? [] : ['going']);
      await clean(opened);
    }
  });

  test('is steered by keys alone: from the page into its controls, by a remote, and out again', async () => {
    const opened = await open(feed());
    const {page} = opened;
    await page.keyboard.press('Tab');
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const at = document.activeElement?.shadowRoot?.activeElement;
        return `${at?.getAttribute('aria-label') ?? at?.textContent.trim() ?? ''} ${at ? getComputedStyle(at.parentElement!).opacity : ''}`;
      });
    assert.equal(await focused(), 'Cảnh trước 1');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Dừng 1');
    await page.keyboard.press('Space');
    await pass(page, 50);
    await shows(page, 'Cảnh A');
    await page.keyboard.press('PageDown');
    await shows(page, 'Cảnh B');
    await page.keyboard.press('ArrowRight');
    await shows(page, 'Cảnh C');
    await page.keyboard.press('Home');
    await shows(page, 'Cảnh A');
    await page.keyboard.press('Pause');
    await pass(page, 1);
    assert.equal(
      await page.evaluate(() => document.querySelector('edu-wall')?.hasAttribute('paused')),
      false,
    );
    await clean(opened);
  });

  test('gives the screen to the worst alert and takes it back, and tells it once', async () => {
    const opened = await open(feed());
    const {page} = opened;
    await shows(page, 'Cảnh A');
    const path = await page.evaluate(() =>
      document.querySelector('edu-wall')!.getAttribute('src')!,
    );
    serve({...feed([storm]), updated: date(30)}, 300, path);
    const session = await page.context().newCDPSession(page);
    const said = new Map<string, string>();
    const taken = (): Promise<string> =>
      page.evaluate(
        () =>
          document
            .querySelector('edu-wall')!
            .shadowRoot!.querySelector('.takeover .headline')
            ?.textContent.trim() ?? '',
      );
    await pass(page, 200);
    for (let i = 0; i < 500 && !(await taken()); i++) await pass(page, 0.5);
    assert.equal(await taken(), 'Bão vào bờ');
    for (let i = 0; i < 6; i++) {
      await listen(session, said);
      await pass(page, 0.5);
    }
    const news = [...said.values()].filter((text) => text.includes('Bão vào bờ'));
    assert.deepEqual(news, ['alert Cảnh báo mới: Cực kỳ nghiêm trọng: Bão vào bờ']);
    await pass(page, 31);
    assert.equal(await taken(), '');
    assert.notEqual((await look(page)).on, '');
    await clean(opened);
  });

  test('holds as many nodes, listeners and timers after two hundred scenes as after twenty', async () => {
    const opened = await open(feed([storm], [1, 1, 1]), 'takeover="none"', {at: 3600});
    const {page} = opened;
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const turn = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i++) {
        await pass(page, 1);
        // A frame, in which what is drawn ahead learns its size.
        await page.evaluate(
          () =>
            new Promise((done) => {
              const {port1, port2} = new MessageChannel();
              port1.onmessage = done;
              port2.postMessage(0);
            }),
        );
      }
    };
    const measure = async (): Promise<Record<string, number>> => {
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const {metrics} = await session.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
    };
    const keys = new Set<string>();
    await turn(20);
    const first = await measure();
    for (let i = 0; i < 20; i++) {
      await turn(9);
      keys.add(
        await page.evaluate(
          () => document.querySelector('edu-wall')!.shadowRoot!.querySelector('.on')!.id,
        ),
      );
    }
    const last = await measure();
    assert.ok(keys.size > 15, `scenes came and went: ${keys.size}`);
    const grown = (name: string): number => (last[name] ?? NaN) - (first[name] ?? NaN);
    assert.ok(grown('Nodes') < 400, `nodes: ${first['Nodes']} to ${last['Nodes']}`);
    assert.ok(
      grown('JSEventListeners') < 40,
      `listeners: ${first['JSEventListeners']} to ${last['JSEventListeners']}`,
    );
    assert.ok(
      grown('JSHeapUsedSize') < 1e6,
      `heap: ${first['JSHeapUsedSize']} to ${last['JSHeapUsedSize']}`,
    );
    await clean(opened);
  });
});

/** Notes what live regions say, as the accessibility tree has it, once for each region and text. */
async function listen(session: CDPSession, said: Map<string, string>): Promise<void> {
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (id: string): string => {
    const node = byId.get(id);
    if (!node) return '';
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node.childIds ?? []).map(textOf).join('');
  };
  for (const {nodeId, role} of nodes) {
    const kind = String(role?.value);
    if (kind !== 'status' && kind !== 'alert') continue;
    const text = textOf(nodeId).trim();
    if (text) said.set(`${nodeId} ${text}`, `${kind} ${text}`);
  }
}
