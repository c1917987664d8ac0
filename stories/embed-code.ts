/** What a page has to hold to show what a story shows. */

/** The one line that brings the kit; its address is the page's own copy. */
export const SCRIPT = '<script type="module" src="edu-widgets.js"></script>';

/** Attributes of the workshop, not of the widget. */
const OURS = /^(style|class|id)$/;

/**
 * The tags of a story as a page would write them, with the script line. A story that hands its feed over as a value has an
 * address in its place.
 */
export function embedCode(stage: ParentNode, feed = '/feed.json'): string {
  const tops = [...stage.querySelectorAll('*')].filter(
    (element) => isOurs(element) && !closestOurs(element.parentElement, stage),
  );
  const tags = tops.map((element) => write(element, feed, '', false));
  return tags.length ? `${SCRIPT}\n\n${tags.join('\n')}\n` : '';
}

const isOurs = ({localName}: Element): boolean => localName.startsWith('edu-');

function closestOurs(from: Element | null, stage: ParentNode): Element | undefined {
  for (let at = from; at && at !== stage; at = at.parentElement) if (isOurs(at)) return at;
  return undefined;
}

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** An address below the page's own is written as such: the workshop's host means nothing elsewhere. */
function ownAddress(src: string): string {
  const file = /\/feeds\/[^?#]*$/.exec(src)?.[0] ?? `/${src.split('/').pop()}`;
  return src.includes('://') || src.startsWith('/') ? file : src;
}

function write(element: Element, feed: string, indent: string, fed: boolean): string {
  const own = [...element.attributes].filter(({name}) => !OURS.test(name));
  const src = own.find(({name}) => name === 'src');
  const words = own
    .filter((attribute) => attribute !== src)
    .map(({name, value}) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`));
  const address = src ? ownAddress(src.value) : feed;
  if (src || !fed) words.unshift(` src="${escaped(address)}"`);
  const inside = [...element.children].filter(isOurs);
  const tag = element.localName;
  const content = inside.length
    ? `\n${inside.map((child) => write(child, feed, `${indent}  `, true)).join('\n')}\n${indent}`
    : element.children.length
      ? ''
      : element.textContent.trim();
  return `${indent}<${tag}${words.join('')}>${content}</${tag}>`;
}
