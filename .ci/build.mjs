/**
 * Makes dist/ anew:
 *
 *     dist/line-chart.js            registers <edu-line-chart>
 *     dist/line-chart.class.js      its class only
 *     dist/all.js index.js feed.js  everything registered · classes · feed API
 *     dist/elements/ model/ …       the modules themselves, as tsc writes them
 *     dist/cdn/                     bundles for a script tag, the loader and its modules, the frame page
 *     dist/cli/                     the program that draws without a browser
 *     dist/custom-elements.json     for editors, and what is made of it for VS Code and JetBrains
 *     dist/types/                   the tags in JSX, React, Vue and Svelte
 *     dist/edufeed.schema.json      for publishers of feeds
 *     dist/tokens.json              colours and measures, for designers' tools
 */
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {transform} from 'esbuild';
import {leanCode} from './bundle-plugins.mjs';
import {described, vscodeCss, vscodeHtml, webTypes} from './editor-data.mjs';
import {elements, root} from './elements.mjs';
import {frameworkTypes} from './framework-types.mjs';

const steps = [
  checkLists,
  clean,
  compile,
  slim,
  compileProgram,
  writeEntries,
  describe,
  typeTags,
  bundle,
  writeSchema,
  copyTokens,
  parseAll,
];

function checkLists() {
  const all = readFileSync(`${root}src/embed/all.ts`, 'utf8');
  const index = readFileSync(`${root}src/embed/index.ts`, 'utf8');
  const {sideEffects} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  for (const {name, tag, className} of elements) {
    must(
      sideEffects.includes(`./dist/${name}.js`),
      `package.json, sideEffects, lacks ./dist/${name}.js.`,
    );
    must(
      all.includes(`register('${tag}', ${className})`),
      `src/embed/all.ts does not register <${tag}>.`,
    );
    must(index.includes(`elements/${name}.js`), `src/embed/index.ts does not export ${className}.`);
  }
}

function clean() {
  rmSync(`${root}dist`, {recursive: true, force: true});
}

function compile() {
  run('node_modules/typescript/bin/tsc', '-p', '.ci/tsconfig.build.json');
}

// A page's own bundler leaves white space in templates and style sheets alone, as ours would.
function slim() {
  for (const room of ['elements', 'render', 'theme'])
    for (const file of readdirSync(`${root}dist/${room}`).filter((name) => name.endsWith('.js')))
      write(`${room}/${file}`, leanCode(readFileSync(`${root}dist/${room}/${file}`, 'utf8')));
}

// The program for the command line, which leans on Node; `npm run types` has checked it.
async function compileProgram() {
  mkdirSync(`${root}dist/cli`);
  for (const file of readdirSync(`${root}src/cli`)) {
    const source = readFileSync(`${root}src/cli/${file}`, 'utf8');
    const {code} = await transform(source, {loader: 'ts', target: 'node20', charset: 'utf8'});
    write(`cli/${file.replace(/ts$/, 'js')}`, code);
  }
}

// Short addresses for the package's users. They are so alike that writing them
// out in src would only invite mistakes.
function writeEntries() {
  for (const {name, tag, className} of elements) {
    const reexport = `export {${className}} from './elements/${name}.js';\n`;
    write(`${name}.class.js`, reexport);
    write(`${name}.class.d.ts`, reexport);
    write(`${name}.d.ts`, reexport + tagName(tag, className, name));
    write(
      `${name}.js`,
      `import {${className}} from './elements/${name}.js';\n` +
        `import {register} from './embed/register.js';\n` +
        `register('${tag}', ${className});\n` +
        `export {${className}};\n`,
    );
  }
  for (const name of ['all', 'index', 'feed']) {
    write(`${name}.js`, `export * from './embed/${name}.js';\n`);
    const tags =
      name === 'all' ? elements.map(({name: it}) => `import './${it}.js';\n`).join('') : '';
    write(`${name}.d.ts`, `${tags}export * from './embed/${name}.js';\n`);
  }
}

/** What `document.querySelector('edu-line-chart')` gives, for whoever has registered it. */
function tagName(tag, className, name) {
  return (
    `declare global {\n  interface HTMLElementTagNameMap {\n` +
    `    '${tag}': import('./elements/${name}.js').${className};\n  }\n}\n`
  );
}

function describe() {
  run('.ci/manifest.mjs');
  const manifest = readFileSync(`${root}.cache/custom-elements.json`, 'utf8');
  // Readers of the package have dist, not src.
  write('custom-elements.json', manifest.replace(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"'));
}

// What editors and type checkers know of the tags.
async function typeTags() {
  const all = described(JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')));
  const json = (file, value) => write(file, `${JSON.stringify(value, null, 1)}\n`);
  json('vscode.html-custom-data.json', vscodeHtml(all));
  json('vscode.css-custom-data.json', vscodeCss(all));
  json('web-types.json', webTypes(all, JSON.parse(readFileSync(`${root}package.json`, 'utf8'))));

  // Elements are made here only to see what is inside them.
  globalThis.MutationObserver = EventTarget;
  globalThis.matchMedia = () => new EventTarget();
  const classes = await import(`${root}dist/index.js`);
  const made = Object.fromEntries(
    elements.map(({className}) => [className, new classes[className]()]),
  );
  mkdirSync(`${root}dist/types`);
  // An attribute named like something inside the element: a framework would set that, since it is there.
  const taken = (className, name) => name in made[className];
  for (const [file, text] of Object.entries(frameworkTypes(all, taken))) {
    write(`types/${file}.d.ts`, text);
    // For `import 'edu-widgets/types/react'`, which bundlers look up.
    write(`types/${file}.js`, 'export {};\n');
  }
}

function bundle() {
  run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
  // Last, since it writes a hash of every file.
  run('.ci/cdn.mjs');
}

function writeSchema() {
  run('--import', 'tsx', '.ci/write-schema.mjs');
}

function copyTokens() {
  copyFileSync(`${root}src/theme/tokens.json`, `${root}dist/tokens.json`);
}

function parseAll() {
  run('--experimental-vm-modules', '--no-warnings', '.ci/parse-built.mjs');
}

function run(...args) {
  const {status} = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  must(status === 0, `This failed: node ${args.join(' ')}`);
}

function write(file, text) {
  writeFileSync(`${root}dist/${file}`, text);
}

function must(holds, message) {
  if (holds) return;
  console.error(message);
  process.exit(1);
}

for (const step of steps) await step();
