import {own} from '../model/bare.js';
import type {Cube} from '../model/cube.js';
import {checkRecord} from './check.js';
import type {Context} from './context.js';
import {allOf, isMember, knowsDims, setStatus, sizeOf, STATUS_LIST} from './cube-axes.js';
import {takeCells} from './parse-cube.js';
import type {Axes} from './parse-places.js';
import type {Say} from './problems.js';
import * as schema from './schema.js';

/**
 * Reads cells that people wrote by hand, one row each: a member for each dimension, the value, maybe a status.
 *
 * The cube gets the members that occur, in feed order (periods as they come). A row with an unknown member, of the wrong
 * length or for a cell that an earlier row gave is left out.
 */
export function parseRows(
  context: Context,
  value: unknown,
  axes: Axes,
  say: Say,
): Cube | undefined {
  if (!checkRecord(value, schema.rows, say)) return undefined;
  const {dims, rows} = value as {dims: readonly string[]; rows: readonly unknown[]};
  if (!knowsDims(axes, dims, say)) return undefined;

  const width = dims.length;
  const used = dims.map(() => new Set<string>());
  /** The sound rows by their members, each with its place in the file. */
  const cells = new Map<string, {readonly row: readonly unknown[]; readonly i: number}>();
  rows.forEach((row, i) => {
    if (!Array.isArray(row)) say(['rows', i], 'wrong-type', {expected: 'list', got: row});
    else if (row.length !== width + 1 && row.length !== width + 2) {
      say(['rows', i], 'value-count', {expected: `${width + 1}–${width + 2}`, got: row.length});
    } else if (dims.every((dim, d) => isMember(axes, dim, row[d], say, 'rows', i, d))) {
      const members = row.slice(0, width).join(' ');
      if (cells.has(members)) say(['rows', i], 'duplicate-cell', {got: members});
      else cells.set(members, {row, i});
      used.forEach((ids, d) => ids.add(row[d] as string));
    }
  });

  const members = used.map(
    (ids, d) => allOf(axes, dims[d] as string)?.filter((id) => ids.has(id)) ?? [...ids],
  );
  const size = sizeOf(members);
  if (!takeCells(context, size, say)) return undefined;
  const positions = members.map((list) => new Map(list.map((id, i) => [id, i])));
  const values = new Float64Array(size).fill(NaN);
  const status = new Uint8Array(size);
  for (const {row, i} of cells.values()) {
    const cell = positions.reduce(
      (index, map, d) => index * map.size + (map.get(row[d] as string) as number),
      0,
    );
    const [number, code = null] = row.slice(width);
    if (Number.isFinite(number)) values[cell] = number as number;
    else if (number !== null)
      say(['rows', i, width], 'wrong-type', {expected: 'number', got: number});
    if (code !== null && !setStatus(status, cell, code))
      say(['rows', i, width + 1], 'bad-value', {expected: STATUS_LIST, got: code});
  }
  return own({
    dims: dims.map((id, d) => ({id, members: members[d] as string[]})),
    values,
    ...(status.some(Boolean) && {status}),
  });
}
