/** Copies of what is on screen as SVG that any drawing program reads: no style sheets, no custom properties, no page. */

const SVG = 'http://www.w3.org/2000/svg';
/** What a mark looks like, as attributes that any program reads. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
] as const;
const LETTERS = ['font-size', 'font-weight', 'font-style', 'text-anchor'] as const;

export const round = (value: number): number => Math.round(value * 10) / 10;

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

export type Paint = (css: string) => {readonly colour: string; readonly alpha: number};

/** Any colour of style sheets as six digits and an alpha, which is what drawing programs read. */
export function painter(): Paint {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  const known = new Map<string, ReturnType<Paint>>();
  return (css) => {
    let found = known.get(css);
    if (!found && context) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
      // Bytes of a faint colour are inexact, so a solid one is read where there is one.
      const hex = [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('');
      known.set(css, (found = {colour: `#${hex}`, alpha: a / 255}));
    }
    return found ?? {colour: '#000000', alpha: 1};
  };
}

/** A copy of a picture's marks that keeps their looks without any style sheet, moved to a place. */
export function copied(source: SVGElement, paint: Paint, x: number, y: number): SVGElement {
  const group = element('g', {transform: `translate(${round(x)} ${round(y)})`});
  for (const child of source.children) {
    const copy = copyOf(child as SVGElement, paint);
    if (copy) group.append(...copy);
  }
  return group;
}

/** One mark and all inside it; nothing for what is hidden or follows the pointer. */
function copyOf(source: SVGElement, paint: Paint): SVGElement[] | undefined {
  const style = getComputedStyle(source);
  if (style.display === 'none' || source.classList.value.startsWith('cursor')) return undefined;
  const name = source.localName;
  const copy = source.cloneNode(name === 'text' || name === 'tspan') as SVGElement;
  for (const attribute of copy.getAttributeNames())
    if (/^(class|style|tabindex|role|aria-.*|part)$/.test(attribute))
      copy.removeAttribute(attribute);
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  if (name !== 'text')
    for (const child of source.children) copy.append(...(copyOf(child as SVGElement, paint) ?? []));
  if (/^(g|defs|pattern|clipPath)$/.test(name)) return [copy];

  // Where a style sheet says how large a mark is.
  for (const size of ['x', 'y', 'width', 'height', 'rx', 'r', 'cx', 'cy']) {
    const value = style.getPropertyValue(size);
    if (/[\d.]px$/.test(value) && value !== '0px' && !copy.hasAttribute(size) && name !== 'text')
      copy.setAttribute(size, value.replace('px', ''));
  }

  if (style.transform !== 'none' && !copy.hasAttribute('transform')) {
    const around =
      style.transformBox === 'fill-box' ? (source as SVGGraphicsElement).getBBox() : {x: 0, y: 0};
    const [x = 0, y = 0] = style.transformOrigin.split(' ').map(Number.parseFloat);
    const [ox, oy] = [around.x + x, around.y + y];
    copy.setAttribute(
      'transform',
      `translate(${ox} ${oy}) ${style.transform} translate(${-ox} ${-oy})`,
    );
  }

  const isText = name === 'text';
  for (const look of isText ? [...LOOKS, ...LETTERS] : LOOKS) {
    const value = style.getPropertyValue(look);
    if (!value || value === USUAL[look]) continue;
    if (/^(fill|stroke)$/.test(look) && !/^(none|url\()/.test(value)) {
      const {colour, alpha} = paint(value);
      copy.setAttribute(look, colour);
      if (alpha < 1) copy.setAttribute(`${look}-opacity`, String(round(alpha * 100) / 100));
    } else copy.setAttribute(look, value.replaceAll('"', '').replaceAll('px', ''));
  }
  if (!isText) return [copy];
  copy.textContent = source.textContent;
  // Drawing programs do not know where a line of text has its middle, nor that an edge may lie beneath its letters.
  copy.setAttribute('dy', '0.35em');
  if (style.stroke === 'none') return [copy];
  const edge = copy.cloneNode(true) as SVGElement;
  edge.setAttribute('fill', 'none');
  for (const look of LOOKS) if (look.startsWith('stroke')) copy.removeAttribute(look);
  return [edge, copy];
}

/** What need not be said. */
const USUAL: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
};

/** The file of a picture, whose texts may hold what XML may not. */
export function fileOf(
  page: SVGElement,
  {
    width,
    height,
    fontFamily,
    lang,
  }: {width: number; height: number; fontFamily: string; lang: string},
): {readonly svg: string; readonly width: number; readonly height: number} {
  for (const [name, value] of Object.entries({
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': fontFamily,
    lang,
    role: 'img',
  }))
    page.setAttribute(name, String(value));
  const svg = new XMLSerializer()
    .serializeToString(page)
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
  return {svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}`, width, height};
}
