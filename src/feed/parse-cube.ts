import {own} from '../model/bare.js';
import type {Cube} from '../model/cube.js';
import type {LocalText} from '../model/text.js';
import {checkRecord} from './check.js';
import type {Context, Found} from './context.js';
import {readAxes, setStatus, sizeOf, STATUS_LIST, type Axis} from './cube-axes.js';
import {given} from './given.js';
import type {Axes} from './parse-places.js';
import {parseRows} from './parse-rows.js';
import type {Say} from './problems.js';
import * as schema from './schema.js';
import {isBag, NO_MAP} from './shield.js';
import {text} from './values.js';

interface RawCube {
  readonly dims: readonly string[];
  readonly members?: Readonly<Record<string, readonly unknown[]>>;
  readonly values: readonly unknown[];
  readonly status?: Readonly<Record<string, unknown>>;
  readonly lower?: readonly unknown[];
  readonly upper?: readonly unknown[];
  readonly notes?: Readonly<Record<string, unknown>>;
}

/**
 * Reads the cells of an indicator, spelled as a cube or as rows.
 *
 * Cells of unknown members are left out. The whole cube is (undefined), with a problem, when its outline is wrong:
 * another count of values than its axes have cells, an unknown dimension.
 */
export function parseCube(
  context: Context,
  {value, pointer, file}: Found,
  axes: Axes,
  subject: string,
): Cube | undefined {
  const say = context.log.at(pointer, {subject, file});
  if (isBag(value) && 'rows' in value) return parseRows(context, value, axes, say);
  if (!checkRecord(value, schema.cube, say)) return undefined;
  const raw = value as RawCube;
  const dims = readAxes(raw.dims, raw.members ?? (NO_MAP as Record<string, never>), axes, say);
  if (!dims) return undefined;

  const size = sizeOf(dims);
  const hasSize = (key: 'values' | 'lower' | 'upper'): boolean => {
    const got = raw[key]?.length;
    if (got !== size && got !== undefined) say([key], 'value-count', {expected: `${size}`, got});
    return got === size;
  };
  if (!hasSize('values') || !takeCells(context, size, say)) return undefined;
  const from = dims.every(({kept, length}) => kept.length === length) ? undefined : positions(dims);
  const column = (key: 'values' | 'lower' | 'upper'): Float64Array =>
    numbers(raw[key] as readonly unknown[], key, from, say);

  const status = raw.status && new Uint8Array(from?.length ?? size);
  const notes = new Map<number, LocalText>();
  eachCell(raw, 'status', from, say, STATUS_LIST, (cell, code) =>
    setStatus(status as Uint8Array, cell, code),
  );
  eachCell(
    raw,
    'notes',
    from,
    say,
    text.token,
    (cell, note) => text.test(note) && notes.set(cell, note as LocalText),
  );
  return own(
    given({
      dims: dims.map(({dim}) => dim),
      values: column('values'),
      status,
      lower: hasSize('lower') ? column('lower') : undefined,
      upper: hasSize('upper') ? column('upper') : undefined,
      notes: notes.size ? notes : undefined,
    }),
  );
}

/** Takes the cells of a cube out of what the feed may still hold; false, and reported, when it is too much. */
export function takeCells(context: Context, size: number, say: Say): boolean {
  if (size > context.cells) {
    say([], 'too-large', {expected: `≤ ${context.cells}`, got: size});
    return false;
  }
  context.cells -= size;
  return true;
}

/** For each cell that stays, its index in the file. */
function positions(dims: readonly Axis[]): Uint32Array {
  let indexes = Uint32Array.of(0);
  for (const {kept, length} of dims) {
    const next = new Uint32Array(indexes.length * kept.length);
    let cell = 0;
    for (const index of indexes) for (const i of kept) next[cell++] = index * length + i;
    indexes = next;
  }
  return indexes;
}

/** A column of numbers, NaN for null and, with a problem, for anything else. */
function numbers(
  list: readonly unknown[],
  key: string,
  from: Uint32Array | undefined,
  say: Say,
): Float64Array {
  const column = new Float64Array(from?.length ?? list.length).fill(NaN);
  for (let cell = 0; cell < column.length; cell++) {
    const index = from ? (from[cell] as number) : cell;
    const value = list[index];
    if (Number.isFinite(value)) column[cell] = value as number;
    else if (value !== null) say([key, index], 'wrong-type', {expected: 'number', got: value});
  }
  return column;
}

/** Sets the entries of a sparse column in the cells that stay; what has no cell, or `set` refuses, is reported. */
function eachCell(
  raw: RawCube,
  column: 'status' | 'notes',
  from: Uint32Array | undefined,
  say: Say,
  expected: string,
  set: (cell: number, entry: unknown) => unknown,
): void {
  const count = raw.values.length;
  const entries = Object.entries(raw[column] ?? {});
  const cells = from && entries.length && new Map([...from].map((index, cell) => [index, cell]));
  for (const [key, entry] of entries) {
    const index = /^\d+$/.test(key) ? Number(key) : NaN;
    if (!(index < count)) {
      say([column, key], 'bad-value', {expected: `0–${count - 1}`, got: key});
      continue;
    }
    const cell = cells ? cells.get(index) : index;
    if (cell !== undefined && !set(cell, entry))
      say([column, key], 'bad-value', {expected, got: entry});
  }
}
