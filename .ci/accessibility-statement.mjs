/**
 * Writes the accessibility statement, `.cache/accessibility-statement.mdx`, which Storybook shows:
 *
 *     npm run statement              (runs the story test, which takes minutes)
 *     npm run statement -- --read    (from the results of the last run)
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import axe from 'axe-core';
import {elements, root} from './elements.mjs';
import {statementPage} from './statement-words.mjs';

const found = `${root}.cache/story-results.json`;
const page = `${root}.cache/accessibility-statement.mdx`;

/** The suite of an element is the title in its story file. */
const titles = new Map(
  readdirSync(`${root}stories`)
    .filter((file) => file.endsWith('.stories.ts'))
    .map((file) => readFileSync(`${root}stories/${file}`, 'utf8'))
    .map((source) => [
      /^ {2}component: '([^']+)'/m.exec(source)?.[1],
      /^ {2}title: '([^']+)'/m.exec(source)?.[1],
    ]),
);

/** The tags that the story test hands to axe, so that the page names no rule that it does not apply. */
const tags = /runOnly: \{type: 'tag', values: \[([^\]]+)\]/
  .exec(readFileSync(`${root}test/stories.test.ts`, 'utf8'))?.[1]
  .match(/\w+/g);

function main(read) {
  if (!tags) throw new Error('test/stories.test.ts no longer says which rules of axe it applies.');
  if (!read) {
    // Results of an earlier run must not pass for those of one that crashed.
    rmSync(found, {force: true});
    rmSync(page, {force: true});
    mkdirSync(`${root}.cache`, {recursive: true});
    const {error} = spawnSync(
      `${root}node_modules/.bin/wtr`,
      ['--config', '.ci/statement.config.mjs', '--static-logging'],
      {cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: 30 * 60_000},
    );
    if (error) console.error(`The story test did not run to its end: ${error.message}`);
  }
  const results = JSON.parse(readFileSync(found, 'utf8'));
  const named = elements.map(({tag}) => ({tag, title: titles.get(tag)}));
  // axe leaves these out where nobody asks for them by name.
  const rules = axe
    .getRules(tags)
    .filter((rule) => !rule.tags.includes('experimental') && !rule.tags.includes('deprecated'));
  writeFileSync(page, statementPage(named, results, rules));
  console.log(`${results.tests.length} results → ${page}`);
}

main(process.argv.includes('--read'));
