/**
 * A reporter for @web/test-runner whose last word is one bare line:
 *
 *     12 passed, 1 failed
 *
 * Each failing test is printed with its file and reason. With TEST_TOTALS set,
 * the two numbers also go into that file, for the caller to add up.
 */
import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';

export function totals() {
  return {
    onTestRunFinished({sessions}) {
      const sum = {passed: 0, failed: 0};
      for (const session of sessions) {
        const file = relative(process.cwd(), session.testFile ?? session.group?.name ?? '');
        const tests = [...walk(session.testResults)];
        const failing = tests.filter((test) => !test.passed && !test.skipped);
        sum.passed += tests.filter((test) => test.passed && !test.skipped).length;
        sum.failed += failing.length;
        for (const test of failing) print(`${file}: ${test.title}`, test.error);
        // A file that cannot be imported has no tests at all, so without this
        // it would count for nothing.
        if (!session.passed && failing.length === 0) {
          sum.failed += 1;
          print(`${file}: did not finish`);
        }
        for (const error of session.errors ?? []) print(`${file}: error outside any test`, error);
        for (const url of session.request404s ?? [])
          console.log(`  ${file}: asked in vain for ${url}`);
        for (const line of session.logs ?? []) console.log(`  ${file}:`, ...line);
      }
      if (process.env.TEST_TOTALS) writeFileSync(process.env.TEST_TOTALS, JSON.stringify(sum));
      console.log(`${sum.passed} passed, ${sum.failed} failed`);
    },
  };
}

/** Every test below a suite, titled with the way to it: "bars › stays in the box". */
function* walk(suite, path = []) {
  if (!suite) return;
  const here = suite.name ? [...path, suite.name] : path;
  for (const test of suite.tests) yield {...test, title: [...here, test.name].join(' › ')};
  for (const inner of suite.suites) yield* walk(inner, here);
}

function print(title, error) {
  console.log(`\n✗ ${title}`);
  if (!error) return;
  if (error.message) console.log(indent(error.message));
  if (error.expected !== undefined) console.log(indent(`expected: ${error.expected}`));
  if (error.actual !== undefined) console.log(indent(`actual:   ${error.actual}`));
  if (error.stack) console.log(indent(error.stack));
}

function indent(text) {
  return String(text).replace(/^/gm, '    ');
}
