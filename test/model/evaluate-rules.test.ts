import {expect} from '@open-wc/testing';
import {evaluateRules, type Finding} from '../../src/model/evaluate-rules.js';
import type {Rule} from '../../src/model/rule.js';
import {makeRule, ofKind, teaching} from './make-alerts.js';
import {
  makeDataset,
  makeDimension,
  type Terse,
  type TerseFeed,
  type TerseIndicator,
} from './make-feed.js';

/** "46", "0.3", "none". */
const number = (value: number): string =>
  Number.isNaN(value) ? 'none' : `${Number(value.toFixed(9))}`;

/** "r:a open 46 since 2024": the period is named where it is not 2025. */
const told = ({id, open, value, period: {code}, since}: Finding): string =>
  [
    id,
    open ? 'open' : 'ended',
    number(value),
    ...(code === '2025' ? [] : ['of', code]),
    'since',
    since.code,
  ].join(' ');

/** What the rules of a feed find; `'–'` for nothing. */
const found = (feed: TerseFeed, ...rules: readonly Rule[]): string =>
  evaluateRules(makeDataset({...feed, over: {...feed.over, rules}}))
    .findings.map(told)
    .join('; ') || '–';

const unjudged = (feed: TerseFeed, ...rules: readonly Rule[]): string[] =>
  evaluateRules(makeDataset({...feed, over: {...feed.over, rules}})).unjudged.map(({id}) => id);

const first = (feed: TerseFeed, rule: Rule): Finding =>
  evaluateRules(makeDataset({...feed, over: {...feed.over, rules: [rule]}})).findings[0]!;

/** The years up to 2025. */
const years = (count: number): string =>
  Array.from({length: count}, (_, i) => 2026 - count + i).join(' ');

/** One place, `a`, with the values of the years up to 2025. */
const history = (values: readonly Terse[], indicator: TerseIndicator = {}): TerseFeed => ({
  places: ['a'],
  indicators: {n: {dims: {period: years(values.length), place: 'a'}, values, ...indicator}},
});

/** The values of 2025, place by place: `a`, `b`, `c` … */
const among = (values: readonly Terse[], indicator: TerseIndicator = {}): TerseFeed => {
  const places = values.map((_, i) => String.fromCharCode(97 + i));
  return {
    places,
    indicators: {n: {dims: {period: '2025', place: places.join(' ')}, values, ...indicator}},
  };
};

/** What a rule says of one place over the years up to 2025: "open 46 since 2024", "ended 44 since 2024", "–". */
const judged = (
  values: readonly Terse[],
  when: Rule['when'],
  over: Partial<Rule> = {},
  indicator: TerseIndicator = {},
): string => found(history(values, indicator), makeRule(when, over)).replace('r:a ', '');

describe('a rule', () => {
  for (const [what, values, when, is] of [
    ['is open above its limit', [46], {above: 45}, 'open 46 since 2025'],
    ['is not open at its limit', [45], {above: 45}, '–'],
    ['is open just above its limit', [45.1], {above: 45}, 'open 45.1 since 2025'],
    ['is open above nothing', [0.5], {above: 0}, 'open 0.5 since 2025'],
    ['takes a true zero for a value', [0], {below: 1}, 'open 0 since 2025'],
    ['is open above a negative limit', [-1], {above: -2}, 'open -1 since 2025'],
    ['is open below its limit', [89.9], {below: 90}, 'open 89.9 since 2025'],
    ['is not open at its limit from above', [90], {below: 90}, '–'],
    ['is open below a negative limit', [-3], {below: -2}, 'open -3 since 2025'],
    ['is open at a rise by its limit', [44, 46], {risesBy: 2}, 'open 46 since 2025'],
    ['is not open at a smaller rise', [44, 45.9], {risesBy: 2}, '–'],
    ['is not open at a fall, when it watches rises', [46, 44], {risesBy: 2}, '–'],
    ['is open at a fall by its limit', [46, 44], {fallsBy: 2}, 'open 44 since 2025'],
    ['is not open at a smaller fall', [46, 44.1], {fallsBy: 2}, '–'],
    ['is not open at a rise, when it watches falls', [44, 46], {fallsBy: 2}, '–'],
    ['cannot tell a rise from one value', [46], {risesBy: 2}, '–'],
    ['cannot tell a rise from a gap', [1, null, 46], {risesBy: 2}, '–'],
  ] as const)
    it(`${what}: ${values.join(', ')}`, () => {
      expect(judged(values, when)).to.equal(is);
    });

  it('has a limit that passes for reached though computing misses it by the last bit', () => {
    expect(66.2 - 64.2).to.equal(2);
    expect(judged([64.2, 66.2], {risesBy: 2})).to.equal('open 66.2 since 2025');
    expect(66.3 - 64.2).to.be.below(2.1);
    expect(judged([64.2, 66.3], {risesBy: 2.1})).to.equal('open 66.3 since 2025');
    expect(judged([66.3, 64.2], {fallsBy: 2.1})).to.equal('open 64.2 since 2025');
    expect(judged([0.1, 0.3], {risesBy: 0.2})).to.equal('open 0.3 since 2025');
    expect(judged([0.1 + 0.2], {above: 0.3})).to.equal('–');
    expect(judged([1 - 0.9], {below: 0.1})).to.equal('–');
    expect(46.2 - 0.9).to.be.above(45.3);
    expect(judged([47, 45.3], {above: 46.2}, {margin: 0.9})).to.equal('open 45.3 since 2024');
  });

  it('has a limit of nothing that passes for kept though computing misses it by the last bit', () => {
    const lower = {better: 'lower', targets: [{value: 0.3}]} as const;
    expect(judged([0.1 + 0.2], {missesTarget: 0}, {}, lower)).to.equal('–');
    const higher = {better: 'higher', targets: [{value: 0.1}]} as const;
    expect(judged([1 - 0.9], {missesTarget: 0}, {}, higher)).to.equal('–');
  });

  it('has an id of its own and its unit’s, however the feed is ordered', () => {
    const feed = among([46, 47]);
    const rules = [makeRule({above: 45}), makeRule({above: 44}, {id: 'q'})];
    expect(found(feed, ...rules)).to.equal(
      'r:a open 46 since 2025; r:b open 47 since 2025; q:a open 46 since 2025; q:b open 47 since 2025',
    );
    const turned = {...feed, places: ['b', 'a']};
    expect(found(turned, ...rules.reverse())).to.equal(
      'q:b open 47 since 2025; q:a open 46 since 2025; r:b open 47 since 2025; r:a open 46 since 2025',
    );
  });

  it('tells what it has found: the values, the limit, how far past it', () => {
    const feed = history([45, 46, 48]);
    const of = (when: Rule['when']): number[] => {
      const {value, before, threshold, excess} = first(feed, makeRule(when));
      return [value, before, threshold, excess];
    };
    expect(of({above: 45})).to.deep.equal([48, 46, 45, 3]);
    expect(of({below: 50})).to.deep.equal([48, 46, 50, 2]);
    expect(of({risesBy: 1})).to.deep.equal([48, 46, 1, 1]);
    const [value, before, threshold, excess] = of({above: 47});
    expect([value, before, threshold, excess]).to.deep.equal([48, 46, 47, 1]);
    expect(first(history([48]), makeRule({above: 45})).before).to.be.NaN;
  });
});

describe('a rule in time', () => {
  for (const [what, values, when, is] of [
    ['has held since its first period without a gap', [46, 47, 46], {above: 45}, 'open since 2023'],
    ['begins anew after a pause', [46, 44, 46], {above: 45}, 'open since 2025'],
    ['begins anew after a gap', [46, null, 46], {above: 45}, 'open since 2025'],
    ['has ended when it held in the period before', [46, 46, 44], {above: 45}, 'ended since 2023'],
    ['is silent when it ended longer ago', [46, 44, 44], {above: 45}, '–'],
    ['has ended from below', [80, 95], {below: 90}, 'ended since 2024'],
    ['has not ended by a rise that does not go on', [1, 9, 9], {risesBy: 2}, '–'],
    ['has not ended by a fall that does not go on', [9, 1, 1], {fallsBy: 2}, '–'],
    ['rises again and again', [1, 3, 5, 7], {risesBy: 2}, 'open since 2023'],
    ['falls again and again', [7, 5, 5, 3, 1], {fallsBy: 2}, 'open since 2024'],
  ] as const)
    it(`${what}: ${values.map((value) => value ?? 'none').join(', ')}`, () => {
      expect(judged(values, when).replace(/(?<=open|ended) \S+/, '')).to.equal(is);
    });

  it('gives an ended one the present value and the period that was judged', () => {
    const {open, value, before, period, since} = first(
      history([47, 46, 44]),
      makeRule({above: 45}),
    );
    expect([open, value, before, period.code, since.code]).to.deep.equal([
      false,
      44,
      46,
      '2025',
      '2023',
    ]);
  });

  it('compares with the period before of the same kind', () => {
    const mixed = (values: readonly Terse[]): TerseFeed => ({
      places: ['a'],
      indicators: {
        n: {dims: {period: '2024 2023-2024 2024-2025 2025', place: 'a'}, values},
      },
    });
    expect(found(mixed([10, 40, 50, 13]), makeRule({risesBy: 2}))).to.equal(
      'r:a open 13 since 2025',
    );
    expect(found(mixed([12, 1, 1, 13]), makeRule({risesBy: 2}))).to.equal('–');
    const semesters = {
      places: ['a'],
      indicators: {
        n: {dims: {period: '2024-2025.HK1 2024-2025.HK2', place: 'a'}, values: [1, 3]},
      },
    };
    expect(found(semesters, makeRule({risesBy: 2}))).to.equal(
      'r:a open 3 of 2024-2025.HK2 since 2024-2025.HK2',
    );
  });

  it('puts periods in order, however the feed lists them', () => {
    const feed = {
      places: ['a'],
      indicators: {n: {dims: {period: '2025 2023 2024', place: 'a'}, values: [48, 40, 46]}},
    };
    expect(found(feed, makeRule({above: 45}))).to.equal('r:a open 48 since 2024');
  });

  it('takes for the period before the last one that the figures list', () => {
    const feed = {
      places: ['a'],
      indicators: {n: {dims: {period: '2020 2025', place: 'a'}, values: [40, 46]}},
    };
    expect(found(feed, makeRule({risesBy: 6}))).to.equal('r:a open 46 since 2025');
  });

  it('sees no rise where the series breaks or is defined anew', () => {
    expect(judged([1, '50B'], {risesBy: 2})).to.equal('–');
    expect(judged([1, '50D'], {risesBy: 2})).to.equal('–');
    expect(judged([50, '1B'], {fallsBy: 2})).to.equal('–');
    // From the break on values compare again, and a limit knows no break.
    expect(judged([1, '50B', 53], {risesBy: 2})).to.equal('open 53 since 2025');
    expect(judged([1, '50B'], {above: 45})).to.equal('open 50 since 2025');
  });
});

describe('the margin of a rule', () => {
  const half = {margin: 0.5};

  for (const [what, values, when, is] of [
    ['keeps it open', [46, 44.7], {above: 45}, 'open 44.7 since 2024'],
    ['keeps it open at its very end', [46, 44.5], {above: 45}, 'open 44.5 since 2024'],
    ['lets it end beyond', [46, 44.4], {above: 45}, 'ended 44.4 since 2024'],
    ['opens nothing', [44, 44.7], {above: 45}, '–'],
    ['counts from a period past the limit', [46, 44.7, 44.7], {above: 45}, 'ended 44.7 since 2023'],
    ['keeps it open from below', [89, 90.3], {below: 90}, 'open 90.3 since 2024'],
    ['keeps it open from below at its very end', [89, 90.5], {below: 90}, 'open 90.5 since 2024'],
    ['lets it end above', [89, 90.6], {below: 90}, 'ended 90.6 since 2024'],
    ['keeps a rise open', [1, 3, 4.6], {risesBy: 2}, 'open 4.6 since 2024'],
    ['lets a rise go', [1, 3, 4.4], {risesBy: 2}, '–'],
    ['keeps a fall open', [9, 7, 5.4], {fallsBy: 2}, 'open 5.4 since 2024'],
    ['lets a fall go', [9, 7, 5.6], {fallsBy: 2}, '–'],
    ['bridges what flaps', [46, 44.7, 46, 44.7], {above: 45}, 'open 44.7 since 2022'],
  ] as const)
    it(`${what}: ${values.join(', ')}`, () => {
      expect(judged(values, when, half)).to.equal(is);
    });

  it('keeps a missed target open, in both directions', () => {
    const higher = {better: 'higher', targets: [{value: 95}]} as const;
    const lower = {better: 'lower', targets: [{value: 35}]} as const;
    const when = {missesTarget: 5};
    expect(judged([89, 90.3], when, half, higher)).to.equal('open 90.3 since 2024');
    expect(judged([89, 90.6], when, half, higher)).to.equal('ended 90.6 since 2024');
    expect(judged([90.3], when, half, higher)).to.equal('–');
    expect(judged([41, 39.7], when, half, lower)).to.equal('open 39.7 since 2024');
    expect(judged([41, 39.4], when, half, lower)).to.equal('ended 39.4 since 2024');
  });

  it('keeps what was out of its desired range open, at both ends of it', () => {
    const range = {better: [40, 50]} as const;
    const when = {missesTarget: 0};
    expect(judged([51, 49.8], when, half, range)).to.equal('open 49.8 since 2024');
    expect(judged([39, 40.2], when, half, range)).to.equal('open 40.2 since 2024');
    expect(judged([39, 40.6], when, half, range)).to.equal('ended 40.6 since 2024');
  });

  it('keeps an outlier open', () => {
    // Median 3 and MAD 1 in both years: 0.6745 × 6 = 4.0, and 0.6745 × 5 = 3.4.
    const feed = (last: number): TerseFeed => ({
      places: ['a', 'b', 'c', 'd', 'e'],
      indicators: {
        n: {
          dims: {period: '2024 2025', place: 'a b c d e'},
          values: [1, 2, 3, 4, 9, 1, 2, 3, 4, last],
        },
      },
    });
    const when = {outlier: 3.5};
    expect(found(feed(8), makeRule(when))).to.equal('r:e ended 8 since 2024');
    expect(found(feed(8), makeRule(when, half))).to.equal('r:e open 8 since 2024');
    expect(found(feed(7), makeRule(when, half))).to.equal('r:e ended 7 since 2024');
  });

  it('has nothing to do with what is missing', () => {
    const feed = {
      places: ['a', 'b'],
      indicators: {n: {dims: {period: '2024 2025', place: 'a b'}, values: [null, 1, 2, 3]}},
    };
    expect(found(feed, makeRule({missing: true}, {margin: 1}))).to.equal(
      found(feed, makeRule({missing: true})),
    );
  });
});

describe('the value that a rule judges', () => {
  it('is the latest of each place', () => {
    const feed = {
      places: ['a', 'b'],
      indicators: {n: {dims: {period: '2024 2025', place: 'a b'}, values: [46, 46, 44, null]}},
    };
    expect(found(feed, makeRule({above: 45}))).to.equal(
      'r:a ended 44 since 2024; r:b open 46 of 2024 since 2024',
    );
  });

  it('is no forecast', () => {
    expect(judged([44, '46F'], {above: 45})).to.equal('–');
    expect(judged([46, '44F'], {above: 45})).to.equal('open 46 of 2024 since 2024');
    expect(judged(['46F'], {above: 45})).to.equal('–');
    // Nor is the one before.
    expect(judged(['1F', 46], {risesBy: 2})).to.equal('–');
  });

  it('is not what is suppressed or cannot exist', () => {
    for (const none of ['Q', 'M', 'L', 'O'])
      expect(judged([46, none], {above: 45}), none).to.equal('open 46 of 2024 since 2024');
  });

  it('is what is estimated, preliminary or not validated', () => {
    for (const [i, status] of ['E', 'P', 'I', 'U', 'V', 'A'].entries())
      expect(judged([`46${status}`], {above: 45}), `${i}`).to.equal('open 46 since 2025');
  });

  it('is of the periods that the rule keeps', () => {
    const rule = (...period: readonly string[]): Rule => makeRule({above: 45}, {where: {period}});
    expect(found(history([46, 44]), rule('2024'))).to.equal('r:a open 46 of 2024 since 2024');
    expect(found(history([46, 47, 44]), rule('2023', '2024'))).to.equal(
      'r:a open 47 of 2024 since 2023',
    );
    expect(found(history([46]), rule('1999'))).to.equal('–');
  });

  it('is of the member that the rule names', () => {
    const feed = {
      places: ['a'],
      indicators: {n: {dims: {period: '2025', place: 'a', level: 'TH THPT'}, values: [30, 46]}},
    };
    const rule = (...level: readonly string[]): Rule => makeRule({above: 45}, {where: {level}});
    expect(found(feed, rule('THPT'))).to.equal('r:a open 46 since 2025');
    expect(found(feed, rule('TH'))).to.equal('–');
    expect(found(feed, rule('TH', 'THPT'))).to.equal('r:a open 76 since 2025');
  });

  it('is the total of a dimension, or the sum where there is none', () => {
    const feed = (members: string, values: readonly Terse[]): TerseFeed => ({
      places: ['a'],
      dimensions: [makeDimension('topic', 'all network staff', {total: 'all'})],
      indicators: {n: {dims: {period: '2025', topic: members, place: 'a'}, values}},
    });
    expect(found(feed('all network', [46, 1]), makeRule({above: 45}))).to.equal(
      'r:a open 46 since 2025',
    );
    expect(found(feed('network staff', [44, 2]), makeRule({above: 45}))).to.equal(
      'r:a open 46 since 2025',
    );
  });

  it('is not what cannot be added', () => {
    const feed: TerseFeed = {
      places: ['a'],
      indicators: {
        n: {
          kind: 'percent',
          dims: {period: '2025', place: 'a', level: 'TH THPT'},
          values: [50, 60],
        },
      },
    };
    expect(found(feed, makeRule({above: 45}))).to.equal('–');
    expect(found(feed, makeRule({missing: true}))).to.equal('–');
    expect(found(feed, makeRule({above: 45}, {where: {level: ['TH']}}))).to.equal(
      'r:a open 50 since 2025',
    );
  });

  it('leaves aside what the rule names and the figures do not have', () => {
    expect(judged([46], {above: 45}, {where: {sex: ['F']}})).to.equal('open 46 since 2025');
    expect(judged([46], {above: 45}, {where: {sex: ['F', 'M']}})).to.equal('open 46 since 2025');
  });

  it('is the sum of what lies in a place, whichever of the places is looked at first', () => {
    const feed: TerseFeed = {
      places: ['st', 'a<st', 'b<st'],
      indicators: {n: {dims: {period: '2024 2025', place: 'a b'}, values: [1, 2, 20, 26]}},
    };
    expect(found(feed, makeRule({above: 45}))).to.equal('r:st open 46 since 2025');
    const late = {...feed, places: ['a<st', 'b<st', 'st']};
    expect(found(late, makeRule({above: 45}))).to.equal('r:st open 46 since 2025');
  });

  it('is the sum of what lies in a place', () => {
    const feed: TerseFeed = {
      places: ['other', 'st', 'a<st', 'b<st'],
      indicators: {n: {dims: {period: '2025', place: 'a b'}, values: [20, 26]}},
    };
    expect(found(feed, makeRule({above: 45}))).to.equal('r:st open 46 since 2025');
  });

  it('is no sum that lacks a part', () => {
    const feed = (part: Terse): TerseFeed => ({
      places: ['other', 'st', 'a<st', 'b<st'],
      indicators: {n: {dims: {period: '2024 2025', place: 'a b'}, values: [40, 1, 60, part]}},
    });
    const rule = makeRule({above: 45}, {where: {place: ['st']}});
    expect(found(feed(1), rule)).to.equal('r:st open 61 since 2025');
    for (const part of [null, 'L', 'O', 'Q'])
      expect(found(feed(part), rule), `${part}`).to.equal('–');
    // What cannot exist is no part.
    expect(found(feed('M'), rule)).to.equal('r:st open 60 since 2025');
    // One forecast part makes a forecast.
    expect(found(feed('1F'), rule)).to.equal('–');
  });
});

describe('a rule about a ratio', () => {
  const classSize = (pupils: readonly Terse[], classes: readonly Terse[]): TerseFeed => ({
    places: ['a'],
    indicators: {
      pupils: {dims: {period: years(pupils.length), place: 'a'}, values: pupils},
      classes: {dims: {period: years(classes.length), place: 'a'}, values: classes},
      n: {ratio: 'pupils/classes', decimals: 1},
    },
  });

  it('judges one part divided by the other', () => {
    expect(found(classSize([460], [10]), makeRule({above: 45}))).to.equal('r:a open 46 since 2025');
    expect(found(classSize([450], [10]), makeRule({above: 45}))).to.equal('–');
    expect(found(classSize([440, 460], [10, 10]), makeRule({risesBy: 2}))).to.equal(
      'r:a open 46 since 2025',
    );
  });

  it('judges percents in points', () => {
    const feed: TerseFeed = {
      places: ['a'],
      indicators: {
        solid: {dims: {period: '2024 2025', place: 'a'}, values: [642, 662]},
        rooms: {dims: {period: '2024 2025', place: 'a'}, values: [1000, 1000]},
        n: {ratio: 'solid/rooms', kind: 'percent'},
      },
    };
    expect(found(feed, makeRule({below: 70}))).to.equal('r:a open 66.2 since 2024');
    expect(found(feed, makeRule({risesBy: 2}))).to.equal('r:a open 66.2 since 2025');
  });

  it('does not judge a division by zero, a missing part or a forecast', () => {
    for (const [pupils, classes] of [
      [460, 0],
      [null, 10],
      [460, null],
      ['460F', 10],
      [460, '10F'],
      ['Q', 10],
    ] as const)
      expect(found(classSize([pupils], [classes]), makeRule({above: 0}))).to.equal('–');
  });

  it('judges parts with a status that is no gap', () => {
    expect(found(classSize(['460P'], [10]), makeRule({above: 45}))).to.equal(
      'r:a open 46 since 2025',
    );
  });

  it('judges a place by what lies in it, not by the mean of the ratios in it', () => {
    const feed: TerseFeed = {
      places: ['st', 'a<st', 'b<st'],
      indicators: {
        pupils: {dims: {period: '2025', place: 'a b'}, values: [300, 100]},
        classes: {dims: {period: '2025', place: 'a b'}, values: [6, 4]},
        n: {ratio: 'pupils/classes'},
      },
    };
    expect(found(feed, makeRule({above: 38}))).to.equal(
      'r:st open 40 since 2025; r:a open 50 since 2025',
    );
  });

  it('lets cells that stand beside it win', () => {
    const feed: TerseFeed = {
      places: ['a', 'b'],
      indicators: {
        pupils: {dims: {period: '2025', place: 'a b'}, values: [460, 460]},
        classes: {dims: {period: '2025', place: 'a b'}, values: [10, 10]},
        n: {ratio: 'pupils/classes', dims: {period: '2025', place: 'a b'}, values: [44, null]},
      },
    };
    expect(found(feed, makeRule({above: 45}))).to.equal('r:b open 46 since 2025');
  });

  it('finds its parts wherever they list a place', () => {
    const feed: TerseFeed = {
      places: ['a', 'b'],
      indicators: {
        pupils: {dims: {period: '2025', place: 'a b'}, values: [460, 300]},
        classes: {dims: {place: 'b a', period: '2025'}, values: [10, 10]},
        n: {ratio: 'pupils/classes'},
      },
    };
    expect(found(feed, makeRule({above: 45}))).to.equal('r:a open 46 since 2025');
  });

  it('judges the level that it names in both parts', () => {
    const dims = {period: '2025', place: 'a', level: 'TH THPT'};
    const feed: TerseFeed = {
      places: ['a'],
      indicators: {
        pupils: {dims, values: [300, 460]},
        classes: {dims, values: [10, 10]},
        n: {ratio: 'pupils/classes'},
      },
    };
    expect(found(feed, makeRule({above: 45}, {where: {level: ['THPT']}}))).to.equal(
      'r:a open 46 since 2025',
    );
    expect(found(feed, makeRule({above: 45}, {where: {level: ['TH']}}))).to.equal('–');
    expect(found(feed, makeRule({above: 35}))).to.equal('r:a open 38 since 2025');
  });

  it('leaves a level aside that only one of its parts has', () => {
    const feed: TerseFeed = {
      places: ['a'],
      indicators: {
        pupils: {dims: {period: '2025', place: 'a', level: 'TH THPT'}, values: [100, 300]},
        classes: {dims: {period: '2025', place: 'a'}, values: [10]},
        n: {ratio: 'pupils/classes'},
      },
    };
    // 100 pupils of primary school ÷ all 10 classes is no class size.
    expect(found(feed, makeRule({above: 0}, {where: {level: ['TH']}}))).to.equal(
      'r:a open 40 since 2025',
    );
  });

  it('cannot be applied while a part has not been loaded', () => {
    const {pupils, n} = classSize([460], [10]).indicators!;
    const feed = {places: ['a'], indicators: {pupils: pupils!, classes: {}, n: n!}};
    expect(found(feed, makeRule({above: 45}))).to.equal('–');
    expect(unjudged(feed, makeRule({above: 45}))).to.deep.equal(['r']);
  });
});

describe('a missed target', () => {
  const misses = (
    value: number,
    by: number,
    indicator: TerseIndicator,
    over: Partial<Rule> = {},
  ): string => judged([value], {missesTarget: by}, over, indicator);

  for (const [what, value, better, is] of [
    ['falls short by more than that', 84.9, 'higher', 'open 84.9 since 2025'],
    ['falls short by no more than that', 85, 'higher', '–'],
    ['does better', 99, 'higher', '–'],
    ['is too much by more than that', 95.1, 'lower', 'open 95.1 since 2025'],
    ['is too much by no more than that', 95, 'lower', '–'],
    ['is less, which is better', 1, 'lower', '–'],
    ['is under the range', 34.9, [40, 50], 'open 34.9 since 2025'],
    ['is just in reach of the range', 35, [40, 50], '–'],
    ['is in the range', 45, [40, 50], '–'],
    ['is over the range', 55.1, [40, 50], 'open 55.1 since 2025'],
    ['is neither good nor bad', 1, 'neutral', '–'],
  ] as const)
    it(`of 90, or ${JSON.stringify(better)}, by 5: ${value} ${what}`, () => {
      expect(misses(value, 5, {better, targets: [{value: 90}]})).to.equal(is);
    });

  it('is none where there is no target', () => {
    expect(misses(1, 0, {better: 'higher'})).to.equal('–');
    expect(misses(1, 0, {better: 'lower'})).to.equal('–');
    expect(misses(1, 0, {better: [2, 3]})).to.equal('open 1 since 2025');
  });

  it('is of the place and the period that the target is for', () => {
    const targets = [
      {value: 10},
      {value: 20, period: '2025'},
      {value: 30, place: 'b'},
      {value: 40, place: 'c', period: '2025'},
      {value: 99, place: 'a', period: '2024'},
    ];
    const feed = among([15, 25, 35], {better: 'higher', targets});
    expect(found(feed, makeRule({missesTarget: 0}))).to.equal(
      'r:a open 15 since 2025; r:b open 25 since 2025; r:c open 35 since 2025',
    );
    const dataset = makeDataset({...feed, over: {rules: [makeRule({missesTarget: 0})]}});
    expect(
      evaluateRules(dataset).findings.map(({threshold, excess}) => [threshold, excess]),
    ).to.deep.equal([
      [20, 5],
      [30, 5],
      [40, 5],
    ]);
  });

  it('is judged in each period by that period’s target', () => {
    const targets = [
      {value: 50, period: '2024'},
      {value: 60, period: '2025'},
    ];
    const over = {better: 'higher', targets} as const;
    // 55 was enough in 2024 and is not in 2025.
    expect(judged([55, 55], {missesTarget: 0}, {}, over)).to.equal('open 55 since 2025');
    expect(judged([45, 61], {missesTarget: 0}, {}, over)).to.equal('ended 61 since 2024');
    const ended = {better: 'higher', targets: [{value: 50, period: '2024'}]} as const;
    // What has no target any more cannot be judged, and has not ended.
    expect(judged([45, 45], {missesTarget: 0}, {}, ended)).to.equal('–');
  });

  it('names the nearer end of the desired range', () => {
    const at = (value: number): number =>
      first(history([value], {better: [40, 50]}), makeRule({missesTarget: 5})).threshold;
    expect([at(30), at(60)]).to.deep.equal([40, 50]);
  });

  it('is of schools as well', () => {
    const feed: TerseFeed = {
      schools: ['s1@a', 's2@a'],
      places: ['a'],
      indicators: {
        n: {
          dims: {period: '2025', school: 's1 s2'},
          values: [10, 20],
          better: 'higher',
          targets: [{value: 15}],
        },
      },
    };
    expect(found(feed, makeRule({missesTarget: 0}, {each: 'school'}))).to.equal(
      'r:s1 open 10 since 2025',
    );
  });
});

describe('what is missing', () => {
  const missing = makeRule({missing: true});
  const last = (values: readonly Terse[]): string => found(among(values), missing);

  it('was not collected, has not come, or is null without a word', () => {
    expect(last([1, null, 'L', 'O'])).to.equal(
      'r:b open none since 2025; r:c open none since 2025; r:d open none since 2025',
    );
  });

  it('is not what cannot exist, is suppressed, counted elsewhere or forecast', () => {
    expect(last([1, 'M', 'Q', 'K', '5F', 'H'])).to.equal('–');
  });

  it('is due when any place has its value', () => {
    const feed = (now: Terse): TerseFeed => ({
      places: ['a', 'b'],
      indicators: {n: {dims: {period: '2024 2025', place: 'a b'}, values: [1, 2, 3, now]}},
    });
    expect(found(feed(null), missing)).to.equal('r:b open none since 2025');
    expect(found(feed(4), missing)).to.equal('–');
    const ahead: TerseFeed = {
      places: ['a', 'b'],
      indicators: {n: {dims: {period: '2024 2025', place: 'a b'}, values: [1, 2, null, null]}},
    };
    expect(found(ahead, missing)).to.equal('–');
  });

  it('has been missing since, and has come at last', () => {
    const feed = (...values: Terse[]): TerseFeed => ({
      places: ['a', 'b'],
      indicators: {n: {dims: {period: '2023 2024 2025', place: 'a b'}, values}},
    });
    expect(found(feed(1, null, 1, null, 1, null), missing)).to.equal('r:b open none since 2023');
    expect(found(feed(1, null, 1, null, 1, 7), missing)).to.equal('r:b ended 7 since 2023');
    expect(found(feed(1, null, 1, 7, 1, 7), missing)).to.equal('–');
    const finding = first(feed(1, 1, 1, 6, 1, 'L'), missing);
    expect([finding.before, finding.excess]).to.deep.equal([6, 1]);
    expect(finding.threshold).to.be.NaN;
  });

  it('is expected of the kinds that the figures count, or of the kind that the rule names', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2025', place: 'c1 c2'}, values: [1, null]}},
      over: {
        places: [
          ...ofKind('province', 'st', 'bt'),
          ...ofKind('commune', 'c1<st', 'c2<st', 'c3<bt'),
          ...ofKind('hamlet', 'h1<c1'),
        ],
      },
    };
    // c3 is a commune as the others are, and the figures do not list it.
    expect(found(feed, missing)).to.equal('r:c2 open none since 2025; r:c3 open none since 2025');
    expect(found(feed, makeRule({missing: true}, {kind: 'hamlet'}))).to.equal(
      'r:h1 open none since 2025',
    );
  });

  it('is not a sum of which some parts have come', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2025', place: 'c1 c2 c3'}, values: [1, null, 3]}},
      over: {
        places: [
          ...ofKind('province', 'st', 'bt'),
          ...ofKind('commune', 'c1<st', 'c2<st', 'c3<bt'),
        ],
      },
    };
    expect(found(feed, makeRule({missing: true}, {kind: 'province'}))).to.equal('–');
  });

  it('is missed of schools of the levels that the figures count', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2025', school: 's1 s2'}, values: [1, null]}},
      over: {schools: teaching('s1 TH', 's2 TH', 's3 TH', 's4 THPT')},
    };
    expect(found(feed, makeRule({missing: true}, {each: 'school'}))).to.equal(
      'r:s2 open none since 2025; r:s3 open none since 2025',
    );
  });
});

describe('an outlier', () => {
  const outlier = makeRule({outlier: 3.5});

  it('lies far from the middle of its peers, measured by their spread', () => {
    // Median 3, MAD 1: 0.6745 × 6 = 4.05, and 0.6745 × 5 = 3.37.
    expect(found(among([1, 2, 3, 4, 9]), outlier)).to.equal('r:e open 9 since 2025');
    expect(found(among([1, 2, 3, 4, 8]), outlier)).to.equal('–');
    // Median 3.5, deviations 2.5, 1.5, 0.5, 0.5, 1.5, 96.5: MAD 1.5.
    const {threshold, excess, value} = first(among([1, 2, 3, 4, 5, 100]), outlier);
    expect(value).to.equal(100);
    expect(threshold).to.be.closeTo(3.5 + (3.5 * 1.5) / 0.6745, 1e-9);
    expect(excess).to.be.closeTo((0.6745 * 96.5) / 1.5 - 3.5, 1e-9);
  });

  it('may lie below', () => {
    const {id, threshold} = first(among([-3, 2, 3, 4, 5]), outlier);
    expect(id).to.equal('r:a');
    expect(threshold).to.be.closeTo(3 - 3.5 / 0.6745, 1e-9);
  });

  it('takes five peers with a value in that period', () => {
    expect(found(among([1, 2, 3, 99]), outlier)).to.equal('–');
    expect(found(among([1, 2, 3, null, 99]), outlier)).to.equal('–');
    expect(found(among([1, 2, 3, '4F', 99]), outlier)).to.equal('–');
    expect(found(among([1, 2, 3, 'Q', 4, 99]), outlier)).to.equal('r:f open 99 since 2025');
  });

  it('is none where most peers are alike', () => {
    expect(found(among([5, 5, 5, 5, 99]), outlier)).to.equal('–');
    expect(found(among([5, 5, 5, 4, 99]), outlier)).to.equal('–');
  });

  it('is none where most peers are alike but for the last bit', () => {
    const third = 0.1 + 0.2;
    expect(found(among([0.3, 0.3, third, third, 0.3, 0.31]), outlier)).to.equal('–');
    expect(found(among([0.3, 0.3, 0.3, third, third, third, 0.31]), outlier)).to.equal('–');
  });

  it('is measured among places of its kind', () => {
    const values = [1, 2, 3, 4, 5, 100, 101, 102, 103, 104, 50];
    const names = values.map((_, i) => `p${i}`);
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2025', place: names.join(' ')}, values}},
      over: {
        places: [
          ...ofKind('commune', ...names.slice(0, 5), 'p10'),
          ...ofKind('ward', ...names.slice(5, 10)),
        ],
      },
    };
    expect(found(feed, outlier)).to.equal('r:p10 open 50 since 2025');
    expect(found(feed, makeRule({outlier: 3.5}, {kind: 'ward'}))).to.equal('–');
  });

  it('is measured among schools of its levels', () => {
    const values = [1, 2, 3, 4, 50, 51, 52, 53, 54, 55];
    const names = values.map((_, i) => `s${i}`);
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2025', school: names.join(' ')}, values}},
      over: {
        schools: teaching(...names.map((id, i) => `${id} ${i < 5 ? 'TH' : 'THPT'}`)),
      },
    };
    expect(found(feed, makeRule({outlier: 3.5}, {each: 'school'}))).to.equal(
      'r:s4 open 50 since 2025',
    );
  });

  it('is measured among those who were there in its period', () => {
    const places = ['a', 'b', 'c', 'd ..2024-12-31', 'e'];
    const feed: TerseFeed = {
      places,
      indicators: {n: {dims: {period: '2025', place: 'a b c d e'}, values: [1, 2, 3, 4, 99]}},
    };
    expect(found(feed, outlier)).to.equal('–');
  });

  it('is measured among all places of its kind, of whichever the rule wants to hear', () => {
    const rule = makeRule({outlier: 3.5}, {where: {place: ['f']}});
    expect(found(among([1, 2, 3, 4, 5, 100]), rule)).to.equal('r:f open 100 since 2025');
  });
});

describe('who a rule is about', () => {
  it('are places of the kind that it names', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2025', place: 'st c1'}, values: [46, 47]}},
      over: {places: [...ofKind('province', 'st'), ...ofKind('commune', 'c1<st')]},
    };
    expect(found(feed, makeRule({above: 45}))).to.equal(
      'r:st open 46 since 2025; r:c1 open 47 since 2025',
    );
    expect(found(feed, makeRule({above: 45}, {kind: 'province'}))).to.equal(
      'r:st open 46 since 2025',
    );
    expect(found(feed, makeRule({above: 45}, {kind: 'nobody'}))).to.equal('–');
  });

  it('are the places that it names', () => {
    const rule = makeRule({above: 45}, {where: {place: ['b', 'c']}});
    expect(found(among([46, 47, 44]), rule)).to.equal('r:b open 47 since 2025');
  });

  it('are the places that were there: what has been merged goes silent', () => {
    const feed: TerseFeed = {
      places: ['old=>new ..2024-06-30', 'new 2024-07-01..'],
      indicators: {
        n: {dims: {period: '2023 2024', place: 'old new'}, values: [46, null, null, 47]},
      },
    };
    expect(found(feed, makeRule({above: 45}))).to.equal('r:new open 47 of 2024 since 2024');
    // Until there are figures of its successor's time.
    const before = {
      ...feed,
      indicators: {n: {dims: {period: '2023', place: 'old new'}, values: [46, null]}},
    };
    expect(found(before, makeRule({above: 45}))).to.equal('r:old open 46 of 2023 since 2023');
  });

  it('are not missed in the time before they were there', () => {
    const feed = (now: Terse): TerseFeed => ({
      places: ['a', 'new 2024-07-01..'],
      indicators: {
        n: {dims: {period: '2023 2024 2025', place: 'a new'}, values: [1, null, 1, now, 1, now]},
      },
    });
    expect(found(feed(null), makeRule({missing: true}))).to.equal('r:new open none since 2024');
    expect(found(feed(47), makeRule({missing: true}))).to.equal('–');
    const now: TerseFeed = {
      places: ['a', 'new 2024-07-01..'],
      indicators: {n: {dims: {period: '2023 2024', place: 'a new'}, values: [1, null, 1, 47]}},
    };
    // It has not come at last: it is its first.
    expect(found(now, makeRule({missing: true}))).to.equal('–');
  });

  it('are places on the first day of a school year, and on the last of a year', () => {
    const feed = (period: string): TerseFeed => ({
      places: ['a 2024-09-02..', 'b ..2024-12-30', 'c'],
      indicators: {n: {dims: {period, place: 'a b c'}, values: [46, 47, 1]}},
    });
    expect(found(feed('2024-2025'), makeRule({above: 45}))).to.equal(
      'r:b open 47 of 2024-2025 since 2024-2025',
    );
    expect(found(feed('2024'), makeRule({above: 45}))).to.equal('r:a open 46 of 2024 since 2024');
  });

  it('are schools, each of them', () => {
    const feed: TerseFeed = {
      places: ['a'],
      schools: ['s1@a', 's2@a'],
      indicators: {n: {dims: {period: '2024 2025', school: 's1 s2'}, values: [40, 44, 46, 47]}},
    };
    expect(found(feed, makeRule({above: 45}, {each: 'school'}))).to.equal(
      'r:s1 open 46 since 2025; r:s2 open 47 since 2025',
    );
    expect(found(feed, makeRule({risesBy: 5}, {each: 'school'}))).to.equal(
      'r:s1 open 46 since 2025',
    );
    expect(found(feed, makeRule({above: 45}, {each: 'school', where: {school: ['s2']}}))).to.equal(
      'r:s2 open 47 since 2025',
    );
    // Schools add up to their place.
    expect(found({...feed, places: ['b', 'a']}, makeRule({above: 90}))).to.equal(
      'r:a open 93 since 2025',
    );
  });

  it('are schools of the level that it names', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2025', school: 's1 s2 s3'}, values: [46, 47, 48]}},
      over: {schools: teaching('s1 TH', 's2 TH THCS', 's3')},
    };
    const rule = (level: string): Rule =>
      makeRule({above: 45}, {each: 'school', where: {level: [level]}});
    // A school of which nobody has said its levels is not passed over.
    expect(found(feed, rule('THCS'))).to.equal('r:s2 open 47 since 2025; r:s3 open 48 since 2025');
    expect(found(feed, rule('THPT'))).to.equal('r:s3 open 48 since 2025');
  });

  it('are schools in the place that it names', () => {
    const feed: TerseFeed = {
      places: ['st', 'c1<st', 'bt'],
      schools: ['s1@c1', 's2@bt'],
      indicators: {n: {dims: {period: '2025', school: 's1 s2'}, values: [46, 47]}},
    };
    expect(found(feed, makeRule({above: 45}, {each: 'school', where: {place: ['st']}}))).to.equal(
      'r:s1 open 46 since 2025',
    );
  });
});

describe('rules without their figures', () => {
  it('are named, and nothing is said of what they watch', () => {
    const feed = {
      places: ['a'],
      indicators: {n: {}, m: {dims: {period: '2025', place: 'a'}, values: [46]}},
    };
    const rules = [makeRule({above: 45}), makeRule({above: 45}, {id: 'q', indicator: 'm'})];
    expect(unjudged(feed, ...rules)).to.deep.equal(['r']);
    expect(found(feed, ...rules)).to.equal('q:a open 46 since 2025');
  });

  it('are those as well whose figures do not tell their places or schools apart', () => {
    const feed: TerseFeed = {
      places: ['a'],
      schools: ['s@a'],
      indicators: {n: {dims: {period: '2025', level: 'TH'}, values: [46]}},
    };
    expect(unjudged(feed, makeRule({above: 45}))).to.deep.equal(['r']);
    expect(unjudged(feed, makeRule({missing: true}))).to.deep.equal(['r']);
    const byPlace: TerseFeed = {
      ...feed,
      indicators: {n: {dims: {period: '2025', place: 'a'}, values: [46]}},
    };
    expect(unjudged(byPlace, makeRule({above: 45}, {each: 'school'}))).to.deep.equal(['r']);
  });

  it('are not those that have nothing to say', () => {
    expect(unjudged(among([1]), makeRule({above: 45}))).to.deep.equal([]);
    expect(unjudged(among([null]), makeRule({above: 45}))).to.deep.equal([]);
    expect(found(among([null]), makeRule({above: 45}))).to.equal('–');
    const nowhere: TerseFeed = {indicators: {n: {dims: {period: '2025', place: ''}, values: []}}};
    expect(found(nowhere, makeRule({above: 45}), makeRule({missing: true}))).to.equal('–');
  });
});
