import {version} from './version.js';

/** A class once registered says which copy of the kit it came with; the first one keeps a list of the others. */
type Versioned = CustomElementConstructor & {version?: string; copy?: string; others?: string[]};

// Five tags of one extra copy are one piece of news, not five.
let told = false;

/**
 * This copy's version and where it was loaded from: `0.1.0 (https://…/edu-widgets.js)`. The address is read off a stack,
 * since bundlers write one of their own disk for `import.meta.url`, and a page may keep stacks to itself.
 */
const copy = `${version} (${/https?:\/\/\S+?(?=:\d+:\d)/.exec(String(new Error().stack))?.[0] ?? '?'})`;

/**
 * Gives a tag its class, unless the page has that tag already.
 *
 * Portals are put together by several editors, so the kit may be loaded more than once. The first
 * copy stays, because its elements are on screen; the others do no harm, and one line names them all.
 *
 * @example register('edu-line-chart', EduLineChart);
 */
export function register(tag: string, type: Versioned): void {
  const present = customElements.get(tag) as Versioned | undefined;
  if (!present) {
    Object.assign(type, {version, copy});
    customElements.define(tag, type);
    return;
  }
  if (present === type || told) return;
  told = true;
  // The class on the page is the one thing that all copies see, so they gather there.
  if (present.others?.push(copy)) return;
  const others = (present.others = [copy]);
  const tell = (): void => {
    delete present.others;
    const first = present.copy ?? present.version;
    console.warn(
      `edu-widgets ${first} is on this page already; also loaded: ${others.join(', ')}.`,
    );
  };
  // Once every script that stands in the page has run.
  if (document.readyState === 'complete') setTimeout(tell);
  else addEventListener('load', tell, {once: true});
}
