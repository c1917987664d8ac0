import {expect} from '@open-wc/testing';
import {tame} from '../../src/format/feed-text.js';
import {dimensionLabel, memberLabel, statusLabel, statusSymbol} from '../../src/format/labels.js';
import {langOf, wording} from '../../src/format/lang.js';
import {chartWords} from '../../src/format/chart-words.js';
import {fill, messages} from '../../src/format/messages.js';
import {noticeSentence} from '../../src/format/notice-words.js';
import {problemSentence} from '../../src/format/problem-words.js';
import {compareNames, fold, matches} from '../../src/format/search.js';
import {tableWords} from '../../src/format/table-words.js';
import {bandOf, targetStatus} from '../../src/format/target.js';
import {tileWords} from '../../src/format/tile-words.js';
import {BUILT_IN_DIMENSIONS} from '../../src/model/dimension.js';
import type {EmptyReason, Notice} from '../../src/model/answer.js';
import type {Problem, ProblemCode} from '../../src/model/problem.js';
import {STATUS_CODES} from '../../src/model/status.js';

describe('languages', () => {
  it('of the kit are English for en, else Vietnamese', () => {
    for (const tag of ['en', 'en-GB', 'EN', 'en_US']) expect(langOf(tag)).to.equal('en');
    for (const tag of ['vi', 'vi-VN', 'fr', 'enx', '', undefined])
      expect(langOf(tag)).to.equal('vi');
  });
  it('of a feed are met as nearly as can be', () => {
    const text = {fr: 'Primaire', en: 'Primary', vi: 'Tiểu học'};
    expect(wording(text, 'en-GB')).to.equal('Primary');
    expect(wording(text, 'fr')).to.equal('Primaire');
    expect(wording(text, 'km')).to.equal('Tiểu học');
    expect(wording({fr: 'Primaire', en: 'Primary'}, 'km')).to.equal('Primary');
    expect(wording({fr: 'Primaire'}, 'vi')).to.equal('Primaire');
    expect(wording({'vi-VN': 'Tiểu học', en: 'Primary'}, 'vi')).to.equal('Tiểu học');
    expect(wording('TH', 'en')).to.equal('TH');
    expect(wording({}, 'toString') + wording(undefined, 'vi')).to.equal('');
  });
});

describe('search', () => {
  it('folds marks, đ, both tone styles, decomposed letters and spaces', () => {
    expect(fold('Đà  Nẵng')).to.equal('da nang');
    expect(fold('Hoà Bình')).to.equal(fold('Hòa Bình'));
    expect(fold('thúy')).to.equal(fold('thuý'));
    expect(fold('Mỹ Tú'.normalize('NFD'))).to.equal('my tu');
    expect(fold('Ea H’leo')).to.equal("ea h'leo");
  });
  for (const [query, text, found] of [
    ['da nang', 'Thành phố Đà Nẵng', true],
    ['nang da', 'Đà Nẵng', true],
    ['ng', 'Đà Nẵng', false],
    ['soc tr', 'Tỉnh Sóc Trăng', true],
    ['gd&dt', 'Sở GD&ĐT Bến Tre', true],
    ['', 'Bất kỳ', true],
    ['trường 1', 'Trường 10', true],
    ['xyz', 'Sóc Trăng', false],
  ] as const)
    it(`${found ? 'finds' : 'does not find'} "${query}" in "${text}"`, () =>
      expect(matches(query, text)).to.equal(found));
  it('sorts by the Vietnamese alphabet and by number', () => {
    expect(['đ', 'd', 'ă', 'â', 'a', 'á', 'à'].sort(compareNames('vi'))).to.deep.equal([
      'a',
      'à',
      'á',
      'ă',
      'â',
      'd',
      'đ',
    ]);
    expect(['Lớp 10', 'Lớp 2'].sort(compareNames('en'))).to.deep.equal(['Lớp 2', 'Lớp 10']);
  });
});

describe('labels', () => {
  it('exist in both languages for every code that a feed need not name', () => {
    for (const {id, members} of BUILT_IN_DIMENSIONS) {
      for (const lang of ['vi', 'en']) expect(dimensionLabel(id, undefined, lang)).not.to.equal(id);
      for (const member of members)
        for (const lang of ['vi', 'en'])
          expect(memberLabel({dimension: id, id: member.id}, lang, 'long'), member.id).to.match(
            /^\p{Lu}\p{Ll}/u,
          );
    }
  });
  it('prefer the feed’s names', () => {
    expect(memberLabel({dimension: 'level', id: 'TH', name: 'Cấp 1'}, 'vi', 'long')).to.equal(
      'Cấp 1',
    );
    expect(dimensionLabel('level', {vi: 'Bậc', en: 'Stage'}, 'en')).to.equal('Stage');
  });
  it('have a short form where room is short', () => {
    const short = (dimension: string, id: string, name?: string): string =>
      memberLabel({dimension, id, ...(name ? {name} : {})}, 'vi', 'short');
    expect(short('level', 'THPT')).to.equal('THPT');
    expect(short('level', 'TH')).to.equal('Tiểu học');
    expect(short('place', '94', 'Tỉnh Sóc Trăng')).to.equal('Sóc Trăng');
    expect(short('place', '92', 'Thành phố Cần Thơ')).to.equal('TP. Cần Thơ');
    expect(short('place', '1', 'Phường 1')).to.equal('Phường 1');
    expect(short('period', '2022-2023')).to.equal('2022–2023');
  });
  it('fall back to the id, and find nothing on Object.prototype', () => {
    expect(memberLabel({dimension: 'level', id: 'constructor'}, 'vi', 'long')).to.equal(
      'constructor',
    );
    expect(dimensionLabel('constructor', undefined, 'vi')).to.equal('constructor');
  });
  it('call all members together all', () => {
    expect(memberLabel({dimension: 'level', id: ''}, 'vi', 'long')).to.equal('Tất cả');
    expect(memberLabel({dimension: 'level', id: ''}, 'en', 'short')).to.equal('All');
    expect(memberLabel({dimension: 'grade', id: '10'}, 'vi', 'long')).to.equal('Lớp 10');
  });
  it('have words for every status and signs that stay apart', () => {
    for (const code of STATUS_CODES.slice(1)) {
      expect(statusLabel(code, 'vi')).not.to.equal('');
      expect(statusLabel(code, 'vi')).not.to.equal(statusLabel(code, 'en'));
    }
    const signs = STATUS_CODES.map(statusSymbol).filter((sign) => sign && sign !== ':');
    expect(new Set(signs).size).to.equal(signs.length);
    expect(['A', 'P', 'Q', 'O', ''].map((code) => statusSymbol(code as 'A'))).to.deep.equal([
      '',
      'p',
      'c',
      ':',
      '',
    ]);
  });
});

describe('messages', () => {
  for (const [title, words] of Object.entries({messages, chartWords, tableWords, tileWords})) {
    const [vi, en] = [words('vi'), words('en')] as readonly Record<string, string>[];
    const keys = Object.keys(vi!);
    it(`are complete in both languages, and not the same, in ${title}`, () => {
      expect(keys).to.deep.equal(Object.keys(en!));
      expect(keys.filter((key) => vi![key] === en![key])).to.deep.equal([]);
      expect([...Object.values(vi!), ...Object.values(en!)].every(Boolean)).to.equal(true);
    });
    it(`name the same places in both languages, in ${title}`, () => {
      const places = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
      for (const key of keys) expect(places(vi![key]), key).to.deep.equal(places(en![key]));
    });
  }
  it('are filled once, and what is filled in is not read again', () => {
    expect(fill('{a} {b} {c}', {a: '{b}', b: '$&'})).to.equal('{b} $& {c}');
    expect(fill('{constructor}', {})).to.equal('{constructor}');
  });
});

describe('notices and reasons', () => {
  const place = {dimension: 'place', id: '94', name: 'Tỉnh Sóc Trăng'};
  const notices: Notice[] = [
    {kind: 'where-ignored', dimension: 'sex'},
    {kind: 'where-ignored', dimension: 'level', member: 'XX'},
    {kind: 'by-ignored', dimension: 'grade'},
    {kind: 'not-additive', dimension: 'level'},
    {kind: 'combined', dimension: 'place', members: [place, place]},
    {kind: 'other-periods', count: 3},
    {kind: 'boundary-change', from: [place], to: [place, place, place, place]},
    {kind: 'incomplete', cells: 2},
  ];
  const reasons: EmptyReason[] = [
    {kind: 'no-indicator', asked: 'pupil', near: 'pupils'},
    {kind: 'no-indicator-asked'},
    {kind: 'no-place', asked: '99'},
    {kind: 'no-school', asked: 'x'},
    {kind: 'no-period', asked: '1999'},
    {kind: 'not-loaded'},
    {kind: 'not-additive', dimension: 'level'},
    {kind: 'no-values', where: []},
    {
      kind: 'no-values',
      where: [
        {dimension: 'level', id: 'THPT'},
        {dimension: 'sex', id: 'F'},
      ],
    },
  ];
  it('are whole sentences in both languages', () => {
    for (const lang of ['vi', 'en']) {
      for (const notice of notices) expect(noticeSentence(notice, lang)).to.match(/^[^{}]+\.$/);
      for (const reason of reasons) expect(noticeSentence(reason, lang)).to.match(/^[^{}]+[.?]$/);
    }
  });
  it('name what was asked and what is near', () => {
    expect(noticeSentence(reasons[0]!, 'vi')).to.equal(
      'Nguồn dữ liệu không có chỉ số “pupil”. Có phải “pupils”?',
    );
    expect(noticeSentence(reasons[8]!, 'vi')).to.equal(
      'Không có số liệu cho trung học phổ thông, nữ.',
    );
    expect(noticeSentence(notices[6]!, 'en')).to.equal(
      'Boundaries changed from Tỉnh Sóc Trăng to 4 places; compare with care.',
    );
  });
});

describe('problems', () => {
  const say = (code: ProblemCode, over: Partial<Problem>, lang = 'vi'): string =>
    problemSentence({path: '', severity: 'error', code, ...over}, lang);
  it('say where, what was expected and what came', () => {
    const values = {path: '/indicators/3/data/values', expected: '33', got: '30'};
    expect(say('value-count', values)).to.equal(
      'Chỉ số thứ 4 (/indicators/3/data/values): sai số giá trị: cần 33, nhận được 30.',
    );
    expect(say('value-count', values, 'en')).to.equal(
      'Indicator 4 (/indicators/3/data/values): wrong number of values: expected 33, got 30.',
    );
    expect(
      say('wrong-type', {
        path: '/places/rows/4/1',
        subject: '2025.92',
        expected: 'text',
        got: 'number',
      }),
    ).to.equal(
      'Địa phương “2025.92” (/places/rows/4/1): sai kiểu dữ liệu: cần text, nhận được number.',
    );
    expect(say('unknown-key', {path: '/updatd', near: 'updated'}, 'en')).to.equal(
      'Key /updatd: the format has no such key; did you mean “updated”?',
    );
    expect(say('not-json', {})).to.equal('Nội dung không phải JSON.');
    expect(say('hash-differs', {file: 'pupils.json'}, 'en')).to.match(
      /^File pupils\.json: the file does not match its hash/,
    );
  });
  it('are one sentence in both languages whatever is known of them', () => {
    const codes =
      'unreachable not-json not-a-feed wrong-version too-large too-deep missing-key wrong-type bad-value unknown-key duplicate-id unknown-id cycle parent-left-out ratio-of-ratio value-count duplicate-cell bad-link part-failed hash-differs hash-unchecked bad-shape'.split(
        ' ',
      ) as ProblemCode[];
    for (const code of codes)
      for (const over of [
        {},
        {path: '/constructor/0'},
        {path: '/alerts/2', got: 'x'},
        {expected: 'y', near: 'z', file: 'f'},
      ])
        for (const lang of ['vi', 'en'])
          expect(say(code, over, lang)).to.match(/^\p{Lu}[^{}]*[.?]$/u);
  });
  it('cannot be turned round or drowned by what a feed says', () => {
    const got = say('bad-value', {got: `\u202e${'x'.repeat(100_000)}`});
    expect(got.length).to.be.below(200);
    expect(got).not.to.contain('\u202e');
    expect(tame('a\u2069\u202eb\nc')).to.equal('ab c');
    expect(tame('שלום')).to.equal('\u2068שלום\u2069');
  });
});

describe('targets and bands', () => {
  for (const [value, target, better, status] of [
    [95, 95, 'higher', 'met'],
    [94.9, 95, 'higher', 'missed'],
    [0.1 + 0.2, 0.3, 'lower', 'met'],
    [46, 45, 'lower', 'missed'],
    [46, 45, 'neutral', undefined],
    [20, 0, [20, 30], 'met'],
    [31, 0, [20, 30], 'missed'],
    [NaN, 45, 'lower', undefined],
    [45, NaN, 'lower', undefined],
  ] as const)
    it(`${value} against ${target} (${better.toString()}) is ${status ?? 'not judged'}`, () =>
      expect(targetStatus(value, target, better)).to.equal(status));
  it('take the first band that holds the value', () => {
    const bands = [{upTo: 35, level: 'good'}, {upTo: 45, level: 'watch'}, {level: 'bad'}] as const;
    expect([35, 35.1, 45, 99].map((value) => bandOf(value, bands)?.level)).to.deep.equal([
      'good',
      'watch',
      'watch',
      'bad',
    ]);
    expect(bandOf(NaN, bands)).to.equal(undefined);
    expect(bandOf(50, bands.slice(0, 2))).to.equal(undefined);
  });
});
