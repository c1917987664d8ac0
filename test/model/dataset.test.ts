import {expect} from '@open-wc/testing';
import {indexFeed} from '../../src/model/dataset.js';
import {pickSeries} from '../../src/model/pick-series.js';
import {worseStatus, meansNoValue, statusIndex, STATUS_CODES} from '../../src/model/status.js';
import {makeDataset, makeDimension, makeFeed, makeQuery, type TerseIndicator} from './make-feed.js';

describe('a data set', () => {
  it('finds everything by its id', () => {
    const dataset = makeDataset({
      places: ['st', 'd1<st'],
      schools: ['a@d1', 'b@st', 'c'],
      indicators: {n: {dims: {period: '2022-2023 2021 nonsense'}, values: [1, 2, 3]}},
    });
    expect(dataset.indicators.get('n')?.id).to.equal('n');
    expect(dataset.schools.get('b')?.place).to.equal('st');
    expect([...dataset.periods.keys()]).to.deep.equal(['2022-2023', '2021']);
    expect(dataset.schoolsIn('st').map(({id}) => id)).to.deep.equal(['b', 'a']);
    expect(dataset.schoolsIn('d1').map(({id}) => id)).to.deep.equal(['a']);
  });

  it('has the built-in dimensions, unless the feed declares its own', () => {
    const {dimensions} = makeDataset({
      dimensions: [makeDimension('level', 'TH all', {total: 'all'})],
    });
    expect(dimensions.get('level')?.total).to.equal('all');
    expect(dimensions.get('sex')?.members.map(({id}) => id)).to.deep.equal(['F', 'M']);
    expect(dimensions.get('result')?.ordered).to.equal(true);
  });

  it('shares positions between axes of the same members', () => {
    const {positions} = makeDataset({});
    const first = positions({id: 'level', members: ['TH', 'THCS']});
    expect(positions({id: 'level', members: ['TH', 'THCS']})).to.equal(first);
    expect(positions({id: 'level', members: ['THCS', 'TH']})).to.not.equal(first);
    expect(first.get('THCS')).to.equal(1);
  });

  it('is ready at once for a country', () => {
    const places = Array.from({length: 34}, (_, i) => `p${i}`);
    const periods = Array.from({length: 10}, (_, i) => 2015 + i);
    const schools = Array.from({length: 53_000}, (_, i) => `s${i}@p${i % 34}`);
    const cube: TerseIndicator = {
      dims: {period: periods.join(' '), place: places.join(' '), level: 'NT MG TH THCS THPT'},
      values: Array.from({length: 1700}, (_, i) => i),
    };
    const feed = makeFeed({
      places,
      schools,
      indicators: Object.fromEntries(Array.from({length: 80}, (_, i) => [`i${i}`, cube])),
    });
    const start = performance.now();
    const dataset = indexFeed(feed);
    const indexed = performance.now();
    for (let i = 0; i < 80; i++) pickSeries(dataset, makeQuery({indicator: `i${i}`, by: 'place'}));
    const picked = performance.now();
    expect(indexed - start).to.be.below(100);
    expect(picked - indexed).to.be.below(800);
  });
});

describe('a status', () => {
  it('is passed on by its weight', () => {
    const order = ['Q', 'L', 'O', 'H', 'M', 'F', 'E', 'P', 'U', 'B', 'N', 'A', ''].map(statusIndex);
    for (const [i, worse] of order.entries())
      for (const better of order.slice(i + 1)) {
        expect(worseStatus(worse, better)).to.equal(worse);
        expect(worseStatus(better, worse)).to.equal(worse);
      }
  });

  it('says when there is no value', () => {
    expect(STATUS_CODES.filter((code) => meansNoValue(statusIndex(code))).join('')).to.equal(
      'HKLMOQ',
    );
  });
});
