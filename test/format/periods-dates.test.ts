import {expect} from '@open-wc/testing';
import {formatAge, formatDate, formatDateTime, formatDay} from '../../src/format/dates.js';
import {formatPeriod, formatPeriodCode} from '../../src/format/periods.js';
import {period} from './make-answer.js';

describe('periods', () => {
  for (const [code, vi, en] of [
    [
      '2022-2023',
      ['năm học 2022–2023', '2022–2023', '22–23'],
      ['school year 2022–2023', '2022–2023', '22–23'],
    ],
    [
      '2022-2023.HK1',
      ['HK1 2022–2023', 'HK1 2022–2023', 'HK1 22–23'],
      ['semester 1, 2022–2023', 'S1 2022–2023', 'S1 22–23'],
    ],
    ['2023', ['năm 2023', '2023', '2023'], ['2023', '2023', '2023']],
    ['2023-Q1', ['quý I/2023', 'quý I/2023', 'I/2023'], ['Q1 2023', 'Q1 2023', 'Q1 2023']],
    ['2023-Q4', ['quý IV/2023', 'quý IV/2023', 'IV/2023'], ['Q4 2023', 'Q4 2023', 'Q4 2023']],
    ['2023-05', ['tháng 5/2023', '5/2023', '5/2023'], ['May 2023', 'May 2023', 'May 2023']],
    [
      '2023-W18',
      ['tuần 18/2023', 'tuần 18/2023', 'tuần 18/2023'],
      ['week 18, 2023', 'week 18, 2023', 'week 18, 2023'],
    ],
    ['2023-05-31', ['31/05/2023', '31/05/2023', '31/05'], ['31 May 2023', '31/05/2023', '31/05']],
  ] as const)
    it(`${code} is ${vi[0]}`, () => {
      (['long', 'short', 'tick'] as const).forEach((style, i) => {
        expect(formatPeriod(period(code), 'vi', style)).to.equal(vi[i]);
        expect(formatPeriod(period(code), 'en-GB', style)).to.equal(en[i]);
      });
    });

  it('that are none stay as they are', () =>
    expect(formatPeriodCode('constructor', 'vi', 'long')).to.equal('constructor'));
});

describe('dates', () => {
  it('are those of Viet Nam wherever the reader is', () => {
    expect(formatDate(Date.parse('2026-09-04T17:00:00Z'))).to.equal('05/09/2026');
    expect(formatDate(Date.parse('2026-09-04T16:59:59Z'))).to.equal('04/09/2026');
    expect(formatDateTime(Date.parse('2026-11-24T02:05:00Z'))).to.equal('24/11/2026 09:05');
  });
  it('can be whole days since 1970', () =>
    expect(formatDay(Date.parse('2023-05-31') / 86_400_000)).to.equal('31/05/2023'));
  it('are empty when they are none', () => {
    expect(formatDate(NaN) + formatDateTime(Infinity) + formatDay(1e300)).to.equal('');
  });
});

describe('ages', () => {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
  for (const [ms, vi, en] of [
    [-5 * minute, 'vừa xong', 'just now'],
    [0, 'vừa xong', 'just now'],
    [minute - 1, 'vừa xong', 'just now'],
    [minute, '1 phút trước', '1 minute ago'],
    [5 * minute, '5 phút trước', '5 minutes ago'],
    [hour - 1, '59 phút trước', '59 minutes ago'],
    [hour, '1 giờ trước', '1 hour ago'],
    [day - 1, '23 giờ trước', '23 hours ago'],
    [day, '1 ngày trước', '1 day ago'],
    [30 * day, '30 ngày trước', '30 days ago'],
    [31 * day, '1 tháng trước', '1 month ago'],
    [365 * day, '11 tháng trước', '11 months ago'],
    [366 * day, '1 năm trước', '1 year ago'],
    [730 * day, '1 năm trước', '1 year ago'],
    [NaN, '', ''],
  ] as const)
    it(`${ms} ms is "${vi}"`, () => {
      expect(formatAge(ms, 'vi')).to.equal(vi);
      expect(formatAge(ms, 'en')).to.equal(en);
    });
});
