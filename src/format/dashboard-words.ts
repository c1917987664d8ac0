import {wordsIn} from './messages.js';

/** Words of a dashboard alone, those of its cells included. */
export const dashboardWords = wordsIn({
  heading: ['Bảng điều khiển', 'Dashboard'],
  // what cannot be shown as a whole
  none: ['Nguồn dữ liệu này không có bảng điều khiển nào.', 'This feed holds no dashboards.'],
  noSuch: [
    'Nguồn dữ liệu không có bảng điều khiển “{id}”. Hiện có: {ids}.',
    'The feed has no dashboard “{id}”. It has: {ids}.',
  ],
  noPage: [
    'Không có trang {page}: bảng điều khiển này có {pages} trang.',
    'There is no page {page}; the last one of this dashboard is {pages}.',
  ],
  emptyPage: ['Trang này chưa có nội dung.', 'There is nothing on this page yet.'],
  // a cell whose widget cannot be shown
  card: ['Ô này chưa hiện được', 'This panel cannot be shown'],
  unreadable: [
    'Mục này trong bố cục bị ghi sai nên không biết phải hiện gì.',
    'Its entry in the layout is broken, so nobody knows what belongs here.',
  ],
  unknown: [
    'Bố cục ghi thành phần “{name}”, nhưng edu-widgets không có thành phần này.',
    'The layout asks for “{name}”, which edu-widgets does not have.',
  ],
  near: ['Có phải “{near}”?', 'Did you mean “{near}”?'],
  inside: [
    'Không đặt được “{name}” bên trong một bảng điều khiển.',
    '“{name}” cannot stand inside a dashboard.',
  ],
  absent: [
    'Trang web này chưa nạp thành phần “{name}”; người quản trị cần thêm tệp {name}.js của edu-widgets.',
    'This page has not loaded “{name}”; its administrator needs to add {name}.js of edu-widgets.',
  ],
  broken: [
    'Ô này gặp lỗi khi vẽ. Các ô khác không bị ảnh hưởng.',
    'It failed while it was drawn. The other panels are not affected.',
  ],
  retry: ['Thử lại', 'Try again'],
  unused: ['Thuộc tính không dùng được: {names}.', 'Attributes of no use here: {names}.'],
  // said once for all of it
  freshAgain: ['Số liệu đã cập nhật trở lại.', 'The data are up to date again.'],
  // on paper
  printed: ['Ngày lập {date}', 'Made on {date}'],
} as const);
