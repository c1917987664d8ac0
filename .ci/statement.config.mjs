/** The story test alone, with what became of each story written to `.cache/story-results.json`. */
import {mkdirSync, writeFileSync} from 'node:fs';
import base from '../web-test-runner.config.mjs';

const folder = `${base.rootDir}/.cache`;

const results = {
  onTestRunFinished({sessions}) {
    const tests = sessions.flatMap(({testResults}) =>
      (testResults?.suites ?? []).flatMap((suite) =>
        suite.tests.map(({name, passed, skipped, error}) => ({
          suite: suite.name,
          name,
          passed,
          skipped,
          // The faults of a story are the text that should have been empty.
          faults: passed ? [] : String(error?.actual || error?.message || '').split('\n'),
        })),
      ),
    );
    // A file that broke off has told nothing of the tests that it did not reach.
    const finished =
      sessions.length > 0 &&
      sessions.every(({errors, testResults}) => testResults && !errors?.length);
    mkdirSync(folder, {recursive: true});
    writeFileSync(
      `${folder}/story-results.json`,
      JSON.stringify({at: new Date().toISOString(), finished, tests}, null, 1),
    );
  },
};

export default {
  ...base,
  // The page is worth waiting for; a run that is cut short tells of nothing.
  testsFinishTimeout: 25 * 60_000,
  files: [`${base.rootDir}/test/stories.test.ts`],
  reporters: [...base.reporters, results],
};
