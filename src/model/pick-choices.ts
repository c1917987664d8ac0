import type {Member} from './answer.js';
import type {Dataset} from './dataset.js';
import {figuresOf} from './figures.js';
import {comparePeriods, type Period, type PeriodKind} from './period.js';
import type {Place} from './place.js';

/** Who could answer: a feed, and the indicators that are shown of it. */
export interface Answerer {
  readonly dataset: Dataset;
  readonly indicators: readonly string[];
}

/** A place to choose, with the names of those around it, the nearest first. */
export interface PlaceChoice {
  readonly place: Place;
  readonly within: readonly Place[];
}

/** What a reader may choose so that at least one widget has an answer. */
export interface ChoicesToMake {
  /** Of the one kind that most indicators have, the earliest first. */
  readonly periods: readonly Period[];
  /** In the order of the feed. */
  readonly places: readonly PlaceChoice[];
  /** Members by dimension, in the dimension's order, without its total. */
  readonly members: ReadonlyMap<string, readonly Member[]>;
}

/** Gathers what some widgets could answer. An answerer without indicators stands for all of its feed. */
export function pickChoices(answerers: readonly Answerer[]): ChoicesToMake {
  const periods = new Map<string, Period>();
  const kinds = new Map<PeriodKind, number>();
  const places = new Map<string, PlaceChoice>();
  const members = new Map<string, Map<string, Member>>();
  for (const {dataset, indicators} of answerers) {
    const shown = indicators.length ? indicators : [...dataset.indicators.keys()];
    const all = shown.flatMap((id) => {
      const indicator = dataset.indicators.get(id);
      return (indicator && figuresOf(dataset, indicator)) ?? [];
    });
    for (const figures of all) {
      const own = figures.periods.flatMap((code) => dataset.periods.get(code) ?? []);
      for (const period of own) periods.set(period.code, period);
      for (const kind of new Set(own.map((period) => period.kind)))
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      for (const dimension of figures.dims) {
        if (dimension === 'place' || dimension === 'school') continue;
        const {members: listed = [], total} = dataset.dimensions.get(dimension) ?? {};
        const known = members.get(dimension) ?? new Map<string, Member>();
        members.set(dimension, known);
        for (const {id, name} of listed) {
          const at = new Map([[dimension, id]]);
          if (
            id !== total &&
            (figures.stands(dimension, at) || figures.parts(dimension, at).length)
          )
            known.set(id, {dimension, id, ...(name !== undefined && {name})});
        }
      }
    }
    for (const place of dataset.places.byId.values())
      if (all.some((figures) => figures.dims.includes('place') && figures.reaches(place.id)))
        places.set(place.id, {place, within: around(dataset, place)});
  }
  const [main] = [...kinds].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    periods: [...periods.values()].filter(({kind}) => kind === main).sort(comparePeriods),
    places: [...places.values()],
    members: new Map(
      [...members].map(([dimension, known]) => [dimension, inOrder(known, dimension, answerers)]),
    ),
  };
}

function around({places}: Dataset, {parent}: Place): Place[] {
  const found: Place[] = [];
  for (let id = parent; id && found.length < 8;) {
    const place = places.byId.get(id);
    if (!place) break;
    found.push(place);
    id = place.parent;
  }
  return found;
}

/** As the dimension lists them, whichever indicator came first. */
function inOrder(
  known: ReadonlyMap<string, Member>,
  dimension: string,
  [first]: readonly Answerer[],
): readonly Member[] {
  const order = first?.dataset.dimensions.get(dimension)?.members.map(({id}) => id) ?? [];
  return [...known.values()].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
