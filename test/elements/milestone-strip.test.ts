import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {all, settle, show, smallFeed, textOf} from './page.js';

const DAY = 86_400_000;

/** The day in Viet Nam that many days from now, as the feed writes it. */
const inDays = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * DAY).toISOString().slice(0, 10);

const plan = [
  {
    id: 'plan',
    name: 'Kế hoạch',
    start: inDays(-200),
    end: inDays(200),
    status: 'running',
    progress: 0.5,
  },
  {
    id: 'a',
    name: 'Chuẩn hoá',
    start: inDays(-200),
    end: inDays(-100),
    parent: 'plan',
    status: 'done',
  },
  {
    id: 'b',
    name: {vi: 'Kết nối', en: 'Connect'},
    start: inDays(-100),
    end: inDays(-56),
    parent: 'plan',
    status: 'late',
    progress: 0.8,
    owner: 'Phòng CNTT',
    place: 'st',
    href: 'https://example.edu.vn/b',
  },
  {
    id: 'c',
    name: 'Mở rộng',
    start: inDays(100),
    end: inDays(200),
    parent: 'plan',
    status: 'planned',
  },
  {id: 'd', name: 'Hội nghị', start: inDays(30), place: 'bt'},
];

const feed = (milestones: unknown = plan, more: Record<string, unknown> = {}): unknown =>
  smallFeed({milestones, indicators: [], ...more});

const strip = (data: unknown, width = 800): Promise<HTMLElement> =>
  show(html`<edu-milestone-strip .data=${data}></edu-milestone-strip>`, width);

/** Text of an element in the strip, spaces folded. */
const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const line = (element: Element, name: string): Element => {
  const found = all(element, '.line').find((one) => words(one.querySelector('.name')) === name);
  if (!found) throw new Error(`no step “${name}”`);
  return found;
};

describe('edu-milestone-strip', () => {
  it('says first how the plan stands, with what is late by name', async () => {
    const element = await strip(feed());
    expect(textOf(element, '.sentence')).to.equal(
      '5 bước: 1 đã xong, 1 đang làm, 1 chậm: Kết nối (quá hạn 56 ngày); 2 chưa bắt đầu.',
    );
  });

  it('is one list that nests as the plan does', async () => {
    const element = await strip(feed());
    const lists = all(element, 'ul.steps');
    expect(lists).to.have.length(2);
    expect([...lists[0]!.children].map((item) => words(item.querySelector('.name')))).to.deep.equal(
      ['Kế hoạch', 'Hội nghị'],
    );
    expect([...lists[1]!.children].map((item) => words(item.querySelector('.name')))).to.deep.equal(
      ['Chuẩn hoá', 'Kết nối', 'Mở rộng'],
    );
    expect(lists[1]!.parentElement).to.equal(lists[0]!.children[0]);
  });

  it('tells state, dates, progress, owner and place of a step in words', async () => {
    const element = await strip(feed());
    const late = line(element, 'Kết nối');
    expect(words(late.querySelector('b'))).to.equal('■ chậm, quá hạn 56 ngày');
    expect(words(late.querySelector('.facts')))
      .to.include('tiến độ 80%')
      .and.include('Phòng CNTT')
      .and.include('Tỉnh Sóc Trăng');
    expect(words(late.querySelector('.fact'))).to.match(/^\d.*–.*\d/);
  });

  it('speaks English', async () => {
    const element = await show(
      html`<edu-milestone-strip lang="en" .data=${feed()}></edu-milestone-strip>`,
    );
    expect(textOf(element, '.heading')).to.equal('Roadmap');
    expect(textOf(element, '.sentence')).to.include('1 late: Connect (56 days overdue)');
  });

  it('gives each state a shape of its own', async () => {
    const element = await strip(
      feed([...plan, {id: 'old', name: 'Cũ', start: '2022-09-01', end: '2023-01-31'}]),
    );
    const signs = ['Chuẩn hoá', 'Kế hoạch', 'Kết nối', 'Mở rộng', 'Cũ'].map((name) =>
      words(line(element, name).querySelector('.sign')),
    );
    expect(new Set(signs).size).to.equal(5);
  });

  it('calls a past step over, and nothing of its progress, when the feed says no more', async () => {
    const element = await strip(
      feed([{id: 'old', name: 'Giai đoạn 1', start: '2022-09-01', end: '2023-01-31'}]),
    );
    expect(textOf(element, '.sentence')).to.equal('Giai đoạn 1: đã qua.');
    expect(textOf(element, '.facts')).to.equal('– đã qua · 9/2022–1/2023');
    expect(all(element, 'line.now')).to.have.length(0);
    expect(textOf(element, '.axis')).to.include('→');
  });

  it('has a bar for each step beside its words, today named once', async () => {
    const element = await strip(feed());
    expect(all(element, '.track')).to.have.length(5);
    expect(all(element, 'line.now')).to.have.length(5);
    expect(all(element, '.axis .now')).to.have.length(1);
    expect(all(element, '.overdue')).to.have.length(1);
    const places = all(element, 'line.now').map((now) => now.getBoundingClientRect().x);
    for (const x of places) expect(x).to.be.closeTo(places[0]!, 0.5);
    for (const track of all(element, '.track, .axis'))
      expect(track.getAttribute('aria-hidden')).to.equal('true');
  });

  it('is a plain list in a narrow box, with today named and slim bars of progress', async () => {
    const element = await strip(feed(), 360);
    expect(all(element, '.track, .axis')).to.have.length(0);
    expect(textOf(element, '.today')).to.match(/^Hôm nay \d\d\/\d\d\/\d{4}$/);
    expect(all(element, '.slim')).to.have.length(2);
  });

  it('follows its box', async () => {
    const element = await strip(feed(), 360);
    element.parentElement!.style.width = '900px';
    await settle(element);
    expect(all(element, '.track')).to.have.length(5);
  });

  it('links what the feed links, and is no other stop for the keyboard', async () => {
    const element = await strip(feed());
    const links = all(element, '.plan a');
    expect(links).to.have.length(1);
    expect(links[0]!.getAttribute('href')).to.equal('https://example.edu.vn/b');
    expect(links[0]!.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(all(element, '[tabindex], button, input')).to.have.length(0);
  });

  it('shows one milestone with what lies in it', async () => {
    const element = await show(
      html`<edu-milestone-strip .data=${feed()} milestone="plan"></edu-milestone-strip>`,
    );
    expect(all(element, '.item')).to.have.length(4);
    element.setAttribute('milestone', 'b');
    await settle(element);
    expect(all(element, '.item')).to.have.length(1);
    element.removeAttribute('milestone');
    await settle(element);
    expect(all(element, '.item')).to.have.length(5);
  });

  it('shows the steps of a place with their plan, and names the place in its heading', async () => {
    const element = await show(
      html`<edu-milestone-strip .data=${feed()} place="st"></edu-milestone-strip>`,
    );
    expect(textOf(element, '.heading')).to.equal('Lộ trình triển khai, Tỉnh Sóc Trăng');
    expect(all(element, '.name').map(words)).to.deep.equal(['Kế hoạch', 'Kết nối']);
    element.removeAttribute('place');
    await settle(element);
    expect(all(element, '.item')).to.have.length(5);
  });

  it('says why it shows nothing', async () => {
    for (const [template, sentence] of [
      [
        html`<edu-milestone-strip .data=${feed([])}></edu-milestone-strip>`,
        'Chưa có mốc nào trong nguồn dữ liệu.',
      ],
      [
        html`<edu-milestone-strip .data=${feed({href: 'plan.json'})}></edu-milestone-strip>`,
        'Phần lộ trình chưa tải được.',
      ],
      [
        html`<edu-milestone-strip .data=${feed()} milestone="plam"></edu-milestone-strip>`,
        'Nguồn dữ liệu không có mốc “plam”. Có phải “plan”?',
      ],
      [
        html`<edu-milestone-strip .data=${feed()} place="zz"></edu-milestone-strip>`,
        'Nguồn dữ liệu không có địa phương “zz”.',
      ],
      [
        html`<edu-milestone-strip
          .data=${feed(plan.slice(0, 3))}
          place="bt"
        ></edu-milestone-strip>`,
        'Chưa có mốc nào của Tỉnh Bến Tre.',
      ],
    ] as const) {
      const element = await show(template);
      expect(textOf(element, '.state p')).to.equal(sentence);
      expect(all(element, '.item')).to.have.length(0);
    }
  });

  it('leaves a broken step out, shows the rest and says what is wrong', async () => {
    const element = await strip(feed([...plan, {id: 'x', name: 'Hỏng', start: 'hôm qua'}]));
    expect(all(element, '.item')).to.have.length(5);
    expect(textOf(element, '.notes')).to.include('Mốc “x”').and.include('/milestones/5/start');
  });

  it('says what is wrong when no step is left', async () => {
    const element = await strip(feed([{id: 'x', name: 'Hỏng', start: 'hôm qua'}]));
    expect(textOf(element, '.state')).to.include('/milestones/0/start');
  });

  it('never runs or believes what a text says', async () => {
    const element = await strip(
      feed([
        {
          id: 'x',
          name: '<img src=x onerror="globalThis.hacked=1">\u202e',
          start: inDays(-3),
          end: inDays(3),
          owner: '<b>',
          href: 'javascript:globalThis.hacked=1',
        },
        {id: 'y', name: 'Dài '.repeat(2500), start: inDays(-3), end: inDays(3)},
      ]),
    );
    expect(all(element, '.plan img, .plan a')).to.have.length(0);
    expect(textOf(element, '.name')).to.equal('<img src=x onerror="globalThis.hacked=1">');
    expect('hacked' in globalThis).to.equal(false);
    const root = element.shadowRoot!.querySelector('.root')!;
    expect(root.scrollWidth).to.be.at.most(root.clientWidth);
  });

  it('shows three hundred steps whole', async () => {
    const element = await strip(
      feed(
        Array.from({length: 300}, (_, i) => ({
          id: `m${i}`,
          name: `Bước ${i}`,
          start: inDays(i - 150),
          end: inDays(i - 100),
          ...(i % 10 ? {parent: `m${i - (i % 10)}`} : {}),
        })),
      ),
    );
    expect(all(element, '.item')).to.have.length(300);
    expect(textOf(element, '.sentence')).to.include('300 bước');
  });

  it('clips no word of a long name, however deep it lies', async () => {
    const name =
      'Trường Phổ thông Dân tộc Bán trú Tiểu học và Trung học cơ sở Nguyễn Thị Minh Khai';
    for (const width of [320, 600]) {
      const element = await strip(
        feed(
          Array.from({length: 8}, (_, i) => ({
            id: `m${i}`,
            name,
            start: '2022-09-01',
            end: '2023-01-31',
            ...(i ? {parent: `m${i - 1}`} : {}),
          })),
        ),
        width,
      );
      for (const each of all(element, '.words, .name, .facts, .fact'))
        expect(each.scrollWidth, each.className).to.be.at.most(each.clientWidth || Infinity);
    }
  });
});
