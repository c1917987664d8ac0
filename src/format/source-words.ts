import {formatDate, formatDateTime} from './dates.js';
import {pick, type Pair} from './lang.js';
import {wordsIn} from './messages.js';
import {formatNumber} from './numbers.js';

/** Words of the list of sources alone; what may stand inside a sentence is in small letters. */
export const sourceWords = wordsIn({
  heading: ['Tình trạng đồng bộ dữ liệu', 'Data synchronisation'],
  none: [
    'Nguồn dữ liệu không khai báo hệ thống nguồn nào.',
    'The feed declares no source systems.',
  ],
  unreadable: ['Không đọc được hệ thống nguồn nào.', 'No source system could be read.'],
  noSuch: ['không có hệ thống nguồn “{id}”', 'there is no source system “{id}”'],
  meter: [
    'Thanh: thời gian từ lần thành công gần nhất {until}; vạch đứng: một nhịp.',
    'Bar: time from the last success {until}; upright: one rhythm.',
  ],
  untilNow: ['đến nay', 'to now'],
  untilThen: ['đến khi còn biết rõ', 'to when it was last known'],
  // the state of one source
  onTime: ['đúng hẹn', 'on time'],
  doubted: [
    'chưa chắc đúng hẹn vì khai báo có lỗi',
    'not certain to be on time: its record has errors',
  ],
  lag: ['trễ {lag}', '{lag} late'],
  late: ['{late} so với nhịp {rhythm}', '{late}, due {rhythm}'],
  never: ['chưa lần nào thành công', 'never succeeded'],
  undeclared: ['không khai báo', 'not declared'],
  noRhythm: ['không khai báo nhịp', 'no rhythm declared'],
  ahead: ['giờ ghi đi trước đồng hồ', 'its time is ahead of the clock'],
  attemptFailed: ['lần thử {time} không thành công', 'the attempt at {time} failed'],
  failed: ['{units} chưa đồng bộ', '{units} not synchronised'],
  then: ['{what} lúc {time}', '{what} at {time}'],
  since: ['từ đó chưa rõ', 'not known since'],
  asOf: ['tính đến {time}, từ đó chưa rõ', 'as of {time}, not known since'],
  // its facts
  success: ['lần thành công gần nhất {time}', 'last success {time}'],
  attempt: ['lần thử gần nhất {time}', 'last attempt {time}'],
  rhythm: ['nhịp {rhythm}', 'due {rhythm}'],
  allUnits: ['Xem tất cả {units}', 'Show all {units}'],
  // all of them
  allOnTime: ['cả {sources} đúng hẹn', 'all {sources} on time'],
  someOnTime: ['{good}/{sources} đúng hẹn', '{good} of {sources} on time'],
  thenOnTime: [
    'lúc {time} có {good}/{sources} đúng hẹn, từ đó chưa rõ',
    'as of {time}, {good} of {sources} on time, not known since',
  ],
  others: ['{sources} khác cần xem', '{sources} more to look into'],
  unknownSince: ['{sources} chưa rõ từ {time}', '{sources} not known since {time}'],
  unclear: ['{sources} chưa rõ tình trạng', '{sources} in an unknown state'],
  unread: ['{sources} không đọc được', '{sources} could not be read'],
} as const);

/** What is counted besides records; English has the plural behind the singular where it differs. */
export const SOURCE: Pair = ['nguồn', 'source|sources'];
export const UNIT: Pair = ['đơn vị', 'unit|units'];

/** Kinds of records that a feed need not name. */
export const recordKinds: Readonly<Record<string, Pair>> = {
  schools: ['trường', 'school|schools'],
  classes: ['lớp', 'class|classes'],
  pupils: ['học sinh', 'pupil|pupils'],
  teachers: ['giáo viên', 'teacher|teachers'],
  staff: ['nhân viên', 'staff'],
  reports: ['báo cáo', 'report|reports'],
  places: ['đơn vị', 'place|places'],
  marks: ['bảng điểm', 'mark|marks'],
  candidates: ['thí sinh', 'candidate|candidates'],
  applications: ['hồ sơ', 'application|applications'],
  documents: ['văn bản', 'document|documents'],
};

/** Records in digits: counts as a rule, but a feed may write half a one. */
export const formatAmount = (amount: number, lang: string): string =>
  formatNumber(amount, lang, 2, 0);

/** "474 trường" · "1 school" */
export function counted(amount: number, what: Pair, lang: string): string {
  const [one = '', many = one] = pick(what, lang).split('|');
  return `${formatAmount(amount, lang)}\u00a0${amount === 1 ? one : many}`;
}

const spans = [
  [86_400, 'ngày', 'day'],
  [3600, 'giờ', 'hour'],
  [60, 'phút', 'minute'],
  [1, 'giây', 'second'],
] as const;

const LONG = 30 * 86_400;

/**
 * A span of time in its two largest units, never rounded up: 2 ngày 15 giờ · 15 phút.
 * From 30 days on in days alone; below a second "0,5 giây".
 */
export function formatSpan(seconds: number, lang: string): string {
  const first = spans.findIndex(([size]) => seconds >= size);
  // The unit below the largest, for what that leaves over.
  const used = first < 0 ? spans.slice(-1) : spans.slice(first, first + (seconds < LONG ? 2 : 1));
  let rest = seconds;
  return used
    .map(([size, vi, en]) => {
      const count = seconds < 1 ? seconds : Math.floor(rest / size);
      rest -= count * size;
      const unit = pick([vi, count === 1 ? en : `${en}s`], lang);
      return count ? `${formatNumber(count, lang, 1, 0)} ${unit}` : '';
    })
    .filter(Boolean)
    .join(' ');
}

/** How often a source is due: 15 phút · hằng ngày; every 15 minutes · daily. */
export function formatRhythm(seconds: number, lang: string): string {
  if (seconds === 86_400) return pick(['hằng ngày', 'daily'], lang);
  if (seconds === 604_800) return pick(['hằng tuần', 'weekly'], lang);
  const span = formatSpan(seconds, lang);
  return pick([span, `every ${span.replace(/^1 (\w+)$/, '$1')}`], lang);
}

/** Time and day in Viet Nam: 07:45 24/11, with the year where it is not the present one. */
export function formatMoment(ms: number, now: number): string {
  const [day = '', time = ''] = formatDateTime(ms).split(' ');
  return `${time} ${day.slice(6) === formatDate(now).slice(6) ? day.slice(0, 5) : day}`;
}
