import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {evaluateRules} from '../../src/model/evaluate-rules.js';
import type {Indicator} from '../../src/model/indicator.js';
import type {Place} from '../../src/model/place.js';
import type {Rule} from '../../src/model/rule.js';
import {makeRule, ofKind} from './make-alerts.js';
import {
  makeDataset,
  makeDimension,
  type Terse,
  type TerseFeed,
  type TerseIndicator,
} from './make-feed.js';
import {naiveFindings} from './naive-rules.js';

/** What rules find by the short way. */
const short = (feed: TerseFeed): ReturnType<typeof naiveFindings> => {
  const {findings, unjudged} = evaluateRules(makeDataset(feed));
  return {
    findings: findings.map(
      ({id, open, value, period, since}) =>
        `${id} ${open ? 'open' : 'ended'} ${value} of ${period.code} since ${since.code}`,
    ),
    unjudged: unjudged.map(({id}) => id),
  };
};

const places: readonly Place[] = [
  ...ofKind('province', 'st', 'bt'),
  ...ofKind(
    'commune',
    'c1<st',
    'c2<st',
    'c3<st ..2023-12-31',
    'c4<st 2023-06-01..',
    'c5<bt',
    'c6<bt',
    'c7',
  ),
];
const ids = places.map(({id}) => id);
const periods = ['2021', '2022', '2023', '2021-2022', '2022-2023', '2023-2024'];

/** Some of a list, in any order. */
const some = (list: readonly string[], least: number): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray([...list], {minLength: least});

/** Mostly numbers, sometimes with a status, sometimes none, with or without a reason. */
const cell: fc.Arbitrary<Terse> = fc.oneof(
  {weight: 6, arbitrary: fc.integer({min: 0, max: 12})},
  {weight: 1, arbitrary: fc.integer({min: 0, max: 24}).map((half) => half / 2)},
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({min: 0, max: 12}), fc.constantFrom(...'A P E F B D I U V'.split(' ')))
      .map(([value, status]) => `${value}${status}`),
  },
  {weight: 1, arbitrary: fc.constant(null)},
  {weight: 1, arbitrary: fc.constantFrom(...'Q M L O K A H'.split(' '))},
);

type Dims = Readonly<Record<string, readonly string[]>>;
const others: fc.Arbitrary<Dims> = fc.oneof(
  {weight: 3, arbitrary: fc.constant({})},
  some(['NT', 'MG', 'MN', 'TH'], 1).map((level) => ({level})),
  some(['all', 'network', 'staff'], 1).map((topic) => ({topic})),
);
/** Dimensions of a cube, in any order. */
const dims: fc.Arbitrary<Dims> = fc
  .tuple(some(periods, 2), some(ids, 3), others)
  .chain(([period, place, other]) =>
    fc.shuffledSubarray(Object.entries({period, place, ...other}), {
      minLength: 2 + Object.keys(other).length,
    }),
  )
  .map((entries) => Object.fromEntries(entries));

const inWords = (those: Dims): Record<string, string> =>
  Object.fromEntries(Object.entries(those).map(([dim, members]) => [dim, members.join(' ')]));
const cube = (those: Dims): fc.Arbitrary<TerseIndicator> => {
  const length = Object.values(those).reduce((product, members) => product * members.length, 1);
  return fc
    .array(cell, {minLength: length, maxLength: length})
    .map((values) => ({dims: inWords(those), values}));
};

const better: fc.Arbitrary<Indicator['better']> = fc.constantFrom<Indicator['better'][]>(
  'higher',
  'lower',
  'neutral',
  [4, 6],
);
const targets: fc.Arbitrary<Indicator['targets']> = fc.uniqueArray(
  fc.record(
    {
      value: fc.integer({min: 2, max: 9}),
      place: fc.constantFrom(...ids),
      period: fc.constantFrom(...periods),
    },
    {requiredKeys: ['value']},
  ),
  {maxLength: 5, selector: ({place, period}) => `${place} ${period}`},
);

/** An indicator `n` of cells, or of two others, which may list their members alike or not; now and then with cells beside. */
const indicators: fc.Arbitrary<Record<string, TerseIndicator>> = fc
  .record({
    those: dims,
    isRatio: fc.boolean(),
    isAlike: fc.boolean(),
    isGiven: fc.boolean(),
    rest: fc.record({better, targets, aggregate: fc.constantFrom('sum' as const, 'none' as const)}),
  })
  .chain(({those, isRatio, isAlike, isGiven, rest}) => {
    if (!isRatio) return cube(those).map((n) => ({n: {...n, ...rest}}));
    const {period = [], place = [], ...other} = those;
    // Parts that are split alike: rules about a level that one of them lacks have tests of their own.
    const per = isAlike
      ? fc.constant(those)
      : fc
          .tuple(some(period, 2), some(place, Math.min(3, place.length)))
          .map(([period, place]): Dims => ({...other, place, period}));
    return fc
      .tuple(
        cube(those),
        per.chain(cube),
        cube({period: period.slice(0, 2), place: place.slice(0, 2), ...other}),
      )
      .map(([of, by, own]) => ({
        of: {...of, aggregate: rest.aggregate},
        per: by,
        n: {...(isGiven && own), ...rest, ratio: 'of/per', kind: 'ratio' as const},
      }));
  });

const limit = fc.integer({min: 0, max: 20}).map((half) => half / 2);
const amounts: fc.Arbitrary<Rule['when']> = fc.oneof(
  limit.map((above) => ({above})),
  limit.map((below) => ({below})),
  limit.map((by) => ({risesBy: by / 2 + 0.5})),
  limit.map((by) => ({fallsBy: by / 2 + 0.5})),
  limit.map((by) => ({missesTarget: by / 4 + 0.25})),
  limit.map((by) => ({outlier: by / 4 + 1})),
);
const gaps: fc.Arbitrary<Rule['when']> = fc.constant({missing: true});

const ruleOf = (when: fc.Arbitrary<Rule['when']>): fc.Arbitrary<Rule> =>
  fc
    .record({
      when,
      margin: fc.constantFrom(undefined, 0, 0.3, 1.1),
      kind: fc.constantFrom(undefined, undefined, 'commune', 'province'),
      where: fc.record(
        {
          level: some(['NT', 'MG', 'MN', 'TH'], 1),
          topic: some(['all', 'network', 'staff'], 1),
          period: some(periods, 3),
          place: some(ids, 5),
        },
        {requiredKeys: []},
      ),
    })
    .map(({when, margin, kind, where: {place, ...where}}) =>
      makeRule(when, {
        // Whom an outlier lies out of is not for the places to say that a rule is about.
        where: {...where, ...(place && !('outlier' in when) && {place})},
        ...(kind && {kind}),
        ...(margin !== undefined && {margin}),
      }),
    );

const feedOf = (when: fc.Arbitrary<Rule['when']>): fc.Arbitrary<TerseFeed> =>
  fc
    .record({
      indicators,
      rules: fc.array(ruleOf(when), {minLength: 1, maxLength: 6}),
      order: fc.shuffledSubarray([...places], {minLength: places.length}),
    })
    .map(({indicators, rules, order}) => ({
      dimensions: [makeDimension('topic', 'all network staff', {total: 'all'})],
      indicators,
      over: {places: order, rules: rules.map((each, i) => ({...each, id: `r${i}`}))},
    }));

/** The same figures, with one more dimension of one member in their way: no cell stands for itself any more. */
const veiled = ({indicators = {}, ...rest}: TerseFeed): TerseFeed => ({
  ...rest,
  indicators: Object.fromEntries(
    Object.entries(indicators).map(([id, {dims, ...indicator}]) => [
      id,
      {...indicator, ...(dims && {dims: {...dims, veil: 'one'}})},
    ]),
  ),
});

describe('rules read cells as they stand', () => {
  it('and come to what a look at each of them comes to', () => {
    fc.assert(
      fc.property(feedOf(amounts), (terse) => {
        expect(short(terse)).to.deep.equal(naiveFindings(makeDataset(terse)));
      }),
      {numRuns: 1000},
    );
  });

  it('and miss what a look at each of them misses', () => {
    fc.assert(
      fc.property(feedOf(gaps), (terse) => {
        expect(short(terse)).to.deep.equal(naiveFindings(makeDataset(terse)));
      }),
      {numRuns: 1000},
    );
  });

  it('and find the same where cells do not stand for themselves', () => {
    fc.assert(
      fc.property(feedOf(fc.oneof(amounts, gaps)), (terse) => {
        // Cells beside a ratio stand for themselves only where every dimension is named.
        const {n} = terse.indicators!;
        fc.pre(!(n?.ratio && n.dims));
        expect(short(terse)).to.deep.equal(short(veiled(terse)));
      }),
      {numRuns: 1000},
    );
  });
});
