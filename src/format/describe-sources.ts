import type {Dataset} from '../model/dataset.js';
import type {SourcesAnswer, SourceState} from '../model/pick-sources.js';
import type {Source} from '../model/source.js';
import {formatAge} from './dates.js';
import {lowerFirst, tame, upperFirst} from './feed-text.js';
import {own, wording} from './lang.js';
import {fill} from './messages.js';
import {compareNames} from './search.js';
import {
  counted,
  formatAmount,
  formatMoment,
  formatRhythm,
  formatSpan,
  recordKinds,
  SOURCE,
  sourceWords,
  UNIT,
} from './source-words.js';

/** A source's name, its id where it has none. */
export const sourceName = ({id, name}: Source, lang: string, most = 200): string =>
  tame(wording(name, lang), most) || id;

/** "trễ 1 ngày 15 giờ": how far beyond its rhythm a source is; seconds count below a minute. */
function lateness({source: {everySeconds = 0}, beats}: SourceState, lang: string): string {
  const lag = (beats - 1) * everySeconds;
  return fill(sourceWords(lang).lag, {lag: formatSpan(lag < 60 ? lag : lag - (lag % 60), lang)});
}

type Moments = Pick<SourcesAnswer, 'updated' | 'now'>;

/** True where the feed claims what may have changed since it was made. */
const isPast = ({current, level, timing}: SourceState): boolean =>
  !current && (level !== 'unknown' || timing === 'on-time');

/** What is to be said of a source, what matters first. */
function clausesOf(state: SourceState, {updated, now}: Moments, lang: string): string[] {
  const words = sourceWords(lang);
  const {source, timing, attempt = NaN, attemptFailed, failed, doubted} = state;
  const time = formatMoment(updated, now);
  const timed = {
    'on-time': doubted ? words.doubted : words.onTime,
    late: fill(words.late, {
      late: lateness(state, lang),
      rhythm: formatRhythm(source.everySeconds ?? NaN, lang),
    }),
    never: words.never,
    undeclared: words.undeclared,
    'no-rhythm': words.noRhythm,
    ahead: words.ahead,
  }[timing];
  const troubles = [
    attemptFailed && fill(words.attemptFailed, {time: formatMoment(attempt, now)}),
    failed.length && fill(words.failed, {units: counted(failed.length, UNIT, lang)}),
  ].filter((each) => typeof each === 'string');
  const isBehind = timing === 'late' || timing === 'never';
  const clauses = isBehind ? [timed, ...troubles] : [...troubles, timed];
  if (!isPast(state)) return clauses;
  return clauses.length > 1 || timing !== 'on-time'
    ? [...clauses, fill(words.asOf, {time})]
    : [fill(words.then, {what: timed, time}), words.since];
}

/** The state of one source in words: what matters first, and the rest. */
export function describeState(
  state: SourceState,
  moments: Moments,
  lang: string,
): readonly [lead: string, rest: string] {
  const [lead = '', ...rest] = clausesOf(state, moments, lang);
  return [upperFirst(lead), rest.join('; ')];
}

/**
 * All sources in one sentence: how many are on time, the worst by name, how many units failed, what is not known.
 * What an old feed tells is said of the moment when it was made.
 *
 * @example "1/3 nguồn đúng hẹn; Báo cáo của Sở trễ 1 ngày 15 giờ; 2 đơn vị chưa đồng bộ."
 */
export function describeSources(answer: SourcesAnswer, lang: string): string {
  const {states, unread, updated, now} = answer;
  const words = sourceWords(lang);
  const time = formatMoment(updated, now);
  const tell = (template: string, count: number, good = 0): string =>
    count ? fill(template, {sources: counted(count, SOURCE, lang), good, time}) : '';
  const how = (test: (state: SourceState) => unknown): number => states.filter(test).length;
  const nameOf = ({source}: SourceState): string => sourceName(source, lang, 60);

  const all = states.length + unread;
  const [only] = states;
  if (only && all === 1) return `${nameOf(only)}: ${clausesOf(only, answer, lang).join('; ')}.`;

  const good = how(({level}) => level === 'good');
  const past = how(isPast);
  const unknown = states.filter(({level}) => level === 'unknown');
  const then = unknown.filter((state) => isPast(state) && !state.doubted).length;
  // Sources that say nothing of time are neither on time nor late.
  const timed = how(({timing}) => timing === 'on-time' || timing === 'late' || timing === 'never');
  const isOld = timed && past && !good;
  const first = isOld
    ? words.thenOnTime
    : good === all
      ? words.allOnTime
      : timed
        ? words.someOnTime
        : '';
  const failing = states.filter(
    ({timing, attemptFailed}) => timing === 'late' || timing === 'never' || attemptFailed,
  );
  const named = failing
    .slice(0, 2)
    .map((state) =>
      state.timing === 'late'
        ? `${nameOf(state)} ${lateness(state, lang)}`
        : `${nameOf(state)}: ${clausesOf(state, answer, lang)[0]}`,
    );
  const units = new Set(states.flatMap(({failed}) => failed)).size;
  const clauses = [
    tell(first, all, isOld ? then : good),
    ...named,
    tell(words.others, failing.length - named.length),
    units && fill(words.failed, {units: counted(units, UNIT, lang)}),
    tell(words.unknownSince, isOld ? 0 : past),
    tell(words.unclear, unknown.length - then),
    tell(words.unread, unread),
  ];
  return `${upperFirst(clauses.filter(Boolean).join('; '))}.`;
}

/** "lần thành công gần nhất 07:45 24/11 · 15 phút trước · nhịp 15 phút" */
export function describeTimes(
  {source: {everySeconds}, success, attempt, age}: SourceState,
  now: number,
  lang: string,
): string[] {
  const words = sourceWords(lang);
  const last = success ?? attempt;
  return [
    last === undefined
      ? ''
      : fill(success === undefined ? words.attempt : words.success, {
          time: formatMoment(last, now),
        }),
    age === undefined ? '' : formatAge(age, lang),
    everySeconds === undefined
      ? ''
      : fill(words.rhythm, {rhythm: formatRhythm(everySeconds, lang)}),
  ].filter(Boolean);
}

/** Kinds of records that are shown; a hostile feed may have thousands. */
const MOST_KINDS = 12;

/** "474 trường · 8.192 lớp": the kit's words, the name of the indicator of that id, else the key as written. */
export function describeRecords({records}: Source, dataset: Dataset, lang: string): string[] {
  const entries = Object.entries(records);
  const shown = entries.slice(0, MOST_KINDS).map(([key, amount]) => {
    const kind = own(recordKinds, key);
    if (kind) return counted(amount, kind, lang);
    const name = lowerFirst(tame(wording(dataset.indicators.get(key)?.name, lang), 60));
    return `${name || tame(key, 60)}: ${formatAmount(amount, lang)}`;
  });
  return entries.length > MOST_KINDS ? [...shown, '…'] : shown;
}

/** Names of places and schools by the alphabet, a school with its place; an id that nobody knows yet as it is. */
export function unitNames(
  ids: readonly string[],
  {places, schools}: Dataset,
  lang: string,
): string[] {
  const placeName = (id = ''): string => tame(wording(places.byId.get(id)?.name, lang));
  return ids
    .map((id) => {
      const school = schools.get(id);
      if (!school) return placeName(id) || id;
      const name = tame(wording(school.name, lang)) || id;
      const place = placeName(school.place);
      return place ? `${name} (${place})` : name;
    })
    .sort(compareNames(lang));
}
