import type {Indicator} from '../model/indicator.js';
import {pick, wording} from './lang.js';

const NBSP = '\u00a0';

/** By the power of a thousand, as Vietnamese offices write them; the browser's short forms "N" and "Tr" are not in use. */
const scales = [
  ['', ''],
  ['nghìn', 'thousand'],
  ['triệu', 'million'],
  ['tỷ', 'billion'],
] as const;

/** Rounds half away from zero, digit by digit as the number is written: 1.005 → 1.01. Doubles would lose the last ones. */
function rounded(size: number, decimals: number): string {
  if (Number.isInteger(size) && size < 1e15) return `${size}${'0'.repeat(decimals)}`;
  // Below a millionth, numbers are written with a power of ten.
  const [whole = '', fraction = ''] = (size < 1e-6 ? size.toFixed(20) : `${size}`).split('.');
  const kept = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
  if (!(fraction.charAt(decimals) >= '5')) return kept;
  // Whole numbers of sixteen digits and more are too long for a double.
  const up = kept.length < 16 ? Number(kept) + 1 : BigInt(kept) + 1n;
  return `${up}`.padStart(kept.length, '0');
}

/**
 * A number in the language's own style, with a true minus sign: 1.234.567,8 · −3. `''` for what is not finite.
 *
 * The two styles are written by hand, because the first `Intl.NumberFormat` of a page takes longer than a whole
 * chart; `numbers.test.ts` holds them to what `Intl` writes.
 *
 * @param decimals - Digits behind the decimal mark, 0 to 20.
 * @param least - How many of them stay when they are zeros; all, unless said otherwise.
 */
export function formatNumber(
  value: number,
  lang: string,
  decimals: number,
  least = decimals,
): string {
  if (!Number.isFinite(value)) return '';
  const size = Math.abs(value);
  // Beyond a quadrillion nobody counts digits, and a hundred of them would break every layout.
  const power = size < 1e15 ? 0 : Math.floor(Math.log10(size));
  const digits = rounded(size / 10 ** power, decimals);
  const [group = '', mark = ''] = pick(['.,', ',.'], lang);
  const point = digits.length - decimals;
  let whole = digits.slice(0, point);
  for (let i = point - 3; i > 0; i -= 3) whole = whole.slice(0, i) + group + whole.slice(i);
  let end = digits.length;
  while (end > point + least && digits[end - 1] === '0') end--;
  return (
    // What rounds to zero has no sign.
    (value < 0 && Number(digits) ? '−' : '') +
    whole +
    (end > point ? mark + digits.slice(point, end) : '') +
    (power ? `E${power}` : '')
  );
}

/** Number and scale word apart: "256,3" and "nghìn". Below 10,000 in full, with the decimals asked for. */
function scaled(value: number, lang: string, decimals: number): [number: string, scale: string] {
  const size = Math.abs(value);
  // 999,950 would round to "1.000 nghìn".
  const power = [Number(size.toFixed(decimals)) / 1e4, size / 999_950, size / 999_950_000].filter(
    (times) => times >= 1,
  ).length;
  return [
    power ? formatNumber(value / 1000 ** power, lang, 1, 0) : formatNumber(value, lang, decimals),
    pick(scales[power] ?? ['', ''], lang),
  ];
}

/** Words that a line's end must not part; what is empty is left out. */
const joined = (...words: readonly string[]): string => words.filter(Boolean).join(NBSP);

/** A large number in few characters: 256,3 nghìn · 1,5 triệu · 2,3 tỷ; below 10,000 in full. */
export const formatCompact = (value: number, lang: string, decimals = 0): string =>
  Number.isFinite(value) ? joined(...scaled(value, lang, decimals)) : '';

/** Percents by kind, and by unit where the feed forgot the kind. */
export const isPercent = ({kind, unit}: Indicator): boolean =>
  kind === 'percent' || wording(unit, 'vi') === '%';

/** The unit in words, `%` for percents; money without a unit is in đồng. */
export const unitOf = (indicator: Indicator, lang: string): string =>
  isPercent(indicator)
    ? '%'
    : wording(indicator.unit, lang) ||
      (indicator.kind === 'money' ? pick(['đồng', 'VND'], lang) : '');

/** True for "triệu đồng": such a unit takes no second scale word. */
function isScaled(unit: string): boolean {
  const small = unit.toLowerCase();
  return [...scales.slice(1).flat(), 'ngìn', 'ngàn', 'tỉ'].some((word) => {
    const next = small.charAt(word.length);
    // Letters have a capital: "tỷ lệ" is scaled, "tỷlệ" is not.
    return small.startsWith(word) && next === next.toUpperCase();
  });
}

/**
 * A value as its indicator writes it: 66,2% · 1.234 học sinh · 1,5 tỷ đồng. `''` for what is not finite.
 *
 * @param options - `unit`: with its unit (the default). `compact`: nghìn, triệu, tỷ from 10,000 on.
 */
export function formatValue(
  value: number,
  indicator: Indicator,
  lang: string,
  {unit = true, compact = false}: {readonly unit?: boolean; readonly compact?: boolean} = {},
): string {
  const name = unitOf(indicator, lang);
  const write = compact && !isScaled(name) ? formatCompact : formatNumber;
  const number = write(value, lang, indicator.decimals);
  if (!number || !unit) return number;
  return name.startsWith('%') ? number + name : joined(number, name);
}

/**
 * A value in two parts, for a large number with a small unit beside it; a scale word goes to the unit from a million on.
 * The percent sign stays with the number, as Vietnamese writes it.
 */
export function valueAndUnit(
  value: number,
  indicator: Indicator,
  lang: string,
): {readonly number: string; readonly unit: string} {
  const unit = unitOf(indicator, lang);
  if (unit.startsWith('%') || !Number.isFinite(value))
    return {number: formatValue(value, indicator, lang), unit: ''};
  if (Math.abs(value) < 1e6 || isScaled(unit))
    return {number: formatNumber(value, lang, indicator.decimals), unit};
  const [number, scale] = scaled(value, lang, 0);
  return {number, unit: joined(scale, unit)};
}

/** A value as far as its digits are shown. */
const shown = (value: number, {decimals}: Indicator): number => Number(value.toFixed(decimals));

/**
 * True where a change is told in percent of what was: counts and money, from a base on which a percent means something.
 * From 3 schools to 4 is "1 trường", not 33,3%.
 */
export const isRelative = (from: number, indicator: Indicator): boolean =>
  !isPercent(indicator) &&
  (indicator.kind === 'count' ? from >= 50 : indicator.kind === 'money' && from > 0);

/** The size of a change without its direction: 2,3% · 2,1 điểm % · 1.234 học sinh. */
export function changeSize(
  from: number,
  to: number,
  indicator: Indicator,
  lang: string,
  relative: boolean,
): string {
  if (relative) return `${formatNumber((Math.abs(to - from) / from) * 100, lang, 1, 0)}%`;
  // From the digits on show, so that a reader who subtracts gets the same.
  const size = Math.abs(shown(to, indicator) - shown(from, indicator));
  return isPercent(indicator)
    ? joined(
        formatNumber(size, lang, indicator.decimals),
        pick(['điểm %', 'percentage points'], lang),
      )
    : formatValue(size, indicator, lang, {compact: indicator.kind === 'money'});
}

const directions = {
  up: ['tăng', 'up'],
  down: ['giảm', 'down'],
  same: ['không đổi', 'unchanged'],
} as const;

export type Direction = keyof typeof directions;

/**
 * A change in words and its direction: "tăng 2,3%" for counts and money, "giảm 0,4 HS/lớp" for ratios and scores,
 * "tăng 2,1 điểm %" for percents. What looks the same at the indicator's decimals is "không đổi".
 */
export function formatChange(
  from: number,
  to: number,
  indicator: Indicator,
  lang: string,
): {readonly text: string; readonly direction: Direction} {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return {text: '', direction: 'same'};
  const step = shown(to, indicator) - shown(from, indicator);
  const direction = step ? (step > 0 ? 'up' : 'down') : 'same';
  // "0%" would deny the change, and thousands of percent only tell that the base was small.
  const share = Math.abs(to - from) / from;
  const relative = isRelative(from, indicator) && to >= 0 && share >= 0.0005 && share < 10;
  const size = step ? ` ${changeSize(from, to, indicator, lang, relative)}` : '';
  return {text: pick(directions[direction], lang) + size, direction};
}

/** Two numbers with an en dash: 9–10; with spaces where a minus sign would touch it. */
export function formatRange(low: number, high: number, lang: string, decimals = 0): string {
  const dash = low < 0 || high < 0 ? ' – ' : '–';
  return [low, high].map((value) => formatNumber(value, lang, decimals)).join(dash);
}

/** Digits that a step needs behind the decimal mark. */
function decimalsOf(step: number): number {
  for (let digits = 0; digits < 12; digits++) {
    const whole = Math.abs(step) * 10 ** digits;
    if (whole >= 0.5 && Math.abs(whole - Math.round(whole)) < 1e-6) return digits;
  }
  return 0;
}

/**
 * Writes an axis: one scale word and one number of decimals for all its ticks.
 *
 * @param step - Distance between ticks, in the indicator's unit.
 * @param most - The largest absolute value on the axis.
 * @returns `format` for each tick, and `unit` to stand once at the axis: "nghìn", "tỷ đồng" or `''`.
 */
export function tickFormatter(
  step: number,
  most: number,
  indicator: Indicator,
  lang: string,
): {format(value: number): string; readonly unit: string} {
  const unit = unitOf(indicator, lang);
  const percent = unit.startsWith('%') ? '%' : '';
  let power =
    percent || isScaled(unit) ? 0 : [1e4, 1e6, 1e9].filter((least) => most >= least).length;
  // More than two decimals are harder to read than a smaller word: 1.152,5 nghìn, not 1,1525 triệu.
  while (power && decimalsOf(step / 1000 ** power) > 2) power--;
  const decimals = decimalsOf(step / 1000 ** power);
  const scale = pick(scales[power] ?? ['', ''], lang);
  return {
    format: (value) =>
      (value === 0 ? '0' : formatNumber(value / 1000 ** power, lang, decimals)) + percent,
    unit: `${scale} ${indicator.kind === 'money' ? unit : ''}`.trim(),
  };
}

/**
 * A share of a whole, 0 to 1, as a percentage with one decimal where it has one: 39,5% · 40%. What is there but rounds to
 * nothing is "<0,1%", what lacks so little ">99,9%".
 */
export function formatShare(share: number, lang: string, decimals = 1): string {
  const percent = share * 100;
  const least = 0.1 ** decimals;
  const write = (value: number): string => `${formatNumber(value, lang, decimals, 0)}%`;
  if (percent > 0 && percent < least / 2) return `<${write(least)}`;
  // Sums of shares miss 1 by a hair.
  if (percent > 100 - least / 2 && percent < 100 - 1e-9) return `>${write(100 - least)}`;
  return write(percent);
}
