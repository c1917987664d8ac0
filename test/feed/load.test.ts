/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment -- tests break the example wherever they like */
import {expect} from '@open-wc/testing';
import {loadFeed, type Load, type LoadOptions} from '../../src/feed/load.js';
import {exampleFeed} from './example-feed.js';
import {ADDRESS, fakePage, HANG} from './fake-page.js';

const text = (change: (feed: any) => void = () => undefined): string => {
  const feed = exampleFeed();
  change(feed);
  return JSON.stringify(feed);
};
const load = (page: ReturnType<typeof fakePage>, more: Partial<LoadOptions> = {}): Promise<Load> =>
  loadFeed({address: ADDRESS, needs: () => ({indicators: ['class-size']}), ...page, ...more});
const digest = (algorithm: string, bytes: BufferSource): Promise<ArrayBuffer> =>
  crypto.subtle.digest(algorithm, bytes);

async function integrityOf(content: string): Promise<string> {
  const hash = new Uint8Array(await digest('SHA-384', new TextEncoder().encode(content)));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}

describe('loadFeed', () => {
  it('brings a feed, its problems and the clock of the server', async () => {
    const page = fakePage({
      'feed.json': {body: '\uFEFF' + text(), headers: {date: 'Thu, 02 May 2024 01:00:00 GMT'}},
    });
    const result = await load(page);
    expect(result).to.deep.include({
      kind: 'fresh',
      problems: [],
      serverTime: Date.UTC(2024, 4, 2, 1),
    });
    expect(page.timers()).to.deep.equal([]);
  });

  it('says when no byte has changed', async () => {
    const page = fakePage({'feed.json': text()});
    const first = await load(page);
    const previous = first.kind === 'fresh' ? first.trace : undefined;
    expect(await load(page, {previous})).to.deep.equal({kind: 'same'});
    page.files['feed.json'] = text((feed) => (feed.demo = false));
    expect((await load(page, {previous})).kind).to.equal('fresh');
  });

  it('sees a single byte that changed, in the document and in a part', async () => {
    const page = fakePage({
      'feed.json': text((feed) => (feed.places = {href: 'places.json'})),
      'places.json': JSON.stringify(exampleFeed().places),
    });
    const first = await load(page);
    const previous = first.kind === 'fresh' ? first.trace : undefined;
    const {'feed.json': document, 'places.json': part} = page.files as Record<string, string>;
    expect((await load(page, {previous})).kind).to.equal('same');
    page.files['places.json'] = part!.replace('Sóc', 'Sốc');
    expect((await load(page, {previous})).kind).to.equal('fresh');
    page.files['places.json'] = part!;
    page.files['feed.json'] = document!.replace('"demo":true', '"demo":null');
    expect((await load(page, {previous})).kind).to.equal('fresh');
  });

  const failures: [
    title: string,
    file: Parameters<typeof fakePage>[0],
    code: string,
    got?: string,
  ][] = [
    ['the network is gone', {'feed.json': new Error('offline')}, 'unreachable', 'network'],
    ['the file is missing', {}, 'unreachable', '404'],
    [
      'the server is broken',
      {'feed.json': {status: 503, body: 'x', headers: {'retry-after': '7'}}},
      'unreachable',
      '503',
    ],
    ['a log-in page comes instead', {'feed.json': {body: '<!doctype html>'}}, 'not-json', 'HTML'],
    [
      'HTML comes without a doctype',
      {'feed.json': {body: 'Please log in', headers: {'content-type': 'text/html'}}},
      'not-json',
      'HTML',
    ],
    ['the answer broke off', {'feed.json': text().slice(0, 500)}, 'not-json'],
  ];
  for (const [title, files, code, got] of failures) {
    it(`fails with a reason when ${title}`, async () => {
      const result = await load(fakePage(files));
      expect(result.kind).to.equal('failed');
      if (result.kind !== 'failed') return;
      expect(result.problem).to.include({
        code,
        severity: 'fatal',
        ...(got === undefined ? {} : {got}),
      });
    });
  }

  it('passes on what the server asks to wait', async () => {
    const files = {'feed.json': {status: 503, body: 'x', headers: {'retry-after': '7'}}};
    expect(await load(fakePage(files))).to.deep.include({retryAfter: {seconds: 7}});
  });

  it('gives up on a server that does not answer', async () => {
    const page = fakePage({'feed.json': HANG});
    const result = load(page);
    await page.pass(30_000);
    expect(await result).to.have.nested.property('problem.got', 'time-out');
  });

  it('stops at the byte limit, the parts together with the document', async () => {
    const page = fakePage({
      'feed.json': text((feed) => (feed.places = {href: 'places.json'})),
      'places.json': ' '.repeat(9000),
    });
    expect(await load(page, {limits: {bytes: 1000}})).to.have.nested.property(
      'problem.code',
      'too-large',
    );
    const result = await load(page, {limits: {bytes: 10_000}});
    expect(result.kind === 'fresh' && result.problems[0]).to.include({
      code: 'part-failed',
      got: 'too-large',
    });
  });

  it('refuses addresses that are not of the web', async () => {
    for (const address of [
      'file:///feed.json',
      'data:application/json,{}',
      'https://a:b@example.vn/',
    ]) {
      expect(await load(fakePage(), {address})).to.have.nested.property('problem.code', 'bad-link');
    }
  });

  describe('with linked parts', () => {
    const {indicators, places, schools} = exampleFeed();
    const linked = (integrity?: string): string =>
      text((feed) => {
        feed.places = {href: 'parts/places.json'};
        feed.schools = {href: 'schools.json'};
        feed.indicators[0].data = {href: '../feeds/pupils.json', ...(integrity ? {integrity} : {})};
      });
    const pupils = JSON.stringify(indicators[0].data);
    const files = (more: Record<string, string> = {}) => ({
      'feed.json': linked(),
      'parts/places.json': JSON.stringify(places),
      'pupils.json': pupils,
      'schools.json': JSON.stringify(schools),
      ...more,
    });

    it('fetches those that are needed, the parts of a ratio among them', async () => {
      const page = fakePage(files());
      const result = await load(page);
      expect(page.asked).to.have.members(['feed.json', 'parts/places.json', 'pupils.json']);
      expect(result.kind === 'fresh' && result.problems).to.deep.equal([]);
      expect(result.kind === 'fresh' && result.feed.linked.map(({part}) => part)).to.deep.equal([
        'schools',
      ]);
      expect(result.kind === 'fresh' && result.feed.indicators[0]?.cube?.values).to.have.length(6);
    });

    it('goes on without a part that fails, and says which', async () => {
      const result = await load(fakePage(files({'pupils.json': '<html>'})));
      expect(result.kind === 'fresh' && result.problems).to.deep.equal([
        {
          path: '/indicators/0/data',
          file: '../feeds/pupils.json',
          subject: 'pupils',
          code: 'part-failed',
          severity: 'error',
          got: 'HTML',
        },
      ]);
      expect(result.kind === 'fresh' && result.feed.indicators).to.have.length(3);
    });

    it('names the file in which a fault stands', async () => {
      const result = await load(
        fakePage(files({'parts/places.json': JSON.stringify([...places, {id: 'q'}])})),
      );
      expect(result.kind === 'fresh' && result.problems[0]).to.include({
        path: '/3/name',
        file: 'parts/places.json',
        subject: 'q',
      });
    });

    it('refuses a part that links further', async () => {
      const result = await load(fakePage(files({'pupils.json': '{"href":"more.json"}'})));
      expect(result.kind === 'fresh' && result.problems[0]).to.include({
        path: '/href',
        code: 'bad-link',
      });
    });

    it('refuses a part whose hash differs, and says when it cannot be checked', async () => {
      const good = await integrityOf(pupils);
      const codes = async (integrity: string, more: Partial<LoadOptions>): Promise<unknown> => {
        const result = await load(fakePage(files({'feed.json': linked(integrity)})), more);
        return result.kind === 'fresh' && result.problems.map(({code}) => code);
      };
      expect(await codes(good, {digest})).to.deep.equal([]);
      expect(await codes(await integrityOf('else'), {digest})).to.deep.equal(['hash-differs']);
      expect(await codes(good, {})).to.deep.equal(['hash-unchecked']);
      expect(await codes('md5-AAAA', {digest})).to.include('bad-value');
    });
  });
});
