/**
 * `npm run test:browsers`: runs the tests that need no driver of one engine alone (see `engines.config.mjs`) in each engine
 * that is installed, and says which are not.
 *
 *     EDU_ENGINES=chromium,firefox npm run test:browsers     fails when one of these is missing
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {webkitPath} from './webkit-launcher.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where Firefox is, as Debian and others name it. */
export const firefoxPath = () =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path && existsSync(path),
  );

const engines = {
  chromium: {found: () => true},
  firefox: {found: firefoxPath, hint: 'on Debian: apt-get install firefox-esr'},
  webkit: {found: webkitPath, hint: 'on Debian: apt-get install webkit2gtk-driver xvfb'},
};

function main() {
  const demanded = process.env.EDU_ENGINES?.split(',') ?? [];
  let failed = false;
  for (const [name, {found, hint}] of Object.entries(engines)) {
    if (!found()) {
      console.log(`${name}: not run (${hint})`);
      failed ||= demanded.includes(name);
      continue;
    }
    console.log(`\n── ${name} ──`);
    const {status} = spawnSync(
      `${root}node_modules/.bin/wtr`,
      ['--config', 'test/engines.config.mjs', '--static-logging'],
      {cwd: root, stdio: 'inherit', env: {...process.env, EDU_ENGINE: name}, timeout: 10 * 60_000},
    );
    failed ||= status !== 0;
  }
  return failed ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
