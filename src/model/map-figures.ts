import type {GroupsAnswer} from './answer.js';
import {classify, classOf, parseClassing, type Classes} from './classes.js';
import type {Dataset} from './dataset.js';
import type {MapPick} from './pick-map.js';
import {groupSchools, schoolKeys, type SchoolGroups} from './pick-schools.js';
import type {School} from './school.js';
import {SUPPRESSED} from './status.js';

/** How a page and its reader want a map. */
export interface MapWishes {
  /** As the attributes are written. */
  readonly classes?: string | undefined;
  readonly schoolsBy?: string | undefined;
  /** Classes of places and groups of schools that the legend keeps; none: all of them. */
  readonly keptClasses: ReadonlySet<string>;
  readonly keptGroups: ReadonlySet<string>;
}

/** What a map says, without its picture: places in their classes, schools in their groups, and what the reader keeps of both. */
export interface MapFigures {
  readonly dataset: Dataset;
  readonly answer: GroupsAnswer;
  readonly inside: readonly string[];
  readonly leaf: string | undefined;
  readonly classes: Classes;
  /** By row: `c0`, `c1`, … from low to high; `none` and `suppressed` for places without a value. */
  readonly classIds: readonly string[];
  readonly schools: readonly School[];
  /** What they may be coloured by. */
  readonly keys: readonly string[];
  /** Undefined where all schools look alike. */
  readonly groups: SchoolGroups | undefined;
  /** Indexes of the schools that the legend keeps. */
  readonly kept: Int32Array;
  /** Number of schools in each place, those of the places inside it included. */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether the legend keeps a class. */
  keeps(classId: string): boolean;
}

/** Sorts the places of an answer into classes, and its schools into groups. */
export function mapFigures(
  dataset: Dataset,
  answer: GroupsAnswer,
  {inside, leaf}: MapPick,
  schools: readonly School[],
  {classes: classing, schoolsBy, keptClasses, keptGroups}: MapWishes,
): MapFigures {
  const {values, status} = answer.grid.cells;
  const {indicator, targets} = answer;
  // One target for all of them can be the middle of the colours.
  const target = new Set(targets).size === 1 ? (targets[0] as number) : NaN;
  const classes = classify(values, indicator, target, parseClassing(classing));
  const groups = schoolsBy
    ? groupSchools(schools, schoolsBy, dataset.dimensions.get(schoolsBy))
    : undefined;
  const all = Int32Array.from(schools.keys());
  const counts = new Map<string, number>();
  for (const {place} of schools)
    for (let at = place; at !== undefined; at = dataset.places.byId.get(at)?.parent)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return {
    dataset,
    answer,
    inside,
    leaf,
    classes,
    classIds: [...values].map((value, row) =>
      Number.isNaN(value)
        ? status[row] === SUPPRESSED
          ? 'suppressed'
          : 'none'
        : `c${classOf(classes, value)}`,
    ),
    schools,
    counts,
    keys: schoolKeys(schools),
    groups,
    kept:
      groups && keptGroups.size
        ? all.filter((i) => keptGroups.has(groups.ids[groups.of[i] as number] as string))
        : all,
    keeps: (id) => !keptClasses.size || keptClasses.has(id),
  };
}

/** The row of a place; −1 where it is not shown. */
export const rowOf = ({answer}: MapFigures, place: string | undefined): number =>
  answer.grid.rows.findIndex(({id}) => id === place);
