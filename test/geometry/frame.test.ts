import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {frameOf, type Frame} from '../../src/geometry/frame.js';
import {insetColumn, layoutInsets, type InsetScene} from '../../src/geometry/insets.js';
import {estimateWidth} from '../../src/geometry/measure.js';
import {fit, mercator} from '../../src/geometry/view.js';
import type {Shape} from '../../src/geometry/shapes.js';
import type {Inset} from '../../src/model/boundary.js';
import {block, LEFT, parsePath, shape, TOP, UNIT} from './make-shapes.js';

/** What is framed, in units. */
const framed = ({box: {x0, y0, x1, y1}}: Frame): number[] =>
  [x0 - LEFT, y0 - TOP, x1 - LEFT, y1 - TOP].map((value) => Math.round(value / UNIT));
/** "a 1, b 2": places with how many rings lie apart. */
const apartFrom = ({far}: Frame): string =>
  [...far].map(([place, rings]) => `${place} ${rings.length}`).join(', ');

const mainland = block(0, 0, 100, 100);

describe('the frame', () => {
  it('is around all where all are near', () => {
    const frame = frameOf([
      shape('a', mainland, block(105, 40, 110, 45)),
      shape('b', block(20, 100, 80, 180)),
    ]);
    expect(framed(frame)).to.deep.equal([0, 0, 110, 180]);
    expect(apartFrom(frame)).to.equal('');
  });

  for (const [where, island] of [
    ['east', block(200, 40, 203, 43)],
    ['west', block(-103, 40, -100, 43)],
    ['south', block(40, 200, 43, 203)],
    ['north', block(40, -103, 43, -100)],
    ['south-east', block(200, 200, 203, 203)],
  ] as const)
    it(`leaves out a small island far to the ${where}`, () => {
      for (const shapes of [
        [shape('a', mainland, island)],
        [shape('b', island), shape('a', mainland)],
      ]) {
        const frame = frameOf(shapes);
        expect(framed(frame)).to.deep.equal([0, 0, 100, 100]);
        expect(apartFrom(frame)).to.equal(`${shapes[0]!.place} 1`);
        expect(frame.far.get(shapes[0]!.place)).to.deep.equal([island]);
      }
    });

  it('keeps an island that lies across a strait', () => {
    // A seventh of the mainland is 14 units.
    expect(framed(frameOf([shape('a', mainland, block(113, 0, 116, 3))]))).to.include(116);
    expect(framed(frameOf([shape('a', mainland, block(116, 0, 119, 3))]))).to.not.include(119);
  });

  it('keeps a chain of islands of which each is near the one before', () => {
    const chain = Array.from({length: 9}, (_, i) => block(108 + 10 * i, 0, 110 + 10 * i, 2));
    const frame = frameOf([shape('a', mainland, ...chain)]);
    expect(framed(frame)).to.deep.equal([0, 0, 190, 100]);
  });

  it('keeps two places that are both large, however far apart', () => {
    const frame = frameOf([shape('a', mainland), shape('b', block(500, 0, 560, 60))]);
    expect(framed(frame)).to.deep.equal([0, 0, 560, 100]);
    expect(apartFrom(frame)).to.equal('');
  });

  it('keeps a place that is nothing but islands', () => {
    const islets = [0, 60, 130, 170].map((x, i) => block(x, x % 37, x + 2 + i, (x % 37) + 3));
    const frame = frameOf([shape('a', ...islets)]);
    expect(framed(frame)).to.deep.equal([0, 0, 175, 26]);
    expect(apartFrom(frame)).to.equal('');
  });

  it('does not stretch for a hole', () => {
    const frame = frameOf([shape('a', mainland, block(20, 20, 40, 40))]);
    expect(framed(frame)).to.deep.equal([0, 0, 100, 100]);
    expect(apartFrom(frame)).to.equal('');
  });

  it('is something where there is nothing', () => {
    const {box, far} = frameOf([]);
    expect(Object.values(box).every(Number.isFinite)).to.equal(true);
    expect(far.size).to.equal(0);
  });

  it('does not depend on the order of places', () => {
    const shapes = [
      shape('a', mainland, block(112, 10, 120, 20)),
      shape('b', block(0, 100, 100, 160)),
      shape('c', block(300, 0, 302, 2), block(306, 0, 308, 2)),
      shape('d', block(30, 300, 32, 302)),
      shape('e', block(-60, 20, -58, 22)),
    ];
    const one = frameOf(shapes);
    expect(apartFrom(one)).to.equal('c 2, d 1, e 1');
    fc.assert(
      fc.property(fc.shuffledSubarray(shapes, {minLength: 5}), (list) => {
        const other = frameOf(list);
        expect(other.box).to.deep.equal(one.box);
        expect([...other.far.keys()].sort().join()).to.equal('c,d,e');
      }),
    );
  });
});

/** Boxes of degrees, about as the country lies. */
const degrees = (lon0: number, lat0: number, lon1: number, lat1: number): Float64Array => {
  const [x0, y1] = mercator(lon0, lat0);
  const [x1, y0] = mercator(lon1, lat1);
  return Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1);
};
/** Some reefs, of which none is most of them. */
const reefs = (lon: number, lat: number): Float64Array[] =>
  [0, 0.3, 0.7, 1.1].map((off) =>
    degrees(lon + off, lat + off / 2, lon + off + 0.25, lat + off / 2 + 0.25),
  );
const daNang = degrees(107.2, 15, 108.7, 16.2);
const khanhHoa = degrees(108.5, 11.3, 109.5, 12.9);
const [hoangSaReefs, truongSaReefs] = [reefs(111.2, 15.7), reefs(113, 8)];
const coast = [
  shape('north', degrees(102.2, 19, 107.5, 23.4), degrees(107.7, 20.1, 107.8, 20.2)),
  shape('middle', degrees(106, 12, 108.5, 19)),
  shape('south', degrees(104.4, 8.5, 108.5, 12), degrees(103.8, 10, 104.1, 10.4)),
];
const country = [
  shape('da-nang', daNang, ...hoangSaReefs),
  ...coast,
  shape('khanh-hoa', khanhHoa, ...truongSaReefs),
];
const both = new Set(['da-nang', 'khanh-hoa']);

describe('the frame of a country', () => {
  it('is its mainland with the islands along its coast; the archipelagos that the feed names lie apart', () => {
    const {box, far} = frameOf(country, both);
    expect(box.x0).to.equal(mercator(102.2, 0)[0]);
    expect(box.x1).to.equal(mercator(109.5, 0)[0]);
    expect(box.y1).to.equal(mercator(0, 8.5)[1]);
    expect([...far]).to.deep.equal([
      ['da-nang', hoangSaReefs],
      ['khanh-hoa', truongSaReefs],
    ]);
  });
});

describe('a place that the feed shows apart', () => {
  const cape = shape('cape', block(0, 0, 60, 100), block(65, 0, 70, 5), block(130, 0, 135, 5));

  it('keeps its mainland, and the islands before it, where they are', () => {
    const frame = frameOf([shape('west', block(-100, 0, 0, 100)), cape], new Set(['cape']));
    expect(framed(frame)).to.deep.equal([-100, 0, 70, 100]);
    expect(apartFrom(frame)).to.equal('cape 1');
  });

  it('is apart even where it is near, if it is small', () => {
    const frame = frameOf(
      [shape('a', mainland), shape('b', block(105, 40, 107, 42))],
      new Set(['b']),
    );
    expect(framed(frame)).to.deep.equal([0, 0, 100, 100]);
    expect(apartFrom(frame)).to.equal('b 1');
  });

  it('is apart wherever it lies, and of whatever size', () => {
    const island = [block(105, 40, 125, 60), block(128, 60, 130, 62)];
    const frame = frameOf([shape('a', mainland), shape('b', ...island)], new Set(['b']));
    expect(framed(frame)).to.deep.equal([0, 0, 100, 100]);
    expect(frame.far.get('b')).to.deep.equal(island);
  });

  it('has no mainland where it is an archipelago', () => {
    const frame = frameOf(
      [shape('khanh-hoa', khanhHoa), shape('truong-sa', ...truongSaReefs)],
      new Set(['truong-sa']),
    );
    expect(frame.box).to.deep.equal(shape('khanh-hoa', khanhHoa).box);
    expect(frame.far.get('truong-sa')).to.deep.equal(truongSaReefs);
  });

  it('is in the frame all the same where there is nothing else', () => {
    const frame = frameOf([shape('truong-sa', ...truongSaReefs)], new Set(['truong-sa']));
    expect(frame.box).to.deep.equal(shape('truong-sa', ...truongSaReefs).box);
    expect(frame.far.size).to.equal(0);
  });

  it('keeps its mainland in the frame where there is nothing else', () => {
    const frame = frameOf([shape('da-nang', daNang, ...hoangSaReefs)], both);
    expect(frame.box).to.deep.equal(shape('da-nang', daNang).box);
    expect(frame.far.get('da-nang')).to.deep.equal(hoangSaReefs);
  });

  it('need not be named where its mainland would become small', () => {
    for (const [main, far] of [
      [daNang, hoangSaReefs],
      [khanhHoa, truongSaReefs],
    ] as const) {
      const frame = frameOf([shape('a', main, ...far)]);
      expect(frame.box).to.deep.equal(shape('a', main).box);
      expect(frame.far.get('a')).to.deep.equal(far);
    }
  });
});

const layout = (
  shapes: readonly Shape[],
  named: readonly Inset[] = [],
  {
    width = 800,
    height = 600,
    fontSize = 13,
  }: {readonly width?: number; readonly height?: number; readonly fontSize?: number} = {},
): InsetScene[] =>
  layoutInsets(shapes, frameOf(shapes, new Set(named.flatMap(({places}) => places))), named, {
    width,
    height,
    fontSize,
    measure: estimateWidth,
    name: ({name, places}) => (typeof name === 'string' ? name : (name?.['vi'] ?? places.join())),
  });
const namesOf = (scenes: readonly InsetScene[]): string[] =>
  scenes.map(({lines}) => lines.join(' '));
/** "north south": the places of each. */
const placesOf = (scenes: readonly InsetScene[]): string[] =>
  scenes.map(({places}) => places.join(' '));

const hoangSa: Inset = {places: ['da-nang'], name: 'Hoàng Sa'};
const truongSa: Inset = {places: ['khanh-hoa'], name: {vi: 'Trường Sa', en: 'Truong Sa'}};

/** A mainland and two islands so far out that nobody has to name them. */
const scattered = [
  shape('a', block(0, 0, 100, 100)),
  shape('b', block(0, 100, 100, 200), block(300, 0, 303, 3)),
  shape('c', block(-200, 100, -197, 103)),
];

describe('insets', () => {
  it('are those that the feed names, in its order and words', () => {
    expect(namesOf(layout(country, [truongSa, hoangSa]))).to.deep.equal(['Trường Sa', 'Hoàng Sa']);
    expect(namesOf(layout(country, [hoangSa, truongSa]))).to.deep.equal(['Hoàng Sa', 'Trường Sa']);
  });

  it('break a long name into lines that have room', () => {
    const long = {...hoangSa, name: 'Quần đảo Hoàng Sa (thành phố Đà Nẵng)'};
    const [{lines, side}] = layout(country, [long]) as [InsetScene];
    expect(lines).to.have.length(2);
    for (const line of lines) expect(estimateWidth(line, 13)).to.be.at.most(side);
  });

  it('are made for each further place that lies far out, after those that are named', () => {
    expect(namesOf(layout(scattered, [{places: ['c'], name: 'C'}]))).to.deep.equal(['C', 'b']);
    expect(placesOf(layout(scattered)).sort()).to.deep.equal(['b', 'c']);
  });

  it('may show several places together', () => {
    const scenes = layout(country, [{places: ['da-nang', 'khanh-hoa'], name: 'Biển Đông'}]);
    expect(placesOf(scenes)).to.deep.equal(['da-nang khanh-hoa']);
  });

  it('are not made for what is in the frame, or is not on the map at all', () => {
    const near = [shape('a', mainland), shape('b', block(0, 100, 100, 200))];
    expect(layout(near)).to.deep.equal([]);
    expect(layout([])).to.deep.equal([]);
    expect(layout(near, [{places: ['elsewhere']}, {places: []}])).to.deep.equal([]);
    expect(placesOf(layout(scattered, [{places: ['elsewhere', 'c']}]))).to.deep.equal(['c', 'b']);
  });

  it('show the far islands alone, whole and as large as there is room', () => {
    for (const {level, view, side} of layout(country, [hoangSa, truongSa])) {
      const steps = parsePath(level.paths.join('')).flatMap(({spots}) => spots);
      const spots = steps.map(([x, y]) => [
        (level.x + x * 2 ** -level.z - view.x) * view.scale + side / 2,
        (level.y + y * 2 ** -level.z - view.y) * view.scale + side / 2,
      ]);
      const all = spots.flat();
      expect(Math.min(...all)).to.be.within(10, 14);
      expect(Math.max(...all)).to.be.within(side - 14, side - 10);
    }
  });

  it('stand in the lower right corner, one below the other, in the column that is kept free for them', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 300, max: 2000}),
        fc.integer({min: 420, max: 1200}),
        (width, height) => {
          const scenes = layout(country, [hoangSa, truongSa], {width, height});
          const column = insetColumn({width, height, fontSize: 13});
          expect(scenes).to.have.length(2);
          for (const [i, {x, y, side}] of scenes.entries()) {
            expect(side).to.be.at.least(64);
            expect(x).to.equal(width - column);
            expect(y).to.be.within(0, height - side);
            if (i) expect(y - scenes[i - 1]!.y).to.be.at.least(side);
          }
        },
      ),
    );
  });

  it('do not cover what is framed', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 240, max: 2000}),
        fc.integer({min: 280, max: 1200}),
        fc.integer({min: 10, max: 14}),
        (width, height, fontSize) => {
          const {box} = frameOf(country, both);
          const {x, scale} = fit(box, width, height, insetColumn({width, height, fontSize}));
          const edge = (box.x1 - x) * scale + width / 2;
          for (const inset of layout(country, [hoangSa, truongSa], {width, height, fontSize}))
            expect(inset.x).to.be.above(edge);
        },
      ),
    );
  });

  it('are both there in any picture that is not very low', () => {
    for (const [width, height] of [
      [360, 360],
      [800, 400],
      [1600, 500],
    ] as const)
      expect(layout(country, [hoangSa, truongSa], {width, height})).to.have.length(2);
  });

  it('are as many as a low picture has room for, those that are named first', () => {
    const far = Array.from({length: 9}, (_, i) =>
      shape(`i${i}`, block(1000 + 300 * i, 0, 1003 + 300 * i, 3)),
    );
    const shapes = [shape('a', block(0, 0, 400, 400)), ...far];
    const named = [{places: ['i7'], name: 'Côn Đảo'}];
    const scenes = layout(shapes, named, {width: 600, height: 440});
    expect(scenes.length).to.be.within(2, 4);
    expect(namesOf(scenes)[0]).to.equal('Côn Đảo');
    for (const {y, side} of scenes) expect(y + side).to.be.at.most(440);
  });
});
