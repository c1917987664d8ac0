import type {Member} from './answer.js';
import type {Dataset} from './dataset.js';
import {figuresOf} from './figures.js';
import {heldTo} from './held-to.js';
import {wordsOf, type Query} from './query.js';
import type {Selection} from './selection.js';

/** A question as a group's selection turns it. */
export interface Followed {
  readonly query: Query;
  /** Members that are chosen among those side by side: they stand out, for one lonely bar would compare nothing. */
  readonly emphasis: readonly string[];
  /** The period chosen in a span, which stays whole. */
  readonly period?: string;
  /** What was chosen and the indicator has no figures for; the widget's own question holds there. */
  readonly ignored: readonly Member[];
}

/**
 * Follows a selection as far as an indicator can answer it. A place, a school, a period or members take the place of what
 * the widget asks for by itself, but where it shows them side by side (`by`, a span of periods) they are marked instead.
 */
export function follow(query: Query, selection: Selection, dataset: Dataset): Followed {
  const indicator = dataset.indicators.get(query.indicator);
  const figures = indicator && figuresOf(dataset, indicator);
  const emphasis: string[] = [];
  const ignored: Member[] = [];
  let followed = query;
  let marked: string | undefined;
  if (!figures) return {query, emphasis, ignored};

  const knows = (dimension: string, id: string): boolean => {
    if (dimension === 'period') return figures.periods.includes(id);
    if (!figures.dims.includes(dimension)) return false;
    if (dimension === 'place') return figures.reaches(id);
    const at = new Map([[dimension, id]]);
    return figures.stands(dimension, at) || figures.parts(dimension, at).length > 0;
  };

  /** Whether a place is one of those that the question sets side by side. */
  const standsBeside = (id: string): boolean =>
    query.place.length > 1
      ? query.place.includes(id)
      : dataset.places.children(query.place[0]).some((child) => child.id === id);

  const ignore = (dimension: string, id: string): void => {
    const name =
      dimension === 'place'
        ? dataset.places.byId.get(id)?.name
        : dimension === 'school'
          ? dataset.schools.get(id)?.name
          : dataset.dimensions.get(dimension)?.members.find((one) => one.id === id)?.name;
    ignored.push({dimension, id, ...(name !== undefined && {name})});
  };

  for (const [dimension, value] of Object.entries(selection)) {
    const ids = wordsOf(value);
    const known = ids.filter((id) => knows(dimension, id));
    if (!known.length) {
      // A school's own figures are rare; that its place is followed says enough.
      if (ids[0] !== undefined && !(dimension === 'school' && selection['place']))
        ignore(dimension, ids[0]);
    } else if (dimension === 'period') {
      if (query.period.kind === 'span' || query.by.includes('period')) marked = known[0];
      else followed = {...followed, period: {kind: 'one', period: known[0] as string}};
    } else if (
      [...query.by, query.facet].includes(dimension) &&
      (dimension !== 'place' || standsBeside(known[0] as string))
    )
      emphasis.push(...known);
    else followed = heldTo(followed, dimension, known);
  }
  return {query: followed, emphasis, ignored, ...(marked !== undefined && {period: marked})};
}
