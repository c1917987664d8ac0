import {expect} from '@open-wc/testing';
import {parse} from '../../src/feed/parse.js';
import {indexFeed} from '../../src/model/dataset.js';
import {follow} from '../../src/model/follow.js';
import {parseQuery, type PeriodChoice, type QueryWords} from '../../src/model/query.js';
import {smallFeed} from '../elements/page.js';

const dataset = indexFeed(parse(smallFeed()).feed as never);
const ask = (
  words: QueryWords,
  selection: Record<string, string>,
  period: PeriodChoice = {kind: 'latest'},
) => follow(parseQuery({indicator: 'pupils', ...words}, period), selection, dataset);

describe('A question that follows a group', () => {
  it('takes the chosen place, period and members in place of its own', () => {
    const {query, ignored} = ask(
      {place: 'bt', where: 'level=TH'},
      {place: 'st', period: '2019-2020', level: 'THCS,THPT'},
    );
    expect(query).to.deep.include({place: ['st'], period: {kind: 'one', period: '2019-2020'}});
    expect(query.where['level']).to.deep.equal(['THCS', 'THPT']);
    expect(ignored).to.deep.equal([]);
  });

  it('keeps its own where nothing is chosen', () => {
    const own = parseQuery({indicator: 'pupils', place: 'bt'}, {kind: 'latest'});
    expect(follow(own, {}, dataset).query).to.equal(own);
  });

  it('marks a period in a span instead of shrinking to one point', () => {
    const {query, period} = ask({}, {period: '2020-2021'}, {kind: 'span'});
    expect(period).to.equal('2020-2021');
    expect(query.period).to.deep.equal({kind: 'span'});
  });

  it('lets the chosen one stand out among those side by side', () => {
    const {query, emphasis} = ask({by: 'place level'}, {place: 'st', level: 'TH'});
    expect(emphasis).to.have.members(['st', 'TH']);
    expect(query.place).to.deep.equal([]);
    expect(query.where['level']).to.equal(undefined);
  });

  it('goes into a place that is not among those side by side', () => {
    const {query, emphasis} = ask({by: 'place', place: 'bt'}, {place: 'st'});
    expect(query.place).to.deep.equal(['st']);
    expect(emphasis).to.deep.equal([]);
  });

  it('says what it has no figures for, and keeps its own question there', () => {
    const {query, ignored} = ask(
      {place: 'bt'},
      {place: 'elsewhere', period: '1999-2000', level: 'GDTX', sex: 'F'},
    );
    expect(query.place).to.deep.equal(['bt']);
    expect(query.period).to.deep.equal({kind: 'latest'});
    expect(ignored.map(({dimension, id}) => `${dimension} ${id}`)).to.have.members([
      'place elsewhere',
      'period 1999-2000',
      'level GDTX',
      'sex F',
    ]);
  });

  it('is silent about a school whose place it follows', () => {
    expect(ask({}, {place: 'st', school: 'th-1'}).ignored).to.deep.equal([]);
  });

  it('breaks on no name that objects know', () => {
    expect(
      ask({}, {__proto__x: 'a', constructor: 'toString', place: 'constructor'}).ignored,
    ).to.have.length(3);
  });
});
