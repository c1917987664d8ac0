import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {estimateWidth} from '../../src/geometry/measure.js';
import {
  layoutShares,
  pickShares,
  squaresOf,
  type ShareOptions,
  type SharesScene,
} from '../../src/geometry/shares.js';
import {groupsAnswer, type Terse} from './make-answer.js';

const layout = (cells: readonly Terse[], options: Partial<ShareOptions> = {}): SharesScene =>
  layoutShares(groupsAnswer(cells.map((cell) => [cell])), {
    width: 600,
    height: 0,
    fontSize: 13,
    measure: estimateWidth,
    form: 'donut',
    order: cells.map((_, row) => row),
    words: {
      name: (row) => `Phần ${row + 1}`,
      share: (_, share) =>
        Number.isNaN(share) ? 'chưa có số liệu' : `${Math.round(share * 100)}%`,
      total: String,
      totalName: 'Tổng',
    },
    ...options,
  });

describe('parts of a whole', () => {
  it('are a hundred squares, by the largest remainder', () => {
    expect(squaresOf([1 / 3, 1 / 3, 1 / 3])).to.deep.equal([34, 33, 33]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 1, max: 1e6}), {minLength: 1, maxLength: 6}),
        (parts) => {
          const total = parts.reduce((sum, part) => sum + part, 0);
          const squares = squaresOf(parts.map((part) => part / total));
          expect(squares.reduce((sum, count) => sum + count, 0)).to.equal(100);
          for (const [i, part] of parts.entries())
            expect(Math.abs((squares[i] as number) - (part / total) * 100)).to.be.below(1);
        },
      ),
    );
  });

  it('go round the ring in the order of the list, and are met by their angle', () => {
    const scene = layout([50, 25, 25]);
    const {x, y, r} = scene.ring;
    expect(pickShares(scene, x + r * 0.8, y)).to.equal(0);
    expect(pickShares(scene, x - r * 0.5, y + r * 0.5)).to.equal(1);
    expect(pickShares(scene, x - r * 0.5, y - r * 0.5)).to.equal(2);
    for (const {row, x: left, y: middle} of scene.list)
      expect(pickShares(scene, left + 4, middle)).to.equal(row);
  });

  it('are met square by square', () => {
    const scene = layout([50, 50], {form: 'waffle'});
    const {x, y, r} = scene.ring;
    expect(pickShares(scene, x - r + 3, y - r + 3)).to.equal(0);
    expect(pickShares(scene, x + r - 3, y + r - 3)).to.equal(1);
  });

  it('are bars where they are many, below zero, or nothing at all', () => {
    expect(layout([1, 2, 3, 4, 5, 6]).form).to.equal('donut');
    expect(layout([1, 2, 3, 4, 5, 6, 7]).form).to.equal('bars');
    expect(layout([5, -1]).form).to.equal('bars');
    expect(layout([0, 0]).form).to.equal('bars');
    expect(layout([5, 1], {width: 130}).form).to.equal('bars');
  });

  it('keep a line for what nobody knows, and none for what cannot exist', () => {
    const scene = layout([5, null, 'Q', 'M', 0]);
    expect(scene.list.map(({row, known}) => [row, known])).to.deep.equal([
      [0, true],
      [1, false],
      [2, false],
      [4, true],
    ]);
    expect(scene.marks.map(({row}) => row)).to.deep.equal([0]);
  });

  it('stay in their box, lines apart, whatever the numbers', () => {
    const cell = fc.oneof(
      fc.constantFrom<Terse>(null, 'Q', 'M', 0),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.integer({min: 0, max: 1000}),
    );
    fc.assert(
      fc.property(
        fc.array(cell, {maxLength: 60}),
        fc.constantFrom('donut' as const, 'waffle' as const, 'bars' as const),
        fc.integer({min: 200, max: 1200}),
        fc.string({maxLength: 96}),
        (cells, form, width, name) => {
          const scene = layout(cells, {
            form,
            width,
            words: {name: () => name, share: () => '33,3%', total: () => '1', totalName: 'Tổng'},
          });
          const numbers = scene.marks
            .flatMap(({path}) => path.match(/-?[\d.]+/g) ?? [])
            .map(Number);
          expect(numbers.every(Number.isFinite)).to.equal(true);
          expect(scene.marks.some(({path}) => /NaN|Infinity/.test(path))).to.equal(false);
          for (const [n, {x, y, lines, shareX}] of scene.list.entries()) {
            expect(y - lines.length * 6).to.be.at.least(-1);
            expect(y + lines.length * 6).to.be.at.most(scene.height + 1);
            for (const line of lines) expect(x + estimateWidth(line, 13)).to.be.at.most(width + 2);
            if (scene.form !== 'bars') expect(shareX).to.be.at.most(width);
            const before = scene.list[n - 1];
            if (before)
              expect(y - before.y).to.be.at.least(((lines.length + before.lines.length) / 2) * 13);
          }
        },
      ),
      {numRuns: 200},
    );
  });
});
