import type {Inset} from '../model/boundary.js';
import type {Frame} from './frame.js';
import {layoutLevel, levelOf, type Level} from './regions.js';
import {shapeOf, type Shape} from './shapes.js';
import {around, fit, type PlaneBox, type View} from './view.js';

/** Places that lie far out, in a small picture of their own. */
export interface InsetScene {
  /** What it shows, as the feed calls it, or else the place it belongs to. */
  readonly inset: Inset;
  readonly places: readonly string[];
  readonly level: Level;
  readonly view: View;
  /** Upper left corner and side in px of the large picture. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/**
 * Lays out the insets that the feed names, and one for each further place that the frame leaves out, in the corner of the
 * picture where the fewest places stand.
 *
 * @param crowd - Points of the picture, in px, that should stay free.
 */
export function layoutInsets(
  shapes: readonly Shape[],
  {far}: Frame,
  named: readonly Inset[],
  {
    width,
    height,
    crowd,
  }: {
    readonly width: number;
    readonly height: number;
    readonly crowd: readonly {readonly x: number; readonly y: number}[];
  },
): InsetScene[] {
  const groups: Inset[] = named.filter(({places}) => places.some((id) => far.has(id)));
  for (const id of far.keys())
    if (!groups.some(({places}) => places.includes(id))) groups.push({places: [id]});
  const side = Math.round(Math.max(64, Math.min(200, width * 0.17, height * 0.24)));
  const most = Math.max(1, Math.floor((height - 48) / (side + 8)));
  const shown = groups.slice(0, most);
  const column = shown.length * (side + 8);
  const corners = [
    {x: width - side - 8, y: height - column - 8},
    {x: width - side - 8, y: 8},
    {x: 8, y: 8},
    {x: 8, y: height - column - 40},
  ];
  const taken = (corner: {x: number; y: number}): number =>
    crowd.filter(
      ({x, y}) =>
        x > corner.x - 8 && x < corner.x + side + 8 && y > corner.y - 8 && y < corner.y + column,
    ).length;
  const corner = corners.reduce((best, one) => (taken(one) < taken(best) ? one : best));
  return shown.map((inset, n) => {
    const own = inset.places.flatMap((place) => {
      const rings = far.get(place) ?? shapes.find((shape) => shape.place === place)?.rings;
      return rings ? shapeOf(place, rings) : [];
    });
    const view = fit(around(own.map(({box}) => box)) as PlaneBox, side, side, 6);
    return {
      inset,
      places: own.map(({place}) => place),
      level: layoutLevel(own, levelOf(view.scale)),
      view,
      x: corner.x,
      y: corner.y + n * (side + 8),
      side,
    };
  });
}
