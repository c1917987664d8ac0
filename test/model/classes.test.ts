import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  classify,
  classOf,
  countClasses,
  parseClassing,
  type Classes,
} from '../../src/model/classes.js';
import type {Band, Indicator} from '../../src/model/indicator.js';
import {makeIndicator, type TerseIndicator} from './make-feed.js';

const size = (over: TerseIndicator = {}): Indicator =>
  makeIndicator('class-size', {kind: 'ratio', decimals: 1, better: 'lower', ...over});
const pupils = makeIndicator('pupils', {});
const rate = makeIndicator('rate', {kind: 'percent', decimals: 1, better: 'higher'});
const bands: readonly Band[] = [
  {upTo: 35, level: 'good'},
  {upTo: 45, level: 'watch'},
  {level: 'bad'},
];

interface Asked {
  readonly values: readonly number[];
  readonly of?: Indicator;
  readonly target?: number;
  readonly as?: string;
}
const cut = ({values, of = size(), target = NaN, as}: Asked): Classes =>
  classify(values, of, target, parseClassing(as));
/** "quantile 2 4 6 8: 2 2 2 2 2": the limits, and how many values each class has. */
const told = (asked: Asked): string => {
  const classes = cut(asked);
  const words = [classes.kind, ...classes.breaks].join(' ');
  return `${words}: ${countClasses(classes, asked.values).join(' ')}`;
};
const upTo = (last: number, first = 1): number[] =>
  Array.from({length: last - first + 1}, (_, i) => first + i);

describe('a wish for classes', () => {
  for (const [text, wish] of [
    ['quantile', {kind: 'quantile', count: undefined}],
    [' quantile  4 ', {kind: 'quantile', count: 4}],
    ['equal 7', {kind: 'equal', count: 7}],
    ['bands', {kind: 'bands', count: undefined}],
    ['target 4', {kind: 'target', count: 4}],
    ['30 35 40 45', {kind: 'breaks', breaks: [30, 35, 40, 45]}],
    ['40.5, 30, -2.5 30', {kind: 'breaks', breaks: [-2.5, 30, 40.5]}],
    ['50', {kind: 'breaks', breaks: [50]}],
  ] as const)
    it(`is read from "${text}"`, () => expect(parseClassing(text)).to.deep.equal(wish));
  for (const text of [
    undefined,
    '',
    '  ',
    'jenks',
    'quantile 1',
    'quantile 8',
    'equal 4 5',
    '30 many',
    '30,5 40,5',
    '30 NaN',
    '1e999',
    'constructor',
  ])
    it(`is left to the indicator by "${text}"`, () =>
      expect(parseClassing(text)).to.equal(undefined));
});

describe('classes', () => {
  it('are the indicator’s bands where it has any, else five quantiles', () => {
    expect(told({values: [30, 35, 36, 50], of: size({bands})})).to.equal('bands 35 45: 2 1 1');
    expect(told({values: upTo(10)})).to.equal('quantile 2 4 6 8: 2 2 2 2 2');
  });

  it('leave out what is no number', () => {
    const values = [NaN, 1, Infinity, 2, NaN];
    expect(told({values, as: 'quantile 2'})).to.equal('quantile 1: 1 1');
    expect(classOf(cut({values}), NaN)).to.equal(-1);
    expect(classOf(cut({values}), Infinity)).to.equal(-1);
  });

  it('keep the limits that were given where there is no value, and have none of their own', () => {
    for (const [as, words] of [
      [undefined, 'bands 35 45: 0 0 0'],
      ['10 20', 'breaks 10 20: 0 0 0'],
      ['target', 'target 40: 0 0'],
      ['quantile', 'quantile: 0'],
      ['equal', 'equal: 0'],
    ] as const)
      expect(told({values: [], of: size({bands}), target: 40, ...(as && {as})})).to.equal(words);
  });

  for (const kind of ['quantile', 'equal'])
    it(`are one for one value (${kind})`, () =>
      expect(told({values: [7, 7, 7], as: kind})).to.equal(`${kind}: 3`));

  it('are told apart by the last bit only where a reader could', () => {
    const third = 35 * (1 + 1e-14);
    expect(classOf(cut({values: [third], as: '35'}), third)).to.equal(0);
    expect(told({values: [35, third, 36]})).to.equal('quantile 35: 2 1');
  });

  it('are of any indicator, whatever it asks for, and hold each value once', () => {
    const value = fc.oneof(
      {weight: 4, arbitrary: fc.double({noDefaultInfinity: true, noNaN: true})},
      {weight: 4, arbitrary: fc.double({min: -100, max: 100, noNaN: true})},
      {weight: 4, arbitrary: fc.integer({min: -3, max: 3})},
      fc.constantFrom(0, -0, 5e-324, -5e-324, 1e308, -1e308, Number.MAX_VALUE, 1e-300, 35, NaN),
    );
    const wish = fc.record({
      kind: fc.constantFrom('quantile', 'equal', 'bands', 'target'),
      count: fc.option(fc.integer({min: 2, max: 7}), {nil: ''}),
    });
    fc.assert(
      fc.property(
        fc.array(value, {maxLength: 40}),
        fc.constantFrom(pupils, rate, size(), size({bands})),
        value,
        fc.option(wish),
        (values, indicator, target, asked) => {
          const classing = parseClassing(asked ? `${asked.kind} ${asked.count}` : '');
          const classes = classify(values, indicator, target, classing);
          const {breaks, levels, middle} = classes;
          const numbers = values.filter(Number.isFinite);
          expect(breaks.every(Number.isFinite)).to.equal(true);
          expect(breaks.every((limit, i) => !i || limit > breaks[i - 1]!)).to.equal(true);
          if (classes.kind !== 'bands') expect(breaks.length).to.be.below(7);
          if (asked?.count && ['quantile', 'equal'].includes(classes.kind))
            expect(breaks.length).to.be.below(Number(asked.count));
          if (classes.kind === 'bands')
            expect([0, 1]).to.include(breaks.length + 1 - levels.length);
          if (classes.kind === 'target') expect(breaks[middle - 1]).to.equal(target);
          else expect(middle).to.equal(0);

          const counts = countClasses(classes, values);
          expect(counts.length).to.equal(breaks.length + 1);
          expect(counts.reduce((a, b) => a + b, 0)).to.equal(numbers.length);
          // Reckoned from the values, no quantile is empty, and the outermost steps are not.
          if (classes.kind === 'quantile' && numbers.length) expect(counts).not.to.include(0);
          if (classes.kind === 'equal' && numbers.length)
            expect(counts[0]! > 0 && counts.at(-1)! > 0).to.equal(true);

          // From low to high, and on the side of each limit that the limits say.
          const slack = (limit: number): number => Math.abs(limit) * 2e-9;
          for (const each of numbers) {
            const at = classOf(classes, each);
            const [low = -Infinity, high = Infinity] = [breaks[at - 1], breaks[at]];
            if (low !== -Infinity) expect(each).to.be.at.least(low - slack(low));
            if (high !== Infinity) expect(each).to.be.at.most(high + slack(high));
          }
        },
      ),
      {numRuns: 2000},
    );
  });
});

describe('quantiles', () => {
  for (const [what, values, as, words] of [
    ['hold as many values each', upTo(12), 'quantile 4', 'quantile 3 6 9: 3 3 3 3'],
    [
      'have limits with as few digits as part the values',
      [31.27, 33.91, 34.6, 36.4, 41.3, 48.8],
      'quantile 3',
      'quantile 34 40: 2 2 2',
    ],
    [
      'have large limits that are as round',
      [118_204, 121_377, 254_310, 256_347, 611_002, 702_113],
      'quantile 3',
      'quantile 200000 400000: 2 2 2',
    ],
    [
      'have zero for a limit where it will do',
      [-4.31, -2.2, 3.7, 9.1],
      'quantile 2',
      'quantile 0: 2 2',
    ],
    [
      'keep equal values together',
      [1, 1, 1, 1, 1, 1, 2, 3, 4, 5],
      'quantile 4',
      'quantile 1 2: 6 1 3',
    ],
    [
      'are fewer where there are fewer values',
      [1, 1, 2, 2, 2, 3],
      'quantile 5',
      'quantile 1 2: 2 3 1',
    ],
    [
      'part a lone value from all others',
      [1, ...upTo(0, -8).fill(2)],
      'quantile',
      'quantile 1: 1 9',
    ],
    [
      'part the few from a greatest value that most have',
      [95, 96, 97, 98, 99, ...upTo(20).fill(100)],
      'quantile',
      'quantile 99: 5 20',
    ],
  ] as const)
    it(what, () => expect(told({values, as})).to.equal(words));

  it('stand in for bands and targets that are not there', () => {
    for (const as of ['bands', 'target'])
      expect(told({values: upTo(10), as}), as).to.equal('quantile 2 4 6 8: 2 2 2 2 2');
    expect(told({values: upTo(10), as: 'bands 2'})).to.equal('quantile 5: 5 5');
  });
});

describe('equal steps', () => {
  for (const [what, values, as, words] of [
    ['are round and cover all values', [3, 50, 97], 'equal', 'equal 20 40 60 80: 1 0 1 0 1'],
    ['are no more than asked for', [0, 50, 100], 'equal 4', 'equal 25 50 75: 1 1 0 1'],
    ['are exact in decimals', [0.1, 0.6], 'equal 5', 'equal 0.2 0.3 0.4 0.5: 1 0 0 0 1'],
    ['go on below zero', [-13, 14], 'equal 6', 'equal -10 -5 0 5 10: 1 0 0 0 0 1'],
    ['part two values where no round number lies between', [19, 41], 'equal 2', 'equal 25: 1 1'],
    ['bear values that are far from zero', [1e12, 1e12 + 1], 'equal', 'equal: 2'],
  ] as const)
    it(what, () => expect(told({values, as})).to.equal(words));

  it('are whole for what is counted', () => {
    expect(told({values: [0, 1, 2, 3], of: pupils, as: 'equal'})).to.equal('equal 1 2: 2 1 1');
    expect(told({values: [1, 2], of: pupils, as: 'equal'})).to.equal('equal 1: 1 1');
  });
});

describe('bands', () => {
  it('name the level of each class', () => {
    expect(cut({values: [40], of: size({bands})}).levels).to.deep.equal(['good', 'watch', 'bad']);
  });
  it('leave values above a closed last band without a level', () => {
    const of = size({bands: bands.slice(0, 2)});
    expect(told({values: [30, 40], of})).to.equal('bands 35: 1 1');
    expect(told({values: [30, 40, 50], of})).to.equal('bands 35 45: 1 1 1');
    expect(cut({values: [50], of}).levels).to.deep.equal(['good', 'watch']);
  });
  it('leave out what no value can reach', () => {
    const of = size({
      bands: [{upTo: 35, level: 'good'}, {upTo: 30, level: 'bad'}, {level: 'watch'}, ...bands],
    });
    expect(told({values: [30, 40], of})).to.equal('bands 35: 1 1');
    expect(cut({values: [30], of}).levels).to.deep.equal(['good', 'watch']);
    expect(told({values: [30], of: size({bands: [{level: 'good'}]})})).to.equal('bands: 1');
  });
});

describe('classes around a target', () => {
  for (const [what, values, of, target, as, words, middle] of [
    [
      'are steps of one size',
      [26, 35, 44],
      size(),
      35,
      'target',
      'target 29 32 35 38 41: 1 0 1 0 0 1',
      3,
    ],
    [
      'are as many a side as asked for',
      [26, 44],
      size(),
      35,
      'target 4',
      'target 30 35 40: 1 0 0 1',
      2,
    ],
    ['may be two', [26, 44], size(), 35, 'target 2', 'target 35: 1 1', 1],
    ['stop where no value is', [36, 41], size(), 35, 'target', 'target 35 37 39: 0 1 0 1', 1],
    [
      'count who just meets a limit from above with those below',
      [35, 36],
      size(),
      35,
      'target 2',
      'target 35: 1 1',
      1,
    ],
    [
      'count who just reaches what is to be exceeded with those above',
      [94, 95, 100],
      rate,
      95,
      'target',
      'target 95 97 99: 1 1 0 1',
      1,
    ],
    ['are two where all values are the target', [95, 95], rate, 95, 'target', 'target 95: 0 2', 1],
    ['are whole for what is counted', [9, 11], pupils, 10, 'target', 'target 9 10: 1 0 1', 2],
  ] as const)
    it(what, () => {
      expect(told({values, of, target, as})).to.equal(words);
      expect(cut({values, of, target, as}).middle).to.equal(middle);
    });
});
