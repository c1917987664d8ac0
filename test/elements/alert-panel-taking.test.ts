import {expect} from '@open-wc/testing';
import type {AcknowledgeDetail, EduAlertPanel} from '../../src/elements/alert-panel.js';
import {
  ago,
  alert,
  atTime,
  crowdedWards,
  feedOf,
  headline,
  hear,
  item,
  panel,
  press,
  renew,
} from './alert-page.js';
import {all, settle, textOf} from './page.js';

const CAN = {'can-acknowledge': ''};
const TAKEN = {acknowledged: {at: ago(4), by: {vi: 'Tổ y tế', en: 'Health team'}}};

const flood = alert('lũ', {severity: 'Severe', place: 'a', kind: 'hazard'});
const due = alert('hạn nộp', {severity: 'Minor'});

const takeButton = (element: Element, text: string): HTMLButtonElement | null =>
  item(element, text).querySelector<HTMLButtonElement>('.where button');
const take = (element: Element, text: string): Promise<void> =>
  press(element, takeButton(element, text) as HTMLElement);
const status = (element: Element, text: string): string =>
  (item(element, text).querySelector('.where span')?.textContent ?? '').trim();

const taking = (
  data: unknown,
  more: Readonly<Record<string, string>> = {},
): Promise<EduAlertPanel> => panel(data, {...CAN, ...more});

describe('edu-alert-panel where alerts are taken on', () => {
  it('offers it only where the page allows it', async () => {
    const element = await panel(feedOf([flood]));
    expect(takeButton(element, 'lũ')).to.equal(null);
    element.canAcknowledge = true;
    await settle(element);
    expect(takeButton(element, 'lũ')?.textContent.trim()).to.equal('Nhận xử lý');
  });

  it('tells the page once which alert, how bad, its whole headline, and what it is about', async () => {
    const long = `Nước lên ${'rất '.repeat(60)}nhanh`;
    const element = await taking(feedOf([{...flood, headline: {vi: long, en: 'x'}}, due]));
    const heard = hear<AcknowledgeDetail>(element, 'edu-acknowledge');
    const chosen = hear(element, 'edu-select');
    await take(element, 'Nước');
    expect(heard).to.deep.equal([
      {id: 'lu', severity: 'Severe', headline: long, place: 'a', period: ''},
    ]);
    expect(chosen, 'nothing was opened').to.have.length(0);
  });

  it('tells the page in the language of the reader, through every border', async () => {
    const element = await taking(feedOf([{...flood, headline: {vi: 'Lũ', en: 'Flood'}}]), {
      lang: 'en',
    });
    const heard = hear<AcknowledgeDetail>(document.body, 'edu-acknowledge');
    await take(element, 'Flood');
    expect(heard.map((one) => one.headline)).to.deep.equal(['Flood']);
  });

  it('shows it as waiting, and nothing as done, until the feed confirms it', async () => {
    const element = await taking(feedOf([flood, due]));
    await take(element, 'lũ');
    expect(status(element, 'lũ')).to.equal('Phường An · Đang chờ xác nhận…');
    expect(takeButton(element, 'lũ')).to.equal(null);
    expect(takeButton(element, 'hạn nộp')).to.not.equal(null);
    // Looked again, and nothing has changed.
    await renew(element, feedOf([flood, due]));
    expect(status(element, 'lũ')).to.include('Đang chờ xác nhận…');
    await renew(element, feedOf([{...flood, ...TAKEN}, due]));
    expect(status(element, 'lũ')).to.equal('Phường An · Đã nhận: Tổ y tế, 4 phút trước');
    expect(takeButton(element, 'lũ')).to.equal(null);
    expect(textOf(element)).to.not.include('Đang chờ');
  });

  it('shows who has taken one on to those who may not', async () => {
    const element = await panel(feedOf([{...flood, ...TAKEN}]), {lang: 'en'});
    expect(status(element, 'lũ')).to.equal('Phường An · Taken on: Health team, 4 minutes ago');
  });

  it('keeps waiting for what the page has seen to and shown elsewhere: each on its own', async () => {
    const element = await taking(feedOf([flood, due]));
    await take(element, 'lũ');
    await take(element, 'hạn nộp');
    await renew(element, feedOf([flood, {...due, ...TAKEN}]));
    expect(status(element, 'lũ')).to.include('Đang chờ');
    expect(status(element, 'hạn nộp')).to.include('Đã nhận');
  });

  it('does not show it as waiting when the page prevents it', async () => {
    const element = await taking(feedOf([flood]));
    element.addEventListener('edu-acknowledge', (event) => event.preventDefault());
    await take(element, 'lũ');
    expect(status(element, 'lũ')).to.equal('Phường An');
    expect(takeButton(element, 'lũ')).to.not.equal(null);
  });

  it('may be tried again when three of the feed’s periods have brought no answer', async () => {
    const element = await taking(feedOf([flood], {refreshSeconds: 600}));
    await take(element, 'lũ');
    const heard = hear(element, 'edu-acknowledge');
    await atTime(async (wind) => {
      wind(29);
      element.requestUpdate();
      await settle(element);
      expect(status(element, 'lũ')).to.include('Đang chờ');
      wind(31);
      element.requestUpdate();
      await settle(element);
      expect(status(element, 'lũ')).to.equal('Phường An');
      await take(element, 'lũ');
      expect(heard).to.have.length(1);
      expect(status(element, 'lũ')).to.include('Đang chờ');
      wind(59);
      element.requestUpdate();
      await settle(element);
      expect(status(element, 'lũ')).to.include('Đang chờ');
    });
  });

  it('takes a rule’s alert on under `<rule>:<unit>`, and knows it by a record of that id', async () => {
    const element = await taking(feedOf([], crowdedWards(2)));
    const heard = hear<AcknowledgeDetail>(element, 'edu-acknowledge');
    await take(element, 'Xã số 1');
    expect(heard).to.deep.equal([
      {
        id: 'crowd:w1',
        severity: 'Severe',
        headline: 'Xã số 1: 59 HS/lớp',
        place: 'w1',
        indicator: 'class-size',
        period: '2024-2025',
      },
    ]);
    expect(status(element, 'Xã số 1')).to.include('Đang chờ');
    const {id, severity, headline: words, place, indicator, period} = heard[0] as AcknowledgeDetail;
    const record = alert(words, {
      id,
      severity,
      place,
      indicator,
      period,
      kind: 'indicator',
      ...TAKEN,
    });
    await renew(element, feedOf([record], crowdedWards(2)));
    expect(all(element, '.item'), 'one alert, not two').to.have.length(2);
    expect(status(element, 'Xã số 1')).to.include('Đã nhận: Tổ y tế');
    expect(status(element, 'Xã số 0')).to.not.include('Đã nhận');
  });

  it('does not take the record of one period for that of another', async () => {
    const record = alert('x', {id: 'crowd:w1', period: '2023-2024', ...TAKEN});
    const element = await taking(feedOf([record], crowdedWards(2)));
    expect(status(element, 'Xã số 1')).to.not.include('Đã nhận');
    expect(takeButton(element, 'Xã số 1')).to.not.equal(null);
  });

  it('takes one alert of a bundle on without the others', async () => {
    const element = await taking(feedOf([], crowdedWards(7)));
    await press(element, headline(element, '7 cảnh báo'));
    await take(element, 'Xã số 3');
    expect(status(element, 'Xã số 3')).to.include('Đang chờ');
    expect(all(element, '.where button')).to.have.length(6);
  });

  it('keeps what waits when it is opened, closed, filtered or told in another language', async () => {
    const element = await taking(feedOf([flood, due]));
    await take(element, 'lũ');
    await press(element, headline(element, 'lũ'));
    expect(status(element, 'lũ')).to.include('Đang chờ');
    element.lang = 'en';
    await settle(element);
    expect(status(element, 'lũ')).to.include('Waiting for confirmation…');
  });

  it('is there in the ticker too', async () => {
    const element = await taking(feedOf([flood, due]), {view: 'ticker'});
    const heard = hear<AcknowledgeDetail>(element, 'edu-acknowledge');
    await take(element, 'lũ');
    expect(heard.map(({id}) => id)).to.deep.equal(['lu']);
    expect(status(element, 'lũ')).to.include('Đang chờ');
  });

  // Seen: the button goes, and the keyboard is back at the top of the page.
  it('leaves the keyboard on the alert that is taken on', async () => {
    const element = await taking(feedOf([flood, due]));
    takeButton(element, 'lũ')?.focus();
    await take(element, 'lũ');
    const at = element.shadowRoot?.activeElement?.closest('.item') === item(element, 'lũ');
    expect(at).to.equal(true);
  });
});
