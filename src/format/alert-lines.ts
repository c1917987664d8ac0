import type {Dataset} from '../model/dataset.js';
import type {StandingAlert} from '../model/pick-alerts.js';
import {headlineOf} from './alert-headline.js';
import {alertWords, severitySigns} from './alert-words.js';
import {formatAge, formatDate, formatDateTime} from './dates.js';
import {tame} from './feed-text.js';
import {wording} from './lang.js';
import {fill} from './messages.js';
import {formatValue} from './numbers.js';
import {formatPeriod, formatPeriodCode} from './periods.js';

/** One alert in words, line by line. */
export interface AlertLines {
  readonly id: string;
  readonly severity: StandingAlert['severity'];
  readonly sign: string;
  /** "Nghiêm trọng · Sự cố, thiên tai" */
  readonly label: string;
  /** "DIỄN TẬP", "THỬ", "BẢN NHÁP"; `''` where it is meant. */
  readonly tag: string;
  /** Since when, or how long ago. */
  readonly age: string;
  /** Clipped; the whole of it is the first of `more`, where it is longer. */
  readonly headline: string;
  readonly where: string;
  /** Who has taken it on; `''` while nobody has. */
  readonly taken: string;
}

const CLIP = 150;
const DETAIL = 20_000;

/** An alert's headline, in full or clipped: hostile letters tamed, on one line. */
const clipped = (text: string): string => tame(text, CLIP);

/** Puts an alert into words. */
export function alertLines(
  alert: StandingAlert,
  dataset: Dataset,
  now: number,
  lang: string,
): AlertLines {
  const words = alertWords(lang);
  const {id, severity, kind, status, place, school, alert: given} = alert;
  const {at, by} = given?.acknowledged ?? {};
  const label = [words[severity], kind && words[kind]].filter(Boolean).join(' · ');
  const names = [dataset.schools.get(school ?? ''), dataset.places.byId.get(place ?? '')];
  return {
    id,
    severity,
    sign: severitySigns[severity],
    label,
    tag: status === 'Actual' ? '' : words[status],
    age: ageOf(alert, now, lang),
    // Some headline must be there to be pressed.
    headline: clipped(headlineOf(alert, dataset, lang)) || label,
    where: names.flatMap((unit) => (unit ? tame(wording(unit.name, lang)) : [])).join(', '),
    taken:
      at === undefined
        ? ''
        : fill(words.taken, {by: tame(wording(by, lang)), age: ago(at, now, lang)}),
  };
}

/** What a reader gets who opens an alert: the whole text, the figures behind it, when it was sent. */
export function alertDetails(alert: StandingAlert, dataset: Dataset, lang: string): string[] {
  const {alert: given, finding, time} = alert;
  const indicator = dataset.indicators.get(alert.indicator ?? '');
  const headline = headlineOf(alert, dataset, lang);
  const value = finding?.value ?? given?.value ?? NaN;
  const before = finding && formatValue(finding.before, finding.indicator, lang);
  const figures = indicator && [
    `${tame(wording(indicator.name, lang))}: ${formatValue(value, indicator, lang) || '–'}`,
    alert.period && formatPeriodCode(alert.period, lang, 'long'),
    before && fill(alertWords(lang).before, {value: before}),
  ];
  return [
    headline === clipped(headline) ? '' : headline,
    ...[given?.description, given?.instruction].map((text) => tame(wording(text, lang), DETAIL)),
    figures?.filter(Boolean).join(' · '),
    given && fill(alertWords(lang).sent, {when: formatDateTime(time)}),
  ].flatMap((line) => line || []);
}

/** "2 giờ trước" · "từ năm học 2023–2024" · "sắp tới, từ 08/01/2027" · "đã kết thúc 3 ngày trước". */
function ageOf(
  {state, alert, finding, time, closedAt}: StandingAlert,
  now: number,
  lang: string,
): string {
  const words = alertWords(lang);
  if (state === 'closed') return fill(words.closed, {age: ago(closedAt ?? time, now, lang)});
  if (state === 'coming') return fill(words.from, {when: formatDate(alert?.onset ?? time)});
  return finding
    ? fill(words.since, {when: formatPeriod(finding.since, lang, 'long')})
    : ago(time, now, lang);
}

/** Clocks may differ by five minutes (FEED.md, "Time"); what lies further ahead is a date, not an age. */
const ago = (time: number, now: number, lang: string): string =>
  time - now > 300_000 ? formatDateTime(time) : formatAge(now - time, lang);
