import {cubeFigures, type Figures} from './combine.js';
import type {Dataset} from './dataset.js';
import type {Indicator} from './indicator.js';
import {ratioFigures} from './ratio.js';

/** Where an indicator's values come from; undefined while the cells it needs have not been loaded. */
export function figuresOf(dataset: Dataset, indicator: Indicator): Figures | undefined {
  const {cube, ratio} = indicator;
  if (!ratio) return cube && cubeFigures(dataset, indicator, cube);
  // Ratios that the feed gives are never added up.
  const own = cube && cubeFigures(dataset, {...indicator, aggregate: 'none'}, cube);
  const [of, per] = [ratio.of, ratio.per].map((id) => {
    const part = dataset.indicators.get(id);
    return part?.cube && cubeFigures(dataset, part, part.cube);
  });
  return of && per ? ratioFigures(of, per, ratio.scale, own) : own;
}
