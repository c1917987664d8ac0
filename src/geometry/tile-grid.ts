import {shapeOf, type Shape} from './shapes.js';

/** Side of a tile in the plane; any would do, since tiles are no real ground. */
const SIDE = 1e-3;

/** A tile-grid map as shapes: a square for each place, or several, in its row and column. */
export function tileShapes(grid: readonly (readonly (string | null)[])[]): Shape[] {
  const rings = new Map<string, Float64Array[]>();
  grid.forEach((row, r) => {
    row.forEach((place, c) => {
      if (place === null) return;
      const [x0, y0] = [0.5 + c * SIDE, 0.5 + r * SIDE];
      const [x1, y1] = [x0 + SIDE, y0 + SIDE];
      const tile = Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1);
      rings.set(place, [...(rings.get(place) ?? []), tile]);
    });
  });
  return [...rings].map(([place, own]) => shapeOf(place, own));
}
