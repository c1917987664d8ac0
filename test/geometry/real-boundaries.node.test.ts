import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it, type TestContext} from 'node:test';
import {layoutGround, readBoundary, type Ground} from '../../src/geometry/ground.js';
import {layoutInsets, type InsetScene} from '../../src/geometry/insets.js';
import {estimateWidth} from '../../src/geometry/measure.js';
import {layoutLevel} from '../../src/geometry/regions.js';
import {shapeOf, type Shape} from '../../src/geometry/shapes.js';
import {fit, mercatorBack, mercatorX} from '../../src/geometry/view.js';
import type {Boundary} from '../../src/model/boundary.js';
import type {Dataset} from '../../src/model/dataset.js';
import {makeDataset, makePlace} from '../model/make-feed.js';
import {isInside, parsePath} from './make-shapes.js';

/**
 * The boundaries of 2025, which lie beside the repository and are never committed to it (their licence is not settled).
 * Where they are absent these tests are skipped.
 */
const folder = new URL('../../../shared/data/boundaries-2025/', import.meta.url);
const skip = existsSync(folder) ? false : 'The boundaries of 2025 are not beside the repository.';

interface Set {
  readonly dataset: Dataset;
  readonly ids: readonly string[];
  readonly boundary: Boundary;
}

/** A file's features as a feed would give them: places with codes, and the shapes that name these. */
function open(file: string): Set {
  const text = readFileSync(new URL(`${file}.geojson`, folder), 'utf8');
  const geometry = JSON.parse(text) as {
    features: readonly {id: string; properties: {code: string; fullName: string}}[];
  };
  const places = geometry.features.map(({properties: {code, fullName: name}}) => ({
    ...makePlace(`2025.${code}`),
    name,
    codes: {'gso-2025': code},
  }));
  return {
    dataset: makeDataset({over: {places}}),
    ids: places.map(({id}) => id),
    boundary: {kind: 'place', key: 'code', scheme: 'gso-2025', insets: [], geometry: {...geometry}},
  };
}

const [WIDTH, HEIGHT] = [800, 600];
/** How insets are laid out in a picture of that size. */
const look: Parameters<typeof layoutInsets>[3] = {
  width: WIDTH,
  height: HEIGHT,
  fontSize: 13,
  measure: estimateWidth,
  name: ({name, places}) => (typeof name === 'string' ? name : places.join(' ')),
};
const ground = (
  {dataset, ids}: Pick<Set, 'dataset' | 'ids'>,
  shapes: readonly Shape[],
  apart: readonly string[] = [],
): Ground => {
  const found = layoutGround(
    dataset,
    ids,
    shapes,
    new Set(apart),
    (box) => fit(box, WIDTH, HEIGHT).scale,
  );
  assert.ok(found);
  return found;
};

/** Runs something and prints how long it took: a number to look at, not to fail by. */
function timed<T>(context: TestContext, what: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  context.diagnostic(`${what}: ${(performance.now() - start).toFixed(0)} ms`);
  return result;
}

/** The part of all borders, by length, that only one place has: the coast, and whatever neighbours do not share. */
function aloneShare(rings: Iterable<Float64Array>): number {
  const sides = new Map<string, {count: number; length: number}>();
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
      const key =
        ax < bx || (ax === bx && ay < by) ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;
      const side = sides.get(key);
      if (side) side.count++;
      else sides.set(key, {count: 1, length: Math.hypot(ax - bx, ay - by)});
    }
  let [alone, all] = [0, 0];
  for (const {count, length} of sides.values()) {
    all += length;
    if (count % 2) alone += length;
  }
  return alone / all;
}

/** West, south, east, north. */
const degreesOf = ({x0, y0, x1, y1}: Shape['box']): number[] => [
  ...mercatorBack(x0, y1),
  ...mercatorBack(x1, y0),
];

for (const [file, count] of [
  ['communes-86-vinh-long', 124],
  ['communes-92-can-tho', 103],
] as const)
  describe(`the ${count} communes of ${file.slice(12)}`, {skip}, () => {
    const set = skip ? undefined : open(file);
    const {shapes, faults} = set
      ? readBoundary(set.dataset, set.boundary)
      : {shapes: [], faults: []};

    it('are all read', (context) => {
      assert.ok(set);
      const fresh = open(file);
      const again = timed(context, 'reading', () => readBoundary(fresh.dataset, fresh.boundary));
      assert.equal(again.shapes.length, count);
      assert.deepEqual(faults, []);
      assert.deepEqual(shapes.map(({place}) => place).sort(), [...set.ids].sort());
    });

    it('are all drawn in a picture of 800 px, by paths short enough to be sent', (context) => {
      assert.ok(set);
      const {base, crossed, spots} = timed(context, 'layout', () => ground(set, shapes));
      timed(context, 'names', () => spots.length);
      assert.deepEqual(crossed, []);
      const length = base.paths.join('').length;
      context.diagnostic(`paths: ${length} characters`);
      assert.ok(length < 60_000);
      for (const [i, path] of base.paths.entries()) {
        assert.ok(path, set.ids[i]);
        for (const {spots: corners, closed} of parsePath(path)) {
          assert.ok(closed);
          assert.ok(corners.length > 2);
        }
      }
    });

    it('have their names inside', () => {
      assert.ok(set);
      const {base, spots} = ground(set, shapes);
      for (const [i, spot] of spots.entries()) {
        assert.ok(spot?.width, set.ids[i]);
        assert.ok(isInside(base.rings[i]!, [spot.x, spot.y]), set.ids[i]);
      }
    });

    it('share their borders as much as they did before they were simplified, at every level', (context) => {
      const before = aloneShare(shapes.flatMap(({rings}) => rings));
      for (const z of [16, 17, 18, 20, 23]) {
        const {rings} = timed(context, `level ${z}`, () => layoutLevel(shapes, z));
        const after = aloneShare(rings.flat());
        context.diagnostic(
          `alone: ${(before * 100).toFixed(2)} % before, ${(after * 100).toFixed(2)} % at ${z}`,
        );
        if (z >= 18) assert.ok(Math.abs(after - before) < 0.01, `level ${z}`);
        // Farther out the coast, which is more crooked than what lies inland, loses more of its length.
        else assert.ok(after < before + 0.01, `level ${z}`);
      }
    });
  });

describe('the 34 provinces', {skip}, () => {
  const set = skip ? undefined : open('vn-34-provinces');
  const {shapes, faults} = set ? readBoundary(set.dataset, set.boundary) : {shapes: [], faults: []};
  const [daNang, khanhHoa] = ['2025.48', '2025.56'];

  it('are all read and drawn', (context) => {
    assert.ok(set);
    assert.equal(shapes.length, 34);
    assert.deepEqual(faults, []);
    const {base, crossed} = timed(context, 'layout', () => ground(set, shapes));
    assert.deepEqual(crossed, []);
    assert.ok(base.paths.every(Boolean));
    context.diagnostic(`paths: ${base.paths.join('').length} characters`);
  });

  it('are framed by their mainland, with Hoàng Sa and Trường Sa in insets', () => {
    assert.ok(set);
    const insets = [
      {places: [daNang], name: 'Hoàng Sa'},
      {places: [khanhHoa], name: 'Trường Sa'},
    ];
    const {frame} = ground(set, shapes, [daNang, khanhHoa]);
    const [west, south, east, north] = degreesOf(frame.box) as [number, number, number, number];
    assert.ok(west > 102 && east < 109.5 && south > 8.3 && north < 23.5);
    const scenes = layoutInsets(shapes, frame, insets, look);
    assert.deepEqual(
      scenes.map(({lines}) => lines.join(' ')),
      ['Hoàng Sa', 'Trường Sa'],
    );
    for (const {level} of scenes)
      assert.ok(level.paths.every((path) => parsePath(path).length > 20));
  });

  it('leave their far reefs out of the frame of Đà Nẵng alone', () => {
    assert.ok(set);
    const {frame} = ground({...set, ids: [daNang]}, shapes);
    assert.ok(degreesOf(frame.box)[2]! < 109.5);
  });

  // The reefs of Trường Sa begin at the longitude at which the mainland ends and reach up to its latitudes, so that no stretch
  // of sea parts them along one direction alone, and the map is ten times as wide as the mainland. How far each part is from
  // that (`gapBetween`), more than it is large, parts them: as a rule for places whose largest part is most of them.
  it('leave their far reefs out of the frame of Khánh Hoà alone', () => {
    assert.ok(set);
    for (const apart of [[], [khanhHoa]]) {
      const {frame} = ground({...set, ids: [khanhHoa]}, shapes, apart);
      assert.ok(degreesOf(frame.box)[2]! < 109.5);
    }
  });
});

describe('the special zones Hoàng Sa and Trường Sa', {skip}, () => {
  const provinces = skip ? undefined : open('vn-34-provinces');
  const zones = skip ? undefined : open('special-zones-hoang-sa-truong-sa');
  const [hoangSa, truongSa] = ['2025.20333', '2025.22736'];
  const zoneShapes = zones ? readBoundary(zones.dataset, zones.boundary) : {shapes: [], faults: []};
  /** A province without its archipelago. */
  const mainland = (place: string): Shape => {
    assert.ok(provinces);
    const {shapes} = readBoundary(provinces.dataset, provinces.boundary);
    const {rings, boxes} = shapes.find((shape) => shape.place === place)!;
    return shapeOf(
      place,
      rings.filter((_, i) => boxes[i]!.x0 < mercatorX(109.47)),
    );
  };
  /** A province and its zone, which the feed shows apart. */
  const besides = (province: string, zone: string): {ground: Ground; insets: InsetScene[]} => {
    const shapes = [mainland(province), ...zoneShapes.shapes.filter(({place}) => place === zone)];
    const dataset = makeDataset({places: [province, zone]});
    const found = ground({dataset, ids: [province, zone]}, shapes, [zone]);
    const named = [{places: [zone], name: 'Đặc khu'}];
    return {
      ground: found,
      insets: layoutInsets(shapes, found.frame, named, look),
    };
  };

  it('are read', () => {
    assert.deepEqual(zoneShapes.faults, []);
    assert.deepEqual(
      zoneShapes.shapes.map(({place}) => place),
      [hoangSa, truongSa],
    );
  });

  it('stand in an inset beside their province', () => {
    for (const [province, zone] of [
      ['2025.48', hoangSa],
      ['2025.56', truongSa],
    ] as const) {
      const {insets} = besides(province, zone);
      assert.deepEqual(
        insets.map(({places}) => places),
        [[zone]],
      );
      assert.ok(parsePath(insets[0]!.level.paths.join('')).length > 20);
    }
  });

  it('leave Đà Nẵng its frame', () => {
    const {frame} = besides('2025.48', hoangSa).ground;
    assert.deepEqual(frame.box, mainland('2025.48').box);
  });

  it('leave Khánh Hoà its frame', () => {
    const {frame} = besides('2025.56', truongSa).ground;
    assert.deepEqual(frame.box, mainland('2025.56').box);
  });
});
