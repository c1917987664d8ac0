import type {Member} from '../model/answer.js';
import {memberLabel} from './labels.js';
import {fill, wordsIn} from './messages.js';

const words = wordsIn({
  ignored: [
    'Không theo lựa chọn “{name}”: chỉ số không có số liệu cho mục này.',
    'Does not follow the choice “{name}”: the indicator has no figures for it.',
  ],
});

/** Why a widget shows something else than what its group has chosen. */
export const ignoredSentence = (member: Member, lang: string): string =>
  fill(words(lang).ignored, {name: memberLabel(member, lang, 'long')});
