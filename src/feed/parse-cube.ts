import type {Cube} from '../model/cube.js';
import type {LocalText} from '../model/text.js';
import {checkRecord, isA, kindOf} from './check.js';
import {pointerFrom, type Context, type Found} from './context.js';
import {readAxes, setStatus, STATUS_LIST, type Axis, type Say} from './cube-axes.js';
import type {Axes} from './parse-places.js';
import {parseRows} from './parse-rows.js';
import * as schema from './schema.js';
import {isBag, own} from './shield.js';
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

const CUBE = kindOf(schema.cube);

/**
 * Reads the cells of an indicator, spelled as a cube or as rows.
 *
 * Cells of unknown members are left out. The whole cube is (undefined), with a problem, when its outline is wrong:
 * another count of values than its axes have cells, an unknown dimension.
 */
export function parseCube(
  context: Context,
  found: Found,
  axes: Axes,
  subject: string,
): Cube | undefined {
  const {value, pointer, file} = found;
  const at = pointerFrom(pointer);
  const say: Say = (keys, code, details) =>
    context.log.add(at(keys), code, {...details, subject, file});
  if (isBag(value) && 'rows' in value)
    return parseRows(context, value, axes, at, say, {subject, file});
  if (!checkRecord(value, CUBE, context.log, at, {subject, file})) return undefined;
  const raw = value as RawCube;
  const dims = readAxes(raw.dims, raw.members, axes, say);
  if (!dims) return undefined;

  const size = dims.reduce((product, {length}) => product * length, 1);
  if (raw.values.length !== size) {
    say(['values'], 'value-count', {expected: String(size), got: raw.values.length});
    return undefined;
  }
  if (!takeCells(context, size, say)) return undefined;
  const from = dims.every(({kept, length}) => kept.length === length) ? undefined : positions(dims);

  const bound = (key: 'lower' | 'upper'): Partial<Cube> => {
    const list = raw[key];
    if (list?.length === size) return {[key]: numbers(list, key, from, say)};
    if (list) say([key], 'value-count', {expected: String(size), got: list.length});
    return {};
  };
  const status = raw.status && new Uint8Array(from?.length ?? size);
  const notes = new Map<number, LocalText>();
  eachCell(raw, 'status', from, say, STATUS_LIST, (cell, code) =>
    setStatus(status as Uint8Array, cell, code),
  );
  eachCell(raw, 'notes', from, say, 'text', (cell, note) => {
    const sound = isA(text, note);
    if (sound) notes.set(cell, note as LocalText);
    return sound;
  });
  return own({
    dims: dims.map(({dim}) => dim),
    values: numbers(raw.values, 'values', from, say),
    ...(status && {status}),
    ...bound('lower'),
    ...bound('upper'),
    ...(notes.size ? {notes} : {}),
  });
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
  const count = from?.length ?? list.length;
  const column = new Float64Array(count);
  for (let cell = 0; cell < count; cell++) {
    const index = from ? (from[cell] as number) : cell;
    const value = list[index];
    column[cell] = Number.isFinite(value) ? (value as number) : NaN;
    if (value !== null && !Number.isFinite(value))
      say([key, index], 'wrong-type', {expected: 'number', got: value});
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
  set: (cell: number, entry: unknown) => boolean,
): void {
  const entries = raw[column];
  if (!entries) return;
  const cells = from && new Map(Array.from(from, (index, cell) => [index, cell]));
  for (const key of Object.keys(entries)) {
    const index = /^\d+$/.test(key) ? Number(key) : NaN;
    if (!(index < raw.values.length)) {
      say([column, key], 'bad-value', {expected: `0–${raw.values.length - 1}`, got: key});
      continue;
    }
    const cell = cells ? cells.get(index) : index;
    const entry = entries[key];
    if (cell !== undefined && !set(cell, entry))
      say([column, key], 'bad-value', {expected, got: entry});
  }
}
