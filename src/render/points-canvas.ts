import {px} from '../geometry/box.js';
import {radiusOf, type Marks} from '../geometry/points.js';

/** What draws an outline: a canvas, or a path being written. */
type Pen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'arc' | 'closePath'>;

/** As much of a canvas's context as points need. */
export type PointsContext = Pen &
  Pick<
    CanvasRenderingContext2D,
    | 'save'
    | 'restore'
    | 'setTransform'
    | 'clearRect'
    | 'beginPath'
    | 'fill'
    | 'stroke'
    | 'fillText'
    | 'fillStyle'
    | 'strokeStyle'
    | 'lineWidth'
    | 'lineJoin'
    | 'font'
    | 'textAlign'
  >;

export interface PointsLook {
  /** Of the picture, in px. */
  readonly width: number;
  readonly height: number;
  /** Device pixels to the px. */
  readonly ratio: number;
  /** Of each group; its shape goes with it. */
  readonly colours: readonly string[];
  readonly paper: string;
  readonly ink: string;
  /** Font family of the counts. */
  readonly font: string;
  /** The school that the reader has chosen. */
  readonly chosen?: number | undefined;
  /** From 0 on, below the number of colours. */
  groupOf(school: number): number;
  /** 1: somewhere inside its place. */
  readonly soft: Uint8Array;
  /** Writes the number of schools in a cluster. */
  format(count: number): string;
}

/**
 * Corners of each group's shape, x, y, x, y …, as heavy as a circle of radius 10; none: that circle.
 * The seventh group has the first one's shape again.
 */
const SHAPES = [
  [],
  [-9, -9, 9, -9, 9, 9, -9, 9],
  [0, -13, 13, 9, -13, 9],
  [0, -13, 13, 0, 0, 13, -13, 0],
  [0, 13, -13, -9, 13, -9],
  [-4, -13, 4, -13, 4, -4, 13, -4, 13, 4, 4, 4, 4, 13, -4, 13, -4, 4, -13, 4, -13, -4, -4, -4],
];
const TURN = 2 * Math.PI;

function tracePoint(pen: Pen, group: number, x: number, y: number, r: number): void {
  const corners = SHAPES[group % SHAPES.length] ?? [];
  if (!corners.length) traceCircle(pen, x, y, r);
  for (let i = 0; i < corners.length; i += 2)
    pen[i ? 'lineTo' : 'moveTo'](
      x + (r / 10) * (corners[i] as number),
      y + (r / 10) * (corners[i + 1] as number),
    );
  pen.closePath();
}

function traceCircle(pen: Pen, x: number, y: number, r: number): void {
  pen.moveTo(x + r, y);
  pen.arc(x, y, r, 0, TURN);
}

/** Path of a group's shape around 0, 0, for a key: the very shape that the canvas shows. */
export function pointShape(group: number, r: number): string {
  let path = '';
  tracePoint(
    {
      moveTo: (x, y) => (path += `M${px(x)} ${px(y)}`),
      lineTo: (x, y) => (path += `L${px(x)} ${px(y)}`),
      arc: (_x, _y, r) => (path += `a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0`),
      closePath: () => (path += 'Z'),
    },
    group,
    0,
    0,
    r,
  );
  return path;
}

/**
 * Paints points and clusters afresh. Groups differ in shape and colour. Approximate points are hollow: softer than full
 * ones, yet as clear on any land. Clusters show how many schools they hold and, in a ring, the groups' shares. The
 * chosen school is on top.
 */
export function paintPoints(context: PointsContext, marks: Marks, look: PointsLook): void {
  const {count, base, x, y, size, index, shares} = marks;
  const {ratio, colours, paper, ink, chosen} = look;
  const edge = base / 5;
  const colourOf = (group: number): string => colours[group] ?? ink;
  const paint = (fill: string, stroke: string, lineWidth: number): void => {
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = stroke;
    context.lineWidth = lineWidth;
    context.stroke();
  };
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, look.width, look.height);
  context.lineJoin = 'round';

  const clusters: number[] = [];
  // Of each group the hollow points, then of each group the full ones: one path each.
  const layers: number[][] = [];
  const layerOf = (n: number): number =>
    look.groupOf(index[n] as number) + (look.soft[index[n] as number] ? 0 : colours.length);
  let top = -1;
  for (let n = 0; n < count; n++) {
    if ((size[n] as number) > 1) clusters.push(n);
    else if (index[n] === chosen) top = n;
    else (layers[layerOf(n)] ??= []).push(n);
  }

  const radius = (n: number): number => radiusOf(size[n] as number, base);
  const paintDiscs = (rim: number, fill: string): void => {
    context.beginPath();
    for (const n of clusters) traceCircle(context, x[n] as number, y[n] as number, radius(n) + rim);
    paint(fill, paper, edge);
  };
  if (shares && clusters.length) {
    const ring = edge + base / 2;
    paintDiscs(ring, paper);
    // Slices from twelve o'clock on; the discs cover all but their rims.
    const groups = shares.length / count;
    const angles = new Float64Array(count).fill(-TURN / 4);
    for (let group = 0; group < groups; group++) {
      context.beginPath();
      for (const n of clusters) {
        const [cx, cy, from] = [x[n] as number, y[n] as number, angles[n] as number];
        const to = from + (TURN * (shares[n * groups + group] as number)) / (size[n] as number);
        context.moveTo(cx, cy);
        context.arc(cx, cy, radius(n) + ring, from, to);
        angles[n] = to;
      }
      context.fillStyle = colourOf(group);
      context.fill();
    }
  }
  if (clusters.length) {
    paintDiscs(edge / 2, ink);
    const fontSize = Math.max(12, base * 2);
    // A family that is none leaves the font as it was.
    for (const family of ['sans-serif', look.font]) context.font = `bold ${fontSize}px ${family}`;
    context.textAlign = 'center';
    context.fillStyle = paper;
    // Figures stand half their height below the middle.
    for (const n of clusters)
      context.fillText(
        look.format(size[n] as number),
        x[n] as number,
        (y[n] as number) + fontSize * 0.36,
      );
  }

  const paintLayer = (members: readonly number[], layer: number, r: number): void => {
    const group = layer % colours.length;
    const hollow = layer < colours.length;
    context.beginPath();
    for (const n of members)
      // A full point's outline lies around it, a hollow one is all outline.
      tracePoint(context, group, x[n] as number, y[n] as number, r + (hollow ? -edge : edge) / 2);
    if (hollow) paint(paper, colourOf(group), edge);
    else paint(colourOf(group), paper, edge);
  };
  layers.forEach((members, layer) => paintLayer(members, layer, base / 2));
  if (top >= 0) {
    context.beginPath();
    traceCircle(context, x[top] as number, y[top] as number, base * 1.5);
    paint(paper, ink, base / 3);
    paintLayer([top], layerOf(top), base * 0.8);
  }
  context.restore();
}
