import type {Feed, LinkedPart} from '../model/feed.js';
import type {Problem} from '../model/problem.js';
import {download, type Budget, type Download, type DownloadOptions} from './download.js';
import {isDataLink} from './hrefs.js';
import {parseJson, type Json} from './json.js';
import {LIMITS, type Limits} from './limits.js';
import {linksIn, verifyIntegrity, wanted, type Digest, type Needs} from './links.js';
import {failedWith, parseShielded, type ReadFeed} from './parse.js';
import type {Section} from './section.js';
import {isBag, shield} from './shield.js';

export interface LoadOptions extends DownloadOptions {
  /** Absolute address of the feed. */
  readonly address: string;
  readonly needs: Needs;
  readonly digest?: Digest | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** What the load before left, to tell whether anything changed. */
  readonly previous?: Trace | undefined;
}

/** Everything that a feed was read from, to compare with what comes next and to read more of it. */
export interface Trace {
  readonly asked: string;
  readonly document: Arrived;
  readonly parts: readonly Part[];
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

  const asked = JSON.stringify(needs);
  const seen =
    previous?.asked === asked && isSame(previous.document, answer) ? previous : undefined;
  const opened = seen ? undefined : open(answer, limits);
  if (opened && 'problem' in opened)
    return {kind: 'failed', problem: opened.problem, lasting: opened.problem.code !== 'not-json'};
  const links = opened
    ? wanted(linksIn(opened.value), needs, isBag(opened.value) ? opened.value : {})
    : (seen?.parts ?? []).map(({linked}) => linked);
  const parts = await Promise.all(links.map((linked) => loadPart(linked, budget, options)));
  if (seen && parts.every((part, i) => isSame(part.answer, seen.parts[i]?.answer)))
    return {kind: 'same', ...time};

  const trace = {asked, document: answer, parts};
  const {feed, problems, ...counts} = readTrace(trace, needs.sections, limits, opened);
  if (!feed) return {kind: 'failed', problem: problems[0] as Problem, lasting: true};
  return {kind: 'fresh', feed, problems, ...counts, trace, ...time};
}

/** Reads what has come, with the sections named; `opened` is the document where that much is done already. */
export function readTrace(
  {document, parts}: Trace,
  sections: readonly Section[] = [],
  some: Partial<Limits> = {},
  opened?: Json,
): ReadFeed {
  const limits = {...LIMITS, ...some};
  const json = opened ?? open(document, limits);
  if ('problem' in json) return failedWith(json.problem);
  const contents = new Map<string, unknown>();
  const troubles: Problem[] = [];
  for (const part of parts) {
    const {content, problem} = openPart(part, limits);
    if (content) contents.set(part.linked.pointer, content.value);
    if (problem) troubles.push(problem);
  }
  const read = parseShielded(json.value, {limits, parts: contents, sections});
  if (!read.feed) return read;
  const warnings = troubles.filter(({severity}) => severity === 'warning').length;
  return {
    ...read,
    problems: [...troubles, ...read.problems],
    warnings: read.warnings + warnings,
  };
}

/** A linked part as it came. */
interface Part {
  readonly linked: LinkedPart;
  readonly answer: Download;
  readonly hash: 'same' | 'differs' | 'unchecked';
}

async function loadPart(linked: LinkedPart, budget: Budget, options: LoadOptions): Promise<Part> {
  const {href, integrity} = linked.link;
  const answer = await download(new URL(href, options.address).href, budget, options);
  const hash =
    'bytes' in answer ? await verifyIntegrity(answer.bytes, integrity, options.digest) : 'same';
  return {linked, answer, hash};
}

function openPart(
  {linked: {pointer, id, link}, answer, hash}: Part,
  limits: Limits,
): {content?: {readonly value: unknown}; problem?: Problem} {
  const about = {path: pointer, file: link.href, ...(id === undefined ? {} : {subject: id})};
  const fail = (reason: string): {problem: Problem} => ({
    problem: {...about, code: 'part-failed', severity: 'error', got: reason},
  });
  if ('reason' in answer) return fail(answer.reason);
  if (hash === 'differs') return {problem: {...about, code: 'hash-differs', severity: 'error'}};
  const content = decode(answer, limits);
  if ('problem' in content) return fail(content.problem.got ?? content.problem.code);
  return hash === 'same'
    ? {content}
    : {content, problem: {...about, code: 'hash-unchecked', severity: 'warning'}};
}

type Arrived = Extract<Download, {bytes: unknown}>;

/** Parses a document and takes its links into account only after it has been shielded. */
function open(answer: Arrived, limits: Limits): Json {
  const json = decode(answer, limits);
  if ('problem' in json) return json;
  const safe = shield(json.value, limits, true);
  if (!('fault' in safe)) return {value: safe.value};
  const expected = `≤ ${safe.fault === 'too-deep' ? limits.depth : limits.cells}`;
  return {problem: {path: '', code: safe.fault, severity: 'fatal', expected}};
}

function decode({bytes, html}: Arrived, limits: Limits): Json {
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

/** True when two answers say the same: the same bytes, or the same reason for none. */
function isSame(a: Download, b: Download | undefined): boolean {
  if (!b) return false;
  if ('reason' in a) return 'reason' in b && a.reason === b.reason;
  if ('reason' in b || a.bytes.length !== b.bytes.length) return false;
  for (let i = 0; i < a.bytes.length; i++) if (a.bytes[i] !== b.bytes[i]) return false;
  return true;
}
