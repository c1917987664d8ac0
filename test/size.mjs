/**
 * Weighs each entry as a page would load it: bundled alone with everything it
 * needs, minified as the published bundles are, gzip -9. Fails above a ceiling.
 */
import {gzipSync} from 'node:zlib';
import {build} from 'vite';
import {leanTemplates} from '../.ci/bundle-plugins.mjs';

// kB are thousands of bytes, as transfer sizes are given. The goal is what a page should pay at most; the ceiling
// is where things stand, so that nothing grows unseen. A ceiling may only come down.
const budgets = {
  'line-chart': {goal: 46, ceiling: 47.7},
  'bar-chart': {goal: 46, ceiling: 46.3},
  'kpi-tile': {goal: 40, ceiling: 40.6},
  'data-table': {goal: 40, ceiling: 39.3},
  'feed-source': {goal: 30, ceiling: 6.4},
  all: {goal: 60, ceiling: 55.5},
};

const root = new URL('..', import.meta.url).pathname;
let heavy = 0;

console.log(row('entry', 'bytes', 'goal', 'ceiling', 'of the goal'));
for (const [entry, {goal, ceiling}] of Object.entries(budgets)) {
  const bytes = gzipSync(await bundle(entry), {level: 9}).length;
  const share = `${Math.round(bytes / goal / 10)} %`;
  if (bytes > ceiling * 1000) heavy += 1;
  const verdict =
    bytes > ceiling * 1000 ? '  too heavy' : bytes > goal * 1000 ? '  over its goal' : '';
  console.log(row(entry, bytes, goal * 1000, ceiling * 1000, share + verdict));
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
