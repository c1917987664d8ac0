import {defineConfig} from 'vite';
import {leanTemplates, noMarks, oneFile} from './.ci/bundle-plugins.mjs';

/** The bundles for a script tag. The npm modules come from tsc: see .ci/build.mjs. */
export default defineConfig({
  publicDir: false,
  plugins: [leanTemplates(), noMarks(), oneFile()],
  build: {
    outDir: 'dist/cdn',
    // Private fields of ES2022 stay as they are: lowered, they cost bytes and time.
    target: 'es2022',
    sourcemap: true,
    lib: {
      entry: 'src/embed/all.ts',
      name: 'EduWidgets',
      formats: ['es', 'iife'],
      fileName: (format) => (format === 'es' ? 'edu-widgets.js' : 'edu-widgets.iife.js'),
    },
    // A library build leaves white space in the ES module unless told otherwise; one tag means one file.
    rolldownOptions: {output: {minify: true, codeSplitting: false}},
  },
});
