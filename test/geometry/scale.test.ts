import {expect} from '@open-wc/testing';
import {extent, linearScale} from '../../src/geometry/scale.js';

describe('a linear scale', () => {
  it('widens its domain to round ticks', () => {
    const scale = linearScale([0, 93_412], [100, 0], 5);
    expect(scale.ticks).to.deep.equal([0, 20_000, 40_000, 60_000, 80_000, 100_000]);
    expect(scale.at(0)).to.equal(100);
    expect(scale.at(100_000)).to.equal(0);
  });

  it('opens around a single value, so that equal values still have a scale', () => {
    for (const value of [0, 5, -5, 1e-9]) {
      const scale = linearScale([value, value], [100, 0], 4);
      expect(scale.domain[0]).to.be.below(scale.domain[1]);
      expect(scale.at(value)).to.be.within(0, 100);
    }
  });

  it('stays finite for any numbers a feed can hold', () => {
    for (const domain of [
      [-1e308, 1e308],
      [1e308, 1.7e308],
      [5e-324, 1e-323],
      [NaN, NaN],
      [0, 1e308],
    ] as const) {
      const scale = linearScale(domain, [100, 0], 4);
      expect(Number.isFinite(scale.at(domain[0] || 0))).to.equal(true);
      expect(scale.ticks.every(Number.isFinite)).to.equal(true);
    }
  });

  it('has no extent without numbers', () => {
    expect(extent([NaN, NaN], undefined)).to.equal(undefined);
    expect(extent([NaN, 3, -1], [7])).to.deep.equal([-1, 7]);
  });
});
