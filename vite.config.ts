import {defineConfig} from 'vite';

/** The bundles for a script tag. The npm modules come from tsc: see .ci/build.mjs. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/cdn',
    target: 'es2021',
    sourcemap: true,
    lib: {
      entry: 'src/embed/all.ts',
      name: 'EduWidgets',
      formats: ['es', 'iife'],
      fileName: (format) => (format === 'es' ? 'edu-widgets.js' : 'edu-widgets.iife.js'),
    },
    // A library build leaves white space in the ES module unless told otherwise.
    rolldownOptions: {output: {minify: true}},
  },
});
