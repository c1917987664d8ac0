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
 * Leaves out of the frame what would make everything else small: parts beyond a stretch of sea wider than a seventh of
 * the rest, with less than a twentieth of the area. Places that `apart` names are shown apart wherever they lie.
 */
export function frameOf(shapes: readonly Shape[], apart: ReadonlySet<string> = new Set()): Frame {
  const parts = shapes.flatMap(({place, rings, boxes}) =>
    boxes.map((box, i): Part => {
      const area = (box.x1 - box.x0) * (box.y1 - box.y0);
      return {place, ring: rings[i] as Float64Array, box, area};
    }),
  );
  // Of a place that the feed shows apart, what lies beside the others stays with them: a coast and its near islands.
  const main = new Map<string, Part>();
  for (const part of parts)
    if (apart.has(part.place) && part.area > (main.get(part.place)?.area ?? -1))
      main.set(part.place, part);
  const others = parts.filter(({place}) => !apart.has(place));
  for (const [place, {box}] of main)
    if (!others.some((other) => gapBetween(box, other.box) < sizeOf(box) / 2)) main.delete(place);
  const isApart = ({place, box}: Part): boolean => {
    const coast = main.get(place);
    return apart.has(place) && (!coast || gapBetween(coast.box, box) > sizeOf(coast.box) / 2);
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
    if (gap > sizeOf(rest) / 7 && sum(main) > 0.95 * sum(sorted)) return main;
  }
  return undefined;
}

const sizeOf = ({x0, y0, x1, y1}: PlaneBox): number => Math.max(x1 - x0, y1 - y0);

const gapBetween = (a: PlaneBox, b: PlaneBox): number =>
  Math.max(b.x0 - a.x1, a.x0 - b.x1, b.y0 - a.y1, a.y0 - b.y1);

const sum = (parts: readonly Part[]): number => parts.reduce((total, {area}) => total + area, 0);
