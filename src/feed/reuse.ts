import type {Feed} from '../model/feed.js';

/**
 * A newer feed in which every record that says what the older one said is that very record, and every list of such records
 * that very list. Who shows a part of the feed can tell by `===` whether that part has changed.
 */
export function reuse(older: Feed, newer: Feed): Feed {
  return Object.fromEntries(
    Object.entries(newer).map(([key, value]) => [key, kept(older[key as keyof Feed], value)]),
  ) as unknown as Feed;
}

function kept(older: unknown, newer: unknown): unknown {
  if (!Array.isArray(older) || !Array.isArray(newer)) return same(older, newer) ? older : newer;
  // Records are matched by their ids where they have some: one that is new must not make all behind it new.
  const known = new Map(older.map((record: unknown, i) => [keyOf(record) ?? i, record]));
  const list = newer.map((record: unknown, i) => {
    const before = known.get(keyOf(record) ?? i);
    return same(before, record) ? before : record;
  });
  return list.length === older.length && list.every((record, i) => record === older[i])
    ? older
    : list;
}

const keyOf = (record: unknown): unknown => (record as {id?: unknown} | undefined)?.id;

/** Whether two values of a feed, which holds no cycles, say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const [left, right] = [cellsOf(a), cellsOf(b)];
  if (left && right) return sameCells(left, right);
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && same(at(a, name), at(b, name)))
  );
}

type Cells = ArrayLike<unknown>;

/** What has cells in an order: lists, columns of numbers, maps. */
function cellsOf(value: object): Cells | undefined {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  return Array.isArray(value) || ArrayBuffer.isView(value)
    ? (value as unknown as Cells)
    : undefined;
}

const at = (bag: object, name: string): unknown => (bag as Record<string, unknown>)[name];

function sameCells(a: Cells, b: Cells): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!same(a[i], b[i])) return false;
  return true;
}
