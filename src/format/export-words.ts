import {wordsIn} from './messages.js';

/** What a reader can take along. */
export type Taking = 'png' | 'svg' | 'csv' | 'table' | 'embed' | 'link';

/** Words of what a reader takes along. */
export const exportWords = wordsIn({
  menu: ['Lưu, chia sẻ', 'Save, share'],
  listen: ['Nghe biểu đồ', 'Listen to the chart'],
  pause: ['Tạm dừng', 'Pause'],
  resume: ['Nghe tiếp', 'Go on'],
  listening: [
    'Âm càng cao, số càng lớn; tiếng gõ: thiếu số liệu; tiếng ngân: qua mục tiêu. Phím cách: tạm dừng, mũi tên: từng giá trị',
    'The higher the tone the larger the value; a knock: no data; a ring: a target is crossed. Space: pause, arrows: value by value',
  ],
  png: ['Tải ảnh PNG', 'Download PNG'],
  svg: ['Tải hình SVG', 'Download SVG'],
  csv: ['Tải số liệu CSV', 'Download CSV'],
  table: ['Chép bảng số liệu', 'Copy the table'],
  embed: ['Chép mã nhúng', 'Copy the embed code'],
  link: ['Chép đường dẫn', 'Copy the link'],
  saved: ['Đã tải {name}', '{name} was downloaded'],
  copied: ['Đã chép', 'Copied'],
  noCopy: [
    'Trình duyệt không cho chép ở trang này; hãy chép từ ô dưới đây',
    'This page may not copy; take it from the box below',
  ],
  page: ['Tải ảnh cả bảng (PNG)', 'Download all as PNG'],
  print: ['In, lưu PDF', 'Print, save as PDF'],
  noPagePicture: [
    'Trang này không cho vẽ ảnh; hãy dùng In, lưu PDF',
    'This page does not allow pictures; use Print, save as PDF',
  ],
  noPicture: [
    'Trang này không cho vẽ ảnh PNG; hãy tải hình SVG',
    'This page does not allow PNG pictures; download the SVG instead',
  ],
} as const);
