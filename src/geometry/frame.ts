import type {Shape} from './shapes.js';
import {around, type PlaneBox} from './view.js';

/** What the picture frames: the mainland with its near islands, and what lies so far out that it is shown apart. */
export interface Frame {
  readonly box: PlaneBox;
  /** Far rings by place, for insets. */
  readonly far: ReadonlyMap<string, readonly Float64Array[]>;
}

interface Part {
  readonly place: string;
  readonly ring: Float64Array;
  readonly box: PlaneBox;
  /** Of the box: the shapes of islands and of mainlands fill theirs about alike. */
  readonly area: number;
}

/**
 * Leaves out of the frame what would make everything else small: a twentieth of the area beyond a stretch of sea wider than a
 * seventh of the rest, and what of a place lies farther from its mainland than two thirds of that. Places that `apart` names are shown apart wherever they lie.
 */
export function frameOf(shapes: readonly Shape[], apart: ReadonlySet<string> = new Set()): Frame {
  const parts = shapes.flatMap(({place, rings, boxes}) =>
    boxes.map((box, i): Part => {
      const area = (box.x1 - box.x0) * (box.y1 - box.y0);
      return {place, ring: rings[i] as Float64Array, box, area};
    }),
  );
  const others = parts.filter(({place}) => !apart.has(place));
  const coasts = new Map<string, Part>();
  for (const place of apart) {
    const coast = coastOf(
      parts.filter((part) => part.place === place),
      others,
    );
    if (coast) coasts.set(place, coast);
  }
  const isApart = (part: Part): boolean => {
    const coast = coasts.get(part.place);
    return apart.has(part.place) && (!coast || isFar(part, coast));
  };
  let near = parts.filter((part) => !isApart(part));
  if (!near.length) near = parts;
  for (let cut: Part[] | undefined = near; cut; near = cut ?? near)
    cut = withoutFar(near, 'x0', 'x1') ?? withoutFar(near, 'y0', 'y1');
  const kept = new Set(near);
  const far = new Map<string, Float64Array[]>();
  for (const part of parts)
    if (!kept.has(part)) far.set(part.place, [...(far.get(part.place) ?? []), part.ring]);
  return {box: around(near.map(({box}) => box)) ?? {x0: 0, y0: 0, x1: 1, y1: 1}, far};
}

/**
 * The part of a place shown apart that stays where it is, with its near islands: a coast beside other places, which is most
 * of the place. An archipelago has none, nor has an island that has nothing far from it.
 */
function coastOf(parts: readonly Part[], others: readonly Part[]): Part | undefined {
  const [first, ...rest] = [...parts].sort((a, b) => b.area - a.area);
  return first &&
    first.area > sum(rest) &&
    rest.some((part) => isFar(part, first)) &&
    others.some((other) => !isFar(other, first))
    ? first
    : undefined;
}

const isFar = ({box}: Part, {box: from}: Part): boolean => gapBetween(from, box) > sizeOf(from) / 2;

/** The parts without those beyond the widest gap along one direction; undefined when nothing lies far out. */
function withoutFar(
  parts: readonly Part[],
  low: 'x0' | 'y0',
  high: 'x1' | 'y1',
): Part[] | undefined {
  const sorted = [...parts].sort((a, b) => a.box[low] - b.box[low]);
  const whole = around(sorted.map(({box}) => box));
  if (!whole) return undefined;
  let reach = -Infinity;
  for (const [i, {box}] of sorted.entries()) {
    const gap = box[low] - reach;
    reach = Math.max(reach, box[high]);
    if (!i || gap <= 0) continue;
    const [before, after] = [sorted.slice(0, i), sorted.slice(i)];
    const main = sum(before) < sum(after) ? after : before;
    const rest = around(main.map((part) => part.box)) as PlaneBox;
    const [far, all] = [gap / sizeOf(rest), sum(sorted)];
    const isTrifle = far > 1 / 7 && sum(main) > 0.95 * all;
    // Reefs of a province may be large in all, and however far.
    const isOwnSea =
      far > 2 / 3 &&
      main.some(({area}) => area > all / 2) &&
      sorted.every(({place}) => main.some((part) => part.place === place));
    if (isTrifle || isOwnSea) return main;
  }
  return undefined;
}

const sizeOf = ({x0, y0, x1, y1}: PlaneBox): number => Math.max(x1 - x0, y1 - y0);

const gapBetween = (a: PlaneBox, b: PlaneBox): number =>
  Math.max(b.x0 - a.x1, a.x0 - b.x1, b.y0 - a.y1, a.y0 - b.y1);

const sum = (parts: readonly Part[]): number => parts.reduce((total, {area}) => total + area, 0);
