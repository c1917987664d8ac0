import type {ReactiveControllerHost} from 'lit';
import {estimateWidth, type Measure} from '../geometry/measure.js';

/** How much wider than the estimate each typeface of the page runs, once it is known. */
const factors = new Map<string, number>();
const waiting = new Map<string, Set<ReactiveControllerHost>>();

/** All letters of a usual label; the exact text hardly matters. */
const SAMPLE = 'Trung học phổ thông, Tỉnh Sóc Trăng 0123456789 nghìn Vĩnh Châu';

/**
 * Text widths in one typeface, as an estimate that is held against the page's real letters after the first painting:
 * asking a canvas at once would keep a reader waiting longer than the whole picture takes. The element is drawn again
 * when the estimate was off.
 */
export function measureIn(family: string, host: ReactiveControllerHost): Measure {
  const factor = factors.get(family);
  if (factor === undefined) {
    const hosts = waiting.get(family);
    if (hosts) hosts.add(host);
    else {
      waiting.set(family, new Set([host]));
      whenQuiet(() => calibrate(family));
    }
  }
  return (text, size, bold) => estimateWidth(text, size, bold) * (factor ?? 1);
}

/** After the first painting, when nobody waits for anything; Safari has no word for that. */
function whenQuiet(run: () => void): void {
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
  if (Math.abs(factor - 1) > 0.03)
    for (const host of waiting.get(family) ?? []) host.requestUpdate();
  waiting.delete(family);
}
