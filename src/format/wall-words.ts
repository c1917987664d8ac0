import {formatDate, formatDateTime} from './dates.js';
import {pick, type Pair} from './lang.js';
import {wordsIn} from './messages.js';

/** Words of the wall. */
export const wallWords = wordsIn({
  scene: ['Cảnh {at}/{count}', 'Scene {at}/{count}'],
  sentence: ['{count} cảnh lần lượt hiện trên màn hình', 'Scenes shown in turn: {count}'],
  // what steers it
  controls: ['Điều khiển màn hình', 'Controls of the wall'],
  previous: ['Cảnh trước', 'Previous scene'],
  next: ['Cảnh sau', 'Next scene'],
  play: ['Chạy tiếp', 'Play'],
  paused: ['Đang dừng', 'Paused'],
  full: ['Toàn màn hình', 'Full screen'],
  // freshness in a word; what is not fresh has a ⚠ before it
  fresh: ['● Số liệu mới', '● Up to date'],
  late: ['Chưa có bản mới', 'Nothing newer yet'],
  stale: ['Số liệu cũ', 'Old data'],
  failed: ['Mất kết nối với nguồn', 'Source out of reach'],
  restored: ['Bản lưu trên máy', 'Copy kept here'],
  never: ['', ''],
  // what there is to say instead of scenes
  none: ['Nguồn dữ liệu không có bố cục nào.', 'The feed has no dashboard.'],
  noSuch: ['Nguồn dữ liệu không có bố cục “{id}”.', 'The feed has no dashboard “{id}”.'],
  empty: ['Bố cục này chưa có nội dung.', 'This dashboard holds nothing yet.'],
  // an alert that has taken the screen
  alarm: ['Cảnh báo mới', 'New alert'],
  alarms: ['{count} cảnh báo mới', '{count} new alerts'],
  others: ['và {count} cảnh báo khác', 'and {count} more'],
  todo: ['Việc cần làm', 'What to do'],
  back: ['Trở lại màn hình', 'Back to the wall'],
} as const);

const weekdays: readonly Pair[] = [
  ['Chủ nhật', 'Sunday'],
  ['Thứ hai', 'Monday'],
  ['Thứ ba', 'Tuesday'],
  ['Thứ tư', 'Wednesday'],
  ['Thứ năm', 'Thursday'],
  ['Thứ sáu', 'Friday'],
  ['Thứ bảy', 'Saturday'],
];

/** Hours and minutes in Viet Nam: 09:30. */
export const formatClock = (ms: number): string => formatDateTime(ms).slice(-5);

/** The day in Viet Nam with its name: Thứ năm, 26/11/2026. */
export function formatToday(ms: number, lang: string): string {
  // The first of January 1970 was a Thursday.
  const day = (((Math.floor(ms / 3_600_000 + 7) / 24 + 4) % 7) + 7) % 7;
  return `${pick(weekdays[Math.floor(day)] as Pair, lang)}, ${formatDate(ms)}`;
}
