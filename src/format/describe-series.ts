import type {SeriesAnswer} from '../model/answer.js';
import type {Period} from '../model/period.js';
import {nounOf} from './labels.js';
import {inside} from './notice-words.js';
import {changeSize, isRelative} from './numbers.js';
import {
  absent,
  broken,
  changes,
  compared,
  extremesOf,
  forecasts,
  goal,
  holders,
  isActual,
  isBreak,
  isForecast,
  isKnown,
  itemOf,
  labels,
  list,
  long,
  looks,
  none,
  only,
  ranking,
  say,
  sentence,
  short,
  standing,
  tellerOf,
  valueOf,
  when,
  type Item,
  type Teller,
  type Telling,
} from './sentence-parts.js';

/** The sentence of a line chart: of its one line, or of how its lines compare. */
export function describeSeries(answer: SeriesAnswer, lang: string, telling?: Telling): string {
  const teller = tellerOf(answer, lang, telling);
  return answer.grid.rows.length > 1 ? lines(teller, answer) : line(teller, answer);
}

/** Where the stretch begins that leads to `last` without a gap, a break or a change between actual and forecast. */
function runStart(items: readonly Item[], last: number): number {
  let start = last;
  for (;;) {
    const [before, now] = [items[start - 1], items[start]];
    if (!before || !now || !isKnown(before) || isBreak(now)) return start;
    if (isActual(before) !== isActual(now) || !before.whole || !now.whole) return start;
    start--;
  }
}

/** One line: where it stands, how it came there, its extremes, its gaps, its forecast. */
function line(teller: Teller, {grid: {cells}, periods, targets}: SeriesAnswer): string {
  const items = periods.map((period, column) => itemOf(cells, column, long(teller, period)));
  const actual = items.findLastIndex(isActual);
  const last = actual < 0 ? items.findLastIndex(isKnown) : actual;
  const [latest, now] = [periods[last], items[last]];
  if (!latest || !now) {
    const period = only(periods);
    return sentence(none(teller, period ? when(teller, period) : '', items));
  }

  const start = runStart(items, last);
  const befores = [...new Set([last - 1, start])].flatMap((column) => {
    const [from, period] = [items[column], periods[column]];
    return from && period && start <= column && column < last ? [{value: from.value, period}] : [];
  });

  // Levels on the two sides of a break are not of one kind.
  const breakAt = items.findLastIndex(
    (item, column) => column > 0 && column <= last && isBreak(item),
  );
  const scope = periods.flatMap((period, column) => {
    const item = itemOf(cells, column, short(teller, period));
    return column >= breakAt && isActual(item) && item.whole ? [item] : [];
  });
  const ahead = items.findLastIndex(isForecast);
  const future = periods[ahead];
  const expected = valueOf(teller, items[ahead]?.value ?? NaN);
  return sentence(
    [standing(teller, latest, now), changes(teller, now.value, befores)].filter(Boolean).join(', '),
    now.whole && extremes(teller, scope, short(teller, latest), latest.kind),
    goal(teller, now, targets[last]),
    // The latest value has said itself what it lacks.
    ...absent(
      teller,
      items.filter((item) => item !== now),
      latest.kind,
    ),
    items.slice(0, Math.max(0, breakAt)).some(isActual) && broken(teller, periods[breakAt]),
    future &&
      ahead !== last &&
      say(
        teller,
        `dự báo${when(teller, future)} là ${expected}`,
        `the forecast for ${long(teller, future)} is ${expected}`,
      ),
  );
}

/** The highest and the lowest of a line; what the latest value holds alone is said of it. */
function extremes(teller: Teller, scope: readonly Item[], now: string, kind: string): string {
  const [low, high] = extremesOf(scope);
  if (scope.length < 3 || looks(teller, low) === looks(teller, high)) return '';
  const told = [high, low].map((extreme, index) => {
    const most = say(teller, `${index ? 'thấp' : 'cao'} nhất`, index ? 'lowest' : 'highest');
    const who = holders(teller, scope, extreme);
    const value = `${valueOf(teller, extreme)} (${list(teller, who, kind)})`;
    const all = `${scope.length} ${nounOf(kind, teller.lang)}`;
    const record = only(who) === now;
    const text = record
      ? say(
          teller,
          `đây là mức ${most} trong ${all} có số liệu`,
          `this is the ${most} of ${all} with data`,
        )
      : say(teller, `${most} là ${value}`, `the ${most} was ${value}`);
    return {record, text};
  });
  return told
    .sort((a, b) => Number(b.record) - Number(a.record))
    .map(({text}) => text)
    .join(', ');
}

/** Several lines: how they stand at the latest period that compares them, and which moved most on the way there. */
function lines(teller: Teller, {grid: {cells, rows}, periods, by}: SeriesAnswer): string {
  const dimension = by ?? rows[0]?.dimension ?? '';
  const series = rows.map((row, n) => {
    const name = inside(row, teller.lang);
    return periods.map((_, column) => itemOf(cells, n * periods.length + column, name));
  });
  const items = series.flat();
  const at = (column: number): Item[] => series.flatMap((each) => each[column] ?? []);
  const test = items.some(isActual) ? isActual : isKnown;
  // Two lines can be compared, one can only be told.
  const [last = -1] = [2, 1]
    .map((least) => periods.findLastIndex((_, column) => at(column).filter(test).length >= least))
    .filter((column) => column >= 0);
  const period = periods[last];
  if (!period) return sentence(none(teller, '', items));

  const present = series.filter((each) =>
    each.slice(last, last + 1).some((item) => test(item) && item.whole),
  );
  const from = Math.max(...present.map((each) => runStart(each, last)));
  const since = periods[from];
  const elsewhere = series
    .flatMap((each) => each.filter((_, column) => column !== last))
    .filter((item) => !isKnown(item) && !/[MQ]/.test(item.status)).length;
  const ahead = periods.filter((_, column) => {
    const known = at(column).filter(isKnown);
    return known.length && known.every(isForecast);
  });
  return sentence(
    ranking(teller, at(last).filter(test), when(teller, period), dimension),
    since && from < last && present.length > 1 && moves(teller, since, present, from, last),
    ...absent(teller, at(last), dimension),
    elsewhere > 0 &&
      say(
        teller,
        `ở các kỳ khác còn thiếu ${elsewhere} giá trị`,
        `values missing in other periods: ${elsewhere}`,
      ),
    series.some((each) => each.slice(1).some(isBreak)) &&
      say(teller, 'có chuỗi số liệu bị gián đoạn', 'there are breaks in the series'),
    test === isKnown && forecasts(teller, labels(at(last).filter(isForecast)), dimension),
    forecasts(
      teller,
      ahead.map((each) => long(teller, each)),
      period.kind,
    ),
  );
}

/** Which line rose and which fell most between two periods; a shared first place is not told. */
function moves(
  teller: Teller,
  since: Period,
  series: readonly (readonly Item[])[],
  from: number,
  last: number,
): string {
  const {indicator, lang} = teller;
  const ends = series.map(
    (items) => [items[from]?.value ?? NaN, items[last]?.value ?? NaN] as const,
  );
  // One measure for all, or the order would mean nothing.
  const relative = ends.every(([before, now]) => isRelative(before, indicator) && now >= 0);
  const moved = ends.map(([before, now], row) => ({
    label: series[row]?.[last]?.label ?? '',
    by: looks(teller, now) === looks(teller, before) ? 0 : (now - before) / (relative ? before : 1),
    size: changeSize(before, now, indicator, lang, relative),
  }));
  const told = [1, -1].flatMap((sign) => {
    const [first, second] = moved
      .filter(({by}) => by * sign > 0)
      .sort((a, b) => (b.by - a.by) * sign);
    if (!first || first.size === second?.size) return [];
    const {label, size} = first;
    const way = say(teller, sign > 0 ? 'tăng' : 'giảm', sign > 0 ? 'rose' : 'fell');
    return second
      ? say(teller, `${label} ${way} mạnh nhất (${size})`, `${label} ${way} most (${size})`)
      : say(teller, `${label} ${way} ${size}`, `${label} ${way} by ${size}`);
  });
  return told.length ? `${compared(teller, [since])}, ${told.join(', ')}` : '';
}
