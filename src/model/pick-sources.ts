import {parseDateTime} from './date-time.js';
import type {Feed} from './feed.js';
import {nearest} from './nearest.js';
import type {Problem} from './problem.js';
import type {Source} from './source.js';

/** How much a source needs a hand, worst first. */
const levels = ['bad', 'watch', 'unknown', 'good'] as const;
export type SourceLevel = (typeof levels)[number];

/** How a source stands to its own rhythm. */
export type SourceTiming =
  /** At most half a rhythm late. */
  | 'on-time'
  | 'late'
  /** Tried, and never with success. */
  | 'never'
  /** Neither a success nor an attempt is declared. */
  | 'undeclared'
  /** A success, but nothing to hold it against. */
  | 'no-rhythm'
  /** A time that has not come yet: somebody's clock is wrong. */
  | 'ahead';

/** The state of one source, as far as its feed proves it. Times are milliseconds since 1970. */
export interface SourceState {
  readonly source: Source;
  readonly level: SourceLevel;
  readonly timing: SourceTiming;
  /** False where the feed can only tell how things stood when it was made (`updated`); nobody knows what came after. */
  readonly current: boolean;
  readonly success?: number | undefined;
  readonly attempt?: number | undefined;
  /** Milliseconds since the last success; absent where that is none, or lies ahead of the clock. */
  readonly age?: number | undefined;
  /** Rhythms since the last success, at the moment that the level is told of; NaN where there is no rhythm. */
  readonly beats: number;
  /** The last attempt came after the last success. */
  readonly attemptFailed: boolean;
  /** Places and schools that failed to deliver, each once. */
  readonly failed: readonly string[];
  /** Something that could have told against it was left out of its record, so that it cannot be called on time. */
  readonly doubted: boolean;
}

export interface SourcesAnswer {
  /** Worst first, else as the feed has them. */
  readonly states: readonly SourceState[];
  /** Records that could not be read. */
  readonly unread: number;
  /** Ids asked for that the feed does not have. */
  readonly unknown: readonly {readonly id: string; readonly near?: string | undefined}[];
  /** When the feed was made, and the present. */
  readonly updated: number;
  readonly now: number;
}

/** What is known of the feed besides its words. */
export interface SourcesQuery {
  /** Ids to show; all when empty. */
  readonly ids?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** False for a feed that is old, late or failed to come: nothing in it is green any more. */
  readonly fresh: boolean;
  /** Of the whole feed, and how many more there were. */
  readonly problems?: readonly Problem[];
  readonly more?: number;
}

type Told = Pick<Feed, 'sources' | 'updated' | 'refreshSeconds'>;

/** The state of a feed's source systems: green only what the feed proves to be on time now. */
export function pickSources(feed: Told, query: SourcesQuery): SourcesAnswer {
  const {ids = [], now, problems = [], more = 0} = query;
  const known = new Set(feed.sources.map(({id}) => id));
  const faults = faultsOf(problems, known);
  const states = feed.sources
    .filter(({id}) => !ids.length || ids.includes(id))
    .map((source) => stateOf(source, feed, query, more > 0 || faults.doubted.has(source.id)))
    // Sorting is stable: the feed's order holds within a level.
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  const unknown = ids.filter((id) => !known.has(id)).map((id) => ({id, near: nearest(id, known)}));
  return {states, unread: ids.length ? 0 : faults.unread, unknown, updated: feed.updated, now};
}

/** Clocks may differ by this much. */
const TOLERANCE = 5 * 60_000;
/** A success is written down a moment before or after its attempt. */
const SAME_ATTEMPT = 60_000;

function stateOf(
  source: Source,
  {updated, refreshSeconds}: Told,
  {now, fresh}: SourcesQuery,
  doubted: boolean,
): SourceState {
  const success = parseDateTime(source.lastSuccess ?? '');
  const attempt = parseDateTime(source.lastAttempt ?? '');
  const rhythm = (source.everySeconds ?? NaN) * 1000;
  const beatsAt = (time: number): number => Math.max(0, time - (success ?? NaN)) / rhythm;
  // What the feed knows of the present: it is up to date, and no synchronisation was due since.
  const speaks =
    fresh && updated - now <= TOLERANCE && now - updated <= (rhythm || 2 * refreshSeconds * 1000);

  // A feed cannot tell of what came after it, either.
  const latest = Math.min(now, updated) + TOLERANCE;
  const isAhead = (success ?? 0) > latest || (attempt ?? 0) > latest;
  const timing = isAhead
    ? 'ahead'
    : success === undefined
      ? attempt === undefined || doubted
        ? 'undeclared'
        : 'never'
      : !rhythm
        ? 'no-rhythm'
        : beatsAt(updated) > 1.5
          ? 'late'
          : 'on-time';
  const present = Math.max(now, updated);
  // On time when the feed was made and overdue since: it may well have come, only nobody has told.
  const current = speaks && !(timing === 'on-time' && beatsAt(present) > 1.5);
  const beats = beatsAt(current ? present : updated);

  const attemptFailed =
    !isAhead && success !== undefined && (attempt ?? 0) > success + SAME_ATTEMPT;
  const failed = [...new Set(source.failed)];
  const level: SourceLevel =
    timing === 'never' || (timing === 'late' && (beats > 4 || attemptFailed))
      ? 'bad'
      : timing === 'late' || attemptFailed || failed.length
        ? 'watch'
        : timing === 'on-time' && current && !doubted
          ? 'good'
          : 'unknown';
  return {
    source,
    level,
    timing,
    current,
    success,
    attempt,
    age:
      success === undefined || success - now > TOLERANCE ? undefined : Math.max(0, now - success),
    beats,
    attemptFailed,
    failed,
    doubted,
  };
}

/** True for what is wrong in the list of sources. A key that is unknown but near to a known one, `faild`, hides something. */
export const isOfSources = ({path, severity, near}: Problem): boolean =>
  /^\/sources(\/|$)/.test(path) && (severity !== 'warning' || near !== undefined);

/** What cannot make a source look better than it is. */
const HARMLESS = /^\/sources\/\d+\/(href|name|records)\b/;
const RECORD = /^\/sources\/(?:rows\/)?(\d+)/;

/** Which sources lost a part of their record, and how many records are missing as a whole. */
function faultsOf(
  problems: readonly Problem[],
  known: ReadonlySet<string>,
): {readonly doubted: ReadonlySet<string>; readonly unread: number} {
  const doubted = new Set<string>();
  const unread = new Set<string>();
  for (const problem of problems.filter(isOfSources)) {
    const {path, subject = '', severity} = problem;
    const record = RECORD.exec(path)?.[1];
    if (record === undefined) continue;
    if (known.has(subject)) {
      if (!HARMLESS.test(path)) doubted.add(subject);
    } else if (severity !== 'warning') unread.add(record);
  }
  return {doubted, unread: unread.size};
}
