import type {Measure} from '../geometry/measure.js';
import {estimateWidth} from '../geometry/measure.js';

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Measures text in one typeface with a canvas of the page; widths are kept, since axes repeat their labels. */
export function measureIn(family: string): Measure {
  context ??= document.createElement('canvas').getContext('2d');
  return (text, size, bold = false) => {
    if (!context) return estimateWidth(text, size, bold);
    const key = `${bold ? 'b' : ''}${family}|${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      // Bounded: an open screen meets new labels for weeks.
      if (widths.size > 5000) widths.clear();
      context.font = `${bold ? '600 ' : ''}100px ${family}`;
      width = context.measureText(text).width / 100;
      widths.set(key, width);
    }
    return width * size;
  };
}
