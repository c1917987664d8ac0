import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  boxOfCell,
  layoutHeat,
  pickHeat,
  type HeatOptions,
  type HeatScene,
} from '../../src/geometry/heat.js';
import {estimateWidth} from '../../src/geometry/measure.js';
import {classify} from '../../src/model/classes.js';
import {groupsAnswer, type Terse} from './make-answer.js';

const layout = (
  rows: readonly (readonly Terse[])[],
  options: Partial<HeatOptions> = {},
): HeatScene => {
  const answer = groupsAnswer(rows);
  const {values} = answer.grid.cells;
  return layoutHeat(answer, {
    width: 600,
    height: 0,
    fontSize: 13,
    measure: estimateWidth,
    classes: classify(values, answer.indicator, NaN, {kind: 'quantile', count: 5}),
    order: rows.map((_, row) => row),
    ordered: true,
    words: {
      row: (row) => `Huyện ${row + 1}`,
      column: (column) => `${2016 + column}`,
      value: (cell) => String(values[cell]),
    },
    ...options,
  });
};
/** How many cells are painted in each way. */
const painted = ({paints}: HeatScene): Record<string, number> =>
  Object.fromEntries(paints.map(({look, path}) => [look, path.split('M').length - 1]));

describe('a heat map', () => {
  it('paints values by class, and tells apart what is missing, hidden, and cannot exist', () => {
    const scene = layout([
      [1, 5, 9],
      [null, 'Q', 'M'],
    ]);
    expect(painted(scene)).to.deep.equal({0: 1, 1: 1, 2: 1, none: 1, suppressed: 1});
  });

  it('marks the corner of what is not final', () => {
    expect(layout([[1, '5P', '9F']]).unsure.split('M')).to.have.length(3);
    expect(layout([[1, 5, 9]]).unsure).to.equal('');
  });

  it('writes the values where each of them has room', () => {
    expect(layout([[1, 2]]).values).to.have.length(2);
    expect(layout([Array.from({length: 60}, (_, i) => 1000 + i)]).values).to.have.length(0);
  });

  it('names some years where there is no room for all, and turns names that it may not leave out', () => {
    const many = [Array.from({length: 30}, (_, i) => i)];
    const thin = layout(many).heads;
    expect(thin.length).to.be.within(4, 29);
    for (const [n, {x}] of thin.entries())
      if (n) expect(x - (thin[n - 1]?.x ?? 0)).to.be.above(estimateWidth('2016', 13));
    const names = layout([[1, 2, 3, 4, 5, 6, 7, 8]], {
      ordered: false,
      width: 320,
      words: {row: () => 'A', column: (c) => `Cơ sở vật chất ${c}`, value: () => '1'},
    });
    expect(names.upright).to.equal(true);
    expect(names.heads).to.have.length(8);
  });

  it('is met cell by cell, in the order of its rows', () => {
    const scene = layout(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      {order: [2, 0, 1]},
    );
    for (let cell = 0; cell < 6; cell++) {
      const box = boxOfCell(scene, cell);
      if (!box) throw new Error('no box');
      expect(pickHeat(scene, (box.left + box.right) / 2, (box.top + box.bottom) / 2)).to.equal(
        cell,
      );
    }
    expect(boxOfCell(scene, 4)?.top).to.equal(scene.plot.top);
    expect(pickHeat(layout([]), 3, 3)).to.equal(undefined);
  });

  it('stays in its box and names every row, from one cell to four hundred rows', () => {
    const cell = fc.oneof(
      fc.constantFrom<Terse>(null, 'Q', 'M', 0, '4P'),
      fc.double({noNaN: true, noDefaultInfinity: true}),
    );
    const table = fc
      .integer({min: 1, max: 20})
      .chain((columns) =>
        fc.array(fc.array(cell, {minLength: columns, maxLength: columns}), {maxLength: 40}),
      );
    fc.assert(
      fc.property(
        table,
        fc.integer({min: 200, max: 1200}),
        fc.string({maxLength: 96}),
        fc.boolean(),
        (rows, width, name, ordered) => {
          const scene = layout(rows, {
            width,
            ordered,
            words: {row: () => name, column: () => name, value: () => '12,5'},
          });
          expect(scene.rows).to.have.length(rows.length);
          expect(scene.paints.some(({path}) => /NaN|Infinity/.test(path))).to.equal(false);
          expect(scene.plot.left).to.be.below(width * 0.5);
          for (const {x, text} of scene.rows)
            expect(x - estimateWidth(text, 13)).to.be.at.least(-1);
          if (!scene.upright)
            for (const {x, text} of scene.heads) {
              expect(x + estimateWidth(text, 13) / 2).to.be.at.most(width + 2);
              expect(x - estimateWidth(text, 13) / 2).to.be.at.least(-2);
            }
        },
      ),
      {numRuns: 150},
    );
    expect(layout(Array.from({length: 400}, () => [1, 2])).rows).to.have.length(400);
  });
});
