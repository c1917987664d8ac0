import type {Problem, ProblemCode} from '../model/problem.js';
import {tame, upperFirst} from './feed-text.js';
import {own, pick, type Pair} from './lang.js';

/** One clause for each fault that can cost a whole feed. */
const clauses: Readonly<Partial<Record<ProblemCode, Pair>>> = {
  unreachable: ['không tải được nguồn dữ liệu', 'the feed could not be loaded'],
  'not-json': ['nội dung không phải JSON', 'the content is not JSON'],
  'not-a-feed': ['nội dung không phải nguồn dữ liệu edufeed', 'the content is not an edufeed'],
  'wrong-version': ['phiên bản edufeed không dùng được', 'this version of edufeed cannot be used'],
  'too-large': ['dữ liệu quá lớn', 'the data are too large'],
  'too-deep': ['dữ liệu lồng nhau quá sâu', 'the data are nested too deeply'],
  'missing-key': ['thiếu mục bắt buộc', 'a required key is missing'],
  'wrong-type': ['sai kiểu dữ liệu', 'wrong type of value'],
  'bad-value': ['giá trị không hợp lệ', 'invalid value'],
};

/**
 * A fault as one sentence that a clerk understands: where it stands, what is wrong, what was expected and what came,
 * the nearest known id. What a widget shows beside its picture is told in more words, by `problemSentence`.
 *
 * @param clause - What is wrong; what was expected and what came follow.
 * @param where - Where it stands.
 * @example "Mục /updated: giá trị không hợp lệ: cần date-time, nhận được hôm qua."
 */
export function failureSentence(
  problem: Problem,
  lang: string,
  clause = pick(own(clauses, problem.code) ?? ['không dùng được', 'cannot be used'], lang),
  where = problem.path && `${pick(['Mục', 'Key'], lang)} ${tame(problem.path, 80)}`,
): string {
  const expected = tame(problem.expected ?? '', 60);
  const got = tame(problem.got ?? '', 60);
  const near = tame(problem.near ?? '', 64);
  const came = [
    expected && `${pick(['cần', 'expected'], lang)} ${expected}`,
    got && `${pick(['nhận được', 'got'], lang)} ${got}`,
  ];
  const end = near ? pick([`; có phải “${near}”?`, `; did you mean “${near}”?`], lang) : '.';
  return (
    upperFirst([where, clause, came.filter(Boolean).join(', ')].filter(Boolean).join(': ')) + end
  );
}
