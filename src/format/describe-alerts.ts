import {isReal, SEVERITIES, type StandingAlert} from '../model/pick-alerts.js';
import {alertWords} from './alert-words.js';
import {lowerFirst} from './feed-text.js';
import {fill} from './messages.js';

/**
 * How many alerts are open, by severity, in one sentence; drills are counted apart, so that nobody is alarmed.
 *
 * @example "7 cảnh báo đang mở: 1 nghiêm trọng, 2 trung bình, 4 nhẹ; 1 diễn tập."
 */
export function describeAlerts(open: readonly StandingAlert[], lang: string): string {
  const words = alertWords(lang);
  const real = open.filter(isReal);
  const drills = open.filter(({status}) => status === 'Exercise' || status === 'Test').length;
  const parts = SEVERITIES.flatMap((severity) => {
    const count = real.filter((alert) => alert.severity === severity).length;
    return count ? `${count} ${lowerFirst(words[severity])}` : [];
  });
  const coming = real.filter(({state}) => state === 'coming').length;
  return `${[
    real.length ? fill(words.count, {count: real.length, parts: parts.join(', ')}) : words.none,
    coming ? fill(words.coming, {count: coming}) : '',
    drills ? fill(words.drills, {count: drills}) : '',
  ]
    .filter(Boolean)
    .join('; ')}.`;
}
