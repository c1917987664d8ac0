import {expect} from '@open-wc/testing';
import {emulateMedia, resetMouse, sendMouse} from '@web/test-runner-commands';
import {canTho2025, islands, manySchools, socTrang2022} from '../../stories/map-feeds.js';
import {
  find,
  listed,
  middleOf,
  point,
  region,
  rest,
  said,
  selections,
  showMap,
  watchCanvases,
  type Spot,
} from './map-page.js';
import {all, button, press, settle, textOf} from './page.js';

const CITY = 0;
const MY_XUYEN = 6;

const ground = (element: Element): HTMLElement => find(element, 'svg.ground');
const readout = (element: Element): string => textOf(element, '.readout');

/** Moves the mouse itself, which knows whole px alone. */
const mouse = (type: 'move' | 'click', {x, y}: Spot): Promise<void> =>
  sendMouse({type, position: [Math.round(x), Math.round(y)]});

async function moveTo(element: Element, spot: Spot): Promise<void> {
  await mouse('move', spot);
  await settle(element);
}

async function clickAt(element: Element, spot: Spot): Promise<void> {
  await mouse('click', spot);
  await rest(element);
}

/** A school of which the spot is known, in the middle of the picture. */
async function showSchool(): ReturnType<typeof showMap> {
  const element = await showMap();
  element.view = {lon: 105.9925, lat: 9.6561, zoom: 12};
  await settle(element);
  return element;
}

/** Row of the place that stands at a spot. */
const under = (element: Element, {x, y}: Spot): string | undefined =>
  (element.shadowRoot?.elementFromPoint(x, y) as SVGElement | null)?.dataset['i'];

const touches = (element: Element, ...spots: readonly (readonly [number, number])[]): Touch[] =>
  spots.map(
    ([clientX, clientY], identifier) =>
      new Touch({identifier, target: ground(element), clientX, clientY}),
  );

/** Sends a touch event to the map; true where the map keeps the page from scrolling. */
function touch(
  element: Element,
  type: 'touchstart' | 'touchmove' | 'touchend',
  ...spots: readonly (readonly [number, number])[]
): boolean {
  const event = new TouchEvent(type, {
    bubbles: true,
    cancelable: true,
    composed: true,
    touches: touches(element, ...spots),
  });
  ground(element).dispatchEvent(event);
  return event.defaultPrevented;
}

function wheel(element: Element, {x, y}: Spot, init: WheelEventInit): boolean {
  const event = new WheelEvent('wheel', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: x,
    clientY: y,
    ...init,
  });
  ground(element).dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(() => window.scrollTo(0, 0));
afterEach(() => resetMouse());

describe('edu-school-map under a mouse', () => {
  it('tells of a place: its name, value, level and number of schools', async () => {
    const element = await showMap({placesOnly: true});
    await moveTo(element, middleOf(region(element, CITY)));
    expect(readout(element))
      .to.include('Thành phố Sóc Trăng')
      .and.include('36,1 HS/lớp')
      .and.include('Cần theo dõi')
      .and.match(/\d+ trường/);
    expect(find(element, '.readout').getAttribute('aria-hidden')).to.equal('true');
    expect(textOf(element, '.row[aria-selected=true]')).to.include('Thành phố Sóc Trăng');
    expect(said(element), 'nothing is said aloud').to.equal('');
    const {x, y} = middleOf(ground(element));
    await moveTo(element, {x, y: y + 2000});
    expect(all(element, '.readout')).to.have.length(0);
  });

  it('puts the readout beside what it tells of, and inside the picture', async () => {
    const element = await showMap({placesOnly: true, width: 360});
    const box = ground(element).getBoundingClientRect();
    for (const row of [CITY, MY_XUYEN, 4, 7]) {
      await moveTo(element, middleOf(region(element, row)));
      const {left, right, top, bottom} = find(element, '.readout').getBoundingClientRect();
      expect(left, 'left').to.be.at.least(box.left - 1);
      expect(right, 'right').to.be.at.most(box.right + 1);
      expect(top, 'top').to.be.at.least(box.top - 1);
      expect(bottom, 'bottom').to.be.at.most(box.bottom + 1);
    }
  });

  it('tells of a school near the pointer rather than of its place', async () => {
    const element = await showSchool();
    await moveTo(element, middleOf(ground(element)));
    expect(readout(element))
      .to.include('Trường Mầm non Sóc Trăng')
      .and.include('Mầm non')
      .and.include('Thành phố Sóc Trăng')
      .and.include('vị trí gần đúng');
  });

  it('opens a place at a click: the page hears of it, and a path leads back', async () => {
    const element = await showMap({placesOnly: true});
    const heard = selections(element);
    await clickAt(element, middleOf(region(element, CITY)));
    expect(element.getAttribute('place')).to.equal('2022.941');
    expect(heard).to.deep.equal([
      {place: '2022.941', indicator: 'class-size', period: '2022-2023'},
    ]);
    expect(all(element, '.path button').map(({textContent}) => textContent.trim())).to.deep.equal([
      'Tỉnh Sóc Trăng',
      'Thành phố Sóc Trăng',
    ]);
    expect(listed(element)[0]).to.match(/^Trường/);
    button(element, 'Tỉnh Sóc Trăng').click();
    await rest(element);
    expect(heard.at(-1)?.place).to.equal(socTrang2022);
    expect(all(element, '.path')).to.have.length(0);
    expect(listed(element)[0]).to.equal('Thành phố Sóc Trăng');
    expect(element.view?.zoom).to.equal(1);
  });

  it('opens a school at a click, with its facts, and goes back to where the list was', async () => {
    const element = await showSchool();
    const heard = selections(element);
    await clickAt(element, middleOf(ground(element)));
    expect(element.getAttribute('school')).to.equal('st-001');
    expect(heard).to.deep.equal([
      {
        place: socTrang2022,
        school: 'st-001',
        indicator: 'class-size',
        period: '2022-2023',
      },
    ]);
    expect(textOf(element, '.card'))
      .to.include('Trường Mầm non Sóc Trăng')
      .and.include('Nước sạch');
    button(element, 'Quay lại').focus();
    button(element, 'Quay lại').click();
    await rest(element);
    expect(heard.at(-1)).to.deep.equal({
      place: socTrang2022,
      indicator: 'class-size',
      period: '2022-2023',
    });
    expect(element.hasAttribute('school')).to.equal(false);
    expect(all(element, '.rows')).to.have.length(1);
  });

  it('goes closer at a click on a cluster, until it falls apart', async () => {
    const painter = watchCanvases();
    const element = await showMap({
      feed: manySchools,
      indicator: '',
      place: canTho2025,
      period: '',
    });
    const {left, top, width, height} = ground(element).getBoundingClientRect();
    const [cluster] = painter.texts.filter(
      ({x, y}) => Math.hypot(x - width / 2, y - height / 2) < width / 4,
    );
    const {x = 0, y = 0, text = ''} = cluster ?? {};
    const spot = {x: left + x, y: top + y - 4};
    await moveTo(element, spot);
    expect(readout(element)).to.include(`${text} trường ở gần nhau`);
    painter.clear();
    await clickAt(element, spot);
    painter.stop();
    expect(element.view?.zoom).to.be.above(1.4);
    expect(element.hasAttribute('school')).to.equal(false);
    expect(all(element, '.readout')).to.have.length(0);
  });

  it('moves with the mouse that holds it, and the click that ends this opens nothing', async () => {
    const element = await showMap({placesOnly: true});
    element.view = {lon: 105.95, lat: 9.6, zoom: 3};
    await settle(element);
    const {x, y} = middleOf(ground(element));
    const before = element.view;
    await mouse('move', {x, y});
    await sendMouse({type: 'down'});
    await mouse('move', {x: x + 30, y: y + 10});
    await mouse('move', {x: x + 80, y: y - 40});
    await settle(element);
    expect(all(element, '.readout'), 'nothing is told on the way').to.have.length(0);
    await sendMouse({type: 'up'});
    await settle(element);
    expect(element.view.lon).to.be.below(before.lon);
    expect(element.view.lat).to.be.below(before.lat);
    expect(element.view.zoom).to.equal(before.zoom);
    expect(element.place).to.equal(socTrang2022);
    await clickAt(element, {x, y});
    expect(element.place, 'a plain click opens again').to.not.equal(socTrang2022);
  });

  it('takes a hand that trembles for a click', async () => {
    const element = await showMap({placesOnly: true});
    const {x, y} = middleOf(region(element, CITY));
    await mouse('move', {x, y});
    await sendMouse({type: 'down'});
    await mouse('move', {x: x + 2, y: y + 1});
    await sendMouse({type: 'up'});
    await settle(element);
    expect(element.place).to.equal('2022.941');
  });

  it('leaves the wheel to the page, and says how to zoom', async () => {
    const element = await showMap();
    expect(wheel(element, middleOf(ground(element)), {deltaY: 100})).to.equal(false);
    await settle(element);
    expect(textOf(element, '.hint')).to.include('Ctrl');
    expect(element.view?.zoom).to.equal(1);
    await new Promise((done) => setTimeout(done, 1700));
    await settle(element);
    expect(all(element, '.hint'), 'the hint goes by itself').to.have.length(0);
  });

  it('zooms with the wheel and Ctrl or ⌘ around the pointer', async () => {
    const element = await showMap({placesOnly: true});
    const spot = middleOf(region(element, CITY));
    expect(wheel(element, spot, {deltaY: -400, ctrlKey: true})).to.equal(true);
    expect(wheel(element, spot, {deltaY: -12.5, deltaMode: 1, metaKey: true})).to.equal(true);
    await settle(element);
    expect(element.view?.zoom).to.be.closeTo(4, 0.01);
    expect(under(element, spot)).to.equal(String(CITY));
    for (let n = 0; n < 4; n++) wheel(element, spot, {deltaY: 400, ctrlKey: true});
    await settle(element);
    expect(element.view?.zoom, 'never farther out than everything').to.equal(1);
  });

  it('zooms by its buttons; the last one leads home', async () => {
    const element = await showMap();
    const press = async (label: string): Promise<void> => {
      find(element, `.zoom [aria-label="${label}"]`).click();
      await rest(element);
    };
    await press('Phóng to');
    expect(element.view?.zoom).to.be.closeTo(2, 0.01);
    await press('Phóng to');
    await press('Thu nhỏ');
    expect(element.view?.zoom).to.be.closeTo(2, 0.01);
    await press('Về toàn cảnh');
    expect(element.view?.zoom).to.equal(1);
  });

  it('goes where it goes at once for readers who want no motion', async () => {
    const element = await showMap();
    await emulateMedia({reducedMotion: 'reduce'});
    find(element, '.zoom [aria-label="Phóng to"]').click();
    const {view} = element;
    await emulateMedia({reducedMotion: 'no-preference'});
    expect(view?.zoom).to.be.closeTo(2, 1e-9);
  });

  it('points at the map from the list', async () => {
    const element = await showMap({placesOnly: true});
    element.scrollIntoView({block: 'end'});
    await moveTo(element, middleOf(find(element, '.row', 'Mỹ Xuyên')));
    expect(readout(element)).to.include('Huyện Mỹ Xuyên');
    expect(all(element, '.ring')).to.have.length(2);
    await clickAt(element, middleOf(find(element, '.row', 'Mỹ Xuyên')));
    expect(element.place).to.equal('2022.947');
  });

  it('tells of what an inset shows', async () => {
    const element = await showMap({feed: islands, indicator: 'pupils', place: '', period: ''});
    const {left, top, width} = find(element, '.inset').getBoundingClientRect();
    const row = find(element, '.isles .region').dataset['i'];
    const spots = Array.from({length: width * width}, (_, i): Spot => ({
      x: Math.round(left) + (i % Math.floor(width)),
      y: Math.round(top) + Math.floor(i / width),
    }));
    await moveTo(element, spots.find((spot) => under(element, spot) === row) ?? {x: 0, y: 0});
    expect(readout(element)).to.match(/Hoàng Sa|Trường Sa/);
  });
});

describe('edu-school-map under a finger', () => {
  const tap = async (element: Element, spot: Spot): Promise<void> => {
    point(element, spot, ['pointerdown', 'pointermove', 'pointerup', 'click'], {
      pointerType: 'touch',
    });
    await settle(element);
  };

  it('tells at the first tap, and opens at the second', async () => {
    const element = await showMap({placesOnly: true});
    const spot = middleOf(region(element, CITY));
    await tap(element, spot);
    expect(element.place).to.equal(socTrang2022);
    expect(textOf(element, '.sheet-readout'))
      .to.include('Thành phố Sóc Trăng')
      .and.include('36,1 HS/lớp');
    expect(find(element, '.sheet-readout').hasAttribute('aria-hidden')).to.equal(false);
    await tap(element, spot);
    await rest(element);
    expect(element.place).to.equal('2022.941');
    expect(all(element, '.sheet-readout')).to.have.length(0);
  });

  it('lets the sheet open what it tells of, or be closed', async () => {
    const element = await showMap({placesOnly: true});
    await tap(element, middleOf(region(element, MY_XUYEN)));
    find(element, '.sheet-readout [aria-label="Đóng"]').click();
    await settle(element);
    expect(all(element, '.readout')).to.have.length(0);
    await tap(element, middleOf(region(element, MY_XUYEN)));
    button(element, 'Mở').click();
    await rest(element);
    expect(element.place).to.equal('2022.947');
  });

  it('tells of another place at a tap there, and of none at a tap on the sea', async () => {
    const element = await showMap({placesOnly: true});
    await tap(element, middleOf(region(element, CITY)));
    await tap(element, middleOf(region(element, MY_XUYEN)));
    expect(textOf(element, '.sheet-readout')).to.include('Mỹ Xuyên');
    expect(element.place).to.equal(socTrang2022);
    const {left, top} = ground(element).getBoundingClientRect();
    await tap(element, {x: left + 6, y: top + 6});
    expect(all(element, '.readout')).to.have.length(0);
  });

  it('meets a school with a finger that is less exact than a mouse', async () => {
    const element = await showSchool();
    const {x, y} = middleOf(ground(element));
    await tap(element, {x: x + 12, y: y - 6});
    expect(textOf(element, '.sheet-readout')).to.include('Trường Mầm non Sóc Trăng');
  });

  it('leaves one finger to the page, and says how to move a map that has been moved', async () => {
    const element = await showMap();
    const {x, y} = middleOf(ground(element));
    expect(touch(element, 'touchstart', [x, y])).to.equal(false);
    expect(touch(element, 'touchmove', [x, y - 40])).to.equal(false);
    await settle(element);
    expect(all(element, '.hint'), 'the page scrolls, nothing is said').to.have.length(0);
    element.view = {lon: 105.95, lat: 9.6, zoom: 3};
    const {view} = element;
    expect(touch(element, 'touchmove', [x, y - 60])).to.equal(false);
    await settle(element);
    expect(textOf(element, '.hint')).to.include('hai ngón tay');
    expect(element.view).to.deep.equal(view);
  });

  it('zooms and moves with two fingers, and the tap that ends this opens nothing', async () => {
    const element = await showMap({placesOnly: true});
    const {x, y} = middleOf(ground(element));
    point(element, {x, y}, ['pointerdown'], {pointerType: 'touch'});
    expect(touch(element, 'touchstart', [x - 40, y], [x + 40, y])).to.equal(true);
    expect(touch(element, 'touchmove', [x - 120, y], [x + 120, y])).to.equal(true);
    await settle(element);
    expect(element.view?.zoom).to.be.closeTo(3, 0.01);
    const before = element.view;
    touch(element, 'touchmove', [x - 70, y + 30], [x + 170, y + 30]);
    await settle(element);
    expect(element.view?.zoom).to.be.closeTo(3, 0.01);
    expect(element.view?.lon, 'to the right shows what is west').to.be.below(before?.lon ?? 0);
    expect(element.view?.lat).to.be.above(before?.lat ?? 90);
    touch(element, 'touchend', [x, y]);
    point(element, {x, y}, ['click'], {pointerType: 'touch'});
    await settle(element);
    expect(all(element, '.readout')).to.have.length(0);
    expect(element.place).to.equal(socTrang2022);
    // The next tap counts again.
    await tap(element, {x, y});
    expect(all(element, '.sheet-readout')).to.have.length(1);
  });

  it('lets go of a sheet whose place is filtered or left by keys', async () => {
    const element = await showMap({placesOnly: true});
    await tap(element, middleOf(region(element, CITY)));
    await press(element, 'Escape');
    expect(all(element, '.readout')).to.have.length(0);
    expect(element.place).to.equal(socTrang2022);
  });

  it('keeps the sheet true when keys move on', async () => {
    const element = await showMap({placesOnly: true});
    await tap(element, middleOf(region(element, CITY)));
    await press(element, 'ArrowDown');
    expect(readout(element)).to.include('Thị xã Ngã Năm');
    expect(textOf(element, '.row[aria-selected=true]')).to.include('Thị xã Ngã Năm');
  });
});
