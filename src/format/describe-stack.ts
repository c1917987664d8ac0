import type {GroupsAnswer} from '../model/answer.js';
import {inside} from './labels.js';
import {formatShare} from './numbers.js';
import {
  absent,
  isKnown,
  itemOf,
  none,
  say,
  sentence,
  tellerOf,
  valueOf,
  when,
  type Item,
} from './sentence-parts.js';

interface Row {
  readonly label: string;
  readonly items: readonly Item[];
  /** Sum of the known parts, NaN where there is none or one is below zero: shares then mean nothing. */
  readonly total: number;
  readonly whole: boolean;
}

/** The sentence of stacked bars: the largest part, how its share went or where it is highest, and what is missing. */
export function describeStack(answer: GroupsAnswer, lang: string): string {
  const teller = tellerOf(answer, lang);
  const {grid, by, period} = answer;
  const rows = grid.rows.map((member, r): Row => {
    const items = grid.columns.map((column, c) =>
      itemOf(grid.cells, r * grid.columns.length + c, inside(column, lang)),
    );
    const known = items.filter(isKnown);
    const below = known.some(({value}) => value < 0);
    const total = known.reduce((sum, {value}) => sum + value, 0);
    return {
      label: inside(member, lang),
      items,
      total: known.length && !below && total > 0 ? total : NaN,
      whole: items.every((item) => item.status === 'M' || (isKnown(item) && item.whole)),
    };
  });
  const all = rows.flatMap(({label, items}) =>
    items.map((item) => ({...item, label: label ? `${item.label} (${label})` : item.label})),
  );
  const at = by === 'period' ? undefined : period;
  if (!all.some(isKnown)) return sentence(none(teller, at, all));
  const told = rows.filter(({total}) => !Number.isNaN(total));
  const share = ({items, total}: Row, part: number): number => (items[part]?.value ?? NaN) / total;
  const percent = (value: number): string => formatShare(value, lang);
  const clauses: string[] = [];
  const last = told.at(-1);
  if (by === 'period' && last) {
    const part = largest(last.items.map(({value}) => value));
    const item = last.items[part] as Item;
    const time = lang.startsWith('en') ? ` in ${last.label}` : ` ${last.label}`;
    const value = valueOf(teller, item.value);
    const own = percent(share(last, part));
    clauses.push(
      say(
        teller,
        `${teller.subject}${time} nhiều nhất là ${item.label}: ${value}, chiếm ${own}`,
        `${teller.subject}: ${item.label} was the largest part${time} with ${value}, or ${own}`,
      ),
    );
    const first = told.find((row) => row !== last && row.whole && isKnown(row.items[part] as Item));
    if (first && last.whole) clauses.push(moved(first, part, last));
  } else if (told.length) {
    const sums = grid.columns.map((_, c) =>
      told.reduce(
        (sum, {items}) => sum + (isKnown(items[c] as Item) ? (items[c] as Item).value : 0),
        0,
      ),
    );
    const part = largest(sums);
    const name = told[0]?.items[part]?.label ?? '';
    const own = percent((sums[part] as number) / told.reduce((sum, {total}) => sum + total, 0));
    clauses.push(
      say(
        teller,
        `${teller.subject}${when(teller, at)} nhiều nhất là ${name}, chiếm ${own}`,
        `${teller.subject}: ${name} was the largest part${when(teller, at)}, or ${own}`,
      ),
    );
    const ranked = told
      .filter((row) => isKnown(row.items[part] as Item))
      .sort((a, b) => share(b, part) - share(a, part));
    const [high, low] = [ranked[0], ranked.at(-1)];
    const ends = [high, low].map((row) => (row ? percent(share(row, part)) : ''));
    if (high && low && ends[0] !== ends[1])
      clauses.push(
        say(
          teller,
          `tỷ lệ ${name} cao nhất ở ${high.label} (${ends[0]}), thấp nhất ở ${low.label} (${ends[1]})`,
          `its share was highest in ${high.label} (${ends[0]}) and lowest in ${low.label} (${ends[1]})`,
        ),
      );
  } else {
    // Parts below zero make up no whole: the extremes are told alone.
    const known = all.filter(isKnown);
    const [high, low] = [Math.max, Math.min].map((end) =>
      known.find(({value}) => value === end(...known.map((item) => item.value))),
    );
    if (high && low)
      clauses.push(
        say(
          teller,
          `${teller.subject}${when(teller, at)} cao nhất là ${high.label} (${valueOf(teller, high.value)}), thấp nhất là ${low.label} (${valueOf(teller, low.value)})`,
          `${teller.subject} ranged from ${valueOf(teller, low.value)} (${low.label}) to ${valueOf(teller, high.value)} (${high.label})${when(teller, at)}`,
        ),
      );
  }
  const used = by === 'period' ? (last ? [last] : []) : told;
  const lacking =
    used.some(({whole}) => !whole) &&
    say(teller, 'tỷ lệ tính trên phần đã có số liệu', 'shares are of the known parts');
  return sentence(...clauses, ...absent(teller, all, 'cell'), lacking);

  function moved(first: Row, part: number, now: Row): string {
    const [a, b] = [share(first, part), share(now, part)];
    const [from, to] = [percent(a), percent(b)];
    if (from === to)
      return say(teller, `tỷ lệ này bằng ${first.label}`, `the same share as in ${first.label}`);
    return say(
      teller,
      `tỷ lệ này ${b > a ? 'tăng' : 'giảm'} từ ${from} (${first.label})`,
      `its share ${b > a ? 'rose' : 'fell'} from ${from} in ${first.label}`,
    );
  }
}

const largest = (values: readonly number[]): number =>
  values.reduce(
    (best, value, i) => (!Number.isNaN(value) && !(value <= (values[best] ?? NaN)) ? i : best),
    0,
  );
