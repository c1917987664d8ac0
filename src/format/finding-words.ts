import type {Finding, FindingCode} from '../model/finding.js';
import {pick, type Pair} from './lang.js';
import {fill} from './messages.js';
import {problemSentence} from './problem-words.js';
import {tame} from './feed-text.js';

/** What is wrong, and what to do about it; `{got}` is what came. */
const words: Readonly<Record<FindingCode, {readonly what: Pair; readonly cure?: Pair}>> = {
  'not-https': {
    what: [
      'Trang dùng https nhưng nguồn dữ liệu dùng http ({got}), nên trình duyệt chặn.',
      'The page uses https but the feed uses http ({got}), so browsers block it.',
    ],
    cure: [
      'Đưa tệp lên máy chủ có https, hoặc đặt tệp ngay trên trang của bạn, rồi sửa địa chỉ thành https://…',
      'Publish the file on a server with https, or on the site itself, and write its address as https://…',
    ],
  },
  'no-cors': {
    what: [
      'Máy chủ {got} có trả lời, nhưng không cho trang ở máy khác đọc tệp (thiếu CORS).',
      'The server {got} answers, but does not let pages on other hosts read the file (CORS is missing).',
    ],
    cure: [
      'Nhờ người quản trị máy chủ ấy thêm dòng Access-Control-Allow-Origin: * cho tệp JSON; hoặc chép tệp về cùng máy chủ với trang.',
      'Ask that server’s administrator to send Access-Control-Allow-Origin: * with the JSON file; or keep a copy on the page’s own server.',
    ],
  },
  'no-answer': {
    what: ['Không có máy chủ nào trả lời ở {got}.', 'No server answers at {got}.'],
    cure: [
      'Xem lại địa chỉ; mở nó trong một thẻ mới. Nếu chỉ mạng nội bộ mở được, người ngoài sẽ không thấy biểu đồ.',
      'Look at the address again; open it in a new tab. If it opens inside the office only, people outside will see no chart.',
    ],
  },
  'http-status': {
    what: [
      'Máy chủ trả lời mã {got} thay cho tệp.',
      'The server answers {got} in place of the file.',
    ],
    cure: [
      '404: sai địa chỉ hoặc tệp đã dời. 5xx: máy chủ đang lỗi, thử lại sau.',
      '404: a wrong address, or the file has moved. 5xx: the server is in trouble; try again later.',
    ],
  },
  'login-page': {
    what: [
      'Thay cho tệp là trang đăng nhập ({got}).',
      'A log-in page comes in place of the file ({got}).',
    ],
    cure: [
      'Đặt tệp ở nơi ai cũng đọc được mà không cần đăng nhập; trên SharePoint hay Liferay, cho khách quyền xem.',
      'Put the file where everybody may read it without logging in; on SharePoint or Liferay, let guests view it.',
    ],
  },
  'web-page': {
    what: [
      'Địa chỉ này dẫn đến một trang web, không phải tệp JSON ({got}).',
      'This address leads to a web page, not to a JSON file ({got}).',
    ],
    cure: [
      'Lấy địa chỉ tải trực tiếp của tệp, thường kết thúc bằng .json.',
      'Use the address that downloads the file itself; it usually ends in .json.',
    ],
  },
  'content-type': {
    what: [
      'Tệp được gửi với kiểu {got} thay vì application/json.',
      'The file is sent as {got}, not as application/json.',
    ],
    cure: [
      'Biểu đồ vẫn chạy, nhưng tường lửa hoặc bộ đệm có thể chặn. Khai báo kiểu MIME: .json → application/json.',
      'Widgets still work, but firewalls or caches may interfere. Declare the MIME type: .json → application/json.',
    ],
  },
  'feed-problem': {what: ['Nguồn dữ liệu có lỗi.', 'The feed has a fault.']},
  'more-problems': {
    what: ['Và {got} lỗi khác trong nguồn.', 'And {got} more faults in the feed.'],
    cure: [
      'Gửi danh sách này cho người lập nguồn. Chỉ số lỗi bị bỏ ra, các phần khác vẫn hiện.',
      'Send this list to whoever makes the feed. Broken indicators are left out; the rest is shown.',
    ],
  },
  'feed-good': {
    what: ['Nguồn dữ liệu dùng được trên trang này.', 'The feed can be used on this page.'],
  },
  'no-widget': {
    what: [
      'Trong mã nguồn của trang không còn thẻ edu-… hay khung nào.',
      'No edu-… tag and no frame is left in the source of the page.',
    ],
    cure: [
      'Bộ soạn thảo đã xoá mã khi lưu. Dán lại ở chế độ mã nguồn (HTML), hoặc chọn quyền “chỉ dán khung” hay “chỉ địa chỉ” ở bước 4.',
      'The editor removed the code on saving. Paste it in source (HTML) mode, or choose “frame only” or “address only” in step 4.',
    ],
  },
  escaped: {
    what: [
      'Mã được lưu như chữ (&lt;…&gt;), nên trang hiện chính đoạn mã.',
      'The code was saved as text (&lt;…&gt;), so the page shows the code itself.',
    ],
    cure: [
      'Xoá đi và dán lại ở chế độ mã nguồn (HTML), không dán trong khung soạn thảo thường.',
      'Delete it and paste again in source (HTML) mode, not into the visual editor.',
    ],
  },
  'no-script': {
    what: [
      'Còn thẻ <{got}> nhưng mất dòng <script>, nên chỉ hiện chữ dự phòng.',
      '<{got}> is there but the <script> line is gone, so only the fallback text shows.',
    ],
    cure: [
      'Nhờ quản trị đặt dòng <script> vào đầu trang hoặc giao diện; hoặc dùng khung.',
      'Ask an administrator to put the <script> line into the page head or the theme; or use a frame.',
    ],
  },
  'script-not-https': {
    what: [
      'Dòng <script> dùng http trên trang https: {got}',
      'The <script> uses http on an https page: {got}',
    ],
    cure: ['Sửa thành https://…', 'Write https://… instead.'],
  },
  'frame-not-https': {
    what: [
      'Khung dùng http trên trang https: {got}',
      'The frame uses http on an https page: {got}',
    ],
    cure: ['Sửa thành https://…', 'Write https://… instead.'],
  },
  'two-scripts': {
    what: [
      'Trang tải bộ biểu đồ từ nhiều nơi: {got}',
      'The page loads the kit from several places: {got}',
    ],
    cure: ['Giữ một dòng <script> cho cả trang.', 'Keep one <script> line for the whole page.'],
  },
  'lost-src': {
    what: [
      'Thẻ <{got}> mất thuộc tính src nên không biết lấy số ở đâu.',
      '<{got}> has lost its src, so it does not know where figures come from.',
    ],
    cure: [
      'Bộ soạn thảo bỏ thuộc tính lạ. Dán lại ở chế độ mã nguồn, hoặc dùng khung.',
      'The editor removes attributes it does not know. Paste in source mode, or use a frame.',
    ],
  },
  'csp-script': {
    what: [
      'Chính sách bảo mật (CSP) của trang chặn mã: cần {got}',
      'The page’s security policy (CSP) blocks the script: it needs {got}',
    ],
    cure: [
      'Nhờ quản trị thêm nguồn ấy vào script-src, hoặc tự đặt edu-widgets.js trên máy chủ của trang.',
      'Ask for that source to be added to script-src, or host edu-widgets.js on the page’s own server.',
    ],
  },
  'csp-connect': {
    what: [
      'Chính sách bảo mật (CSP) của trang chặn nguồn dữ liệu: cần {got}',
      'The page’s security policy (CSP) blocks the feed: it needs {got}',
    ],
    cure: [
      'Nhờ quản trị thêm nguồn ấy vào connect-src, hoặc đặt tệp JSON trên máy chủ của trang.',
      'Ask for that source to be added to connect-src, or keep the JSON file on the page’s own server.',
    ],
  },
  'csp-frame': {
    what: [
      'Chính sách bảo mật (CSP) của trang chặn khung: cần {got}',
      'The page’s security policy (CSP) blocks the frame: it needs {got}',
    ],
    cure: [
      'Nhờ quản trị thêm nguồn ấy vào frame-src.',
      'Ask for that source to be added to frame-src.',
    ],
  },
  'csp-trusted-types': {
    what: [
      'Trang đòi Trusted Types và không cho {got}',
      'The page demands Trusted Types and does not allow {got}',
    ],
    cure: [
      'Thêm lit-html vào trusted-types, hoặc dùng khung.',
      'Add lit-html to trusted-types, or use a frame.',
    ],
  },
  'page-good': {
    what: [
      'Mã còn nguyên trong trang và không có gì chặn nó.',
      'The code is whole in the page and nothing stops it.',
    ],
  },
};

/** A finding as a sentence, and the cure where one is needed. */
export function findingWords(
  {code, got = '', problem}: Finding,
  lang: string,
): {readonly what: string; readonly cure: string} {
  const {what, cure} = words[code];
  return {
    what: problem ? problemSentence(problem, lang) : fill(pick(what, lang), {got: tame(got, 120)}),
    cure: cure ? pick(cure, lang) : '',
  };
}
