import {emptyAnswer} from './question.js';
import type {EmptyAnswer, GroupsAnswer} from './answer.js';
import type {Dataset} from './dataset.js';
import {figuresOf} from './figures.js';
import type {Indicator} from './indicator.js';
import {pickGroups} from './pick-groups.js';
import type {Query} from './query.js';

/** Rounded percentages may miss the hundred by so much. */
const ROUNDING = 0.5;

/** Dimensions whose members are seldom parts of a whole that a page means. */
const isSide = (dimension: string): boolean => /^(period|place|school)$/.test(dimension);

/**
 * Categories with their parts, for pictures in which parts make up a whole. The last word of `by` names the parts, one
 * before it the categories; without it those are the periods.
 *
 * What cannot be added up is refused, since its parts make up nothing: averages, ratios. Percentages pass where those of
 * each category do not exceed a hundred together.
 *
 * @param alone - One whole, without categories.
 */
export function pickStack(
  dataset: Dataset,
  query: Query,
  alone = false,
): GroupsAnswer | EmptyAnswer {
  const indicator = dataset.indicators.get(query.indicator);
  const figures = indicator && figuresOf(dataset, indicator);
  const dims = figures?.dims ?? [];
  const part =
    query.by.findLast((dimension) => dimension === 'period' || dims.includes(dimension)) ??
    dims.find((dimension) => !isSide(dimension)) ??
    dims.find((dimension) => dimension !== 'period') ??
    'period';
  const [asked] = query.by.filter((dimension) => dimension !== part);
  const category = alone ? undefined : (asked ?? (part === 'period' ? 'place' : 'period'));
  const answer = pickGroups(dataset, {
    ...query,
    by: category === undefined ? [part] : [category, part],
  });
  if (answer.kind === 'empty' || !figures) return answer;
  const adds = part === 'period' ? figures.adds('period') : figures.adds(part);
  return adds || areShares(answer, alone)
    ? answer
    : emptyAnswer({kind: 'not-additive', dimension: part}, indicator);
}

function areShares({indicator, grid}: GroupsAnswer, alone: boolean): boolean {
  const {rows, columns, cells} = grid;
  if (!isShare(indicator)) return false;
  const sums = alone ? [0] : rows.map(() => 0);
  for (let cell = 0; cell < cells.values.length; cell++) {
    const value = cells.values[cell] as number;
    if (value < 0) return false;
    const at = alone ? 0 : Math.floor(cell / columns.length);
    if (!Number.isNaN(value)) sums[at] = (sums[at] as number) + value;
  }
  return sums.every((sum) => sum <= 100 + ROUNDING);
}

const isShare = ({kind, unit}: Indicator): boolean => kind === 'percent' || unit === '%';
