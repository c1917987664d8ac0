import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {bundle} from './bundle.mjs';
import {median, printTable, spread} from './numbers.mjs';
import {peerPage, tagsPage} from './pages.mjs';
import {feedOf, plainOf, works} from './panels.mjs';
import {visit} from './visit.mjs';

const ours = 'edu-widgets';
const contenders = [ours, 'uplot', 'chart-js', 'echarts'];

/**
 * How soon a line chart, and a dashboard of twelve charts, are on screen. Each round visits each page once in a fresh
 * profile, in another order each time, so that what slows the machine for a while slows all of them.
 * Returns the bars: what should hold, and whether it does.
 */
export async function measureStart({browser, server, rounds, frames, shots}) {
  const sizes = await offer(server);
  const runs = contenders.flatMap((name) =>
    Object.keys(works).map((work) => ({name, work, times: [], perFrame: []})),
  );
  const open = ({name, work}, more) =>
    visit(
      browser,
      `${server.address}/${work}/${name}/?frames=${work === 'dashboard' ? frames : 0}`,
      more,
    );

  // The first visits wake up the browser and show that each page really draws; they do not count.
  if (shots) mkdirSync(shots, {recursive: true});
  for (const run of runs)
    await open(
      run,
      shots && {
        after: (page) => page.screenshot({path: join(shots, `${run.work}-${run.name}.png`)}),
      },
    );

  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < runs.length; turn++) {
      const run = runs[(turn + round) % runs.length];
      const {painted, perFrame} = await open(run);
      run.times.push(painted);
      if (perFrame !== undefined) run.perFrame.push(perFrame);
    }
  }

  const of = (name, work) => runs.find((run) => run.name === name && run.work === work);
  const ratio = (name, work) =>
    (median(of(name, work).times) / median(of(ours, work).times)).toFixed(2);
  console.log(
    `\nFrom the first request of the script to painted, ms: median (least–most) of ${rounds} rounds, cold`,
  );
  printTable([
    [
      '',
      'line kB',
      'line ms',
      'ratio',
      '12 charts kB',
      '12 charts ms',
      'ratio',
      'update, ms a frame',
    ],
    ...contenders.map((name) => [
      name,
      (sizes.get(`line/${name}`) / 1000).toFixed(1),
      spread(of(name, 'line').times),
      ratio(name, 'line'),
      (sizes.get(`dashboard/${name}`) / 1000).toFixed(1),
      spread(of(name, 'dashboard').times),
      ratio(name, 'dashboard'),
      frames ? median(of(name, 'dashboard').perFrame).toFixed(1) : '–',
    ]),
  ]);
  const bars = Object.keys(works).map((work) => {
    const own = median(of(ours, work).times);
    const others = contenders.slice(1).map((name) => ({name, ms: median(of(name, work).times)}));
    const best = others.reduce((a, b) => (a.ms < b.ms ? a : b));
    return {
      text: `${work} on screen before all three: ${own.toFixed(0)} ms, best peer ${best.name} ${best.ms.toFixed(0)} ms`,
      holds: own < best.ms,
    };
  });
  if (frames) {
    const perFrame = (name) => median(of(name, 'dashboard').perFrame);
    const own = perFrame(ours);
    const [least, ...rest] = contenders.slice(1).map(perFrame);
    bars.push(
      {
        text: `12 charts updated within 1.5 × uPlot: ${(own / least).toFixed(2)} (${own.toFixed(1)} ms a frame, ${least.toFixed(1)})`,
        holds: own <= 1.5 * least,
      },
      {
        text: `12 charts updated before Chart.js and ECharts: ${own.toFixed(1)} ms, the better of them ${Math.min(...rest).toFixed(1)}`,
        holds: own < Math.min(...rest),
      },
    );
  }
  return bars;
}

/** Puts every page on the server; returns the compressed size of script and style by page. */
async function offer(server) {
  const sizes = new Map();
  for (const [work, panels] of Object.entries(works)) {
    for (const name of contenders) {
      const own = name === ours;
      const {js, css} = await bundle(
        own ? `contenders/${name}-${work}.js` : `contenders/${name}.js`,
        {
          bars: work === 'dashboard',
        },
      );
      const path = `/${work}/${name}`;
      const size =
        server.add(`${path}/app.js`, js) + (css ? server.add(`${path}/app.css`, css) : 0);
      server.add(`${path}/index.html`, own ? tagsPage(panels) : peerPage(panels, css));
      server.add(`${path}/data.json`, own ? feedOf(panels) : plainOf(panels));
      sizes.set(`${work}/${name}`, size);
    }
  }
  return sizes;
}
