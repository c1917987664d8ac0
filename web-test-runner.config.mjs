import {esbuildPlugin} from '@web/dev-server-esbuild';
import {launcher} from './test/browser.mjs';
import {copies} from './test/embed/copies.mjs';
import {totals} from './.ci/totals-browser.mjs';

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  rootDir: import.meta.dirname,
  nodeResolve: true,
  // Without the tsconfig option esbuild does not know which decorators we use.
  plugins: [esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'es2022'})],
  middleware: [copies],
  browsers: [await launcher()],
  reporters: [totals()],
  // Lit's checks of the development build stay on; only its greeting goes.
  testRunnerHtml: (framework) => `<!doctype html>
    <script>globalThis.litIssuedWarnings = new Set(['dev-mode']);</script>
    <script type="module" src="${framework}"></script>`,
  // One file draws every story in every look, which takes minutes on a busy machine.
  testsFinishTimeout: 600_000,
  testFramework: {config: {timeout: 10_000}},
};
