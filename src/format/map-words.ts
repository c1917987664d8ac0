import {wordsIn} from './messages.js';

/** Words of the map. */
export const mapWords = wordsIn({
  map: ['bản đồ', 'map'],
  list: ['Danh sách', 'List'],
  all: ['Tất cả', 'All'],
  path: ['Đường dẫn', 'Path'],
  search: ['Tìm đơn vị, trường', 'Find a place or school'],
  found: ['{count} kết quả', '{count} found'],
  noSchools: ['Không có trường nào', 'No schools'],
  byValue: ['Xếp: giá trị ⇅', 'Sort: value ⇅'],
  byName: ['Xếp: tên ⇅', 'Sort: name ⇅'],
  open: ['Mở', 'Open'],
  close: ['Đóng', 'Close'],
  back: ['Quay lại', 'Back'],
  website: ['Trang của trường', "The school's page"],
  schools: ['{count} trường', '{count} schools'],
  school: ['1 trường', '1 school'],
  schoolsBy: ['Trường theo', 'Schools by'],
  noColour: ['một màu', 'one colour'],
  approximate: ['vị trí gần đúng', 'approximate position'],
  zoomIn: ['Phóng to', 'Zoom in'],
  zoomOut: ['Thu nhỏ', 'Zoom out'],
  home: ['Về toàn cảnh', 'Whole map'],
  wheelHint: ['Giữ Ctrl (⌘) và cuộn để phóng to', 'Hold Ctrl (⌘) and scroll to zoom'],
  touchHint: ['Dùng hai ngón tay để di chuyển bản đồ', 'Use two fingers to move the map'],
  noBoundary: [
    'Chưa có ranh giới cho kỳ này: mỗi vòng tròn đứng ở giữa một đơn vị.',
    'No boundaries for this period: each circle stands in the middle of a place.',
  ],
  notDrawn: [
    '{count} đơn vị không có trên bản đồ, xem danh sách.',
    'Not on the map, see the list: {count}.',
  ],
  notLocated: [
    '{count} trường chưa có vị trí, xem danh sách.',
    'Schools without a position, see the list: {count}.',
  ],
  cluster: ['{count} trường ở gần nhau', '{count} schools close together'],
  boundaries: ['Ranh giới', 'Boundaries'],
  keyHelp: [
    'Mũi tên: chọn · Enter: vào · Esc: ra · + − 0: phóng, thu, toàn cảnh · Shift + mũi tên: dời',
    'Arrows: choose · Enter: go in · Esc: go out · + − 0: zoom, whole map · Shift + arrows: move',
  ],
} as const);
