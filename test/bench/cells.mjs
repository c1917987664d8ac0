import {Delaunay} from 'd3-delaunay';

/** Degrees from one vertex of a border to the next: some 160 m. */
const stride = 0.0015;

/**
 * Invented communes: cells around scattered centres, whose borders wind as real ones do. Neighbours share corners and
 * every vertex between them, a few dozen to a border.
 */
export function cells(count, [west, south, east, north], next) {
  const sites = Float64Array.from({length: 2 * count}, (_, i) =>
    i % 2 ? south + next() * (north - south) : west + next() * (east - west),
  );
  const divide = () => new Delaunay(sites).voronoi([west, south, east, north]);
  // Centres that move to the middle of their cells make the cells alike in size and their corners wide.
  for (let pass = 0; pass < 2; pass++) {
    [...divide().cellPolygons()].forEach((ring) => sites.set(middle(ring), 2 * ring.index));
  }
  const voronoi = divide();
  const border = borders(next);
  return {
    rings: Array.from({length: count}, (_, i) => {
      const corners = voronoi.cellPolygon(i).map((point) => point.map(rounded));
      const ring = corners.slice(1).flatMap((corner, n) => border(corners[n], corner));
      return [...ring, ring[0]];
    }),
    middles: Array.from({length: count}, (_, i) => [sites[2 * i], sites[2 * i + 1]]),
    /** The number of the cell that a point lies in, up to the winding of the borders. */
    find: (lon, lat) => voronoi.delaunay.find(lon, lat),
  };
}

const rounded = (degrees) => Number(degrees.toFixed(5));

function middle(ring) {
  const corners = ring.slice(1);
  return [0, 1].map((axis) => corners.reduce((sum, at) => sum + at[axis], 0) / corners.length);
}

/** Draws each border once, from either side: all its vertices but the last. */
function borders(next) {
  const drawn = new Map();
  return (from, to) => {
    const back = drawn.get(`${to} ${from}`);
    if (back) return back.toReversed().slice(0, -1);
    const line = [...wind(from, to, next), to];
    drawn.set(`${from} ${to}`, line);
    return line.slice(0, -1);
  };
}

/** A line that leaves the straight way by a few waves, each smaller than the one before, and ends where it should. */
function wind([x0, y0], [x1, y1], next) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const waves = [1, 2, 3, 5, 8].map((wave) => ({wave, height: ((next() - 0.5) * 0.08) / wave}));
  const steps = Math.max(1, Math.round(Math.hypot(dx, dy) / stride));
  return Array.from({length: steps}, (_, n) => {
    const t = n / steps;
    const off = waves.reduce(
      (sum, {wave, height}) => sum + height * Math.sin(wave * Math.PI * t),
      0,
    );
    return [rounded(x0 + dx * t - dy * off), rounded(y0 + dy * t + dx * off)];
  });
}
