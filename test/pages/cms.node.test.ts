import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {checkPage} from '../../src/embed/doctor.js';
import {CMSES, ROLES, snippets, type Embed} from '../../src/embed/snippet.js';
import {NO_ATTRIBUTES, rulesOf, sanitise, TEXT_ONLY} from './sanitisers.js';
import {serveCdn} from './cdn.js';
import {Host, type Opened, type PageSource} from './serve.js';

const FALLBACK = '256.347 học sinh ở Sóc Trăng (năm học 2021–2022)';

let host: Host;
let embed: Embed;

before(async () => {
  host = await Host.start();
  await serveCdn(host, {}, '/edu-widgets/');
  embed = {
    tag: 'edu-line-chart',
    attributes: {
      src: `${host.origin}/feeds/mekong.json`,
      indicator: 'pupils',
      by: 'level',
      place: '2022.94',
    },
    fallback: FALLBACK,
    title: 'Học sinh Sóc Trăng',
    base: `${host.origin}/edu-widgets/`,
    lang: 'vi',
    height: 480,
  };
});
after(() => host.stop());

const visit = (body: string, more: Partial<PageSource> = {}): Promise<Opened> =>
  host.open({body, scripts: '', ...more}, {settle: false});

/** Waits for a chart with lines in it, in the page or in its frame. */
async function chartIn(page: Page): Promise<void> {
  const frame = page.locator('iframe');
  const inside = (await frame.count()) ? page.frameLocator('iframe') : page;
  await inside
    .locator('edu-line-chart svg path')
    .first()
    .waitFor({state: 'attached', timeout: 8000});
  assert.ok((await inside.locator('edu-line-chart svg path').count()) > 3, 'lines are drawn');
}

describe('the recommended snippet, as each system keeps it', () => {
  for (const cms of CMSES)
    for (const role of ROLES)
      test(`shows the chart: ${cms}, ${role}`, async () => {
        const all = snippets(embed, cms, role);
        const [best] = all;
        assert.ok(best);
        const saved = sanitise(best.code, rulesOf(cms, role));
        // The script line of a tag that comes without it goes where administrators put it: the page's head.
        const head = all.find(({kind}) => kind === 'head')?.code ?? '';
        if (best.kind === 'address') {
          const {page, close} = await visit('');
          // The system makes a frame of an address, or a reader opens it.
          await page.goto(saved);
          await chartIn(page);
          await close();
          return;
        }
        const {page, close, errors} = await visit(`<h1>Tin</h1>${saved}`, {head});
        if (best.kind === 'link') {
          assert.match(await page.locator('body').innerText(), new RegExp(FALLBACK.slice(0, 15)));
          await page.locator('a').click();
        }
        await chartIn(page);
        assert.deepEqual(errors, []);
        await close();
      });
});

describe('the other ways in', () => {
  const snippet = (kind: string): string =>
    [...CMSES].flatMap((cms) => snippets(embed, cms, 'script')).find((each) => each.kind === kind)
      ?.code ?? '';

  test('bring a chart by the loader, and no more of the kit than it needs', async () => {
    const {page, close, requests} = await visit(snippet('lazy'));
    await chartIn(page);
    assert.ok(requests.some((url) => url.endsWith('/edu-widgets/line-chart.js')));
    assert.ok(!requests.some((url) => url.endsWith('/edu-widgets.js')));
    await close();
  });

  test('give a frame the height of its chart', async () => {
    const {page, close} = await visit(
      snippet('frame-auto').replace('height="480"', 'height="200"'),
    );
    await chartIn(page);
    await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 300);
    await close();
  });

  test('are a client extension of Liferay, which loads the script and writes the tag by itself', async () => {
    const yaml = snippet('client-extension');
    const tag = /htmlElementName: (\S+)/.exec(yaml)?.[1] ?? '';
    const list = (key: string): string[] => {
      const [, lines = ''] = new RegExp(`  ${key}:\\n((?:    - .*\\n?)+)`).exec(yaml) ?? [];
      return lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line.trim().slice(2)) as string);
    };
    const {page, close, errors} = await visit('<div id="portlet"></div>', {
      head: list('urls')
        .map((url) => `<script type="module" src="${url}"></script>`)
        .join(''),
    });
    await page.evaluate(
      ([name, properties]) => {
        const element = document.createElement(name);
        for (const each of properties) {
          const at = each.indexOf('=');
          element.setAttribute(each.slice(0, at), each.slice(at + 1));
        }
        document.querySelector('#portlet')!.append(element);
      },
      [tag, list('properties')] as const,
    );
    await chartIn(page);
    assert.deepEqual(errors, []);
    await close();
  });
});

describe('a snippet in the wrong hands', () => {
  for (const kind of ['element', 'frame', 'link', 'tag-only'] as const)
    test(`leaves its words where only text and links are kept: ${kind}`, async () => {
      const all = [...CMSES].flatMap((cms) => ROLES.flatMap((role) => snippets(embed, cms, role)));
      const snippet = all.find((each) => each.kind === kind);
      assert.ok(snippet);
      const {page, close} = await visit(sanitise(snippet.code, TEXT_ONLY));
      assert.match(await page.locator('body').innerText(), new RegExp(FALLBACK.slice(0, 15)));
      await close();
    });

  test('leaves its words where the tag has lost its attributes, and the check says so', async () => {
    const [best] = snippets(embed, 'html', 'script');
    assert.ok(best);
    const saved = sanitise(best.code, NO_ATTRIBUTES);
    const {page, close, errors} = await visit(saved);
    await page.waitForFunction(() => customElements.get('edu-line-chart'));
    assert.equal(await page.getByText(FALLBACK.slice(0, 15)).isVisible(), true);
    assert.deepEqual(errors, []);
    const findings = checkPage({address: page.url(), html: saved, base: embed.base});
    assert.deepEqual(
      findings.map(({code}) => code),
      ['lost-src'],
    );
    await close();
  });
});

describe('a page that is one form, as ASP.NET makes it', () => {
  test('shows the chart, and no key or button of it sends the form', async () => {
    const table: Embed = {
      ...embed,
      tag: 'edu-data-table',
      attributes: {...embed.attributes, by: 'period level'},
    };
    const code = [embed, table]
      .map((each) => snippets(each, 'dnn', 'script')[0]?.code ?? '')
      .join('');
    const head = snippets(embed, 'dnn', 'script').find(({kind}) => kind === 'head')?.code ?? '';
    const {page, close, settle} = await visit(
      `<form id="Form" method="post" action="/sent"><input type="hidden" name="__VIEWSTATE" value="x">${code}<input type="submit" value="Tìm"></form>`,
      {head},
    );
    await page.waitForFunction(() => customElements.get('edu-data-table'));
    await settle();
    await page.evaluate(() => {
      document.addEventListener('submit', (event) => {
        document.documentElement.dataset['sent'] = 'yes';
        event.preventDefault();
      });
    });
    await page.locator('edu-line-chart button').first().click();
    await page.locator('edu-data-table input').first().fill('2010');
    await page.locator('edu-data-table input').first().press('Enter');
    await page.locator('edu-data-table th button').first().press('Enter');
    assert.equal(await page.evaluate(() => document.documentElement.dataset['sent']), undefined);
    await close();
  });
});

describe('a page with a strict policy', () => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

  test('shows the recommended snippet without one report', async () => {
    const [best] = snippets(embed, 'html', 'script');
    const {page, close, violations} = await visit(best?.code ?? '', {
      headers: {'content-security-policy': policy},
    });
    await chartIn(page);
    assert.deepEqual(await violations(), []);
    await close();
  });

  test('keeps the words of a snippet whose script it stops, as the check foretells', async () => {
    const [best] = snippets(embed, 'html', 'script');
    const closed = "default-src 'none'; script-src https://khac.example";
    const {page, close} = await visit(best?.code ?? '', {
      headers: {'content-security-policy': closed},
    });
    assert.equal(await page.getByText(FALLBACK).isVisible(), true);
    const findings = checkPage({
      address: page.url(),
      html: best?.code ?? '',
      policy: closed,
      base: embed.base,
    });
    assert.deepEqual(
      findings.map(({code}) => code),
      ['csp-script', 'csp-connect'],
    );
    await close();
  });

  test('shows the frame when frames of the host are let in', async () => {
    const [best] = snippets(embed, 'html', 'iframe');
    const {page, close} = await visit(best?.code ?? '', {
      headers: {'content-security-policy': "default-src 'none'; frame-src 'self'"},
    });
    await chartIn(page);
    await close();
  });
});
