import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {selectionGroup} from '../../src/controllers/selection-group.js';
import type {EduFilterBar} from '../../src/elements/filter-bar.js';
import type {EduWidget} from '../../src/elements/widget.js';
import type {Selection} from '../../src/model/selection.js';
import {all, button, settle, show, smallFeed, textOf} from './page.js';

let count = 0;
const fresh = (): string => `bar${count++}-${Math.random().toString(36).slice(2)}`;

const bar = (
  group: string,
  controls = 'period place level sex',
  inUrl = false,
): Promise<EduFilterBar> =>
  show(
    html`<edu-filter-bar
      .data=${smallFeed()}
      group=${group}
      controls=${controls}
      ?in-url=${inUrl}
    ></edu-filter-bar>`,
    900,
  );
const said = (element: Element): string => textOf(element, '#sentence');
const input = (element: Element, selector: string): HTMLInputElement =>
  all(element, selector)[0] as HTMLInputElement;
const names = (element: Element): string[] =>
  all(element, '.choice .name').map(({textContent}) => textContent.trim().split('\n')[0] ?? '');
const options = (element: Element): string[] =>
  all(element, '.option').map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());

async function type(element: EduFilterBar, text: string): Promise<void> {
  const field = input(element, '#place');
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await settle(element);
}
async function key(element: EduFilterBar, ...keys: string[]): Promise<void> {
  for (const each of keys) {
    input(element, '#place').dispatchEvent(
      new KeyboardEvent('keydown', {key: each, bubbles: true, cancelable: true}),
    );
    await settle(element);
  }
}

describe('edu-filter-bar', () => {
  it('offers the periods, places and levels that there are figures for, and leaves out what has no choice', async () => {
    const element = await bar(fresh());
    expect(names(element)).to.deep.equal(['Thời gian', 'Địa phương', 'Cấp học']);
    expect(
      all(element, '.choice:last-child button').map(({textContent}) => textContent.trim()),
    ).to.deep.equal(['Tiểu học', 'THCS', 'THPT']);
    expect(said(element)).to.equal('Đang xem: tất cả số liệu, kỳ mới nhất');
    expect(input(element, '[type=range]').max).to.equal('2');
  });

  it('offers only what the widgets of its group can answer', async () => {
    const group = fresh();
    const chart = await show<EduWidget>(
      html`<edu-bar-chart .data=${smallFeed()} group=${group} indicator="classes"></edu-bar-chart>`,
    );
    const element = await bar(group);
    for (let i = 0; i < 50 && selectionGroup(group).members.size < 2; i++) await settle(chart);
    await settle(element);
    // Classes are known of primary schools alone, and for two years.
    expect(names(element)).to.deep.equal(['Thời gian', 'Địa phương']);
    expect(input(element, '[type=range]').max).to.equal('1');
  });

  it('moves through the periods by its buttons and its slider, in words', async () => {
    const element = await bar(fresh());
    const slider = input(element, '[type=range]');
    expect(slider.getAttribute('aria-valuetext')).to.equal('năm học 2021–2022');
    const earlier = all(element, '[aria-label="Kỳ trước"]')[0] as HTMLButtonElement;
    earlier.click();
    await settle(element);
    expect({...element.selection}).to.deep.equal({period: '2020-2021'});
    expect(slider.value).to.equal('1');
    slider.value = '0';
    slider.dispatchEvent(new Event('input', {bubbles: true}));
    await settle(element);
    expect(slider.getAttribute('aria-valuetext')).to.equal('năm học 2019–2020');
    expect(earlier.disabled).to.equal(true);
    button(element, 'Mới nhất').click();
    await settle(element);
    expect({...element.selection}).to.deep.equal({});
  });

  it('plays the periods from the first to the last, and stops there or when told', async () => {
    const element = await bar(fresh());
    const {setInterval: real} = window;
    let step: (() => void) | undefined;
    window.setInterval = ((run: () => void) => {
      step = run;
      return real(() => undefined, 1e6);
    }) as typeof setInterval;
    try {
      button(element, 'Chạy').click();
      await settle(element);
      const seen = [element.selection['period']];
      for (let i = 0; i < 2; i++) {
        step?.();
        await settle(element);
        seen.push(element.selection['period']);
      }
      expect(seen).to.deep.equal(['2019-2020', '2020-2021', '2021-2022']);
      expect(button(element, 'Chạy').getAttribute('aria-pressed')).to.equal('false');
      button(element, 'Chạy').click();
      await settle(element);
      expect(element.selection['period']).to.equal('2019-2020');
      button(element, 'Dừng').click();
      await settle(element);
      expect(button(element, 'Chạy').getAttribute('aria-pressed')).to.equal('false');
    } finally {
      window.setInterval = real;
    }
  });

  it('finds places without their marks, and takes one by key alone', async () => {
    const element = await bar(fresh());
    await type(element, 'soc tr');
    expect(options(element)).to.deep.equal(['Tỉnh Sóc Trăng']);
    expect(input(element, '#place').getAttribute('aria-activedescendant')).to.equal('option-0');
    await key(element, 'Enter');
    expect({...element.selection}).to.deep.equal({place: 'st'});
    expect(input(element, '#place').value).to.equal('Tỉnh Sóc Trăng');
    expect(said(element)).to.equal('Đang xem: Tỉnh Sóc Trăng');
    await key(element, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(input(element, '#place').getAttribute('aria-expanded')).to.equal('true');
    await key(element, 'Escape');
    expect(input(element, '#place').getAttribute('aria-expanded')).to.equal('false');
    expect({...element.selection}).to.deep.equal({place: 'st'});
    button(element, 'Mọi nơi').click();
    await settle(element);
    expect({...element.selection}).to.deep.equal({});
  });

  it('says when no place is found, and how many there are', async () => {
    const element = await bar(fresh());
    await type(element, 'zzz');
    expect(options(element)).to.deep.equal(['Không tìm thấy nơi nào']);
    expect(textOf(element, '.place [role=status]')).to.equal('0 nơi');
  });

  it('shows fifty of three thousand places and asks for more letters', async () => {
    const rows = Array.from({length: 3000}, (_, i) => ['2021-2022', `p${i}`, 'TH', i]);
    const data = smallFeed({
      places: rows.map(([, id], i) => ({id, name: `Xã số ${i}`})),
      indicators: [
        {id: 'pupils', name: 'Học sinh', data: {dims: ['period', 'place', 'level'], rows}},
      ],
    });
    const element = await show<EduFilterBar>(
      html`<edu-filter-bar .data=${data} group=${fresh()}></edu-filter-bar>`,
    );
    await type(element, 'xa so 29');
    expect(options(element)).to.have.length(51);
    expect(options(element).at(-1)).to.equal('Còn 61 nơi; gõ thêm chữ');
  });

  it('takes several levels, in their order, and all of them for no choice', async () => {
    const element = await bar(fresh());
    for (const name of ['THPT', 'Tiểu học']) {
      button(element, name).click();
      await settle(element);
    }
    expect({...element.selection}).to.deep.equal({level: 'TH,THPT'});
    expect(said(element)).to.equal('Đang xem: Tiểu học, Trung học phổ thông');
    button(element, 'THCS').click();
    await settle(element);
    expect({...element.selection}).to.deep.equal({});
  });

  it('clears everything with one button and keeps the focus', async () => {
    const element = await bar(fresh());
    element.selection = {place: 'st', level: 'TH', period: '2019-2020'};
    await settle(element);
    button(element, 'Bỏ chọn tất cả').click();
    await settle(element);
    expect({...element.selection}).to.deep.equal({});
    expect(element.shadowRoot?.activeElement?.localName).to.match(/button|input/);
  });

  it('tells the page of every change of its group, whoever made it', async () => {
    const group = fresh();
    const element = await bar(group);
    const heard: Selection[] = [];
    element.addEventListener('edu-selection', (event) =>
      heard.push({...(event as CustomEvent<Selection>).detail}),
    );
    selectionGroup(group).choose({place: 'bt'});
    button(element, 'THCS').click();
    expect(heard).to.deep.equal([{place: 'bt'}, {place: 'bt', level: 'THCS'}]);
  });

  describe('with its selection in the address', () => {
    const start = location.href;
    afterEach(() => history.replaceState(null, '', start));

    it('writes it there and leaves the rest of the address alone', async () => {
      history.replaceState(null, '', `${location.pathname}?id=7#part`);
      const group = fresh();
      const element = await bar(group, undefined, true);
      element.selection = {place: 'st', level: 'TH,THCS'};
      await settle(element);
      expect(location.search).to.equal(`?id=7&${group}.place=st&${group}.level=TH,THCS`);
      expect(location.hash).to.equal('#part');
      element.selection = {};
      await settle(element);
      expect(location.search).to.equal('?id=7');
    });

    it('takes what a link says, and follows the way back', async () => {
      const group = fresh();
      history.replaceState(null, '', `${location.pathname}?${group}.place=bt&other.place=st`);
      const element = await bar(group, undefined, true);
      expect({...element.selection}).to.deep.equal({place: 'bt'});
      history.replaceState(null, '', `${location.pathname}?${group}.place=st`);
      window.dispatchEvent(new PopStateEvent('popstate'));
      await settle(element);
      expect({...element.selection}).to.deep.equal({place: 'st'});
    });

    it('touches no address that it was not asked to', async () => {
      const element = await bar(fresh());
      element.selection = {place: 'st'};
      await settle(element);
      expect(location.href).to.equal(start);
    });
  });

  it('says what is missing when it belongs to no group', async () => {
    const element = await show(html`<edu-filter-bar .data=${smallFeed()}></edu-filter-bar>`);
    expect(textOf(element, '.state')).to.include('group');
  });

  it('leaves nothing behind when it is taken from the page', async () => {
    const group = fresh();
    const element = await bar(group);
    button(element, 'Chạy').click();
    element.remove();
    expect(selectionGroup(group).members.size).to.equal(0);
    const before = {...selectionGroup(group).selection};
    await new Promise((done) => setTimeout(done, 50));
    expect({...selectionGroup(group).selection}).to.deep.equal(before);
  });
});
