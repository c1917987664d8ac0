import type {LinkedPart} from '../model/feed.js';
import {checkRecord, isExtension, isSound, type Kind, type Locate} from './check.js';
import {follow, pointerFrom, type Context, type Found} from './context.js';
import {bare, isBag, type Bare} from './shield.js';

/** The sound records of a list, and where each stands in the file. */
export interface List<T> {
  readonly records: readonly T[];
  /** Names a key of a record for a problem. */
  readonly at: (record: number, ...keys: PropertyKey[]) => string;
  readonly file?: string;
  /** Ids of records that had to be left out. */
  readonly leftOut: ReadonlySet<string>;
  /** False when the list is linked and has not arrived, so that nobody can say which ids exist. */
  readonly known: boolean;
}

interface Options {
  readonly kind: Kind;
  /** Ids that are taken already. */
  readonly taken?: Set<string>;
  /** Id of the record that holds the list, for records without ids of their own. */
  readonly subject?: string;
  /** Set for lists that may be linked. */
  readonly part?: LinkedPart['part'];
}

/**
 * Reads a list of records in either spelling: objects, or `fields` and `rows`. In rows null means absent.
 *
 * Records with a bad required key and second records of one id are left out and reported.
 */
export function parseList<T>(
  context: Context,
  value: unknown,
  pointer: string,
  options: Options,
): List<T> {
  const found = options.part
    ? follow(context, value, {part: options.part, pointer})
    : {value, pointer};
  if (!found || value === undefined) {
    return {records: [], at: () => pointer, leftOut: new Set(), known: value === undefined};
  }
  const {kind, taken = new Set()} = options;
  const {log} = context;
  const file = found.file === undefined ? {} : {file: found.file};
  const leftOut = new Set<string>();
  const records: T[] = [];
  const places: number[] = [];
  const {entries, locate} = spelling(context, found, kind);
  const hasId = 'id' in kind.shape;

  for (let i = 0; i < entries.length; i++) {
    const record = entries[i];
    if (record === undefined) continue;
    const id = isBag(record) && typeof record['id'] === 'string' ? record['id'] : undefined;
    const at: Locate = (keys) => locate(i, keys);
    const sound = isBag(record) && isSound(record, kind);
    if (!sound && !checkRecord(record, kind, log, at, {subject: id ?? options.subject, ...file})) {
      if (id !== undefined) leftOut.add(id);
    } else if (taken.has(id ?? '')) {
      log.add(at(['id']), 'duplicate-id', {got: id, subject: id, ...file});
    } else {
      if (hasId && id !== undefined) taken.add(id);
      records.push(record as T);
      places.push(i);
    }
  }
  return {
    records,
    at: (record, ...keys) => locate(places[record] ?? 0, keys),
    leftOut,
    known: true,
    ...file,
  };
}

/** How many records a list has, in either spelling. */
export function countRecords(value: unknown): number {
  const list = isBag(value) ? value['rows'] : value;
  return Array.isArray(list) ? list.length : 0;
}

interface Spelling {
  readonly entries: readonly unknown[];
  readonly locate: (index: number, keys: readonly PropertyKey[]) => string;
}

function spelling(context: Context, {value, pointer, file}: Found, kind: Kind): Spelling {
  if (Array.isArray(value)) {
    return {entries: value, locate: (index, keys) => pointerFrom(`${pointer}/${index}`)(keys)};
  }
  const none: Spelling = {entries: [], locate: () => pointer};
  if (!isBag(value) || !Array.isArray(value['fields']) || !Array.isArray(value['rows'])) {
    context.log.add(pointer, 'wrong-type', {
      expected: 'list',
      got: value,
      ...(file === undefined ? {} : {file}),
    });
    return none;
  }
  const fields = knownFields(context, value['fields'], `${pointer}/fields`, kind, file);
  const rows = value['rows'] as unknown[];
  const locate: Spelling['locate'] = (index, keys) => {
    const [first, ...rest] = keys;
    const column = fields.indexOf(first as string);
    return pointerFrom(`${pointer}/rows/${index}`)(column < 0 ? rest : [column, ...rest]);
  };
  const width = fields.length;
  const entries = rows.map((row, i) => {
    if (Array.isArray(row) && row.length === width) return recordOf(row, fields);
    const code = Array.isArray(row) ? 'value-count' : 'wrong-type';
    const expected = Array.isArray(row) ? String(width) : 'list';
    const got: unknown = Array.isArray(row) ? row.length : row;
    context.log.add(`${pointer}/rows/${i}`, code, {
      expected,
      got,
      ...(file === undefined ? {} : {file}),
    });
    return undefined;
  });
  return {entries, locate};
}

function recordOf(row: readonly unknown[], fields: readonly (string | undefined)[]): Bare {
  const record = bare();
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i];
    const cell = row[i];
    if (field !== undefined && cell !== null) record[field] = cell;
  }
  return record;
}

/** The fields that a record may have; what is unknown or named twice is told once, and its column ignored. */
function knownFields(
  context: Context,
  fields: readonly unknown[],
  pointer: string,
  kind: Kind,
  file: string | undefined,
): (string | undefined)[] {
  const seen = new Set<unknown>();
  return fields.map((field, i) => {
    const known = typeof field === 'string' && Object.hasOwn(kind.shape, field);
    if (known && !seen.has(field)) {
      seen.add(field);
      return field;
    }
    if (typeof field === 'string' && isExtension(field)) return undefined;
    context.log.add(`${pointer}/${i}`, known ? 'duplicate-id' : 'unknown-key', {
      severity: 'warning',
      got: field,
      known: known ? undefined : kind.keys,
      file,
    });
    return undefined;
  });
}
