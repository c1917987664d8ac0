import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  formatChange,
  formatCompact,
  formatNumber,
  formatRange,
  formatValue,
  tickFormatter,
  valueAndUnit,
} from '../../src/format/numbers.js';
import {classSize, indicator, rate} from './make-answer.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const money = indicator({unit: {vi: 'đồng', en: 'VND'}, kind: 'money'});
const millions = indicator({
  unit: {vi: 'triệu đồng', en: 'million VND'},
  kind: 'money',
  decimals: 1,
});

describe('numbers', () => {
  it('are written in the language, with a true minus sign', () => {
    expect(formatNumber(1234567.8, 'vi', 1)).to.equal('1.234.567,8');
    expect(formatNumber(1234567.8, 'en', 1)).to.equal('1,234,567.8');
    expect(formatNumber(1234, 'vi', 0)).to.equal('1.234');
    expect(formatNumber(-3, 'vi', 0)).to.equal('−3');
  });

  it('are written as Intl writes them, for any number, decimals and language', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({noNaN: true, min: -1e14, max: 1e14}),
          fc.integer(),
          fc.integer({min: -1e6, max: 1e6}).map((n) => n / 1000),
        ),
        fc.integer({min: 0, max: 6}),
        fc.constantFrom('vi', 'en'),
        (value, decimals, lang) => {
          const intl = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          });
          const expected = intl
            .format(value)
            .replace(/^-(?=[0.,]+$)/, '')
            .replace('-', '−');
          expect(formatNumber(value, lang, decimals)).to.equal(expected);
        },
      ),
      {numRuns: 2000},
    );
  });

  it('keep their last digits, where doubles would lose them', () => {
    expect(formatNumber(-3980721419.7104754, 'vi', 6)).to.equal('−3.980.721.419,710475');
    expect(formatNumber(1.005, 'en', 2)).to.equal('1.01');
    expect(formatNumber(5e-7, 'en', 6)).to.equal('0.000001');
    expect(formatNumber(9.96, 'en', 1)).to.equal('10.0');
  });

  it('have no sign when they round to zero, and no words when they are none', () => {
    expect(formatNumber(-0.04, 'vi', 1)).to.equal('0,0');
    expect(formatNumber(-0, 'en', 0)).to.equal('0');
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(formatNumber(value, 'vi', 0)).to.equal('');
      expect(formatCompact(value, 'vi')).to.equal('');
      expect(formatValue(value, rate(), 'vi')).to.equal('');
      expect(formatChange(value, 1, rate(), 'vi').text).to.equal('');
    }
  });

  it('stay short however large they are', () =>
    expect(formatNumber(1.7e308, 'vi', 0).length).to.be.below(8));

  for (const [value, vi, en] of [
    [0, '0', '0'],
    [9999, '9.999', '9,999'],
    [10000, '10 nghìn', '10 thousand'],
    [256347, '256,3 nghìn', '256.3 thousand'],
    [999949, '999,9 nghìn', '999.9 thousand'],
    [999950, '1 triệu', '1 million'],
    [1e6, '1 triệu', '1 million'],
    [1.5e6, '1,5 triệu', '1.5 million'],
    [999_949_999, '999,9 triệu', '999.9 million'],
    [1e9, '1 tỷ', '1 billion'],
    [2.3e9, '2,3 tỷ', '2.3 billion'],
    [1.2e12, '1.200 tỷ', '1,200 billion'],
    [-256347, '−256,3 nghìn', '−256.3 thousand'],
  ] as const)
    it(`shorten ${value} to ${vi}`, () => {
      expect(plain(formatCompact(value, 'vi'))).to.equal(vi);
      expect(plain(formatCompact(value, 'en'))).to.equal(en);
    });

  it('carry their unit behind a no-break space, percents without any', () => {
    expect(formatValue(66.2, rate(), 'vi')).to.equal('66,2%');
    expect(formatValue(66.2, rate(), 'vi', {unit: false})).to.equal('66,2');
    expect(formatValue(1234, indicator(), 'vi')).to.equal('1.234\u00a0học sinh');
    expect(plain(formatValue(1.5e9, money, 'vi'))).to.equal('1.500.000.000 đồng');
    expect(plain(formatValue(1.5e9, money, 'vi', {compact: true}))).to.equal('1,5 tỷ đồng');
    expect(plain(formatValue(1.5e9, money, 'en', {compact: true}))).to.equal('1.5 billion VND');
  });

  it('take no second scale word', () => {
    expect(plain(formatValue(25000, millions, 'vi', {compact: true}))).to.equal(
      '25.000,0 triệu đồng',
    );
    expect(tickFormatter(10000, 50000, millions, 'vi').unit).to.equal('triệu đồng');
  });

  it('stand apart from their unit on a tile', () => {
    expect(valueAndUnit(256347, indicator(), 'vi')).to.deep.equal({
      number: '256.347',
      unit: 'học sinh',
    });
    expect(valueAndUnit(66.2, rate(), 'vi')).to.deep.equal({number: '66,2%', unit: ''});
    const {number, unit} = valueAndUnit(1.5e9, money, 'vi');
    expect([number, plain(unit)]).to.deep.equal(['1,5', 'tỷ đồng']);
    expect(valueAndUnit(NaN, rate(), 'vi')).to.deep.equal({number: '', unit: ''});
  });

  it('make ranges with an en dash', () => {
    expect(formatRange(9, 10, 'vi')).to.equal('9–10');
    expect(formatRange(-2, 3.5, 'vi', 1)).to.equal('−2,0 – 3,5');
  });
});

describe('changes', () => {
  for (const [title, from, to, of, vi, en, direction] of [
    ['counts in percent', 250000, 255750, indicator(), 'tăng 2,3%', 'up 2.3%', 'up'],
    ['small counts as they are', 3, 4, indicator(), 'tăng 1 học sinh', 'up 1 pupils', 'up'],
    [
      'counts from zero as they are',
      0,
      1234,
      indicator(),
      'tăng 1.234 học sinh',
      'up 1,234 pupils',
      'up',
    ],
    [
      'a change that would round to 0%',
      256000,
      255990,
      indicator(),
      'giảm 10 học sinh',
      'down 10 pupils',
      'down',
    ],
    [
      'a thousand percent as it is',
      60,
      6000,
      indicator(),
      'tăng 5.940 học sinh',
      'up 5,940 pupils',
      'up',
    ],
    ['percents in points', 64.1, 66.2, rate(), 'tăng 2,1 điểm %', 'up 2.1 percentage points', 'up'],
    [
      'ratios by difference',
      39,
      38.6,
      classSize(),
      'giảm 0,4 HS/lớp',
      'down 0.4 pupils/class',
      'down',
    ],
    ['money in percent', 2e9, 1.5e9, money, 'giảm 25%', 'down 25%', 'down'],
    [
      'what looks the same as the same',
      38.61,
      38.64,
      classSize(),
      'không đổi',
      'unchanged',
      'same',
    ],
    ['below zero by difference', -8, 3, indicator(), 'tăng 11 học sinh', 'up 11 pupils', 'up'],
  ] as const)
    it(`tell ${title}`, () => {
      const change = formatChange(from, to, of, 'vi');
      expect(plain(change.text)).to.equal(vi);
      expect(change.direction).to.equal(direction);
      expect(plain(formatChange(from, to, of, 'en').text)).to.equal(en);
    });

  it('agree with a reader who subtracts', () =>
    expect(plain(formatChange(12.34, 12.46, classSize(), 'vi').text)).to.equal('tăng 0,2 HS/lớp'));
});

describe('axis values', () => {
  const written = (
    step: number,
    most: number,
    of = indicator(),
    lang = 'vi',
  ): readonly string[] => {
    const axis = tickFormatter(step, most, of, lang);
    return [axis.format(0), axis.format(step), axis.format(most), axis.unit];
  };
  it('share one scale word and one number of decimals', () => {
    expect(written(20000, 100000)).to.deep.equal(['0', '20', '100', 'nghìn']);
    expect(written(2500, 10000)).to.deep.equal(['0', '2,5', '10,0', 'nghìn']);
    expect(written(2000, 8000)).to.deep.equal(['0', '2.000', '8.000', '']);
    expect(written(500000, 2e6, indicator(), 'en')).to.deep.equal(['0', '0.5', '2.0', 'million']);
    expect(written(2.5e9, 1e10, money)).to.deep.equal(['0', '2,5', '10,0', 'tỷ đồng']);
  });
  it('take the smaller word where the larger needs many decimals', () =>
    expect(written(2500, 1_152_500)).to.deep.equal(['0', '2,5', '1.152,5', 'nghìn']));
  it('keep the percent sign and small steps', () => {
    expect(written(20, 100, rate())).to.deep.equal(['0%', '20%', '100%', '']);
    expect(written(0.05, 0.2, classSize())).to.deep.equal(['0', '0,05', '0,20', '']);
  });
  it('never throw for a step that is none', () => {
    for (const step of [0, NaN, Infinity, 5e-324])
      expect(written(step, 1).join('')).not.to.contain('NaN');
  });
});
