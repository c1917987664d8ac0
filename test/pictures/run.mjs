/**
 * Photographs every story of the built Storybook in three themes and compares with the pictures kept beside this file.
 *
 *     npm run build-storybook && npm run pictures
 *     npm run pictures -- --update             keeps the pictures of now
 *     npm run pictures -- --only pyramid       stories whose id has this in it
 *     npm run pictures -- --theme dark         one theme
 *
 * Ends with 0 when all are as they were, 2 when some differ (`.cache/pictures/index.html` shows them), 1 when it broke.
 *
 * It is no part of `npm test`: letters are drawn otherwise by each system's fonts. The pictures are taken by the Chromium
 * that comes packed with its own typeface, which makes them the same on most machines, not on all.
 */
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {serve} from '../serve-storybook.mjs';
import {compare, decode, encode} from './thumbnail.mjs';

process.env.EDU_BROWSER ??= 'packed';
const {findBrowser} = await import('../browser.mjs');

const words = process.argv.slice(2);
const option = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const update = words.includes('--update');
const only = option('--only') ?? '';
const themes = option('--theme') ? [option('--theme')] : ['light', 'dark', 'wall'];
const folder = option('--folder') ?? 'storybook-static';

const kept = fileURLToPath(new URL('kept/', import.meta.url));
const report = fileURLToPath(new URL('../../.cache/pictures/', import.meta.url));
const WIDTH = 640;
const MOST_HEIGHT = 1600;
/** The demo's feeds are of that week, so their ages are always the same. */
const NOW = new Date('2026-11-26T09:00:00+07:00');

if (!existsSync(`${folder}/index.json`)) {
  console.error(`${folder} has no Storybook; npm run build-storybook makes one.`);
  process.exit(1);
}
const stories = Object.values(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')).entries)
  .filter(({type, id}) => type === 'story' && id.includes(only))
  .map(({id, importPath, exportName}) => ({
    id,
    file: importPath.split('/').pop().split('.')[0],
    name: exportName,
  }));

const {home, stop} = await serve(folder);
const {executablePath, args, name: browserName} = await findBrowser();
console.log(`Browser: ${browserName}`);
const browser = await chromium.launch({executablePath, args: [...args], headless: true});

/** Makes a picture small, in a page of its own, since that has a canvas. */
const laboratory = await browser.newPage();
const shrink = (png) =>
  laboratory.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const width = Math.ceil(bitmap.width / 8);
    const height = Math.ceil(bitmap.height / 8);
    const paint = (w, h) => {
      const context = new OffscreenCanvas(w, h).getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, w, h);
      return context.getImageData(0, 0, w, h).data;
    };
    const level = (value) => Math.max(0, Math.min(15, Math.round((value * 15) / 255)));
    const cells = [];
    const light = paint(width, height);
    for (let i = 0; i < light.length; i += 4)
      cells.push(level(0.299 * light[i] + 0.587 * light[i + 1] + 0.114 * light[i + 2]));
    const colour = paint(Math.ceil(width / 2), Math.ceil(height / 2));
    for (const [r, g, b] of [
      [-0.169, -0.331, 0.5],
      [0.5, -0.419, -0.081],
    ])
      for (let i = 0; i < colour.length; i += 4)
        cells.push(level(128 + r * colour[i] + g * colour[i + 1] + b * colour[i + 2]));
    return {width, height, cells};
  }, png.toString('base64'));

/** Waits until nothing in the story moves any more: a map writes its names when it has stood still for a while. */
const settled = () =>
  new Promise((done) => {
    let before = '';
    let calm = 0;
    const look = () => {
      const now = [...document.querySelectorAll('*')]
        .filter(({localName}) => localName.startsWith('edu-'))
        .map((one) => `${one.shadowRoot?.innerHTML.length} ${one.offsetHeight}`)
        .join();
      calm = now === before ? calm + 1 : 0;
      before = now;
      if (calm >= 15) done();
      else setTimeout(look, 40);
    };
    look();
    setTimeout(done, 6000);
  });

async function photograph(page, {id}, theme) {
  await page.goto(
    `${home}iframe.html?viewMode=story&id=${encodeURIComponent(id)}&globals=theme:${theme};lang:vi`,
    {waitUntil: 'load'},
  );
  await page.locator('#storybook-root .stage').first().waitFor({timeout: 20_000});
  await page.evaluate(settled);
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.max(8, Math.min(MOST_HEIGHT, tall));
  return page.screenshot({clip: {x: 0, y: 0, width: WIDTH, height}, fullPage: true});
}

/** `line-chart.txt Gaps dark` → picture */
const known = new Map();
if (existsSync(kept))
  for (const file of readdirSync(kept))
    for (const line of readFileSync(kept + file, 'utf8').split('\n')) {
      const [, key, picture] = /^(\S+ \S+) (.+)$/.exec(line) ?? [];
      if (key) known.set(`${file} ${key}`, picture);
    }

const now = new Map();
const differing = [];
const broken = [];
const queue = stories.flatMap((story) => themes.map((theme) => ({story, theme})));
const count = queue.length;

async function work() {
  const context = await browser.newContext({
    viewport: {width: WIDTH, height: 900},
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const {story, theme} = next;
    const key = `${story.file}.txt ${story.name} ${theme}`;
    try {
      const png = await photograph(page, story, theme);
      const small = await shrink(png);
      const thumbnail = {...small, cells: Uint8Array.from(small.cells)};
      now.set(key, encode(thumbnail));
      if (update) continue;
      const old = known.has(key) ? decode(known.get(key)) : undefined;
      const found = old ? compare(old, thumbnail) : {changed: true, where: [], why: 'is new'};
      if (found.changed) differing.push({key, png, old, thumbnail, ...found});
    } catch (error) {
      broken.push(`${key}: ${String(error).split('\n')[0]}`);
    }
  }
  await context.close();
}

await Promise.all([work(), work()]);
await browser.close();
stop();

if (update) keep();
else if (differing.length) tell();

for (const line of broken) console.error(line);
for (const {key, why} of differing) console.error(`${key}: ${why}`);
console.log(
  `${count} pictures, ${update ? 'kept' : `${differing.length} differ`}, ${broken.length} could not be taken.`,
);
process.exitCode = broken.length ? 1 : differing.length ? 2 : 0;

/** Writes what was taken; a full run also drops what no story has any more. */
function keep() {
  const isWhole = !only && themes.length === 3 && !broken.length;
  const files = new Map();
  for (const [key, picture] of [...(isWhole ? [] : known), ...now]) {
    const [file, ...rest] = key.split(' ');
    files.set(file, (files.get(file) ?? new Map()).set(rest.join(' '), picture));
  }
  rmSync(kept, {recursive: true, force: true});
  mkdirSync(kept, {recursive: true});
  for (const [file, pictures] of files) {
    const lines = [...pictures].map(([key, picture]) => `${key} ${picture}`).sort();
    writeFileSync(kept + file, `${lines.join('\n')}\n`);
  }
}

/** A page with each picture as it was, as it is, and where they differ. */
function tell() {
  rmSync(report, {recursive: true, force: true});
  mkdirSync(report, {recursive: true});
  const parts = differing.map(({key, png, old, thumbnail, where, why}, i) => {
    writeFileSync(`${report}${i}.png`, png);
    const picture = (one, marks = new Set()) =>
      one
        ? `<svg width="${one.width * 4}" height="${one.height * 4}" viewBox="0 0 ${one.width} ${one.height}" shape-rendering="crispEdges">${[
            ...one.cells.slice(0, one.width * one.height),
          ]
            .map((level, n) => {
              const grey = level * 17;
              const fill = marks.has(n) ? '#d00' : `rgb(${grey},${grey},${grey})`;
              return `<rect x="${n % one.width}" y="${Math.floor(n / one.width)}" width="1" height="1" fill="${fill}"/>`;
            })
            .join('')}</svg>`
        : '<p>–</p>';
    return `<h2>${key}</h2><p>${why}</p><div>${picture(old)}${picture(thumbnail, new Set(where))}<img src="${i}.png" width="320" alt=""></div>`;
  });
  writeFileSync(
    `${report}index.html`,
    `<!doctype html><meta charset="utf-8"><title>Ảnh khác đi · Pictures that differ</title>
<style>body{font:14px system-ui;margin:24px}div{display:flex;gap:16px;align-items:start}h2{font-size:16px}</style>
<h1>Trước, nay (đỏ: chỗ khác), ảnh đầy đủ · Before, now (red: what differs), the whole picture</h1>${parts.join('\n')}`,
  );
  console.error(`See ${report}index.html`);
}
