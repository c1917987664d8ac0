import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {pagePicture} from '../../src/controllers/page-picture.js';
import type {EduDashboard} from '../../src/elements/dashboard.js';
import {all, button, settle, show, smallFeed, textOf} from './page.js';

const laidOut = smallFeed({
  dashboards: [
    {
      id: 'd',
      title: {vi: 'Toàn cảnh', en: 'Overview'},
      pages: [
        [
          {widget: 'kpi-tile', indicator: 'pupils', place: 'st', width: 3},
          {widget: 'line-chart', indicator: 'pupils', by: 'level', place: 'st', width: 6},
          {widget: 'data-table', indicator: 'pupils', by: 'level', width: 6},
          {widget: 'milestone-strip', width: 6},
        ],
      ],
    },
  ],
});

async function board(more = ''): Promise<EduDashboard> {
  const element = await show<EduDashboard>(
    html`<edu-dashboard lang="vi" .data=${laidOut} ?no-menu=${more === 'no-menu'}></edu-dashboard>`,
    1000,
  );
  for (const widget of element.widgets) await settle(widget);
  return element;
}

const pictureOf = (element: EduDashboard): Document => {
  const {svg} = pagePicture(all(element, '.root')[0] as HTMLElement, 'vi');
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')?.textContent ?? '').to.equal('');
  return file;
};

const wordsOf = (file: Document): string =>
  [...file.querySelectorAll('text')].map(({textContent}) => textContent).join(' ');

describe('the picture of a whole dashboard', () => {
  it('holds what each of its widgets shows, where it shows it', async () => {
    const element = await board();
    const file = pictureOf(element);
    const words = wordsOf(file);
    for (const text of ['Toàn cảnh', 'Dữ liệu minh hoạ', '190', '120', 'Trung học cơ sở'])
      expect(words, text).to.include(text);
    const [tile, chart] = element.widgets;
    const root = all(element, '.root')[0]?.getBoundingClientRect() ?? new DOMRect();
    const textAt = (word: string): number =>
      Number(
        [...file.querySelectorAll('text')]
          .find(({textContent}) => textContent === word)
          ?.getAttribute('x'),
      );
    const number = all(tile as Element, '.number')[0]?.getBoundingClientRect() ?? new DOMRect();
    expect(textAt('190')).to.be.closeTo(number.left - root.left + 16, 1);
    expect(file.querySelectorAll('path').length).to.be.at.least(
      all(chart as Element, 'path.line').length,
    );
  });

  it('leaves out what is there to be pressed or to be heard', async () => {
    const words = wordsOf(pictureOf(await board()));
    for (const text of ['Xem bảng', 'Lưu, chia sẻ', 'Phím mũi tên', 'PNG'])
      expect(words).not.to.include(text);
  });

  it('needs nothing from the page or the network', async () => {
    const {svg} = pagePicture(all(await board(), '.root')[0] as HTMLElement, 'vi');
    expect(svg).not.to.match(/var\(|class=| style=|https?:(?!\/\/www\.w3\.org)/);
  });

  it('is saved as a PNG by one button, which says so', async () => {
    const saved: string[] = [];
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      const element = await board();
      button(element, 'Tải ảnh cả bảng').click();
      for (let i = 0; i < 100 && !saved.length; i++) await settle(element);
      expect(saved).to.deep.equal(['Toàn cảnh.png']);
      await settle(element);
      expect(textOf(element, '.buttons [role=status]')).to.include('Toàn cảnh.png');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('is not offered where the page wants no menu', async () => {
    expect(all(await board('no-menu'), '.buttons button')).to.have.length(0);
  });
});

describe('the button that prints a dashboard', () => {
  /** Presses the button on a device that prints so. */
  async function printing(print: () => void): Promise<EduDashboard> {
    const element = await board();
    const {print: own} = globalThis;
    const asked: boolean[] = [];
    globalThis.print = () => {
      asked.push(element.report);
      print();
    };
    try {
      button(element, 'In, lưu PDF').click();
      for (let i = 0; i < 100 && !asked.length; i++) await settle(element);
      expect(asked, 'a report when it is printed').to.deep.equal([true]);
      await settle(element);
    } finally {
      globalThis.print = own;
    }
    return element;
  }

  it('lays it out as a report for as long as it is printed', async () => {
    const element = await printing(() => dispatchEvent(new Event('afterprint')));
    expect(element.report).to.equal(false);
  });

  it('keeps the report while a phone shows its preview', async () => {
    const element = await printing(() => undefined);
    expect(element.report).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    await settle(element);
    expect(element.report).to.equal(false);
  });

  it('gives the page back at the next touch where nothing is printed', async () => {
    const element = await printing(() => undefined);
    document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    await settle(element);
    expect(element.report).to.equal(false);
  });
});
