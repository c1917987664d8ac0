import {escapeHtml} from '../controllers/escape-html.js';
import {frameAddress, type Embed} from './snippet.js';

/** A frame page with an address of its own, and what tells other systems how to embed it. */
export interface Published {
  /** Absolute address of the page: what an editor writes alone on a line. */
  readonly address: string;
  readonly page: string;
  readonly oembed: string;
}

/**
 * Makes of `frame.html` a page for one widget: its question is inside, so its address is short, and it leads to a
 * description in oEmbed's words, by which WordPress and others turn the address alone on a line into the widget.
 *
 * @param template - The text of `frame.html`; the page must lie beside its scripts.
 * @param name - Name of its file without an ending: `hoc-sinh-2025`.
 */
export function publish(embed: Embed, name: string, template: string): Published {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new RangeError(`not a name: ${name}`);
  const {title, fallback, height, lang, base, attributes} = embed;
  const {href: address} = new URL(`${name}.html`, base);
  const {href: described} = new URL(`${name}.oembed.json`, base);
  const question = new URL(frameAddress(embed)).search.slice(1);
  const words = escapeHtml(fallback || title);
  const head = [
    `<meta name="edu-widgets" content="${escapeHtml(question)}" />`,
    `<link rel="canonical" href="${escapeHtml(address)}" />`,
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(described)}" title="${escapeHtml(title)}" />`,
  ];
  const page = template
    .replace(/<html lang="[^"]*"/, () => `<html lang="${lang}"`)
    .replace(/<title>[^<]*<\/title>/, () =>
      [`<title>${escapeHtml(title)}</title>`, ...head].join('\n    '),
    )
    .replace(
      '<noscript>',
      () =>
        `<noscript>\n      <p><a href="${escapeHtml(attributes['src'] ?? '')}">${words}</a></p>`,
    );
  // What systems keep of an unknown publisher's HTML: a quotation with a link, shown until the frame is there, and the
  // frame, with nothing inside, since WordPress looks for exactly that.
  const html =
    `<blockquote><a href="${escapeHtml(address)}">${words}</a></blockquote>` +
    `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="600" height="${Math.round(height)}" frameborder="0"></iframe>`;
  const oembed = {
    version: '1.0',
    type: 'rich',
    title,
    width: 600,
    height: Math.round(height),
    html,
  };
  return {address, page, oembed: `${JSON.stringify(oembed, null, 2)}\n`};
}
