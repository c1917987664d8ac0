import type {CubeDim} from '../model/cube.js';
import {STATUS_CODES, type StatusCode} from '../model/status.js';
import {dimsOf, idsOf, type Axes} from './parse-places.js';
import type {Path, Say} from './problems.js';
import {isPeriod, resolves} from './references.js';
import * as values from './values.js';

/** An axis as the file spells it, and which of its members are usable. */
export interface Axis {
  readonly dim: CubeDim;
  /** Members in the file, usable or not. */
  readonly length: number;
  /** Positions of the usable ones. */
  readonly kept: readonly number[];
}

/** True when a member can be used; else it is reported. Periods are read, members of other dimensions looked up. */
export function isMember(
  axes: Axes,
  dim: string,
  id: unknown,
  say: Say,
  ...path: Path
): id is string {
  if (dim === 'period') return isPeriod(id, say, path);
  const axis = idsOf(axes, dim);
  if (axis.ids.has(id as string) || values.id.test(id))
    return resolves(axis, id as string, say, path);
  say(path, 'bad-value', {expected: values.id.token, got: id});
  return false;
}

/** False, and reported, when one of the dimensions is declared nowhere. */
export const knowsDims = (axes: Axes, dims: readonly string[], say: Say): boolean =>
  dims.every((dim, i) => resolves(dimsOf(axes), dim, say, ['dims', i]));

/** Reads the members of each dimension; undefined when the cells cannot be told apart without what is missing. */
export function readAxes(
  dims: readonly string[],
  members: Readonly<Record<string, readonly unknown[]>>,
  axes: Axes,
  say: Say,
): Axis[] | undefined {
  if (!knowsDims(axes, dims, say)) return undefined;
  for (const key of Object.keys(members)) {
    if (!dims.includes(key))
      say(['members', key], 'unknown-key', {severity: 'warning', got: key, known: dims});
  }
  const read: Axis[] = [];
  for (const id of dims) {
    const given = members[id] ?? allOf(axes, id);
    if (!given) {
      say(['members', id], 'missing-key', {expected: 'list'});
      return undefined;
    }
    const seen = new Set<unknown>();
    const kept: number[] = [];
    given.forEach((member, i) => {
      if (!isMember(axes, id, member, say, 'members', id, i)) return;
      if (seen.has(member)) say(['members', id, i], 'duplicate-id', {got: member});
      else kept.push(i);
      seen.add(member);
    });
    const dim = {id, members: kept.map((i) => given[i] as string)};
    read.push({dim, length: given.length, kept});
  }
  return read;
}

/** How many cells the axes make, by their lengths. */
export const sizeOf = (axes: readonly {readonly length: number}[]): number =>
  axes.reduce((product, {length}) => product * length, 1);

/** All members in feed order. Nothing can stand in for periods, nor for places that have not arrived. */
export function allOf(axes: Axes, dim: string): readonly string[] | undefined {
  const axis = axes.get(dim);
  return axis?.known ? [...axis.ids] : undefined;
}

/** The status codes that a feed may give, for a problem's `expected`. */
export const STATUS_LIST = STATUS_CODES.slice(1).join(' ');

/** Notes a status code; false when there is no such code. */
export function setStatus(status: Uint8Array, cell: number, code: unknown): boolean {
  const index = STATUS_CODES.indexOf(code as StatusCode);
  if (index > 0) status[cell] = index;
  return index > 0;
}
