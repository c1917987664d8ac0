import type {Bare} from '../model/bare.js';
import type {ProblemCode} from '../model/problem.js';
import type {Path, Say} from './problems.js';
import type {RecordShape, Shape} from './shape.js';
import {isBag, remove} from './shield.js';

// Keeps a hostile list from holding up the page with what is wrong in it.
const LONGEST = 200_000;

/**
 * Checks a record in place and reports what is wrong. A bad optional key loses itself, a bad entry of a list itself, a
 * bad wording of a text itself.
 *
 * @returns false when a required key is bad or absent, so that the record must be left out.
 */
export function checkRecord(value: unknown, shape: RecordShape, say: Say): boolean {
  return mend(value, shape, {say, path: [], whole: false}) !== undefined;
}

/** Where a value stands, and how much of it may go. */
interface Spot {
  readonly say: Say;
  readonly path: Path;
  /** An entry of a list or a part of one: stays as it is or goes, since half an entry would say something else. */
  readonly whole: boolean;
}

/** What remains of a value without its faults, which are reported; undefined when nothing may. */
function mend(value: unknown, shape: Shape, spot: Spot): unknown {
  const {entry, fields, isEntry, token} = shape;
  if (entry && Array.isArray(value)) return mendList(value, entry, spot);
  if (shape.test(value)) return value;
  if (fields && isBag(value)) return mendRecord(value, fields, spot);
  if (isEntry && isBag(value) && mendMap(value, token, isEntry, spot)) return value;
  spot.say(spot.path, faultOf(value, shape), {expected: token, got: value});
  return undefined;
}

const inside = (spot: Spot, key: PropertyKey): Spot => ({...spot, path: [...spot.path, key]});

function mendRecord(record: Bare, fields: ReadonlyMap<string, Shape>, spot: Spot): unknown {
  const {say, path, whole} = spot;
  let sound = true;
  for (const [key, shape] of fields) {
    if (shape.optional && !(key in record)) continue;
    const rest = mend(record[key], shape, inside(spot, key));
    if (rest !== undefined) record[key] = rest;
    else if (whole || shape.essential || !shape.optional) sound = false;
    else remove(record, key);
  }
  for (const key of Object.keys(record)) {
    if (fields.has(key)) continue;
    remove(record, key);
    if (isExtension(key)) continue;
    const known = path.length ? undefined : fields.keys();
    say([...path, key], 'unknown-key', {severity: 'warning', got: key, known});
  }
  return sound ? record : undefined;
}

/** Makes a new list without the entries that go; the old one may belong to whoever handed the feed over. */
function mendList(list: readonly unknown[], entry: Shape, spot: Spot): unknown {
  const {say, path, whole} = spot;
  if (list.length > LONGEST) {
    say(path, 'too-large', {expected: `≤ ${LONGEST}`, got: list.length});
    return undefined;
  }
  const kept = list.filter(
    (each, i) => mend(each, entry, {...inside(spot, i), whole: true}) !== undefined,
  );
  return whole && kept.length < list.length ? undefined : kept;
}

/** Takes the bad entries out of a map, and reports them; false, and nothing done, when no good one would be left. */
function mendMap(
  map: Bare,
  expected: string,
  isEntry: (key: string, entry: unknown) => boolean,
  {say, path}: Spot,
): boolean {
  const keys = Object.keys(map);
  const bad = keys.filter((key) => !isEntry(key, map[key]));
  if (bad.length === keys.length) return false;
  for (const key of bad) {
    const entry = map[key];
    // Words in order mean that their key is at fault.
    const fault =
      typeof entry === 'string' ? {expected: 'language tag', got: key} : {expected, got: entry};
    say([...path, key], 'bad-value', fault);
    remove(map, key);
  }
  return true;
}

function faultOf(value: unknown, {types, token}: Shape): ProblemCode {
  if (value === undefined) return 'missing-key';
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (types && !types.includes(type)) return 'wrong-type';
  return token === 'link' ? 'bad-link' : 'bad-value';
}

/** Keys that begin with `x-` are the publisher's own. */
export const isExtension = (key: string): boolean => key.startsWith('x-');
