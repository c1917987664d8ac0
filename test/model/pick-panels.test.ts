import {expect} from '@open-wc/testing';
import type {GroupsAnswer, SeriesAnswer} from '../../src/model/answer.js';
import {pickGroups} from '../../src/model/pick-groups.js';
import {pickSeries} from '../../src/model/pick-series.js';
import type {QueryWords} from '../../src/model/query.js';
import {makeDataset, makeQuery} from './make-feed.js';

const dataset = makeDataset({
  places: ['st', 'bt'],
  indicators: {
    pupils: {
      dims: {period: '2019-2020 2020-2021 2021-2022', place: 'st bt', level: 'TH THCS THPT'},
      values: [
        100,
        60,
        20,
        null,
        null,
        null,
        110,
        'Q',
        0,
        null,
        null,
        null,
        120,
        70,
        9,
        90,
        50,
        30,
      ],
    },
  },
});
const series = (asked: QueryWords): SeriesAnswer =>
  pickSeries(dataset, makeQuery(asked)) as SeriesAnswer;

describe('a picture for each member', () => {
  it('holds the lines of its own member, over the periods of all', () => {
    const {grid, periods, facet, by} = series({
      indicator: 'pupils',
      by: 'level',
      facet: 'place',
    });
    expect([by, facet]).to.deep.equal(['level', 'place']);
    expect(periods.map(({code}) => code)).to.deep.equal(['2019-2020', '2020-2021', '2021-2022']);
    expect(grid.rows.map(({id, of}) => `${of?.id ?? ''} ${id}`)).to.deep.equal([
      'st TH',
      'st THCS',
      'st THPT',
      'bt TH',
      'bt THCS',
      'bt THPT',
    ]);
    expect([...grid.cells.values.slice(0, 3)]).to.deep.equal([100, 110, 120]);
    // Bến Tre has the last year only.
    expect([...grid.cells.values.slice(9, 12)]).to.deep.equal([NaN, NaN, 90]);
  });

  it('is of one line each where lines are split by nothing else', () => {
    const {grid, by} = series({indicator: 'pupils', facet: 'level', place: 'st'});
    expect(by).to.equal('level');
    expect(grid.rows.map(({id, of}) => [id, of])).to.deep.equal([
      ['TH', undefined],
      ['THCS', undefined],
      ['THPT', undefined],
    ]);
  });

  it('keeps a place that has nothing, since a missing unit is news', () => {
    const {grid} = series({
      indicator: 'pupils',
      by: 'level',
      facet: 'place',
      period: '2019-2020..2020-2021',
    });
    const own = grid.rows.filter(({of}) => of?.id === 'bt');
    expect(own.map(({id}) => id)).to.deep.equal(['']);
  });

  it('tells of a dimension that there is none of, and draws one picture', () => {
    const {notices, facet} = series({indicator: 'pupils', by: 'level', facet: 'colour'});
    expect(facet).to.equal('');
    expect(notices.map((notice) => JSON.stringify(notice)).join()).to.contain('colour');
  });

  it('has no pictures for periods, along which the lines run', () => {
    expect(series({indicator: 'pupils', facet: 'period', place: 'st'}).facet).to.equal('');
  });

  it('holds bars of its own column', () => {
    const query = makeQuery({indicator: 'pupils', by: 'level', facet: 'place'}, {kind: 'latest'});
    const {facet, within, grid} = pickGroups(dataset, query) as GroupsAnswer;
    expect([facet, within]).to.deep.equal([true, 'place']);
    expect(grid.columns.map(({id}) => id)).to.deep.equal(['st', 'bt']);
  });
});
