import {expect} from '@open-wc/testing';
import {nearest} from '../../src/model/nearest.js';

describe('the nearest known word', () => {
  for (const [got, known, near] of [
    ['pupil', ['classes', 'pupils'], 'pupils'],
    ['PUPILS', ['classes', 'pupils'], 'pupils'],
    ['class-sise', ['classes', 'class-size'], 'class-size'],
    ['sr', ['bt', 'st'], 'st'],
    ['99', ['79', '82'], '79'],
    ['2022.49', ['2025.92', '2022.94'], '2022.94'],
    ['pupils', ['pupils'], 'pupils'],
    ['x', ['y'], undefined],
    ['pupils', ['teachers', 'rooms'], undefined],
    ['', ['a'], undefined],
    ['TH', ['NT'], undefined],
    ['x'.repeat(65), ['x'.repeat(64)], undefined],
  ] as const)
    it(`to ${JSON.stringify(got.slice(0, 12))} among ${known.map((word) => word.slice(0, 10)).join(', ')} is ${near}`, () => {
      expect(nearest(got, known)).to.equal(near);
    });

  it('is found among 53,000 without a pause', () => {
    const known = Array.from({length: 53_000}, (_, i) => `9400${String(i).padStart(6, '0')}`);
    const before = performance.now();
    expect(nearest('9400o12345', known)).to.equal('9400012345');
    expect(nearest('zzzzzzzzzz', known)).to.equal(undefined);
    expect(performance.now() - before).to.be.below(500);
  });

  it('bears texts of any length', () => {
    expect(nearest('a'.repeat(64), ['a'.repeat(1000), 'a'.repeat(67)])).to.equal('a'.repeat(67));
  });
});
