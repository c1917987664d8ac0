import type {EmptyAnswer, SeriesAnswer} from './answer.js';
import type {Dataset} from './dataset.js';
import {pickGrid, type Picked} from './pick-grid.js';
import type {Query} from './query.js';
import {placesStandApart, resolve, type Question} from './question.js';
import {targetsOf} from './target-of.js';

/** Whether the members of a dimension have an order of their own. */
export const isOrdered = ({dataset}: Question, dimension: string): boolean =>
  dimension === 'period' || (dataset.dimensions.get(dimension)?.ordered ?? false);

export function seriesOf(question: Question, picked: Picked, by: string): SeriesAnswer {
  return {
    kind: 'series',
    ...picked,
    ...(by && {by}),
    ordered: isOrdered(question, by),
    targets: targetsOf(picked),
  };
}

/**
 * Values over time: one series for each member of the first dimension of `by`, or a single one.
 * Periods of one kind, from the first to the last that hold anything; what is missing between them is a gap.
 */
export function pickSeries(dataset: Dataset, query: Query): SeriesAnswer | EmptyAnswer {
  const question = resolve(dataset, query);
  if ('kind' in question) return question;
  const by =
    question.by.find((dimension) => dimension !== 'period') ??
    (placesStandApart(question) ? 'place' : '');
  const picked = pickGrid(question, by, 'period');
  return 'kind' in picked ? picked : seriesOf(question, picked, by);
}
