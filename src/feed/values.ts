import {parseDateTime} from '../model/date-time.js';
import {parseDay} from '../model/period.js';
import {isDataLink, isShownLink} from './hrefs.js';
import {isString, isWithin, map, number, pattern, string, within} from './leaves.js';
import {essential, leaf, list, optional, record} from './shape.js';
import {isBag} from './shield.js';

/** The values that records of a feed are made of (FEED.md): ids, texts, dates, links, lists and maps of them. */

/** 1 to 64 characters; `constructor` is a fine id, `..` is none. */
export const id = pattern('id', /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);
/** A parent, or null for a root. */
export const parent = leaf('string null', 'id', (value) => value === null || id.test(value));

const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const isWording = (tag: string, words: unknown): boolean => LANGUAGE.test(tag) && isString(words);
/** A string for every language, or one for each language tag. */
export const text = leaf('', 'text', (value) => isString(value) || hasWordings(value), {
  isEntry: isWording,
});
function hasWordings(value: unknown): boolean {
  if (!isBag(value)) return false;
  const tags = Object.keys(value);
  return tags.length > 0 && tags.every((tag) => isWording(tag, value[tag]));
}

export const date = string('date', (value) => parseDay(value) !== undefined);
export const dateTime = string('date-time', (value) => parseDateTime(value) !== undefined);
/** An address that becomes a link on the page. */
export const href = string('link', isShownLink);

export const word = leaf('string', 'word', isString);
export const flag = leaf('boolean', 'boolean', (value) => typeof value === 'boolean');
export const amount = leaf('number', 'number', Number.isFinite);
export const positive = number('> 0', (value) => value > 0, {exclusiveMinimum: 0});
export const notNegative = number('≥ 0', (value) => value >= 0, {minimum: 0});
export const share = within(0, 1);
export const ids = list(id);

/** [longitude, latitude] */
export const lonLat = leaf(
  'array',
  'lon-lat',
  (value) =>
    Array.isArray(value) && value.length === 2 && isWithin(value[0], 180) && isWithin(value[1], 90),
);
export const codes = map('codes', word);

/** A list that the reader goes through itself. */
export const column = leaf('array', 'list', Array.isArray);
/** A map that the reader goes through itself. */
export const sparse = leaf('object', 'object', isBag);
/** Members by dimension. */
export const where = map('where', column);

/** An address that data comes from. */
export const dataHref = string('link', isDataLink);
/** A part in a file of its own. With a bad hash it goes, since nobody could tell whether the right file came. */
export const link = record({
  href: dataHref,
  bytes: optional(notNegative),
  integrity: essential(pattern('sha384-…', /^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$/)),
});
