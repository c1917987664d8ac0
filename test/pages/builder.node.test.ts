import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {after, before, describe, test} from 'node:test';
import type {AxeResults} from 'axe-core';
import type {BrowserContextOptions, Page} from 'playwright-core';
import {bundled} from './bundled.js';
import {Host, type Opened} from './serve.js';

const text = (path: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

declare const axe: {run(context: Document, options: object): Promise<AxeResults>};

let host: Host;

before(async () => {
  host = await Host.start();
  const address = new URL('../../.ci/builder-elements.mjs', import.meta.url).href;
  const {builderElements} = (await import(address)) as {builderElements: () => {tag: string}[]};
  const [page, guides, css, own, code, guideCode] = await Promise.all([
    text('demo/builder.html'),
    text('demo/guides.html'),
    text('demo/demo.css'),
    text('demo/builder.css'),
    bundled('../../demo/builder.ts'),
    bundled('../../demo/main.ts'),
  ]);
  const listed = builderElements();
  // One that nobody has heard of comes by itself.
  const unheard = {tag: 'edu-moon-phase', summary: 'Phases of the moon', attributes: []};
  host.put('/builder/elements.json', {body: JSON.stringify([...listed, unheard])});
  host.put('/builder.html', {
    type: 'text/html',
    body: page.replace('./builder.ts', './builder.js'),
  });
  host.put('/guides.html', {type: 'text/html', body: guides.replace('./main.ts', './main.js')});
  host.put('/demo.css', {type: 'text/css', body: css});
  host.put('/builder.css', {type: 'text/css', body: own});
  host.put('/builder.js', {type: 'text/javascript', body: code});
  host.put('/main.js', {type: 'text/javascript', body: guideCode});
  host.put('/edu-widgets/edu-widgets.js', await host.read('/edu-widgets.js'));
  host.put('/old.html', {type: 'text/html', body: '<p>Không còn gì ở đây</p>'});
  host.put('/locked.json', {type: 'text/html', body: '<html><input type="password"></html>'});
});
after(() => host.stop());

async function visit(path: string, context: BrowserContextOptions = {}): Promise<Opened> {
  const opened = await host.open({body: '', scripts: ''}, {settle: false, context});
  opened.page.setDefaultTimeout(8000);
  await opened.page.goto(host.origin + path);
  if (path.includes('builder'))
    await opened.page.locator('.stage [part~="sentence"]').first().waitFor({state: 'attached'});
  return opened;
}

const snippet = (page: Page): Promise<string> => page.locator('.snippet.best code').innerText();

/** Presses Tab until what has the keyboard fits. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 120; n += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${selector}`);
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({content: await text('node_modules/axe-core/axe.min.js')});
  const found = await page.evaluate(() =>
    axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.violations.flatMap(({id, nodes}) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  );
}

describe('the embed builder', () => {
  test('leads by keyboard alone from a feed to a copied snippet that shows its chart in a blank page', async () => {
    const {page, errors, close} = await visit('/builder.html', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await tabTo(page, '#feed');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('./feeds/minh-hoa.json');
    await page.keyboard.press('Enter');
    await page.getByText('Sóc Trăng', {exact: false}).first().waitFor();
    await page.waitForFunction(() => document.querySelector('.offer')?.textContent.includes('34'));
    await tabTo(page, 'input[name="widget"]');
    // The next card after the line chart.
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '#option-indicator');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'input[name="cms"]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, '.snippet.best button');
    await page.keyboard.press('Enter');
    await page.locator('.copied', {hasText: 'Đã chép'}).waitFor();
    assert.equal(await page.locator('.copied').getAttribute('role'), 'status');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await snippet(page));
    assert.match(
      copied,
      /<edu-bar-chart\n {2}src="http:\/\/127\.0\.0\.1:\d+\/feeds\/minh-hoa\.json"/,
    );
    assert.doesNotMatch(copied, /lang="vi"\n><\//, 'there are words inside');
    assert.deepEqual(errors, []);
    await close();

    const pasted = await host.open({body: copied, scripts: ''});
    assert.ok(
      (await pasted.page.locator('edu-bar-chart svg rect, edu-bar-chart svg path').count()) > 2,
    );
    assert.deepEqual(pasted.errors, []);
    await pasted.close();
  });

  test('offers every element there is, one that it has never heard of as well', async () => {
    const {page, close} = await visit('/builder.html');
    const tags = await page
      .locator('input[name="widget"]')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));

    assert.ok(
      tags.includes('edu-moon-phase') && tags.length > 10 && !tags.includes('edu-feed-source'),
    );
    assert.ok(await page.getByText('Phases of the moon').isVisible());
    await close();
  });

  test('turns what the feed can answer into lists, and drops what another indicator does not know', async () => {
    const {page, close} = await visit('/builder.html');
    await page.locator('#option-indicator').selectOption('pupils');
    await page.locator('#option-by').selectOption('level');
    assert.match(await snippet(page), /indicator="pupils"\s+by="level"/);
    await page.locator('#option-indicator').selectOption('online-share');
    assert.doesNotMatch(await snippet(page), /by="level"/);
    await page.locator('input[name="cms"][value="wordpress"]').check({force: true});
    await page.locator('input[name="role"][value="url"]').check({force: true});
    assert.match(await snippet(page), /^http:\S+frame\.html\?widget=line-chart&\S+$/);
    await close();
  });

  test('shows each width and each theme, shrunk into the room there is', async () => {
    const {page, close} = await visit('/builder.html');
    for (const [value, width] of [
      ['phone', 360],
      ['desktop', 960],
      ['wall', 1920],
    ] as const) {
      await page.locator(`input[name="width"][value="${value}"]`).check({force: true});
      const [own, shown, room] = await page.evaluate(() => {
        const stage = document.querySelector<HTMLElement>('.stage')!;
        return [
          stage.offsetWidth,
          stage.getBoundingClientRect().width,
          stage.parentElement!.clientWidth,
        ];
      });
      assert.equal(own, width);
      assert.ok(shown <= room + 1, value);
    }
    for (const theme of ['dark', 'wall']) {
      await page.locator(`input[name="theme"][value="${theme}"]`).check({force: true});
      assert.equal(await page.locator('.stage > *').getAttribute('theme'), theme);
      assert.match(await snippet(page), new RegExp(`theme="${theme}"`));
    }
    await close();
  });

  test('says in both languages why a feed cannot be used, and what to do', async () => {
    const {page, close} = await visit('/builder.html');
    await page.locator('#feed').fill('/locked.json');
    await page.locator('#feed').press('Enter');
    await page.getByText('Thay cho tệp là trang đăng nhập').waitFor();
    await page.locator('button[data-lang="en"]').click();
    assert.ok(await page.getByText('A log-in page comes in place of the file').isVisible());
    assert.ok(await page.getByText('let guests view it').isVisible());
    await close();
  });

  test('examines a page that it may read, and the source of one that it may not', async () => {
    const {page, close} = await visit('/builder.html');
    await page.locator('#page').fill(`${host.origin}/old.html`);
    await page.locator('.doctor button').click();
    await page.getByText('không còn thẻ edu-').waitFor();
    await page.locator('#page').fill('http://khong-co.invalid/');
    await page.locator('.doctor button').click();
    await page.getByText('nhấn Ctrl+U').waitFor();
    await page.locator('#page-source').fill(await snippet(page));
    await page.locator('.doctor button').click();
    await page.locator('#page-verdict .good').waitFor();
    await close();
  });

  test('selects the snippet where the browser does not allow copying', async () => {
    const {page, close} = await visit('/builder.html');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}));
    await page.locator('.snippet.best button').click();
    await page.getByText('nhấn Ctrl+C').waitFor();
    const chosen = await page.evaluate(() => getSelection()?.toString() ?? '');
    assert.equal(chosen.replaceAll(/\s+/g, ' '), (await snippet(page)).replaceAll(/\s+/g, ' '));
    await close();
  });

  for (const path of ['/builder.html', '/guides.html'])
    for (const lang of ['vi', 'en'])
      test(`has nothing that axe finds, and does not scroll sideways at 360 px: ${path}, ${lang}`, async () => {
        const {page, close} = await visit(`${path}?lang=${lang}`, {
          viewport: {width: 360, height: 740},
        });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const [wide, room] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        assert.equal(wide, room);
        assert.deepEqual(await violations(page), []);
        await page.setViewportSize({width: 1280, height: 900});
        assert.deepEqual(await violations(page), []);
        await close();
      });
});
