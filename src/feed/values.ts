import * as z from 'zod/mini';
import {parseDay} from '../model/period.js';
import type {LocalText} from '../model/text.js';
import {parseDateTime} from './dates.js';
import {isDataLink, isShownLink} from './hrefs.js';
import {
  ENTRY_TESTS,
  isObject,
  isString,
  isWithin,
  leaf,
  map,
  number,
  pattern,
  string,
  within,
} from './leaves.js';

/** The values that records of a feed are made of (FEED.md): ids, texts, dates, links, lists and maps of them. */

/** 1 to 64 characters; `constructor` is a fine id, `..` is none. */
export const id = pattern('id', /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);
/** A parent, or null for a root. */
export const parent = leaf<string | null>(
  (value) => value === null || z.validate(id, value),
  'id',
  {
    type: ['string', 'null'],
  },
);

const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const isWording = (tag: string, words: unknown): boolean => LANGUAGE.test(tag) && isString(words);
/** A string for every language, or one for each language tag. */
export const text = leaf<LocalText>(
  (value) => isString(value) || (isObject(value) && hasWordings(value)),
  'text',
  {
    anyOf: [
      {type: 'string'},
      {type: 'object', minProperties: 1, additionalProperties: {type: 'string'}},
    ],
  },
);
ENTRY_TESTS.set(text, isWording);
function hasWordings(value: Record<string, unknown>): boolean {
  const tags = Object.keys(value);
  return tags.length > 0 && tags.every((tag) => isWording(tag, value[tag]));
}

export const date = string('date', (value) => parseDay(value) !== undefined, {format: 'date'});
export const dateTime = string('date-time', (value) => parseDateTime(value) !== undefined, {
  format: 'date-time',
});
/** An address that becomes a link on the page. */
export const href = string('link', isShownLink, {format: 'uri-reference'});

export const word = string('word');
export const flag = leaf<boolean>((value) => typeof value === 'boolean', 'boolean', {
  type: 'boolean',
});
export const amount = number();
export const positive = number('> 0', (value) => value > 0, {exclusiveMinimum: 0});
export const notNegative = number('≥ 0', (value) => value >= 0, {minimum: 0});
export const share = within(0, 1);
export const ids = z.array(id, 'list');

/** [longitude, latitude] */
export const lonLat = leaf<readonly [number, number]>(
  (value) =>
    Array.isArray(value) && value.length === 2 && isWithin(value[0], 180) && isWithin(value[1], 90),
  'lon-lat',
  {type: 'array', items: {type: 'number'}, minItems: 2, maxItems: 2},
);
export const codes = map<string>('codes', isString, {type: 'string'});
/** Members by dimension. */
export const where = map<readonly string[]>('where', Array.isArray, {
  type: 'array',
  items: {type: 'string'},
});

/** A list that the reader goes through itself. */
export const column = leaf<readonly unknown[]>(Array.isArray, 'list', {type: 'array'});
export const sparse = leaf<Record<string, unknown>>(isObject, 'object', {type: 'object'});
export const link = z.strictObject({
  href: string('link', isDataLink, {format: 'uri-reference'}),
  bytes: z.optional(notNegative),
  integrity: z.optional(pattern('sha384-…', /^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$/)),
});
