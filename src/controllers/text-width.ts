import type {ReactiveControllerHost} from 'lit';
import {estimateWidth, type Measure} from '../geometry/measure.js';
import type {Size} from './size.js';

/** Text widths in each typeface of the page, once they are known. */
const learnt = new Map<string, Measure>();
const waiting = new Map<string, Set<ReactiveControllerHost>>();

/** All letters of a usual label; the exact text hardly matters. */
const SAMPLE = 'Trung học phổ thông, Tỉnh Sóc Trăng 0123456789 nghìn Vĩnh Châu';

/**
 * Starts to learn how wide a typeface runs, as soon as the page is quiet: at best while its feed is still on the way.
 * Asking a canvas at once would keep a reader waiting longer than the whole picture takes.
 */
export function learnWidths({width, family}: Pick<Size, 'width' | 'family'>): void {
  if (!width || waiting.has(family)) return;
  waiting.set(family, new Set());
  whenQuiet(() => calibrate(family));
}

/** Text widths in one typeface: an estimate until they are learnt; then the element is drawn again if that was off. */
export function measureIn(family: string, host: ReactiveControllerHost): Measure {
  const known = learnt.get(family);
  if (!known) waiting.get(family)?.add(host);
  return known ?? estimateWidth;
}

/** When nobody waits for anything; Safari has no word for that. */
export function whenQuiet(run: () => void): void {
  const idle = (window as Partial<Window>).requestIdleCallback;
  if (idle) idle(run, {timeout: 2000});
  else setTimeout(run, 400);
}

function calibrate(family: string): void {
  const context = document.createElement('canvas').getContext('2d');
  const measure = context ? letterByLetter(context, family) : estimateWidth;
  learnt.set(family, measure);
  const hosts = waiting.get(family);
  if (Math.abs(measure(SAMPLE, 100) / estimateWidth(SAMPLE, 100) - 1) > 0.01)
    for (const host of hosts ?? []) host.requestUpdate();
  hosts?.clear();
}

/**
 * Each letter is measured once. What pairs of letters save, half a percent, is left as air, and 2 % more: WebKit on Linux
 * rounds the letters of small labels up to whole pixels.
 */
function letterByLetter(context: CanvasRenderingContext2D, family: string): Measure {
  const normal = new Map<string, number>();
  const strong = new Map<string, number>();
  return (text, size, bold = false) => {
    const widths = bold ? strong : normal;
    let ems = 0;
    for (const letter of text) {
      let width = widths.get(letter);
      if (width === undefined) {
        context.font = `${bold ? 600 : 400} 100px ${family}`;
        widths.set(letter, (width = context.measureText(letter).width / 100));
      }
      ems += width;
    }
    return ems * size * 1.02;
  };
}
