import type {AlertSeverity} from '../model/alert.js';
import {wordsIn} from './messages.js';

/** The shape that stands for a severity beside its word; each is another outline, not another colour. */
export const severitySigns: Readonly<Record<AlertSeverity, string>> = {
  Extreme: '◆',
  Severe: '■',
  Moderate: '▲',
  Minor: '△',
  Unknown: '○',
};

/** Words of the alert panel. */
export const alertWords = wordsIn({
  heading: ['Cảnh báo', 'Alerts'],
  // CAP 1.2
  Extreme: ['Cực kỳ nghiêm trọng', 'Extreme'],
  Severe: ['Nghiêm trọng', 'Severe'],
  Moderate: ['Trung bình', 'Moderate'],
  Minor: ['Nhẹ', 'Minor'],
  Unknown: ['Chưa rõ mức', 'Unknown'],
  Exercise: ['DIỄN TẬP', 'DRILL'],
  Test: ['THỬ', 'TEST'],
  Draft: ['BẢN NHÁP', 'DRAFT'],
  System: ['HỆ THỐNG', 'SYSTEM'],
  // what they are about
  indicator: ['Chỉ số', 'Figures'],
  hazard: ['Sự cố, thiên tai', 'Hazard'],
  data: ['Dữ liệu', 'Data'],
  deadline: ['Thời hạn', 'Deadline'],
  other: ['Khác', 'Other'],
  // the sentence
  none: ['Không có cảnh báo nào đang mở', 'There are no open alerts'],
  count: ['{count} cảnh báo đang mở: {parts}', '{count} open: {parts}'],
  drills: ['{count} diễn tập', 'drills: {count}'],
  coming: ['{count} sắp tới', '{count} coming'],
  notLoaded: ['Chưa tải được danh sách cảnh báo.', 'The alerts have not been loaded.'],
  unread: ['Chưa đọc được cảnh báo trong nguồn dữ liệu.', 'The alerts could not be read.'],
  noSuch: ['Nguồn dữ liệu không có “{id}”.', 'The feed has no “{id}”.'],
  notJudged: [
    'Chưa xét được {count} quy tắc cảnh báo vì thiếu số liệu.',
    'Rules that could not be applied for lack of figures: {count}.',
  ],
  // one alert
  since: ['từ {when}', 'since {when}'],
  from: ['sắp tới, từ {when}', 'coming, from {when}'],
  closed: ['đã kết thúc {age}', 'ended {age}'],
  before: ['kỳ trước {value}', 'before {value}'],
  sent: ['Gửi lúc {when}', 'Sent {when}'],
  taken: ['Đã nhận: {by}, {age}', 'Taken on: {by}, {age}'],
  take: ['Nhận xử lý', 'Take on'],
  waiting: ['Đang chờ xác nhận…', 'Waiting for confirmation…'],
  bundle: [
    '{count} cảnh báo cùng loại, nặng nhất: {headline}',
    '{count} of one kind, the worst: {headline}',
  ],
  more: ['Xem thêm', 'More'],
  asOf: ['Theo bản tin {date}', 'As of {date}'],
  closedLately: ['Mới kết thúc', 'Closed lately'],
  // the reader's choice
  filter: ['Lọc', 'Filter'],
  severity: ['Mức độ', 'Severity'],
  kind: ['Loại', 'Kind'],
  place: ['Địa phương', 'Place'],
  level: ['Cấp học', 'Level'],
  all: ['Tất cả', 'All'],
  hidden: ['Bộ lọc đang ẩn {count} cảnh báo.', 'Alerts hidden by the filter: {count}.'],
  // what is said aloud
  news: ['Cảnh báo mới', 'New alert'],
  manyNews: ['{count} cảnh báo mới, nặng nhất', '{count} new alerts, the worst'],
  sound: ['Âm báo', 'Sound'],
  speech: ['Đọc to', 'Speech'],
  test: ['Nghe thử', 'Try it'],
  noVoice: ['Máy này không có giọng tiếng Việt', 'This device has no English voice'],
  // the ticker
  previous: ['Trước', 'Previous'],
  next: ['Sau', 'Next'],
  pause: ['Dừng', 'Pause'],
  play: ['Chạy', 'Play'],
} as const);
