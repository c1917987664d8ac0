/**
 * Finds a browser for tests, benchmarks and screenshots.
 *
 * A Chromium or Chrome of the machine comes first, because it starts faster. A
 * bare machine gets the packed one from node_modules, which needs no system
 * library. EDU_BROWSER=packed skips the search.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

// Fonts, colours and scroll bars look the same on every machine, and nothing
// is asked of the network.
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--no-first-run',
];
// Chromium's own sandbox refuses to start for root, which containers often are.
if (process.getuid?.() === 0) flags.push('--no-sandbox');

/**
 * The browser to start, in the form that `chromium.launch` of playwright-core takes.
 *
 * @returns {Promise<{name: string, executablePath: string, args: string[], headless: true}>}
 */
export async function findBrowser() {
  const wanted =
    process.env.EDU_BROWSER === 'packed' ? [] : [process.env.CHROME_PATH, ...systemPaths];
  const executablePath = wanted.find((path) => path && existsSync(path));
  if (executablePath) {
    return {name: `Chromium at ${executablePath}`, executablePath, args: flags, headless: true};
  }
  return packedBrowser();
}

/** The launcher for @web/test-runner; says on the console which browser runs. */
export async function launcher() {
  const {chromeLauncher} = await import('@web/test-runner-chrome');
  const {name, executablePath, args} = await findBrowser();
  console.log(`Browser: ${name}`);
  // The packed browser is Chromium's headless shell and knows only that mode.
  const headless = name === packedName ? 'shell' : true;
  return chromeLauncher({launchOptions: {executablePath, args, headless}});
}

const packedName = 'Chromium packed in node_modules';

const cache = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url));

async function packedBrowser() {
  if (!existsSync(cache)) unpack();
  const {TMPDIR} = process.env;
  Object.assign(process.env, packedSettings(cache));
  const {default: packed} = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  process.env.FONTCONFIG_FILE = `${cache}/packed-fonts.conf`;
  writeFileSync(process.env.FONTCONFIG_FILE, fontsConfig);
  return {
    name: packedName,
    executablePath,
    // Not the package's own flags: they switch off web security and put all
    // pages into one process, neither of which is true of a reader's browser.
    args: [...flags, '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    headless: true,
  };
}

// Test files run side by side and each may be the first to need the browser:
// it is unpacked beside its place and moved there whole.
function unpack() {
  const fresh = `${cache}-${process.pid}`;
  mkdirSync(fresh, {recursive: true});
  const code =
    "const {default: packed} = await import('@sparticuz/chromium'); await packed.executablePath();";
  const env = {...process.env, ...packedSettings(fresh)};
  const {status} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('The packed Chromium could not be unpacked.');
  try {
    renameSync(fresh, cache);
  } catch {
    // Another process was faster; its copy serves as well.
    rmSync(fresh, {recursive: true, force: true});
  }
}

// The package unpacks into TMPDIR, and only on this kind of machine brings its
// own system libraries and fonts; it reads both when it is imported.
function packedSettings(folder) {
  return {TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x'};
}

// The package's own list of folders takes the usual TMPDIR for granted, and
// without any font text has no width. Its one family, Open Sans, knows
// Vietnamese.
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${cache}/fonts</dir>
  <cachedir>${cache}/fonts-cache</cachedir>
</fontconfig>
`;
