/**
 * The tests of refreshing, of what a device keeps and of the shared selection, in the engine that EDU_ENGINE names.
 *
 * Not yet among them: the charts and the widget's own tests, in which Firefox calls a ResizeObserver that goes on in the
 * next frame an error, and the other elements, which have never been run elsewhere.
 */
import {chromeLauncher} from '@web/test-runner-chrome';
import base from '../web-test-runner.config.mjs';
import {firefoxPath} from './engines.mjs';

const isFirefox = process.env.EDU_ENGINE === 'firefox';

export default {
  ...base,
  files: [
    'test/feed/{store,store-offline,store-signals,load,reuse,freshness}.test.ts',
    'test/model/{selection,follow}.test.ts',
    'test/controllers/{feed-slice,keep,selection-group}.test.ts',
    'test/elements/{feed-source,freshness,refresh,linked,filter-bar,kpi-tile,data-table}.test.ts',
  ].map((path) => `${base.rootDir}/${path}`),
  concurrency: 1,
  ...(isFirefox && {
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
