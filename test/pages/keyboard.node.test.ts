import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {city, CITY_MAP, FAMILY_SMALL, FAMILY_TAGS, FIVE_SMALL, SMALL} from './examples.js';
import type {Focus} from './probe.js';
import {Host, type Opened} from './serve.js';

const between = (content: string): string =>
  `<button id="before">before</button>${content}<button id="after">after</button>`;

/** Walks with Tab (or back with Shift+Tab) from one end of the page to the other. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Focus[]> {
  const [from, to] = key === 'Tab' ? ['#before', 'after'] : ['#after', 'before'];
  await page.locator(from).focus();
  const stops: Focus[] = [];
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => probe.focus());
    if (stop.name === to) return stops;
    stops.push(stop);
  }
  throw new Error(`a trap: ${stops.map(({name}) => name).join(' → ')}`);
}

interface Node {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

/** The page as a screen reader is told of it. */
async function tree(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ignored}) => !ignored)
    .map(({role, name, description}) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
      description: String(description?.value ?? '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    }));
}

describe('a reader with a keyboard', () => {
  let host: Host;
  let feed: string;
  before(async () => {
    host = await Host.start();
    feed = host.feed(SMALL);
  });
  after(() => host.stop());

  const visit = (lang = 'vi', body = between(FIVE_SMALL(`src="${feed}"`))): Promise<Opened> =>
    host.open({body, lang});
  const status = (page: Page, tag: string): Promise<string> =>
    page
      .locator(`${tag} [role="status"]`)
      .first()
      .textContent()
      .then((text) => text?.trim() ?? '');

  test('reaches each chart and each button once, sees where the focus is, and gets out both ways', async () => {
    const {page, close} = await visit();
    const there = await walk(page, 'Tab');
    const back = await walk(page, 'Shift+Tab');
    assert.deepEqual(
      there.filter(({outline}) => !outline).map(({name}) => name),
      [],
      'every stop has an outline',
    );
    assert.deepEqual(
      back.filter(({outline}) => !outline).map(({name}) => name),
      [],
      'every stop has an outline on the way back',
    );
    assert.deepEqual(
      back.map(({name}) => name).reverse(),
      there.map(({name}) => name),
    );
    const names = there.map(({name}) => name).join('\n');
    for (const chart of ['edu-line-chart', 'edu-bar-chart']) {
      assert.equal(names.split(`${chart} svg`).length, 2, `one stop for the picture of ${chart}`);
      assert.match(names, new RegExp(`${chart} button ".*bảng`, 'i'));
    }
    assert.match(names, /edu-kpi-tile button ".*bảng/i);
    assert.match(names, /edu-data-table button/);
    await close();
  });

  test('reaches each chart of the family once, hears a value in it, opens its table, and gets out both ways', async () => {
    const {page, close} = await visit('vi', between(FAMILY_SMALL(`src="${feed}"`)));
    const there = await walk(page, 'Tab');
    const back = await walk(page, 'Shift+Tab');
    assert.deepEqual(
      [...there, ...back].filter(({outline}) => !outline).map(({name}) => name),
      [],
      'every stop has an outline',
    );
    const names = there.map(({name}) => name);
    assert.deepEqual(back.map(({name}) => name).reverse(), names);
    for (const tag of FAMILY_TAGS) {
      assert.equal(names.filter((name) => name === `${tag} svg`).length, 1, `one stop for ${tag}`);
      await page.locator(`${tag} svg[tabindex]`).focus();
      for (const [key, told] of [
        ['Home', /\d{2,3}\.\d{3}/],
        ['End', /\d{2,3}\.\d{3}/],
      ] as const) {
        await page.keyboard.press(key);
        assert.match(await status(page, tag), told, `${tag} after ${key}`);
      }
      assert.equal(await page.locator(`${tag} [part="readout"]`).isVisible(), true);
      await page.keyboard.press('Escape');
      assert.equal(await status(page, tag), '');
      assert.equal((await page.evaluate(() => probe.focus())).name, `${tag} svg`);
      const button = page.locator(`${tag} .foot button[aria-pressed]`);
      await button.focus();
      await page.keyboard.press('Enter');
      await page.locator(`${tag} table`).waitFor();
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      assert.match(await page.locator(`${tag} table`).innerText(), /103\.700|176\.800/);
    }
    const inTables = await walk(page, 'Tab');
    assert.deepEqual(
      inTables.filter(({outline}) => !outline).map(({name}) => name),
      [],
    );
    await close();
  });

  test('goes through a map from its legend to its picture, its buttons, its list, and on', async () => {
    const map = CITY_MAP(`src="${host.feed(city())}" schools-by="level"`);
    const {page, close} = await visit('en', between(map));
    const there = await walk(page, 'Tab');
    const back = await walk(page, 'Shift+Tab');
    assert.deepEqual(
      [...there, ...back].filter(({outline}) => !outline).map(({name}) => name),
      [],
      'every stop has an outline',
    );
    const names = there.map(({name}) => name.replace('edu-school-map ', ''));
    assert.deepEqual(names, [
      ...['button "≤ 1,0001"', 'button "1,001–1,2001"', 'button "1,201–1,3001"'],
      'button "> 1,3001"',
      // One stop for all of the picture, and one for all of the list.
      ...['svg', 'button "+"', 'button "−"', 'button "Whole map"'],
      ...['input', 'button "Sort: value ⇅"', 'ul'],
      ...['select', 'button "Primary12"', 'button "Lower secondary12"'],
      'button "Show the table"',
    ]);
    assert.deepEqual(
      back.map(({name}) => name).reverse(),
      there.map(({name}) => name),
    );
    // Into the last place, and to a school in it.
    await page.locator('svg.ground').focus();
    for (const key of ['End', 'Enter', 'Home', 'Enter']) await page.keyboard.press(key);
    await page.locator('.card').waitFor();
    const inside = await walk(page, 'Tab');
    assert.deepEqual(
      inside.slice(0, 12).map(({name}) => name.replace('edu-school-map ', '')),
      [
        ...['button "Thành phố Minh Hoạ"', 'button "Phường Cái Khế"'],
        ...names.slice(0, 4),
        ...['svg', 'button "+"', 'button "−"', 'button "Whole map"', 'button "‹ Back"', 'a'],
      ],
    );
    assert.deepEqual(
      inside.filter(({outline}) => !outline).map(({name}) => name),
      [],
    );
    await close();
  });

  test('would notice an invisible stop and a trap (control)', async () => {
    const bad = await visit(
      'vi',
      between(`<edu-faint></edu-faint><script>
        customElements.define('edu-faint', class extends HTMLElement {
          connectedCallback() { this.attachShadow({mode: 'open'}).innerHTML =
            '<style>button { outline: none }</style><b part="heading">faint</b><button>faint</button>' }
        });</script>`),
    );
    assert.deepEqual(await walk(bad.page, 'Tab'), [
      {name: 'edu-faint button "faint"', outline: false},
    ]);
    await bad.page.evaluate(() => {
      document
        .querySelector('edu-faint')
        ?.addEventListener('keydown', (event) => event.preventDefault());
    });
    await assert.rejects(walk(bad.page, 'Tab'), /a trap/);
    await bad.close();
  });

  const CASES = [
    {lang: 'vi', tag: 'edu-line-chart', keys: ['Enter', 'Home'], told: [/2020–2021/, /101\.000/]},
    {
      lang: 'vi',
      tag: 'edu-line-chart',
      keys: ['Enter', 'End', 'ArrowLeft'],
      told: [/2021–2022/, /102\.500/],
    },
    {
      lang: 'vi',
      tag: 'edu-line-chart',
      keys: ['Enter', 'Home', 'ArrowDown'],
      told: [/2020–2021/, /71\.000/],
    },
    {
      lang: 'en',
      tag: 'edu-line-chart',
      keys: ['Enter', 'Home', 'ArrowRight', 'ArrowRight'],
      told: [/2022–2023/, /103,700/],
    },
    {lang: 'vi', tag: 'edu-bar-chart', keys: ['Enter', 'Home'], told: [/Sóc Trăng/, /103\.700/]},
    {
      lang: 'vi',
      tag: 'edu-bar-chart',
      keys: ['Enter', 'End'],
      told: [/Bến Tre/, /90\.900/, /sơ bộ|tạm/i],
    },
    {lang: 'en', tag: 'edu-bar-chart', keys: ['Enter', 'Home'], told: [/Sóc Trăng/, /103,700/]},
  ] as const;

  for (const {lang, tag, keys, told} of CASES) {
    test(`hears period and value in ${tag} after ${keys.join(', ')} (${lang})`, async () => {
      const {page, close} = await visit(lang);
      await page.locator(`${tag} svg[tabindex]`).focus();
      assert.equal(await status(page, tag), '');
      for (const key of keys) await page.keyboard.press(key);
      const said = await status(page, tag);
      for (const each of told) assert.match(said, each);
      assert.equal(await page.locator(`${tag} [part="readout"]`).isVisible(), true);
      await page.keyboard.press('Escape');
      assert.equal(await status(page, tag), '');
      assert.equal(await page.locator(`${tag} [part="readout"]`).count(), 0);
      const {name} = await page.evaluate(() => probe.focus());
      assert.equal(name, `${tag} svg`, 'Escape leaves the focus where it was');
      await close();
    });
  }

  test('goes to the first value with Home and to the last with End, also as the first key', async () => {
    for (const [key, value] of [
      ['Home', /101\.000/],
      ['End', /103\.700/],
    ] as const) {
      const {page, close} = await visit();
      await page.locator('edu-line-chart svg[tabindex]').focus();
      await page.keyboard.press(key);
      assert.match(await status(page, 'edu-line-chart'), value);
      await close();
    }
  });

  test('hears the period in a bar chart too', async () => {
    const {page, close} = await visit();
    await page.locator('edu-bar-chart svg[tabindex]').focus();
    await page.keyboard.press('Home');
    assert.match(await status(page, 'edu-bar-chart'), /2022–2023/);
    await close();
  });

  test('reaches every value of a chart with arrows', async () => {
    const {page, close} = await visit();
    for (const [tag, values] of [
      ['edu-line-chart', ['101.000', '71.000', '102.500', '72.200', '103.700', '73.100']],
      ['edu-bar-chart', ['103.700', '73.100', '90.900', '61.900']],
    ] as const) {
      await page.locator(`${tag} svg[tabindex]`).focus();
      const heard: string[] = [];
      await page.keyboard.press('Enter');
      for (const key of [
        'Home',
        'ArrowRight',
        'ArrowRight',
        'ArrowDown',
        'ArrowLeft',
        'ArrowLeft',
        'ArrowUp',
      ]) {
        await page.keyboard.press(key);
        heard.push(await status(page, tag));
      }
      for (const value of values)
        assert.ok(heard.join('\n').includes(value), `${value} in ${heard.join(' | ')}`);
    }
    await close();
  });

  test('hears of a gap as a gap, never as zero', async () => {
    const src = host.feed(SMALL);
    const {page, close} = await visit(
      'vi',
      `<edu-line-chart src="${src}" indicator="pupils" place="p2" by="level" where="level=THCS"></edu-line-chart>`,
    );
    await page.locator('svg[tabindex]').focus();
    for (const key of ['Enter', 'Home', 'ArrowRight']) await page.keyboard.press(key);
    const said = await status(page, 'edu-line-chart');
    assert.match(said, /2021–2022/);
    assert.doesNotMatch(said, /, 0\b|NaN|null|undefined/);
    await close();
  });

  test('leaves other keys to the page', async () => {
    const {page, close} = await visit();
    await page.evaluate(() => {
      const global = globalThis as {left?: string[]};
      global.left = [];
      addEventListener('keydown', (event) => {
        if (!event.defaultPrevented) global.left?.push(event.key);
      });
    });
    await page.locator('edu-line-chart svg[tabindex]').focus();
    for (const key of ['a', 'PageDown', 'F6', 'Control+ArrowRight', 'Escape'])
      await page.keyboard.press(key);
    const left = await page.evaluate(() => (globalThis as {left?: string[]}).left ?? []);
    assert.deepEqual(
      left.filter((key) => key !== 'Control'),
      ['a', 'PageDown', 'F6', 'ArrowRight', 'Escape'],
    );
    await close();
  });

  for (const tag of ['edu-kpi-tile', 'edu-line-chart', 'edu-bar-chart']) {
    test(`opens and closes the table of ${tag} with Enter and stays on the button`, async () => {
      const {page, close} = await visit();
      const button = page.locator(`${tag} .foot button[aria-pressed]`);
      await button.focus();
      await page.keyboard.press('Enter');
      await page.locator(`${tag} table`).waitFor();
      assert.match(await page.locator(`${tag} table`).innerText(), /176\.800|103\.700/);
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      assert.match((await page.evaluate(() => probe.focus())).name, new RegExp(`^${tag} button`));
      const stops = await walk(page, 'Tab');
      assert.deepEqual(
        stops.filter(({outline}) => !outline).map(({name}) => name),
        [],
      );
      await button.focus();
      await page.keyboard.press('Space');
      await page.locator(`${tag} table`).waitFor({state: 'detached'});
      await close();
    });
  }

  test('sorts and searches the table without a pointer', async () => {
    const rows = {...SMALL, indicators: structuredClone(SMALL.indicators)};
    const {data} = rows.indicators[0] as (typeof rows.indicators)[0];
    data.members.period = Array.from({length: 12}, (_, i) => `${2010 + i}-${2011 + i}`);
    data.values = Array.from({length: 48}, (_, i) => 1000 + ((i * 37) % 48));
    const {page, close} = await visit(
      'vi',
      `<edu-data-table src="${host.feed(rows)}" indicator="pupils" by="period level" place="p1"></edu-data-table>`,
    );
    const column = page.locator('thead th').nth(1);
    const order: (string | null)[] = [];
    await column.locator('button').focus();
    for (let n = 0; n < 3; n += 1) {
      await page.keyboard.press('Enter');
      order.push(await column.getAttribute('aria-sort'));
    }
    assert.deepEqual(order, ['descending', 'ascending', null]);
    await page.locator('input').focus();
    await page.keyboard.type('2015');
    await page.waitForFunction(() => {
      const {shadowRoot} = document.querySelector('edu-data-table') as Element;
      return shadowRoot?.querySelectorAll('tbody tr').length === 2;
    });
    assert.match(await page.locator('edu-data-table [role="status"]').innerText(), /2.*12/);
    await close();
  });

  for (const lang of ['vi', 'en']) {
    test(`and a screen reader is told names, sentences and pictures (${lang})`, async () => {
      const opened = await visit(lang);
      const nodes = await tree(opened.page);
      const said = await opened.page.evaluate(() =>
        probe.widgets().map(({localName, shadowRoot}) => {
          const text = (part: string): string =>
            shadowRoot
              ?.querySelector(`[part="${part}"]`)
              ?.textContent.replaceAll(/\s+/g, ' ')
              .trim() ?? '';
          return {localName, heading: text('heading'), sentence: text('sentence')};
        }),
      );
      const figures = nodes.filter(({role}) => role === 'figure');
      assert.deepEqual(
        figures.map(({name, description}) => ({name, description})),
        said.map(({heading, sentence}) => ({name: heading, description: sentence})),
      );
      for (const {heading, sentence, localName} of said) {
        assert.ok(heading, `${localName} has a heading`);
        assert.match(sentence, /\d.*\.$/, `${localName} has a sentence`);
      }
      const pictures = nodes.filter(({role}) => /graphics-?document/i.test(role));
      assert.equal(pictures.length, 2);
      for (const {name, description} of pictures) assert.ok(name && description);
      assert.equal(nodes.filter(({role}) => role === 'heading').length, 4);
      assert.equal(nodes.filter(({role}) => role === 'table').length, 1);
      const nameless = nodes.filter(
        ({role, name}) => /^(button|link|searchbox|textbox|group|img|image)$/.test(role) && !name,
      );
      assert.deepEqual(nameless, []);
      await opened.close();
    });
  }

  for (const lang of ['vi', 'en']) {
    test(`and a screen reader is told the same of the family of charts (${lang})`, async () => {
      const {page, close} = await visit(lang, FAMILY_SMALL(`src="${feed}"`));
      const nodes = await tree(page);
      const said = await page.evaluate(() =>
        probe.widgets().map(({shadowRoot}) => {
          const text = (part: string): string =>
            shadowRoot
              ?.querySelector(`[part="${part}"]`)
              ?.textContent.replaceAll(/\s+/g, ' ')
              .trim() ?? '';
          return {name: text('heading'), description: text('sentence')};
        }),
      );
      assert.deepEqual(
        nodes
          .filter(({role}) => role === 'figure')
          .map(({name, description}) => ({name, description})),
        said,
      );
      for (const {name, description} of said) {
        assert.ok(name);
        assert.match(description, /\.$/, name);
      }
      const pictures = nodes.filter(({role}) => /graphics-?document/i.test(role));
      assert.equal(pictures.length, FAMILY_TAGS.length);
      for (const {name, description} of pictures) assert.ok(name && description);
      assert.deepEqual(
        nodes.filter(({role, name}) => /^(button|link|group|img|image)$/.test(role) && !name),
        [],
      );
      await close();
    });
  }

  for (const lang of ['vi', 'en']) {
    test(`and a screen reader is told what a map is called and says, and all that can be done with it (${lang})`, async () => {
      const map = CITY_MAP(`src="${host.feed(city())}" schools-by="level"`);
      const {page, close} = await visit(lang, map);
      const nodes = await tree(page);
      const [said] = await page.evaluate(() =>
        probe
          .widgets()
          .map(({shadowRoot}) =>
            ['heading', 'sentence'].map((part) =>
              shadowRoot
                ?.querySelector(`[part="${part}"]`)
                ?.textContent.replaceAll(/\s+/g, ' ')
                .trim(),
            ),
          ),
      );
      const named = (wanted: RegExp): string[][] =>
        nodes
          .filter(({role}) => wanted.test(role))
          .map(({name, description}) => (description ? [name, description] : [name]));
      assert.deepEqual(named(/^figure$/), [said]);
      assert.deepEqual(named(/^graphics-?document$/i), [said]);
      assert.match(said?.[1] ?? '', lang === 'vi' ? /nhiều nhất ở Xã Hoà Tú/ : /Hoà Tú.*\.$/);
      assert.deepEqual(
        ['searchbox', 'listbox', 'combobox', 'group'].map((role) =>
          named(new RegExp(`^${role}`, 'i')).join(),
        ),
        lang === 'vi'
          ? ['Tìm đơn vị, trường', 'Danh sách', 'Trường theo', 'Số học sinh,Trường theo']
          : ['Find a place or school', 'List', 'Schools by', 'Pupils,Schools by'],
      );
      assert.equal(named(/^heading$/).length, 1);
      // The picture of the points is for the eye; a canvas says nothing.
      assert.deepEqual(named(/canvas/i), []);
      const nameless = named(/^(button|link|searchbox|group|img|image|option|combobox)$/i);
      assert.deepEqual(
        nameless.filter(([name]) => !name),
        [],
      );
      assert.deepEqual(
        named(/^option$/).slice(0, 4),
        ['Xã Hoà Tú', 'Phường Mỹ Xuyên', 'Xã Đại Ngãi', 'Phường Cái Khế'].map((name, i) => [
          `${name} ${(1411 - 137 * i).toLocaleString(lang)} ${lang === 'vi' ? 'học sinh' : 'pupils'}`,
        ]),
      );
      await close();
    });
  }

  test('and a screen reader is told which way a table is sorted, and its headings', async () => {
    const {page, close} = await visit();
    const nodes = await tree(page);
    assert.equal(nodes.filter(({role}) => role === 'columnheader').length, 3);
    assert.equal(nodes.filter(({role}) => role === 'rowheader').length, 3);
    await close();
  });

  test('sees the focus and the edge of the key help in the system colours of a forced palette', async () => {
    const {page, close} = await host.open(
      {body: `<edu-line-chart src="${feed}" indicator="pupils" by="level"></edu-line-chart>`},
      {context: {forcedColors: 'active'}},
    );
    await page.locator('edu-line-chart svg[tabindex]').focus();
    await page.keyboard.press('ArrowLeft');
    const seen = await page.locator('edu-line-chart svg[tabindex]').evaluate((picture) => {
      const probe = document.createElement('i');
      document.body.append(probe);
      const system = (name: string): string => {
        probe.style.setProperty('color', name);
        return getComputedStyle(probe).color;
      };
      const help = picture.parentElement?.querySelector('.help') as Element;
      const {borderTopWidth, borderTopColor, visibility} = getComputedStyle(help);
      return {
        ring: [getComputedStyle(picture).outlineColor, system('Highlight')],
        help: [borderTopColor, system('CanvasText')],
        edge: [borderTopWidth, visibility],
      };
    });
    assert.equal(seen.ring[0], seen.ring[1]);
    assert.equal(seen.help[0], seen.help[1]);
    assert.deepEqual(seen.edge, ['1px', 'visible']);
    await close();
  });

  test('reads soft words in full ink where more contrast is asked for', async () => {
    const {page, close} = await host.open(
      {body: `<edu-line-chart src="${feed}" indicator="pupils" by="level"></edu-line-chart>`},
      {context: {contrast: 'more'}},
    );
    const inks = (): Promise<string[]> =>
      page.locator('edu-line-chart #sentence').evaluate((sentence) => {
        const root = sentence.closest('.root') as Element;
        return [getComputedStyle(sentence).color, getComputedStyle(root).color];
      });
    const [soft, ink] = await inks();
    assert.equal(soft, ink);
    await page.emulateMedia({contrast: 'no-preference'});
    const [quiet, same] = await inks();
    assert.notEqual(quiet, same, 'control');
    await close();
  });
});
