/**
 * What content systems do to the HTML that somebody saves in them, as rules of our own after their documentation: by
 * system and by what the person may do. No system is imitated in full; each keeps at most what the real one is known
 * to keep.
 */
import type {Cms, Role} from '../../src/embed/snippet.js';

interface Rules {
  /** Tags that stay, with the attributes that stay on them; `'*'` for all. */
  readonly keep: Readonly<Record<string, readonly string[] | '*'>> | '*';
  /** Tags that go, whatever else is said; their content stays unless they are in `whole`. */
  readonly drop?: readonly string[];
  /** Tags that go with all that is in them. */
  readonly whole?: readonly string[];
  /** Hosts that a frame may show. */
  readonly hosts?: readonly string[];
}

const TEXT = {
  a: ['href', 'title'],
  p: [],
  b: [],
  strong: [],
  em: [],
  ul: [],
  li: [],
  br: [],
  h3: [],
  div: [],
};
/** `loading` is younger than most of these systems. */
const FRAMES = {...TEXT, iframe: ['src', 'title', 'width', 'height']};

const TOKENS = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ATTRIBUTES = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** Saves HTML as a system does: what comes out is what its pages will show. */
export function sanitise(html: string, {keep, drop = [], whole = [], hosts}: Rules): string {
  let text = html;
  for (const tag of whole)
    text = text.replaceAll(new RegExp(`<${tag}\\b[\\s\\S]*?</${tag}\\s*>`, 'gi'), '');
  return text.replaceAll(TOKENS, (_, end: string, name = '', rest = '') => {
    const tag = String(name).toLowerCase();
    if (!tag || drop.includes(tag) || whole.includes(tag)) return '';
    const kept = keep === '*' ? '*' : keep[tag];
    if (!kept) return '';
    if (end) return `</${tag}>`;
    const attributes = [...String(rest).matchAll(ATTRIBUTES)].flatMap(([, key = '', a, b, c]) => {
      const attribute = key.toLowerCase();
      // Handlers and styles go everywhere.
      if (/^on|^style$/.test(attribute) || (kept !== '*' && !kept.includes(attribute))) return [];
      return [`${attribute}="${a ?? b ?? c ?? ''}"`];
    });
    const address = /src="([^"]*)"/.exec(attributes.join(' '))?.[1] ?? '';
    if (tag === 'iframe' && hosts && !hosts.includes(new URL(address).hostname)) return '';
    return `<${[tag, ...attributes].join(' ')}>`;
  });
}

const LINKS: Rules = {keep: TEXT, whole: ['script', 'style']};
const WITH_FRAMES: Rules = {keep: FRAMES, whole: ['script', 'style']};
const ALL: Rules = {keep: '*'};
/** Lists of forbidden tags; a tag that they have not heard of stays. */
const NO_SCRIPT: Rules = {
  keep: '*',
  drop: ['object', 'embed', 'applet', 'meta', 'link', 'form'],
  whole: ['script'],
};

/** What stays of what somebody saves. */
export const rulesOf = (cms: Cms, role: Role): Rules => {
  if (role === 'url') return LINKS;
  if (role === 'iframe')
    return cms === 'sharepoint' ? {...WITH_FRAMES, hosts: ['127.0.0.1']} : WITH_FRAMES;
  switch (cms) {
    // Modern pages: "script-safe" frames of listed hosts, whoever edits.
    case 'sharepoint':
      return {...WITH_FRAMES, hosts: ['127.0.0.1']};
    // The editors take scripts out; a custom tag stays.
    case 'dnn':
    case 'nukeviet':
      return NO_SCRIPT;
    default:
      return ALL;
  }
};
/** `unfiltered_html` taken away, a later save by another editor, comments of visitors: text and links. */
export const TEXT_ONLY = LINKS;
/** An editor that keeps our tag and none of its attributes. */
export const NO_ATTRIBUTES: Rules = {keep: {...TEXT, 'edu-line-chart': [], script: '*'}};
