import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {layoutLines, pickLines, type LinesScene} from '../../src/geometry/lines.js';
import {estimateWidth} from '../../src/geometry/measure.js';
import {seriesAnswer} from './make-answer.js';

const words = {
  period: (column: number) => `${2018 + column}`,
  series: (row: number) => [`Hàng ${row + 1}`, `H${row + 1}`],
  axis: () => ({format: (value: number) => String(value), unit: ''}),
  value: (value: number) => String(value),
  target: 'Mục tiêu',
};
const layout = (
  rows: readonly (readonly (number | null | string)[])[],
  width = 600,
  height = 300,
): LinesScene =>
  layoutLines(seriesAnswer(rows), {width, height, fontSize: 13, measure: estimateWidth, words});

/** Moves to and draws-to in a path: "ML L" tells a gap from a line. */
const strokes = (path: string): string => path.replace(/[^MLZ]/g, '');

describe('lines', () => {
  it('leave a gap where a value is missing, with points at both sides of it', () => {
    const [line] = layout([[1, 2, null, 4, 5]]).lines;
    expect(strokes(line?.solid ?? '')).to.equal('MLML');
    expect(strokes(line?.dots ?? '')).to.equal('MMMM');
  });

  it('draw one lone value as a point', () => {
    const [line] = layout([[null, 3, null]]).lines;
    expect(strokes(line?.dots ?? '')).to.equal('M');
    expect(strokes(layout([[7]]).lines[0]?.dots ?? '')).to.equal('M');
  });

  it('dash what is forecast, from the last observed value on', () => {
    const [line] = layout([[1, 2, '3F', '4F']]).lines;
    expect(strokes(line?.solid ?? '')).to.equal('ML');
    expect(strokes(line?.dashed ?? '')).to.equal('MLL');
  });

  it('never cross a break in the series, and mark it', () => {
    const scene = layout([[1, 2, '9B', 10]]);
    expect(strokes(scene.lines[0]?.solid ?? '')).to.equal('MLML');
    expect(scene.breaks).to.have.length(1);
  });

  it('keep zero on the axis unless the values keep far away from it', () => {
    expect(layout([[10, 100]]).yTicks.some(({zero}) => zero)).to.equal(true);
    expect(layout([[90, 100]]).yTicks.some(({zero}) => zero)).to.equal(false);
  });

  it('give a target of one period alone a level stroke, at the end of the time axis too', () => {
    const answer = seriesAnswer([
      [1, 2],
      [3, 4],
    ]);
    answer.targets.set([NaN, 5, 6, 7]);
    const options = {width: 600, height: 300, fontSize: 13, measure: estimateWidth, words};
    const [alone, both] = layoutLines(answer, options).targets;
    expect(alone?.path).to.equal('');
    expect(alone?.lone).to.match(/^M[\d.]+ [\d.]+h18$/);
    expect(strokes(both?.path ?? '')).to.equal('ML');
    expect(both?.lone).to.equal('');
  });

  it('name every line beside its end, without names that touch', () => {
    const {labels} = layout([
      [1, 50],
      [2, 51],
      [3, 52],
      [4, 10],
    ]);
    expect(labels).to.have.length(4);
    const tops = labels.map(({y}) => y).sort((a, b) => a - b);
    for (let i = 1; i < tops.length; i++)
      expect((tops[i] ?? 0) - (tops[i - 1] ?? 0)).to.be.at.least(13);
  });

  it('leave the names to the key when there are too many lines', () => {
    expect(layout(Array.from({length: 30}, (_, i) => [i, i + 1])).labels).to.deep.equal([]);
  });

  it('have an empty picture for an empty answer', () => {
    const scene = layout([]);
    expect(scene.lines).to.deep.equal([]);
    expect(pickLines(scene, 10, 10)).to.equal(undefined);
  });

  it('give the nearest period first, then the nearest value in it', () => {
    const scene = layout([
      [1, 2, 3],
      [3, 2, 1],
    ]);
    expect(pickLines(scene, scene.x[2] ?? 0, scene.y[2] ?? 0)).to.equal(2);
    expect(pickLines(scene, scene.x[5] ?? 0, scene.y[5] ?? 0)).to.equal(5);
  });

  it('stay finite and inside their box, whatever the values and the size', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.integer(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, {minLength: 5, maxLength: 5}), {maxLength: 5}),
        fc.integer({min: 120, max: 4000}),
        fc.integer({min: 60, max: 2000}),
        (rows, width, height) => {
          const scene = layout(rows, width, height);
          expect(JSON.stringify({...scene, x: [], y: []})).to.not.match(/NaN|Infinity|undefined/);
          for (const y of scene.y)
            if (!Number.isNaN(y)) expect(y).to.be.within(-1, Math.max(height, 100) + 1);
          for (const x of scene.x) expect(x).to.be.within(0, width);
          for (const {y} of scene.labels) expect(y).to.be.within(0, Math.max(height, 100) + 20);
        },
      ),
      {numRuns: 300},
    );
  });

  it('lose no peak, no gap and no end of ten thousand points', () => {
    const wave = Array.from({length: 10_000}, (_, i) =>
      i === 5000 ? 400 : i === 7777 ? -300 : i > 2000 && i < 2050 ? null : Math.sin(i / 300) * 100,
    );
    const scene = layout([wave]);
    const points = [...(scene.lines[0]?.solid ?? '').matchAll(/([ML])([\d.]+) ([\d.]+)/g)];
    expect(points.length).to.be.below(600 * 4);
    expect(points.filter(([, step]) => step === 'M')).to.have.length(2);
    const least = new Map<number, number>();
    const most = new Map<number, number>();
    const note = (x: number, y: number): void => {
      const pixel = Math.floor(x);
      least.set(pixel, Math.min(y, least.get(pixel) ?? Infinity));
      most.set(pixel, Math.max(y, most.get(pixel) ?? -Infinity));
    };
    for (const [, , x, y] of points) note(Number(x), Number(y));
    const drawn = [new Map(least), new Map(most)];
    for (const [i, y] of scene.y.entries()) if (!Number.isNaN(y)) note(scene.x[i] as number, y);
    expect([...(drawn[0] as Map<number, number>)].sort()).to.deep.equal([...least].sort());
    expect([...(drawn[1] as Map<number, number>)].sort()).to.deep.equal([...most].sort());
  });
});
