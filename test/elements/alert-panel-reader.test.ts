import {expect} from '@open-wc/testing';
import type {EduAlertPanel} from '../../src/elements/alert-panel.js';
import type {SelectDetail} from '../../src/elements/widget.js';
import {
  ago,
  alert,
  choose,
  crowdedWards,
  DAY,
  feedOf,
  filter,
  headline,
  headlines,
  hear,
  HOUR,
  idOf,
  item,
  panel,
  press,
  renew,
  textsOf,
  type AlertJson,
} from './alert-page.js';
import {all, button, settle, textOf} from './page.js';

const isOpen = (element: Element, text: string): boolean =>
  headline(element, text).getAttribute('aria-expanded') === 'true';

/** The text of what has the keyboard inside the panel. */
const focused = ({shadowRoot}: Element): string =>
  (shadowRoot?.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim();

const hasKeyboard = ({shadowRoot}: Element): boolean => !!shadowRoot?.activeElement;

/** Six alerts, of which a filter hides some. */
const six: readonly AlertJson[] = [
  alert('bão', {severity: 'Severe', kind: 'hazard', place: 'city'}),
  alert('lũ', {severity: 'Severe', kind: 'hazard', place: 'a'}),
  alert('dịch', {severity: 'Moderate', kind: 'hazard', school: 'th'}),
  alert('sĩ số', {severity: 'Moderate', kind: 'indicator', school: 'thcs'}),
  alert('thiếu số liệu', {severity: 'Minor', kind: 'data', place: 'b'}),
  alert('hạn nộp', {severity: 'Minor', kind: 'deadline'}),
];

describe('edu-alert-panel for its reader', () => {
  describe('who opens an alert', () => {
    const data = feedOf(
      [
        alert('lũ', {
          severity: 'Severe',
          place: 'a',
          period: '2024-2025',
          indicator: 'class-size',
          value: 46.7,
          description: 'Nước lên 20 cm.',
          instruction: 'Cho học sinh nghỉ.',
          href: 'https://example.vn/lu',
          sent: '2026-01-05T08:30:00+07:00',
        }),
        alert('hạn nộp', {severity: 'Minor'}),
      ],
      {
        indicators: [
          {
            ...(crowdedWards(1)['indicators'] as Record<string, unknown>[])[0],
            decimals: 1,
          },
        ],
      },
    );

    it('reads description, instruction, figures, when it was sent, and finds the link', async () => {
      const element = await panel(data);
      expect(isOpen(element, 'lũ')).to.equal(false);
      expect(all(element, '.details')).to.have.length(0);
      await press(element, headline(element, 'lũ'));
      expect(isOpen(element, 'lũ')).to.equal(true);
      expect(isOpen(element, 'hạn nộp')).to.equal(false);
      expect(textsOf(element, '.details p')).to.deep.equal([
        'Nước lên 20 cm.',
        'Cho học sinh nghỉ.',
        'Sĩ số: 46,7 HS/lớp · năm học 2024–2025',
        'Gửi lúc 05/01/2026 08:30',
      ]);
      const [link] = all(element, '.details a') as [HTMLAnchorElement];
      expect(link.href).to.equal('https://example.vn/lu');
      expect(link.rel).to.equal('noopener noreferrer');
      await press(element, headline(element, 'lũ'));
      expect(isOpen(element, 'lũ')).to.equal(false);
      expect(all(element, '.details')).to.have.length(0);
    });

    it('tells the page once each time, with what the alert is about', async () => {
      const element = await panel(data);
      const heard = hear<SelectDetail>(element, 'edu-select');
      await press(element, headline(element, 'lũ'));
      expect(heard).to.deep.equal([{place: 'a', indicator: 'class-size', period: '2024-2025'}]);
      await press(element, headline(element, 'lũ'));
      expect(heard, 'closing tells nothing').to.have.length(1);
      await press(element, headline(element, 'hạn nộp'));
      expect(heard.slice(1)).to.deep.equal([{period: ''}]);
      await press(element, headline(element, 'lũ'));
      expect(heard).to.have.length(3);
    });

    it('tells the page through every border, of a school with its place', async () => {
      const element = await panel(feedOf([alert('dịch', {school: 'th'})]));
      const heard = hear<SelectDetail>(document.body, 'edu-select');
      await press(element, headline(element, 'dịch'));
      expect(heard).to.deep.equal([{place: 'a', school: 'th', period: ''}]);
    });

    it('tells the page of a rule’s alert its place, indicator and period', async () => {
      const element = await panel(feedOf([], crowdedWards(2)));
      const heard = hear<SelectDetail>(element, 'edu-select');
      await press(element, headline(element, 'Xã số 1'));
      expect(heard).to.deep.equal([{place: 'w1', indicator: 'class-size', period: '2024-2025'}]);
      expect(textsOf(element, '.details p')).to.deep.equal([
        'Sĩ số: 59 HS/lớp · năm học 2024–2025 · kỳ trước 40 HS/lớp',
      ]);
    });

    it('may have several open at a time', async () => {
      const element = await panel(data);
      await press(element, headline(element, 'lũ'));
      await press(element, headline(element, 'hạn nộp'));
      expect(isOpen(element, 'lũ')).to.equal(true);
      expect(isOpen(element, 'hạn nộp')).to.equal(true);
    });

    it('gets a long headline clipped, and all of it on demand', async () => {
      const long = `${'Một tiêu đề dài '.repeat(40)}hết.`;
      const element = await panel(feedOf([alert(long, {id: 'dai'})]));
      expect(textOf(element, '.headline')).to.match(/…$/);
      expect(textOf(element, '.headline')).to.have.length.below(152);
      await press(element, headline(element, 'Một'));
      expect(textsOf(element, '.details p')[0]).to.equal(long);
    });

    it('can open one that has ended', async () => {
      const element = await panel(
        feedOf([alert('mưa', {sent: ago(9 * HOUR), expires: ago(HOUR), description: 'Đã tạnh.'})]),
      );
      await press(element, headline(element, 'mưa'));
      expect(textsOf(element, '.details p')).to.include('Đã tạnh.');
    });

    // A button whose only letter is an arrow says nothing. Seen: an empty button.
    it('can tell what to press where a headline has no letters', async () => {
      const element = await panel(
        feedOf([alert('x', {headline: ''}), alert('y', {headline: '\u202e \u200f'})]),
      );
      for (const words of headlines(element)) expect(words).to.not.equal('');
    });
  });

  describe('of many alerts of one cause', () => {
    it('are told of them in one line that opens, and none is lost', async () => {
      const element = await panel(feedOf([alert('bão', {severity: 'Minor'})], crowdedWards(9)));
      expect(headlines(element)).to.deep.equal([
        '9 cảnh báo cùng loại, nặng nhất: Xã số 0: 60 HS/lớp',
        'bão',
      ]);
      expect(textOf(element, '#sentence')).to.match(/^10 cảnh báo đang mở/);
      await press(element, headline(element, '9 cảnh báo'));
      expect(isOpen(element, '9 cảnh báo')).to.equal(true);
      expect(headlines(element).slice(1, 10)).to.deep.equal(
        Array.from({length: 9}, (_, i) => `Xã số ${i}: ${60 - i} HS/lớp`),
      );
      await press(element, headline(element, '9 cảnh báo'));
      expect(headlines(element)).to.have.length(2);
    });

    it('are told one by one where they are five', async () => {
      const element = await panel(feedOf([], crowdedWards(5)));
      expect(headlines(element)).to.have.length(5);
    });

    it('can open one inside, which stays open when the bundle is closed and opened', async () => {
      const element = await panel(feedOf([], crowdedWards(7)));
      const heard = hear(element, 'edu-select');
      await press(element, headline(element, '7 cảnh báo'));
      expect(heard, 'a bundle is no choice').to.have.length(0);
      await press(element, headline(element, 'Xã số 3'));
      expect(heard).to.have.length(1);
      await press(element, headline(element, '7 cảnh báo'));
      await press(element, headline(element, '7 cảnh báo'));
      expect(isOpen(element, 'Xã số 3')).to.equal(true);
    });

    it('see the bundle stay open when one more comes or goes', async () => {
      const element = await panel(feedOf([], crowdedWards(7)));
      await press(element, headline(element, '7 cảnh báo'));
      await renew(element, feedOf([], crowdedWards(9)));
      expect(isOpen(element, '9 cảnh báo')).to.equal(true);
      expect(headlines(element)).to.have.length(10);
      await renew(element, feedOf([], crowdedWards(3)));
      expect(headlines(element)).to.have.length(3);
    });

    it('get the publisher’s own of one indicator in one line too, apart by severity', async () => {
      const many = Array.from({length: 8}, (_, i) =>
        alert(`sĩ số ${i}`, {
          indicator: 'class-size',
          severity: i < 7 ? 'Minor' : 'Severe',
          sent: ago(i),
        }),
      );
      const {indicators} = crowdedWards(1);
      const element = await panel(feedOf(many, {indicators}));
      expect(headlines(element)).to.deep.equal([
        'sĩ số 7',
        '7 cảnh báo cùng loại, nặng nhất: sĩ số 0',
      ]);
    });

    it('keep their filters over bundles: a bundle of what is left', async () => {
      const many = Array.from({length: 8}, (_, i) =>
        alert(`sĩ số ${i}`, {indicator: 'class-size', place: i < 7 ? 'a' : 'b'}),
      );
      const {indicators} = crowdedWards(1);
      const element = await panel(feedOf(many, {indicators}));
      await choose(element, 'Địa phương', 'Phường An');
      expect(headlines(element)).to.have.length(1);
      expect(headlines(element)[0]).to.match(/^7 cảnh báo/);
      expect(textOf(element, '[role="status"].notes')).to.include('đang ẩn 1 cảnh báo');
    });

    // Seen: both open, since they share what they are remembered by.
    it('open the bundle of one group without those of the others', async () => {
      const many = Array.from({length: 12}, (_, i) =>
        alert(`sĩ số ${i}`, {indicator: 'class-size', place: i < 6 ? 'a' : 'b'}),
      );
      const {indicators} = crowdedWards(1);
      const element = await panel(feedOf(many, {indicators}), {by: 'place'});
      expect(headlines(element)).to.have.length(2);
      await press(element, all(element, '.headline')[0] as HTMLElement);
      expect(all(element, '.bundle > [aria-expanded="true"]')).to.have.length(1);
    });
  });

  describe('who narrows the list', () => {
    const data = feedOf(six);

    it('gets filters when there are five and more, put away until asked for', async () => {
      const few = await panel(feedOf(six.slice(0, 4)));
      expect(all(few, 'select')).to.have.length(0);
      const element = await panel(data);
      expect(all(element, 'select')).to.have.length(4);
      expect((all(element, 'details.filter')[0] as HTMLDetailsElement).open).to.equal(false);
    });

    it('gets no filter that would change nothing', async () => {
      const alike = Array.from({length: 6}, (_, i) => alert(`x${i}`, {kind: 'data'}));
      const element = await panel(feedOf(alike));
      expect(all(element, 'select')).to.have.length(0);
    });

    for (const [label, option, left] of [
      ['Mức độ', 'Nghiêm trọng', ['bão', 'lũ']],
      ['Loại', 'Sự cố', ['bão', 'lũ', 'dịch']],
      // A warning for the city holds in its wards, and one for all places too.
      ['Địa phương', 'Phường An', ['bão', 'lũ', 'dịch', 'sĩ số', 'hạn nộp']],
      ['Cấp học', 'Tiểu học', ['dịch']],
    ] as const) {
      it(`by ${label} sees those alone, and is told how many are hidden`, async () => {
        const element = await panel(data);
        await choose(element, label, option);
        expect(headlines(element)).to.have.members([...left]);
        const hidden = 6 - left.length;
        expect(textOf(element, '[role="status"].notes')).to.include(
          `Bộ lọc đang ẩn ${hidden} cảnh báo.`,
        );
        expect(textOf(element, '#sentence'), 'the sentence stays').to.match(/^6 cảnh báo/);
        await choose(element, label, 'Tất cả');
        expect(headlines(element)).to.have.length(6);
        expect(all(element, '.notes[role="status"]')).to.have.length(0);
      });
    }

    it('by two things at once sees what both leave', async () => {
      const element = await panel(data);
      await choose(element, 'Loại', 'Sự cố');
      await choose(element, 'Mức độ', 'Trung bình');
      expect(headlines(element)).to.deep.equal(['dịch']);
    });

    it('has one button that shows all again', async () => {
      const element = await panel(data);
      await choose(element, 'Loại', 'Sự cố');
      await choose(element, 'Mức độ', 'Trung bình');
      await press(element, button(element, 'Tất cả'));
      expect(headlines(element)).to.have.length(6);
      expect(all(element, '.notes[role="status"]')).to.have.length(0);
    });

    // Seen: the lists still show what was chosen, and choosing it again changes nothing.
    it('sees the filters back at "all" after that button', async () => {
      const element = await panel(data);
      await choose(element, 'Mức độ', 'Nghiêm trọng');
      await press(element, button(element, 'Tất cả'));
      expect(filter(element, 'Mức độ').value).to.equal('');
    });

    // Seen: the filters close around the list that has just been used, and the keyboard is lost.
    it('keeps the keyboard in the list of choices after choosing all again', async () => {
      const element = await panel(data);
      await choose(element, 'Mức độ', 'Nghiêm trọng');
      const select = filter(element, 'Mức độ');
      select.focus();
      expect(element.shadowRoot?.activeElement === select).to.equal(true);
      await choose(element, 'Mức độ', 'Tất cả');
      expect(element.shadowRoot?.activeElement === select).to.equal(true);
    });

    // Seen: the button goes with its notice, and the keyboard goes back to the top of the page.
    it('keeps the keyboard in the panel when the button for all has done its work', async () => {
      const element = await panel(data);
      await choose(element, 'Mức độ', 'Nghiêm trọng');
      const back = button(element, 'Tất cả');
      back.focus();
      await press(element, back);
      expect(hasKeyboard(element)).to.equal(true);
    });

    it('keeps what is chosen when the list is new, and what it hides is counted anew', async () => {
      const element = await panel(data);
      await choose(element, 'Loại', 'Sự cố');
      await renew(
        element,
        feedOf([...six, alert('sạt lở', {kind: 'hazard'}), alert('y', {kind: 'data'})]),
      );
      expect(headlines(element)).to.have.members(['bão', 'lũ', 'dịch', 'sạt lở']);
      expect(textOf(element, '[role="status"].notes')).to.include('đang ẩn 4 cảnh báo');
      expect(filter(element, 'Loại').value).to.equal('hazard');
    });

    it('is told what is hidden, and finds the way back, when nothing of the kind is left', async () => {
      const element = await panel(data);
      await choose(element, 'Loại', 'Thời hạn');
      await renew(element, feedOf(six.slice(0, 3)));
      expect(headlines(element)).to.deep.equal([]);
      expect(textOf(element, '[role="status"].notes')).to.include('đang ẩn 3 cảnh báo');
      await press(element, button(element, 'Tất cả'));
      expect(headlines(element)).to.have.members(['bão', 'lũ', 'dịch']);
    });

    it('narrows what has ended as well', async () => {
      const over = {sent: ago(2 * DAY), expires: ago(DAY)};
      const element = await panel(
        feedOf([
          ...six,
          alert('mưa', {...over, kind: 'hazard'}),
          alert('hết hạn', {...over, kind: 'deadline'}),
        ]),
      );
      await choose(element, 'Loại', 'Sự cố');
      expect(textsOf(element, '.list details .headline')).to.deep.equal(['mưa']);
    });

    it('narrows within what the page asks for', async () => {
      const element = await panel(data, {kind: 'hazard indicator data', severity: 'Minor'});
      expect(textOf(element, '#sentence')).to.match(/^5 cảnh báo/);
      await choose(element, 'Mức độ', 'Trung bình');
      expect(headlines(element)).to.have.members(['dịch', 'sĩ số']);
      expect(textOf(element, '[role="status"].notes')).to.include('đang ẩn 3 cảnh báo');
    });

    it('keeps groups in what is left', async () => {
      const element = await panel(data, {by: 'kind'});
      await choose(element, 'Mức độ', 'Nhẹ');
      expect(textsOf(element, '.group')).to.have.members(['Dữ liệu (1)', 'Thời hạn (1)']);
    });

    it('chooses a severity, not that and all above it', async () => {
      const element = await panel(data);
      await choose(element, 'Mức độ', 'Nhẹ');
      expect(headlines(element)).to.have.members(['thiếu số liệu', 'hạn nộp']);
    });
  });

  describe('who changes the language', () => {
    it('keeps what is open and chosen, in the other words', async () => {
      const both = six.map((one) => ({
        ...one,
        headline: {vi: one['headline'], en: `English ${one.id}`},
        description: {vi: 'Mô tả', en: 'Description'},
      }));
      const element = await panel(feedOf(both), {'can-acknowledge': ''});
      await choose(element, 'Loại', 'Sự cố');
      await press(element, headline(element, 'lũ'));
      element.lang = 'en';
      await settle(element);
      expect(headlines(element)).to.have.members(['English bao', 'English lu', 'English dich']);
      expect(isOpen(element, 'English lu')).to.equal(true);
      expect(textsOf(element, '.details p')).to.include('Description');
      expect(textOf(element, '[role="status"].notes')).to.include(
        'Alerts hidden by the filter: 3.',
      );
      expect(filter(element, 'Kind').selectedOptions[0]?.textContent.trim()).to.equal('Hazard');
      expect(button(element, 'Take on')).to.exist;
      expect(textOf(element)).to.not.match(/Nhận xử lý|Nghiêm trọng|Sự cố|phút trước|Lọc|Tất cả/);
      element.lang = 'vi';
      await settle(element);
      expect(isOpen(element, 'lũ')).to.equal(true);
    });
  });

  describe('who reads while the list changes', () => {
    const above = alert('trên', {severity: 'Extreme'});

    it('keeps what is open open', async () => {
      const element = await panel(feedOf(six));
      await press(element, headline(element, 'dịch'));
      await renew(element, feedOf([above, ...six]));
      expect(isOpen(element, 'dịch')).to.equal(true);
      expect(all(element, '[aria-expanded="true"]')).to.have.length(1);
      await renew(element, feedOf(six.slice(1)));
      expect(isOpen(element, 'dịch')).to.equal(true);
      expect(all(element, '[aria-expanded="true"]')).to.have.length(1);
    });

    it('finds open again what was away for a while', async () => {
      const element = await panel(feedOf(six));
      await press(element, headline(element, 'dịch'));
      await renew(element, feedOf([]));
      await renew(element, feedOf(six));
      expect(isOpen(element, 'dịch')).to.equal(true);
    });

    it('is not told again that the alert is open', async () => {
      const element = await panel(feedOf(six));
      await press(element, headline(element, 'dịch'));
      const heard = hear(element, 'edu-select');
      await renew(element, feedOf([above, ...six]));
      expect(heard).to.have.length(0);
    });

    // The rows are used again by position. Seen: the keyboard is on the alert that stands there now.
    for (const [name, to] of [
      ['one comes above', [above, ...six]],
      ['one above goes', six.slice(1)],
    ] as const) {
      it(`keeps the keyboard on the alert when ${name}`, async () => {
        const element = await panel(feedOf(six));
        headline(element, 'dịch').focus();
        await renew(element, feedOf(to));
        expect(focused(element)).to.equal('dịch');
      });
    }

    it('keeps the keyboard on the alert when others below go', async () => {
      const element = await panel(feedOf(six));
      headline(element, 'dịch').focus();
      await renew(element, feedOf(six.slice(0, 4)));
      expect(focused(element)).to.equal('dịch');
    });

    // Seen: the keyboard is on the same button of another alert, which Enter then takes on.
    it('keeps the keyboard on the button that takes this alert on, not another', async () => {
      const element = await panel(feedOf(six), {'can-acknowledge': ''});
      const take = item(element, 'dịch').querySelector<HTMLButtonElement>('.where button');
      take?.focus();
      await renew(element, feedOf([above, ...six]));
      const at = element.shadowRoot?.activeElement?.closest('.item');
      expect(at?.textContent).to.include('dịch');
    });

    // Seen: no alert has it any more.
    it('keeps the keyboard on an alert in a bundle when another one comes above', async () => {
      const element = await panel(feedOf([], crowdedWards(7)));
      await press(element, headline(element, '7 cảnh báo'));
      headline(element, 'Xã số 3').focus();
      await renew(element, feedOf([above], crowdedWards(7)));
      expect(focused(element)).to.match(/^Xã số 3/);
    });

    it('keeps the keyboard in the panel when the alert itself goes', async () => {
      for (const text of ['bão', 'dịch', 'hạn nộp']) {
        const element: EduAlertPanel = await panel(feedOf(six));
        headline(element, text).focus();
        await renew(element, feedOf(six.filter(({id}) => id !== idOf(text))));
        expect(hasKeyboard(element), text).to.equal(true);
      }
    });

    it('keeps the keyboard on a list of choices', async () => {
      const element = await panel(feedOf(six));
      (all(element, 'details.filter')[0] as HTMLDetailsElement).open = true;
      const select = filter(element, 'Loại');
      select.focus();
      await renew(element, feedOf([above, ...six]));
      expect(element.shadowRoot?.activeElement === select).to.equal(true);
      expect(select.isConnected).to.equal(true);
    });

    it('keeps the filters open that he has opened', async () => {
      const element = await panel(feedOf(six));
      (all(element, 'details.filter summary')[0] as HTMLElement).click();
      await renew(element, feedOf([above, ...six]));
      expect((all(element, 'details.filter')[0] as HTMLDetailsElement).open).to.equal(true);
    });

    it('keeps open the part of what has ended', async () => {
      const ended = alert('mưa', {sent: ago(DAY), expires: ago(HOUR)});
      const element = await panel(feedOf([...six, ended]));
      (all(element, '.list details summary')[0] as HTMLElement).click();
      await renew(element, feedOf([above, ...six, ended, {...ended, id: 'x', headline: 'gió'}]));
      expect((all(element, '.list details')[0] as HTMLDetailsElement).open).to.equal(true);
    });

    it('keeps the place in a long list', async () => {
      const many = Array.from({length: 60}, (_, i) => alert(`tin ${i}`, {sent: ago(i + 1)}));
      const element = await panel(feedOf(many));
      const [list] = all(element, '.list') as [HTMLElement];
      list.scrollTop = 400;
      await settle(element);
      await renew(element, feedOf([...many, alert('cuối', {severity: 'Minor'})]));
      expect(list.isConnected).to.equal(true);
      expect(list.scrollTop).to.equal(400);
    });

    // Seen: closed, since its update is another message.
    it('keeps an alert open that is updated', async () => {
      const element = await panel(feedOf(six));
      await press(element, headline(element, 'lũ'));
      const update = alert('lũ rút', {
        severity: 'Severe',
        msgType: 'Update',
        references: [idOf('lũ')],
        sent: ago(1),
      });
      await renew(element, feedOf([...six, update]));
      expect(isOpen(element, 'lũ rút')).to.equal(true);
    });
  });
});
