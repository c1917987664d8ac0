/**
 * The eyes of the page tests: runs inside the page, ahead of everything else, and only reads.
 * `serve.ts` bundles it and puts it there as the global `probe`.
 */

/** One element inside a widget, as it came out. */
export interface Look {
  readonly name: string;
  readonly style: Readonly<Record<string, string>>;
  readonly width: number;
  readonly height: number;
}

/** Where the keyboard is. */
export interface Focus {
  /** `before`, `after`, or the widget's tag and the element inside: `edu-line-chart svg`. */
  readonly name: string;
  readonly outline: boolean;
}

/** Reports of the page's security policy, in order. */
export const violations: string[] = [];
addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});

/** Events of the kit that reached the document, by name. */
export const heard: Record<string, number> = {};
for (const type of ['edu-data', 'edu-problem'])
  addEventListener(type, () => {
    heard[type] = (heard[type] ?? 0) + 1;
  });

/** Errors and lines on the console, once `listen` has been called: for engines whose drivers do not tell of them. */
export const troubles: string[] = [];

/** Writes down what goes wrong on the page from now on. */
export function listen(): void {
  addEventListener('error', ({message, target}) =>
    troubles.push(message || `${(target as Element).localName} did not load`),
  );
  addEventListener('unhandledrejection', ({reason}) => troubles.push(String(reason)));
  for (const level of ['error', 'warn', 'info', 'log', 'debug'] as const)
    console[level] = (...words: unknown[]) => troubles.push(words.map(String).join(' '));
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Every widget of the page that draws something. */
export function widgets(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('*')].filter(
    ({localName}) => localName.startsWith('edu-') && localName !== 'edu-feed-source',
  );
}

function inside(widget: Element): Element[] {
  return [...(widget.shadowRoot?.querySelectorAll('*') ?? [])];
}

/** An answer or a failure is on screen; a widget that still waits is not. */
function arrived(widget: Element): boolean {
  return Boolean(widget.shadowRoot?.querySelector('[part~="heading"], details'));
}

/** Waits until every widget has something to say and nothing moves any more. */
export async function settle(limit = 8000): Promise<string> {
  const end = performance.now() + limit;
  let before = '';
  let still = 0;
  while (performance.now() < end) {
    await pause(16);
    const all = widgets();
    const late = all.filter((widget) => !arrived(widget));
    const now = all
      .map(
        (widget) =>
          `${widget.shadowRoot?.innerHTML.length} ${widget.offsetWidth} ${widget.offsetHeight}`,
      )
      .join();
    still = late.length === 0 && now === before ? still + 1 : 0;
    before = now;
    // Label widths are held against the page's letters soon after the first painting.
    if (still > 12) return '';
  }
  return `still waiting: ${widgets()
    .filter((widget) => !arrived(widget))
    .map(({localName}) => localName)
    .join(', ')}`;
}

/** Waits until every widget has drawn what it knows: shorter than `settle`, for pages that load nothing. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    for (const tags of ['edu-feed-source', '*'])
      for (const element of document.querySelectorAll<Element & {updateComplete?: unknown}>(tags))
        await element.updateComplete;
    // A chart takes its size from an observer, which reports once a frame.
    await new Promise(requestAnimationFrame);
  }
}

const MARKS = ['path', 'rect', 'circle', 'line', 'text', 'tr', 'th', 'td', 'button', 'li'];

/** How many marks, rows and controls each widget shows: `edu-line-chart: path 4, text 12`. */
export function census(): string[] {
  return widgets().map((widget) => {
    const counts = MARKS.map(
      (tag) => [tag, inside(widget).filter(({localName}) => localName === tag).length] as const,
    );
    return `${widget.localName}: ${counts
      .filter(([, count]) => count)
      .map(([tag, count]) => `${tag} ${count}`)
      .join(', ')}`;
  });
}

/** What the canvases of all widgets show, as data addresses. */
export function paintings(): string[] {
  return widgets()
    .flatMap(inside)
    .flatMap((element) => (element instanceof HTMLCanvasElement ? element.toDataURL() : []));
}

const LOOKED_AT = [
  'font-size',
  'font-style',
  'font-weight',
  'line-height',
  'color',
  'display',
  'visibility',
  'direction',
  'letter-spacing',
  'word-spacing',
  'text-indent',
  'text-transform',
  'text-align',
  'white-space',
  'writing-mode',
  'cursor',
];

/** How every element of every widget came out, in document order. */
export function looks(): Look[][] {
  return widgets().map((widget) =>
    [widget, ...inside(widget)].map((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const shown = element === widget ? ['display'] : LOOKED_AT;
      const kind = element.getAttribute('class') ?? '';
      return {
        name: `${widget.localName} ${element === widget ? '' : element.localName}${kind && `.${kind.trim().replaceAll(/\s+/g, '.')}`}`,
        style: Object.fromEntries(shown.map((name) => [name, style.getPropertyValue(name)])),
        width: box.width,
        height: box.height,
      };
    }),
  );
}

/** Names of all elements and attributes inside the widgets. */
export function vocabulary(): {tags: string[]; attributes: string[]} {
  const all = widgets().flatMap(inside);
  return {
    tags: [...new Set(all.map(({localName}) => localName))].sort(),
    attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))].sort(),
  };
}

/** What is read out or sent back as it is. */
const isWords = ({localName}: Element, attribute: string): boolean =>
  attribute.startsWith('aria-') || (localName === 'option' && attribute === 'value');

/** Attribute values that lead somewhere or run something. */
export function dangerous(): string[] {
  return widgets()
    .flatMap(inside)
    .flatMap((element) =>
      [...element.attributes]
        .filter(
          ({name, value}) =>
            /^on|^srcdoc$/i.test(name) ||
            (/^\s*(javascript|data|vbscript):/i.test(value) && !isWords(element, name)) ||
            (name === 'href' &&
              !/^(https?|mailto|tel):/.test((element as HTMLAnchorElement).href)) ||
            // What the kit sets by itself are sizes.
            (name === 'style' && /url\(|script|import|position|background/i.test(value)),
        )
        .map(({name, value}) => `${element.localName} ${name}=${value}`),
    );
}

/** What each widget says, word for word. */
export function texts(): string[] {
  return widgets().map((widget) =>
    inside(widget)
      .flatMap(({childNodes}) => [...childNodes])
      .filter(({nodeType}) => nodeType === Node.TEXT_NODE)
      .map(({data}: ChildNode & {data?: string}) => data ?? '')
      .join('\n'),
  );
}

/** The own keys of the prototypes that everything else stands on. */
export function foundations(): string[] {
  return [Object, Array, Function, String, Number].flatMap(({name, prototype}) =>
    Reflect.ownKeys(prototype as object).map((key) => `${name}.${String(key)}`),
  );
}

function unseen(element: Element): boolean {
  return getComputedStyle(element).clipPath !== 'none' || Boolean(element.closest('.unseen, svg'));
}

/** Puts a sheet into every widget, as a reader's own style extension does. */
export function push(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (const {shadowRoot} of widgets()) shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** Has text of its own, not only in what it holds. */
const hasWords = ({childNodes}: Element): boolean =>
  [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());

/** Boxes whose text does not fit them, and boxes that lie on one another. */
export function cut(): string[] {
  const found: string[] = [];
  for (const widget of widgets()) {
    for (const element of inside(widget)) {
      if (unseen(element) || !(element instanceof HTMLElement) || !hasWords(element)) continue;
      const {display, overflowX, overflowY} = getComputedStyle(element);
      if (display === 'none' || display === 'contents' || display === 'inline') continue;
      const name = `${widget.localName} ${element.localName}.${element.className}`;
      if (
        overflowY !== 'auto' &&
        element.scrollHeight > element.clientHeight + 1 &&
        element.clientHeight
      )
        found.push(`${name}: ${element.scrollHeight} px of text in ${element.clientHeight}`);
      if (
        overflowX !== 'auto' &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth
      )
        found.push(`${name}: ${element.scrollWidth} px across in ${element.clientWidth}`);
    }
    const parts = [...(widget.shadowRoot?.querySelector('figure')?.children ?? [])].filter(
      (part) => !unseen(part) && part.getBoundingClientRect().height > 0,
    );
    for (const [i, part] of parts.entries()) {
      const next = parts[i + 1];
      if (next && part.getBoundingClientRect().bottom > next.getBoundingClientRect().top + 1)
        found.push(`${widget.localName}: ${part.className} lies on ${next.className}`);
    }
  }
  return found;
}

/** Widgets, and what stands in them, that reach past the right or left edge of the window. */
export function beyond(): string[] {
  const wide = document.documentElement.clientWidth;
  const out = (element: Element): boolean => {
    const {left, right, width} = element.getBoundingClientRect();
    return width > 0 && (right > wide + 1 || left < -1);
  };
  const name = (element: Element): string =>
    `${element.localName}.${element.getAttribute('class') ?? ''}`;
  const found = widgets()
    .flatMap((widget) => [
      widget,
      ...inside(widget).filter((each) => !each.closest('.sheet') && !unseen(each)),
    ])
    .filter(out)
    .map(name);
  const {scrollWidth} = document.documentElement;
  if (scrollWidth <= wide) return found;
  // Something that its own scrolling box does not hold, such as text for the ear alone.
  const loose = widgets().flatMap(inside).filter(out).map(name);
  return [`the page is ${scrollWidth} px wide in ${wide}`, ...new Set([...found, ...loose])];
}

/** Labels in a picture that leave its box. */
export function labelsOutside(): string[] {
  return widgets().flatMap((widget) => {
    const [svg, ...over] = widget.shadowRoot?.querySelectorAll('[part~="picture"] svg') ?? [];
    if (!svg) return [];
    const box = svg.getBoundingClientRect();
    return [svg, ...over]
      .flatMap((picture) => [...picture.querySelectorAll('text')])
      .filter((text) => {
        const {left, right, top, bottom} = text.getBoundingClientRect();
        return (
          left < box.left - 1 ||
          right > box.right + 1 ||
          top < box.top - 1 ||
          bottom > box.bottom + 1
        );
      })
      .map((text) => `${widget.localName}: ${text.textContent}`);
  });
}

/** The element that has the keyboard, through shadow roots. */
export function focus(): Focus {
  let at = document.activeElement;
  let host = '';
  while (at?.shadowRoot?.activeElement) {
    host = at.localName;
    at = at.shadowRoot.activeElement;
  }
  if (!at || at === document.body) return {name: '', outline: false};
  const {outlineStyle, outlineWidth} = getComputedStyle(at);
  const label =
    at.localName === 'button'
      ? ` "${at.textContent.replaceAll(/\s+/g, ' ').trim() || at.ariaLabel}"`
      : '';
  return {
    name: at.id && !host ? at.id : `${host} ${at.localName}${label}`.trim(),
    outline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  };
}
