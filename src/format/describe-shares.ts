import type {GroupsAnswer} from '../model/answer.js';
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
  none,
  only,
  ranking,
  say,
  sentence,
  tellerOf,
  valueOf,
  when,
} from './sentence-parts.js';

/** The sentence of parts of a whole: the whole, its largest and its smallest part, and what it does not hold. */
export function describeShares(answer: GroupsAnswer, lang: string): string {
  const teller = tellerOf(answer, lang);
  const {grid, by, period} = answer;
  const at = by === 'period' ? undefined : period;
  const items = grid.rows.map((row, r) => itemOf(grid.cells, r, inside(row, lang)));
  const known = items.filter(isKnown);
  if (!known.length) return sentence(none(teller, at, items));
  const total = known.reduce((sum, {value}) => sum + value, 0);
  const gaps = absent(teller, items, by);
  if (!(total > 0) || known.some(({value}) => value < 0))
    return sentence(ranking(teller, known, at, by), ...gaps);
  const [low, high] = extremesOf(known);
  const share = (value: number): string => formatShare(value / total, lang);
  const named = (value: number): string =>
    list(teller, labels(holders(teller, known, value)), by, 2);
  const all = valueOf(teller, total);
  const one = only(known);
  const whole = say(
    teller,
    `${teller.subject}${when(teller, at)}: ${all}`,
    `${teller.subject}${when(teller, at)}: ${all}`,
  );
  const parts = one
    ? say(teller, `tất cả là ${one.label}`, `all of it in ${one.label}`)
    : low === high
      ? say(teller, `chia đều, mỗi phần ${share(high)}`, `in equal parts of ${share(high)}`)
      : say(
          teller,
          `nhiều nhất là ${named(high)} (${share(high)}), ít nhất là ${named(low)} (${share(low)})`,
          `the largest part ${named(high)} (${share(high)}), the smallest ${named(low)} (${share(low)})`,
        );
  const lacking =
    gaps.some(Boolean) &&
    say(teller, 'tỷ lệ tính trên phần đã có số liệu', 'shares are of the known parts');
  return sentence(`${whole}, ${parts}`, ...gaps, lacking);
}
