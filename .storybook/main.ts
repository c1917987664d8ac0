import {existsSync} from 'node:fs';
import type {StorybookConfig} from '@storybook/web-components-vite';

/** Written by `npm run statement` from results of the story test; there is no page before that. */
const statement = new URL('../.cache/accessibility-statement.mdx', import.meta.url);

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: [
    '../stories/**/*.stories.ts',
    // Pages about all elements.
    '../stories/**/*.story.ts',
    ...(existsSync(statement) ? ['../.cache/accessibility-statement.mdx'] : []),
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Stories read the demo's feeds: `/feeds/mekong.json`.
  staticDirs: [{from: '../demo/feeds', to: '/feeds'}],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  viteFinal(vite) {
    // vite.config.ts makes a library; the workshop is a site.
    if (vite.build) delete vite.build.lib;
    return {...vite, build: {...vite.build, rolldownOptions: {}}};
  },
};

export default config;
