import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {elements} from '../../.ci/elements.mjs';
import {pack} from './pack.js';

interface Named {
  readonly name: string;
  readonly description?: string | {readonly value: string};
}
interface Tag extends Named {
  readonly attributes: readonly (Named & {
    readonly values?: readonly Named[];
    readonly valueSet?: string;
    readonly value?: {readonly type: string};
  })[];
  readonly slots?: readonly Named[];
  readonly js?: Readonly<Record<'events' | 'properties', readonly Named[]>>;
  readonly css?: Readonly<Record<'parts' | 'properties' | 'pseudo-classes', readonly Named[]>>;
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(pack().folder, 'dist', path), 'utf8'));
const names = (list: readonly Named[] = []): string[] => list.map(({name}) => name);
const tags = elements.map(({tag}) => tag).sort();

/** The attributes that the classes themselves look at. */
async function observed(tag: string): Promise<readonly string[]> {
  const all: Readonly<Record<string, unknown>> = await import('../../src/embed/index.js');
  const {className = ''} = elements.find((it) => it.tag === tag) ?? {};
  return (all[className] as {observedAttributes: readonly string[]}).observedAttributes;
}

export function editorData(): void {
  describe('what editors know of the tags', () => {
    test('is every tag with every attribute that its class looks at, each with its words, in VS Code', async () => {
      const data = read('vscode.html-custom-data.json') as {tags: readonly Tag[]};
      assert.deepEqual(names(data.tags), tags);
      for (const {name, attributes} of data.tags) {
        assert.deepEqual(names(attributes).sort(), [...new Set(await observed(name))].sort(), name);
        for (const {name: attribute, description} of attributes)
          assert.ok((description as {value: string}).value.length > 10, `${name} ${attribute}`);
      }
    });

    test('is the same in JetBrains’ editors', () => {
      const data = read('web-types.json') as {
        version: string;
        contributions: {html: {elements: readonly Tag[]}};
      };
      const vscode = read('vscode.html-custom-data.json') as {tags: readonly Tag[]};
      const {elements: all} = data.contributions.html;
      assert.deepEqual(
        all.map(({name, attributes}) => [name, names(attributes)]),
        vscode.tags.map(({name, attributes}) => [name, names(attributes)]),
      );
      const chart = all.find(({name}) => name === 'edu-line-chart');
      assert.deepEqual(names(chart?.js?.events), ['edu-select', 'edu-data', 'edu-problem']);
      assert.ok(names(chart?.js?.properties).includes('data'));
      assert.ok(names(chart?.css?.parts).includes('readout'));
      assert.ok(names(chart?.css?.properties).includes('--edu-series-8'));
      assert.ok(names(chart?.css?.['pseudo-classes']).includes('state(stale)'));
      assert.deepEqual(names(chart?.slots), ['']);
      const {version} = read('../package.json') as {version: string};
      assert.equal(data.version, version);
    });

    test('is the words that an attribute may have, and that some stand for themselves', () => {
      const {tags: all} = read('vscode.html-custom-data.json') as {tags: readonly Tag[]};
      const attribute = (tag: string, name: string) =>
        all.find((it) => it.name === tag)?.attributes.find((it) => it.name === name);
      assert.deepEqual(names(attribute('edu-bar-chart', 'theme')?.values), [
        ...['light', 'dark', 'wall', 'auto'],
      ]);
      assert.deepEqual(names(attribute('edu-bar-chart', 'sort')?.values), [
        'value',
        'name',
        'none',
      ]);
      assert.ok(names(attribute('edu-wall', 'takeover')?.values).includes('Extreme'));
      assert.equal(attribute('edu-bar-chart', 'sideways')?.valueSet, 'v');
      assert.equal(attribute('edu-bar-chart', 'place')?.values, undefined);
    });

    test('is every custom property that the style sheets read, and each part and state', () => {
      const css = read('vscode.css-custom-data.json') as Record<string, readonly Named[]>;
      const {files, folder} = pack();
      const used = new Set(
        files
          .filter((path) => /^dist\/theme\/.*\.js$/.test(path))
          .flatMap((path) => readFileSync(join(folder, path), 'utf8').match(/--edu-[\w-]+/g) ?? []),
      );
      assert.ok(used.size > 20);
      assert.deepEqual(
        [...used].filter((name) => !names(css['properties']).includes(name)),
        [],
      );
      assert.ok(names(css['pseudoElements']).includes('::part(sentence)'));
      assert.ok(names(css['pseudoClasses']).includes(':state(failed)'));
    });

    test('leaves out of frameworks’ types what would overwrite something inside the element', () => {
      const types = readFileSync(join(pack().folder, 'dist/types/elements.d.ts'), 'utf8');
      const of = (name: string): string =>
        types.slice(types.indexOf(`interface ${name}Props`)).split('\n}')[0] ?? '';
      // A framework would set `element.size`, which is how the widget knows its width.
      assert.match(of('EduScatterChart'), /\bsizedBy\?/);
      assert.doesNotMatch(of('EduScatterChart'), /^ {2}'?size'?\?/m);
      assert.match(of('EduAlertPanel'), /\bspeaking\?/);
      assert.doesNotMatch(of('EduAlertPanel'), /^ {2}'?speech'?\?/m);
      assert.match(of('EduAlertPanel'), /'can-acknowledge'\?/, 'others are there (control)');
    });
  });
}
