import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  layoutFunnel,
  pickFunnel,
  type FunnelOptions,
  type FunnelScene,
} from '../../src/geometry/funnel.js';
import {estimateWidth} from '../../src/geometry/measure.js';
import {stepsOf} from '../../src/model/steps.js';
import {groupsAnswer, type Terse} from './make-answer.js';

const layout = (cells: readonly Terse[], options: Partial<FunnelOptions> = {}): FunnelScene =>
  layoutFunnel(groupsAnswer(cells.map((cell) => [cell])), {
    width: 600,
    height: 0,
    fontSize: 13,
    measure: estimateWidth,
    words: {
      name: (row) => `Bước ${row + 1}`,
      value: (row) => String(cells[row]),
      ofBefore: ({ofBefore}) => (Number.isNaN(ofBefore) ? '' : `${Math.round(ofBefore * 100)}%`),
      ofFirst: (share) => (Number.isNaN(share) ? '' : `${Math.round(share * 100)}%`),
    },
    ...options,
  });

describe('steps of a process', () => {
  const shares = (cells: readonly Terse[]): (readonly [number, number])[] =>
    stepsOf(groupsAnswer(cells.map((cell) => [cell]))).map(({ofBefore, ofFirst}) => [
      ofBefore,
      ofFirst,
    ]);

  it('are told against the step before and against the first', () => {
    expect(shares([200, 100, 50])).to.deep.equal([
      [NaN, NaN],
      [0.5, 0.5],
      [0.5, 0.25],
    ]);
  });

  it('skip what is not known, so that a gap is no loss', () => {
    expect(shares([200, null, 100])[2]).to.deep.equal([0.5, 0.5]);
    expect(shares([null, 100, 50])[2]).to.deep.equal([0.5, 0.5]);
  });

  it('may grow, and have no share of nothing nor below zero', () => {
    expect(shares([100, 300])[1]).to.deep.equal([3, 3]);
    expect(shares([0, 300])[1]).to.deep.equal([NaN, NaN]);
    expect(shares([10, -4])[1]).to.deep.equal([NaN, NaN]);
  });

  it('are bars in the order of the steps, from one line', () => {
    const {bars} = layout([200, 100, 50]);
    expect(new Set(bars.map(({x}) => x)).size).to.equal(1);
    expect((bars[0]?.width ?? 0) / (bars[1]?.width ?? 1)).to.be.closeTo(2, 0.02);
    expect(bars.map(({drop}) => drop)).to.deep.equal(['', '50%', '50%']);
    expect(bars.map(({value}) => value)).to.deep.equal(['200', '100 · 50%', '50 · 25%']);
  });

  it('are met step by step', () => {
    const scene = layout([3, 2, 1]);
    for (const {row, y, height} of scene.bars)
      expect(pickFunnel(scene, y + height / 2)).to.equal(row);
    expect(pickFunnel(layout([]), 4)).to.equal(undefined);
  });

  it('stay in their box and apart, whatever the numbers', () => {
    const cell = fc.oneof(
      fc.constantFrom<Terse>(null, 'Q', 0, '4P'),
      fc.double({noNaN: true, noDefaultInfinity: true}),
    );
    fc.assert(
      fc.property(
        fc.array(cell, {maxLength: 40}),
        fc.integer({min: 240, max: 1200}),
        fc.string({maxLength: 96}),
        fc.integer({min: 0, max: 900}),
        (cells, width, name, height) => {
          const scene = layout(cells, {
            width,
            height,
            words: {
              name: () => name,
              value: () => '10.099',
              ofBefore: () => '66,2% của bước trước',
              ofFirst: () => '66,2%',
            },
          });
          for (const [n, bar] of scene.bars.entries()) {
            expect([bar.x, bar.y, bar.width, bar.height].every(Number.isFinite)).to.equal(true);
            expect(bar.valueX + estimateWidth(bar.value, 13, true)).to.be.at.most(width + 2);
            expect(bar.y + bar.height).to.be.at.most(scene.height + 1);
            const before = scene.bars[n - 1];
            if (before) expect(bar.y - before.y - before.height).to.be.at.least(13 * 1.5);
          }
        },
      ),
      {numRuns: 150},
    );
  });
});
