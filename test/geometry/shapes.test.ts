import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {crosses, readShapes, type Shape, type ShapeFault} from '../../src/geometry/shapes.js';
import {mercator} from '../../src/geometry/view.js';
import type {Boundary} from '../../src/model/boundary.js';
import {block, ring, sidesOf, spotsOf} from './make-shapes.js';

type Json = Readonly<Record<string, unknown>>;
type Corner = readonly (number | string | null)[];

/** A square of one degree with its lower left corner there, closed. */
const square = (lon: number, lat: number): Corner[] => [
  [lon, lat],
  [lon + 1, lat],
  [lon + 1, lat + 1],
  [lon, lat + 1],
  [lon, lat],
];
const polygon = (...coordinates: readonly unknown[]): Json => ({type: 'Polygon', coordinates});
const feature = (code: unknown, geometry: unknown): Json => ({
  type: 'Feature',
  properties: {code},
  geometry,
});
const collection = (...features: readonly unknown[]): Json => ({
  type: 'FeatureCollection',
  features,
});

/** Reads a geometry whose places are a, b, c and d, by their property `code`. */
function read(
  geometry: Json,
  over: Partial<Boundary> = {},
): {readonly shapes: readonly Shape[]; readonly faults: readonly ShapeFault[]} {
  const known = ['a', 'b', 'c', 'd', 'constructor'];
  return readShapes({kind: 'commune', insets: [], key: 'code', geometry, ...over}, (key) =>
    known.find((id) => id === key),
  );
}

const placesOf = (found: ReturnType<typeof read>): string =>
  found.shapes.map(({place}) => place).join(' ');
/** "features/1 bad-shape a" */
const told = ({faults}: ReturnType<typeof read>): string[] =>
  faults.map(({at, code, got}) => `${at.join('/')} ${code} ${got}`);
/** The sides of a place's shape, so that neither winding nor first point matter. */
const sides = (found: ReturnType<typeof read>, place = 'a'): string[] =>
  [...sidesOf(found.shapes.find((shape) => shape.place === place)?.rings ?? []).keys()].sort();

const plain = read(feature('a', polygon(square(105, 10))));

/** Two squares side by side: a from 105 to 106 degrees, b from there to 107; their border is the first arc. */
const topology: Json = {
  type: 'Topology',
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [
        {type: 'Polygon', properties: {code: 'a'}, arcs: [[0, 1]]},
        {type: 'Polygon', properties: {code: 'b'}, arcs: [[2, -1]]},
      ],
    },
  },
  arcs: [
    [
      [106, 10],
      [106, 11],
    ],
    [
      [106, 11],
      [105, 11],
      [105, 10],
      [106, 10],
    ],
    [
      [106, 10],
      [107, 10],
      [107, 11],
      [106, 11],
    ],
  ],
};
/** The same in steps of half a degree from 100, 0 on, each from the one before. */
const quantized: Json = {
  ...topology,
  transform: {scale: [0.5, 0.5], translate: [100, 0]},
  arcs: [
    [
      [12, 20],
      [0, 2],
    ],
    [
      [12, 22],
      [-2, 0],
      [0, -2],
      [2, 0],
    ],
    [
      [12, 20],
      [2, 0],
      [0, 2],
      [-2, 0],
    ],
  ],
};

describe('shapes', () => {
  it('are in the plane of the map, without the point that closes them', () => {
    const [shape] = plain.shapes;
    expect(plain.faults).to.deep.equal([]);
    expect(spotsOf(shape!.rings[0]!)).to.deep.equal(
      square(105, 10)
        .slice(0, 4)
        .map(([lon, lat]) => mercator(lon as number, lat as number)),
    );
    const [x0, y1] = mercator(105, 10);
    const [x1, y0] = mercator(106, 11);
    expect(shape!.box).to.deep.equal({x0, y0, x1, y1});
    expect(shape!.boxes).to.deep.equal([shape!.box]);
  });

  for (const [how, geometry] of [
    ['a collection', collection(feature('a', polygon(square(105, 10))))],
    [
      'a polygon of several',
      feature('a', {type: 'MultiPolygon', coordinates: [[square(105, 10)]]}),
    ],
    [
      'a collection of geometries',
      feature('a', {type: 'GeometryCollection', geometries: [polygon(square(105, 10))]}),
    ],
    ['the other winding', feature('a', polygon([...square(105, 10)].reverse()))],
    [
      'another first point',
      feature('a', polygon([...square(105, 10).slice(2), [106, 10], [106, 11]])),
    ],
    ['an open ring', feature('a', polygon(square(105, 10).slice(0, 4)))],
    [
      'points that stand twice',
      feature('a', polygon(square(105, 10).flatMap((corner) => [corner, corner]))),
    ],
    ['heights', feature('a', polygon(square(105, 10).map(([lon, lat]) => [lon, lat, 12])))],
    ['arcs', topology],
    ['arcs in whole steps', quantized],
  ] as readonly (readonly [string, Json])[])
    it(`are the same from ${how}`, () => {
      const found = read(geometry);
      expect(found.faults).to.deep.equal([]);
      expect(sides(found)).to.deep.equal(sides(plain));
    });

  it('of neighbours have their border in common, as arcs are', () => {
    const found = read(topology);
    expect(placesOf(found)).to.equal('a b');
    const counts = [...sidesOf(found.shapes.flatMap(({rings}) => rings)).values()];
    expect(counts.filter((count) => count === 2)).to.have.length(1);
    expect(counts.filter((count) => count === 1)).to.have.length(6);
  });

  it('keep their holes and all of their islands', () => {
    const hole = square(105, 10).map(([lon, lat]) => [
      105.5 + ((lon as number) - 105) / 4,
      10.5 + ((lat as number) - 10) / 4,
    ]);
    const [shape] = read(
      feature('a', {
        type: 'MultiPolygon',
        coordinates: [[square(105, 10), hole], [square(108, 10)]],
      }),
    ).shapes;
    expect(shape!.rings.map(({length}) => length)).to.deep.equal([8, 8, 8]);
    expect(shape!.boxes).to.have.length(3);
    expect(shape!.box).to.deep.include({x0: mercator(105, 0)[0], x1: mercator(109, 0)[0]});
  });

  it('of one place are one, wherever they stand', () => {
    const found = read(
      collection(
        feature('a', polygon(square(105, 10))),
        feature('b', polygon(square(110, 10))),
        feature('a', polygon(square(108, 10))),
      ),
    );
    expect(placesOf(found)).to.equal('a b');
    expect(found.shapes[0]!.rings).to.have.length(2);
    expect(found.faults).to.deep.equal([]);
  });

  it('that are there twice are drawn once', () => {
    const one = feature('a', polygon(square(105, 10)));
    expect(sides(read(collection(one, one)))).to.deep.equal(sides(plain));
    expect(read(collection(one, one)).shapes[0]!.rings).to.have.length(1);
  });

  it('are none where there are none', () => {
    expect(read(collection())).to.deep.equal({shapes: [], faults: []});
    expect(read({...topology, objects: {}})).to.deep.equal({shapes: [], faults: []});
  });
});

describe('the objects of a topology', () => {
  const two: Json = {
    ...topology,
    objects: {
      ...(topology['objects'] as object),
      wards: {type: 'Polygon', properties: {code: 'c'}, arcs: [[0, 1]]},
    },
  };

  it('are told apart by name, and the first is taken where none is named', () => {
    expect(placesOf(read(two))).to.equal('a b');
    expect(placesOf(read(two, {object: 'communes'}))).to.equal('a b');
    expect(placesOf(read(two, {object: 'wards'}))).to.equal('c');
  });

  it('are own ones only', () => {
    for (const object of ['__proto__', 'constructor', 'toString'])
      expect(read(two, {object}).shapes, object).to.deep.equal([]);
  });

  it('that are not there are told of', () => {
    expect(told(read(two, {object: 'ward'}))).to.deep.equal(['objects/ward bad-shape ward']);
  });

  it('lose the one shape whose arc is broken, and say where', () => {
    for (const arcs of [[[2, 99]], [[2, null]], [2], 'none', undefined]) {
      const {geometries} = (topology['objects'] as {communes: {geometries: readonly Json[]}})
        .communes;
      const found = read({
        ...topology,
        objects: {
          communes: {
            type: 'GeometryCollection',
            geometries: [geometries[0], {...geometries[1], arcs}],
          },
        },
      });
      expect(placesOf(found), JSON.stringify(arcs)).to.equal('a');
      expect(found.faults.map(({at, code}) => [...at, code])).to.deep.equal([
        ['objects', 'communes', 'geometries', 1, 'bad-shape'],
      ]);
    }
  });

  it('name the place whose arc is broken', () => {
    const found = read({
      ...topology,
      objects: {o: {type: 'Polygon', properties: {code: 'b'}, arcs: [[2, 99]]}},
    });
    expect(found.faults.map(({got}) => got)).to.deep.equal(['b']);
  });

  it('may have a place of several geometries, as features may', () => {
    const parts = [
      {type: 'Polygon', arcs: [[0, 1]]},
      {type: 'Polygon', arcs: [[2, -1]]},
    ];
    const found = read({
      ...topology,
      objects: {
        communes: {
          type: 'GeometryCollection',
          geometries: [{type: 'GeometryCollection', properties: {code: 'a'}, geometries: parts}],
        },
      },
    });
    expect(told(found)).to.deep.equal([]);
    expect(found.shapes[0]?.rings).to.have.length(2);
  });

  it('that are no lists are bad, not the end of the map', () => {
    for (const geometries of [5, {}, 'abc'])
      expect(
        read({...topology, objects: {communes: {type: 'GeometryCollection', geometries}}}).shapes,
      ).to.deep.equal([]);
    expect(read({...topology, objects: {communes: null}}).shapes).to.deep.equal([]);
  });
});

describe('a shape that cannot be drawn', () => {
  const good = feature('b', polygon(square(107, 10)));

  for (const [what, geometry] of [
    ['no geometry', null],
    ['no type', {}],
    ['a point', {type: 'Point', coordinates: [105, 10]}],
    ['a line', {type: 'LineString', coordinates: square(105, 10)}],
    ['no polygon', polygon()],
    ['no polygons', {type: 'MultiPolygon', coordinates: []}],
    ['coordinates that are none', {type: 'Polygon', coordinates: 'x'}],
    ['a ring that is none', polygon({0: square(105, 10)})],
    ['a ring without points', polygon([])],
    [
      'a ring of two points',
      polygon([
        [105, 10],
        [106, 10],
        [105, 10],
      ]),
    ],
    [
      'a ring in one spot',
      polygon([
        [105, 10],
        [105, 10],
        [105, 10],
        [105, 10],
      ]),
    ],
    ['a longitude off the globe', polygon([...square(105, 10).slice(0, 3), [180.1, 10]])],
    ['a latitude off the globe', polygon([...square(105, 10).slice(0, 3), [105, -90.1]])],
    [
      'metres for degrees',
      polygon([
        [586000, 1106000],
        [587000, 1106000],
        [587000, 1107000],
      ]),
    ],
    ['a number that is none', polygon([...square(105, 10).slice(0, 3), [NaN, 11]])],
    ['a number without end', polygon([...square(105, 10).slice(0, 3), [105, Infinity]])],
    ['a number in quotes', polygon([...square(105, 10).slice(0, 3), ['105', '11']])],
    ['a missing number', polygon([...square(105, 10).slice(0, 3), [105]])],
    ['a missing point', polygon([...square(105, 10).slice(0, 3), null])],
    ['one bad island', {type: 'MultiPolygon', coordinates: [[square(105, 10)], [[[105, 10]]]]}],
    ['an island that is none', {type: 'MultiPolygon', coordinates: [[square(105, 10)], null]}],
    [
      'a bad hole',
      polygon(square(105, 10), [
        [105.5, 10.5],
        [105.6, 200],
        [105.6, 10.5],
      ]),
    ],
    [
      'a point among its geometries',
      {
        type: 'GeometryCollection',
        geometries: [polygon(square(105, 10)), {type: 'Point', coordinates: [105, 10]}],
      },
    ],
    ['geometries that are none', {type: 'GeometryCollection', geometries: [null]}],
    ['no geometries', {type: 'GeometryCollection', geometries: []}],
  ] as const)
    it(`for it has ${what} is told of, and the others stay`, () => {
      const found = read(collection(feature('a', geometry), good));
      expect(placesOf(found)).to.equal('b');
      expect(told(found)).to.deep.equal(['features/0 bad-shape a']);
    });

  it('is told of where a feature is none', () => {
    const found = read(collection(null, good, 7));
    expect(placesOf(found)).to.equal('b');
    expect(told(found)).to.deep.equal(['features/0 bad-shape ', 'features/2 bad-shape ']);
  });

  // Overlays leave such slivers in many files: a district would be lost for a hole that nobody can see. A ring that encloses
  // nothing could be left out by itself, and the shape be a bad one where none is left.
  it('is none for a sliver among its rings', () => {
    const line = [
      [105.2, 10.2],
      [105.4, 10.4],
      [105.6, 10.6],
      [105.2, 10.2],
    ];
    for (const geometry of [
      polygon(square(105, 10), line),
      {type: 'MultiPolygon', coordinates: [[square(105, 10)], [line]]},
    ]) {
      const found = read(feature('a', geometry));
      expect(told(found)).to.deep.equal([]);
      expect(sides(found)).to.deep.equal(sides(plain));
    }
  });

  it('for it encloses nothing is told of', () => {
    for (const line of [
      [
        [105, 10],
        [106, 10],
        [107, 10],
        [105, 10],
      ],
      [
        [105, 10],
        [105.5, 10.5],
        [106, 11],
        [105.5, 10.5],
        [105, 10],
      ],
    ])
      expect(told(read(feature('a', polygon(line))))).to.deep.equal([' bad-shape a']);
  });
});

describe('the key of a shape', () => {
  const shapeless = {type: 'Feature', geometry: polygon(square(105, 10))};

  it('may be an id, where the property is absent or none is named', () => {
    expect(placesOf(read({...shapeless, id: 'a', properties: {}}))).to.equal('a');
    expect(placesOf(read({...shapeless, id: 'a', properties: null}))).to.equal('a');
    expect(placesOf(read({...shapeless, id: 'a', properties: {code: null}}))).to.equal('a');
    const bare = readShapes(
      {kind: 'commune', insets: [], geometry: {...shapeless, id: 'a', properties: {code: 'b'}}},
      String,
    );
    expect(placesOf(bare)).to.equal('a');
    expect(placesOf(read({...shapeless, id: 'a', properties: {code: 'b'}}))).to.equal('b');
  });

  it('may be an id of arcs as well', () => {
    const objects = {o: {type: 'Polygon', id: 'a', arcs: [[0, 1]]}};
    expect(placesOf(read({...topology, objects}))).to.equal('a');
  });

  it('that no place has is told of, with where it stands', () => {
    const found = read(
      collection(feature('a', polygon(square(105, 10))), feature('96', polygon(square(107, 10)))),
    );
    expect(placesOf(found)).to.equal('a');
    expect(told(found)).to.deep.equal(['features/1 unknown-id 96']);
    const objects = {o: {type: 'Polygon', properties: {code: 96}, arcs: [[0, 1]]}};
    expect(told(read({...topology, objects}))).to.deep.equal([
      'objects/o/geometries/0 unknown-id 96',
    ]);
  });

  it('goes to the places as it stands, numbers as numbers', () => {
    const keys: unknown[] = [];
    const features = ['00097', 97, 0, '', true, ['a'], {a: 1}].map((code) =>
      feature(code, polygon(square(105, 10))),
    );
    readShapes(
      {kind: 'commune', insets: [], key: 'code', geometry: collection(...features)},
      (key) => {
        keys.push(key);
        return undefined;
      },
    );
    expect(keys).to.deep.equal(['00097', 97, 0, '', '', '', '']);
  });

  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    it(`"${key}" finds nothing that a shape does not have`, () => {
      expect(told(read(feature('a', polygon(square(105, 10))), {key}))).to.deep.equal([
        ' unknown-id ',
      ]);
      const own = JSON.parse(`{"${key}": "a"}`) as Json;
      expect(placesOf(read({...shapeless, properties: own, id: undefined}, {key}))).to.equal('a');
    });

  it('may be a word that every object knows', () => {
    expect(placesOf(read(feature('constructor', polygon(square(105, 10)))))).to.equal(
      'constructor',
    );
    expect(told(read(feature('__proto__', polygon(square(105, 10)))))).to.deep.equal([
      ' unknown-id __proto__',
    ]);
  });

  it('is not taken from what a page puts on every object', () => {
    const bare = (json: Json): Json =>
      JSON.parse(JSON.stringify(json), (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.assign(Object.create(null) as object, value)
          : value,
      ) as Json;
    const objects = {o: {type: 'Polygon', arcs: [[0, 1]]}};
    Object.assign(Object.prototype, {id: 'a', code: 'a'});
    const found = read(bare({...topology, objects}));
    for (const key of ['id', 'code']) Reflect.deleteProperty(Object.prototype, key);
    expect(told(found)).to.deep.equal(['objects/o/geometries/0 unknown-id ']);
  });
});

describe('a ring', () => {
  const spiral = ring(
    0,
    0,
    90,
    0,
    90,
    90,
    20,
    90,
    20,
    30,
    60,
    30,
    60,
    60,
    50,
    60,
    50,
    40,
    30,
    40,
    30,
    80,
    80,
    80,
    80,
    10,
    0,
    10,
  );
  const comb = ring(
    0,
    0,
    70,
    0,
    70,
    60,
    60,
    60,
    60,
    10,
    50,
    10,
    50,
    60,
    40,
    60,
    40,
    10,
    30,
    10,
    30,
    60,
    20,
    60,
    20,
    10,
    10,
    10,
    10,
    60,
    0,
    60,
  );
  for (const [what, line, answer] of [
    ['a square', block(0, 0, 9, 9), false],
    ['a bay', ring(0, 0, 9, 0, 9, 9, 5, 2, 0, 9), false],
    ['a spiral', spiral, false],
    ['a comb', comb, false],
    [
      'two squares that touch in a corner',
      ring(0, 0, 5, 0, 5, 5, 9, 5, 9, 9, 5, 9, 5, 5, 0, 5),
      false,
    ],
    ['a corner on a side', ring(0, 0, 9, 0, 9, 9, 4, 0, 0, 9), false],
    ['a spit of no width', ring(0, 0, 9, 0, 9, 9, 5, 9, 5, 15, 5, 9, 0, 9), false],
    ['a way there and back', ring(0, 0, 9, 0, 5, 0), false],
    ['a bow tie', ring(0, 0, 9, 9, 9, 0, 0, 9), true],
    ['a bow tie on its side', ring(0, 0, 9, 0, 0, 9, 9, 9), true],
    ['a star drawn in one line', ring(50, 0, 80, 95, 0, 35, 100, 35, 20, 95), true],
    ['a small knot', ring(0, 0, 90, 0, 90, 90, 50, 90, 48, 92, 50, 92, 48, 90, 0, 90), true],
    ['a knot at its beginning', ring(0, 0, 5, 5, 5, 90, 90, 90, 90, 0, 4, 0, 0, 5), true],
    ['a tooth through the back', ring(0, 0, 90, 0, 90, 90, 50, 90, 45, -5, 40, 90, 0, 90), true],
  ] as const)
    it(`${answer ? 'crosses itself as' : 'does not cross itself as'} ${what}`, () => {
      expect(crosses(line)).to.equal(answer);
      const turned = spotsOf(line);
      for (const spots of [turned.toReversed(), [...turned.slice(2), ...turned.slice(0, 2)]])
        expect(crosses(Float64Array.from(spots.flat()))).to.equal(answer);
    });

  it('crosses itself where any two of its sides do', () => {
    const corner = fc.tuple(fc.integer({min: 0, max: 12}), fc.integer({min: 0, max: 12}));
    fc.assert(
      fc.property(fc.array(corner, {minLength: 3, maxLength: 9}), (corners) => {
        const ends = corners.map((from, i) => [from, corners[(i + 1) % corners.length]!] as const);
        const side = (
          [[ax, ay], [bx, by]]: (typeof ends)[number],
          [x, y]: readonly number[],
        ): number => Math.sign((bx - ax) * (y! - ay) - (by - ay) * (x! - ax));
        const meet = ends.some((a) =>
          ends.some((b) => side(a, b[0]) * side(a, b[1]) < 0 && side(b, a[0]) * side(b, a[1]) < 0),
        );
        expect(crosses(ring(...corners.flat()))).to.equal(meet);
      }),
      {numRuns: 500},
    );
  });
});
