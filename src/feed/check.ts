import * as z from 'zod/mini';
import type {ProblemCode} from '../model/problem.js';
import {ENTRY_TESTS, FRAGMENTS} from './leaves.js';
import type {Details, ProblemLog} from './problems.js';
import {isBag, remove, type Bare} from './shield.js';

/** What this reader needs to know of a schema: its kind, and what it is made of. */
interface Schema extends z.ZodMiniType {
  readonly def: z.ZodMiniType['def'] & {
    readonly innerType?: Schema;
    readonly element?: Schema;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly fn?: (value: unknown) => boolean;
  };
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Says where a key of a record stands in the file, as a JSON pointer. */
export type Locate = (keys: Path) => string;

/** A kind of record: its schema, taken apart once. */
export interface Kind {
  readonly schema: Schema;
  readonly shape: Readonly<Record<string, Schema>>;
  readonly keys: readonly string[];
  readonly required: readonly string[];
  readonly essential: readonly string[];
  /** Keys that hold lists which the schema goes through one by one. */
  readonly lists: readonly string[];
  /** Quick answers for each key: sound or not. */
  readonly tests: ReadonlyMap<string, (value: unknown) => boolean>;
}

/** `essential` names optional keys whose loss would widen what the record says: a filter, a guard, the reach of a target. */
export function kindOf(schema: z.ZodMiniType, essential: readonly string[] = []): Kind {
  const shape = shapeOf(schema) ?? {};
  const keys = Object.keys(shape);
  return {
    schema: schema,
    shape,
    keys,
    essential,
    required: keys.filter((key) => shape[key]?.type !== 'optional'),
    tests: new Map(keys.map((key) => [key, testOf(shape[key] as Schema)])),
    lists: keys.filter((key) => unwrap(shape[key] as Schema).type === 'array'),
  };
}

function testOf(schema: Schema): (value: unknown) => boolean {
  const inner = schema.type === 'optional' ? schema.def.innerType : schema;
  // The test of a custom schema without the two objects that the validator makes for each value.
  return inner?.def.fn ?? ((value) => z.validate(schema, value));
}

/** True for sound records; what it takes for bad may be sound still. Makes no objects, unlike the validator. */
export function isSound(record: Bare, {required, tests}: Kind): boolean {
  for (const key of required) if (!(key in record)) return false;
  // Records inherit nothing, so these are their own keys.
  for (const key in record) if (!tests.get(key)?.(record[key])) return false;
  return true;
}

// The schema notes each bad entry of a list; this keeps a hostile one from filling the memory with notes.
const LONGEST = 200_000;
/**
 * Checks a record in place and reports what is wrong. A bad optional key loses itself, a bad entry of a list itself.
 *
 * @returns false when a required key is bad or absent, so that the record must be left out.
 */
export function checkRecord(
  record: unknown,
  kind: Kind,
  log: ProblemLog,
  at: Locate,
  details: Details = {},
): boolean {
  if (isBag(record) && isSound(record, kind)) return true;
  let sound = true;
  for (const key of kind.lists) {
    const list = (record as Bare | null)?.[key];
    if (Array.isArray(list) && list.length > LONGEST) {
      log.add(at([key]), 'too-large', {...details, expected: `≤ ${LONGEST}`, got: list.length});
      if (isRequired(kind, key)) return false;
      remove(record as Bare, key);
    }
  }
  const gone = new Map<unknown[], Set<number>>();
  const faults: Issue[] = [];
  for (const issue of issuesOf(kind.schema, record)) {
    if (issue.code === 'unrecognized_keys') reportUnknown(record, issue, kind, log, at, details);
    else if (!mend(record, issue, kind, log, at, details)) {
      report(record, issue, kind, log, at, details);
      faults.push(issue);
    }
  }
  // After all have been told, since one fault may take the place of another with it.
  for (const {path} of faults) if (!drop(record, path, kind, gone)) sound = false;
  if (sound && gone.size) sweep(record as Bare, gone);
  return sound;
}

/** Validates a single value; quiet, for entries of columns. */
export const isA = (schema: z.ZodMiniType, value: unknown): boolean => z.validate(schema, value);

function issuesOf(schema: z.ZodMiniType, value: unknown): Issue[] {
  try {
    const result = z.safeParse(schema, value);
    return result.success ? [] : result.error.issues;
  } catch {
    // A page that put `path` or `message` on Object.prototype trips the validator itself.
    return [{code: 'custom', path: [], message: 'object', input: value}];
  }
}

function report(
  record: unknown,
  issue: Issue,
  kind: Kind,
  log: ProblemLog,
  at: Locate,
  details: Details,
): void {
  const got = valueAt(record, issue.path);
  const expected = tokenOf(issue);
  let code: ProblemCode = 'bad-value';
  if (got === undefined && issue.path.length) code = 'missing-key';
  else if (issue.code === 'invalid_type' || isOfOtherType(got, issue.path, kind))
    code = 'wrong-type';
  else if (expected === 'link') code = 'bad-link';
  log.add(at(issue.path), code, {...details, expected, got});
}

/** True when the value at a path is of a JSON type that its schema never takes. */
function isOfOtherType(got: unknown, path: Path, kind: Kind): boolean {
  const schema = schemaAt(kind, path);
  const type = schema && FRAGMENTS.get(schema)?.['type'];
  const came = got === null ? 'null' : Array.isArray(got) ? 'array' : typeof got;
  return (
    type !== undefined &&
    ![type].flat().includes(type === 'integer' && came === 'number' ? type : came)
  );
}

const valueAt = (record: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Bare | undefined)?.[String(key)], record);

/** What belongs at a path. */
function schemaAt(kind: Kind, [first, ...rest]: Path): Schema | undefined {
  let schema = kind.shape[String(first)];
  for (const key of rest)
    schema = schema && (unwrap(schema).def.element ?? shapeOf(schema)?.[String(key)]);
  return schema && unwrap(schema);
}

/** Takes out of a text the wordings that are none, and reports them; false when nothing good would be left. */
function mend(
  record: unknown,
  {path, message}: Issue,
  kind: Kind,
  log: ProblemLog,
  at: Locate,
  details: Details,
): boolean {
  const schema = schemaAt(kind, path);
  const isGood = schema && ENTRY_TESTS.get(schema);
  const map = valueAt(record, path);
  if (!isGood || !isBag(map)) return false;
  const keys = Object.keys(map);
  const bad = keys.filter((key) => !isGood(key, map[key]));
  if (bad.length === keys.length) return false;
  for (const key of bad) {
    const entry = map[key];
    // Words in order mean that their key is at fault.
    const fault =
      typeof entry === 'string'
        ? {expected: 'language tag', got: key}
        : {expected: message, got: entry};
    log.add(at([...path, key]), 'bad-value', {...details, ...fault});
    remove(map, key);
  }
  return true;
}

function tokenOf(issue: Issue): string {
  return issue.message === 'Invalid input' ? 'object' : issue.message;
}

function reportUnknown(
  record: unknown,
  issue: Issue & {code: 'unrecognized_keys'},
  kind: Kind,
  log: ProblemLog,
  at: Locate,
  details: Details,
): void {
  const owner = valueAt(record, issue.path) as Bare;
  for (const key of issue.keys) {
    remove(owner, key);
    if (isExtension(key)) continue;
    log.add(at([...issue.path, key]), 'unknown-key', {
      ...details,
      severity: 'warning',
      got: key,
      known: issue.path.length ? undefined : kind.keys,
    });
  }
}

/** Keys that begin with `x-` are the publisher's own. */
export const isExtension = (key: string): boolean => key.startsWith('x-');

/** Takes the smallest thing out that holds the fault and may be missing; false when that is the record itself. */
function drop(record: unknown, path: Path, kind: Kind, gone: Map<unknown[], Set<number>>): boolean {
  const key = String(path[0]);
  if (path.length > 1) {
    const schema = unwrap(kind.shape[key] as Schema);
    const value = (record as Bare)[key];
    if (isList(value)) {
      const indexes = gone.get(value) ?? new Set();
      gone.set(value, indexes.add(Number(path[1])));
      return true;
    }
    // Another fault may have taken the whole object already.
    if (value === undefined) return true;
    if (shapeOf(schema)?.[String(path[1])]?.type === 'optional') {
      remove(value as Bare, String(path[1]));
      return true;
    }
  }
  if (!path.length || isRequired(kind, key) || kind.essential.includes(key)) return false;
  remove(record as Bare, key);
  return true;
}

/** Makes new lists without the entries that go; the old ones may belong to whoever handed the feed over. */
function sweep(record: Bare, gone: ReadonlyMap<unknown[], Set<number>>): void {
  for (const key of Object.keys(record)) {
    const list = record[key];
    const indexes = isList(list) && gone.get(list);
    if (indexes) record[key] = list.filter((_, i) => !indexes.has(i));
  }
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isRequired = ({required}: Kind, key: string): boolean => required.includes(key);
const unwrap = (schema: Schema): Schema =>
  schema.def.innerType ? unwrap(schema.def.innerType) : schema;
const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> | undefined =>
  unwrap(schema).def.shape;
