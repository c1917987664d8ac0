import type {EmptyReason, Member, Notice} from '../model/answer.js';
import {lowerFirst, tame} from './feed-text.js';
import {dimensionLabel, inside, nounOf} from './labels.js';
import {pick, type Pair} from './lang.js';

const namesOf = (members: readonly Member[], lang: string): string =>
  members.map((member) => inside(member, lang)).join(', ');

/** Names of at most three, else how many. */
const named = (members: readonly Member[], lang: string): string =>
  members.length <= 3
    ? namesOf(members, lang)
    : `${members.length} ${nounOf(members[0]?.dimension ?? '', lang)}`;

const notSplit: Pair = ['chỉ số không chia theo mục này', 'the indicator is not split by it'];

/** What the reader of an answer must be told, or why there is nothing to show, as one sentence. */
export const noticeSentence = (notice: Notice | EmptyReason, lang: string): string =>
  pick(pairOf(notice, lang), lang);

function pairOf(notice: Notice | EmptyReason, lang: string): Pair {
  const called = (id: string): string => lowerFirst(dimensionLabel(id, undefined, lang));
  const dimension = 'dimension' in notice ? called(notice.dimension) : '';
  switch (notice.kind) {
    case 'where-ignored': {
      const {member} = notice;
      const filter = member === undefined ? dimension : tame(member, 64);
      const [vi, en] =
        member === undefined
          ? notSplit
          : [`${dimension} của chỉ số không có mục này`, `the indicator has no such ${dimension}`];
      return [
        `Bỏ qua điều kiện lọc “${filter}”: ${vi}.`,
        `The filter “${filter}” is ignored: ${en}.`,
      ];
    }
    case 'by-ignored':
      return [
        `Không tách theo “${dimension}”: ${notSplit[0]}.`,
        `Not split by “${dimension}”: ${notSplit[1]}.`,
      ];
    case 'not-additive':
      return [
        `Số liệu không cộng được theo ${dimension}; hãy chọn một mục hoặc tách theo ${dimension}.`,
        `Values cannot be added up by ${dimension}; choose one, or split by ${dimension}.`,
      ];
    case 'combined': {
      const names = named(notice.members, lang);
      return [`Gộp chung ${names}.`, `Combined: ${names}.`];
    }
    case 'other-periods':
      return [
        `Không hiện ${notice.count} kỳ khác loại.`,
        `Periods of another kind not shown: ${notice.count}.`,
      ];
    case 'boundary-change': {
      const [from, to] = [named(notice.from, lang), named(notice.to, lang)];
      return [
        `Địa giới đã thay đổi từ ${from} thành ${to}; so sánh cần thận trọng.`,
        `Boundaries changed from ${from} to ${to}; compare with care.`,
      ];
    }
    case 'incomplete':
      return [
        `${notice.cells} giá trị được cộng khi chưa đủ số liệu thành phần.`,
        `Values added up while some of their parts are missing: ${notice.cells}.`,
      ];
    case 'no-indicator-asked':
      return ['Chưa chọn chỉ số để hiện.', 'No indicator has been chosen.'];
    case 'not-loaded':
      return ['Phần số liệu này chưa tải được.', 'These figures have not been loaded.'];
    case 'no-values': {
      const where = namesOf(
        notice.where.filter(({id}) => id),
        lang,
      );
      return [
        `Không có số liệu${where && ` cho ${where}`}.`,
        `There are no figures${where && ` for ${where}`}.`,
      ];
    }
    default: {
      // `no-place` → place
      const what = called(notice.kind.slice(3));
      const asked = tame(notice.asked, 64);
      const near = tame(notice.near ?? '', 64);
      return [
        `Nguồn dữ liệu không có ${what} “${asked}”.${near && ` Có phải “${near}”?`}`,
        `The feed has no ${what} “${asked}”.${near && ` Did you mean “${near}”?`}`,
      ];
    }
  }
}
