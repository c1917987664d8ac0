import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  choose,
  merge,
  NO_CHOICES,
  readChoices,
  selectionOf,
  writeChoices,
  type Choices,
} from '../../src/model/selection.js';

describe('A selection', () => {
  it('holds what was chosen last for each key, and forgets what was let go of', () => {
    let known = merge(NO_CHOICES, choose(NO_CHOICES, {place: '2025.92', level: 'TH'}, 'me'));
    known = merge(known, choose(known, {level: undefined, period: '2022-2023'}, 'me'));
    expect({...selectionOf(known)}).to.deep.equal({place: '2025.92', period: '2022-2023'});
  });

  it('takes what is chosen already for no choice at all', () => {
    const known = merge(NO_CHOICES, choose(NO_CHOICES, {place: 'a'}, 'me'));
    expect(choose(known, {place: 'a', school: undefined, level: ''}, 'me').size).to.equal(0);
    expect(merge(known, known)).to.equal(known);
  });

  it('goes to another tab and back', () => {
    const known = choose(NO_CHOICES, {place: 'a', level: 'TH,THCS'}, 'me');
    const sent: unknown = structuredClone(writeChoices(known));
    expect(readChoices(sent)).to.deep.equal(known);
  });

  const nonsense: unknown[] = [
    undefined,
    null,
    'hello',
    {place: 'a'},
    [
      null,
      7,
      [],
      ['place'],
      ['place', 7, 1, 'x'],
      ['place', 'a', NaN, 'x'],
      ['place', 'a', 1e300, 'x'],
    ],
    [['p'.repeat(65), 'a', 1, 'x']],
    [['place', 'a'.repeat(2001), 1, 'x']],
  ];
  for (const message of nonsense)
    it(`takes nothing from ${JSON.stringify([message]).slice(0, 40)}`, () =>
      expect(readChoices(message).size).to.equal(0));

  it('is safe from keys that mean something to objects', () => {
    const known = readChoices([
      ['__proto__', 'a', 1, 'x'],
      ['constructor', 'b', 1, 'x'],
    ]);
    const selection = selectionOf(known);
    expect(Object.keys(selection).sort()).to.deep.equal(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['a']).to.equal(undefined);
  });
});

/** Peers and the letters between them: each pair has a channel that keeps the order, as browsers' channels do, or none at all. */
class World {
  readonly peers: {known: Choices; inbox: Choices[]; lost: boolean}[] = [];
  sent = 0;

  join(): void {
    const newcomer = {known: NO_CHOICES, inbox: [] as Choices[], lost: false};
    // Its greeting reaches everyone behind the letters that were sent before, and everyone tells what it then knows.
    for (const [at, peer] of this.peers.entries()) {
      while (peer.inbox.length) this.deliver(at, 0);
      if (peer.lost || !peer.known.size) continue;
      newcomer.inbox.push(peer.known);
      this.sent++;
    }
    this.peers.push(newcomer);
  }

  choose(at: number, changes: Record<string, string>): void {
    const me = this.peers[at];
    if (!me || me.lost) return;
    const made = choose(me.known, changes, `peer ${at}`);
    if (!made.size) return;
    me.known = merge(me.known, made);
    for (const other of this.peers)
      if (other !== me && !other.lost) {
        other.inbox.push(made);
        this.sent++;
      }
  }

  deliver(at: number, which: number): void {
    const me = this.peers[at];
    if (!me?.inbox.length) return;
    const [letter] = me.inbox.splice(which % me.inbox.length, 1);
    if (letter) me.known = merge(me.known, letter);
  }

  settle(): void {
    for (const peer of this.peers)
      while (peer.inbox.length) this.deliver(this.peers.indexOf(peer), 0);
  }
}

describe('Peers of a group', () => {
  const key = fc.constantFrom('place', 'period', 'school', 'level');
  const value = fc.constantFrom('', 'a', 'b', 'c');
  const deed = fc.oneof(
    fc.record({kind: fc.constant('join' as const)}),
    fc.record({
      kind: fc.constant('choose' as const),
      at: fc.nat(3),
      changes: fc.dictionary(key, value, {minKeys: 1, maxKeys: 3}),
    }),
    fc.record({kind: fc.constant('deliver' as const), at: fc.nat(3), which: fc.nat(5)}),
    fc.record({kind: fc.constant('leave' as const), at: fc.nat(3)}),
    fc.record({kind: fc.constant('twice' as const), at: fc.nat(3)}),
  );

  const run = (deeds: readonly (typeof deed extends fc.Arbitrary<infer T> ? T : never)[]) => {
    const world = new World();
    let chosen = 0;
    world.join();
    world.join();
    for (const one of deeds) {
      if (one.kind === 'join' && world.peers.length < 4) world.join();
      else if (one.kind === 'choose') {
        chosen++;
        world.choose(one.at, one.changes);
      } else if (one.kind === 'deliver') world.deliver(one.at, one.which);
      else if (one.kind === 'leave' && one.at > 1) {
        const peer = world.peers[one.at];
        if (peer) peer.lost = true;
      } else if (one.kind === 'twice') {
        const peer = world.peers[one.at];
        peer?.inbox.push(...peer.inbox);
      }
    }
    return {world, chosen};
  };

  it('agree when all letters have come, in whatever order and however often they came', () => {
    fc.assert(
      fc.property(fc.array(deed, {maxLength: 40}), (deeds) => {
        const {world} = run(deeds);
        world.settle();
        const [first, ...others] = world.peers.filter(({lost}) => !lost);
        for (const other of others)
          expect({...selectionOf(other.known)}).to.deep.equal({
            ...selectionOf(first?.known ?? NO_CHOICES),
          });
      }),
      {numRuns: 2000},
    );
  });

  it('send no letter because of a letter: as many go out as there were choices and newcomers', () => {
    fc.assert(
      fc.property(fc.array(deed, {maxLength: 40}), (deeds) => {
        const {world, chosen} = run(deeds);
        const before = world.sent;
        expect(before).to.be.at.most(chosen * 3 + world.peers.length * 4);
        world.settle();
        expect(world.sent).to.equal(before);
      }),
      {numRuns: 200},
    );
  });

  it('lose nothing when different keys are chosen at the same time', () => {
    fc.assert(
      fc.property(fc.array(deed, {maxLength: 20}), (deeds) => {
        const {world} = run(deeds);
        world.settle();
        world.choose(0, {place: 'mine'});
        world.choose(1, {period: 'yours'});
        world.settle();
        for (const {known, lost} of world.peers)
          if (!lost) expect(selectionOf(known)).to.include({place: 'mine', period: 'yours'});
      }),
      {numRuns: 200},
    );
  });

  it('let the one choice win that was made with the knowledge of the other', () => {
    const world = new World();
    world.join();
    world.join();
    world.choose(1, {place: 'first'});
    world.settle();
    world.choose(0, {place: 'second'});
    world.settle();
    expect(world.peers.map(({known}) => selectionOf(known)['place'])).to.deep.equal([
      'second',
      'second',
    ]);
  });
});
