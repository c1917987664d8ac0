import {random} from './invent.mjs';
import {quantile} from './numbers.mjs';

const count = 200;
const seed = 20_251_120;

/**
 * Moves the pointer to scattered places of the map element's picture. Returns the ms of script from each move until the
 * element has updated its readout, and how many moves changed anything: a readout that comes later does not count.
 */
export async function hover(page) {
  const next = random(seed);
  const places = Array.from({length: count}, () => [next(), next()]);
  const {took, answered} = await page.evaluate(moveOver, places);
  return {
    mean: took.reduce((sum, ms) => sum + ms, 0) / count,
    most: quantile(took, 0.95),
    worst: Math.max(...took),
    answered: answered / count,
  };
}

/** Runs in the page. */
async function moveOver(places) {
  const map = document.querySelector('edu-school-map');
  const root = map.shadowRoot;
  const box = root.querySelector('.regions').closest('svg').getBoundingClientRect();
  let changed = false;
  const watcher = new MutationObserver(() => (changed = true));
  watcher.observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const took = [];
  let answered = 0;
  for (const [x, y] of places) {
    const at = {clientX: box.left + x * box.width, clientY: box.top + y * box.height};
    const target = root.elementFromPoint(at.clientX, at.clientY) ?? map;
    const move = new PointerEvent('pointermove', {
      ...at,
      bubbles: true,
      composed: true,
      pointerType: 'mouse',
    });
    await frame();
    changed = false;
    const start = performance.now();
    target.dispatchEvent(move);
    await map.updateComplete;
    took.push(performance.now() - start);
    if (watcher.takeRecords().length || changed) answered++;
  }
  watcher.disconnect();
  return {took, answered};
}
