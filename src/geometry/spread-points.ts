import type {School} from '../model/school.js';
import {mercator, type PlaneBox} from './view.js';

/** A place on the map's plane. */
export interface Area {
  /** x, y, x, y … of each outline, holes among them (even-odd). Empty: only the centre is known. */
  readonly rings: readonly Float64Array[];
  readonly box: PlaneBox;
  readonly centre: readonly [x: number, y: number];
}

/** Where the schools stand on the map's plane, in their order. */
export interface Points {
  /** NaN where nothing is known of the position. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1: somewhere inside its place. */
  readonly soft: Uint8Array;
  /** How many have no position. */
  readonly lost: number;
}

/**
 * Gives every school its spot in the plane. Surveyed ones stay where they are; those of which only the place is known
 * are spread inside it, and so are approximate ones that share a spot, as geocoders leave them.
 * A spread school's spot follows from the place's outline and from how many are spread before it in the same place,
 * so neither other places nor schools appended later move it.
 * `spacing`, in the plane's unit, keeps schools apart where a place has no outline; 1e-5 is about 400 m.
 */
export function spreadPoints(
  schools: readonly School[],
  areaOf: (place: string) => Area | undefined,
  spacing = 1e-5,
): Points {
  const x = new Float64Array(schools.length).fill(NaN);
  const y = x.slice();
  const soft = new Uint8Array(schools.length);
  const members = new Map<string, number[]>();
  schools.forEach(({at, accuracy, place}, i) => {
    if (at) [x[i], y[i]] = mercator(...at);
    soft[i] = Number(!at || accuracy === 'place');
    if (!soft[i] || place === undefined) return;
    const list = members.get(place);
    if (list) list.push(i);
    else members.set(place, [i]);
  });

  for (const [place, list] of members) {
    const shared = new Map<number, boolean>();
    // Both coordinates in one number, exact to micrometres; a chance match would only spread two approximate schools.
    const spotOf = (i: number): number => (x[i] as number) + (y[i] as number) * 997;
    for (const i of list) shared.set(spotOf(i), shared.has(spotOf(i)));
    const loose = list.filter((i) => Number.isNaN(x[i]) || shared.get(spotOf(i)));
    const area = loose.length ? areaOf(place) : undefined;
    if (area) spreadIn(area, loose, x, y, spacing);
  }
  return {x, y, soft, lost: x.filter(Number.isNaN).length};
}

/**
 * Gives the listed schools spots in an area, each well away from those before it: the R2 sequence (Martin Roberts 2018:
 * steps of 1/g and 1/g², g³ = g + 1) over the square around the area, from its centre on. Spots outside the area or near
 * its border are left out; where room is scarce they may come nearer to it.
 */
function spreadIn(
  {rings, box, centre: [centreX, centreY]}: Area,
  list: readonly number[],
  x: Float64Array,
  y: Float64Array,
  spacing: number,
): void {
  const side = Math.max(box.x1 - box.x0, box.y1 - box.y0);
  let n = 0;
  let k = 0;
  const put = (atX: number, atY: number): void => {
    const i = list[n++] as number;
    x[i] = atX;
    y[i] = atY;
  };
  // A raster too coarse for the area makes way for a finer one.
  for (let cells = 32; rings.length && cells <= 512; cells *= 2) {
    const clear = clearCells(rings, box, side, cells);
    for (let misses = 0; n < list.length && misses < 4 * cells; k++) {
      const inX = fraction((centreX - box.x0) / side + k * 0.7548776662466927);
      const inY = fraction((centreY - box.y0) / side + k * 0.5698402909980532);
      const cell = Math.floor(inY * cells) * (cells + 1) + Math.floor(inX * cells);
      misses = clear[cell] ? 0 : misses + 1;
      if (!misses) put(box.x0 + side * inX, box.y0 + side * inY);
    }
    if (n === list.length) return;
  }
  // No outline, or one without room: like a sunflower's seeds (Vogel 1979) around the centre.
  for (let seed = 0; n < list.length; seed++) {
    const r = spacing * Math.sqrt(seed);
    put(centreX + r * Math.cos(seed * 2.399963), centreY + r * Math.sin(seed * 2.399963));
  }
}

const fraction = (value: number): number => value - Math.floor(value);

const INSIDE = 1;
const NEAR = 2;

/** Where an edge from a down to b is at the height of y; above and below it, where it ends. */
const xAt = (y: number, ax: number, ay: number, bx: number, by: number): number =>
  y <= ay ? ax : y >= by ? bx : ax + ((y - ay) / (by - ay)) * (bx - ax);

/**
 * Which cells of a raster over an area's square lie inside its rings (even-odd), at least half a cell away from them.
 * Rows have a spare cell at their end for what falls over the edge.
 */
function clearCells(
  rings: readonly Float64Array[],
  {x0, y0}: PlaneBox,
  side: number,
  cells: number,
): Uint8Array {
  const stride = cells + 1;
  const raster = new Uint8Array(stride * stride);
  for (const ring of rings) {
    for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
      // From its upper end a to its lower end b, in cells.
      const down = (ring[before + 1] as number) < (ring[i + 1] as number);
      const a = down ? before : i;
      const b = down ? i : before;
      const ax = (((ring[a] as number) - x0) / side) * cells;
      const ay = (((ring[a + 1] as number) - y0) / side) * cells;
      const bx = (((ring[b] as number) - x0) / side) * cells;
      const by = (((ring[b + 1] as number) - y0) / side) * cells;
      const bottom = Math.min(cells, by + 0.5);
      for (let row = Math.max(0, Math.floor(ay - 0.5)); row <= bottom; row++) {
        const from = xAt(row - 0.5, ax, ay, bx, by);
        const to = xAt(row + 1.5, ax, ay, bx, by);
        const last = Math.min(cells, Math.floor(Math.max(from, to) + 0.5));
        for (let n = Math.max(0, Math.floor(Math.min(from, to) - 0.5)); n <= last; n++)
          raster[row * stride + n] = (raster[row * stride + n] as number) | NEAR;
        // The inside changes at the first cell whose middle lies beyond the edge.
        if (row + 0.5 < ay || row + 0.5 >= by) continue;
        const n = Math.max(0, Math.min(cells, Math.ceil(xAt(row + 0.5, ax, ay, bx, by) - 0.5)));
        raster[row * stride + n] = (raster[row * stride + n] as number) ^ INSIDE;
      }
    }
  }
  for (let n = 0, inside = 0; n < raster.length; n++) {
    const cell = raster[n] as number;
    inside ^= cell & INSIDE;
    raster[n] = Number(inside && !(cell & NEAR));
  }
  return raster;
}
