import {expect} from '@open-wc/testing';
import {canTho2025, network, socTrang2022} from '../../stories/map-feeds.js';
import type {EduSchoolMap} from '../../src/elements/school-map.js';
import {chosenRow, find, listed, rest, said, selections, showMap} from './map-page.js';
import {all, button, press as pressOnMap, settle, textOf} from './page.js';

/** Presses keys on one of the map's parts; how many of them the map has kept for itself. */
async function press(element: Element, selector: string, ...keys: string[]): Promise<number> {
  let kept = 0;
  for (const key of keys) {
    const [, shift, name = key] = /^(Shift\+)?(.+)$/.exec(key) ?? [];
    const event = new KeyboardEvent('keydown', {
      key: name,
      shiftKey: shift !== undefined,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    find(element, selector).dispatchEvent(event);
    if (event.defaultPrevented) kept++;
  }
  await settle(element);
  return kept;
}

async function type(element: Element, text: string): Promise<void> {
  const field = find(element, 'input') as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  await settle(element);
}

const focused = (element: Element): Element | null => element.shadowRoot?.activeElement ?? null;
const found = (element: Element): string => textOf(element, '.controls [role=status]');

const districts = [
  'Thành phố Sóc Trăng',
  'Thị xã Ngã Năm',
  'Huyện Kế Sách',
  'Huyện Châu Thành',
  'Huyện Mỹ Xuyên',
  'Huyện Mỹ Tú',
  'Huyện Long Phú',
  'Huyện Trần Đề',
  'Huyện Thạnh Trị',
  'Thị xã Vĩnh Châu',
  'Huyện Cù Lao Dung',
];

const communes = (): Promise<EduSchoolMap> => showMap({place: canTho2025, period: '2026-2027'});

describe('edu-school-map by key', () => {
  for (const [part, selector] of [
    ['the picture', 'svg.ground'],
    ['the list', '.rows'],
    ['the search field', 'input'],
  ] as const)
    it(`goes through the places in the order of the list from ${part}, and says where it is`, async () => {
      const element = await showMap({width: 1000});
      expect(listed(element)).to.deep.equal(districts);
      expect(await press(element, selector, 'ArrowDown')).to.equal(1);
      expect(said(element))
        .to.include('Thành phố Sóc Trăng')
        .and.include('36,1')
        .and.include('Cần theo dõi');
      expect(textOf(element, '.readout')).to.include('Thành phố Sóc Trăng');
      expect(chosenRow(element)).to.include('Thành phố Sóc Trăng');
      await press(element, selector, 'ArrowDown', 'ArrowDown');
      expect(said(element)).to.include('Huyện Kế Sách');
      await press(element, selector, 'ArrowUp');
      expect(said(element)).to.include('Thị xã Ngã Năm');
      await press(element, selector, 'ArrowUp', 'ArrowUp');
      expect(said(element), 'no farther than the first').to.include('Thành phố Sóc Trăng');
    });

  for (const selector of ['svg.ground', '.rows'])
    it(`goes to the ends from ${selector}, and sideways too`, async () => {
      const element = await showMap();
      await press(element, selector, 'End');
      expect(said(element)).to.include('Huyện Cù Lao Dung');
      await press(element, selector, 'Home');
      expect(said(element)).to.include('Thành phố Sóc Trăng');
      await press(element, selector, 'ArrowRight', 'ArrowRight', 'ArrowLeft');
      expect(said(element)).to.include('Thị xã Ngã Năm');
      await press(element, selector, 'PageDown');
      expect(said(element), 'no farther than the last').to.include('Huyện Cù Lao Dung');
      await press(element, selector, 'PageUp', 'PageUp');
      expect(said(element)).to.include('Thành phố Sóc Trăng');
    });

  it('leaves the keys of writing to the search field', async () => {
    const element = await showMap();
    expect(
      await press(
        element,
        'input',
        'ArrowLeft',
        'ArrowRight',
        'Home',
        'End',
        '+',
        '-',
        '0',
        ' ',
        'a',
      ),
    ).to.equal(0);
    expect(element.view?.zoom).to.equal(1);
  });

  it('leaves keys to the page that mean nothing here, or something with Ctrl, Alt or ⌘', async () => {
    const element = await showMap();
    expect(await press(element, 'svg.ground', 'Tab', 'a', 'F5', 'Shift+Tab')).to.equal(0);
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowDown',
        [held]: true,
        bubbles: true,
        cancelable: true,
      });
      find(element, 'svg.ground').dispatchEvent(event);
      expect(event.defaultPrevented, held).to.equal(false);
    }
    await settle(element);
    expect(all(element, '.readout')).to.have.length(0);
  });

  it('zooms with + and −, moves with Shift and arrows, and goes home with 0', async () => {
    const element = await showMap();
    const home = element.view;
    expect(await press(element, 'svg.ground', '+')).to.equal(1);
    await rest(element);
    expect(element.view?.zoom).to.be.closeTo(2, 0.01);
    await press(element, 'svg.ground', '=');
    await rest(element);
    expect(element.view?.zoom).to.be.closeTo(4, 0.01);
    await press(element, 'svg.ground', '-');
    await rest(element);
    expect(element.view?.zoom).to.be.closeTo(2, 0.01);
    const before = element.view;
    await press(element, 'svg.ground', 'Shift+ArrowRight', 'Shift+ArrowDown');
    expect(element.view?.lon, 'to the east').to.be.above(before?.lon ?? 180);
    expect(element.view?.lat, 'to the south').to.be.below(before?.lat ?? 0);
    expect(all(element, '.readout'), 'moving chooses nothing').to.have.length(0);
    await press(element, 'svg.ground', '0');
    await rest(element);
    expect(element.view).to.deep.equal(home);
  });

  it('brings what is chosen into the picture', async () => {
    const element = await showMap();
    element.view = {lon: 106.2, lat: 9.6, zoom: 6};
    await press(element, 'svg.ground', 'ArrowDown', 'ArrowDown');
    expect(said(element)).to.include('Ngã Năm');
    expect(element.view.lon).to.be.closeTo(105.62, 0.1);
    const box = find(element, '.picture').getBoundingClientRect();
    const {left, right} = find(element, '.readout').getBoundingClientRect();
    expect(left).to.be.at.least(box.left - 1);
    expect(right).to.be.at.most(box.right + 1);
  });

  it('goes into a place with Enter and out with Escape, step by step', async () => {
    const element = await showMap();
    const heard = selections(element);
    expect(await press(element, 'svg.ground', 'Enter'), 'nothing is chosen yet').to.equal(0);
    await press(element, 'svg.ground', 'ArrowDown', 'Enter');
    await rest(element);
    expect(element.place).to.equal('2022.941');
    expect(listed(element)[0]).to.match(/^Trường/);
    await press(element, 'svg.ground', 'ArrowDown', 'Enter');
    await rest(element);
    expect(element.school).to.match(/^st-/);
    expect(focused(element), 'the card is read').to.equal(find(element, '.card'));
    await press(element, '.card', 'Escape');
    await rest(element);
    expect(element.school).to.equal(undefined);
    expect(focused(element)).to.equal(find(element, '.rows'));
    expect(element.place).to.equal('2022.941');
    await press(element, '.rows', 'Escape');
    await rest(element);
    expect(element.place).to.equal(socTrang2022);
    expect(chosenRow(element), 'the cursor is where it was').to.include('Thành phố Sóc Trăng');
    expect(await press(element, '.rows', 'Escape'), 'lets go of the cursor').to.equal(1);
    expect(all(element, '.readout')).to.have.length(0);
    expect(await press(element, '.rows', 'Escape'), 'and then Escape is the page’s').to.equal(0);
    expect(heard.map(({place, school}) => [place, school !== undefined])).to.deep.equal([
      ['2022.941', false],
      ['2022.941', true],
      ['2022.941', false],
      [socTrang2022, false],
    ]);
  });

  it('opens with the space bar as well, except in the search field', async () => {
    const element = await showMap();
    await press(element, '.rows', 'ArrowDown', ' ');
    expect(element.place).to.equal('2022.941');
  });

  it('goes out to all places from one of several at the top', async () => {
    const element = await showMap({indicator: 'pupils', place: ''});
    expect(all(element, '.row').length).to.be.above(1);
    await type(element, 'soc trang');
    await press(element, 'input', 'Enter');
    await rest(element);
    expect(element.place).to.equal(socTrang2022);
    expect(all(element, '.path button').map(({textContent}) => textContent.trim())).to.deep.equal([
      'Tất cả',
      'Tỉnh Sóc Trăng',
    ]);
    await press(element, 'svg.ground', 'Escape');
    await rest(element);
    expect(element.hasAttribute('place')).to.equal(false);
    expect(chosenRow(element)).to.include('Tỉnh Sóc Trăng');
  });

  it('shows its keys to those who come by keyboard', async () => {
    const element = await showMap();
    expect(textOf(element, '.help')).to.include('Enter').and.include('Esc');
    await pressOnMap(element, 'ArrowDown');
    expect(focused(element)).to.equal(find(element, 'svg.ground'));
  });

  for (const [where, leave] of [
    ['to a card', (element: Element) => pressOnMap(element, 'ArrowDown', 'Enter')],
    ['to the table', (element: Element) => button(element, 'bảng').click()],
  ] as const)
    it(`lets the focus go from the picture ${where} in one drawing`, async () => {
      const {warn} = console;
      const heard: unknown[] = [];
      // Lit says everything only once.
      (globalThis as {litIssuedWarnings?: Set<string>}).litIssuedWarnings?.clear();
      console.warn = (...words: unknown[]) => heard.push(words[0]);
      const element = await showMap({place: '2022.941'});
      await pressOnMap(element, 'ArrowDown');
      await leave(element);
      await rest(element);
      console.warn = warn;
      expect(all(element, '.readout')).to.have.length(0);
      expect(heard.filter((word) => String(word).includes('update'))).to.deep.equal([]);
    });
});

describe('edu-school-map: the list', () => {
  it('tells assistive technology where the cursor is among all lines', async () => {
    const element = await communes();
    const list = find(element, '.rows');
    expect(list.getAttribute('role')).to.equal('listbox');
    expect(list.getAttribute('tabindex')).to.equal('0');
    expect(list.hasAttribute('aria-activedescendant')).to.equal(false);
    await press(element, '.rows', 'ArrowDown', 'PageDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    const active = find(element, `#${list.getAttribute('aria-activedescendant') ?? 'none'}`);
    expect(active.getAttribute('aria-selected')).to.equal('true');
    expect(active.getAttribute('aria-setsize')).to.equal('103');
    expect(active.getAttribute('aria-posinset'), 'the second page, its second line').to.equal('14');
    expect(all(element, '.row[aria-selected=true]')).to.have.length(1);
    expect(all(element, '.row').map((row) => row.getAttribute('aria-posinset'))).to.deep.equal(
      Array.from({length: 12}, (_, i) => String(13 + i)),
    );
  });

  it('turns its pages with the cursor and by its buttons', async () => {
    const element = await communes();
    const pages = (): string => textOf(element, '.twin .controls:last-child span');
    const [before, after] = [button(element, 'Trang trước'), button(element, 'Trang sau')];
    const isOff = (one: Element): boolean => one.getAttribute('aria-disabled') === 'true';
    expect(pages()).to.equal('1/9');
    expect(isOff(before)).to.equal(true);
    before.click();
    await settle(element);
    expect(pages(), 'there is none before the first').to.equal('1/9');
    const first = listed(element)[0];
    after.click();
    await settle(element);
    expect(pages()).to.equal('2/9');
    expect(listed(element)[0]).to.not.equal(first);
    await press(element, '.rows', 'End');
    expect(pages()).to.equal('9/9');
    expect(all(element, '.row')).to.have.length(7);
    expect(isOff(after)).to.equal(true);
    before.click();
    await settle(element);
    expect(pages()).to.equal('8/9');
  });

  it('keeps the chosen line in sight without moving the page', async () => {
    const element = await showMap({place: canTho2025, period: '2026-2027', width: 1000});
    const top = window.scrollY;
    await press(element, '.rows', ...Array.from({length: 45}, () => 'ArrowDown'));
    const list = find(element, '.rows').getBoundingClientRect();
    const row = find(element, '.row[aria-selected=true]').getBoundingClientRect();
    expect(row.top).to.be.at.least(list.top - 1);
    expect(row.bottom).to.be.at.most(list.bottom + 1);
    expect(window.scrollY).to.equal(top);
  });

  it('is sorted by value or by name, as its button says', async () => {
    const element = await showMap({width: 1000});
    button(element, 'Xếp: giá trị ⇅').click();
    await settle(element);
    expect(listed(element)).to.deep.equal([...districts].sort(new Intl.Collator('vi').compare));
    await press(element, 'svg.ground', 'ArrowDown');
    expect(said(element), 'keys follow the list').to.include('Huyện Châu Thành');
    button(element, 'Xếp: tên ⇅').click();
    await settle(element);
    expect(listed(element)).to.deep.equal(districts);
  });

  it('lists the schools of a place without parts', async () => {
    const element = await showMap({place: '2022.947', schoolsBy: 'level', width: 1000});
    const schools = network.schools.rows.filter((row) => row.includes('2022.947'));
    expect(Number(find(element, '.row').getAttribute('aria-setsize'))).to.equal(schools.length);
    await press(element, '.rows', 'ArrowDown');
    expect(said(element))
      .to.match(/^Trường/)
      .and.include('Huyện Mỹ Xuyên');
  });

  it('says so where a place has no schools that are kept', async () => {
    const place = network.schools.fields.indexOf('place');
    const taught = new Set(
      network.schools.rows.filter((row) => String(row[2]) === 'THPT').map((row) => row[place]),
    );
    const [without] = network.places.filter(
      ({id, parent}) => parent === canTho2025 && !taught.has(id),
    );
    const element = await showMap({
      place: without?.id ?? '',
      period: '2026-2027',
      schoolsWhere: 'level=THPT',
    });
    expect(textOf(element, '.empty-list')).to.equal('Không có trường nào');
  });
});

describe('edu-school-map: the search', () => {
  it('finds schools without marks, by their name and their place', async () => {
    const element = await communes();
    await type(element, 'truong tieu hoc my xuyen');
    expect(found(element)).to.equal('5 kết quả');
    expect(listed(element)).to.deep.equal(
      [1, 2, 3, 4, 5].map((n) => `Trường Tiểu học Mỹ Xuyên ${n}`),
    );
    expect(textOf(element, '.row')).to.include('Phường Mỹ Xuyên');
  });

  it('finds places too, those with the words side by side first', async () => {
    const element = await showMap();
    await type(element, 'MY XUYEN');
    expect(listed(element)[0]).to.equal('Huyện Mỹ Xuyên');
    await type(element, 'Đề');
    expect(listed(element)[0]).to.equal('Huyện Trần Đề');
  });

  it('leads from the field to a school’s card and back to the results', async () => {
    const element = await communes();
    await type(element, 'truong tieu hoc my xuyen');
    await press(element, 'input', 'ArrowDown', 'ArrowDown');
    expect(chosenRow(element)).to.include('Mỹ Xuyên 2');
    expect(said(element)).to.include('Trường Tiểu học Mỹ Xuyên 2');
    await press(element, 'input', 'Enter');
    await rest(element);
    expect(textOf(element, '.card')).to.include('Trường Tiểu học Mỹ Xuyên 2');
    expect(focused(element)).to.equal(find(element, '.card'));
    expect(element.view?.zoom, 'the map is close to it').to.be.above(2.5);
    await press(element, '.card', 'Escape');
    await rest(element);
    expect(focused(element)).to.equal(find(element, '.rows'));
    expect(listed(element), 'the results are still there').to.have.length(5);
    expect(chosenRow(element)).to.include('Mỹ Xuyên 2');
    expect((find(element, 'input') as HTMLInputElement).value).to.equal('truong tieu hoc my xuyen');
  });

  it('opens the first that it finds with Enter alone', async () => {
    const element = await communes();
    await type(element, 'tieu hoc my xuyen 3');
    await press(element, 'input', 'Enter');
    await rest(element);
    expect(textOf(element, '.card')).to.include('Trường Tiểu học Mỹ Xuyên 3');
  });

  it('opens a result at a click', async () => {
    const element = await communes();
    await type(element, 'truong tieu hoc my xuyen');
    find(element, '.row', 'Mỹ Xuyên 4').click();
    await rest(element);
    expect(textOf(element, '.card')).to.include('Mỹ Xuyên 4');
  });

  it('is emptied by Escape, and then lists what is open', async () => {
    const element = await showMap({width: 1000});
    await type(element, 'xyz');
    expect(textOf(element, '.empty-list')).to.equal('Không tìm thấy');
    expect(found(element)).to.equal('0 kết quả');
    expect(await press(element, 'input', 'Escape')).to.equal(1);
    expect((find(element, 'input') as HTMLInputElement).value).to.equal('');
    expect(listed(element)).to.deep.equal(districts);
  });

  it('survives whatever is typed', async () => {
    const element = await showMap();
    for (const text of ['(', '\\', '[a-', '*', '   ', '<img src=x>', '.', 'đ'.repeat(500), '0']) {
      await type(element, text);
      await press(element, 'input', 'ArrowDown', 'ArrowUp', 'Enter');
      await settle(element);
      button(element, 'bảng');
      if (element.school) await press(element, '.card', 'Escape');
      element.place = socTrang2022;
      await rest(element);
    }
    await type(element, '');
    expect(listed(element).length).to.be.above(0);
  });
});
