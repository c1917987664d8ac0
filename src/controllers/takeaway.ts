import {escapeHtml} from './escape-html.js';

export {pictureFile, pngOf} from './picture-file.js';

/** Attributes that the page wrote for itself and not for the widget. */
const PAGES_OWN = /^(id|class|style|slot|hidden|on.*)$/;

/**
 * Two lines for another page: the script, and the widget with its attributes and a sentence that stays where no script
 * runs. The script's address is that of this page's own, or a place to fill in.
 */
export function embedCode(widget: Element, feed: string, sentence: string): string {
  const script = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({src}) =>
    src.includes('edu-widgets'),
  );
  const attributes = new Map<string, string>();
  if (feed) attributes.set('src', new URL(feed, document.baseURI).href);
  for (const {name, value} of widget.attributes)
    if (!PAGES_OWN.test(name) && name !== 'src') attributes.set(name, value);
  const written = [...attributes].map(([name, value]) =>
    value ? ` ${name}="${escapeHtml(value)}"` : ` ${name}`,
  );
  const tag = widget.localName;
  const address = escapeHtml(script?.src ?? 'https://…/edu-widgets.js');
  return `<script type="module" src="${address}"></script>\n<${tag}${written.join('')}>${escapeHtml(sentence)}</${tag}>`;
}

/** The address of what is seen: the page's own, which carries the selection where the page wants that, at the widget. */
export function linkTo(widget: Element): string {
  const address = new URL(location.href);
  if (widget.id) address.hash = widget.id;
  return address.href;
}
