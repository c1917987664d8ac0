import {isEmpty, type EmptyAnswer, type FigureAnswer, type Notice} from './answer.js';
import type {Dataset} from './dataset.js';
import type {Period} from './period.js';
import {latestOf, pickGrid, stretch, type Content} from './pick-grid.js';
import {seriesOf} from './pick-series.js';
import type {Query} from './query.js';
import {resolve} from './question.js';
import {BREAK, REDEFINED} from './status.js';

/** One value, the one before it, and the line that leads there and on into the forecast. */
export function pickFigure(dataset: Dataset, query: Query): FigureAnswer | EmptyAnswer {
  const question = resolve(dataset, query);
  if (isEmpty(question)) return question;
  const {period: choice} = query;
  // A tile of one period has the years around it for its line.
  const periods = choice.kind === 'span' ? question.periods : question.allPeriods;
  let chosen: Period | undefined;
  const picked = pickGrid({...question, by: []}, '', 'period', periods, (all, contents) => {
    const i =
      choice.kind === 'one'
        ? all.findIndex(({code}, n) => code === choice.period && contents[n]?.present)
        : latestOf(all.length, (n) => contents[n] as Content);
    chosen = all[i];
    return chosen ? stretch(all, contents, chosen.kind) : [];
  });
  if (isEmpty(picked)) return picked;
  const at = picked.periods.indexOf(chosen as Period);
  const {cells} = picked.grid;
  const last = cells.values.subarray(0, at).findLastIndex((value) => !Number.isNaN(value));
  // Nothing can be compared across a break or a change of definition.
  const apart = cells.status
    .subarray(last + 1, at + 1)
    .some((code) => code === BREAK || code === REDEFINED);
  const before = apart ? -1 : last;
  const isIncomplete = (cells.known[at] as number) < (cells.parts[at] as number);
  const notices = picked.notices.flatMap((notice): Notice[] => {
    // The tile shows one value; the others of the line have no room for signs.
    if (notice.kind === 'incomplete') return isIncomplete ? [{...notice, cells: 1}] : [];
    return notice.kind === 'other-periods' ? [] : [notice];
  });
  const trend = seriesOf(question, {...picked, notices}, '');
  const target = trend.targets[at] as number;
  return {
    kind: 'figure',
    indicator: trend.indicator,
    held: trend.held,
    notices,
    dimensions: dataset.dimensions,
    period: chosen as Period,
    at,
    ...(before >= 0 && {before}),
    trend,
    target,
  };
}
