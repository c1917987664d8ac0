import {chromium} from 'playwright-core';
import {findBrowser} from '../browser.mjs';

/**
 * Starts a browser that draws in software and as fast as it can, so that times are not rounded to 16 ms. It is the packed
 * headless shell unless another is named: a whole browser would draw its own window, with a turning wheel while a page
 * loads, just as fast and on the same cores.
 */
export async function startBrowser() {
  process.env.EDU_BROWSER ??= 'packed';
  const {executablePath, args, headless} = await findBrowser();
  return chromium.launch({
    executablePath,
    headless,
    args: [
      ...args,
      '--disable-gpu',
      '--disable-gpu-vsync',
      '--disable-frame-rate-limit',
      '--disable-dev-shm-usage',
    ],
  });
}

/**
 * Opens an address in a fresh profile, where no file and no compiled code is kept, and returns what the page reports.
 * `before` and `after` may look at the page while it stands.
 */
export async function visit(browser, address, {before, after, timeout = 60_000} = {}) {
  const context = await browser.newContext({
    viewport: {width: 2016, height: 1400},
    reducedMotion: 'reduce',
    locale: 'vi-VN',
  });
  try {
    const page = await context.newPage();
    const trouble = [];
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
    const reported = page
      .waitForEvent('console', {
        predicate: (message) => message.text().startsWith('bench '),
        timeout,
      })
      .catch((error) => {
        throw new Error([`${address} reported nothing: ${error.message}`, ...trouble].join('\n'));
      });
    await before?.(page);
    // The page before this one is still being taken down, and a new process is still starting.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [message] = await Promise.all([
      reported,
      page.goto(address, {waitUntil: 'commit', timeout}),
    ]);
    await after?.(page);
    if (trouble.length) throw new Error([`${address} had errors:`, ...trouble].join('\n'));
    return JSON.parse(message.text().slice('bench '.length));
  } finally {
    await context.close();
  }
}
