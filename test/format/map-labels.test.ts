import {expect} from '@open-wc/testing';
import {classLabel, legendTitle} from '../../src/format/class-labels.js';
import {levelSigns} from '../../src/format/tile-words.js';
import {keyLabel, schoolFacts, valueLabel} from '../../src/format/fact-labels.js';
import type {Classes} from '../../src/model/classes.js';
import {BUILT_IN_DIMENSIONS, type Dimension} from '../../src/model/dimension.js';
import type {Indicator} from '../../src/model/indicator.js';
import type {School} from '../../src/model/school.js';
import {classSize, indicator, rate} from './make-answer.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const none: Classes = {kind: 'breaks', breaks: [], limitsAbove: false, levels: [], middle: 0};
const labels = (
  breaks: readonly number[],
  of: Indicator,
  lang = 'vi',
  more: Partial<Classes> = {},
): string[] =>
  [...breaks, NaN].map((_, i) => plain(classLabel({...none, breaks, ...more}, i, of, lang)));

describe('classes in words', () => {
  for (const [what, breaks, of, lang, words] of [
    ['are ranges', [35, 45], classSize(), 'vi', ['≤ 35', '35–45', '> 45']],
    [
      'have the digits that their limits need',
      [33.25, 35],
      classSize(),
      'vi',
      ['≤ 33,25', '33,25–35,00', '> 35,00'],
    ],
    [
      'are in the language',
      [12.5, 1250],
      classSize(),
      'en',
      ['≤ 12.5', '12.5–1,250.0', '> 1,250.0'],
    ],
    ['have their percent signs', [90, 95], rate(), 'vi', ['≤ 90%', '90–95%', '> 95%']],
    [
      'do not overlap where things are counted',
      [120, 250, 251],
      indicator(),
      'vi',
      ['≤ 120', '121–250', '251', '> 251'],
    ],
    [
      'count no halves',
      [30.5, 35.5, 35.7],
      indicator(),
      'vi',
      ['≤ 30,5', '31–35', '35,5–35,7', '> 35,7'],
    ],
    ['keep minus signs off the dash', [-5, 5], rate(), 'vi', ['≤ −5%', '−5 – 5%', '> 5%']],
    [
      'write large sums of money short',
      [1.5e9, 2e9],
      indicator({kind: 'money', unit: 'đồng'}),
      'vi',
      ['≤ 1,5 tỷ', '1,5 tỷ – 2 tỷ', '> 2 tỷ'],
    ],
    ['are all where there is one only', [], classSize(), 'vi', ['Tất cả']],
    [
      'bear the ends of the doubles',
      [1e-300, 1e300],
      classSize(),
      'en',
      ['≤ 0.000000', '0.000000–1.000000E300', '> 1.000000E300'],
    ],
  ] as const)
    it(what, () => expect(labels(breaks, of, lang)).to.deep.equal(words));

  it('begin at their limits where more is better', () => {
    expect(labels([90, 95], rate(), 'vi', {limitsAbove: true})).to.deep.equal([
      '< 90%',
      '90–95%',
      '≥ 95%',
    ]);
    expect(labels([120, 250], indicator(), 'vi', {limitsAbove: true})).to.deep.equal([
      '< 120',
      '120–249',
      '≥ 250',
    ]);
  });

  it('name the levels of bands, which have shapes', () => {
    expect(labels([35, 45], classSize(), 'vi', {levels: ['good', 'watch', 'bad']})).to.deep.equal([
      '≤ 35 · Tốt',
      '35–45 · Cần theo dõi',
      '> 45 · Đáng lo',
    ]);
    expect(labels([35], classSize(), 'en', {levels: ['good']})).to.deep.equal([
      '≤ 35 · Good',
      '> 35',
    ]);
    expect(labels([], classSize(), 'en', {levels: ['bad']})).to.deep.equal(['Poor']);
    expect((['good', 'watch', 'bad'] as const).map((level) => levelSigns[level])).to.deep.equal([
      '●',
      '▲',
      '■',
    ]);
  });
});

describe('the title of a legend', () => {
  it('has the unit that neither the name nor the labels have', () => {
    expect(legendTitle(classSize(), 'vi')).to.equal('Sĩ số bình quân (HS/lớp)');
    expect(legendTitle(classSize(), 'en')).to.equal('Class size (pupils/class)');
    expect(legendTitle(rate(), 'vi')).to.equal('Tỷ lệ chuyên cần');
    expect(legendTitle(indicator(), 'vi')).to.equal('Số học sinh');
    expect(legendTitle(indicator({name: 'Ngân sách', kind: 'money', unit: ''}), 'vi')).to.equal(
      'Ngân sách (đồng)',
    );
    expect(legendTitle(indicator({name: '', unit: ''}), 'vi')).to.equal('Pupils');
  });
});

const known: ReadonlyMap<string, Dimension> = new Map(
  BUILT_IN_DIMENSIONS.map((dimension) => [dimension.id, dimension]),
);
const own: ReadonlyMap<string, Dimension> = new Map([
  [
    'toilets',
    {
      id: 'toilets',
      name: {vi: 'Công trình vệ sinh', en: 'Sanitation'},
      ordered: true,
      members: [{id: 'standard', name: {vi: 'Đạt', en: 'Fine'}}, {id: 'basic'}],
    },
  ],
]);

describe('facts in words', () => {
  for (const [key, id, lang, name, value] of [
    ['level', 'THCS', 'vi', 'Cấp học', 'Trung học cơ sở'],
    ['ownership', 'private', 'en', 'Ownership', 'Private'],
    ['cleanWater', 'true', 'vi', 'Nước sạch', 'Có nước sạch'],
    ['cleanWater', 'false', 'vi', 'Nước sạch', 'Chưa có nước sạch'],
    ['toilets', 'standard', 'vi', 'Nhà vệ sinh', 'Đạt chuẩn'],
    ['toilets', 'basic', 'en', 'Toilets', 'Below standard'],
    ['nationalStandard', '2', 'vi', 'Chuẩn quốc gia', 'Mức 2'],
    ['nationalStandard', '0', 'en', 'National standard', 'Not met'],
    ['electricity', 'false', 'vi', 'Điện', 'Không'],
    ['internet', 'true', 'en', 'Internet', 'Yes'],
    ['cleanWater', '', 'vi', 'Nước sạch', 'Chưa rõ'],
    ['level', '', 'en', 'Level', 'Unknown'],
    ['library', '*', 'vi', 'library', 'Khác'],
    ['library', '2 phòng', 'vi', 'library', '2 phòng'],
    ['constructor', 'toString', 'vi', 'constructor', 'toString'],
    ['a\u202eb', 'c\nd', 'vi', 'ab', 'c d'],
  ] as const)
    it(`call ${JSON.stringify(`${key}=${id}`)} "${name}: ${value}"`, () => {
      expect(keyLabel(key, known, lang)).to.equal(name);
      expect(valueLabel(key, id, known, lang)).to.equal(value);
      expect(valueLabel(key, id, undefined, lang)).to.equal(value);
    });

  it('prefer the feed’s names', () => {
    expect(keyLabel('toilets', own, 'en')).to.equal('Sanitation');
    expect(valueLabel('toilets', 'standard', own, 'vi')).to.equal('Đạt');
    expect(valueLabel('toilets', 'basic', own, 'vi')).to.equal('Chưa đạt chuẩn');
    expect(valueLabel('toilets', '', own, 'vi')).to.equal('Chưa rõ');
  });
});

describe('the facts of a school', () => {
  const school: School = {
    id: 's',
    name: 'Trường A',
    levels: ['TH', 'THCS'],
    accuracy: 'exact',
    ownership: 'public',
    address: {vi: 'Ấp 1, xã Thạnh Phú', en: 'Hamlet 1, Thạnh Phú'},
    phone: '0299 3822 000',
    email: 'truong-a@example.edu.vn',
    codes: {moet: '94001'},
    facts: {cleanWater: true, toilets: null, rooms: 24},
  };
  const told = (one: School, lang: string): string[] =>
    schoolFacts(one, known, lang).map(({term, text}) => `${term}: ${text}`);

  it('are told in a fixed order, those that are not known too', () => {
    expect(told(school, 'vi')).to.deep.equal([
      'Cấp học: Tiểu học, Trung học cơ sở',
      'Loại hình: Công lập',
      'Địa chỉ: Ấp 1, xã Thạnh Phú',
      'Điện thoại: 0299 3822 000',
      'Thư điện tử: truong-a@example.edu.vn',
      'Nước sạch: Có nước sạch',
      'Nhà vệ sinh: Chưa rõ',
      'rooms: 24',
    ]);
    expect(told(school, 'en').slice(1, 3)).to.deep.equal([
      'Ownership: Public',
      'Address: Hamlet 1, Thạnh Phú',
    ]);
  });
  it('are none where the feed says nothing', () => {
    const bare: School = {id: 's', name: 'A', levels: [], accuracy: 'exact', codes: {}, facts: {}};
    expect(told(bare, 'vi')).to.deep.equal([]);
  });
});
