import type {ProblemLog} from './problems.js';
import type {List} from './parse-list.js';
import {remove, type Bare} from './shield.js';

/** The ids that a reference may name. */
export interface Ids {
  readonly ids: ReadonlySet<string>;
  /** False when the list that holds them has not arrived: then any id may be right. */
  readonly known: boolean;
  readonly leftOut?: ReadonlySet<string>;
}

export const NO_IDS: Ids = {ids: new Set(), known: true};

/** True when the id is there or nobody can tell; else a problem with the nearest id. */
export function resolves(
  log: ProblemLog,
  {ids, known, leftOut}: Ids,
  got: string,
  path: string,
  details: {readonly subject?: string | undefined; readonly file?: string | undefined} = {},
): boolean {
  if (!known || ids.has(got)) return true;
  if (leftOut?.has(got)) log.add(path, 'parent-left-out', {...details, got});
  else log.add(path, 'unknown-id', {...details, got, known: ids});
  return false;
}

/** Takes the reference under `key` out of every record that names something unknown. */
export function dropUnknown(log: ProblemLog, list: List<{id: string}>, key: string, to: Ids): void {
  list.records.forEach((record, i) => {
    const got = (record as unknown as Bare)[key];
    if (typeof got !== 'string' || (to.known && to.ids.has(got))) return;
    const details = {subject: record.id, file: list.file};
    if (!resolves(log, to, got, list.at(i, key), details)) remove(record, key);
  });
}

/** As `dropUnknown`, for a list of references; `idOf` takes the id out of an entry. */
export function dropUnknownEntries(
  log: ProblemLog,
  list: List<{id: string}>,
  key: string,
  to: Ids,
  idOf: (entry: unknown) => string = (entry) => entry as string,
): void {
  list.records.forEach((record, i) => {
    const entries = (record as unknown as Bare)[key] as readonly unknown[] | undefined;
    if (!entries || entries.every((entry) => !to.known || to.ids.has(idOf(entry)))) return;
    const details = {subject: record.id, file: list.file};
    (record as unknown as Bare)[key] = entries.filter((entry, n) =>
      resolves(log, to, idOf(entry), list.at(i, key, n), details),
    );
  });
}

interface Node {
  readonly id: string;
  readonly parent?: string | null;
}

/**
 * Makes a forest of records that name a parent: unknown parents are dropped, the members of a cycle left out, and what
 * hung on them becomes a root. Each of these is reported.
 */
export function growForest<T extends Node>(log: ProblemLog, list: List<T>): T[] {
  const {records, at, file} = list;
  const ids = new Set(records.map(({id}) => id));
  records.forEach((record, i) => {
    if (record.parent === null) remove(record, 'parent');
    else if (record.parent !== undefined) {
      const to = {ids, known: true, leftOut: list.leftOut};
      const details = {subject: record.id, file};
      if (!resolves(log, to, record.parent, at(i, 'parent'), details)) {
        remove(record, 'parent');
      }
    }
  });
  const cycles = findCycles(new Map(records.map(({id, parent}) => [id, parent])));
  if (cycles.size === 0) return [...records];
  records.forEach((record, i) => {
    const cycle = cycles.get(record.id);
    const details = {subject: record.id, file, got: cycle ?? record.parent};
    if (cycle) log.add(at(i, 'parent'), 'cycle', details);
    else if (record.parent && cycles.has(record.parent)) {
      log.add(at(i, 'parent'), 'parent-left-out', details);
      remove(record, 'parent');
    }
  });
  return records.filter(({id}) => !cycles.has(id));
}

/** Members of cycles, each with its cycle as "a → b → a". Every node points to one other at most. */
export function findCycles(
  next: ReadonlyMap<string, string | null | undefined>,
): Map<string, string> {
  const cycles = new Map<string, string>();
  const done = new Set<string>();
  for (const start of next.keys()) {
    const way = new Set<string>();
    let node: string | null | undefined = start;
    while (typeof node === 'string' && !done.has(node) && !way.has(node)) {
      way.add(node);
      node = next.get(node);
    }
    if (typeof node === 'string' && way.has(node)) {
      const walked = [...way];
      const members = walked.slice(walked.indexOf(node));
      const shown = members.length > 4 ? [...members.slice(0, 3), '…'] : members;
      for (const member of members) cycles.set(member, [...shown, node].join(' → '));
    }
    for (const passed of way) done.add(passed);
  }
  return cycles;
}
