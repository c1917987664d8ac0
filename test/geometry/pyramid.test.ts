import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {estimateWidth} from '../../src/geometry/measure.js';
import {
  layoutPyramid,
  pickPyramid,
  type PyramidBar,
  type PyramidOptions,
  type PyramidScene,
} from '../../src/geometry/pyramid.js';
import {groupsAnswer, type Terse} from './make-answer.js';

const layout = (
  rows: readonly (readonly Terse[])[],
  options: Partial<PyramidOptions> = {},
): PyramidScene =>
  layoutPyramid(groupsAnswer(rows), {
    width: 600,
    height: 0,
    fontSize: 13,
    measure: estimateWidth,
    order: rows.map((_, row) => row),
    words: {row: (row) => `Lớp ${row + 1}`, value: () => '1.234', side: (side) => `Bên ${side}`},
    ...options,
  });

describe('a pyramid', () => {
  it('draws both sides on one scale, away from the middle', () => {
    const [left, right] = layout([[40, 20]]).bars as [PyramidBar, PyramidBar];
    expect(left.width / right.width).to.be.closeTo(2, 0.02);
    expect(left.x + left.width).to.be.below(right.x);
  });

  it('hatches a side without a value, and one that cannot be on a side', () => {
    const kinds = layout([
      [1, null],
      ['Q', 2],
      [-3, 4],
      ['M', 5],
    ]).bars.map(({kind}) => kind);
    expect(kinds).to.deep.equal(['value', 'none', 'suppressed', 'value', 'none', 'value', 'value']);
  });

  it('stands names between the sides, and over the rows where the box is narrow', () => {
    expect(layout([[1, 2]]).anchor).to.equal('middle');
    const narrow = layout([[1, 2]], {width: 320});
    expect(narrow.anchor).to.equal('start');
    expect(narrow.names[0]?.y).to.be.below(narrow.bars[0]?.y as number);
  });

  it('is met by row and side', () => {
    const scene = layout([
      [1, 2],
      [3, 4],
    ]);
    expect(pickPyramid(scene, 10, scene.bars[0]?.y as number)).to.equal(0);
    expect(pickPyramid(scene, 590, scene.bars[2]?.y as number)).to.equal(3);
    expect(pickPyramid(layout([]), 1, 1)).to.equal(undefined);
  });

  it('stays in its box, rows apart, whatever the numbers', () => {
    const cell = fc.oneof(
      fc.constantFrom<Terse>(null, 'Q', 'M', 0, '4P'),
      fc.double({noNaN: true, noDefaultInfinity: true}),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, {minLength: 2, maxLength: 2}), {maxLength: 60}),
        fc.integer({min: 200, max: 1200}),
        fc.string({maxLength: 96}),
        fc.integer({min: 0, max: 900}),
        (rows, width, name, height) => {
          const words = {row: () => name, value: () => '1,2 nghìn', side: () => name};
          const scene = layout(rows, {width, height, words});
          for (const {x, y, width: wide, height: tall, text, textX, side} of scene.bars) {
            expect([x, y, wide, tall].every(Number.isFinite)).to.equal(true);
            expect(x).to.be.at.least(-1);
            expect(x + wide).to.be.at.most(width + 1);
            expect(y + tall).to.be.at.most(scene.height + 1);
            const long = estimateWidth(text, 13);
            if (text) expect(side ? width - textX - long : textX - long).to.be.at.least(-2);
          }
          for (const [n, {y}] of scene.names.entries())
            if (n) expect(y - (scene.names[n - 1]?.y ?? 0)).to.be.at.least(13 * 1.3);
        },
      ),
      {numRuns: 150},
    );
  });
});
