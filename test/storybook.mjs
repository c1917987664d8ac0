/**
 * Opens the built Storybook from a path below a host, without a network, and fails on any request that leaves that path,
 * any file that is not there, and any error on the console.
 *
 *     npm run build-storybook && npm run test:storybook
 *     npm run test:storybook -- --all storybook-static     every story instead of one of each page
 */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {findBrowser} from './browser.mjs';
import {serve} from './serve-storybook.mjs';

const BELOW = '/tai-lieu/giao-dien/';
const [folder = 'storybook-static'] = process.argv.slice(2).filter((word) => word !== '--all');
const all = process.argv.includes('--all');
if (!existsSync(join(folder, 'index.json'))) {
  console.error(`${folder} has no Storybook; npm run build-storybook makes one.`);
  process.exit(1);
}

const {home, stop} = await serve(folder, BELOW);

const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries);
const seen = new Set();
const chosen = entries.filter(({type, importPath}) => {
  if (all) return true;
  const page = `${type} ${importPath}`;
  return !seen.has(page) && seen.add(page);
});

const {executablePath, args} = await findBrowser();
const browser = await chromium.launch({executablePath, args: [...args], headless: true});
const faults = [];
let asked = 0;

/** Visits an address and hears what should not be. */
async function visit(name, address, act) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const own = [];
  page.on('request', (request) => {
    asked += 1;
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) own.push(`asks ${url}`);
  });
  // Stories of failing feeds ask for files that are not there, and say so in their name.
  page.on('response', (response) => {
    if (response.status() >= 400 && !/\/(feeds|assets)\/.*json/.test(response.url()))
      own.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => own.push(`throws ${error.message}`));
  await context.route(
    (url) => !url.href.startsWith(home) && !/^(data|blob):/.test(url.href),
    (route) => route.abort(),
  );
  try {
    await page.goto(home + address, {waitUntil: 'load'});
    await act(page);
  } catch (error) {
    own.push(String(error).split('\n')[0]);
  }
  await context.close();
  for (const fault of new Set(own)) faults.push(`${name}: ${fault}`);
}

const drawn = (page) =>
  page
    .locator('#storybook-root > *, #storybook-docs h1')
    .first()
    .waitFor({state: 'attached', timeout: 30_000})
    .then(() => page.waitForTimeout(300));

for (const {id, type, title, name} of chosen)
  await visit(
    `${title} / ${name}`,
    `iframe.html?id=${encodeURIComponent(id)}&viewMode=${type}`,
    drawn,
  );

// The whole workshop around one story, with its button that copies the code to embed it.
const first = entries.find(
  ({type, importPath}) => type === 'story' && /line-chart/.test(importPath),
);
let copied = '';
await visit('workshop', `index.html?path=/story/${encodeURIComponent(first.id)}`, async (page) => {
  await page.frameLocator('#storybook-preview-iframe').locator('edu-line-chart').first().waitFor();
  await page.getByRole('button', {name: 'Sao chép mã nhúng'}).click();
  copied = await page.evaluate(() => navigator.clipboard.readText());
  if (!/<script type="module"/.test(copied) || !/<edu-line-chart src="/.test(copied))
    throw new Error(`The button copies: ${copied}`);
});

// Control: a page that does leave is noticed.
const before = faults.length;
await visit('control', 'iframe.html', (page) =>
  page.evaluate(() => fetch('https://example.invalid/').catch(() => undefined)),
);
const caught = faults.splice(before).some((fault) => fault.includes('example.invalid'));
if (!caught) faults.push('control: a request that leaves is not noticed');

await browser.close();
stop();
console.log(`${chosen.length} pages of ${entries.length}, ${asked} requests, from ${BELOW}`);
console.log(copied.trim());
for (const fault of faults) console.error(fault);
if (faults.length) process.exitCode = 1;
