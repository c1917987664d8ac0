/**
 * The tests of elements, of the store, of what a device keeps, of the shared selection, of the ways onto a page and of other
 * people's pages, in the engine that EDU_ENGINE names.
 *
 * Not among them: those that need a mouse, a finger or another setting for motion, which the drivers of Firefox and WebKit
 * lack here; and the map's, some of which count what is painted when and where it is painted in Chromium.
 */
import {chromeLauncher} from '@web/test-runner-chrome';
import base from '../web-test-runner.config.mjs';
import {firefoxPath} from './engines.mjs';
import {webkitLauncher} from './webkit-launcher.mjs';

const engine = process.env.EDU_ENGINE;

export default {
  ...base,
  files: [
    'test/{feed,model,controllers,render,elements,embed}/*.test.ts',
    '!test/**/*.node.test.ts',
    '!test/elements/{alert-panel-ticker,school-map,school-map-pointer}.test.ts',
  ].map((path) => path.replace(/^!?/, (not) => `${not}${base.rootDir}/`)),
  concurrency: 1,
  ...(engine === 'webkit' && {browsers: [webkitLauncher()]}),
  ...(engine === 'firefox' && {
    browsers: [
      chromeLauncher({
        launchOptions: {
          browser: 'firefox',
          executablePath: firefoxPath(),
          defaultViewport: null,
        },
        // The driver asks for the way a phone is held, which Firefox does not know.
        createPage: async ({context}) =>
          Object.assign(await context.newPage(), {setViewport: () => Promise.resolve()}),
        concurrency: 1,
      }),
    ],
  }),
};
