import type {SeriesAnswer} from '../model/answer.js';
import type {Period} from '../model/period.js';
import {inside, nounOf} from './labels.js';
import {changeSize, isRelative} from './numbers.js';
import {
  absent,
  alike,
  breakIn,
  changes,
  compared,
  extremesOf,
  goal,
  holders,
  isActual,
  isBreak,
  isForecast,
  isKnown,
  isMissing,
  itemOf,
  list,
  long,
  none,
  only,
  pointsOf,
  ranking,
  remark,
  say,
  sentence,
  short,
  standing,
  tellerOf,
  valueOf,
  type Item,
  type Point,
  type Teller,
} from './sentence-parts.js';

/** The sentence of a line chart: of its one line, or of how its lines compare. */
export function describeSeries(answer: SeriesAnswer, lang: string): string {
  const teller = tellerOf(answer, lang);
  return answer.grid.rows.length > 1 ? lines(teller, answer) : line(teller, answer);
}

/** Whether nothing lies between two neighbours: no gap, no break, no change between actual and forecast. */
const leads = (before: Item, now: Item): boolean =>
  isKnown(before) &&
  !isBreak(now) &&
  isActual(before) === isActual(now) &&
  before.whole &&
  now.whole;

/** Where the stretch begins that leads to `last`. */
const runStart = (items: readonly Item[], last: number): number =>
  1 + items.findLastIndex((item, i) => i < last && !leads(item, items[i + 1] as Item));

/** One line: where it stands, how it came there, its extremes, its gaps, its forecast. */
function line(teller: Teller, answer: SeriesAnswer): string {
  const points = pointsOf(teller, answer);
  const actual = points.findLastIndex(isActual);
  const last = actual < 0 ? points.findLastIndex(isKnown) : actual;
  const now = points[last];
  if (!now) return sentence(none(teller, only(points)?.period, points));

  const run = points.slice(runStart(points, last), last);
  const befores = run.filter((_, i) => i === 0 || i === run.length - 1).reverse();
  // Levels on the two sides of a break are not of one kind.
  const breakAt = breakIn(points, 0, last);
  const level = points.filter((item, i) => i >= breakAt && isActual(item) && item.whole);
  const old = points.some((item, i) => i < breakAt && isActual(item));
  const future = points.findLast(isForecast);
  const expected = future && valueOf(teller, future.value);
  return sentence(
    [standing(teller, now), changes(teller, now, befores)].filter(Boolean).join(', '),
    now.whole && extremes(teller, level, now),
    goal(teller, now, answer.targets[last]),
    // The latest value has said itself what it lacks.
    ...absent(
      teller,
      points.filter((item) => item !== now),
      now.period.kind,
    ),
    old && remark(teller, 'broken', points.slice(breakAt, breakAt + 1)),
    future !== now &&
      future &&
      say(
        teller,
        `dự báo ${future.label} là ${expected}`,
        `the forecast for ${future.label} is ${expected}`,
      ),
  );
}

/** The highest and the lowest of a line; what the latest value holds alone is said of it, and first. */
function extremes(teller: Teller, points: readonly Point[], now: Point): string {
  const [low, high] = extremesOf(points);
  if (points.length < 3 || alike(teller, low, high)) return '';
  const {kind} = now.period;
  const all = `${points.length} ${nounOf(kind, teller.lang)}`;
  const told: string[] = [];
  for (const [extreme, vi, en] of [
    [high, 'cao nhất', 'highest'],
    [low, 'thấp nhất', 'lowest'],
  ] as const) {
    const who = holders(teller, points, extreme);
    const periods = who.map(({period}) => short(teller, period));
    const value = `${valueOf(teller, extreme)} (${list(teller, periods, kind)})`;
    if (only(who) === now)
      told.unshift(
        say(
          teller,
          `đây là mức ${vi} trong ${all} có số liệu`,
          `this is the ${en} of ${all} with data`,
        ),
      );
    else told.push(say(teller, `${vi} là ${value}`, `the ${en} was ${value}`));
  }
  return told.join(', ');
}

/** Several lines: how they stand at the latest period that compares them, and which moved most on the way there. */
function lines(teller: Teller, answer: SeriesAnswer): string {
  const {grid, periods, by, facet} = answer;
  const {cells, rows} = grid;
  // Lines of two dimensions are counted as groups.
  const dimension = facet && facet !== by ? 'group' : (by ?? rows[0]?.dimension ?? '');
  const series = rows.map((row, n) => {
    const name = inside(row, teller.lang);
    return periods.map((_, column) => itemOf(cells, n * periods.length + column, name));
  });
  const items = series.flat();
  const at = (column: number): Item[] => series.flatMap((each) => each[column] ?? []);
  const test = items.some(isActual) ? isActual : isKnown;
  const lastWith = (least: number): number =>
    periods.findLastIndex((_, column) => at(column).filter(test).length >= least);
  // Two lines can be compared, one can only be told.
  const two = lastWith(2);
  const last = two < 0 ? lastWith(1) : two;
  const period = periods[last];
  const present = at(last);
  if (!period) return sentence(none(teller, undefined, items));

  const elsewhere = items.filter(isMissing).length - present.filter(isMissing).length;
  const ahead = periods.filter((_, column) => {
    let isAhead = false;
    for (const each of series) {
      const item = each[column] as Item;
      if (isActual(item)) return false;
      isAhead ||= isForecast(item);
    }
    return isAhead;
  });
  return sentence(
    ranking(teller, present.filter(test), period, dimension),
    moves(
      teller,
      periods,
      series.filter((_, n) => test(present[n] as Item) && present[n]?.whole),
      last,
    ),
    ...absent(teller, present, dimension),
    elsewhere > 0 &&
      say(
        teller,
        `ở các kỳ khác còn thiếu ${elsewhere} giá trị`,
        `values missing in other periods: ${elsewhere}`,
      ),
    series.some((each) => each.slice(1).some(isBreak)) &&
      say(teller, 'có chuỗi số liệu bị gián đoạn', 'there are breaks in the series'),
    test === isKnown && remark(teller, 'forecast', present.filter(isForecast), dimension),
    remark(
      teller,
      'forecast',
      ahead.map((each) => ({label: long(teller, each)})),
      period.kind,
    ),
  );
}

/** Which line rose and which fell most since all of them can be followed; a shared first place is not told. */
function moves(
  teller: Teller,
  periods: readonly Period[],
  series: readonly (readonly Item[])[],
  last: number,
): string {
  const {indicator, lang} = teller;
  const from = Math.max(...series.map((items) => runStart(items, last)));
  const since = periods[from];
  if (!since || from === last || series.length < 2) return '';
  const ends = series.map((items) => [items[from], items[last]] as [Item, Item]);
  // One measure for all, or the order would mean nothing.
  const relative = ends.every(
    ([before, now]) => isRelative(before.value, indicator) && now.value >= 0,
  );
  const moved = ends.map(([{value: before}, {value: now, label}]) => ({
    label,
    by: alike(teller, now, before) ? 0 : (now - before) / (relative ? before : 1),
    size: changeSize(before, now, indicator, lang, relative),
  }));
  const told = [compared(teller, [since])];
  for (const [sign, vi, en] of [
    [1, 'tăng', 'rose'],
    [-1, 'giảm', 'fell'],
  ] as const) {
    const [first, second] = moved
      .filter(({by}) => by * sign > 0)
      .sort((a, b) => (b.by - a.by) * sign);
    if (!first || first.size === second?.size) continue;
    const {label, size} = first;
    told.push(
      second
        ? say(teller, `${label} ${vi} mạnh nhất (${size})`, `${label} ${en} most (${size})`)
        : say(teller, `${label} ${vi} ${size}`, `${label} ${en} by ${size}`),
    );
  }
  return told.length > 1 ? told.join(', ') : '';
}
