/** What a frame says where it cannot show a widget: in Vietnamese, then in English, since nobody knows who reads it. */
export type FrameFault = 'no-kit' | 'no-widget' | 'no-source';

const WORDS: Readonly<Record<FrameFault, readonly [vi: string, en: string]>> = {
  'no-kit': [
    'Không nạp được bộ biểu đồ edu-widgets. Hãy kiểm tra tệp edu-widgets.iife.js nằm cạnh trang này.',
    'The kit edu-widgets did not load. Check that edu-widgets.iife.js lies beside this page.',
  ],
  'no-widget': [
    'Địa chỉ của khung ghi widget “{got}”, nhưng edu-widgets không có loại này. Các loại có: {known}.',
    'The address of this frame asks for the widget “{got}”, which edu-widgets does not have. It has: {known}.',
  ],
  'no-source': [
    'Địa chỉ của khung chưa cho biết nguồn dữ liệu. Hãy thêm src=… là địa chỉ của tệp JSON.',
    'The address of this frame names no feed. Add src=… with the address of the JSON file.',
  ],
};

/** The sentence in both languages, the reader's first. */
export function faultSentences(
  fault: FrameFault,
  lang: string,
  got = '',
  known: readonly string[] = [],
): readonly (readonly [lang: string, text: string])[] {
  const [vi, en] = WORDS[fault].map((text) =>
    text.replace('{got}', () => got.slice(0, 60)).replace('{known}', () => known.join(', ')),
  ) as [string, string];
  const both = [
    ['vi', vi],
    ['en', en],
  ] as const;
  return lang.startsWith('en') ? [both[1], both[0]] : both;
}

/** What the page is called until its widget has a heading. */
export const frameTitle = (lang: string): string =>
  lang.startsWith('en') ? 'Education figures' : 'Số liệu giáo dục';
