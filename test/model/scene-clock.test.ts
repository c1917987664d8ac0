import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  leadOf,
  momentAt,
  offsetTo,
  parseScreen,
  scenesOn,
  secondsOf,
  shiftAt,
  sideOf,
  turnsOf,
  type Turn,
} from '../../src/model/scene-clock.js';

const SECOND = 1000;
/** A morning of 2026. */
const NOW = 1_795_000_000_000;

/** Lengths as feeds may write them, wrong ones too. */
const lengths = fc.array(
  fc.oneof(fc.integer({min: 1, max: 600}), fc.double({min: 0.1, max: 100}), fc.constant(NaN)),
  {minLength: 1, maxLength: 12},
);
const row = fc.record({side: fc.constantFrom(1, 2), screens: fc.integer({min: 1, max: 5})});
const time = fc.integer({min: 0, max: 4_000_000_000_000});

const loop = (turns: readonly Turn[]): number => turns.reduce((sum, {ms}) => sum + ms, 0);
const alone = {side: 1, screens: 1};

describe('the clock of the scenes', () => {
  it('gives each scene its own time, one after the other', () => {
    const turns = turnsOf([10, 25, 5], alone);
    const seen: string[] = [];
    for (let at = 0; at < 80 * SECOND;) {
      const {turn, left} = momentAt(turns, at);
      seen.push(`${scenesOn(turns[turn]!, 3, 1, 1).join()} for ${left / SECOND} s`);
      at += left;
    }
    expect(seen).to.deep.equal([
      '0 for 10 s',
      '1 for 25 s',
      '2 for 5 s',
      '0 for 10 s',
      '1 for 25 s',
      '2 for 5 s',
    ]);
  });

  for (const [wishes, seconds] of [
    [[12], 12],
    [[undefined, 20], 20],
    [[undefined, undefined, 45], 45],
    [[], 30],
    [[NaN, 0, -5, Infinity], 30],
    [[0.01], 1],
    [[1e9], 86_400],
  ] as const)
    it(`takes ${seconds} s where ${JSON.stringify(wishes)} are wished for`, () => {
      expect(secondsOf(...wishes)).to.equal(seconds);
    });

  it('shows exactly one scene, or two neighbours, at every moment, and none for no time', () => {
    fc.assert(
      fc.property(lengths, row, time, (seconds, {side, screens}, now) => {
        const turns = turnsOf(seconds, {side, screens});
        const {turn, left} = momentAt(turns, now);
        expect(turns[turn], 'turn').to.exist;
        expect(left).to.be.above(0).and.at.most(turns[turn]!.ms);
        for (const {ms} of turns)
          expect(Number.isInteger(ms) && ms >= SECOND, `${ms}`).to.equal(true);
        for (let place = 1; place <= screens; place++) {
          const scenes = scenesOn(turns[turn]!, seconds.length, side, place);
          expect(scenes).to.have.length(Math.min(side, seconds.length));
          for (const scene of scenes)
            expect(seconds[scene], `scene ${scene}`).to.not.equal(undefined);
          if (scenes.length > 1)
            expect(scenes[1], 'neighbour').to.equal((scenes[0]! + 1) % seconds.length);
        }
      }),
    );
  });

  it('shows every scene in a round, and none for less than its own time', () => {
    fc.assert(
      fc.property(lengths, row, (seconds, {side, screens}) => {
        const turns = turnsOf(seconds, {side, screens});
        const seen = new Set<number>();
        for (const turn of turns)
          for (let place = 1; place <= screens; place++)
            for (const scene of scenesOn(turn, seconds.length, side, place)) {
              seen.add(scene);
              expect(turn.ms).to.be.at.least(Math.round(secondsOf(seconds[scene]) * SECOND));
            }
        expect(seen.size).to.equal(seconds.length);
      }),
    );
  });

  it('shows different scenes on the screens of a row while there are enough of them', () => {
    fc.assert(
      fc.property(lengths, row, time, (seconds, {side, screens}, now) => {
        const turns = turnsOf(seconds, {side, screens});
        const turn = turns[momentAt(turns, now).turn]!;
        const shown = Array.from({length: screens}, (_, i) =>
          scenesOn(turn, seconds.length, side, i + 1),
        ).flat();
        const step = Math.min(side, seconds.length);
        expect(new Set(shown).size).to.equal(Math.min(step * screens, seconds.length));
      }),
    );
  });

  it('agrees with another screen that was started at another moment, to within what their clocks differ', () => {
    fc.assert(
      fc.property(
        lengths,
        row,
        time,
        fc.integer({min: 0, max: 999}),
        (seconds, rows, now, apart) => {
          const turns = turnsOf(seconds, rows);
          const [here, there] = [momentAt(turns, now), momentAt(turns, now + apart)];
          if (turns.length === 1) expect(there.turn).to.equal(0);
          else if (here.turn === there.turn) expect(here.left - there.left).to.equal(apart);
          else {
            expect(there.turn).to.equal((here.turn + 1) % turns.length);
            expect(here.left).to.be.at.most(apart);
          }
        },
      ),
    );
  });

  it('goes on from turn to turn in order, for ever', () => {
    fc.assert(
      fc.property(lengths, row, time, (seconds, rows, now) => {
        const turns = turnsOf(seconds, rows);
        const {turn, left} = momentAt(turns, now);
        expect(momentAt(turns, now + left - 1).turn).to.equal(turn);
        expect(momentAt(turns, now + left)).to.deep.equal({
          turn: (turn + 1) % turns.length,
          left: turns[(turn + 1) % turns.length]!.ms,
        });
        expect(momentAt(turns, now + loop(turns))).to.deep.equal({turn, left});
      }),
    );
  });

  it('does not bring back a scene that has gone when the clock is set back by a second', () => {
    const turns = turnsOf([10, 20, 30], alone);
    expect(momentAt(turns, 9_000, 1)).to.deep.equal({turn: 1, left: 21 * SECOND});
    expect(momentAt(turns, 9_000).turn).to.equal(0);
    // By much more it is right to.
    expect(momentAt(turns, 5_000, 1).turn).to.equal(0);
    // From the last to the first.
    expect(momentAt(turns, 59_500, 0)).to.deep.equal({turn: 0, left: 10.5 * SECOND});
  });

  it('begins a turn now when somebody has stepped to it', () => {
    fc.assert(
      fc.property(lengths, row, time, fc.nat(), (seconds, rows, now, wish) => {
        const turns = turnsOf(seconds, rows);
        const turn = wish % turns.length;
        const at = now + offsetTo(turns, now, turn);
        expect(momentAt(turns, at)).to.deep.equal({turn, left: turns[turn]!.ms});
      }),
    );
  });

  it('pairs an odd number of scenes with the next round', () => {
    const turns = turnsOf([10, 20, 30], {side: 2, screens: 1});
    expect(turns.map((turn) => scenesOn(turn, 3, 2, 1))).to.deep.equal([
      [0, 1],
      [2, 0],
      [1, 2],
    ]);
    expect(turns.map(({ms}) => ms / SECOND)).to.deep.equal([20, 30, 30]);
  });

  it('leaves a single scene where it is', () => {
    for (const side of [1, 2]) {
      const turns = turnsOf([10], {side, screens: 3});
      expect(turns).to.deep.equal([{first: 0, ms: 10 * SECOND}]);
      expect(scenesOn(turns[0]!, 1, side, 2)).to.deep.equal([0]);
    }
    expect(turnsOf([], alone)).to.deep.equal([]);
  });

  it('bears times before 1970', () => {
    expect(momentAt(turnsOf([10, 20], alone), -5 * SECOND)).to.deep.equal({
      turn: 1,
      left: 5 * SECOND,
    });
  });

  it('draws the next scene eight seconds ahead, or half a turn where that is shorter', () => {
    expect(leadOf({first: 0, ms: 60 * SECOND})).to.equal(8 * SECOND);
    expect(leadOf({first: 0, ms: 5 * SECOND})).to.equal(2.5 * SECOND);
  });

  for (const [written, place, screens] of [
    ['2/3', 2, 3],
    [' 1 / 4 ', 1, 4],
    ['3/3', 3, 3],
    ['', 1, 1],
    ['4/3', 1, 1],
    ['0/3', 1, 1],
    ['-1/3', 1, 1],
    ['1/1000', 1, 1],
    ['hai', 1, 1],
  ] as const)
    it(`reads screen="${written}" as ${place} of ${screens}`, () => {
      expect(parseScreen(written)).to.deep.equal({place, screens});
    });

  for (const [width, height, side] of [
    [1920, 1080, 1],
    [3840, 2160, 1],
    [2560, 1080, 1],
    [7680, 2160, 2],
    [3840, 1080, 2],
    [1080, 1920, 1],
  ] as const)
    it(`has room for ${side} on ${width} × ${height}`, () => {
      expect(sideOf(width, height)).to.equal(side);
    });

  it('moves the picture a little every minute, within its room, and to every part of it', () => {
    const parts = new Set<string>();
    let before = shiftAt(NOW);
    for (let minute = 1; minute < 24 * 60; minute++) {
      const [x, y] = shiftAt(NOW + minute * 60_000);
      expect(Math.abs(x) <= 1 && Math.abs(y) <= 1).to.equal(true);
      expect(Math.hypot(x - before[0], y - before[1])).to.be.above(0.1);
      parts.add(`${Math.round(x)} ${Math.round(y)}`);
      before = [x, y];
    }
    expect(parts.size).to.equal(9);
    expect(shiftAt(NOW)).to.deep.equal(shiftAt(Math.floor(NOW / 60_000) * 60_000));
  });
});
