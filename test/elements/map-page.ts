import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {network, socTrang2022} from '../../stories/map-feeds.js';
import type {EduSchoolMap} from '../../src/elements/school-map.js';
import type {SelectDetail} from '../../src/elements/widget.js';
import {all, settle, show, textOf} from './page.js';

export interface MapOptions {
  readonly feed?: unknown;
  readonly indicator?: string;
  readonly place?: string;
  readonly school?: string;
  readonly period?: string;
  readonly classes?: string;
  readonly schoolsBy?: string;
  readonly schoolsWhere?: string;
  readonly placesOnly?: boolean;
  readonly tiles?: boolean;
  readonly width?: number;
}

/** Sóc Trăng with its eleven districts, unless something else is asked for; ready when its list is there as well. */
export async function showMap({
  feed = network,
  indicator = 'class-size',
  place = socTrang2022,
  school,
  period = '2022-2023',
  classes,
  schoolsBy,
  schoolsWhere,
  placesOnly = false,
  tiles = false,
  width = 640,
}: MapOptions = {}): Promise<EduSchoolMap> {
  const element = await show<EduSchoolMap>(
    html`<edu-school-map
      .data=${feed}
      indicator=${indicator}
      place=${ifDefined(place || undefined)}
      school=${ifDefined(school)}
      period=${ifDefined(period || undefined)}
      classes=${ifDefined(classes)}
      schools-by=${ifDefined(schoolsBy)}
      schools-where=${ifDefined(schoolsWhere)}
      ?places-only=${placesOnly}
      ?tiles=${tiles}
    ></edu-school-map>`,
    width,
  );
  await quiet(element);
  return element;
}

/** Waits until the view has arrived where it glides to. */
export async function rest(element: Element): Promise<void> {
  await new Promise((done) => setTimeout(done, 320));
  await settle(element);
}

/** Waits for the names and the list, which come when the page is quiet. */
export async function quiet(element: Element): Promise<void> {
  for (let n = 0; n < 60 && !all(element, '.rows, .card, .state')[0]; n++) await settle(element);
  await settle(element);
}

/** The one element of the map that a selector finds; with a word, the first that has it. */
export function find(element: Element, selector: string, word = ''): HTMLElement {
  const found = all(element, selector).find(({textContent}) => textContent.includes(word));
  if (!found) throw new Error(`no ${selector} "${word}" in: ${textOf(element)}`);
  return found as HTMLElement;
}

/** Names in the list, from the top. */
export const listed = (element: Element): string[] =>
  all(element, '.row > span').map(({textContent, lastElementChild}) => {
    // The detail of a school stands below its name.
    const detail = lastElementChild?.textContent ?? '';
    return textContent.slice(0, textContent.length - detail.length).trim();
  });

/** The buttons of a key as their words and numbers: `≤ 35 · Tốt = 10`. */
export const keyEntries = (element: Element, selector = '.class-key button'): string[] =>
  all(element, selector).map((one) =>
    [...one.querySelectorAll('span')]
      .map(({textContent}) => textContent.replace(/\s+/g, ' ').trim())
      .join(' = '),
  );

/** What the map says aloud. */
export const said = (element: Element): string => textOf(element, 'p[role=status]');

/** The line of the list that is chosen, as its text. */
export const chosenRow = (element: Element): string => textOf(element, '.row[aria-selected=true]');

/** The shape of the n-th district in the order of the feed: 0 is the city, 6 Mỹ Xuyên. */
export const region = (element: Element, row: number): SVGElement =>
  find(element, `.region[data-i="${row}"]`) as unknown as SVGElement;

/** Places as the page's pointer sees them, in px of the window. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export function middleOf(target: Element): Spot {
  const {left, top, width, height} = target.getBoundingClientRect();
  return {x: Math.round(left + width / 2), y: Math.round(top + height / 2)};
}

/** Sends a pointer's events to what stands at a spot of the map. */
export function point(
  element: Element,
  {x, y}: Spot,
  types: readonly ('pointerdown' | 'pointermove' | 'pointerup' | 'click')[],
  init: PointerEventInit = {},
): void {
  const target = element.shadowRoot?.elementFromPoint(x, y);
  for (const type of types)
    target?.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
        clientX: x,
        clientY: y,
        ...init,
      }),
    );
}

/** Hears what the page hears of readers' choices. */
export function selections(element: Element): SelectDetail[] {
  const heard: SelectDetail[] = [];
  element.parentElement?.addEventListener('edu-select', (event) =>
    heard.push((event as CustomEvent<SelectDetail>).detail),
  );
  return heard;
}

/** What canvases have painted. */
export interface Painter {
  /** Since the last `clear`, of fills and outlines, as the canvas writes them: `#1f4e9e`. */
  readonly colours: ReadonlySet<string>;
  /** Of the last picture: starts of outlines, one for each point, and the numbers of clusters. */
  readonly points: number;
  readonly texts: readonly (Spot & {readonly text: string})[];
  clear(): void;
  stop(): void;
}

/** Watches all canvases of the page while they paint as ever. */
export function watchCanvases(): Painter {
  const own = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext');
  const colours = new Set<string>();
  const texts: (Spot & {text: string})[] = [];
  let points = 0;
  const note = (
    context: CanvasRenderingContext2D,
    name: string,
    args: readonly unknown[],
  ): void => {
    for (const [deed, style] of [
      ['fill', context.fillStyle],
      ['stroke', context.strokeStyle],
    ] as const)
      if (name === deed && typeof style === 'string') colours.add(style);
    if (name === 'moveTo') points++;
    if (name === 'clearRect') points = texts.length = 0;
    if (name === 'fillText')
      texts.push({text: String(args[0]), x: Number(args[1]), y: Number(args[2])});
  };
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    ...args: unknown[]
  ): unknown {
    const context = (own?.value as (...args: unknown[]) => CanvasRenderingContext2D | null).apply(
      this,
      args,
    );
    return (
      context &&
      new Proxy(context, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function'
            ? (...given: unknown[]): unknown => {
                note(target, String(name), given);
                return Reflect.apply(value, target, given);
              }
            : value;
        },
        set: (target, name, value) => Reflect.set(target, name, value),
      })
    );
  } as typeof HTMLCanvasElement.prototype.getContext;
  return {
    colours,
    get points() {
      return points;
    },
    texts,
    clear() {
      colours.clear();
      texts.length = 0;
      points = 0;
    },
    stop: () => own && Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', own),
  };
}
