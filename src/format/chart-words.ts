import {wordsIn} from './messages.js';

/** Words of charts alone. */
export const chartWords = wordsIn({
  lineChart: ['biểu đồ đường', 'line chart'],
  barChart: ['biểu đồ cột', 'bar chart'],
  stackedChart: ['biểu đồ cột chồng', 'stacked bar chart'],
  shareChart: ['biểu đồ cơ cấu', 'share chart'],
  pyramidChart: ['biểu đồ tháp', 'pyramid chart'],
  heatmapChart: ['biểu đồ nhiệt', 'heat map'],
  funnelChart: ['biểu đồ phễu', 'funnel chart'],
  scatterChart: ['biểu đồ phân tán', 'scatter chart'],
  areaIs: ['Diện tích điểm:', 'Area of a point:'],
  otherParts: ['Các phần còn lại', 'Other parts'],
  otherScheme: ['Cách xếp loại khác', 'Another classification'],
  ofTotal: ['của tổng', 'of a total of'],
  cornerSign: ['◥ chưa chính thức', '◥ not final'],
  ofStepBefore: ['{share} của bước trước', '{share} of the step before'],
  ofStep: ['{share} của {step}', '{share} of {step}'],
  ofFirstStep: ['{share} của bước đầu', '{share} of the first step'],
  total: ['Tổng', 'Total'],
  histogram: ['biểu đồ phân phối', 'histogram'],
  bulletChart: ['biểu đồ bậc', 'bullet chart'],
  middle: ['mức giữa', 'median'],
  hidden: ['đang ẩn', 'hidden'],
  morePanels: [
    'Còn {count} hình nữa, số liệu có trong bảng',
    '{count} more pictures; their figures are in the table',
  ],
  interval: ['khoảng', 'range'],
  keyHelp: [
    'Phím mũi tên: từng giá trị · Home, End: đầu, cuối · chữ cái, số: tới tên · Esc: thoát',
    'Arrow keys: value by value · Home, End: first, last · letter or number: to a name · Esc: leave',
  ],
} as const);
