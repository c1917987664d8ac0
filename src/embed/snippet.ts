import {escapeHtml} from '../controllers/escape-html.js';

/** Systems that web admins keep pages in. */
export const CMSES = ['html', 'sharepoint', 'liferay', 'dnn', 'wordpress', 'nukeviet'] as const;
export type Cms = (typeof CMSES)[number];

/** What somebody may do there: add scripts, paste a frame, or give an address. */
export const ROLES = ['script', 'iframe', 'url'] as const;
export type Role = (typeof ROLES)[number];

/** One widget as it is to stand on somebody's page. */
export interface Embed {
  /** `edu-bar-chart`. */
  readonly tag: string;
  /** Attributes as written; `''` for one that is there or not. `src` is absolute. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What the page shows until data arrive, and where nothing else may run. */
  readonly fallback: string;
  /** What a frame is called for those who cannot see it. */
  readonly title: string;
  /** Where the kit lies, with a slash at the end: `https://HOST/edu-widgets/`. */
  readonly base: string;
  readonly lang: 'vi' | 'en';
  /** Of a frame, in px. */
  readonly height: number;
}

export type SnippetKind =
  | 'element'
  | 'lazy'
  | 'tag-only'
  | 'head'
  | 'frame'
  | 'frame-auto'
  | 'address'
  | 'link'
  | 'shortcode'
  | 'client-extension';

/** Text to be copied. */
export interface Snippet {
  readonly kind: SnippetKind;
  readonly code: string;
}

/** Control characters break lines and tags where an editor expects one line; they mean nothing in any of our texts. */
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').trim();

const TAG = /^edu(-[a-z0-9]+)+$/;
const NAME = /^[a-z][a-z0-9-]*$/;

/** What may be written as an attribute: a plain name, no handler, no style. */
const isAttribute = (name: string): boolean => NAME.test(name) && !/^(on|style$)/.test(name);

/** Attributes in the order in which an admin reads them: where from, what, how split, where, when. */
const ORDER = ['src', 'indicator', 'by', 'place', 'period'];
const rank = (name: string): number => (ORDER.indexOf(name) + 99) % 99;

/** Attributes that may be written, each on one line. */
function written({attributes}: Embed): readonly (readonly [string, string])[] {
  const all = Object.entries(attributes).filter(([name]) => isAttribute(name));
  return all
    .map(([name, value]) => [name, oneLine(value)] as const)
    .sort(([a], [b]) => rank(a) - rank(b));
}

const attribute = ([name, value]: readonly [string, string]): string =>
  value ? `${name}="${escapeHtml(value)}"` : name;

/** The widget alone: `<edu-bar-chart src="…" indicator="…">fallback</edu-bar-chart>`, lower case and in double quotes, as editors keep it. */
export function elementOf(embed: Embed): string {
  if (!TAG.test(embed.tag)) throw new RangeError(`not a widget: ${embed.tag}`);
  const attributes = [...written(embed).map(attribute), `lang="${embed.lang}"`].join('\n  ');
  return `<${embed.tag}\n  ${attributes}\n>${escapeHtml(oneLine(embed.fallback))}</${embed.tag}>`;
}

const script = (base: string, file: string): string =>
  `<script type="module" src="${escapeHtml(base + file)}"></script>`;

/** A classic script: it leads to its neighbours from any host, and only that of the first snippet on a page does anything. */
const loader = (base: string): string =>
  `<script async src="${escapeHtml(`${base}loader.js`)}"></script>`;

/** Address of the page that holds nothing but this widget; what the widget is asked for is in its query. */
export function frameAddress(embed: Embed): string {
  const address = new URL('frame.html', embed.base);
  address.searchParams.set('widget', embed.tag.replace(/^edu-/, ''));
  for (const [name, value] of written(embed)) address.searchParams.set(name, value);
  address.searchParams.set('lang', embed.lang);
  // A space as `%20`: some editors take `+` for a plus.
  return address.href.replaceAll('+', '%20');
}

const link = (embed: Embed): string =>
  `<a href="${escapeHtml(frameAddress(embed))}">${escapeHtml(oneLine(embed.fallback || embed.title))}</a>`;

/**
 * A frame, of this height where nothing on the page listens to it. Editors that take the frame away leave what is inside it, which is a link; one that is
 * kept shows none of it.
 */
const frame = (embed: Embed): string =>
  `<iframe
  src="${escapeHtml(frameAddress(embed))}"
  title="${escapeHtml(oneLine(embed.title))}"
  width="100%"
  height="${Math.round(embed.height)}"
  loading="lazy"
>${link(embed)}</iframe>`;

/** A shortcode knows no escape, so what would end it is left to the percent sign, which the plugin takes back. */
const shortcodeValue = (value: string): string =>
  value.replaceAll(/[%"'[\]<>&]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** For `guides/edu-widgets.php`: no HTML in the content, so no editor has anything to strip. */
function shortcode(embed: Embed): string {
  const parts = [
    ['widget', embed.tag.replace(/^edu-/, '')] as const,
    ...written(embed).map(([name, value]) => [name, value || 'yes'] as const),
    ['lang', embed.lang] as const,
  ].map(([name, value]) => `${name}="${shortcodeValue(value)}"`);
  const inside = oneLine(embed.fallback).replaceAll(/[[\]<>]/g, '');
  return `[edu_widget ${parts.join(' ')}]${inside}[/edu_widget]`;
}

/** A double-quoted YAML scalar is a JSON string; no `<` in it, since the portal may show it on a page of its own. */
const yaml = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

/** `client-extension.yaml` for Liferay: the portal loads the script and writes the tag, with properties as attributes. */
function clientExtension(embed: Embed): string {
  const id = embed.tag;
  const properties = [...written(embed), ['lang', embed.lang] as const];
  return [
    `${id}:`,
    `  name: ${yaml(oneLine(embed.title))}`,
    '  type: customElement',
    `  htmlElementName: ${id}`,
    '  instanceable: true',
    '  portletCategoryName: category.client-extensions',
    '  useESM: true',
    '  urls:',
    `    - ${yaml(`${embed.base}edu-widgets.js`)}`,
    '  properties:',
    ...properties.map(([name, value]) => `    - ${yaml(`${name}=${value || 'true'}`)}`),
  ].join('\n');
}

const writers: Readonly<Record<SnippetKind, (embed: Embed) => string>> = {
  element: (embed) => `${script(embed.base, 'edu-widgets.js')}\n${elementOf(embed)}`,
  lazy: (embed) => `${loader(embed.base)}\n${elementOf(embed)}`,
  'tag-only': elementOf,
  head: ({base}) => script(base, 'edu-widgets.js'),
  frame,
  'frame-auto': (embed) =>
    `<script async src="${escapeHtml(`${embed.base}frame-host.js`)}"></script>\n${frame(embed)}`,
  address: frameAddress,
  link: (embed) => `<p>${link(embed)}</p>`,
  shortcode,
  'client-extension': clientExtension,
};

/** Ways in, the one to be recommended first: what each system leaves whole for each role. */
const WAYS: Readonly<Record<Role, Readonly<Partial<Record<Cms, readonly SnippetKind[]>>>>> = {
  script: {
    html: ['element', 'lazy', 'frame-auto'],
    // Modern pages run no script of an editor, whoever it is; classic ones have the Script Editor.
    sharepoint: ['frame', 'element', 'address'],
    liferay: ['element', 'lazy', 'client-extension', 'frame-auto'],
    // The editor of the HTML module eats `<script>`, and the module's own header keeps it.
    dnn: ['tag-only', 'head', 'frame'],
    wordpress: ['element', 'lazy', 'shortcode', 'frame-auto'],
    nukeviet: ['tag-only', 'head', 'frame'],
  },
  iframe: {wordpress: ['frame', 'address', 'shortcode', 'link']},
  url: {wordpress: ['address', 'shortcode', 'link'], sharepoint: ['address', 'link']},
};

const USUAL: Readonly<Record<Role, readonly SnippetKind[]>> = {
  script: ['element', 'lazy', 'frame-auto'],
  iframe: ['frame', 'address', 'link'],
  url: ['link', 'address'],
};

/** Every snippet that may work for a role in a system; the first is the one to recommend. */
export function snippets(embed: Embed, cms: Cms, role: Role): readonly Snippet[] {
  const kinds = WAYS[role][cms] ?? USUAL[role];
  return kinds.map((kind) => ({kind, code: writers[kind](embed)}));
}
