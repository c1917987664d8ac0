/**
 * Weighs each entry as a page would load it: bundled alone with everything it
 * needs, minified as the published bundles are, gzip -9. Fails above a budget.
 */
import {gzipSync} from 'node:zlib';
import {build} from 'vite';
import {leanTemplates} from '../.ci/bundle-plugins.mjs';

// kB are thousands of bytes, as transfer sizes are given: what a page should pay at most.
const budgets = {
  // The aim is 32: reading the feed is 9, lit 6, judging rules by figures and ratios 4.4 of it.
  'alert-panel': 43,
  'line-chart': 47,
  'bar-chart': 46,
  'kpi-tile': 40,
  'data-table': 40,
  // The aim is 54: a widget without its map is 36, the packages that cluster and unpack 4.5.
  'school-map': 70,
  'source-strip': 31,
  'milestone-strip': 34,
  'feed-source': 7,
  all: 112,
};

const root = new URL('..', import.meta.url).pathname;
let heavy = 0;

console.log(row('entry', 'bytes', 'budget', ''));
for (const [entry, budget] of Object.entries(budgets)) {
  const bytes = gzipSync(await bundle(entry), {level: 9}).length;
  const tooHeavy = bytes > budget * 1000;
  if (tooHeavy) heavy += 1;
  console.log(
    row(
      entry,
      bytes,
      budget * 1000,
      `${(bytes / budget / 10).toFixed(1)} %${tooHeavy ? '  too heavy' : ''}`,
    ),
  );
}
if (heavy > 0) process.exitCode = 1;

async function bundle(entry) {
  const {output} = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [leanTemplates(), entryPlugin(entry)],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'virtual:entry',
        preserveEntrySignatures: 'strict',
        output: {minify: true, codeSplitting: false},
      },
    },
  });
  return output.map((chunk) => chunk.code ?? chunk.source).join('');
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
    resolveId: (id) => (id === 'virtual:entry' ? id : undefined),
    load: (id) => (id === 'virtual:entry' ? code : undefined),
  };
}

function row(entry, ...cells) {
  const rest = cells.pop();
  return `${entry.padEnd(14)}${cells.map((cell) => String(cell).padStart(9)).join('')}  ${rest}`;
}
