import type {MapFigures} from '../model/map-figures.js';
import {dotsIn, shownIn, type Dot, type Ground} from './ground.js';
import type {Measure} from './measure.js';
import {layoutLabels, type PlaceLabel} from './place-labels.js';
import type {Marks, PointIndex} from './points.js';
import type {Level} from './regions.js';
import {roundDistance, type PlaneBox, type View} from './view.js';

/** Everything of a map's picture that depends on what part of it is shown; px of the picture. */
export interface MapScene {
  readonly view: View;
  readonly width: number;
  readonly height: number;
  readonly level: Level;
  /** Rows of the places whose shape reaches into the picture. */
  readonly shown: readonly number[];
  readonly dots: readonly Dot[];
  readonly labels: readonly PlaceLabel[];
  readonly marks: Marks | undefined;
  /** A round distance on the ground; undefined on tiles. */
  readonly scale: {readonly metres: number; readonly px: number} | undefined;
}

export interface MapLook {
  readonly width: number;
  readonly height: number;
  /** Sizes of the labels and of running text in px. */
  readonly fontSize: number;
  readonly textSize: number;
  readonly measure: Measure;
  /** The name of a row's place on the map; undefined while names wait. */
  readonly name: ((row: number) => string) | undefined;
}

/** Lays out the part of a map that a view shows. */
export function layoutMap(
  {answer, schools}: MapFigures,
  ground: Ground,
  level: Level,
  view: View,
  points: {readonly index: PointIndex; readonly zoom: number} | undefined,
  isGround: boolean,
  {width, height, fontSize, textSize, measure, name}: MapLook,
): MapScene {
  const radius = symbolRadius(answer.grid.cells.values, answer.indicator, textSize);
  // Smaller where the picture has little room for each.
  const room = (points?.zoom ?? 1) * Math.sqrt((width * height) / (schools.length || 1));
  const base = Math.round(Math.max(4, Math.min(textSize * 0.46, room / 3)));
  return {
    view,
    width,
    height,
    level,
    shown: shownIn(ground, view, width, height),
    dots: dotsIn(ground, view, width, height, radius),
    labels: name ? layoutLabels(ground.spots, name, view, {width, height, fontSize, measure}) : [],
    marks: points?.index.marksIn(view, width, height, base),
    scale: isGround ? roundDistance(view, Math.min(textSize * 10, width / 3)) : undefined,
  };
}

/** Radius of a place's circle: its area is the value where values can be added up, else all are alike. */
function symbolRadius(
  values: Float64Array,
  {ratio, aggregate}: MapFigures['answer']['indicator'],
  textSize: number,
): (row: number) => number {
  const usual = textSize * 0.7;
  if (ratio || aggregate === 'none') return () => usual;
  const most = values.reduce((a, b) => Math.max(a, Math.abs(b) || 0), 0);
  return (row) => {
    const share = Math.abs(values[row] as number) / most;
    return share ? Math.max(4, Math.sqrt(share) * textSize * 1.9) : usual * 0.7;
  };
}

/** Height that suits a picture of some width: as what it shows is shaped, not higher than most of the window. */
export function naturalHeight(
  {x0, y0, x1, y1}: PlaneBox,
  width: number,
  textSize: number,
  windowHeight: number,
): number {
  const shape = (y1 - y0) / Math.max(x1 - x0, 1e-9);
  const wanted = width * Math.min(1.05, Math.max(0.55, shape));
  return Math.round(Math.max(textSize * 19, Math.min(wanted, windowHeight * 0.68)));
}
