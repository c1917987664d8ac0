import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {city, CITY_MAP, FAMILY_SMALL, FIVE_SMALL, SMALL, squares} from './examples.js';
import {Host, type Opened, type Reply} from './serve.js';

const FALLBACK = 'Xem báo cáo trên trang của Sở.';
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

const whole = JSON.stringify(SMALL);
const DEEP = 100_000;

const TROUBLES: Readonly<Record<string, Reply>> = {
  'a file cut off in a key': {body: whole.slice(0, whole.indexOf('refreshSeconds') + 7)},
  'an empty file': {body: ''},
  'a log-in page with status 200': {
    type: 'text/html',
    body: '<!doctype html><title>Đăng nhập</title><h1>Đăng nhập</h1>',
  },
  'a log-in page that claims to be JSON': {body: '<!doctype html><title>Đăng nhập</title>'},
  null: {body: 'null'},
  'an empty list': {body: '[]'},
  'an empty object': {body: '{}'},
  'a number': {body: '42'},
  'a string': {body: '"edufeed"'},
  'a list nested 100,000 deep': {body: '['.repeat(DEEP) + ']'.repeat(DEEP)},
  'an object nested 100,000 deep': {body: '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP)},
  'a feed with a list nested 100,000 deep': {
    body: `${whole.slice(0, -1)},"alerts":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
  },
  'a later major version': {body: JSON.stringify({...SMALL, edufeed: '2.0'})},
  'no version': {body: JSON.stringify({...SMALL, edufeed: undefined})},
  'no title': {body: JSON.stringify({...SMALL, title: undefined})},
  'no date': {body: JSON.stringify({...SMALL, updated: '02/05/2024'})},
  'a server in trouble': {status: 500, type: 'text/html', body: '<h1>500</h1>'},
  'a server that is busy': {status: 503, type: 'text/plain', body: 'busy'},
  'no such file': {status: 404, type: 'text/html', body: '<h1>404</h1>'},
  'a refusal': {status: 403, type: 'text/html', body: '<h1>403</h1>'},
};

interface Face {
  readonly tag: string;
  readonly height: number;
  readonly status: string;
  readonly fallback: boolean;
}

/** What each widget shows to somebody who looks at the page. */
function faces({page}: Opened): Promise<Face[]> {
  return page.evaluate(() =>
    probe.widgets().map((widget) => ({
      tag: widget.localName,
      height: widget.getBoundingClientRect().height,
      status: [...(widget.shadowRoot?.querySelectorAll('[role="status"] p') ?? [])]
        .map(({textContent}) => textContent.replaceAll(/\s+/g, ' ').trim())
        .join('|'),
      fallback: widget.querySelector('p')?.checkVisibility() ?? false,
    })),
  );
}

/** What is wrong with a face of failure, in words. */
function faults(shown: readonly Face[], lang: string): string[] {
  return shown.flatMap(({tag, height, status, fallback}) =>
    [
      height > 40 ? '' : `is ${height} px high`,
      status ? '' : 'says nothing',
      status.length < 300 ? '' : `says ${status.length} letters`,
      !status || /[.!?…]$/.test(status) ? '' : `ends in the middle: ${status}`,
      /undefined|null\b.*null|\[object|NaN|\{\w+\}|Error:/.test(status) ? `says ${status}` : '',
      VIETNAMESE.test(status) === (lang === 'vi') ? '' : `does not speak ${lang}: ${status}`,
      fallback ? '' : "lost the page's own words",
    ]
      .filter(Boolean)
      .map((fault) => `${tag} ${fault}`),
  );
}

describe('a feed in trouble', () => {
  let host: Host;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());

  const page = (src: string): string =>
    FIVE_SMALL(`src="${src}"`, `<p>${FALLBACK}</p>`) +
    FAMILY_SMALL(`src="${src}"`, `<p>${FALLBACK}</p>`);

  for (const lang of ['vi', 'en'] as const) {
    test(`gives one clear sentence in each widget and keeps the page's own words (${lang})`, async (t) => {
      const names = Object.keys(TROUBLES);
      const bodies = names.map((name, i) => {
        const src = `/trouble/${lang}-${i}.json`;
        host.put(src, TROUBLES[name] as Reply);
        return page(src);
      });
      const opened = await host.open({body: bodies.join(''), lang});
      const shown = await faces(opened);
      const each = shown.length / names.length;
      const found = names.flatMap((name, i) =>
        faults(shown.slice(i * each, (i + 1) * each), lang).map((fault) => `${name}: ${fault}`),
      );
      const sentences = new Set(shown.map(({status}) => status));
      assert.equal(each, 10);
      assert.deepEqual([opened.errors, opened.console], [[], []]);
      await opened.close();
      assert.deepEqual(found, []);
      t.diagnostic([...sentences].join('\n'));
      assert.ok(sentences.size >= 5, 'different troubles have different sentences');
    });

    test(`says so when nothing answers (${lang})`, async () => {
      // A port that was free a moment ago.
      const gone = createServer();
      await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done));
      const {port} = gone.address() as AddressInfo;
      await new Promise((done) => gone.close(done));
      const opened = await host.open({body: page(`http://127.0.0.1:${port}/feed.json`), lang});
      assert.deepEqual(faults(await faces(opened), lang), []);
      assert.deepEqual([opened.errors, opened.console], [[], []]);
      await opened.close();
    });
  }

  test('tells a blank box from a face of failure (control)', async () => {
    const code = `customElements.define('edu-blank', class extends HTMLElement {
      connectedCallback() { this.attachShadow({mode: 'open'}); }
    });`;
    const opened = await host.open(
      {body: '<edu-blank><p>words</p></edu-blank>', scripts: host.script(code)},
      {settle: false},
    );
    assert.deepEqual(faults(await faces(opened), 'vi'), [
      'edu-blank is 0 px high',
      'edu-blank says nothing',
      'edu-blank does not speak vi: ',
      "edu-blank lost the page's own words",
    ]);
    await opened.close();
  });

  test('is asked again, and the data shows once the server has healed', async () => {
    const src = '/trouble/heals.json';
    host.put(src, {status: 500, type: 'text/html', body: '<h1>500</h1>'});
    const opened = await host.open({body: page(src)}, {before: (tab) => tab.clock.install()});
    assert.deepEqual(faults(await faces(opened), 'vi'), []);
    host.put(src, {body: whole});
    for (let minutes = 0; minutes < 30; minutes += 1) {
      await opened.page.clock.runFor(60_000);
      // Answers take real time, and only timers were wound on.
      await opened.page.waitForTimeout(50);
      if (await opened.page.evaluate(() => probe.heard['edu-data'])) break;
    }
    await opened.settle();
    const counts = (await opened.page.evaluate(() => probe.census())).join('\n');
    // Two lines, the points of each, and the grid.
    assert.match(counts, /edu-line-chart: path 5/);
    assert.match(counts, /edu-data-table: tr 4/);
    assert.equal(await opened.page.getByText(FALLBACK).first().isVisible(), false);
    assert.deepEqual([opened.errors, opened.console], [[], []]);
    await opened.close();
  });

  test('keeps its last good picture through a failure, says so, and goes on after it', async () => {
    const src = '/trouble/falls.json';
    host.put(src, {body: whole});
    const opened = await host.open({body: page(src)}, {before: (tab) => tab.clock.install()});
    const good = await opened.page.evaluate(() => probe.census());
    const before = await opened.page.evaluate(() => probe.texts());
    host.put(src, {status: 500, type: 'text/html', body: '<h1>500</h1>'});
    for (
      let n = 0;
      n < 30 && !(await opened.page.evaluate(() => probe.heard['edu-problem']));
      n += 1
    )
      await opened.page.clock.runFor(5_000);
    await opened.settle();
    assert.deepEqual(await opened.page.evaluate(() => probe.census()), good);
    for (const [i, text] of (await opened.page.evaluate(() => probe.texts())).entries()) {
      assert.match(text, /⚠/, 'a warning in words and a sign');
      assert.doesNotMatch(before[i] ?? '⚠', /⚠/);
    }
    const newer = structuredClone(SMALL);
    newer.updated = '2024-05-03T08:00:00+07:00';
    newer.publisher.name.vi = 'Bản tin mới';
    host.put(src, {body: JSON.stringify(newer)});
    // Steps shorter than the store's patience: a longer one would give up an answer before the real network brings it.
    for (let n = 0; n < 120; n += 1) {
      await opened.page.clock.runFor(4_000);
      await opened.page.waitForTimeout(50);
      if (
        (await opened.page.evaluate(() => probe.texts())).every((text) =>
          text.includes('Bản tin mới'),
        )
      )
        break;
    }
    for (const text of await opened.page.evaluate(() => probe.texts())) {
      assert.match(text, /Bản tin mới/);
      assert.doesNotMatch(text, /⚠/);
    }
    assert.deepEqual([opened.errors, opened.console], [[], []]);
    await opened.close();
  });

  test('shows nine indicators of ten, and says of the tenth what is wrong and where', async () => {
    const ids =
      'schools classes pupils teachers girls minority-pupils class-size pupils-per-teacher teachers-per-class graduation-rate'.split(
        ' ',
      );
    const body = `<edu-feed-source src="/feeds/trouble/partial.json">${ids
      .map(
        (id) =>
          `<edu-bar-chart id="${id}" indicator="${id}" by="${id === 'graduation-rate' ? 'place' : 'level'}"></edu-bar-chart>`,
      )
      .join('')}</edu-feed-source>`;
    for (const lang of ['vi', 'en']) {
      const opened = await host.open({body, lang});
      const drawn = await opened.page.evaluate(() =>
        probe.widgets().map(({id, shadowRoot}) => ({
          id,
          bars: shadowRoot?.querySelectorAll('svg[tabindex] rect').length ?? 0,
          said: shadowRoot?.querySelector('figure')?.textContent ?? '',
        })),
      );
      assert.deepEqual(
        drawn.filter(({bars}) => !bars).map(({id}) => id),
        ['girls'],
      );
      const {said = ''} = drawn.find(({id}) => id === 'girls') ?? {};
      assert.match(said, /\/indicators\/4\/data\/values/, said);
      // Thirteen periods were cut to seven: 7 × 3 × 3 values were due.
      assert.match(said, /6[13]/, 'the number that came, or the one that was due');
      assert.equal(VIETNAMESE.test(said), lang === 'vi' || /Giới|Tỷ|Số/.test(said));
      assert.deepEqual([opened.errors, opened.console], [[], []]);
      await opened.close();
    }
  });
});

const shapes = JSON.stringify(squares(2));

/** Files that a map's boundaries link to. */
const BROKEN_SHAPES: Readonly<Record<string, Reply>> = {
  'no such file': {status: 404, type: 'text/html', body: '<h1>404</h1>'},
  'a server in trouble': {status: 500, type: 'text/html', body: '<h1>500</h1>'},
  'a file cut off in the middle': {body: shapes.slice(0, shapes.length / 2)},
  'a log-in page with status 200': {type: 'text/html', body: '<!doctype html><h1>Đăng nhập</h1>'},
  'a file of 70 MB': {
    headers: {'content-encoding': 'gzip'},
    body: gzipSync(Buffer.alloc(70 * 1024 * 1024, ' '), {level: 1}),
  },
};
/** Files that came, and are no shapes. */
const NO_SHAPES: Readonly<Record<string, Reply>> = {
  'a number': {body: '42'},
  null: {body: 'null'},
  'a single point': {body: '{"type":"Point","coordinates":[105,10]}'},
  'a feed': {body: whole},
  'another link': {body: '{"href":"elsewhere.json"}'},
  'a list nested 100,000 deep': {body: '['.repeat(DEEP) + ']'.repeat(DEEP)},
  'shapes nested 100,000 deep': {
    body: `{"type":"FeatureCollection","features":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
  },
};
/** Shapes that are none when somebody looks at their points. */
const BAD_SHAPES: Readonly<Record<string, Reply>> = {
  'a junk list': {
    body: '{"type":"FeatureCollection","features":[1,null,{"type":"Feature","id":"w0","geometry":{"type":"Polygon","coordinates":[[[200,"x"]]]}}]}',
  },
  'shapes of unknown places': {body: shapes.replaceAll('"w', '"no-such-')},
  'arcs that are not there': {
    body: '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[99]],"id":"w0"}]}},"arcs":[]}',
  },
};

interface MapFace {
  readonly circles: number;
  readonly shapes: number;
  readonly rows: number;
  readonly isPainted: boolean;
  readonly notes: readonly string[];
  readonly troubles: readonly string[];
}

const mapFaces = ({page}: Opened): Promise<MapFace[]> =>
  page.evaluate(() =>
    probe.widgets().map(({shadowRoot}) => {
      const all = (selector: string): Element[] => [
        ...(shadowRoot?.querySelectorAll(selector) ?? []),
      ];
      const words = (selector: string): string[] =>
        all(selector).map(({textContent}) => textContent.replaceAll(/\s+/g, ' ').trim());
      return {
        circles: all('.ground > circle').length,
        shapes: all('.regions .region').length,
        rows: all('.row').length,
        isPainted: all('canvas[data-painted]').length === 1,
        notes: words('.notes li'),
        troubles: words('.notes .trouble'),
      };
    }),
  );

describe('a part of a map in trouble', () => {
  let host: Host;
  before(async () => {
    host = await Host.start();
  });
  after(() => host.stop());

  /** One map for each file of shapes, and what each is like. */
  async function visit(
    files: Readonly<Record<string, Reply>>,
    lang = 'vi',
  ): Promise<{opened: Opened; maps: (MapFace & {name: string; href: string})[]}> {
    const hrefs = Object.entries(files).map(([name, reply], i) => {
      const href = `/shapes/${lang}-${i}-${name.length}.json`;
      host.put(href, reply);
      return {name, href};
    });
    const body = hrefs.map(({href}) => CITY_MAP(`src="${host.feed(city(2, 24, {href}))}"`));
    const opened = await host.open({body: body.join(''), lang});
    const shown = await mapFaces(opened);
    return {opened, maps: hrefs.map((each, i) => ({...each, ...(shown[i] as MapFace)}))};
  }

  for (const lang of ['vi', 'en'] as const) {
    test(`leaves circles for the places, and their list, with words that say so (${lang})`, async () => {
      const {opened, maps} = await visit({...BROKEN_SHAPES, ...NO_SHAPES, ...BAD_SHAPES}, lang);
      const found = maps.flatMap(({name, circles, rows, isPainted, notes}) =>
        [
          circles === 4 ? '' : `has ${circles} circles`,
          rows === 4 ? '' : `lists ${rows}`,
          // They would lie on the circles.
          isPainted ? 'shows schools' : '',
          notes.length ? '' : 'says nothing',
          ...notes.map((note) =>
            VIETNAMESE.test(note) !== (lang === 'vi') ||
            note.length > 200 ||
            !note.endsWith('.') ||
            /undefined|NaN|\[object|\{\w+\}|Error:/.test(note)
              ? `says: ${note}`
              : '',
          ),
        ]
          .filter(Boolean)
          .map((fault) => `${name}: ${fault}`),
      );
      assert.deepEqual(found, []);
      assert.deepEqual(opened.errors, []);
      await opened.close();
    });
  }

  // No rings at all lie nowhere, which is no transform.
  test('is nothing that the console hears of', async () => {
    const {opened} = await visit({...BROKEN_SHAPES, ...BAD_SHAPES});
    assert.deepEqual(opened.console, []);
    await opened.close();
  });

  // Not "these figures have not been loaded", and not "no boundaries for this period".
  test('that did not come is told of in one sentence', async () => {
    const {opened, maps} = await visit(BROKEN_SHAPES);
    for (const {name, href, notes, troubles} of maps) {
      assert.equal(notes.length, 1, `${name}: ${notes.join(' ')}`);
      assert.ok(troubles[0]?.includes(href), name);
    }
    await opened.close();
  });

  // Problems inside a linked file have a path of that file.
  test('that came as something else is told of by name', async () => {
    const {opened, maps} = await visit(NO_SHAPES);
    assert.deepEqual(
      maps.filter(({href, troubles}) => !troubles.join().includes(href)).map(({name}) => name),
      [],
    );
    await opened.close();
  });

  test('that holds one bad shape among good ones costs that shape alone', async () => {
    const file = squares(2);
    const [first, ...good] = file.features;
    const bad = {...first, geometry: {type: 'Polygon', coordinates: [[[105, 'x']]]}};
    const {opened, maps} = await visit({
      'one bad shape': {body: JSON.stringify({...file, features: [bad, ...good]})},
    });
    const [map] = maps;
    assert.deepEqual([map?.shapes, map?.circles, map?.rows], [3, 1, 4]);
    assert.match(map?.troubles.join() ?? '', /features\/0/);
    assert.deepEqual([opened.errors, opened.console], [[], []]);
    await opened.close();
  });

  // There never is a picture that the list could wait for.
  test('leaves the list where nothing says where the places are', async () => {
    const feed = city(2, 24, {href: '/shapes/none.json'});
    const lost = {
      ...feed,
      places: feed.places.map(({id, name, kind, parent}) => ({id, name, kind, parent})),
      schools: feed.schools.map(({id, name, place}) => ({id, name, place})),
    };
    for (const lang of ['vi', 'en']) {
      const opened = await host.open({body: CITY_MAP(`src="${host.feed(lost)}"`), lang});
      const [map] = await mapFaces(opened);
      assert.deepEqual([map?.circles, map?.shapes, map?.rows], [0, 0, 4]);
      assert.match(map?.notes.join(' ') ?? '', lang === 'vi' ? /4 đơn vị.*danh sách/ : /list: 4/);
      assert.deepEqual([opened.errors, opened.console], [[], []]);
      await opened.close();
    }
  });

  test('that holds the schools is told of by name', async () => {
    const src = host.feed({...city(), schools: {href: '/shapes/no-schools.json'}});
    const opened = await host.open({
      body: `${CITY_MAP(`src="${src}"`)}<edu-school-map src="${src}"></edu-school-map>`,
    });
    const said = await opened.page.evaluate(() =>
      probe
        .widgets()
        .map(({shadowRoot}) => shadowRoot?.querySelector('.trouble')?.textContent ?? ''),
    );
    for (const words of said) assert.match(words, /no-schools\.json.*404/);
    assert.deepEqual([opened.errors, opened.console], [[], []]);
    await opened.close();
  });
});
