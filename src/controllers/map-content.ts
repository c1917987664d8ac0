import {areaFinder, layoutGround, readBoundary, type Ground} from '../geometry/ground.js';
import {indexPoints, type PointIndex} from '../geometry/points.js';
import type {ShapeFault} from '../geometry/shapes.js';
import {spreadPoints, type Points} from '../geometry/spread-points.js';
import type {PlaneBox} from '../geometry/view.js';
import type {GroupsAnswer} from '../model/answer.js';
import type {Boundary} from '../model/boundary.js';
import type {Dataset} from '../model/dataset.js';
import {mapFigures, type MapFigures, type MapWishes} from '../model/map-figures.js';
import {nearest} from '../model/nearest.js';
import {pickBoundary, type MapPick} from '../model/pick-map.js';
import {parseSchoolFilter, pickSchools} from '../model/pick-schools.js';
import type {Problem} from '../model/problem.js';
import type {School} from '../model/school.js';
import {remember} from './remember.js';

/** What a map shows, whatever part of it: figures, the ground under them, and where the schools stand on it. */
export interface MapContent {
  readonly figures: MapFigures;
  readonly boundary: Boundary | undefined;
  readonly ground: Ground | undefined;
  /** Undefined where no schools are drawn. */
  readonly points: Points | undefined;
  readonly index: PointIndex | undefined;
  /** Shapes that are not drawn, and why. */
  readonly problems: readonly Problem[];
}

export interface ContentWishes extends MapWishes {
  readonly schoolsWhere: string | undefined;
  readonly placesOnly: boolean;
  readonly tiles: boolean;
}

/** Makes a map's content; of it only what a change reaches is made anew. */
export function mapContents(): (
  dataset: Dataset,
  answer: GroupsAnswer,
  pick: MapPick,
  wishes: ContentWishes,
  scaleOf: ((box: PlaneBox) => number) | undefined,
) => MapContent {
  const schoolsOf = remember<readonly School[]>();
  const figuresOf = remember<MapFigures>();
  const boundaryOf = remember<ReturnType<typeof readBoundary>>();
  const groundOf = remember<Ground | undefined>();
  const pointsOf = remember<Points>();
  const indexOf = remember<PointIndex>();
  const problemsOf = remember<readonly Problem[]>();

  return (dataset, answer, pick, wishes, scaleOf) => {
    const {classes, schoolsBy, schoolsWhere, keptClasses, keptGroups, placesOnly, tiles} = wishes;
    const schools = schoolsOf([dataset, pick.inside.join(' '), schoolsWhere], () =>
      pickSchools(dataset, pick.inside, parseSchoolFilter(schoolsWhere)),
    );
    const figures = figuresOf(
      [answer, schools, classes, schoolsBy, keptClasses, keptGroups, pick.leaf],
      () => mapFigures(dataset, answer, pick, schools, wishes),
    );
    const boundary = pickBoundary(dataset, answer, tiles);
    const {shapes, faults} = boundaryOf([dataset, boundary], () => readBoundary(dataset, boundary));
    const ids = answer.grid.rows.map(({id}) => id);
    const ground = groundOf([shapes, ids.join(' '), !scaleOf], () =>
      layoutGround(
        dataset,
        ids,
        shapes,
        new Set(boundary?.insets.flatMap(({places}) => places)),
        scaleOf ?? (() => 1),
      ),
    );
    // Schools would hide the circles that stand for places without a shape, until one of these is open.
    const isSeen = pick.leaf !== undefined || ground?.shapes.some(Boolean);
    const hasPoints = ground && isSeen && !placesOnly && schools.length > 0 && !boundary?.grid;
    const points = hasPoints
      ? pointsOf([schools, ground], () => spreadPoints(schools, areaFinder(dataset, ids, ground)))
      : undefined;
    const {groups, kept} = figures;
    return {
      figures,
      boundary,
      ground,
      points,
      index:
        points &&
        indexOf([points, groups, keptGroups], () =>
          indexPoints(points, kept, groups && {of: groups.of, count: groups.ids.length}),
        ),
      problems: problemsOf([faults, ground], () =>
        boundary ? shapeProblems(dataset, boundary, faults, ground?.crossed ?? []) : [],
      ),
    };
  };
}

/** As many faults of one set are told, and of as many the nearest known id: looking for it takes long where there are thousands. */
const [TOLD, WITH_NEAR] = [100, 5];

function shapeProblems(
  {feed, places}: Dataset,
  boundary: Boundary,
  faults: readonly ShapeFault[],
  crossed: readonly string[],
): readonly Problem[] {
  const set = `/boundaries/${feed.boundaries.indexOf(boundary)}/geometry`;
  return [...crossed.map((got): ShapeFault => ({at: [], code: 'bad-shape', got})), ...faults]
    .slice(0, TOLD)
    .map(({at, code, got}, i): Problem => {
      const near =
        code === 'unknown-id' && i < WITH_NEAR ? nearest(got, places.byId.keys()) : undefined;
      return {
        path: [set, ...at].join('/'),
        code,
        severity: 'error',
        got,
        ...(near !== undefined && {near}),
      };
    });
}
