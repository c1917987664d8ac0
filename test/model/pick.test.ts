import {expect} from '@open-wc/testing';
import type {
  Answer,
  EmptyAnswer,
  FigureAnswer,
  GroupsAnswer,
  Notice,
  SeriesAnswer,
  TableAnswer,
} from '../../src/model/answer.js';
import type {Dataset} from '../../src/model/dataset.js';
import {pickFigure} from '../../src/model/pick-figure.js';
import {pickGroups} from '../../src/model/pick-groups.js';
import {pickSeries} from '../../src/model/pick-series.js';
import {pickTable} from '../../src/model/pick-table.js';
import type {Query, QueryWords} from '../../src/model/query.js';
import {STATUS_CODES} from '../../src/model/status.js';
import {makeDataset, makeDimension, makeQuery, type Terse, type TerseFeed} from './make-feed.js';

type Pick<A> = (dataset: Dataset, query: Query) => A | EmptyAnswer;

function shown<A extends Answer>(pick: Pick<A>, feed: TerseFeed, asked: QueryWords): A {
  const answer = pick(makeDataset(feed), makeQuery(asked));
  if (answer.kind === 'empty') throw new Error(JSON.stringify(answer.reason));
  return answer;
}
const why = (pick: Pick<Answer>, feed: TerseFeed, asked: QueryWords): EmptyAnswer['reason'] => {
  const answer = pick(makeDataset(feed), makeQuery(asked));
  if (answer.kind !== 'empty')
    throw new Error(`answered: ${rowsOf(answer as TableAnswer).join(' | ')}`);
  return answer.reason;
};

/** "TH: 1 2P – Q": a row for each line of the grid. */
const rowsOf = ({grid: {rows, columns, cells}}: Pick0): string[] =>
  rows.map(
    ({id}, row) =>
      `${id || 'all'}: ${columns
        .map((_, column) => {
          const cell = row * columns.length + column;
          const value = cells.values[cell] as number;
          const code = STATUS_CODES[cells.status[cell] as number] ?? '';
          return `${Number.isNaN(value) ? '' : value}${code}` || '–';
        })
        .join(' ')}`,
  );
type Pick0 = SeriesAnswer | GroupsAnswer | TableAnswer;
const columnsOf = ({grid}: Pick0): string => grid.columns.map(({id}) => id).join(' ');
const heldBy = ({held}: Pick0 | FigureAnswer): string =>
  held.map(({dimension, id}) => `${dimension}=${id}`).join(' ');
const told = ({notices}: Pick0 | FigureAnswer, kind: Notice['kind']): Notice[] =>
  notices.filter((notice) => notice.kind === kind);
const ids = (members: readonly {id: string}[]): string => members.map(({id}) => id).join(' ');

const years = (values: readonly Terse[], first = 2018, rest = {}): TerseFeed => ({
  indicators: {n: {dims: {period: values.map((_, i) => first + i).join(' ')}, values, ...rest}},
});
const province: TerseFeed = {
  places: ['st', 'bt', 'd1<st', 'd2<st'],
  dimensions: [makeDimension('level', 'TH THCS THPT all', {total: 'all', ordered: true})],
  indicators: {
    pupils: {
      dims: {period: '2021 2022', place: 'd1 d2 bt', level: 'THCS TH all'},
      values: [5, 10, null, 6, 20, null, 7, 30, 37, 8, 12, null, 9, '22P', null, 10, 33, null],
      targets: [
        {value: 100},
        {value: 90, period: '2022'},
        {value: 50, place: 'd1'},
        {value: 40, place: 'd1', period: '2022'},
      ],
    },
    rate: {kind: 'percent', dims: {period: '2021 2022', place: 'st bt'}, values: [91, 92, 93, 94]},
    empty: {dims: {period: '2021 2022'}, values: [null, null]},
    away: {},
  },
};

describe('a series', () => {
  it('has one row for each member, in the order of the dimension and without the total', () => {
    const answer = shown(pickSeries, province, {indicator: 'pupils', by: 'level', place: 'st'});
    expect(rowsOf(answer)).to.deep.equal(['TH: 30 34P', 'THCS: 11 17']);
    expect([columnsOf(answer), answer.by, answer.ordered, heldBy(answer)]).to.deep.equal([
      '2021 2022',
      'level',
      true,
      'place=st',
    ]);
  });

  it('combines the roots where they can be added, and says which', () => {
    const answer = shown(pickSeries, province, {indicator: 'pupils'});
    expect(rowsOf(answer)).to.deep.equal(['all: 78 94P']);
    expect(
      ids((told(answer, 'combined')[0] as {members: {id: string}[]} | undefined)?.members ?? []),
    ).to.equal('st bt');
  });

  it('sets the roots side by side where they cannot', () => {
    const answer = shown(pickSeries, province, {indicator: 'rate'});
    expect(rowsOf(answer)).to.deep.equal(['st: 91 93', 'bt: 92 94']);
    expect(answer.by).to.equal('place');
  });

  it('leaves roots out that the figures do not reach', () => {
    const feed = {...province, indicators: {n: {dims: {period: '2021', place: 'bt'}, values: [5]}}};
    const answer = shown(pickSeries, feed, {indicator: 'n'});
    expect([...rowsOf(answer), heldBy(answer), answer.notices.length]).to.deep.equal([
      'all: 5',
      'place=bt',
      0,
    ]);
  });

  for (const [what, asked, rows] of [
    ['splits by the roots', {by: 'place'}, ['st: 41 51P', 'bt: 37 43']],
    ['splits one place into its children', {by: 'place', place: 'st'}, ['d1: 15 20', 'd2: 26 31P']],
    ['shows a place without children itself', {by: 'place', place: 'd1'}, ['d1: 15 20']],
    ['shows the places asked for', {by: 'place', place: 'bt d2'}, ['bt: 37 43', 'd2: 26 31P']],
    ['keeps the members asked for', {by: 'level', where: 'level=TH', place: 'st'}, ['TH: 30 34P']],
    [
      'adds the members asked for when it does not split by them',
      {where: 'level=TH,THCS', place: 'bt'},
      ['all: 37 43'],
    ],
    [
      'shows the total when asked by name',
      {by: 'level', where: 'level=all', place: 'bt'},
      ['all: 37 43'],
    ],
  ] as const)
    it(what, () => {
      expect(rowsOf(shown(pickSeries, province, {indicator: 'pupils', ...asked}))).to.deep.equal(
        rows,
      );
    });

  it('shows parents, or their children when those are asked for', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2022', level: 'NT MG MN TH'}, values: [1, 2, 3, 9]}},
    };
    expect(rowsOf(shown(pickSeries, feed, {indicator: 'n', by: 'level'}))).to.deep.equal([
      'MN: 3',
      'TH: 9',
    ]);
    expect(
      rowsOf(shown(pickSeries, feed, {indicator: 'n', by: 'level', where: 'level=NT,MG'})),
    ).to.deep.equal(['NT: 1', 'MG: 2']);
  });

  it('leaves members out that have nothing to say, and keeps those that say why', () => {
    const feed: TerseFeed = {
      indicators: {
        n: {
          dims: {level: 'TH THCS THPT', period: '2021 2022'},
          values: [1, 2, null, null, 'O', 'Q'],
        },
      },
    };
    expect(rowsOf(shown(pickSeries, feed, {indicator: 'n', by: 'level'}))).to.deep.equal([
      'TH: 1 2',
      'THPT: O Q',
    ]);
  });

  for (const [what, values, period, columns, row] of [
    [
      'trims empty ends and keeps gaps',
      [null, 1, null, 3, null],
      undefined,
      '2019 2020 2021',
      'all: 1 – 3',
    ],
    ['keeps ends that say why', ['L', 1, 'Q'], undefined, '2018 2019 2020', 'all: L 1 Q'],
    ['takes a span with its ends', [1, 2, 3, 4], '2019..2020', '2019 2020', 'all: 2 3'],
    ['takes open spans', [1, 2, 3], '2019..', '2019 2020', 'all: 2 3'],
    ['takes a span whose ends are not listed', [1, 2, 3], '2000..2019', '2018 2019', 'all: 1 2'],
    ['takes one period', [1, 2, 3], '2019', '2019', 'all: 2'],
    ['takes the latest that is no forecast', [1, '2P', '3F', null], 'latest', '2019', 'all: 2P'],
    [
      'takes the first forecast when there is nothing else',
      ['3F', '4F'],
      'latest',
      '2018',
      'all: 3F',
    ],
  ] as const)
    it(what, () => {
      const answer = shown(pickSeries, years(values), {indicator: 'n', period});
      expect([columnsOf(answer), ...rowsOf(answer)]).to.deep.equal([columns, row]);
      expect(answer.periods.map(({code}) => code).join(' ')).to.equal(columns);
    });

  it('keeps to the kind of period with the most values, and says how many others there are', () => {
    const feed: TerseFeed = {
      indicators: {
        n: {
          dims: {period: '2020 2021 2021-Q1 2021-Q2 2021-Q3 2022'},
          values: [1, 2, 10, 11, null, 3],
        },
      },
    };
    const answer = shown(pickSeries, feed, {indicator: 'n'});
    expect(columnsOf(answer)).to.equal('2020 2021 2022');
    expect(told(answer, 'other-periods')).to.deep.equal([{kind: 'other-periods', count: 2}]);
  });

  it('takes the longer kind when two have as many values', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2021-Q1 2021-2022'}, values: [1, 2]}},
    };
    expect(columnsOf(shown(pickSeries, feed, {indicator: 'n'}))).to.equal('2021-2022');
  });

  it('counts the values with parts missing', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2021 2022', level: 'TH THCS'}, values: [1, null, 2, 3]}},
    };
    const answer = shown(pickSeries, feed, {indicator: 'n'});
    expect(told(answer, 'incomplete')).to.deep.equal([{kind: 'incomplete', cells: 1}]);
    expect([...answer.grid.cells.known, ...answer.grid.cells.parts]).to.deep.equal([1, 2, 2, 2]);
  });

  it('has the target that fits a cell most closely', () => {
    const answer = shown(pickSeries, province, {indicator: 'pupils', by: 'place', place: 'st'});
    expect([...answer.targets]).to.deep.equal([50, 40, 100, 90]);
    expect([
      ...shown(pickSeries, province, {indicator: 'pupils', by: 'level', place: 'd1'}).targets,
    ]).to.deep.equal([50, 40, 50, 40]);
    expect([...shown(pickSeries, years([1, 2]), {indicator: 'n'}).targets]).to.deep.equal([
      NaN,
      NaN,
    ]);
  });

  it('holds bounds and notes in their cells', () => {
    const feed = years([null, 1, 2, 3], 2018, {
      lower: [null, null, 1.5, 2],
      upper: [null, null, 2.5, 4],
      notes: {3: 'ước'},
    });
    const {cells} = shown(pickSeries, feed, {indicator: 'n'}).grid;
    expect([...cells.lower!]).to.deep.equal([NaN, 1.5, 2]);
    expect([...cells.notes]).to.deep.equal([[2, 'ước']]);
    expect(shown(pickSeries, years([1]), {indicator: 'n'}).grid.cells.lower).to.equal(undefined);
  });

  it('says which words of the question it could not use', () => {
    const answer = shown(pickSeries, province, {
      indicator: 'pupils',
      by: 'sex level',
      where: 'sex=F; level=TH,XX',
      place: 'bt',
    });
    expect(answer.notices).to.deep.equal([
      {kind: 'where-ignored', dimension: 'sex'},
      {kind: 'where-ignored', dimension: 'level', member: 'XX'},
      {kind: 'by-ignored', dimension: 'sex'},
    ]);
    expect(rowsOf(answer)).to.deep.equal(['TH: 30 33']);
    const without = shown(
      pickSeries,
      {...years([1]), places: ['st']},
      {indicator: 'n', place: 'st'},
    );
    expect(without.notices).to.deep.equal([{kind: 'where-ignored', dimension: 'place'}]);
    expect(heldBy(without)).to.equal('');
  });

  it('names the only member of a dimension that is not asked about', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2022', level: 'TH'}, kind: 'percent', values: [61]}},
    };
    expect(heldBy(shown(pickSeries, feed, {indicator: 'n'}))).to.equal('level=TH');
  });
});

describe('a change of boundaries', () => {
  const merged: TerseFeed = {
    places: ['st=>ct ..2025-06-30', 'ca=>ct ..2025-06-30', 'ct 2025-07-01..', 'bt'],
    indicators: {
      n: {
        dims: {period: '2023-2024 2024-2025 2025-2026', place: 'st ca ct bt'},
        values: [1, 2, null, 7, 3, 4, null, 8, null, null, 9, 9],
      },
    },
  };
  const change = (asked: QueryWords): string => {
    const [notice] = told(shown(pickSeries, merged, {indicator: 'n', ...asked}), 'boundary-change');
    return notice?.kind === 'boundary-change' ? `${ids(notice.from)} > ${ids(notice.to)}` : '';
  };

  it('is said where places stand beside what they became', () => {
    expect(change({by: 'place'})).to.equal('st ca > ct');
  });
  it('is said where the roots changed between the periods', () => {
    expect(change({})).to.equal('st ca > ct');
    expect(rowsOf(shown(pickSeries, merged, {indicator: 'n'}))).to.deep.equal(['all: 10 15 18']);
  });
  it('hides no figures that were reckoned back for places that came later', () => {
    const feed: TerseFeed = {
      places: ['ct 2025-07-01..', 'vl 2025-07-01..'],
      indicators: {
        n: {dims: {period: '2022-2023 2023-2024', place: 'ct vl'}, values: [1, 2, 3, 4]},
      },
    };
    expect(rowsOf(shown(pickSeries, feed, {indicator: 'n', by: 'place'}))).to.deep.equal([
      'ct: 1 3',
      'vl: 2 4',
    ]);
    expect(rowsOf(shown(pickSeries, feed, {indicator: 'n'}))).to.deep.equal(['all: 3 7']);
  });
  it('is not said for periods before it', () => {
    expect(change({by: 'place', period: '..2024-2025'})).to.equal('');
    expect(change({place: 'st'})).to.equal('');
    expect(change({place: 'bt'})).to.equal('');
  });
});

describe('groups', () => {
  const groups = (asked: QueryWords): GroupsAnswer =>
    shown(pickGroups, province, {period: 'latest', ...asked});

  for (const [what, asked, rows, period] of [
    [
      'are levels unless the page says otherwise',
      {indicator: 'pupils', place: 'st'},
      ['TH: 34P', 'THCS: 17'],
      '2022',
    ],
    ['are places where there are no levels', {indicator: 'rate'}, ['st: 93', 'bt: 94'], '2022'],
    [
      'have bars inside',
      {indicator: 'pupils', by: 'place level'},
      ['st: 34P 17', 'bt: 33 10'],
      '2022',
    ],
    [
      'stand at a period',
      {indicator: 'pupils', by: 'place', period: '2021'},
      ['st: 41', 'bt: 37'],
      '2021',
    ],
    [
      'may be periods',
      {indicator: 'pupils', by: 'period', place: 'bt'},
      ['2021: 37', '2022: 43'],
      '2022',
    ],
    [
      'may be periods inside places',
      {indicator: 'pupils', by: 'place period'},
      ['st: 41 51P', 'bt: 37 43'],
      '2022',
    ],
  ] as const)
    it(what, () => {
      const answer = groups(asked);
      expect([...rowsOf(answer), answer.period.code]).to.deep.equal([...rows, period]);
    });

  it('are periods where there is nothing else', () => {
    const answer = shown(pickGroups, years([1, 2]), {indicator: 'n', period: 'latest'});
    expect([answer.by, ...rowsOf(answer)]).to.deep.equal(['period', '2018: 1', '2019: 2']);
  });

  it('take the last period that any of them has a value for', () => {
    const feed: TerseFeed = {
      indicators: {
        n: {
          dims: {period: '2021 2022 2023 2024', level: 'TH THCS'},
          values: [1, 2, null, 3, 'O', 'O', '4F', '5F'],
        },
      },
    };
    const answer = shown(pickGroups, feed, {indicator: 'n', period: 'latest'});
    expect([answer.period.code, ...rowsOf(answer)]).to.deep.equal(['2022', 'THCS: 3']);
  });

  it('are schools of the place', () => {
    const feed: TerseFeed = {
      places: ['st', 'd1<st', 'bt'],
      schools: ['a@d1', 'b@d1', 'c@bt'],
      indicators: {n: {dims: {period: '2022', school: 'a b c'}, values: [1, 2, 4]}},
    };
    expect(
      rowsOf(shown(pickGroups, feed, {indicator: 'n', by: 'school', place: 'st'})),
    ).to.deep.equal(['a: 1', 'b: 2']);
    expect(rowsOf(shown(pickGroups, feed, {indicator: 'n', by: 'place'}))).to.deep.equal([
      'st: 3',
      'bt: 4',
    ]);
    expect(
      rowsOf(shown(pickGroups, feed, {indicator: 'n', by: 'school', school: 'b'})),
    ).to.deep.equal(['b: 2']);
  });

  it('name what they are held at', () => {
    expect(heldBy(groups({indicator: 'pupils', by: 'place', where: 'level=TH'}))).to.equal(
      'level=TH',
    );
    expect(groups({indicator: 'pupils', by: 'place level'}).within).to.equal('level');
    expect(groups({indicator: 'pupils', by: 'place'}).within).to.equal(undefined);
  });
});

describe('a figure', () => {
  const figure = (values: readonly Terse[], asked: QueryWords = {}): string => {
    const {period, at, before, trend} = shown(pickFigure, years(values), {
      indicator: 'n',
      period: 'latest',
      ...asked,
    });
    const row = rowsOf(trend)[0]?.slice(5).split(' ') ?? [];
    return `${period.code} ${row[at]}${before === undefined ? '' : ` after ${row[before]}`} in ${row.join(' ')}`;
  };

  for (const [what, values, asked, is] of [
    [
      'is the latest, with the one before and the forecasts behind it',
      [1, 2, '3F'],
      {},
      '2019 2 after 1 in 1 2 3F',
    ],
    ['is compared with the last that had a value', [1, null, 2], {}, '2020 2 after 1 in 1 – 2'],
    ['may be the first', [null, 1], {}, '2019 1 in 1'],
    [
      'is the one asked for, with the years around it',
      [1, 2, 3],
      {period: '2019'},
      '2019 2 after 1 in 1 2 3',
    ],
    [
      'keeps silent about a suppressed value but shows that it is',
      [1, 'Q', 3],
      {period: '2019'},
      '2019 Q after 1 in 1 Q 3',
    ],
    ['stays inside a span', [1, 2, 3], {period: '..2019'}, '2019 2 after 1 in 1 2'],
  ] as const)
    it(what, () => {
      expect(figure(values, asked)).to.equal(is);
    });

  it('has its target', () => {
    expect(
      shown(pickFigure, province, {indicator: 'pupils', place: 'd1', period: 'latest'}).target,
    ).to.equal(40);
    expect(shown(pickFigure, years([1]), {indicator: 'n'}).target).to.deep.equal(NaN);
  });

  it('has periods of one kind around it', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2020 2021 2021-Q1 2021-Q2'}, values: [1, 2, 10, 11]}},
    };
    const {trend, period} = shown(pickFigure, feed, {indicator: 'n', period: 'latest'});
    expect([period.code, columnsOf(trend)]).to.deep.equal(['2021-Q2', '2021-Q1 2021-Q2']);
  });

  it('says that it is incomplete only when it is itself', () => {
    const feed: TerseFeed = {
      indicators: {n: {dims: {period: '2021 2022', level: 'TH THCS'}, values: [1, null, 2, 3]}},
    };
    const of = (period: string): number =>
      told(shown(pickFigure, feed, {indicator: 'n', period}), 'incomplete').length;
    expect([of('2021'), of('2022')]).to.deep.equal([1, 0]);
  });
});

describe('a table', () => {
  for (const [what, asked, rows, columns] of [
    [
      'sets periods against levels',
      {indicator: 'pupils', place: 'st'},
      ['2021: 30 11', '2022: 34P 17'],
      'TH THCS',
    ],
    [
      'sets places against periods where that is all',
      {indicator: 'rate'},
      ['st: 91 93', 'bt: 92 94'],
      '2021 2022',
    ],
    [
      'sets one dimension against periods',
      {indicator: 'pupils', by: 'place'},
      ['st: 41 51P', 'bt: 37 43'],
      '2021 2022',
    ],
    [
      'sets any two against each other',
      {indicator: 'pupils', by: 'level place'},
      ['TH: 34P 33', 'THCS: 17 10'],
      'st bt',
    ],
    [
      'has one column for periods alone',
      {indicator: 'pupils', by: 'period', place: 'bt'},
      ['2021: 37', '2022: 43'],
      '',
    ],
  ] as const)
    it(what, () => {
      const answer = shown(pickTable, province, asked);
      expect([...rowsOf(answer), columnsOf(answer)]).to.deep.equal([...rows, columns]);
    });

  it('names the period that it is held at', () => {
    expect(heldBy(shown(pickTable, province, {indicator: 'pupils', by: 'level place'}))).to.equal(
      'period=2022',
    );
  });
});

describe('a question without an answer', () => {
  for (const [what, asked, reason] of [
    ['needs an indicator', {}, {kind: 'no-indicator-asked'}],
    [
      'names the nearest indicator',
      {indicator: 'pupil'},
      {kind: 'no-indicator', asked: 'pupil', near: 'pupils'},
    ],
    [
      'names no indicator where none is near',
      {indicator: 'constructor'},
      {kind: 'no-indicator', asked: 'constructor'},
    ],
    [
      'names the nearest place',
      {indicator: 'pupils', place: 'sr'},
      {kind: 'no-place', asked: 'sr', near: 'st'},
    ],
    ['knows no such school', {indicator: 'pupils', school: 'x'}, {kind: 'no-school', asked: 'x'}],
    [
      'names the nearest period',
      {indicator: 'pupils', period: '2012'},
      {kind: 'no-period', asked: '2012', near: '2022'},
    ],
    [
      'knows no such end of a span',
      {indicator: 'pupils', period: '2021..soon'},
      {kind: 'no-period', asked: 'soon'},
    ],
    [
      'has no period between ends',
      {indicator: 'pupils', period: '1990..1991'},
      {kind: 'no-period', asked: '1990..1991'},
    ],
    ['waits for cells', {indicator: 'away'}, {kind: 'not-loaded'}],
    ['has no values', {indicator: 'empty'}, {kind: 'no-values', where: []}],
  ] as const)
    it(what, () => {
      for (const pick of [pickSeries, pickGroups, pickFigure, pickTable])
        expect(why(pick, province, asked)).to.deep.equal(reason);
    });

  it('names the filters that nothing is left of', () => {
    const reason = why(pickSeries, province, {indicator: 'pupils', where: 'level=GDTX'});
    expect(reason.kind === 'no-values' && ids(reason.where)).to.equal('GDTX');
  });

  it('says along which dimension values cannot be added', () => {
    expect(why(pickFigure, province, {indicator: 'rate', period: 'latest'})).to.deep.equal({
      kind: 'not-additive',
      dimension: 'place',
    });
    const feed: TerseFeed = {
      indicators: {n: {kind: 'percent', dims: {period: '2022', level: 'TH THCS'}, values: [1, 2]}},
    };
    expect(why(pickSeries, feed, {indicator: 'n'})).to.deep.equal({
      kind: 'not-additive',
      dimension: 'level',
    });
  });

  it('gives no figure of a province for a school', () => {
    const feed = {...province, schools: ['s1@d1']};
    expect(why(pickFigure, feed, {indicator: 'pupils', school: 's1'}).kind).to.equal('no-values');
  });

  it('waits for places that are linked', () => {
    const feed: TerseFeed = {
      ...years([1]),
      over: {linked: [{part: 'places', pointer: '/places', link: {href: 'places.json'}}]},
    };
    expect(why(pickSeries, feed, {indicator: 'n', place: 'st'}).kind).to.equal('not-loaded');
  });
});
