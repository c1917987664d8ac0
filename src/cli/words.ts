import {fill, wordsIn} from '../format/messages.js';

/** What the program says, Vietnamese first. */
export const cliWords = wordsIn({
  made: ['Trang tĩnh, lập lúc {date}', 'Static page, made at {date}'],
  noFeed: [
    'Không đọc được dữ liệu ở {address}: {why}',
    'The feed at {address} cannot be read: {why}',
  ],
  noFile: ['không có tệp này', 'there is no such file'],
  nothing: ['Không có gì để vẽ: {why}', 'There is nothing to draw: {why}'],
  noWidget: [
    'Không có thành phần nào tên “{name}”. Có thể vẽ: {names}.',
    'No widget is called “{name}”. What can be drawn: {names}.',
  ],
  notDrawn: [
    'Không vẽ được {name} khi không có trình duyệt. Có thể vẽ: {names}.',
    '{name} cannot be drawn without a browser. What can be drawn: {names}.',
  ],
  leftOut: [
    'Để trống {name}: không vẽ được khi không có trình duyệt.',
    '{name} is left out: it cannot be drawn without a browser.',
  ],
  noDashboard: [
    'Dữ liệu không có bảng “{name}”. Có: {names}.',
    'The feed has no dashboard “{name}”. It has: {names}.',
  ],
  noDashboards: ['Dữ liệu không có bảng nào.', 'The feed has no dashboard.'],
  noOption: ['{widget} không biết “--{name}”.', '{widget} does not know “--{name}”.'],
  nearOption: [
    '{widget} không biết “--{name}”; có phải là “--{near}”?',
    '{widget} does not know “--{name}”; is it “--{near}”?',
  ],
  noValue: ['“--{name}” cần một giá trị.', '“--{name}” needs a value.'],
  noCommand: [
    'Không có lệnh “{name}”. Xem: edu-widgets --help',
    'There is no command “{name}”. See: edu-widgets --help',
  ],
  whatFeed: [
    'Thiếu dữ liệu: một tệp hay một địa chỉ http(s).',
    'The feed is missing: a file, or an address with http(s).',
  ],
  whatWidget: ['Thiếu “--widget” hoặc “--dashboard”.', '“--widget” or “--dashboard” is missing.'],
  twice: [
    'Chỉ dùng một trong hai: “--widget” hoặc “--dashboard”.',
    'Only one of the two: “--widget” or “--dashboard”.',
  ],
  badWidth: ['“--width” là một số từ 240 đến 2000.', '“--width” is a number from 240 to 2000.'],
  noWrite: ['Không ghi được vào {out}: {why}', 'Nothing can be written to {out}: {why}'],
});

/** How the program is called. */
export const usage = (names: readonly string[]): string =>
  fill(
    `edu-widgets render <feed> --widget <name> [--<attribute> <value> …]
edu-widgets render <feed> --dashboard [<id>]

Vẽ một thành phần, hoặc cả một bảng, thành SVG và HTML tĩnh: cho trang không có script, thư điện tử và in ấn.
Draws a widget, or a whole dashboard, as static SVG and HTML: for pages without scripts, for mail and for print.

  <feed>          tệp JSON hoặc địa chỉ http(s) · a JSON file or an address with http(s)
  --widget        {names}
  --dashboard     bảng trong dữ liệu; không ghi tên thì bảng đầu tiên · a layout of the feed; the first one without a name
  --lang vi|en    ngôn ngữ · language (vi)
  --out <folder>  nơi ghi · where to write (.)
  --name <name>   tên tệp · name of the files
  --width <px>    bề ngang · width (640)

Mọi thuộc tính của thành phần đều dùng được · All attributes of the widget can be given:

  npx edu-widgets render feed.json --widget line-chart --indicator pupils --by level --lang vi --out static

Mã kết thúc · Exit codes: 0 xong · done, 1 không đọc được dữ liệu · the feed cannot be read,
  2 gọi sai · wrong call, 3 dữ liệu không có điều được hỏi · the feed lacks what is asked for
`,
    {names: names.join(', ')},
  );
