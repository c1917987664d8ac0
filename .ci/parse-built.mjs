/**
 * Reads every built file with the engine that browsers have. Bundlers accept
 * decorators and pass them on untouched; this does not.
 *
 * Run with --experimental-vm-modules, the only way Node parses without running.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {SourceTextModule} from 'node:vm';
import {root} from './elements.mjs';

const files = readdirSync(`${root}dist`, {recursive: true}).filter((file) => file.endsWith('.js'));
for (const file of files) {
  try {
    new SourceTextModule(readFileSync(`${root}dist/${file}`, 'utf8'));
  } catch (error) {
    console.error(`dist/${file} is not a module that browsers can read: ${error.message}`);
    process.exitCode = 1;
  }
}
console.log(`dist: ${files.length} modules read`);
