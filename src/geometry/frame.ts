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
 * Leaves out of the frame what would make everything else small: what lies farther from its place's mainland than that is
 * large, and a twentieth of the area beyond a stretch of sea wider than a seventh of the rest.
 *
 * A place that `apart` names lies apart as a whole, or, where it has a mainland and parts far from it, with those.
 */
export function frameOf(shapes: readonly Shape[], apart: ReadonlySet<string> = new Set()): Frame {
  const parts = shapes.flatMap(({place, rings, boxes}) =>
    boxes.map((box, i): Part => {
      const area = (box.x1 - box.x0) * (box.y1 - box.y0);
      return {place, ring: rings[i] as Float64Array, box, area};
    }),
  );
  // A place of which one part is the most has a mainland there; an archipelago has none.
  const own = new Map<string, number>();
  for (const {place, area} of parts) own.set(place, (own.get(place) ?? 0) + area);
  const mainland = new Map<string, Part>();
  for (const part of parts)
    if (part.area > (own.get(part.place) as number) / 2) mainland.set(part.place, part);
  /** Farther from its place's mainland than so many times the mainland's size. */
  const isOff = ({place, box}: Part, times: number): boolean => {
    const main = mainland.get(place);
    return main !== undefined && gapBetween(main.box, box) > sizeOf(main.box) * times;
  };
  const split = new Set(parts.flatMap((part) => (isOff(part, 0.5) ? part.place : [])));
  const isApart = (part: Part): boolean =>
    isOff(part, 1) || (apart.has(part.place) && (!split.has(part.place) || isOff(part, 0.5)));
  let near = parts.filter((part) => !isApart(part));
  if (!near.length) near = parts;
  for (let cut: Part[] | undefined = near; cut; near = cut ?? near)
    cut = withoutFar(near, 'x0', 'x1') ?? withoutFar(near, 'y0', 'y1');
  const kept = new Set(near);
  const box = around(near.map((part) => part.box)) ?? {x0: 0, y0: 0, x1: 1, y1: 1};
  const far = new Map<string, Float64Array[]>();
  for (const {place, ring, ...part} of parts.filter((each) => !kept.has(each)))
    // What nobody names and is in the picture anyway needs no inset.
    if (apart.has(place) || !isIn(part.box, box)) far.set(place, [...(far.get(place) ?? []), ring]);
  return {box, far};
}

const isIn = (a: PlaneBox, b: PlaneBox): boolean =>
  a.x0 >= b.x0 && a.x1 <= b.x1 && a.y0 >= b.y0 && a.y1 <= b.y1;

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
  for (let i = 0; i < sorted.length; i++) {
    const {box} = sorted[i] as Part;
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
