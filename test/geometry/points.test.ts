import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {indexPoints, pickMark, radiusOf, type Marks} from '../../src/geometry/points.js';
import {spreadPoints, type Area, type Points} from '../../src/geometry/spread-points.js';
import {mercatorBack, type View} from '../../src/geometry/view.js';
import type {School} from '../../src/model/school.js';

/** `'ct'`: only the place is known; with a spot of the plane: approximate, or `exact`. */
function makeSchool(
  place: string | undefined,
  spot?: readonly [x: number, y: number],
  accuracy: School['accuracy'] = 'place',
): School {
  return {
    id: 's',
    name: 's',
    levels: [],
    accuracy,
    codes: {},
    facts: {},
    ...(place !== undefined && {place}),
    ...(spot && {at: mercatorBack(...spot)}),
  };
}

/** Corners in units of a hundredth of a thousandth of the plane (about 400 m), from a spot in Vietnam. */
const UNIT = 1e-5;
const [LEFT, TOP] = [0.794, 0.47];
const ring = (...corners: number[]): Float64Array =>
  Float64Array.from(corners, (value, i) => (i % 2 ? TOP : LEFT) + value * UNIT);

function makeArea(...rings: Float64Array[]): Area {
  const all = rings.flatMap((each) => [...each]);
  const [xs, ys] = [all.filter((_, i) => i % 2 === 0), all.filter((_, i) => i % 2)];
  const box = {
    x0: Math.min(...xs),
    y0: Math.min(...ys),
    x1: Math.max(...xs),
    y1: Math.max(...ys),
  };
  return {rings, box, centre: [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]};
}

/** An L with a hole in its corner. */
const bent = makeArea(
  ring(0, 0, 30, 0, 30, 60, 90, 60, 90, 90, 0, 90, 0, 0),
  ring(5, 65, 25, 65, 25, 85, 5, 85, 5, 65),
);
const square = makeArea(ring(0, 0, 100, 0, 100, 100, 0, 100, 0, 0));

/** Whether a spot, in units, lies in the L and at least `margin` off its border. */
const inBent = (x: number, y: number, margin: number): boolean => {
  const within = (x0: number, y0: number, x1: number, y1: number, m: number): boolean =>
    x >= x0 + m && x <= x1 - m && y >= y0 + m && y <= y1 - m;
  return (
    (within(0, 0, 30, 90, margin) || within(0, 60, 90, 90, margin)) &&
    !within(5, 65, 25, 85, -margin)
  );
};

const unitsOf = ({x, y}: Points): [number, number][] =>
  Array.from(x, (each, i) => [(each - LEFT) / UNIT, ((y[i] ?? NaN) - TOP) / UNIT]);

function leastDistance(spots: readonly (readonly [number, number])[]): number {
  let least = Infinity;
  spots.forEach(([x, y], i) => {
    for (const [x2, y2] of spots.slice(0, i)) least = Math.min(least, Math.hypot(x - x2, y - y2));
  });
  return least;
}

const many = (count: number, place: string): School[] =>
  Array.from({length: count}, () => makeSchool(place));

describe('schools on the map', () => {
  it('stay where they were surveyed', () => {
    const spot = [0.8, 0.46] as const;
    const {x, y, soft} = spreadPoints(
      [makeSchool('a', spot, 'exact'), makeSchool('a', spot, 'exact')],
      () => bent,
    );
    for (const i of [0, 1]) {
      expect(x[i]).to.be.closeTo(spot[0], 1e-12);
      expect(y[i]).to.be.closeTo(spot[1], 1e-12);
      expect(soft[i]).to.equal(0);
    }
  });

  it('are spread inside their place when only that is known: off its border, out of its holes, well apart', () => {
    const points = spreadPoints(many(200, 'a'), () => bent);
    const spots = unitsOf(points);
    for (const [x, y] of spots) expect(inBent(x, y, 1), `${x} ${y}`).to.equal(true);
    // An even lattice of 200 would stand 4.9 apart.
    expect(leastDistance(spots)).to.be.above(2);
    expect([...points.soft]).to.deep.equal(new Array(200).fill(1));
  });

  it('fill all of their place', () => {
    const spots = unitsOf(spreadPoints(many(200, 'a'), () => bent));
    // The arm up, the corner and the arm to the right are about as large.
    for (const part of [spots.filter(([, y]) => y < 60), spots.filter(([x]) => x > 30)])
      expect(part.length).to.be.within(65, 105);
  });

  it('keep an approximate spot of their own, and are spread where several share one', () => {
    const [own, shared] = [
      [LEFT, TOP],
      [LEFT + UNIT, TOP],
    ] as const;
    const points = spreadPoints(
      [
        makeSchool('a', own),
        makeSchool('a', shared),
        makeSchool('a', shared),
        makeSchool('b', shared),
      ],
      () => bent,
    );
    const [first, second, third, elsewhere] = unitsOf(points);
    expect(first?.[0]).to.be.closeTo(0, 1e-4);
    expect(first?.[1]).to.be.closeTo(0, 1e-4);
    for (const [x, y] of [second ?? [0, 0], third ?? [0, 0]])
      expect(inBent(x, y, 1), `${x} ${y}`).to.equal(true);
    expect(second).to.not.deep.equal(third);
    expect(elsewhere?.[0]).to.be.closeTo(1, 1e-4);
    expect([...points.soft]).to.deep.equal([1, 1, 1, 1]);
  });

  it('stand in the same spots when other places are filtered away or more schools follow', () => {
    const areaOf = (place: string): Area => (place === 'a' ? bent : square);
    const mixed = Array.from({length: 60}, (_, i) => makeSchool(i % 3 ? 'b' : 'a'));
    const all = unitsOf(spreadPoints(mixed, areaOf)).filter((_, i) => i % 3 === 0);
    expect(unitsOf(spreadPoints(many(20, 'a'), areaOf))).to.deep.equal(all);
    expect(unitsOf(spreadPoints(many(90, 'a'), areaOf)).slice(0, 20)).to.deep.equal(all);
  });

  it('find the room that a place has, however narrow', () => {
    const sliver = makeArea(ring(0, 0, 2, 0, 102, 100, 100, 100, 0, 0));
    const spots = unitsOf(spreadPoints(many(50, 'a'), () => sliver));
    for (const [x, y] of spots) {
      expect(y).to.be.within(0, 100);
      expect(x - y).to.be.within(0, 2);
    }
    expect(leastDistance(spots)).to.be.above(0.1);
  });

  it('gather around the centre of a place that has no outline, or one without room', () => {
    const centre = [LEFT, TOP] as const;
    const dot = {x0: LEFT, y0: TOP, x1: LEFT, y1: TOP};
    const flat = {x0: LEFT, y0: TOP, x1: LEFT + UNIT, y1: TOP};
    for (const area of [
      {rings: [], box: dot, centre},
      {rings: [ring(0, 0, 1, 0, 0, 0)], box: flat, centre},
      {rings: [ring(0, 0, Infinity, -Infinity, NaN, 0)], box: flat, centre},
    ]) {
      const spots = unitsOf(spreadPoints(many(30, 'a'), () => area, 2 * UNIT));
      expect(spots[0]?.[0]).to.be.closeTo(0, 1e-6);
      for (const [x, y] of spots) expect(Math.hypot(x, y)).to.be.below(2 * Math.sqrt(30));
      expect(leastDistance(spots)).to.be.above(1.99);
    }
  });

  it('have no position when nothing is known of it, which is not 0', () => {
    const schools = [
      makeSchool(undefined),
      makeSchool('unknown'),
      makeSchool('unknown', [0.8, 0.5]),
    ];
    const {x, y} = spreadPoints(schools, () => undefined);
    expect([...x].map(Number.isNaN)).to.deep.equal([true, true, false]);
    expect([...y].map(Number.isNaN)).to.deep.equal([true, true, false]);
  });
});

/** Points of the plane in a square of `span`, always the same. */
function scatter(count: number, span = 0.01): Omit<Points, 'lost'> {
  const points = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    soft: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    points.x[i] = LEFT + span * ((i * 0.7548776662466927) % 1);
    points.y[i] = TOP + span * ((i * 0.5698402909980532) % 1);
  }
  return points;
}
const indexes = (count: number): number[] => Array.from({length: count}, (_, i) => i);
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** A view of the whole square. */
const [WIDTH, HEIGHT] = [800, 600];
const whole: View = {x: LEFT + 0.005, y: TOP + 0.005, scale: 50_000};

describe('points', () => {
  it('are drawn one by one up to 2,000, and in clusters beyond', () => {
    const exact = indexPoints(scatter(2000), indexes(2000)).marksIn(whole, WIDTH, HEIGHT);
    expect(exact.count).to.equal(2000);
    expect(new Set(exact.index).size).to.equal(2000);
    expect(Math.max(...exact.size)).to.equal(1);
    const clustered = indexPoints(scatter(2001), indexes(2001)).marksIn(whole, WIDTH, HEIGHT);
    expect(clustered.count).to.be.within(20, 300);
    expect(sum(clustered.size)).to.equal(2001);
  });

  it('stand where the view puts them', () => {
    const points = scatter(3);
    const view = {x: 0.795, y: 0.471, scale: 1e5};
    const {x, y, index} = indexPoints(points, [0, 1, 2]).marksIn(view, WIDTH, HEIGHT);
    index.forEach((i, n) => {
      expect(x[n]).to.be.closeTo(((points.x[i] ?? NaN) - 0.795) * 1e5 + WIDTH / 2, 0.001);
      expect(y[n]).to.be.closeTo(((points.y[i] ?? NaN) - 0.471) * 1e5 + HEIGHT / 2, 0.001);
    });
  });

  it('are left out where the filter, the view or a missing position does', () => {
    const points = scatter(100);
    points.x.fill(NaN, 40);
    points.y.fill(NaN, 40);
    const index = indexPoints(
      points,
      indexes(100).filter((i) => i % 2),
    );
    const all = index.marksIn(whole, WIDTH, HEIGHT);
    expect([...all.index].sort((a, b) => a - b)).to.deep.equal(indexes(40).filter((i) => i % 2));
    const part = index.marksIn({...whole, scale: 120_000}, WIDTH, HEIGHT);
    expect(part.count).to.be.within(1, all.count - 1);
    for (const x of part.x) expect(x).to.be.within(-40, WIDTH + 40);
    for (const y of part.y) expect(y).to.be.within(-40, HEIGHT + 40);
    expect(index.marksIn({...whole, x: 0.1}, WIDTH, HEIGHT).count).to.equal(0);
    expect(indexPoints(scatter(0), []).marksIn(whole, WIDTH, HEIGHT).count).to.equal(0);
  });

  it('are drawn one by one again as soon as the view holds few of many', () => {
    const index = indexPoints(scatter(20_000), indexes(20_000));
    expect(Math.max(...index.marksIn(whole, WIDTH, HEIGHT).size)).to.be.above(1);
    const near = index.marksIn({...whole, scale: 300_000}, WIDTH, HEIGHT);
    expect(Math.max(...near.size)).to.equal(1);
    expect(near.count).to.be.within(500, 1500);
  });

  it('lose none in clusters, and none of any group', () => {
    const groups = {of: Uint8Array.from(indexes(9000), (i) => (i % 7 ? i % 2 : 2)), count: 3};
    const index = indexPoints(scatter(9000), indexes(9000), groups);
    for (const scale of [100, 10_000, 50_000]) {
      const {count, size, shares} = index.marksIn({...whole, scale}, WIDTH, HEIGHT);
      expect(sum(size)).to.equal(9000);
      for (let n = 0; n < count; n++)
        expect(sum(shares?.subarray(n * 3, n * 3 + 3) ?? [])).to.equal(size[n]);
      for (const g of [0, 1, 2])
        expect(sum(shares?.filter((_, cell) => cell % 3 === g) ?? [])).to.equal(
          sum(groups.of.map((group) => Number(group === g))),
        );
    }
  });

  it('fall apart at the scale that their cluster is expanded to', () => {
    const index = indexPoints(scatter(9000, 0.03), indexes(9000));
    for (const base of [6, 9]) {
      const {size, index: ids} = index.marksIn({...whole, scale: 25_000}, WIDTH, HEIGHT, base);
      const n = size.findIndex((each) => each > 1);
      const scale = index.expand(ids[n] ?? NaN, base);
      expect(scale).to.be.above(25_000);
      const after = index.marksIn({...whole, scale}, WIDTH, HEIGHT, base);
      expect([...after.index].some((id, i) => id === ids[n] && (after.size[i] ?? 0) > 1)).to.equal(
        false,
      );
    }
  });

  it('of one spot stay one cluster until they are seen from near', () => {
    const points = scatter(3000, 0);
    const index = indexPoints(points, indexes(3000));
    const view = {...whole, x: LEFT, y: TOP};
    const {count, size, index: ids} = index.marksIn(view, WIDTH, HEIGHT);
    expect([count, size[0]]).to.deep.equal([1, 3000]);
    const scale = index.expand(ids[0] ?? NaN);
    expect(index.marksIn({...view, scale}, WIDTH, HEIGHT).count).to.equal(3000);
  });

  it('are larger the more schools they stand for, and as large as the look wants', () => {
    expect(radiusOf(1, 6)).to.equal(3);
    const radii = [2, 10, 100, 1000, 50_000].map((size) => radiusOf(size, 6));
    expect(radii[0]).to.be.within(11, 12);
    expect(radii.at(-1)).to.equal(26);
    expect(radii).to.deep.equal([...radii].sort((a, b) => a - b));
    for (const size of [1, 10, 5000])
      expect(radiusOf(size, 12)).to.be.closeTo(2 * radiusOf(size, 6), 1e-9);
  });
});

const makeMarks = (marks: readonly (readonly [x: number, y: number, size: number])[]): Marks => {
  const sorted = [...marks].sort(([a], [b]) => a - b);
  return {
    count: marks.length,
    base: 6,
    x: Float32Array.from(sorted, ([x]) => x),
    y: Float32Array.from(sorted, ([, y]) => y),
    size: Uint32Array.from(sorted, ([, , size]) => size),
    index: Uint32Array.from(sorted, (_, i) => i),
    shares: undefined,
  };
};

describe('the pointer', () => {
  it('finds the nearest point, and nothing beyond its reach', () => {
    const marks = makeMarks([
      [100, 100, 1],
      [110, 100, 1],
    ]);
    expect(pickMark(marks, 102, 101, 12)).to.equal(0);
    expect(pickMark(marks, 109, 95, 12)).to.equal(1);
    expect(pickMark(marks, 100, 114, 12)).to.equal(0);
    expect(pickMark(marks, 100, 116, 12)).to.equal(undefined);
    expect(pickMark(makeMarks([]), 0, 0, 12)).to.equal(undefined);
  });

  it('finds a cluster anywhere on its disc, but a point that lies on it first', () => {
    const marks = makeMarks([
      [100, 100, 5000],
      [115, 100, 1],
    ]);
    expect(pickMark(marks, 80, 100, 2)).to.equal(0);
    expect(pickMark(marks, 105, 110, 12)).to.equal(0);
    expect(pickMark(marks, 115, 101, 12)).to.equal(1);
  });

  it('finds what a walk over all marks finds', () => {
    const coordinate = fc.integer({min: 0, max: 300});
    const mark = fc.tuple(coordinate, coordinate, fc.constantFrom(1, 1, 1, 20, 900));
    fc.assert(
      fc.property(
        fc.array(mark, {maxLength: 80}),
        coordinate,
        coordinate,
        fc.integer({min: 0, max: 30}),
        (list, x, y, reach) => {
          const marks = makeMarks(list);
          const beyond = (n: number): number => {
            const r = radiusOf(marks.size[n] ?? 1, 6);
            const distance = Math.hypot((marks.x[n] ?? 0) - x, (marks.y[n] ?? 0) - y);
            return distance < r ? distance / r - 1 : distance - r;
          };
          const least = Math.min(...indexes(marks.count).map(beyond));
          const found = pickMark(marks, x, y, reach);
          if (found === undefined) expect(least).to.be.above(reach);
          else expect(beyond(found)).to.equal(least);
        },
      ),
      {numRuns: 300},
    );
  });
});
