import type {Figures} from './combine.js';
import {cubeFigures} from './cube-figures.js';
import type {Dataset} from './dataset.js';
import type {Indicator} from './indicator.js';
import {ratioFigures} from './ratio.js';

/** Where an indicator's values come from; undefined while the cells it needs have not been loaded. */
export function figuresOf(
  dataset: Dataset,
  {cube, ratio, aggregate}: Indicator,
): Figures | undefined {
  if (!ratio) return cube && cubeFigures(dataset, aggregate, cube);
  // Ratios that the feed gives are never added up.
  const own = cube && cubeFigures(dataset, 'none', cube);
  const [of, per] = [ratio.of, ratio.per].map((id) => {
    const part = dataset.indicators.get(id);
    return part?.cube && cubeFigures(dataset, part.aggregate, part.cube);
  });
  return of && per ? ratioFigures(of, per, ratio.scale, own) : own;
}
