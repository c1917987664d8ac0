import type {Inset} from '../model/boundary.js';
import type {Frame} from './frame.js';
import {wrap, type Measure} from './measure.js';
import {layoutLevel, levelOf, type Level} from './regions.js';
import {shapeOf, type Shape} from './shapes.js';
import {around, fit, type PlaneBox, type View} from './view.js';

/** Places that lie far out, in a small picture of their own. */
export interface InsetScene {
  /** What it is called, in lines that have room. */
  readonly lines: readonly string[];
  readonly places: readonly string[];
  readonly level: Level;
  readonly view: View;
  /** Upper left corner and side in px of the large picture. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface InsetLook {
  readonly width: number;
  readonly height: number;
  readonly name: (inset: Inset) => string;
  readonly fontSize: number;
  readonly measure: Measure;
}

/** Px between insets, and between them and the picture's edge. */
const GAP = 8;

/** Width in px of the column that insets take on the right of a picture. */
export const insetColumn = ({
  width,
  height,
  fontSize,
}: Omit<InsetLook, 'name' | 'measure'>): number =>
  Math.round(Math.max(72, Math.min(fontSize * 9, width * 0.27, height * 0.3))) + GAP;

/**
 * Lays out the insets that the feed names, and one for each further place that the frame leaves out, from the lower right
 * corner up, as many as there is room for.
 */
export function layoutInsets(
  shapes: readonly Shape[],
  {far}: Frame,
  named: readonly Inset[],
  look: InsetLook,
): InsetScene[] {
  const {width, height, name, fontSize, measure} = look;
  const groups: Inset[] = named.filter(({places}) => places.some((id) => far.has(id)));
  for (const id of far.keys())
    if (!groups.some(({places}) => places.includes(id))) groups.push({places: [id]});
  const column = insetColumn(look);
  const side = column - GAP;
  // The buttons of the map stand above.
  const shown = groups.slice(0, Math.max(1, Math.floor((height - fontSize * 10) / column)));
  return shown.map((inset, n) => {
    const own = inset.places.flatMap((place) => {
      const rings = far.get(place) ?? shapes.find((shape) => shape.place === place)?.rings;
      return rings ? shapeOf(place, rings) : [];
    });
    const view = fit(around(own.map(({box}) => box)) as PlaneBox, side, side);
    return {
      lines: wrap(name(inset), side - 6, fontSize, measure),
      places: own.map(({place}) => place),
      level: layoutLevel(own, levelOf(view.scale)),
      view,
      x: width - column,
      y: height - (shown.length - n) * column,
      side,
    };
  });
}
