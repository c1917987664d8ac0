/**
 * Other people's pages, in the engine that runs the tests: each is a document of its own in a frame, with the published
 * kit. What takes real keys, paper or headers is in `test/pages`, for Chromium alone.
 */
import {expect} from '@open-wc/testing';
import {differences} from '../pages/differences.js';
import {FAMILY, FAMILY_TAGS, FIVE, MAP} from '../pages/examples.js';
import {HOST_PAGES, PLAIN, room, type HostPage} from '../pages/host-pages.js';
import type * as Probe from '../pages/probe.js';
import {framed, pause, until} from './framed.js';

type View = Window & typeof globalThis & {probe: typeof Probe; restore?: () => void};

interface Page extends Omit<HostPage, 'name'> {
  readonly scripts?: string;
  readonly body?: string;
  /** The nonce that a policy asks of the tests' own script. */
  readonly nonce?: string;
}

interface Opened {
  readonly view: View;
  readonly document: Document;
  /** Everything that went wrong or was said. */
  troubles(): readonly string[];
  close(): void;
}

const {origin} = location;
const FEEDS = '/demo/feeds';
const WITHOUT_MAP =
  FIVE(`${FEEDS}/mekong.json`) + FAMILY(`${FEEDS}/mekong.json`, `${FEEDS}/minh-hoa.json`);
const EVERYTHING = WITHOUT_MAP + MAP(`${FEEDS}/ban-do.json`);
const TAGS = ['edu-kpi-tile', 'edu-line-chart', 'edu-bar-chart', 'edu-data-table', ...FAMILY_TAGS];
const MODULE = '<script type="module" src="/copies/kit"></script>';
const CLASSIC = '<script src="/copies/kit.iife"></script>';

/** Shows a page, every address of which is whole: a base address must not bend it. */
async function open(page: Page = {}, {settle = true} = {}): Promise<Opened> {
  const {head = PLAIN, root = '', doctype = true, around = room, nonce = ''} = page;
  const html = `${doctype ? '<!doctype html>' : ''}<html lang="vi" ${root}><head><meta charset="utf-8"><title>page</title>
    <script ${nonce && `nonce="${nonce}"`} src="/copies/probe"></script>${head}${page.scripts ?? MODULE}</head>
    <body>${around(page.body ?? EVERYTHING)}</body></html>`;
  const frame = await framed(html.replaceAll(/\b(src|href)="\/(?!\/)/g, `$1="${origin}/`));
  const view = frame.contentWindow as View;
  const opened: Opened = {
    view,
    document: view.document,
    troubles: () => [...view.probe.troubles, ...view.probe.violations],
    close: () => frame.remove(),
  };
  if (settle) await settled(opened);
  return opened;
}

/**
 * Waits until nothing moves any more. A map paints its schools when all that it links to has come, and labels are laid out
 * anew when their letters have been measured, for which Safari waits a while.
 */
async function settled({view, document: page}: Opened): Promise<void> {
  expect(await view.probe.settle(30_000)).to.equal('');
  const map = page.querySelector('edu-school-map')?.shadowRoot;
  if (map) await until(() => map.querySelector('canvas[data-painted]'), 'the painted map');
  await pause(500);
  expect(await view.probe.settle(30_000)).to.equal('');
}

/** What a reader finds: the look and the size of everything, marks, words and painted points. */
const seenOn = ({view: {probe}}: Opened) => ({
  looks: probe.looks(),
  census: probe.census(),
  texts: probe.texts(),
  paintings: probe.paintings(),
});

describe('a page that was not made for the kit', function () {
  this.timeout(90_000);
  let plain: ReturnType<typeof seenOn>;

  before(async () => {
    const opened = await open();
    plain = seenOn(opened);
    for (const tag of [...TAGS, 'edu-school-map'])
      for (const element of opened.document.querySelectorAll(tag))
        expect(element.shadowRoot?.querySelector('svg, table, .value'), `${tag} is drawn`).to.exist;
    expect(plain.paintings.join()).to.match(/^data:image\/png.{9999}/);
    opened.close();
  });

  const expectSame = (opened: Opened): void => {
    opened.view.restore?.();
    const seen = seenOn(opened);
    expect(differences(plain.looks, seen.looks)).to.deep.equal([]);
    expect(seen.census).to.deep.equal(plain.census);
    expect(seen.texts).to.deep.equal(plain.texts);
    expect(seen.paintings.join() === plain.paintings.join(), 'the points, pixel for pixel').to.be
      .true;
  };

  /** Uses what a script of the page may have broken after all was drawn. */
  const walk = async ({document: page, view}: Opened): Promise<void> => {
    for (const tag of ['edu-line-chart', ...FAMILY_TAGS]) {
      const root = page.querySelector(tag)?.shadowRoot;
      const picture = root?.querySelector<SVGElement>('svg[tabindex]');
      picture?.focus();
      picture?.dispatchEvent(
        new view.KeyboardEvent('keydown', {key: 'Home', bubbles: true, composed: true}),
      );
      await until(
        () => root?.querySelector('.unseen[role="status"]')?.textContent,
        `words for the first mark of ${tag}`,
      );
    }
    const line = page.querySelector('edu-line-chart')?.shadowRoot;
    line?.querySelector<HTMLElement>('.foot button[aria-pressed]')?.click();
    await until(() => line?.querySelector('table'), 'the table');
  };

  for (const {name, ...page} of HOST_PAGES)
    it(`with ${name} changes nothing inside the widgets`, async () => {
      const opened = await open(page);
      expectSame(opened);
      await walk(opened);
      expect(opened.troubles()).to.deep.equal([]);
      opened.close();
    });

  it('harms an element that does not guard itself (control)', async () => {
    const bare = {
      scripts: `<script>customElements.define('edu-bare', class extends HTMLElement {
        connectedCallback() { this.attachShadow({mode: 'open'}).innerHTML = '<p part="heading">bare</p>'; }
      });</script>`,
      body: '<edu-bare></edu-bare>',
    };
    const looks = async (page: Page): Promise<Probe.Look[][]> => {
      const opened = await open({...page, ...bare});
      const found = opened.view.probe.looks();
      opened.close();
      return found;
    };
    const calm = await looks({});
    const harmed: string[] = [];
    for (const {name, ...page} of HOST_PAGES.slice(0, 4))
      if (differences(calm, await looks(page)).length) harmed.push(name);
    // The second aims at tags, and this is none of them.
    expect(harmed).to.have.lengthOf(3);
  });

  it('in quirks mode is so, and one in trouble is told of (control)', async () => {
    const opened = await open({
      doctype: false,
      body: '',
      scripts: '<script>console.log("hm"); setTimeout(() => { throw new Error("boom"); })</script>',
    });
    await until(() => opened.troubles().length > 1, 'the trouble');
    expect(opened.document.compatMode).to.equal('BackCompat');
    expect(opened.troubles().join()).to.match(/hm.*boom/);
    opened.close();
  });

  describe('with copies of the kit', () => {
    /** The one line that says so. */
    const lineOn = async ({troubles}: Opened): Promise<string> => {
      await until(() => troubles().length, 'a line on the console');
      await pause(100);
      expect(troubles()).to.have.lengthOf(1);
      return troubles()[0] ?? '';
    };

    it('that are three gets one line with versions and sources, and draws everything once', async () => {
      const opened = await open({
        scripts: `${MODULE}<script type="module" src="/copies/kit?again"></script><script defer src="/copies/kit.iife"></script>`,
      });
      expectSame(opened);
      const line = await lineOn(opened);
      // WebKit's stacks leave out what follows a question mark.
      const sources = [...line.matchAll(/\/copies\/([\w.]+)(\?again)?\)/g)].map(([, name]) => name);
      expect(sources, line).to.have.members(['kit', 'kit', 'kit.iife']);
      expect(line.split('0.1.0'), line).to.have.lengthOf(4);
      opened.close();
    });

    for (const [name, scripts, asks] of [
      // A line chart of the older and a scatter chart of the newer copy: two stores, each of which asks once.
      ['an older one first', `<script src="/copies/old.iife"></script>${MODULE}`, 2],
      ['an older one last', `${CLASSIC}<script type="module" src="/copies/old"></script>`, 1],
    ] as const)
      it(`of two versions shares itself between them: ${name}`, async () => {
        const opened = await open({scripts});
        expectSame(opened);
        expect(await lineOn(opened))
          .to.match(/0\.0\.9 \(http/)
          .and.match(/0\.1\.0 \(http/);
        // The elements that the older copy does not have come from the newer, and read the same source.
        const funnel = opened.document.querySelector('edu-funnel-chart');
        expect(funnel?.shadowRoot?.querySelector('svg[tabindex]')).to.exist;
        const asked = opened.view.performance.getEntriesByType('resource');
        const feeds = asked.filter((each) => each.name.endsWith('mekong.json'));
        expect(feeds).to.have.lengthOf(asks);
        opened.close();
      });
  });

  describe('keeps what is its own:', () => {
    /** Names on `window` and on the prototypes below it, sheets and nodes of the page. */
    const footprint = ({view, document: page}: Opened) => ({
      globals: Object.getOwnPropertyNames(view).sort(),
      prototypes: [
        ...view.probe.foundations(),
        ...[
          view.HTMLElement,
          view.Element,
          view.Node,
          view.EventTarget,
          view.Event,
          view.Document,
          view.Window,
        ].flatMap(({name, prototype}) =>
          Reflect.ownKeys(prototype as object).map((key) => `${name}.${String(key)}`),
        ),
      ],
      sheets: [page.styleSheets.length, page.adoptedStyleSheets.length],
      nodes: [...page.querySelectorAll('html, head, head *, body, body > *')].map(
        (node) => `${node.localName} ${node.getAttributeNames().join(' ')}`,
      ),
    });

    for (const [name, path, names] of [
      ['the module leaves no global', '/copies/kit', []],
      ['the classic script leaves one', '/copies/kit.iife', ['EduWidgets']],
    ] as const)
      it(name, async () => {
        const opened = await open({scripts: ''}, {settle: false});
        const {globals: known, ...same} = footprint(opened);
        const script = opened.document.createElement('script');
        if (!names.length) script.type = 'module';
        script.src = origin + path;
        opened.document.head.append(script);
        await new Promise((done) => script.addEventListener('load', done));
        script.remove();
        await settled(opened);
        const {globals, ...rest} = footprint(opened);
        expect(globals.filter((each) => !known.includes(each))).to.deep.equal(names);
        expect(rest).to.deep.equal(same);
        opened.close();
      });

    it('a loader of AMD modules gets no definition from the classic script, which names itself', async () => {
      const opened = await open({
        head: `${PLAIN}<script src="/copies/requirejs"></script>
          <script>globalThis.defined = 0; define = new Proxy(define, {apply() { globalThis.defined += 1; }});</script>`,
        scripts: CLASSIC,
      });
      expectSame(opened);
      const {defined, EduWidgets} = opened.view as View & {
        defined?: number;
        EduWidgets?: {version?: string};
      };
      expect([defined, EduWidgets?.version]).to.deep.equal([0, '0.1.0']);
      expect(opened.troubles()).to.deep.equal([]);
      opened.close();
    });

    it('a form around it gets no field and is not sent by any button', async () => {
      const opened = await open({
        around: (content) => `<form action="/sent"><input name="own">${room(content)}</form>
          <script>globalThis.sent = 0; document.forms[0].addEventListener('submit', (event) => { event.preventDefault(); sent += 1; });</script>`,
      });
      const {document: page, view} = opened;
      const form = page.forms[0] as HTMLFormElement;
      expect([...new view.FormData(form).keys()]).to.deep.equal(['own']);
      let pressed = 0;
      for (const tag of [...TAGS, 'edu-school-map'])
        for (const element of page.querySelectorAll(tag))
          for (const button of element.shadowRoot?.querySelectorAll('button') ?? []) {
            // Nothing is to be saved or printed here.
            if (/CSV|PNG|SVG/.test(button.textContent)) continue;
            button.click();
            pressed += 1;
          }
      expect(pressed).to.be.above(10);
      expect((view as View & {sent?: number}).sent).to.equal(0);
      form.requestSubmit();
      expect((view as View & {sent?: number}).sent, 'control').to.equal(1);
      opened.close();
    });
  });

  describe('with a strict policy', () => {
    const BOX = (content: string): string => `<div class="box">${content}</div>`;
    const STYLE = PLAIN.replace('<style', '<style nonce="x1"').replace(
      '</style>',
      ' .box { width: 800px }</style>',
    );
    const strict = (scripts: string): string =>
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src ${origin}; style-src 'nonce-x1';
       script-src 'nonce-x1' ${scripts}; require-trusted-types-for 'script'; trusted-types lit-html">${STYLE}`;
    const hashOf = async (path: string): Promise<string> => {
      const bytes = await (await fetch(path)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return `sha256-${btoa(String.fromCharCode(...hash))}`;
    };
    const shows = async (page: Page): Promise<void> => {
      const opened = await open({nonce: 'x1', around: BOX, ...page});
      expectSame(opened);
      await walk(opened);
      expect(opened.troubles()).to.deep.equal([]);
      opened.close();
    };

    it('of addresses and Trusted Types is kept, and nothing is reported', () =>
      shows({head: strict(origin)}));

    it('of a nonce is kept', () =>
      shows({head: strict(''), scripts: MODULE.replace('<script', '<script nonce="x1"')}));

    it('of a nonce and strict-dynamic is kept', () =>
      shows({
        head: strict("'strict-dynamic'"),
        scripts: CLASSIC.replace('<script', '<script nonce="x1"'),
      }));

    it('of hashes is kept by a script tag with its integrity', async () => {
      const hash = await hashOf('/copies/kit.iife');
      const scripts = CLASSIC.replace('></', ` integrity="${hash}" crossorigin="anonymous"></`);
      // What an integrity lets in is a newer part of policies than WebKit's: there the address does.
      await shows({head: strict(`'${hash}' ${origin}`), scripts});
      const refused = await open(
        {nonce: 'x1', head: STYLE, scripts: scripts.replace('kit.iife', 'old.iife')},
        {settle: false},
      );
      expect(refused.view.customElements.get('edu-kpi-tile'), 'control').to.equal(undefined);
      refused.close();
    });

    it('catches an element that writes HTML and style attributes (control)', async () => {
      const opened = await open(
        {
          nonce: 'x1',
          head: strict(origin),
          body: '<p id="p"></p>',
          scripts: `<script nonce="x1">addEventListener('load', () => p.setAttribute('style', 'color: red'))</script>`,
        },
        {settle: false},
      );
      await until(() => opened.view.probe.violations.length, 'a report');
      opened.close();
    });
  });

  describe('that moves its elements about', () => {
    it('brings them late, where nobody sees them, takes each out and back, and shows the same', async () => {
      const opened = await open(
        {
          body: '',
          head: `${PLAIN}<style>#a { display: none } #a.shown { display: block }</style>`,
          around: () => `<div id="a"></div>${room('<div id="b"></div>')}`,
        },
        {settle: false},
      );
      const {document: page} = opened;
      const [a, b] = [page.querySelector('#a'), page.querySelector('#b')];
      a?.insertAdjacentHTML('beforeend', WITHOUT_MAP.replaceAll('src="/', `src="${origin}/`));
      await pause(150);
      a?.classList.add('shown');
      await until(
        () => page.querySelector('edu-scatter-chart')?.shadowRoot?.querySelector('svg[tabindex]'),
        'the last chart',
      );
      for (const source of page.querySelectorAll('edu-feed-source'))
        for (const chart of [...source.children]) {
          const after = chart.nextSibling;
          chart.remove();
          await pause(20);
          source.insertBefore(chart, after);
        }
      for (const child of [...(a?.childNodes ?? [])]) {
        child.remove();
        await pause(20);
        b?.append(child);
      }
      await settled(opened);
      const still = await open({body: WITHOUT_MAP});
      const {looks, ...rest} = seenOn(opened);
      const {looks: expected, ...same} = seenOn(still);
      expect(differences(expected, looks)).to.deep.equal([]);
      expect(rest).to.deep.equal(same);
      expect(opened.troubles()).to.deep.equal([]);
      still.close();
      opened.close();
    });
  });
});
