import {expect} from 'chai';
import {html} from 'lit';
import type {EduChart} from '../../src/elements/chart.js';
import {all, button, settle, show, smallFeed, textOf} from './page.js';

type Chart = EduChart<never, never>;

const bars = (over: Record<string, unknown> = {}) =>
  show<Chart>(html`
    <edu-bar-chart
      lang="vi"
      .data=${smallFeed(over)}
      indicator="pupils"
      by="place"
      period="2021-2022"
      level="TH"
    ></edu-bar-chart>
  `);

/** What was handed to the reader: name and content, instead of a download. */
interface Saved {
  readonly name: string;
  readonly blob: Blob;
}

let saved: Saved[] = [];
let copied: string[] = [];
const {createObjectURL} = URL;
const {click} = HTMLAnchorElement.prototype;
const {clipboard} = navigator;
let blobs = new Map<string, Blob>();
let mayCopy = true;

beforeEach(() => {
  saved = [];
  copied = [];
  blobs = new Map();
  mayCopy = true;
  URL.createObjectURL = (blob: Blob) => {
    const address = createObjectURL(blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href);
    if (blob) saved.push({name: this.download, blob});
  };
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) => {
        copied.push(text);
        return mayCopy ? Promise.resolve() : Promise.reject(new Error('not allowed'));
      },
    },
  });
});

afterEach(() => {
  URL.createObjectURL = createObjectURL;
  HTMLAnchorElement.prototype.click = click;
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
});

async function choose(chart: Chart, word: string): Promise<void> {
  if (!all(chart, '.choices-menu').length) button(chart, 'Lưu, chia sẻ').click();
  await settle(chart);
  button(chart, word).click();
  await chart.updateComplete;
  for (let i = 0; i < 100 && !textOf(chart, '.choices-menu [role="status"]'); i++)
    await settle(chart);
}

const parsed = (svg: string): Document => {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')?.textContent ?? '').to.equal('');
  return file;
};

const labels = (file: Document): string[] =>
  [...file.querySelectorAll('text')].map(({textContent}) => textContent);

/** Of a PNG, drawn on a canvas. */
async function pixels(blob: Blob): Promise<ImageData> {
  const image = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

describe('what a reader takes along from a chart', () => {
  it('is an SVG file that says where it came from, without a style sheet or another file', async () => {
    const chart = await bars();
    await choose(chart, 'SVG');
    const [{name, blob} = {name: '', blob: new Blob()}] = saved;
    expect(name).to.match(/^Số học sinh.*\.svg$/);
    expect(blob.type).to.equal('image/svg+xml');
    const text = await blob.text();
    const file = parsed(text);
    const whole = labels(file).join(' ');
    for (const word of [
      textOf(chart, '#heading'),
      'Tỉnh Sóc Trăng',
      'Tỉnh Bến Tre',
      '190',
      '170',
      'Nguồn: Sở Giáo dục và Đào tạo',
      'Dữ liệu minh hoạ',
      '24/11/2022',
    ])
      expect(whole, word).to.include(word);
    expect(text).to.not.match(/var\(|class=|<style|href=|https?:(?!\/\/www\.w3\.org)/);
    // The bars are there, in the colour that is on screen.
    const filled = [...file.querySelectorAll('path, rect')].filter((mark) =>
      /^#[0-9a-f]{6}$/.test(mark.getAttribute('fill') ?? ''),
    );
    expect(filled.length).to.be.at.least(3);
  });

  it('is a PNG file, twice as fine, with the same picture', async () => {
    const chart = await bars();
    await choose(chart, 'SVG');
    await choose(chart, 'PNG');
    const [svg, png] = saved;
    expect(png?.name).to.match(/\.png$/);
    const {documentElement: page} = parsed(await (svg as Saved).blob.text());
    const {width, height, data} = await pixels((png as Saved).blob);
    expect([width, height]).to.deep.equal(
      ['width', 'height'].map((side) => 2 * Number(page.getAttribute(side))),
    );
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    const bar = [...page.querySelectorAll('path, rect')]
      .map((mark) => mark.getAttribute('fill') ?? '')
      .filter((fill) => /^#[0-9a-f]{6}$/.test(fill));
    for (const fill of bar)
      expect(colours.has(Number.parseInt(fill.slice(1), 16)), fill).to.equal(true);
  });

  it('is a CSV file that Excel reads, in both languages, with what is missing and why', async () => {
    const chart = await show<Chart>(html`
      <edu-line-chart
        lang="vi"
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        place="st"
      ></edu-line-chart>
    `);
    await choose(chart, 'CSV');
    const [{blob} = {blob: new Blob()}] = saved;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)], 'byte-order mark').to.deep.equal([0xef, 0xbb, 0xbf]);
    const [head = '', ...rows] = (await blob.text()).split('\r\n');
    expect(head).to.include('Tiểu học / Primary');
    const row = rows.find((line) => line.includes('2020–2021'))?.split(',');
    expect(row).to.include('110').and.to.include('Q').and.to.include('0');
    expect(rows.join('\n')).to.include('Sở Giáo dục và Đào tạo').and.to.include('24/11/2022');
  });

  it('is a table that spreadsheets paste', async () => {
    const chart = await bars();
    await choose(chart, 'Chép bảng');
    expect(copied[0]?.split('\r\n').map((row) => row.split('\t').length)).to.deep.equal([3, 3, 3]);
    expect(textOf(chart, '.choices-menu [role="status"]')).to.equal('Đã chép');
  });

  it('is the code for another page: script, element, sentence, and nothing of this page', async () => {
    const chart = await show<Chart>(html`
      <edu-bar-chart
        id="mine"
        class="big"
        style="color: red"
        onmouseover="alert(1)"
        lang="vi"
        heading=${'"><script>alert(1)</script>'}
        .data=${smallFeed()}
        indicator="pupils"
        by="place"
        period="2021-2022"
      ></edu-bar-chart>
    `);
    await choose(chart, 'mã nhúng');
    const page = new DOMParser().parseFromString(copied[0] ?? '', 'text/html');
    const widget = page.querySelector('edu-bar-chart');
    expect(page.querySelectorAll('script')).to.have.length(1);
    expect(widget?.getAttributeNames().sort()).to.deep.equal(
      ['by', 'heading', 'indicator', 'lang', 'period'].sort(),
    );
    expect(widget?.getAttribute('heading')).to.equal('"><script>alert(1)</script>');
    expect(widget?.textContent).to.equal(textOf(chart, '#sentence'));
  });

  it('is the address of this view', async () => {
    const chart = await bars();
    chart.id = 'pupils-by-place';
    await choose(chart, 'đường dẫn');
    expect(copied[0]).to.equal(`${location.href.split('#')[0]}#pupils-by-place`);
  });

  it('can be copied by hand where the page may not', async () => {
    mayCopy = false;
    const chart = await bars();
    await choose(chart, 'mã nhúng');
    const [box] = all(chart, '.choices-menu textarea') as HTMLTextAreaElement[];
    expect(box?.value).to.include('<edu-bar-chart');
    expect(textOf(chart, '.choices-menu [role="status"]')).to.include('không cho chép');
  });

  it('keeps hostile names as words', async () => {
    const hostile =
      '</text><script>alert(1)</script>\u0000\u0001\uFFFF]]>&amp; " \' ../../etc/passwd';
    const chart = await bars({
      places: [
        {id: 'st', name: hostile, kind: 'province'},
        {id: 'bt', name: '=HYPERLINK("http://x")', kind: 'province'},
      ],
    });
    chart.heading = `../../.bashrc\u202E${hostile}`;
    await settle(chart);
    for (const word of ['SVG', 'CSV', 'PNG']) await choose(chart, word);
    expect(saved).to.have.length(3);
    for (const {name} of saved) expect(name).to.not.match(/[\\/:*?"<>|\u202E]/);
    const file = parsed(await (saved[0] as Saved).blob.text());
    expect(file.querySelector('script')).to.equal(null);
    const csv = await (saved[1] as Saved).blob.text();
    expect(csv).to.not.match(/(^|,|\n)"?=/);
  });

  it('is offered by a menu that keys open, walk through and close', async () => {
    const chart = await bars();
    const opener = button(chart, 'Lưu, chia sẻ');
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    opener.focus();
    opener.click();
    await settle(chart);
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    const key = async (name: string) => {
      chart.shadowRoot?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', {key: name, bubbles: true, composed: true, cancelable: true}),
      );
      await settle(chart);
      return chart.shadowRoot?.activeElement?.textContent.trim();
    };
    expect(await key('ArrowDown')).to.equal('Nghe biểu đồ');
    expect(await key('ArrowDown')).to.equal('Tải ảnh PNG');
    expect(await key('ArrowDown')).to.equal('Tải hình SVG');
    expect(await key('ArrowUp')).to.equal('Tải ảnh PNG');
    expect(await key('Escape')).to.equal('Lưu, chia sẻ');
    expect(all(chart, '.choices-menu')).to.deep.equal([]);
  });

  it('is put away by a press elsewhere, and left out where the page says so', async () => {
    const chart = await bars();
    button(chart, 'Lưu, chia sẻ').click();
    await settle(chart);
    document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    await settle(chart);
    expect(all(chart, '.choices-menu')).to.deep.equal([]);
    chart.setAttribute('no-menu', '');
    await settle(chart);
    expect(all(chart, '.menu')).to.deep.equal([]);
  });

  it('leaves out the pictures while the table stands in their place', async () => {
    const chart = await bars();
    button(chart, 'Xem bảng').click();
    await settle(chart);
    button(chart, 'Lưu, chia sẻ').click();
    await settle(chart);
    const choices = all(chart, '.choices-menu button').map(({textContent}) => textContent.trim());
    expect(choices).to.deep.equal([
      'Tải số liệu CSV',
      'Chép bảng số liệu',
      'Chép mã nhúng',
      'Chép đường dẫn',
    ]);
  });
});
