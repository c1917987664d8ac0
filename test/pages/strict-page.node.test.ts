import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {city, CITY_MAP, FAMILY, FAMILY_TAGS, FIVE, squares} from './examples.js';
import {Host} from './serve.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** Puts every control of the page to use, as a reader would, and counts what is drawn after each step. */
async function walkThrough(page: Page): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {};
  const look = async (step: string): Promise<void> => {
    const late = await page.evaluate(() => probe.settle());
    assert.equal(late, '', step);
    seen[step] = await page.evaluate(() => probe.census());
  };
  await look('at first');
  for (const chart of ['edu-line-chart', 'edu-bar-chart', ...FAMILY_TAGS]) {
    await page.locator(`${chart} [part="picture"] svg`).first().focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'End'])
      await page.keyboard.press(key);
    await look(`keys in ${chart}`);
    await page.keyboard.press('Escape');
    await page.locator(`${chart} [part="picture"]`).first().hover();
    await look(`pointer on ${chart}`);
  }
  for (const widget of ['edu-kpi-tile', 'edu-line-chart', 'edu-bar-chart', ...FAMILY_TAGS]) {
    const toggle = page.locator(`${widget} .foot button[aria-pressed]`).first();
    await toggle.click();
    await look(`table of ${widget}`);
    await toggle.click();
    await look(`picture of ${widget} again`);
  }
  const table = page.locator('edu-data-table');
  await table.locator('th button').nth(1).click();
  await look('sorted');
  await table.locator('input').fill('2010');
  await look('searched');
  await table.locator('input').fill('');
  for (const lang of ['en', 'vi']) {
    await page.evaluate((to) => document.documentElement.setAttribute('lang', to), lang);
    await look(`in ${lang}`);
  }
  for (const theme of ['dark', 'wall', 'auto', 'light']) {
    await page.evaluate((to) => {
      for (const source of document.querySelectorAll('edu-feed-source'))
        source.setAttribute('theme', to);
    }, theme);
    await look(`${theme} theme`);
  }
  return seen;
}

/** Puts every control of a map to use, and counts what is drawn after each step. */
async function walkMap(page: Page): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {};
  const map = page.locator('edu-school-map');
  const look = async (step: string): Promise<void> => {
    await page.evaluate(() => probe.drawn());
    seen[step] = [...(await page.evaluate(() => probe.census())), await map.ariaSnapshot()];
  };
  await look('at first');
  await map.locator('svg.ground').hover({position: {x: 200, y: 200}});
  await look('pointer on the map');
  await map.locator('svg.ground').focus();
  for (const key of ['ArrowRight', 'ArrowDown', '+', 'Shift+ArrowLeft', '-', 'End'])
    await page.keyboard.press(key);
  await look('keys in the map');
  for (const button of [0, 0, 1]) await map.locator('.zoom button').nth(button).click();
  await look('zoomed');
  await map.locator('.zoom button').last().click();
  for (const legend of await map.locator('.class-key').all())
    await legend.locator('button').first().click();
  await look('one class and one level alone');
  await map.locator('select').selectOption('ownership');
  await look('by ownership');
  await map.locator('input').fill('tieu hoc');
  await look('searched');
  await map.locator('.row').nth(2).click();
  await look('school');
  await map.locator('.card button').click();
  await map.locator('.controls button').last().click();
  await look('second page');
  await map.locator('input').fill('');
  await map.locator('.row').first().click();
  await look('place');
  await map.locator('.path button').first().click();
  await map.locator('.foot button').click();
  await look('table');
  await map.locator('.foot button').click();
  await look('picture again');
  return seen;
}

describe('a page with the strictest policy', () => {
  let host: Host;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());

  test('shows and does all that a page without a policy does, and reports nothing', async () => {
    const body = FIVE() + FAMILY();
    const lax = await host.open({body});
    const strict = await host.open({body, headers: {'content-security-policy': POLICY}});
    const [expected, got] = await Promise.all([walkThrough(lax.page), walkThrough(strict.page)]);
    assert.ok(expected['at first']?.join().includes('path'), 'the lines are drawn');
    assert.deepEqual(got, expected);
    assert.deepEqual(await strict.violations(), []);
    assert.deepEqual(strict.console, []);
    assert.deepEqual(strict.errors, []);
    assert.deepEqual(strict.strays(), []);
    assert.deepEqual([lax.console, lax.errors, lax.strays()], [[], [], []]);
    await Promise.all([lax.close(), strict.close()]);
  });

  test('shows and does all that a map does elsewhere, and reports nothing', async () => {
    // Without motion both are as far at each step.
    const context = {reducedMotion: 'reduce'} as const;
    const headers = {'content-security-policy': POLICY};
    const {schools, ...feed} = city(2, 120, {href: host.feed(squares(2))});
    const src = host.feed({...feed, schools: {href: host.feed(schools)}});
    const body = CITY_MAP(`src="${src}" schools-by="level"`);
    const lax = await host.open({body}, {context});
    const strict = await host.open({body, headers}, {context});
    const [expected, got] = await Promise.all([walkMap(lax.page), walkMap(strict.page)]);
    assert.ok(expected['at first']?.join().includes('path'), 'the shapes are drawn');
    assert.deepEqual(got, expected);
    assert.deepEqual(
      await strict.page.evaluate(() => probe.paintings()),
      await lax.page.evaluate(() => probe.paintings()),
    );
    assert.deepEqual([await strict.violations(), strict.console, strict.errors], [[], [], []]);
    assert.deepEqual(strict.strays(), []);
    assert.deepEqual([lax.console, lax.errors, lax.strays()], [[], [], []]);
    await Promise.all([lax.close(), strict.close()]);
  });

  test('lets a table be copied and taken along, and reports nothing', async () => {
    const {page, close, ...strict} = await host.open({
      body: FIVE(),
      headers: {'content-security-policy': POLICY},
    });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const buttons = page.locator('edu-data-table .controls button');
    const saved = page.waitForEvent('download');
    for (const button of await buttons.all()) await button.click();
    assert.match((await saved).suggestedFilename(), /\.csv$/);
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\t/);
    assert.deepEqual([await strict.violations(), strict.console, strict.errors], [[], [], []]);
    await close();
  });

  test('catches an element that writes HTML and style attributes (control)', async () => {
    const code = `customElements.define('x-careless', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({mode: 'open'});
        const box = root.appendChild(document.createElement('p'));
        box.setAttribute('style', 'color: red');
        root.appendChild(document.createElement('style')).textContent = 'p { color: red }';
        root.innerHTML = '<p>careless</p>';
      }
    });`;
    const careless = await host.open(
      {
        body: '<x-careless></x-careless>',
        headers: {'content-security-policy': POLICY},
        scripts: host.script(code),
      },
      {settle: false},
    );
    const violations = (await careless.violations()).join('\n');
    assert.match(violations, /style-src-attr/);
    assert.match(violations, /style-src-elem/);
    assert.match(violations, /require-trusted-types-for/);
    assert.ok(careless.console.length >= 3);
    assert.equal(careless.errors.length, 1);
    await careless.close();
  });
});
