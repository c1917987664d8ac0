import type {Cells, SeriesAnswer} from '../model/answer.js';
import type {Indicator} from '../model/indicator.js';
import type {Period} from '../model/period.js';
import {STATUS_CODES, type StatusCode} from '../model/status.js';
import {tame, upperFirst} from './feed-text.js';
import {nounOf, noteOf, partsOf} from './labels.js';
import {pick, wording, type Pair} from './lang.js';
import {fill, messages} from './messages.js';
import {formatChange, formatNumber, formatRange, formatValue, unitOf} from './numbers.js';
import {formatPeriod} from './periods.js';
import {targetStatus} from './target.js';

/** How one indicator is spoken of in one language. */
export interface Teller {
  readonly lang: string;
  readonly indicator: Indicator;
  /** The indicator's name, as a sentence begins. */
  readonly subject: string;
  /** False where the name says the unit already: "Số học sinh … là 256.347". */
  readonly unit: boolean;
}

/** One member with its cell. */
export interface Item {
  readonly label: string;
  readonly value: number;
  readonly status: StatusCode;
  readonly known: number;
  readonly parts: number;
  /** False for a sum that lacks some of its parts: it must not be ranked or compared. */
  readonly whole: boolean;
}

/** One period with its cell; the label is the period's long form. */
export interface Point extends Item {
  readonly period: Period;
}

export function tellerOf({indicator}: {readonly indicator: Indicator}, lang: string): Teller {
  const subject = upperFirst(tame(wording(indicator.name, lang) || indicator.id));
  const named = subject.toLowerCase().includes(unitOf(indicator, lang).toLowerCase());
  return {lang, indicator, subject, unit: indicator.kind !== 'count' || !named};
}

/** Clauses as one sentence; what has nothing to say is left out. */
export const sentence = (...clauses: readonly (string | false | undefined)[]): string =>
  `${clauses.filter(Boolean).join('; ')}.`;

/** A clause in the reader's language. English verbs stand in the past: a name may be singular or plural, and the kit cannot know. */
export const say = ({lang}: Teller, ...pair: Pair): string => pick(pair, lang);

export const valueOf = ({lang, indicator, unit}: Teller, value: number): string =>
  formatValue(value, indicator, lang, {unit, compact: indicator.kind === 'money'});

/** True for values that look alike in the table: "the highest" is then shared. */
export const alike = ({lang, indicator: {decimals}}: Teller, a: number, b: number): boolean =>
  formatNumber(a, lang, decimals) === formatNumber(b, lang, decimals);

export function long(teller: Teller, period: Period): string {
  const text = formatPeriod(period, teller.lang, 'long');
  return period.kind === 'day' ? say(teller, `ngày ${text}`, text) : text;
}

export const short = ({lang}: Teller, period: Period): string =>
  formatPeriod(period, lang, 'short');

/** " năm học 2022–2023" · " in school year 2022–2023", with the space before it; `''` for no period. */
export const when = (teller: Teller, period: Period | undefined): string =>
  period ? say(teller, ' ', period.kind === 'day' ? ' on ' : ' in ') + long(teller, period) : '';

/** A, B và C; beyond `most` names how many there are. */
export function list({lang}: Teller, names: readonly string[], kind: string, most = 2): string {
  if (names.length > most) return `${names.length} ${nounOf(kind, lang)}`;
  const and = ` ${messages(lang).and} `;
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(and);
}

export function itemOf({values, status, known, parts}: Cells, cell: number, label: string): Item {
  return {
    label,
    value: values[cell] as number,
    status: STATUS_CODES[status[cell] as number] ?? '',
    known: known[cell] as number,
    parts: parts[cell] as number,
    whole: (known[cell] as number) >= (parts[cell] as number),
  };
}

/** The points of a single line. */
export const pointsOf = (teller: Teller, {grid, periods}: SeriesAnswer): Point[] =>
  periods.map((period, column) => ({
    ...itemOf(grid.cells, column, long(teller, period)),
    period,
  }));

export const labels = (items: readonly Pick<Item, 'label'>[]): string[] =>
  items.map(({label}) => label);
export const only = <T>(list: readonly T[]): T | undefined =>
  list.length === 1 ? list[0] : undefined;
export const isKnown = ({value}: Item): boolean => Number.isFinite(value);
export const isForecast = (item: Item): boolean => isKnown(item) && item.status === 'F';
export const isActual = (item: Item): boolean => isKnown(item) && item.status !== 'F';
/** Neither hidden nor unable to exist. */
export const isMissing = (item: Item): boolean => !isKnown(item) && !/[MQ]/.test(item.status);
/** Values on its two sides cannot be compared: a break in the series, or another definition. */
export const isBreak = ({status}: Item): boolean => status === 'B' || status === 'D';

/** Where the last break behind one column and up to another lies, -1 for none. */
export const breakIn = (items: readonly Item[], after: number, last: number): number =>
  items.findLastIndex((item, column) => column > after && column <= last && isBreak(item));

/** Who has an extreme value; whoever looks alike shares it. */
export const holders = <T extends Item>(
  teller: Teller,
  items: readonly T[],
  extreme: number,
): readonly T[] => items.filter(({value}) => alike(teller, value, extreme));

export function extremesOf(items: readonly Item[]): readonly [low: number, high: number] {
  const values = items.map(({value}) => value);
  return [Math.min(...values), Math.max(...values)];
}

const remarks = {
  missing: ['chưa có số liệu của {who}', 'no data for {who}'],
  hidden: ['số liệu của {who} đã ẩn', 'figures for {who} are suppressed'],
  partial: ['số liệu của {who} chưa đủ', 'figures for {who} are incomplete'],
  forecast: ['số liệu của {who} là dự báo', 'figures for {who} are forecasts'],
  broken: [
    'số liệu từ {who} không so sánh được với trước đó',
    'figures from {who} on cannot be compared with earlier ones',
  ],
} as const;

/** What holds for all who are named; nothing to say where nobody is. */
export function remark(
  teller: Teller,
  what: keyof typeof remarks,
  named: readonly Pick<Item, 'label'>[],
  kind = '',
  most?: number,
): string {
  const who = list(teller, labels(named), kind, most);
  return named.length ? fill(pick(remarks[what], teller.lang), {who}) : '';
}

/** What is missing, what is hidden, which sums lack parts; cells that cannot exist are none of these. */
export function absent(
  teller: Teller,
  items: readonly Item[],
  kind: string,
  most?: number,
): string[] {
  const hidden = items.filter((item) => !isKnown(item) && item.status === 'Q');
  const partial = items.filter((item) => isKnown(item) && !item.whole);
  return [
    remark(teller, 'missing', items.filter(isMissing), kind, most),
    remark(teller, 'hidden', hidden, kind, most),
    remark(teller, 'partial', partial, kind, most),
  ];
}

/** For an answer without any value: the reason that all cells share, else "no data". */
export function none(teller: Teller, period: Period | undefined, items: readonly Item[]): string {
  const {lang, subject} = teller;
  const code = only([...new Set(items.map(({status}) => status))]) ?? '';
  return `${subject}${when(teller, period)}: ${noteOf(code, lang) || messages(lang).noValue}`;
}

/** "đạt mục tiêu 95%", where there is a target and one way is better. */
export function goal(teller: Teller, {value, whole}: Item, target = NaN): string {
  const {indicator, lang} = teller;
  const {better, decimals} = indicator;
  const status = whole && Number.isFinite(target) && targetStatus(value, target, better);
  if (!status) return '';
  const wanted =
    typeof better === 'object'
      ? formatRange(better[0], better[1], lang, decimals)
      : formatValue(target, indicator, lang);
  const met = status === 'met';
  return say(
    teller,
    `${met ? '' : 'chưa '}đạt mục tiêu ${wanted}`,
    `the target of ${wanted} is ${met ? '' : 'not '}met`,
  );
}

/** One value: "Số học sinh năm học 2022–2023 là 256.347 (sơ bộ)". */
export function standing(teller: Teller, item: Point): string {
  const {lang, subject} = teller;
  const notes = [!isBreak(item) && noteOf(item.status, lang), partsOf(item, lang)].filter(Boolean);
  const at = when(teller, item.period);
  const value = valueOf(teller, item.value) + (notes.length ? ` (${notes.join(', ')})` : '');
  return say(teller, `${subject}${at} là ${value}`, `${subject} stood at ${value}${at}`);
}

/** "so với 2021–2022": a bare pair of years is a school year; other periods keep their word. */
export function compared(teller: Teller, periods: readonly Period[]): string {
  const names = periods.map((period) =>
    (period.kind === 'schoolYear' ? short : long)(teller, period),
  );
  return fill(messages(teller.lang).comparedWith, {period: list(teller, names, '')});
}

/** "tăng 2,3% so với 2021–2022 và tăng 12% so với 2002–2003"; what is the same is said once. */
export function changes(teller: Teller, now: Point, befores: readonly Point[]): string {
  const {indicator, lang} = teller;
  const texts = befores.map(({value}) => formatChange(value, now.value, indicator, lang).text);
  const same = new Set(texts).size === 1;
  const clauses = befores.map(({period}, i) => {
    const periods = same ? befores.map((before) => before.period) : [period];
    return `${texts[i]} ${compared(teller, periods)}`;
  });
  return list(teller, [...new Set(clauses)], '');
}

/**
 * Who is highest and who lowest; equal values are called equal.
 *
 * @param counted - What many of them are counted in, where they are not members of the dimension themselves.
 */
export function ranking(
  teller: Teller,
  known: readonly Item[],
  period: Period | undefined,
  dimension: string,
  counted = dimension,
): string {
  const {indicator, subject, lang} = teller;
  const at = when(teller, period);
  const whole = known.filter((item) => item.whole);
  const items = whole.length ? whole : known;
  const ends = extremesOf(items);
  const [lowest, highest] = ends.map((extreme) => valueOf(teller, extreme));
  const [last, first] = ends.map((extreme) =>
    list(teller, labels(holders(teller, items, extreme)), counted, 3),
  );
  const is = ['place', 'school', 'level', 'grade', 'area'].includes(dimension) ? 'ở' : 'là';
  if (items.length === 1)
    return say(
      teller,
      is === 'ở'
        ? `${subject}${at} ở ${first} là ${highest}`
        : `${subject}${at}, ${first}: ${highest}`,
      `${subject} stood at ${highest} for ${first}${at}`,
    );
  if (alike(teller, ...ends)) {
    const all = `${items.length} ${nounOf(counted, lang)}`;
    return say(
      teller,
      `${subject}${at} bằng nhau ở cả ${all} có số liệu: ${highest}`,
      `${subject} stood at ${highest}${at} in all ${all} with data`,
    );
  }
  // "Nhiều nhất" counts things; below zero nothing is counted.
  const [most, least] =
    indicator.kind === 'count' && ends[0] >= 0 ? ['nhiều', 'ít'] : ['cao', 'thấp'];
  return say(
    teller,
    `${subject}${at} ${most} nhất ${is} ${first} (${highest}), ${least} nhất ${is} ${last} (${lowest})`,
    `${subject} ranged from ${lowest} (${last}) to ${highest} (${first})${at}`,
  );
}
