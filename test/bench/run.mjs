/**
 * Measures in one run how soon charts and maps are on screen beside other libraries, how fast a large feed is read
 * and how fast its rules are applied.
 *
 *   npm run bench -- [--rounds 9] [--only start,points,feed,rules,map] [--frames 30] [--contenders edu-widgets,leaflet] [--shots DIR]
 *
 * Absolute times belong to the machine; the ratios travel. Ends with 1 when a bar is missed.
 */
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {measureFeed} from './feed.mjs';
import {mapContenders, measureMap} from './map.mjs';
import {measurePoints} from './points.mjs';
import {measureRules} from './rules.mjs';
import {serve} from './server.mjs';
import {measureStart} from './start.mjs';
import {startBrowser} from './visit.mjs';

const {values: options} = parseArgs({
  options: {
    /** Visits of each page that count. */
    rounds: {type: 'string', default: '9'},
    /** Some of `start`, `points`, `feed`, `rules` and `map`. */
    only: {type: 'string', default: 'start,points,feed,rules,map'},
    /** Updates of the twelve charts in each visit; 0 leaves them out. */
    frames: {type: 'string', default: '30'},
    /** Whose maps are measured; the bars need ours and the peers that they name. */
    contenders: {type: 'string', default: mapContenders.join(',')},
    /** Folder for a picture of each page. */
    shots: {type: 'string'},
  },
});
const only = options.only.split(',');
const rounds = Math.min(99, Math.max(1, Number(options.rounds) || 9));
const frames = Math.min(999, Math.max(0, Number(options.frames) || 0));

const server = await serve();
const browser = await startBrowser();
const bars = [];
try {
  console.log(
    `Chromium ${browser.version()}, headless, software rendering, ${cpus().length} cores`,
  );
  if (only.includes('start'))
    bars.push(...(await measureStart({browser, server, rounds, frames, shots: options.shots})));
  if (only.includes('points')) bars.push(...(await measurePoints({browser, server, rounds})));
  if (only.includes('feed')) bars.push(...(await measureFeed({browser, server, rounds})));
  if (only.includes('rules')) bars.push(...(await measureRules({browser, server, rounds})));
  if (only.includes('map')) {
    const contenders = options.contenders.split(',');
    bars.push(...(await measureMap({browser, server, rounds, contenders, shots: options.shots})));
  }
} finally {
  await browser.close();
  await server.close();
}

console.log('');
for (const {text, holds} of bars) console.log(`${holds ? 'holds ' : 'MISSED'}  ${text}`);
process.exitCode = bars.every(({holds}) => holds) ? 0 : 1;
