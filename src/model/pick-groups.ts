import {isEmpty, type EmptyAnswer, type GroupsAnswer} from './answer.js';
import type {Dataset} from './dataset.js';
import type {Period} from './period.js';
import {pickGrid} from './pick-grid.js';
import {isOrdered} from './pick-series.js';
import type {Query} from './query.js';
import {placesStandApart, resolve} from './question.js';
import {targetsOf} from './target-of.js';

/** Values by category at one period: the first dimension of `by` makes the groups, the second the bars in each. */
export function pickGroups(dataset: Dataset, query: Query): GroupsAnswer | EmptyAnswer {
  let question = resolve(dataset, query);
  if (isEmpty(question)) return question;
  const {figures} = question;
  const usual =
    ['level', 'place', ...figures.dims].find((dim) => figures.dims.includes(dim)) ?? 'period';
  const {facet} = question;
  const [by = facet === usual ? 'period' : usual, second] = question.by.filter(
    (dimension) => dimension !== facet,
  );
  const within = facet || (second ?? (by !== 'place' && placesStandApart(question) ? 'place' : ''));
  // Bars for periods are asked for to see several of them.
  if ((by === 'period' || within === 'period') && query.period.kind === 'latest')
    question = {...question, query: {...query, period: {kind: 'span'}}};
  const picked = pickGrid(question, by, within);
  if (isEmpty(picked)) return picked;
  const {periods, ...answered} = picked;
  return {
    kind: 'groups',
    ...answered,
    period: periods.at(-1) as Period,
    by,
    ...(within && {within}),
    facet: facet !== '',
    ordered: isOrdered(question, by),
    targets: targetsOf(picked),
  };
}
