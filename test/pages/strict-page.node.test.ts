import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {FIVE} from './examples.js';
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
  for (const chart of ['edu-line-chart', 'edu-bar-chart']) {
    await page.locator(`${chart} [part="picture"] svg`).first().focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'End'])
      await page.keyboard.press(key);
    await look(`keys in ${chart}`);
    await page.keyboard.press('Escape');
    await page.locator(`${chart} [part="picture"]`).first().hover();
    await look(`pointer on ${chart}`);
  }
  for (const widget of ['edu-kpi-tile', 'edu-line-chart', 'edu-bar-chart']) {
    const toggle = page.locator(`${widget} button[aria-pressed]`).first();
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
    await page.evaluate(
      (to) => document.querySelector('edu-feed-source')?.setAttribute('theme', to),
      theme,
    );
    await look(`${theme} theme`);
  }
  return seen;
}

describe('a page with the strictest policy', () => {
  let host: Host;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());

  test('shows and does all that a page without a policy does, and reports nothing', async () => {
    const lax = await host.open({body: FIVE()});
    const strict = await host.open({body: FIVE(), headers: {'content-security-policy': POLICY}});
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
