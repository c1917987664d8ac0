import {isEmpty, type EmptyAnswer, type SeriesAnswer} from './answer.js';
import type {Dataset} from './dataset.js';
import {pickGrid, type Picked} from './pick-grid.js';
import {pickPanels} from './pick-panels.js';
import type {Query} from './query.js';
import {placesStandApart, resolve, type Question} from './question.js';
import {targetsOf} from './target-of.js';

/** Whether the members of a dimension have an order of their own. */
export const isOrdered = ({dataset}: Question, dimension: string): boolean =>
  dimension === 'period' || (dataset.dimensions.get(dimension)?.ordered ?? false);

export function seriesOf(question: Question, picked: Picked, by: string, facet = ''): SeriesAnswer {
  return {
    kind: 'series',
    ...picked,
    ...(by && {by}),
    facet,
    ordered: isOrdered(question, by),
    targets: targetsOf(picked),
  };
}

/**
 * Values over time: one series for each member of the first dimension of `by`, or a single one; for each member of
 * `facet` where there is one. Periods of one kind, from the first to the last that hold anything; what is missing between
 * them is a gap.
 */
export function pickSeries(dataset: Dataset, query: Query): SeriesAnswer | EmptyAnswer {
  const question = resolve(dataset, query);
  if (isEmpty(question)) return question;
  // Time runs along every line: it has no pictures of its own.
  const facet = question.facet === 'period' ? '' : question.facet;
  const asked = question.by.find((dimension) => dimension !== 'period' && dimension !== facet);
  if (facet && asked !== undefined) {
    const panels = pickPanels(question, asked, facet, (one) => pickSeries(dataset, one));
    return 'grid' in panels ? seriesOf(question, panels, asked, facet) : panels;
  }
  const by = asked ?? (facet || (placesStandApart(question) ? 'place' : ''));
  const picked = pickGrid(question, by, 'period');
  return isEmpty(picked) ? picked : seriesOf(question, picked, by, facet);
}
