import type {GroupsAnswer} from '../model/answer.js';
import {stepsOf, type FunnelStep} from '../model/steps.js';
import {lowerFirst} from './feed-text.js';
import {inside} from './labels.js';
import {formatShare} from './numbers.js';
import {
  absent,
  isKnown,
  itemOf,
  none,
  ranking,
  say,
  sentence,
  tellerOf,
  valueOf,
  when,
  type Item,
} from './sentence-parts.js';

/** The sentence of a process: how many of the first step reach the last, where most are lost, what grows on the way. */
export function describeFunnel(answer: GroupsAnswer, lang: string): string {
  const teller = tellerOf(answer, lang);
  const {grid, by, period} = answer;
  const at = by === 'period' ? undefined : period;
  const width = grid.columns.length;
  const items = grid.rows.map((row, r) => itemOf(grid.cells, r * width, inside(row, lang)));
  const known = items.filter(isKnown);
  if (!known.length) return sentence(none(teller, at, items));
  const gaps = absent(teller, items, by);
  const steps = stepsOf(answer).filter(({value}) => !Number.isNaN(value));
  const [first, last] = [steps[0], steps.at(-1)];
  if (
    !first ||
    !last ||
    steps.length < 2 ||
    !(first.value > 0) ||
    known.some(({value}) => value < 0)
  )
    return sentence(ranking(teller, known, at, by), ...gaps);
  const name = ({row}: FunnelStep): string => lowerFirst((items[row] as Item).label);
  const bare = {...teller, unit: false};
  const [start, end] = [valueOf(bare, first.value), valueOf(bare, last.value)];
  const share = formatShare(last.ofFirst, lang);
  const whole = say(
    teller,
    `${teller.subject}${when(teller, at)}: ${end} ${name(last)} trên ${start} ${name(first)} (${share})`,
    `${teller.subject}${when(teller, at)}: ${end} ${name(last)} out of ${start} ${name(first)} (${share})`,
  );
  const [worst] = steps.slice(1).sort((a, b) => a.ofBefore - b.ofBefore);
  const grown = steps.slice(1).filter(({ofBefore}) => ofBefore > 1);
  return sentence(
    whole,
    worst &&
      worst.ofBefore < 1 &&
      steps.length > 2 &&
      say(
        teller,
        `giảm nhiều nhất ở bước ${name(worst)}, còn ${formatShare(worst.ofBefore, lang)} của bước trước`,
        `most were lost at ${name(worst)}, where ${formatShare(worst.ofBefore, lang)} of the step before remained`,
      ),
    ...grown.map((step) =>
      say(
        teller,
        `${name(step)} nhiều hơn bước trước (${formatShare(step.ofBefore, lang)})`,
        `${name(step)} outnumbered the step before (${formatShare(step.ofBefore, lang)})`,
      ),
    ),
    ...gaps,
  );
}
