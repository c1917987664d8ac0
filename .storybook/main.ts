import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  // The accessibility statement is written from the results of the tests.
  stories: ['../stories/**/*.stories.ts', '../.cache/accessibility.mdx'],
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
