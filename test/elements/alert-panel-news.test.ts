import {expect} from '@open-wc/testing';
import type {EduAlertPanel} from '../../src/elements/alert-panel.js';
import {alert, feedOf, panel, press, renew} from './alert-page.js';
import {all, button, settle, textOf} from './page.js';

const first = alert('một');
const second = alert('hai', {severity: 'Severe', kind: 'hazard'});
const worst = alert('ba', {severity: 'Extreme'});

/** What is told now, politely or not, by all panels of the page. */
const told = (role: 'status' | 'alert'): string[] =>
  [...document.querySelectorAll('edu-alert-panel')].flatMap((element) =>
    all(element, `.unseen[role="${role}"]:not(#sentence)`).flatMap(
      ({textContent}) => textContent.trim() || [],
    ),
  );

// When it is told is held to in test/pages/alerts.node.test.ts; a first one comes at once.
describe('edu-alert-panel with news', () => {
  it('tells nothing of what is there at first', async () => {
    const element = await panel(feedOf([worst, second]));
    await settle(element);
    expect([...told('status'), ...told('alert')]).to.deep.equal([]);
  });

  it('tells one new alert politely, with how bad it is and what about', async () => {
    const element = await panel(feedOf([first]));
    await renew(element, feedOf([first, second]));
    expect(told('status')).to.deep.equal(['Cảnh báo mới: Nghiêm trọng · Sự cố, thiên tai: hai']);
    expect(told('alert')).to.deep.equal([]);
  });

  it('tells several as one, and names the worst', async () => {
    const element = await panel(feedOf([first]));
    await renew(element, feedOf([first, alert('bốn', {severity: 'Minor'}), second]));
    expect(told('status')).to.deep.equal([
      '2 cảnh báo mới, nặng nhất: Nghiêm trọng · Sự cố, thiên tai: hai',
    ]);
  });

  it('interrupts for the worst alone', async () => {
    const element = await panel(feedOf([first]));
    await renew(element, feedOf([first, worst]));
    expect(told('alert')).to.deep.equal(['Cảnh báo mới: Cực kỳ nghiêm trọng: ba']);
    expect(told('status')).to.deep.equal([]);
  });

  it('says first of a drill that it is one, and interrupts nobody', async () => {
    const element = await panel(feedOf([first]));
    await renew(element, feedOf([first, {...worst, status: 'Exercise'}]));
    expect(told('status')).to.deep.equal(['Cảnh báo mới: DIỄN TẬP: Cực kỳ nghiêm trọng: ba']);
    expect(told('alert')).to.deep.equal([]);
  });

  it('tells of an update as of a new message, of a cancellation and of what was taken on not', async () => {
    const element = await panel(feedOf([first]));
    const by = {acknowledged: {at: new Date().toISOString(), by: 'Tổ trực'}};
    await renew(element, feedOf([{...first, ...by}]));
    const cancel = alert('hết', {msgType: 'Cancel', references: [first.id]});
    await renew(element, feedOf([first, cancel]));
    expect(told('status')).to.deep.equal([]);
    const update = alert('một, nặng hơn', {
      msgType: 'Update',
      references: [first.id],
      sent: new Date().toISOString(),
    });
    await renew(element, feedOf([first, update]));
    expect(told('status')).to.deep.equal(['Cảnh báo mới: Trung bình: một, nặng hơn']);
  });

  it('speaks the language of the reader', async () => {
    const element = await panel(feedOf([first]), {lang: 'en'});
    await renew(element, feedOf([first, {...second, headline: {vi: 'hai', en: 'two'}}]));
    expect(told('status')).to.deep.equal(['New alert: Severe · Hazard: two']);
  });

  it('tells nothing of what the page has not asked for', async () => {
    const element = await panel(feedOf([first]), {severity: 'Severe'});
    await renew(element, feedOf([first, alert('nhẹ', {severity: 'Minor'})]));
    expect(told('status')).to.deep.equal([]);
  });

  it('tells of what the reader has hidden for himself', async () => {
    const many = Array.from({length: 6}, (_, i) =>
      alert(`tin ${i}`, {kind: i % 2 ? 'data' : 'deadline'}),
    );
    const element = await panel(feedOf(many));
    const [kinds] = all(element, 'select') as [HTMLSelectElement];
    kinds.selectedIndex = 1;
    kinds.dispatchEvent(new Event('change', {bubbles: true}));
    await renew(element, feedOf([...many, second]));
    expect(told('status')).to.have.length(1);
  });

  // Seen: "Cảnh báo mới" for all that was there before, in that place.
  it('tells nothing when the page asks for another part of what is known', async () => {
    const data = feedOf([first, alert('bình', {place: 'b'}), alert('an', {place: 'a'})]);
    const element = await panel(data, {place: 'a'});
    element.place = 'b';
    await settle(element);
    expect([...told('status'), ...told('alert')]).to.deep.equal([]);
    element.severity = 'Minor';
    element.statuses = 'Actual Draft';
    element.place = undefined as unknown as string;
    await settle(element);
    expect([...told('status'), ...told('alert')]).to.deep.equal([]);
  });

  it('tells nothing of another feed that it is given', async () => {
    const element = await panel(feedOf([first]));
    await renew(element, feedOf([worst, second], {id: 'other'}));
    expect([...told('status'), ...told('alert')]).to.deep.equal([]);
  });

  it('is told by one panel of the page, whichever views there are', async () => {
    const views = ['badge', 'ticker', 'list'];
    const data = feedOf([first]);
    const panels: EduAlertPanel[] = [];
    for (const view of views) panels.push(await panel(data, {view}));
    const next = feedOf([first, second]);
    for (const each of panels) await renew(each, next);
    expect(told('status')).to.deep.equal(['Cảnh báo mới: Nghiêm trọng · Sự cố, thiên tai: hai']);
  });

  // Seen: the words are in a panel that no reader of screens reads, and the panel in sight is silent.
  it('is told by a panel that can be heard', async () => {
    const data = feedOf([first]);
    const hidden = await panel(data);
    hidden.hidden = true;
    const shown = await panel(data);
    const next = feedOf([first, second]);
    for (const each of [hidden, shown]) await renew(each, next);
    expect(textOf(shown, '.unseen[role="status"]:not(#sentence)')).to.include('hai');
  });

  it('is told though the panel that was first has left the page', async () => {
    const data = feedOf([first]);
    const [one, other] = [await panel(data), await panel(data)];
    one.remove();
    await renew(other, feedOf([first, second]));
    expect(told('status')).to.have.length(1);
  });
});

describe('edu-alert-panel with sound and speech', () => {
  const real = {
    AudioContext,
    OscillatorNode,
    GainNode,
    SpeechSynthesisUtterance,
  };
  const synthesis = window.speechSynthesis;
  /** Tones in Hz, and what was read aloud in which language. */
  let tones: number[] = [];
  let spoken: {text: string; lang: string; voice: string}[] = [];

  const device = (voices: readonly string[] | undefined): void => {
    Object.defineProperty(window, 'speechSynthesis', {
      configurable: true,
      value: voices && {
        getVoices: () => voices.map((lang) => ({lang})),
        speak: ({text, lang, voice}: SpeechSynthesisUtterance) =>
          spoken.push({text, lang, voice: voice?.lang ?? ''}),
      },
    });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      configurable: true,
      writable: true,
      value: voices && Words,
    });
  };
  class Words {
    text: string;
    lang = '';
    voice: SpeechSynthesisVoice | null = null;
    constructor(text: string) {
      this.text = text;
    }
  }
  class Quiet {
    currentTime = 0;
    destination = {};
    resume = (): Promise<void> => Promise.resolve();
  }
  class Tone {
    connect = (to: unknown): unknown => to;
    start = (): void => undefined;
    stop = (): void => undefined;
    constructor(_: unknown, {frequency}: {frequency: number}) {
      tones.push(frequency);
    }
  }
  class Volume {
    gain = {setTargetAtTime: (): void => undefined};
    connect = (to: unknown): unknown => to;
  }

  before(() => {
    Object.assign(window, {AudioContext: Quiet, OscillatorNode: Tone, GainNode: Volume});
  });
  beforeEach(() => {
    tones = [];
    spoken = [];
    device(['en-GB', 'vi-VN']);
  });
  after(() => {
    Object.assign(window, real);
    Object.defineProperty(window, 'speechSynthesis', {configurable: true, value: synthesis});
  });

  const next = feedOf([first, second]);

  it('makes no sound and says nothing where nobody has asked for it', async () => {
    const element = await panel(feedOf([first]));
    await renew(element, feedOf([first, second, worst]));
    expect([tones, spoken]).to.deep.equal([[], []]);
    expect(all(element, '[aria-pressed]')).to.have.length(0);
  });

  it('makes none for what is there at first', async () => {
    await panel(feedOf([worst]), {sound: '', speech: ''});
    expect([tones, spoken]).to.deep.equal([[], []]);
  });

  it('plays two tones for a new alert, and three others for the worst', async () => {
    const element = await panel(feedOf([first]), {sound: ''});
    await renew(element, next);
    expect(tones).to.deep.equal([660, 880]);
    element.remove();
    tones = [];
    const other = await panel(feedOf([first]), {sound: ''});
    await renew(other, feedOf([first, worst]));
    expect(tones).to.deep.equal([880, 660, 880]);
    expect(spoken).to.deep.equal([]);
  });

  it('reads a new alert aloud in the language of the reader, with a voice of it', async () => {
    const element = await panel(feedOf([first]), {speech: ''});
    await renew(element, next);
    expect(spoken).to.deep.equal([
      {
        text: 'Cảnh báo mới: Nghiêm trọng · Sự cố, thiên tai: hai',
        lang: 'vi-VN',
        voice: 'vi-VN',
      },
    ]);
    expect(tones).to.deep.equal([]);
  });

  it('reads English to who reads English', async () => {
    const element = await panel(feedOf([first]), {speech: '', lang: 'en-US'});
    await renew(element, next);
    expect(spoken.map(({lang, voice}) => [lang, voice])).to.deep.equal([['en-GB', 'en-GB']]);
  });

  it('can be turned off and on by the reader, and stays as he has it when the list is new', async () => {
    const element = await panel(feedOf([first]), {sound: '', speech: ''});
    for (const word of ['Âm báo', 'Đọc to']) {
      expect(button(element, word).getAttribute('aria-pressed')).to.equal('true');
      await press(element, button(element, word));
      expect(button(element, word).getAttribute('aria-pressed')).to.equal('false');
    }
    await renew(element, next);
    expect([tones, spoken]).to.deep.equal([[], []]);
    expect(button(element, 'Âm báo').getAttribute('aria-pressed')).to.equal('false');
    await press(element, button(element, 'Âm báo'));
    expect(button(element, 'Âm báo').getAttribute('aria-pressed')).to.equal('true');
  });

  it('offers what the page has asked for alone', async () => {
    const element = await panel(feedOf([first]), {sound: ''});
    expect(textOf(element)).to.include('Âm báo').and.not.include('Đọc to');
    const other = await panel(feedOf([first]), {speech: ''});
    expect(textOf(other)).to.include('Đọc to').and.not.include('Âm báo');
  });

  it('can be tried', async () => {
    const element = await panel(feedOf([first]), {sound: '', speech: ''});
    await press(element, button(element, 'Nghe thử'));
    expect(tones).to.deep.equal([660, 880]);
    expect(spoken).to.have.length(1);
    expect([...told('status'), ...told('alert')], 'no news').to.deep.equal([]);
  });

  // Somebody in the next room hears of an alert that is none. Seen: "Cảnh báo mới: Cảnh báo".
  it('does not say that there is a new alert when it is tried', async () => {
    const element = await panel(feedOf([first]), {speech: ''});
    await press(element, button(element, 'Nghe thử'));
    expect(spoken[0]?.text ?? '').to.not.include('Cảnh báo mới');
  });

  it('says so when the device has no voice of the language', async () => {
    device(['fr-FR', 'en-GB']);
    const element = await panel(feedOf([first]), {speech: ''});
    expect(textOf(element)).to.include('Máy này không có giọng tiếng Việt');
    element.lang = 'en';
    await settle(element);
    expect(textOf(element)).to.not.include('This device has no English voice');
  });

  it('does not say so while the device has not told its voices', async () => {
    device([]);
    const element = await panel(feedOf([first]), {speech: ''});
    expect(textOf(element)).to.not.include('Máy này không có giọng');
    await press(element, button(element, 'Nghe thử'));
    expect(spoken.map(({lang, voice}) => [lang, voice])).to.deep.equal([['vi-VN', '']]);
  });

  it('says so on a device that cannot read at all', async () => {
    device(undefined);
    const element = await panel(feedOf([first]), {speech: ''});
    expect(textOf(element)).to.include('Máy này không có giọng tiếng Việt');
  });

  /** Runs without the page's own listeners to errors, and tells what they would have heard. */
  const faultsOf = async (run: () => Promise<void>): Promise<string[]> => {
    const faults: string[] = [];
    const {onerror} = window;
    window.onerror = (event) => {
      faults.push(typeof event === 'string' ? event : event.type);
      return true;
    };
    try {
      await run();
    } finally {
      window.onerror = onerror;
    }
    return faults;
  };

  // Seen: TypeError: SpeechSynthesisUtterance is not a constructor, and the words for the ear never go away.
  it('throws nothing there, and tells the news in the page all the same', async () => {
    device(undefined);
    const element = await panel(feedOf([first]), {sound: '', speech: ''});
    const faults = await faultsOf(async () => {
      await press(element, button(element, 'Nghe thử'));
      await renew(element, next);
      expect(told('status')).to.have.length(1);
      await new Promise((done) => setTimeout(done, 3200));
      expect(told('status')).to.deep.equal([]);
    });
    expect(faults).to.deep.equal([]);
  });

  // Seen: the badge above has no sound, tells the news, and the panel with sound is silent.
  it('sounds and speaks where one panel of several is asked to', async () => {
    const data = feedOf([first]);
    const badge = await panel(data, {view: 'badge'});
    const list = await panel(data, {sound: '', speech: ''});
    for (const each of [badge, list]) await renew(each, next);
    expect(tones).to.deep.equal([660, 880]);
    expect(spoken).to.have.length(1);
  });

  it('sounds once where several are asked to', async () => {
    const data = feedOf([first]);
    const panels = [await panel(data, {sound: ''}), await panel(data, {sound: ''})];
    for (const each of panels) await renew(each, next);
    expect(tones).to.deep.equal([660, 880]);
  });
});
