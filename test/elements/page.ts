import {fixture} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../src/embed/all.js';

/** A feed as a department would write it by hand: rows, three school years, two provinces, three levels. */
export function smallFeed(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    edufeed: '1.0',
    id: 'small',
    title: 'Số liệu thử',
    updated: '2022-11-24T08:00:00+07:00',
    publisher: {name: 'Sở Giáo dục và Đào tạo'},
    demo: true,
    places: [
      {id: 'st', name: 'Tỉnh Sóc Trăng', kind: 'province'},
      {id: 'bt', name: 'Tỉnh Bến Tre', kind: 'province'},
    ],
    indicators: [
      {
        id: 'pupils',
        name: {vi: 'Số học sinh', en: 'Pupils'},
        unit: {vi: 'học sinh', en: 'pupils'},
        data: {
          dims: ['period', 'place', 'level'],
          rows: [
            ['2019-2020', 'st', 'TH', 100],
            ['2019-2020', 'st', 'THCS', 60],
            ['2019-2020', 'st', 'THPT', 20],
            ['2020-2021', 'st', 'TH', 110],
            ['2020-2021', 'st', 'THCS', null, 'Q'],
            ['2020-2021', 'st', 'THPT', 0],
            ['2021-2022', 'st', 'TH', 120],
            ['2021-2022', 'st', 'THCS', 70, 'P'],
            ['2021-2022', 'bt', 'TH', 90],
            ['2021-2022', 'bt', 'THCS', 50],
            ['2021-2022', 'bt', 'THPT', 30],
          ],
        },
      },
      {
        id: 'classes',
        name: {vi: 'Số lớp', en: 'Classes'},
        unit: {vi: 'lớp', en: 'classes'},
        data: {
          dims: ['period', 'place', 'level'],
          rows: [
            ['2020-2021', 'st', 'TH', 4],
            ['2021-2022', 'st', 'TH', 4],
            ['2021-2022', 'bt', 'TH', 3],
          ],
        },
      },
      {
        id: 'class-size',
        name: {vi: 'Sĩ số bình quân', en: 'Class size'},
        unit: {vi: 'HS/lớp', en: 'pupils/class'},
        kind: 'ratio',
        decimals: 1,
        better: 'lower',
        ratio: {of: 'pupils', per: 'classes'},
        target: 35,
        bands: [{upTo: 29, level: 'good'}, {upTo: 35, level: 'watch'}, {level: 'bad'}],
      },
      {
        id: 'broken',
        name: 'Chỉ số hỏng',
        data: {dims: ['period'], members: {period: ['2019-2020', '2020-2021']}, values: [1]},
      },
    ],
    ...over,
  };
}

/** Puts elements on the page and waits until they and their sizes have settled. */
export async function show<T extends HTMLElement>(
  template: TemplateResult,
  width = 640,
): Promise<T> {
  const wrapper = document.createElement('div');
  wrapper.style.width = `${width}px`;
  document.body.append(wrapper);
  const element = await fixture<T>(template, {parentNode: wrapper});
  await settle(element);
  return element;
}

/** Two frames: sizes arrive after the first, the picture for them before the second. */
export async function settle(element: Element): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    await (element as Partial<{updateComplete: Promise<unknown>}>).updateComplete;
  }
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;

/** All text that a reader of the element meets, spaces folded. */
export const textOf = (element: Element, selector = '.root'): string =>
  (inside(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const all = (element: Element, selector: string): Element[] => [
  ...inside(element).querySelectorAll(selector),
];

/** The button with this word on it. */
export function button(element: Element, word: string): HTMLButtonElement {
  const found = all(element, 'button').find(({textContent}) => textContent.includes(word));
  if (!found)
    throw new Error(
      `no button "${word}" among: ${all(element, 'button')
        .map((b) => b.textContent.trim())
        .join(' | ')}`,
    );
  return found as HTMLButtonElement;
}

/** Presses keys on the picture. */
export async function press(element: Element, ...keys: string[]): Promise<void> {
  const picture = inside(element).querySelector<SVGSVGElement>('.picture svg');
  picture?.focus();
  for (const key of keys)
    picture?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  await settle(element);
}

/** Rows of the element's table, cell by cell. */
export const tableRows = (element: Element): string[][] =>
  all(element, 'tr').map((row) =>
    [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
  );
