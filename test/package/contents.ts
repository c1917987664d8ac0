import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {consumer, pack, root, run, runNode} from './pack.js';

/** Every kind of file that users need, and what of it there is. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^package\.json$/, 'manifest'],
  [/^(README|CHANGELOG)\.md$/, 'words'],
  [/^LICENSE$/, 'licence'],
  [/^dist\/[a-z-]+(\.class)?\.(js|d\.ts)$/, 'entries'],
  [
    /^dist\/(controllers|elements|embed|feed|format|geometry|model|render|theme)\/([a-z-]+\/)?[a-z-]+\.(js|d\.ts)$/,
    'modules',
  ],
  [/^dist\/cli\/[a-z-]+\.js$/, 'program'],
  [/^dist\/cdn\/edu-widgets(\.iife)?\.js(\.map)?$/, 'bundles'],
  [/^dist\/cdn\/([a-z-]+|chunks\/[\w-]+)\.js(\.map)?$/, 'modules for the loader'],
  [/^dist\/cdn\/(frame\.html|integrity\.json)$/, 'files beside them'],
  [/^dist\/types\/(elements|jsx|react|svelte|vue)\.(js|d\.ts)$/, 'types of tags'],
  [
    /^dist\/(custom-elements|edufeed\.schema|tokens|vscode\.(html|css)-custom-data|web-types)\.json$/,
    'data',
  ],
];

/** Addresses inside the package by what users write: `edu-widgets/line-chart.js`. */
function entries(): string[] {
  const {files} = pack();
  return files
    .flatMap(
      (path) =>
        /^dist\/([a-z-]+(?:\.class)?\.js)$/.exec(path)?.[1] ??
        /^dist\/(types\/[a-z]+)\.js$/.exec(path)?.[1] ??
        [],
    )
    .sort();
}

export function contents(): void {
  describe('the packed package', () => {
    test('holds every kind of file that users need, and no other', () => {
      const {files} = pack();
      const counted = new Map<string, number>();
      for (const path of files) {
        const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1];
        assert.ok(kind, `nobody needs ${path}`);
        counted.set(kind, (counted.get(kind) ?? 0) + 1);
      }
      for (const [, kind] of KINDS) assert.ok(counted.get(kind), `no ${kind}`);
      assert.equal(counted.get('bundles'), 4);
    });

    test('has types beside every module', () => {
      const {files} = pack();
      const modules = files.filter(
        (path) => path.endsWith('.js') && !/^dist\/(cdn|cli)\//.test(path),
      );
      assert.ok(modules.length > 100);
      for (const path of modules) assert.ok(files.includes(path.replace(/\.js$/, '.d.ts')), path);
    });

    test('names no file outside itself, and no folder of this machine', () => {
      const {folder, files} = pack();
      for (const path of files.filter((it) => /\.(js|ts|json|map)$/.test(it))) {
        const text = readFileSync(join(folder, path), 'utf8');
        assert.ok(!text.includes(root), path);
        if (!path.startsWith('dist/cdn/')) assert.doesNotMatch(text, /sourceMappingURL/, path);
      }
    });

    test('satisfies publint', () => {
      const {tarball} = pack();
      const {status, output} = run(root, 'publint', 'run', tarball, '--strict');
      assert.equal(status, 0, output);
      assert.match(output, /All good/);
    });

    test('has types that node and bundlers resolve, by are-the-types-wrong', () => {
      const {tarball} = pack();
      const {status, output} = run(
        root,
        ...(['attw', tarball, '--profile', 'esm-only', '--format', 'table-flipped'] as const),
        ...['--no-color', '--no-emoji', '--entrypoints', '.', ...entries()],
      );
      assert.equal(status, 0, output);
      assert.match(output, /"edu-widgets\/line-chart\.js"/, 'was looked at');
    });

    test('is imported by plain Node, every entry of it, and puts nothing of its own on the global object', () => {
      const home = consumer([], {
        'import.mjs': `
          const values = () => new Map(Reflect.ownKeys(globalThis).map((key) =>
            [String(key), Object.getOwnPropertyDescriptor(globalThis, key).value]));
          const before = values();
          for (const address of process.argv.slice(2)) await import(address);
          // Lit tells of itself in lists of versions, and brings the registry of elements that Node lacks.
          // What Node itself makes on first use had no value before.
          console.log([...values()].filter(([key, value]) => !before.has(key) ||
            (before.get(key) !== undefined && !Object.is(before.get(key), value))).map(([key]) => key).filter((key) => !/^(lit|reactiveElement|customElements$)/.test(key)).join());
        `,
        'careless.mjs': `globalThis.document = {}; globalThis.Map = class careless extends Map {}`,
      });
      assert.ok(entries().length > 30);
      const addresses = entries().map((entry) => `edu-widgets/${entry}`);
      for (const some of [['edu-widgets'], ['edu-widgets/line-chart.js'], addresses]) {
        const {status, output} = runNode(home, 'import.mjs', ...some);
        assert.deepEqual([status, output.trim()], [0, ''], some[0]);
      }
      const careless = runNode(home, 'import.mjs', './careless.mjs');
      assert.equal(careless.output.trim(), 'Map,document', 'would be seen (control)');
    });
  });
}
