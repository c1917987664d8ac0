import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The element, or the nearest one around it, that answers a test; shadow roots are no border. */
export function nearest<T>(
  start: Element,
  read: (element: Element) => T | undefined,
): T | undefined {
  let at: Element | null = start;
  while (at) {
    const found = read(at);
    if (found !== undefined) return found;
    at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return undefined;
}

const themes = new Set(['light', 'dark', 'wall']);

/**
 * The language and the theme that hold where the element stands: its own attribute, else the nearest around it.
 * One observer a page follows both, so that a page's language switch reaches every widget.
 */
export class Surroundings implements ReactiveController {
  /** A BCP 47 tag; Vietnamese where the page says nothing. */
  lang = 'vi';
  theme = 'light';
  /** Height in px of the wall around the element, or that it is; 0 where there is none. */
  screen = 0;
  #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    // A form around a whole page, as ASP.NET has it, may press its own button at each Enter inside.
    host.addEventListener('keypress', (event) => {
      if (event.key === 'Enter' && event.target === host) event.stopPropagation();
    });
  }

  hostConnected(): void {
    watch(this);
    this.look();
  }

  hostDisconnected(): void {
    unwatch(this);
  }

  /** Reads both again, and lets the element draw itself when one changed. */
  readonly look = (): void => {
    const host = this.#host;
    const lang = nearest(host, (element) => element.getAttribute('lang') || undefined) ?? 'vi';
    // Only the kit's own elements hand down a theme: `theme` means other things on other tags.
    const theme =
      nearest(host, (element) => {
        if (!element.localName.startsWith('edu-')) return undefined;
        const own = (element as {theme?: string}).theme ?? element.getAttribute('theme') ?? '';
        if (own === 'auto') return night?.matches ? 'dark' : 'light';
        return themes.has(own) ? own : undefined;
      }) ?? 'light';
    const screen =
      nearest(host, (element) => (element as {screenHeight?: number}).screenHeight) ?? 0;
    if (lang === this.lang && theme === this.theme && screen === this.screen) return;
    this.lang = lang;
    this.theme = theme;
    this.screen = screen;
    host.requestUpdate();
  };
}

const watching = new Set<Surroundings>();
let observer: MutationObserver | undefined;
/** Whether the reader's system asks for dark, for `theme="auto"`. */
let night: MediaQueryList | undefined;

const lookAll = (): void => {
  for (const each of watching) each.look();
};

function watch(one: Surroundings): void {
  watching.add(one);
  if (observer) return;
  night = matchMedia('(prefers-color-scheme: dark)');
  night.addEventListener('change', lookAll);
  observer = new MutationObserver(lookAll);
  observer.observe(document, {subtree: true, attributeFilter: ['lang', 'theme']});
}

function unwatch(one: Surroundings): void {
  watching.delete(one);
  if (watching.size) return;
  night?.removeEventListener('change', lookAll);
  observer?.disconnect();
  observer = undefined;
}
