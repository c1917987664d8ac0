import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {hostile, minhHoa} from '../../stories/feeds.js';
import {
  allEqual,
  brokenShapes,
  canTho2025,
  indicatorsOnShapes,
  hostileNamed,
  islands,
  linkedNetwork,
  longNamed,
  manySchools,
  network,
  partlyDrawn,
  socTrang2022,
  withoutBoundaryFile,
  withoutPositions,
  withoutShapes,
  type MapFeedJson,
} from '../../stories/map-feeds.js';
import type {EduSchoolMap} from '../../src/elements/school-map.js';
import {
  find,
  keyEntries,
  listed,
  quiet,
  region,
  rest,
  selections,
  showMap,
  watchCanvases,
  type Painter,
} from './map-page.js';
import {all, button, press, settle, show, tableRows, textOf} from './page.js';

const key = (element: Element): string => textOf(element, '.class-key');
const schoolKey = (element: Element): string => textOf(element, '.pair ~ .class-key');
const notes = (element: Element): string =>
  all(element, '.notes')
    .map(({textContent}) => textContent)
    .join(' ');
const fillOf = (element: Element, row: number): string =>
  getComputedStyle(region(element, row)).fill;

let painter: Painter;
beforeEach(() => (painter = watchCanvases()));
afterEach(() => painter.stop());

describe('edu-school-map: places', () => {
  it('colours the parts of a place by an indicator, in the boundaries of that time', async () => {
    const element = await showMap();
    expect(textOf(element, '.heading')).to.include('Tỉnh Sóc Trăng');
    expect(all(element, '.regions path.region')).to.have.length(11);
    expect(fillOf(element, 0), 'the crowded city').to.not.equal(fillOf(element, 6));
    expect(fillOf(element, 5), 'two good ones').to.equal(fillOf(element, 6));
  });

  it('names its classes with their limits, levels and numbers of places', async () => {
    const element = await showMap();
    expect(key(element)).to.include('Sĩ số bình quân (HS/lớp)');
    expect(keyEntries(element)).to.deep.equal([
      '≤ 35 · Tốt = 10',
      '35–45 · Cần theo dõi = 1',
      '> 45 · Đáng lo = 0',
    ]);
  });

  it('cuts classes as the page wants', async () => {
    for (const [classes, labels] of [
      ['30 31', ['≤ 30', '30–31', '> 31']],
      ['equal 3', ['≤ 32', '32–36', '> 36']],
      ['target', ['≤ 31', '31–33', '33–35', '> 35']],
    ] as const)
      expect(
        keyEntries(await showMap({classes})).map((entry) => entry.split(' = ')[0]),
        classes,
      ).to.deep.equal(labels);
  });

  it('lists what it shows in words, from the highest value', async () => {
    const element = await showMap();
    expect(listed(element)).to.have.length(11);
    expect(listed(element)[0]).to.equal('Thành phố Sóc Trăng');
    expect(textOf(element, '.row')).to.include('36,1 HS/lớp');
    const wide = await showMap({width: 1000});
    expect(listed(wide), 'a wide map has room for all').to.have.length(11);
  });

  it('lists places without a value last, and says why they have none', async () => {
    const element = await showMap({
      feed: indicatorsOnShapes,
      indicator: 'minority-pupils',
      period: '',
      width: 1000,
    });
    expect(textOf(element, '.row:last-child')).to.include('Cù Lao Dung').and.include('đã ẩn');
    expect(getComputedStyle(region(element, 4)).fill).to.include('dots');
  });

  it('shows the same values as a table, and comes back', async () => {
    const element = await showMap();
    button(element, 'bảng').click();
    await settle(element);
    expect(tableRows(element)).to.have.length(12);
    expect(all(element, '.picture')).to.have.length(0);
    button(element, 'biểu đồ').click();
    await settle(element);
    await settle(element);
    expect(all(element, '.regions path.region')).to.have.length(11);
    expect(all(element, 'canvas[data-painted]')).to.have.length(1);
  });

  it('has one class for values that are all alike', async () => {
    const element = await showMap({feed: allEqual, indicator: 'digital-score', period: ''});
    expect(keyEntries(element)).to.deep.equal(['Tất cả = 11']);
  });

  it('shows what lies far out in an inset with its name', async () => {
    const element = await showMap({feed: islands, indicator: 'pupils', place: '', period: ''});
    expect(textOf(element, 'svg.ground'))
      .to.match(/Hoàng ?Sa/)
      .and.match(/Trường ?Sa/);
  });

  it('draws the tile grid where there are no shapes, or where it is asked for', async () => {
    const grid = await showMap({feed: minhHoa, indicator: 'digital-score', period: ''});
    const asked = await showMap({
      feed: indicatorsOnShapes,
      indicator: 'digital-score',
      period: '',
      tiles: true,
    });
    for (const element of [grid, asked]) {
      expect(all(element, '.regions path.region')).to.have.length(11);
      const boxes = all(element, '.regions path.region').map((one) => one.getBoundingClientRect());
      for (const {width, height} of boxes) expect(width).to.be.closeTo(height, 2);
      expect(all(element, 'canvas'), 'tiles are no ground for schools').to.have.length(0);
      expect(all(element, '.scale')).to.have.length(0);
    }
  });

  it('speaks English with English names where the feed has them', async () => {
    const element = await show<EduSchoolMap>(
      html`<edu-school-map
        lang="en"
        .data=${network}
        indicator="class-size"
        place=${socTrang2022}
        period="2022-2023"
      ></edu-school-map>`,
    );
    await quiet(element);
    expect(key(element)).to.include('Good').and.include('Watch');
    expect(textOf(element, 'input + button, .controls button')).to.equal('Sort: value ⇅');
  });
});

describe('edu-school-map: places that cannot be drawn', () => {
  const radii = (element: Element): number[] =>
    all(element, 'circle.region').map((circle) => Number(circle.getAttribute('r')));

  it('stands circles for places without a shape, their area the count', async () => {
    const element = await showMap({feed: withoutShapes, indicator: 'pupils'});
    expect(all(element, 'circle.region').length).to.equal(11);
    // Vĩnh Châu has 35,937 pupils, Cù Lao Dung 11,350.
    const most = Math.max(...radii(element));
    const least = Math.min(...radii(element));
    expect((most / least) ** 2).to.be.closeTo(35_937 / 11_350, 0.05);
    expect(notes(element)).to.include('Chưa có ranh giới');
  });

  it('shows the circles whole', async () => {
    for (const feed of [withoutShapes, brokenShapes]) {
      const element = await showMap({feed, indicator: 'pupils'});
      const box = find(element, 'svg.ground').getBoundingClientRect();
      for (const circle of all(element, 'circle.region')) {
        const {left, right, top, bottom} = circle.getBoundingClientRect();
        expect(left).to.be.at.least(box.left);
        expect(right).to.be.at.most(box.right);
        expect(top).to.be.at.least(box.top);
        expect(bottom).to.be.at.most(box.bottom);
      }
    }
  });

  it('makes circles of one size for what cannot be added up', async () => {
    const element = await showMap({feed: withoutShapes});
    expect(new Set(radii(element)).size).to.equal(1);
  });

  it('says how many places are in the list alone', async () => {
    const element = await showMap({feed: partlyDrawn, width: 1000});
    expect(all(element, 'circle.region')).to.have.length(1);
    expect(all(element, '.regions path.region')).to.have.length(9);
    expect(notes(element)).to.include('1 đơn vị không có trên bản đồ');
    expect(listed(element)).to.include('Thị xã Ngã Năm');
  });

  it('keeps its list where nothing can be drawn at all', async () => {
    const element = await showMap({feed: withoutPositions, width: 1000});
    expect(listed(element)).to.have.length(11);
  });

  it('says so where a boundary could not be fetched, and draws circles', async () => {
    const element = await showMap({feed: withoutBoundaryFile});
    expect(notes(element)).to.include('chưa tải được');
    expect(radii(element)).to.have.length(11);
  });

  it('draws the good shapes beside broken ones, and names a broken one to the reader and to the page', async () => {
    const heard: CustomEvent[] = [];
    const note = (event: Event): number => heard.push(event as CustomEvent);
    document.body.addEventListener('edu-problem', note);
    const element = await showMap({feed: brokenShapes});
    document.body.removeEventListener('edu-problem', note);
    expect(all(element, '.regions path.region[d]').length).to.equal(9);
    expect(notes(element)).to.include('hình ranh giới bị lỗi');
    expect(heard.map(({detail}) => (detail as {code: string}).code)).to.deep.equal(['bad-shape']);
    expect(notes(element)).to.match(/2022\.94[34]/);
  });

  it('writes only numbers into the picture where no place has a shape', async () => {
    const element = await showMap({feed: withoutShapes});
    for (const group of all(element, 'svg.ground g'))
      expect(group.getAttribute('transform') ?? '').to.not.match(/Infinity|NaN/);
  });

  it('frames the mainland, whatever lies far out', async () => {
    const element = await showMap({feed: islands, indicator: 'pupils', place: '', period: ''});
    expect(element.view?.lon).to.be.closeTo(109.2, 0.1);
    expect(element.view?.lat).to.be.closeTo(11.85, 0.1);
  });

  it('names what the page asked for in vain', async () => {
    const school = await showMap({school: 'st-999'});
    expect(notes(school)).to.include('st-999');
    expect(listed(school)).to.have.length(11);
    const place = await showMap({place: '2022.49'});
    expect(textOf(place, '.state')).to.include('2022.49');
  });
});

describe('edu-school-map: schools', () => {
  it('paints every school and says how many there are', async () => {
    const element = await showMap();
    expect(all(element, 'canvas[data-painted]')).to.have.length(1);
    expect(painter.points).to.equal(481);
    expect(schoolKey(element)).to.include('481 trường');
  });

  it('leaves the schools out where the page wants places only', async () => {
    const element = await showMap({placesOnly: true});
    expect(all(element, 'canvas')).to.have.length(0);
    expect(schoolKey(element)).to.equal('');
  });

  it('keeps the schools that the page filters', async () => {
    const element = await showMap({schoolsWhere: 'level=THPT'});
    expect(painter.points).to.equal(40);
    expect(schoolKey(element)).to.include('40 trường');
  });

  it('colours by what is chosen, and recolours when that changes', async () => {
    const element = await showMap({schoolsBy: 'level'});
    const before = [...painter.colours].sort();
    expect(schoolKey(element)).to.match(
      /Mầm non\s*131.*Tiểu học\s*201.*Trung học cơ sở\s*109.*phổ thông\s*40/,
    );
    painter.clear();
    const select = find(element, 'select') as HTMLSelectElement;
    select.value = 'cleanWater';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await settle(element);
    expect(schoolKey(element)).to.include('Có nước sạch').and.not.include('Mầm non');
    expect([...painter.colours].sort()).to.not.deep.equal(before);
  });

  it('counts the schools of each place where no indicator is chosen, and colours them by level', async () => {
    const element = await showMap({indicator: '', place: canTho2025, period: ''});
    expect(textOf(element, '.heading')).to.include('Số trường').and.include('30/09/2026');
    expect(textOf(element, '.row')).to.match(/Phường Sóc Trăng.*20 trường/);
    expect(schoolKey(element)).to.include('Tiểu học');
    element.schoolsWhere = 'level=THPT; nationalStandard=2';
    await settle(element);
    expect(textOf(element, '.row')).to.not.include('20 trường');
  });

  it('puts many schools together in clusters that say how many', async () => {
    await showMap({feed: manySchools, indicator: '', place: canTho2025, period: ''});
    const sizes = painter.texts.map(({text}) => Number(text.replace('.', '')));
    expect(sizes.length).to.be.within(10, 120);
    expect(Math.max(...sizes)).to.be.above(100);
  });

  it('shows one school that the page asks for: its facts, and the way back', async () => {
    const element = await showMap({school: 'st-120'});
    expect(textOf(element, '.card'))
      .to.include('Trường Mầm non Hồ Đắc Kiện 3')
      .and.match(/Cấp học\s*Mầm non/)
      .and.match(/Nhà vệ sinh\s*Chưa đạt chuẩn/);
    button(element, 'Quay lại').click();
    await settle(element);
    expect(element.school).to.equal(undefined);
    expect(element.hasAttribute('school')).to.equal(false);
    expect(all(element, '.row').length).to.equal(11);
  });

  it('links to the page of a school that has one', async () => {
    const rows = network.schools.rows;
    const href = network.schools.fields.indexOf('href');
    const [id] = rows.find((row) => row[href] && String(row[0]).startsWith('st-')) ?? [];
    const element = await showMap({school: String(id)});
    expect(find(element, '.card a').getAttribute('href')).to.match(/^https:/);
  });

  it('shows in its key the colours that it paints', async () => {
    const element = await showMap({schoolsBy: 'level'});
    const fills = all(element, '.pair ~ .class-key .point').map(
      (one) => getComputedStyle(one).fill,
    );
    expect(new Set(fills).size).to.equal(4);
  });

  it('writes the numbers of its keys as the language does', async () => {
    const element = await showMap({
      feed: manySchools,
      indicator: '',
      place: canTho2025,
      period: '',
    });
    expect(schoolKey(element)).to.include('2.400');
  });

  it('shows which buttons of a key are pressed', async () => {
    const element = await showMap();
    const [one, other] = all(element, '.class-key button') as [HTMLElement, HTMLElement];
    one.click();
    await settle(element);
    expect(getComputedStyle(one).boxShadow).to.not.equal(getComputedStyle(other).boxShadow);
  });
});

describe('edu-school-map: long words', () => {
  it('leave a name at least a third of its line in the list', async () => {
    const element = await showMap({
      feed: hostile,
      indicator: 'constructor',
      place: '',
      period: '',
      width: 360,
    });
    for (const row of all(element, '.row')) {
      const name = row.querySelector('span') as HTMLElement;
      expect(name.offsetWidth).to.be.above((row as HTMLElement).offsetWidth / 3);
    }
  });

  it('leave a fact at least a third of the card', async () => {
    const element = await showMap({feed: hostileNamed, school: 'st-001', width: 1000});
    const card = find(element, '.card dl');
    for (const fact of all(element, '.card dd'))
      expect((fact as HTMLElement).offsetWidth).to.be.above(card.offsetWidth / 3);
  });

  it('never leave the sheet', async () => {
    for (const width of [320, 640, 1000]) {
      const element = await showMap({feed: longNamed, school: 'st-003', width});
      const root = find(element, '.root');
      expect(root.scrollWidth, String(width)).to.be.at.most(root.clientWidth + 1);
    }
  });
});

describe('edu-school-map: legends', () => {
  const pressed = (element: Element): string[] =>
    keyEntries(element, '.class-key button[aria-pressed=true]');

  it('keep only the classes that are pressed, on the map and in the list', async () => {
    const element = await showMap({width: 1000});
    button(element, 'Cần theo dõi').click();
    await settle(element);
    expect(pressed(element)).to.deep.equal(['35–45 · Cần theo dõi = 1']);
    expect(listed(element)).to.deep.equal(['Thành phố Sóc Trăng']);
    expect(all(element, '.regions .faded')).to.have.length(10);
    expect(region(element, 0).classList.contains('faded')).to.equal(false);
    expect(keyEntries(element)[0], 'counts stay those of all').to.equal('≤ 35 · Tốt = 10');
    button(element, 'Cần theo dõi').click();
    await settle(element);
    expect(pressed(element)).to.deep.equal([]);
    expect(listed(element)).to.have.length(11);
    expect(all(element, '.faded')).to.have.length(0);
  });

  it('keep several classes together', async () => {
    const element = await showMap({width: 1000, classes: '30 31'});
    button(element, '≤\u00a030').click();
    button(element, '>\u00a031').click();
    await settle(element);
    expect(all(element, '.faded').length + listed(element).length).to.equal(11);
    expect(pressed(element)).to.have.length(2);
  });

  it('keep only the schools that are pressed, and all again with another key', async () => {
    const element = await showMap({schoolsBy: 'level'});
    button(element, 'Trung học phổ thông').click();
    await settle(element);
    expect(painter.points).to.equal(40);
    const select = find(element, 'select') as HTMLSelectElement;
    select.value = '';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await settle(element);
    expect(painter.points).to.equal(481);
    expect(pressed(element)).to.deep.equal([]);
  });

  it('search only among the schools that they keep', async () => {
    const element = await showMap({schoolsBy: 'level'});
    button(element, 'Trung học phổ thông').click();
    const field = find(element, 'input') as HTMLInputElement;
    field.value = 'truong';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await settle(element);
    expect(textOf(element, '.controls [role=status]')).to.equal('40 kết quả');
  });
});

describe('edu-school-map: a page that changes', () => {
  it('paints in the colours of another theme', async () => {
    const element = await showMap({schoolsBy: 'level'});
    const light = [...painter.colours];
    painter.clear();
    element.setAttribute('theme', 'dark');
    await settle(element);
    await settle(element);
    expect(painter.colours.size).to.be.above(3);
    for (const colour of painter.colours) expect(light).to.not.include(colour);
  });

  it('keeps the reader where he looks when new figures arrive', async () => {
    const element = await showMap();
    const looks = {lon: 105.9, lat: 9.5, zoom: 3};
    element.view = looks;
    await press(element, 'ArrowDown', 'ArrowDown');
    const chosen = textOf(element, '.row[aria-selected=true]');
    const before = element.view;
    element.data = {...network, updated: '2026-11-25T08:00:00+07:00'};
    await settle(element);
    await settle(element);
    expect(element.view).to.deep.equal(before);
    expect(textOf(element, '.row[aria-selected=true]')).to.equal(chosen);
    expect(textOf(element, '.foot')).to.include('25/11/2026');
    expect(painter.points).to.be.above(0);
  });

  it('draws equal boundaries of a newer document with the same paths', async () => {
    const element = await showMap();
    const paths = (): (string | null)[] =>
      all(element, '.regions path').map((path) => path.getAttribute('d'));
    const before = paths();
    element.data = structuredClone(network);
    await settle(element);
    expect(paths()).to.deep.equal(before);
  });

  it('lets go of what a new document no longer has', async () => {
    const element = await showMap({school: 'st-120'});
    const without = (parts: readonly {readonly id: string}[]): unknown =>
      parts.filter(({id}) => !['2022.945', '2022.946'].includes(id));
    const feed: MapFeedJson = {
      ...network,
      places: without(network.places) as MapFeedJson['places'],
      schools: {...network.schools, rows: network.schools.rows.filter(([id]) => id !== 'st-120')},
    };
    element.data = feed;
    await settle(element);
    await settle(element);
    expect(all(element, '.card')).to.have.length(0);
    expect(notes(element)).to.include('st-120');
    expect(all(element, '.regions path.region')).to.have.length(9);
  });

  it('lets the cursor go where a new document has not the place any more', async () => {
    const element = await showMap();
    await press(element, 'End');
    const places = network.places.filter(({id}) => id !== '2022.945');
    element.data = {...network, places};
    await settle(element);
    expect(all(element, '.readout')).to.have.length(0);
  });

  it('waits with its own words, and shows a document that comes later', async () => {
    const element = await show<EduSchoolMap>(
      html`<edu-school-map indicator="class-size" place=${socTrang2022} period="2022-2023"
        >481 trường</edu-school-map
      >`,
    );
    expect(element.view).to.equal(undefined);
    element.view = {lon: 1, lat: 1, zoom: 2};
    element.data = network;
    await settle(element);
    await settle(element);
    expect(all(element, '.regions path.region')).to.have.length(11);
    expect(element.view.zoom).to.equal(1);
  });

  it('works on after it was taken out of the page and put back', async () => {
    const element = await showMap();
    const parent = element.parentElement as HTMLElement;
    const before = textOf(element);
    element.remove();
    await settle(element);
    parent.append(element);
    await settle(element);
    await settle(element);
    expect(textOf(element)).to.equal(before);
    await press(element, 'ArrowDown');
    expect(textOf(element, '.readout')).to.include('Thành phố Sóc Trăng');
    const canvas = find(element, 'canvas') as HTMLCanvasElement;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    expect(pixels?.some(Boolean), 'the schools are still there').to.equal(true);
  });

  it('begins where the page says, and again when the page says otherwise', async () => {
    const element = await showMap();
    const heard = selections(element);
    expect(all(element, '.path'), 'no way above the page’s place').to.have.length(0);
    element.setAttribute('place', canTho2025);
    element.setAttribute('period', '2026-2027');
    await rest(element);
    expect(textOf(element, '.heading')).to.include('Thành phố Cần Thơ');
    expect(all(element, '.path')).to.have.length(0);
    expect(all(element, '.regions path.region')).to.have.length(103);
    expect(element.view?.zoom).to.equal(1);
    expect(heard, 'the page knows what it has done').to.deep.equal([]);
  });

  it('leaves the way back when the page opens a place inside, as another widget chose it', async () => {
    const element = await showMap();
    element.setAttribute('place', '2022.941');
    await rest(element);
    expect(all(element, '.path button').map(({textContent}) => textContent.trim())).to.include(
      'Tỉnh Sóc Trăng',
    );
  });

  it('opens a place without parts among its neighbours', async () => {
    const element = await showMap({place: '2022.947'});
    expect(all(element, '.regions path.region').length).to.be.above(5);
    expect(all(element, '.ring')).to.have.length(2);
    expect(element.view?.zoom).to.equal(1);
    expect(listed(element)[0]).to.include('Trường');
    expect(region(element, 6).getBoundingClientRect().height).to.be.above(
      find(element, 'svg.ground').getBoundingClientRect().height * 0.6,
    );
  });

  it('shows the part that the page sets as its view, and home for none', async () => {
    const element = await showMap();
    const home = element.view;
    element.view = {lon: 105.9, lat: 9.5, zoom: 3};
    expect(element.view.lon).to.be.closeTo(105.9, 1e-6);
    expect(element.view.lat).to.be.closeTo(9.5, 1e-6);
    expect(element.view.zoom).to.be.closeTo(3, 1e-6);
    await settle(element);
    expect(region(element, 10).getBoundingClientRect().width).to.be.above(200);
    const {view} = element;
    element.view = view;
    expect(element.view).to.deep.equal(view);
    element.view = undefined;
    expect(element.view).to.deep.equal(home);
    // Nobody can go farther out than everything, nor off the map.
    element.view = {lon: 0, lat: 0, zoom: 0.01};
    expect(element.view.zoom).to.equal(1);
  });

  it('stays where the reader looks when its box changes', async () => {
    const element = await showMap();
    element.view = {lon: 105.9, lat: 9.5, zoom: 3};
    (element.parentElement as HTMLElement).style.width = '420px';
    await settle(element);
    await settle(element);
    expect(element.view.lon).to.be.closeTo(105.9, 1e-6);
    const {width} = find(element, 'svg.ground').getBoundingClientRect();
    expect(width).to.be.closeTo(420, 1);
  });

  it('puts the list beside the picture where there is room, else below', async () => {
    const element = await showMap({width: 1000});
    const side = (): DOMRect => find(element, '.side').getBoundingClientRect();
    const map = (): DOMRect => find(element, '.picture').getBoundingClientRect();
    expect(side().left).to.be.at.least(map().right);
    expect(side().bottom).to.be.closeTo(map().bottom, 1);
    (element.parentElement as HTMLElement).style.width = '360px';
    await settle(element);
    await settle(element);
    expect(side().top).to.be.at.least(map().bottom);
  });

  it('leaves another map on the page alone', async () => {
    const wrapper = await show<HTMLElement>(html`
      <div>
        ${[0, 1].map(
          () =>
            html`<edu-school-map
              .data=${network}
              indicator="class-size"
              place=${socTrang2022}
              period="2022-2023"
              schools-by="level"
            ></edu-school-map>`,
        )}
      </div>
    `);
    const [one, other] = [...wrapper.children] as [EduSchoolMap, EduSchoolMap];
    await settle(one);
    await settle(other);
    const before = textOf(other);
    one.view = {lon: 105.9, lat: 9.5, zoom: 4};
    button(one, 'Cần theo dõi').click();
    button(one, 'Mầm non').click();
    await press(one, 'ArrowDown', 'Enter');
    await settle(other);
    expect(textOf(one)).to.not.equal(before);
    expect(textOf(other)).to.equal(before);
    expect(other.view?.zoom).to.equal(1);
    expect(other.place).to.equal(socTrang2022);
    expect(all(other, '.readout, .faded')).to.have.length(0);
  });

  it('reads a feed whose schools have not come', async () => {
    const element = await showMap({
      feed: {...linkedNetwork, boundaries: network.boundaries},
      width: 1000,
    });
    expect(all(element, '.regions path.region')).to.have.length(11);
    expect(listed(element)).to.have.length(11);
    expect(all(element, 'canvas')).to.have.length(0);
  });
});
