import type {Member} from '../model/answer.js';
import {aroundOf} from '../model/around-of.js';
import type {StatusCode} from '../model/status.js';
import type {LocalText} from '../model/text.js';
import {lowerFirst, tame, upperFirst} from './feed-text.js';
import {own, pick, wording, type Pair} from './lang.js';
import {levels} from './level-words.js';
import {fill, messages} from './messages.js';
import {formatPeriodCode} from './periods.js';

/** Words for the codes that a feed need not name, by `dimension.member`; the short form stands behind a bar where it differs. */
const members: Readonly<Record<string, Pair>> = {
  ...levels,
  'sex.F': ['Nữ', 'Female'],
  'sex.M': ['Nam', 'Male'],
  'ownership.public': ['Công lập', 'Public'],
  'ownership.private': ['Ngoài công lập', 'Private'],
  'area.urban': ['Thành thị', 'Urban'],
  'area.rural': ['Nông thôn', 'Rural'],
  'result.T': ['Tốt', 'Good'],
  'result.K': ['Khá', 'Fair'],
  'result.D': ['Đạt', 'Pass'],
  'result.CD': ['Chưa đạt', 'Fail'],
};

/** What the dimensions are called that a feed need not name. */
export const dimensions = {
  period: ['Thời gian', 'Period'],
  place: ['Địa phương', 'Place'],
  school: ['Trường', 'School'],
  indicator: ['Chỉ số', 'Indicator'],
  level: ['Cấp học', 'Level'],
  grade: ['Lớp', 'Grade'],
  sex: ['Giới tính', 'Sex'],
  ownership: ['Loại hình', 'Ownership'],
  area: ['Khu vực', 'Area'],
  result: ['Kết quả', 'Result'],
} as const;

/** Meanings from SDMX CL_OBS_STATUS 2.2, in the words of Vietnamese statistics. */
const statuses: Readonly<Record<StatusCode, Pair>> = {
  '': ['', ''],
  A: ['bình thường', 'normal'],
  B: ['gián đoạn chuỗi số liệu', 'break in series'],
  D: ['định nghĩa khác', 'definition differs'],
  E: ['ước tính', 'estimated'],
  F: ['dự báo', 'forecast'],
  G: ['thử nghiệm', 'experimental'],
  H: ['ngày nghỉ', 'holiday'],
  I: ['suy ra từ số liệu khác', 'imputed'],
  J: ['được miễn báo cáo', 'exempt from reporting'],
  K: ['tính trong nhóm khác', 'included in another group'],
  L: ['không thu thập', 'not collected'],
  M: ['không tồn tại', 'cannot exist'],
  N: ['không đáng kể', 'not significant'],
  O: ['chưa có số liệu', 'missing'],
  P: ['sơ bộ', 'provisional'],
  Q: ['đã ẩn', 'suppressed'],
  S: ['có sự kiện bất thường', 'special event'],
  U: ['độ tin cậy thấp', 'low reliability'],
  V: ['chưa kiểm duyệt', 'not validated'],
  W: ['gồm cả nhóm khác', 'includes another group'],
};

/** Long and short words of a well-known code, where there are any. */
function builtIn({dimension, id}: Member, lang: string): readonly string[] {
  if (!id) return [pick(['Tất cả', 'All'], lang)];
  // Grades by number, so that a feed may have a 13th.
  if (dimension === 'grade' && /^\d+$/.test(id))
    return [`${dimensionLabel(dimension, undefined, lang)} ${id}`];
  const pair = own(members, `${dimension}.${id}`);
  return pair ? pick(pair, lang).split('|') : [];
}

/** A page may have put a name on every object. */
const nameOf = (member: Member): LocalText | undefined =>
  Object.hasOwn(member, 'name') ? member.name : undefined;

/** What offices write before a name that they leave out, or shorten, in narrow room. */
const titles = [
  ['Tỉnh ', ''],
  ['Thành phố ', 'TP. '],
] as const;

/**
 * A member's name: periods in words, the feed's own names, the kit's words for well-known codes, else the id.
 * `short` is for narrow room: THCS, "Sóc Trăng" without "Tỉnh".
 */
export function memberLabel(member: Member, lang: string, style: 'long' | 'short'): string {
  const around = style === 'long' ? aroundOf(member) : undefined;
  const label = ownLabel(member, lang, style);
  return around
    ? [memberLabel(around, lang, style), member.id && label].filter(Boolean).join(' · ')
    : label;
}

/** A member's name without that of the picture it stands in. */
export function ownLabel(member: Member, lang: string, style: 'long' | 'short'): string {
  const {dimension, id} = member;
  const short = style === 'short';
  if (dimension === 'period' && id) return formatPeriodCode(id, lang, style);
  const name = tame(wording(nameOf(member), lang));
  if (!name) {
    const [long = tame(id), brief = long] = builtIn(member, lang);
    return short ? brief : long;
  }
  const [title, brief] = titles.find(([each]) => name.startsWith(each)) ?? ['', ''];
  const rest = name.slice(title.length);
  const [first = ''] = rest;
  // "Tỉnh lỵ" is a name of its own, as the small letter tells.
  const titled = first !== first.toLowerCase();
  return short && dimension === 'place' && titled ? brief + rest : name;
}

/** A member's name inside a sentence: the kit's own words in small letters, names as they are. */
export function inside(member: Member, lang: string): string {
  const around = aroundOf(member);
  if (around)
    return [inside(around, lang), member.id && alone(member, lang)].filter(Boolean).join(', ');
  return alone(member, lang);
}

function alone(member: Member, lang: string): string {
  const [words] = nameOf(member) === undefined ? builtIn(member, lang) : [];
  return words ? lowerFirst(words) : ownLabel(member, lang, 'long');
}

/** A dimension's name: the feed's, the kit's, else the id. */
export function dimensionLabel(id: string, name: LocalText | undefined, lang: string): string {
  return tame(wording(name, lang) || pick(own<Pair>(dimensions, id) ?? [id, id], lang));
}

/** What a status code means, in small letters; `''` for none. */
export function statusLabel(code: StatusCode, lang: string): string {
  return pick(statuses[code], lang);
}

/** What a sign means that stands for a status, as a chart's key names it. */
export const signLabel = (code: StatusCode, lang: string): string =>
  upperFirst(statusLabel(code, lang));

/** What a status adds to a value, in small letters; `''` where all is normal. */
export const noteOf = (code: StatusCode, lang: string): string =>
  code === 'A' ? '' : statusLabel(code, lang);

/** "mới có số liệu của 9/11 thành phần" for a sum that lacks some of its parts, else `''`. */
export const partsOf = (
  {known, parts}: {readonly known: number; readonly parts: number},
  lang: string,
): string => (known < parts ? fill(messages(lang).partsKnown, {known, parts}) : '');

const symbols: Readonly<Record<string, string>> = {A: '', H: ':', L: ':', M: 'z', O: ':', Q: 'c'};

/**
 * A short mark for a table's cell, after Eurostat's flags: small letters of the code (p provisional, e estimated,
 * f forecast, b break, …), `c` for suppressed, `z` for what cannot exist, `:` for missing. Normal cells have none.
 */
export const statusSymbol = (code: StatusCode): string => own(symbols, code) ?? code.toLowerCase();

/** What is counted, by kind of period or by dimension. English needs the plural only: fewer than three are named. */
const nouns: Readonly<Record<string, Pair>> = {
  schoolYear: ['năm học', 'school years'],
  semester: ['học kỳ', 'semesters'],
  year: ['năm', 'years'],
  quarter: ['quý', 'quarters'],
  month: ['tháng', 'months'],
  week: ['tuần', 'weeks'],
  day: ['ngày', 'days'],
  place: ['đơn vị', 'places'],
  school: ['trường', 'schools'],
  period: ['kỳ', 'periods'],
  cell: ['ô', 'of the cells'],
};

/** What a number of members is counted in: "3 đơn vị", "4 places"; groups where there is no word of their own. */
export function nounOf(kind: string, lang: string): string {
  return pick(own(nouns, kind) ?? ['nhóm', 'groups'], lang);
}
