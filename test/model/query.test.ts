import {expect} from '@open-wc/testing';
import {parseQuery, sameQuery} from '../../src/model/query.js';

describe('a query', () => {
  it('is read from the words of a page', () => {
    const query = parseQuery(
      {
        indicator: ' pupils ',
        by: 'place  level place',
        place: '2022.94 2022.83',
        school: 's1',
        where: 'level=TH, THCS; sex = F;;x=',
      },
      {kind: 'latest'},
    );
    expect(query).to.deep.include({
      indicator: 'pupils',
      by: ['place', 'level'],
      place: ['2022.94', '2022.83'],
      school: 's1',
      period: {kind: 'latest'},
    });
    expect({...query.where}).to.deep.equal({level: ['TH', 'THCS'], sex: ['F']});
  });

  it('asks for nothing when nothing is said', () => {
    const query = parseQuery({indicator: undefined, school: ''}, {kind: 'span'});
    expect(query).to.deep.include({indicator: '', by: [], place: [], period: {kind: 'span'}});
    expect('school' in query).to.equal(false);
  });

  for (const [text, choice] of [
    ['latest', {kind: 'latest'}],
    ['2022-2023', {kind: 'one', period: '2022-2023'}],
    ['2015-2016..2022-2023', {kind: 'span', from: '2015-2016', to: '2022-2023'}],
    ['2020..', {kind: 'span', from: '2020'}],
    ['.. 2020', {kind: 'span', to: '2020'}],
    ['..', {kind: 'span'}],
    ['a..b..c', {kind: 'one', period: 'a..b..c'}],
    [' ', {kind: 'latest'}],
  ] as const)
    it(`reads the period ${JSON.stringify(text)}`, () => {
      expect(parseQuery({period: text}, {kind: 'latest'}).period).to.deep.equal(choice);
    });

  it('takes no harm from hostile names', () => {
    const {where} = parseQuery({where: '__proto__=a; constructor=b'}, {kind: 'latest'});
    expect(Object.entries(where)).to.deep.equal([
      ['__proto__', ['a']],
      ['constructor', ['b']],
    ]);
    expect(({} as Record<string, unknown>)['a']).to.equal(undefined);
  });

  it('is the same as one in the same words', () => {
    const ask = (where: string): ReturnType<typeof parseQuery> =>
      parseQuery({indicator: 'a', where}, {kind: 'latest'});
    expect(sameQuery(ask('level=TH'), ask(' level = TH '))).to.equal(true);
    expect(sameQuery(ask('level=TH'), ask('level=THCS'))).to.equal(false);
  });
});
