import type {Fetch, SetTimer} from '../../src/feed/download.js';
import type {Keep, Kept} from '../../src/feed/keep.js';

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
}

const BASE = 'https://data.example.vn/feeds/';
export const ADDRESS = `${BASE}feed.json`;

/** As a file: never answers. */
export const HANG = '(hangs)';

/** A page without a browser: a clock that only moves when told, and a server whose files a test may change. */
export function fakePage(files: Record<string, Answer | string | Error> = {}) {
  let time = 0;
  let timers: {at: number; run: () => void}[] = [];
  const asked: string[] = [];
  const heard = new Set<(what: 'return' | 'online') => void>();
  /** What the device keeps, by address. */
  const kept = new Map<string, Kept>();
  const keep: Keep = {
    read: (address) => Promise.resolve(kept.get(address)),
    write: (address, one) => Promise.resolve(void kept.set(address, one)),
    renew(address, loadedAt) {
      const old = kept.get(address);
      if (old) kept.set(address, {...old, loadedAt});
      return Promise.resolve();
    },
    forget: (address) => Promise.resolve(void kept.delete(address)),
  };
  const setTimer: SetTimer = (run, milliseconds) => {
    const timer = {at: time + milliseconds, run};
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  const fetch: Fetch = (address, {signal}) => {
    const name = address.replace(BASE, '');
    asked.push(name);
    const file = files[name];
    if (file === HANG) {
      return new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    }
    if (file === undefined) return Promise.resolve(new Response('no', {status: 404}));
    if (file instanceof Error) return Promise.reject(file);
    const {status = 200, headers = {}, body} = typeof file === 'string' ? {body: file} : file;
    return Promise.resolve(
      new Response(body, {status, headers: {'content-type': 'application/json', ...headers}}),
    );
  };
  const page = {
    files,
    asked,
    fetch,
    setTimer,
    now: () => time,
    random: () => 0.5,
    hidden: false,
    signals: {
      hidden: (): boolean => page.hidden,
      listen(hear: (what: 'return' | 'online') => void) {
        heard.add(hear);
        return () => void heard.delete(hear);
      },
    },
    /** Who listens to the page. */
    heard,
    /** As when the page is seen again, or the network back. */
    tell(what: 'return' | 'online'): void {
      for (const hear of [...heard]) hear(what);
    },
    kept,
    /** With it the store keeps what comes. */
    keep: () => Promise.resolve(keep),
    /** Puts the clock forward or back; what waits goes on waiting. */
    step(milliseconds: number): void {
      time += milliseconds;
      for (const timer of timers) timer.at += milliseconds;
    },
    timers: () => timers.map(({at}) => at - time),
    /** Lets promises settle, which streams need many turns for. */
    settle: () => new Promise((resolve) => setTimeout(resolve, 5)),
    /** Moves the clock and runs what is due, in order. */
    async pass(milliseconds: number): Promise<void> {
      const until = time + milliseconds;
      for (;;) {
        const next = timers.filter(({at}) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        time = next.at;
        next.run();
        await this.settle();
      }
      time = until;
    },
  };
  return page;
}
