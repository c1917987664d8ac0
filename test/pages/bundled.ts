import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {atOnce, leanCode, loadsLater, withTemplates} from '../../.ci/bundle-plugins.mjs';

/** Templates and style sheets as in the published bundles. */
const leanPlugin: Plugin = {
  name: 'lean-templates',
  setup({onLoad}) {
    onLoad({filter: withTemplates}, async ({path}) => ({
      contents: leanCode(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
    onLoad({filter: loadsLater}, async ({path}) => ({
      contents: atOnce(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A module with all that it imports in one text, as an ES module, or as a script that sets a global. */
export async function bundled(entry: string, globalName?: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [here(entry)],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    plugins: [leanPlugin],
    tsconfig: here('../../tsconfig.json'),
    logLevel: 'silent',
    ...(globalName ? {format: 'iife', globalName} : {format: 'esm'}),
  });
  return outputFiles[0]?.text ?? '';
}
