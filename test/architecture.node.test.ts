import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Who may import whom: each folder, the folders it may use, and the packages it may use. */
const rooms: Record<string, {folders: string[]; packages: RegExp; browser: boolean}> = {
  model: {folders: [], packages: /^d3-array$/, browser: false},
  feed: {folders: ['model'], packages: /^$/, browser: false},
  format: {folders: ['model'], packages: /^$/, browser: false},
  geometry: {
    folders: ['model'],
    packages: /^(d3-(array|scale|shape|geo)|topojson-client|flatbush|kdbush|supercluster)$/,
    browser: false,
  },
  theme: {folders: [], packages: /^lit$/, browser: false},
  render: {
    folders: ['model', 'geometry', 'format', 'theme'],
    packages: /^lit(\/|$)/,
    browser: false,
  },
  controllers: {
    folders: ['feed', 'model', 'geometry', 'format'],
    packages: /^(lit(\/|$)|@lit\/)/,
    browser: true,
  },
  elements: {
    folders: ['model', 'feed', 'format', 'geometry', 'theme', 'render', 'controllers'],
    packages: /^(lit(\/|$)|@lit\/)/,
    browser: true,
  },
  embed: {folders: ['elements', 'controllers', 'feed', 'model'], packages: /^$/, browser: true},
  // Draws under Node what elements draw in a browser.
  cli: {
    folders: ['embed', 'feed', 'model', 'format', 'geometry'],
    packages: /^(lit$|node:)/,
    browser: true,
  },
};

/** Tools for publishers that no page carries, and the packages that only they may use. */
const offPage: Record<string, RegExp> = {[join('feed', 'json-schema.ts')]: /^zod\/mini$/};

/** What follows `from` in an import or export that may span lines, or `import` itself; words in texts are none. */
const IMPORT = /(?:^(?:import|export)\b[^;'"`]*?\bfrom\s*|^import\s*|\bimport\s*\(\s*)'([^']+)'/gm;

/** Names that only a browser has; Intl, URL and typed arrays are everybody's. */
const BROWSER =
  /(?<![\w.$'"`-])(window|document|navigator|localStorage|sessionStorage|customElements|location|fetch|setTimeout|setInterval|requestAnimationFrame|getComputedStyle|HTMLElement|ResizeObserver|MutationObserver|crypto)(?=\s*[.([])/;

const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({
    path,
    room: path.split(sep)[0] ?? '',
    text: readFileSync(join(src, path), 'utf8'),
  }));

const code = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

describe('the house', () => {
  it('has only the rooms that the table names', () => {
    assert.deepEqual(
      [...new Set(files.map(({room}) => room))].filter((room) => !(room in rooms)),
      [],
    );
    assert.ok(files.length > 30, 'the files were found');
  });

  for (const [room, {folders, packages, browser}] of Object.entries(rooms)) {
    it(`lets ${room} use ${folders.join(', ') || 'itself alone'}`, () => {
      for (const {path, text} of files.filter((file) => file.room === room)) {
        for (const [, from = ''] of code(text).matchAll(IMPORT)) {
          if (from.startsWith('.')) {
            const target = relative(src, join(src, dirname(path), from)).split(sep)[0] ?? '';
            assert.ok(target === room || folders.includes(target), `${path} imports ${from}`);
            assert.match(from, /\.js$/, `${path} names the file it imports`);
          } else assert.match(from, offPage[path] ?? packages, `${path} imports ${from}`);
        }
      }
    });

    if (!browser)
      it(`lets ${room} know nothing of the browser`, () => {
        for (const {path, text} of files.filter((file) => file.room === room))
          assert.doesNotMatch(code(text), BROWSER, path);
      });
  }

  it('brings to a page the packages that the package depends on, and none of the off-page tools', () => {
    const {dependencies} = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const reached = new Set(['all', 'index', 'feed'].map((name) => join('embed', `${name}.ts`)));
    const packages = new Set<string>();
    for (const path of reached) {
      const {text = ''} = files.find((file) => file.path === path) ?? {};
      for (const [, from = ''] of code(text).matchAll(IMPORT)) {
        if (from.startsWith('.')) reached.add(join(dirname(path), from.replace(/\.js$/, '.ts')));
        else packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? '');
      }
    }
    assert.ok(reached.size > 50, 'the imports were followed');
    assert.deepEqual([...packages].sort(), Object.keys(dependencies).sort());
    for (const path of Object.keys(offPage)) assert.ok(!reached.has(path), path);
  });

  it('gives every element its five names', () => {
    const elements = files.filter(
      ({path, text}) => path.startsWith('elements') && text.includes('@tag edu-'),
    );
    assert.ok(elements.length >= 5);
    const all = readFileSync(join(src, 'embed', 'all.ts'), 'utf8');
    for (const {path, text} of elements) {
      const name = path.split(sep)[1]?.replace(/\.ts$/, '') ?? '';
      const className = `Edu${name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`;
      assert.match(text, new RegExp(`@tag edu-${name}\\b`));
      assert.match(text, new RegExp(`export class ${className}\\b`));
      assert.match(all, new RegExp(`register\\('edu-${name}', ${className}\\)`));
      for (const place of [`../stories/${name}.stories.ts`, `../test/elements/${name}.test.ts`])
        assert.ok(readFileSync(join(src, place), 'utf8').length > 0, place);
    }
  });

  it('keeps d3 to arithmetic and the template the only writer of the document', () => {
    for (const {path, text} of files)
      assert.doesNotMatch(
        code(text),
        /d3-selection|d3-transition|innerHTML|outerHTML|insertAdjacentHTML|unsafe-?html|unsafe-?svg|style-?map|\beval\(|new Function|\sstyle=\$\{/i,
        path,
      );
  });
});
