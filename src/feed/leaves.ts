import {leaf, type Shape} from './shape.js';
import {isBag} from './shield.js';

/** The kinds of leaves that the values of a feed are. */

export const isString = (value: unknown): value is string => typeof value === 'string';

/** A string that passes a test. */
export const string = (
  token: string,
  test: (value: string) => boolean,
  says: Shape['says'] = {},
): Shape => leaf('string', token, (value) => isString(value) && test(value), {says});

/** A string of a pattern. */
export const pattern = (token: string, shape: RegExp): Shape =>
  string(token, (value) => shape.test(value), {pattern: shape.source});

/** One of some words. */
export const oneOf = (...words: string[]): Shape =>
  leaf('', words.join(' | '), (value) => words.includes(value as string), {says: {enum: words}});

/** A number that passes a test. */
export const number = (
  token: string,
  test: (value: number) => boolean,
  says: Shape['says'] = {},
): Shape =>
  leaf('number', token, (value) => Number.isFinite(value) && test(value as number), {says});

/** A number from `minimum` to `maximum`. */
export const within = (
  minimum: number,
  maximum: number,
  isKind: (value: unknown) => boolean = Number.isFinite,
  says: Shape['says'] = {},
): Shape =>
  number(
    `${minimum}–${maximum}`,
    (value) => isKind(value) && value >= minimum && value <= maximum,
    {...says, minimum, maximum},
  );

/** A whole number from `minimum` to `maximum`. */
export const whole = (minimum: number, maximum: number): Shape =>
  within(minimum, maximum, Number.isInteger, {type: 'integer'});

/** A map of any keys whose values are all of one shape. */
export const map = (token: string, each: Shape): Shape =>
  leaf('object', token, (value) => isMap(value, each.test), {each});

/** True for objects whose values all pass a test. */
export function isMap(value: unknown, test: Shape['test']): value is Record<string, unknown> {
  if (!isBag(value)) return false;
  for (const key in value) if (!test(value[key])) return false;
  return true;
}

/** True for numbers from -limit to limit. */
export const isWithin = (value: unknown, limit: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= limit;
