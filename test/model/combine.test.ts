import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Address, Found} from '../../src/model/combine.js';
import {figuresOf} from '../../src/model/figures.js';
import {STATUS_CODES} from '../../src/model/status.js';
import {
  makeDataset,
  makeDimension,
  makeIndicator,
  type Terse,
  type TerseFeed,
  type TerseIndicator,
} from './make-feed.js';

const PERIOD = '2022-2023';

/** What stands at an address: `'st'` a place, `'TH'` a member, `'TH,THCS'` several. */
export function look(
  feed: TerseFeed,
  indicator: string,
  at: Readonly<Record<string, string>> = {},
): Found & {code: string} {
  const dataset = makeDataset(feed);
  const figures = figuresOf(dataset, dataset.indicators.get(indicator)!)!;
  const address: Address = new Map([['period', PERIOD]] as [string, string | string[]][]);
  for (const [dimension, ids] of Object.entries(at))
    address.set(dimension, ids.includes(',') ? ids.split(',') : ids);
  const found = figures.look(address);
  return {...found, code: STATUS_CODES[found.status] ?? ''};
}

/** "481", "9 (2/3)", "Q", "–": a value with its status, and how many parts are known. */
function said({value, code, known, parts}: ReturnType<typeof look>): string {
  if (Number.isNaN(value)) return code || '–';
  return `${Math.round(value * 100) / 100}${code}${known < parts ? ` (${known}/${parts})` : ''}`;
}

const places = ['st', 'd1<st', 'd2<st', 'd3<st'];
const byPlace = (
  values: readonly Terse[],
  members = 'd1 d2 d3',
  rest: TerseIndicator = {},
): TerseFeed => ({
  places,
  indicators: {n: {dims: {period: PERIOD, place: members}, values, ...rest}},
});
const byLevel = (
  members: string,
  values: readonly Terse[],
  rest: TerseIndicator = {},
): TerseFeed => ({
  indicators: {n: {dims: {period: PERIOD, level: members}, values, ...rest}},
});

describe('combining', () => {
  it('adds the schools of Sóc Trăng up to 481', () => {
    const feed = byLevel('THPT THCS TH MN', [40, 109, 201, 131]);
    expect(said(look(feed, 'n'))).to.equal('481');
  });

  describe('places', () => {
    for (const [what, values, members, is] of [
      ['adds children', [1, 2, 3], 'd1 d2 d3', '6'],
      ['lets a given cell win', [1, 2, 3, 100], 'd1 d2 d3 st', '100'],
      ['lets a null with a status win', [1, 2, 3, 'O'], 'd1 d2 d3 st', 'O'],
      ['takes a null without a status for not given', [1, 2, 3, null], 'd1 d2 d3 st', '6'],
      ['adds the rest when a part is missing', [1, null, 3], 'd1 d2 d3', '4 (2/3)'],
      ['counts a part that says it was not collected', [1, 'L', 3], 'd1 d2 d3', '4 (2/3)'],
      ['counts a child that the figures do not list', [1, 2], 'd1 d2', '3 (2/3)'],
      ['has no gap where a part cannot exist', [1, 'M', 3], 'd1 d2 d3', '4'],
      ['has no gap where a part is counted elsewhere', [1, 'K', 3], 'd1 d2 d3', '4'],
      ['cannot exist when no part can', ['M', 'M', 'M'], 'd1 d2 d3', 'M'],
      ['suppresses a sum with a suppressed part', [1, 'Q', 3], 'd1 d2 d3', 'Q'],
      ['has nothing when no part is given', [null, null, null], 'd1 d2 d3', '–'],
      ['says the worst when no part has a value', ['L', 'O', null], 'd1 d2 d3', 'L'],
      ['passes the worst status on', ['1P', '2E', '3A'], 'd1 d2 d3', '6E'],
      ['is a forecast when a part is', ['1P', '2F', 3], 'd1 d2 d3', '6F'],
      ['adds true zeros', [0, 0, 0], 'd1 d2 d3', '0'],
    ] as const)
      it(what, () => {
        expect(said(look(byPlace(values, members), 'n', {place: 'st'}))).to.equal(is);
        // Without a place, the roots.
        expect(said(look(byPlace(values, members), 'n'))).to.equal(is);
      });

    it('adds the children that were there in the period', () => {
      const feed = byPlace([1, 2, 4]);
      const gone = {...feed, places: ['st', 'd1<st', 'd2<st ..2022-08-31', 'd3<st 2022-09-02..']};
      expect(said(look(gone, 'n', {place: 'st'}))).to.equal('1');
    });

    it('adds several places that are asked for, but never one twice', () => {
      expect(said(look(byPlace([1, 2, 4]), 'n', {place: 'd1,d3'}))).to.equal('5');
      expect(said(look(byPlace([1, 2, 4]), 'n', {place: 'd1,st'}))).to.equal('7');
    });

    it('goes down as deep as the tree does', () => {
      const feed = {
        ...byPlace([1, 2, 4], 'c1 c2 d2'),
        places: ['st', 'd1<st', 'd2<st', 'c1<d1', 'c2<d1'],
      };
      expect(said(look(feed, 'n', {place: 'st'}))).to.equal('7');
    });

    it('says along which dimension it cannot add', () => {
      const feed = byPlace([1, 2, 3], 'd1 d2 d3', {kind: 'percent'});
      const found = look(feed, 'n', {place: 'st'});
      expect([said(found), found.blocked]).to.deep.equal(['–', 'place']);
      expect(said(look(feed, 'n', {place: 'd2'}))).to.equal('2');
    });
  });

  describe('members', () => {
    for (const [what, members, values, at, is] of [
      ['lets the total stand in for the sum', 'a b all', [1, 2, 50], undefined, '50'],
      ['adds the others where the total is not given', 'a b all', [1, 2, null], undefined, '3'],
      ['adds the others where the total is asked for by name', 'a b all', [1, 2, null], 'all', '3'],
      [
        'lets a total that is missing for a reason stay missing',
        'a b all',
        [1, 2, 'O'],
        undefined,
        'O',
      ],
      ['never adds a member and its parent', 'c c1 c2 a', [10, 4, 5, 1], undefined, '11'],
      [
        'adds the children where the parent is not given',
        'c c1 c2 a',
        [null, 4, 5, 1],
        undefined,
        '10',
      ],
      ['adds the children where the parent has no cell', 'c1 c2 a', [4, 5, 1], 'c', '9'],
      ['adds children beside other members', 'c1 c2 a', [4, 5, 1], undefined, '10'],
      ['adds those that are asked for', 'a b all', [1, 2, 50], 'a,b', '3'],
      ['adds a parent and its child once', 'c c1 c2 a', [10, 4, 5, 1], 'c1,c', '10'],
      ['takes the total alone from a list', 'a b all', [1, 2, 50], 'a,all', '50'],
    ] as const)
      it(what, () => {
        const feed = {
          dimensions: [makeDimension('topic', 'a b c c1<c c2<c all', {total: 'all'})],
          indicators: {n: {dims: {period: PERIOD, topic: members}, values}},
        };
        expect(said(look(feed, 'n', at === undefined ? {} : {topic: at}))).to.equal(is);
      });

    it('knows that nursery and kindergarten are pre-primary', () => {
      expect(said(look(byLevel('NT MG MN TH', [3, 7, null, 20]), 'n'))).to.equal('30');
      expect(said(look(byLevel('NT MG MN TH', [3, 7, 11, 20]), 'n'))).to.equal('31');
    });

    it('adds along the dimensions that the indicator names, and no others', () => {
      const feed: TerseFeed = {
        places,
        indicators: {
          n: {
            dims: {period: PERIOD, place: 'd1 d2 d3', level: 'TH THCS'},
            values: [1, 2, 3, 4, 5, 6],
            aggregate: {sum: ['place']},
          },
        },
      };
      expect(said(look(feed, 'n', {place: 'st', level: 'TH'}))).to.equal('9');
      expect(look(feed, 'n', {place: 'st'}).blocked).to.equal('level');
      expect(look(feed, 'n', {place: 'd1', level: 'TH,THCS'}).blocked).to.equal('level');
    });

    it('needs no sum where there is one member only', () => {
      expect(said(look(byLevel('TH', [61.5], {kind: 'percent'}), 'n'))).to.equal('61.5');
    });
  });

  it('never adds over time', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2020-2021 2021-2022'}, values: [1, 2]}},
    };
    expect(said(look(feed, 'n'))).to.equal('–');
  });

  it('takes the way that is complete, by place or by level', () => {
    const feed: TerseFeed = {
      places: ['st', 'd1<st', 'd2<st'],
      dimensions: [makeDimension('level', 'TH THCS all', {total: 'all'})],
      indicators: {
        // d2 lacks its total and one level; the province has its levels.
        n: {
          dims: {period: PERIOD, place: 'st d1 d2', level: 'TH THCS all'},
          values: [10, 20, null, 4, 8, 12, 6, null, null],
        },
      },
    };
    expect(said(look(feed, 'n', {place: 'st'}))).to.equal('30');
    expect(said(look(feed, 'n', {place: 'd2'}))).to.equal('6 (1/2)');
  });

  it('takes the most complete way when none is complete', () => {
    const feed: TerseFeed = {
      places: ['st', 'd1<st', 'd2<st', 'd3<st'],
      dimensions: [makeDimension('level', 'TH THCS all', {total: 'all'})],
      indicators: {
        n: {
          dims: {period: PERIOD, place: 'st d1 d2 d3', level: 'TH THCS all'},
          values: [10, null, null, null, null, 5, null, null, 7, null, null, null],
        },
      },
    };
    // By level 1 of 4, by place 2 of 3.
    expect(look(feed, 'n', {place: 'st'}).value).to.equal(12);
  });

  it('adds bounds as intervals; a part without bounds is exact', () => {
    const feed = byPlace([10, 20, 30], 'd1 d2 d3', {lower: [8, null, 25], upper: [12, null, 40]});
    const {lower, upper} = look(feed, 'n', {place: 'st'});
    expect([lower, upper]).to.deep.equal([53, 72]);
    expect(look(byPlace([1, 2, 3]), 'n', {place: 'st'}).lower).to.be.NaN;
  });

  it('gives a note with its cell, not with a sum', () => {
    const feed = byPlace([1, 2, 3], 'd1 d2 d3', {notes: {1: 'kiểm tra lại'}});
    expect(look(feed, 'n', {place: 'd2'}).note).to.equal('kiểm tra lại');
    expect(look(feed, 'n', {place: 'st'}).note).to.equal(undefined);
  });

  it('adds the schools of a place', () => {
    const feed: TerseFeed = {
      places: ['st', 'd1<st', 'd2<st', 'bt'],
      schools: ['a@d1', 'b@d1', 'c@d2', 'd@bt', 'e@st'],
      indicators: {n: {dims: {period: PERIOD, school: 'a b c d'}, values: [1, 2, 4, 8]}},
    };
    expect(said(look(feed, 'n', {school: 'b'}))).to.equal('2');
    expect(said(look(feed, 'n', {place: 'd1'}))).to.equal('3');
    expect(said(look(feed, 'n', {place: 'st'}))).to.equal('7');
    expect(said(look(feed, 'n'))).to.equal('15');
  });
});

describe('a ratio', () => {
  const parts = (
    of: readonly Terse[],
    per: readonly Terse[],
    rest: TerseIndicator = {},
  ): TerseFeed => ({
    places,
    indicators: {
      a: {dims: {period: PERIOD, place: 'd1 d2 d3'}, values: of},
      b: {dims: {period: PERIOD, place: 'd1 d2 d3'}, values: per},
      r: {ratio: 'a/b', ...rest},
    },
  });

  it('makes the class size of Sóc Trăng 31.04', () => {
    const feed: TerseFeed = {
      indicators: {
        pupils: {dims: {period: PERIOD}, values: [256_347]},
        classes: {dims: {period: PERIOD}, values: [8_259]},
        size: {ratio: 'pupils/classes'},
      },
    };
    expect(look(feed, 'size').value).to.be.closeTo(31.04, 0.005);
  });

  for (const [what, of, per, is] of [
    ['combines its parts, not its quotients', [10, 30, 20], [1, 2, 3], '10'],
    ['leaves a cell out that one part lacks', [10, 30, null], [1, 2, 3], '13.33 (2/3)'],
    ['uses what both parts have and nothing else', [10, null, 20], [null, 2, 5], '4 (1/3)'],
    ['has no value without common cells', [10, null, null], [null, 2, 5], '–'],
    ['leaves out what cannot exist in one part', [10, 'M', 20], [1, 100, 4], '6'],
    ['is suppressed when a part is', [10, 'Q', 20], [1, 2, 3], 'Q'],
    ['says M for a division by zero', [10, 1, 1], [0, 0, 0], 'M'],
    ['says M for zero by zero', [0, 0, 0], [0, 0, 0], 'M'],
    ['passes the worst status on', ['10P', 30, 20], [1, '2F', 3], '10F'],
    ['says why a part is missing', ['L', 'L', 'L'], [1, 2, 3], 'L'],
    [
      'keeps silent about the other part where one is not given',
      [null, null, null],
      ['1P', 2, 3],
      '–',
    ],
  ] as const)
    it(what, () => {
      expect(said(look(parts(of, per), 'r', {place: 'st'}))).to.equal(is);
      expect(said(look(parts(of, per), 'r'))).to.equal(is);
    });

  it('writes percents as 66.2, and scales by what it is told', () => {
    expect(said(look(parts([1, 1, 1], [2, 1, 1], {kind: 'percent'}), 'r', {place: 'd1'}))).to.equal(
      '50',
    );
    expect(said(look(parts([1, 1, 1], [4, 1, 1], {scale: 1000}), 'r', {place: 'd1'}))).to.equal(
      '250',
    );
  });

  it('takes only members that both parts are split into', () => {
    const feed: TerseFeed = {
      dimensions: [makeDimension('level', 'MN TH THCS all', {total: 'all'})],
      indicators: {
        girls: {dims: {period: PERIOD, level: 'TH THCS'}, values: [49, 26]},
        pupils: {dims: {period: PERIOD, level: 'MN TH THCS all'}, values: [40, 100, 50, 190]},
        share: {ratio: 'girls/pupils', kind: 'percent'},
      },
    };
    expect(said(look(feed, 'share'))).to.equal('50 (2/3)');
    expect(said(look(feed, 'share', {level: 'TH'}))).to.equal('49');
    expect(said(look(feed, 'share', {level: 'TH,THCS'}))).to.equal('50');
  });

  it('trusts two totals', () => {
    const feed: TerseFeed = {
      dimensions: [makeDimension('level', 'TH THCS all', {total: 'all'})],
      indicators: {
        online: {dims: {period: PERIOD, level: 'all'}, values: [30]},
        schools: {dims: {period: PERIOD, level: 'TH THCS all'}, values: [null, 10, 40]},
        share: {ratio: 'online/schools', kind: 'percent'},
      },
    };
    expect(said(look(feed, 'share'))).to.equal('75');
    expect(said(look(feed, 'share', {level: 'TH'}))).to.equal('–');
  });

  it('uses a published combined value where the other part is complete', () => {
    const feed = parts([10, 20, 30], [1, 2, 3]);
    const published = {...feed.indicators, b: {dims: {period: PERIOD, place: 'st'}, values: [5]}};
    expect(said(look({places, indicators: published}, 'r', {place: 'st'}))).to.equal('12');
    const holes = {
      ...published,
      a: {dims: {period: PERIOD, place: 'd1 d2 d3'}, values: [10, null, 30]},
    };
    expect(said(look({places, indicators: holes}, 'r', {place: 'st'}))).to.equal('–');
  });

  it('adds up what only one part is split by, but not with holes in it', () => {
    const feed = (values: readonly Terse[]): TerseFeed => ({
      indicators: {
        a: {dims: {period: PERIOD, sex: 'F M'}, values},
        b: {dims: {period: PERIOD}, values: [5]},
        r: {ratio: 'a/b'},
      },
    });
    expect(said(look(feed([4, 6]), 'r'))).to.equal('2');
    expect(said(look(feed([4, null]), 'r'))).to.equal('–');
  });

  it('lets cells of its own win', () => {
    const feed = parts([10, 30, 20], [1, 2, 3], {
      dims: {period: PERIOD, place: 'd1 st'},
      values: [null, 9.9],
    });
    expect(said(look(feed, 'r', {place: 'st'}))).to.equal('9.9');
    expect(said(look(feed, 'r', {place: 'd1'}))).to.equal('10');
    expect(said(look(feed, 'r', {place: 'd2'}))).to.equal('15');
  });

  it('has the outermost quotients for bounds', () => {
    const feed = parts([10, 30, 20], [1, 2, 3]);
    const a = {...feed.indicators!['a'], lower: [8, null, null], upper: [12, null, null]};
    const b = {...feed.indicators!['b'], lower: [0.5, null, null], upper: [2, null, null]};
    const {lower, upper} = look({places, indicators: {...feed.indicators, a, b}}, 'r', {
      place: 'd1',
    });
    expect([lower, upper]).to.deep.equal([4, 24]);
  });

  it('is not there before its parts are loaded', () => {
    const dataset = makeDataset({
      indicators: {a: {dims: {period: PERIOD}, values: [1]}, b: {}, r: {ratio: 'a/b'}},
    });
    expect(figuresOf(dataset, dataset.indicators.get('r')!)).to.equal(undefined);
    expect(figuresOf(dataset, makeIndicator('x', {}))).to.equal(undefined);
  });
});

describe('any tree, partly filled', () => {
  // Provinces of districts of communes; only the communes have cells, by level and sex.
  const shape = fc.array(fc.array(fc.integer({min: 1, max: 3}), {minLength: 1, maxLength: 3}), {
    minLength: 1,
    maxLength: 3,
  });
  const cellsOf = (n: number): fc.Arbitrary<(number | null)[]> =>
    fc.array(fc.oneof(fc.integer({min: 1, max: 99}), fc.constant(null)), {
      minLength: n,
      maxLength: n,
    });
  const world = shape.chain((tree) => {
    const list: string[] = ['vn'];
    const communes: string[] = [];
    tree.forEach((districts, p) => {
      list.push(`p${p}<vn`);
      districts.forEach((n, d) => {
        list.push(`p${p}d${d}<p${p}`);
        for (let c = 0; c < n; c++) {
          list.push(`p${p}d${d}c${c}<p${p}d${d}`);
          communes.push(`p${p}d${d}c${c}`);
        }
      });
    });
    const n = communes.length * 4;
    return fc.record({
      list: fc.constant(list),
      communes: fc.constant(communes),
      of: cellsOf(n),
      per: cellsOf(n),
    });
  });
  const add = (values: readonly (number | null)[]): number =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

  it('sums to what adding by hand gives, at every place and level', () => {
    fc.assert(
      fc.property(world, ({list, communes, of, per}) => {
        const dims = {period: PERIOD, place: communes.join(' '), level: 'TH THCS', sex: 'F M'};
        const feed: TerseFeed = {
          places: list,
          indicators: {a: {dims, values: of}, b: {dims, values: per}, r: {ratio: 'a/b'}},
        };
        for (const place of list.map((terse) => terse.split('<')[0] ?? ''))
          for (const level of [undefined, 'TH', 'THCS']) {
            const cells = of.flatMap((_, cell) => {
              const inside =
                (communes[Math.floor(cell / 4)] ?? '').startsWith(place) || place === 'vn';
              return inside && (level === undefined || (level === 'TH') === cell % 4 < 2)
                ? [cell]
                : [];
            });
            const at = {place, ...(level && {level})};
            const known = cells.filter((cell) => of[cell] !== null);
            const sum = look(feed, 'a', at);
            expect(sum.value).to.deep.equal(
              known.length ? add(known.map((cell) => of[cell]!)) : NaN,
            );
            if (known.length)
              expect([sum.known, sum.parts]).to.deep.equal([known.length, cells.length]);
            const both = cells.filter((cell) => of[cell] !== null && per[cell] !== null);
            const ratio = look(feed, 'r', at);
            const [top, bottom] = [of, per].map((values) => add(both.map((cell) => values[cell]!)));
            if (both.length) expect(ratio.value).to.be.closeTo(top! / bottom!, 1e-9);
            else expect(ratio.value).to.be.NaN;
          }
      }),
      {numRuns: 60},
    );
  });

  it('never changes a value that the feed gives', () => {
    fc.assert(
      fc.property(world, fc.integer({min: 0, max: 999}), ({list, communes, of}, value) => {
        const feed: TerseFeed = {
          places: list,
          indicators: {
            a: {
              dims: {period: PERIOD, place: [...communes, 'p0'].join(' '), level: 'TH'},
              values: [...of.slice(0, communes.length), value],
            },
          },
        };
        expect(look(feed, 'a', {place: 'p0', level: 'TH'}).value).to.equal(value);
      }),
    );
  });
});
