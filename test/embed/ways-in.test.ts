/** The loader and the frame page, in the engine that runs the tests. What takes a driver is in `test/pages`. */
import {expect} from '@open-wc/testing';
import {framed, pause, until} from './framed.js';

const CDN = `${location.origin}/copies/cdn`;
const FEEDS = `${location.origin}/copies/feeds`;
const LINE = `widget=line-chart&src=${FEEDS}/mekong.json&indicator=pupils&by=level&place=2022.94`;

/** A page of its own, with nothing but the loader's line. */
const blank = (body: string): Promise<HTMLIFrameElement> =>
  framed(`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>page</title>
    <script async src="${CDN}/loader.js"></script></head><body>${body}</body></html>`);

const documentOf = ({contentDocument}: HTMLIFrameElement): Document => contentDocument as Document;
const isDrawn = (element: Element | null | undefined): boolean =>
  Boolean(element?.shadowRoot?.querySelector('[part~="source"]'));
/** Modules of the kit that a page has asked for. */
const modulesOf = ({contentWindow}: HTMLIFrameElement): string[] =>
  (contentWindow as Window).performance
    .getEntriesByType('resource')
    .map(({name}) => name.slice(CDN.length + 1))
    .filter((name) => name.endsWith('.js') && name !== 'loader.js');

describe('the loader', function () {
  this.timeout(90_000);

  it('brings one chart to a blank page with one line and one tag, and each file once', async () => {
    const frame = await blank(
      `<edu-line-chart src="${FEEDS}/mekong.json" indicator="pupils" by="level" place="2022.94">256.347 học sinh</edu-line-chart>`,
    );
    const chart = documentOf(frame).querySelector('edu-line-chart');
    await until(() => isDrawn(chart), 'the chart');
    expect(chart?.shadowRoot?.querySelectorAll('path.line').length).to.be.above(2);
    const modules = modulesOf(frame);
    expect(modules).to.include('line-chart.js').and.not.include('bar-chart.js');
    expect(new Set(modules).size).to.equal(modules.length);
    frame.remove();
  });

  it('brings twelve widgets of many kinds', async () => {
    const names = [
      ...['kpi-tile', 'kpi-tile', 'line-chart', 'bar-chart', 'stacked-chart', 'share-chart'],
      ...['heatmap-chart', 'pyramid-chart', 'data-table', 'source-strip', 'milestone-strip'],
      'school-map',
    ];
    const frame = await blank(
      `<edu-feed-source src="${FEEDS}/minh-hoa.json" style="display: grid; grid-template-columns: repeat(4, 1fr)">${names
        .map(
          (name) => `<edu-${name} indicator="pupils" by="level" loading="eager">Chữ</edu-${name}>`,
        )
        .join('')}</edu-feed-source>`,
    );
    const widgets = [...documentOf(frame).querySelectorAll('edu-feed-source > *')];
    expect(widgets).to.have.lengthOf(12);
    for (const widget of widgets)
      await until(() => widget.shadowRoot?.querySelector('[part~="heading"]'), widget.localName);
    frame.remove();
  });

  it('leaves what is far below until a reader comes near', async () => {
    const frame = await blank(
      `<h1>Trang</h1><div style="height: 5000px"></div>
       <edu-kpi-tile src="${FEEDS}/mekong.json" indicator="pupils" place="2022.94">256.347</edu-kpi-tile>`,
    );
    const tile = documentOf(frame).querySelector('edu-kpi-tile');
    await pause(400);
    expect(modulesOf(frame)).to.deep.equal([]);
    expect(tile?.textContent).to.equal('256.347');
    tile?.scrollIntoView();
    await until(() => isDrawn(tile), 'the tile');
    frame.remove();
  });
});

describe('the frame page', function () {
  this.timeout(120_000);

  before(async () => {
    const script = document.createElement('script');
    script.src = `${CDN}/frame-host.js`;
    document.head.append(script);
    await new Promise((done) => script.addEventListener('load', done));
  });

  /** A frame on this page, and the heights that it has told. */
  function embed(query: string, sandbox?: string) {
    const frame = document.createElement('iframe');
    if (sandbox) frame.setAttribute('sandbox', sandbox);
    frame.width = '800';
    frame.height = '150';
    const heights: number[] = [];
    const listen = ({source, data}: MessageEvent<{type?: string; height?: number}>): void => {
      if (source === frame.contentWindow && data.type === 'edu-widgets:size')
        heights.push(data.height ?? 0);
    };
    addEventListener('message', listen);
    frame.src = `${CDN}/frame.html?${query}`;
    document.body.append(frame);
    const close = (): void => {
      removeEventListener('message', listen);
      frame.remove();
    };
    return {frame, heights, close};
  }

  it('is as high as its widget, and inside a sandbox too', async () => {
    const plain = embed(LINE);
    const chart = await until(
      () => plain.frame.contentDocument?.querySelector('edu-line-chart'),
      'the page',
    );
    await until(() => isDrawn(chart), 'the chart');
    const high = (): number =>
      Math.ceil(chart.closest('main')?.getBoundingClientRect().height ?? 0);
    await until(() => high() > 300 && plain.frame.clientHeight === high(), 'the height');
    const boxed = embed(LINE, 'allow-scripts');
    // Nobody can look into it: it is there when it is as high as the other.
    await until(() => boxed.frame.clientHeight === plain.frame.clientHeight, 'the same height');
    plain.close();
    boxed.close();
  });

  it('grows and shrinks with its content in at most two messages a change, and comes to rest', async () => {
    const {frame, heights, close} = embed(LINE.replace('line-chart', 'kpi-tile'));
    const tile = await until(
      () => frame.contentDocument?.querySelector<HTMLElement>('edu-kpi-tile'),
      'the page',
    );
    await until(() => isDrawn(tile), 'the tile');
    const fits = (): boolean =>
      frame.clientHeight === Math.ceil(tile.closest('main')?.getBoundingClientRect().height ?? -1);
    await until(fits, 'the height');
    await pause(300);
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let n = 0; n < 40; n++) {
      const before = heights.length;
      tile.setAttribute('heading', 'Học sinh phổ thông '.repeat(1 + Math.floor(random() * 60)));
      await (tile as HTMLElement & {updateComplete?: Promise<unknown>}).updateComplete;
      await until(fits, `height ${n}`);
      expect(heights.length - before, `change ${n}`).to.be.at.most(2);
    }
    const steps = heights.slice(1).map((height, i) => height - (heights[i] ?? 0));
    expect(Math.max(...steps)).to.be.above(60);
    expect(Math.min(...steps)).to.be.below(-60);
    const {length} = heights;
    await pause(500);
    expect(heights).to.have.lengthOf(length);
    close();
  });

  it('says in both languages what is wrong with its address', async () => {
    const {frame, close} = embed('widget=linechart&src=/x.json');
    const alert = await until(
      () => frame.contentDocument?.querySelector('[role="alert"]')?.textContent,
      'the words',
    );
    expect(alert).to.include('không có loại này').and.include('does not have');
    close();
  });
});
