import type {
  Answer,
  Cells,
  FigureAnswer,
  GroupsAnswer,
  Member,
  SeriesAnswer,
  TableAnswer,
} from '../model/answer.js';
import type {Indicator} from '../model/indicator.js';
import type {Period} from '../model/period.js';
import {STATUS_CODES, type StatusCode} from '../model/status.js';
import {lowerFirst, tame, upperFirst} from './feed-text.js';
import {dimensionLabel, nounOf, statusLabel} from './labels.js';
import {langOf, pick, wording, type Pair} from './lang.js';
import {fill, messages} from './messages.js';
import {emptySentence, inside} from './notice-words.js';
import {
  changeSize,
  formatChange,
  formatNumber,
  formatRange,
  formatValue,
  isRelative,
  unitOf,
} from './numbers.js';
import {formatPeriod} from './periods.js';
import {targetStatus} from './target.js';

/** Clauses of sentences. English verbs stand in the past: a name may be singular or plural, and the kit cannot know. */
const phrases = {
  of: ['{subject} của {place}', '{subject} in {place}'],
  is: ['{subject} {when} là {value}', '{subject} stood at {value} {when}'],
  isAt: ['{subject} {when} {at} {low} là {value}', '{subject} stood at {value} for {low} {when}'],
  isAll: [
    '{subject} {when} bằng nhau ở cả {n} {noun} có số liệu: {value}',
    '{subject} stood at {value} {when} in all {n} {noun} with data',
  ],
  spread: [
    '{subject} {when} {most} {at} {high} ({highValue}), {least} {at} {low} ({lowValue})',
    '{subject} ranged from {lowValue} ({low}) to {highValue} ({high}) {when}',
  ],
  none: ['{subject} {when}: {reason}', '{subject} {when}: {reason}'],
  extreme: ['{most} là {value} ({who})', 'the {most} was {value} ({who})'],
  record: [
    'đây là mức {most} trong {n} {noun} có số liệu',
    'this is the {most} of {n} {noun} with data',
  ],
  missing: ['chưa có số liệu của {list}', 'no data for {list}'],
  hidden: ['số liệu của {list} đã ẩn', 'figures for {list} are suppressed'],
  elsewhere: ['ở các kỳ khác còn thiếu {n} giá trị', 'values missing in other periods: {n}'],
  partial: ['số liệu của {list} chưa đủ', 'figures for {list} are incomplete'],
  broken: [
    'số liệu từ {period} không so sánh được với trước đó',
    'figures from {period} on cannot be compared with earlier ones',
  ],
  breaks: ['có chuỗi số liệu bị gián đoạn', 'there are breaks in the series'],
  ahead: ['dự báo {when} là {value}', 'the forecast for {period} is {value}'],
  forecasts: ['số liệu của {list} là dự báo', 'figures for {list} are forecasts'],
  up: ['{label} tăng {size}', '{label} rose by {size}'],
  down: ['{label} giảm {size}', '{label} fell by {size}'],
  upMost: ['{label} tăng mạnh nhất ({size})', '{label} rose most ({size})'],
  downMost: ['{label} giảm mạnh nhất ({size})', '{label} fell most ({size})'],
  met: ['đạt mục tiêu {value}', 'the target of {value} is met'],
  missed: ['chưa đạt mục tiêu {value}', 'the target of {value} is not met'],
  judged: ['{n}/{all} {noun} đạt mục tiêu', 'target met by {n} of {all} {noun}'],
  table: ['{subject} theo {rows}: {n} dòng', '{subject} by {rows}: {n} rows'],
  grid: [
    '{subject} theo {rows} và {columns}: {n} dòng, {m} cột',
    '{subject} by {rows} and {columns}: {n} rows, {m} columns',
  ],
} as const satisfies Record<string, Pair>;

/** One member with its cell. */
interface Item {
  readonly label: string;
  readonly value: number;
  readonly status: StatusCode;
  /** False for a sum that lacks some of its parts: it must not be ranked or compared. */
  readonly whole: boolean;
}

/** How one indicator is spoken of in one language. */
interface Teller {
  readonly lang: string;
  readonly indicator: Indicator;
  /** The indicator's name, as a sentence begins. */
  readonly subject: string;
  /** False where the name says the unit already: "Số học sinh … là 256.347". */
  readonly unit: boolean;
}

const say = (
  {lang}: Teller,
  phrase: keyof typeof phrases,
  values: Readonly<Record<string, string | number>>,
): string => fill(pick(phrases[phrase], lang), values).replace(/ +(?=[ :]|$)/g, '');

const valueOf = ({lang, indicator, unit}: Teller, value: number): string =>
  formatValue(value, indicator, lang, {unit, compact: indicator.kind === 'money'});

/** Equal for values that look alike in the table: "the highest" is then shared. */
const looks = ({lang, indicator}: Teller, value: number): string =>
  formatNumber(value, lang, indicator.decimals);

function long({lang}: Teller, period: Period): string {
  const text = formatPeriod(period, lang, 'long');
  return period.kind === 'day' ? pick([`ngày ${text}`, text], lang) : text;
}

const short = ({lang}: Teller, period: Period): string => formatPeriod(period, lang, 'short');

/** "năm học 2022–2023" · "in school year 2022–2023". */
const when = (teller: Teller, period: Period): string =>
  pick(['', period.kind === 'day' ? 'on ' : 'in '], teller.lang) + long(teller, period);

/** A, B và C; beyond `most` names how many there are. */
function list(teller: Teller, names: readonly string[], kind: string, most = 2): string {
  if (names.length > most) return `${names.length} ${nounOf(kind, teller.lang)}`;
  const and = ` ${messages(langOf(teller.lang)).and} `;
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(and);
}

const labels = (items: readonly Item[]): string[] => items.map(({label}) => label);
const range = (length: number): number[] => Array.from({length}, (_, index) => index);
const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
const itemOf = (cells: Cells, cell: number, label: string): Item => ({
  label,
  value: cells.values[cell] ?? NaN,
  status: STATUS_CODES[cells.status[cell] ?? 0] ?? '',
  whole: (cells.known[cell] ?? 1) >= (cells.parts[cell] ?? 1),
});
const isKnown = ({value}: Item): boolean => Number.isFinite(value);
const isActual = (item: Item): boolean => isKnown(item) && item.status !== 'F';
const isWhole = ({whole}: Item): boolean => whole;
/** Values on its two sides cannot be compared: a break in the series, or another definition. */
const isBreak = ({status}: Item): boolean => status === 'B' || status === 'D';

/** Who has an extreme value; whoever looks alike shares it. */
const holders = (teller: Teller, items: readonly Item[], extreme: number): string[] =>
  labels(items.filter(({value}) => looks(teller, value) === looks(teller, extreme)));

const extremesOf = (items: readonly Item[]): readonly [low: number, high: number] => {
  const values = items.map(({value}) => value);
  return [Math.min(...values), Math.max(...values)];
};

/** What is missing, what is hidden, which sums lack parts; cells that cannot exist are none of these. */
function absent(teller: Teller, items: readonly Item[], kind: string, most?: number): string[] {
  const gone = items.filter((item) => (isKnown(item) ? !item.whole : item.status !== 'M'));
  const phraseOf = (item: Item): string =>
    isKnown(item) ? 'partial' : item.status === 'Q' ? 'hidden' : 'missing';
  return (['missing', 'hidden', 'partial'] as const).map((phrase) => {
    const names = labels(gone.filter((item) => phraseOf(item) === phrase));
    return names.length ? say(teller, phrase, {list: list(teller, names, kind, most)}) : '';
  });
}

/** For an answer without any value: the reason that all cells share, else "no data". */
function none({lang, ...teller}: Teller, period: string, items: readonly Item[]): string {
  const code = only([...new Set(items.map(({status}) => status))]) ?? '';
  const reason = code && code !== 'A' ? statusLabel(code, lang) : messages(langOf(lang)).noValue;
  return say({lang, ...teller}, 'none', {subject: teller.subject, when: period, reason});
}

/** "đạt mục tiêu 95%", where there is a target and one way is better. */
function goal(teller: Teller, {value, whole}: Item, target = NaN): string {
  const {indicator, lang} = teller;
  const {better, decimals} = indicator;
  const status = whole && Number.isFinite(target) && targetStatus(value, target, better);
  const wanted =
    typeof better === 'object'
      ? formatRange(better[0], better[1], lang, decimals)
      : formatValue(target, indicator, lang);
  return status ? say(teller, status, {value: wanted}) : '';
}

/** One value: "Số học sinh năm học 2022–2023 là 256.347 (sơ bộ)". */
function standing(teller: Teller, period: Period, cells: Cells, cell: number): string {
  const item = itemOf(cells, cell, '');
  const known = cells.known[cell] ?? 1;
  const parts = cells.parts[cell] ?? 1;
  const notes = [
    item.status === 'A' || isBreak(item) ? '' : statusLabel(item.status, teller.lang),
    known < parts ? fill(messages(langOf(teller.lang)).partsKnown, {known, parts}) : '',
  ].filter(Boolean);
  return say(teller, 'is', {
    subject: teller.subject,
    when: when(teller, period),
    value: valueOf(teller, item.value) + (notes.length ? ` (${notes.join(', ')})` : ''),
  });
}

/** "so với 2021–2022": a bare pair of years is a school year; other periods keep their word. */
function compared(teller: Teller, periods: readonly Period[]): string {
  const names = periods.map((period) =>
    (period.kind === 'schoolYear' ? short : long)(teller, period),
  );
  return fill(messages(langOf(teller.lang)).comparedWith, {period: list(teller, names, '')});
}

/** "tăng 2,3% so với 2021–2022 và tăng 12% so với 2002–2003"; what is the same is said once. */
function changes(
  teller: Teller,
  now: number,
  befores: readonly {readonly value: number; readonly period: Period}[],
): string {
  const texts = befores.map(
    ({value}) => formatChange(value, now, teller.indicator, teller.lang).text,
  );
  const [text] = texts;
  const periods = befores.map(({period}) => period);
  return text && texts.every((each) => each === text)
    ? `${text} ${compared(teller, periods)}`
    : list(
        teller,
        periods.map((period, index) => `${texts[index] ?? ''} ${compared(teller, [period])}`),
        '',
      );
}

/** Who is highest and who lowest; equal values are called equal. */
function ranking(
  teller: Teller,
  known: readonly Item[],
  period: string,
  dimension: string,
): string {
  const {indicator, subject} = teller;
  const whole = known.filter(isWhole);
  const items = whole.length ? whole : known;
  const [low, high] = extremesOf(items);
  const equal = looks(teller, low) === looks(teller, high);
  // "Nhiều nhất" counts things; below zero nothing is counted.
  const most =
    indicator.kind === 'count' && low >= 0 ? ['nhiều nhất', 'ít nhất'] : ['cao nhất', 'thấp nhất'];
  return say(teller, items.length === 1 ? 'isAt' : equal ? 'isAll' : 'spread', {
    subject,
    when: period,
    at: /^(place|school|level|grade|area)$/.test(dimension) ? 'ở' : 'là',
    most: most[0] ?? '',
    least: most[1] ?? '',
    low: list(teller, holders(teller, items, low), dimension, 3),
    high: list(teller, holders(teller, items, high), dimension, 3),
    lowValue: valueOf(teller, low),
    highValue: valueOf(teller, high),
    value: valueOf(teller, high),
    n: items.length,
    noun: nounOf(dimension, teller.lang),
  });
}

/** Where the stretch begins that leads to `last` without a gap, a break or a change between actual and forecast. */
function runStart(items: readonly Item[], last: number): number {
  let start = last;
  for (;;) {
    const [before, now] = [items[start - 1], items[start]];
    if (!before || !now || !isKnown(before) || isBreak(now)) return start;
    if (isActual(before) !== isActual(now) || !before.whole || !now.whole) return start;
    start--;
  }
}

/**
 * What an answer says, as one sentence that is true of it: the latest value and its change, the extremes, what is missing,
 * hidden, broken, forecast. Changes are told only between values with neither gap nor break on the way.
 *
 * @param options - `place`: names the place in the sentence, for where no heading does.
 */
export function describe(
  answer: Answer,
  lang: string,
  {place}: {readonly place?: string} = {},
): string {
  if (answer.kind === 'empty') return emptySentence(answer.reason, lang);
  const {indicator} = answer;
  const name = upperFirst(tame(wording(indicator.name, lang) || indicator.id));
  const unit = unitOf(indicator, lang).toLowerCase();
  const teller: Teller = {
    lang,
    indicator,
    subject: place ? fill(pick(phrases.of, lang), {subject: name, place: tame(place)}) : name,
    unit: indicator.kind !== 'count' || !name.toLowerCase().includes(unit),
  };
  const clauses =
    answer.kind === 'figure'
      ? figure(teller, answer)
      : answer.kind === 'groups'
        ? groups(teller, answer)
        : answer.kind === 'table'
          ? table(teller, answer)
          : answer.grid.rows.length > 1
            ? lines(teller, answer)
            : line(teller, answer);
  return `${clauses.filter(Boolean).join('; ')}.`;
}

/** One line: where it stands, how it came there, its extremes, its gaps, its forecast. */
function line(teller: Teller, {grid: {cells}, periods, targets}: SeriesAnswer): string[] {
  const items = periods.map((period, column) => itemOf(cells, column, long(teller, period)));
  const actual = items.findLastIndex(isActual);
  const last = actual < 0 ? items.findLastIndex(isKnown) : actual;
  const [latest, now] = [periods[last], items[last]];
  if (!latest || !now) {
    const period = only(periods);
    return [none(teller, period ? when(teller, period) : '', items)];
  }

  const start = runStart(items, last);
  const befores = [...new Set([last - 1, start])].flatMap((column) => {
    const [from, period] = [items[column], periods[column]];
    return from && period && start <= column && column < last ? [{value: from.value, period}] : [];
  });

  // Levels on the two sides of a break are not of one kind.
  const breakAt = items.findLastIndex(
    (item, column) => column > 0 && column <= last && isBreak(item),
  );
  const since = periods[breakAt];
  const scope = periods.flatMap((period, column) => {
    const item = itemOf(cells, column, short(teller, period));
    return column >= breakAt && isActual(item) && item.whole ? [item] : [];
  });
  const ahead = items.findLastIndex((item) => isKnown(item) && !isActual(item));
  const future = periods[ahead];
  return [
    [standing(teller, latest, cells, last), changes(teller, now.value, befores)]
      .filter(Boolean)
      .join(', '),
    now.whole ? extremes(teller, scope, short(teller, latest), latest.kind) : '',
    goal(teller, now, targets[last]),
    // The latest value has said itself what it lacks.
    ...absent(
      teller,
      items.filter((item) => item !== now),
      latest.kind,
    ),
    since && items.slice(0, breakAt).some(isActual)
      ? say(teller, 'broken', {period: long(teller, since)})
      : '',
    future && ahead !== last
      ? say(teller, 'ahead', {
          when: when(teller, future),
          period: long(teller, future),
          value: valueOf(teller, items[ahead]?.value ?? NaN),
        })
      : '',
  ];
}

/** The highest and the lowest of a line; what the latest value holds alone is said of it. */
function extremes(teller: Teller, scope: readonly Item[], now: string, kind: string): string {
  const [low, high] = extremesOf(scope);
  if (scope.length < 3 || looks(teller, low) === looks(teller, high)) return '';
  const told = ([high, low] as const).map((value, index) => {
    const who = holders(teller, scope, value);
    const record = only(who) === now;
    const values = {
      most: pick(index ? ['thấp nhất', 'lowest'] : ['cao nhất', 'highest'], teller.lang),
      value: valueOf(teller, value),
      who: list(teller, who, kind),
      n: scope.length,
      noun: nounOf(kind, teller.lang),
    };
    return {record, text: say(teller, record ? 'record' : 'extreme', values)};
  });
  return told
    .sort((a, b) => Number(b.record) - Number(a.record))
    .map(({text}) => text)
    .join(', ');
}

/** Several lines: how they stand at the latest period that compares them, and which moved most on the way there. */
function lines(teller: Teller, {grid: {cells, rows}, periods, by}: SeriesAnswer): string[] {
  const dimension = by ?? rows[0]?.dimension ?? '';
  const names = rows.map((row) => inside(row, teller.lang));
  const series = rows.map((_, row) =>
    periods.map((_, column) => itemOf(cells, row * periods.length + column, names[row] ?? '')),
  );
  const at = (column: number): Item[] => series.flatMap((items) => items[column] ?? []);
  const latestOf = (test: typeof isKnown): number =>
    [2, 1]
      .map((least) => periods.findLastIndex((_, column) => at(column).filter(test).length >= least))
      .find((column) => column >= 0) ?? -1;
  const actual = latestOf(isActual);
  const test = actual < 0 ? isKnown : isActual;
  const last = actual < 0 ? latestOf(isKnown) : actual;
  const period = periods[last];
  if (!period) return [none(teller, '', series.flat())];

  const present = series.filter((items) =>
    items.slice(last, last + 1).some((item) => test(item) && item.whole),
  );
  const from = Math.max(...present.map((items) => runStart(items, last)));
  const since = periods[from];
  const elsewhere = series.flatMap((items) =>
    items.filter((item, column) => column !== last && !isKnown(item) && !/[MQ]/.test(item.status)),
  ).length;
  const forecast = periods.filter((_, column) => {
    const known = at(column).filter(isKnown);
    return known.length > 0 && !known.some(isActual);
  });
  const expected =
    actual < 0 ? [] : labels(at(last).filter((item) => isKnown(item) && !isActual(item)));
  return [
    ranking(teller, at(last).filter(test), when(teller, period), dimension),
    since && from < last && present.length > 1 ? moves(teller, since, present, from, last) : '',
    ...absent(teller, at(last), dimension),
    elsewhere ? say(teller, 'elsewhere', {n: elsewhere}) : '',
    series.some((items) => items.slice(1).some(isBreak)) ? say(teller, 'breaks', {}) : '',
    expected.length ? say(teller, 'forecasts', {list: list(teller, expected, dimension)}) : '',
    forecast.length
      ? say(teller, 'forecasts', {
          list: list(
            teller,
            forecast.map((each) => long(teller, each)),
            period.kind,
          ),
        })
      : '',
  ];
}

/** Which line rose and which fell most between two periods; a shared first place is not told. */
function moves(
  teller: Teller,
  since: Period,
  series: readonly (readonly Item[])[],
  from: number,
  last: number,
): string {
  const {indicator, lang} = teller;
  const ends = series.map(
    (items) => [items[from]?.value ?? NaN, items[last]?.value ?? NaN] as const,
  );
  // One measure for all, or the order would mean nothing.
  const relative = ends.every(([before, now]) => isRelative(before, indicator) && now >= 0);
  const moved = ends.map(([before, now], row) => ({
    label: series[row]?.[last]?.label ?? '',
    by: looks(teller, now) === looks(teller, before) ? 0 : (now - before) / (relative ? before : 1),
    size: changeSize(before, now, indicator, lang, relative),
  }));
  const told = ([1, -1] as const).flatMap((sign) => {
    const ranked = moved.filter(({by}) => by * sign > 0).sort((a, b) => (b.by - a.by) * sign);
    const [first, second] = ranked;
    if (!first || first.size === second?.size) return [];
    return [
      say(teller, sign > 0 ? (second ? 'upMost' : 'up') : second ? 'downMost' : 'down', first),
    ];
  });
  return told.length ? `${compared(teller, [since])}, ${told.join(', ')}` : '';
}

/** Bars: who is highest and lowest, how many reach their target, who has no value. */
function groups(teller: Teller, {grid, period, by, within, targets}: GroupsAnswer): string[] {
  const {cells, rows, columns} = grid;
  const name = (member: Member | undefined): string =>
    member?.id ? inside(member, teller.lang) : '';
  const items = range(rows.length * columns.length).map((cell) => ({
    ...itemOf(
      cells,
      cell,
      [
        rows[Math.floor(cell / columns.length)],
        within === undefined ? undefined : columns[cell % columns.length],
      ]
        .map(name)
        .filter(Boolean)
        .join(', '),
    ),
    target: targets[cell] ?? NaN,
  }));
  const known = items.filter(isKnown);
  const kind = within === undefined ? by : 'group';
  const at = [by, within].includes('period') ? '' : when(teller, period);
  if (!known.length) return [none(teller, at, items)];
  const judged = known
    .filter(isWhole)
    .flatMap(({value, target}) =>
      Number.isNaN(target) ? [] : (targetStatus(value, target, teller.indicator.better) ?? []),
    );
  const forecast = known.filter(({status}) => status === 'F');
  const single = only(known);
  return [
    ranking(teller, known, at, kind === 'group' ? by : kind),
    single
      ? goal(teller, single, single.target)
      : judged.length
        ? say(teller, 'judged', {
            n: judged.filter((status) => status === 'met').length,
            all: judged.length,
            noun: nounOf(kind, teller.lang),
          })
        : '',
    ...absent(teller, items, kind),
    forecast.length ? say(teller, 'forecasts', {list: list(teller, labels(forecast), kind)}) : '',
  ];
}

/** One number: how much, how that changed, whether it reaches its target. */
function figure(teller: Teller, {trend, period, at, before = at, target}: FigureAnswer): string[] {
  const {cells} = trend.grid;
  const items = trend.periods.map((_, column) => itemOf(cells, column, ''));
  const [now, past, pastPeriod] = [items[at], items[before], trend.periods[before]];
  if (!now || !isKnown(now)) return [none(teller, when(teller, period), now ? [now] : [])];
  const said = standing(teller, period, cells, at);
  const since =
    trend.periods[
      items.findLastIndex((item, column) => column > before && column <= at && isBreak(item))
    ];
  return [
    before === at || !past?.whole || !now.whole || !pastPeriod || since
      ? said
      : `${said}, ${changes(teller, now.value, [{value: past.value, period: pastPeriod}])}`,
    goal(teller, now, target),
    since ? say(teller, 'broken', {period: long(teller, since)}) : '',
  ];
}

/** A table: its size, what it holds, what it lacks. */
function table(teller: Teller, {grid, rowsBy, columnsBy, dimensions}: TableAnswer): string[] {
  const {cells, rows, columns} = grid;
  const name = (id: string): string =>
    lowerFirst(dimensionLabel(id, dimensions?.get(id)?.name, teller.lang));
  const split = columnsBy && !(columns.length === 1 && columns[0]?.id === '');
  return [
    say(teller, split ? 'grid' : 'table', {
      subject: teller.subject,
      rows: name(rowsBy),
      columns: name(columnsBy),
      n: rows.length,
      m: columns.length,
    }),
    ...absent(
      teller,
      range(rows.length * columns.length).map((cell) => itemOf(cells, cell, '')),
      'cell',
      0,
    ),
  ];
}
