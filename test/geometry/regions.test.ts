import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {layoutLevel, levelOf, type Level} from '../../src/geometry/regions.js';
import {
  block,
  chance,
  distanceTo,
  isInside,
  LEFT,
  makeCountry,
  parsePath,
  ring,
  shape,
  sidesOf,
  spotsOf,
  TOP,
  UNIT,
  unitsOf,
} from './make-shapes.js';

/** At this level a step is a unit: a place of a made-up country is about 100 steps wide. */
const Z = 16;
const seed = fc.integer({min: 0, max: 2 ** 31});

const ringsOf = ({rings}: Level): Float64Array[] => rings.flat();
const pointsIn = (rings: Iterable<Float64Array>): number =>
  [...rings].reduce((sum, {length}) => sum + length / 2, 0);

/** How many sides are there once, twice, …: "1×12 2×4". */
function countsOf(rings: Iterable<Float64Array>): string {
  const counts = new Map<number, number>();
  for (const count of sidesOf(rings).values()) counts.set(count, (counts.get(count) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([count, sides]) => `${count}×${sides}`)
    .join(' ');
}

/** Sides of the seams, in units. */
const seamsOf = ({seams, x, y, z}: Level): string[] =>
  parsePath(seams).flatMap(({spots, closed}) => {
    expect(closed).to.equal(false);
    const ends = spots.map(([stepsX, stepsY]) =>
      unitsOf(Float64Array.of(x + stepsX * 2 ** -z, y + stepsY * 2 ** -z)).join(),
    );
    return ends.slice(1).map((end, i) => [ends[i]!, end].sort().join(' '));
  });

describe('the level of a picture', () => {
  it('has steps of half a px to one', () => {
    fc.assert(
      fc.property(fc.double({min: 1.001, max: 2 ** 25, noNaN: true}), (scale) => {
        const step = scale / 2 ** levelOf(scale);
        expect(step).to.be.above(0.5);
        expect(step).to.be.at.most(1);
      }),
    );
  });

  it('goes up with the scale, and has an end both ways', () => {
    const scales = [0, 1e-9, 1, 2, 1000, 1024, 1025, 50_000, 2 ** 25, 2 ** 27, 1e12, Infinity];
    expect(scales.map(levelOf)).to.deep.equal([0, 0, 0, 1, 10, 10, 11, 16, 25, 25, 25, 25]);
  });
});

describe('places at a level', () => {
  it('leave no gap: what two have in common they have side by side, and the rest is the outline', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(Z - 1, Z, Z + 1, Z + 3), (from, z) => {
        const sides = sidesOf(ringsOf(layoutLevel(makeCountry(from, 4, 3), z)));
        expect([...new Set(sides.values())].sort()).to.deep.equal([1, 2]);
        // What one place has alone leads around all of them, in one ring.
        const ends = new Map<string, string[]>();
        for (const [side, count] of sides) {
          if (count > 1) continue;
          const [a = '', b = ''] = side.split(' ');
          ends.set(a, [...(ends.get(a) ?? []), b]);
          ends.set(b, [...(ends.get(b) ?? []), a]);
        }
        expect([...ends.values()].every(({length}) => length === 2)).to.equal(true);
        const [first = ''] = ends.keys();
        let [before, at] = ['', first];
        let length = 0;
        do {
          const [one = '', two = ''] = ends.get(at)!;
          [before, at] = [at, one === before ? two : one];
          length++;
        } while (at !== first);
        expect(length).to.equal(ends.size);
      }),
      {numRuns: 60},
    );
  });

  it('leave no gap at levels at which hardly anything is left of them', () => {
    fc.assert(
      fc.property(seed, fc.integer({min: Z - 8, max: Z - 2}), (from, z) => {
        const country = makeCountry(from, 4, 4);
        const level = layoutLevel(country, z);
        const onGrid = ([x, y]: readonly number[]): string =>
          [x! - level.x, y! - level.y].map((value) => Math.round(value * 2 ** z)).join();
        const border = new Set(
          [...sidesOf(country.flatMap(({rings}) => rings))]
            .filter(([, count]) => count === 1)
            .flatMap(([side]) => side.split(' ').map((end) => onGrid(end.split(',').map(Number)))),
        );
        // Where two sides of a place fall together, a side may be there four times: then it is no side of the country's.
        for (const [side, count] of sidesOf(ringsOf(level)))
          if (count % 2)
            for (const end of side.split(' '))
              expect(border.has(onGrid(end.split(',').map(Number))), side).to.equal(true);
      }),
      {numRuns: 60},
    );
  });

  it('lie beside each other: a spot of the country is in one of them only', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(Z, Z + 2), (from, z) => {
        const {rings} = layoutLevel(makeCountry(from, 3, 3), z);
        const next = chance(from);
        for (let n = 0; n < 40; n++) {
          const [x, y] = [LEFT + (30 + next() * 240) * UNIT, TOP + (30 + next() * 240) * UNIT];
          expect(rings.filter((own) => isInside(own, [x, y]))).to.have.length(1);
        }
      }),
      {numRuns: 30},
    );
  });

  it('are where they were, but for less than a step and a half', () => {
    fc.assert(
      fc.property(seed, fc.integer({min: Z - 2, max: Z + 3}), (from, z) => {
        const country = makeCountry(from, 2, 2);
        const step = 2 ** -z;
        for (const [i, own] of layoutLevel(country, z).rings.entries()) {
          const {rings} = country[i]!;
          // To the nearest step of the grid, and then up to 0.7 off the line.
          for (const each of rings)
            for (const spot of spotsOf(each))
              expect(distanceTo(own, spot) / step).to.be.below(Math.SQRT1_2 + 0.7);
          for (const each of own)
            for (const spot of spotsOf(each))
              expect(distanceTo(rings, spot) / step).to.be.at.most(Math.SQRT1_2 + 1e-9);
        }
      }),
      {numRuns: 30},
    );
  });

  it('have fewer points the less of them can be seen', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const country = makeCountry(from, 3, 3);
        const counts = [Z + 6, Z + 1, Z - 1, Z - 3].map((z) =>
          pointsIn(ringsOf(layoutLevel(country, z))),
        );
        for (const [i, count] of counts.entries())
          expect(count).to.be.at.most(counts[i - 1] ?? Infinity);
        expect(counts[0]).to.be.at.most(pointsIn(country.flatMap(({rings}) => rings)));
        expect(counts.at(-1)).to.be.below(counts[0]! * 0.6);
      }),
      {numRuns: 20},
    );
  });

  it('have the same outlines as paths, in whole steps from their corner', () => {
    fc.assert(
      fc.property(seed, fc.integer({min: Z - 6, max: Z + 4}), (from, z) => {
        const country = [...makeCountry(from, 2, 2), shape('far', block(900, -70, 930, -20))];
        const level = layoutLevel(country, z);
        expect(level.z).to.equal(z);
        expect(level.x).to.equal(Math.min(...country.map(({box}) => box.x0)));
        expect(level.y).to.equal(Math.min(...country.map(({box}) => box.y0)));
        const steps = level.paths.map((path) =>
          parsePath(path).map(({spots, closed}) => {
            expect(closed).to.equal(true);
            return spots.flat();
          }),
        );
        const rings = level.rings.map((own) =>
          own.map((each) =>
            spotsOf(each).flatMap(([x, y]) =>
              [x - level.x, y - level.y].map((value) => Math.round(value * 2 ** z)),
            ),
          ),
        );
        expect(steps).to.deep.equal(rings);
        for (const value of steps.flat(2)) expect(value).to.be.at.least(0);
      }),
      {numRuns: 30},
    );
  });

  it('are written short', () => {
    const {paths} = layoutLevel([shape('a', ring(0, 10, 20, 0, 30, 30, 10, 40))], Z);
    expect(paths).to.deep.equal(['M20 0l10 30 -20 10 -10-30z']);
  });

  it('are in their order, whatever lies between', () => {
    const {paths} = layoutLevel(
      [shape('a', block(0, 0, 10, 10)), {rings: [], box: block0}, shape('b', block(20, 0, 30, 10))],
      Z,
    );
    expect(paths.map((path) => path.slice(0, 4))).to.deep.equal(['M10 ', '', 'M30 ']);
  });

  it('do not jump there and back', () => {
    const jagged = Array.from({length: 300}, (_, i) => [60 - i / 5, i % 2 ? 30.4 : 30.6]).flat();
    const {rings} = layoutLevel(
      [shape('a', ring(0, 0, 60, 0, ...jagged)), shape('b', ring(60, 60, ...jagged, 0, 60))],
      Z,
    );
    for (const each of rings.flat()) {
      const spots = spotsOf(each).map(String);
      for (const [i, spot] of spots.entries())
        expect(spots[(i + 2) % spots.length], `${i} of ${spots.length}`).to.not.equal(spot);
    }
  });

  it('have a corner even where there are none', () => {
    for (const shapes of [[], [{rings: [], box: block0}]]) {
      const {x, y, paths, seams} = layoutLevel(shapes, Z);
      expect([x, y].every(Number.isFinite)).to.equal(true);
      expect([paths.join(''), seams]).to.deep.equal(['', '']);
    }
  });
});

const block0 = {x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity};

describe('a place inside another', () => {
  const crook = (from: number): number[] => {
    const next = chance(from);
    return Array.from({length: 60}, (_, i) => {
      const angle = (i / 60) * 2 * Math.PI;
      const reach = 15 + next() * 10;
      return [50 + reach * Math.cos(angle), 50 + reach * Math.sin(angle)];
    }).flat();
  };
  /** The same ring from another point on, the other way round. */
  const again = (corners: readonly number[], turn: number): Float64Array => {
    const spots = spotsOf(Float64Array.from(corners)).reverse();
    return ring(...[...spots.slice(turn), ...spots.slice(0, turn)].flat());
  };

  it('fills the hole that is left for it, wherever its ring begins', () => {
    fc.assert(
      fc.property(seed, fc.nat(59), fc.integer({min: Z - 2, max: Z + 3}), (from, turn, z) => {
        const corners = crook(from);
        const {rings} = layoutLevel(
          [
            shape('around', block(0, 0, 100, 100), ring(...corners)),
            shape('inside', again(corners, turn)),
          ],
          z,
        );
        expect(rings[0]).to.have.length(2);
        expect(sidesOf([rings[0]![1]!])).to.deep.equal(sidesOf(rings[1]!));
        // Where sides of the ring fall together they are there four times and more.
        expect(countsOf(rings.flat())).to.match(/^1×4( [2468]×\d+)+$/);
      }),
      {numRuns: 60},
    );
  });

  it('fills the hole with another one', () => {
    fc.assert(
      fc.property(seed, fc.integer({min: Z - 1, max: Z + 3}), (from, z) => {
        const corners = crook(from);
        const half = (a: number, b: number): number[] => corners.slice(2 * a, 2 * b + 2);
        const cut = [50, 52, 50, 48];
        const {rings} = layoutLevel(
          [
            shape('around', block(0, 0, 100, 100), again(corners, 11)),
            shape('one', ring(...half(0, 30), ...cut)),
            shape('two', ring(...half(30, 59), ...corners.slice(0, 2), 50, 48, 50, 52)),
          ],
          z,
        );
        expect(countsOf(rings.flat())).to.match(/^1×4 2×\d+$/);
      }),
      {numRuns: 40},
    );
  });

  it('fills the hole where it touches the border in one point', () => {
    const corners = [0, 50, 40, 20, 60, 33, 81, 52, 59, 70, 42, 61];
    for (const z of [Z - 2, Z, Z + 2]) {
      const {rings} = layoutLevel(
        [
          shape('around', ring(0, 0, 100, 0, 100, 100, 0, 100, 0, 50), ring(...corners)),
          shape('inside', again(corners, 3)),
        ],
        z,
      );
      expect(countsOf(rings.flat())).to.equal('1×5 2×6');
    }
  });
});

describe('a place too small to be seen', () => {
  const around = ring(0, 0, 512, 0, 512, 512, 256, 512, 254, 512, 0, 512);

  it('has no path, and its neighbours close over it', () => {
    const country = [
      shape('west', ring(0, 0, 256, 0, 256, 250, 254, 250, 254, 253, 256, 253, 256, 512, 0, 512)),
      shape(
        'east',
        ring(256, 0, 512, 0, 512, 512, 256, 512, 256, 253, 258, 253, 258, 250, 256, 250),
      ),
      shape('tiny', ring(254, 250, 256, 250, 258, 250, 258, 253, 256, 253, 254, 253)),
    ];
    expect(layoutLevel(country, Z).paths.every(Boolean)).to.equal(true);
    const {paths, rings} = layoutLevel(country, Z - 5);
    expect(paths.map(Boolean)).to.deep.equal([true, true, false]);
    expect(rings[2]).to.deep.equal([]);
    // One border is left between the two.
    expect(countsOf(rings.flat())).to.match(/^1×6 2×[12]$/);
  });

  it('takes its hole, its islets and nothing else along', () => {
    const {paths, rings} = layoutLevel(
      [
        shape(
          'big',
          around,
          block(100, 100, 102, 102),
          block(600, 0, 603, 2),
          block(600, 100, 700, 200),
        ),
        shape('islets', block(800, 0, 801, 1), block(802, 0, 804, 1)),
      ],
      Z - 6,
    );
    expect(rings.map(({length}) => length)).to.deep.equal([2, 0]);
    expect(parsePath(paths[0]!)).to.have.length(2);
    expect(paths[1]).to.equal('');
  });

  it('is no trouble at any level', () => {
    fc.assert(
      fc.property(seed, fc.integer({min: 0, max: 25}), (from, z) => {
        const {paths, rings, seams, x, y} = layoutLevel(
          makeCountry(from, 3, 3),
          z,
          'a a b b c c d d d'.split(' '),
        );
        expect(`${paths.join()} ${seams} ${x} ${y}`).to.not.match(/NaN|Infinity|undefined|e[-+]/);
        for (const path of [...paths, seams]) parsePath(path);
        for (const own of rings) for (const each of own) expect(each.length).to.be.at.least(6);
      }),
      {numRuns: 50},
    );
  });
});

describe('seams', () => {
  const four = [
    shape('a', block(0, 0, 10, 10)),
    shape('b', block(10, 0, 20, 10)),
    shape('c', block(0, 10, 10, 20)),
    shape('d', block(10, 10, 20, 20)),
  ];
  for (const [how, parents, seams] of [
    ['none where nobody has a parent', [], []],
    ['none inside one parent', ['x', 'x', 'x', 'x'], []],
    ['the border between two', ['x', 'y', 'x', 'y'], ['10,0 10,10', '10,10 10,20']],
    ['a border in a corner', ['x', 'x', 'x', 'y'], ['10,10 10,20', '10,10 20,10']],
    [
      'all that is not the coast where all differ',
      ['x', 'y', 'z', undefined],
      ['0,10 10,10', '10,0 10,10', '10,10 10,20', '10,10 20,10'],
    ],
  ] as const)
    it(`are ${how}`, () => {
      expect(seamsOf(layoutLevel(four, Z, parents)).sort()).to.deep.equal(seams);
    });

  it('run along the very borders that are drawn', () => {
    fc.assert(
      fc.property(seed, fc.integer({min: Z, max: Z + 2}), (from, z) => {
        const country = makeCountry(from, 4, 2);
        const level = layoutLevel(country, z, 'x x y y x x y y'.split(' '));
        const inUnits = (rings: Iterable<Float64Array>): string[] =>
          [...sidesOf(rings).keys()].map((side) =>
            side
              .split(' ')
              .map((end) => unitsOf(Float64Array.from(end.split(','), Number)).join())
              .sort()
              .join(' '),
          );
        const west = new Set(inUnits([0, 1, 4, 5].flatMap((i) => level.rings[i]!)));
        const east = inUnits([2, 3, 6, 7].flatMap((i) => level.rings[i]!));
        expect(seamsOf(level).sort()).to.deep.equal(east.filter((side) => west.has(side)).sort());
      }),
      {numRuns: 30},
    );
  });
});
