import type {LinkedPart} from '../model/feed.js';
import {checkRecord, kindOf} from './check.js';
import type {Limits} from './limits.js';
import type {ProblemLog} from './problems.js';
import * as values from './values.js';
import {isBag, shield} from './shield.js';

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
  readonly file?: string;
}

const LINK = kindOf(values.link, ['integrity']);

/**
 * Follows a link to its part, where `value` is one.
 *
 * @returns the value itself when it is no link, undefined when the part has not been fetched or must not be used.
 */
export function follow(
  context: Context,
  value: unknown,
  about: Omit<LinkedPart, 'link'>,
): Found | undefined {
  const {pointer, id: subject} = about;
  if (!isLink(value)) return {value, pointer};
  const {log} = context;
  if (!checkRecord(value, LINK, log, pointerFrom(pointer), {subject})) return undefined;
  const link = value as unknown as LinkedPart['link'];
  const file = link.href;
  const key = context.parts.has(pointer) ? pointer : file;
  if (!context.parts.has(key)) {
    context.linked.push({...about, link});
    return undefined;
  }
  const part = shield(context.parts.get(key), {depth: context.limits.depth, cells: context.cells});
  if ('fault' in part) {
    log.add('', part.fault, {file, subject});
    return undefined;
  }
  if (isLink(part.value)) {
    // Parts hold no further links.
    log.add('/href', 'bad-link', {got: part.value['href'], file, subject});
    return undefined;
  }
  return {value: part.value, pointer: '', file};
}

export const isLink = (value: unknown): value is Record<string, unknown> =>
  isBag(value) && 'href' in value;

/** Pointers to the keys below a place in the file (RFC 6901). */
export const pointerFrom =
  (base: string) =>
  (keys: readonly PropertyKey[]): string =>
    base +
    keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
