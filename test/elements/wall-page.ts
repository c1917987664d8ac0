import {html} from 'lit';
import {EduWall} from '../../src/elements/wall.js';
import {smallFeed, show} from './page.js';

export type Json = Readonly<Record<string, unknown>>;

const tile = {widget: 'kpi-tile', indicator: 'pupils', width: 6};

/** A page of a dashboard that says its name. */
export const page = (title: string, seconds?: number): Json => ({
  title,
  ...(seconds && {seconds}),
  widgets: [{...tile, heading: title}],
});

/** 08:30 on Thursday, 26 November 2026 in Viet Nam. */
export const MORNING = Date.UTC(2026, 10, 26, 1, 30);

/** A feed of that morning with a dashboard of these pages. */
export const wallFeed = (pages: unknown, over: Json = {}, board: Json = {}): Json =>
  smallFeed({
    updated: new Date(MORNING - 120_000).toISOString(),
    dashboards: [{id: 'overview', title: 'Toàn cảnh', pages, ...board}],
    ...over,
  });

export const three = (over: Json = {}): Json =>
  wallFeed([page('Một', 10), page('Hai', 20), page('Ba', 30)], over);

/** An alert of that morning, sent so many minutes ago. */
export const alarm = (headline: string, over: Json = {}, minutes = 1): Json => ({
  id: headline.replace(/\W/g, '-').replace(/^-+/, 'x'),
  status: 'Actual',
  msgType: 'Alert',
  severity: 'Severe',
  headline,
  sent: new Date(MORNING - minutes * 60_000).toISOString(),
  ...over,
});

/** Time that stands still until it is told to pass. */
class Time {
  #start = 0;
  #passed = 0;
  readonly #real = {date: Date.now, mono: performance.now.bind(performance)};

  /** Begins at the start of a round of a minute, in the morning. */
  start(): void {
    this.#start = this.#real.mono();
    this.#passed = 0;
    Date.now = () => MORNING + this.#passed;
    performance.now = () => this.#start + this.#passed;
  }
  stop(): void {
    Date.now = this.#real.date;
    performance.now = this.#real.mono;
  }
  /** Moves both clocks; the device's own may be set apart from the one that only goes on. */
  pass(seconds: number): void {
    this.#passed += seconds * 1000;
  }
  get passed(): number {
    return this.#passed / 1000;
  }
}
export const time = new Time();

/** A wall with this feed and these attributes in a box of this size. */
export async function wall(
  data: unknown,
  attributes: Readonly<Record<string, string>> = {},
  [width, height]: readonly [number, number] = [1280, 720],
): Promise<EduWall> {
  const element = new EduWall();
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.style.height = `${height}px`;
  element.data = data;
  await show(html`${element}`, width);
  await rest(element);
  return element;
}

/** Lets what has been started come to an end: scenes drawn, sizes known. */
export async function rest(element: EduWall): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    await element.updateComplete;
    time.pass(0.1);
    element.requestUpdate();
  }
  await element.updateComplete;
}

/** Goes to a moment, in seconds since the start, as a timer that falls due then would. */
export async function until(element: EduWall, seconds: number): Promise<void> {
  time.pass(seconds - time.passed);
  element.requestUpdate();
  await element.updateComplete;
  await rest(element);
}

const root = (element: EduWall): ShadowRoot => element.shadowRoot as ShadowRoot;

/** Headings of the widgets that an eye sees. */
export const seen = (element: EduWall): string => headings(element, '.scene.on').join(' | ');

/** Headings of what is drawn out of sight. */
export const ahead = (element: EduWall): string =>
  headings(element, '.scene:not(.on, .going)').join(' | ');

export const scenes = (element: EduWall): HTMLElement[] => [
  ...root(element).querySelectorAll<HTMLElement>('.scene'),
];

function headings(element: EduWall, selector: string): string[] {
  return [...root(element).querySelectorAll(`${selector} > edu-dashboard`)].flatMap((board) =>
    (board as unknown as {widgets: HTMLElement[]}).widgets.map(
      ({shadowRoot}) => shadowRoot?.querySelector('#heading')?.textContent.trim() ?? '',
    ),
  );
}

/** Text of the first element there, blanks folded; `''` where there is none. */
export const words = (element: EduWall, selector: string): string =>
  (root(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const find = (element: EduWall, selector: string): HTMLElement | null =>
  root(element).querySelector<HTMLElement>(selector);

/** Presses a key where the keyboard is, or on the wall. */
export async function key(
  element: EduWall,
  name: string,
  from?: HTMLElement | null,
): Promise<boolean> {
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  (from ?? find(element, '.frame'))?.dispatchEvent(event);
  await rest(element);
  return event.defaultPrevented;
}
