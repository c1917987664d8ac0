import type {Bare} from '../model/bare.js';
import type {Feed} from '../model/feed.js';
import type {Problem} from '../model/problem.js';
import {checkRecord} from './check.js';
import type {Context} from './context.js';
import {parseDateTime} from '../model/date-time.js';
import {parseJson, shielded, tooLarge, type Json} from './json.js';
import {LIMITS, type Limits} from './limits.js';
import {parseIndicators} from './parse-indicators.js';
import {countRecords} from './parse-list.js';
import {parseDimensions, parseGeography} from './parse-places.js';
import {parseSources} from './parse-sources.js';
import {brief, fatal, ProblemLog, type Say} from './problems.js';
import {idsIn} from './references.js';
import * as schema from './schema.js';
import type {Section, SectionKey} from './section.js';
import {isBag, NO_LIST, remove} from './shield.js';

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** Contents of linked parts, parsed as JSON, by the pointer of the link or its `href` as written. */
  readonly parts?: ReadonlyMap<string, unknown>;
  /** What to read besides what every widget needs; nothing if absent. */
  readonly sections?: readonly Section[] | undefined;
}

/** A feed as far as it was usable, and what was wrong with the rest. */
export interface ReadFeed {
  /** Absent when a problem is fatal. */
  readonly feed?: Feed;
  /** The first faults in full, then the first warnings. A fatal one stands alone. */
  readonly problems: readonly Problem[];
  /** Faults beyond those listed; warnings do not count. */
  readonly more: number;
  /** All warnings. */
  readonly warnings: number;
}

/** As `parse`, for JSON text. */
export function parseText(text: string, options: ReadOptions = {}): ReadFeed {
  const limits = {...LIMITS, ...options.limits};
  // A character takes a byte at least.
  const json = text.length > limits.bytes ? {problem: tooLarge(limits)} : parseJson(text, limits);
  return parseShielded(shielded(json, limits, true), {...options, limits});
}

/** Reads a feed, as far as `sections` say, from a parsed JSON value, which stays as it is. */
export function parse(value: unknown, options: ReadOptions = {}): ReadFeed {
  const limits = {...LIMITS, ...options.limits};
  return parseShielded(shielded({value}, limits, false), {...options, limits});
}

interface Reading extends ReadOptions {
  readonly limits: Limits;
  /** With what was found wrong before the reading. */
  readonly log?: ProblemLog;
}

/** As `parse`, for JSON that has been through `shielded`; its value is used up. */
export function parseShielded(
  json: Json,
  {limits, parts = new Map(), sections = [], log = new ProblemLog(limits.problems)}: Reading,
): ReadFeed {
  if ('problem' in json) return failedWith(json.problem);
  const context: Context = {log, limits, parts, linked: [], cells: limits.cells};
  const refusal = refuse(json.value, context);
  if (refusal) return failedWith(refusal);
  const feed = assemble(context, json.value as Head, sections);
  const {problems, more, warnings} = log;
  return {feed, problems, more, warnings};
}

const failedWith = (problem: Problem): ReadFeed => ({problems: [problem], more: 0, warnings: 0});

/** Why the document cannot be used at all; undefined when it can. */
function refuse(value: unknown, {log, limits, parts}: Context): Problem | undefined {
  if (!isBag(value)) return fatal('not-a-feed', 'edufeed', brief(value));
  const {edufeed} = value;
  const expected = schema.version.token;
  if (edufeed === undefined) return fatal('not-a-feed', expected, undefined, '/edufeed');
  if (!schema.version.test(edufeed))
    return fatal('wrong-version', expected, brief(edufeed), '/edufeed');
  const schools = countRecords(value['schools']) + countRecords(parts.get('/schools'));
  if (schools > limits.schools)
    return fatal('too-large', `≤ ${limits.schools}`, `${schools}`, '/schools');
  if (checkRecord(value, schema.head, log.at(''))) return undefined;
  const problem = log.problems.find(({path}) => path === '/title' || path === '/updated');
  return problem && {...problem, severity: 'fatal'};
}

type Head = Bare & Pick<Feed, 'title'> & {updated: string; refreshSeconds?: number; demo?: boolean};

const UNREAD: Readonly<Record<SectionKey, readonly never[]>> = {
  boundaries: NO_LIST,
  alerts: NO_LIST,
  rules: NO_LIST,
  milestones: NO_LIST,
  projections: NO_LIST,
  dashboards: NO_LIST,
};

function assemble(context: Context, head: Head, sections: readonly Section[]): Feed {
  const say = context.log.at('');
  if (head['id'] === undefined) say(['id'], 'missing-key', {expected: 'id'});
  const dimensions = parseDimensions(context, head['dimensions']);
  const {places, schools, axes} = parseGeography(context, head, dimensions);
  const indicators = parseIndicators(context, head['indicators'], axes);
  const sources = parseSources(context, head['sources'], axes);
  const known = {axes, indicators: idsIn(indicators)};
  const read = sections.map(({key, parse}) => [key, parse(context, head[key], known)] as const);
  remove(head, 'edufeed');
  // The checked document becomes the feed: what it says about itself stays as it is.
  return Object.assign(head as Pick<Feed, 'title'>, {
    updated: parseDateTime(head.updated) as number,
    demo: head.demo ?? false,
    refreshSeconds: refreshSeconds(head, say),
    dimensions,
    places,
    schools,
    indicators,
    sources,
    ...UNREAD,
    ...(Object.fromEntries(read) as Partial<Feed>),
    linked: context.linked,
  });
}

const [OFTEN, USUAL, RARELY] = [5, 300, 86_400];

function refreshSeconds({refreshSeconds: got = USUAL}: Head, say: Say): number {
  const clamped = Math.min(RARELY, Math.max(OFTEN, Math.round(got)));
  if (clamped !== got) {
    const expected = `${OFTEN}–${RARELY}`;
    say(['refreshSeconds'], 'bad-value', {severity: 'warning', expected, got});
  }
  return clamped;
}
