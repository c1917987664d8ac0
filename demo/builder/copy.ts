import {pick} from '../../src/format/lang.js';

/** Copies what an element says; where the browser allows none, it is selected for Ctrl+C. Returns what to tell the reader. */
export async function copy(element: HTMLElement, lang: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return pick(
      ['Đã chép đoạn mã. Giờ dán vào trang của bạn.', 'Copied. Now paste it into your page.'],
      lang,
    );
  } catch {
    getSelection()?.selectAllChildren(element);
    return pick(
      [
        'Đã bôi đen đoạn mã: nhấn Ctrl+C để chép.',
        'The snippet is selected: press Ctrl+C to copy.',
      ],
      lang,
    );
  }
}
