import type {PictureFile} from './picture-file.js';
import {copied, element, fileOf, painter, round, type Paint} from './svg-copy.js';

export {pngOf} from './picture-file.js';

/** What is there to be pressed or only to be heard is no part of a picture. */
const LEFT_OUT =
  '.unseen, .menu, .buttons, .controls, .help, .readout, .foot button, .zoom, input, select, textarea';

/** Room around it in px. */
const PAD = 16;

/**
 * All that a reader sees of an element as one picture: boxes, texts line by line, the marks of charts, the canvas of maps.
 * Nothing in it refers to the page or the network.
 */
export function pagePicture(root: HTMLElement, lang: string): PictureFile {
  const box = root.getBoundingClientRect();
  const [left, top, width] = [box.left - PAD, box.top - PAD, box.width + 2 * PAD];
  const {fontFamily, backgroundColor} = getComputedStyle(root);
  const height = Math.max(root.scrollHeight, root.offsetHeight) + 2 * PAD;
  const page = element('svg', {});
  const paint = painter();
  const paper = paint(backgroundColor);
  const whole = {width: Math.ceil(width), height: Math.ceil(height)};
  page.append(element('rect', {...whole, fill: paper.alpha ? paper.colour : '#ffffff'}));
  const camera: Camera = {left, top, paint, clips: 0};
  for (const child of childrenOf(root)) take(child, page, camera);
  return fileOf(page, {...whole, fontFamily, lang});
}

interface Camera {
  readonly left: number;
  readonly top: number;
  readonly paint: Paint;
  clips: number;
}

/** The nodes that are seen inside an element: its shadow, or what is put into its place. */
function childrenOf(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    return assigned.length ? assigned : [...element.childNodes];
  }
  return [...element.childNodes];
}

function take(node: Node, into: SVGElement, camera: Camera): void {
  if (node instanceof Text) {
    if (node.parentElement) takeText(node, node.parentElement, into, camera);
    return;
  }
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return;
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  const box = node.getBoundingClientRect();
  const [x, y] = [round(box.left - camera.left), round(box.top - camera.top)];
  if (node instanceof SVGElement) {
    if (box.width)
      into.append(takeMarks(node, {x, y, width: box.width, height: box.height}, camera));
    return;
  }
  if (node instanceof HTMLCanvasElement) {
    into.append(
      element('image', {x, y, width: box.width, height: box.height, href: node.toDataURL()}),
    );
    return;
  }
  if (style.display !== 'contents')
    takeBox(style, {x, y, width: box.width, height: box.height}, into, camera);
  let inside = into;
  if (/auto|scroll|hidden|clip/.test(style.overflow) && box.width) {
    // What is cut to nothing is there to be heard.
    if (box.width <= 1) return;
    const id = `cut${camera.clips++}`;
    const clip = element('clipPath', {id});
    clip.append(element('rect', {x, y, width: round(box.width), height: round(box.height)}));
    inside = element('g', {'clip-path': `url(#${id})`});
    into.append(clip, inside);
  }
  for (const child of childrenOf(node)) take(child, inside, camera);
}

/** The marks of a picture, which may be drawn in shares of its own box. */
function takeMarks(
  source: SVGElement,
  box: {readonly x: number; readonly y: number; readonly width: number; readonly height: number},
  {paint}: Camera,
): SVGElement {
  const fontSize = Number.parseFloat(getComputedStyle(source).fontSize);
  const frame = element('svg', {...box, overflow: 'visible', 'font-size': fontSize});
  for (const name of ['viewBox', 'preserveAspectRatio']) {
    const value = source.getAttribute(name);
    if (value) frame.setAttribute(name, value);
  }
  frame.append(copied(source, paint, 0, 0));
  return frame;
}

function takeBox(
  style: CSSStyleDeclaration,
  box: {readonly x: number; readonly y: number; readonly width: number; readonly height: number},
  into: SVGElement,
  {paint}: Camera,
): void {
  const {x, y, width, height} = box;
  if (!width || !height) return;
  const ground = paint(style.backgroundColor);
  const shape = {x, y, width: round(width), height: round(height)};
  const rx = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, height / 2);
  if (ground.alpha)
    into.append(element('rect', {...shape, rx, fill: ground.colour, 'fill-opacity': ground.alpha}));
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
    wide:
      style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]),
    colour: paint(style[`border${side}Color`]),
  }));
  const [first] = sides;
  if (first?.wide && sides.every(({wide}) => wide === first.wide)) {
    const half = first.wide / 2;
    into.append(
      element('rect', {
        x: x + half,
        y: y + half,
        width: round(Math.max(0, width - first.wide)),
        height: round(Math.max(0, height - first.wide)),
        rx,
        fill: 'none',
        stroke: first.colour.colour,
        'stroke-opacity': first.colour.alpha,
        'stroke-width': first.wide,
      }),
    );
    return;
  }
  const ends = [
    `M${x} ${y}h${width}`,
    `M${x + width} ${y}v${height}`,
    `M${x} ${y + height}h${width}`,
    `M${x} ${y}v${height}`,
  ];
  sides.forEach(({wide, colour}, n) => {
    if (wide)
      into.append(
        element('path', {
          d: ends[n] ?? '',
          stroke: colour.colour,
          'stroke-opacity': colour.alpha,
          'stroke-width': wide,
        }),
      );
  });
}

/** A text as its lines were broken on screen. */
function takeText(text: Text, parent: Element, into: SVGElement, {left, top, paint}: Camera): void {
  const style = getComputedStyle(parent);
  const {colour, alpha} = paint(style.color);
  const range = document.createRange();
  const lines: {x: number; y: number; words: string[]}[] = [];
  for (const {0: word, index} of text.data.matchAll(/\S+/g)) {
    const boxOf = (from: number, to: number): DOMRectList => {
      range.setStart(text, index + from);
      range.setEnd(text, index + to);
      return range.getClientRects();
    };
    // A word that is broken goes on below: it is taken letter by letter.
    const isBroken = boxOf(0, word.length).length > 1;
    const parts = isBroken ? [...word] : [word];
    let from = 0;
    parts.forEach((part, n) => {
      const [box] = boxOf(from, from + part.length);
      from += part.length;
      if (!box?.width) return;
      const y = round(box.top + box.height / 2 - top);
      const line = lines.at(-1);
      if (line && Math.abs(line.y - y) < 2) {
        if (n) line.words.push((line.words.pop() ?? '') + part);
        else line.words.push(part);
      } else lines.push({x: round(box.left - left), y, words: [part]});
    });
  }
  for (const {x, y, words} of lines)
    into.append(
      element(
        'text',
        {
          x,
          y,
          dy: '0.35em',
          fill: colour,
          ...(alpha < 1 && {'fill-opacity': round(alpha * 100) / 100}),
          'font-size': Number.parseFloat(style.fontSize),
          ...(style.fontWeight !== '400' && {'font-weight': style.fontWeight}),
          ...(style.fontStyle !== 'normal' && {'font-style': style.fontStyle}),
        },
        words.join(' '),
      ),
    );
}
