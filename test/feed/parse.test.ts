/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-assignment -- tests break the example wherever they like */
import {expect} from '@open-wc/testing';
import {parse} from '../../src/feed/parse.js';
import {parseFeed, readFeed} from '../../src/feed/parse-feed.js';
import {alerts} from '../../src/feed/sections/alerts.js';
import {rules} from '../../src/feed/sections/rules.js';
import type {Problem} from '../../src/model/problem.js';
import {exampleFeed} from './example-feed.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- cases break the example wherever they like
type Break = (feed: any) => void;

const read = (breakIt: Break = () => undefined) => {
  const value = exampleFeed();
  breakIt(value);
  return parseFeed(value);
};
const short = ({path, code}: Problem): string => `${code} ${path}`;

describe('parseFeed', () => {
  it('finds nothing wrong with a good feed that uses every key', () => {
    const {feed, problems, more, warnings} = read();
    expect(problems).to.deep.equal([]);
    expect([more, warnings]).to.deep.equal([0, 0]);
    expect(feed?.updated).to.equal(Date.UTC(2024, 4, 2, 1));
    expect(feed?.demo).to.equal(true);
    expect(feed?.schools.map(({place, accuracy}) => [place, accuracy])).to.deep.equal([
      ['my-xuyen', 'exact'],
      ['2022.94', 'place'],
    ]);
    expect(feed?.dashboards[0]?.pages[0]?.widgets[0]?.attributes.get('sideways')).to.equal('');
    expect(feed?.indicators.map(({targets}) => targets.length)).to.deep.equal([1, 0, 1]);
  });

  it('makes dense columns, NaN for null, and keeps status, bounds and notes', () => {
    const cube = read().feed?.indicators[0]?.cube;
    expect([...(cube?.values ?? [])]).to.deep.equal([
      101_000,
      71_000,
      30_000,
      102_500,
      72_200,
      NaN,
    ]);
    expect([...(cube?.status ?? [])]).to.deep.equal([0, 0, 0, 15, 0, 16]);
    expect(cube?.lower?.[1]).to.equal(70_000);
    expect(cube?.notes?.get(3)).to.deep.equal({vi: 'Sơ bộ', en: 'Preliminary'});
  });

  it('makes a cube of rows, with the members that occur, in feed order', () => {
    const cube = read((feed) => {
      feed.indicators[1].data.rows.reverse();
    }).feed?.indicators[1]?.cube;
    expect(cube?.dims[1]).to.deep.equal({id: 'level', members: ['TH', 'THPT']});
    expect([...(cube?.values ?? [])]).to.deep.equal([3000, NaN]);
  });

  it('takes all members in feed order where none are listed', () => {
    const cube = read((feed) => {
      feed.indicators[1].data = {
        dims: ['period', 'sex'],
        members: {period: ['2023']},
        values: [1, 2],
      };
    }).feed?.indicators[1]?.cube;
    expect(cube?.dims[1]?.members).to.deep.equal(['F', 'M']);
  });

  it('fills in what the feed leaves to the defaults', () => {
    const {feed} = parseFeed({
      edufeed: '1.3',
      id: 'x',
      title: 'X',
      updated: '2024-01-01T00:00:00Z',
      indicators: [
        {id: 'a', name: 'A', data: {dims: ['period'], members: {period: ['2023']}, values: [1]}},
        {id: 'b', name: 'B', data: {dims: ['period'], members: {period: ['2023']}, values: [1]}},
        {id: 'p', name: 'P', kind: 'percent', ratio: {of: 'a', per: 'b'}},
      ],
    });
    expect(feed?.refreshSeconds).to.equal(300);
    expect(feed?.indicators[0]).to.include({
      aggregate: 'sum',
      better: 'neutral',
      decimals: 0,
      kind: 'count',
    });
    expect(feed?.indicators[2]).to.deep.include({
      aggregate: 'none',
      ratio: {of: 'a', per: 'b', scale: 100},
    });
  });

  it('leaves the sections unread that nobody names, without a word about them', () => {
    const value = exampleFeed();
    value.alerts[0].severity = 'Bad';
    value.boundaries = 5;
    const {feed, problems, warnings} = parse(value);
    expect([problems.length, warnings]).to.deep.equal([0, 0]);
    expect([feed?.alerts, feed?.boundaries, feed?.rules]).to.deep.equal([[], [], []]);
    const some = parse(value, {sections: [alerts, rules]});
    expect(some.problems.map(short)).to.deep.equal(['bad-value /alerts/0/severity']);
    expect(some.feed?.rules).to.have.length(1);
    expect(some.feed?.milestones).to.deep.equal([]);
  });

  it('keeps the good wordings of a text', () => {
    const {feed} = read((f) => (f.title = {vi: 'Giáo dục', en: 'Education', zh_CN: '教育', fr: 1}));
    expect({...(feed?.title as object)}).to.deep.equal({vi: 'Giáo dục', en: 'Education'});
  });

  it('leaves the value that it reads as it was', () => {
    const value = exampleFeed();
    value.places[2].parent = 'nowhere';
    const before = JSON.stringify(value);
    parseFeed(value);
    expect(JSON.stringify(value)).to.equal(before);
  });
});

describe('What is wrong is said and left out, and the rest stays:', () => {
  const cases: [title: string, breakIt: Break, problems: string[]][] = [
    ['a missing id of the feed', (f) => delete f.id, ['missing-key /id']],
    [
      'a place without a name',
      (f) => delete f.places[2].name,
      [
        'missing-key /places/2/name',
        'unknown-id /schools/rows/0/3',
        'unknown-id /sources/0/failed/0',
        'unknown-id /boundaries/1/grid/0/0',
        'unknown-id /alerts/0/place',
      ],
    ],
    [
      'a bad optional key',
      (f) => (f.places[0].centroid = [105, 100]),
      ['bad-value /places/0/centroid'],
    ],
    [
      'a date that does not exist',
      (f) => (f.places[0].validFrom = '2026-02-30'),
      ['bad-value /places/0/validFrom'],
    ],
    [
      'a bad row of a list',
      (f) => (f.schools.rows[1] = ['s2']),
      ['value-count /schools/rows/1', 'unknown-id /sources/0/failed/1'],
    ],
    ['a bad cell in a row', (f) => (f.schools.rows[0][9] = 5), ['wrong-type /schools/rows/0/9']],
    ['an unknown field', (f) => (f.schools.fields[9] = 'mail'), ['unknown-key /schools/fields/9']],
    ['an unknown key', (f) => (f.places[0].kinds = 'x'), ['unknown-key /places/0/kinds']],
    ['an unknown key inside', (f) => (f.publisher.hrefs = 'x'), ['unknown-key /publisher/hrefs']],
    [
      'a second record of one id',
      (f) => (f.schools.rows[1][0] = 's1'),
      ['duplicate-id /schools/rows/1/0', 'unknown-id /sources/0/failed/1'],
    ],
    [
      'a school with the id of a place',
      (f) => (f.schools.rows[1][0] = 'my-xuyen'),
      ['duplicate-id /schools/rows/1/0', 'unknown-id /sources/0/failed/1'],
    ],
    ['an unknown parent', (f) => (f.places[2].parent = '2022.95'), ['unknown-id /places/2/parent']],
    [
      'a parent in a circle',
      (f) => (f.places[1].parent = '2022.94'),
      [
        'cycle /places/1/parent',
        'parent-left-out /places/2/parent',
        'unknown-id /schools/rows/1/3',
        'unknown-id /indicators/0/target/0/place',
        'unknown-id /milestones/0/place',
      ],
    ],
    [
      'too few values',
      (f) => f.indicators[0].data.values.pop(),
      [
        'value-count /indicators/0/data/values',
        'unknown-id /indicators/2/ratio/of',
        'unknown-id /alerts/0/indicator',
        'unknown-id /rules/0/indicator',
        'unknown-id /projections/0/stock/teachers',
        'unknown-id /projections/0/pupils',
      ],
    ],
    [
      'too few bounds',
      (f) => f.indicators[0].data.lower.pop(),
      ['value-count /indicators/0/data/lower'],
    ],
    [
      'a value that is no number',
      (f) => (f.indicators[0].data.values[1] = '71'),
      ['wrong-type /indicators/0/data/values/1'],
    ],
    [
      'an unknown status',
      (f) => (f.indicators[0].data.status[3] = 'Z'),
      ['bad-value /indicators/0/data/status/3'],
    ],
    [
      'an unknown member',
      (f) => (f.indicators[0].data.members.level[2] = 'THPTT'),
      ['unknown-id /indicators/0/data/members/level/2'],
    ],
    [
      'a period that is none',
      (f) => (f.indicators[0].data.members.period[1] = '2021-2023'),
      ['bad-value /indicators/0/data/members/period/1'],
    ],
    [
      'no periods',
      (f) =>
        delete f.indicators[1].data.rows &&
        (f.indicators[1].data = {dims: ['period'], values: [1]}),
      [
        'missing-key /indicators/1/data/members/period',
        'unknown-id /indicators/2/ratio/per',
        'unknown-id /rules/0/indicator',
        'unknown-id /projections/0/stock/rooms',
      ],
    ],
    [
      'a second value for a cell',
      (f) => f.indicators[1].data.rows.push(['2021-2022', 'TH', 9]),
      ['duplicate-cell /indicators/1/data/rows/2'],
    ],
    [
      'an unknown member in a row',
      (f) => (f.indicators[1].data.rows[0][1] = 'T'),
      ['unknown-id /indicators/1/data/rows/0/1'],
    ],
    [
      'a ratio of a ratio',
      (f) => f.indicators.push({id: 'q', name: 'Q', ratio: {of: 'class-size', per: 'pupils'}}),
      ['ratio-of-ratio /indicators/3/ratio/of'],
    ],
    [
      'a ratio of itself',
      (f) => f.indicators.push({id: 'q', name: 'Q', ratio: {of: 'q', per: 'pupils'}}),
      ['cycle /indicators/3/ratio'],
    ],
    [
      'a scale of zero',
      (f) => (f.indicators[2].ratio.scale = 0),
      ['bad-value /indicators/2/ratio/scale'],
    ],
    ['seven decimals', (f) => (f.indicators[2].decimals = 7), ['bad-value /indicators/2/decimals']],
    [
      'bands out of order',
      (f) => (f.indicators[2].bands[1].upTo = 30),
      ['bad-value /indicators/2/bands'],
    ],
    [
      'one bad target of many',
      (f) => (f.indicators[0].target[0].value = 'x'),
      ['wrong-type /indicators/0/target/0/value'],
    ],
    [
      'an indicator without data or ratio',
      (f) => f.indicators.push({id: 'q', name: 'Q'}),
      ['missing-key /indicators/3'],
    ],
    [
      'an alert of an unknown school',
      (f) => (f.alerts[0].school = 's9'),
      ['unknown-id /alerts/0/school'],
    ],
    [
      'a date-time without offset',
      (f) => (f.alerts[0].onset = '2024-05-02T00:00:00'),
      ['bad-value /alerts/0/onset'],
    ],
    ['a rule with two conditions', (f) => (f.rules[0].when.below = 3), ['bad-value /rules/0/when']],
    [
      'a rule for an unknown member',
      (f) => (f.rules[0].where.level = ['XX']),
      ['unknown-id /rules/0/where/level/0'],
    ],
    [
      'a filter that is none',
      (f) => (f.rules[0].where = {level: 'THPT'}),
      ['bad-value /rules/0/where'],
    ],
    [
      'a dangerous link',
      (f) => (f.publisher.href = 'java\tscript:alert(1)'),
      ['bad-link /publisher/href'],
    ],
    [
      'a link with a password',
      (f) => (f.milestones[0].href = 'https://me:secret@example.vn/'),
      ['bad-link /milestones/0/href'],
    ],
    [
      'geometry of an unknown type',
      (f) => (f.boundaries[0].geometry.type = 'Map'),
      ['bad-shape /boundaries/0/geometry'],
    ],
    [
      'a widget of an odd name',
      (f) => (f.dashboards[0].widgets[0].widget = '<script>'),
      ['bad-value /dashboards/0/widgets/0/widget'],
    ],
    [
      'an attribute that is a handler',
      (f) => (f.dashboards[0].widgets[0].onclick = 'x'),
      ['unknown-key /dashboards/0/widgets/0/onclick'],
    ],
    [
      'both keys of an optional object',
      (f) => (f.publisher = {name: 5, href: 'javascript:1'}),
      ['bad-value /publisher/name', 'bad-link /publisher/href'],
    ],
    [
      'all that a licence and a ratio say',
      (f) => {
        f.licence = {name: {}, href: '', more: 1};
        f.indicators[2].ratio = {of: 'pupils', per: 'a..b', scale: 0};
      },
      [
        'bad-value /licence/name',
        'bad-link /licence/href',
        'unknown-key /licence/more',
        'bad-value /indicators/2/ratio/per',
        'bad-value /indicators/2/ratio/scale',
        'missing-key /indicators/2',
        'unknown-id /rules/0/indicator',
      ],
    ],
    [
      'one language tag of a text',
      (f) => (f.title = {vi: 'Giáo dục', en: 'Education', zh_CN: '教育'}),
      ['bad-value /title/zh_CN'],
    ],
    [
      'one wording of a name',
      (f) => (f.boundaries[0].insets[0].name = {vi: 'Ô phụ', en: null}),
      ['bad-value /boundaries/0/insets/0/name/en'],
    ],
    [
      'a refresh more often than allowed',
      (f) => (f.refreshSeconds = 1),
      ['bad-value /refreshSeconds'],
    ],
    [
      'a dimension with a reserved id',
      (f) => (f.dimensions[0].id = 'place'),
      ['duplicate-id /dimensions/0/id'],
    ],
    [
      'a total that is no member',
      (f) => (f.dimensions[0].total = 'al'),
      ['unknown-id /dimensions/0/total'],
    ],
  ];
  for (const [title, breakIt, problems] of cases) {
    it(title, () => {
      const result = read(breakIt);
      expect(result.problems.map(short)).to.have.members(problems);
      expect(result.feed, 'the feed').to.exist;
    });
  }

  it('gives both numbers, the nearest id and the record for a fault', () => {
    const {problems} = read((feed) => {
      feed.indicators[0].data.values.pop();
      feed.alerts[0].place = 'my-xuyn';
    });
    expect(problems.find(({code}) => code === 'value-count')).to.include({
      expected: '6',
      got: '5',
      subject: 'pupils',
    });
    expect(problems.find(({path}) => path === '/alerts/0/place')).to.include({
      got: 'my-xuyn',
      near: 'my-xuyen',
    });
  });

  it('moves the cells that remain together when a member is unknown', () => {
    const cube = read((feed) => {
      feed.indicators[0].data.members.level[1] = 'XX';
    }).feed?.indicators[0]?.cube;
    expect(cube?.dims[1]?.members).to.deep.equal(['TH', 'THPT']);
    expect([...(cube?.values ?? [])]).to.deep.equal([101_000, 30_000, 102_500, NaN]);
    expect([...(cube?.status ?? [])]).to.deep.equal([0, 0, 15, 16]);
    expect([...(cube?.notes?.keys() ?? [])]).to.deep.equal([2]);
  });

  it('lists the first hundred faults and counts the others; warnings are counted apart', () => {
    const result = read((feed) => {
      feed.milestones = Array.from({length: 10_000}, (_, i) => ({
        id: `m${i}`,
        name: 'M',
        start: 'soon',
        extra: 1,
      }));
    });
    expect(result.problems.filter(({severity}) => severity === 'error')).to.have.length(100);
    expect(result.more).to.equal(9900);
    expect(result.warnings).to.equal(10_000);
    expect(result.problems).to.have.length(200);
  });
});

describe('A feed fails as a whole, with one problem, when', () => {
  const deepList = '['.repeat(100_000) + ']'.repeat(100_000);
  const deepObject = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000);
  const text = JSON.stringify(exampleFeed());
  const cases: [title: string, text: string, code: string, got?: string][] = [
    ['it is null', 'null', 'not-a-feed', 'null'],
    ['it is a list', '[]', 'not-a-feed', '[]'],
    ['it is empty', '', 'not-json'],
    ['it names no version', '{"title":"x"}', 'not-a-feed'],
    ['it has another major version', text.replace('"1.0"', '"2.0"'), 'wrong-version', '2.0'],
    ['it has no title', text.replace('"title":', '"x-title":'), 'missing-key'],
    [
      'it has no date, and a wording of its title is none',
      JSON.stringify({...exampleFeed(), title: {vi: 'Bản tin', en: 5}, updated: undefined}),
      'missing-key',
    ],
    ['its date does not exist', text.replace('2024-05-02T08', '2024-02-30T08'), 'bad-value'],
    [
      'it is an HTML page',
      '\n<!DOCTYPE html><html><body>Đăng nhập</body></html>',
      'not-json',
      'HTML',
    ],
    ['it broke off', text.slice(0, 300), 'not-json', `…${text.slice(260, 300)}`],
    ['its lists are nested 100,000 deep', deepList, 'too-deep'],
    ['its objects are nested 100,000 deep', deepObject, 'too-deep'],
    [
      'it has too many schools',
      JSON.stringify({...exampleFeed(), schools: Array(200_001).fill(1)}),
      'too-large',
    ],
  ];
  for (const [title, json, code, got] of cases) {
    it(title, () => {
      const {feed, problems} = readFeed(json);
      expect(feed).to.equal(undefined);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({
        code,
        severity: 'fatal',
        ...(got === undefined ? {} : {got}),
      });
    });
  }

  it('it is larger than allowed, in characters or in cells', () => {
    expect(readFeed(text, {limits: {bytes: 100}}).problems[0]?.code).to.equal('too-large');
    expect(readFeed(text, {limits: {cells: 10}}).problems[0]?.code).to.equal('too-large');
  });
});

it('A byte-order mark before the feed is no fault', () => {
  expect(readFeed('\uFEFF' + JSON.stringify(exampleFeed())).problems).to.deep.equal([]);
});

it('Few rows cannot ask for more cells than a feed may have', () => {
  const rows = Array.from({length: 2000}, (_, i) => [`${1000 + i}`, `s${i}`, 1]);
  const {feed, problems} = parseFeed(
    {
      ...exampleFeed(),
      schools: rows.map(([, id]) => ({id, name: 'S', place: '2022.94'})),
      indicators: [{id: 'i', name: 'I', data: {dims: ['period', 'school'], rows}}],
    },
    {limits: {cells: 1_000_000}},
  );
  expect(problems.map(({code}) => code)).to.include('too-large');
  expect(feed?.indicators).to.deep.equal([]);
});

it('53,000 schools and 136,000 values are read without a problem', () => {
  const schools = Array.from({length: 53_000}, (_, i) => [
    `s${i}`,
    `Trường ${i}`,
    ['TH'],
    '2022.94',
    [105, 10],
    {cleanWater: null},
  ]);
  const periods = Array.from({length: 10}, (_, i) => `${2010 + i}`);
  const values = Array.from({length: 1700}, (_, i) => i);
  const places = Array.from({length: 34}, (_, i) => ({id: `p${i}`, name: 'P'}));
  const feed = {
    ...exampleFeed(),
    places: [...exampleFeed().places, ...places],
    schools: {fields: ['id', 'name', 'levels', 'place', 'at', 'facts'], rows: schools},
    sources: [],
    alerts: [],
    indicators: Array.from({length: 80}, (_, i) => ({
      id: `i${i}`,
      name: 'I',
      data: {
        dims: ['period', 'place', 'level'],
        members: {
          period: periods,
          place: places.map(({id}) => id),
          level: ['NT', 'MG', 'TH', 'THCS', 'THPT'],
        },
        values,
      },
    })),
    rules: [],
    projections: [],
  };
  const {feed: readBack, problems} = readFeed(JSON.stringify(feed));
  expect(problems).to.deep.equal([]);
  expect(readBack?.schools).to.have.length(53_000);
});
