import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {leanTemplates, oneFile} from '../../.ci/bundle-plugins.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Bundles one entry into one minified ES module and at most one style sheet.
 * `BARS` tells a contender whether the page has bar charts, so that what it does not need is shaken off.
 */
export async function bundle(entry, {bars = true} = {}) {
  const {output} = await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    // As the kit's published bundles are made; it leaves other libraries alone.
    plugins: [leanTemplates(), oneFile()],
    define: {BARS: String(bars)},
    build: {
      write: false,
      target: 'es2022',
      modulePreload: {polyfill: false},
      cssCodeSplit: false,
      // Pictures that a style sheet names travel only where they are shown.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: `${here}${entry}`,
        output: {format: 'es', codeSplitting: false, minify: true},
      },
    },
  });
  const js = output.filter((file) => file.type === 'chunk');
  if (js.length !== 1) throw new Error(`${entry} became ${js.length} chunks instead of one`);
  const css = output.find((file) => file.fileName.endsWith('.css'));
  return {js: js[0].code, css: css ? String(css.source) : ''};
}
