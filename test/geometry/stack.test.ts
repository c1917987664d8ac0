import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {estimateWidth} from '../../src/geometry/measure.js';
import {
  layoutStack,
  partsOf,
  pickStack,
  stackOf,
  type Segment,
  type StackOptions,
  type StackScene,
} from '../../src/geometry/stack.js';
import {groupsAnswer, type Terse} from './make-answer.js';

const layout = (
  rows: readonly (readonly Terse[])[],
  options: Partial<StackOptions> = {},
): StackScene => {
  const answer = groupsAnswer(rows);
  const {values} = answer.grid.cells;
  return layoutStack(answer, {
    width: 600,
    height: 300,
    natural: 300,
    fontSize: 13,
    measure: estimateWidth,
    sideways: false,
    share: false,
    turn: undefined,
    ordered: false,
    order: rows.map((_, row) => row),
    words: {
      category: (row) => `Huyện ${row + 1}`,
      piece: (cells) => String(cells.reduce((sum, cell) => sum + (values[cell] ?? 0), 0)),
      total: (_, total) => (Number.isNaN(total) ? 'không có số liệu' : String(total)),
      axis: () => ({format: (value) => String(value), unit: ''}),
    },
    ...options,
  });
};

const parts = ({segments}: StackScene): Segment[] => segments.filter(({kind}) => kind !== 'none');

describe('stacked bars', () => {
  it('stand on one another without a gap, each as long as its value', () => {
    const [a, b, c] = layout([[10, 30, 60]]).segments as [Segment, Segment, Segment];
    expect(b.y + b.height).to.be.closeTo(a.y, 0.3);
    expect(c.y + c.height).to.be.closeTo(b.y, 0.3);
    expect(b.height / a.height).to.be.closeTo(3, 0.1);
    expect(c.height / a.height).to.be.closeTo(6, 0.1);
  });

  it('fill the whole where shares are asked for, on an axis that ends at it', () => {
    const scene = layout(
      [
        [1, 3],
        [0.1, 0.2],
      ],
      {share: true},
    );
    for (const end of [0, 2]) {
      const [low, high] = scene.segments.slice(end, end + 2) as [Segment, Segment];
      expect(low.height + high.height).to.be.closeTo(scene.zero - scene.plot.top, 45);
      expect(high.y).to.equal(scene.segments[1]?.y);
    }
    expect(Math.max(...scene.ticks.map(({label}) => Number(label)))).to.equal(1);
  });

  it('turn to two sides, the best farthest out, the middle one astride', () => {
    const scene = layout([[10, 20, 40, 20, 10]], {turn: 2.5, ordered: true, sideways: true});
    const at = (part: number): Segment => parts(scene).find((one) => one.part === part) as Segment;
    expect(at(0).x).to.be.above(at(1).x);
    expect(at(1).x).to.be.above(scene.zero);
    expect(at(4).x).to.be.below(at(3).x);
    expect(at(3).x + at(3).width).to.be.below(scene.zero + 0.2);
    expect(at(2).x + at(2).width / 2).to.be.closeTo(scene.zero, 0.3);
  });

  it('put negative parts on the other side of zero', () => {
    const scene = layout([[30, -20, -5]]);
    const [up, down, more] = scene.segments as [Segment, Segment, Segment];
    expect(up.y + up.height).to.be.closeTo(scene.zero, 0.2);
    expect(down.y).to.be.closeTo(scene.zero, 0.2);
    expect(more.y).to.be.closeTo(down.y + down.height, 0.2);
  });

  it('end in a hatched stub where a part is not known, and not where it cannot exist', () => {
    const scene = layout([
      [10, null, 30],
      [10, 'M', 30],
      [10, 20, 30],
    ]);
    const gaps = scene.segments.filter(({kind}) => kind === 'none');
    expect(gaps.map(({cells}) => cells)).to.deep.equal([[1]]);
  });

  it('draw the smallest of many parts as one, unless they have an order', () => {
    const many = [Array.from({length: 20}, (_, i) => 100 - i)];
    expect(parts(layout(many))).to.have.length(8);
    expect(parts(layout(many)).at(-1)?.cells).to.have.length(13);
    expect(parts(layout(many, {ordered: true}))).to.have.length(20);
  });

  it('lie down when upright names find no room', () => {
    expect(layout(Array.from({length: 60}, () => [1, 2])).sideways).to.equal(true);
    expect(layout([[1, 2]]).sideways).to.equal(false);
  });

  it('part what stands on two schemes', () => {
    const scene = layout([
      [5, 6, 'M', 'M'],
      [5, 6, 'M', 'M'],
      ['M', 'M', 3, 4],
    ]);
    expect(scene.breaks).to.have.length(1);
    expect(
      layout([
        [1, 2],
        [3, 4],
      ]).breaks,
    ).to.deep.equal([]);
  });

  it('are met by the pointer: the bar first, then the part', () => {
    const scene = layout([
      [10, 30],
      [20, 20],
    ]);
    for (const segment of scene.segments)
      expect(
        pickStack(scene, segment.x + segment.width / 2, segment.y + segment.height / 2),
      ).to.equal(segment.cells[0]);
    expect(pickStack(layout([]), 5, 5)).to.equal(undefined);
  });

  it('never leave their box nor lose a value, whatever the numbers', () => {
    const cell = fc.oneof(
      fc.constantFrom<Terse>(null, 'Q', 'M', 0),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.integer({min: -1000, max: 1000}),
    );
    const table = fc
      .integer({min: 1, max: 12})
      .chain((columns) =>
        fc.array(fc.array(cell, {minLength: columns, maxLength: columns}), {maxLength: 14}),
      );
    fc.assert(
      fc.property(
        table,
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.constantFrom(1, 1.5, 2), {nil: undefined}),
        fc.integer({min: 200, max: 1200}),
        (rows, share, sideways, turn, width) => {
          const scene = layout(rows, {share, sideways, turn, width});
          for (const {x, y, width: wide, height: tall} of scene.segments) {
            expect([x, y, wide, tall].every(Number.isFinite)).to.equal(true);
            expect(wide).to.be.at.least(0);
            expect(tall).to.be.at.least(0);
            expect(x).to.be.at.least(-1);
            expect(x + wide).to.be.at.most(width + 1);
            expect(y).to.be.at.least(-1);
            expect(y + tall).to.be.at.most(scene.height + 1);
          }
          const {grid} = groupsAnswer(rows);
          const known = [...grid.cells.values.keys()].filter(
            (at) => !Number.isNaN(grid.cells.values[at]),
          );
          expect(
            parts(scene)
              .flatMap(({cells}) => cells)
              .sort((a, b) => a - b),
          ).to.deep.equal(known);
        },
      ),
      {numRuns: 200},
    );
  });

  it('make shares that sum to one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 0, max: 1e9}), {minLength: 1, maxLength: 12}),
        (values) => {
          const {grid} = groupsAnswer([values]);
          const {pieces} = stackOf(grid, partsOf(grid, false), 0, {share: true, turn: undefined});
          const sum = pieces.reduce((all, {from, to}) => all + (to - from), 0);
          expect(sum).to.be.closeTo(values.some(Boolean) ? 1 : 0, 1e-9);
        },
      ),
    );
  });
});
