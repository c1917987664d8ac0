import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {BarOptions, BarsScene} from '../../src/geometry/bar-scene.js';
import {layoutBars, pickBars} from '../../src/geometry/bars.js';
import {estimateWidth} from '../../src/geometry/measure.js';
import {orderRows} from '../../src/geometry/order-rows.js';
import {groupsAnswer, type Terse} from './make-answer.js';

const layout = (
  rows: readonly (readonly Terse[])[],
  options: Partial<BarOptions> = {},
  targets?: number[],
): BarsScene => {
  const answer = groupsAnswer(rows, targets);
  return layoutBars(answer, {
    width: 600,
    height: 300,
    natural: 300,
    fontSize: 13,
    measure: estimateWidth,
    sideways: true,
    order: rows.map((_, row) => row),
    words: {
      category: (row) => `Huyện ${row + 1}`,
      value: (cell) => {
        const value = answer.grid.cells.values[cell] ?? NaN;
        return Number.isNaN(value) ? 'không có số liệu' : String(Math.round(value));
      },
      axis: () => ({format: (value) => String(value), unit: ''}),
    },
    ...options,
  });
};

describe('bars', () => {
  it('start at zero and are as long as their values', () => {
    const [short, long] = layout([[10], [40]]).bars;
    expect(short?.x).to.equal(long?.x);
    expect((long?.width ?? 0) / (short?.width ?? 1)).to.be.closeTo(4, 0.05);
  });

  it('go to the other side for negative values', () => {
    const scene = layout([[-10], [20]]);
    const [negative, positive] = scene.bars;
    expect((negative?.x ?? 0) + (negative?.width ?? 0)).to.be.closeTo(scene.zero, 0.2);
    expect(positive?.x).to.be.closeTo(scene.zero, 0.2);
    expect(negative?.label.anchor).to.equal('end');
  });

  it('tell zero, missing and suppressed apart', () => {
    const [zero, missing, suppressed] = layout([[0], [null], ['Q']]).bars;
    expect(zero?.kind).to.equal('value');
    expect(zero?.width).to.equal(0);
    expect(missing?.kind).to.equal('none');
    expect(missing?.width).to.be.above(0);
    expect(missing?.label.text).to.equal('không có số liệu');
    expect(suppressed?.kind).to.equal('suppressed');
  });

  it('carry their target as a tick, and no value stands on it', () => {
    const [bar] = layout([[34], [50]], {}, [35, 35]).bars;
    const tick = bar?.target?.x1 ?? 0;
    const label = bar?.label.x ?? 0;
    expect(tick).to.be.above((bar?.x ?? 0) + (bar?.width ?? 0) - 1);
    expect(label > tick || label + estimateWidth('34', 13) < tick).to.equal(true);
  });

  it('keep values off the ticks of targets when they stand, whatever both are', () => {
    for (let target = 20; target <= 60; target++) {
      const {bars, sideways} = layout([[34], [50]], {sideways: false}, [target, target]);
      expect(sideways).to.equal(false);
      for (const {label, target: tick} of bars)
        if (label.text) expect(Math.abs(label.y - (tick?.y1 ?? 0)), `${target}`).to.be.above(6.5);
    }
  });

  it('lie down when upright names find no room', () => {
    const many = Array.from({length: 24}, (_, i) => [i]);
    expect(
      layout(many, {
        sideways: false,
        words: {
          category: () => 'Thị xã Vĩnh Châu',
          value: () => '1',
          axis: () => ({format: String, unit: ''}),
        },
      }).sideways,
    ).to.equal(true);
    expect(layout([[1], [2]], {sideways: false}).sideways).to.equal(false);
  });

  it('put names over the bars on narrow paper', () => {
    const scene = layout([[1], [2]], {width: 300});
    expect(scene.categories[0]?.x).to.equal(0);
    expect(scene.categories[0]?.y).to.be.below(scene.bars[0]?.y ?? 0);
  });

  it('grow taller than the box rather than unreadable', () => {
    expect(
      layout(
        Array.from({length: 63}, (_, i) => [i]),
        {height: 200},
      ).needs,
    ).to.be.above(63 * 13);
  });

  it('rank by value with the missing ones last, or by name', () => {
    const answer = groupsAnswer([[3], [null], [9], [5]]);
    expect(orderRows(answer, 'value', () => 0)).to.deep.equal([2, 3, 0, 1]);
    expect(orderRows(answer, 'name', (a, b) => b - a)).to.deep.equal([3, 2, 1, 0]);
    expect(orderRows(answer, 'none', () => 0)).to.deep.equal([0, 1, 2, 3]);
  });

  it('are found by the pointer in the row it is in', () => {
    const scene = layout([[10], [40]]);
    const second = scene.bars[1];
    expect(pickBars(scene, 500, (second?.y ?? 0) + 2)).to.equal(second?.cell);
  });

  it('stay finite and apart, whatever the values and the size', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.integer(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), {maxLength: 12}),
        fc.integer({min: 120, max: 4000}),
        fc.integer({min: 0, max: 2000}),
        fc.boolean(),
        (rows, width, height, sideways) => {
          const scene = layout(rows, {width, height, sideways});
          expect(JSON.stringify(scene)).to.not.match(/null|NaN|Infinity/);
          for (const bar of scene.bars) {
            expect(bar.width).to.be.at.least(0);
            expect(bar.height).to.be.at.least(0);
          }
          const along = scene.bars.map((bar) =>
            scene.sideways ? [bar.y, bar.height] : [bar.x, bar.width],
          );
          for (let i = 1; i < along.length; i++)
            expect((along[i]?.[0] ?? 0) + 0.2).to.be.at.least(
              (along[i - 1]?.[0] ?? 0) + (along[i - 1]?.[1] ?? 0),
            );
        },
      ),
      {numRuns: 300},
    );
  });
});
