import {wordsIn} from './messages.js';

/** Words of the table that can be searched and taken along. */
export const tableWords = wordsIn({
  search: ['Tìm', 'Search'],
  nothingFound: ['Không tìm thấy', 'Nothing found'],
  copyTable: ['Chép bảng', 'Copy table'],
  copied: ['Đã chép', 'Copied'],
  downloadCsv: ['Tải CSV', 'Download CSV'],
  rowsShown: ['{shown}/{all} dòng', '{shown} of {all} rows'],
  previousPage: ['Trang trước', 'Previous page'],
  nextPage: ['Trang sau', 'Next page'],
} as const);
