/**
 * Weighs each entry as a page would load it: bundled alone with everything it
 * needs, minified as the published bundles are, gzip -9. Fails above a budget.
 *
 * What a page loads only once it is needed (keeping feeds, linking widgets) is
 * printed beside it; the bundle of everything is one file and has it inside.
 */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build} from 'vite';
import {leanTemplates, noMarks, oneFile} from '../.ci/bundle-plugins.mjs';
import {buildCdn} from '../.ci/cdn.mjs';

// kB are thousands of bytes, as transfer sizes are given: what a page should pay at most.
const budgets = {
  // The aim is 32: reading the feed is 9, lit 6, judging rules by figures and ratios 4.4 of it.
  'alert-panel': 45,
  // The aim is 46: what a reader takes along, hears and jumps to is 4 of it, small pictures side by side 3, the links and the freshness 2.
  'line-chart': 59,
  'bar-chart': 58,
  'kpi-tile': 43,
  'data-table': 42,
  'stacked-chart': 56,
  'share-chart': 54,
  'heatmap-chart': 55,
  'pyramid-chart': 53,
  'funnel-chart': 52,
  // The aim is 54: a widget without its map is 36, the packages that cluster and unpack 4.5.
  'scatter-chart': 54,
  'school-map': 74,
  'source-strip': 33,
  'milestone-strip': 36,
  'feed-source': 7,
  dashboard: 37,
  wall: 45,
  'filter-bar': 36,
  // The aim is 120; the dashboard and the wall are some 12 of it, the family of charts 27, and words in two languages a tenth.
  all: 167,
};

const root = new URL('..', import.meta.url).pathname;
let heavy = 0;

console.log(row('entry', 'bytes', 'budget', 'later', ''));
for (const [entry, budget] of Object.entries(budgets)) {
  const [bytes, later] = await weigh(entry);
  const tooHeavy = bytes > budget * 1000;
  if (tooHeavy) heavy += 1;
  console.log(
    row(
      entry,
      bytes,
      budget * 1000,
      later,
      `${(bytes / budget / 10).toFixed(1)} %${tooHeavy ? '  too heavy' : ''}`,
    ),
  );
}
heavy += await weighLoader();
if (heavy > 0) process.exitCode = 1;

/** What a page transfers that holds one element and the loader: each file by itself, as a server compresses it. */
async function weighLoader() {
  const folder = mkdtempSync(join(tmpdir(), 'cdn-'));
  const needs = await buildCdn(folder);
  const bytes = (file) => gzipSync(readFileSync(join(folder, file)), {level: 9}).length;
  const loader = bytes('loader.js');
  console.log(`\n${row('loader.js', loader, 2000, '')}${loader > 2000 ? 'too heavy' : ''}`);
  console.log(row('with element', 'bytes', 'files', ''));
  for (const [name, files] of needs)
    console.log(
      row(
        name,
        files.reduce((sum, file) => sum + bytes(file), loader),
        files.length + 1,
        '',
      ),
    );
  rmSync(folder, {recursive: true});
  return loader > 2000 ? 1 : 0;
}

/** Bytes of the entry, and of what it loads later. */
async function weigh(entry) {
  const chunks = await bundle(entry);
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  // What the first file imports comes with it, in files of their own where a later one needs them too.
  const first = new Set();
  const follow = (chunk) => {
    first.add(chunk);
    for (const name of chunk.imports) if (byName.has(name)) follow(byName.get(name));
  };
  follow(chunks.find(({isEntry}) => isEntry));
  // One stream for each half, since a page's own bundler parts them in its own way.
  const bytes = (some) =>
    gzipSync(some.map(({code}) => code).join(''), {level: 9}).length * (some.length ? 1 : 0);
  return [bytes([...first]), bytes(chunks.filter((chunk) => !first.has(chunk)))];
}

async function bundle(entry) {
  const [{output}] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      leanTemplates(),
      noMarks(),
      ...(entry === 'all' ? [oneFile()] : []),
      entryPlugin(entry),
    ],
    build: {
      write: false,
      target: 'es2022',
      // As a library: an application of vite's would add what it loads later parts with.
      lib: {entry: `${root}virtual-entry.js`, formats: ['es']},
      rolldownOptions: {
        output: {minify: true, codeSplitting: entry !== 'all'},
      },
    },
  });
  return output.filter(({type}) => type === 'chunk');
}

/** The registering module of one element, as the build writes it. */
function entryPlugin(entry) {
  const className = `Edu${entry.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase())}`;
  const code =
    entry === 'all'
      ? `export * from '${root}src/embed/all.ts';`
      : `import {${className}} from '${root}src/elements/${entry}.ts';
         import {register} from '${root}src/embed/register.ts';
         register('edu-${entry}', ${className});
         export {${className}};`;
  return {
    name: 'entry',
    resolveId: (id) => (id.endsWith('virtual-entry.js') ? id : undefined),
    load: (id) => (id.endsWith('virtual-entry.js') ? code : undefined),
  };
}

function row(entry, ...cells) {
  const rest = cells.pop();
  return `${entry.padEnd(14)}${cells.map((cell) => String(cell).padStart(9)).join('')}  ${rest}`;
}
