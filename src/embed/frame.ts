/**
 * `frame.js`: makes `frame.html` the one widget that its address asks for. It comes after the bundle of the kit as a
 * classic script, because a sandboxed frame may load no modules without the server's leave (CORS).
 */
import {dialectsIn, reportSize} from './frame-size.js';
import {faultSentences, frameTitle, type FrameFault} from './frame-words.js';

/** Tags of the kit; written by the build (`.ci/cdn.mjs`). */
declare const TAGS: readonly string[];

/** They are no widgets by themselves. */
const PARTS = new Set(['feed-source', 'filter-bar']);
const SHEET = `html,body{margin:0;padding:0}main{display:flow-root}.fills,.fills main{height:100%}
.fault{padding:1em;font:1rem/1.5 system-ui,sans-serif}.fault p{margin:0 0 .5em}`;

/** A published page has its question inside; see `published.ts`. */
const inside = document.querySelector<HTMLMetaElement>('meta[name="edu-widgets"]')?.content;
const query = new URLSearchParams(inside ?? location.search);
const asked = query.get('lang') ?? '';
const lang = /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(asked) ? asked : 'vi';
const root = document.documentElement;
const content = document.createElement('main');

function tell(fault: FrameFault): void {
  const known = TAGS.map((tag) => tag.slice(4)).filter((name) => !PARTS.has(name));
  content.className = 'fault';
  content.setAttribute('role', 'alert');
  for (const [its, text] of faultSentences(fault, lang, query.get('widget') ?? '', known)) {
    const line = document.createElement('p');
    line.lang = its;
    line.textContent = text;
    content.append(line);
  }
}

/**
 * The widget with those parameters that are attributes of its own. The list is the element's: what it does not look at,
 * handlers and styles above all, is not set.
 */
function widget(tag: string): HTMLElement {
  const made = document.createElement(tag);
  const type = customElements.get(tag) as {observedAttributes?: readonly string[]} | undefined;
  for (const [name, value] of query)
    if (type?.observedAttributes?.includes(name) && !/^on|^style$/i.test(name))
      made.setAttribute(name, value);
  return made;
}

/** The page is called what its widget is called, so that three frames on a page can be told apart. */
function nameAfter(made: HTMLElement): void {
  made.addEventListener('edu-data', () => {
    const heading = made.shadowRoot?.querySelector('[part~="heading"], .title')?.textContent.trim();
    if (heading) document.title = heading;
  });
}

function faultOf(name: string): FrameFault | undefined {
  const tag = `edu-${name}`;
  if (PARTS.has(name) || !TAGS.includes(tag)) return 'no-widget';
  if (!customElements.get(tag)) return 'no-kit';
  return query.get('src') ? undefined : 'no-source';
}

function show(): void {
  const name = query.get('widget') ?? '';
  const fault = faultOf(name);
  if (fault) {
    tell(fault);
    return;
  }
  const made = widget(`edu-${name}`);
  // What is as high as its frame has no height of its own to tell.
  const fills = name === 'wall' || made.hasAttribute('fills');
  root.classList.toggle('fills', fills);
  if (!fills) {
    // What looks at the height of the window means a screen; here that would be its own height.
    const {availHeight} = screen;
    Object.defineProperty(window, 'innerHeight', {get: () => availHeight});
  }
  nameAfter(made);
  content.append(made);
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(SHEET);
document.adoptedStyleSheets = [sheet];
root.lang = lang;
if (inside === undefined) document.title = query.get('heading') || frameTitle(lang);
show();
document.body.append(content);
if (!root.classList.contains('fills')) reportSize(content, dialectsIn(location));
