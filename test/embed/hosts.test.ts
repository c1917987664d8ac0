import {expect} from '@open-wc/testing';

/**
 * Pages of other people, in the engine that runs the tests: each is a frame of its own, with the kit as a module and one
 * chart of real figures. What Chromium alone can be asked is in `test/pages`.
 */
interface Page {
  readonly name: string;
  readonly head?: string;
  readonly doctype?: string;
  readonly html?: string;
  readonly before?: string;
  readonly after?: string;
}

const origin = location.origin;
const STRICT =
  `default-src 'none'; script-src ${origin}; style-src ${origin}; connect-src ${origin}; ` +
  `require-trusted-types-for 'script'; trusted-types lit-html`;

const pages: readonly Page[] = [
  {name: 'that is plain'},
  {name: 'in quirks mode', doctype: ''},
  {name: 'that is read from right to left', html: 'dir="rtl" lang="vi"'},
  {name: 'whose addresses start elsewhere', head: '<base href="https://elsewhere.example/deep/">'},
  {
    name: 'that unsets every style',
    head: '<style>* { all: unset !important } svg, p, div { display: none }</style>',
  },
  {
    name: 'with additions to lists, texts and objects',
    head: `<script>
      Array.prototype.toJSON = function () { return 'x'; };
      Array.prototype.each = Array.prototype.last = function () { throw new Error('each'); };
      String.prototype.strip = Object.prototype.extend = function () { throw new Error('extend'); };
      Object.prototype.by = Object.prototype.target = Object.prototype.facet = 'x';
    </script>`,
  },
  {
    name: 'with a loader of AMD modules and old names',
    head: `<script>
      var define = function () {}; define.amd = {};
      var $ = function () { throw new Error('$'); }, jQuery = $, EduWidgets = 1, module = 1, exports = 1;
    </script>`,
  },
  {
    name: 'that is one form',
    before: '<form action="/sent" onsubmit="throw new Error(\'sent\')"><input name="q">',
    after: '<button>Gửi</button></form>',
  },
  {
    name: 'with the strictest policy',
    head: `<meta http-equiv="Content-Security-Policy" content="${STRICT}">`,
  },
];

interface Seen {
  readonly frame: HTMLIFrameElement;
  readonly chart: HTMLElement;
  readonly troubles: readonly string[];
}

/** Waits for something that comes by itself, as long as a busy machine takes. */
async function until<T>(look: () => T | undefined | null | false | '', what: string): Promise<T> {
  for (let n = 0; n < 600; n++) {
    const found = look();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`did not come: ${what}`);
}

async function open({
  head = '',
  doctype = '<!doctype html>',
  html = 'lang="vi"',
  before = '',
  after = '',
}: Page): Promise<Seen> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 700px; height: 600px';
  const troubles: string[] = [];
  frame.srcdoc = `${doctype}<html ${html}><head><meta charset="utf-8"><title>Trang</title>${head}
    <script type="module" src="${origin}/src/embed/all.ts"></script></head>
    <body>${before}<edu-line-chart src="${origin}/demo/feeds/mekong.json" indicator="pupils" by="level"
      place="2022.94" period="2012-2013..2016-2017">Số học sinh Sóc Trăng</edu-line-chart>${after}</body></html>`;
  // The frame's own listeners, so that no policy of the page keeps them out.
  const listen = (): void => {
    const view = frame.contentWindow as (Window & typeof globalThis) | null;
    view?.addEventListener('error', (event) => troubles.push(event.message));
    view?.addEventListener('unhandledrejection', (event) => troubles.push(String(event.reason)));
    view?.document.addEventListener('securitypolicyviolation', (event) =>
      troubles.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  };
  document.body.append(frame);
  await until(() => frame.contentDocument?.querySelector('edu-line-chart'), 'the page');
  listen();
  const chart = frame.contentDocument?.querySelector('edu-line-chart') as HTMLElement;
  await until(() => chart.shadowRoot?.querySelector('path.line'), 'the picture');
  return {frame, chart, troubles};
}

const textOf = ({chart}: Seen): string =>
  (chart.shadowRoot?.querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ');
const linesOf = ({chart}: Seen): (string | null)[] =>
  [...(chart.shadowRoot?.querySelectorAll('path.line') ?? [])].map((line) =>
    line.getAttribute('d'),
  );

describe('a page', function () {
  this.timeout(60_000);
  let plain: {text: string; lines: (string | null)[]};

  before(async () => {
    const seen = await open(pages[0] as Page);
    plain = {text: textOf(seen), lines: linesOf(seen)};
    seen.frame.remove();
  });

  for (const page of pages)
    it(`${page.name} shows the same words and as many lines, and nothing is in trouble`, async () => {
      const seen = await open(page);
      await until(() => linesOf(seen).length === plain.lines.length, 'the lines');
      expect(textOf(seen)).to.equal(plain.text);
      const [box] = [...(seen.chart.shadowRoot?.querySelectorAll('.canvas svg') ?? [])].map((svg) =>
        svg.getBoundingClientRect(),
      );
      expect(box?.width, 'a picture with room').to.be.above(200);
      expect(box?.height).to.be.above(80);
      expect(seen.troubles).to.deep.equal([]);
      seen.frame.remove();
    });

  it('that takes a chart out, moves it and puts it back shows the same', async () => {
    const seen = await open(pages[0] as Page);
    const box = seen.frame.contentDocument?.createElement('section') as HTMLElement;
    seen.frame.contentDocument?.body.append(box);
    seen.chart.remove();
    box.append(seen.chart);
    await until(
      () => textOf(seen) === plain.text && linesOf(seen).length === plain.lines.length,
      'the same',
    );
    expect(seen.troubles).to.deep.equal([]);
    seen.frame.remove();
  });

  it('that shows a chart late, out of a hidden part, shows the same', async () => {
    const seen = await open(pages[0] as Page);
    seen.chart.style.display = 'none';
    await new Promise((done) => setTimeout(done, 100));
    seen.chart.style.display = '';
    await until(() => linesOf(seen).length === plain.lines.length, 'the lines');
    expect(textOf(seen)).to.equal(plain.text);
    seen.frame.remove();
  });

  it('in trouble is told of (control)', async () => {
    const seen = await open(pages[0] as Page);
    const {contentWindow: view, contentDocument: inside} = seen.frame;
    const script = inside?.createElement('script') as HTMLScriptElement;
    script.textContent = 'setTimeout(() => { throw new Error("boom"); })';
    view?.addEventListener('error', (event) => event.preventDefault());
    inside?.body.append(script);
    await until(() => seen.troubles.length > 0, 'the trouble');
    seen.frame.remove();
  });
});
