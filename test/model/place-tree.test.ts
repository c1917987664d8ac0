import {expect} from '@open-wc/testing';
import {indexPlaces} from '../../src/model/place-tree.js';
import {parsePeriod, type Period} from '../../src/model/period.js';
import type {Place} from '../../src/model/place.js';
import {makePlace} from './make-feed.js';

const tree = indexPlaces(
  [
    'st=>ct ..2025-06-30',
    'ct 2025-07-01..',
    'd1<st ..2025-06-30',
    'd2<st 2023-01-01..2025-06-30',
    'lost<nowhere',
  ].map(makePlace),
);
const ids = (places: readonly Place[]): string[] => places.map(({id}) => id);
const of = (code: string): Period => parsePeriod(code) as Period;

describe('the tree of places', () => {
  for (const [code, roots] of [
    ['2022-2023', ['st']],
    ['2024-2025', ['st']],
    ['2025-2026', ['ct']],
    // A year is judged by its last day, so is the month in which the change came.
    ['2025', ['ct']],
    ['2025-06', ['st']],
    ['2025-06-30', ['st']],
    ['2025-07-01', ['ct']],
  ] as const)
    it(`has ${roots.join()} on top in ${code}`, () => {
      expect(ids(tree.children(undefined, of(code)))).to.deep.equal(roots);
    });

  it('knows children of a time and of all times', () => {
    expect(ids(tree.children('st'))).to.deep.equal(['d1', 'd2']);
    expect(ids(tree.children('st', of('2022-2023')))).to.deep.equal(['d1']);
    expect(ids(tree.children('st', of('2022-2023.HK2')))).to.deep.equal(['d1', 'd2']);
    expect(tree.children('d1')).to.have.length(0);
  });

  it('knows what became of a place and what it was', () => {
    expect(ids(tree.successors('st'))).to.deep.equal(['ct']);
    expect(ids(tree.predecessors('ct'))).to.deep.equal(['st']);
    expect(tree.successors('nowhere')).to.have.length(0);
  });
});
