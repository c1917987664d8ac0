import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core';
import {bundled} from './bundled.js';
import type * as Probe from './probe.js';

declare global {
  /** See `probe.ts`. */
  var probe: typeof Probe;
}

/** What the server answers; a plain value that is no `Reply` goes out as JSON. */
export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A page to be served, in parts. */
export interface PageSource {
  readonly head?: string;
  readonly body: string;
  readonly lang?: string;
  /** More attributes of `<html>`. */
  readonly root?: string;
  /** Without one the page is in quirks mode. */
  readonly doctype?: boolean;
  /** Scripts after `head`; the bundle as a module without it. */
  readonly scripts?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface OpenOptions {
  readonly context?: BrowserContextOptions;
  /** Called before the page is visited. */
  readonly before?: (page: Page) => Promise<void>;
  /** False: returns without waiting for the widgets. */
  readonly settle?: boolean;
}

/** A page on screen, and what it did that it should not have done. */
export interface Opened {
  readonly page: Page;
  readonly console: string[];
  readonly errors: string[];
  /** Every address asked for, in order. */
  readonly requests: string[];
  /** Addresses on other hosts. */
  strays(): string[];
  violations(): Promise<string[]>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface Found {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly headless?: boolean;
}

async function launch(): Promise<Browser> {
  const address = new URL('../browser.mjs', import.meta.url).href;
  const {findBrowser} = (await import(address)) as {findBrowser: () => Found | Promise<Found>};
  const {executablePath, args, headless = true} = await findBrowser();
  return chromium.launch({executablePath, args: [...args], headless});
}

/** One browser and one loopback server with the kit, the demo's feeds, and whatever a test puts there. */
export class Host {
  readonly #replies = new Map<string, Reply>();
  readonly #server: Server;
  readonly #browser: Browser;
  readonly #probe: string;
  #count = 0;
  /** Answers before all else, and says whether it did. */
  handle: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;

  private constructor(server: Server, browser: Browser, probe: string) {
    this.#server = server;
    this.#browser = browser;
    this.#probe = probe;
  }

  static async start(): Promise<Host> {
    const [kit, probe] = await Promise.all([
      bundled('../../src/embed/all.ts'),
      bundled('./probe.ts', 'probe'),
    ]);
    const server = createServer();
    // Last, since a browser without a host would never be closed.
    const browser = await launch();
    const host = new Host(server, browser, probe);
    host.put('/edu-widgets.js', {type: 'text/javascript', body: kit});
    server.on('request', (request, response) => {
      if (host.handle?.(request, response)) return;
      const {pathname} = new URL(request.url ?? '/', 'http://localhost');
      void host
        .#answer(pathname)
        .then(({status = 200, type = 'application/json', headers = {}, body}) => {
          response.writeHead(status, {
            'content-type': `${type}; charset=utf-8`,
            'cache-control': 'no-store',
            ...headers,
          });
          response.end(body);
        });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return host;
  }

  async #answer(path: string): Promise<Reply> {
    const reply = this.#replies.get(path);
    if (reply) return reply;
    if (path.startsWith('/feeds/') && !path.includes('..')) {
      try {
        return {body: await readFile(here(`../../demo${path}`), 'utf8')};
      } catch {
        // Falls through to 404.
      }
    }
    return {status: 404, type: 'text/html', body: '<h1>404</h1>'};
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on the path answers this. */
  put(path: string, reply: Reply): void {
    this.#replies.set(path, reply);
  }

  /** What a path answers. */
  read(path: string): Promise<Reply> {
    return this.#answer(path);
  }

  /** Serves a value as JSON and gives its path. */
  feed(value: unknown): string {
    const path = `/given/${(this.#count += 1)}.json`;
    this.put(path, {body: JSON.stringify(value)});
    return path;
  }

  /** Serves a script and gives the tag that loads it, as strict pages want it. */
  script(code: string, module = false): string {
    const path = `/given/${(this.#count += 1)}.js`;
    this.put(path, {type: 'text/javascript', body: code});
    return `<script${module ? ' type="module"' : ''} src="${path}"></script>`;
  }

  async open(
    source: PageSource,
    {context = {}, before, settle = true}: OpenOptions = {},
  ): Promise<Opened> {
    const path = `/given/${(this.#count += 1)}.html`;
    const {head = '', body, lang = 'vi', root = '', doctype = true, headers = {}} = source;
    const scripts = source.scripts ?? '<script type="module" src="/edu-widgets.js"></script>';
    this.put(path, {
      type: 'text/html',
      headers,
      body: `${doctype ? '<!doctype html>' : ''}<html lang="${lang}" ${root}><head><meta charset="utf-8"><meta name="viewport"
        content="width=device-width"><title>page</title>${head}${scripts}</head><body>${body}</body></html>`,
    });

    const frame = await this.#browser.newContext({
      viewport: {width: 1000, height: 800},
      ...context,
    });
    const page = await frame.newPage();
    const seen = {console: [] as string[], errors: [] as string[], requests: [] as string[]};
    page.on('console', (message) => {
      // The browser's own line for an answer that is no 200; nothing can silence it.
      if (!message.text().startsWith('Failed to load resource')) seen.console.push(message.text());
    });
    page.on('pageerror', (error) => seen.errors.push(String(error)));
    page.on('request', (request) => seen.requests.push(request.url()));
    // The script runs inside a function, so the bundle's `var` is not yet a global.
    // Functions that go to the page were compiled to name themselves with the helper `__name`.
    await page.addInitScript({
      content: `${this.#probe};globalThis.probe = probe;globalThis.__name = (named) => named`,
    });
    await before?.(page);
    await page.goto(this.origin + path);

    const opened: Opened = {
      page,
      ...seen,
      strays: () =>
        seen.requests.filter((url) => /^https?:/.test(url) && new URL(url).origin !== this.origin),
      violations: () => page.evaluate(() => probe.violations),
      settle: async () => {
        const late = await page.evaluate(() => probe.settle());
        if (late) throw new Error(`${late}; ${seen.errors.join('; ')} ${seen.console.join('; ')}`);
      },
      close: () => frame.close(),
    };
    if (settle) await opened.settle();
    return opened;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}
