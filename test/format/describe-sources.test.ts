import {expect} from '@open-wc/testing';
import {
  describeRecords,
  describeSources,
  describeState,
  describeTimes,
  unitNames,
} from '../../src/format/describe-sources.js';
import {formatMoment, formatRhythm, formatSpan} from '../../src/format/source-words.js';
import {pickSources, type SourcesAnswer, type SourceState} from '../../src/model/pick-sources.js';
import type {Source} from '../../src/model/source.js';
import {makeDataset} from '../model/make-feed.js';

const updated = Date.parse('2026-11-24T08:00:00+07:00');
const HOUR = 3_600_000;

const source = (over: Partial<Source>): Source => ({
  id: 'vnedu',
  name: 'vnEdu',
  records: {},
  failed: [],
  ...over,
});

const onTime = source({lastSuccess: '2026-11-24T07:45:00+07:00', everySeconds: 900});
const daily = source({
  id: 'daily',
  name: {vi: 'CSDL ngành', en: 'Ministry database'},
  lastSuccess: '2026-11-24T02:00:00+07:00',
  everySeconds: 86_400,
});
const late = source({
  id: 'department',
  name: {vi: 'Báo cáo của Sở', en: 'Department’s reports'},
  lastSuccess: '2026-11-21T17:00:00+07:00',
  lastAttempt: '2026-11-24T06:00:00+07:00',
  everySeconds: 86_400,
});
const never = source({id: 'health', name: 'Y tế', lastAttempt: '2026-11-24T06:00:00+07:00'});
const attempted = source({...daily, lastAttempt: '2026-11-24T06:00:00+07:00'});
const failed = source({...onTime, failed: ['a', 'b']});
const noRhythm = source({id: 'nso', name: 'GSO', lastSuccess: '2026-10-01T00:00:00+07:00'});
const silent = source({id: 'x', name: 'X'});
const ahead = source({...onTime, lastSuccess: '2026-11-25T07:45:00+07:00'});

interface Moment {
  /** Hours since the feed was made. */
  readonly hours?: number;
  readonly fresh?: boolean;
  readonly more?: number;
}

const pick = (
  sources: readonly Source[],
  {hours = 0, fresh = true, more = 0}: Moment = {},
): SourcesAnswer =>
  pickSources({sources, updated, refreshSeconds: 300}, {now: updated + hours * HOUR, fresh, more});

// No-break spaces are written as plain ones below.
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the sentence of source systems', () => {
  const cases: readonly (readonly [
    title: string,
    answer: SourcesAnswer,
    vi: string,
    en: string,
  ])[] = [
    [
      'says that all are on time when they are',
      pick([onTime, daily]),
      'Cả 2 nguồn đúng hẹn.',
      'All 2 sources on time.',
    ],
    [
      'names the worst, and counts units that failed',
      pick([failed, late, daily]),
      '1/3 nguồn đúng hẹn; Báo cáo của Sở trễ 1 ngày 15 giờ; 2 đơn vị chưa đồng bộ.',
      '1 of 3 sources on time; Department’s reports 1 day 15 hours late; 2 units not synchronised.',
    ],
    [
      'names two and counts the rest',
      pick([late, never, {...late, id: 'c'}, {...late, id: 'd'}, onTime]),
      '1/5 nguồn đúng hẹn; Báo cáo của Sở trễ 1 ngày 15 giờ; Y tế: chưa lần nào thành công; 2 nguồn khác cần xem.',
      '1 of 5 sources on time; Department’s reports 1 day 15 hours late; Y tế: never succeeded; 2 sources more to look into.',
    ],
    [
      'names one whose last attempt failed',
      pick([onTime, attempted]),
      '1/2 nguồn đúng hẹn; CSDL ngành: lần thử 06:00 24/11 không thành công.',
      '1 of 2 sources on time; Ministry database: the attempt at 06:00 24/11 failed.',
    ],
    [
      'counts a unit once that failed in two sources',
      pick([failed, {...failed, id: 'two', failed: ['b', 'c']}]),
      '0/2 nguồn đúng hẹn; 3 đơn vị chưa đồng bộ.',
      '0 of 2 sources on time; 3 units not synchronised.',
    ],
    [
      'tells of an old feed only how things stood when it was made',
      pick([onTime, daily], {hours: 72, fresh: false}),
      'Lúc 08:00 24/11 có 2/2 nguồn đúng hẹn, từ đó chưa rõ.',
      'As of 08:00 24/11, 2 of 2 sources on time, not known since.',
    ],
    [
      'accuses of what an old feed has proven, and of no more',
      pick([onTime, late], {hours: 72, fresh: false}),
      'Lúc 08:00 24/11 có 1/2 nguồn đúng hẹn, từ đó chưa rõ; Báo cáo của Sở trễ 1 ngày 15 giờ.',
      'As of 08:00 24/11, 1 of 2 sources on time, not known since; Department’s reports 1 day 15 hours late.',
    ],
    [
      'parts what is on time now from what was',
      pick([onTime, daily], {hours: 1}),
      '1/2 nguồn đúng hẹn; 1 nguồn chưa rõ từ 08:00 24/11.',
      '1 of 2 sources on time; 1 source not known since 08:00 24/11.',
    ],
    [
      'calls nobody late who declares no rhythm',
      pick([noRhythm, silent]),
      '2 nguồn chưa rõ tình trạng.',
      '2 sources in an unknown state.',
    ],
    [
      'counts what it could not read',
      {...pick([onTime]), unread: 1},
      '1/2 nguồn đúng hẹn; 1 nguồn không đọc được.',
      '1 of 2 sources on time; 1 source could not be read.',
    ],
    [
      'never says "all" when the feed has faults beyond those listed',
      pick([onTime, daily], {more: 1}),
      '0/2 nguồn đúng hẹn; 2 nguồn chưa rõ tình trạng.',
      '0 of 2 sources on time; 2 sources in an unknown state.',
    ],
    [
      'tells a single source in full',
      pick([late]),
      'Báo cáo của Sở: trễ 1 ngày 15 giờ so với nhịp hằng ngày; lần thử 06:00 24/11 không thành công.',
      'Department’s reports: 1 day 15 hours late, due daily; the attempt at 06:00 24/11 failed.',
    ],
  ];
  for (const [title, answer, vi, en] of cases)
    it(title, () => {
      expect(plain(describeSources(answer, 'vi'))).to.equal(vi);
      expect(plain(describeSources(answer, 'en'))).to.equal(en);
    });
});

describe('the state of one source in words', () => {
  const cases: readonly (readonly [
    title: string,
    told: Source,
    vi: string,
    en: string,
    moment?: Moment,
  ])[] = [
    ['is on time', onTime, 'Đúng hẹn', 'On time'],
    [
      'was on time',
      onTime,
      'Đúng hẹn lúc 08:00 24/11; từ đó chưa rõ',
      'On time at 08:00 24/11; not known since',
      {hours: 1},
    ],
    [
      'is late by its rhythm',
      source({lastSuccess: '2026-11-24T05:45:00+07:00', everySeconds: 900}),
      'Trễ 2 giờ so với nhịp 15 phút',
      '2 hours late, due every 15 minutes',
    ],
    [
      'was late',
      source({lastSuccess: '2026-11-24T05:45:00+07:00', everySeconds: 900}),
      'Trễ 2 giờ so với nhịp 15 phút; tính đến 08:00 24/11, từ đó chưa rõ',
      '2 hours late, due every 15 minutes; as of 08:00 24/11, not known since',
      {hours: 5},
    ],
    [
      'names units before what is as it should be',
      failed,
      '2 đơn vị chưa đồng bộ; đúng hẹn',
      '2 units not synchronised; on time',
    ],
    [
      'names the attempt before what is as it should be',
      attempted,
      'Lần thử 06:00 24/11 không thành công; đúng hẹn',
      'The attempt at 06:00 24/11 failed; on time',
    ],
    ['never succeeded', never, 'Chưa lần nào thành công', 'Never succeeded'],
    ['declares nothing', silent, 'Không khai báo', 'Not declared'],
    ['declares no rhythm', noRhythm, 'Không khai báo nhịp', 'No rhythm declared'],
    [
      'claims nothing that could have changed',
      noRhythm,
      'Không khai báo nhịp',
      'No rhythm declared',
      {hours: 5},
    ],
    ['is ahead of the clock', ahead, 'Giờ ghi đi trước đồng hồ', 'Its time is ahead of the clock'],
    [
      'cannot be certain',
      onTime,
      'Chưa chắc đúng hẹn vì khai báo có lỗi',
      'Not certain to be on time: its record has errors',
      {more: 1},
    ],
  ];
  for (const [title, told, vi, en, moment = {}] of cases)
    it(title, () => {
      const answer = pick([told], moment);
      const say = (lang: string): string =>
        plain(
          describeState(answer.states[0] as SourceState, answer, lang)
            .filter(Boolean)
            .join('; '),
        );
      expect(say('vi')).to.equal(vi);
      expect(say('en')).to.equal(en);
    });
});

describe('the facts of one source', () => {
  const timesOf = (told: Source, lang = 'vi'): string => {
    const {states, now} = pick([told]);
    return describeTimes(states[0] as SourceState, now, lang).join(' · ');
  };

  it('are its last success, the age of that, and its rhythm', () => {
    expect(timesOf(onTime)).to.equal(
      'lần thành công gần nhất 07:45 24/11 · 15 phút trước · nhịp 15 phút',
    );
    expect(timesOf(late, 'en')).to.equal('last success 17:00 21/11 · 2 days ago · due daily');
  });

  it('are the last attempt where there was no success, and no age ahead of the clock', () => {
    expect(timesOf(never)).to.equal('lần thử gần nhất 06:00 24/11');
    expect(timesOf(ahead)).to.equal('lần thành công gần nhất 07:45 25/11 · nhịp 15 phút');
    expect(timesOf(silent)).to.equal('');
  });

  const dataset = makeDataset({
    places: ['xa'],
    schools: ['kim-dong@xa', 'stray'],
    indicators: {rooms: {name: {vi: 'Số phòng học', en: 'Classrooms'}}, plain: {}},
  });
  const recordsOf = (records: Record<string, number>, lang = 'vi'): string =>
    plain(describeRecords(source({records}), dataset, lang).join(' · '));

  it('count records by kind: in the kit’s words, by the indicator’s name, else as written', () => {
    const records = {schools: 474, pupils: 262_410, rooms: 3012, 'khoa-thi': 0};
    expect(recordsOf(records)).to.equal(
      '474 trường · 262.410 học sinh · số phòng học: 3.012 · khoa-thi: 0',
    );
    expect(recordsOf(records, 'en')).to.equal(
      '474 schools · 262,410 pupils · classrooms: 3,012 · khoa-thi: 0',
    );
    expect(recordsOf({classes: 1, staff: 1}, 'en')).to.equal('1 class · 1 staff');
    expect(recordsOf({constructor: 1, toString: 2})).to.equal('constructor: 1 · toString: 2');
  });

  it('stop after a dozen kinds', () => {
    const records = Object.fromEntries(Array.from({length: 5000}, (_, i) => [`k${i}`, i]));
    expect(describeRecords(source({records}), dataset, 'vi')).to.have.length(13);
    expect(recordsOf(records).endsWith(' · k11: 11 · …')).to.equal(true);
  });

  it('name units by the Vietnamese alphabet, schools with their place, and unknown ids as they are', () => {
    const named = makeDataset({
      over: {
        places: ['Đại Tâm', 'Ăn', 'Ẩm', 'Lớp 10', 'Lớp 2'].map((name, i) => ({
          id: `p${i}`,
          name,
          codes: {},
          replacedBy: [],
        })),
      },
    });
    const ids = ['p0', 'p1', 'p2', 'p3', 'p4', 'zz'];
    expect(unitNames(ids, named, 'vi')).to.deep.equal([
      'Ăn',
      'Ẩm',
      'Đại Tâm',
      'Lớp 2',
      'Lớp 10',
      'zz',
    ]);
    expect(unitNames(['kim-dong', 'stray', 'xa'], dataset, 'vi')).to.deep.equal([
      'kim-dong (xa)',
      'stray',
      'xa',
    ]);
  });
});

describe('spans, rhythms and moments', () => {
  it('names the two largest units and never rounds up', () => {
    const spans: readonly (readonly [number, string, string])[] = [
      [0.5, '0,5 giây', '0.5 seconds'],
      [1, '1 giây', '1 second'],
      [59.9, '59 giây', '59 seconds'],
      [100, '1 phút 40 giây', '1 minute 40 seconds'],
      [900, '15 phút', '15 minutes'],
      [3600, '1 giờ', '1 hour'],
      [5400, '1 giờ 30 phút', '1 hour 30 minutes'],
      [3601, '1 giờ', '1 hour'],
      [226_800, '2 ngày 15 giờ', '2 days 15 hours'],
      [86_460, '1 ngày', '1 day'],
      [2_682_000, '31 ngày', '31 days'],
      [94_694_400, '1.096 ngày', '1,096 days'],
    ];
    for (const [seconds, vi, en] of spans) {
      expect(formatSpan(seconds, 'vi')).to.equal(vi);
      expect(formatSpan(seconds, 'en')).to.equal(en);
    }
  });

  it('says a rhythm as people do', () => {
    const said = [900, 3600, 7200, 86_400, 604_800, 1_209_600];
    expect(said.map((seconds) => formatRhythm(seconds, 'vi'))).to.deep.equal([
      '15 phút',
      '1 giờ',
      '2 giờ',
      'hằng ngày',
      'hằng tuần',
      '14 ngày',
    ]);
    expect(said.map((seconds) => formatRhythm(seconds, 'en'))).to.deep.equal([
      'every 15 minutes',
      'every hour',
      'every 2 hours',
      'daily',
      'weekly',
      'every 14 days',
    ]);
  });

  it('leaves out the year that it is', () => {
    expect(formatMoment(updated, updated)).to.equal('08:00 24/11');
    expect(formatMoment(updated, updated + 60 * 24 * HOUR)).to.equal('08:00 24/11/2026');
  });
});
