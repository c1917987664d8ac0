import {bare, type Bare} from '../model/bare.js';
import type {LinkedPart} from '../model/feed.js';
import {checkRecord, isExtension} from './check.js';
import {follow, type Context} from './context.js';
import {pointerTo, type Path, type Say} from './problems.js';
import type {RecordShape} from './shape.js';
import {isBag, NO_MAP} from './shield.js';

/** The sound records of a list, and where each stands in the file. */
export interface List<T> {
  readonly records: readonly T[];
  /** Reports what is wrong in a record. */
  readonly say: (record: number) => Say;
  /** Where a key of a record stands in the file. */
  readonly at: (record: number, ...path: Path) => string;
  /** Ids of records that had to be left out. */
  readonly leftOut: ReadonlySet<string>;
  /** False when the list is linked and has not arrived, so that nobody can say which ids exist. */
  readonly known: boolean;
}

interface Options {
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
  shape: RecordShape,
  {taken = new Set(), subject, part}: Options = {},
): List<T> {
  const found = part ? follow(context, value, {part, pointer}) : {value, pointer};
  const base = found?.pointer ?? pointer;
  const report = context.log.at(base, {file: found?.file});
  const {entries, inFile} = spelling(found?.value, shape, report);
  const sayOf =
    (entry: number, id = subject): Say =>
    (path, code, details) =>
      report(inFile(entry, path), code, {subject: id, ...details});
  const records: (T & Bare)[] = [];
  const places: number[] = [];
  const leftOut = new Set<string>();
  entries.forEach((record, i) => {
    if (record === undefined) return;
    const id = isBag(record) && typeof record['id'] === 'string' ? record['id'] : undefined;
    if (!shape.test(record) && !checkRecord(record, shape, sayOf(i, id))) {
      if (id !== undefined) leftOut.add(id);
    } else if (id !== undefined && taken.has(id)) {
      sayOf(i, id)(['id'], 'duplicate-id', {got: id});
    } else {
      if (id !== undefined && shape.fields.has('id')) taken.add(id);
      records.push(record as T & Bare);
      places.push(i);
    }
  });
  const placeOf = (record: number): number => places[record] ?? 0;
  return {
    records,
    say: (record) => sayOf(placeOf(record), records[record]?.['id'] as string | undefined),
    at: (record, ...path) => pointerTo(base, inFile(placeOf(record), path)),
    leftOut,
    known: found !== undefined,
  };
}

/** How many records a list has, in either spelling. */
export function countRecords(value: unknown): number {
  const list = isBag(value) ? value['rows'] : value;
  return Array.isArray(list) ? list.length : 0;
}

interface Spelling {
  readonly entries: readonly unknown[];
  /** The way from the list to a key of an entry, as the file has it. */
  readonly inFile: (entry: number, path: Path) => Path;
}

function spelling(value: unknown, shape: RecordShape, report: Say): Spelling {
  if (Array.isArray(value)) return {entries: value, inFile: (entry, path) => [entry, ...path]};
  const {fields, rows} = isBag(value) ? value : NO_MAP;
  if (!Array.isArray(fields) || !Array.isArray(rows)) {
    if (value !== undefined) report([], 'wrong-type', {expected: 'list', got: value});
    return {entries: [], inFile: () => []};
  }
  const names = knownFields(fields, shape, report);
  const width = names.length;
  const entries = rows.map((row: unknown, i) => {
    if (!Array.isArray(row)) report(['rows', i], 'wrong-type', {expected: 'list', got: row});
    else if (row.length === width) return recordOf(row, names);
    else report(['rows', i], 'value-count', {expected: `${width}`, got: row.length});
    return undefined;
  });
  return {
    entries,
    inFile: (entry, [first, ...rest]) => {
      const column = names.indexOf(first as string);
      return ['rows', entry, ...(column < 0 ? [] : [column]), ...rest];
    },
  };
}

function recordOf(row: readonly unknown[], names: readonly (string | undefined)[]): Bare {
  const record = bare();
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    const cell = row[i];
    if (name !== undefined && cell !== null) record[name] = cell;
  }
  return record;
}

/** The fields that a record may have; what is unknown or named twice is told once, and its column ignored. */
function knownFields(
  fields: readonly unknown[],
  shape: RecordShape,
  report: Say,
): (string | undefined)[] {
  const seen = new Set<unknown>();
  return fields.map((field, i) => {
    const known = shape.fields.has(field as string);
    if (known && !seen.has(field)) {
      seen.add(field);
      return field as string;
    }
    if (typeof field !== 'string' || !isExtension(field)) {
      report(['fields', i], known ? 'duplicate-id' : 'unknown-key', {
        severity: 'warning',
        got: field,
        known: known ? undefined : shape.fields.keys(),
      });
    }
    return undefined;
  });
}
