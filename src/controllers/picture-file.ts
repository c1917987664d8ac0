import {copied, element, fileOf, painter, round} from './svg-copy.js';

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

const PAD = 16;
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

  const page = element('svg', {});
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

  page.prepend(
    element('title', {}, text.heading),
    element('desc', {}, text.sentence),
    element('rect', {width, height, fill: paper.alpha ? paper.colour : '#ffffff'}),
  );
  return fileOf(page, {width, height, fontFamily, lang: text.lang});
}

/** Browsers paint nothing on canvases with longer sides. */
const LONGEST = 16_000;

/**
 * The picture as PNG, twice as fine as on screen unless it is too large for that; undefined where the page's policy lets no
 * picture be painted.
 */
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
    const fine = Math.min(2, LONGEST / Math.max(width, height));
    canvas.width = Math.floor(width * fine);
    canvas.height = Math.floor(height * fine);
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
