import type {GroupsAnswer} from '../model/answer.js';
import {medianRow} from '../model/median-row.js';
import {describeGroups} from './describe-groups.js';
import {inside} from './labels.js';
import {formatShare} from './numbers.js';
import {
  absent,
  extremesOf,
  holders,
  isKnown,
  itemOf,
  labels,
  list,
  say,
  sentence,
  tellerOf,
  valueOf,
  when,
} from './sentence-parts.js';

/** The sentence of a histogram: how many there are, where most of them stand, and the class that holds the middle one. */
export function describeDistribution(answer: GroupsAnswer, lang: string): string {
  const {grid, by, period, indicator} = answer;
  const middle = medianRow(grid.cells.values);
  const row = middle === undefined ? undefined : grid.rows[middle];
  // What is no number of things has no middle one.
  if (!row || grid.columns.length > 1 || indicator.kind !== 'count')
    return describeGroups(answer, lang);
  const teller = tellerOf(answer, lang);
  const items = grid.rows.map((each, r) => itemOf(grid.cells, r, inside(each, lang)));
  const known = items.filter(isKnown);
  const total = known.reduce((sum, {value}) => sum + value, 0);
  const [, high] = extremesOf(known);
  const most = list(teller, labels(holders(teller, known, high)), by, 2);
  const share = formatShare(high / total, lang);
  return sentence(
    `${teller.subject}${when(teller, period)}: ${valueOf(teller, total)}`,
    say(teller, `nhiều nhất ở mức ${most} (${share})`, `most at ${most} (${share})`),
    say(teller, `mức giữa là ${inside(row, lang)}`, `the median was at ${inside(row, lang)}`),
    ...absent(teller, items, by),
  );
}
