import type {ReactiveControllerHost} from 'lit';
import {estimateWidth, type Measure} from '../geometry/measure.js';
import type {Size} from './size.js';

/** How much wider than the estimate each typeface of the page runs, once it is known. */
const factors = new Map<string, number>();
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
  const factor = factors.get(family);
  if (factor === undefined) waiting.get(family)?.add(host);
  return (text, size, bold) => estimateWidth(text, size, bold) * (factor ?? 1);
}

/** When nobody waits for anything; Safari has no word for that. */
export function whenQuiet(run: () => void): void {
  const idle = (window as Partial<Window>).requestIdleCallback;
  if (idle) idle(run, {timeout: 2000});
  else setTimeout(run, 400);
}

function calibrate(family: string): void {
  const context = document.createElement('canvas').getContext('2d');
  let factor = 1;
  if (context) {
    context.font = `100px ${family}`;
    // Single labels stray from the sample by some percent.
    factor = (context.measureText(SAMPLE).width / estimateWidth(SAMPLE, 100)) * 1.04;
  }
  factors.set(family, factor);
  const hosts = waiting.get(family);
  if (Math.abs(factor - 1) > 0.01) for (const host of hosts ?? []) host.requestUpdate();
  hosts?.clear();
}
