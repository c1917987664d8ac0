import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {estimateWidth} from '../../src/geometry/measure.js';
import {layoutLabels, spotOf, type PlaceLabel, type Spot} from '../../src/geometry/place-labels.js';
import type {View} from '../../src/geometry/view.js';
import {
  block,
  distanceTo,
  isInside,
  LEFT,
  makeCountry,
  ring,
  shape,
  TOP,
  UNIT,
} from './make-shapes.js';

/** The spot for a name in some rings, the first of which is the largest, in units. */
function spotIn(...rings: Float64Array[]): Spot {
  const {x, y, width} = spotOf(rings, shape('a', ...rings).boxes[0]!);
  return {x: (x - LEFT) / UNIT, y: (y - TOP) / UNIT, width: width / UNIT};
}

describe('the spot for a name', () => {
  it('is the middle of a place that is as wide everywhere', () => {
    const {x, y, width} = spotIn(block(0, 0, 100, 60));
    expect([x, y, width].map((value) => Math.round(value * 1e6) / 1e6)).to.deep.equal([
      50, 30, 100,
    ]);
  });

  for (const [what, rings, x, y] of [
    ['the foot of an L', [ring(0, 0, 30, 0, 30, 60, 90, 60, 90, 90, 0, 90)], [40, 50], [60, 90]],
    [
      'the bottom of a U',
      [ring(0, 0, 20, 0, 20, 60, 80, 60, 80, 0, 100, 0, 100, 90, 0, 90)],
      [45, 55],
      [60, 90],
    ],
    [
      'an arm of a U that has no bottom to speak of',
      [ring(0, 0, 40, 0, 40, 88, 60, 88, 60, 0, 100, 0, 100, 90, 0, 90)],
      [0, 100],
      [0, 90],
    ],
    [
      'the bar of a C',
      [ring(0, 0, 90, 0, 90, 20, 20, 20, 20, 70, 90, 70, 90, 90, 0, 90)],
      [30, 60],
      [0, 90],
    ],
    ['the wide end of a wedge', [ring(0, 0, 10, 0, 100, 100, 0, 100)], [20, 50], [60, 90]],
    ['beside a lake', [block(0, 0, 100, 100), block(20, 10, 95, 90)], [0, 100], [0, 100]],
    ['the largest of its islands', [block(0, 0, 100, 40), block(0, 60, 10, 70)], [40, 60], [0, 40]],
  ] as const)
    it(`is in ${what}`, () => {
      const spot = spotIn(...rings);
      expect(spot.x).to.be.within(x[0], x[1]);
      expect(spot.y).to.be.within(y[0], y[1]);
      expect(isInside(rings, [LEFT + spot.x * UNIT, TOP + spot.y * UNIT])).to.equal(true);
    });

  it('lies inside, in the middle of a stretch that does so as well', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 2 ** 31}), (seed) => {
        for (const {rings, box} of makeCountry(seed, 2, 2)) {
          const {x, y, width} = spotOf(rings, box);
          for (const off of [-0.49, -0.2, 0, 0.3, 0.49])
            expect(isInside(rings, [x + off * width, y])).to.equal(true);
          for (const end of [-0.5, 0.5])
            expect(distanceTo(rings, [x + end * width, y])).to.be.below(1e-9);
          expect(width / UNIT).to.be.above(40);
        }
      }),
      {numRuns: 40},
    );
  });

  it('is the middle, without any width, where nothing is left of the shape', () => {
    const [x, y] = [LEFT + 50 * UNIT, TOP + 50 * UNIT];
    expect(spotOf([], shape('a', block(0, 0, 100, 100)).box)).to.deep.equal({x, y, width: 0});
    const flat = spotOf(
      [ring(0, 50, 50, 50, 100, 50)],
      shape('a', ring(0, 50, 50, 50, 100, 50)).box,
    );
    expect(flat).to.deep.equal({x, y, width: 0});
  });
});

const [WIDTH, HEIGHT] = [800, 500];
const FONT = 12;
/** A px for a unit, with the corner of the units at the picture's. */
const view: View = {x: LEFT + 400 * UNIT, y: TOP + 250 * UNIT, scale: 1 / UNIT};
const at = (x: number, y: number, width: number): Spot => ({
  x: LEFT + x * UNIT,
  y: TOP + y * UNIT,
  width: width * UNIT,
});

const layout = (
  spots: readonly (Spot | undefined)[],
  names: readonly string[] | string = 'Thạnh Phú',
  from = view,
  size = FONT,
): PlaceLabel[] =>
  layoutLabels(spots, (i) => (typeof names === 'string' ? names : (names[i] ?? '')), from, {
    width: WIDTH,
    height: HEIGHT,
    fontSize: size,
    measure: estimateWidth,
  });
const told = (labels: readonly PlaceLabel[]): string =>
  labels
    .map(({index}) => index)
    .sort((a, b) => a - b)
    .join(' ');

describe('names of places', () => {
  it('stand at their spots', () => {
    const [label] = layout([at(300, 200, 100)]);
    expect(label).to.deep.include({index: 0, x: 300, y: 200, text: 'Thạnh Phú'});
    const near = {...view, scale: view.scale * 2};
    expect(layout([at(450, 200, 100)], 'An', near)[0]).to.deep.include({x: 500, y: 150});
  });

  it('are left out where a place is narrower than its name, but for a little', () => {
    const wide = estimateWidth('Thạnh Phú', FONT);
    expect(layout([at(300, 200, wide)])).to.have.length(1);
    expect(layout([at(300, 200, wide * 0.9)])).to.have.length(1);
    expect(layout([at(300, 200, wide * 0.75)])).to.have.length(0);
    expect(layout([at(300, 200, wide * 0.75)], 'An')).to.have.length(1);
  });

  it('are left out where there is no room, no name or no spot', () => {
    expect(layout([at(300, 200, 10), at(300, 300, 0), undefined], 'A')).to.deep.equal([]);
    expect(layout([at(300, 200, 100), at(300, 300, 100)], ['', 'An'])).to.have.length(1);
    expect(layout([])).to.deep.equal([]);
  });

  it('are the roomiest where two would meet, whatever their order', () => {
    expect(told(layout([at(300, 200, 90), at(330, 205, 120)]))).to.equal('1');
    expect(told(layout([at(330, 205, 120), at(300, 200, 90)]))).to.equal('0');
    expect(told(layout([at(300, 200, 90), at(330, 225, 120)]))).to.equal('0 1');
    expect(told(layout([at(300, 200, 90), at(380, 205, 120)]))).to.equal('0 1');
  });

  it('are more the nearer one looks', () => {
    const spots = Array.from({length: 60}, (_, i) => at(20 + (i % 10) * 80, 20 + i * 8, 20 + i));
    const counts = [0.5, 1, 2].map((zoom) => {
      const labels = layout(spots, 'Mỹ Xuyên', {...view, scale: view.scale * zoom});
      const shown = spots.filter(
        ({x, y}) =>
          Math.abs(x - view.x) * view.scale * zoom < WIDTH / 2 &&
          Math.abs(y - view.y) * view.scale * zoom < HEIGHT / 2,
      );
      return labels.length / shown.length;
    });
    expect(counts).to.deep.equal(counts.toSorted((a, b) => a - b));
  });

  it('never overlap and never leave the picture', () => {
    const name = fc.constantFrom('An', 'Thạnh Phú', 'Long Điền Đông A', '▲ Vĩnh Châu', 'W');
    const spot = fc
      .tuple(
        fc.integer({min: -50, max: 850}),
        fc.integer({min: -50, max: 550}),
        fc.integer({min: 0, max: 300}),
      )
      .map(([x, y, width]) => at(x, y, width));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(spot, name), {maxLength: 80}),
        fc.constantFrom(10, 12, 20, 30),
        (list, size) => {
          const names = list.map(([, each]) => each);
          const labels = layout(
            list.map(([each]) => each),
            names,
            view,
            size,
          );
          const boxes = labels.map(({index, x, y, text}) => {
            expect(text).to.equal(names[index]);
            const half = estimateWidth(text, size) / 2;
            return {x0: x - half, x1: x + half, y0: y - size / 2, y1: y + size / 2};
          });
          for (const [i, {x0, x1, y0, y1}] of boxes.entries()) {
            expect(x0).to.be.at.least(0);
            expect(x1).to.be.at.most(WIDTH);
            expect(y0).to.be.at.least(0);
            expect(y1).to.be.at.most(HEIGHT);
            for (const other of boxes.slice(0, i))
              expect(x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1).to.equal(
                false,
              );
          }
        },
      ),
      {numRuns: 200},
    );
  });
});
