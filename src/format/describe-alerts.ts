import {SEVERITIES, type StandingAlert} from '../model/pick-alerts.js';
import {alertWords} from './alert-words.js';
import {formatAge, formatDate, formatDateTime} from './dates.js';
import {lowerFirst, tame} from './feed-text.js';
import {wording} from './lang.js';
import {fill} from './messages.js';
import {formatPeriod} from './periods.js';

/**
 * How many alerts are open, by severity, in one sentence; drills are counted apart, so that nobody is alarmed.
 *
 * @example "7 cảnh báo đang mở: 1 nghiêm trọng, 2 trung bình, 4 nhẹ; 1 diễn tập."
 */
export function describeAlerts(open: readonly StandingAlert[], lang: string): string {
  const words = alertWords(lang);
  const real = open.filter(({isDrill}) => !isDrill);
  const parts = SEVERITIES.flatMap((severity) => {
    const count = real.filter((alert) => alert.severity === severity).length;
    return count ? `${count} ${lowerFirst(words[severity])}` : [];
  });
  const coming = real.filter(({state}) => state === 'coming').length;
  return `${[
    real.length ? fill(words.count, {count: real.length, parts: parts.join(', ')}) : words.none,
    coming ? fill(words.coming, {count: coming}) : '',
    real.length < open.length ? fill(words.drills, {count: open.length - real.length}) : '',
  ]
    .filter(Boolean)
    .join('; ')}.`;
}

/** Since when, or how long ago: "2 giờ trước" · "từ năm học 2023–2024" · "sắp tới, từ 08/01/2027" · "đã kết thúc hôm qua". */
export function alertAge(
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

// Clocks may differ by five minutes (FEED.md, "Time"); what lies further ahead is a date, not an age.
const ago = (time: number, now: number, lang: string): string =>
  time - now > 300_000 ? formatDateTime(time) : formatAge(now - time, lang);

/** Who has taken an alert on, and when; `''` while nobody has. */
export function takenBy({alert}: StandingAlert, now: number, lang: string): string {
  const {at, by} = alert?.acknowledged ?? {};
  return at === undefined
    ? ''
    : fill(alertWords(lang).taken, {by: tame(wording(by, lang)), age: ago(at, now, lang)});
}
