import type {Cms, Role, SnippetKind} from '../../src/embed/snippet.js';
import {own, pick, type Pair} from '../../src/format/lang.js';

/** What each widget is called. One that is not here goes by its tag and its own English description. */
const widgets: Readonly<Record<string, readonly [name: Pair, line: Pair]>> = {
  'edu-kpi-tile': [
    ['Ô số liệu', 'Figure'],
    ['Một con số lớn và thay đổi của nó', 'One large number and its change'],
  ],
  'edu-line-chart': [
    ['Biểu đồ đường', 'Line chart'],
    ['Thay đổi qua các năm', 'Change over the years'],
  ],
  'edu-bar-chart': [
    ['Biểu đồ cột', 'Bar chart'],
    ['So sánh địa phương, cấp học', 'Compare places and levels'],
  ],
  'edu-stacked-chart': [
    ['Cột chồng', 'Stacked chart'],
    ['Các phần của một tổng theo năm', 'Parts of a total over time'],
  ],
  'edu-share-chart': [
    ['Cơ cấu', 'Shares'],
    ['Các phần của một tổng', 'Parts of one whole'],
  ],
  'edu-pyramid-chart': [
    ['Tháp', 'Pyramid'],
    ['Hai phía theo lớp, tuổi', 'Two sides by grade or age'],
  ],
  'edu-heatmap-chart': [
    ['Ma trận màu', 'Heat map'],
    ['Hai chiều, một giá trị', 'Two dimensions, one value'],
  ],
  'edu-funnel-chart': [
    ['Phễu', 'Funnel'],
    ['Đăng ký, dự thi, trúng tuyển', 'Registered, sat, admitted'],
  ],
  'edu-scatter-chart': [
    ['Phân tán', 'Scatter'],
    ['Hai chỉ số với nhau', 'Two indicators against each other'],
  ],
  'edu-data-table': [
    ['Bảng số liệu', 'Table'],
    ['Mọi giá trị, tìm, sắp xếp, tải CSV', 'All values: search, sort, CSV'],
  ],
  'edu-school-map': [
    ['Bản đồ trường', 'School map'],
    ['Địa phương và trường học', 'Places and schools'],
  ],
  'edu-alert-panel': [
    ['Cảnh báo', 'Alerts'],
    ['Điều gì cần xử lý, ở đâu', 'What needs a hand, and where'],
  ],
  'edu-milestone-strip': [
    ['Mốc kế hoạch', 'Milestones'],
    ['Các bước trên trục thời gian', 'Steps of a plan in time'],
  ],
  'edu-source-strip': [
    ['Hệ thống nguồn', 'Source systems'],
    ['Đồng bộ đến đâu, thiếu gì', 'How synchronisation is doing'],
  ],
  'edu-filter-bar': [
    ['Thanh lọc', 'Filter bar'],
    ['Chọn chung cho các biểu đồ cùng nhóm', 'One choice for a group of widgets'],
  ],
  'edu-dashboard': [
    ['Bảng điều khiển', 'Dashboard'],
    ['Cả trang do nguồn sắp xếp', 'A whole page laid out by the feed'],
  ],
  'edu-wall': [
    ['Màn hình tường', 'Wall'],
    ['Các cảnh luân phiên cho trung tâm', 'Scenes in turn for a centre'],
  ],
  'edu-plan-board': [
    ['Dự báo, kế hoạch', 'Plan board'],
    ['Học sinh, lớp, giáo viên cần có', 'Pupils, classes, teachers needed'],
  ],
  'edu-school-card': [
    ['Thẻ trường', 'School card'],
    ['Một trường so với toàn tỉnh', 'One school against its province'],
  ],
  'edu-insight-text': [
    ['Điểm đáng chú ý', 'What stands out'],
    ['Nhận xét bằng câu', 'Findings in sentences'],
  ],
};

/** The commonest first; those without a place here come last, by tag. */
export function byUse(a: {readonly tag: string}, b: {readonly tag: string}): number {
  const rank = ({tag}: {readonly tag: string}): number =>
    (Object.keys(widgets).indexOf(tag) + 999) % 999;
  return rank(a) - rank(b) || a.tag.localeCompare(b.tag);
}

export function widgetWords(
  tag: string,
  summary: string,
  lang: string,
): {readonly name: string; readonly line: string; readonly lang: string} {
  const found = own(widgets, tag);
  if (found) return {name: pick(found[0], lang), line: pick(found[1], lang), lang};
  return {name: tag.replace(/^edu-/, '').replaceAll('-', ' '), line: summary, lang: 'en-GB'};
}

/** What each attribute is called. One that is not here goes by its name and its own English description. */
const attributes: Readonly<Record<string, Pair>> = {
  indicator: ['Chỉ số', 'Indicator'],
  by: ['Chia theo', 'Split by'],
  place: ['Địa phương', 'Place'],
  school: ['Trường', 'School'],
  period: ['Thời gian', 'Period'],
  where: ['Chỉ giữ', 'Keep only'],
  dashboard: ['Bảng điều khiển', 'Dashboard'],
  source: ['Hệ thống nguồn', 'Source system'],
  milestone: ['Mốc', 'Milestone'],
  heading: ['Tiêu đề thay thế', 'Heading instead'],
  'heading-level': ['Cấp tiêu đề (1–6)', 'Heading level (1–6)'],
  'no-store': ['Không lưu bản sao trên máy người xem', 'Keep no copy on the reader’s device'],
  group: ['Nhóm dùng chung lựa chọn', 'Group that shares a selection'],
  sideways: ['Cột nằm ngang', 'Bars lie down'],
  sort: ['Sắp xếp', 'Sort'],
  emphasis: ['Nhấn mạnh (mã)', 'Emphasis (ids)'],
  'with-table': ['Kèm bảng bên dưới', 'With the table below'],
  view: ['Kiểu hiện', 'View'],
  severity: ['Mức từ', 'Severity from'],
  kind: ['Loại', 'Kind'],
  statuses: ['Tình trạng (CAP)', 'Statuses (CAP)'],
  'resolved-days': ['Giữ cảnh báo đã xong (ngày)', 'Keep closed alerts (days)'],
  'can-acknowledge': ['Cho tiếp nhận cảnh báo', 'Alerts may be taken on'],
  sound: ['Có âm thanh', 'Sound'],
  speech: ['Đọc thành tiếng', 'Read aloud'],
  page: ['Chỉ trang số', 'Only page number'],
  'page-size': ['Số dòng mỗi trang', 'Rows on a page'],
  fills: ['Vừa khít chiều cao', 'Takes the box’s height'],
  report: ['Dàn trang in', 'Laid out for paper'],
  classes: ['Cách chia bậc màu', 'Classes of colour'],
  'schools-by': ['Màu trường theo', 'Schools coloured by'],
  'schools-where': ['Chỉ giữ trường', 'Keep only schools'],
  'places-only': ['Không vẽ trường', 'Without schools'],
  tiles: ['Bản đồ ô vuông', 'Tile grid'],
  controls: ['Các ô chọn', 'Controls'],
  'in-url': ['Ghi lựa chọn vào địa chỉ trang', 'Keep the choice in the address'],
  seconds: ['Giây mỗi cảnh', 'Seconds a scene'],
  screen: ['Màn hình thứ (2/3)', 'Screen (2/3)'],
  single: ['Một cảnh mỗi lần', 'One scene at a time'],
  takeover: ['Cảnh báo chiếm màn hình từ mức', 'Alerts take the screen from'],
  'takeover-seconds': ['Chiếm màn hình (giây)', 'Takes it for (seconds)'],
  paused: ['Đứng yên', 'Paused'],
  'takes-focus': ['Nhận bàn phím', 'Takes the keyboard'],
};

export const attributeLabel = (name: string, lang: string): string =>
  pick(own(attributes, name) ?? [name, name], lang);

export const cmsNames: Readonly<Record<Cms, Pair>> = {
  html: ['HTML thường', 'Plain HTML'],
  sharepoint: ['SharePoint', 'SharePoint'],
  liferay: ['Liferay', 'Liferay'],
  dnn: ['DotNetNuke', 'DotNetNuke'],
  wordpress: ['WordPress', 'WordPress'],
  nukeviet: ['NukeViet', 'NukeViet'],
};

export const roleNames: Readonly<Record<Role, readonly [name: Pair, line: Pair]>> = {
  script: [
    ['Thêm được mã (script)', 'I may add scripts'],
    [
      'Quản trị trang, sửa được giao diện hoặc mã nguồn',
      'Administrator; may edit the theme or the source',
    ],
  ],
  iframe: [
    ['Chỉ dán được khung (iframe)', 'I may only paste a frame'],
    ['Biên tập viên, trình soạn thảo bỏ script', 'Editor; the editor removes scripts'],
  ],
  url: [
    ['Chỉ đưa được một địa chỉ', 'I may only give an address'],
    ['Ô “nhúng” hoặc liên kết trong bài', 'An “embed” box, or a link in the text'],
  ],
};

export const kindNames: Readonly<Record<SnippetKind, readonly [name: Pair, line: Pair]>> = {
  element: [
    ['Thẻ và một dòng script', 'Tag and one script line'],
    [
      'Tự cao thấp theo nội dung, theo giao diện của trang.',
      'Fits its content and the page’s look.',
    ],
  ],
  lazy: [
    ['Chỉ tải phần cần', 'Loads only what is needed'],
    [
      'Nhẹ nhất: tải riêng loại biểu đồ của trang, khi người đọc cuộn tới gần.',
      'The lightest: brings the page’s kinds of widget alone, as a reader comes near.',
    ],
  ],
  'tag-only': [
    ['Chỉ thẻ', 'Tag only'],
    [
      'Dòng script đặt riêng một lần ở đầu trang (xem mục dưới).',
      'The script line goes into the page head once (see below).',
    ],
  ],
  head: [
    ['Dòng script cho đầu trang', 'Script line for the page head'],
    ['Một lần cho cả trang, dù có bao nhiêu biểu đồ.', 'Once a page, however many widgets it has.'],
  ],
  frame: [
    ['Khung (iframe)', 'Frame (iframe)'],
    [
      'Không cần script; chiều cao cố định. Bên trong có chữ dự phòng.',
      'Needs no script; its height is fixed. Fallback text inside.',
    ],
  ],
  'frame-auto': [
    ['Khung tự cao thấp', 'Frame that fits'],
    [
      'Khung và một dòng script cho trang, để khung cao bằng nội dung.',
      'A frame, and a script line that makes it as high as its content.',
    ],
  ],
  address: [
    ['Địa chỉ', 'Address'],
    ['Đặt một mình trên một dòng, hoặc vào ô “Nhúng”.', 'Alone on a line, or in the “Embed” box.'],
  ],
  link: [
    ['Liên kết', 'Link'],
    [
      'Nơi nào cũng giữ được: một câu dẫn đến biểu đồ.',
      'Survives everywhere: a sentence that leads to the widget.',
    ],
  ],
  shortcode: [
    ['Shortcode', 'Shortcode'],
    [
      'Cần plugin nhỏ edu-widgets.php (trong hướng dẫn).',
      'Needs the small plugin edu-widgets.php (see the guide).',
    ],
  ],
  'client-extension': [
    ['client-extension.yaml', 'client-extension.yaml'],
    ['Cổng tự tải script và viết thẻ.', 'The portal loads the script and writes the tag.'],
  ],
};

/** Where the recommended snippet goes. */
const places: Readonly<
  Record<Cms, Readonly<Partial<Record<Role, Pair>>> & {readonly iframe: Pair}>
> = {
  html: {
    script: [
      'Dán vào chỗ cần biểu đồ, trong <body>.',
      'Paste where the widget should stand, inside <body>.',
    ],
    iframe: ['Dán vào chỗ cần biểu đồ.', 'Paste where the widget should stand.'],
  },
  sharepoint: {
    script: [
      'Trang hiện đại không chạy script của ai, nên khung là cách chắc nhất: Web part “Embed”. Trang cổ điển có Script Editor thì dùng thẻ ở mục dưới.',
      'Modern pages run nobody’s scripts, so the frame is the sure way: web part “Embed”. On classic pages with a Script Editor use the tag below.',
    ],
    iframe: [
      'Sửa trang → thêm Web part “Embed” → dán. Nếu báo miền chưa được phép, quản trị site thêm miền ở HTML Field Security.',
      'Edit the page → add the web part “Embed” → paste. If the domain is refused, the site’s administrator adds it under HTML Field Security.',
    ],
    url: ['Dán vào Web part “Embed”, ô địa chỉ.', 'Paste into the web part “Embed”.'],
  },
  liferay: {
    script: [
      'Tạo Fragment, dán vào ô HTML, đặt fragment lên trang.',
      'Make a fragment, paste into its HTML, place it on the page.',
    ],
    iframe: [
      'Web Content → nút mã nguồn (</>) → dán; hoặc widget “IFrame” với địa chỉ.',
      'Web Content → source (</>) → paste; or the IFrame widget with the address.',
    ],
  },
  dnn: {
    script: [
      'Thẻ: mô-đun HTML → chế độ Source. Dòng script (mục dưới): Settings của mô-đun → Advanced → Header.',
      'Tag: HTML module → Source mode. Script line (below): module Settings → Advanced → Header.',
    ],
    iframe: ['Mô-đun HTML → Source → dán.', 'HTML module → Source → paste.'],
  },
  wordpress: {
    script: [
      'Khối “HTML tuỳ chỉnh” → dán. Người khác sửa bài có thể làm mất script: khi đó dùng shortcode.',
      'Block “Custom HTML” → paste. Somebody else’s edit may lose the script: then use the shortcode.',
    ],
    iframe: [
      'Khối “HTML tuỳ chỉnh” → dán, xem trước rồi lưu.',
      'Block “Custom HTML” → paste, preview, then save.',
    ],
    url: [
      'Dán địa chỉ một mình trên một dòng. Cần plugin edu-widgets.php, hoặc trang có oEmbed (xem hướng dẫn).',
      'Paste the address alone on a line. It needs the plugin edu-widgets.php, or a page with oEmbed (see the guide).',
    ],
  },
  nukeviet: {
    script: [
      'Thẻ: bài viết hoặc khối HTML → “Mã HTML”. Dòng script (mục dưới): thêm vào giao diện, header_extended.tpl.',
      'Tag: article or HTML block → source. Script line (below): in the theme, header_extended.tpl.',
    ],
    iframe: [
      'Soạn bài → “Mã HTML” (Source) → dán. Quản trị cần cho phép iframe.',
      'Article → source → paste. The administrator has to allow iframes.',
    ],
  },
};

export const pasteHere = (cms: Cms, role: Role, lang: string): string =>
  pick(
    role === 'url' && !places[cms].url
      ? [
          'Dán liên kết vào bài, hoặc đưa địa chỉ vào ô “Nhúng”/“IFrame” nếu có.',
          'Paste the link into the text, or give the address to an “Embed”/“IFrame” box.',
        ]
      : (places[cms][role] ?? places[cms].iframe),
    lang,
  );

export const kindWords = (
  kind: SnippetKind,
  lang: string,
): {readonly name: string; readonly line: string} => ({
  name: pick(kindNames[kind][0], lang),
  line: pick(kindNames[kind][1], lang),
});
