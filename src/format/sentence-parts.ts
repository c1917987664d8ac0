import type {Cells} from '../model/answer.js';
import type {Indicator} from '../model/indicator.js';
import type {Period} from '../model/period.js';
import {STATUS_CODES, type StatusCode} from '../model/status.js';
import {tame, upperFirst} from './feed-text.js';
import {nounOf, statusLabel} from './labels.js';
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

/** What every describer takes beside its answer. */
export interface Telling {
  /** Names the place in the sentence, for where no heading does. */
  readonly place?: string;
}

export function tellerOf(
  {indicator}: {readonly indicator: Indicator},
  lang: string,
  {place}: Telling = {},
): Teller {
  const name = upperFirst(tame(wording(indicator.name, lang) || indicator.id));
  const unit = unitOf(indicator, lang).toLowerCase();
  return {
    lang,
    indicator,
    subject: place ? name + pick([' của ', ' in '], lang) + tame(place) : name,
    unit: indicator.kind !== 'count' || !name.toLowerCase().includes(unit),
  };
}

/** Clauses as one sentence; what has nothing to say is left out. */
export const sentence = (...clauses: readonly (string | false | undefined)[]): string =>
  `${clauses.filter(Boolean).join('; ')}.`;

/** A clause in the reader's language. English verbs stand in the past: a name may be singular or plural, and the kit cannot know. */
export const say = ({lang}: Teller, ...pair: Pair): string => pick(pair, lang);

export const valueOf = ({lang, indicator, unit}: Teller, value: number): string =>
  formatValue(value, indicator, lang, {unit, compact: indicator.kind === 'money'});

/** Equal for values that look alike in the table: "the highest" is then shared. */
export const looks = ({lang, indicator}: Teller, value: number): string =>
  formatNumber(value, lang, indicator.decimals);

export function long(teller: Teller, period: Period): string {
  const text = formatPeriod(period, teller.lang, 'long');
  return period.kind === 'day' ? say(teller, `ngày ${text}`, text) : text;
}

export const short = ({lang}: Teller, period: Period): string =>
  formatPeriod(period, lang, 'short');

/** " năm học 2022–2023" · " in school year 2022–2023", with the space before it. */
export const when = (teller: Teller, period: Period): string =>
  say(teller, ' ', period.kind === 'day' ? ' on ' : ' in ') + long(teller, period);

/** A, B và C; beyond `most` names how many there are. */
export function list({lang}: Teller, names: readonly string[], kind: string, most = 2): string {
  if (names.length > most) return `${names.length} ${nounOf(kind, lang)}`;
  const and = ` ${messages(lang).and} `;
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(and);
}

export const itemOf = (cells: Cells, cell: number, label: string): Item => {
  const known = cells.known[cell] ?? 1;
  const parts = cells.parts[cell] ?? 1;
  return {
    label,
    value: cells.values[cell] ?? NaN,
    status: STATUS_CODES[cells.status[cell] ?? 0] ?? '',
    known,
    parts,
    whole: known >= parts,
  };
};

export const labels = (items: readonly Item[]): string[] => items.map(({label}) => label);
export const only = <T>(list: readonly T[]): T | undefined =>
  list.length === 1 ? list[0] : undefined;
export const isKnown = ({value}: Item): boolean => Number.isFinite(value);
export const isForecast = (item: Item): boolean => isKnown(item) && item.status === 'F';
export const isActual = (item: Item): boolean => isKnown(item) && item.status !== 'F';
/** Values on its two sides cannot be compared: a break in the series, or another definition. */
export const isBreak = ({status}: Item): boolean => status === 'B' || status === 'D';

/** Who has an extreme value; whoever looks alike shares it. */
export const holders = (teller: Teller, items: readonly Item[], extreme: number): string[] =>
  labels(items.filter(({value}) => looks(teller, value) === looks(teller, extreme)));

export function extremesOf(items: readonly Item[]): readonly [low: number, high: number] {
  const values = items.map(({value}) => value);
  return [Math.min(...values), Math.max(...values)];
}

/** "số liệu của A và B là dự báo"; nothing to say where nobody is named. */
function figuresOf(
  teller: Teller,
  names: readonly string[],
  kind: string,
  [vi, en]: Pair,
  most?: number,
): string {
  const who = list(teller, names, kind, most);
  return names.length
    ? say(teller, `số liệu của ${who} ${vi}`, `figures for ${who} are ${en}`)
    : '';
}

export const forecasts = (teller: Teller, names: readonly string[], kind: string): string =>
  figuresOf(teller, names, kind, ['là dự báo', 'forecasts']);

/** What is missing, what is hidden, which sums lack parts; cells that cannot exist are none of these. */
export function absent(
  teller: Teller,
  items: readonly Item[],
  kind: string,
  most?: number,
): string[] {
  const gone = items.filter((item) => !isKnown(item) && item.status !== 'M');
  const hidden = gone.filter(({status}) => status === 'Q');
  const missing = labels(gone.filter(({status}) => status !== 'Q'));
  const partial = items.filter((item) => isKnown(item) && !item.whole);
  const who = list(teller, missing, kind, most);
  return [
    missing.length ? say(teller, `chưa có số liệu của ${who}`, `no data for ${who}`) : '',
    figuresOf(teller, labels(hidden), kind, ['đã ẩn', 'suppressed'], most),
    figuresOf(teller, labels(partial), kind, ['chưa đủ', 'incomplete'], most),
  ];
}

/** For an answer without any value: the reason that all cells share, else "no data". */
export function none({lang, subject}: Teller, period: string, items: readonly Item[]): string {
  const code = only([...new Set(items.map(({status}) => status))]) ?? '';
  const reason = code && code !== 'A' ? statusLabel(code, lang) : messages(lang).noValue;
  return `${subject}${period}: ${reason}`;
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
export function standing(teller: Teller, period: Period, item: Item): string {
  const {lang, subject} = teller;
  const {status, known, parts} = item;
  const notes = [
    status !== 'A' && !isBreak(item) && statusLabel(status, lang),
    !item.whole && fill(messages(lang).partsKnown, {known, parts}),
  ].filter(Boolean);
  const at = when(teller, period);
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
export function changes(
  teller: Teller,
  now: number,
  befores: readonly {readonly value: number; readonly period: Period}[],
): string {
  const {indicator, lang} = teller;
  const told = befores.map(({value, period}) => ({
    period,
    text: formatChange(value, now, indicator, lang).text,
  }));
  const same = only([...new Set(told.map(({text}) => text))]);
  const clauses = same
    ? [
        `${same} ${compared(
          teller,
          told.map(({period}) => period),
        )}`,
      ]
    : told.map(({text, period}) => `${text} ${compared(teller, [period])}`);
  return list(teller, clauses, '');
}

/** What cannot be compared with what was before. */
export const broken = (teller: Teller, since: Period | undefined): string => {
  const from = since ? long(teller, since) : '';
  return from
    ? say(
        teller,
        `số liệu từ ${from} không so sánh được với trước đó`,
        `figures from ${from} on cannot be compared with earlier ones`,
      )
    : '';
};

/** Who is highest and who lowest; equal values are called equal. `at` is a period as {@link when} has it. */
export function ranking(
  teller: Teller,
  known: readonly Item[],
  at: string,
  dimension: string,
): string {
  const {indicator, subject, lang} = teller;
  const whole = known.filter((item) => item.whole);
  const items = whole.length ? whole : known;
  const [low, high] = extremesOf(items);
  const [lowest, highest] = [valueOf(teller, low), valueOf(teller, high)];
  const [last = '', first = ''] = [low, high].map((extreme) =>
    list(teller, holders(teller, items, extreme), dimension, 3),
  );
  const is = /^(place|school|level|grade|area)$/.test(dimension) ? 'ở' : 'là';
  if (items.length === 1)
    return say(
      teller,
      `${subject}${at} ${is} ${first} là ${highest}`,
      `${subject} stood at ${highest} for ${first}${at}`,
    );
  if (looks(teller, low) === looks(teller, high)) {
    const all = `${items.length} ${nounOf(dimension, lang)}`;
    return say(
      teller,
      `${subject}${at} bằng nhau ở cả ${all} có số liệu: ${highest}`,
      `${subject} stood at ${highest}${at} in all ${all} with data`,
    );
  }
  // "Nhiều nhất" counts things; below zero nothing is counted.
  const [most, least] = indicator.kind === 'count' && low >= 0 ? ['nhiều', 'ít'] : ['cao', 'thấp'];
  return say(
    teller,
    `${subject}${at} ${most} nhất ${is} ${first} (${highest}), ${least} nhất ${is} ${last} (${lowest})`,
    `${subject} ranged from ${lowest} (${last}) to ${highest} (${first})${at}`,
  );
}
