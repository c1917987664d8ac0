import {reportPainted} from '../clock.js';

/** Watches the elements of the page, whichever they are. */
export async function measure() {
  // An element draws all its marks at once, so the first one tells. Looking for it is part of the measured time.
  const waiting = [...document.querySelectorAll('edu-line-chart, edu-bar-chart')];
  const drawn = () => {
    while (waiting.length && waiting.at(-1).shadowRoot?.querySelector('.line, .bar')) waiting.pop();
    return !waiting.length;
  };

  // The others ask for frames once they have drawn. Asking all the while would make the browser draw empty frames as
  // fast as it can, and take the time from the widgets.
  await Promise.all(
    waiting.map(
      (element) =>
        new Promise((resolve) => element.addEventListener('edu-data', resolve, {once: true})),
    ),
  );
  let feed;
  // New figures come as a whole new document, which is validated and indexed again.
  reportPainted(drawn, async (factor) => {
    feed ??= await (await fetch('data.json')).json();
    const next = structuredClone(feed);
    for (const {data} of next.indicators) data.values = data.values.map((value) => value * factor);
    return () => (document.querySelector('edu-feed-source').data = next);
  });
}
