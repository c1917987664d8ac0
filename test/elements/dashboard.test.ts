import {expect} from '@open-wc/testing';
import {pageStore} from '../../src/controllers/page-store.js';
import {html, LitElement, type TemplateResult} from 'lit';
import {EduDashboard} from '../../src/elements/dashboard.js';
import type {EduKpiTile} from '../../src/elements/kpi-tile.js';
import type {EduLineChart} from '../../src/elements/line-chart.js';
import {all, button, settle, show, smallFeed, textOf} from './page.js';

const tile = (more: object = {}): object => ({
  widget: 'kpi-tile',
  indicator: 'pupils',
  place: 'st',
  width: 3,
  ...more,
});
const line = {widget: 'line-chart', indicator: 'pupils', by: 'place', width: 6, height: 2};

/** A feed with one dashboard of these pages. */
const laidOut = (...pages: unknown[]): Record<string, unknown> =>
  smallFeed({dashboards: [{id: 'd', title: {vi: 'Toàn cảnh', en: 'Overview'}, pages}]});

async function board(feed: unknown, width = 1000): Promise<EduDashboard> {
  const element = await show<EduDashboard>(
    html`<edu-dashboard .data=${feed}></edu-dashboard>`,
    width,
  );
  await settled(element);
  return element;
}

async function showAll(template: TemplateResult, width = 1000): Promise<EduDashboard> {
  const element = await show<EduDashboard>(template, width);
  await settled(element);
  return element;
}

async function settled(element: EduDashboard): Promise<void> {
  await settle(element);
  for (const widget of element.widgets) await settle(widget);
}

const tags = (element: EduDashboard): string[] =>
  element.widgets.map(({localName}) => localName.replace('edu-', ''));
const cells = (element: EduDashboard): HTMLElement[] => all(element, '.cell') as HTMLElement[];
const boxes = (element: EduDashboard): DOMRect[] =>
  cells(element).map((cell) => cell.getBoundingClientRect());
const said = (element: EduDashboard): string =>
  all(element, '.root > [role=status].unseen')
    .map(({textContent}) => textContent.trim())
    .join();

describe('edu-dashboard', () => {
  describe('with a layout from the feed', () => {
    it('shows its title and its widgets, which read the same feed and say it in the page’s outline', async () => {
      const element = await board(laidOut([tile(), line]));
      expect(tags(element)).to.deep.equal(['kpi-tile', 'line-chart']);
      expect(textOf(element, '.title')).to.equal('Toàn cảnh');
      expect(textOf(element.widgets[0] as Element, '.number')).to.equal('190');
      const level = (each: Element): unknown => all(each, '[role=heading]')[0]?.ariaLevel;
      expect([element, ...element.widgets].map(level)).to.deep.equal(['2', '3', '3']);
    });

    it('sets the attributes of an entry, but not those that are the page’s to say', async () => {
      const element = await board(
        laidOut([
          tile({
            heading: 'Học sinh',
            'heading-level': 5,
            lang: 'en',
            src: '/elsewhere.json',
            theme: 'dark',
            'no-store': true,
            colour: 'red',
          }),
        ]),
      );
      const [widget] = element.widgets as [HTMLElement];
      expect(
        [...widget.attributes].map(({name, value}) => `${name}=${value}`).sort(),
      ).to.deep.equal([
        'heading-level=5',
        'heading=Học sinh',
        'indicator=pupils',
        'lang=en',
        'place=st',
      ]);
      expect(textOf(element, '.cell .notes')).to.equal(
        'Thuộc tính không dùng được: src, theme, no-store, colour.',
      );
    });

    it('shows one page where one is asked for, with its title, and all of them with theirs otherwise', async () => {
      const element = await board(
        laidOut([tile()], {title: 'Chuyên cần', widgets: [line]}, {widgets: []}),
      );
      expect(tags(element)).to.deep.equal(['kpi-tile', 'line-chart']);
      expect(all(element, '.page > .heading').map((each) => each.textContent.trim())).to.deep.equal(
        ['Chuyên cần'],
      );
      element.page = 2;
      await settled(element);
      expect(tags(element)).to.deep.equal(['line-chart']);
      expect(textOf(element, '.title')).to.equal('Toàn cảnh · Chuyên cần');
      element.page = 3;
      await settled(element);
      expect(textOf(element)).to.include('Trang này chưa có nội dung.');
      element.page = 4;
      await settled(element);
      expect(textOf(element)).to.include('Không có trang 4: bảng điều khiển này có 3 trang.');
    });

    it('says which dashboards there are where the one asked for is none of them', async () => {
      const feed = smallFeed({dashboards: ['a', 'b'].map((id) => ({id, widgets: [tile()]}))});
      const element = await showAll(
        html`<edu-dashboard .data=${feed} dashboard="c"></edu-dashboard>`,
      );
      expect(textOf(element, '.state')).to.equal(
        'Nguồn dữ liệu không có bảng điều khiển “c”. Hiện có: a, b.',
      );
      element.dashboard = 'b';
      await settled(element);
      expect(tags(element)).to.deep.equal(['kpi-tile']);
      const none = await board(smallFeed());
      expect(textOf(none, '.state')).to.equal('Nguồn dữ liệu này không có bảng điều khiển nào.');
    });

    it('keeps the elements of a new edition that says the same, and those that only change values', async () => {
      const element = await board(laidOut([tile(), line]));
      const [number, chart] = element.widgets as [EduKpiTile, EduLineChart];
      chart.setAttribute('emphasis', 'st');
      element.data = laidOut([tile({width: 4}), {...line, by: 'level'}, tile({place: 'bt'})]);
      await settled(element);
      expect(element.widgets.slice(0, 2)).to.deep.equal([number, chart]);
      expect(chart.getAttribute('by')).to.equal('level');
      expect(chart.getAttribute('emphasis'), 'what a page set stays').to.equal('st');
      element.data = laidOut([{widget: 'line-chart', indicator: 'pupils'}, tile()]);
      await settled(element);
      expect(element.widgets[1], 'moved').to.equal(number);
      expect(element.widgets[0], 'its defaults are a new one’s').not.to.equal(chart);
    });

    it('hands its group to the widgets that name none', async () => {
      const element = await board(laidOut([tile(), tile({group: 'own'})]));
      element.group = 'duty';
      await settled(element);
      const groups = (): unknown[] =>
        element.widgets.map(
          (widget) => (widget as HTMLElement & {group?: string}).group ?? undefined,
        );
      expect(groups()).to.deep.equal(['duty', 'own']);
      element.removeAttribute('group');
      element.group = undefined as unknown as string;
      await settled(element);
      expect(groups()).to.deep.equal([undefined, 'own']);
    });
  });

  describe('lays its cells out by its own width', () => {
    it('as the feed says where there is room, in halves between, in one column on a phone', async () => {
      const element = await board(laidOut([tile(), tile(), line]));
      const columns = (): string[] =>
        boxes(element).map(({left, width}) =>
          [left, width].map((px) => Math.round((12 * (px - 8)) / 1000)).join(' '),
        );
      expect(columns()).to.deep.equal(['0 3', '3 3', '6 6']);
      const box = element.parentElement as HTMLElement;
      for (const [width, lefts, tops] of [
        [700, 2, 2],
        [340, 1, 3],
      ] as const) {
        box.style.width = `${width}px`;
        await settled(element);
        await settled(element);
        expect(new Set(boxes(element).map(({left}) => left)).size, `${width}`).to.equal(lefts);
        expect(new Set(boxes(element).map(({top}) => top)).size, `${width}`).to.equal(tops);
      }
    });

    for (const width of [320, 500, 700, 1000, 1900])
      it(`without anything wider than its cell at ${width} px`, async () => {
        const element = await board(
          laidOut([tile(), tile(), tile(), tile(), line, {...line, widget: 'bar-chart'}]),
          width,
        );
        for (const [i, widget] of element.widgets.entries()) {
          const [cell, own] = [cells(element)[i] as Element, widget].map((each) =>
            each.getBoundingClientRect(),
          ) as [DOMRect, DOMRect];
          expect(own.right, 'right').to.be.at.most(cell.right);
          expect(own.bottom, 'bottom').to.be.at.most(cell.bottom);
          const root = widget.shadowRoot?.querySelector('.root') as HTMLElement;
          expect(root.scrollWidth, 'nothing sticks out').to.be.at.most(root.clientWidth);
          expect(root.scrollHeight, 'nothing is cut').to.be.at.most(root.clientHeight + 1);
        }
        expect(element.scrollWidth).to.be.at.most(width);
      });

    it('and takes exactly the height of its box when it fills it', async () => {
      const box = document.createElement('div');
      box.style.cssText = 'width: 1000px; height: 700px';
      document.body.append(box);
      const element = new EduDashboard();
      element.data = laidOut([line, line, tile(), tile()]);
      element.fills = true;
      box.append(element);
      await settle(element);
      await settled(element);
      expect(element.getBoundingClientRect().height).to.equal(700);
      const [first, second, third] = boxes(element) as [DOMRect, DOMRect, DOMRect];
      expect(first.height, 'one shelf, one height').to.equal(second.height);
      expect(third.height).to.be.below(first.height);
      const foot = (all(element, '.foot')[0] as Element).getBoundingClientRect();
      expect(Math.max(...boxes(element).map(({bottom}) => bottom))).to.be.at.most(foot.top);
      box.remove();
    });
  });

  describe('with the page’s own elements', () => {
    it('puts each into a cell of its own, by data-width and data-height, and leaves the elements alone', async () => {
      const element = await showAll(
        html`<edu-dashboard .data=${smallFeed()} heading="Của trang">
          <edu-kpi-tile indicator="pupils" place="st" data-width="4"></edu-kpi-tile>
          <p data-width="8">Chữ của trang</p>
          <edu-line-chart indicator="pupils" data-width="12" data-height="2"></edu-line-chart>
        </edu-dashboard>`,
      );
      const before = element.innerHTML;
      expect(element.widgets).to.deep.equal([...element.children]);
      const [first, text, chart] = boxes(element) as [DOMRect, DOMRect, DOMRect];
      expect(text.width / first.width).to.be.closeTo(2, 0.1);
      expect(chart.width).to.be.closeTo(1000, 1);
      expect(textOf(element.children[0] as Element, '.number')).to.equal('190');
      expect(textOf(element, '.title')).to.equal('Của trang');
      const p = element.querySelector('p') as HTMLElement;
      expect(p.getBoundingClientRect().left).to.be.at.least(text.left);
      expect(element.innerHTML).to.equal(before);
    });

    it('follows elements that come, go and change their size', async () => {
      const element = await showAll(
        html`<edu-dashboard .data=${smallFeed()}>
          <edu-kpi-tile indicator="pupils" place="st" data-width="6"></edu-kpi-tile>
        </edu-dashboard>`,
      );
      const more = document.createElement('edu-kpi-tile');
      more.setAttribute('indicator', 'classes');
      more.dataset['width'] = '6';
      element.append(more);
      await settled(element);
      expect(boxes(element).map(({top}) => top)).to.satisfy(
        (tops: number[]) => tops[0] === tops[1],
      );
      more.dataset['width'] = '12';
      await settled(element);
      expect(boxes(element)[1]?.width).to.be.closeTo(1000, 1);
      more.remove();
      await settled(element);
      expect(cells(element)).to.have.length(1);
    });

    it('shows them while the feed is on its way and when it fails, each with its own words', async () => {
      const element = await showAll(
        html`<edu-dashboard .data=${{edufeed: '9'}}>
          <edu-kpi-tile indicator="pupils">256.347 học sinh</edu-kpi-tile>
        </edu-dashboard>`,
      );
      expect(cells(element)).to.have.length(1);
      expect(textOf(element.children[0] as Element)).to.include('Không tải được dữ liệu');
      expect(said(element)).to.include('phiên bản edufeed không dùng được');
    });

    it('takes a sentence for what it is, and shows it until the layout is there', async () => {
      const element = await showAll(
        html`<edu-dashboard><p>Toàn cảnh giáo dục của tỉnh</p></edu-dashboard>`,
      );
      const p = element.querySelector('p') as HTMLElement;
      expect(p.offsetHeight).to.be.above(0);
      element.data = laidOut([tile()]);
      await settled(element);
      expect(p.offsetHeight).to.equal(0);
      expect(tags(element)).to.deep.equal(['kpi-tile']);
    });
  });

  describe('when something cannot be shown', () => {
    const broken: [string, unknown, string][] = [
      ['an unknown name', {widget: 'kpi-tille'}, 'không có thành phần này. Có phải “kpi-tile”?'],
      ['an element of the page', {widget: 'iframe'}, 'ghi thành phần “iframe”'],
      ['itself', {widget: 'dashboard'}, 'Không đặt được “dashboard” bên trong một bảng điều khiển'],
      ['what holds dashboards', {widget: 'wall'}, 'Không đặt được “wall”'],
      ['what the page has not loaded', {widget: 'plan-board'}, 'chưa nạp thành phần “plan-board”'],
      ['an entry without a name', {width: 3}, 'bị ghi sai'],
      ['what is no entry', 5, 'bị ghi sai'],
    ];
    for (const [title, entry, words] of broken)
      it(`leaves a card in the cell of ${title}, and the others stand`, async () => {
        const element = await board(laidOut([tile(), entry, tile()]));
        expect(tags(element)).to.deep.equal(['kpi-tile', 'kpi-tile']);
        expect(cells(element)).to.have.length(3);
        expect(cells(element)[1]?.textContent.replace(/\s+/g, ' ')).to.include(words);
      });

    it('tells behind a disclosure where in the file the fault is', async () => {
      const element = await board(laidOut([tile()], {widgets: [{width: 3}]}));
      expect(textOf(element, '.card details code')).to.include(
        '/dashboards/0/pages/1/widgets/0/widget',
      );
    });

    it('shows a widget as soon as the page has loaded it', async () => {
      const element = await board(laidOut([{widget: 'insight-text'}]));
      expect(element.widgets).to.have.length(0);
      customElements.define('edu-insight-text', class extends LitElement {});
      await settled(element);
      expect(tags(element)).to.deep.equal(['insight-text']);
    });

    /** Lets one widget throw whenever it is drawn. */
    const breakIt = async (element: EduDashboard, widget: HTMLElement): Promise<void> => {
      const chart = Object.assign(widget, {
        layout: () => {
          throw new TypeError('no scale');
        },
      });
      (chart as unknown as LitElement).requestUpdate('indicator', 'another');
      await settle(element);
      await settle(element);
    };
    const uncaught: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => {
      uncaught.push(event.reason);
      event.preventDefault();
    };
    beforeEach(() => {
      uncaught.length = 0;
      addEventListener('unhandledrejection', note);
    });
    afterEach(() => removeEventListener('unhandledrejection', note));

    it('puts a card in the place of a widget that throws, and a new one when asked', async () => {
      const element = await board(laidOut([tile(), line]));
      const [number, chart] = element.widgets as [HTMLElement, HTMLElement];
      await breakIt(element, chart);
      expect(element.widgets).to.deep.equal([number]);
      expect(textOf(element, '.card')).to.include('Ô này gặp lỗi khi vẽ');
      expect(textOf(element, '.card code')).to.include('TypeError: no scale');
      expect(uncaught).to.deep.equal([]);
      button(element, 'Thử lại').click();
      await settled(element);
      expect(tags(element)).to.deep.equal(['kpi-tile', 'line-chart']);
      expect(element.widgets[1]).not.to.equal(chart);
      expect(all(element.widgets[1] as Element, '.picture svg')).to.have.length(1);
    });

    it('tries again by itself with new data', async () => {
      const element = await board(laidOut([tile(), line]));
      await breakIt(element, element.widgets[1] as HTMLElement);
      element.data = {...laidOut([tile(), line]), updated: '2022-11-25T08:00:00+07:00'};
      await settled(element);
      expect(tags(element)).to.deep.equal(['kpi-tile', 'line-chart']);
    });

    it('does so for the page’s own elements too, which come back as they were', async () => {
      const element = await showAll(
        html`<edu-dashboard .data=${smallFeed()}>
          <edu-line-chart indicator="pupils"></edu-line-chart>
          <edu-kpi-tile indicator="pupils" place="st"></edu-kpi-tile>
        </edu-dashboard>`,
      );
      const [chart, number] = element.widgets as [HTMLElement, HTMLElement];
      await breakIt(element, chart);
      expect(element.widgets).to.deep.equal([number]);
      expect(textOf(element, '.card')).to.include('Ô này gặp lỗi khi vẽ');
      delete (chart as Partial<{layout: unknown}>).layout;
      button(element, 'Thử lại').click();
      await settled(element);
      expect(element.widgets).to.deep.equal([chart, number]);
      expect([...element.children]).to.deep.equal([chart, number]);
      expect(all(chart, '.picture svg')).to.have.length(1);
    });

    it('leaves the mistakes of others to those whom they concern', async () => {
      await board(laidOut([tile()]));
      const alone = await show<EduLineChart>(
        html`<edu-line-chart .data=${smallFeed()} indicator="pupils"></edu-line-chart>`,
      );
      Object.assign(alone, {
        layout: () => {
          throw new TypeError('no scale');
        },
      });
      alone.requestUpdate('indicator', 'another');
      const outcome = alone.updateComplete.then(() => 'fine', String);
      expect(await outcome).to.equal('TypeError: no scale');
    });

    it('rebuilds a widget for a watchdog: a new one of the feed’s, the same one of the page’s', async () => {
      const element = await board(laidOut([tile(), line]));
      const [number, chart] = element.widgets as [HTMLElement, HTMLElement];
      element.rebuild(chart);
      await settled(element);
      expect(element.widgets[0]).to.equal(number);
      expect(element.widgets[1]).not.to.equal(chart);
      expect(tags(element)).to.deep.equal(['kpi-tile', 'line-chart']);
    });
  });

  describe('tells how fresh it is in one voice', () => {
    const [realFetch, realNow] = [window.fetch, Date.now];
    let clock = Date.parse('2026-11-24T09:00:00+07:00');
    let answer: () => Response;
    afterEach(() => {
      window.fetch = realFetch;
      Date.now = realNow;
    });

    it('once for all widgets, when it changes and not before', async () => {
      Date.now = () => clock;
      window.fetch = () => Promise.resolve(answer());
      const good = (): Response =>
        new Response(
          JSON.stringify({
            ...laidOut([tile(), tile({place: 'bt'})]),
            updated: '2026-11-24T08:30:00+07:00',
            refreshSeconds: 60,
          }),
        );
      answer = good;
      const element = await showAll(
        html`<edu-dashboard src="/dashboard-voice.json" no-store></edu-dashboard>`,
      );
      expect(said(element)).to.equal('');
      expect(textOf(element, '#source')).to.include('Sở Giáo dục và Đào tạo');
      const look = async (): Promise<void> => {
        await pageStore().refresh(new URL('/dashboard-voice.json', location.href).href);
        await settled(element);
      };
      answer = () => new Response('', {status: 500});
      await look();
      expect(said(element)).to.equal(
        'Không tải được lần gần nhất; đang hiện số liệu ngày 24/11/2026',
      );
      const voices = element.widgets.flatMap((widget) =>
        all(widget, '[role=status]').map(({textContent}) => textContent.trim()),
      );
      expect(voices.join('')).to.equal('');
      answer = good;
      await look();
      expect(said(element)).to.equal('Số liệu đã cập nhật trở lại.');
      clock += 180_000;
      element.tick();
      await settle(element);
      expect(said(element)).to.include('Chưa nhận được bản mới đúng hẹn');
    });
  });

  describe('as a report', () => {
    const named = (): CSSStyleSheet[] =>
      document.adoptedStyleSheets.filter(({cssRules}) =>
        cssRules[0]?.cssText.includes('edu-report'),
      );

    it('shows tables below pictures, numbers first, as wide as paper', async () => {
      const element = await board(laidOut([line, tile(), tile({place: 'bt'})]), 1400);
      element.report = true;
      await settled(element);
      await settled(element);
      expect(tags(element)).to.deep.equal(['kpi-tile', 'kpi-tile', 'line-chart']);
      const [first, second, chart] = boxes(element) as [DOMRect, DOMRect, DOMRect];
      expect(first.top).to.equal(second.top);
      expect(chart.width).to.be.closeTo((180 / 25.4) * 96, 1);
      expect(all(element.widgets[2] as Element, 'table')).to.have.length(1);
      expect(all(element.widgets[2] as Element, '.picture svg')).to.have.length(1);
      expect(textOf(element, '.imprint')).to.include('Sở Giáo dục và Đào tạo');
      expect(textOf(element, '.imprint')).to.include(location.href);
      element.report = false;
      await settled(element);
      expect(tags(element)).to.deep.equal(['line-chart', 'kpi-tile', 'kpi-tile']);
      expect(all(element.widgets[0] as Element, 'table')).to.have.length(0);
    });

    it('keeps the rule for its pages in the document only while there is a report', async () => {
      const other = new CSSStyleSheet();
      document.adoptedStyleSheets.push(other);
      const [one, two] = [await board(laidOut([tile()])), await board(laidOut([tile()]))];
      expect(named()).to.have.length(0);
      one.report = two.report = true;
      await settled(one);
      await settled(two);
      expect(named()).to.have.length(1);
      one.report = false;
      await settled(one);
      expect(named()).to.have.length(1);
      two.remove();
      expect(named()).to.have.length(0);
      expect(document.adoptedStyleSheets).to.include(other);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== other);
    });
  });
});
