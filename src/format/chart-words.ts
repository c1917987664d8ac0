import {wordsIn} from './messages.js';

/** Words of charts alone. */
export const chartWords = wordsIn({
  lineChart: ['biểu đồ đường', 'line chart'],
  barChart: ['biểu đồ cột', 'bar chart'],
  interval: ['khoảng', 'range'],
  keyHelp: [
    'Phím mũi tên: xem từng giá trị · Home, End: đầu, cuối · Esc: thoát',
    'Arrow keys: value by value · Home, End: first, last · Esc: leave',
  ],
} as const);
