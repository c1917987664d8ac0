import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {sample} from '../../stories/feeds.js';
import {all, button, press, settle, show, smallFeed, textOf} from './page.js';

/** Tones that were asked for, in Hz, instead of a loudspeaker. */
let tones: number[] = [];

class SilentContext {
  readonly currentTime = 0;
  readonly destination = {};
  resume(): Promise<void> {
    return Promise.resolve();
  }
}
class SilentNode {
  readonly gain = {setTargetAtTime: () => undefined};
  connect(next: unknown): unknown {
    return next;
  }
  start(): void {
    // Nothing to be heard in a test.
  }
  stop(): void {
    // Nothing to be heard in a test.
  }
}
class SilentOscillator extends SilentNode {
  constructor(_: unknown, {frequency}: {frequency: number}) {
    super();
    tones.push(Math.round(frequency));
  }
}

const stage = window as unknown as Record<string, unknown>;
const own = Object.fromEntries(
  ['AudioContext', 'OscillatorNode', 'GainNode', 'StereoPannerNode'].map((name) => [
    name,
    stage[name],
  ]),
);

beforeEach(() => {
  tones = [];
  Object.assign(stage, {
    AudioContext: SilentContext,
    OscillatorNode: SilentOscillator,
    GainNode: SilentNode,
    StereoPannerNode: SilentNode,
  });
});
afterEach(() => {
  Object.assign(stage, own);
});

const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((done) => setTimeout(done, 20));
  expect(holds()).to.equal(true);
};

const hasButton = (chart: Element, word: string): boolean =>
  all(chart, 'button').some(({textContent}) => textContent.trim() === word);

const bars = () =>
  show(html`
    <edu-bar-chart
      lang="vi"
      .data=${sample([
        ['Huyện Mỹ Tú', [10]],
        ['Huyện Kế Sách', [30]],
        ['Huyện Mỹ Xuyên', [20]],
      ])}
      indicator="sample"
      by="group"
      sort="none"
    ></edu-bar-chart>
  `);

describe('a chart that is worked by key', () => {
  it('leads by a letter to the next name that begins so', async () => {
    const chart = await bars();
    await press(chart, 'm');
    expect(textOf(chart, '.unseen[role=status]')).to.include('Huyện Mỹ Tú');
    await press(chart, 'm');
    expect(textOf(chart, '.unseen[role=status]')).to.include('Huyện Mỹ Xuyên');
    await press(chart, 'k');
    expect(textOf(chart, '.unseen[role=status]')).to.include('Huyện Kế Sách');
    await press(chart, 'z');
    expect(textOf(chart, '.unseen[role=status]')).to.include('Huyện Kế Sách');
  });

  it('tells of its keys in the reader\u2019s language', async () => {
    const chart = await bars();
    expect(textOf(chart, '.help')).to.match(/Phím mũi tên.*chữ cái, số.*Esc/);
    chart.lang = 'en';
    await settle(chart);
    expect(textOf(chart, '.help')).to.match(/Arrow keys.*letter or number.*Esc/);
  });

  it('brings one series out by its entry in the key, and lets go of it', async () => {
    const chart = await show(html`
      <edu-bar-chart
        lang="vi"
        .data=${smallFeed()}
        indicator="pupils"
        by="place level"
        period="2021-2022"
      ></edu-bar-chart>
    `);
    const entry = button(chart, 'Trung học cơ sở');
    const greys = (): number => all(chart, '.canvas .s0').length;
    expect(greys()).to.equal(0);
    entry.click();
    await settle(chart);
    expect(button(chart, 'Trung học cơ sở').getAttribute('aria-pressed')).to.equal('true');
    expect(greys()).to.be.above(1);
    button(chart, 'Trung học cơ sở').click();
    await settle(chart);
    expect(greys()).to.equal(0);
  });
});

describe('a chart that is listened to', () => {
  const listen = async (chart: Element): Promise<void> => {
    button(chart, 'Lưu, chia sẻ').click();
    await settle(chart);
    button(chart, 'Nghe biểu đồ').click();
  };

  it('plays its values from first to last, the larger the higher, and shows which', async () => {
    const chart = await bars();
    await listen(chart);
    await until(() => tones.length > 0);
    await settle(chart);
    expect(textOf(chart, '.readout')).to.include('Huyện Mỹ Tú');
    await until(() => tones.length === 3);
    const [low = 0, high = 0, middle = 0] = tones;
    expect(low < middle && middle < high, tones.join(' ')).to.equal(true);
    await until(() => hasButton(chart, 'Nghe biểu đồ'));
    expect(all(chart, '.readout')).to.deep.equal([]);
  });

  it('pauses and goes on, and steps with the arrows', async () => {
    const chart = await bars();
    await listen(chart);
    await until(() => tones.length === 1);
    await press(chart, ' ');
    const heard = tones.length;
    await new Promise((done) => setTimeout(done, 700));
    expect(tones.length).to.equal(heard);
    expect(button(chart, 'Nghe tiếp')).to.not.equal(undefined);
    await press(chart, 'End');
    expect(tones.length).to.equal(heard + 1);
    expect(textOf(chart, '.readout')).to.include('Huyện Mỹ Xuyên');
    await press(chart, 'Escape');
    expect(all(chart, '.readout')).to.deep.equal([]);
    expect(button(chart, 'Nghe biểu đồ')).to.not.equal(undefined);
  });

  it('falls silent when it is taken off the page', async () => {
    const chart = await bars();
    await listen(chart);
    await until(() => tones.length === 1);
    chart.remove();
    await new Promise((done) => setTimeout(done, 700));
    expect(tones.length).to.equal(1);
  });

  it('is no error where the browser has no sound', async () => {
    delete stage['AudioContext'];
    const chart = await bars();
    await listen(chart);
    await until(() => hasButton(chart, 'Nghe biểu đồ'));
    expect(tones).to.deep.equal([]);
  });
});
