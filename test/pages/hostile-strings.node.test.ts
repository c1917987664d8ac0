import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {city, CITY_MAP, FAMILY_SMALL, FAMILY_TAGS, FIVE_SMALL, squares} from './examples.js';
import {Host, type Opened} from './serve.js';

const RUN = 'globalThis.hacked=1';

/** Strings that ran, broke out or broke down somewhere else before. */
const PAYLOADS: readonly string[] = [
  // Tags
  `<img src=x onerror=${RUN}>`,
  `<img src="/stray.png" onload="${RUN}">`,
  `<script>${RUN}</script>`,
  `<script src="/stray.js"></script>`,
  `</script><script>${RUN}</script>`,
  `"><svg onload=${RUN}>`,
  `'><svg/onload=${RUN}//`,
  `</text></svg><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</title><img src=x onerror=${RUN}>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>`,
  `<iframe src="javascript:parent.hacked=1">`,
  `<object data="javascript:${RUN}">`,
  `<embed src="/stray.swf">`,
  `<link rel="stylesheet" href="/stray.css">`,
  `<base href="https://example.invalid/">`,
  `<meta http-equiv="refresh" content="0;url=https://example.invalid/">`,
  `<form action="https://example.invalid/"><input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<x onclick=${RUN} tabindex=0 id=heading>`,
  `<template><script>${RUN}</script></template>`,
  `<edu-kpi-tile src="/stray.json"></edu-kpi-tile>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>`,
  `<img src=x:alert(1) style="background:url(/stray.gif)">`,
  `<<SCRIPT>${RUN};//<</SCRIPT>`,
  `<scr\u0000ipt>${RUN}</scr\u0000ipt>`,
  `＜img src=x onerror=${RUN}＞`,
  // Written escaped: they stay what they are
  '&lt;img src=x onerror=hacked=1&gt;',
  '&amp;lt;b&amp;gt; &amp; &quot; &#39; &#x3C;',
  '%3Cscript%3Ehacked=1%3C/script%3E',
  '\\u003cimg src=x\\u003e',
  // Attributes, addresses, styles
  `" onmouseover="${RUN}`,
  `' onfocus='${RUN}' autofocus='`,
  `x onerror=${RUN} `,
  `javascript:${RUN}`,
  ` JaVaScRiPt\t:${RUN}`,
  `java\nscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  'vbscript:msgbox(1)',
  '//example.invalid/stray',
  'https://example.invalid/stray?x=1',
  'url(https://example.invalid/stray.png)',
  '}*{background:url(https://example.invalid/stray.png)',
  'expression(hacked=1)',
  '#heading',
  // Templates and formulas
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `<%= ${RUN} %>`,
  `#{${RUN}}`,
  '{place} {__proto__} {constructor} {0} %s $& $1 $$ $`',
  `=HYPERLINK("https://example.invalid","x")`,
  '@SUM(1+1)*cmd|x',
  '<!--?lit$123$-->',
  '?lit$$ <!----> {{lit-1}}',
  // Names of the language
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  '__proto__.hacked',
  'constructor[prototype][hacked]',
  'undefined',
  'null',
  'NaN',
  '[object Object]',
  // Letters
  'Sóc Trăng \u202Egnărt còs\u202C',
  '\u2067phải sang trái\u2069 \u200F',
  'a\u0000b\u0007c\u001Bd',
  'nửa chữ \uD83D',
  '\uDC00 nửa chữ',
  '\uFEFF\u200B\u200Dẩn\u00AD',
  '\uFFFE\uFFFF',
  'một dòng\nhai dòng\r\nba\u2028bốn\u2029',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿👍🏿🇻🇳',
  `Z${'\u0300\u0315\u0327\u0334\u0489'.repeat(60)}algo`,
  '𝕊ó𝕔 𝕋𝕣ă𝕟𝕘 ﷽ ꧅ 𒐫',
  'ก็็็็็็็็็็็็็็็็็็็็ ہہہ עברית العربية',
  'Đ'.repeat(10_000),
  'trường học '.repeat(900),
  '<b>'.repeat(2000),
  "Robert'); DROP TABLE hoc_sinh;--",
];

/** A text of a feed: one for all languages, one for each, or with a language that is none. */
const SPELLINGS = ['plain', 'tagged', 'with a tag of its own'] as const;
type Spelling = (typeof SPELLINGS)[number];

/** A square far from the others, under a name that the feed may or may not know. */
const shape = (code: string, far: number): object => ({
  type: 'Feature',
  id: code,
  properties: {code, [code]: code},
  geometry: {
    type: 'Polygon',
    coordinates: [[0, 1, 2, 3, 0].map((n) => [105 + far + (n & 1), 10 + 4 * far + (n >> 1)])],
  },
});

/** A feed with the string in every place that holds words. JSON text, so that `__proto__` is a key like any other. */
function feedWith(text: string, spelling: Spelling): string {
  const spelt = {
    plain: text,
    tagged: {vi: text, en: text},
    'with a tag of its own': {vi: text, en: text, [text.slice(0, 40) || 'x']: text},
  };
  const words = spelt[spelling];
  const feed = {
    edufeed: '1.0',
    id: 'hostile',
    title: words,
    updated: '2024-05-02T08:00:00+07:00',
    publisher: {name: words, href: text, contact: text},
    licence: {name: words, href: text},
    ['x-proto']: {hacked: 1},
    [text.slice(0, 60)]: text,
    dimensions: [
      {
        id: 'kind',
        name: words,
        members: [
          {id: 'k1', name: words},
          {id: 'constructor', name: words},
          {id: 'k3', name: words},
        ],
      },
      {id: text, name: words, members: [{id: text, name: words}]},
    ],
    places: [
      {id: 'p1', name: words, kind: text, parent: null, codes: {[text]: text, gso: text}},
      {id: 'p2', name: words, kind: 'province', parent: null, replacedBy: [{id: text}]},
      {id: text, name: words, parent: text},
    ],
    boundaries: [
      {
        kind: 'province',
        key: 'code',
        geometry: {
          type: 'FeatureCollection',
          [text.slice(0, 60)]: text,
          features: [shape('p1', 0), shape('p2', 1), shape(text, 2)],
        },
        insets: [{places: ['p2'], name: words}],
        attribution: words,
      },
      {kind: text, key: text, scheme: text, object: text, geometry: {type: text}},
      {kind: text, geometry: {href: text}},
    ],
    schools: [
      {
        id: 's1',
        name: words,
        place: 'p1',
        address: words,
        phone: text,
        email: text,
        href: text,
        levels: [text],
        ownership: text,
        codes: {[text]: text},
        facts: {[text.slice(0, 60)]: text, cleanWater: text},
      },
      {id: 's2', name: words, place: 'p2', facts: {cleanWater: true, [text.slice(0, 60)]: 'b'}},
      {id: text, name: {[text.slice(0, 40)]: text}, place: text, at: [text, text], accuracy: text},
    ],
    indicators: [
      {
        id: 'pupils',
        name: words,
        unit: words,
        topic: text,
        source: 'db',
        definition: words,
        legalBasis: words,
        notes: words,
        kind: 'count',
        target: [{period: '2022-2023', value: 5, source: words}],
        bands: [
          {upTo: 3, level: 'good', name: words},
          {level: 'bad', name: words},
        ],
        data: {
          dims: ['period', 'place', 'kind'],
          members: {
            period: ['2021-2022', '2022-2023'],
            place: ['p1', 'p2'],
            kind: ['k1', 'constructor', 'k3'],
          },
          values: [1, 2, 3, 4, null, 6, 7, 8, 9, 10, 11, 12],
          status: {3: 'P', 4: 'Q', 5: text},
          notes: {0: words, 7: words},
        },
      },
      {
        id: 'versus',
        name: words,
        unit: words,
        data: {
          dims: ['place', 'kind'],
          members: {place: ['p1', 'p2'], kind: ['k1', 'constructor', 'k3']},
          values: [4, 3, 2, 5, 1, 6],
          notes: {1: words},
        },
      },
      {id: text, name: words, data: {dims: [text], members: {[text]: [text]}, values: [text]}},
      {
        id: 'broken',
        name: words,
        unit: words,
        data: {dims: ['period'], members: {period: [text]}, values: [1, 2]},
      },
      {id: 'parts', name: words, ratio: {of: text, per: 'pupils'}},
    ],
    alerts: [
      {
        id: 'a',
        status: 'Actual',
        msgType: 'Alert',
        severity: 'Severe',
        headline: words,
        sent: '2024-05-02T08:00:00+07:00',
        href: text,
      },
    ],
    rules: [
      {
        id: 'r',
        indicator: 'pupils',
        each: 'place',
        when: {above: 1},
        severity: 'Minor',
        headline: words,
        where: {[text]: [text]},
      },
    ],
    milestones: [{id: 'm', name: words, start: '2024-01-01', owner: words, href: text}],
    sources: [{id: 'db', name: words, href: text, records: {[text]: 1}, failed: [text]}],
    dashboards: [{id: 'd', title: words, widgets: [{widget: text, [text]: text, onclick: RUN}]}],
  };
  return JSON.stringify(feed)
    .replaceAll('"x-proto":', '"__proto__":')
    .replace('"id":"k1"', '"__proto__":{"hacked":1},"id":"k1"');
}

/** Everything that the kit builds its widgets from. */
const TAGS = new Set(
  (
    'figure figcaption div p span b ul li slot details summary code button label input ' +
    'table thead tbody tr th td caption svg g defs pattern path rect circle line text tspan title desc ' +
    'canvas nav small select option h4 dl dt dd a'
  ).split(' '),
);

const FALLBACK = '<p>Chữ của trang</p>';
/** Every widget as a picture, and once more as a table; two that have nothing to show. */
const PAGE = `<edu-feed-source>
  <edu-kpi-tile></edu-kpi-tile><edu-line-chart></edu-line-chart><edu-bar-chart></edu-bar-chart><edu-data-table></edu-data-table>
  <edu-kpi-tile class="table"></edu-kpi-tile><edu-line-chart class="table"></edu-line-chart><edu-bar-chart class="table"></edu-bar-chart>
  <edu-bar-chart id="broken">${FALLBACK}</edu-bar-chart><edu-bar-chart id="odd">${FALLBACK}</edu-bar-chart>
  ${FAMILY_TAGS.map((tag) => `<${tag}></${tag}><${tag} class="table"></${tag}>`).join('')}
  <edu-scatter-chart id="odd-pairs">${FALLBACK}</edu-scatter-chart><edu-heatmap-chart id="odd-cells">${FALLBACK}</edu-heatmap-chart>
  <edu-school-map></edu-school-map>
</edu-feed-source>`;
const MORE_MAPS = `<edu-school-map class="school"></edu-school-map><edu-school-map id="odd-map">${FALLBACK}</edu-school-map>`;

interface Outcome {
  readonly hacked: unknown;
  readonly tags: string[];
  readonly dangerous: string[];
  /** What each widget says, by name; `edu-line-chart.table` shows its table. */
  readonly said: Record<string, string>;
}

/** Gives the page one feed, its attributes too, and tells what came of it. */
function show({page}: Opened, text: string, feed: string): Promise<Outcome> {
  return page.evaluate(
    async ([payload, json]) => {
      const widgets = probe.widgets();
      for (const widget of widgets) {
        const {id, localName, className} = widget;
        const isOdd = id.startsWith('odd');
        const attributes = {
          heading: payload,
          indicator: id || 'pupils',
          by:
            localName === 'edu-kpi-tile'
              ? 'place'
              : /line|share|funnel|scatter/.test(localName)
                ? 'kind'
                : 'place kind',
          where: `${payload}=${payload}`,
          ...(localName === 'edu-scatter-chart' && {versus: 'versus', size: 'pupils'}),
          ...(localName === 'edu-school-map' && {
            'schools-by': isOdd ? payload : 'cleanWater',
            'schools-where': payload,
          }),
          ...(className === 'school' && {school: 's1', 'schools-where': ''}),
          ...(isOdd && {
            classes: payload,
            indicator: payload,
            place: payload,
            by: payload,
            period: payload,
            school: payload,
          }),
          ...(isOdd && {versus: payload, size: payload, quadrants: payload}),
          ...(isOdd && {emphasis: payload, sort: payload, lang: payload, theme: payload}),
        };
        for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
      }
      Object.assign(document.querySelector('edu-feed-source') as Element, {
        data: JSON.parse(json) as unknown,
      });
      await probe.drawn();
      for (const {className, shadowRoot} of widgets) {
        const toggle = shadowRoot?.querySelector<HTMLButtonElement>(
          '.foot button[aria-pressed="false"]',
        );
        if (className === 'table') toggle?.click();
        // The readout says names too.
        const picture = shadowRoot?.querySelector('svg[tabindex]');
        picture?.dispatchEvent(new KeyboardEvent('keydown', {key: 'Home'}));
      }
      await probe.drawn();
      const texts = probe.texts();
      const names = widgets.map(
        ({localName, id, className}) => id || [localName, className].filter(Boolean).join('.'),
      );
      return {
        hacked: (globalThis as {hacked?: unknown}).hacked ?? ({} as {hacked?: unknown}).hacked,
        tags: probe.vocabulary().tags,
        dangerous: probe.dangerous(),
        said: Object.fromEntries(names.map((name, i) => [name, texts[i] ?? ''])),
      };
    },
    [text, feed] as const,
  );
}

/**
 * The letters of a text as far as every widget shows them. Long ones are cut; spaces, control characters and marks that turn
 * the reading direction may go, and a sentence may change the first letter's case; nothing else may change.
 */
function bare(text: string): string {
  const letters = text.replaceAll(/[\s\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
  return letters.toLowerCase();
}
const start = (text: string): string => [...bare(text)].slice(0, 80).join('');

describe('a feed whose every text is hostile', () => {
  let host: Host;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());

  for (const spelling of SPELLINGS) {
    test(`runs nothing, adds nothing and shows the text as text (texts ${spelling})`, async (t) => {
      const more = spelling === 'plain' ? MORE_MAPS : '';
      const body = PAGE.replace('</edu-feed-source>', `${more}$&`);
      const opened = await host.open({body}, {settle: false});
      const {page} = opened;
      const foundations = await page.evaluate(() => probe.foundations());
      // Widgets that had data before take any other.
      await show(opened, 'x', feedWith('x', 'plain'));
      const faults: string[] = [];
      // The spellings differ in reading alone, so a part is enough for all but the first.
      const some = PAYLOADS.filter((_, i) => spelling === 'plain' || i % 3 === 0);
      for (const text of some) {
        const {hacked, tags, dangerous, said} = await show(opened, text, feedWith(text, spelling));
        const foreign = tags.filter((tag) => !TAGS.has(tag));
        const name = JSON.stringify(text.slice(0, 60));
        if (hacked !== undefined) faults.push(`${name} ran`);
        if (foreign.length) faults.push(`${name} brought ${foreign.join()}`);
        if (dangerous.length) faults.push(`${name} made ${dangerous.join()}`);
        for (const [widget, words] of Object.entries(said)) {
          // Once in the heading, and again where the feed has it: a unit, a place, a member of a dimension.
          const least = /^odd|^broken/.test(widget) ? 1 : 2;
          const times = bare(words).split(start(text)).length - 1;
          if (times < least) faults.push(`${name} is shown ${times} times by ${widget}`);
        }
      }
      t.diagnostic(`${some.length} strings`);
      assert.deepEqual(faults.slice(0, 20), []);
      assert.deepEqual(await page.evaluate(() => probe.foundations()), foundations);
      const own = [`${host.origin}/edu-widgets.js`];
      assert.deepEqual(
        opened.requests
          .slice(1)
          .filter((url) => !own.includes(url) && !url.endsWith('/favicon.ico')),
        [],
      );
      assert.deepEqual([opened.errors, opened.console], [[], []]);
      await opened.close();
    });
  }

  describe('on a map', () => {
    /** Tags, the same written escaped, and what it is the text of. */
    const hostile = (of: string): string => `<img src=x onerror=${RUN}>&lt;b&gt;${of}&lt;/b&gt;`;

    /** The last ward a speck of land far out, for an inset. */
    const withIslet = ({features, ...rest}: ReturnType<typeof squares>): object => ({
      ...rest,
      features: features.map((feature, i) => {
        const ring = [0, 1, 3, 2, 0].map((n) => [109 + (n & 1) / 500, 9 + (n >> 1) / 500]);
        return i < 3 ? feature : {...feature, geometry: {type: 'Polygon', coordinates: [ring]}};
      }),
    });

    test('stands in its own place, letter by letter', async () => {
      const plain = city();
      const [root, ...wards] = plain.places;
      const facts = ['address', 'phone', 'email', 'fact'];
      const feed = {
        ...plain,
        publisher: {name: hostile('publisher')},
        dimensions: [
          {id: 'level', name: hostile('level'), members: [{id: 'TH', name: hostile('primary')}]},
          {
            id: 'roof',
            name: hostile('roof'),
            members: [
              {id: 'tiles', name: hostile('tiles')},
              {id: 'straw', name: hostile('straw')},
            ],
          },
        ],
        places: [
          {...root, name: hostile('root')},
          ...wards.map((ward) => ({...ward, name: hostile(ward.id)})),
        ],
        boundaries: [
          {
            ...plain.boundaries[0],
            geometry: withIslet(squares(2)),
            attribution: hostile('attribution'),
            // Short, since an inset is small, and ends a name that is longer than it is wide in "…".
            insets: [{places: ['w3'], name: '<b>&lt;'}],
          },
        ],
        schools: plain.schools.map((school, i) => ({
          ...school,
          name: hostile(school.id),
          address: hostile('address'),
          phone: hostile('phone'),
          email: hostile('email'),
          facts: {roof: i % 2 ? 'tiles' : 'straw', x: hostile('fact')},
        })),
        indicators: plain.indicators.map((indicator) => ({
          ...indicator,
          name: hostile('indicator'),
          unit: hostile('unit'),
        })),
      };
      const map = CITY_MAP(`src="${host.feed(feed)}" schools-by="roof"`);
      const card = CITY_MAP(`src="${host.feed(feed)}" schools-by="level" school="s0"`);
      const opened = await host.open({body: map + card});
      const {page} = opened;
      const shown = (await page.evaluate(() => probe.texts())).map((text) => bare(text));
      const lacks = (at: number, names: readonly string[]): string[] =>
        names.filter((name) => !shown[at]?.includes(bare(hostile(name))));
      const said = ['publisher', 'indicator', 'unit', 'root', 'w0', 'w3', 'attribution'];
      assert.deepEqual(lacks(0, [...said, 'roof', 'tiles', 'straw']), []);
      assert.ok(shown[0]?.includes('<b>&lt;'), 'the inset');
      // The open school has a roof of straw.
      assert.deepEqual(lacks(1, ['s0', 'level', 'primary', 'tiles', ...facts]), ['tiles']);
      // The pointer's words, and the ear's.
      await page.locator('edu-school-map svg.ground').first().focus();
      await page.keyboard.press('Home');
      for (const part of ['.readout', '.unseen[role=status]'])
        assert.ok(
          bare((await page.locator(`edu-school-map ${part}`).first().textContent()) ?? '').includes(
            bare(hostile('w3')),
          ),
          part,
        );
      await page.locator('edu-school-map input').fill('img b s7');
      assert.equal(await page.locator('edu-school-map .row').count(), 1);
      assert.deepEqual(await page.evaluate(() => probe.dangerous()), []);
      const {tags} = await page.evaluate(() => probe.vocabulary());
      assert.deepEqual(
        tags.filter((tag) => !TAGS.has(tag)),
        [],
      );
      assert.equal(await page.evaluate(() => (globalThis as {hacked?: unknown}).hacked), undefined);
      assert.deepEqual([opened.errors, opened.console, opened.strays()], [[], [], []]);
      await opened.close();
    });

    test('leads nowhere but to web pages', async () => {
      const hrefs = [
        ...['https://school.example/', 'http://school.example/?a=b#c'],
        ...[`javascript:${RUN}`, ` JaVaScRiPt:${RUN}`, `java\nscript:${RUN}`, '\u0001javascript:1'],
        ...[
          `data:text/html,<script>${RUN}</script>`,
          'vbscript:1',
          'blob:https://a/b',
          'file:///x',
        ],
      ];
      const plain = city();
      const schools = plain.schools.map((school, i) => ({...school, href: hrefs[i]}));
      const src = host.feed({...plain, schools});
      const opened = await host.open({
        body: hrefs.map((_, i) => CITY_MAP(`src="${src}" school="s${i}"`)).join(''),
      });
      const links = await opened.page.evaluate(() =>
        probe.widgets().map(({shadowRoot}) => {
          const {href = '', rel = ''} =
            shadowRoot?.querySelector<HTMLAnchorElement>('.card a') ?? {};
          return href && `${href} ${rel}`;
        }),
      );
      assert.deepEqual(links, [
        ...hrefs.slice(0, 2).map((href) => `${href} noopener noreferrer`),
        ...hrefs.slice(2).map(() => ''),
      ]);
      assert.equal(await opened.page.locator('.card dd').count(), 5 * hrefs.length);
      assert.deepEqual(await opened.page.evaluate(() => probe.dangerous()), []);
      assert.deepEqual([opened.errors, opened.console, opened.strays()], [[], [], []]);
      await opened.close();
    });

    test('may be the names of the language as ids', async () => {
      const json = JSON.stringify(city())
        .replaceAll('"w0"', '"constructor"')
        .replaceAll('"w1"', '"hasOwnProperty"')
        .replaceAll('"s0"', '"toString"')
        .replaceAll('"s1"', '"valueOf"')
        .replaceAll('"pupils"', '"isPrototypeOf"')
        .replaceAll('"cleanWater"', '"watch"');
      const opened = await host.open({
        body: `${CITY_MAP('')}${CITY_MAP('place="constructor" school="toString" schools-by="watch"')}`
          .replaceAll('"pupils"', '"isPrototypeOf"')
          .replaceAll('<edu', `<edu-feed-source src="${host.feed(JSON.parse(json))}"><edu`),
      });
      const {page} = opened;
      const maps = page.locator('edu-school-map');
      assert.equal(await maps.first().locator('.regions path[d]').count(), 4);
      assert.match(await maps.first().locator('.rows').innerText(), /Đại Ngãi\s+1\.137/);
      assert.match(await maps.last().locator('.card').innerText(), /Trường Tiểu học Cái Khế 1/);
      assert.deepEqual([opened.errors, opened.console], [[], []]);
      await opened.close();
    });
  });

  test('that came from a file runs nothing either', async () => {
    const opened = await host.open({
      body: (
        FIVE_SMALL('src="/feeds/trouble/hostile.json"') +
        FAMILY_SMALL('src="/feeds/trouble/hostile.json"')
      )
        .replaceAll(/pupils|teachers/g, 'constructor')
        .replaceAll('place="p1"', 'place="constructor"')
        .replaceAll('level', 'kind'),
    });
    const {page} = opened;
    assert.equal(await page.evaluate(() => (globalThis as {hacked?: unknown}).hacked), undefined);
    assert.deepEqual(await page.evaluate(() => probe.dangerous()), []);
    const {tags} = await page.evaluate(() => probe.vocabulary());
    assert.deepEqual(
      tags.filter((tag) => !TAGS.has(tag)),
      [],
    );
    for (const text of await page.evaluate(() => probe.texts()))
      assert.match(text, /<img src=x onerror=/);
    assert.deepEqual([opened.errors, opened.console, opened.strays()], [[], [], []]);
    await opened.close();
  });

  test('would be caught in an element that writes HTML (control)', async () => {
    const code = `customElements.define('edu-careless', class extends HTMLElement {
      connectedCallback() { this.attachShadow({mode: 'open'}); }
      set data(data) { this.shadowRoot.innerHTML = '<b part="heading">' + data.title + '</b>'; }
    });`;
    const opened = await host.open(
      {body: '<edu-careless></edu-careless>', scripts: host.script(code)},
      {settle: false},
    );
    const caught = {ran: 0, foreign: 0, dangerous: 0, asked: 0};
    for (const text of PAYLOADS.slice(0, 33)) {
      await opened.page.evaluate(async (title) => {
        Object.assign(document.querySelector('edu-careless') as Element, {data: {title}});
        await new Promise((done) => setTimeout(done, 10));
      }, text);
      const {tags} = await opened.page.evaluate(() => probe.vocabulary());
      if (await opened.page.evaluate(() => (globalThis as {hacked?: unknown}).hacked))
        caught.ran += 1;
      if (tags.some((tag) => !TAGS.has(tag))) caught.foreign += 1;
      if ((await opened.page.evaluate(() => probe.dangerous())).length) caught.dangerous += 1;
    }
    caught.asked = opened.requests.filter((url) => url.includes('stray')).length;
    for (const [what, times] of Object.entries(caught)) assert.ok(times > 0, what);
    await opened.close();
  });
});
