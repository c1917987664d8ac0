import type {GroupsAnswer} from '../model/answer.js';
import {inside, nounOf} from './labels.js';
import {
  absent,
  goal,
  isForecast,
  isKnown,
  itemOf,
  none,
  only,
  ranking,
  remark,
  say,
  sentence,
  tellerOf,
} from './sentence-parts.js';
import {targetStatus} from './target.js';

/** The sentence of bars: who is highest and lowest, how many reach their target, who has no value. */
export function describeGroups(answer: GroupsAnswer, lang: string): string {
  const teller = tellerOf(answer, lang);
  const {grid, period, by, within, targets, indicator} = answer;
  const {cells, rows, columns} = grid;
  const items = rows.flatMap((row, r) =>
    columns.map((column, c) => {
      const cell = r * columns.length + c;
      const names = [row, ...(within === undefined ? [] : [column])].flatMap((member) =>
        member.id ? inside(member, lang) : [],
      );
      return {...itemOf(cells, cell, names.join(', ')), target: targets[cell] ?? NaN};
    }),
  );
  const known = items.filter(isKnown);
  const kind = within === undefined ? by : 'group';
  const at = [by, within].includes('period') ? undefined : period;
  if (!known.length) return sentence(none(teller, at, items));
  const judged = known.flatMap(({value, target, whole}) =>
    whole && !Number.isNaN(target) ? (targetStatus(value, target, indicator.better) ?? []) : [],
  );
  const met = `${judged.filter((status) => status === 'met').length}`;
  const noun = nounOf(kind, lang);
  const single = only(known);
  return sentence(
    ranking(teller, known, at, by, kind),
    single
      ? goal(teller, single, single.target)
      : judged.length > 0 &&
          say(
            teller,
            `${met}/${judged.length} ${noun} đạt mục tiêu`,
            `target met by ${met} of ${judged.length} ${noun}`,
          ),
    ...absent(teller, items, kind),
    remark(teller, 'forecast', known.filter(isForecast), kind),
  );
}
