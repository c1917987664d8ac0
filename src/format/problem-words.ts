import type {Problem, ProblemCode} from '../model/problem.js';
import {failureSentence} from './failure-words.js';
import {tame} from './feed-text.js';
import {dimensions} from './labels.js';
import {own, pick, type Pair} from './lang.js';

/** One clause a code, for faults inside a feed; those that can cost the whole of it are in `failure-words`. */
const codes: Readonly<Partial<Record<ProblemCode, Pair>>> = {
  'unknown-key': ['mục không có trong quy ước', 'the format has no such key'],
  'duplicate-id': ['mã bị trùng, chỉ giữ mục đầu', 'two records, only the first is kept'],
  'unknown-id': ['mã không có trong nguồn', 'the feed has no such id'],
  cycle: ['các mục tham chiếu vòng tròn', 'the records refer to each other'],
  'parent-left-out': ['đơn vị cấp trên đã bị loại', 'the place above it was left out'],
  'ratio-of-ratio': ['không tính được tỷ số của tỷ số', 'a ratio of a ratio cannot be computed'],
  'value-count': ['sai số giá trị', 'wrong number of values'],
  'duplicate-cell': ['ô có hai giá trị, chỉ giữ giá trị đầu', 'two values, only the first is kept'],
  'bad-link': ['liên kết không dùng được', 'the link cannot be used'],
  'part-failed': ['không tải được tệp thành phần', 'a linked file could not be loaded'],
  'hash-differs': ['tệp không khớp mã kiểm tra', 'the file does not match its hash'],
  'hash-unchecked': ['chưa kiểm tra được mã của tệp', 'the hash could not be checked'],
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
 * A fault as one sentence that a clerk understands, with the record that it is in.
 *
 * @example "Chỉ số thứ 4 (/indicators/3/data/values): sai số giá trị: cần 33, nhận được 30."
 */
export function problemSentence(problem: Problem, lang: string): string {
  const clause = own(codes, problem.code);
  return failureSentence(problem, lang, clause && pick(clause, lang), placeOf(problem, lang));
}
