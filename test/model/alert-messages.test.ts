import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {standingMessages} from '../../src/model/alert-messages.js';
import type {Alert} from '../../src/model/alert.js';
import {makeAlert, makeCancel, makeUpdate} from './make-alerts.js';

/** What stands at a moment: "a, b ended 5"; `'–'` for nothing. Moments are small numbers. */
const standing = (alerts: readonly Alert[], now = 100): string =>
  standingMessages(alerts, now)
    .map(({alert, closedAt}) =>
      closedAt === undefined ? alert.id : `${alert.id} ended ${closedAt}`,
    )
    .join(', ') || '–';

const a = makeAlert('a', 1);
const b = makeAlert('b', 2);
const drill = {status: 'Exercise'} as const;

describe('messages', () => {
  for (const [what, alerts, is] of [
    ['stand, in the order in which they were sent', [b, a], 'a, b'],
    ['of nobody are none', [], '–'],
    ['are replaced by an update', [a, makeUpdate('u', 3, 'a')], 'u'],
    ['are replaced by an update of several', [a, b, makeUpdate('u', 3, 'a b')], 'u'],
    ['are ended by a cancel, which is not shown', [a, makeCancel('c', 3, 'a')], 'a ended 3'],
    ['are ended together', [a, b, makeCancel('c', 3, 'a b')], 'a ended 3, b ended 3'],
    [
      'are ended by the first cancel',
      [a, makeCancel('d', 5, 'a'), makeCancel('c', 3, 'a')],
      'a ended 3',
    ],
    ['of others stay', [a, b, makeCancel('c', 3, 'a')], 'a ended 3, b'],
    ['that reference nothing stand alone', [a, makeAlert('d', 3, {references: ['a']})], 'a, d'],
  ] as const)
    it(what, () => {
      expect(standing(alerts)).to.equal(is);
    });
});

describe('an update', () => {
  const u = makeUpdate('u', 3, 'a');

  it('stands alone when its original is gone', () => {
    expect(standing([u])).to.equal('u');
    expect(standing([b, makeUpdate('u', 3, 'nobody b')])).to.equal('u');
  });

  it('is replaced by a later one, of the original or of the update', () => {
    expect(standing([a, u, makeUpdate('v', 4, 'a')])).to.equal('v');
    expect(standing([a, u, makeUpdate('v', 4, 'u')])).to.equal('v');
    expect(standing([a, u, makeUpdate('v', 4, 'a u')])).to.equal('v');
    expect(standing([u, makeUpdate('v', 4, 'a')])).to.equal('v');
  });

  it('goes on in a chain', () => {
    const chain = [a, u, makeUpdate('v', 4, 'u'), makeUpdate('w', 5, 'v')];
    expect(standing(chain)).to.equal('w');
    expect(standing([...chain].reverse())).to.equal('w');
    expect(standing([...chain, makeCancel('c', 6, 'w')])).to.equal('w ended 6');
  });

  it('is ended by a cancel of it', () => {
    expect(standing([a, u, makeCancel('c', 4, 'u')])).to.equal('u ended 4');
    expect(standing([a, u, makeCancel('c', 4, 'a u')])).to.equal('u ended 4');
  });

  it('is ended by a cancel of its original', () => {
    expect(standing([a, u, makeCancel('c', 4, 'a')])).to.equal('u ended 4');
    expect(standing([u, makeCancel('c', 4, 'a')])).to.equal('u ended 4');
  });

  it('is ended by a cancel of its original, through as many updates as there were', () => {
    const v = makeUpdate('v', 4, 'u');
    expect(standing([a, u, v, makeCancel('c', 5, 'a')])).to.equal('v ended 5');
    expect(standing([a, u, v, makeUpdate('w', 5, 'a')])).to.equal('w');
  });

  it('wins over a cancel that was sent before it', () => {
    expect(standing([a, makeCancel('c', 2, 'a'), u])).to.equal('u');
  });

  it('that was sent before its original replaces nothing, and the original stands for it', () => {
    expect(standing([makeUpdate('u', 0, 'a'), a])).to.equal('a');
  });

  it('that was sent between its originals stands for the earlier beside the later', () => {
    expect(standing([a, makeUpdate('u', 2, 'a d'), makeAlert('d', 3)])).to.equal('u, d');
  });

  it('replaces itself never, and of two that name each other the later stands', () => {
    expect(standing([makeUpdate('u', 3, 'u')])).to.equal('u');
    expect(standing([makeUpdate('u', 3, 'v'), makeUpdate('v', 4, 'u')])).to.equal('v');
    expect(standing([makeUpdate('u', 5, 'v'), makeUpdate('v', 4, 'u')])).to.equal('u');
    expect(
      standing([makeUpdate('u', 3, 'w'), makeUpdate('v', 4, 'u'), makeUpdate('w', 5, 'v')]),
    ).to.equal('w');
  });

  it('of one of several that were merged leaves the merged one standing for the others', () => {
    const merged = makeUpdate('m', 3, 'a b');
    expect(standing([a, b, merged])).to.equal('m');
    expect(standing([a, b, merged, makeUpdate('v', 4, 'm')])).to.equal('v');
  });
});

/** The alert that a merged one still speaks of must not vanish with the other. */
describe('of two alerts that were merged into one', () => {
  const merged = makeUpdate('m', 3, 'a b');

  it('a cancel of one leaves the merged one standing', () => {
    expect(standing([a, b, merged, makeCancel('c', 4, 'a')])).to.equal('m');
    expect(standing([a, b, merged, makeCancel('c', 4, 'b')])).to.equal('m');
  });

  it('an update of one leaves the merged one standing beside it', () => {
    expect(standing([a, b, merged, makeUpdate('v', 4, 'a')])).to.equal('m, v');
  });

  it('a cancel of both ends the merged one', () => {
    expect(standing([a, b, merged, makeCancel('c', 4, 'a b')])).to.equal('m ended 4');
  });

  it('a cancel of one that was sent before they were merged ends nothing of the merged one', () => {
    expect(standing([a, b, makeCancel('c', 2, 'a'), merged])).to.equal('m');
  });
});

describe('a cancel', () => {
  it('ends nothing that was sent after it', () => {
    expect(standing([makeCancel('c', 0, 'a'), a])).to.equal('a');
    expect(standing([a, makeCancel('c', 2, 'u'), makeUpdate('u', 3, 'a')])).to.equal('u');
  });

  it('of nobody, of itself, or of another cancel ends nothing', () => {
    expect(standing([a, makeCancel('c', 3, 'nobody')])).to.equal('a');
    expect(standing([a, makeCancel('c', 3, 'c')])).to.equal('a');
    // Called off is called off: a new alert would have to be sent.
    expect(standing([a, makeCancel('c', 3, 'a'), makeCancel('d', 4, 'c')])).to.equal('a ended 3');
  });

  it('that names a cancel that names it back ends nothing', () => {
    expect(standing([a, makeCancel('c', 3, 'd'), makeCancel('d', 4, 'c')])).to.equal('a');
  });
});

describe('messages of one moment', () => {
  it('follow each other as alert, update, cancel', () => {
    expect(standing([makeCancel('c', 1, 'a'), a])).to.equal('a ended 1');
    expect(standing([makeUpdate('u', 1, 'a'), a])).to.equal('u');
    expect(standing([makeCancel('c', 1, 'u'), makeUpdate('u', 1, 'a'), a])).to.equal('u ended 1');
  });

  it('and of one type by their ids', () => {
    const [u, v] = [makeUpdate('u', 3, 'a'), makeUpdate('v', 3, 'a')];
    expect(standing([a, v, u])).to.equal('v');
    expect(standing([u, v, a])).to.equal('v');
  });
});

describe('messages of another status', () => {
  it('leave each other alone: a drill ends no alarm', () => {
    expect(standing([a, makeCancel('c', 3, 'a', drill)])).to.equal('a');
    expect(standing([a, makeUpdate('u', 3, 'a', drill)])).to.equal('a, u');
    expect(standing([a, makeUpdate('u', 3, 'a'), makeCancel('c', 4, 'u', drill)])).to.equal('u');
    for (const status of ['Draft', 'System', 'Test'] as const)
      expect(standing([a, makeCancel('c', 3, 'a', {status})]), status).to.equal('a');
  });

  it('end their own', () => {
    const exercise = makeAlert('e', 1, drill);
    expect(standing([exercise, makeCancel('c', 3, 'e', drill)])).to.equal('e ended 3');
    expect(standing([exercise, makeCancel('c', 3, 'e')])).to.equal('e');
    // Both at once: each ends what is of its status.
    expect(standing([a, exercise, makeCancel('c', 3, 'a e')])).to.equal('a ended 3, e');
  });

  it('are not passed over for the sake of a later drill', () => {
    expect(standing([a, makeUpdate('u', 3, 'a'), makeUpdate('v', 4, 'a', drill)])).to.equal('u, v');
  });
});

describe('the end of an alert', () => {
  it('is reached when its time is, not a millisecond before', () => {
    const storm = makeAlert('s', 1, {expires: 50});
    expect(standing([storm], 49)).to.equal('s');
    expect(standing([storm], 50)).to.equal('s ended 50');
    expect(standing([storm], 51)).to.equal('s ended 50');
  });

  it('is the earlier of being called off and of expiring', () => {
    const storm = makeAlert('s', 1, {expires: 50});
    expect(standing([storm, makeCancel('c', 20, 's')])).to.equal('s ended 20');
    expect(standing([storm, makeCancel('c', 70, 's')])).to.equal('s ended 50');
  });

  it('does not bring back what it replaced', () => {
    const u = makeUpdate('u', 3, 'a', {expires: 50});
    expect(standing([a, u], 49)).to.equal('u');
    expect(standing([a, u], 50)).to.equal('u ended 50');
  });

  it('is put off by an update, or taken away', () => {
    const storm = makeAlert('s', 1, {expires: 50});
    expect(standing([storm, makeUpdate('u', 3, 's', {expires: 80})], 60)).to.equal('u');
    expect(standing([storm, makeUpdate('u', 60, 's')], 60)).to.equal('u');
  });

  it('is told by what was sent, whatever the reader’s clock says', () => {
    expect(standing([a, makeCancel('c', 3, 'a')], 0)).to.equal('a ended 3');
    expect(standing([a, makeUpdate('u', 3, 'a')], -1e12)).to.equal('u');
  });
});

const ids = 'a b c d e f g h'.split(' ');
const message: fc.Arbitrary<Alert> = fc
  .record({
    id: fc.constantFrom(...ids),
    sent: fc.integer({min: 0, max: 6}),
    msgType: fc.constantFrom('Alert' as const, 'Update' as const, 'Cancel' as const),
    status: fc.constantFrom('Actual' as const, 'Actual' as const, 'Exercise' as const),
    references: fc.uniqueArray(fc.constantFrom(...ids), {maxLength: 3}),
    expires: fc.option(fc.integer({min: 0, max: 9}), {nil: undefined}),
  })
  .map(({id, sent, expires, ...over}) =>
    makeAlert(id, sent, {...over, ...(expires !== undefined && {expires})}),
  );
const messages = fc.uniqueArray(message, {maxLength: 8, selector: ({id}) => id});

describe('any messages', () => {
  it('stand the same in any order of the file', () => {
    fc.assert(
      fc.property(
        messages.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length})),
        ),
        fc.integer({min: -1, max: 10}),
        ([list, shuffled], now) => {
          expect(standing(shuffled, now)).to.equal(standing(list, now));
        },
      ),
      {numRuns: 1000},
    );
  });

  it('are shown once at most, and cancels never', () => {
    fc.assert(
      fc.property(messages, (list) => {
        const shown = standingMessages(list, 5).map(({alert}) => alert);
        expect(new Set(shown).size).to.equal(shown.length);
        expect(shown.filter(({msgType}) => msgType === 'Cancel')).to.deep.equal([]);
      }),
    );
  });

  it('of a real emergency are the same with and without the drills among them', () => {
    fc.assert(
      fc.property(messages, (list) => {
        const real = list.filter(({status}) => status === 'Actual');
        const among = standingMessages(list, 5).filter(({alert}) => alert.status === 'Actual');
        expect(among).to.deep.equal(standingMessages(real, 5));
      }),
      {numRuns: 1000},
    );
  });

  /** No alert may vanish: it stands, or it is told when it ended, or a later message tells of it that goes back to it. */
  it('leave no alert without a word', () => {
    fc.assert(
      fc.property(messages, (list) => {
        const shown = new Set(standingMessages(list, 5).map(({alert}) => alert.id));
        const goesBack = (from: Alert, to: Alert, seen: readonly string[] = []): boolean =>
          from.status === to.status &&
          from.references.some((id) => {
            if (id === to.id) return true;
            const next = list.find((each) => each.id === id);
            return next && !seen.includes(id) && goesBack(next, to, [...seen, id]);
          });
        const isToldOf = (alert: Alert): boolean =>
          shown.has(alert.id) ||
          list.some(
            (other) => shown.has(other.id) && other.sent >= alert.sent && goesBack(other, alert),
          );
        for (const alert of list)
          if (alert.msgType === 'Alert') expect(isToldOf(alert), alert.id).to.equal(true);
      }),
      {numRuns: 1000},
    );
  });
});
