import type {Feed, LinkedPart} from '../model/feed.js';
import type {Problem} from '../model/problem.js';
import {download, type Budget, type Download, type DownloadOptions} from './download.js';
import {isDataLink} from './hrefs.js';
import {parseJson} from './json.js';
import {LIMITS, type Limits} from './limits.js';
import {linksIn, verifyIntegrity, wanted, type Digest, type Needs} from './links.js';
import {parseShielded} from './parse.js';
import {shield, type Bare} from './shield.js';

export interface LoadOptions extends DownloadOptions {
  /** Absolute address of the feed. */
  readonly address: string;
  readonly needs: Needs;
  readonly digest?: Digest | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** What the load before left, to tell whether anything changed. */
  readonly previous?: Trace | undefined;
}

/** Fingerprints of everything that a feed was read from. */
export interface Trace {
  readonly asked: string;
  readonly document: string;
  readonly links: readonly LinkedPart[];
  readonly parts: string;
}

export type Load =
  | {
      readonly kind: 'fresh';
      readonly feed: Feed;
      readonly problems: readonly Problem[];
      readonly more: number;
      readonly warnings: number;
      readonly trace: Trace;
      /** The server's clock, where it may be read. */
      readonly serverTime?: number;
    }
  | {readonly kind: 'same'; readonly serverTime?: number}
  | {
      readonly kind: 'failed';
      readonly problem: Problem;
      readonly retryAfter?: {readonly seconds: number} | {readonly at: number};
      /** The answer will hardly change soon: a missing file, a document of another kind. */
      readonly lasting?: boolean;
    };

/**
 * Loads a feed and those of its linked parts that are needed. Never rejects: whatever goes wrong is a result.
 *
 * A part that fails is a problem, and the rest goes on. Nothing is parsed when no byte has changed since `previous`.
 */
export async function loadFeed(options: LoadOptions): Promise<Load> {
  const {address, needs, previous} = options;
  const limits = {...LIMITS, ...options.limits};
  if (!/^https?:/i.test(address) || !isDataLink(address))
    return failed('bad-link', 'http | https', address);
  const budget: Budget = {bytes: limits.bytes};
  const answer = await download(address, budget, options);
  if ('reason' in answer) return unreachable(answer, limits);
  const time = answer.serverTime === undefined ? {} : {serverTime: answer.serverTime};

  const document = fingerprint(answer.bytes);
  const asked = JSON.stringify(needs);
  const seen = previous?.document === document && previous.asked === asked ? previous : undefined;
  let value = seen ? undefined : open(answer, limits);
  if (value && 'problem' in value)
    return {kind: 'failed', problem: value.problem, lasting: value.problem.code !== 'not-json'};
  const links = seen?.links ?? wanted(linksIn(value?.value), needs, (value?.value ?? {}) as Bare);
  const fetched = await Promise.all(links.map((link) => loadPart(link, budget, limits, options)));
  const parts = fetched.map(({print}) => print).join(' ');
  if (seen?.parts === parts) return {kind: 'same', ...time};

  value ??= open(answer, limits);
  if ('problem' in value) return {kind: 'failed', problem: value.problem};
  const handed = new Map(
    fetched.flatMap(({pointer, content}) => (content ? [[pointer, content.value]] : [])),
  );
  const {feed, problems, more, warnings} = parseShielded(value.value, {limits, parts: handed});
  if (!feed) return {kind: 'failed', problem: problems[0] as Problem, lasting: true};
  const troubles = fetched.flatMap(({problem}) => problem ?? []);
  return {
    kind: 'fresh',
    feed,
    problems: [...troubles, ...problems],
    more,
    warnings: warnings + troubles.filter(({severity}) => severity === 'warning').length,
    trace: {asked, document, links, parts},
    ...time,
  };
}

interface Part {
  readonly pointer: string;
  readonly print: string;
  readonly content?: {readonly value: unknown};
  readonly problem?: Problem;
}

async function loadPart(
  linked: LinkedPart,
  budget: Budget,
  limits: Limits,
  options: LoadOptions,
): Promise<Part> {
  const {pointer, id, link} = linked;
  const about = {path: pointer, file: link.href, ...(id === undefined ? {} : {subject: id})};
  const fail = (reason: string): Part => ({
    pointer,
    print: reason,
    problem: {...about, code: 'part-failed', severity: 'error', got: reason},
  });
  const answer = await download(new URL(link.href, options.address).href, budget, options);
  if ('reason' in answer) return fail(answer.reason);
  const print = fingerprint(answer.bytes);
  const hash = await verifyIntegrity(answer.bytes, link.integrity, options.digest);
  if (hash === 'differs') {
    return {pointer, print, problem: {...about, code: 'hash-differs', severity: 'error'}};
  }
  const json = decode(answer, limits);
  if ('problem' in json) return fail(json.problem.got ?? json.problem.code);
  const content = {value: json.value};
  return hash === 'same'
    ? {pointer, print, content}
    : {pointer, print, content, problem: {...about, code: 'hash-unchecked', severity: 'warning'}};
}

type Arrived = Extract<Download, {bytes: unknown}>;

/** Parses a document and takes its links into account only after it has been shielded. */
function open(answer: Arrived, limits: Limits): {value: unknown} | {problem: Problem} {
  const json = decode(answer, limits);
  if ('problem' in json) return json;
  const safe = shield(json.value, limits, true);
  if (!('fault' in safe)) return {value: safe.value};
  const expected = `≤ ${safe.fault === 'too-deep' ? limits.depth : limits.cells}`;
  return {problem: {path: '', code: safe.fault, severity: 'fatal', expected}};
}

function decode({bytes, html}: Arrived, limits: Limits): {value: unknown} | {problem: Problem} {
  try {
    const json = parseJson(new TextDecoder('utf-8', {fatal: true}).decode(bytes), limits);
    return 'problem' in json && html ? {problem: {...json.problem, got: 'HTML'}} : json;
  } catch {
    return {problem: {path: '', code: 'not-json', severity: 'fatal', expected: 'UTF-8'}};
  }
}

function unreachable(
  {reason, retryAfter, lasting}: Exclude<Download, Arrived>,
  limits: Limits,
): Load {
  if (reason === 'too-large')
    return {...failed('too-large', `≤ ${limits.bytes / 1024 / 1024} MiB`), lasting: true};
  const more = {...(retryAfter ? {retryAfter} : {}), ...(lasting ? {lasting} : {})};
  return {...failed('unreachable', undefined, reason), ...more};
}

function failed(
  code: Problem['code'],
  expected?: string,
  got?: string,
): Extract<Load, {kind: 'failed'}> {
  return {
    kind: 'failed',
    problem: {
      path: '',
      code,
      severity: 'fatal',
      ...(expected ? {expected} : {}),
      ...(got ? {got} : {}),
    },
  };
}

/** Tells files apart, not attackers: two multiplicative hashes of 32 bits and the length. */
function fingerprint(bytes: Uint8Array): string {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x5bd1e995) + (b >>> 13);
  }
  return `${bytes.length}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
