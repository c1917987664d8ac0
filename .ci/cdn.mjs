/**
 * Writes what `dist/cdn/` holds besides the bundles of one file:
 *
 *     line-chart.js …   one module an element, which registers it
 *     chunks/           what several of them share, and what they load later
 *     loader.js         brings the modules of the elements that a page has
 *     frame.html        a page that is one widget, for frames, and frame.js
 *     frame-host.js     gives such frames their height, where loader.js is not
 *     integrity.json    a hash of every file, the bundles too
 *
 *     node .ci/cdn.mjs [folder]
 */
import {createHash} from 'node:crypto';
import {copyFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build as bundle} from 'esbuild';
import {build} from 'vite';
import {leanTemplates, noMarks} from './bundle-plugins.mjs';
import {elements, root} from './elements.mjs';

const PREFIX = 'element:';

/** The registering module of each element. Those that others are made of bring them along. */
const entries = {
  name: 'entries',
  resolveId: (id) => {
    const at = id.indexOf(PREFIX);
    return at < 0 ? undefined : id.slice(at);
  },
  load(id) {
    if (!id.startsWith(PREFIX)) return undefined;
    const {name, tag, className} = elements.find((each) => each.name === id.slice(PREFIX.length));
    const makes = MAKES[name] ?? [];
    return [
      ...makes.map((other) => `import '${PREFIX}${other}';`),
      `import {${className}} from '/src/elements/${name}.ts';`,
      `import {register} from '/src/embed/register.ts';`,
      `register('${tag}', ${className});`,
      `export {${className}};`,
    ].join('\n');
  },
};

/** Elements that write others into their own templates. */
const MAKES = {wall: ['dashboard', 'alert-panel']};

const modules = (names) => new RegExp(`/src/\\w+/(${names.replaceAll(' ', '|')})\\.ts$`);

/**
 * What most elements need, what those with figures need, and what charts need, each as one file, and more for what is too
 * small for one: sharing each module for itself would have a chart ask for twenty. The counts are of elements.
 */
const GROUPS = [
  {name: 'kit', minShareCount: 16, priority: 3},
  {name: 'figures', minShareCount: 12, priority: 2},
  {name: 'chart', minShareCount: 8, priority: 1},
  {name: 'axis', test: modules('value-axis time-ticks')},
  {
    name: 'marks',
    test: modules(
      'bar-scene bars bars-lying bars-upright order-rows groups-chart describe-groups pick-stack part-patterns parts',
    ),
  },
  {
    name: 'bits',
    test: modules('controls convert keyed-list patterns remember table-words dashboards'),
  },
];

/** Writes the modules; gives for each element the files that it needs at once. */
async function buildModules(folder) {
  const [{output}] = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [entries, leanTemplates(), noMarks()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      lib: {
        entry: Object.fromEntries(elements.map(({name}) => [name, `${PREFIX}${name}`])),
        formats: ['es'],
      },
      rolldownOptions: {
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {groups: GROUPS},
        },
      },
    },
  });
  const chunks = new Map(output.map((each) => [each.fileName, each]));
  const needs = (file, all = new Set()) => {
    if (all.has(file) || !chunks.has(file)) return all;
    all.add(file);
    for (const next of chunks.get(file).imports) needs(next, all);
    return all;
  };
  return new Map(elements.map(({name}) => [name, [...needs(`${name}.js`)]]));
}

/** Writes the classic scripts. The loader is told the files by number, since each is named many times. */
async function buildScripts(folder, needs) {
  const files = [...new Set([...needs.values()].flat())];
  const numbers = [...needs].map(([name, own]) => [name, own.map((file) => files.indexOf(file))]);
  await bundle({
    entryPoints: {
      loader: `${root}src/embed/loader.ts`,
      'frame-host': `${root}src/embed/host.ts`,
      frame: `${root}src/embed/frame.ts`,
    },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    // Older engines must get as far as the line that says what did not load.
    target: 'es2020',
    tsconfig: `${root}tsconfig.json`,
    logLevel: 'warning',
    define: {
      FILES: JSON.stringify(files),
      NEEDS: JSON.stringify(Object.fromEntries(numbers)),
      TAGS: JSON.stringify(elements.map(({tag}) => tag)),
    },
  });
  copyFileSync(`${root}src/embed/frame.html`, join(folder, 'frame.html'));
}

/** `integrity.json`: `{"edu-widgets.js": "sha384-…"}`, for the attribute of that name. */
export function writeIntegrity(folder) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((each) => each.isFile() && each.name !== 'integrity.json')
    .map(({parentPath, path = parentPath, name}) => join(path, name))
    .sort();
  const hashes = files.map((file) => [
    file.slice(join(folder, '/').length).replaceAll('\\', '/'),
    `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`,
  ]);
  const text = JSON.stringify(Object.fromEntries(hashes), null, 2);
  writeFileSync(join(folder, 'integrity.json'), `${text}\n`);
}

/** Writes everything into a folder that may hold the bundles already. Gives the files that each element needs at once. */
export async function buildCdn(folder) {
  const needs = await buildModules(folder);
  await buildScripts(folder, needs);
  writeIntegrity(folder);
  return needs;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildCdn(process.argv[2] ?? `${root}dist/cdn`);
