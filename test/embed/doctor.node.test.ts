import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {checkFeed, checkPage, type Ask} from '../../src/embed/doctor.js';
import {findingWords} from '../../src/format/finding-words.js';
import type {Finding, FindingCode} from '../../src/model/finding.js';

const PAGE = 'https://truong.example/tin/1';
const FEED = 'https://so.example/feed.json';
const good = readFileSync(new URL('../../demo/feeds/mekong.json', import.meta.url), 'utf8');
const trouble = (name: string): string =>
  readFileSync(new URL(`../../demo/feeds/trouble/${name}.json`, import.meta.url), 'utf8');

const answer =
  (body: string, type = 'application/json', status = 200): Ask =>
  () =>
    Promise.resolve(new Response(body, {status, headers: {'content-type': type}}));
const feedCodes = async (ask: Ask, address = FEED, page = PAGE): Promise<string[]> =>
  (await checkFeed(address, page, ask)).findings.map(({code, problem}) => problem?.code ?? code);

describe('the check of a feed', () => {
  it('calls a feed good that can be asked for and read', async () => {
    const {findings, feed} = await checkFeed(FEED, PAGE, answer(good));
    assert.deepEqual(
      findings.map(({code}) => code),
      ['feed-good'],
    );
    assert.ok(feed && feed.indicators.length > 10);
  });

  const cases: readonly (readonly [string, Ask, string[], address?: string])[] = [
    ['an http feed on an https page', answer(good), ['not-https'], 'http://so.example/feed.json'],
    ['a missing file', answer('', 'text/html', 404), ['http-status']],
    ['a server in trouble', answer('', 'text/html', 503), ['http-status']],
    ['a closed door', answer('', 'text/html', 401), ['login-page']],
    [
      'a log-in page that says 200',
      answer('<!doctype html><form><input type="password"></form>', 'text/html'),
      ['login-page'],
    ],
    [
      'a page in place of a file',
      answer('<html><h1>Trang chủ</h1></html>', 'text/html'),
      ['web-page'],
    ],
    ['a file that broke off', answer(good.slice(0, 2000)), ['not-json']],
    ['another version', answer(trouble('wrong-version')), ['wrong-version']],
    ['JSON that is no feed', answer('[1, 2]'), ['not-a-feed']],
    ['the wrong type', answer(good, 'application/octet-stream'), ['content-type', 'feed-good']],
    ['no address at all', answer(good), ['no-answer'], 'https://'],
  ];
  for (const [name, ask, wanted, address] of cases)
    it(`tells ${name}: ${wanted.join(', ')}`, async () => {
      assert.deepEqual(await feedCodes(ask, address), wanted);
    });

  it('tells a server that forbids from one that is not there', async () => {
    const forbids: Ask = (_, {mode}) =>
      mode === 'no-cors' ? Promise.resolve(new Response('')) : Promise.reject(new TypeError());
    const absent: Ask = () => Promise.reject(new TypeError());
    assert.deepEqual(await feedCodes(forbids), ['no-cors']);
    assert.deepEqual(await feedCodes(absent), ['no-answer']);
  });

  it('lists what is wrong inside, and still hands over the rest', async () => {
    const {findings, feed} = await checkFeed(FEED, PAGE, answer(trouble('partial')));
    assert.ok(feed);
    assert.equal(findings[0]?.level, 'fault');
    assert.equal(
      findings.some(({code}) => code === 'feed-good'),
      false,
    );
  });

  it('says nothing against http where the page itself is tried out on this machine', async () => {
    assert.deepEqual(await feedCodes(answer(good), 'http://localhost:5173/feed.json'), [
      'feed-good',
    ]);
  });
});

const KIT = '<script type="module" src="https://so.example/edu-widgets/edu-widgets.js"></script>';
const TAG = `<edu-bar-chart src="${FEED}" indicator="pupils" where="a>b">256.347</edu-bar-chart>`;
const FRAME = `<iframe src="https://so.example/edu-widgets/frame.html?widget=bar-chart" title="x"></iframe>`;
const look = (html: string, policy?: string, address = PAGE): readonly Finding[] =>
  checkPage({address, html, policy, base: 'https://so.example/edu-widgets/', feeds: [FEED]});
const codes = (...given: Parameters<typeof look>): FindingCode[] =>
  look(...given).map(({code}) => code);

describe('the check of a page', () => {
  const cases: readonly (readonly [string, string, FindingCode[], policy?: string])[] = [
    ['a whole snippet', KIT + TAG, ['page-good']],
    ['a whole frame', FRAME, ['page-good']],
    ['a snippet that vanished', '<p>256.347</p>', ['no-widget']],
    ['a snippet inside a comment', `<!-- ${KIT}${TAG} -->`, ['no-widget']],
    ['a snippet that became text', '<p>&lt;edu-bar-chart src="x"&gt;</p>', ['escaped']],
    ['a script that was taken away', TAG, ['no-script']],
    [
      'a source that was taken away',
      `${KIT}<edu-bar-chart indicator="a">1</edu-bar-chart>`,
      ['lost-src'],
    ],
    ['a script by http', KIT.replace('https:', 'http:') + TAG, ['script-not-https']],
    ['a frame by http', FRAME.replace('https:', 'http:'), ['frame-not-https']],
    ['a feed by http', KIT + TAG.replace('https:', 'http:'), ['not-https']],
    [
      'two copies',
      KIT + KIT.replace('so.example', 'cu.example') + TAG,
      ['two-scripts', 'page-good'],
    ],
    [
      'a policy that stops the script',
      KIT + TAG,
      ['csp-script'],
      "script-src 'self'; connect-src *",
    ],
    [
      'a policy that stops the feed',
      KIT + TAG,
      ['csp-connect'],
      "connect-src 'self'; script-src https:",
    ],
    ['a policy that stops all', KIT + TAG, ['csp-script', 'csp-connect'], "default-src 'none'"],
    ['a policy that stops the frame', FRAME, ['csp-frame'], "frame-src 'self'"],
    [
      'a policy that lets the frame in',
      FRAME,
      ['page-good'],
      "default-src 'none'; child-src *.example",
    ],
    [
      'two policies, one of them closed',
      KIT + TAG,
      ['csp-connect'],
      "script-src *, connect-src 'self'",
    ],
    ['templates forbidden', KIT + TAG, ['csp-trusted-types'], "trusted-types 'none'"],
    ['templates allowed', KIT + TAG, ['page-good'], 'trusted-types lit-html'],
    [
      'a policy in the page itself',
      `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">${KIT}${TAG}`,
      ['csp-connect'],
    ],
  ];
  for (const [name, html, wanted, policy] of cases)
    it(`tells ${name}: ${wanted.join(', ')}`, () => assert.deepEqual(codes(html, policy), wanted));

  it('knows that a source around serves what stands in it', () => {
    const html = `${KIT}<edu-feed-source src="${FEED}"><edu-bar-chart></edu-bar-chart></edu-feed-source>`;
    assert.deepEqual(codes(html), ['page-good']);
  });

  it('names what has to be let in', () => {
    const [{got = ''} = {}] = look(KIT + TAG, "connect-src 'self'; script-src *");
    assert.equal(got, 'connect-src https://so.example');
  });

  it('reads policies as browsers do: hosts, ports, paths, wild cards, schemes', () => {
    const open = (sources: string): boolean =>
      codes(FRAME, `frame-src ${sources}`).includes('page-good');
    for (const sources of [
      'https:',
      '*',
      'so.example',
      '*.example',
      'https://so.example/edu-widgets/',
      'so.example:443',
      'http://so.example',
    ])
      assert.equal(open(sources), true, sources);
    for (const sources of [
      "'none'",
      "'self'",
      'http://khac.example',
      'so.example:8443',
      'https://so.example/khac/',
      '*.so.example',
      'data:',
    ])
      assert.equal(open(sources), false, sources);
  });
});

describe('the words of a finding', () => {
  it('say in both languages what is wrong and what to do', async () => {
    const all = [
      ...(await checkFeed(FEED, PAGE, answer(good.slice(0, 99)))).findings,
      ...look('<p></p>'),
      ...look(TAG),
      ...look(FRAME, "frame-src 'self'"),
    ];
    for (const finding of all) {
      const [vi, en] = [findingWords(finding, 'vi'), findingWords(finding, 'en')];
      assert.ok(vi.what && en.what && vi.what !== en.what, finding.code);
      assert.doesNotMatch(vi.what + en.what + vi.cure, /\{\w+\}/);
      if (finding.level === 'fault' && !finding.problem)
        assert.ok(vi.cure && en.cure, finding.code);
    }
    assert.match(
      findingWords(
        {
          code: 'feed-problem',
          level: 'fault',
          problem: {path: '', code: 'not-json', severity: 'fatal'},
        },
        'vi',
      ).what,
      /không phải JSON/,
    );
  });

  it('do not let a hostile answer speak for the page', () => {
    const {what} = findingWords(
      {code: 'http-status', level: 'fault', got: `\u202e${'x'.repeat(5000)}`},
      'en',
    );
    assert.ok(what.length < 220);
    assert.doesNotMatch(what, /\u202e/);
  });
});
