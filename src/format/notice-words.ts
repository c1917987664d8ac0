import type {EmptyReason, Member, Notice} from '../model/answer.js';
import {lowerFirst, tame} from './feed-text.js';
import {dimensionLabel, isBuiltIn, memberLabel, nounOf} from './labels.js';
import {pick, type Pair} from './lang.js';
import {fill} from './messages.js';

const sentences = {
  'where-ignored': [
    'Bỏ qua điều kiện lọc “{dimension}”: chỉ số không chia theo mục này.',
    'The filter “{dimension}” is ignored: the indicator is not split by it.',
  ],
  member: [
    'Bỏ qua điều kiện lọc “{member}”: {dimension} của chỉ số không có mục này.',
    'The filter “{member}” is ignored: the indicator has no such {dimension}.',
  ],
  'by-ignored': [
    'Không tách theo “{dimension}”: chỉ số không chia theo mục này.',
    'Not split by “{dimension}”: the indicator is not split by it.',
  ],
  'not-additive': [
    'Số liệu không cộng được theo {dimension}; hãy chọn một mục hoặc tách theo {dimension}.',
    'Values cannot be added up by {dimension}; choose one, or split by {dimension}.',
  ],
  combined: ['Gộp chung {members}.', 'Combined: {members}.'],
  'other-periods': [
    'Không hiện {count} kỳ khác loại.',
    'Periods of another kind not shown: {count}.',
  ],
  'boundary-change': [
    'Địa giới đã thay đổi từ {from} thành {to}; so sánh cần thận trọng.',
    'Boundaries changed from {from} to {to}; compare with care.',
  ],
  incomplete: [
    '{cells} giá trị được cộng khi chưa đủ số liệu thành phần.',
    'Values added up while some of their parts are missing: {cells}.',
  ],
  asked: [
    'Nguồn dữ liệu không có {dimension} “{asked}”.',
    'The feed has no {dimension} “{asked}”.',
  ],
  near: [' Có phải “{near}”?', ' Did you mean “{near}”?'],
  'no-indicator-asked': ['Chưa chọn chỉ số để hiện.', 'No indicator has been chosen.'],
  'not-loaded': ['Phần số liệu này chưa tải được.', 'These figures have not been loaded.'],
  'no-values': ['Không có số liệu cho {where}.', 'There are no figures for {where}.'],
  nothing: ['Không có số liệu.', 'There are no figures.'],
} as const satisfies Record<string, Pair>;

/** A member's name inside a sentence: the kit's own words in small letters, names as they are. */
export function inside(member: Member, lang: string): string {
  const label = memberLabel(member, lang, 'long');
  return isBuiltIn(member, lang) ? lowerFirst(label) : label;
}

/** Names of at most three, else how many. */
function named(members: readonly Member[], lang: string): string {
  return members.length <= 3
    ? members.map((member) => inside(member, lang)).join(', ')
    : `${members.length} ${nounOf(members[0]?.dimension ?? '', lang)}`;
}

const dimensionInside = (id: string, lang: string): string =>
  lowerFirst(dimensionLabel(id, undefined, lang));

/** What the reader of an answer must be told, as one sentence. */
export function noticeSentence(notice: Notice, lang: string): string {
  const key =
    notice.kind === 'where-ignored' && notice.member !== undefined ? 'member' : notice.kind;
  return fill(pick(sentences[key], lang), {
    ...('dimension' in notice && {dimension: dimensionInside(notice.dimension, lang)}),
    ...('member' in notice && {member: tame(notice.member ?? '', 64)}),
    ...('members' in notice && {members: named(notice.members, lang)}),
    ...('count' in notice && {count: notice.count}),
    ...('cells' in notice && {cells: notice.cells}),
    ...('from' in notice && {from: named(notice.from, lang), to: named(notice.to, lang)}),
  });
}

/** Why there is nothing to show, as one sentence, with the nearest id where one is near. */
export function emptySentence(reason: EmptyReason, lang: string): string {
  if ('asked' in reason) {
    const {asked, near} = reason;
    // `no-place` → place
    const dimension = dimensionInside(reason.kind.slice(3), lang);
    return (
      fill(pick(sentences.asked, lang), {dimension, asked: tame(asked, 64)}) +
      (near === undefined ? '' : fill(pick(sentences.near, lang), {near: tame(near, 64)}))
    );
  }
  if (reason.kind !== 'no-values')
    return fill(
      pick(sentences[reason.kind], lang),
      'dimension' in reason ? {dimension: dimensionInside(reason.dimension, lang)} : {},
    );
  const where = reason.where.filter(({id}) => id).map((member) => inside(member, lang));
  return where.length
    ? fill(pick(sentences['no-values'], lang), {where: where.join(', ')})
    : pick(sentences.nothing, lang);
}
