import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {EduSourceStrip} from '../../src/elements/source-strip.js';
import {all, settle, show, textOf} from './page.js';

const MINUTE = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();

const feedOf = (sources: unknown, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  edufeed: '1.0',
  id: 'small',
  title: 'Số liệu thử',
  updated: ago(0),
  refreshSeconds: 600,
  places: ['Đại Tâm', 'Ẩm', 'Ăn', 'Bé'].map((name, i) => ({id: `p${i}`, name})),
  schools: [{id: 's', name: 'Kim Đồng', place: 'p0'}],
  sources,
  ...over,
});

const vnedu = {id: 'vnedu', name: 'vnEdu', lastSuccess: ago(5), everySeconds: 900};
const late = {id: 'so', name: 'Sở', lastSuccess: ago(150), everySeconds: 3600};

const strip = (data: unknown, source?: string, width = 640): Promise<EduSourceStrip> =>
  show<EduSourceStrip>(
    html`<edu-source-strip .data=${data} .source=${source}></edu-source-strip>`,
    width,
  );

const items = (element: Element): string[] =>
  all(element, '.item').map((item) => item.textContent.replace(/\s+/g, ' ').trim());
const summaries = (element: Element): HTMLElement[] => all(element, 'summary') as HTMLElement[];

describe('edu-source-strip', () => {
  it('tells each source by shape and word, the worst first, and all of them in a sentence', async () => {
    const element = await strip(feedOf([vnedu, late]));
    expect(textOf(element, '#sentence')).to.equal('1/2 nguồn đúng hẹn; Sở trễ 1 giờ 30 phút.');
    const [first, second] = items(element);
    expect(first).to.match(/^▲ Sở .*2 giờ trước · nhịp 1 giờ Trễ 1 giờ 30 phút so với nhịp 1 giờ/);
    expect(second).to.match(/^● vnEdu .*5 phút trước · nhịp 15 phút Đúng hẹn/);
  });

  it('is not green from a feed that is older than the rhythm', async () => {
    const element = await strip(feedOf([{...vnedu, lastSuccess: ago(70)}], {updated: ago(60)}));
    expect(items(element)[0]).to.include('○').and.include('từ đó chưa rõ');
    expect(all(element, '.good')).to.have.length(0);
    expect(textOf(element, '#sentence')).to.include('từ đó chưa rõ');
  });

  it('is not green from a feed that is past its time', async () => {
    const daily = {...vnedu, everySeconds: 86_400};
    const fresh = await strip(feedOf([daily], {updated: ago(3)}));
    expect(all(fresh, '.good')).to.have.length(1);
    const stale = await strip(feedOf([daily], {updated: ago(3), staleSeconds: 60}));
    expect(all(stale, '.good')).to.have.length(0);
  });

  it('stops being green while nothing new comes', async () => {
    const element = await strip(feedOf([vnedu]));
    expect(all(element, '.good')).to.have.length(1);
    const {now} = Date;
    try {
      Date.now = () => now() + 16 * MINUTE;
      element.requestUpdate();
      await settle(element);
      expect(all(element, '.good')).to.have.length(0);
      expect(items(element)[0]).to.include('21 phút trước').and.include('từ đó chưa rõ');
    } finally {
      Date.now = now;
    }
  });

  it('links a name to its system, and leaves out a link that is none', async () => {
    const element = await strip(
      feedOf([
        {...vnedu, href: 'https://vnedu.vn/'},
        {...late, href: 'javascript:alert(1)'},
      ]),
    );
    const [link, ...others] = all(element, 'a') as HTMLAnchorElement[];
    expect(link?.href).to.equal('https://vnedu.vn/');
    expect(link?.rel).to.equal('noopener noreferrer');
    expect(others).to.have.length(0);
  });

  it('names the first three units that failed, and all of them on demand', async () => {
    const element = await strip(feedOf([{...vnedu, failed: ['p0', 'p1', 'p2', 'p3', 's']}]));
    expect(items(element)[0]).to.include('5 đơn vị chưa đồng bộ').and.include('Ăn · Ẩm · Bé');
    expect(all(element, '.all li')).to.have.length(0);
    summaries(element)[0]?.click();
    await settle(element);
    expect(all(element, '.all li').map(({textContent}) => textContent)).to.deep.equal([
      'Ăn',
      'Ẩm',
      'Bé',
      'Đại Tâm',
      'Kim Đồng (Đại Tâm)',
    ]);
    // What is open stays so when the element draws itself anew.
    element.requestUpdate();
    await settle(element);
    expect(all(element, 'details[open]')).to.have.length(1);
    summaries(element)[0]?.click();
    await settle(element);
    expect(all(element, '.all li')).to.have.length(0);
  });

  it('needs no disclosure for three', async () => {
    const element = await strip(feedOf([{...vnedu, failed: ['p0', 'p1', 'p2']}]));
    expect(summaries(element)).to.have.length(0);
    expect(items(element)[0]).to.include('Ăn · Ẩm · Đại Tâm');
  });

  it('bears ten thousand units', async () => {
    const places = Array.from({length: 10_000}, (_, i) => ({id: `x${i}`, name: `Xã ${i}`}));
    const failed = places.map(({id}) => id).reverse();
    const element = await strip(feedOf([{...vnedu, failed}], {places, schools: []}));
    expect(items(element)[0]).to.include('10.000 đơn vị').and.include('Xã 0 · Xã 1 · Xã 2');
    summaries(element)[0]?.click();
    await settle(element);
    expect(all(element, '.all li')).to.have.length(10_000);
    const started = performance.now();
    element.requestUpdate();
    await element.updateComplete;
    expect(performance.now() - started).to.be.below(200);
  });

  it('shows the id of a unit whose list has not come', async () => {
    const element = await strip(
      feedOf([{...vnedu, failed: ['s-7']}], {schools: {href: 'schools.json'}}),
    );
    expect(items(element)[0]).to.include('1 đơn vị chưa đồng bộ').and.include('s-7');
  });

  it('is not green when a unit that failed is not known', async () => {
    const element = await strip(feedOf([{...vnedu, failed: ['p9']}]));
    expect(all(element, '.good')).to.have.length(0);
    expect(items(element)[0]).to.include('Chưa chắc đúng hẹn');
    expect(textOf(element, '.trouble')).to.include('/sources/0/failed/0').and.include('p9');
  });

  it('shows the sources asked for, and names the nearest to one that is not there', async () => {
    const element = await strip(feedOf([vnedu, late]), 'vnedo so');
    expect(items(element)).to.have.length(1);
    expect(textOf(element, '.notes')).to.include('“vnedo”; có phải “vnedu”?');
    element.source = 'vnedo';
    await settle(element);
    expect(textOf(element, '.state')).to.equal('Không có hệ thống nguồn “vnedo”; có phải “vnedu”?');
  });

  it('says when the feed declares none, and when it does but they cannot be read', async () => {
    const none = await strip(feedOf([]));
    expect(textOf(none, '.state')).to.equal('Nguồn dữ liệu không khai báo hệ thống nguồn nào.');
    const broken = await strip(feedOf('vnedu'));
    expect(textOf(broken, '.state'))
      .to.include('Không đọc được hệ thống nguồn nào.')
      .and.include('/sources');
  });

  it('tells the page of a broken record, and of no other list’s faults', async () => {
    const heard: string[] = [];
    const note = (event: Event): number =>
      heard.push((event as CustomEvent<{path: string}>).detail.path);
    document.body.addEventListener('edu-problem', note);
    await strip(feedOf([vnedu, {id: 'nameless'}], {indicators: [{id: 'x'}]}));
    await strip(feedOf([vnedu], {indicators: [{id: 'x'}]}));
    document.body.removeEventListener('edu-problem', note);
    expect(heard).to.deep.equal(['/sources/1/name']);
  });

  it('measures age against the rhythm, and only where there is one', async () => {
    const element = await strip(feedOf([vnedu, late, {id: 'x', name: 'X', lastSuccess: ago(9)}]));
    const ages = all(element, '.age').map((age) => parseFloat(age.getAttribute('width') ?? ''));
    expect(ages).to.have.length(2);
    expect(ages[0]).to.be.closeTo(62.5, 0.5);
    expect(ages[1]).to.be.closeTo(8.3, 0.5);
    expect(all(element, '.meter[aria-hidden="true"]')).to.have.length(2);
    expect(textOf(element, '.notes')).to.include('một nhịp');
  });

  it('aligns its columns across rows in a wide box, and stacks them in a narrow one', async () => {
    const data = feedOf([vnedu, {...late, name: 'Sở Giáo dục và Đào tạo '.repeat(6)}]);
    const lefts = (element: Element, selector: string): number[] =>
      all(element, selector).map((part) => Math.round(part.getBoundingClientRect().left));
    const wide = await strip(data, undefined, 1280);
    expect(new Set(lefts(wide, '.how')).size).to.equal(1);
    expect(lefts(wide, '.how')[0]).to.be.above((lefts(wide, '.who')[0] as number) + 300);
    const narrow = await strip(data, undefined, 320);
    expect(lefts(narrow, 'b')).to.deep.equal(lefts(narrow, '.name'));
    const root = all(narrow, '.root')[0] as HTMLElement;
    expect(root.scrollWidth).to.equal(root.clientWidth);
  });
});
