import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {flatten, propertyOf, valueOf, type Colour, type Token} from '../../.ci/read-tokens.mjs';
// @ts-expect-error – plain JavaScript without types
import {sheetOf as untyped} from '../../.ci/tokens.mjs';

const sheetOf = untyped as (json: object) => string;
const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const json = JSON.parse(read('src/theme/tokens.json')) as object;
const tokens = flatten(json);
const THEMES = ['light', 'dark', 'wall'];

test('the style sheet of colours is what the token file says (else: npm run tokens)', () => {
  assert.equal(read('src/theme/tokens.ts'), sheetOf(json));
});

test('a changed colour changes the sheet, in its theme alone (control)', () => {
  const changed = JSON.parse(
    read('src/theme/tokens.json').replace(
      '"$value": "{dark.ink}"',
      '"$value": {"colorSpace": "srgb", "components": [1, 0, 0], "hex": "#ff0000"}',
    ),
  ) as object;
  const lines = (text: string): string[] => text.split('\n').map((line) => line.trim());
  const before = lines(sheetOf(json));
  const added = lines(sheetOf(changed)).filter((line) => !before.includes(line));
  assert.deepEqual(added, ['.dark {', '--_ink: var(--edu-ink, #f00);']);
});

test('every token has a type, a value, and what it is for in both languages', () => {
  assert.ok(tokens.size > 60);
  for (const [path, {$type, $value, $description}] of tokens) {
    assert.match($type ?? '', /^(color|dimension|fontFamily|border)$/, path);
    assert.notEqual($value, undefined, path);
    if (path.includes('.series.') || path.startsWith('wall.')) continue;
    assert.match($description ?? '', /^.+ \/ .+$/, path);
  }
});

test('a colour is written twice and both say the same', () => {
  for (const [path, {$type}] of tokens) {
    if ($type !== 'color') continue;
    const {colorSpace, components, hex} = valueOf(tokens, path) as Colour;
    assert.equal(colorSpace, 'srgb');
    assert.equal(
      `#${components
        .map((part) =>
          Math.round(part * 255)
            .toString(16)
            .padStart(2, '0'),
        )
        .join('')}`,
      hex,
      path,
    );
  }
});

test('a circle and a reference to nothing are refused', () => {
  const odd = new Map<string, Token>([
    ['a', {$value: '{b}'}],
    ['b', {$value: '{a}'}],
    ['c', {$value: '{d}'}],
  ]);
  assert.throws(() => valueOf(odd, 'a'), /a → b → a/);
  assert.throws(() => valueOf(odd, 'c'), /no token d/);
});

test('the three themes have the same names', () => {
  const names = THEMES.map((theme) =>
    [...tokens.keys()]
      .filter((path) => path.startsWith(`${theme}.`))
      .map((path) => path.slice(theme.length)),
  );
  assert.deepEqual(names[1], names[0]);
  assert.deepEqual(names[2], names[0]);
});

/** Lengths in em, which the format has no unit for. */
const IN_EM = ['--edu-list-height', '--edu-table-height'];

test('each property that a style sheet asks the page for is a token, and the other way round', () => {
  const sheets = readdirSync(new URL('../../src/theme/', import.meta.url))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`src/theme/${name}`))
    .concat(read('src/elements/widget.ts'));
  const asked = new Set(
    sheets.flatMap((sheet) => [...sheet.matchAll(/var\((--edu-[\w-]+)/g)].map(([, name]) => name)),
  );
  const known = new Set([...[...tokens.keys()].map(propertyOf), ...IN_EM]);
  assert.deepEqual([...asked].sort(), [...known].sort());
});

test('the sheets of single elements have the colours of the file', () => {
  const alerts = read('src/theme/alerts.ts');
  for (const theme of ['light', 'dark'])
    assert.ok(
      alerts.includes(`--edu-extreme, ${(valueOf(tokens, `${theme}.extreme`) as Colour).hex}`),
      theme,
    );
});

test('the readme and the notes of the elements name no property that is none', () => {
  const known = new Set([...[...tokens.keys()].map(propertyOf), ...IN_EM]);
  const documents = readdirSync(new URL('../../src/elements/', import.meta.url))
    .map((name) => read(`src/elements/${name}`))
    .concat(read('README.md'));
  const named = documents.flatMap((text) =>
    [...text.matchAll(/(?<![\w])--edu-[a-z]+(?:-[a-z]+)*(?:-\d)?/g)].map(([name]) => name),
  );
  assert.ok(named.length > 20);
  assert.deepEqual(
    [...new Set(named)].filter((name) => !known.has(name)),
    [],
  );
});
