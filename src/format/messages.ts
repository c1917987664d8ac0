import {langOf, own, pick, type Lang, type Pair} from './lang.js';

type Table = Readonly<Record<string, Pair>>;

/** A table of words as a function of the language; each language is picked once. */
export function wordsIn<T extends Table>(
  table: T,
): (lang: string) => {readonly [Key in keyof T]: string} {
  // A map, for a page may have put a `vi` on Object.prototype.
  const made = new Map<Lang, {readonly [Key in keyof T]: string}>();
  return (lang) => {
    const kit = langOf(lang);
    const words =
      made.get(kit) ??
      (Object.fromEntries(Object.entries(table).map(([key, pair]) => [key, pick(pair, kit)])) as {
        readonly [Key in keyof T]: string;
      });
    made.set(kit, words);
    return words;
  };
}

/**
 * Words that every widget has, by language; those of one element alone are in `chart-words`, `tile-words`, `table-words`.
 * `{…}` are places to {@link fill}; words that only occur inside a line are in small letters.
 */
export const messages = wordsIn({
  // states
  waiting: ['Đang tải dữ liệu…', 'Loading data…'],
  empty: ['Không có gì để hiện', 'Nothing to show'],
  failedHeading: ['Không tải được dữ liệu', 'The data could not be loaded'],
  details: ['Chi tiết', 'Details'],
  // freshness (FEED.md, "Freshness"); each may name {date}
  late: [
    'Chưa nhận được bản mới đúng hẹn; đang hiện số liệu ngày {date}',
    'No newer data came when due; showing data of {date}',
  ],
  stale: ['Số liệu đã cũ, cập nhật ngày {date}', 'Old data, updated on {date}'],
  failed: [
    'Không tải được lần gần nhất; đang hiện số liệu ngày {date}',
    'The last attempt to load failed; showing data of {date}',
  ],
  restored: [
    'Chưa tải được bản mới; đang hiện bản lưu trên máy này, số liệu ngày {date}',
    'Nothing newer could be loaded yet; showing the copy kept on this device, data of {date}',
  ],
  // where from, how old
  source: ['Nguồn', 'Source'],
  updated: ['Cập nhật', 'Updated'],
  demo: ['Dữ liệu minh hoạ', 'Sample data'],
  // values
  noValue: ['không có số liệu', 'no data'],
  partsKnown: ['mới có số liệu của {known}/{parts} thành phần', 'from {known} of {parts} parts'],
  comparedWith: ['so với {period}', 'compared with {period}'],
  target: ['Mục tiêu', 'Target'],
  // the way to the table and back
  showTable: ['Xem bảng số liệu', 'Show the table'],
  showChart: ['Xem biểu đồ', 'Show the chart'],
  // joints
  by: ['theo', 'by'],
  and: ['và', 'and'],
} as const);

export type Messages = ReturnType<typeof messages>;

/**
 * Puts values into a template's `{places}`, once: what a value brings along is never read as a template.
 * A place without a value stays as it is.
 *
 * @example fill('{shown}/{all} dòng', {shown: 3, all: 12}) // '3/12 dòng'
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, key: string) => `${own(values, key) ?? place}`);
}
