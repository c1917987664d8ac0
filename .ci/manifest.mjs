/**
 * Writes .cache/custom-elements.json, the description of every element that
 * Storybook and editors read, and checks that it says what it should.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {elements, root} from './elements.mjs';

const {status} = spawnSync(
  process.execPath,
  [
    `${root}node_modules/@custom-elements-manifest/analyzer/cem.js`,
    'analyze',
    '--config',
    '.ci/manifest.config.mjs',
  ],
  {cwd: root, stdio: ['ignore', 'inherit', 'inherit']},
);

// With a broken configuration the analyzer still writes a manifest and reports
// success, so what it wrote is looked at.
const manifest = JSON.parse(readFileSync(`${root}.cache/custom-elements.json`, 'utf8'));
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
const faults = elements.flatMap(({tag, className}) => {
  const declaration = declarations.find((it) => it.tagName === tag);
  if (!declaration)
    return [`<${tag}> is not in the manifest; does its file export class ${className}?`];
  const hidden = (declaration.members ?? []).filter(({privacy = 'public'}) => privacy !== 'public');
  return hidden.map(({name}) => `<${tag}> shows its ${name}, which is not public`);
});

for (const fault of faults) console.error(fault);
if (status !== 0 || faults.length > 0) process.exit(1);
console.log(`${elements.length} elements in .cache/custom-elements.json`);
