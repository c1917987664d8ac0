import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The files for a script tag, as `npm run build` makes them. */
export interface Published {
  readonly module: string;
  readonly classic: string;
}

/**
 * Builds the published bundles in memory. Another version stands for an older copy of the kit, which does not have the
 * elements that came later.
 */
export async function published(
  version?: string,
  without: readonly string[] = [],
): Promise<Published> {
  const older: Plugin = {
    name: 'older-copy',
    enforce: 'pre',
    transform: (code, id) => {
      if (version && id.endsWith('/src/embed/version.ts'))
        return code.replace(/version = '[^']+'/, `version = '${version}'`);
      if (id.endsWith('/src/embed/all.ts'))
        return without.reduce(
          (all, tag) => all.replace(`register('${tag}'`, `void ('${tag}'`),
          code,
        );
      return undefined;
    },
  };
  const built = await build({
    root: here('../..'),
    configFile: here('../../vite.config.ts'),
    logLevel: 'error',
    plugins: [older],
    build: {write: false, sourcemap: false},
  });
  const chunks = [built]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .flatMap((each) => (each.type === 'chunk' ? [each] : []));
  const code = (name: string): string => chunks.find(({fileName}) => fileName === name)?.code ?? '';
  return {module: code('edu-widgets.js'), classic: code('edu-widgets.iife.js')};
}
