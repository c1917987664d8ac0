import {noChange, nothing} from 'lit';

/** A piece of a picture or a page: text, or a tag with what is in it. */
export type Piece = string | Tag;

export interface Tag {
  name: string;
  readonly attributes: Map<string, string>;
  children: Piece[];
}

/** What lit's `html` and `svg` make. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** What a directive of lit's stands for until it is put somewhere: its class, and what it was called with. */
interface Directed {
  readonly _$litDirective$: new (part: object) => {render(...values: unknown[]): unknown};
  readonly values: readonly unknown[];
}

export const tag = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly Piece[] = [],
): Tag => ({
  name,
  attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
  children: [...children],
});

export const classesOf = ({attributes}: Tag): string[] =>
  (attributes.get('class') ?? '').split(/\s+/).filter(Boolean);

/** All text inside. */
export const textOf = (piece: Piece): string =>
  typeof piece === 'string' ? piece : piece.children.map(textOf).join('');

/** The first tag, the piece itself or one inside, that a test holds for. */
export function find(piece: Piece, test: (tag: Tag) => boolean): Tag | undefined {
  if (typeof piece === 'string') return undefined;
  if (test(piece)) return piece;
  for (const child of piece.children) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}

/** Stands for a value of a template; the kit's own texts know no such letter. */
const HOLE = '\u{E000}';
const VOID = /^(input|br|hr|img|link|meta)$/;
const MARKUP =
  /<!--[\s\S]*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * What a template of lit's shows at first, as a tree: no browser is needed, nothing that listens is in it, and a text
 * stays a text whatever it says.
 */
export function piecesOf(value: unknown): Piece[] {
  if (value === nothing || value === noChange || value === null || value === undefined) return [];
  if (value === '' || typeof value === 'boolean') return [];
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (isTemplate(value)) return treeOf(value);
  if (isDirected(value)) {
    const made = new value._$litDirective$({type: 2});
    return piecesOf(made.render(...value.values));
  }
  if (typeof value === 'object' && Symbol.iterator in value)
    return [...(value as Iterable<unknown>)].flatMap(piecesOf);
  throw new Error(`A template holds ${typeof value}, which cannot be written.`);
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && '_$litType$' in value;
const isDirected = (value: unknown): value is Directed =>
  typeof value === 'object' && value !== null && '_$litDirective$' in value;

function treeOf({strings, values}: Template): Piece[] {
  const top = tag('');
  const open = [top];
  let next = 0;
  const source = strings.join(HOLE);
  for (const [whole, closing, opening, written = '', slash] of source.matchAll(MARKUP)) {
    const at: Tag = open[open.length - 1] ?? top;
    if (closing) {
      if (at.name !== closing) throw new Error(`</${closing}> ends <${at.name}>`);
      open.pop();
    } else if (opening) {
      const made = tag(opening);
      for (const [, name = '', ...quoted] of written.matchAll(ATTRIBUTE)) {
        const text = quoted.join('');
        const from = next;
        next += text.split(HOLE).length - 1;
        setAttribute(made, name, text, values.slice(from, next));
      }
      at.children.push(made);
      if (!slash && !VOID.test(opening)) open.push(made);
    } else if (!whole.startsWith('<!--')) {
      whole.split(HOLE).forEach((text, i) => {
        if (i > 0) at.children.push(...piecesOf(values[next++]));
        if (text) at.children.push(unescaped(text));
      });
    }
  }
  if (open.length > 1 || next !== values.length) throw new Error(`Not understood: ${source}`);
  return top.children;
}

function setAttribute(
  {attributes}: Tag,
  name: string,
  text: string,
  values: readonly unknown[],
): void {
  // What listens, and what is a property.
  if (/^[@.]/.test(name)) return;
  if (name.startsWith('?')) {
    if (values[0]) attributes.set(name.slice(1), '');
    return;
  }
  if (values.includes(nothing)) return;
  const parts = text.split(HOLE);
  const filled = parts.map(
    (part, i) => unescaped(part) + (i < values.length ? plain(values[i]) : ''),
  );
  attributes.set(name, filled.join(''));
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|nbsp|times);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u{A0}',
  times: '×',
};

/** What neither XML nor HTML may hold, a feed's text may. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A tree as text that is XML and HTML at once. */
export function written(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece);
      const {name, attributes, children} = piece;
      const head = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
      return VOID.test(name)
        ? `<${name}${head}/>`
        : `<${name}${head}>${written(children)}</${name}>`;
    })
    .join('');
}
