import {expect} from '@open-wc/testing';
import {
  comparePeriods,
  follows,
  parseDay,
  parsePeriod,
  preceding,
  type Period,
} from '../../src/model/period.js';

const of = (code: string): Period => {
  const period = parsePeriod(code);
  if (!period) throw new Error(`no period: ${code}`);
  return period;
};
const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('a period', () => {
  for (const [code, kind, start, end] of [
    ['2022-2023', 'schoolYear', '2022-09-01', '2023-08-31'],
    ['2022-2023.HK1', 'semester', '2022-09-01', '2023-01-15'],
    ['2022-2023.HK2', 'semester', '2023-01-16', '2023-08-31'],
    ['2023', 'year', '2023-01-01', '2023-12-31'],
    ['2023-Q1', 'quarter', '2023-01-01', '2023-03-31'],
    ['2023-Q4', 'quarter', '2023-10-01', '2023-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2023-12', 'month', '2023-12-01', '2023-12-31'],
    ['2023-W01', 'week', '2023-01-02', '2023-01-08'],
    ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
    ['2025-W01', 'week', '2024-12-30', '2025-01-05'],
    ['1961-W01', 'week', '1961-01-02', '1961-01-08'],
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
    ['1954-07-20', 'day', '1954-07-20', '1954-07-20'],
  ] as const)
    it(`${code} runs from ${start} to ${end}`, () => {
      const period = of(code);
      expect([period.kind, iso(period.start), iso(period.end)]).to.deep.equal([kind, start, end]);
      expect(period.code).to.equal(code);
    });

  for (const code of [
    '',
    '22',
    '2022-2024',
    '2023-2022',
    '2022-2023.HK3',
    '2022-2023.HK0',
    '2023-Q0',
    '2023-Q5',
    '2023-13',
    '2023-00',
    '2023-W00',
    '2023-W53',
    '2024-W53',
    '2023-02-29',
    '2100-02-29',
    '2023-04-31',
    '2023-05-00',
    '2023-5',
    ' 2023',
    '2023\n',
    'latest',
  ])
    it(`is not written ${JSON.stringify(code)}`, () => {
      expect(parsePeriod(code)).to.equal(undefined);
    });

  it('knows each day of five centuries, and the first ones', () => {
    for (let day = -140_000; day < 60_000; day += 13) expect(parseDay(iso(day))).to.equal(day);
    expect(parseDay('0000-02-29')).to.equal(-719_469);
    expect(parseDay('0099-12-31')).to.equal(-683_004);
    expect(parseDay('2023-02-30')).to.equal(undefined);
    expect(parseDay('2023-02')).to.equal(undefined);
  });

  it('stands by its start, the longer first', () => {
    const codes = [
      '2023-01-01',
      '2022-2023.HK2',
      '2022-2023.HK1',
      '2023-01',
      '2022-2023',
      '2023',
      '2023-Q1',
    ];
    expect(
      codes
        .map(of)
        .sort(comparePeriods)
        .map(({code}) => code),
    ).to.deep.equal([
      '2022-2023',
      '2022-2023.HK1',
      '2023',
      '2023-Q1',
      '2023-01',
      '2023-01-01',
      '2022-2023.HK2',
    ]);
  });

  it('knows the one before it among its kind', () => {
    const all = ['2019-2020', '2021-2022', '2022-2023', '2022-2023.HK1', '2022'].map(of);
    expect(preceding(of('2022-2023'), all)?.code).to.equal('2021-2022');
    expect(preceding(of('2021-2022'), all)?.code).to.equal('2019-2020');
    expect(preceding(of('2019-2020'), all)).to.equal(undefined);
    expect(preceding(of('2022-2023.HK1'), all)).to.equal(undefined);
  });

  for (const [a, b, next] of [
    ['2021-2022', '2022-2023', true],
    ['2020-2021', '2022-2023', false],
    ['2021-2022.HK2', '2022-2023.HK1', true],
    ['2022-2023.HK1', '2022-2023.HK2', true],
    ['2022', '2023-01', false],
    ['2024-02', '2024-03', true],
    ['2020-W53', '2021-W01', true],
  ] as const)
    it(`${b} ${next ? 'follows' : 'does not follow'} ${a}`, () => {
      expect(follows(of(a), of(b))).to.equal(next);
    });
});
