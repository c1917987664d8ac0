import {bundle} from './bundle.mjs';
import {median, printTable, spread} from './numbers.mjs';
import {visit} from './visit.mjs';

const ours = 'edu-widgets';
const contenders = [ours, 'uplot'];
const lines = 10;
const days = 10_000;

/**
 * A hundred thousand points in one line chart: ten lines of ten thousand days. Script and data are there before the clock
 * starts; it runs from mounting to painted. Returns the bars: what should hold, and whether it does.
 */
export async function measurePoints({browser, server, rounds}) {
  const rows = Array.from({length: lines}, (_, row) =>
    Array.from({length: days}, (_, day) => figure(row, day)),
  );
  const first = Date.UTC(1998, 0, 1);
  const codes = Array.from({length: days}, (_, day) =>
    new Date(first + day * 86_400_000).toISOString().slice(0, 10),
  );
  for (const name of contenders) {
    const {js, css} = await bundle(`contenders/points-${name}.js`);
    server.add(`/points/${name}/app.js`, js);
    if (css) server.add(`/points/${name}/app.css`, css);
    server.add(`/points/${name}/index.html`, page(css));
    server.add(
      `/points/${name}/data.json`,
      name === ours ? feedOf(codes, rows) : JSON.stringify(rows),
    );
  }
  const runs = contenders.map((name) => ({name, times: [], hovers: []}));
  for (let round = 0; round <= rounds; round++)
    for (const run of runs) {
      const {painted, hover} = await visit(browser, `${server.address}/points/${run.name}/`);
      // The first visits wake up the browser.
      if (!round) continue;
      run.times.push(painted);
      if (hover !== undefined) run.hovers.push(hover);
    }
  const [own, peer] = runs;
  const ratio = median(own.times) / median(peer.times);
  const hover = median(own.hovers);
  console.log(
    '\n100,000 points in one line chart, ms from mounting to painted: median (least–most)',
  );
  printTable([
    ['', 'ms', 'hover, ms'],
    [ours, spread(own.times), hover.toFixed(2)],
    ['uplot', spread(peer.times), '–'],
  ]);
  return [
    {text: `100,000 points painted within 0.8 × uPlot: ${ratio.toFixed(2)}`, holds: ratio <= 0.8},
    {text: `hover over 100,000 points under 4 ms: ${hover.toFixed(2)} ms`, holds: hover < 4},
  ];
}

/** Moves up and down on three scales, the same in each run. */
const figure = (row, day) =>
  Math.round(
    1000 * (row + 1) +
      300 * Math.sin(day / 400 + row) +
      120 * Math.sin(day / 7) +
      60 * Math.sin(day * row + day),
  );

const page = (css) => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Bench</title>
<link rel="icon" href="data:,">
<style>body { margin: 16px; font: 14px sans-serif; } #box { width: 960px; height: 480px; }</style>
${css ? '<link rel="stylesheet" href="app.css">' : ''}
<script type="module" src="app.js"></script>
<div id="box"></div>
</html>`;

const feedOf = (codes, rows) =>
  JSON.stringify({
    edufeed: '1.0',
    id: 'points',
    title: 'Số liệu để đo tốc độ',
    updated: '2024-11-20T08:00:00+07:00',
    demo: true,
    publisher: {name: 'Bài đo tốc độ'},
    dimensions: [
      {
        id: 'line',
        name: 'Đường',
        members: rows.map((_, row) => ({id: `l${row}`, name: `Đường ${row + 1}`})),
      },
    ],
    indicators: [
      {
        id: 'i0',
        name: 'Lượt',
        unit: 'lượt',
        data: {
          dims: ['line', 'period'],
          members: {line: rows.map((_, row) => `l${row}`), period: codes},
          values: rows.flat(),
        },
      },
    ],
  });
