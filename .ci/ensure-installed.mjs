/**
 * Installs the packages when those in node_modules are not the ones in the lock file.
 *
 * Only Node's own modules here: this runs before anything is installed.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** True when everything is in place afterwards. */
export function ensureInstalled() {
  const reason = whyInstall();
  if (!reason) return true;
  console.log(`Installing packages: ${reason}.`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Engine warnings are known and harmless; an error still shows.
  const {status, error} = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return true;
  console.error(`npm ci failed${error ? `: ${error.message}` : ''}.`);
  return false;
}

// Contents are compared, not file times: a fresh checkout or a copy has new
// times and the same contents.
function whyInstall() {
  if (!existsSync(`${root}node_modules`)) return 'node_modules is missing';
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!installed) return 'node_modules does not say what is in it';
  for (const [path, wanted] of Object.entries(packagesIn('package-lock.json') ?? {})) {
    // Optional packages are for other machines, as a rule.
    if (path === '' || wanted.optional || wanted.devOptional) continue;
    const name = path.replace(/^.*node_modules\//, '');
    const version = installed[path]?.version;
    if (!version) return `${name} is missing`;
    if (version !== wanted.version) return `${name} is ${version}, wanted ${wanted.version}`;
  }
  return undefined;
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(`${root}${file}`, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(ensureInstalled() ? 0 : 1);
