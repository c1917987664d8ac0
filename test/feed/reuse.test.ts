import {expect} from '@open-wc/testing';
import {parse} from '../../src/feed/parse.js';
import {reuse} from '../../src/feed/reuse.js';
import {EVERY_SECTION} from '../../src/feed/sections/every.js';
import type {Feed} from '../../src/model/feed.js';
import {exampleFeed} from './example-feed.js';

type Json = Record<string, unknown> & {indicators: {id: string; name: unknown}[]};

/** The example, changed before it is read. */
function read(change: (json: Json) => void = () => undefined): Feed {
  const json = structuredClone(exampleFeed()) as Json;
  change(json);
  return parse(json, {sections: EVERY_SECTION}).feed as Feed;
}

describe('reuse', () => {
  it('keeps every part of a feed that came again as it was', () => {
    const older = read();
    const newer = read();
    const kept = reuse(older, newer);
    for (const key of Object.keys(newer) as (keyof Feed)[])
      expect(kept[key], key).to.equal(older[key]);
    expect(kept).to.deep.equal(newer);
  });

  it('renews the one indicator that has changed, and leaves the others', () => {
    const older = read();
    const newer = read(({indicators}) => {
      (indicators[0] as {name: unknown}).name = 'Khác';
    });
    const kept = reuse(older, newer);
    expect(kept).to.deep.equal(newer);
    expect(kept.indicators).to.not.equal(older.indicators);
    expect(kept.indicators[0]).to.not.equal(older.indicators[0]);
    expect(kept.indicators.slice(1)).to.have.length.above(0);
    expect(kept.indicators.slice(1)).to.have.ordered.members(older.indicators.slice(1));
    expect(kept.places).to.equal(older.places);
  });

  it('knows records by their ids when one has come in before them', () => {
    const older = read();
    const newer = read(({indicators}) => {
      indicators.unshift({...indicators[0], id: 'first-of-all'} as Json['indicators'][0]);
    });
    const kept = reuse(older, newer);
    expect(kept).to.deep.equal(newer);
    expect(kept.indicators.slice(1)).to.have.ordered.members(older.indicators);
  });

  const cube = (over: object): Feed =>
    read(({indicators}) => {
      indicators.splice(0, indicators.length, {
        id: 'one',
        name: 'Một',
        data: {
          dims: ['period'],
          members: {period: ['2020-2021', '2021-2022']},
          values: [1, null],
          ...over,
        },
      } as Json['indicators'][0]);
    });

  const cases: readonly [string, object][] = [
    ['a value', {values: [2, null]}],
    ['a value that was missing', {values: [1, 0]}],
    ['why a value is missing', {status: {1: 'Q'}}],
    ['a note of a cell', {notes: {0: 'ước'}}],
    ['a bound of an interval', {lower: [0, null], upper: [2, null]}],
    ['a period', {members: {period: ['2020-2021', '2022-2023']}}],
  ];
  for (const [what, over] of cases)
    it(`sees that ${what} has changed`, () => {
      const kept = reuse(cube({}), cube(over));
      expect(kept.indicators).to.deep.equal(cube(over).indicators);
    });

  it('takes a missing value for the same as a missing value', () => {
    const older = cube({});
    expect(reuse(older, cube({})).indicators).to.equal(older.indicators);
  });
});
