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
  ranking,
  say,
  sentence,
  tellerOf,
  valueOf,
  when,
  type Item,
} from './sentence-parts.js';

/** The sentence of two sides: which is larger, the largest row, the row that is farthest from even, what is missing. */
export function describePyramid(answer: GroupsAnswer, lang: string): string {
  const teller = tellerOf(answer, lang);
  const {grid, by, period} = answer;
  const at = by === 'period' ? undefined : period;
  const width = grid.columns.length;
  const sides = grid.columns.map((column) => inside(column, lang));
  const rows = grid.rows.map((row, r) => {
    const label = inside(row, lang);
    const items = grid.columns.map((_, c) =>
      itemOf(grid.cells, r * width + c, `${label}, ${sides[c] ?? ''}`),
    );
    const both = items.length === 2 && items.every((item) => isKnown(item) && item.value >= 0);
    return {label, items, both, sum: items.reduce((sum, {value}) => sum + value, 0)};
  });
  const all = rows.flatMap(({items}) => items);
  const known = all.filter(isKnown);
  if (!known.length) return sentence(none(teller, at, all));
  const gaps = absent(teller, all, 'cell');
  const told = rows.filter(({both, sum}) => both && sum > 0);
  if (!told.length || sides.length !== 2)
    return sentence(ranking(teller, known, at, by, 'cell'), ...gaps);
  const total = told.reduce((sum, row) => sum + row.sum, 0);
  const first = told.reduce((sum, {items}) => sum + (items[0] as Item).value, 0);
  const larger = first * 2 >= total ? 0 : 1;
  const part = larger ? total - first : first;
  const share = formatShare(part / total, lang);
  const [name, value] = [sides[larger] ?? '', valueOf(teller, part)];
  const head =
    first * 2 === total
      ? say(
          teller,
          `${teller.subject}${when(teller, at)}: hai bên bằng nhau, mỗi bên ${value}`,
          `${teller.subject}${when(teller, at)}: both sides are equal, ${value} each`,
        )
      : say(
          teller,
          `${teller.subject}${when(teller, at)}: ${name} nhiều hơn, ${value}, chiếm ${share}`,
          `${teller.subject}${when(teller, at)}: more ${name}, ${value} or ${share}`,
        );
  const sums: Item[] = told.map(({label, sum, items}) => ({
    ...(items[0] as Item),
    label,
    value: sum,
  }));
  const [, most] = extremesOf(sums);
  const largest = list(teller, labels(holders(teller, sums, most)), by, 2);
  const skew = told
    .map(({label, items, sum}) => {
      const own = (items[0] as Item).value / sum;
      return {label, side: own >= 0.5 ? 0 : 1, share: Math.max(own, 1 - own)};
    })
    .sort((a, b) => b.share - a.share)[0];
  return sentence(
    head,
    told.length > 1 &&
      say(
        teller,
        `đông nhất là ${largest} (${valueOf(teller, most)})`,
        `${largest} had the most (${valueOf(teller, most)})`,
      ),
    told.length > 1 &&
      skew &&
      skew.share > 0.505 &&
      say(
        teller,
        `lệch nhất là ${skew.label}: ${sides[skew.side] ?? ''} chiếm ${formatShare(skew.share, lang)}`,
        `${skew.label} was the most uneven, ${formatShare(skew.share, lang)} of it ${sides[skew.side] ?? ''}`,
      ),
    ...gaps,
  );
}
