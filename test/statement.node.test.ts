import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
// @ts-expect-error – plain JavaScript without types
import * as words from '../.ci/statement-words.mjs';

interface Result {
  readonly suite: string;
  readonly name: string;
  readonly passed: boolean;
  readonly skipped?: boolean;
  readonly faults: readonly string[];
}

const {verdict, statementPage, criteria} = words as {
  verdict: (title: string, tests: readonly Result[]) => {state: string; ran: number};
  criteria: (rules: readonly {tags: readonly string[]}[]) => string[];
  statementPage: (
    elements: readonly {tag: string; title: string}[],
    results: {at: string; finished: boolean; tests: readonly Result[]},
    rules: readonly {tags: readonly string[]}[],
  ) => string;
};

const result = (more: Partial<Result>): Result => ({
  suite: 'A',
  name: 'one',
  passed: true,
  faults: [],
  ...more,
});

test('one failing story makes its element fail, whatever else passes', () => {
  assert.equal(verdict('A', [result({}), result({passed: false})]).state, 'failing');
});

test('an element without a story, or with one left out, is not tested', () => {
  assert.equal(verdict('B', [result({})]).state, 'untested');
  assert.equal(
    verdict('A', [result({}), result({passed: false, skipped: true})]).state,
    'untested',
  );
});

test('an element all of whose stories pass is passing', () => {
  assert.deepEqual(verdict('A', [result({}), result({name: 'two'})]), {
    state: 'passing',
    ran: 2,
    failing: [],
  });
});

test('the statement names criteria by the numbers of WCAG, in their order', () => {
  const rules = [{tags: ['wcag2aa', 'wcag1412']}, {tags: ['wcag143', 'cat.color']}];
  assert.deepEqual(criteria(rules), ['1.4.3', '1.4.12']);
});

test('the statement shows a fault in both languages and lets no markup through', () => {
  const page = statementPage(
    [
      {tag: 'edu-a', title: 'A'},
      {tag: 'edu-b', title: 'B'},
    ],
    {
      at: '2026-11-26T00:00:00.000Z',
      finished: false,
      tests: [result({passed: false, faults: ['axe color-contrast: <b>{x}</b>']})],
    },
    [],
  );
  assert.match(page, /<code>edu-a<.code><.td><td>■ Không đạt<br ..■ Does not conform</);
  assert.match(page, /<code>edu-b<.code><.td><td>○ Chưa thử<br ..○ Not tested</);
  assert.match(page, /did not come to its end/);
  assert.match(page, /axe color-contrast: &#60;b&#62;&#123;x&#125;/);
});

test('the story test reads every page about all elements', () => {
  const here = new URL('.', import.meta.url);
  const source = readFileSync(new URL('stories.test.ts', here), 'utf8');
  const pages = readdirSync(new URL('../stories/', here)).filter((name) =>
    name.endsWith('.story.ts'),
  );
  assert.ok(pages.length > 0);
  for (const name of pages)
    assert.ok(source.includes(`'../stories/${name.replace('.ts', '.js')}'`), name);
});
