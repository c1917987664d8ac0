import type {Problem, ProblemCode} from '../model/problem.js';
import {tame, upperFirst} from './feed-text.js';
import {dimensions} from './labels.js';
import {own, pick, type Pair} from './lang.js';
import {fill} from './messages.js';

/** One clause a code; what was expected and what came follow, unless the clause names them itself. */
const codes: Readonly<Record<ProblemCode, Pair>> = {
  unreachable: ['không tải được nguồn dữ liệu', 'the feed could not be loaded'],
  'not-json': ['nội dung không phải JSON', 'the content is not JSON'],
  'not-a-feed': ['nội dung không phải nguồn dữ liệu edufeed', 'the content is not an edufeed'],
  'wrong-version': ['phiên bản edufeed không dùng được', 'this version of edufeed cannot be used'],
  'too-large': ['dữ liệu quá lớn', 'the data are too large'],
  'too-deep': ['dữ liệu lồng nhau quá sâu', 'the data are nested too deeply'],
  'missing-key': ['thiếu mục bắt buộc', 'a required key is missing'],
  'wrong-type': ['sai kiểu dữ liệu', 'wrong type of value'],
  'bad-value': ['giá trị không hợp lệ', 'invalid value'],
  'unknown-key': ['mục không có trong quy ước', 'the format has no such key'],
  'duplicate-id': ['mã bị trùng, chỉ giữ mục đầu', 'duplicate id, only the first is kept'],
  'unknown-id': ['mã không có trong nguồn', 'the feed has no such id'],
  cycle: ['các mục tham chiếu vòng tròn', 'the records refer to each other in a circle'],
  'parent-left-out': [
    'đơn vị cấp trên đã bị loại, nên xếp ở cấp cao nhất',
    'the place above it was left out, so it stands at the top',
  ],
  'ratio-of-ratio': ['không tính được tỷ số của tỷ số', 'a ratio of a ratio cannot be computed'],
  'value-count': [
    'cần {expected} giá trị, nhận được {got}',
    'expected {expected} values, got {got}',
  ],
  'duplicate-cell': [
    'hai giá trị cho cùng một ô, chỉ giữ giá trị đầu',
    'two values for one cell, only the first is kept',
  ],
  'bad-link': ['liên kết không dùng được', 'the link cannot be used'],
  'part-failed': ['không tải được tệp thành phần', 'a linked file could not be loaded'],
  'hash-differs': [
    'tệp đã bị thay đổi (mã kiểm tra không khớp), nên không dùng',
    'the file was changed (its hash differs), so it is not used',
  ],
  'hash-unchecked': [
    'chưa kiểm tra được tệp có bị thay đổi hay không',
    'it could not be checked whether the file was changed',
  ],
  'bad-shape': ['hình ranh giới bị lỗi', 'the boundary shape is broken'],
};

/** One record of each of a feed's lists; places, schools and indicators are called as everywhere. */
const records: Readonly<Record<string, Pair>> = {
  places: dimensions.place,
  schools: dimensions.school,
  indicators: dimensions.indicator,
  dimensions: ['Chiều phân tổ', 'Dimension'],
  boundaries: ['Ranh giới', 'Boundary'],
  alerts: ['Cảnh báo', 'Alert'],
  rules: ['Quy tắc cảnh báo', 'Rule'],
  milestones: ['Mốc', 'Milestone'],
  sources: ['Hệ thống nguồn', 'Source system'],
  projections: ['Phương án dự báo', 'Projection'],
  dashboards: ['Bảng điều khiển', 'Dashboard'],
};

/** The record and the path: Chỉ số thứ 4 (/indicators/3/data/values). Empty for the document as a whole. */
function placeOf({path, subject, file}: Problem, lang: string): string {
  const [, list = '', ...rest] = path.split('/');
  const record = pick(own(records, list) ?? ['', ''], lang);
  const index = rest.find((step) => /^\d+$/.test(step));
  const inFile = file === undefined ? '' : `${pick(['tệp', 'file'], lang)} ${tame(file, 60)}`;
  const exact = [tame(path, 80), inFile].filter(Boolean).join(', ');
  if (record && subject !== undefined) return `${record} “${tame(subject, 64)}” (${exact})`;
  if (record && index !== undefined)
    return `${record} ${pick(['thứ ', ''], lang)}${Number(index) + 1} (${exact})`;
  return path ? `${pick(['Mục', 'Key'], lang)} ${exact}` : exact;
}

/**
 * A fault as one sentence that a clerk understands: where it stands, what is wrong, what was expected and what came,
 * the nearest known id.
 *
 * @example "Chỉ số thứ 4 (/indicators/3/data/values): cần 33 giá trị, nhận được 30."
 */
export function problemSentence(problem: Problem, lang: string): string {
  const expected = tame(problem.expected ?? '', 60);
  const got = tame(problem.got ?? '', 60);
  const near = tame(problem.near ?? '', 64);
  const clause = pick(codes[problem.code], lang);
  const came = [
    expected && `${pick(['cần', 'expected'], lang)} ${expected}`,
    got && `${pick(['nhận được', 'got'], lang)} ${got}`,
  ];
  const what = clause.includes('{')
    ? fill(clause, {expected: expected || '…', got: got || '…'})
    : [clause, came.filter(Boolean).join(', ')].filter(Boolean).join(': ');
  const said = [placeOf(problem, lang), what].filter(Boolean).join(': ');
  const end = near ? pick([`; có phải “${near}”?`, `; did you mean “${near}”?`], lang) : '.';
  return upperFirst(said) + end;
}
