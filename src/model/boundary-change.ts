import type {Member, Notice} from './answer.js';
import type {Period} from './period.js';
import type {Place} from './place.js';
import type {Question} from './question.js';

/**
 * Says so when an answer compares across a change of boundaries: it shows a place beside one that it became,
 * or a place in periods before it was there or after it was gone.
 */
export function boundaryChange(
  {dataset, member}: Question,
  shown: readonly Member[],
  periods: readonly Period[],
): Notice | undefined {
  const {byId, validIn, successors, predecessors} = dataset.places;
  const from = new Set<string>();
  const to = new Set<string>();
  const note = (
    before: readonly {readonly id: string}[],
    after: readonly {readonly id: string}[],
  ): void => {
    if (!before.length || !after.length) return;
    for (const {id} of before) from.add(id);
    for (const {id} of after) to.add(id);
  };
  for (const {id} of shown) {
    const place = byId.get(id) as Place;
    const next = successors(id);
    const valid = periods.map((period) => validIn(place, period));
    const beside = next.filter((one) => shown.some((other) => other.id === one.id));
    note([place], beside);
    if (valid.includes(true)) {
      if (valid.at(-1) === false && !beside.length) note([place], next);
      // Its parts may be shown themselves, and then they have been noted.
      if (
        valid[0] === false &&
        !predecessors(id).some((one) => shown.some((other) => other.id === one.id))
      )
        note(predecessors(id), [place]);
    }
  }
  if (!from.size) return undefined;
  const members = (ids: ReadonlySet<string>): Member[] => [...ids].map((id) => member('place', id));
  return {kind: 'boundary-change', from: members(from), to: members(to)};
}
