import {expect} from '@open-wc/testing';
import {
  areaFinder,
  boxAround,
  dotsIn,
  groundLevel,
  isHere,
  layoutGround,
  readBoundary,
  shownIn,
  type Dot,
  type Ground,
} from '../../src/geometry/ground.js';
import {
  layoutMap,
  naturalHeight,
  type MapLook,
  type MapScene,
} from '../../src/geometry/map-scene.js';
import {estimateWidth} from '../../src/geometry/measure.js';
import {crosses, type Shape} from '../../src/geometry/shapes.js';
import {tileShapes} from '../../src/geometry/tile-grid.js';
import {fit, mercator, mercatorBack, type View} from '../../src/geometry/view.js';
import type {Boundary} from '../../src/model/boundary.js';
import type {Dataset} from '../../src/model/dataset.js';
import type {Indicator} from '../../src/model/indicator.js';
import type {MapFigures} from '../../src/model/map-figures.js';
import {makeDataset, makePlace} from '../model/make-feed.js';
import {block, isInside, LEFT, parsePath, ring, shape, TOP, UNIT} from './make-shapes.js';

type Centroids = Readonly<Record<string, readonly [x: number, y: number]>>;

/** A dataset of places in terse words, some with a centroid in units. */
const datasetOf = (places: readonly string[], centroids: Centroids = {}): Dataset =>
  makeDataset({
    over: {
      places: places.map(makePlace).map((place) => {
        const at = centroids[place.id];
        return at
          ? {...place, centroid: mercatorBack(LEFT + at[0] * UNIT, TOP + at[1] * UNIT)}
          : place;
      }),
    },
  });

const [WIDTH, HEIGHT] = [800, 600];

/** The ground under some places, each named by its id. */
const layout = (
  places: readonly string[],
  shapes: readonly Shape[],
  centroids: Centroids = {},
  apart: readonly string[] = [],
): Ground | undefined =>
  layoutGround(
    datasetOf(places, centroids),
    places.map((place) => makePlace(place).id),
    shapes,
    new Set(apart),
    (box) => fit(box, WIDTH, HEIGHT).scale,
  );

/** The same, where there is one. */
function ground(...asked: Parameters<typeof layout>): Ground {
  const found = layout(...asked);
  if (!found) throw new Error('No ground');
  return found;
}

const units = ({x, y}: {readonly x: number; readonly y: number}): string =>
  [x - LEFT, y - TOP].map((value) => Math.round(value / UNIT)).join();

const square = block(0, 0, 100, 100);
/** As large as the square, and crosses itself in its middle. */
const bowTie = ring(0, 0, 100, 100, 100, 0, 0, 100);

describe('the ground', () => {
  it('has a shape and a spot for each place, in the order asked for', () => {
    const {shapes, spots, crossed} = ground(
      ['a', 'b', 'c'],
      [shape('c', square), shape('x', square), shape('a', block(100, 0, 200, 50))],
    );
    expect(shapes.map((one) => one?.place)).to.deep.equal(['a', undefined, 'c']);
    expect(spots.map((spot) => spot && units(spot))).to.deep.equal(['150,25', undefined, '50,50']);
    expect(crossed).to.deep.equal([]);
  });

  it('is none where nothing is known of any place', () => {
    expect(layout(['a', 'b'], [])).to.equal(undefined);
    expect(layout([], [shape('a', square)])).to.equal(undefined);
    expect(layout(['a'], [shape('x', square)])).to.equal(undefined);
  });

  it('holds a place of which only the middle is known as a spot without width', () => {
    const {shapes, spots, frame} = ground(['a', 'b'], [shape('a', square)], {b: [40, 30]});
    expect(shapes[1]).to.equal(undefined);
    expect(units(spots[1]!)).to.equal('40,30');
    expect(spots[1]!.width).to.equal(0);
    expect(frame.box).to.deep.equal(shape('a', square).box);
  });

  it('is around the circles where no place has a shape', () => {
    const {frame, whole, base} = ground(['a', 'b'], [], {a: [0, 10], b: [200, 90]});
    const [one, two] = [frame.box, whole].map(({x0, y0, x1, y1}) => [
      units({x: x0, y: y0}),
      units({x: x1, y: y1}),
    ]);
    // A sixteenth of 200 on each side.
    expect(one).to.deep.equal(['-12,-2', '213,103']);
    expect(two).to.deep.equal(['0,10', '200,90']);
    expect(base.paths).to.deep.equal(['', '']);
  });

  it('prefers a shape to a middle', () => {
    const {spots} = ground(['a'], [shape('a', square)], {a: [900, 900]});
    expect(units(spots[0]!)).to.equal('50,50');
    expect(spots[0]!.width / UNIT).to.be.closeTo(100, 2);
  });

  it('holds what lies far out as well, but does not frame it', () => {
    const {frame, whole} = ground(
      ['a', 'b'],
      [shape('a', square), shape('b', block(400, 0, 402, 2))],
    );
    expect(units({x: frame.box.x1, y: frame.box.y1})).to.equal('100,100');
    expect(units({x: whole.x1, y: whole.y1})).to.equal('402,100');
  });

  it('is drawn at the level at which all of it is shown, and at others when asked', () => {
    const there = ground(['a'], [shape('a', square)]);
    expect(groundLevel(there, there.base.z)).to.equal(there.base);
    const near = groundLevel(there, there.base.z + 4);
    expect(near.z).to.equal(there.base.z + 4);
    expect(parsePath(near.paths[0]!)[0]!.spots).to.have.length(4);
  });
});

describe('a shape that crosses itself', () => {
  const places = ['a', 'b', 'c'];
  const crossing = [shape('a', square), shape('b', bowTie), shape('c', block(100, 0, 200, 100))];

  it('is left out and named, and the others stay', () => {
    const there = ground(places, crossing);
    expect(there.crossed).to.deep.equal(['b']);
    expect(there.shapes.map(Boolean)).to.deep.equal([true, false, true]);
    for (const level of [there.base, groundLevel(there, there.base.z + 2)])
      expect(level.paths.map(Boolean)).to.deep.equal([true, false, true]);
    expect(there.spots[1]).to.equal(undefined);
  });

  it('leaves its place the middle that the feed gives', () => {
    const {spots, crossed, frame} = ground(places, crossing, {b: [30, 60]});
    expect(crossed).to.deep.equal(['b']);
    expect(units(spots[1]!)).to.equal('30,60');
    expect(spots[1]!.width).to.equal(0);
    expect(units({x: frame.box.x1, y: frame.box.y1})).to.equal('200,100');
  });

  it('may be all that there is', () => {
    const there = ground(['b'], [shape('b', bowTie)]);
    expect(there.crossed).to.deep.equal(['b']);
    expect(Object.values(there.frame.box).every(Number.isFinite)).to.equal(true);
    const {frame} = ground(['b'], [shape('b', bowTie)], {b: [30, 60]});
    const {x0, y0, x1, y1} = frame.box;
    expect(units({x: (x0 + x1) / 2, y: (y0 + y1) / 2})).to.equal('30,60');
  });

  it('stays where its knot is too small to be seen', () => {
    // Some metres on a picture of some 100 km.
    const knot = [99.99, 50.02, 100.01, 50.02, 100.01, 50, 99.99, 50.04];
    const knotted = ring(0, 0, 100, 0, 100, 50, ...knot, 100, 51, 100, 100, 0, 100);
    const {shapes, crossed} = ground(['a'], [shape('a', knotted)]);
    expect(shapes[0]).to.not.equal(undefined);
    expect(crossed).to.deep.equal([]);
  });

  it('is not taken for one that merely becomes so when it is drawn small', () => {
    // The side from the corner to 20, 7 is straightened, and then cuts off the tip at 6, 2.
    const bay = ring(0, 0, 10, 3, 20, 7, 20, 20, 6, 2, 0, 20);
    const there = layoutGround(
      datasetOf(['a']),
      ['a'],
      [shape('a', bay)],
      new Set(),
      () => 1 / UNIT,
    )!;
    expect(there.base.rings[0]!.map(crosses)).to.deep.equal([true]);
    expect(there.crossed).to.deep.equal([]);
    expect(there.base.paths[0]).to.not.equal('');
  });
});

describe('a place too small for its shape', () => {
  const places = ['a', 'b', 'c'];
  const shapes = [shape('a', square), shape('b', block(110, 0, 111, 1))];
  const there = ground(places, shapes, {c: [50, 60]});
  const home = fit(there.frame.box, WIDTH, HEIGHT);
  const dots = (view: View, from = there, radius = (index: number) => 10 + index): Dot[] =>
    dotsIn(from, view, WIDTH, HEIGHT, radius);

  it('is a dot that can be met', () => {
    const [dot, ...others] = dots(home);
    expect(dot!.index).to.equal(1);
    expect(dot!.r * 2).to.be.at.least(9);
    const {scale} = home;
    expect(dot!.x).to.be.closeTo((LEFT + 110.5 * UNIT - home.x) * scale + WIDTH / 2, 0.5);
    // The place without a shape is as large as its value says.
    expect(others.map(({index, r}) => [index, r])).to.deep.equal([[2, 12]]);
  });

  it('is a shape again when one looks nearer', () => {
    const near = {x: LEFT + 110.5 * UNIT, y: TOP + 0.5 * UNIT, scale: home.scale * 4};
    expect(dots(near)).to.deep.equal([]);
  });

  it('is a dot as long as there is hardly anything else to see of it', () => {
    for (let zoom = 1; zoom < 12; zoom *= 1.1) {
      const size = UNIT * home.scale * zoom;
      const at = {x: LEFT + 110.5 * UNIT, y: TOP, scale: home.scale * zoom};
      const [dot] = dots(at);
      expect(Math.max(size, (dot?.r ?? 0) * 2), `${zoom}`).to.be.at.least(7);
    }
  });

  it('has no dot outside the picture', () => {
    expect(dots({...home, x: LEFT - 1000 * UNIT})).to.deep.equal([]);
    expect(dots({...home, y: TOP + 1000 * UNIT})).to.deep.equal([]);
  });

  it('has no dot in the sea where it is shown in an inset', () => {
    const far = ground(['a', 'b'], [shape('a', square), shape('b', block(400, 0, 401, 1))]);
    expect(dots({...home, scale: home.scale / 4}, far)).to.deep.equal([]);
  });
});

describe('what is shown', () => {
  const there = ground(
    ['a', 'b', 'c', 'd'],
    [shape('a', square), shape('b', block(100, 0, 200, 100)), shape('d', block(0, 100, 100, 200))],
  );
  it('are the places that reach into the picture', () => {
    const shown = (x: number, y: number, scale: number): number[] =>
      shownIn(there, {x: LEFT + x * UNIT, y: TOP + y * UNIT, scale: scale / UNIT}, 100, 100);
    expect(shown(100, 100, 0.1)).to.deep.equal([0, 1, 3]);
    expect(shown(50, 50, 2)).to.deep.equal([0]);
    expect(shown(100, 50, 2)).to.deep.equal([0, 1]);
    expect(shown(500, 500, 2)).to.deep.equal([]);
  });

  it('is around the one place that is looked at', () => {
    expect(boxAround(there, 1)).to.deep.equal(shape('b', block(100, 0, 200, 100)).box);
    expect(boxAround(there, 2)).to.equal(undefined);
    expect(boxAround(there, -1)).to.equal(undefined);
    const middle = boxAround(ground(['a'], [], {a: [7, 8]}), 0)!;
    expect([
      units({x: middle.x0, y: middle.y0}),
      units({x: middle.x1, y: middle.y1}),
    ]).to.deep.equal(['7,8', '7,8']);
  });

  // Its box holds its far islands too: who opens Đà Nẵng on a map of the country sees the sea between it and Hoàng Sa.
  // `boxAround` could leave out the rings in `frame.far`, where others are left.
  it('is without the islands that are shown in an inset', () => {
    const far = block(400, 0, 402, 2);
    const country = ground(
      ['a', 'b', 'c'],
      [
        shape('a', square),
        shape('b', block(100, 0, 200, 100), far),
        shape('c', block(0, 400, 2, 402)),
      ],
    );
    expect(boxAround(country, 1)).to.deep.equal(shape('b', block(100, 0, 200, 100)).box);
    // A place that is far as a whole is shown as a whole.
    expect(boxAround(country, 2)).to.deep.equal(shape('c', block(0, 400, 2, 402)).box);
  });
});

describe('the ground that a school may stand on', () => {
  const places = ['st', 'd1<st', 'c1<d1', 'c2<d1', 'd2<st', 'c3<d2', 'bt'];
  const dataset = datasetOf(places, {st: [50, 50], c2: [20, 30], d2: [70, 80], d1: [1, 1]});
  const ids = ['d1', 'd2'];
  const there = layoutGround(dataset, ids, [shape('d1', square)], new Set(), () => 1e5)!;
  const areaOf = areaFinder(dataset, ids, there);

  it('is its place', () => {
    const area = areaOf('d1')!;
    expect(area.rings).to.deep.equal([square]);
    expect(isInside(area.rings, area.centre)).to.equal(true);
  });

  it('is the nearest place around it that is known', () => {
    expect(areaOf('c1')!.rings).to.deep.equal([square]);
    for (const [place, at] of [
      ['c2', '20,30'],
      ['d2', '70,80'],
      ['c3', '70,80'],
      ['st', '50,50'],
    ] as const) {
      const {rings, centre, box} = areaOf(place)!;
      expect(rings, place).to.deep.equal([]);
      expect(units({x: centre[0], y: centre[1]}), place).to.equal(at);
      expect([box.x0, box.y0]).to.deep.equal(centre);
    }
  });

  it('is not known where nothing is', () => {
    expect(areaOf('bt')).to.equal(undefined);
    expect(areaOf('nowhere')).to.equal(undefined);
  });
});

describe('tiles', () => {
  const tiles = tileShapes([['a', null, 'b'], [], [null, 'c']]);
  it('are squares in rows and columns, edge to edge', () => {
    const side = tiles[0]!.box.x1 - tiles[0]!.box.x0;
    expect(
      tiles.map(({place, box}) => [
        place,
        Math.round((box.x0 - tiles[0]!.box.x0) / side),
        Math.round((box.y0 - tiles[0]!.box.y0) / side),
      ]),
    ).to.deep.equal([
      ['a', 0, 0],
      ['b', 2, 0],
      ['c', 1, 2],
    ]);
    for (const {box} of tiles) {
      expect(box.x1 - box.x0).to.be.closeTo(side, 1e-12);
      expect(box.y1 - box.y0).to.be.closeTo(side, 1e-12);
    }
  });
  it('are none where the grid is empty', () => {
    expect(tileShapes([])).to.deep.equal([]);
    expect(tileShapes([[], [null]])).to.deep.equal([]);
  });
  it('have their names in their middle', () => {
    const {spots, shapes} = ground(['a', 'b', 'c'], tiles);
    for (const [i, spot] of spots.entries()) {
      const {x0, x1, y0, y1} = shapes[i]!.box;
      expect((spot!.x - x0) / (x1 - x0)).to.be.closeTo(0.5, 0.01);
      expect((spot!.y - y0) / (y1 - y0)).to.be.closeTo(0.5, 0.01);
    }
  });

  it('of one place are one', () => {
    const {shapes} = ground(['a', 'b'], tileShapes([['a', 'a', 'b']]));
    expect(shapes[0]!.rings).to.have.length(2);
  });
});

describe('a set of boundaries', () => {
  const dataset = datasetOf(['a', 'b']);
  const corners = [
    [105, 10],
    [106, 10],
    [106, 11],
    [105, 10],
  ];
  const featureOf = (id: string): Readonly<Record<string, unknown>> => ({
    type: 'Feature',
    id,
    geometry: {type: 'Polygon', coordinates: [corners]},
  });
  /** Anew, since what has been read is emptied. */
  const collect = (): {type: string; features: unknown[]} => ({
    type: 'FeatureCollection',
    features: ['a', '96'].map(featureOf),
  });
  const set = (over: Partial<Boundary>): Boundary => ({kind: 'commune', insets: [], ...over});

  it('gives its shapes and what is wrong with them', () => {
    const {shapes, faults} = readBoundary(dataset, set({geometry: collect()}));
    expect(shapes.map(({place}) => place)).to.deep.equal(['a']);
    expect(faults).to.deep.equal([{at: ['features', 1], code: 'unknown-id', got: '96'}]);
    expect(shapes[0]!.box.x0).to.equal(mercator(105, 10)[0]);
  });
  it('gives its tiles', () => {
    const {shapes, faults} = readBoundary(dataset, set({grid: [['b', null, 'a']]}));
    expect(shapes.map(({place}) => place)).to.deep.equal(['b', 'a']);
    expect(faults).to.deep.equal([]);
  });
  it('gives nothing while it is on its way, or where there is none', () => {
    for (const boundary of [undefined, set({geometry: {href: 'shapes.json'}})]) {
      expect(readBoundary(dataset, boundary)).to.deep.equal({shapes: [], faults: []});
      expect(boundary && isHere(boundary)).to.be.oneOf([undefined, false]);
    }
    expect([set({geometry: collect()}), set({grid: []})].map(isHere)).to.deep.equal([true, true]);
  });

  it('gives the same shapes to every map, and keeps no other copy of their points', () => {
    const geometry = collect();
    const boundary = set({geometry});
    const read = readBoundary(dataset, boundary);
    expect(readBoundary(dataset, boundary)).to.equal(read);
    expect(read.shapes).to.have.length(1);
    expect(geometry.features).to.deep.equal([]);
  });

  // A feature or a topology may have a key `features` of its own, whatever it holds: emptying what is no list breaks the
  // widget. `Array.isArray` would tell.
  it('gives a shape that has something else called features', () => {
    for (const features of [{}, 5, 'abc'])
      expect(
        readBoundary(dataset, set({geometry: {...featureOf('96'), features}})).faults,
      ).to.have.length(1);
  });

  it('gives its tiles while its shapes are on their way', () => {
    const {shapes, faults} = readBoundary(
      dataset,
      set({geometry: {href: 'shapes.json'}, grid: [['b', 'a']]}),
    );
    expect(faults).to.deep.equal([]);
    expect(shapes.map(({place}) => place)).to.deep.equal(['b', 'a']);
  });
});

describe('the picture of a map', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const middles: Centroids = {a: [0, 0], b: [100, 0], c: [0, 100], d: [100, 100]};
  const there = ground(ids, [], middles);
  const home = fit(there.frame.box, WIDTH, HEIGHT);
  const indicator = {
    id: 'n',
    name: 'n',
    decimals: 0,
    kind: 'count',
    better: 'neutral',
    aggregate: 'sum',
    targets: [],
    bands: [],
  } as const;
  const scene = (
    values: readonly number[],
    over: Partial<Indicator> = {},
    look: Partial<MapLook> = {},
    isGround = true,
  ): MapScene =>
    layoutMap(
      {
        answer: {
          grid: {cells: {values: Float64Array.from(values)}},
          indicator: {...indicator, ...over},
        },
        schools: [],
      } as unknown as MapFigures,
      there,
      there.base,
      home,
      undefined,
      isGround,
      {
        width: WIDTH,
        height: HEIGHT,
        fontSize: 12,
        textSize: 16,
        measure: estimateWidth,
        name: (row) => ids[row]!,
        ...look,
      },
    );
  const radii = (...asked: Parameters<typeof scene>): number[] =>
    scene(...asked).dots.map(({r}) => r);

  it('has circles whose area is the value, where values can be added up', () => {
    const [most, quarter, none, unknown] = radii([400, 100, 0, NaN]) as [
      number,
      number,
      number,
      number,
    ];
    expect(most / quarter).to.be.closeTo(2, 1e-9);
    expect(none).to.equal(unknown);
    expect(none).to.be.within(4, quarter);
    expect(radii([-400, 100, 400, 1])[0]).to.equal(most);
    expect(Math.min(...radii([1e6, 1, 1, 1]))).to.be.at.least(4);
  });

  it('has circles of one size where values are ratios, or all are 0', () => {
    for (const sizes of [
      radii([400, 100, 0, NaN], {aggregate: 'none'}),
      radii([400, 100, 0, NaN], {ratio: {of: 'a', per: 'b', scale: 1}}),
      radii([0, 0, 0, 0]),
      radii([NaN, NaN, NaN, NaN]),
    ]) {
      expect(new Set(sizes).size).to.equal(1);
      expect(sizes[0]).to.be.within(4, 16);
    }
  });

  it('has a scale on the ground, and none on tiles', () => {
    const {scale} = scene([1, 2, 3, 4]);
    expect(scale!.px).to.be.within(30, 160);
    expect(scene([1, 2, 3, 4], {}, {}, false).scale).to.equal(undefined);
  });

  it('has no names while they wait', () => {
    expect(scene([1, 2, 3, 4], {}, {name: undefined}).labels).to.deep.equal([]);
  });

  for (const [what, box, height] of [
    ['as what it shows is shaped', {x0: 0, y0: 0, x1: 100, y1: 70}, 560],
    ['not too flat', {x0: 0, y0: 0, x1: 100, y1: 5}, 440],
    ['not much higher than wide', {x0: 0, y0: 0, x1: 100, y1: 500}, 680],
    ['sound for a single spot', {x0: 5, y0: 5, x1: 5, y1: 5}, 440],
  ] as const)
    it(`is ${what}`, () => expect(naturalHeight(box, 800, 16, 1000)).to.equal(height));

  it('fits into most of a low window, but has room for its list', () => {
    const box = {x0: 0, y0: 0, x1: 1, y1: 1};
    expect(naturalHeight(box, 800, 16, 600)).to.equal(408);
    expect(naturalHeight(box, 800, 16, 200)).to.equal(304);
    expect(naturalHeight(box, 240, 16, 1000)).to.equal(304);
  });
});
