import type {Dataset} from '../model/dataset.js';
import type {NoStepsReason} from '../model/pick-milestones.js';
import type {Step, StepState} from '../model/step.js';
import {tame} from './feed-text.js';
import {wording} from './lang.js';
import {fill} from './messages.js';
import {daysWord, milestoneWords, stateWord, stepName} from './milestone-words.js';

/** In the order of telling; what is late stands between what moves and what rests. */
const states: readonly StepState[] = ['done', 'running', 'late', 'planned', 'over'];

/** Late steps beyond so many are counted, and the longest late ones named. */
const NAMED = 3;

/**
 * How a plan stands, as one sentence: "5 bước: 1 đã xong, 2 đang làm, 1 chậm: Kết nối các trường (quá hạn 56 ngày);
 * 1 chưa bắt đầu."
 */
export function describeMilestones(steps: readonly Step[], lang: string): string {
  const words = milestoneWords(lang);
  const [first] = steps;
  if (first && steps.length === 1)
    return fill(words.each, {name: stepName(first, lang, 120), state: stateWord(first, lang)});
  const groups = states
    .map((state) => steps.filter((step) => step.state === state))
    .filter(({length}) => length);
  const isOne = groups.length === 1;
  const clauses = groups.map((group) => {
    const {state} = group[0] as Step;
    const count = isOne ? '' : `${group.length} `;
    return count + words[state] + (state === 'late' ? `: ${lateNames(group, lang)}` : '');
  });
  // Names hold commas, so what follows them stands behind a stronger sign.
  const told = clauses.reduce(
    (before, clause, i) => before + (groups[i - 1]?.[0]?.state === 'late' ? '; ' : ', ') + clause,
  );
  return fill(isOne ? words.all : words.some, {count: steps.length, states: told});
}

/** Names of late steps, the longest late ones first. */
function lateNames(late: readonly Step[], lang: string): string {
  const over = ({days}: Step): number => (days && days.kind !== 'left' ? days.count : 0);
  const most = late.length > NAMED ? NAMED - 1 : NAMED;
  const names = [...late]
    .sort((a, b) => over(b) - over(a))
    .slice(0, most)
    .map((step) => {
      const days = daysWord(step, lang);
      return stepName(step, lang, 80) + (days && ` (${days})`);
    });
  const longest = late.length > most ? `${milestoneWords(lang).longest} ` : '';
  return longest + names.join(', ');
}

/** Why no step is shown, as one sentence. */
export function noStepsSentence(reason: NoStepsReason, {places}: Dataset, lang: string): string {
  const words = milestoneWords(lang);
  switch (reason.kind) {
    case 'no-milestones':
      return words.noMilestones;
    case 'not-loaded':
      return words.notLoaded;
    case 'none-here':
      return fill(words.noneHere, {
        place: tame(wording(places.byId.get(reason.place)?.name, lang)),
      });
    default: {
      const {kind, near} = reason;
      const asked = tame(reason.asked, 64);
      return (
        fill(kind === 'no-place' ? words.noPlace : words.noMilestone, {asked}) +
        (near ? fill(words.near, {near: tame(near, 64)}) : '')
      );
    }
  }
}
