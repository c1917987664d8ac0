import type {Feed, LinkedPart} from '../model/feed.js';
import type {Problem} from '../model/problem.js';
import {
  download,
  type Arrived,
  type Budget,
  type Download,
  type DownloadOptions,
  type NotArrived,
} from './download.js';
import {given} from './given.js';
import {isDataLink} from './hrefs.js';
import {parseJson, shielded, tooLarge, type Json} from './json.js';
import {LIMITS, type Limits} from './limits.js';
import {linksIn, verifyIntegrity, wanted, type Digest, type Needs} from './links.js';
import {parseShielded, type ReadFeed} from './parse.js';
import {fatal, ProblemLog} from './problems.js';

export interface LoadOptions extends DownloadOptions {
  /** Absolute address of the feed. */
  readonly address: string;
  /** Asked when the document has come, since whoever joins until then may have a say in which parts follow. */
  readonly needs: () => Needs;
  readonly digest?: Digest | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** What the load before left, to tell whether anything changed. */
  readonly previous?: Trace | undefined;
}

/** Everything that a feed was read from, to compare with what comes next and to read more of it. */
export interface Trace {
  readonly needs: Needs;
  readonly document: Arrived;
  readonly parts: readonly Part[];
}

/** A good answer; `serverTime` is the server's clock, where it may be read. */
interface Good {
  readonly serverTime?: number;
}

export type Load =
  | (Good & {
      readonly kind: 'fresh';
      readonly feed: Feed;
      readonly problems: readonly Problem[];
      readonly more: number;
      readonly warnings: number;
      readonly trace: Trace;
    })
  | (Good & {readonly kind: 'same'})
  | {
      readonly kind: 'failed';
      readonly problem: Problem;
      readonly retryAfter?: NotArrived['retryAfter'];
      /** The answer will hardly change soon: a missing file. */
      readonly lasting?: boolean;
    };

/**
 * Loads a feed and those of its linked parts that are needed. Never rejects: whatever goes wrong is a result.
 *
 * The request is on its way when this returns. A part that fails is a problem, and the rest goes on. Nothing is parsed
 * when no byte has changed since `previous`.
 */
export async function loadFeed(options: LoadOptions): Promise<Load> {
  const {address, previous} = options;
  const limits = {...LIMITS, ...options.limits};
  if (!/^https?:/i.test(address) || !isDataLink(address))
    return {...failed(fatal('bad-link', 'http | https', address)), lasting: true};
  const budget: Budget = {bytes: limits.bytes};
  const answer = await download(address, budget, options);
  if ('reason' in answer) return unreachable(answer, limits);
  const good = given({serverTime: answer.serverTime});

  const needs = options.needs();
  const isSeen = asked(previous?.needs) === asked(needs) && isSame(answer, previous?.document);
  const seen = isSeen ? previous : undefined;
  const opened = seen ? undefined : open(answer, limits);
  if (opened && 'problem' in opened) return failed(opened.problem);
  const links = opened
    ? wanted(linksIn(opened.value), needs, opened.value)
    : (seen?.parts ?? []).map(({linked}) => linked);
  const parts = await Promise.all(links.map((linked) => loadPart(linked, budget, options)));
  if (seen && parts.every((part, i) => isSame(part.answer, seen.parts[i]?.answer)))
    return {kind: 'same', ...good};

  const trace = {needs, document: answer, parts};
  const {feed, ...read} = readTrace(trace, limits, opened);
  if (!feed) return failed(read.problems[0] as Problem);
  return {kind: 'fresh', feed, ...read, trace, ...good};
}

/** Needs as text (sections by their keys), to tell whether they are the same. */
export const asked = (needs: Needs | undefined): string | undefined => JSON.stringify(needs);

/** Reads what has come, with the sections that it is needed for; `json` is the document where it is open already. */
export function readTrace(
  {needs, document, parts}: Trace,
  limits: Limits,
  json = open(document, limits),
): ReadFeed {
  const log = new ProblemLog(limits.problems);
  const contents = new Map<string, unknown>();
  for (const part of parts) {
    const content = openPart(part, limits, log);
    if (content !== undefined) contents.set(part.linked.pointer, content);
  }
  return parseShielded(json, {limits, parts: contents, sections: needs.sections, log});
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

/** What a part holds; undefined, and reported, when it is of no use. */
function openPart({linked, answer, hash}: Part, limits: Limits, log: ProblemLog): unknown {
  const {pointer, id: subject, link} = linked;
  const say = log.at(pointer, {subject, file: link.href});
  if ('reason' in answer) say([], 'part-failed', {got: answer.reason});
  else if (hash === 'differs') say([], 'hash-differs');
  else {
    const json = decode(answer, limits);
    if ('problem' in json) say([], 'part-failed', {got: json.problem.got ?? json.problem.code});
    else {
      if (hash === 'unchecked') say([], 'hash-unchecked', {severity: 'warning'});
      return json.value;
    }
  }
  return undefined;
}

/** Parses a document and takes its links into account only after it has been shielded. */
const open = (answer: Arrived, limits: Limits): Json =>
  shielded(decode(answer, limits), limits, true);

function decode({bytes, html}: Arrived, limits: Limits): Json {
  try {
    const json = parseJson(new TextDecoder('utf-8', {fatal: true}).decode(bytes), limits);
    return 'problem' in json && html ? {problem: {...json.problem, got: 'HTML'}} : json;
  } catch {
    return {problem: fatal('not-json', 'UTF-8')};
  }
}

const unreachable = ({reason, ...more}: NotArrived, limits: Limits): Load =>
  reason === 'too-large'
    ? failed(tooLarge(limits))
    : {kind: 'failed', problem: fatal('unreachable', undefined, reason), ...more};

/** A file that broke off may be whole the next time, and a log-in page in its place go away. */
const failed = (problem: Problem): Extract<Load, {kind: 'failed'}> => ({kind: 'failed', problem});

/** True when two answers say the same: the same bytes, or the same reason for none. */
function isSame(a: Download, b: Download | undefined): boolean {
  if (!b) return false;
  if ('reason' in a) return 'reason' in b && a.reason === b.reason;
  if ('reason' in b || a.bytes.length !== b.bytes.length) return false;
  for (let i = 0; i < a.bytes.length; i++) if (a.bytes[i] !== b.bytes[i]) return false;
  return true;
}
