import type {Answer, GroupsAnswer, Member, Notice} from './answer.js';
import type {Boundary} from './boundary.js';
import type {Dataset} from './dataset.js';
import {unique} from './lists.js';
import {pickGroups} from './pick-groups.js';
import type {Place} from './place.js';
import type {Query} from './query.js';
import {validIn, type Validity} from './place-tree.js';

/** What a map shows: the places inside some, coloured by an answer, and the one among them that the reader has opened. */
export interface MapPick {
  readonly answer: Answer;
  /** The places whose parts are shown; none for the roots. */
  readonly inside: readonly string[];
  /** The opened place, where it has no parts of its own: its neighbours stay around it. */
  readonly leaf?: string;
}

/** Asks about the parts of a place; of the roots where none is named, and of the root where there is only one. */
export function pickMap(
  dataset: Dataset,
  query: Query,
  ask: (query: Query) => Answer = (asked) => pickGroups(dataset, asked),
): MapPick {
  const {byId, children} = dataset.places;
  // The school that is open is chosen on the map, not a filter on its figures.
  const {indicator, period, where} = query;
  const askInside = (inside: readonly string[]): MapPick => ({
    answer: dated(dataset, ask({indicator, period, where, by: ['place'], place: inside})),
    inside,
  });
  const [only = '', ...others] = query.place;
  const leaf = byId.get(only);
  if (leaf && !others.length && !children(only).length)
    return {...askInside(leaf.parent === undefined ? [only] : [leaf.parent]), leaf: only};
  let picked = askInside(query.place);
  if (query.place.length) return picked;
  // Values that cannot be added up stand in the parts alone: then the newest root with an answer is shown.
  if (picked.answer.kind === 'empty')
    for (const {id} of children(undefined)) {
      const next = askInside([id]);
      if (endOf(next) > endOf(picked)) picked = next;
    }
  for (let root = onlyRow(picked); root; root = onlyRow(picked)) {
    const next = children(root).length ? askInside([root]) : undefined;
    // Without figures of its parts a place stands for them.
    if (next?.answer.kind !== 'groups' || onlyRow(next) === root) break;
    picked = next;
  }
  return picked;
}

/** Says so where all places of an answer are of another time than its period: such figures are reckoned back, or on. */
function dated({places}: Dataset, answer: Answer): Answer {
  if (answer.kind !== 'groups') return answer;
  const {period, grid, notices} = answer;
  const shown = grid.rows.flatMap(({id}) => places.byId.get(id) ?? []);
  if (shown.some((place) => validIn(place, period))) return answer;
  const gone = shown.filter(
    ({validTo}) => !validIn({...(validTo !== undefined && {validTo})}, period),
  );
  const beside = (of: typeof places.successors, those: readonly Place[]): [Place[], Place[]] => [
    those.filter(({id}) => of(id).length),
    those.flatMap(({id}) => of(id)),
  ];
  const [before, after] = gone.length
    ? beside(places.successors, gone)
    : beside(places.predecessors, shown).reverse();
  if (!before?.length || !after?.length) return answer;
  const members = (list: readonly Place[]): Member[] =>
    unique(list).map(({id, name}) => ({dimension: 'place', id, name}));
  const change: Notice = {kind: 'boundary-change', from: members(before), to: members(after)};
  return {...answer, notices: [...notices, change]};
}

const endOf = ({answer}: MapPick): number =>
  answer.kind === 'groups' ? answer.period.end : -Infinity;

function onlyRow({answer}: MapPick): string | undefined {
  if (answer.kind !== 'groups') return undefined;
  const [row, ...others] = answer.grid.rows;
  return others.length ? undefined : row?.id;
}

/**
 * The set of boundaries for some places in their period: of their kind and of their time, and valid in the period where there
 * is one; shapes before tiles, unless tiles are asked for.
 */
export function pickBoundary(
  {feed, places}: Dataset,
  {grid, period}: GroupsAnswer,
  tiles: boolean,
): Boundary | undefined {
  const shown = grid.rows.flatMap(({id}) => places.byId.get(id) ?? []);
  const theirs = feed.boundaries.filter((boundary) =>
    shown.some((place) => place.kind === boundary.kind && meet(place, boundary)),
  );
  const now = theirs.filter((boundary) => validIn(boundary, period));
  const fitting = now.length ? now : theirs;
  return fitting.find(({grid: own}) => tiles === (own !== undefined)) ?? fitting[0];
}

/** Whether two things were there at one time; ISO dates compare as texts. */
const meet = (a: Validity, b: Validity): boolean =>
  (a.validFrom ?? '') <= (b.validTo ?? '9') && (b.validFrom ?? '') <= (a.validTo ?? '9');

/** The places from the top down to one, itself included; `top` is where a page lets its readers begin. */
export function trailTo({places}: Dataset, id: string | undefined, top: string): readonly string[] {
  const trail: string[] = [];
  for (let at = id; at !== undefined; at = at === top ? undefined : places.byId.get(at)?.parent)
    trail.unshift(at);
  return trail;
}

/**
 * Finds the place that a shape's key names (FEED.md, "Boundaries"): its id, or its code in the set's scheme; a number is
 * padded with zeros to a code's length.
 */
export function placeByKey(
  {feed}: Dataset,
  {scheme}: Boundary,
): (key: string | number) => string | undefined {
  const ids = new Map<string, string>();
  let length = 0;
  for (const {id, codes} of feed.places) {
    ids.set(id, id);
    const code = scheme === undefined ? undefined : codes[scheme];
    if (code === undefined) continue;
    ids.set(code, id);
    length = Math.max(length, code.length);
  }
  return (key) => {
    const found = ids.get(`${key}`);
    if (found !== undefined || typeof key !== 'number') return found;
    // Provinces and communes have codes of different lengths.
    let padded = `${key}`;
    while (!ids.has(padded) && padded.length < length) padded = `0${padded}`;
    return ids.get(padded);
  };
}
