import type {Boundary} from '../model/boundary.js';
import type {Dataset} from '../model/dataset.js';
import {placeByKey} from '../model/pick-map.js';
import {frameOf, type Frame} from './frame.js';
import {spotOf, type Spot} from './place-labels.js';
import {layoutLevel, levelOf, type Level} from './regions.js';
import {crosses, readShapes, type Shape} from './shapes.js';
import type {Area} from './spread-points.js';
import {tileShapes} from './tile-grid.js';
import {around, mercator, type PlaneBox, type View} from './view.js';

type Middle = Pick<Spot, 'x' | 'y'>;

/** What a map stands on, whatever part of it is shown: the shape of each place and where its name or its circle goes. */
export interface Ground {
  /** By place; undefined where there is no shape. */
  readonly shapes: readonly (Shape | undefined)[];
  /** By place: the middle of its largest part, or its centroid; undefined where nothing is known. */
  readonly middles: readonly (Middle | undefined)[];
  /** By place: where its name stands; without width where there is only a centroid. Reckoned when first asked for. */
  readonly spots: readonly (Spot | undefined)[];
  readonly frame: Frame;
  readonly parents: readonly (string | undefined)[];
  /** Everything, far islands too. */
  readonly whole: PlaneBox;
  /** The level at which all of it is shown. */
  readonly base: Level;
  /** Places whose shape crosses itself. */
  readonly crossed: readonly string[];
}

/** Whether the shapes of a set are here: they may be a link that has not been followed. */
export const isHere = ({geometry, grid}: Boundary): boolean =>
  geometry ? !('href' in geometry) : grid !== undefined;

type Read = ReturnType<typeof readShapes>;

const NONE: Read = {shapes: [], faults: []};
const known = new WeakMap<object, Read>();

/** The shapes of a set of boundaries, or its tiles, with what is wrong with them. Maps of one data set share them. */
export function readBoundary(dataset: Dataset, boundary: Boundary | undefined): Read {
  const {geometry, grid} = boundary ?? {};
  if (!boundary || !geometry || !isHere(boundary))
    return grid ? {...NONE, shapes: tileShapes(grid)} : NONE;
  let read = known.get(geometry);
  if (!read) {
    known.set(geometry, (read = readShapes(boundary, placeByKey(dataset, boundary))));
    // The same points as lists of lists would be kept for nothing, at three times the weight.
    const {features} = geometry as {features?: unknown};
    if (Array.isArray(features)) features.length = 0;
  }
  return read;
}

/**
 * Lays out the ground under some places; undefined when none of them has a shape or a centroid. A shape that visibly
 * crosses itself is left out: real boundaries have knots of some centimetres, for which no place should be lost.
 *
 * @param apart - Places that the feed shows in insets.
 * @param scaleOf - The scale at which a picture shows a box whole.
 */
export function layoutGround(
  {places}: Dataset,
  ids: readonly string[],
  shapes: readonly Shape[],
  apart: ReadonlySet<string>,
  scaleOf: (box: PlaneBox) => number,
): Ground | undefined {
  const byPlace = new Map(shapes.map((shape) => [shape.place, shape]));
  const found = ids.map((id) => byPlace.get(id));
  const centroids = ids.map((id) => {
    const [x, y] = mercator(...(places.byId.get(id)?.centroid ?? [NaN, NaN]));
    return Number.isNaN(x) ? undefined : {x, y};
  });
  const boxOf = (shape: Shape | undefined, i: number): readonly PlaneBox[] => {
    const centroid = centroids[i];
    return shape ? [shape.box] : centroid ? [pointBox(centroid)] : [];
  };
  const whole = around(found.flatMap(boxOf));
  if (!whole) return undefined;

  const parents = ids.map((id) => places.byId.get(id)?.parent);
  const base = layoutLevel(
    found.map((shape) => shape ?? NOWHERE),
    levelOf(scaleOf(whole)),
    parents,
  );
  // What crosses at this scale may do so for being simplified; beyond some size it is believed.
  const isCrossed = found.map(
    (shape, i) =>
      base.rings[i]?.some(crosses) &&
      shape?.rings.some((ring) => ring.length > MANY || crosses(ring)),
  );
  const own = found.map((shape, i) => (isCrossed[i] ? undefined : shape));
  const present = own.flatMap((shape) => shape ?? []);
  const middles = own.map((shape, i) => (shape ? middleOf(mainBox(shape)) : centroids[i]));
  const frame = frameOf(present, apart);
  // Places without a shape are circles, as large as a sixteenth of the picture.
  const pad = Math.max(whole.x1 - whole.x0, whole.y1 - whole.y0) / 16;
  const circles = own.flatMap((shape, i): readonly PlaneBox[] => {
    const middle = middles[i];
    return shape || !middle ? [] : [pointBox(middle, pad)];
  });
  let spots: readonly (Spot | undefined)[] | undefined;
  return {
    shapes: own,
    middles,
    get spots() {
      return (spots ??= middles.map((middle, i) => {
        const shape = own[i];
        return shape
          ? spotOf(base.rings[i] as Float64Array[], mainBox(shape))
          : middle && {...middle, width: 0};
      }));
    },
    parents,
    frame: {...frame, box: around([...(present.length ? [frame.box] : []), ...circles]) ?? whole},
    whole,
    base: {...base, paths: base.paths.map((path, i) => (isCrossed[i] ? '' : path))},
    crossed: ids.filter((_, i) => isCrossed[i]),
  };
}

const pointBox = ({x, y}: Middle, pad = 0): PlaneBox => ({
  x0: x - pad,
  y0: y - pad,
  x1: x + pad,
  y1: y + pad,
});

const middleOf = ({x0, y0, x1, y1}: PlaneBox): Middle => ({x: (x0 + x1) / 2, y: (y0 + y1) / 2});

/** The box of a shape's largest ring. */
function mainBox({boxes, box}: Shape): PlaneBox {
  const [first = box, ...others] = boxes;
  return others.reduce(
    (most, each) => (each.x1 - each.x0 > most.x1 - most.x0 ? each : most),
    first,
  );
}

/** Numbers of a ring, two for each point, beyond which not every pair of its sides is looked at. */
const MANY = 40_000;

/** The ground that a school of a place may stand on: the place's own, else that of the nearest place around it. */
export function areaFinder(
  {places}: Dataset,
  ids: readonly string[],
  {shapes, middles}: Ground,
): (place: string) => Area | undefined {
  const at = new Map(ids.map((id, i) => [id, i]));
  return (place) => {
    for (let id: string | undefined = place; id !== undefined; id = places.byId.get(id)?.parent) {
      const i = at.get(id) ?? -1;
      const {rings, box} = shapes[i] ?? {};
      const middle = middles[i];
      if (rings && box && middle) return {rings, box, centre: [middle.x, middle.y]};
      const centroid = places.byId.get(id)?.centroid;
      if (!centroid) continue;
      const [x, y] = mercator(...centroid);
      return {rings: [], box: pointBox({x, y}), centre: [x, y]};
    }
    return undefined;
  };
}

/** The part of the plane around one place, without what lies far out; a few kilometres around a middle. */
export function boxAround({shapes, middles, frame}: Ground, i: number): PlaneBox | undefined {
  const [shape, middle] = [shapes[i], middles[i]];
  if (!shape) return middle && pointBox(middle);
  const far = frame.far.get(shape.place) ?? [];
  return (
    around(shape.boxes.filter((_, n) => !far.includes(shape.rings[n] as Float64Array))) ?? shape.box
  );
}

const NOWHERE: Pick<Shape, 'rings' | 'box'> = {
  rings: [],
  box: {x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity},
};

/** The shapes of a ground at a level, by place. */
export const groundLevel = ({shapes, parents, base}: Ground, z: number): Level =>
  z === base.z
    ? base
    : layoutLevel(
        shapes.map((shape) => shape ?? NOWHERE),
        z,
        parents,
      );

/** Indexes of the places whose shape reaches into a picture. */
export function shownIn(
  {shapes}: Ground,
  {x, y, scale}: View,
  width: number,
  height: number,
): number[] {
  const [dx, dy] = [width / 2 / scale, height / 2 / scale];
  return shapes.flatMap((shape, i) => {
    const box = shape?.box;
    const isIn = box && box.x1 > x - dx && box.x0 < x + dx && box.y1 > y - dy && box.y0 < y + dy;
    return isIn ? i : [];
  });
}

/** A place as a circle, in px of the picture: without a shape, or with one too small to be met. */
export interface Dot {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Under this size in px a shape is a dot. */
const SMALL = 7;

/** Circles for places without a shape, as large as `radius` says, and for shapes too small to be seen or met. */
export function dotsIn(
  {shapes, middles, frame}: Ground,
  {x, y, scale}: View,
  width: number,
  height: number,
  radius: (index: number) => number,
): Dot[] {
  return middles.flatMap((middle, index) => {
    const shape = shapes[index];
    if (!middle || (shape && frame.far.has(shape.place))) return [];
    const {box} = shape ?? {};
    const size = box ? Math.max(box.x1 - box.x0, box.y1 - box.y0) * scale : 0;
    if (size >= SMALL) return [];
    const at = {x: (middle.x - x) * scale + width / 2, y: (middle.y - y) * scale + height / 2};
    const r = shape ? SMALL - 2.5 : radius(index);
    const isIn = at.x > -r && at.x < width + r && at.y > -r && at.y < height + r;
    return isIn ? {index, ...at, r} : [];
  });
}
