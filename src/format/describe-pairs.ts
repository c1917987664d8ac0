import type {PairsAnswer} from '../model/answer.js';
import {apartness, pairsOf, type PairOfValues} from '../model/pairs.js';
import {isRelated, rankCorrelation} from '../model/rank-correlation.js';
import {lowerFirst} from './feed-text.js';
import {inside, nounOf} from './labels.js';
import {formatNumber} from './numbers.js';
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
} from './sentence-parts.js';

/**
 * The sentence of two indicators set against each other: whether they go together, by rank correlation and only where it
 * is more than chance, who stands apart, what is missing. It never calls one the cause of the other.
 */
export function describePairs(answer: PairsAnswer, lang: string): string {
  const {grid, by, indicators, period} = answer;
  const tellers = indicators.map((indicator) => tellerOf({indicator}, lang));
  const [down, right] = tellers;
  if (!down || !right) return '';
  const width = grid.columns.length;
  const at = by === 'period' ? undefined : period;
  // Of each member the value that is not there, if one of the two is not.
  const items = grid.rows.map((row, r) => {
    const [y, x] = [0, 1].map((column) =>
      itemOf(grid.cells, r * width + column, inside(row, lang)),
    );
    return (y && !isKnown(y) ? y : x && !isKnown(x) ? x : y) as ReturnType<typeof itemOf>;
  });
  const pairs = pairsOf(answer);
  if (!pairs.length) return sentence(none(down, at, items));
  const gaps = absent(down, items, by);

  const both = say(
    down,
    `${down.subject} và ${lowerFirst(right.subject)}${when(down, at)}`,
    `${down.subject} and ${lowerFirst(right.subject)}${when(down, at)}`,
  );
  const values = ({y, x}: PairOfValues): string => `${valueOf(down, y)}; ${valueOf(right, x)}`;
  const name = ({row}: PairOfValues): string => items[row]?.label ?? '';
  const [first] = pairs as [PairOfValues];
  if (pairs.length === 1) return sentence(`${both}, ${name(first)}: ${values(first)}`, ...gaps);

  const rho = rankCorrelation(
    pairs.map(({y}) => y),
    pairs.map(({x}) => x),
  );
  const n = `${pairs.length} ${nounOf(by, lang)}`;
  const coefficient = formatNumber(rho, lang, 2);
  const same = new Set(pairs.map(({y}) => y)).size === 1 ? down : right;
  const link =
    pairs.length < 8
      ? say(
          down,
          `${both}: mới có ${n} đủ hai số liệu, quá ít để nói về liên hệ`,
          `${both}: ${n} with both figures are too few to tell of a link`,
        )
      : Number.isNaN(rho)
        ? say(
            down,
            `${both}: ${lowerFirst(same.subject)} như nhau ở cả ${n}`,
            `${both}: ${lowerFirst(same.subject)} is the same in all ${n}`,
          )
        : !isRelated(rho, pairs.length)
          ? say(
              down,
              `${both}: chưa thấy liên hệ rõ ở ${n} (tương quan hạng ${coefficient})`,
              `${both} showed no clear link across ${n} (rank correlation ${coefficient})`,
            )
          : rho > 0
            ? say(
                down,
                `${both} thường cùng cao, cùng thấp ở ${n} (tương quan hạng ${coefficient})`,
                `${both} tended to be high together and low together across ${n} (rank correlation ${coefficient})`,
              )
            : say(
                down,
                `${both} thường ngược nhau ở ${n}: cái này cao thì cái kia thấp (tương quan hạng ${coefficient})`,
                `${both} tended to run against each other across ${n}, one high where the other was low (rank correlation ${coefficient})`,
              );
  const apart = apartness(pairs);
  const most = apart.indexOf(Math.max(...apart));
  const odd = pairs[most];
  return sentence(
    link,
    odd &&
      pairs.length > 2 &&
      (apart[most] as number) > 3 &&
      say(
        down,
        `khác biệt nhất là ${name(odd)} (${values(odd)})`,
        `${name(odd)} stood furthest apart (${values(odd)})`,
      ),
    ...gaps,
  );
}
