import {pick, type Lang, type Pair} from './lang.js';

/** The kit's fixed words. `{…}` are places to {@link fill}; words that only occur inside a line are in small letters. */
const table = {
  // states
  waiting: ['Đang tải dữ liệu…', 'Loading data…'],
  empty: ['Không có số liệu', 'No figures'],
  failedHeading: ['Không tải được dữ liệu', 'The data could not be loaded'],
  partial: ['Một phần số liệu không đọc được', 'Part of the data could not be read'],
  problemCount: ['Nguồn dữ liệu có {count} lỗi', 'Faults in the feed: {count}'],
  details: ['Chi tiết', 'Details'],
  // freshness (FEED.md, "Freshness"); each may name {date} and {age}
  fresh: ['Số liệu mới nhất', 'Up to date'],
  late: [
    'Chưa nhận được bản mới đúng hẹn; đang hiện số liệu ngày {date}',
    'No newer data came when due; showing data of {date}',
  ],
  stale: ['Số liệu đã cũ, cập nhật ngày {date}', 'Old data, updated on {date}'],
  failed: [
    'Không tải được lần gần nhất; đang hiện số liệu ngày {date}',
    'The last attempt to load failed; showing data of {date}',
  ],
  never: ['Chưa tải được dữ liệu lần nào', 'No data loaded yet'],
  // where from, how old, what it means
  source: ['Nguồn', 'Source'],
  updated: ['Cập nhật', 'Updated'],
  demo: ['Dữ liệu minh hoạ', 'Sample data'],
  about: ['Về chỉ số này', 'About this indicator'],
  definition: ['Định nghĩa', 'Definition'],
  legalBasis: ['Căn cứ pháp lý', 'Legal basis'],
  notes: ['Ghi chú', 'Notes'],
  // values
  noValue: ['không có số liệu', 'no data'],
  total: ['Tổng số', 'Total'],
  forecast: ['Dự báo', 'Forecast'],
  provisional: ['Sơ bộ', 'Provisional'],
  suppressed: ['Đã ẩn', 'Suppressed'],
  break: ['Gián đoạn chuỗi số liệu', 'Break in series'],
  gap: ['Chưa có số liệu', 'No data yet'],
  interval: ['khoảng', 'range'],
  notAdditive: ['không cộng được', 'cannot be added up'],
  of: ['{known}/{parts}', '{known}/{parts}'],
  partsKnown: ['mới có số liệu của {known}/{parts} thành phần', 'from {known} of {parts} parts'],
  comparedWith: ['so với {period}', 'compared with {period}'],
  // targets and bands
  target: ['Mục tiêu', 'Target'],
  targetMet: ['đạt', 'met'],
  targetNear: ['gần đạt', 'nearly met'],
  targetMissed: ['chưa đạt', 'not met'],
  good: ['Tốt', 'Good'],
  watch: ['Cần theo dõi', 'Watch'],
  bad: ['Đáng lo', 'Poor'],
  // charts
  lineChart: ['biểu đồ đường', 'line chart'],
  barChart: ['biểu đồ cột', 'bar chart'],
  point: ['điểm', 'point'],
  bar: ['cột', 'bar'],
  keyHelp: [
    'Phím mũi tên: xem từng giá trị · Home, End: đầu, cuối · Esc: thoát',
    'Arrow keys: value by value · Home, End: first, last · Esc: leave',
  ],
  showTable: ['Xem bảng số liệu', 'Show the table'],
  showChart: ['Xem biểu đồ', 'Show the chart'],
  // tables
  search: ['Tìm', 'Search'],
  nothingFound: ['Không tìm thấy', 'Nothing found'],
  sortBy: ['Sắp xếp theo {column}', 'Sort by {column}'],
  copyTable: ['Chép bảng', 'Copy table'],
  copied: ['Đã chép', 'Copied'],
  downloadCsv: ['Tải CSV', 'Download CSV'],
  rowsShown: ['{shown}/{all} dòng', '{shown} of {all} rows'],
  previousPage: ['Trang trước', 'Previous page'],
  nextPage: ['Trang sau', 'Next page'],
  // joints
  by: ['theo', 'by'],
  and: ['và', 'and'],
} as const satisfies Record<string, Pair>;

export type Messages = {readonly [Key in keyof typeof table]: string};

const made = new Map<Lang, Messages>();

/** The kit's words in one of its languages. */
export function messages(lang: Lang): Messages {
  let words = made.get(lang);
  if (!words) {
    words = Object.fromEntries(
      Object.entries(table).map(([key, pair]) => [key, pick(pair, lang)]),
    ) as Messages;
    made.set(lang, words);
  }
  return words;
}

/**
 * Puts values into a template's `{places}`, once: what a value brings along is never read as a template.
 * A place without a value stays as it is.
 *
 * @example fill('{shown}/{all} dòng', {shown: 3, all: 12}) // '3/12 dòng'
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : place,
  );
}
