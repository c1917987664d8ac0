import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {bundle} from './bundle.mjs';
import {heapOf} from './heap.mjs';
import {hover} from './hover.mjs';
import {mapBars} from './map-bars.mjs';
import {box, viewsOf} from './map-views.mjs';
import {mapFeedOf, mapWorks, plainMapOf} from './map-works.mjs';
import {median, printTable, spread} from './numbers.mjs';
import {mapTagPage, peerMapPage} from './pages.mjs';
import {visit} from './visit.mjs';

const ours = 'edu-widgets';
/** All by name; clusters are for the maps with schools. */
export const mapContenders = [ours, 'leaflet', 'leaflet-cluster'];

/** The views of the whole tour, and of one that ends near the ground, for a picture of it. */
const whole = 60;
const near = 13;
/** The work whose heap and readout count. */
const heaviest = 'country';

/**
 * How soon a map is on screen, how long a frame takes on a tour of it, and for the largest what it keeps in memory.
 * Each round visits each page once, in another order each time. Returns the bars: what should hold, and whether it does.
 */
export async function measureMap({browser, server, rounds, contenders, shots}) {
  const {works, missing} = mapWorks();
  for (const name of missing)
    console.log(`\nNo map of ${name}: its boundaries are not beside the project, in ../shared.`);
  const names = mapContenders.filter((name) => contenders.includes(name));
  const runs = works.flatMap((work) =>
    names
      .filter((name) => name !== 'leaflet-cluster' || work.schools.length)
      .map((name) => ({name, work, painted: [], perFrame: [], heap: [], hover: []})),
  );
  for (const run of runs) await offer(server, run);
  const open = ({name, work}, more, frames = whole) =>
    visit(browser, `${server.address}/map/${work.name}/${name}/?frames=${frames}`, more);

  // The first visits wake up the browser and show that each page really draws; they do not count.
  if (shots) mkdirSync(shots, {recursive: true});
  for (const run of runs) {
    const shoot = (page, more = '') =>
      shots && page.screenshot({path: join(shots, `map-${run.work.name}-${run.name}${more}.png`)});
    const look = async (page) => {
      run.picture = await page.evaluate(pictureSize);
      await shoot(page);
    };
    await open(run, {after: look});
    if (shots) await open(run, {after: (page) => shoot(page, '-near')}, near);
  }

  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < runs.length; turn++) {
      const run = runs[(turn + round) % runs.length];
      const after = async (page) => {
        run.heap.push(await heapOf(page));
        if (run.name === ours) run.hover.push(await hover(page));
      };
      const {painted, perFrame} = await open(run, run.work.name === heaviest && {after});
      run.painted.push(painted);
      run.perFrame.push(perFrame);
    }
  }

  print(runs, works, rounds);
  return names.includes(ours) ? mapBars(runs) : [];
}

/** Puts a page with all that it asks for on the server, and notes the compressed size of its script and style. */
async function offer(server, run) {
  const {name, work} = run;
  const own = name === ours;
  const {js, css} = await bundle(own ? `contenders/${name}-map.js` : `contenders/${name}.js`);
  const path = `/map/${work.name}/${name}`;
  run.size = server.add(`${path}/app.js`, js) + (css ? server.add(`${path}/app.css`, css) : 0);
  server.add(`${path}/index.html`, own ? mapTagPage(work) : peerMapPage());
  server.add(`${path}/data.json`, own ? mapFeedOf(work) : plainMapOf(work));
  server.add(`${path}/geometry.json`, work.geometry);
  server.add(`${path}/views.json`, JSON.stringify(viewsOf(work.bounds)));
}

/** Runs in the page: the px that the map fills. */
function pictureSize() {
  const own = document.querySelector('edu-school-map')?.shadowRoot.querySelector('.regions');
  const {width, height} = (
    own?.closest('svg') ?? document.querySelector('.map')
  ).getBoundingClientRect();
  return {width: Math.round(width), height: Math.round(height)};
}

function print(runs, works, rounds) {
  console.log(
    `\nMaps, ${box.width} × ${box.height} px, ${whole} views: ms, median (least–most) of ${rounds} rounds, cold`,
  );
  for (const work of works) {
    const rivals = runs.filter((run) => run.work === work);
    const own = rivals.find(({name}) => name === ours);
    const ratio = (run, figure) =>
      own ? (median(run[figure]) / median(own[figure])).toFixed(2) : '–';
    console.log('');
    printTable([
      [
        work.name,
        'kB',
        'first picture',
        'ratio',
        'a frame',
        'ratio',
        'heap MB',
        'ratio',
        'picture px',
      ],
      ...rivals.map((run) => [
        run.name,
        (run.size / 1000).toFixed(1),
        spread(run.painted),
        ratio(run, 'painted'),
        median(run.perFrame).toFixed(1),
        ratio(run, 'perFrame'),
        run.heap.length ? median(run.heap).toFixed(1) : '–',
        run.heap.length ? ratio(run, 'heap') : '–',
        `${run.picture.width} × ${run.picture.height}`,
      ]),
    ]);
  }
}
