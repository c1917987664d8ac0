import type {Answer, GroupsAnswer} from './answer.js';
import type {Boundary} from './boundary.js';
import type {Dataset} from './dataset.js';
import {pickGroups} from './pick-groups.js';
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
    answer: ask({indicator, period, where, by: ['place'], place: inside}),
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
    if (next?.answer.kind !== 'groups') break;
    picked = next;
  }
  return picked;
}

const endOf = ({answer}: MapPick): number =>
  answer.kind === 'groups' ? answer.period.end : -Infinity;

function onlyRow({answer}: MapPick): string | undefined {
  if (answer.kind !== 'groups') return undefined;
  const [row, ...others] = answer.grid.rows;
  return others.length ? undefined : row?.id;
}

/**
 * The set of boundaries for some places in their period: of their kind and valid then, or, for places of another time, when
 * they were; shapes before tiles, unless tiles are asked for.
 */
export function pickBoundary(
  {feed, places}: Dataset,
  {grid, period}: GroupsAnswer,
  tiles: boolean,
): Boundary | undefined {
  const shown = grid.rows.flatMap(({id}) => places.byId.get(id) ?? []);
  const ofKind = feed.boundaries.filter(({kind}) => shown.some((place) => place.kind === kind));
  const now = ofKind.filter((boundary) => validIn(boundary, period));
  const fitting = now.length
    ? now
    : ofKind.filter((boundary) => shown.some((place) => meet(place, boundary)));
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
