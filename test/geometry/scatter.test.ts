import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {estimateWidth} from '../../src/geometry/measure.js';
import {
  layoutScatter,
  pickScatter,
  stepScatter,
  type ScatterOptions,
  type ScatterScene,
} from '../../src/geometry/scatter.js';
import type {PairsAnswer} from '../../src/model/answer.js';
import {apartness, medianOf, pairsOf} from '../../src/model/pairs.js';
import {isRelated, rankCorrelation} from '../../src/model/rank-correlation.js';
import {groupsAnswer, type Terse} from './make-answer.js';

/** Rows of y, x and size. */
function pairsAnswer(rows: readonly (readonly Terse[])[]): PairsAnswer {
  const groups = groupsAnswer(rows);
  return {
    ...groups,
    kind: 'pairs',
    indicators: [groups.indicator, groups.indicator, groups.indicator],
  };
}

const axis = () => ({format: (value: number) => value.toPrecision(3), unit: ''});
const layout = (
  rows: readonly (readonly Terse[])[],
  options: Partial<ScatterOptions> = {},
): ScatterScene =>
  layoutScatter(pairsAnswer(rows), {
    width: 600,
    height: 400,
    fontSize: 13,
    measure: estimateWidth,
    words: {name: (row) => `Huyện ${row}`, yName: 'Cao', xName: 'Ngang', yAxis: axis, xAxis: axis},
    ...options,
  });

const number = fc.oneof(
  fc.double({noNaN: true, noDefaultInfinity: true}),
  fc.integer({min: -50, max: 5000}),
  fc.constant(null),
);

describe('pairs of values', () => {
  it('go together by their ranks, whatever their units', () => {
    expect(rankCorrelation([1, 2, 3, 4], [10, 100, 1000, 1e9])).to.be.closeTo(1, 1e-12);
    expect(rankCorrelation([1, 2, 3], [9, 4, 1])).to.be.closeTo(-1, 1e-12);
    // Spearman's own formula for ranks without ties: 1 − 6 Σd² / (n³ − n).
    const a = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const b = [3, 1, 2, 6, 4, 9, 8, 10, 5, 7];
    const d2 = a.reduce((sum, rank, i) => sum + (rank - (b[i] as number)) ** 2, 0);
    expect(rankCorrelation(a, b)).to.be.closeTo(1 - (6 * d2) / 990, 1e-12);
  });

  it('share ranks where they are equal, and have no correlation where one does not vary', () => {
    expect(rankCorrelation([1, 1, 2, 2], [1, 1, 2, 2])).to.be.closeTo(1, 1e-12);
    expect(rankCorrelation([5, 5, 5], [1, 2, 3])).to.satisfy(Number.isNaN);
  });

  it('are called related in one case of twenty at most where they are not', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const runs = 2000;
    for (const n of [8, 20, 100]) {
      let wrong = 0;
      for (let run = 0; run < runs; run++) {
        const [xs, ys] = [0, 0].map(() => Array.from({length: n}, random)) as [number[], number[]];
        if (isRelated(rankCorrelation(xs, ys), n)) wrong++;
      }
      expect(wrong / runs, `${n} pairs`).to.be.below(0.065);
    }
  });

  it('stand apart by their distance from the crowd, on either axis', () => {
    const far = apartness(
      pairsOf(
        pairsAnswer([
          [10, 10],
          [11, 11],
          [12, 10],
          [11, 9],
          [90, 10],
        ]),
      ),
    );
    expect(far.indexOf(Math.max(...far))).to.equal(4);
    expect(medianOf([4, 1, 3, 2])).to.equal(2.5);
    expect(medianOf([])).to.satisfy(Number.isNaN);
  });
});

describe('points over two axes', () => {
  it('are there for rows with both values, and for no others', () => {
    const {points} = layout([
      [1, 2],
      [null, 3],
      [4, null],
      [5, 6],
    ]);
    expect(points.map(({row}) => row).sort()).to.deep.equal([0, 3]);
  });

  it('have areas after the third value, the large ones beneath', () => {
    const {points} = layout([
      [1, 1, 100],
      [2, 2, 400],
      [3, 3, 25],
    ]);
    expect(points.map(({row}) => row)).to.deep.equal([1, 0, 2]);
    expect((points[0]?.r ?? 0) / (points[1]?.r ?? 1)).to.be.closeTo(2, 0.05);
  });

  it('are named without a name over another, over a point, or outside, for any values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, number), {minLength: 0, maxLength: 60}),
        fc.integer({min: 120, max: 1400}),
        (rows, width) => {
          const scene = layout(rows, {width});
          const boxes = scene.labels.map(({x, y, anchor, text}) => {
            const wide = estimateWidth(text, 13);
            const left = anchor === 'start' ? x : x - wide;
            return {left, right: left + wide, top: y - 6, bottom: y + 6};
          });
          for (const [i, a] of boxes.entries()) {
            expect(a.left).to.be.at.least(0);
            expect(a.right).to.be.at.most(width + 1);
            for (const b of boxes.slice(i + 1))
              expect(
                a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom,
              ).to.equal(true);
          }
          for (const {x, y, r} of scene.points) {
            expect(Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(r)).to.equal(true);
            expect(y).to.be.within(scene.plot.top - 1, scene.plot.bottom + 1);
          }
        },
      ),
      {numRuns: 60},
    );
  });

  it('are met anywhere in them, the small ones first', () => {
    const scene = layout([
      [1, 1, 400],
      [1, 1, 1],
      [9, 9, 100],
    ]);
    const [large] = scene.points;
    expect(pickScatter(scene, large?.x ?? 0, large?.y ?? 0)).to.equal(1);
    expect(pickScatter(scene, (large?.x ?? 0) + (large?.r ?? 0) + 3, large?.y ?? 0)).to.equal(0);
  });

  it('are walked through by key, each of them from one end to the other', () => {
    const scene = layout([
      [5, 1],
      [3, 2],
      [4, 3],
      [1, 4],
    ]);
    const walk = (key: string): number[] => {
      const rows: number[] = [];
      for (
        let row = stepScatter(scene, undefined, key);
        row !== undefined && !rows.includes(row);
        row = stepScatter(scene, row, key)
      )
        rows.push(row);
      return rows;
    };
    expect(walk('ArrowRight')).to.deep.equal([0, 1, 2, 3]);
    expect(walk('ArrowDown')).to.deep.equal([0, 2, 1, 3]);
    expect(stepScatter(scene, 0, 'x')).to.equal(undefined);
    expect(stepScatter(layout([]), undefined, 'ArrowRight')).to.equal(undefined);
  });

  it('have as many marks on each axis as their names have room for', () => {
    const scene = layout(
      [
        [1e6, 1e6],
        [9e6, 9e6],
      ],
      {width: 200},
    );
    for (const [i, {x, label}] of scene.xTicks.entries()) {
      const before = scene.xTicks[i - 1];
      if (before) expect(x - before.x).to.be.above(estimateWidth(label, 13) / 2);
    }
  });
});
