import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {spread} from '../../src/geometry/spread.js';

describe('spreading labels', () => {
  it('leaves labels that do not touch where they are', () => {
    expect(spread([10, 50, 90], [20, 20, 20], 0, 100)).to.deep.equal([10, 50, 90]);
  });

  it('moves touching labels apart and keeps their order', () => {
    expect(spread([50, 51, 52], [20, 20, 20], 0, 100)).to.deep.equal([50, 70, 90]);
  });

  it('says so when they do not fit', () => {
    expect(spread([1, 2, 3], [20, 20, 20], 0, 50)).to.equal(undefined);
  });

  it('keeps every gap and every edge, whatever the wishes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: -50, max: 250}), {minLength: 1, maxLength: 10}),
        (wanted) => {
          const gaps = wanted.map(() => 20);
          const placed = spread(wanted, gaps, 0, 200);
          expect(placed).to.not.equal(undefined);
          const sorted = [...(placed ?? [])].sort((a, b) => a - b);
          expect(sorted[0]).to.be.at.least(10 - 1e-9);
          expect(sorted.at(-1)).to.be.at.most(190 + 1e-9);
          for (let i = 1; i < sorted.length; i++)
            expect((sorted[i] ?? 0) - (sorted[i - 1] ?? 0)).to.be.at.least(20 - 1e-9);
        },
      ),
    );
  });
});
