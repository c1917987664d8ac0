/**
 * `loader.js`: one classic script for a page, which brings only the elements that the page has, each as it comes near the
 * window. It runs under `script-src 'self'` and leaves what is inside a tag in view where its module does not come.
 */
import {hostFrames} from './frame-host.js';

/** Written by the build (`.ci/cdn.mjs`): files beside this script, and for each element the places of those it needs. */
declare const FILES: readonly string[];
declare const NEEDS: Readonly<Record<string, readonly number[]>>;

/** Several snippets on a page bring several copies of their script line. */
const ONCE = Symbol.for('edu-widgets loader');
/** How far outside the window, in px, an element is on its way in. */
const MARGIN = '800px';
/** They have no box of their own, or what others show hangs on them. */
const AT_ONCE = /^edu-(feed-source|filter-bar)$/;

/**
 * Where the files lie: beside this script, whatever the page's `<base>` says. A classic script from another host cannot
 * even name its neighbours by itself; a module, which is no `currentScript`, can.
 */
const here = (document.currentScript as HTMLScriptElement | null)?.src;
const addressOf = (file: string): string => (here ? new URL(file, here).href : `./${file}`);

const tags = Object.keys(NEEDS).map((name) => `edu-${name}`);
const isThere = (tag: string): boolean => customElements.get(tag) !== undefined;

/** Tags that were asked for, each with what ends when it is there or known to be lost. */
const asked = new Map<string, Promise<void>>();
const lost = new Set<string>();
let next: string[] = [];
let batch: Promise<void> | undefined;

/** Brings an element; what is asked for in one go comes in one wave. Never rejects. */
function bring(tag: string): Promise<void> {
  const known = asked.get(tag);
  if (known) return known;
  next.push(tag);
  batch ??= Promise.resolve().then(load);
  asked.set(tag, batch);
  return batch;
}

async function load(): Promise<void> {
  const wanted = next;
  next = [];
  batch = undefined;
  const needed = new Set(wanted.flatMap((tag) => NEEDS[tag.slice(4)] ?? []));
  // All files by name at once: a browser that finds them one in the other asks in as many rounds.
  const results = await Promise.allSettled(
    [...needed].map((i) => import(addressOf(FILES[i] as string))),
  );
  const failed = wanted.filter((tag) => !isThere(tag));
  if (!failed.length) return;
  const reason = results.find((result) => result.status === 'rejected')?.reason as unknown;
  console.error(`edu-widgets: ${failed.join(', ')} did not load. ${String(reason)}`);
  for (const tag of failed) lost.add(tag);
  reserve();
}

// ── Finding them ────────────────────────────────────────────────────────────────────────────────────────────────────

const sight = new IntersectionObserver(
  (entries) => {
    for (const {isIntersecting, boundingClientRect, target} of entries) {
      // What has no box may be shown at any moment, and would then stand empty.
      const {width, height} = boundingClientRect;
      if (!isIntersecting && width + height > 0) continue;
      sight.unobserve(target);
      void bring(target.localName);
    }
  },
  {rootMargin: MARGIN},
);

function meet(element: Element): void {
  const {localName} = element;
  if (asked.has(localName) || isThere(localName)) return;
  if (AT_ONCE.test(localName) || element.getAttribute('loading') === 'eager') void bring(localName);
  else sight.observe(element);
}

const selector = tags.join();

function search(root: Element | Document): void {
  if (root instanceof Element && root.matches(selector)) meet(root);
  root.querySelectorAll(selector).forEach(meet);
}

// ── Room for them ───────────────────────────────────────────────────────────────────────────────────────────────────

const sheet = ((): CSSStyleSheet | undefined => {
  try {
    return new CSSStyleSheet();
  } catch {
    // Older engines let the page jump.
    return undefined;
  }
})();

/**
 * Keeps about the room that elements will take, so that the page does not jump. A constructed sheet is no business of
 * `style-src`; its rules weigh nothing, so that any rule of the page's wins.
 */
function reserve(): void {
  const rule = (some: readonly string[], height: string): string =>
    `:where(${some.join()}):where(:not(:defined)){display:block;min-height:${height}}`;
  const some = tags.filter((tag) => !AT_ONCE.test(tag) && !lost.has(tag));
  sheet?.replaceSync(
    rule(some, 'clamp(22em,45vw,30em)') +
      rule(
        some.filter((tag) => tag.endsWith('-tile')),
        '15em',
      ),
  );
}

function start(): void {
  reserve();
  if (sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  hostFrames();
  search(document);
  new MutationObserver((records) => {
    for (const {addedNodes} of records)
      for (const node of addedNodes) if (node instanceof Element) search(node);
  }).observe(document, {childList: true, subtree: true});
  // A dashboard that the feed lays out finds out late what it holds.
  addEventListener('edu-absent', (event) => {
    const {detail} = event as CustomEvent<{tag: string; coming?: Promise<void>}>;
    if (tags.includes(detail.tag)) detail.coming = bring(detail.tag);
  });
}

const page = window as {[ONCE]?: true};
if (!page[ONCE]) {
  page[ONCE] = true;
  start();
}
