import {expect} from '@open-wc/testing';
import type {GroupsAnswer} from '../../src/model/answer.js';
import type {Dataset} from '../../src/model/dataset.js';
import {
  countSchools,
  fitsFilter,
  groupSchools,
  keyValues,
  parseSchoolFilter,
  pickSchools,
  schoolKeys,
} from '../../src/model/pick-schools.js';
import type {QueryWords} from '../../src/model/query.js';
import type {Fact, School} from '../../src/model/school.js';
import type {Feed} from '../../src/model/feed.js';
import {makeDataset, makeDimension, makeQuery, type TerseFeed} from './make-feed.js';

type Facts = Readonly<Record<string, Fact>>;

/** `'TH THCS'` are the levels. */
const school = (
  id: string,
  levels = '',
  facts: Facts = {},
  over: Partial<School> = {},
): School => ({
  id,
  name: id,
  levels: levels.split(' ').filter(Boolean),
  accuracy: 'exact',
  codes: {},
  facts,
  ...over,
});
const many = (...all: readonly (readonly [levels: string, facts?: Facts])[]): School[] =>
  all.map(([levels, facts], i) => school(`s${i}`, levels, facts));
/** Schools that have one fact, with these values. */
const having = (...values: readonly Fact[]): School[] =>
  many(...values.map((value) => ['', {fact: value}] as const));
const ids = (list: readonly {readonly id: string}[]): string => list.map(({id}) => id).join(' ');

describe('a filter of schools', () => {
  it('is read as conditions are', () => {
    expect([
      ...parseSchoolFilter(' level=TH,THCS ; cleanWater = false; x=;ownership=public'),
    ]).to.deep.equal([
      ['level', ['TH', 'THCS']],
      ['cleanWater', ['false']],
      ['ownership', ['public']],
    ]);
    expect(parseSchoolFilter(undefined).size).to.equal(0);
  });

  const one = school(
    's',
    'TH THCS',
    {cleanWater: false, toilets: 'standard', nationalStandard: 1, internet: null},
    {ownership: 'public'},
  );
  for (const [text, fits] of [
    ['', true],
    ['level=THCS', true],
    ['level=THPT,TH', true],
    ['level=THPT', false],
    ['level=TH; ownership=private', false],
    ['cleanWater=false; toilets=standard; nationalStandard=1; ownership=public', true],
    ['cleanWater=true', false],
    ['cleanWater=unknown', false],
    ['internet=unknown', true],
    ['internet=true,unknown', true],
    ['library=unknown', true],
    ['library=true', false],
    ['__proto__=unknown; constructor=unknown', true],
    ['__proto__=x', false],
  ] as const)
    it(`${fits ? 'keeps' : 'leaves out'} a school by "${text}"`, () =>
      expect(fitsFilter(one, parseSchoolFilter(text))).to.equal(fits));

  it('knows what is unknown', () => {
    const bare = school('s');
    for (const key of ['level', 'ownership', 'fact', '__proto__', 'toString'])
      expect(keyValues(bare, key), key).to.deep.equal(['']);
    expect(fitsFilter(bare, parseSchoolFilter('level=unknown; ownership=unknown'))).to.equal(true);
  });
});

describe('schools', () => {
  const dataset = makeDataset({
    places: ['st', 'd1<st', 'c1<d1', 'bt'],
    schools: ['a@bt', 'b@c1', 'c@st', 'd@d1', 'e'],
  });
  for (const [within, picked] of [
    ['', 'a b c d e'],
    ['st', 'b c d'],
    ['d1 st', 'b c d'],
    ['bt c1', 'a b'],
    ['nowhere', ''],
  ] as const)
    it(`inside "${within}" are "${picked}", once each and in the feed’s order`, () => {
      const places = within.split(' ').filter(Boolean);
      expect(ids(pickSchools(dataset, places, new Map()))).to.equal(picked);
    });

  it('of a level are those of the levels in it too', () => {
    const kinds = many(['NT MG'], ['MG'], ['MN'], ['TH'], ['']);
    const feed = makeDataset({over: {schools: kinds}});
    const picked = (text: string): string => ids(pickSchools(feed, [], parseSchoolFilter(text)));
    expect(picked('level=MN')).to.equal('s0 s1 s2');
    expect(picked('level=MG')).to.equal('s0 s1');
    expect(picked('level=unknown')).to.equal('s4');
  });
});

describe('groups of schools', () => {
  /** "TH 2, THCS 1". */
  const told = (...asked: Parameters<typeof groupSchools>): string => {
    const {ids: values, counts} = groupSchools(...asked);
    return values.map((id, i) => `${id} ${counts[i]}`).join(', ');
  };

  it('count each school once, by its first level, in the order of levels', () => {
    const groups = groupSchools(many(['THPT'], ['TH THCS'], [''], ['TH'], ['THCS THPT']), 'level');
    expect(groups.ids).to.deep.equal(['TH', 'THCS', 'THPT', '']);
    expect([...groups.of]).to.deep.equal([2, 0, 3, 0, 1]);
    expect(groups.counts).to.deep.equal([2, 1, 1, 1]);
  });
  it('call a school of several levels by what holds these', () => {
    expect(told(many(['NT MG'], ['MG'], ['MN'], ['MN TH']), 'level')).to.equal('MG 1, MN 3');
  });
  it('keep the levels of a school apart where nothing holds them, whatever a page does', () => {
    const kinds = many(['TH THCS'], ['THPT GDTX']);
    Object.assign(Object.prototype, {parent: 'x'});
    const words = told(kinds, 'level');
    Reflect.deleteProperty(Object.prototype, 'parent');
    expect(words).to.equal('TH 1, THPT 1');
  });
  it('are in the order that the feed declares', () => {
    const stages = makeDimension('level', 'THPT II<x I<x x');
    expect(told(many(['I'], ['THPT'], ['II I'], ['new']), 'level', stages)).to.equal(
      'THPT 1, I 1, x 1, new 1',
    );
  });

  for (const [what, values, words] of [
    [
      'say yes before no, and what is unknown last',
      [null, false, false, true],
      'true 1, false 2,  1',
    ],
    ['go up with numbers', [10, 9, 10, null, 2], '2 1, 9 1, 10 2,  1'],
    [
      'are the largest first else',
      ['basic', 'none', 'standard', 'none'],
      'none 2, basic 1, standard 1',
    ],
    ['are eight at most', 'a a b c d e f g h'.split(' '), 'a 2, b 1, c 1, d 1, e 1, f 1, g 1, h 1'],
    [
      'are seven and the others beyond',
      ['i', 'h', ...'a a b b c c d d e e f f g g'.split(' '), null],
      'a 2, b 2, c 2, d 2, e 2, f 2, g 2, * 2,  1',
    ],
    ['are none without schools', [], ''],
  ] as const)
    it(what, () => expect(told(having(...values), 'fact')).to.equal(words));

  it('are one where nobody knows', () => expect(told(many(['TH']), 'ownership')).to.equal(' 1'));
});

describe('keys of schools', () => {
  it('are level and ownership where known, then facts with two to eight values', () => {
    const schools = [
      school('a', '', {year: 1, same: 1, water: null, wc: 'basic'}),
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((year) => school('b', '', {year, same: 1, water: null})),
      school('c', 'TH', {wc: 'standard', net: '', water: true}),
      school('d', '', {net: true, water: false, level: 'x', ownership: 'y'}),
      school('e', '', {net: false, level: 'z'}),
    ];
    expect(schoolKeys(schools)).to.deep.equal(['level', 'water', 'wc', 'net']);
    expect(schoolKeys([school('a', '', {}, {ownership: 'public'})])).to.deep.equal(['ownership']);
    expect(schoolKeys([])).to.deep.equal([]);
  });

  it('are found among 53,000 schools within a blink, as groups and filters are', () => {
    const schools = Array.from({length: 53_000}, (_, i) =>
      school(`s${i}`, ['NT MG', 'TH', 'THCS', 'TH THCS'][i % 4], {
        cleanWater: i % 7 ? true : null,
        toilets: i % 3 ? 'standard' : 'basic',
        nationalStandard: i % 5,
      }),
    );
    const dataset = makeDataset({over: {schools}});
    const filter = parseSchoolFilter('level=TH,MN; cleanWater=true');
    const start = performance.now();
    expect(schoolKeys(schools)).to.deep.equal(['level', 'toilets', 'nationalStandard']);
    expect(groupSchools(schools, 'level').ids).to.deep.equal(['MN', 'TH', 'THCS']);
    expect(pickSchools(dataset, [], filter).length).to.be.above(1000);
    // Far more than it takes, for a busy machine.
    expect(performance.now() - start).to.be.below(600);
  });
});

describe('numbers of schools', () => {
  const over: Partial<Feed> = {asOf: '2025-09-05'};
  const terse: TerseFeed = {
    places: ['old ..2025-06-30', 'st 2025-07-01..', 'ct 2025-07-01..', 'd1<st', 'd2<st', 'd3<st'],
    schools: ['a@d1', 'b@d1', 'c@d2', 'd@st', 'e@ct', 'f'],
    over,
  };
  const count = (
    feed: TerseFeed,
    asked: QueryWords = {},
    keep = /./,
  ): ReturnType<typeof countSchools> => {
    const dataset: Dataset = makeDataset(feed);
    const schools = dataset.feed.schools.filter(({id}) => keep.test(id));
    return countSchools(dataset, makeQuery(asked, {kind: 'latest'}), schools);
  };
  const shown = (...asked: Parameters<typeof count>): GroupsAnswer => {
    const answer = count(...asked);
    if (answer.kind === 'empty') throw new Error(JSON.stringify(answer.reason));
    return answer;
  };
  const told = (...asked: Parameters<typeof count>): string => {
    const {grid} = shown(...asked);
    return grid.rows.map(({id}, i) => `${id} ${grid.cells.values[i]}`).join(', ');
  };
  const why = (...asked: Parameters<typeof count>): unknown => {
    const answer = count(...asked);
    return answer.kind === 'empty' ? answer.reason : answer.kind;
  };

  it('are those of the roots, or of what lies in the place asked for', () => {
    expect(told(terse)).to.equal('st 4, ct 1');
    expect(told(terse, {place: 'st'})).to.equal('d1 2, d2 1');
    expect(told(terse, {place: 'd2'})).to.equal('d2 1');
    expect(told(terse, {place: 'ct d1'})).to.equal('ct 1, d1 2');
    expect(told(terse, {where: 'place=st; level=TH'})).to.equal('d1 2, d2 1');
  });
  it('are zero where schools are known and none is wanted, and absent where none is known', () => {
    expect(told(terse, {place: 'st'}, /[ae]/)).to.equal('d1 1, d2 0');
    expect(told(terse, {}, /x/)).to.equal('st 0, ct 0');
  });
  it('say where they are held, and nothing of other conditions', () => {
    const {held, notices, by, indicator} = shown(terse, {
      place: 'st',
      where: 'level=TH',
      by: 'level',
    });
    expect(held.map(({id}) => id)).to.deep.equal(['st']);
    expect(notices).to.deep.equal([]);
    expect([by, indicator.id]).to.deep.equal(['place', 'schools']);
  });
  it('are of the day of the list, or of the period asked for that holds it', () => {
    const code = (feed: TerseFeed, period?: string): string => shown(feed, {period}).period.code;
    expect(code(terse)).to.equal('2025-09-05');
    expect(code(terse, '2025-2026')).to.equal('2025-2026');
    expect(code(terse, '2020-2021')).to.equal('2025-09-05');
    expect(code(terse, 'soon')).to.equal('2025-09-05');
    const updated = Date.parse('2025-09-05T20:00:00Z');
    expect(code({...terse, over: {updated}})).to.equal('2025-09-06');
  });
  it('are shown for later places where the list’s day knows none', () => {
    expect(told({...terse, over: {asOf: '2024-05-31'}})).to.equal('st 4, ct 1');
  });
  it('say why there are none', () => {
    expect(why({schools: ['a'], over})).to.have.property('kind', 'no-values');
    expect(why({...terse, schools: []})).to.have.property('kind', 'no-values');
    expect(why(terse, {place: 'd3'})).to.have.property('kind', 'no-values');
    expect(why(terse, {place: 'd4'})).to.deep.equal({kind: 'no-place', asked: 'd4', near: 'd1'});
    expect(why({...terse, over: {updated: 8e15}})).to.have.property('kind', 'no-values');
    const linked = [{part: 'schools', pointer: '/schools', link: {href: 's.json'}}] as const;
    expect(why({...terse, schools: [], over: {linked}})).to.deep.equal({kind: 'not-loaded'});
  });
  it('take nothing from what a page puts on every object', () => {
    const keys = {ratio: {of: 'a', per: 'b'}, status: [9], lower: [0], upper: [1], notes: {0: 'x'}};
    Object.assign(Object.prototype, keys);
    const answer = count(terse);
    for (const key of Object.keys(keys)) Reflect.deleteProperty(Object.prototype, key);
    expect(answer.kind === 'groups' && [...answer.grid.cells.values]).to.deep.equal([4, 1]);
  });
  it('do not hide the feed’s own indicators', () => {
    const dataset = makeDataset({...terse, indicators: {schools: {}}});
    countSchools(dataset, makeQuery({}), []);
    expect(dataset.indicators.get('schools')?.name).to.equal('schools');
  });
});
