import type {Classes} from '../model/classes.js';
import type {Indicator} from '../model/indicator.js';
import {tame} from './feed-text.js';
import {pick} from './lang.js';
import {formatValue, isPercent, unitOf} from './numbers.js';
import {tellerOf} from './sentence-parts.js';
import {tileWords} from './tile-words.js';

/** Digits that all of some limits need behind the decimal mark. */
function digitsOf(limits: readonly number[]): number {
  let digits = 0;
  while (digits < 6 && limits.some((limit) => Number(limit.toFixed(digits)) !== limit)) digits++;
  return digits;
}

/**
 * A class by its limits, and its level in words: "≤ 35 · Tốt", "35–45", "> 45". The unit is in the {@link legendTitle}.
 * Ranges of things that are counted do not overlap: "121–250" comes after "≤ 120".
 */
export function classLabel(
  classes: Classes,
  i: number,
  indicator: Indicator,
  lang: string,
): string {
  const level = classes.levels[i];
  return (
    [limitsLabel(classes, i, indicator, lang), level && tileWords(lang)[level]]
      .filter(Boolean)
      .join(' · ') || pick(['Tất cả', 'All'], lang)
  );
}

function limitsLabel(
  {breaks, limitsAbove}: Classes,
  i: number,
  indicator: Indicator,
  lang: string,
): string {
  const {kind, decimals} = indicator;
  const write = (value: number, digits = digitsOf(breaks)): string =>
    formatValue(value, {...indicator, decimals: digits}, lang, {
      unit: false,
      compact: kind === 'money',
    });
  const percent = isPercent(indicator) ? '%' : '';
  const [low, high] = [breaks[i - 1], breaks[i]];
  if (low === undefined)
    return high === undefined ? '' : `${limitsAbove ? '<' : '≤'}\u00a0${write(high)}${percent}`;
  if (high === undefined) return `${limitsAbove ? '≥' : '>'}\u00a0${write(low)}${percent}`;
  let ends = [write(low), write(high)];
  if (kind === 'count' && !decimals) {
    const [first, last] = limitsAbove
      ? [Math.ceil(low), Math.ceil(high) - 1]
      : [Math.floor(low) + 1, Math.floor(high)];
    // Between 30.2 and 30.6 there is nothing to count.
    if (first <= last) ends = [...new Set([first, last])].map((end) => write(end, 0));
  }
  // A minus sign or a scale word must not run into the dash.
  return ends.join(/[−\s]/.test(ends.join('')) ? ' – ' : '–') + percent;
}

/** What the classes are of: the name, with its unit where neither the name nor the labels say it: "Sĩ số bình quân (HS/lớp)". */
export function legendTitle(indicator: Indicator, lang: string): string {
  const {subject, unit} = tellerOf({indicator}, lang);
  const name = unit && !isPercent(indicator) ? tame(unitOf(indicator, lang)) : '';
  return name ? `${subject} (${name})` : subject;
}
