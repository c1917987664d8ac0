import type {Dimension} from '../model/dimension.js';
import {keyValues} from '../model/pick-schools.js';
import type {School} from '../model/school.js';
import {tame} from './feed-text.js';
import {dimensionLabel, memberLabel} from './labels.js';
import {own, pick, wording, type Pair} from './lang.js';

type Dimensions = ReadonlyMap<string, Dimension> | undefined;

/** What facts are called that a feed need not name. */
const keys: Readonly<Record<string, Pair>> = {
  cleanWater: ['Nước sạch', 'Clean water'],
  toilets: ['Nhà vệ sinh', 'Toilets'],
  nationalStandard: ['Chuẩn quốc gia', 'National standard'],
  electricity: ['Điện', 'Electricity'],
  internet: ['Internet', 'Internet'],
  address: ['Địa chỉ', 'Address'],
  phone: ['Điện thoại', 'Telephone'],
  email: ['Thư điện tử', 'E-mail'],
};

/** Words for their values, by `key.value`, or `.value` for any key. */
const values: Readonly<Record<string, Pair>> = {
  '.': ['Chưa rõ', 'Unknown'],
  '.*': ['Khác', 'Other'],
  '.true': ['Có', 'Yes'],
  '.false': ['Không', 'No'],
  'cleanWater.true': ['Có nước sạch', 'Clean water'],
  'cleanWater.false': ['Chưa có nước sạch', 'No clean water'],
  'toilets.standard': ['Đạt chuẩn', 'Up to standard'],
  'toilets.basic': ['Chưa đạt chuẩn', 'Below standard'],
  'toilets.none': ['Chưa có', 'None'],
  'nationalStandard.0': ['Chưa đạt', 'Not met'],
  'nationalStandard.1': ['Mức 1', 'Level 1'],
  'nationalStandard.2': ['Mức 2', 'Level 2'],
};

/** The name of what schools are coloured or filtered by: the feed's, the kit's, else the key. */
export function keyLabel(key: string, dimensions: Dimensions, lang: string): string {
  const name = dimensions?.get(key)?.name;
  const pair = own(keys, key);
  return name === undefined && pair ? pick(pair, lang) : dimensionLabel(key, name, lang);
}

/** The name of a value of it: the feed's, the kit's, else the value as text; `''` is unknown and `*` other. */
export function valueLabel(key: string, id: string, dimensions: Dimensions, lang: string): string {
  const name = dimensions?.get(key)?.members.find((member) => member.id === id)?.name;
  const pair = own(values, `${key}.${id}`) ?? own(values, `.${id}`);
  return name === undefined && pair
    ? pick(pair, lang)
    : memberLabel({dimension: key, id, ...(name !== undefined && {name})}, lang, 'long');
}

/** What is publicly known of one school, in words: levels, ownership, how to reach it, then its facts, unknown ones too. */
export function schoolFacts(
  school: School,
  dimensions: Dimensions,
  lang: string,
): readonly {readonly term: string; readonly text: string}[] {
  const {levels, ownership, address, phone, email, facts} = school;
  const label = (key: string): string =>
    keyValues(school, key)
      .map((id) => valueLabel(key, id, dimensions, lang))
      .join(', ');
  const given = [
    ['level', levels.length && label('level')],
    ['ownership', ownership && label('ownership')],
    ['address', tame(wording(address, lang))],
    ['phone', tame(phone ?? '')],
    ['email', tame(email ?? '')],
    ...Object.keys(facts).map((key) => [key, label(key)] as const),
  ] as const;
  return given.flatMap(([key, text]) =>
    text ? {term: keyLabel(key, dimensions, lang), text} : [],
  );
}
