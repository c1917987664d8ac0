import {html} from 'lit';
import {EduAlertPanel} from '../../src/elements/alert-panel.js';
import {all, settle, show} from './page.js';

export const MINUTE = 60_000;
export const HOUR = 60;
export const DAY = 24 * HOUR;

/** A date-time so many minutes ago; ahead when negative. */
export const ago = (minutes: number): string =>
  new Date(Date.now() - minutes * MINUTE).toISOString();

export type AlertJson = Readonly<Record<string, unknown>> & {readonly id: string};

/** The id that `alert` gives to an alert with this headline: "Mưa đá" → "mua-da". */
export const idOf = (headline: string): string =>
  headline
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/\W+/g, '-');

/** An alert as a department would send it. */
export const alert = (
  headline: string,
  over: Readonly<Record<string, unknown>> = {},
): AlertJson => ({
  id: idOf(headline),
  status: 'Actual',
  msgType: 'Alert',
  severity: 'Moderate',
  headline,
  sent: ago(10),
  ...over,
});

/** A city with two wards, two schools in the first, and class sizes of seven more wards for rules to judge. */
export const feedOf = (
  alerts: unknown,
  over: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  edufeed: '1.0',
  id: 'small',
  title: 'Số liệu thử',
  updated: ago(0),
  refreshSeconds: 60,
  publisher: {name: 'Sở Giáo dục và Đào tạo'},
  places: [
    {id: 'city', name: {vi: 'Thành phố', en: 'The city'}, kind: 'province'},
    {id: 'a', name: 'Phường An', kind: 'commune', parent: 'city'},
    {id: 'b', name: 'Xã Bình', kind: 'commune', parent: 'city'},
  ],
  schools: [
    {id: 'th', name: 'Tiểu học An 1', place: 'a', levels: ['TH']},
    {id: 'thcs', name: 'THCS An 2', place: 'a', levels: ['THCS']},
  ],
  indicators: [],
  rules: [],
  alerts,
  ...over,
});

/** A rule that finds something in so many wards of `feedOf`'s city, the first the worst, and what it judges. */
export function crowdedWards(count: number): Record<string, unknown> {
  const wards = Array.from({length: count}, (_, i) => `w${i}`);
  return {
    places: [
      {id: 'city', name: 'Thành phố', kind: 'province'},
      ...wards.map((id, i) => ({id, name: `Xã số ${i}`, kind: 'commune', parent: 'city'})),
    ],
    schools: [],
    indicators: [
      {
        id: 'class-size',
        name: {vi: 'Sĩ số', en: 'Class size'},
        unit: {vi: 'HS/lớp', en: 'pupils/class'},
        decimals: 0,
        aggregate: 'none',
        data: {
          dims: ['period', 'place'],
          members: {period: ['2023-2024', '2024-2025'], place: wards},
          values: [...wards.map(() => 40), ...wards.map((_, i) => 60 - i)],
        },
      },
    ],
    rules: [
      {
        id: 'crowd',
        indicator: 'class-size',
        each: 'place',
        kind: 'commune',
        when: {above: 45},
        severity: 'Severe',
        headline: {vi: '{place}: {value} HS/lớp', en: '{place}: {value} pupils per class'},
      },
    ],
  };
}

/** A panel with this feed and these attributes; a feed that is left out never comes. */
export async function panel(
  data: unknown,
  attributes: Readonly<Record<string, string>> = {},
  width = 640,
): Promise<EduAlertPanel> {
  const element = new EduAlertPanel();
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data;
  return show<EduAlertPanel>(html`${element}`, width);
}

/** Hands the panel another feed, as the next look of a page would. */
export async function renew(element: EduAlertPanel, data: unknown): Promise<void> {
  element.data = data;
  await settle(element);
}

const words = ({textContent}: Element): string => textContent.replace(/\s+/g, ' ').trim();

export const textsOf = (element: Element, selector: string): string[] =>
  all(element, selector).map(words);

/** The headlines from top to bottom, those of opened bundles and of closed alerts too. */
export const headlines = (element: Element): string[] => textsOf(element, '.headline');

/** The button that opens the alert with this headline. */
export const headline = (element: Element, text: string): HTMLButtonElement => {
  const found = all(element, '.headline').find((each) => words(each).includes(text));
  if (!found) throw new Error(`no alert "${text}" among: ${headlines(element).join(' | ')}`);
  return found as HTMLButtonElement;
};

/** The item of the list with this headline. */
export const item = (element: Element, text: string): HTMLElement =>
  headline(element, text).closest<HTMLElement>('.item') as HTMLElement;

export const press = async (element: Element, control: HTMLElement): Promise<void> => {
  control.click();
  await settle(element);
};

/** Chooses in one of the filters, as a reader does. */
export async function choose(element: Element, label: string, option: string): Promise<void> {
  const select = filter(element, label);
  const {index = -1} =
    [...select.options].find((each) => words(each).includes(option)) ??
    ({} as Partial<HTMLOptionElement>);
  if (index < 0)
    throw new Error(`no choice "${option}" among: ${[...select.options].map(words).join(' | ')}`);
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await settle(element);
}

/** The list of choices with this label. */
export const filter = (element: Element, label: string): HTMLSelectElement => {
  const found = all(element, 'label').find(({textContent}) => textContent.includes(label));
  if (!found) throw new Error(`no filter "${label}"`);
  return found.querySelector('select') as HTMLSelectElement;
};

/** Runs with the clock so many minutes ahead, or as often as it is moved. */
export async function atTime(
  run: (wind: (minutes: number) => void) => Promise<void>,
): Promise<void> {
  const {now} = Date;
  let ahead = 0;
  try {
    Date.now = () => now() + ahead;
    await run((minutes) => (ahead = minutes * MINUTE));
  } finally {
    Date.now = now;
  }
}

/** Details of the events of one kind, in order, as they reach the page. */
export function hear<T>(element: Element, type: string): T[] {
  const heard: T[] = [];
  element.addEventListener(type, (event) => heard.push((event as CustomEvent<T>).detail));
  return heard;
}
