import type {FigureAnswer} from '../model/answer.js';
import {
  breakIn,
  changes,
  goal,
  isBreak,
  isKnown,
  itemOf,
  none,
  pointsOf,
  remark,
  sentence,
  standing,
  tellerOf,
} from './sentence-parts.js';

/** Whether a figure may be compared with the one before it: both are whole, and no break lies between them. */
export function isComparable({trend: {grid}, at, before = at}: FigureAnswer): boolean {
  const {cells} = grid;
  const way = [...cells.values].map((_, cell) => itemOf(cells, cell, '')).slice(before, at + 1);
  const [past, ...later] = way;
  return later.length > 0 && !later.some(isBreak) && !!past?.whole && !!later.at(-1)?.whole;
}

/** The sentence of one number: how much, how that changed, whether it reaches its target. */
export function describeFigure(answer: FigureAnswer, lang: string): string {
  const teller = tellerOf(answer, lang);
  const {trend, period, at, before = at, target} = answer;
  const points = pointsOf(teller, trend);
  const [now, past] = [points[at], points[before]];
  if (!now || !isKnown(now)) return sentence(none(teller, period, now ? [now] : []));
  const breakAt = breakIn(points, before, at);
  const said = standing(teller, now);
  return sentence(
    past && isComparable(answer) ? `${said}, ${changes(teller, now, [past])}` : said,
    goal(teller, now, target),
    breakAt > 0 && remark(teller, 'broken', points.slice(breakAt, breakAt + 1)),
  );
}
