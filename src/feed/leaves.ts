import * as z from 'zod/mini';

/** What a leaf's test says, in the words of JSON Schema. */
export type Fragment = Readonly<Record<string, unknown>>;

/** The fragments of all leaves, for the published schema. */
export const FRAGMENTS = new WeakMap<object, Fragment>();

/** Tests of a single entry, for leaves that are maps of which a bad entry may go while others stay. */
export const ENTRY_TESTS = new WeakMap<object, (key: string, entry: unknown) => boolean>();

/**
 * A value that one function judges. `token` names what belongs there, in the feed's vocabulary, and becomes a problem's
 * `expected`; `fragment` says the same to programs that read the JSON Schema.
 *
 * Leaves are tests and not nests of the validator's types: a list of 53,000 schools passes through them without an
 * object made for each value, and a page loads half as much code.
 */
export function leaf<T>(test: (value: unknown) => boolean, token: string, fragment: Fragment) {
  const schema = z.custom<T>(test, token);
  FRAGMENTS.set(schema, fragment);
  return schema;
}

/** A string that passes a test. */
export const string = (
  token: string,
  test: (value: string) => boolean = () => true,
  fragment: Fragment = {},
) => leaf<string>((value) => isString(value) && test(value), token, {type: 'string', ...fragment});

/** A string of a pattern. */
export const pattern = (token: string, shape: RegExp) =>
  string(token, (value) => shape.test(value), {pattern: shape.source});

/** One of some words. */
export const oneOf = <const T extends string>(...words: T[]) =>
  leaf<T>((value) => words.includes(value as T), words.join(' | '), {enum: words});

/** A number that passes a test. */
export const number = (
  token = 'number',
  test: (value: number) => boolean = () => true,
  fragment: Fragment = {},
) =>
  leaf<number>((value) => Number.isFinite(value) && test(value as number), token, {
    type: 'number',
    ...fragment,
  });

/** A number from `minimum` to `maximum`. */
export const within = (minimum: number, maximum: number) =>
  number(`${minimum}–${maximum}`, (value) => value >= minimum && value <= maximum, {
    minimum,
    maximum,
  });

/** A whole number from `minimum` to `maximum`. */
export const whole = (minimum: number, maximum: number) =>
  number(
    `${minimum}–${maximum}`,
    (value) => Number.isInteger(value) && value >= minimum && value <= maximum,
    {type: 'integer', minimum, maximum},
  );

/** A map whose entries pass a test. */
export const map = <T>(token: string, test: (entry: unknown) => boolean, entries: Fragment) =>
  leaf<Record<string, T>>((value) => isMap(value, test), token, {
    type: 'object',
    additionalProperties: entries,
  });

export const isString = (value: unknown): value is string => typeof value === 'string';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function isMap(
  value: unknown,
  test: (entry: unknown) => boolean,
): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  // Objects of a feed inherit nothing, so this sees their own keys only.
  for (const key in value) if (!test(value[key])) return false;
  return true;
}

/** True for numbers from -limit to limit. */
export const isWithin = (value: unknown, limit: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= limit;
