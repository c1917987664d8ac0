/**
 * One definition of "on screen" for all contenders. The span starts when the browser asks for the first script or
 * style sheet of the page. After each frame `drawn` is asked whether all marks exist; when they do, two further
 * animation frames are awaited, so that the frame that holds them has been painted.
 */

const {port1, port2} = new MessageChannel();

/** Resolves in the first task after a frame. */
const afterFrame = () =>
  new Promise((resolve) => {
    port1.onmessage = resolve;
    requestAnimationFrame(() => port2.postMessage(0));
  });
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

export async function reportPainted(drawn, update) {
  const painted = await timeToPainted(drawn);
  const frames = askedFrames();
  const perFrame = frames ? await meanFrame(update, frames) : undefined;
  report({painted, perFrame});
}

/** The same for a map, which then goes on the tour of `map-views.mjs`; `show` takes it to one view. */
export async function reportToured(drawn, show) {
  const painted = await timeToPainted(drawn);
  const views = await loadJson('views.json');
  report({painted, perFrame: await meanView(views.slice(0, askedFrames()), show)});
}

const askedFrames = () => Number(new URLSearchParams(location.search).get('frames') ?? 0);

async function timeToPainted(drawn) {
  do await afterFrame();
  while (!drawn());
  await nextFrame();
  await nextFrame();
  const end = performance.now();
  const start = Math.min(
    ...performance.getEntriesByType('resource').map((entry) => entry.startTime),
  );
  return end - start;
}

/** Mean ms from new values to the end of the frame that shows them. */
async function meanFrame(update, frames) {
  let sum = 0;
  for (let frame = 1; frame <= frames; frame++) {
    const apply = await update(1 + frame / 100);
    await nextFrame();
    const start = performance.now();
    apply();
    await afterFrame();
    sum += performance.now() - start;
  }
  return sum / frames;
}

/**
 * Mean ms from one view to the next. They follow each other without a pause, as when a reader drags the map: a browser
 * that finds nothing new to draw rests for a sixtieth of a second, and that rest would be counted for those who are quicker.
 * What is drawn behind the script's back counts as well, since no frame begins before the last but one is on screen.
 */
async function meanView(views, show) {
  await nextFrame();
  const start = performance.now();
  for (const view of views) {
    show(view);
    await afterFrame();
  }
  return (performance.now() - start) / views.length;
}

/** The console is the one way out of a page that costs nothing before it is used. */
export function report(result) {
  console.info(`bench ${JSON.stringify(result)}`);
}

export const loadJson = async (name) => (await fetch(name)).json();

export const loadPanels = () => loadJson('data.json');

/** The panels with every value multiplied. */
export const scaled = (panels, factor) =>
  panels.map((panel) => ({
    ...panel,
    rows: panel.rows.map((row) => row.map((value) => value * factor)),
  }));
