import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

const root = new URL('../', import.meta.url);
const page = readFileSync(new URL('test/accessibility.md', root), 'utf8');
const lines = page.split('\n').filter((line) => line.startsWith('- **'));

test('each heuristic of the list has a verdict and something that shows it', () => {
  for (const line of lines) {
    assert.match(line, /^- \*\*.+?\*\*( \(critical\))? – (holds( in part)?|does not hold)\b/);
    assert.match(line, /`(test|stories|\.ci)\/\S+`: “/, line);
  }
});

test('every sentence that the list quotes stands in the file that it names', () => {
  let file = '';
  let quoted = 0;
  for (const [, path, sentence] of lines
    .join('\n')
    .matchAll(/`((?:test|stories|\.ci)\/[^`]+)`: (?=“)|“([^”]+)”/g)) {
    if (path) file = readFileSync(new URL(path, root), 'utf8');
    else if (sentence) {
      quoted++;
      assert.ok(file.includes(sentence), sentence);
    }
  }
  assert.ok(quoted >= lines.length);
});
