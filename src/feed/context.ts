import type {LinkedPart} from '../model/feed.js';
import {checkRecord} from './check.js';
import type {Limits} from './limits.js';
import type {ProblemLog} from './problems.js';
import {isBag, shield} from './shield.js';
import * as values from './values.js';

/** What the reading of one feed carries along. */
export interface Context {
  readonly log: ProblemLog;
  readonly limits: Limits;
  /** Linked parts that were fetched, by the pointer of the link or its `href` as written. */
  readonly parts: ReadonlyMap<string, unknown>;
  /** Links that nobody followed. */
  readonly linked: LinkedPart[];
  /** Cells that cubes may still take. */
  cells: number;
}

/** A value of the feed and where it stands: in the document itself, or in a linked file. */
export interface Found {
  readonly value: unknown;
  readonly pointer: string;
  readonly file?: string | undefined;
}

/**
 * Follows a link to its part, where `value` is one.
 *
 * @returns the value itself when it is no link, undefined when the part has not been fetched or must not be used.
 */
export function follow(
  {log, limits, parts, linked, cells}: Context,
  value: unknown,
  about: Omit<LinkedPart, 'link'>,
): Found | undefined {
  const {pointer, id: subject} = about;
  if (!isLink(value)) return {value, pointer};
  if (!checkRecord(value, values.link, log.at(pointer, {subject}))) return undefined;
  const link = value as unknown as LinkedPart['link'];
  const file = link.href;
  const content = parts.has(pointer) ? parts.get(pointer) : parts.get(file);
  if (content === undefined) {
    linked.push({...about, link});
    return undefined;
  }
  const say = log.at('', {subject, file});
  const part = shield(content, {...limits, cells});
  if ('fault' in part) say([], part.fault);
  // Parts hold no further links.
  else if (isLink(part.value)) say(['href'], 'bad-link', {got: part.value['href']});
  else return {value: part.value, pointer: '', file};
  return undefined;
}

export const isLink = (value: unknown): value is Record<string, unknown> =>
  isBag(value) && 'href' in value;
