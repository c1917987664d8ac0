import {own} from '../model/bare.js';
import {isBag} from './shield.js';

/**
 * What a value of the feed may be: a leaf that one function judges, a list, or a record of all these.
 *
 * Feeds are checked by these descriptions, and the published JSON Schema is made from them. What they judge has been
 * through `shield`, so that only own keys count.
 */
export interface Shape {
  /** True for sound values. Makes no objects: a list of 53,000 schools passes through it. */
  readonly test: (value: unknown) => boolean;
  /** What belongs there, in the feed's vocabulary; becomes a problem's `expected`. */
  readonly token: string;
  /** The JSON types that it takes, as words; '' where a value of another type is no worse than a bad one. */
  readonly types: string;
  /** What a leaf's test was made from, in the words of JSON Schema. */
  readonly says?: Readonly<Record<string, unknown>>;
  /** Of a map whose good entries may stay when others go: the test of one. */
  readonly isEntry?: (key: string, entry: unknown) => boolean;
  /** Of a map: what each value is. */
  readonly each?: Shape;
  /** Of a list: what each entry is. */
  readonly entry?: Shape;
  /** Of a record: its keys. */
  readonly fields?: ReadonlyMap<string, Shape>;
  /** Of a key that may be absent: what stands there if it is not. */
  readonly optional?: Shape;
  /** Of an optional key: without it the record would say more than it should. */
  readonly essential?: boolean;
}

export type RecordShape = Shape & Required<Pick<Shape, 'fields'>>;

/** A value that one function judges. */
export const leaf = <More extends Partial<Shape>>(
  types: string,
  token: string,
  test: Shape['test'],
  more?: More,
): Shape & More => own({types, token, test, ...(more as More)});

/** A list; a bad entry loses itself alone. */
export const list = (entry: Shape): Shape =>
  leaf('array', 'list', (value) => Array.isArray(value) && value.every(entry.test), {entry});

/** A record of these keys and no others. */
export function record(keys: Readonly<Record<string, Shape>>): RecordShape {
  const fields = new Map(Object.entries(keys));
  const required = Object.keys(keys).filter((key) => !fields.get(key)?.optional);
  const test = (value: unknown): boolean => {
    if (!isBag(value)) return false;
    for (const key of required) if (!(key in value)) return false;
    for (const key in value) if (!fields.get(key)?.test(value[key])) return false;
    return true;
  };
  return leaf('object', 'object', test, {fields});
}

/** A key that may be absent; a bad value loses itself alone. */
export const optional = (shape: Shape): Shape => own({...shape, optional: shape});

/** A key that may be absent, and a bad value takes the record with it: a filter, a guard, the reach of a target. */
export const essential = (shape: Shape): Shape => own({...optional(shape), essential: true});
