import {partsOf, plainColour} from './colours.js';
import {classesOf, type Tag} from './tree.js';

/** One selector of the kit's style sheets, taken apart, and what it says. */
interface Rule {
  /** From the tag itself outwards; `near` tells that the next one is its parent. */
  readonly steps: readonly {readonly simple: string; readonly near: boolean}[];
  readonly weight: number;
  readonly says: readonly (readonly [name: string, value: string])[];
}

/** What holds for one tag: property by name, custom ones among them. */
export type Style = ReadonlyMap<string, string>;

/** What goes on from a tag to those inside it. */
const INHERITED = new Set(
  (
    'color fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin ' +
    'font-size font-weight font-style text-anchor text-align white-space line-height list-style paint-order'
  ).split(' '),
);
/** Drawing says so by attributes, which every rule outweighs. */
const BY_ATTRIBUTE = /^(fill|stroke|font|opacity|text-anchor)/;

/** Reads style sheets: what holds on a screen without wishes of its reader. What a browser alone can tell is left out. */
export function readSheets(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  const read = (text: string): void => {
    let at = 0;
    while (at < text.length) {
      const open = text.indexOf('{', at);
      if (open < 0) return;
      let depth = 1;
      let end = open + 1;
      for (; end < text.length && depth > 0; end += 1)
        depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0;
      const head = text.slice(at, open).trim();
      const body = text.slice(open + 1, end - 1);
      at = end;
      if (head === '@media not print') read(body);
      if (head.startsWith('@')) continue;
      const says = body
        .split(';')
        .map((line) => /^\s*(-{0,2}[\w-]+)\s*:\s*([\s\S]*?)(\s*!important)?\s*$/.exec(line))
        .flatMap((found) => (found ? [[found[1] ?? '', found[2] ?? ''] as const] : []));
      for (const selector of partsOf(head)) {
        // Of what is pointed at, focused or generated, paper knows nothing.
        if (/::|:(?!not\(|is\(|first-child)/.test(selector)) continue;
        const steps = stepsOf(selector);
        const weight = (selector.match(/[.[]|:first/g) ?? []).length * 100 + steps.length;
        rules.push({steps, weight, says});
      }
    }
  };
  read(css.replace(/\/\*[\s\S]*?\*\//g, ''));
  return rules.sort((a, b) => a.weight - b.weight);
}

function stepsOf(selector: string): Rule['steps'] {
  const parts = selector.replace(/\s*>\s*/g, ' > ').split(/\s+(?![^(]*\))/);
  const steps: {simple: string; near: boolean}[] = [];
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const simple = parts[i] ?? '';
    if (simple === '>') continue;
    steps.push({simple, near: parts[i - 1] === '>'});
  }
  return steps;
}

/** Whether `.bar.unsure`, `th:first-child`, `.a:not(.b)` speaks of a tag; `around` are those around it, the nearest first. */
function fits(
  simple: string,
  {name, attributes}: Tag,
  classes: readonly string[],
  isFirst: boolean,
): boolean {
  const tokens = simple.match(/[.#]?[\w-]+|\*|\[[^\]]*\]|:[\w-]+(\([^)]*\))?/g) ?? [];
  return tokens.every((token) => {
    if (token === '*') return true;
    if (token === ':first-child') return isFirst;
    const inside = /^:(not|is)\((.*)\)$/.exec(token);
    if (inside) {
      const some = partsOf(inside[2] ?? '').some((one) =>
        fits(one, {name, attributes, children: []}, classes, isFirst),
      );
      return inside[1] === 'is' ? some : !some;
    }
    const attribute = /^\[([\w-]+)(?:=['"]?([^'"\]]*)['"]?)?\]$/.exec(token);
    if (attribute) {
      const value = attributes.get(attribute[1] ?? '');
      return value !== undefined && (attribute[2] === undefined || value === attribute[2]);
    }
    if (token.startsWith('.')) return classes.includes(token.slice(1));
    return !token.startsWith('#') && !token.startsWith(':') && token === name;
  });
}

/** A tag among its own: what is around it, and whether it comes first there. */
export interface Standing {
  readonly tag: Tag;
  readonly classes: readonly string[];
  readonly isFirst: boolean;
  readonly around: Standing | undefined;
}

export const standing = (tag: Tag, around: Standing | undefined): Standing => ({
  tag,
  classes: classesOf(tag),
  isFirst: around?.tag.children.find((it) => typeof it !== 'string') === tag,
  around,
});

function holds({steps}: Rule, at: Standing): boolean {
  const from = (i: number, here: Standing | undefined): boolean => {
    const step = steps[i];
    if (!step) return true;
    for (let one = here; one; one = one.around) {
      if (fits(step.simple, one.tag, one.classes, one.isFirst) && from(i + 1, one.around))
        return true;
      if (i === 0 || steps[i - 1]?.near) return false;
    }
    return false;
  };
  return from(0, at);
}

/** What holds for a tag: its own rules over its attributes over what it inherits, with nothing left to be looked up. */
export function styleOf(rules: readonly Rule[], at: Standing, parent: Style): Style {
  const {tag} = at;
  const said = new Map<string, string>();
  for (const [name, value] of parent)
    if (INHERITED.has(name) || name.startsWith('--')) said.set(name, value);
  const own = new Map<string, string>();
  for (const [name, value] of tag.attributes) if (BY_ATTRIBUTE.test(name)) own.set(name, value);
  for (const rule of rules)
    if (holds(rule, at)) for (const [name, value] of rule.says) own.set(name, value);

  for (const [name, value] of own) if (name.startsWith('--')) said.set(name, value);
  const lookUp = (value: string, depth = 0): string => {
    const open = value.indexOf('var(');
    if (open < 0 || depth > 40) return value;
    let end = open + 4;
    for (let level = 1; end < value.length && level > 0; end += 1)
      level += value[end] === '(' ? 1 : value[end] === ')' ? -1 : 0;
    const [name = '', ...fallback] = partsOf(value.slice(open + 4, end - 1));
    const found = said.get(name) ?? fallback.join(', ');
    return lookUp(value.slice(0, open) + found + value.slice(end), depth + 1);
  };
  for (const [name, value] of own) if (name.startsWith('--')) said.set(name, lookUp(value));

  const around = Number.parseFloat(parent.get('font-size') ?? '14');
  const ownSize = own.get('font-size');
  const size = ownSize === undefined ? around : pixels(lookUp(ownSize), around);
  said.set('font-size', `${size}`);
  for (const [name, value] of own) {
    if (name.startsWith('--') || name === 'font-size') continue;
    const found = lookUp(value);
    if (/^(color|fill|stroke|background(-color)?)$/.test(name)) {
      const colour = plainColour(
        found === 'currentColor' ? (said.get('color') ?? '#000000') : found,
      );
      if (colour !== 'inherit') said.set(name, colour);
    } else if (found !== 'inherit') said.set(name, measured(found, size));
  }
  return said;
}

/** Lengths in px, whatever they are told in. */
function measured(value: string, em: number): string {
  const colours = value.replace(/#[\da-f]{3}\b(?![\da-f])/gi, (short) => plainColour(short));
  const reckoned = colours.replace(
    /\b(max|min|calc)\((?:[^()]|\([^()]*\))*\)/g,
    (sum) => `${pixels(sum, em)}px`,
  );
  return reckoned.replace(
    /(?<![\w#.-])(-?[\d.]+)em\b/g,
    (_, number: string) => `${round(Number(number) * em)}px`,
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** `max(12px, 0.86em)`, `calc(13px * 1.5)`, `2.6em` in px. */
function pixels(text: string, em: number): number {
  const value = text.trim();
  const list = /^(max|min)\((.*)\)$/s.exec(value);
  if (list) {
    const parts = partsOf(list[2] ?? '').map((part) => pixels(part, em));
    return list[1] === 'max' ? Math.max(...parts) : Math.min(...parts);
  }
  const product = /^calc\((.*?)\s*\*\s*([\d.]+)\)$/s.exec(value);
  if (product) return round(pixels(product[1] ?? '', em) * Number(product[2]));
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return em;
  return round(
    value.endsWith('em') ? number * em : value.endsWith('%') ? (number * em) / 100 : number,
  );
}
