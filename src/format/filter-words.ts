import {tame} from './feed-text.js';
import {wording} from './lang.js';
import {memberLabel} from './labels.js';
import {wordsIn} from './messages.js';
import {searchable} from './search.js';
import type {Dataset} from '../model/dataset.js';
import type {PlaceChoice} from '../model/pick-choices.js';
import type {Selection} from '../model/selection.js';

/** Words of the filter bar. */
export const filterWords = wordsIn({
  heading: ['Chọn số liệu', 'Choose figures'],
  shown: ['Đang xem', 'Showing'],
  all: ['tất cả số liệu, kỳ mới nhất', 'all figures, latest period'],
  latest: ['Mới nhất', 'Latest'],
  earlier: ['Kỳ trước', 'Earlier'],
  later: ['Kỳ sau', 'Later'],
  play: ['Chạy', 'Play'],
  pause: ['Dừng', 'Pause'],
  everywhere: ['Mọi nơi', 'Everywhere'],
  placeHint: ['Gõ tên, không cần dấu', 'Type a name, marks not needed'],
  nothingFound: ['Không tìm thấy nơi nào', 'No place found'],
  moreFound: ['Còn {more} nơi; gõ thêm chữ', '{more} more places; type more letters'],
  found: ['{count} nơi', '{count} places'],
  clear: ['Bỏ chọn tất cả', 'Clear all'],
  noChoice: [
    'Không có gì để chọn: số liệu chỉ có một kỳ, một nơi.',
    'Nothing to choose: there is one period and one place.',
  ],
  noGroup: [
    'Thanh lọc chưa thuộc nhóm nào: cần thuộc tính group trùng tên với các biểu đồ.',
    'The bar belongs to no group: it needs the same group attribute as the charts.',
  ],
});

/** A place as the list of choices has it; `find` is for searching. */
export interface PlaceWords {
  readonly id: string;
  readonly name: string;
  /** "Thành phố Cần Thơ", of the places around. */
  readonly within: string;
  readonly find: string;
}

export const placeWords = ({place, within}: PlaceChoice, lang: string): PlaceWords => {
  const name = tame(wording(place.name, lang));
  const path = within.map((each) => tame(wording(each.name, lang))).join(', ');
  return {id: place.id, name, within: path, find: searchable(`${name} ${place.id}`)};
};

/** What is chosen, in the order place, school, members, period: "Tỉnh Sóc Trăng · Tiểu học · năm học 2021–2022". */
export function selectionWords(selection: Selection, dataset: Dataset, lang: string): string {
  const {place, school, period, ...others} = selection;
  const label = (dimension: string, id: string): string => {
    const name =
      dimension === 'place'
        ? dataset.places.byId.get(id)?.name
        : dimension === 'school'
          ? dataset.schools.get(id)?.name
          : dataset.dimensions.get(dimension)?.members.find((one) => one.id === id)?.name;
    return memberLabel({dimension, id, ...(name !== undefined && {name})}, lang, 'long');
  };
  const said = (dimension: string, ids: string | undefined): string =>
    ids
      ? ids
          .split(',')
          .map((id) => label(dimension, id))
          .join(', ')
      : '';
  return [
    said('place', place),
    said('school', school),
    ...Object.entries(others).map(([dimension, ids]) => said(dimension, ids)),
    said('period', period),
  ]
    .filter(Boolean)
    .join(' · ');
}
