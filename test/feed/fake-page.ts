import type {Fetch, SetTimer} from '../../src/feed/download.js';

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
  return {
    files,
    asked,
    fetch,
    setTimer,
    now: () => time,
    random: () => 0.5,
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
}
