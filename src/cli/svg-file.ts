import {estimateWidth} from '../geometry/measure.js';
import type {Sheet} from './draw-widget.js';
import {tag, written, type Piece, type Tag} from './tree.js';

const SVG = 'http://www.w3.org/2000/svg';
const FONT = 'Arial, Helvetica, sans-serif';
const PAD = 16;
const EM = 14;

/**
 * A widget's picture as a file of its own, as the menu of a chart on a page saves it: heading, sentence, key, picture,
 * notes, source and warning. Undefined where the widget has no picture.
 */
export function svgFile(sheet: Sheet, lang: string): string | undefined {
  const {picture, heading, sentence, ink, soft, paper} = sheet;
  if (!picture) return undefined;
  const inner = Number(picture.attributes.get('width'));
  const width = Math.ceil(inner + 2 * PAD);
  const pieces: Piece[] = [];
  let y = PAD;
  const write = (words: string, size: number, fill: string, bold = false): void => {
    for (const line of linesOf(words, inner, size, bold)) {
      y += size * 1.4;
      pieces.push(
        tag(
          'text',
          {
            x: PAD,
            y: round(y - size * 0.35),
            fill,
            'font-size': round(size),
            ...(bold && {'font-weight': 600}),
          },
          [line],
        ),
      );
    }
  };
  write(heading, EM * 1.15, ink, true);
  write(sentence, EM, soft);
  y += EM * 0.5;

  const size = EM * 0.93;
  let x = PAD;
  for (const {sample, label} of sheet.key) {
    const room = sample ? 24 : 0;
    const wide = room + estimateWidth(label, size) + EM;
    if (x > PAD && x + wide > width - PAD) {
      x = PAD;
      y += size * 1.5;
    }
    if (sample) pieces.push(moved(sample, x, y + size * 0.2));
    pieces.push(
      tag('text', {x: round(x + room), y: round(y + size), fill: ink, 'font-size': round(size)}, [
        label,
      ]),
    );
    x += wide;
  }
  if (x > PAD) y += EM * 1.9;

  pieces.push(moved(picture, PAD, y));
  y += Number(picture.attributes.get('height')) + EM * 0.4;
  for (const note of sheet.notes) write(note, EM * 0.86, soft);
  write(sheet.source, EM * 0.86, soft);
  if (sheet.warning) write(sheet.warning, EM * 0.86, sheet.bad, true);
  const height = Math.ceil(y + PAD);

  const page = tag(
    'svg',
    {
      xmlns: SVG,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
      lang,
      role: 'img',
    },
    [
      tag('title', {}, [heading]),
      tag('desc', {}, [sentence]),
      tag('rect', {width, height, fill: paper}),
      ...pieces,
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written([page])}\n`;
}

const moved = ({children}: Tag, x: number, y: number): Tag =>
  tag('g', {transform: `translate(${round(x)} ${round(y)})`}, children);

const round = (value: number): number => Math.round(value * 10) / 10;

/** A text in lines no wider than there is room. */
function linesOf(text: string, room: number, size: number, bold: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && estimateWidth(longer, size, bold) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
