import {expect} from '@open-wc/testing';
import type {EduAlertPanel} from '../../src/elements/alert-panel.js';
import {
  ago,
  alert,
  atTime,
  crowdedWards,
  DAY,
  feedOf,
  headlines,
  HOUR,
  idOf,
  item,
  panel,
  renew,
  textsOf,
} from './alert-page.js';
import {all, settle, textOf} from './page.js';

const NONE = /Không có cảnh báo|There are no open alerts/;

/** Two that are open, one that lies ahead, one that is an exercise, each a severity of its own. */
const four = [
  alert('nhẹ', {severity: 'Minor'}),
  alert('diễn tập', {severity: 'Extreme', status: 'Exercise'}),
  alert('nặng', {severity: 'Severe'}),
  alert('sắp tới', {severity: 'Moderate', onset: ago(-3 * DAY)}),
];

describe('edu-alert-panel', () => {
  describe('as a list', () => {
    it('puts the worst first and drills last, whatever the order in the file', async () => {
      for (const alerts of [four, [...four].reverse()]) {
        const element = await panel(feedOf(alerts));
        expect(headlines(element)).to.deep.equal(['nặng', 'sắp tới', 'nhẹ', 'diễn tập']);
      }
    });

    it('orders one severity by urgency, then by the latest, then alike on every screen', async () => {
      const element = await panel(
        feedOf([
          alert('c', {urgency: 'Future', sent: ago(1)}),
          alert('e', {sent: ago(5)}),
          alert('d', {sent: ago(5)}),
          alert('f', {sent: ago(2), urgency: 'Immediate'}),
          alert('g', {sent: ago(60), urgency: 'Immediate'}),
          alert('b', {sent: ago(3)}),
        ]),
      );
      expect(headlines(element)).to.deep.equal(['f', 'g', 'c', 'b', 'd', 'e']);
    });

    it('says how many are open and how bad in one sentence, drills and what lies ahead apart', async () => {
      const element = await panel(feedOf(four));
      expect(textsOf(element, '#sentence')).to.deep.equal([
        '3 cảnh báo đang mở: 1 nghiêm trọng, 1 trung bình, 1 nhẹ; 1 sắp tới; 1 diễn tập.',
      ]);
      element.lang = 'en';
      await settle(element);
      expect(textOf(element, '#sentence')).to.equal(
        '3 open: 1 severe, 1 moderate, 1 minor; 1 coming; drills: 1.',
      );
    });

    it('says that there are none only after a good answer', async () => {
      const element = await panel(feedOf([]));
      expect(textOf(element, '#sentence')).to.equal('Không có cảnh báo nào đang mở.');
      expect(all(element, '.item')).to.have.length(0);
    });

    it('tells of each how bad it is by shape and word, what about, since when, and where', async () => {
      const element = await panel(
        feedOf([
          alert('ngộ độc', {severity: 'Severe', kind: 'hazard', school: 'th', sent: ago(2 * HOUR)}),
          alert('mưa', {severity: 'Minor', place: 'b', sent: ago(3 * DAY)}),
        ]),
      );
      expect(textsOf(element, '.item')).to.deep.equal([
        '■ Nghiêm trọng · Sự cố, thiên tai 2 giờ trước ngộ độc Tiểu học An 1, Phường An',
        '△ Nhẹ 3 ngày trước mưa Xã Bình',
      ]);
      const signs = all(element, '.level [aria-hidden]');
      expect(signs, 'shapes are for the eye').to.have.length(2);
    });

    it('gives each severity another shape', async () => {
      const severities = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'];
      const element = await panel(
        feedOf(severities.map((severity) => alert(severity, {severity}))),
      );
      expect(headlines(element)).to.deep.equal(severities);
      expect(new Set(textsOf(element, '.level [aria-hidden]')).size).to.equal(5);
      expect(new Set(textsOf(element, '.level')).size).to.equal(5);
    });

    it('shows a drill as a drill and a test as a test', async () => {
      const element = await panel(
        feedOf([
          alert('bão', {severity: 'Extreme', status: 'Exercise'}),
          alert('thử máy', {severity: 'Extreme', status: 'Test'}),
        ]),
      );
      expect(textsOf(element, '.drill')).to.deep.equal(['DIỄN TẬP', 'THỬ']);
      const real = await panel(feedOf([alert('bão', {severity: 'Extreme'})]));
      const ground = (panel: Element): string =>
        getComputedStyle(all(panel, '.item')[0] as Element).backgroundColor;
      expect(ground(element)).to.not.equal(ground(real));
    });

    it('says of what lies ahead from when on', async () => {
      const element = await panel(feedOf([alert('bão', {onset: '2099-01-08T07:00:00+07:00'})]));
      expect(item(element, 'bão').textContent).to.include('sắp tới, từ 08/01/2099');
    });

    it('hides drafts and messages between systems unless they are asked for', async () => {
      const data = feedOf([
        alert('thật'),
        alert('nháp', {status: 'Draft'}),
        alert('máy', {status: 'System'}),
        alert('tập', {status: 'Exercise'}),
      ]);
      const element = await panel(data);
      expect(headlines(element)).to.deep.equal(['thật', 'tập']);
      element.statuses = 'Actual';
      await settle(element);
      expect(headlines(element)).to.deep.equal(['thật']);
      element.statuses = 'Draft System';
      await settle(element);
      expect(headlines(element)).to.have.members(['nháp', 'máy']);
    });

    // Seen: nothing tells a draft from an alert, and an Extreme one fills its ground.
    it('shows a draft and a message between systems as what they are, where a page asks for them', async () => {
      const element = await panel(
        feedOf([
          alert('bão', {severity: 'Extreme', status: 'Draft'}),
          alert('dòng máy', {severity: 'Extreme', status: 'System'}),
        ]),
        {statuses: 'Actual Draft System'},
      );
      const real = await panel(feedOf([alert('bão', {severity: 'Extreme'})]));
      const told = textsOf(real, '.top')[0];
      for (const top of textsOf(element, '.top')) expect(top).to.not.equal(told);
    });

    it('lets an update take the place of what it references, and a cancellation end it', async () => {
      const element = await panel(
        feedOf([
          alert('hai', {msgType: 'Update', references: [idOf('một')], sent: ago(5)}),
          alert('một', {sent: ago(9)}),
          alert('thôi', {msgType: 'Cancel', references: [idOf('ba')], sent: ago(1)}),
          alert('ba', {sent: ago(8)}),
        ]),
      );
      expect(textsOf(element, '.list > .items .headline')).to.deep.equal(['hai']);
      expect(textsOf(element, 'details .headline')).to.deep.equal(['ba']);
      expect(textOf(element)).to.not.include('thôi').and.not.include('một');
    });

    it('shows what the rules find in the data, since when, and its figures on demand', async () => {
      const element = await panel(feedOf([], crowdedWards(3)));
      expect(headlines(element)).to.deep.equal([
        'Xã số 0: 60 HS/lớp',
        'Xã số 1: 59 HS/lớp',
        'Xã số 2: 58 HS/lớp',
      ]);
      expect(item(element, 'Xã số 0').textContent).to.include('từ năm học 2024–2025');
      expect(textOf(element, '#sentence')).to.equal('3 cảnh báo đang mở: 3 nghiêm trọng.');
    });

    it('says which rules it could not apply instead of taking them for fulfilled', async () => {
      const {indicators, ...wards} = crowdedWards(2);
      const [indicator] = indicators as Record<string, unknown>[];
      const linked = [{...indicator, data: {href: 'class-size.json'}}];
      const element = await panel(feedOf([], {...wards, indicators: linked}));
      expect(textOf(element)).to.include('Chưa xét được 1 quy tắc');
    });

    it('leaves broken alerts out and names the first', async () => {
      const element = await panel(
        feedOf([
          alert('lành'),
          {id: 'khong-loi', status: 'Actual', msgType: 'Alert', severity: 'Minor', sent: ago(1)},
          alert('sai mức', {severity: 'Nặng'}),
        ]),
      );
      expect(headlines(element)).to.deep.equal(['lành']);
      expect(textOf(element, '.trouble')).to.include('/alerts/1');
    });

    // Seen: "Không có cảnh báo nào đang mở.", and the fault in small print.
    it('says nothing of none when none of the alerts can be read', async () => {
      const element = await panel(feedOf([alert('bão', {id: 'bão', severity: 'Extreme'})]));
      expect(textOf(element, '#sentence')).to.not.match(NONE);
      const badge = await panel(feedOf('bão'), {view: 'badge'});
      expect(textOf(badge)).to.not.match(NONE).and.not.match(/: 0/);
    });

    it('tells the page of broken alerts, and of no other list’s faults', async () => {
      const heard: string[] = [];
      const note = (event: Event): number =>
        heard.push((event as CustomEvent<{path: string}>).detail.path);
      document.body.addEventListener('edu-problem', note);
      await panel(feedOf([alert('lành'), {id: 'x'}], {indicators: [{id: 'x'}]}));
      await panel(feedOf([alert('lành')], {indicators: [{id: 'x'}]}));
      document.body.removeEventListener('edu-problem', note);
      expect(heard).to.have.length(1);
      expect(heard[0]).to.match(/^\/alerts\/1/);
    });

    it('keeps an alert whose place, school or indicator nobody knows', async () => {
      const lost = {place: 'no-such', school: 'no-such', indicator: 'no-such'};
      const element = await panel(feedOf([alert('lạc', lost)]));
      expect(headlines(element)).to.deep.equal(['lạc']);
    });

    it('shows alerts that are written in rows', async () => {
      const fields = ['id', 'status', 'msgType', 'severity', 'headline', 'sent'];
      const rows = [['x', 'Actual', 'Alert', 'Minor', {vi: 'Mưa', en: 'Rain'}, ago(1)]];
      const element = await panel(feedOf({fields, rows}));
      expect(headlines(element)).to.deep.equal(['Mưa']);
    });

    it('has the heading and the level that the page gives', async () => {
      const element = await panel(feedOf(four), {heading: 'Tin gấp', 'heading-level': '2'});
      const [heading] = all(element, '[part="heading"]') as [Element];
      expect(heading.textContent.trim()).to.equal('Tin gấp');
      expect(heading.getAttribute('aria-level')).to.equal('2');
    });
  });

  describe('in groups', () => {
    const data = feedOf([
      alert('một', {place: 'a', kind: 'hazard', severity: 'Severe'}),
      alert('hai', {place: 'b', kind: 'data'}),
      alert('ba', {school: 'th', kind: 'hazard', severity: 'Minor'}),
      alert('bốn', {severity: 'Minor', kind: 'data', sent: ago(99)}),
    ]);

    for (const [by, expected] of [
      ['place', ['Phường An (2)', 'Xã Bình (1)', 'Khác (1)']],
      ['school', ['Khác (3)', 'Tiểu học An 1 (1)']],
      ['kind', ['Sự cố, thiên tai (2)', 'Dữ liệu (2)']],
      ['severity', ['Nghiêm trọng (1)', 'Trung bình (1)', 'Nhẹ (2)']],
    ] as const) {
      it(`by ${by}, in the order of the worst of each, with how many`, async () => {
        const element = await panel(data, {by});
        expect(textsOf(element, '.group')).to.deep.equal(expected);
        expect(headlines(element)).to.have.members(['một', 'hai', 'ba', 'bốn']);
      });
    }

    it('by indicator, under its name', async () => {
      const {indicators} = crowdedWards(1);
      const element = await panel(
        feedOf([alert('một', {indicator: 'class-size'}), alert('hai', {sent: ago(50)})], {
          indicators,
        }),
        {by: 'indicator'},
      );
      expect(textsOf(element, '.group')).to.deep.equal(['Sĩ số (1)', 'Khác (1)']);
    });

    it('under headings one level below its own', async () => {
      const element = await panel(data, {by: 'place', 'heading-level': '4'});
      for (const group of all(element, '.group')) {
        expect(group.getAttribute('role')).to.equal('heading');
        expect(group.getAttribute('aria-level')).to.equal('5');
      }
    });
  });

  describe('with alerts that have ended', () => {
    const ended = (days: number): Record<string, unknown> => ({
      sent: ago((days + 1) * DAY),
      expires: ago(days * DAY),
    });
    const data = feedOf([
      alert('mở'),
      alert('sáu ngày', ended(6)),
      alert('hôm qua', ended(1)),
      alert('tháng trước', ended(30)),
    ]);

    it('keeps those of a week in a part that opens, the last to end first', async () => {
      const element = await panel(data);
      const [part] = all(element, '.list details') as [HTMLDetailsElement];
      expect(part.open).to.equal(false);
      expect(part.querySelector('summary')?.textContent).to.match(/Mới kết thúc \(2\)/);
      expect(textsOf(element, 'details .headline')).to.deep.equal(['hôm qua', 'sáu ngày']);
      expect(item(element, 'hôm qua').textContent).to.include('đã kết thúc 1 ngày trước');
      expect(textOf(element, '#sentence')).to.equal('1 cảnh báo đang mở: 1 trung bình.');
    });

    for (const [days, left] of [
      ['2', ['hôm qua']],
      ['0', []],
      ['60', ['hôm qua', 'sáu ngày', 'tháng trước']],
    ] as const) {
      it(`keeps them for ${days} days where the page says so`, async () => {
        const element = await panel(data, {'resolved-days': days});
        expect(textsOf(element, 'details .headline')).to.deep.equal(left);
        expect(textsOf(element, '.list > .items .headline')).to.deep.equal(['mở']);
      });
    }

    it('still says that none is open', async () => {
      const element = await panel(feedOf([alert('hôm qua', ended(1))]));
      expect(textOf(element, '#sentence')).to.equal('Không có cảnh báo nào đang mở.');
    });

    it('moves one there when its time is reached, though nothing new comes', async () => {
      const element = await panel(feedOf([alert('mưa', {expires: ago(-5)}), alert('gió')]));
      await atTime(async (wind) => {
        wind(4);
        element.requestUpdate();
        await settle(element);
        expect(textsOf(element, '.list > .items .headline')).to.have.members(['mưa', 'gió']);
        wind(6);
        element.requestUpdate();
        await settle(element);
        expect(textsOf(element, '.list > .items .headline')).to.deep.equal(['gió']);
        expect(textsOf(element, 'details .headline')).to.deep.equal(['mưa']);
      });
    });

    it('opens what lay ahead when its time is reached', async () => {
      const element = await panel(feedOf([alert('bão', {onset: ago(-5)})]));
      expect(textOf(element, '#sentence')).to.include('1 sắp tới');
      await atTime(async (wind) => {
        wind(6);
        element.requestUpdate();
        await settle(element);
        expect(textOf(element, '#sentence')).to.equal('1 cảnh báo đang mở: 1 trung bình.');
      });
    });

    it('lets nobody take them on', async () => {
      const element = await panel(data, {'can-acknowledge': ''});
      expect(all(element, '.list > .items .where button')).to.have.length(1);
      expect(all(element, 'details .where button')).to.have.length(0);
    });
  });

  describe('as a badge', () => {
    it('counts what is open without the drills, with the shape of the worst, and says all of it to the ear', async () => {
      const element = await panel(feedOf(four), {view: 'badge'});
      expect(textOf(element, '.count > [aria-hidden]')).to.equal('■ Cảnh báo: 3');
      expect(textsOf(element, '#sentence')).to.deep.equal([
        '3 cảnh báo đang mở: 1 nghiêm trọng, 1 trung bình, 1 nhẹ; 1 sắp tới; 1 diễn tập.',
      ]);
      expect(all(element, '.item')).to.have.length(0);
    });

    it('says 0 after a good answer', async () => {
      const element = await panel(feedOf([]), {view: 'badge'});
      expect(textOf(element, '.count > [aria-hidden]')).to.equal('Cảnh báo: 0');
    });

    it('speaks English', async () => {
      const element = await panel(feedOf(four), {view: 'badge', lang: 'en'});
      expect(textOf(element, '.count > [aria-hidden]')).to.equal('■ Alerts: 3');
    });
  });

  describe('without a good answer', () => {
    const LINKED = {href: 'alerts.json'};

    for (const view of ['list', 'ticker', 'badge']) {
      it(`says nothing of none while it waits (${view})`, async () => {
        const element = await panel(undefined, {view});
        expect(textOf(element)).to.not.match(NONE).and.not.match(/\b0\b/);
        expect(all(element, '[role="status"]').length).to.be.above(0);
      });

      it(`says nothing of none when it has failed (${view})`, async () => {
        const element = await panel('<!doctype html><title>Đăng nhập</title>', {view});
        expect(textOf(element)).to.not.match(NONE).and.not.match(/: 0/);
        expect(all(element, '.state.failed')).to.have.length(1);
      });

      it(`says that the list has not come where it is linked (${view})`, async () => {
        const element = await panel(feedOf(LINKED), {view});
        expect(textOf(element)).to.include('Chưa tải được danh sách cảnh báo').and.not.match(NONE);
      });
    }

    // Seen: "Cảnh báo: 0", while the words for the ear say that the list has not come.
    it('shows no 0 in a badge whose list is linked and has not come', async () => {
      const element = await panel(feedOf(LINKED), {view: 'badge'});
      expect(textOf(element, '.count > [aria-hidden]')).to.not.match(/\b0\b/);
    });

    it('shows no sentence of the findings as if they were all, when the list has not come', async () => {
      const element = await panel(feedOf(LINKED, crowdedWards(2)));
      expect(textOf(element, '#sentence')).to.not.match(/\d cảnh báo đang mở/);
    });

    it('is told once when a list has not come, not twice', async () => {
      const element = await panel(feedOf(LINKED));
      expect(textOf(element).split('Chưa tải được danh sách').length).to.equal(2);
    });
  });

  describe('whose page asks for a part', () => {
    const data = feedOf(
      [
        alert('cả nước', {severity: 'Minor'}),
        alert('thành phố', {place: 'city', kind: 'hazard'}),
        alert('phường', {place: 'a', kind: 'data', severity: 'Severe'}),
        alert('trường', {school: 'th', kind: 'deadline', indicator: 'class-size'}),
        alert('xã', {place: 'b', kind: 'hazard'}),
      ],
      {indicators: crowdedWards(1)['indicators']},
    );

    for (const [attribute, value, left] of [
      ['place', 'a', ['phường', 'thành phố', 'trường', 'cả nước']],
      ['place', 'b', ['thành phố', 'xã', 'cả nước']],
      ['place', 'a b', ['phường', 'thành phố', 'trường', 'xã', 'cả nước']],
      ['place', 'city', ['phường', 'thành phố', 'trường', 'xã', 'cả nước']],
      ['school', 'th', ['cả nước', 'phường', 'thành phố', 'trường']],
      ['indicator', 'class-size', ['trường']],
      ['kind', 'hazard', ['thành phố', 'xã']],
      ['kind', 'data deadline', ['phường', 'trường']],
      ['severity', 'Moderate', ['phường', 'thành phố', 'trường', 'xã']],
      ['severity', 'Severe', ['phường']],
      ['where', 'level=TH,THPT', ['cả nước', 'phường', 'thành phố', 'trường', 'xã']],
    ] as const) {
      it(`${attribute}="${value}" shows what concerns it, and counts that alone`, async () => {
        const element = await panel(data, {[attribute]: value});
        expect(headlines(element)).to.have.members([...left]);
        expect(textOf(element, '#sentence')).to.match(
          new RegExp(`^${left.length} cảnh báo đang mở: `),
        );
        const badge = await panel(data, {[attribute]: value, view: 'badge'});
        expect(textOf(badge, '.count')).to.include(`Cảnh báo: ${left.length}`);
      });
    }

    it('follows the page when it asks for another', async () => {
      const element = await panel(data, {place: 'a'});
      element.place = 'b';
      await settle(element);
      expect(headlines(element)).to.have.members(['thành phố', 'xã', 'cả nước']);
    });

    // A page that is wrong about an id or a word would be told for ever that nothing is wrong. Seen: "Không có cảnh báo nào đang mở."
    for (const [attribute, value] of [
      ['severity', 'severe'],
      ['severity', 'Nghiêm trọng'],
      ['kind', 'hazards'],
      ['school', 'no-such'],
      ['indicator', 'no-such'],
      ['statuses', 'actual'],
      ['where', 'level=tieu-hoc'],
    ] as const) {
      it(`says nothing of none where ${attribute}="${value}" means nothing`, async () => {
        const element = await panel(data, {[attribute]: value});
        expect(textOf(element)).to.not.match(NONE);
      });
    }
    it('says nothing of none for a place that the feed does not know', async () => {
      const element = await panel(feedOf([alert('phường', {place: 'a'})]), {place: 'no-such'});
      expect(textOf(element)).to.not.match(NONE);
    });
  });

  it('keeps what it shows when it is taken out and put back', async () => {
    const element: EduAlertPanel = await panel(feedOf(four));
    const {parentElement} = element;
    element.remove();
    await settle(element);
    parentElement?.append(element);
    await settle(element);
    expect(headlines(element)).to.deep.equal(['nặng', 'sắp tới', 'nhẹ', 'diễn tập']);
    await renew(element, feedOf(four.slice(0, 1)));
    expect(headlines(element)).to.deep.equal(['nhẹ']);
  });
});
