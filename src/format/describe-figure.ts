import type {FigureAnswer} from '../model/answer.js';
import {
  broken,
  changes,
  goal,
  isBreak,
  isKnown,
  itemOf,
  none,
  sentence,
  standing,
  tellerOf,
  when,
  type Telling,
} from './sentence-parts.js';

/** Whether a figure may be compared with the one before it: both are whole, and no break lies between them. */
export function isComparable({trend: {grid}, at, before = at}: FigureAnswer): boolean {
  const {cells} = grid;
  const way = Array.from(cells.values, (_, cell) => itemOf(cells, cell, '')).slice(before, at + 1);
  const [past, ...later] = way;
  return later.length > 0 && !later.some(isBreak) && !!past?.whole && !!later.at(-1)?.whole;
}

/** The sentence of one number: how much, how that changed, whether it reaches its target. */
export function describeFigure(answer: FigureAnswer, lang: string, telling?: Telling): string {
  const teller = tellerOf(answer, lang, telling);
  const {trend, period, at, before = at, target} = answer;
  const items = trend.periods.map((_, column) => itemOf(trend.grid.cells, column, ''));
  const [now, past, from] = [items[at], items[before], trend.periods[before]];
  if (!now || !isKnown(now)) return sentence(none(teller, when(teller, period), now ? [now] : []));
  const breakAt = items.findLastIndex(
    (item, column) => column > before && column <= at && isBreak(item),
  );
  const said = standing(teller, period, now);
  return sentence(
    from && past && isComparable(answer)
      ? `${said}, ${changes(teller, now.value, [{value: past.value, period: from}])}`
      : said,
    goal(teller, now, target),
    broken(teller, trend.periods[breakAt]),
  );
}
