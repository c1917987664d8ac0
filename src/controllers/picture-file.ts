/** What stands around a picture that leaves the page. */
export interface PictureText {
  readonly heading: string;
  readonly sentence: string;
  /** What the reader must know beside the picture. */
  readonly notes: readonly string[];
  /** Where from, how old; a mark for invented data goes before it. */
  readonly source: string;
  /** What is to be feared of the data; `''` for nothing. */
  readonly warning: string;
  readonly lang: string;
}

export interface PictureFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const PAD = 16;
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

/**
 * A widget's picture as a file of its own: heading, sentence, key, picture, source, age and warnings, in the look that is
 * on screen. Nothing in it refers to the page or the network. Undefined while no picture is drawn.
 */
export function pictureFile(root: ParentNode, text: PictureText): PictureFile | undefined {
  const sheet = root.querySelector<HTMLElement>('.root');
  const picture = root.querySelector<SVGSVGElement>('.canvas > svg');
  if (!sheet || !picture) return undefined;
  const {fontFamily, fontSize, color, backgroundColor} = getComputedStyle(sheet);
  const em = Number.parseFloat(fontSize);
  const paint = painter();
  const ink = paint(color).colour;
  const paper = paint(backgroundColor);
  const soft = paint(getComputedStyle(sheet.querySelector('.foot') ?? sheet).color).colour;
  const bad = paint(getComputedStyle(root.querySelector('#freshness') ?? sheet).color).colour;
  const inner = Number(picture.getAttribute('width'));
  const width = Math.ceil(inner + 2 * PAD);

  const page = document.createElementNS(SVG, 'svg');
  let y = PAD;
  const write = (words: string, size: number, fill: string, bold = false): void => {
    for (const line of linesOf(words, inner, `${bold ? 600 : 400} ${size}px ${fontFamily}`)) {
      y += size * 1.4;
      page.append(
        element(
          'text',
          {
            x: PAD,
            y: round(y - size * 0.35),
            fill,
            'font-size': round(size),
            ...(bold && {'font-weight': 600}),
          },
          line,
        ),
      );
    }
  };
  if (text.heading) write(text.heading, em * 1.15, ink, true);
  if (text.sentence) write(text.sentence, em, soft);
  y += em * 0.5;

  // The key, entry by entry, in as many lines as it takes.
  let x = PAD;
  for (const entry of root.querySelectorAll('.key li')) {
    const sample = entry.querySelector('svg');
    const label = entry.textContent.trim();
    const size = em * 0.93;
    const wide = (sample ? 24 : 0) + widthOf(label, `${size}px ${fontFamily}`) + em;
    if (x > PAD && x + wide > width - PAD) {
      x = PAD;
      y += size * 1.5;
    }
    if (sample) {
      page.append(copied(sample, paint, x, y + size * 0.2));
    }
    page.append(
      element(
        'text',
        {x: round(x + (sample ? 24 : 0)), y: round(y + size), fill: ink, 'font-size': round(size)},
        label,
      ),
    );
    x += wide;
  }
  if (x > PAD) y += em * 1.9;

  page.append(copied(picture, paint, PAD, y));
  y += Number(picture.getAttribute('height')) + em * 0.4;

  for (const note of text.notes) write(note, em * 0.86, soft);
  write(text.source, em * 0.86, soft);
  if (text.warning) write(text.warning, em * 0.86, bad, true);
  const height = Math.ceil(y + PAD);

  for (const [name, value] of Object.entries({
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': fontFamily,
    lang: text.lang,
    role: 'img',
  }))
    page.setAttribute(name, String(value));
  page.prepend(
    element('title', {}, text.heading),
    element('desc', {}, text.sentence),
    element('rect', {width, height, fill: paper.alpha ? paper.colour : '#ffffff'}),
  );
  // What XML may not hold, a feed's text may.
  const svg = new XMLSerializer()
    .serializeToString(page)
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
  return {svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}`, width, height};
}

/** The picture as PNG, twice as fine as on screen; undefined where the page's policy lets no picture be painted. */
export async function pngOf({svg, width, height}: PictureFile): Promise<Blob | undefined> {
  const address = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'}));
  try {
    const image = new Image(width, height);
    await new Promise((done, fail) => {
      image.onload = done;
      image.onerror = fail;
      image.src = address;
    });
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => {
      canvas.toBlob((blob) => {
        done(blob ?? undefined);
      }, 'image/png');
    });
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

type Paint = (css: string) => {readonly colour: string; readonly alpha: number};

/** Any colour of style sheets as six digits and an alpha, which is what drawing programs read. */
function painter(): Paint {
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
function copied(source: SVGElement, paint: Paint, x: number, y: number): SVGElement {
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

let pen: CanvasRenderingContext2D | null = null;

function widthOf(text: string, font: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 8;
  pen.font = font;
  return pen.measureText(text).width;
}

/** A text in lines no wider than there is room. */
function linesOf(text: string, room: number, font: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, font) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
