import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const here = new URL('.', import.meta.url);

test('the story test reads every story file', () => {
  const stories = readdirSync(new URL('../stories/', here)).filter((name) =>
    /\.stor(y|ies)\.ts$/.test(name),
  );
  const source = readFileSync(new URL('stories.test.ts', here), 'utf8');
  const read = [...source.matchAll(/from '\.\.\/stories\/(.+\.stor(?:y|ies))\.js'/g)].map(
    ([, name]) => `${name}.ts`,
  );
  assert.deepEqual(read.sort(), stories.sort());
});

test('every element has its stories', () => {
  // The bases have no tag of their own.
  const elements = readdirSync(new URL('../src/elements/', here)).filter(
    (name) => !/^(chart|groups-chart|indicator-widget|widget)\.ts$/.test(name),
  );
  const stories = readdirSync(new URL('../stories/', here)).filter((name) =>
    name.endsWith('.stories.ts'),
  );
  assert.deepEqual(
    stories.sort(),
    elements.map((name) => name.replace('.ts', '.stories.ts')).sort(),
  );
});
