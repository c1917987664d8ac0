import type {Bare} from '../model/bare.js';
import {parsePeriod} from '../model/period.js';
import type {List} from './parse-list.js';
import type {Path, Say} from './problems.js';
import {remove} from './shield.js';

/** The ids that a reference may name. */
export interface Ids {
  readonly ids: ReadonlySet<string>;
  /** False when the list that holds them has not arrived: then any id may be right. */
  readonly known: boolean;
  readonly leftOut?: ReadonlySet<string>;
}

interface Named {
  readonly id: string;
}

/** The ids of records. */
export const idsIn = (records: Iterable<Named>, known = true): Ids => ({
  ids: new Set([...records].map(({id}) => id)),
  known,
});

export const NO_IDS: Ids = idsIn([]);

const isKnown = ({ids, known}: Ids, id: string): boolean => !known || ids.has(id);

/** True when the id is there or nobody can tell; else a problem with the nearest id. */
export function resolves(to: Ids, got: string, say: Say, path: Path): boolean {
  if (isKnown(to, got)) return true;
  if (to.leftOut?.has(got)) say(path, 'parent-left-out', {got});
  else say(path, 'unknown-id', {got, known: to.ids});
  return false;
}

/**
 * Takes what names something unknown out of every record: the reference under `key`, or entries of a list of them.
 * `idOf` takes the id out of such an entry.
 */
export function dropUnknown(
  list: List<Named>,
  key: string,
  to: Ids,
  idOf = (entry: unknown): string => entry as string,
): void {
  (list.records as readonly unknown[] as readonly Bare[]).forEach((record, i) => {
    const named = record[key];
    if (Array.isArray(named)) {
      if (named.every((entry) => isKnown(to, idOf(entry)))) return;
      const say = list.say(i);
      record[key] = named.filter((entry, n) => resolves(to, idOf(entry), say, [key, n]));
    } else if (typeof named === 'string' && !isKnown(to, named)) {
      resolves(to, named, list.say(i), [key]);
      remove(record, key);
    }
  });
}

interface Node extends Named {
  readonly parent?: string | null;
}

/**
 * Makes a forest of records that name a parent: unknown parents are dropped, the members of a cycle left out, and what
 * hung on them becomes a root. Each of these is reported.
 */
export function growForest<T extends Node>(list: List<T>): T[] {
  const {records, say, leftOut} = list;
  dropUnknown(list, 'parent', {...idsIn(records), leftOut});
  for (const record of records) if (record.parent === null) remove(record, 'parent');
  const cycles = findCycles(records, ({parent}) => parent);
  return records.filter((record, i) => {
    const {id, parent} = record;
    const cycle = cycles.get(id);
    if (cycle) say(i)(['parent'], 'cycle', {got: cycle});
    else if (parent && cycles.has(parent)) {
      say(i)(['parent'], 'parent-left-out', {got: parent});
      remove(record, 'parent');
    }
    return !cycle;
  });
}

/** Members of cycles, each with its cycle as "a → b → a". Every record points to one other at most. */
export function findCycles<T extends Named>(
  records: readonly T[],
  nextOf: (record: T) => string | null | undefined,
): Map<string, string> {
  const next = new Map(records.map((record) => [record.id, nextOf(record)]));
  const cycles = new Map<string, string>();
  const done = new Set<string>();
  for (const start of next.keys()) {
    const way = new Set<string>();
    let node: string | null | undefined = start;
    while (node && !done.has(node) && !way.has(node)) {
      way.add(node);
      node = next.get(node);
    }
    if (node && way.has(node)) {
      const walked = [...way];
      const members = walked.slice(walked.indexOf(node));
      const shown = members.length > 4 ? [...members.slice(0, 3), '…'] : members;
      for (const member of members) cycles.set(member, [...shown, node].join(' → '));
    }
    for (const passed of way) done.add(passed);
  }
  return cycles;
}

/** True for a period; else a problem. */
export function isPeriod(value: unknown, say: Say, path: Path): boolean {
  if (typeof value === 'string' && parsePeriod(value)) return true;
  say(path, 'bad-value', {expected: 'period', got: value});
  return false;
}
