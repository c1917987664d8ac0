import type {Feed} from '../model/feed.js';
import type {Problem} from '../model/problem.js';
import {checkRecord, kindOf} from './check.js';
import {pointerFrom, type Context} from './context.js';
import {parseDateTime} from './dates.js';
import {LIMITS, type Limits} from './limits.js';
import {parseIndicators} from './parse-indicators.js';
import {countRecords} from './parse-list.js';
import {parseDimensions, parseGeography} from './parse-places.js';
import {parseSources} from './parse-sources.js';
import {ProblemLog} from './problems.js';
import {parseJson} from './json.js';
import * as schema from './schema.js';
import type {Section, SectionKey} from './section.js';
import {isBag, NO_LIST, own, shield, type Bare} from './shield.js';

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** Contents of linked parts, parsed as JSON, by the pointer of the link or its `href` as written. */
  readonly parts?: ReadonlyMap<string, unknown>;
  /** What to read besides what every widget needs; nothing if absent. */
  readonly sections?: readonly Section[];
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

const HEAD = kindOf(schema.head);

/** As `parse`, for JSON text. */
export function parseText(text: string, options: ReadOptions = {}): ReadFeed {
  const json = parseJson(text, {...LIMITS, ...options.limits});
  return 'problem' in json ? failedWith(json.problem) : shieldAndParse(json.value, options, true);
}

/** Reads a feed, as far as `sections` say, from a parsed JSON value, which stays as it is. */
export function parse(value: unknown, options: ReadOptions = {}): ReadFeed {
  return shieldAndParse(value, options, false);
}

function shieldAndParse(value: unknown, options: ReadOptions, owned: boolean): ReadFeed {
  const limits = {...LIMITS, ...options.limits};
  const safe = shield(value, limits, owned);
  if ('fault' in safe) {
    const expected = `≤ ${safe.fault === 'too-deep' ? limits.depth : limits.cells}`;
    return failedWith({path: '', code: safe.fault, severity: 'fatal', expected});
  }
  return parseShielded(safe.value, options);
}

/** As `parse`, for a value that has been through `shield`; the value is used up. */
export function parseShielded(
  value: unknown,
  {limits: some, parts = new Map(), sections = []}: ReadOptions = {},
): ReadFeed {
  const limits = {...LIMITS, ...some};
  const context: Context = {
    log: new ProblemLog(limits.problems),
    limits,
    parts,
    linked: [],
    cells: limits.cells,
  };
  const fatal = refusal(value, context);
  if (fatal) return failedWith(fatal);
  const feed = assemble(context, value as Bare, sections);
  const {problems, more, warnings} = context.log;
  return {feed, problems, more, warnings};
}

export function failedWith(problem: Problem): ReadFeed {
  return {problems: [problem], more: 0, warnings: 0};
}

/** Why the document cannot be used at all; undefined when it can. */
function refusal(value: unknown, {log, limits, parts}: Context): Problem | undefined {
  const fatal = (
    code: Problem['code'],
    path: string,
    expected: string,
    got: unknown,
  ): Problem | undefined => {
    log.add(path, code, {severity: 'fatal', expected, got});
    return log.problems.at(-1);
  };
  if (!isBag(value)) return fatal('not-a-feed', '', 'edufeed', value);
  const version = value['edufeed'];
  if (version === undefined) return fatal('not-a-feed', '/edufeed', '1.0', undefined);
  if (typeof version !== 'string' || !/^1\.\d+$/.test(version))
    return fatal('wrong-version', '/edufeed', '1.0', version);
  const schools = countRecords(value['schools']) + countRecords(parts.get('/schools'));
  if (schools > limits.schools)
    return fatal('too-large', '/schools', `≤ ${limits.schools}`, schools);
  if (checkRecord(value, HEAD, log, pointerFrom(''))) return undefined;
  const problem = log.problems.find(
    ({path}) => path.startsWith('/title') || path.startsWith('/updated'),
  );
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

function assemble(context: Context, value: Bare, sections: readonly Section[]): Feed {
  const head = value as Head;
  const {log} = context;
  if (head['id'] === undefined) log.add('/id', 'missing-key', {expected: 'id'});
  const dimensions = parseDimensions(context, head['dimensions']);
  const {places, schools, axes} = parseGeography(context, head, dimensions);
  const indicators = parseIndicators(context, head['indicators'], axes);
  const sources = parseSources(context, head['sources'], axes);
  const known = {
    axes,
    indicators: {ids: new Set(indicators.map(({id}) => id)), known: true},
  };
  const read = sections.map(({key, parse}) => [key, parse(context, head[key], known)] as const);
  return own({
    ...pick(head, ['id', 'publisher', 'licence', 'asOf', 'staleSeconds']),
    title: head.title,
    updated: parseDateTime(head.updated) as number,
    demo: head.demo ?? false,
    refreshSeconds: refreshSeconds(context, head),
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

function pick(from: Bare, keys: readonly string[]): Partial<Feed> {
  return Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]]));
}

const [OFTEN, USUAL, RARELY] = [5, 300, 86_400];

function refreshSeconds({log}: Context, {refreshSeconds: given}: Head): number {
  if (given === undefined) return USUAL;
  const clamped = Math.min(RARELY, Math.max(OFTEN, Math.round(given)));
  if (clamped !== given) {
    log.add('/refreshSeconds', 'bad-value', {
      severity: 'warning',
      expected: `${OFTEN}–${RARELY}`,
      got: given,
    });
  }
  return clamped;
}
