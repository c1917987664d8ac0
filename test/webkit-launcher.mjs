/**
 * Runs test pages in WebKitGTK's MiniBrowser, through the WebDriver protocol of `WebKitWebDriver` on a screen that nobody
 * sees (Xvfb, unless there is one already). One page at a time in one browser window.
 *
 * On Debian: apt-get install webkit2gtk-driver xvfb
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

/** Where WebKit's browser is; undefined where a part of what it takes is missing. */
export function webkitPath() {
  const screen = Boolean(process.env.DISPLAY) || existsSync(SCREEN);
  if (!existsSync(DRIVER) || !screen) return undefined;
  return [
    process.env.WEBKIT_PATH,
    // One folder for each kind of processor.
    ...readdirSync('/usr/lib').flatMap((folder) =>
      ['4.1', '4.0'].map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`),
    ),
  ].find((path) => path && existsSync(path));
}

/** The launcher for @web/test-runner. */
export function webkitLauncher() {
  let driver;
  let starting;
  let active;
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${driver.port}${path}`, {
      method,
      ...(body && {body: JSON.stringify(body)}),
      headers: {'content-type': 'application/json'},
    });
    const {value} = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value?.message ?? response.status}`);
    return value;
  };
  const start = async () => {
    driver = await startDriver();
    const {sessionId} = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {binary: webkitPath(), args: ['--automation']},
        },
      },
    });
    driver.session = `/session/${sessionId}`;
    await call('POST', `${driver.session}/window/rect`, {width: 1280, height: 900});
  };
  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async startSession(id, url) {
      await (starting ??= start());
      active = id;
      await call('POST', `${driver.session}/url`, {url});
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => call('GET', `${driver.session}/url`),
    async stopSession() {
      active = undefined;
      // What the page left behind must not go on beside the next one.
      await call('POST', `${driver.session}/url`, {url: 'about:blank'});
      return {errors: []};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit is driven without its inspector')),
    async stop() {
      if (!driver) return;
      await call('DELETE', driver.session).catch(() => undefined);
      driver.stop();
    },
  };
}

async function startDriver() {
  const screen = process.env.DISPLAY ? undefined : await startScreen();
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // Frames that no graphics card draws; and no sandbox where the user is root, which it refuses.
    env: {
      ...process.env,
      DISPLAY: process.env.DISPLAY ?? screen.display,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      ...(process.getuid?.() === 0 && {WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'}),
    },
  });
  const stop = () => {
    driver.kill();
    screen?.stop();
  };
  process.once('exit', stop);
  for (let i = 0; i < 100; i++) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (ready?.ok) return {port, stop};
    await new Promise((done) => setTimeout(done, 100));
  }
  stop();
  throw new Error('WebKitWebDriver did not start.');
}

/** A screen in memory; Xvfb itself finds a free number and tells it. */
async function startScreen() {
  const server = spawn(
    SCREEN,
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise((done, fail) => {
    server.stdio[3].once('data', (data) => done(String(data).trim()));
    server.once('exit', () => fail(new Error('Xvfb did not start.')));
  });
  return {display: `:${number}`, stop: () => server.kill()};
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => done(port));
    });
  });
}
