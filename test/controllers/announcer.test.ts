import {expect} from '@open-wc/testing';
import type {ReactiveController} from 'lit';
import {Announcer, type News} from '../../src/controllers/announcer.js';

/** Time that passes when it is told to. */
class FakeTime {
  now = 0;
  #timers: {id: number; at: number; run: () => void}[] = [];
  #last = 0;
  readonly #real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    now: performance.now,
  };

  start(): void {
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms = 0): number => {
        this.#timers.push({id: ++this.#last, at: this.now + ms, run});
        return this.#last;
      },
      clearTimeout: (id: number): void => {
        this.#timers = this.#timers.filter((timer) => timer.id !== id);
      },
    });
    performance.now = () => this.now;
  }

  stop(): void {
    const {now, ...timers} = this.#real;
    Object.assign(globalThis, timers);
    performance.now = now;
  }

  /** Lets time pass, and runs what falls due on the way, in order. */
  pass(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const [next] = this.#timers
        .filter(({at}) => at <= until)
        .sort((a, b) => a.at - b.at || a.id - b.id);
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = until;
  }

  get waiting(): number {
    return this.#timers.length;
  }
}

/** A panel without a page: it keeps what was told through it, and when. */
class Panel {
  readonly told: string[] = [];
  readonly heard: string[] = [];
  updates = 0;
  readonly announcer: Announcer;

  constructor(
    readonly time: FakeTime,
    readonly name = '',
  ) {
    this.announcer = new Announcer(
      {
        addController: (_: ReactiveController) => undefined,
        removeController: (_: ReactiveController) => undefined,
        requestUpdate: () => {
          this.updates++;
          const {polite, assertive} = this.announcer;
          if (polite) this.told.push(`${time.now} ${polite}`);
          if (assertive) this.told.push(`${time.now} ${assertive}!`);
        },
        updateComplete: Promise.resolve(true),
        getClientRects: () => [new DOMRect(0, 0, 1, 1)] as unknown as DOMRectList,
      },
      (news) => news.map(({text}) => text).join('+'),
      (news) => this.heard.push(news.map(({text}) => text).join('+')),
    );
    this.announcer.hostConnected();
  }

  /** "storm flood!": what is there now; what ends in "!" is urgent. */
  take(words: string, feed = 'feed'): void {
    const items = words
      .split(' ')
      .filter(Boolean)
      .map((id) => ({id: id.replace('!', ''), isUrgent: id.endsWith('!')}));
    this.announcer.take(feed, items, ({id, isUrgent}): News => ({text: this.name + id, isUrgent}));
  }

  remove(): void {
    this.announcer.hostDisconnected();
  }
}

describe('an announcer', () => {
  let time: FakeTime;
  let panels: Panel[];
  const panel = (name?: string): Panel => {
    const made = new Panel(time, name);
    panels.push(made);
    return made;
  };

  beforeEach(() => {
    time = new FakeTime();
    panels = [];
    time.start();
    // A page has been there for a while.
    time.pass(60_000);
    time.now = 0;
  });
  afterEach(() => {
    for (const each of panels) each.remove();
    time.stop();
  });

  it('tells nothing of what is there at first', () => {
    const one = panel();
    one.take('storm flood!');
    time.pass(60_000);
    expect([one.told, one.heard]).to.deep.equal([[], []]);
  });

  it('tells of what is new, once', () => {
    const one = panel();
    one.take('storm');
    one.take('storm flood');
    time.pass(0);
    expect(one.told).to.deep.equal(['0 flood']);
    one.take('storm flood');
    time.pass(60_000);
    expect(one.told).to.deep.equal(['0 flood']);
    expect(one.heard).to.deep.equal(['flood']);
  });

  it('tells of the first that comes after there was nothing', () => {
    const one = panel();
    one.take('');
    one.take('storm');
    time.pass(0);
    expect(one.told).to.deep.equal(['0 storm']);
  });

  it('tells of several together', () => {
    const one = panel();
    one.take('');
    one.take('storm flood fire');
    time.pass(0);
    expect(one.told).to.deep.equal(['0 storm+flood+fire']);
  });

  it('does not tell again of what has gone and is back', () => {
    const one = panel();
    one.take('');
    one.take('storm');
    time.pass(10_000);
    one.take('');
    one.take('storm');
    time.pass(60_000);
    expect(one.told).to.have.length(1);
  });

  it('takes its words away after three seconds, so that the same words are news again', () => {
    const one = panel();
    one.take('');
    one.take('storm');
    time.pass(2_999);
    expect(one.announcer.polite).to.equal('storm');
    const {updates} = one;
    time.pass(1);
    expect(one.announcer.polite).to.equal('');
    expect(one.updates).to.equal(updates + 1);
  });

  it('tells at most once in five seconds, and then all that has come meanwhile', () => {
    const one = panel();
    one.take('');
    one.take('a');
    time.pass(100);
    one.take('a b');
    time.pass(100);
    one.take('a b c');
    time.pass(4_799);
    expect(one.told).to.deep.equal(['0 a']);
    time.pass(1);
    expect(one.told).to.deep.equal(['0 a', '5000 b+c']);
    // Later than five seconds after, there is nothing to wait for.
    time.pass(20_000);
    one.take('a b c d');
    time.pass(0);
    expect(one.told.at(-1)).to.equal('25000 d');
  });

  describe('with urgent news', () => {
    it('interrupts, and only with that', () => {
      const one = panel();
      one.take('');
      one.take('storm!');
      time.pass(0);
      expect([one.announcer.polite, one.announcer.assertive]).to.deep.equal(['', 'storm']);
      expect(one.told).to.deep.equal(['0 storm!']);
      time.pass(3_000);
      expect(one.announcer.assertive).to.equal('');
    });

    it('tells of it first and alone, and of the rest five seconds later', () => {
      const one = panel();
      one.take('');
      one.take('minor storm! report flood!');
      time.pass(4_999);
      expect(one.told).to.deep.equal(['0 storm+flood!']);
      time.pass(1);
      expect(one.told).to.deep.equal(['0 storm+flood!', '5000 minor+report']);
    });

    it('passes over what has been waiting', () => {
      const one = panel();
      one.take('');
      one.take('a');
      time.pass(1_000);
      one.take('a b');
      one.take('a b storm!');
      time.pass(60_000);
      expect(one.told).to.deep.equal(['0 a', '5000 storm!', '10000 b']);
    });

    it('keeps the pause all the same', () => {
      const one = panel();
      one.take('');
      one.take('a!');
      time.pass(1);
      one.take('a b!');
      time.pass(4_998);
      expect(one.told).to.deep.equal(['0 a!']);
      time.pass(1);
      expect(one.told).to.deep.equal(['0 a!', '5000 b!']);
    });
  });

  describe('among others on a page', () => {
    it('tells of each alert once, whoever sees it first', () => {
      const [one, two] = [panel('1'), panel('2')];
      one.take('storm');
      two.take('storm');
      one.take('storm flood');
      two.take('storm flood');
      time.pass(60_000);
      expect([one.told, two.told]).to.deep.equal([['0 1flood'], []]);
    });

    it('does not speak while another does', () => {
      const [one, two] = [panel('1'), panel('2')];
      one.take('');
      two.take('');
      one.take('a');
      time.pass(1_000);
      two.take('a b');
      time.pass(60_000);
      expect([one.told, two.told]).to.deep.equal([['0 1a'], ['5000 2b']]);
    });

    it('speaks for all of them at once', () => {
      const [one, two] = [panel('1'), panel('2')];
      one.take('');
      two.take('');
      one.take('a');
      two.take('b');
      time.pass(60_000);
      expect([...one.told, ...two.told]).to.deep.equal(['0 1a+2b']);
    });

    it('tells nothing of what is there at first to one that joins later', () => {
      const one = panel();
      one.take('storm');
      const two = panel();
      two.take('storm');
      time.pass(60_000);
      expect([...one.told, ...two.told]).to.deep.equal([]);
    });

    it('leaves feeds apart: the same id is another alert in another feed', () => {
      const [one, two] = [panel('1'), panel('2')];
      one.take('', 'here');
      two.take('', 'there');
      one.take('storm', 'here');
      two.take('storm', 'there');
      time.pass(0);
      expect(one.told).to.deep.equal(['0 1storm+2storm']);
    });

    it('tells to the others what one that is taken away was about to tell', () => {
      const [one, two] = [panel('1'), panel('2')];
      one.take('');
      two.take('');
      one.take('a');
      time.pass(0);
      // It waits for five seconds, and both panels show it.
      one.take('a storm!');
      two.take('a storm!');
      one.remove();
      time.pass(60_000);
      expect(two.told.join()).to.include('storm');
    });

    it('tells of what comes while another joins', () => {
      const one = panel('1');
      one.take('a');
      const two = panel('2');
      // The newcomer has the newer feed first.
      two.take('a storm!');
      one.take('a storm!');
      time.pass(60_000);
      expect([...one.told, ...two.told].join()).to.include('storm');
    });
  });

  it('begins anew with another feed', () => {
    const one = panel();
    one.take('a', 'here');
    one.take('b c', 'there');
    time.pass(60_000);
    expect(one.told).to.deep.equal([]);
    one.take('b c d', 'there');
    time.pass(0);
    expect(one.told).to.deep.equal(['60000 d']);
    // Back at the first feed, there is a first list again.
    one.take('a e', 'here');
    time.pass(60_000);
    expect(one.told).to.have.length(1);
  });

  describe('that is taken away', () => {
    it('tells nothing any more', () => {
      const one = panel();
      one.take('');
      one.take('storm');
      one.remove();
      time.pass(60_000);
      expect([one.told, one.heard]).to.deep.equal([[], []]);
    });

    it('leaves nothing behind when it was the last: no timer, no memory, no pause', () => {
      const one = panel();
      one.take('');
      one.take('a');
      time.pass(10_000);
      one.take('a b');
      time.pass(0);
      one.take('a b c');
      one.remove();
      // The words of b still have to go.
      time.pass(3_000);
      expect(time.waiting).to.equal(0);
      const two = panel();
      two.take('');
      two.take('a');
      time.pass(0);
      expect(two.told).to.deep.equal(['13000 a']);
    });

    it('leaves the others their memory', () => {
      const [one, two] = [panel('1'), panel('2')];
      one.take('a');
      two.take('a');
      one.take('a b');
      time.pass(0);
      one.remove();
      two.take('a b');
      time.pass(60_000);
      expect(two.told).to.deep.equal([]);
    });

    it('and put back takes what it finds for what was there at first', () => {
      const [one, two] = [panel('1'), panel('2')];
      one.take('a');
      two.take('a');
      one.remove();
      one.announcer.hostConnected();
      one.take('a b');
      time.pass(60_000);
      expect(one.told).to.deep.equal([]);
      one.take('a b c');
      time.pass(0);
      expect(one.told).to.deep.equal(['60000 1c']);
    });
  });

  describe('with a long memory', () => {
    const many = (count: number, from = 0): string =>
      Array.from({length: count}, (_, i) => `i${from + i}`).join(' ');

    it('knows twenty thousand alerts, and forgets first what it saw longest ago', () => {
      const one = panel();
      one.take('old');
      one.take(many(10_000));
      time.pass(10_000);
      one.take(many(10_000, 10_000));
      time.pass(10_000);
      one.told.length = 0;
      // "old" has gone, and everything since is remembered.
      one.take(many(20_000));
      time.pass(10_000);
      expect(one.told).to.deep.equal([]);
      one.take('old');
      time.pass(10_000);
      expect(one.told).to.deep.equal(['30000 old']);
    });

    it('forgets nothing of a list that is longer', () => {
      const one = panel();
      one.take(many(30_000));
      one.take(many(30_000));
      time.pass(10_000);
      expect(one.told).to.deep.equal([]);
      one.take(`${many(30_000)} storm`);
      time.pass(10_000);
      expect(one.told).to.deep.equal(['10000 storm']);
    });

    it('remembers what is there before what has been', () => {
      const one = panel();
      one.take('kept');
      for (let i = 0; i < 5; i++) {
        one.take(`kept ${many(8_000, i * 8_000)}`);
        time.pass(10_000);
      }
      one.told.length = 0;
      one.take('kept');
      time.pass(10_000);
      expect(one.told).to.deep.equal([]);
      // Forty thousand alerts take Firefox on a busy machine more than the usual ten seconds.
    }).timeout(30_000);
  });
});
