import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {EduWall} from '../../src/elements/wall.js';
import {
  ahead,
  alarm,
  find,
  key,
  MORNING,
  page,
  rest,
  scenes,
  seen,
  three,
  time,
  until,
  wall,
  wallFeed,
  words,
  type Json,
} from './wall-page.js';

describe('edu-wall', () => {
  beforeEach(() => {
    time.start();
    // A round of three takes a minute, and this is the beginning of one.
    expect(MORNING % 60_000).to.equal(0);
  });
  afterEach(() => time.stop());

  describe('in turn', () => {
    it('shows each scene for its own time, one after the other, and begins again', async () => {
      const element = await wall(three());
      const turns: string[] = [];
      for (const second of [5, 11, 29, 31, 59, 61, 71]) {
        await until(element, second);
        turns.push(`${second}: ${seen(element)}`);
      }
      expect(turns).to.deep.equal([
        '5: Một',
        '11: Hai',
        '29: Hai',
        '31: Ba',
        '59: Ba',
        '61: Một',
        '71: Hai',
      ]);
    });

    it('takes the dashboard’s time where a page has none, then its own attribute', async () => {
      const pages = [page('Một'), page('Hai', 15)];
      const element = await wall(wallFeed(pages, {}, {secondsPerPage: 45}), {seconds: '5'});
      await until(element, 44);
      expect(seen(element)).to.equal('Một');
      await until(element, 46);
      expect(seen(element)).to.equal('Hai');
      const other = await wall(wallFeed([page('Một'), page('Hai', 5)]), {seconds: '10'});
      await until(other, 71);
      expect(seen(other), 'the second has come and gone').to.equal('Hai');
    });

    it('draws the next scene before its turn, hidden from eye, keyboard and screen reader', async () => {
      const element = await wall(three());
      await until(element, 12);
      expect(ahead(element)).to.equal('');
      await until(element, 23);
      expect([seen(element), ahead(element)]).to.deep.equal(['Hai', 'Ba']);
      const next = find(element, '.scene:not(.on)');
      expect(next?.inert).to.equal(true);
      expect(getComputedStyle(next!).visibility).to.equal('hidden');
      expect(next!.querySelector<HTMLElement>('edu-dashboard')!.offsetHeight).to.be.above(100);
    });

    it('never has more than two scenes', async () => {
      const element = await wall(three());
      for (let second = 1; second < 130; second += 1.5) {
        await until(element, Math.max(second, time.passed));
        expect(scenes(element).length).to.be.within(1, 2);
        expect(seen(element), 'never blank').not.to.equal('');
      }
    });

    it('fades one scene into the next on the wall’s own paper, and cuts under reduced motion', async () => {
      const element = await wall(three());
      await until(element, 9);
      time.pass(1.2);
      element.requestUpdate();
      await element.updateComplete;
      expect(find(element, '.stage')!.className).to.contain('fading');
      expect(find(element, '.going')).to.exist;
      expect(getComputedStyle(find(element, '.on')!).transitionDuration).to.equal('0.3s');
      time.pass(0.4);
      element.requestUpdate();
      await element.updateComplete;
      expect(find(element, '.going'), 'and the old one goes').not.to.exist;

      try {
        await emulateMedia({reducedMotion: 'reduce'});
      } catch {
        // The drivers of Firefox and WebKit cannot ask for it.
        return;
      }
      await until(element, 29);
      time.pass(30.2 - time.passed);
      element.requestUpdate();
      await element.updateComplete;
      expect(seen(element)).to.equal('Ba');
      expect(find(element, '.going')).not.to.exist;
      await emulateMedia({reducedMotion: 'no-preference'});
    });

    it('agrees with a wall that was started later', async () => {
      const first = await wall(three());
      await until(first, 14);
      const second = await wall(three());
      await rest(second);
      expect([seen(first), seen(second)]).to.deep.equal(['Hai', 'Hai']);
      for (const at of [31, 62, 95]) {
        await until(first, at);
        await rest(second);
        expect(seen(first), `${at} s`).to.equal(seen(second));
      }
    });

    it('shows different scenes on the screens of a row', async () => {
      const row = await Promise.all(
        ['1/3', '2/3', '3/3'].map((screen) => wall(three(), {screen}, [640, 360])),
      );
      for (const element of row) await rest(element);
      expect(row.map(seen)).to.deep.equal(['Một', 'Hai', 'Ba']);
    });

    it('shows two scenes side by side where the box is wide enough, and one where that is forbidden', async () => {
      const wide = await wall(three(), {}, [1600, 500]);
      const turns = new Set<string>();
      for (let at = 1; at < 80; at += 9) {
        await until(wide, at);
        turns.add(seen(wide));
      }
      expect([...turns].sort()).to.deep.equal(['Ba | Một', 'Hai | Ba', 'Một | Hai']);
      const single = await wall(three(), {single: ''}, [1600, 500]);
      expect(seen(single).split(' | ')).to.have.length(1);
    });

    it('does not turn where there is one scene, nor show pages that hold nothing', async () => {
      const element = await wall(
        wallFeed([{widgets: []}, page('Một', 5), {title: 'Trống', widgets: []}]),
      );
      for (const at of [4, 20, 300]) {
        await until(element, at);
        expect(seen(element)).to.equal('Một');
        expect(scenes(element)).to.have.length(1);
      }
      expect(find(element, '.dots'), 'nothing to count').not.to.exist;
      expect(find(element, '.pause'), 'nothing to pause').not.to.exist;
    });

    it('leaves out a scene that does not get ready in time, and goes on', async () => {
      const element = await wall(three());
      const nothing = {get: () => []};
      await until(element, 5);
      // The second scene's dashboard never draws anything.
      await until(element, 8);
      for (const board of find(element, '.scene:not(.on)')!.children)
        Object.defineProperty(board, 'widgets', nothing);
      await until(element, 9.5);
      expect(seen(element), 'the old one stays').to.equal('Một');
      await until(element, 11);
      expect(seen(element), 'the next but one comes in its place').to.equal('Ba');
      await until(element, 61);
      expect(seen(element)).to.equal('Một');
      await until(element, 71);
      expect(seen(element), 'and has another try').to.equal('Hai');
    });

    it('is not set back by a clock that is set back a little', async () => {
      const element = await wall(three());
      await until(element, 10.5);
      expect(seen(element)).to.equal('Hai');
      const {now} = Date;
      Date.now = () => now() - 1200;
      element.requestUpdate();
      await rest(element);
      expect(seen(element)).to.equal('Hai');
    });
  });

  describe('by hand', () => {
    for (const [name, then] of [
      ['ArrowRight', 'Hai'],
      ['PageDown', 'Hai'],
      ['ArrowLeft', 'Ba'],
      ['PageUp', 'Ba'],
      ['MediaTrackNext', 'Hai'],
    ] as const)
      it(`goes to another scene with ${name}`, async () => {
        const element = await wall(three());
        expect(await key(element, name), 'the page does not scroll').to.equal(true);
        expect(seen(element)).to.equal(then);
        expect(words(element, '[role=status]'), 'and says so').to.match(/^Cảnh [23]\/3$/);
      });

    it('stays where it is while paused, however long, and shows that', async () => {
      const element = await wall(three());
      await key(element, ' ');
      expect(element.paused).to.equal(true);
      expect(words(element, '.place')).to.contain('Đang dừng');
      for (const at of [15, 40, 4000]) {
        await until(element, at);
        expect(seen(element)).to.equal('Một');
      }
      await key(element, 'ArrowRight');
      expect(seen(element), 'it can be stepped').to.equal('Hai');
      await until(element, 4100);
      expect(seen(element)).to.equal('Hai');
    });

    it('comes back into step when it goes on', async () => {
      const element = await wall(three());
      const other = await wall(three());
      await key(element, 'ArrowRight');
      await key(element, 'ArrowRight');
      expect(seen(element)).to.equal('Ba');
      await until(element, 20);
      await rest(other);
      expect([seen(element), seen(other)]).to.deep.equal(['Ba', 'Hai']);
      await key(element, 'Pause');
      await key(element, 'Pause');
      await rest(element);
      expect(seen(element)).to.equal('Hai');
    });

    it('gives a scene its whole time after a step', async () => {
      const element = await wall(three());
      await until(element, 9);
      await key(element, 'ArrowRight');
      await until(element, 27);
      expect(seen(element)).to.equal('Hai');
      await until(element, 30.5);
      expect(seen(element)).to.equal('Ba');
    });

    it('goes to the first scene with Home', async () => {
      const element = await wall(three());
      await until(element, 35);
      await key(element, 'Home');
      expect(seen(element)).to.equal('Một');
    });

    it('leaves buttons the space bar, and fields all keys', async () => {
      const element = await wall(three());
      expect(await key(element, ' ', find(element, '.pause'))).to.equal(false);
      const field = document.createElement('input');
      find(element, '.frame')!.append(field);
      for (const name of ['ArrowRight', ' ', 'f', 'Home'])
        expect(await key(element, name, field), name).to.equal(false);
      field.remove();
      expect(element.paused).to.equal(false);
      expect(seen(element)).to.equal('Một');
    });

    it('does nothing with keys that are pressed elsewhere', async () => {
      const element = await wall(three());
      document.body.dispatchEvent(new KeyboardEvent('keydown', {key: ' ', bubbles: true}));
      await rest(element);
      expect(element.paused).to.equal(false);
    });

    it('has buttons of at least 44 px that keys can always reach and a pointer brings to light', async () => {
      const element = await wall(three());
      const controls = find(element, '.controls')!;
      expect(getComputedStyle(controls).opacity).to.equal('0');
      const pause = find(element, '.pause')!;
      pause.focus();
      expect(getComputedStyle(controls).opacity).to.equal('1');
      for (const button of controls.querySelectorAll('button')) {
        const {width, height} = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
      pause.blur();
      expect(getComputedStyle(controls).opacity).to.equal('0');
      element.dispatchEvent(new PointerEvent('pointermove', {bubbles: true}));
      await element.updateComplete;
      expect(getComputedStyle(controls).opacity).to.equal('1');
      await until(element, time.passed + 5);
      expect(getComputedStyle(controls).opacity).to.equal('0');
      pause.click();
      await rest(element);
      expect(words(element, '.pause')).to.equal('Chạy tiếp');
    });

    it('takes the keyboard at its start only where the page says so', async () => {
      await wall(three());
      expect(document.activeElement).to.equal(document.body);
      const element = await wall(three(), {'takes-focus': ''});
      expect(document.activeElement).to.equal(element);
    });

    it('holds a scene that somebody reads with the keyboard, for a minute after the last key', async () => {
      const element = await wall(three());
      const board = scenes(element)[0]!.querySelector('edu-dashboard') as unknown as {
        widgets: HTMLElement[];
      };
      const inside = board.widgets[0]!.shadowRoot!.querySelector<HTMLElement>('#heading')!;
      inside.tabIndex = 0;
      inside.focus();
      await key(element, 'Tab', inside);
      await until(element, 45);
      expect(seen(element)).to.equal('Một');
      await until(element, 75);
      expect(seen(element)).to.equal('Hai');
      expect(element.shadowRoot!.activeElement, 'the keyboard stays in the wall').to.equal(
        find(element, '.frame'),
      );
    });
  });

  describe('above the scene', () => {
    it('tells the title, the time and the day in Viet Nam', async () => {
      const element = await wall(three());
      expect(words(element, '.heading')).to.equal('Toàn cảnh');
      expect(words(element, '.clock')).to.match(/^08:30 Thứ năm, ?26\/11\/2026$/);
      await until(element, 60.5);
      expect(words(element, '.clock b')).to.equal('08:31');
      expect(words(element, '.place')).to.contain('Cảnh 1/3 · Một');
    });

    it('speaks English too', async () => {
      const element = await wall(three(), {lang: 'en'});
      expect(words(element, '.clock')).to.contain('Thursday');
      expect(words(element, '.place')).to.contain('Scene 1/3');
      expect(words(element, '.corner')).to.contain('Up to date · 2 minutes ago');
    });

    it('tells how fresh the data are, by a word and a shape, and how old', async () => {
      const element = await wall(three({staleSeconds: 600}));
      expect(words(element, '.corner')).to.contain('● Số liệu mới · 2 phút trước');
      await until(element, 500);
      expect(words(element, '.corner')).to.contain('⚠ Số liệu cũ').and.to.contain('10 phút trước');
      expect(words(element, '[role=status]'), 'and says so once').to.contain('Số liệu cũ');
    });

    it('writes nothing smaller than 1/45 of its own height', async () => {
      for (const size of [
        [1920, 1080],
        [1366, 768],
        [3840, 1080],
        [900, 900],
      ] as const) {
        const element = await wall(three({alerts: [alarm('Bão số 12')]}), {}, size);
        await until(element, time.passed + 40);
        const least = Math.min(...textSizes(element));
        expect(least, size.join(' × ')).to.be.at.least(Math.floor(size[1] / 45));
        element.remove();
      }
    });

    it('moves its picture a little every minute', async () => {
      const element = await wall(three());
      const places = new Set<string>();
      for (let minute = 0; minute < 5; minute++) {
        await until(element, minute * 60 + 1);
        const {left, top} = find(element, '.frame')!.getBoundingClientRect();
        places.add(`${left} ${top}`);
      }
      expect(places.size).to.be.above(3);
      const box = element.getBoundingClientRect();
      const frame = find(element, '.frame')!.getBoundingClientRect();
      expect(frame.left >= box.left && frame.right <= box.right, 'within its room').to.equal(true);
      expect(frame.top >= box.top && frame.bottom <= box.bottom).to.equal(true);
    });
  });

  describe('when an alert comes', () => {
    const give = async (element: EduWall, alerts: readonly Json[]): Promise<void> => {
      element.data = three({alerts});
      await rest(element);
    };

    it('gives it the screen, and takes the screen back after its time', async () => {
      const element = await wall(three({alerts: []}));
      const news = alarm('Bão số 12 vào sông Hậu', {
        instruction: 'Cho học sinh nghỉ học từ chiều nay.',
        place: 'st',
      });
      await give(element, [news]);
      expect(words(element, '.takeover'))
        .to.contain('Nghiêm trọng')
        .and.to.contain('Bão số 12 vào sông Hậu')
        .and.to.contain('Tỉnh Sóc Trăng')
        .and.to.contain('1 phút trước')
        .and.to.contain('Cho học sinh nghỉ học');
      expect(scenes(element).every(({inert}) => inert)).to.equal(true);
      await until(element, 29);
      expect(find(element, '.takeover')).to.exist;
      await until(element, 32);
      expect(find(element, '.takeover')).not.to.exist;
      expect(seen(element), 'the rotation has gone on').to.equal('Ba');
      const ticker = find(element, 'edu-alert-panel')!;
      expect(ticker.shadowRoot!.textContent).to.contain('Bão số 12');
      await give(element, [news]);
      expect(find(element, '.takeover'), 'once').not.to.exist;
    });

    for (const [what, over, attributes] of [
      ['a drill', {status: 'Exercise'}, {}],
      ['a draft', {status: 'Draft'}, {}],
      ['a message of the system', {status: 'System'}, {}],
      ['a moderate one', {severity: 'Moderate'}, {}],
      ['a severe one where only the worst may', {}, {takeover: 'Extreme'}],
      ['one where none may', {severity: 'Extreme'}, {takeover: 'none'}],
      [
        'one that somebody has taken on',
        {acknowledged: {at: '2026-11-26T08:20:00+07:00', by: 'A'}},
        {},
      ],
      ['one that has expired', {expires: '2026-11-26T08:25:00+07:00'}, {}],
    ] as const)
      it(`does not give the screen to ${what}`, async () => {
        const element = await wall(three({alerts: []}), attributes);
        await give(element, [alarm('Tin', over)]);
        expect(find(element, '.takeover')).not.to.exist;
      });

    for (const [what, then] of [
      ['somebody takes it on', {acknowledged: {at: '2026-11-26T08:30:00+07:00', by: 'Tổ trực'}}],
      ['it has expired', {expires: '2026-11-26T08:30:04+07:00'}],
    ] as const)
      it(`takes the screen back at once when ${what}`, async () => {
        const element = await wall(three({alerts: []}));
        await give(element, [alarm('Tin')]);
        expect(find(element, '.takeover')).to.exist;
        await give(element, [alarm('Tin', then)]);
        await until(element, 11);
        expect(find(element, '.takeover')).not.to.exist;
      });

    it('takes the screen back when it is called off', async () => {
      const element = await wall(three({alerts: []}));
      await give(element, [alarm('Tin')]);
      await give(element, [
        alarm('Tin'),
        alarm('Hủy', {msgType: 'Cancel', references: ['Tin'], sent: '2026-11-26T08:30:01+07:00'}),
      ]);
      await until(element, 6);
      expect(find(element, '.takeover')).not.to.exist;
    });

    it('shows several as one list, the worst in full', async () => {
      const element = await wall(three({alerts: []}));
      await give(element, [
        alarm('Một trường tốc mái'),
        alarm('Vỡ đê', {severity: 'Extreme'}),
        ...['a', 'b', 'c', 'd'].map((id) => alarm(`Tin ${id}`, {id})),
      ]);
      expect(words(element, '.takeover .headline')).to.equal('Vỡ đê');
      expect(words(element, '.takeover'))
        .to.contain('6 cảnh báo mới')
        .and.to.contain('và 2 cảnh báo khác');
      expect(find(element, '.takeover')!.className).to.contain('Extreme');
    });

    it('is shown when the page has just come only if it was sent in the last ten minutes', async () => {
      const late = await wall(three({alerts: [alarm('Cũ', {}, 11)]}));
      expect(find(late, '.takeover')).not.to.exist;
      const soon = await wall(three({alerts: [alarm('Mới', {}, 9)]}));
      expect(find(soon, '.takeover')).to.exist;
    });

    it('is shown, though sent long ago, to a wall that has been on and has never seen it', async () => {
      const element = await wall(three({alerts: []}));
      await give(element, [alarm('Đến muộn', {}, 180)]);
      expect(find(element, '.takeover')).to.exist;
    });

    it('leaves with Escape or its button, which has the keyboard where the scene had it', async () => {
      const element = await wall(three({alerts: []}));
      const inside = scenes(element)[0]!.querySelector<HTMLElement>('edu-dashboard')!;
      inside.tabIndex = 0;
      inside.focus();
      await give(element, [alarm('Tin')]);
      const back = find(element, '.takeover button')!;
      expect(element.shadowRoot!.activeElement).to.equal(back);
      await key(element, 'Escape', back);
      expect(find(element, '.takeover')).not.to.exist;
      expect(element.shadowRoot!.activeElement).to.equal(find(element, '.frame'));
      await give(element, [alarm('Tin'), alarm('Khác')]);
      find(element, '.takeover button')!.click();
      await rest(element);
      expect(find(element, '.takeover')).not.to.exist;
    });

    it('is told by one voice: the ticker’s', async () => {
      const element = await wall(three({alerts: []}));
      await give(element, [alarm('Tin')]);
      expect(find(element, '.takeover[role], .takeover [role=alert], .takeover [aria-live]')).not.to
        .exist;
      expect(words(element, '[role=status]')).to.equal('');
    });

    it('has room below only where the feed tells of alerts', async () => {
      const calm = await wall(three({alerts: []}));
      expect(find(calm, 'edu-alert-panel')!.offsetHeight).to.be.at.most(1);
      const told = await wall(three({alerts: [alarm('Tin', {}, 99)]}));
      expect(find(told, 'edu-alert-panel')!.offsetHeight).to.be.above(40);
    });
  });

  describe('when something is wrong', () => {
    it('waits in the page’s own words, with the clock', async () => {
      const element = await wall(undefined);
      expect(find(element, 'slot')).to.exist;
      expect(words(element, '.clock')).to.contain('08:30');
    });

    it('says why there is nothing', async () => {
      for (const [data, attributes, sentence] of [
        ['<html>', {}, /không phải/],
        [three(), {dashboard: 'khong-co'}, /không có bố cục “khong-co”/],
        [three({dashboards: []}), {}, /không có bố cục nào/],
        [wallFeed([[], []]), {}, /chưa có nội dung/],
      ] as const) {
        const element = await wall(data, attributes);
        expect(words(element, '.stage')).to.match(sentence);
        expect(scenes(element)).to.deep.equal([]);
      }
    });

    it('builds a widget anew that has stopped drawing', async () => {
      const element = await wall(wallFeed([page('Một')]));
      const board = scenes(element)[0]!.querySelector('edu-dashboard') as unknown as {
        widgets: readonly HTMLElement[];
      };
      const [dead] = board.widgets;
      // It has lost its picture, and does not know.
      dead!.shadowRoot!.querySelector<HTMLElement>('.root')!.style.display = 'none';
      for (const at of [11, 22, 33]) await until(element, at);
      expect(dead!.isConnected).to.equal(false);
      expect(seen(element)).to.equal('Một');
    });

    it('goes on in other pages of the feed when its own is gone', async () => {
      const element = await wall(three());
      await until(element, 35);
      element.data = wallFeed([page('Bốn', 10)]);
      await rest(element);
      expect(seen(element)).to.equal('Bốn');
    });

    it('starts clean when it is taken out and put back', async () => {
      const element = await wall(three({alerts: []}));
      const {parentElement} = element;
      await until(element, 4);
      element.remove();
      time.pass(10);
      parentElement!.append(element);
      await rest(element);
      await rest(element);
      expect(seen(element)).to.equal('Hai');
      expect(scenes(element)).to.have.length(1);
    });
  });
});

/** Sizes of all letters that an eye can see, through shadow roots. */
function textSizes(top: Element): number[] {
  const sizes: number[] = [];
  const visit = (element: Element): void => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none')
      return;
    const hasWords = [...element.childNodes].some(
      (node) => node instanceof Text && node.data.trim(),
    );
    if (hasWords && element.getClientRects().length) sizes.push(parseFloat(style.fontSize));
    for (const child of [...(element.shadowRoot?.children ?? []), ...element.children])
      if (child.localName !== 'style') visit(child);
  };
  visit(top);
  return sizes;
}
