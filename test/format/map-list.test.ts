import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {listIds, schoolTexts} from '../../src/format/map-list.js';
import {
  placeReadout,
  schoolCount,
  schoolName,
  schoolReadout,
} from '../../src/format/map-readout.js';
import {bareName} from '../../src/format/place-names.js';
import {compareNames, finder, searchable} from '../../src/format/search.js';
import type {Dataset} from '../../src/model/dataset.js';
import {mapFigures, type MapFigures, type MapWishes} from '../../src/model/map-figures.js';
import {countSchools, pickSchools} from '../../src/model/pick-schools.js';
import {pickMap} from '../../src/model/pick-map.js';
import type {School} from '../../src/model/school.js';
import type {LocalText} from '../../src/model/text.js';
import {
  makeDataset,
  makePlace,
  makeQuery,
  type Terse,
  type TerseIndicator,
} from '../model/make-feed.js';

const school = (id: string, place: string | undefined, over: Partial<School> = {}): School => ({
  id,
  name: id,
  levels: [],
  accuracy: 'exact',
  at: [105.8, 10],
  codes: {},
  facts: {},
  ...(place !== undefined && {place}),
  ...over,
});

interface Terms {
  /** Names by place; their ids are the keys. All lie in one province, but for those that say where. */
  readonly places: Readonly<Record<string, LocalText>>;
  readonly values: Readonly<Record<string, Terse>>;
  readonly schools?: readonly School[];
  readonly over?: TerseIndicator;
  /** What is opened. */
  readonly open?: string;
  readonly wishes?: Partial<MapWishes>;
}

/** A map of a province: places whose id begins with another's lie in it. */
function figuresOf({places, values, schools = [], over, open, wishes}: Terms): MapFigures {
  const parentOf = (id: string): string =>
    Object.keys(places).find((other) => other !== id && id.startsWith(`${other}.`)) ?? 'st';
  const dataset = makeDataset({
    indicators: {
      n: {
        kind: 'ratio',
        dims: {period: '2022', place: Object.keys(values).join(' ')},
        values: Object.values(values),
        ...over,
      },
    },
    over: {
      schools,
      places: [
        {...makePlace('st'), name: 'Tỉnh Sóc Trăng'},
        ...Object.entries(places).map(([id, name]) => ({
          ...makePlace(`${id}<${parentOf(id)}`),
          name,
        })),
      ],
    },
  });
  return figuresIn(dataset, open, wishes);
}

function figuresIn(
  dataset: Dataset,
  open: string | undefined,
  wishes: Partial<MapWishes> = {},
): MapFigures {
  const picked = pickMap(dataset, makeQuery({indicator: 'n', place: open}, {kind: 'latest'}));
  const {answer} = picked;
  if (answer.kind !== 'groups') throw new Error(JSON.stringify(answer));
  return mapFigures(dataset, answer, picked, pickSchools(dataset, picked.inside, new Map()), {
    keptClasses: new Set(),
    keptGroups: new Set(),
    ...wishes,
  });
}

/** "a b c": what is listed, in its order. */
function listed(
  figures: MapFigures,
  {
    searched = '',
    byName = false,
    lang = 'vi',
  }: {readonly searched?: string; readonly byName?: boolean; readonly lang?: string} = {},
): string {
  const texts = schoolTexts(figures, lang);
  return listIds(figures, searched, byName, () => texts, lang).join(' ');
}

const districts = {
  kes: 'Huyện Kế Sách',
  mys: 'Huyện Mỹ Xuyên',
  vic: 'Thị xã Vĩnh Châu',
  sot: 'Thành phố Sóc Trăng',
  cul: 'Huyện Cù Lao Dung',
} as const;
const values = {kes: 30, mys: null, vic: 41, sot: 36, cul: 'Q'} as const;

describe('the list of a map', () => {
  const figures = figuresOf({places: districts, values});

  it('goes from the highest value down, with what is missing at its end, by name', () => {
    expect(listed(figures)).to.equal('vic sot kes cul mys');
  });

  it('has those of equal values by name', () => {
    const equal = figuresOf({places: districts, values: {kes: 5, mys: 5, vic: 5, sot: 9, cul: 5}});
    expect(listed(equal)).to.equal('sot cul kes mys vic');
  });

  it('has 0 and what is below it before what is not known', () => {
    const below = figuresOf({
      places: districts,
      values: {kes: -3, mys: null, vic: 0, sot: -30, cul: null},
    });
    expect(listed(below)).to.equal('vic kes sot cul mys');
  });

  it('goes by the alphabet where that is asked for, what is missing in its place', () => {
    expect(listed(figures, {byName: true})).to.equal('cul kes mys sot vic');
  });

  it('knows the Vietnamese alphabet and numbers', () => {
    const names = {
      a: 'Đại Ân',
      b: 'Dương Kỳ',
      c: 'Ân Hòa',
      d: 'An Thạnh',
      e: 'Ăn Chay',
      f: 'Phường 10',
      g: 'Phường 2',
      h: 'Phú Tâm',
      i: 'Ô Môn',
      k: 'Ơn',
      l: 'On',
    };
    const all = figuresOf({
      places: names,
      values: Object.fromEntries(Object.keys(names).map((id) => [id, 1])),
    });
    expect(listed(all, {byName: true})).to.equal('d e c b a l i k h g f');
  });

  it('holds what the legend keeps', () => {
    const kept = (...classes: string[]): string =>
      listed(figuresOf({places: districts, values, wishes: {keptClasses: new Set(classes)}}));
    expect(kept('none')).to.equal('mys');
    expect(kept('c2', 'suppressed')).to.equal('vic cul');
    expect(kept('nonsense')).to.equal('');
  });
});

describe('a search in the list', () => {
  const schools = [
    school('s1', 'kes', {name: 'Trường THCS Đại Hải'}),
    school('s2', 'kes', {name: 'Trường Tiểu học An Lạc Tây 1'}),
    school('s3', 'vic', {name: 'Trường Mầm non Hoạ Mi'}),
    school('s4', 'vic', {name: {vi: 'Trường Quốc tế', en: 'International School'}}),
    school('s5', 'st', {name: 'Trường Tư thục Sóc Trăng'}),
  ];
  const figures = figuresOf({places: districts, values, schools});

  for (const [searched, ids] of [
    ['ke sach', 'kes s1 s2'],
    ['KẾ SÁCH', 'kes s1 s2'],
    ['dai hai', 's1'],
    ['đại hải', 's1'],
    ['hoa mi', 's3'],
    ['hoạ mi', 's3'],
    ['họa mi', 's3'],
    ['huyen', 'kes cul mys s1 s2'],
    ['soc trang', 'sot s5'],
    ['truong vinh', 's3 s4'],
    ['an lac 1', 's2'],
    ['lac tay', 's2'],
    ['school', ''],
    ['xyz', ''],
  ] as const)
    it(`for "${searched}" finds "${ids}"`, () => expect(listed(figures, {searched})).to.equal(ids));

  it('finds what is written in pieces, as some computers write it', () => {
    const apart = figuresOf({
      places: {x: 'Huyện Kế Sách'.normalize('NFD'), y: 'Huyện Mỹ Tú'},
      values: {x: 1, y: 2},
    });
    expect(listed(apart, {searched: 'Kế'})).to.equal('x');
    expect(listed(figures, {searched: 'Kế Sách'.normalize('NFD')})).to.equal('kes s1 s2');
  });

  it('has what holds the words side by side first, places before schools', () => {
    const all = figuresOf({
      places: {a: 'Xã Phú An', b: 'Xã An Phú', c: 'Xã An Hiệp Phú'},
      values: {a: 9, b: 1, c: 5},
      schools: [
        school('s1', 'st', {name: 'Trường Phú Thọ An'}),
        school('s2', 'st', {name: 'Trường An Phú'}),
      ],
    });
    expect(listed(all, {searched: 'an phu'})).to.equal('b a c s2 s1');
    expect(listed(all, {searched: 'an phu', byName: true})).to.equal('b c a s2 s1');
  });

  it('finds in the reader’s language', () => {
    expect(listed(figures, {searched: 'school', lang: 'en'})).to.equal('s4');
    expect(listed(figures, {searched: 'quoc te', lang: 'en'})).to.equal('');
  });

  it('for blanks alone finds everything', () => {
    expect(listed(figures, {searched: '  '}).split(' ')).to.have.length(10);
  });

  it('keeps to the legend', () => {
    const kept = figuresOf({
      places: districts,
      values,
      schools: [
        school('s1', 'kes', {name: 'Trường Kế Sách A', levels: ['TH']}),
        school('s2', 'kes', {name: 'Trường Kế Sách B', levels: ['THPT']}),
      ],
      wishes: {
        schoolsBy: 'level',
        keptGroups: new Set(['THPT']),
        keptClasses: new Set(['c2']),
      },
    });
    expect(listed(kept, {searched: 'ke sach'})).to.equal('s2');
  });

  it('does not sort thousands of names, of which nobody reads the end', () => {
    const many = Array.from({length: 3100}, (_, i) =>
      school(`s${i}`, 'kes', {name: `Trường ${3100 - i}`}),
    );
    const ids = listed(figuresOf({places: districts, values, schools: many}), {searched: 'truong'});
    expect(ids.split(' ').slice(0, 2)).to.deep.equal(['s0', 's1']);
    expect(ids.split(' ')).to.have.length(3100);
  });
});

describe('the list of an opened place', () => {
  const places = {
    d: 'Huyện Kế Sách',
    'd.c': 'Xã An Lạc Tây',
    'd.e': 'Xã Đại Hải',
    f: 'Huyện Mỹ Tú',
  };
  const schools = [
    school('s1', 'd.c', {name: 'Trường B'}),
    school('s2', 'd.c', {name: 'Trường Đ'}),
    school('s3', 'd.c', {name: 'Trường D'}),
    school('s4', 'd.e', {name: 'Trường A'}),
    school('s5', 'f', {name: 'Trường A'}),
    school('s6', 'd', {name: 'Trường C'}),
  ];
  const open = (id: string, list = schools): MapFigures =>
    figuresOf({places, values: {'d.c': 1, 'd.e': 2, f: 3}, schools: list, open: id});

  it('are its schools, by name', () => {
    expect(listed(open('d.c'))).to.equal('s1 s3 s2');
    expect(listed(open('f'))).to.equal('s5');
  });

  it('are its parts where it has some', () => {
    expect(listed(open('d'))).to.equal('d.e d.c');
  });

  it('are its neighbours too where they are searched', () => {
    expect(listed(open('d.c'), {searched: 'dai hai'})).to.equal('d.e s4');
    expect(listed(open('d.c'), {searched: 'truong'})).to.equal('s4 s1 s6 s3 s2');
  });

  it('are none where it has none, but its neighbours where nobody has any', () => {
    const elsewhere = open('d.c', [school('s1', 'd.e')]);
    expect(listed(elsewhere)).to.equal('');
    expect(listed(open('d.c', []))).to.equal('d.e d.c');
  });

  it('are those of the places inside it', () => {
    // A leaf of the map may hold places of a later time, which the figures do not reach.
    const dataset = open('d.c').dataset;
    const figures = {...open('d.c'), leaf: 'd'};
    expect(dataset.places.children('d')).to.have.length(2);
    expect(listed(figures)).to.equal('s4 s1 s6 s3 s2');
  });
});

describe('the finder', () => {
  for (const [query, text, hit] of [
    ['', 'Kế Sách', 2],
    ['ke', 'Kế Sách', 2],
    ['sach', 'Kế Sách', 2],
    ['ke sach', 'Kế Sách', 2],
    ['sach ke', 'Kế Sách', 1],
    ['k s', 'Kế Sách', 1],
    ['ach', 'Kế Sách', 0],
    ['ke sachs', 'Kế Sách', 0],
    ['da nang', 'Đà Nẵng', 2],
    ['Đ', 'Đà Nẵng', 2],
    ['d', 'Đà Nẵng', 2],
    ['tp. ho chi minh', 'TP.Hồ Chí Minh', 2],
    ['thcs-thpt', 'Trường THCS & THPT', 2],
    ['1', 'Trường 10', 2],
    ['🏫', 'Kế Sách', 2],
    ['(.*)', 'Kế Sách', 2],
    ['ke', '', 0],
  ] as const)
    it(`gives ${hit} for "${query}" in "${text}"`, () => {
      expect(finder(query)(searchable(text))).to.equal(hit);
    });

  it('finds every text by any beginning of any of its words', () => {
    const word = fc.constantFrom('Kế', 'Sách', 'Đại', 'Hải', 'An', 'Lạc', 'Thạnh', 'Phú', '10');
    fc.assert(
      fc.property(
        fc.array(word, {minLength: 1, maxLength: 6}),
        fc.nat(5),
        fc.nat(4),
        (words, n, end) => {
          const one = words[n % words.length]!;
          const text = searchable(words.join(' '));
          expect(finder(one.slice(0, 1 + end))(text)).to.equal(2);
          expect(finder(words.join('  '))(text)).to.equal(2);
          expect(finder([...words].reverse().join(','))(text)).to.be.above(0);
        },
      ),
    );
  });

  it('sorts as a dictionary does', () => {
    const sorted = ['Ba', 'Bà', 'Bả', 'Bã', 'Bá', 'Bạ', 'Băng', 'Bân', 'Da', 'Đa', 'Ê', 'E'].sort(
      compareNames('vi'),
    );
    expect(sorted.join(' ')).to.equal('Ba Bà Bả Bã Bá Bạ Băng Bân Da Đa E Ê');
  });
});

describe('the name of a place on the map', () => {
  for (const [name, short] of [
    ['Xã Thạnh Phú', 'Thạnh Phú'],
    ['Phường An Bình', 'An Bình'],
    ['Phường 1', 'Phường 1'],
    ['Quận 10', 'Quận 10'],
    ['Thị xã Vĩnh Châu', 'Vĩnh Châu'],
    ['Thị trấn Kế Sách', 'Kế Sách'],
    ['Thành phố Cần Thơ', 'Cần Thơ'],
    ['Tỉnh Đồng Tháp', 'Đồng Tháp'],
    ['Huyện Mỹ Tú', 'Mỹ Tú'],
    ['Đặc khu Hoàng Sa', 'Hoàng Sa'],
    ['Tỉnh lỵ', 'Tỉnh lỵ'],
    ['Xã', 'Xã'],
    ['Xã ', 'Xã '],
    ['Xãnh Phú', 'Xãnh Phú'],
    ['Thạnh Phú', 'Thạnh Phú'],
    ['Thanh Phu Commune', 'Thanh Phu Commune'],
    ['', ''],
  ] as const)
    it(`"${name}" is "${short}"`, () => expect(bareName(name)).to.equal(short));

  // A name from a file that a Mac wrote, in base letters and marks. Comparing `name.normalize()` would do.
  it('is as short where its letters are written in pieces', () => {
    expect(bareName('Xã Thạnh Phú'.normalize('NFD')).normalize()).to.equal('Thạnh Phú');
  });
});

const plain = (words: readonly string[]): string[] =>
  words.map((text) => text.replaceAll('\u00a0', ' '));

describe('a place in words', () => {
  const bands = [{upTo: 35, level: 'good'}, {upTo: 40, level: 'watch'}, {level: 'bad'}] as const;
  const figures = figuresOf({
    places: districts,
    values,
    over: {bands, decimals: 1, name: 'Sĩ số'},
    schools: [school('s1', 'vic'), school('s2', 'vic'), school('s3', 'kes')],
  });
  const told = (id: string, of = figures, lang = 'vi'): string[] => {
    const {title, value, more} = placeReadout(of, id, lang);
    return plain([title, value, ...more]);
  };

  it('says its value, what that means, and how many schools it has', () => {
    expect(told('vic')).to.deep.equal([
      'Thị xã Vĩnh Châu · năm 2022',
      '41,0',
      'Đáng lo',
      '2 trường',
    ]);
    expect(told('kes')).to.deep.equal(['Huyện Kế Sách · năm 2022', '30,0', 'Tốt', '1 trường']);
    expect(told('sot')).to.deep.equal(['Thành phố Sóc Trăng · năm 2022', '36,0', 'Cần theo dõi']);
  });

  it('says why it has none', () => {
    expect(told('mys').slice(1)).to.deep.equal(['không có số liệu']);
    expect(told('cul').slice(1)).to.deep.equal(['đã ẩn']);
  });

  it('says its schools once where they are what is counted', () => {
    const {dataset} = figures;
    const picked = pickMap(dataset, makeQuery({place: 'st'}, {kind: 'latest'}), (query) =>
      countSchools(dataset, query, dataset.feed.schools),
    );
    if (picked.answer.kind !== 'groups') throw new Error('No answer');
    const counted = mapFigures(dataset, picked.answer, picked, dataset.feed.schools, {
      keptClasses: new Set(),
      keptGroups: new Set(),
    });
    expect(told('vic', counted).filter((text) => text.includes('trường'))).to.have.length(1);
  });

  it('is in the reader’s language', () => {
    expect(plain([schoolCount(1481, 'vi'), schoolCount(1481, 'en')])).to.deep.equal([
      '1.481 trường',
      '1,481 schools',
    ]);
    expect(told('vic', figures, 'en').slice(1)).to.deep.equal(['41.0', 'Poor', '2 schools']);
  });

  // English has one form for 1 and another for the rest.
  it('counts one school as one', () => {
    expect(schoolCount(1, 'en')).to.equal('1 school');
  });
});

describe('a school in words', () => {
  const one = school('s1', 'kes', {
    name: 'Trường A',
    levels: ['TH', 'THCS'],
    ownership: 'public',
    facts: {cleanWater: true},
  });
  const figures = (schoolsBy?: string): MapFigures =>
    figuresOf({places: districts, values, schools: [one], ...(schoolsBy && {wishes: {schoolsBy}})});

  it('says its levels and its place', () => {
    expect(schoolReadout(figures(), one, 'vi')).to.deep.equal({
      title: 'Trường A',
      value: 'Tiểu học, Trung học cơ sở',
      more: ['Huyện Kế Sách'],
    });
  });

  it('says what the map colours it by, once', () => {
    expect(schoolReadout(figures('level'), one, 'vi').more).to.deep.equal(['Huyện Kế Sách']);
    expect(schoolReadout(figures('cleanWater'), one, 'vi').more).to.deep.equal([
      'Huyện Kế Sách',
      'Nước sạch: Có nước sạch',
    ]);
    expect(schoolReadout(figures('ownership'), one, 'en').more).to.deep.equal([
      'Huyện Kế Sách',
      'Ownership: Public',
    ]);
  });

  it('says where its position is not surveyed, or not known', () => {
    const nowhere = {...one};
    Reflect.deleteProperty(nowhere, 'at');
    for (const soft of [{...one, accuracy: 'place'} as const, nowhere])
      expect(schoolReadout(figures(), soft, 'vi').more).to.deep.equal([
        'Huyện Kế Sách',
        'vị trí gần đúng',
      ]);
  });

  it('says little where little is known', () => {
    const bare = school('s9', undefined, {name: ''});
    expect(schoolReadout(figures(), bare, 'vi')).to.deep.equal({title: 's9', value: '', more: []});
    expect(schoolName(bare, 'vi')).to.equal('s9');
    expect(schoolName(school('s9', 'x', {name: {km: 'សាលា'}}), 'vi')).to.equal('សាលា');
  });
});
