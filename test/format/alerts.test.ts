import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {headlineOf} from '../../src/format/alert-headline.js';
import {alertDetails, alertLines, type AlertLines} from '../../src/format/alert-lines.js';
import {alertWords, severitySigns} from '../../src/format/alert-words.js';
import {describeAlerts} from '../../src/format/describe-alerts.js';
import type {Alert} from '../../src/model/alert.js';
import type {Dataset} from '../../src/model/dataset.js';
import {pickAlerts, SEVERITIES, type StandingAlert} from '../../src/model/pick-alerts.js';
import type {Place} from '../../src/model/place.js';
import type {Rule} from '../../src/model/rule.js';
import type {LocalText} from '../../src/model/text.js';
import {makeAlert, makeRule, ofKind, teaching} from '../model/make-alerts.js';
import {makeDataset, type Terse, type TerseIndicator} from '../model/make-feed.js';

/** 8 January 2027, 09:30 in Viet Nam. */
const NOW = Date.UTC(2027, 0, 8, 2, 30);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const classSize: TerseIndicator = {
  name: {vi: 'Sĩ số bình quân', en: 'Class size'},
  unit: {vi: 'HS/lớp', en: 'pupils/class'},
  decimals: 1,
  kind: 'ratio',
  better: 'lower',
};
const solidRooms: TerseIndicator = {
  name: {vi: 'Tỷ lệ phòng kiên cố', en: 'Solid rooms'},
  decimals: 1,
  kind: 'percent',
  better: 'higher',
  targets: [{value: 95}],
};
const pupils: TerseIndicator = {
  name: {vi: 'Số học sinh', en: 'Pupils'},
  unit: {vi: 'học sinh', en: 'pupils'},
};

interface Found {
  readonly indicator?: TerseIndicator;
  /** Values of the commune in 2023–2024 and 2024–2025. */
  readonly values?: readonly [Terse, Terse];
  readonly when?: Rule['when'];
  readonly headline?: LocalText;
  readonly place?: LocalText;
}

/** What a rule says of one commune among six. */
function said({
  indicator = classSize,
  values = [44, 46.24],
  when = {above: 45},
  headline,
  place = {vi: 'Xã Thạnh Phú', en: 'Thạnh Phú Commune'},
}: Found): {dataset: Dataset; alert: StandingAlert; vi: string; en: string} {
  const [commune, ...others] = ofKind('commune', 'a', 'b', 'c', 'd', 'e', 'f');
  const dataset = makeDataset({
    indicators: {
      n: {
        ...indicator,
        dims: {period: '2023-2024 2024-2025', place: 'a b c d e f'},
        values: [values[0], 1, 2, 3, 4, 1, values[1], 1, 2, 3, 4, 1],
      },
    },
    over: {
      updated: NOW,
      places: [{...(commune as Place), name: place}, ...others],
      rules: [makeRule(when, {...(headline !== undefined && {headline})})],
    },
  });
  const alert = pickAlerts(dataset, NOW).open.find(({id}) => id === 'r:a')!;
  return {
    dataset,
    alert,
    vi: headlineOf(alert, dataset, 'vi'),
    en: headlineOf(alert, dataset, 'en'),
  };
}

/** A feed that holds nothing but alerts. */
const alerting = (...alerts: readonly Alert[]): Dataset =>
  makeDataset({
    indicators: {n: {...classSize, dims: {period: '2025'}, values: [1]}},
    over: {
      places: [
        {...ofKind('province', 'st')[0]!, name: {vi: 'Tỉnh Sóc Trăng', en: 'Sóc Trăng Province'}},
      ],
      schools: teaching('s1@st TH'),
      alerts,
    },
  });
const picked = (dataset: Dataset, now = NOW): readonly StandingAlert[] => {
  const {open, closed} = pickAlerts(dataset, now);
  return [...open, ...closed];
};
/** The lines of one alert of the publisher. */
function lines(over: Partial<Alert>, lang = 'vi', now = NOW): AlertLines {
  const dataset = alerting(makeAlert('a', NOW - 2 * HOUR, over));
  return alertLines(picked(dataset, now)[0]!, dataset, now, lang);
}

describe('a headline of a rule that has none of its own', () => {
  const targets = {...classSize, better: 'higher', targets: [{value: 90}]} as const;
  const cases: readonly [string, Found, string, string][] = [
    [
      'above',
      {},
      'Xã Thạnh Phú: sĩ số bình quân 46,2 HS/lớp, trên 45,0 HS/lớp',
      'Thạnh Phú Commune: class size 46.2 pupils/class, above 45.0 pupils/class',
    ],
    [
      'below',
      {indicator: solidRooms, values: [60, 66.2], when: {below: 90}},
      'Xã Thạnh Phú: tỷ lệ phòng kiên cố 66,2%, dưới 90,0%',
      'Thạnh Phú Commune: solid rooms 66.2%, below 90.0%',
    ],
    [
      'a rise',
      {when: {risesBy: 2}},
      'Xã Thạnh Phú: sĩ số bình quân tăng 2,2 HS/lớp',
      'Thạnh Phú Commune: class size up by 2.2 pupils/class',
    ],
    [
      'a fall of percents, in points',
      {indicator: solidRooms, values: [68.3, 66.2], when: {fallsBy: 2}},
      'Xã Thạnh Phú: tỷ lệ phòng kiên cố giảm 2,1 điểm %',
      'Thạnh Phú Commune: solid rooms down by 2.1 percentage points',
    ],
    [
      'a rise of counts, in full',
      {indicator: pupils, values: [100, 12_345], when: {risesBy: 2}},
      'Xã Thạnh Phú: số học sinh tăng 12.245 học sinh',
      'Thạnh Phú Commune: pupils up by 12,245 pupils',
    ],
    [
      'what is missing',
      {indicator: pupils, values: [100, null], when: {missing: true}},
      'Xã Thạnh Phú: chưa có số học sinh, năm học 2024–2025',
      'Thạnh Phú Commune: no pupils yet, school year 2024–2025',
    ],
    [
      'a missed target',
      {indicator: targets, when: {missesTarget: 5}},
      'Xã Thạnh Phú: sĩ số bình quân 46,2 HS/lớp, chưa đạt 90,0 HS/lớp',
      'Thạnh Phú Commune: class size 46.2 pupils/class, short of 90.0 pupils/class',
    ],
    [
      'an outlier',
      {when: {outlier: 3.5}},
      'Xã Thạnh Phú: sĩ số bình quân 46,2 HS/lớp, khác hẳn các đơn vị cùng loại',
      'Thạnh Phú Commune: class size 46.2 pupils/class, unlike its peers',
    ],
    [
      'money',
      {
        indicator: {name: {vi: 'Chi', en: 'Spending'}, kind: 'money'},
        values: [1e9, 2.5e9],
        when: {risesBy: 5},
      },
      'Xã Thạnh Phú: chi tăng 1,5 tỷ đồng',
      'Thạnh Phú Commune: spending up by 1.5 billion VND',
    ],
  ];
  for (const [what, found, vi, en] of cases)
    it(`tells of ${what}`, () => {
      expect(said(found)).to.include({vi, en});
    });

  it('names the indicator by its id where it has no name', () => {
    expect(said({indicator: {...classSize, name: {}}}).vi).to.match(/^Xã Thạnh Phú: n 46,2/);
  });

  // Lower is better: 46.2 pupils are more than the 35 that are wanted, not short of them.
  it('says which way a target is missed', () => {
    const {vi, en} = said({
      indicator: {...classSize, targets: [{value: 35}]},
      when: {missesTarget: 5},
    });
    expect(vi).not.to.include('chưa đạt');
    expect(en).not.to.include('short of');
  });

  // 46, above 46.
  it('writes a limit with all its digits', () => {
    const {vi, en} = said({indicator: {...classSize, decimals: 0}, when: {above: 45.5}});
    expect(vi).to.include('trên 45,5');
    expect(en).to.include('above 45.5');
  });
});

describe('a headline of a rule’s own', () => {
  const every = '{place}|{school}|{indicator}|{period}|{value}|{unit}|{threshold}|{change}';

  it('has every placeholder filled in, in the reader’s language', () => {
    expect(said({headline: every})).to.include({
      vi: 'Xã Thạnh Phú||Sĩ số bình quân|năm học 2024–2025|46,2|HS/lớp|45,0|2,2',
      en: 'Thạnh Phú Commune||Class size|school year 2024–2025|46.2|pupils/class|45.0|2.2',
    });
  });

  it('names a school and its place', () => {
    const dataset = makeDataset({
      indicators: {n: {...classSize, dims: {period: '2025', school: 's1 s2'}, values: [46, 47]}},
      over: {
        places: [{...ofKind('province', 'st')[0]!, name: 'Sóc Trăng'}],
        schools: teaching('s1@st', 's2'),
        rules: [makeRule({above: 45}, {each: 'school', headline: '{school}, {place}: {value}'})],
      },
    });
    const headlines = picked(dataset).map((alert) => headlineOf(alert, dataset, 'vi'));
    expect(headlines).to.deep.equal(['s2, : 47,0', 's1, Sóc Trăng: 46,0']);
  });

  it('is the contract’s example', () => {
    const headline = '{place}: {indicator} {value} (> {threshold})';
    expect(said({headline}).vi).to.equal('Xã Thạnh Phú: Sĩ số bình quân 46,2 (> 45,0)');
    expect(
      said({headline, indicator: solidRooms, values: [60, 66.2], when: {above: 45}}).vi,
    ).to.equal('Xã Thạnh Phú: Tỷ lệ phòng kiên cố 66,2% (> 45,0%)');
  });

  it('is in the reader’s language, or in one that there is', () => {
    const headline = {vi: 'Quá đông: {value}', en: 'Crowded: {value}'};
    expect(said({headline})).to.include({vi: 'Quá đông: 46,2', en: 'Crowded: 46.2'});
    expect(said({headline: {fr: 'Trop: {value}'}}).vi).to.equal('Trop: 46,2');
  });

  it('fills in a placeholder wherever and as often as it stands, and leaves what is none', () => {
    expect(said({headline: '{value} {value} {nothing} {constructor} {'}).vi).to.equal(
      '46,2 46,2 {nothing} {constructor} {',
    );
  });

  it('has a dash for what is not there', () => {
    const {vi} = said({
      headline: '{value} {threshold}',
      values: [44, null],
      when: {missing: true},
    });
    expect(vi).to.equal('– –');
  });

  it('has a dash for a change that nobody knows', () => {
    const headline = '({change})';
    for (const indicator of [classSize, solidRooms]) {
      expect(said({headline, indicator, values: [44, null], when: {missing: true}}).vi).to.equal(
        '(–)',
      );
      expect(said({headline, indicator, values: [null, 46]}).vi).to.equal('(–)');
    }
  });

  it('has the percent sign once, though it names the unit beside the value', () => {
    const headline = '{value} {unit}';
    expect(said({headline, indicator: solidRooms, values: [60, 66.2]}).vi).to.match(/^66,2 ?%$/);
  });

  // FEED.md: amounts are points for percents.
  it('has points for the limit of a change of percents', () => {
    const headline = '{change} > {threshold}';
    const {vi} = said({headline, indicator: solidRooms, values: [68.3, 66.2], when: {fallsBy: 2}});
    expect(vi).to.equal('2,1 điểm % > 2,0 điểm %');
  });
});

describe('what is filled into a headline', () => {
  it('is never scanned again', () => {
    const place = 'Xã {value} {unitName} $& $1 {place}';
    expect(said({place, headline: '{place}: {value}'}).vi).to.equal(
      'Xã {value} {unitName} $& $1 {place}: 46,2',
    );
    expect(said({place}).vi).to.match(/^Xã \{value\} \{unitName\} \$& \$1 \{place\}: sĩ số/);
    const named = {...classSize, name: '{threshold}', unit: '{period}'};
    expect(said({indicator: named, headline: '{indicator} {value} {unit}'}).vi).to.equal(
      '{threshold} 46,2 {period}',
    );
  });

  it('is never scanned again, whatever it is', () => {
    const keys = [
      'place',
      'school',
      'indicator',
      'period',
      'value',
      'unit',
      'threshold',
      'change',
      'unitName',
    ];
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(...keys.map((key) => `{${key}}`)),
          fc.constantFrom('a', '{', '}', '$&'),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (place, name) => {
        const {vi} = said({
          place,
          indicator: {...classSize, name},
          headline: '<{place}|{indicator}>',
        });
        expect(vi).to.equal(`<${place}|${name}>`);
      }),
    );
  });

  it('turns no reading direction and breaks no line', () => {
    const place = 'A\u202Etxt\u202C\u2066\nB\tC';
    expect(said({place, headline: '{place}: {value}'}).vi).to.equal('Atxt B C: 46,2');
    const {vi} = said({place: 'שלום', headline: 'Xã {place}: {value}\u202E'});
    expect(vi).to.equal('\u2068Xã שלום: 46,2\u2069');
  });

  it('is text, whatever it looks like', () => {
    const place = '<img src=x onerror=alert(1)>&amp;';
    expect(said({place, headline: '{place}'}).vi).to.equal(place);
  });

  it('is a short name, however long it is', () => {
    const long = 'Rất '.repeat(2500);
    const {vi} = said({place: long, indicator: {...classSize, name: long}});
    expect(vi.length).to.be.within(240, 320);
    expect(vi.split('…')).to.have.length(3);
  });
});

describe('a headline of the publisher', () => {
  const headline = (text: LocalText, lang = 'vi'): string => {
    const dataset = alerting(makeAlert('a', 1, {headline: text}));
    return headlineOf(picked(dataset)[0]!, dataset, lang);
  };

  it('is said as it is, in the reader’s language', () => {
    const text = {vi: 'Bão số 5', en: 'Storm 5'};
    expect([headline(text), headline(text, 'en-GB')]).to.deep.equal(['Bão số 5', 'Storm 5']);
  });

  it('has no placeholders', () => {
    expect(headline('{place} {value}')).to.equal('{place} {value}');
  });

  it('is tamed and kept whole, but for what nobody could read', () => {
    expect(headline('Bão\u202E 5\r\n!')).to.equal('Bão 5 !');
    expect(headline('a'.repeat(10_000))).to.have.length(10_000);
    const endless = headline('a'.repeat(1_000_000));
    expect(endless).to.have.length(20_000);
    expect(endless.at(-1)).to.equal('…');
  });

  it('stands before what a rule would say, where it stands in for its finding', () => {
    const {dataset} = said({});
    const spoken = makeDataset({
      over: {...dataset.feed, alerts: [makeAlert('r:a', Date.UTC(2040, 0), {headline: 'Đã biết'})]},
    });
    expect(headlineOf(picked(spoken)[0]!, spoken, 'vi')).to.equal('Đã biết');
  });
});

describe('the lines of an alert', () => {
  it('say how bad it is by word and by shape, and what it is about', () => {
    expect(lines({kind: 'hazard'})).to.include({
      sign: '■',
      label: 'Nghiêm trọng · Sự cố, thiên tai',
      tag: '',
    });
    expect(lines({kind: 'hazard'}, 'en').label).to.equal('Severe · Hazard');
    expect(lines({severity: 'Minor'}).label).to.equal('Nhẹ');
  });

  it('have another shape and another word for each severity', () => {
    for (const of of [
      (severity: Alert['severity']) => severitySigns[severity],
      (severity: Alert['severity']) => alertWords('vi')[severity],
      (severity: Alert['severity']) => alertWords('en')[severity],
    ])
      expect(new Set(SEVERITIES.map(of)).size).to.equal(SEVERITIES.length);
  });

  it('call a drill a drill, and a test a test', () => {
    expect(lines({status: 'Exercise'}).tag).to.equal('DIỄN TẬP');
    expect(lines({status: 'Test'}).tag).to.equal('THỬ');
    expect(lines({status: 'Exercise'}, 'en').tag).to.equal('DRILL');
    expect(lines({status: 'Test'}, 'en').tag).to.equal('TEST');
  });

  it('name the school and the place', () => {
    expect(lines({place: 'st'}).where).to.equal('Tỉnh Sóc Trăng');
    expect(lines({place: 'st'}, 'en').where).to.equal('Sóc Trăng Province');
    expect(lines({school: 's1'}).where).to.equal('s1, Tỉnh Sóc Trăng');
    expect(lines({}).where).to.equal('');
    expect(lines({place: 'nobody', school: 'constructor'}).where).to.equal('');
  });

  it('say who has taken it on, and when', () => {
    const acknowledged = {at: NOW - 5 * MINUTE, by: {vi: 'Phòng GD', en: 'Office'}};
    expect(lines({acknowledged}).taken).to.equal('Đã nhận: Phòng GD, 5 phút trước');
    expect(lines({acknowledged}, 'en').taken).to.equal('Taken on: Office, 5 minutes ago');
    expect(lines({acknowledged: {at: NOW - DAY, by: '{age}\u202E\n'}}).taken).to.equal(
      'Đã nhận: {age}, 1 ngày trước',
    );
    expect(lines({}).taken).to.equal('');
  });

  it('clip a long headline, which stands whole among the details', () => {
    const headline = 'Bão '.repeat(100);
    const dataset = alerting(makeAlert('a', NOW, {headline}));
    const [alert] = picked(dataset);
    const {headline: clipped} = alertLines(alert!, dataset, NOW, 'vi');
    expect(clipped).to.have.length(150);
    expect(clipped.endsWith('…')).to.equal(true);
    expect(alertDetails(alert!, dataset, 'vi')[0]).to.equal(headline.trim());
    expect(lines({headline: 'a'.repeat(150)}).headline).to.have.length(150);
  });
});

describe('the age of an alert', () => {
  const age = (over: Partial<Alert>, lang = 'vi', now = NOW): string => lines(over, lang, now).age;

  it('is how long ago it was sent', () => {
    expect(age({sent: NOW - 2 * HOUR})).to.equal('2 giờ trước');
    expect(age({sent: NOW - 2 * HOUR}, 'en')).to.equal('2 hours ago');
    expect(age({sent: NOW - DAY}, 'en')).to.equal('1 day ago');
    expect(age({sent: NOW})).to.equal('vừa xong');
  });

  it('is its date where it lies ahead by more than clocks differ', () => {
    expect(age({sent: NOW + 5 * MINUTE})).to.equal('vừa xong');
    expect(age({sent: NOW + 5 * MINUTE + 1})).to.equal('08/01/2027 09:35');
    expect(age({sent: NOW + 5 * MINUTE + 1}, 'en')).to.equal('08/01/2027 09:35');
    const acknowledged = {at: NOW + DAY, by: 'Sở'};
    expect(lines({acknowledged}).taken).to.equal('Đã nhận: Sở, 09/01/2027 09:30');
  });

  it('is when it begins, while it is coming', () => {
    expect(age({onset: NOW + DAY})).to.equal('sắp tới, từ 09/01/2027');
    expect(age({onset: NOW + DAY}, 'en')).to.equal('coming, from 09/01/2027');
    expect(age({onset: NOW})).to.equal('2 giờ trước');
  });

  it('is how long ago it ended', () => {
    expect(age({expires: NOW - 3 * DAY})).to.equal('đã kết thúc 3 ngày trước');
    expect(age({expires: NOW - 3 * DAY}, 'en')).to.equal('ended 3 days ago');
  });

  it('of a finding is the period since which it has held', () => {
    const {dataset, alert} = said({values: [46, 47]});
    expect(alertLines(alert, dataset, NOW, 'vi').age).to.equal('từ năm học 2023–2024');
    expect(alertLines(alert, dataset, NOW, 'en').age).to.equal('since school year 2023–2024');
  });

  it('of a finding that has ended is the end of the period that shows it', () => {
    const dataset = makeDataset({
      places: ['a'],
      indicators: {n: {dims: {period: '2025 2026', place: 'a'}, values: [46, 44]}},
      over: {updated: NOW, rules: [makeRule({above: 45})]},
    });
    const [alert] = picked(dataset);
    expect(alertLines(alert!, dataset, NOW, 'vi').age).to.equal('đã kết thúc 7 ngày trước');
  });
});

describe('the details of an alert', () => {
  const details = (over: Partial<Alert>, lang = 'vi'): string[] => {
    const dataset = alerting(makeAlert('a', NOW, over));
    return alertDetails(picked(dataset)[0]!, dataset, lang);
  };

  it('are the whole text, the figures and when it was sent', () => {
    const over: Partial<Alert> = {
      description: {vi: 'Nước lên nhanh', en: 'Water is rising'},
      instruction: {vi: 'Cho học sinh nghỉ', en: 'Close schools'},
      indicator: 'n',
      period: '2024-2025',
      value: 46.24,
    };
    expect(details(over)).to.deep.equal([
      'Nước lên nhanh',
      'Cho học sinh nghỉ',
      'Sĩ số bình quân: 46,2\u00a0HS/lớp · năm học 2024–2025',
      'Gửi lúc 08/01/2027 09:30',
    ]);
    expect(details(over, 'en')).to.deep.equal([
      'Water is rising',
      'Close schools',
      'Class size: 46.2\u00a0pupils/class · school year 2024–2025',
      'Sent 08/01/2027 09:30',
    ]);
    expect(details({})).to.deep.equal(['Gửi lúc 08/01/2027 09:30']);
  });

  it('are the figures behind a finding, and what was before', () => {
    const {dataset, alert} = said({});
    expect(alertDetails(alert, dataset, 'vi')).to.deep.equal([
      'Sĩ số bình quân: 46,2\u00a0HS/lớp · năm học 2024–2025 · kỳ trước 44,0\u00a0HS/lớp',
    ]);
    const missing = said({values: [44, null], when: {missing: true}});
    expect(alertDetails(missing.alert, missing.dataset, 'en')).to.deep.equal([
      'Class size: – · school year 2024–2025 · before 44.0\u00a0pupils/class',
    ]);
    const alone = said({values: [null, 46]});
    expect(alertDetails(alone.alert, alone.dataset, 'vi')[0]).not.to.include('kỳ trước');
  });

  it('are one line each, and cannot turn the reading direction', () => {
    expect(details({description: 'a\n\nb\u202Ec', instruction: '<b>d</b>'})).to.deep.equal([
      'a bc',
      '<b>d</b>',
      'Gửi lúc 08/01/2027 09:30',
    ]);
    expect(details({description: 'a'.repeat(100_000)})[0]).to.have.length(20_000);
  });
});

describe('the sentence about alerts', () => {
  const sentence = (lang: string, ...alerts: readonly Alert[]): string =>
    describeAlerts(pickAlerts(alerting(...alerts), NOW).open, lang);
  const of = (count: number, over: Partial<Alert>): Alert[] =>
    Array.from({length: count}, (_, i) => makeAlert(`${JSON.stringify(over)}${i}`, 1, over));

  for (const [what, alerts, vi, en] of [
    ['none', [], 'Không có cảnh báo nào đang mở.', 'There are no open alerts.'],
    ['one', of(1, {}), '1 cảnh báo đang mở: 1 nghiêm trọng.', '1 open: 1 severe.'],
    [
      'many, from the worst on',
      [
        ...of(4, {severity: 'Minor'}),
        ...of(1, {}),
        ...of(2, {severity: 'Moderate'}),
        ...of(1, {severity: 'Unknown'}),
        ...of(3, {severity: 'Extreme'}),
      ],
      '11 cảnh báo đang mở: 3 cực kỳ nghiêm trọng, 1 nghiêm trọng, 2 trung bình, 4 nhẹ, 1 chưa rõ mức.',
      '11 open: 3 extreme, 1 severe, 2 moderate, 4 minor, 1 unknown.',
    ],
    [
      'drills, which are counted apart',
      [...of(1, {}), ...of(2, {status: 'Exercise'}), ...of(1, {status: 'Test'})],
      '1 cảnh báo đang mở: 1 nghiêm trọng; 3 diễn tập.',
      '1 open: 1 severe; drills: 3.',
    ],
    [
      'drills alone, which alarm nobody',
      of(1, {status: 'Exercise', severity: 'Extreme'}),
      'Không có cảnh báo nào đang mở; 1 diễn tập.',
      'There are no open alerts; drills: 1.',
    ],
    [
      'those that are coming',
      [...of(1, {}), ...of(1, {severity: 'Minor', onset: NOW + DAY})],
      '2 cảnh báo đang mở: 1 nghiêm trọng, 1 nhẹ; 1 sắp tới.',
      '2 open: 1 severe, 1 minor; 1 coming.',
    ],
    [
      'those that are coming and drills, which are no alarm to come',
      [...of(1, {onset: NOW + DAY}), ...of(1, {status: 'Exercise', onset: NOW + DAY})],
      '1 cảnh báo đang mở: 1 nghiêm trọng; 1 sắp tới; 1 diễn tập.',
      '1 open: 1 severe; 1 coming; drills: 1.',
    ],
    [
      'those that have ended, which are not counted',
      of(1, {expires: NOW}),
      'Không có cảnh báo nào đang mở.',
      'There are no open alerts.',
    ],
  ] as const)
    it(`tells of ${what}`, () => {
      expect([sentence('vi', ...alerts), sentence('en', ...alerts)]).to.deep.equal([vi, en]);
    });
});

describe('the words of alerts', () => {
  const [vi, en] = [alertWords('vi'), alertWords('en')] as readonly Readonly<
    Record<string, string>
  >[];

  it('are there in both languages, and name the same places', () => {
    const places = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(vi!)).to.deep.equal(Object.keys(en!));
    for (const key of Object.keys(vi!)) {
      expect(vi![key], key).not.to.equal('');
      expect(vi![key], key).not.to.equal(en![key]);
      expect(places(vi![key]), key).to.deep.equal(places(en![key]));
    }
  });
});
