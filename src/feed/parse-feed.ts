import {parse, parseText, type ReadFeed, type ReadOptions} from './parse.js';
import {EVERY_SECTION} from './sections/every.js';

/**
 * Reads the whole of a feed from a parsed JSON value, which stays as it is. Never throws because of what the value holds.
 *
 * FEED.md, "What a reader does with trouble", says what is left out when; each fault is a problem with its place.
 */
export const parseFeed = (value: unknown, options: ReadOptions = {}): ReadFeed =>
  parse(value, {sections: EVERY_SECTION, ...options});

/**
 * Reads the whole of a feed from JSON text. A byte-order mark is accepted.
 *
 * @example const {feed, problems} = readFeed(text);
 */
export const readFeed = (text: string, options: ReadOptions = {}): ReadFeed =>
  parseText(text, {sections: EVERY_SECTION, ...options});
