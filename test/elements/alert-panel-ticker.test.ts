import {expect} from '@open-wc/testing';
import {emulateMedia, resetMouse, sendMouse} from '@web/test-runner-commands';
import type {EduAlertPanel} from '../../src/elements/alert-panel.js';
import {
  ago,
  alert,
  DAY,
  feedOf,
  headline,
  headlines,
  panel,
  press,
  renew,
  textsOf,
} from './alert-page.js';
import {all, button, settle, textOf} from './page.js';

const three = feedOf([
  alert('một', {severity: 'Extreme'}),
  alert('hai', {severity: 'Severe'}),
  alert('ba', {severity: 'Minor'}),
]);

describe('edu-alert-panel as a ticker', () => {
  /** What the panels' timers would do, when their time comes. */
  let due: (() => void)[] = [];
  const {setInterval} = window;
  const isTicker = (ms: unknown): boolean => ms === 8000;

  before(() => {
    Object.assign(window, {
      setInterval: (run: () => void, ms: number) =>
        isTicker(ms) ? due.push(run) : setInterval.call(window, run, ms),
    });
  });
  after(() => {
    Object.assign(window, {setInterval});
  });
  beforeEach(async () => {
    due = [];
    await resetMouse();
  });

  const ticker = (
    data: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<EduAlertPanel> => panel(data, {view: 'ticker', ...more});
  const wait = async (element: Element): Promise<void> => {
    for (const run of due) run();
    await settle(element);
  };
  const now = (element: Element): string => headlines(element).join();

  it('shows one alert at a time, the worst first, and all in turn', async () => {
    const element = await ticker(three);
    const seen: string[] = [];
    for (let n = 0; n < 4; n++) {
      seen.push(now(element));
      await wait(element);
    }
    expect(seen).to.deep.equal(['một', 'hai', 'ba', 'một']);
  });

  it('says how many there are in one sentence, for the ear', async () => {
    const element = await ticker(three);
    expect(textsOf(element, '#sentence')).to.deep.equal([
      '3 cảnh báo đang mở: 1 cực kỳ nghiêm trọng, 1 nghiêm trọng, 1 nhẹ.',
    ]);
  });

  it('can be turned by hand, both ways round', async () => {
    const element = await ticker(three);
    const steer = (label: string): HTMLElement =>
      all(element, '.steer button').find(
        (each) => each.getAttribute('aria-label') === label,
      ) as HTMLElement;
    expect(textOf(element, '.steer span')).to.equal('1/3');
    await press(element, steer('Trước'));
    expect([now(element), textOf(element, '.steer span')]).to.deep.equal(['ba', '3/3']);
    await press(element, steer('Sau'));
    await press(element, steer('Sau'));
    expect([now(element), textOf(element, '.steer span')]).to.deep.equal(['hai', '2/3']);
    await press(element, steer('Trước'));
    expect(now(element)).to.equal('một');
  });

  it('stands still when it is told to, and goes on when it is told to', async () => {
    const element = await ticker(three);
    await press(element, button(element, 'Dừng'));
    (document.activeElement as HTMLElement | null)?.blur();
    await wait(element);
    expect(now(element)).to.equal('một');
    await press(element, button(element, 'Chạy'));
    await wait(element);
    expect(now(element)).to.equal('hai');
  });

  // A button that says "Play" and is pressed says that it plays. Seen: "Chạy", pressed, while it stands.
  it('says one thing by the button that stops it: its word or its state', async () => {
    const element = await ticker(three);
    const stop = button(element, 'Dừng');
    const told = (): string => `${stop.textContent.trim()} ${stop.getAttribute('aria-pressed')}`;
    const [word, state] = told().split(' ');
    await press(element, stop);
    const [laterWord, laterState] = told().split(' ');
    expect(word !== laterWord && state !== laterState).to.equal(false);
  });

  it('stands still under the pointer', async () => {
    const element = await ticker(three);
    const {x, y, width, height} = element.getBoundingClientRect();
    await sendMouse({
      type: 'move',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    await wait(element);
    expect(now(element)).to.equal('một');
    await sendMouse({
      type: 'move',
      position: [Math.round(x + width / 2), Math.round(y + height + 80)],
    });
    await wait(element);
    expect(now(element)).to.equal('hai');
  });

  it('stands still while the keyboard is in it', async () => {
    const element = await ticker(three);
    headline(element, 'một').focus();
    await wait(element);
    expect(now(element)).to.equal('một');
    (element.shadowRoot?.activeElement as HTMLElement).blur();
    await wait(element);
    expect(now(element)).to.equal('hai');
  });

  describe('for who wants no motion', () => {
    before(() => emulateMedia({reducedMotion: 'reduce'}));
    after(() => emulateMedia({reducedMotion: 'no-preference'}));

    it('stands still, and can be turned by hand', async () => {
      const element = await ticker(three);
      await wait(element);
      expect(now(element)).to.equal('một');
      await press(element, all(element, '.steer button')[1] as HTMLElement);
      expect(now(element)).to.equal('hai');
    });

    // Seen: the button says "Chạy", and nothing happens when it is pressed.
    it('runs when it is told to run', async () => {
      const element = await ticker(three);
      await press(element, button(element, 'Chạy'));
      expect(() => button(element, 'Dừng')).to.not.throw();
      await wait(element);
      expect(now(element)).to.equal('hai');
    });
  });

  it('has nothing to steer where there is one alert', async () => {
    const element = await ticker(feedOf([alert('một')]));
    expect(all(element, '.steer')).to.have.length(0);
    await wait(element);
    expect(now(element)).to.equal('một');
  });

  // Seen: a bar with its source and nothing else; the sentence is for the ear alone.
  it('says that there are none, for the eye too', async () => {
    const element = await ticker(feedOf([]));
    const words = all(element, '*').filter(
      (each) =>
        each.childElementCount === 0 &&
        each.textContent.includes('Không có cảnh báo') &&
        !each.closest('.unseen'),
    );
    expect(words).to.have.length(1);
  });

  // Seen: another one stands there, since its number in the list is what is kept.
  it('keeps the alert in sight when others come and go', async () => {
    const element = await ticker(three);
    await wait(element);
    expect(now(element)).to.equal('hai');
    await renew(element, feedOf([alert('mới', {severity: 'Extreme'}), ...(three['alerts'] as [])]));
    expect(now(element)).to.equal('hai');
  });

  it('goes on with what is left when the alert in sight has gone', async () => {
    const element = await ticker(three);
    await wait(element);
    await wait(element);
    expect(now(element)).to.equal('ba');
    await renew(element, feedOf((three['alerts'] as unknown[]).slice(0, 2)));
    expect(['một', 'hai']).to.include(now(element));
    await renew(element, feedOf([]));
    expect(now(element)).to.equal('');
    await wait(element);
    await renew(element, three);
    expect(['một', 'hai', 'ba']).to.include(now(element));
  });

  it('shows what has ended nowhere', async () => {
    const element = await ticker(
      feedOf([alert('cũ', {sent: ago(DAY), expires: ago(60)}), alert('mới')]),
    );
    for (let n = 0; n < 2; n++) {
      expect(now(element)).to.equal('mới');
      await wait(element);
    }
  });

  it('opens an alert where it stands', async () => {
    const element = await ticker(
      feedOf([alert('một', {description: 'Chi tiết'}), alert('hai', {sent: ago(99)})]),
    );
    await press(element, headline(element, 'một'));
    expect(textOf(element, '.details')).to.include('Chi tiết');
  });

  // Somebody reads it. Seen: it is turned away under the reader, once the pointer is elsewhere.
  it('stands still while an alert is open', async () => {
    const element = await ticker(three);
    await press(element, headline(element, 'một'));
    (element.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    await wait(element);
    expect(now(element)).to.equal('một');
  });

  it('leaves no timer behind when it is taken out', async () => {
    const {clearInterval} = window;
    const cleared: unknown[] = [];
    Object.assign(window, {
      clearInterval: (id: number) => {
        cleared.push(id);
        clearInterval.call(window, id);
      },
    });
    try {
      const element = await ticker(three);
      element.remove();
      expect(cleared).to.include(due.length);
    } finally {
      Object.assign(window, {clearInterval});
    }
  });
});
