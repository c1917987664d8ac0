/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment -- tests break the example wherever they like */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {isShownLink} from '../../src/feed/hrefs.js';
import {parseFeed, readFeed} from '../../src/feed/parse-feed.js';
import {exampleFeed} from './example-feed.js';

const prototypeKeys = (): string => Reflect.ownKeys(Object.prototype).map(String).join();

function soundly(value: unknown): void {
  const before = prototypeKeys();
  const {feed, problems} = parseFeed(value);
  expect(feed !== undefined || problems[0]?.severity === 'fatal').to.equal(true);
  expect(prototypeKeys()).to.equal(before);
}

describe('A reader of hostile feeds', () => {
  it('survives any JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), soundly), {numRuns: 500});
  });

  it('survives any JSON value in the place of any part of a good feed', () => {
    const feed = exampleFeed() as Record<string, unknown>;
    const paths = allPaths(feed);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const changed = exampleFeed() as Record<string, unknown>;
        let at = changed;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
        at[path.at(-1) as string] = value;
        soundly(changed);
      }),
      {numRuns: 1000},
    );
  });

  it('survives the loss of any part of a good feed', () => {
    for (const path of allPaths(exampleFeed() as Record<string, unknown>)) {
      const changed = exampleFeed() as Record<string, unknown>;
      let at = changed;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
      Reflect.deleteProperty(at, path.at(-1) as string);
      soundly(changed);
    }
  });

  it('ignores keys that reach for prototypes, and takes them as ids', () => {
    const text = JSON.stringify(exampleFeed())
      .replace(
        '"demo":true',
        '"demo":true,"__proto__":{"hacked":1},"constructor":{"prototype":{"hacked":1}}',
      )
      .replaceAll('"my-xuyen"', '"constructor"');
    const {feed, problems} = readFeed(text);
    expect(problems).to.deep.equal([]);
    expect(feed?.places[2]?.id).to.equal('constructor');
    expect('hacked' in {}).to.equal(false);
    expect('hacked' in (feed as object)).to.equal(false);
  });

  const polluted = [
    'title',
    'name',
    'id',
    'parent',
    'place',
    'href',
    'data',
    'status',
    'kind',
    'replacedBy',
  ];
  for (const key of polluted) {
    it(`takes nothing from Object.prototype.${key}`, () => {
      const places = exampleFeed().places;
      const clean = readFeed(JSON.stringify(exampleFeed()));
      try {
        (Object.prototype as Record<string, unknown>)[key] = 'hacked';
        const dirty = readFeed(JSON.stringify(exampleFeed()));
        expect(dirty.problems.length).to.equal(clean.problems.length);
        const all = JSON.stringify(dirty.feed);
        expect(all).to.equal(JSON.stringify(clean.feed));
        for (const place of dirty.feed?.places ?? [])
          expect(place.parent === 'hacked' || place.kind === 'hacked').to.equal(false);
        const untitled = exampleFeed();
        delete untitled.title;
        expect(readFeed(JSON.stringify(untitled)).feed).to.equal(undefined);
      } finally {
        Reflect.deleteProperty(Object.prototype, key);
      }
      expect(places).to.have.length(3);
    });
  }

  it('shows markup as text', () => {
    const feed = exampleFeed();
    feed.places[0].name = '<img src=x onerror=alert(1)>';
    expect(parseFeed(feed).feed?.places[0]?.name).to.equal('<img src=x onerror=alert(1)>');
  });

  it('shortens what it shows of a fault', () => {
    const feed = exampleFeed();
    feed.places[0].validFrom = 'x'.repeat(100_000);
    expect(parseFeed(feed).problems[0]?.got).to.have.length(61);
  });
});

describe('A link on the page', () => {
  const good = [
    '/a',
    'a/b.html',
    '?q=1',
    '#x',
    '//example.vn/',
    'https://example.vn',
    'HTTP://example.vn',
    'mailto:a@b.vn',
    'tel:+84 1'.replace(' ', ''),
  ];
  const bad = [
    '',
    'javascript:1',
    ' javascript:1',
    'JaVaScRiPt:1',
    'java\nscript:1',
    '\u0001javascript:1',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    'https://a:b@c.vn',
    '//a@c.vn',
    'http:\\\\c.vn',
    'blob:x',
    'https:javascript:1',
  ];
  for (const href of good) it(`may be ${href}`, () => expect(isShownLink(href)).to.equal(true));
  for (const href of bad)
    it(`may not be ${JSON.stringify(href)}`, () => expect(isShownLink(href)).to.equal(false));
});

function allPaths(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [
    [...path, key],
    ...allPaths(entry, [...path, key]),
  ]);
}
