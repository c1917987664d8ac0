/**
 * The map's plane: Mercator on the unit square, x to the east, y to the south, as web maps have it. A region of Việt Nam
 * is near the equator, where Mercator keeps shapes and sizes alike.
 */
export interface PlaneBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What a picture shows: the plane's point in its middle, and px for one unit of the plane. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Degrees of longitude to the plane. */
export const mercatorX = (lon: number): number => lon / 360 + 0.5;

/** Degrees of latitude to the plane. Those beyond Mercator's square end at its edge. */
export const mercatorY = (lat: number): number =>
  0.5 - Math.atanh(Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180)) / (2 * Math.PI);

export const mercator = (lon: number, lat: number): [x: number, y: number] => [
  mercatorX(lon),
  mercatorY(lat),
];

/** The plane back to degrees. */
export function mercatorBack(x: number, y: number): [lon: number, lat: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

/** Metres on the ground for one px, on a sphere of the earth's equator (40,075 km around). */
export const metresPerPx = ({y, scale}: View): number =>
  40_075_017 / Math.cosh((0.5 - y) * 2 * Math.PI) / scale;

/** The smallest box around several; undefined for none. */
export function around(boxes: Iterable<PlaneBox>): PlaneBox | undefined {
  let all: PlaneBox | undefined;
  for (const box of boxes)
    all = all
      ? {
          x0: Math.min(all.x0, box.x0),
          y0: Math.min(all.y0, box.y0),
          x1: Math.max(all.x1, box.x1),
          y1: Math.max(all.y1, box.y1),
        }
      : box;
  return all;
}

/**
 * The view that shows a box whole, with some px around it, and more on the right for what stands there. A box without
 * extent is shown a few kilometres wide.
 */
export function fit({x0, y0, x1, y1}: PlaneBox, width: number, height: number, right = 0): View {
  const room = (side: number): number => Math.max(1, side - 24);
  const least = 1e-4;
  const scale = Math.min(
    room(width - right) / Math.max(least, x1 - x0),
    room(height) / Math.max(least, y1 - y0),
  );
  return {x: (x0 + x1 + right / scale) / 2, y: (y0 + y1) / 2, scale};
}

/** The view after zooming by a factor around a point of the picture, in px from its middle. */
export function zoomed({x, y, scale}: View, factor: number, dx = 0, dy = 0): View {
  const away = (1 - 1 / factor) / scale;
  return {x: x + dx * away, y: y + dy * away, scale: scale * factor};
}

/** How far a reader may leave home: out to the whole, in to single houses, and never off the map. */
export function within(view: View, home: View, whole: PlaneBox): View {
  const scale = Math.max(home.scale, Math.min(view.scale, 2 ** 27));
  const hold = (at: number, low: number, high: number): number => Math.max(low, Math.min(at, high));
  return scale === home.scale
    ? home
    : {x: hold(view.x, whole.x0, whole.x1), y: hold(view.y, whole.y0, whole.y1), scale};
}

/** A view on the way from one to another: even steps of zoom look even. `t` runs from 0 to 1. */
export function between(from: View, to: View, t: number): View {
  const scale = from.scale * (to.scale / from.scale) ** t;
  // The middle moves as fast as the ground does under the growing picture.
  const way =
    from.scale === to.scale ? t : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  return {x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, scale};
}

/** A round distance that takes at most `room` px: 1, 2 or 5 times a power of ten. */
export function roundDistance(
  view: View,
  room: number,
): {readonly metres: number; readonly px: number} {
  const perPx = metresPerPx(view);
  const most = perPx * room;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2].find((n) => n * power <= most) ?? 1) * power;
  return {metres, px: metres / perPx};
}
