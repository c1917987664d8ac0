import type {Member, Notice} from './answer.js';
import type {Period} from './period.js';
import type {Place} from './place.js';
import {validIn} from './place-tree.js';
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
  const {byId, successors, predecessors} = dataset.places;
  const from = new Set<string>();
  const to = new Set<string>();
  const note = (before: readonly Place[], after: readonly Place[]): void => {
    if (!before.length || !after.length) return;
    for (const {id} of before) from.add(id);
    for (const {id} of after) to.add(id);
  };
  const isShown = (place: Place): boolean => shown.some(({id}) => id === place.id);
  for (const {id} of shown) {
    const [before, after] = [predecessors(id), successors(id)];
    if (!before.length && !after.length) continue;
    const place = byId.get(id) as Place;
    const valid = periods.map((period) => validIn(place, period));
    const wasThere = valid.includes(true);
    const beside = after.filter(isShown);
    note([place], wasThere && !valid.at(-1) && !beside.length ? after : beside);
    // Its parts may be shown themselves, and then they have been noted.
    if (wasThere && !valid[0] && !before.some(isShown)) note(before, [place]);
  }
  if (!from.size) return undefined;
  const members = (ids: ReadonlySet<string>): Member[] => [...ids].map((id) => member('place', id));
  return {kind: 'boundary-change', from: members(from), to: members(to)};
}
