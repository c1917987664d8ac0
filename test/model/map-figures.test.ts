import {expect} from '@open-wc/testing';
import {mapFigures, rowOf, type MapFigures, type MapWishes} from '../../src/model/map-figures.js';
import {pickMap} from '../../src/model/pick-map.js';
import {pickSchools} from '../../src/model/pick-schools.js';
import type {QueryWords} from '../../src/model/query.js';
import type {School} from '../../src/model/school.js';
import {
  makeDataset,
  makePlace,
  makeQuery,
  type Terse,
  type TerseFeed,
  type TerseIndicator,
} from './make-feed.js';

const school = (id: string, place?: string, over: Partial<School> = {}): School => ({
  id,
  name: id,
  levels: [],
  accuracy: 'exact',
  codes: {},
  facts: {},
  ...(place !== undefined && {place}),
  ...over,
});

const none: ReadonlySet<string> = new Set();

/** The figures of a feed's indicator `n`; everything is kept unless said otherwise. */
function figuresOf(
  terse: TerseFeed,
  wishes: Partial<MapWishes> = {},
  asked: QueryWords = {},
): MapFigures {
  const dataset = makeDataset(terse);
  const picked = pickMap(dataset, makeQuery({indicator: 'n', ...asked}, {kind: 'latest'}));
  const {answer, inside} = picked;
  if (answer.kind !== 'groups') throw new Error(JSON.stringify(answer));
  const schools = pickSchools(dataset, inside, new Map());
  return mapFigures(dataset, answer, picked, schools, {
    keptClasses: none,
    keptGroups: none,
    ...wishes,
  });
}

/** A province whose districts have these values of `n`. */
const districts = (values: readonly Terse[], over: TerseIndicator = {}): TerseFeed => {
  const ids = values.map((_, i) => `d${i}`);
  return {
    places: ['st', ...ids.map((id) => `${id}<st`)],
    indicators: {
      n: {kind: 'ratio', dims: {period: '2022', place: ids.join(' ')}, values, ...over},
    },
  };
};
const classesOf = (...asked: Parameters<typeof figuresOf>): string =>
  figuresOf(...asked).classIds.join(' ');

const bands = [{upTo: 35, level: 'good'}, {upTo: 45, level: 'watch'}, {level: 'bad'}] as const;

describe('the classes of a map', () => {
  it('go from low to high', () => {
    expect(classesOf(districts([30, 50, 40, 10, 20]))).to.equal('c2 c4 c3 c0 c1');
  });

  it('tell a place without a value from one whose value is hidden, and from 0', () => {
    expect(classesOf(districts([30, null, 'Q', 'L', 0, 'O']))).to.equal(
      'c1 none suppressed none c0 none',
    );
    expect(classesOf(districts([30, '20P', '10Q']))).to.equal('c2 c1 c0');
  });

  it('are the indicator’s bands, by their levels', () => {
    const {classIds, classes} = figuresOf(districts([35, 36, 46, 20], {bands}));
    expect(classIds).to.deep.equal(['c0', 'c1', 'c2', 'c0']);
    expect(classes.levels).to.deep.equal(['good', 'watch', 'bad']);
  });

  it('are as the page wants them', () => {
    const feed = districts([10, 20, 30, 40], {bands});
    expect(classesOf(feed, {classes: 'quantile 2'})).to.equal('c0 c0 c1 c1');
    expect(classesOf(feed, {classes: '15'})).to.equal('c0 c1 c1 c1');
    expect(classesOf(feed, {classes: 'nonsense'})).to.equal('c0 c0 c0 c1');
  });

  it('are around the target where all places have the same', () => {
    const all = districts([80, 90, 95, 99], {better: 'higher', targets: [{value: 95}]});
    const {classes, classIds} = figuresOf(all, {classes: 'target 2'});
    expect([classes.kind, classes.breaks, classes.middle]).to.deep.equal(['target', [95], 1]);
    expect(classIds).to.deep.equal(['c0', 'c0', 'c1', 'c1']);
  });

  it('are not around a target that only some of them have', () => {
    for (const targets of [
      [{value: 95, place: 'd0'}],
      [
        {value: 95, place: 'd0'},
        {value: 90, place: 'd1'},
      ],
    ])
      expect(figuresOf(districts([80, 90], {targets}), {classes: 'target'}).classes.kind).to.equal(
        'quantile',
      );
  });

  it('are one where all values are equal, or there is one only', () => {
    expect(classesOf(districts([7, 7, 7]))).to.equal('c0 c0 c0');
    expect(classesOf(districts([7, null]))).to.equal('c0 none');
    expect(classesOf(districts(['Q', 'Q']))).to.equal('suppressed suppressed');
  });

  it('are all kept, or those that the reader keeps', () => {
    const feed = districts([30, null, 10]);
    const {keeps} = figuresOf(feed);
    expect(['c0', 'c1', 'none', 'suppressed'].every(keeps)).to.equal(true);
    const {keeps: keepsSome} = figuresOf(feed, {keptClasses: new Set(['c1', 'none'])});
    expect(['c0', 'c1', 'none', 'suppressed'].map(keepsSome)).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('the schools of a map', () => {
  const places = ['st', 'd1<st', 'd2<st', 'c1<d1', 'c2<d1', 'bt'];
  const schools = [
    school('a', 'c1', {levels: ['TH'], ownership: 'public', facts: {cleanWater: true}}),
    school('b', 'c1', {levels: ['THCS'], ownership: 'public', facts: {cleanWater: false}}),
    school('c', 'd1', {levels: ['TH'], facts: {cleanWater: null}}),
    school('d', 'd2', {levels: ['THPT'], ownership: 'private'}),
    school('e', 'bt', {levels: ['TH']}),
    school('f', 'nowhere'),
    school('g'),
  ];
  const feed: TerseFeed = {
    indicators: {n: {dims: {period: '2022', place: 'c1 c2 d2 bt'}, values: [1, 2, 3, 4]}},
    over: {schools, places: places.map(makePlace)},
  };
  const ids = ({schools: all, kept}: MapFigures): string =>
    [...kept].map((i) => all[i]!.id).join(' ');

  it('are counted in their place and in all around it', () => {
    const {counts} = figuresOf(feed);
    expect([...counts].sort(([a], [b]) => a.localeCompare(b))).to.deep.equal([
      ['bt', 1],
      ['c1', 2],
      ['d1', 3],
      ['d2', 1],
      ['nowhere', 1],
      ['st', 4],
    ]);
  });

  it('are those of what is open', () => {
    const {counts, schools: all} = figuresOf(feed, {}, {place: 'd1'});
    expect(all.map(({id}) => id).join(' ')).to.equal('a b c');
    expect(counts.get('c1')).to.equal(2);
    expect(counts.get('d2')).to.equal(undefined);
    const leaf = figuresOf(feed, {}, {place: 'c1'});
    expect([leaf.leaf, leaf.inside, ids(leaf)]).to.deep.equal(['c1', ['d1'], 'a b c']);
  });

  it('look alike unless they are coloured by something', () => {
    expect(figuresOf(feed).groups).to.equal(undefined);
    expect(figuresOf(feed, {schoolsBy: ''}).groups).to.equal(undefined);
    expect(figuresOf(feed, {schoolsBy: 'level'}).groups?.ids).to.deep.equal([
      'TH',
      'THCS',
      'THPT',
      '',
    ]);
    expect(figuresOf(feed).keys).to.deep.equal(['level', 'ownership', 'cleanWater']);
  });

  it('are kept by the groups that the reader keeps', () => {
    const kept = (keptGroups: readonly string[], schoolsBy?: string): string =>
      ids(figuresOf(feed, {keptGroups: new Set(keptGroups), ...(schoolsBy && {schoolsBy})}));
    expect(kept([])).to.equal('a b c d e f g');
    expect(kept(['TH'], 'level')).to.equal('a c e');
    expect(kept(['THPT', ''], 'level')).to.equal('d f g');
    expect(kept(['nonsense'], 'level')).to.equal('');
    // What was kept by another key keeps nothing away.
    expect(kept(['TH'])).to.equal('a b c d e f g');
  });

  it('are none where the feed has none', () => {
    const figures = figuresOf(districts([1, 2]), {schoolsBy: 'level'});
    expect([figures.kept.length, figures.counts.size, figures.keys]).to.deep.equal([0, 0, []]);
    expect(figures.groups?.ids).to.deep.equal([]);
  });
});

describe('the row of a place', () => {
  const figures = figuresOf(districts([1, 2, 3]));
  for (const [place, row] of [
    ['d0', 0],
    ['d2', 2],
    ['st', -1],
    ['nowhere', -1],
    [undefined, -1],
  ] as const)
    it(`${place} is ${row}`, () => expect(rowOf(figures, place)).to.equal(row));
});
