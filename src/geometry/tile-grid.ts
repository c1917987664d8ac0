import {shapeOf, type Shape} from './shapes.js';

/** Side of a tile in the plane; any would do, since tiles are no real ground. */
const SIDE = 1e-3;

/** A tile-grid map as shapes: one square for each place, in its row and column. */
export const tileShapes = (grid: readonly (readonly (string | null)[])[]): Shape[] =>
  grid.flatMap((row, r) =>
    row.flatMap((place, c) => {
      if (place === null) return [];
      const [x0, y0] = [0.5 + c * SIDE, 0.5 + r * SIDE];
      const [x1, y1] = [x0 + SIDE, y0 + SIDE];
      return shapeOf(place, [Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1)]);
    }),
  );
