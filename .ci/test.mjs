/**
 * Runs the checks of the project, all of them or those named:
 *
 *     npm test
 *     npm run check              (types lint format)
 *     node .ci/test.mjs node browser
 *
 * A failing check does not stop the next, so one run shows every fault. The
 * last line adds up tests and checks: `N passed, N failed`.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {ensureInstalled} from './ensure-installed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const totalsFile = `${root}node_modules/.cache/test-totals.json`;

const nodeTests = () =>
  readdirSync(`${root}test`, {recursive: true})
    .map((path) => `test/${path}`)
    .filter((path) => path.endsWith('.node.test.ts'))
    .sort();

// Checks that are tests report how many; the others count as one each.
const steps = [
  {name: 'types', run: ['tsc', '--noEmit']},
  {name: 'lint', run: ['eslint', '.']},
  {name: 'format', run: ['prettier', '--check', '.']},
  {name: 'manifest', run: ['node', '.ci/manifest.mjs']},
  {
    name: 'node',
    counted: true,
    run: [
      // A browser that a failing test left open must not hold up the run for ever.
      ...['node', '--import', 'tsx', '--test', '--test-timeout=240000'],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=./.ci/totals-node.mjs', `--test-reporter-destination=${totalsFile}`],
    ],
    files: nodeTests,
  },
  {name: 'browser', counted: true, run: ['wtr', '--static-logging']},
  {name: 'build', run: ['node', '.ci/build.mjs']},
  {name: 'size', run: ['node', 'test/size.mjs']},
];

function runStep({name, run: [command, ...args], counted, files}) {
  const extra = files?.() ?? [];
  if (files && extra.length === 0) {
    console.log('no such tests yet');
    return {passed: 0, failed: 0};
  }
  rmSync(totalsFile, {force: true});
  const {status, error} = spawnSync(command, [...args, ...extra], {
    cwd: root,
    timeout: 15 * 60_000,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${root}node_modules/.bin:${process.env.PATH}`,
      TEST_TOTALS: totalsFile,
    },
  });
  if (error) console.error(`${name} did not run to its end: ${error.message}`);
  if (!counted) return status === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
  const sum = readTotals();
  // A run that crashed, or that is unhappy about something else than a test, is a failure too.
  return status !== 0 && sum.failed === 0 ? {...sum, failed: 1} : sum;
}

function readTotals() {
  try {
    return JSON.parse(readFileSync(totalsFile, 'utf8'));
  } catch {
    return {passed: 0, failed: 1};
  }
}

function main(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No check is called ${unknown.join(', ')}; there are ${steps.map(({name}) => name).join(', ')}.`,
    );
    return 1;
  }
  if (!ensureInstalled()) {
    console.log('0 passed, 1 failed');
    return 1;
  }
  mkdirSync(`${root}node_modules/.cache`, {recursive: true});

  const sum = {passed: 0, failed: 0};
  const red = [];
  for (const step of steps) {
    if (names.length > 0 && !names.includes(step.name)) continue;
    console.log(`\n── ${step.name} ──`);
    const start = Date.now();
    const {passed, failed} = runStep(step);
    console.log(
      `── ${step.name}: ${failed > 0 ? 'failed' : 'ok'}, ${((Date.now() - start) / 1000).toFixed(1)} s`,
    );
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) red.push(step.name);
  }
  console.log(red.length > 0 ? `\nFailed: ${red.join(', ')}` : '\nAll is well.');
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
