/**
 * Writes .cache/accessibility.mdx, the accessibility statement that Storybook shows: for each element what its stories
 * have shown in the last run of the story test. What was not tested is said to be not tested.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {elements, root} from './elements.mjs';

const file = `${root}.cache/story-results.json`;
const {date, browser, stories} = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : {date: '', browser: '', stories: []};

/** Text for MDX, in which braces and angle brackets are code. */
const plain = (text) =>
  text.replace(/[{}<>|\\`*_[\]]/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll('\n', ' ');

const rows = elements
  .map(({tag}) => tag)
  .map((tag) => ({tag, own: stories.filter(({element}) => element === tag)}));

const verdict = ({own}) => {
  if (!own.length) return 'chưa kiểm thử · not tested';
  const failed = own.filter(({passed}) => !passed).length;
  return failed
    ? `không đạt ở ${failed}/${own.length} ví dụ · fails in ${failed} of ${own.length} stories`
    : `đạt ở cả ${own.length} ví dụ · holds in all ${own.length} stories`;
};
const failures = rows.flatMap(({tag, own}) =>
  own
    .filter(({passed}) => !passed)
    .map(({story, faults}) => `- ${tag}, ${plain(story)}: ${faults.map(plain).join('; ')}`),
);

const page = `import {Meta} from '@storybook/addon-docs/blocks';

<Meta title="Bắt đầu/Khả năng tiếp cận" />

# Tuyên bố khả năng tiếp cận · Accessibility statement

${
  date
    ? `Trang này được viết từ kết quả kiểm thử lúc ${date} (${plain(browser)}), không viết tay. Made from the results of the tests at that time, not by hand.`
    : 'Chưa có kết quả kiểm thử: hãy chạy bộ kiểm thử trước. No results yet: run the tests first.'
}

Mỗi ví dụ được kiểm thử bằng hai ngôn ngữ và ba giao diện. Each story is tested in two languages and three themes for:

- axe: WCAG 2.0, 2.1, 2.2, mức A và AA, kể cả cỡ mục tiêu · levels A and AA, target size included
- tiêu đề, câu mô tả và bảng có mọi giá trị · a heading, a sentence, and a table with every value
- ở 320, 360, 640 và 1280 px: không chữ nào ra ngoài hay đè lên chữ khác · at these widths no label is cut or lies on another
- không lỗi, không chữ thừa trong bảng điều khiển của trình duyệt · nothing in the browser's console

| Thành phần · Element | Kết quả · Result |
| --- | --- |
${rows.map((row) => `| ${row.tag} | ${verdict(row)} |`).join('\n')}

${failures.length ? `## Chưa đạt · What does not conform\n\n${failures.join('\n')}\n` : ''}
## Máy không kiểm được · What no machine has tested

Trình đọc màn hình (NVDA, JAWS, VoiceOver, TalkBack) với người dùng thật; đọc từ xa trên màn hình lớn với người thật.
Screen readers with the people who use them; reading from afar with real eyes.
`;
mkdirSync(`${root}.cache`, {recursive: true});
writeFileSync(`${root}.cache/accessibility.mdx`, page);
const tested = rows.filter(({own}) => own.length).length;
console.log(`${tested} of ${elements.length} elements tested, ${failures.length} stories fail`);
