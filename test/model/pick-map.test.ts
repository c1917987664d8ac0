import {expect} from '@open-wc/testing';
import type {GroupsAnswer, Notice} from '../../src/model/answer.js';
import type {Boundary} from '../../src/model/boundary.js';
import type {Dataset} from '../../src/model/dataset.js';
import {
  pickBoundary,
  pickMap,
  placeByKey,
  trailTo,
  type MapPick,
} from '../../src/model/pick-map.js';
import {pickGroups} from '../../src/model/pick-groups.js';
import {countSchools} from '../../src/model/pick-schools.js';
import type {QueryWords} from '../../src/model/query.js';
import {makeDataset, makePlace, makeQuery, type TerseFeed} from './make-feed.js';

/** Asks for an indicator called `n`, in its latest period unless said otherwise. */
const pick = (dataset: Dataset, asked: QueryWords = {}): MapPick =>
  pickMap(dataset, makeQuery({indicator: 'n', ...asked}, {kind: 'latest'}));

const groups = ({answer}: MapPick): GroupsAnswer => {
  if (answer.kind !== 'groups') throw new Error(JSON.stringify(answer));
  return answer;
};
/** "st: d1 10, d2 20": what is open, its parts and their values; a leaf in brackets. */
const told = (picked: MapPick): string => {
  const {grid} = groups(picked);
  const rows = grid.rows.map(({id}, i) => `${id} ${grid.cells.values[i]}`);
  const leaf = picked.leaf === undefined ? '' : ` [${picked.leaf}]`;
  return `${picked.inside.join(' ')}${leaf}: ${rows.join(', ')}`;
};
const notices = (picked: MapPick): string[] => groups(picked).notices.map(({kind}) => kind);

/** A province with two districts, one of which has communes; and another province, for figures that name it. */
const places = ['st', 'd1<st', 'd2<st', 'c1<d1', 'c2<d1'];
const counted: TerseFeed = {
  places,
  indicators: {n: {dims: {period: '2021 2022', place: 'c1 c2 d2'}, values: [1, 2, 3, 4, 5, 6]}},
};

describe('a map', () => {
  const one = makeDataset(counted);

  it('begins with the parts of the only root', () => {
    expect(told(pick(one))).to.equal('st: d1 9, d2 6');
  });

  it('shows the parts of what is opened, level by level', () => {
    expect(told(pick(one, {place: 'st'}))).to.equal('st: d1 9, d2 6');
    expect(told(pick(one, {place: 'd1'}))).to.equal('d1: c1 4, c2 5');
  });

  it('keeps its neighbours around a place without parts', () => {
    expect(told(pick(one, {place: 'c2'}))).to.equal('d1 [c2]: c1 4, c2 5');
    expect(told(pick(one, {place: 'd2'}))).to.equal('st [d2]: d1 9, d2 6');
  });

  it('is of the period asked for', () => {
    expect(told(pick(one, {place: 'd1', period: '2021'}))).to.equal('d1: c1 1, c2 2');
    expect(groups(pick(one, {period: '2021'})).period.code).to.equal('2021');
  });

  it('begins with the roots where there are several', () => {
    const two = makeDataset({
      places: [...places, 'bt'],
      indicators: {n: {dims: {period: '2022', place: 'c1 c2 d2 bt'}, values: [4, 5, 6, 7]}},
    });
    expect(told(pick(two))).to.equal(': st 15, bt 7');
    expect(told(pick(two, {place: 'bt'}))).to.equal('bt [bt]: bt 7');
  });

  it('passes over roots that have no figures', () => {
    const two = makeDataset({...counted, places: [...places, 'bt', 'x<bt']});
    expect(told(pick(two))).to.equal('st: d1 9, d2 6');
  });

  it('shows several places side by side, as they are asked for', () => {
    expect(told(pick(one, {place: 'c2 d2 c1'}))).to.equal('c2 d2 c1: c2 5, d2 6, c1 4');
    expect(told(pick(one, {place: 'd2 d2'}))).to.equal('st [d2]: d1 9, d2 6');
  });

  it('goes down as long as there is one place only', () => {
    const deep = makeDataset({
      places: ['vn', 'st<vn', 'd1<st', 'c1<d1', 'c2<d1'],
      indicators: {n: {dims: {period: '2022', place: 'c1 c2'}, values: [4, 5]}},
    });
    expect(told(pick(deep))).to.equal('d1: c1 4, c2 5');
    expect(told(pick(deep, {place: 'st'}))).to.equal('st: d1 9');
  });

  it('stays with the root where its parts have no figures', () => {
    const root = makeDataset({
      places,
      indicators: {n: {dims: {period: '2022', place: 'st'}, values: [15]}},
    });
    let asked = 0;
    const picked = pickMap(root, makeQuery({indicator: 'n'}, {kind: 'latest'}), (query) => {
      if (++asked > 9) throw new Error('It never ends');
      return pickGroups(root, query);
    });
    expect(told(picked)).to.match(/^(st)?: st 15$/);
  });

  it('shows a place by itself that is opened and whose parts have no figures', () => {
    const root = makeDataset({
      places,
      indicators: {n: {dims: {period: '2022', place: 'st'}, values: [15]}},
    });
    expect(told(pick(root, {place: 'st'}))).to.equal('st: st 15');
  });

  it('shows what cannot be summed at the root by the parts that have it', () => {
    const rates = makeDataset({
      places,
      indicators: {
        n: {kind: 'percent', dims: {period: '2021 2022', place: 'd1 d2'}, values: [80, 85, 90, 95]},
      },
    });
    expect(told(pick(rates))).to.equal('st: d1 90, d2 95');
    expect(notices(pick(rates))).to.deep.equal([]);
    const two = makeDataset({
      places: ['bt', 'b1<bt', 'b2<bt', ...places],
      indicators: {
        n: {
          kind: 'percent',
          dims: {period: '2021 2022', place: 'd1 d2 b1 b2'},
          values: [80, 85, 60, 65, 90, 95, null, null],
        },
      },
    });
    expect(told(pick(two))).to.equal('st: d1 90, d2 95');
    expect(told(pick(two, {place: 'bt'}))).to.equal('bt: b1 60, b2 65');
  });

  it('keeps a place that has no figure, for that is news', () => {
    const gap = makeDataset({
      places,
      indicators: {n: {dims: {period: '2022', place: 'd1 d2'}, values: [9, null]}},
    });
    expect(told(pick(gap))).to.equal('st: d1 9, d2 NaN');
  });

  it('says what it does not know', () => {
    for (const [asked, reason] of [
      [{place: 'd3'}, {kind: 'no-place', asked: 'd3', near: 'd1'}],
      [{indicator: 'm'}, {kind: 'no-indicator', asked: 'm'}],
      [{period: '2030'}, {kind: 'no-period', asked: '2030'}],
    ] as const) {
      const {answer} = pick(one, asked);
      expect(answer).to.have.property('kind', 'empty');
      expect((answer as {reason: object}).reason).to.deep.include(reason);
    }
  });

  it('keeps the filters, but not the school that is open', () => {
    const levels = makeDataset({
      places,
      schools: ['s@d1'],
      indicators: {
        n: {dims: {period: '2022', place: 'd1 d2', level: 'TH THCS'}, values: [1, 2, 3, 4]},
      },
    });
    expect(told(pick(levels, {where: 'level=TH', school: 's'}))).to.equal('st: d1 1, d2 3');
  });

  it('counts schools where there is no indicator', () => {
    const dataset = makeDataset({
      places,
      schools: ['s1@c1', 's2@c1', 's3@d2'],
      over: {asOf: '2022-05-31'},
    });
    const count = (asked: QueryWords): MapPick =>
      pickMap(dataset, makeQuery(asked, {kind: 'latest'}), (query) =>
        countSchools(dataset, query, dataset.feed.schools),
      );
    expect(told(count({}))).to.equal('st: d1 2, d2 1');
    expect(told(count({place: 'c1'}))).to.equal('d1 [c1]: c1 2');
  });
});

/** A province of 2022 that became another in 2025, with its districts and the communes that they became. */
const merged = [
  'st=>ct ..2025-06-30',
  'd1<st=>c1 ..2025-06-30',
  'd2<st=>c2 ..2025-06-30',
  'ct 2025-07-01..',
  'c1<ct 2025-07-01..',
  'c2<ct 2025-07-01..',
  'c3<ct 2025-07-01..',
];
const [before, after] = ['2022-2023', '2025-2026'];
/** Figures of each time for the places that were there, or for all of them at both times. */
const across = (everywhere = false): Dataset =>
  makeDataset({
    places: merged,
    indicators: {
      n: {
        dims: {period: `${before} ${after}`, place: 'd1 d2 c1 c2 c3'},
        values: everywhere
          ? [10, 20, 9, 19, 29, 12, 22, 11, 21, 31]
          : [10, 20, null, null, null, null, null, 11, 21, 31],
      },
    },
  });
const change = (picked: MapPick): string =>
  groups(picked)
    .notices.filter(
      (notice): notice is Notice & {kind: 'boundary-change'} => notice.kind === 'boundary-change',
    )
    .map(({from, to}) => [from, to].map((side) => side.map(({id}) => id).join(' ')).join(' > '))
    .join();

describe('a map across a change of boundaries', () => {
  it('shows the places of its time', () => {
    expect(told(pick(across()))).to.equal('ct: c1 11, c2 21, c3 31');
    expect(told(pick(across(), {period: before}))).to.equal('st: d1 10, d2 20');
    expect(change(pick(across()))).to.equal('');
  });

  it('shows the parts of a place that is gone when they had figures last', () => {
    expect(told(pick(across(), {place: 'st'}))).to.equal('st: d1 10, d2 20');
    expect(groups(pick(across(), {place: 'st'})).period.code).to.equal(before);
    expect(told(pick(across(), {place: 'd2'}))).to.equal('st [d2]: d1 10, d2 20');
  });

  it('has nothing where a place has no figures at the time asked for, and says so', () => {
    for (const asked of [
      {place: 'st', period: after},
      {place: 'd1', period: after},
      {place: 'ct', period: before},
    ]) {
      const {answer} = pick(across(), asked);
      expect(answer.kind === 'empty' && answer.reason.kind, JSON.stringify(asked)).to.equal(
        'no-values',
      );
    }
  });

  it('shows places of another time where the feed has figures for them', () => {
    expect(told(pick(across(true), {place: 'ct', period: before}))).to.equal(
      'ct: c1 9, c2 19, c3 29',
    );
    expect(told(pick(across(true), {place: 'st', period: after}))).to.equal('st: d1 12, d2 22');
  });

  it('says so where it shows a place beside what it became', () => {
    const both = pick(across(), {place: 'st ct'});
    expect(told(both)).to.equal('st ct: st NaN, ct 63');
    expect(change(both)).to.equal('st > ct');
    expect(change(pick(across(), {place: 'd1 c1'}))).to.equal('d1 > c1');
  });

  it('says so where all of its places are of another time', () => {
    expect(change(pick(across(true), {place: 'st', period: after}))).to.equal('d1 d2 > c1 c2');
    expect(change(pick(across(true), {place: 'ct', period: before}))).to.equal('d1 d2 > c1 c2');
  });
});

type TerseBoundary = Partial<Boundary> & {readonly kind: string};
const set = (terse: TerseBoundary): Boundary => ({insets: [], ...terse});

describe('the boundaries of a map', () => {
  const kinds: Readonly<Record<string, string>> = {st: 'province', ct: 'province', bt: 'province'};
  const kindOf = (id: string): string => kinds[id] ?? (id.startsWith('d') ? 'district' : 'commune');
  const old = set({kind: 'district', validTo: '2025-06-30'});
  const communes = set({kind: 'commune', validFrom: '2025-07-01'});
  const provinces = set({kind: 'province', validTo: '2025-06-30'});
  const newProvinces = set({kind: 'province', validFrom: '2025-07-01'});
  const tiles = set({kind: 'commune', validFrom: '2025-07-01', grid: [['c1', 'c2', 'c3']]});

  const known = merged.map(makePlace).map((place) => ({...place, kind: kindOf(place.id)}));
  /** The set for some rows in a period. */
  const chosen = (
    boundaries: readonly Boundary[],
    rows: string,
    period: string,
    asTiles = false,
  ): Boundary | undefined => {
    const dataset = makeDataset({over: {boundaries, places: known}});
    const picked = groups(pick(across(true), {place: 'c1', period}));
    const members = rows.split(' ').map((id) => ({dimension: 'place', id}));
    return pickBoundary(dataset, {...picked, grid: {...picked.grid, rows: members}}, asTiles);
  };
  const all = [provinces, newProvinces, old, tiles, communes];

  for (const [rows, period, expected] of [
    ['d1 d2', before, old],
    ['c1 c2 c3', after, communes],
    ['st', before, provinces],
    ['ct', after, newProvinces],
  ] as const)
    it(`are those of ${rows} in ${period}`, () => {
      expect(chosen(all, rows, period)).to.equal(expected);
      expect(chosen([...all].reverse(), rows, period)).to.equal(expected);
    });

  it('are those of their own time for places of another', () => {
    expect(chosen(all, 'd1 d2', after)).to.equal(old);
    expect(chosen(all, 'c1 c2', before)).to.equal(communes);
  });

  it('are those of their own time also where there are others of the kind', () => {
    expect(chosen(all, 'ct', before)).to.equal(newProvinces);
    expect(chosen(all, 'st', after)).to.equal(provinces);
  });

  it('are tiles where these are asked for, or nothing else is there', () => {
    expect(chosen(all, 'c1 c2', after, true)).to.equal(tiles);
    expect(chosen(all, 'd1 d2', before, true)).to.equal(old);
    expect(chosen([tiles], 'c1 c2', after)).to.equal(tiles);
  });

  it('hold for ever where they have no dates', () => {
    const ever = set({kind: 'commune'});
    expect(chosen([ever], 'c1', after)).to.equal(ever);
    expect(chosen([ever], 'c1', before)).to.equal(ever);
  });

  it('begin and end with the day', () => {
    // A school year is what it is on its first day.
    const first = set({kind: 'commune', validFrom: '2025-09-01'});
    const last = set({kind: 'commune', validTo: '2025-09-01'});
    const late = set({kind: 'commune', validFrom: '2025-09-02'});
    expect(chosen([late, first], 'c1', after)).to.equal(first);
    expect(chosen([late, last], 'c1', after)).to.equal(last);
  });

  it('are none of another kind', () => {
    expect(chosen(all, 'nowhere', after)).to.equal(undefined);
    expect(chosen([old], 'c1', after)).to.equal(undefined);
    expect(chosen([], 'c1', after)).to.equal(undefined);
  });
});

describe('the way down to a place', () => {
  const dataset = makeDataset({places});
  for (const [id, top, trail] of [
    ['c1', '', 'st d1 c1'],
    ['c1', 'd1', 'd1 c1'],
    ['c1', 'c1', 'c1'],
    ['st', '', 'st'],
    ['d2', 'd1', 'st d2'],
    ['nowhere', '', 'nowhere'],
    [undefined, '', ''],
  ] as const)
    it(`${id} from "${top}" is "${trail}"`, () => {
      expect(trailTo(dataset, id, top).join(' ')).to.equal(trail);
    });
});

describe('the key of a shape', () => {
  const dataset = makeDataset({
    over: {
      places: [
        ['2022.82', 'gso-2022', '82'],
        ['2025.82', 'gso-2025', '82'],
        ['2025.01', 'gso-2025', '01'],
        ['2025.00097', 'gso-2025', '00097'],
        ['2025.31120', 'gso-2025', '31120'],
        ['constructor', 'gso-2025', '__proto__'],
      ].map(([id = '', scheme = '', code = '']) => ({...makePlace(id), codes: {[scheme]: code}})),
    },
  });
  const find = (scheme: string | undefined, key: string | number): string | undefined =>
    placeByKey(dataset, set({kind: 'commune', ...(scheme !== undefined && {scheme})}))(key);

  for (const [what, scheme, key, place] of [
    ['a place’s id', undefined, '2025.82', '2025.82'],
    ['a place’s id, whatever the scheme', 'gso-2022', '2025.82', '2025.82'],
    ['its code in the scheme', 'gso-2025', '31120', '2025.31120'],
    ['a code that was used again, of its own time', 'gso-2022', '82', '2022.82'],
    ['a code that was used again, of the other time', 'gso-2025', '82', '2025.82'],
    ['a number', 'gso-2025', 31120, '2025.31120'],
    ['a number that lost a nought', 'gso-2025', 1, '2025.01'],
    ['a number that lost several', 'gso-2025', 97, '2025.00097'],
    ['no code without a scheme', undefined, '82', undefined],
    ['no code of another scheme', 'gso-2022', '31120', undefined],
    ['no text that lost a nought', 'gso-2025', '1', undefined],
    ['nothing', 'gso-2025', '', undefined],
    ['no number that is none', 'gso-2025', NaN, undefined],
    ['no negative number', 'gso-2025', -1, undefined],
    ['no half', 'gso-2025', 0.5, undefined],
    ['no long number', 'gso-2025', 1e21, undefined],
    ['a word that every object knows', undefined, 'constructor', 'constructor'],
    ['a code that every object knows', 'gso-2025', '__proto__', 'constructor'],
    ['no word that only objects know', 'gso-2022', '__proto__', undefined],
    ['no code in a scheme that every object knows', 'toString', '82', undefined],
  ] as const)
    it(`is ${what}: ${JSON.stringify(key)}${scheme ? ` in ${scheme}` : ''}`, () => {
      expect(find(scheme, key)).to.equal(place);
    });
});
