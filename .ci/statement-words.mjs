/**
 * The accessibility statement as text, from results of the story test. Nothing of it is written by hand but the words
 * around the results.
 */

/**
 * What the tests tell of one element: `failing` if any of its stories fails, `passing` if all of them passed, `untested`
 * where no story of it was run or one of them was left out.
 */
export function verdict(title, tests) {
  const own = tests.filter(({suite}) => suite === title);
  const failing = own.filter(({passed, skipped}) => !passed && !skipped);
  const left = own.filter(({skipped}) => skipped);
  const state =
    failing.length > 0 ? 'failing' : own.length === 0 || left.length > 0 ? 'untested' : 'passing';
  return {state, ran: own.length - left.length, failing};
}

/** Criteria of WCAG from the tags of axe's rules: `wcag1412` is 1.4.12. */
export function criteria(rules) {
  const numbers = rules.flatMap(({tags}) =>
    tags.map((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)).filter(Boolean),
  );
  const named = new Set(
    numbers.map(([, principle, guideline, n]) => `${principle}.${guideline}.${n}`),
  );
  return [...named].sort((a, b) => a.localeCompare(b, 'en', {numeric: true}));
}

const words = {
  vi: {
    passing: '● Đạt các phép thử tự động',
    failing: '■ Không đạt',
    untested: '○ Chưa thử',
  },
  en: {
    passing: '● Passes the automatic tests',
    failing: '■ Does not conform',
    untested: '○ Not tested',
  },
};

/** Text of a fault inside MDX, where `<`, `{` and `|` would be read as code and columns. */
const plain = (text) =>
  text.replace(/[<>{}|\\`*_[\]&]/g, (letter) => `&#${letter.codePointAt(0)};`);

/** A page for Storybook: `elements` are `{tag, title}`, `results` what the reporter wrote, `rules` axe's. */
export function statementPage(elements, results, rules) {
  const rows = elements.map(({tag, title}) => ({tag, ...verdict(title, results.tests)}));
  const count = (state) => rows.filter((row) => row.state === state).length;
  const checked = criteria(rules).join(', ');
  const day = results.at.slice(0, 10);
  const broken = results.finished
    ? []
    : [
        '**Lượt thử này không chạy đến hết; phần chưa chạy là chưa thử.** **This run did not come to its end; what it did not reach is not tested.**',
        '',
      ];
  // Storybook's MDX knows no tables of Markdown.
  const cells = (name, ...texts) =>
    `<tr>${texts.map((text) => `<${name}>${text}</${name}>`).join('')}</tr>`;
  const table = rows.map(({tag, state, ran}) =>
    cells('td', `<code>${tag}</code>`, `${words.vi[state]}<br />${words.en[state]}`, ran),
  );
  const faults = rows
    .filter(({failing}) => failing.length > 0)
    .flatMap(({tag, failing}) => [
      `### ${tag}`,
      '',
      ...failing.flatMap(({name, faults}) => [
        `- ${plain(name)}`,
        ...faults.slice(0, 5).map((fault) => `  - ${plain(fault.slice(0, 300))}`),
        ...(faults.length > 5 ? [`  - + ${faults.length - 5}`] : []),
      ]),
      '',
    ]);
  return [
    "import {Meta} from '@storybook/addon-docs/blocks';",
    '',
    '<Meta title="Bắt đầu/Tuyên bố về khả năng tiếp cận" />',
    '',
    '# Tuyên bố về khả năng tiếp cận · Accessibility statement',
    '',
    `Chuẩn: WCAG 2.2 mức AA. Lập tự động ngày ${day} từ kết quả thử mọi ví dụ bằng hai ngôn ngữ và ba giao diện (sáng, tối, tường). ${rows.length} phần tử: ${count('passing')} đạt các phép thử, ${count('failing')} không đạt, ${count('untested')} chưa thử.`,
    '',
    `Standard: WCAG 2.2, level AA. Made on ${day} from the results of testing every story in both languages and three themes (light, dark, wall). ${rows.length} elements: ${count('passing')} pass the tests, ${count('failing')} do not, ${count('untested')} are not tested.`,
    '',
    ...broken,
    '<table>',
    `<thead>${cells('th', 'Phần tử · Element', 'Kết quả · Result', 'Ví dụ · Stories')}</thead>`,
    '<tbody>',
    ...table,
    '</tbody>',
    '</table>',
    '',
    '## Phép thử nói được gì · What the tests can tell',
    '',
    `Phép thử dùng ${rules.length} quy tắc của axe, mỗi quy tắc chỉ xét một phần của các tiêu chí sau: ${checked}. Quy tắc chỉ nói được điều gì nơi có thứ để xét (không có phim thì không nói gì về phim), và chỉ các phần tử được xét: tên trang, ngôn ngữ trang, lối bỏ qua phần đầu là việc của trang nhúng. Các tiêu chí A và AA khác chưa được thử ở đây. Một ví dụ còn không đạt khi chữ tràn hoặc đè nhau từ 320 đến 1280 px, hoặc khi bảng thiếu tên hàng, cột. Trang này không thay cho việc thử với người khuyết tật.`,
    '',
    `The tests apply ${rules.length} rules of axe, each of which looks at a part of these criteria only: ${checked}. A rule tells something only where there is something for it to judge (without a film, nothing about films), and only the elements are looked at: title, language and ways past repeated parts belong to the page around them. Other criteria of levels A and AA are not tested here. A story also fails where texts leave their box or overlap from 320 to 1280 px, or where a table lacks the name of a row or column. This page does not stand in for tests with disabled people.`,
    '',
    ...(faults.length > 0 ? ['## Chưa đạt · What does not conform', '', ...faults] : []),
  ].join('\n');
}
