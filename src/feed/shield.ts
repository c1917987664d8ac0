import {bare, type Bare} from '../model/bare.js';
import type {Limits} from './limits.js';

/** Fills in what a record leaves to the defaults. */
export function fillIn(record: object, defaults: Readonly<Bare>): void {
  for (const key of Object.keys(defaults)) (record as Bare)[key] ??= defaults[key];
}

/** Takes a key out of a record. */
export const remove = (record: object, key: string): void =>
  void Reflect.deleteProperty(record, key);

/** Stand for lists and maps that a record does not have. */
export const NO_LIST: readonly never[] = Object.freeze([]);
export const NO_MAP: Readonly<Bare> = Object.freeze(bare());

/** True for JSON objects: neither null nor a list. */
export const isBag = (value: unknown): value is Bare =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type Shielded = {readonly value: unknown} | {readonly fault: 'too-deep' | 'too-large'};

/**
 * Copies a parsed JSON value so that only its own properties count, and refuses what is too deep or too large.
 *
 * Keys that could reach a prototype are dropped. Lists of plain values are not copied, since nothing here writes to them;
 * whoever removes an entry makes a new list. Lists of a value that is `owned` are cleaned where they are.
 */
export function shield(
  value: unknown,
  limits: Pick<Limits, 'depth' | 'cells'>,
  owned = false,
): Shielded {
  let cells = 0;
  let fault: 'too-deep' | 'too-large' | undefined;

  const copy = (from: unknown, level: number): unknown => {
    if (isPlain(from)) return from;
    if (level > limits.depth) fault ??= 'too-deep';
    else if (Array.isArray(from) && (cells += from.length) > limits.cells) fault ??= 'too-large';
    // After a fault nothing is copied any more.
    if (fault) return null;
    if (Array.isArray(from)) {
      let to = from as unknown[];
      for (let i = 0; i < from.length; i++) {
        const entry: unknown = from[i];
        if (isPlain(entry)) continue;
        const clean = copy(entry, level + 1);
        if (clean === entry) continue;
        if (to === from && !owned) to = [...(from as unknown[])];
        to[i] = clean;
      }
      return to;
    }
    if (!isBag(from)) return null;
    const to = bare();
    for (const key of Object.keys(from)) {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
      const entry = from[key];
      // Half a million points, which nobody reads but by number.
      if (entry !== undefined) to[key] = key === 'coordinates' ? entry : copy(entry, level + 1);
    }
    return to;
  };

  const safe = copy(value, 1);
  return fault ? {fault} : {value: safe};
}

function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case 'number':
    case 'string':
    case 'boolean':
      return true;
    default:
      return value === null;
  }
}
