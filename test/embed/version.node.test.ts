import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {version} from '../../src/embed/version.js';

test('the version that a second copy names is the package version', () => {
  const file = new URL('../../package.json', import.meta.url);
  const {version: published} = JSON.parse(readFileSync(file, 'utf8')) as {version: string};
  assert.equal(version, published);
});
