import type {EmptyAnswer, FigureAnswer} from './answer.js';
import type {Dataset} from './dataset.js';
import {preceding} from './period.js';
import {askOf, empty} from './question.js';
import {seriesOf} from './pick-series.js';
import type {Query} from './query.js';
import {FORECAST} from './status.js';

/** Answers for tiles: one value, the one before it, and the line that leads there. */
export function pickFigure(dataset: Dataset, query: Query): FigureAnswer | EmptyAnswer {
  const question = askOf(dataset, {...query, by: []});
  if ('kind' in question) return question;
  const choice = query.period;
  const trend = seriesOf({...question, query: {...question.query, period: {kind: 'span'}}});
  if (trend.kind === 'empty') return trend;
  // A tile has one number: several places that cannot be added up have none together.
  if (trend.grid.rows.length > 1) return empty({kind: 'not-additive', dimension: 'place'}, question);
  const {values, status} = trend.grid.cells;
  const isKnown = (i: number): boolean => !Number.isNaN(values[i] as number);
  const last = trend.periods.length - 1;
  let at = last;
  if (choice.kind === 'one') {
    at = trend.periods.findIndex(({code}) => code === choice.period);
    if (at < 0) return empty({kind: 'no-period', asked: choice.period}, question);
  } else {
    const limit = choice.kind === 'span' && choice.to !== undefined ? dataset.period(choice.to)?.end : undefined;
    const within = (i: number): boolean => limit === undefined || (trend.periods[i] as {end: number}).end <= limit;
    while (at > 0 && !(within(at) && isKnown(at) && status[at] !== FORECAST)) at--;
    if (!isKnown(at)) at = last;
  }
  const period = trend.periods[at];
  if (!period) return empty({kind: 'no-values', where: question.held}, question);
  const past = preceding(period, trend.periods.filter((_, i) => isKnown(i)));
  const before = past && trend.periods.indexOf(past);
  const target = trend.targets[at];
  return {
    kind: 'figure',
    indicator: trend.indicator,
    held: trend.held,
    ...(trend.dimensions ? {dimensions: trend.dimensions} : {}),
    notices: trend.notices,
    period,
    at,
    ...(before === undefined ? {} : {before}),
    trend,
    ...(target === undefined || Number.isNaN(target) ? {} : {target}),
  };
}
