import {bigFeed} from './big-feed.mjs';
import {bundle} from './bundle.mjs';
import {median, printTable, spread} from './numbers.mjs';
import {emptyPage} from './pages.mjs';
import {visit} from './visit.mjs';

const seed = 20_251_120;
const limit = 600;

/** How long a feed of national size takes from text to an indexed data set, the first time in a fresh page. */
export async function measureFeed({browser, server, rounds}) {
  const text = bigFeed(seed);
  const bytes = Buffer.byteLength(text);
  server.add('/feed/app.js', (await bundle('contenders/feed.js')).js);
  server.add('/feed/index.html', emptyPage());
  server.add('/feed/data.json', text);

  const whole = [];
  const parts = [];
  for (let round = 0; round < rounds; round++) {
    whole.push(await visit(browser, `${server.address}/feed/`));
    parts.push(await visit(browser, `${server.address}/feed/?parts`));
  }

  const {schools, cells, problems} = whole[0];
  console.log(
    `\nA feed of ${schools} schools and ${cells} cells, ${(bytes / 1e6).toFixed(1)} MB, seed ${seed}, ` +
      `${problems} problems: ms, median (least–most) of ${rounds} cold runs`,
  );
  const totals = whole.map(({total}) => total);
  printTable([
    ['text to data set', spread(totals)],
    ['  JSON.parse', spread(parts.map(({json}) => json))],
    ['  parse (schema)', spread(parts.map(({parse}) => parse))],
    ['  index', spread(parts.map(({index}) => index))],
  ]);
  const complete = schools === 53_000 && cells === 80 * 34 * 10 * 5 && problems === 0;
  return [
    {
      text: `feed read in under ${limit} ms: ${median(totals).toFixed(0)} ms`,
      holds: median(totals) < limit,
    },
    {text: 'feed read whole and without problems', holds: complete},
  ];
}
