/**
 * An hour of trouble in a minute: the clock of the page and of the server is the test's, the network between them is real.
 * `FAULT_SEED=7 node --import tsx --test test/pages/fault-hour.node.test.ts` plays another hour.
 */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {troubleServer, type TroubleServer} from '../../demo/trouble/server.mjs';
import {Host} from './serve.js';

const HOUR = 3_600_000;
const STEP = 2000;
const PERIOD = 15_000;
const STALE = 90_000;
/** Widgets look at the time twice a minute. */
const TICK = 30_000;
/** What may lie between the clocks of page and server within one step. */
const SLACK = 3000;
const TOLERANCE = 5 * 60_000;

const kinds = ['slow', '500', 'truncated', 'wrong-type', 'cors', '304', 'clock', 'versions'];

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a reader may believe, by the rules of the feed and by what the server has really said. */
class Truth {
  loadedAt: number | undefined;
  failed = false;
  offset = 0;
  updated = -Infinity;
  version = 0;

  take(good: TroubleServer['log'][number]['good'], at: number): void {
    this.failed = !good;
    if (!good) return;
    this.loadedAt = at;
    // What came from the future gives way to what comes after it.
    const isFuture = this.updated > at + good.clock + TOLERANCE;
    if (!('same' in good) && (good.updated >= this.updated || isFuture)) {
      this.updated = good.updated;
      this.version = good.version;
    }
    const made = 'same' in good ? this.updated : good.updated;
    // A server that is behind its own documents does not know the time.
    if (at + good.clock > made - TOLERANCE) this.offset = good.clock;
  }

  kindAt(now: number): string {
    if (this.loadedAt === undefined) return 'never';
    if (this.failed) return 'failed';
    if (now + this.offset - this.updated > STALE) return 'stale';
    return now - this.loadedAt > 2 * PERIOD ? 'late' : 'fresh';
  }

  /** The words that are true now, or were when the widgets last looked at the time. */
  allowed(now: number): Set<string> {
    const from = Math.max(now - TICK - SLACK, (this.loadedAt ?? now) - SLACK);
    const all = new Set<string>();
    for (let at = from; at <= now + SLACK; at += 1000) all.add(this.kindAt(at));
    return all;
  }
}

let host: Host;
let server: TroubleServer;
let now = Date.UTC(2026, 10, 26, 1);
let waiting: {readonly at: number; readonly run: () => void}[] = [];

before(async () => {
  host = await Host.start();
  server = await troubleServer({
    now: () => now,
    slowness: 6000,
    setTimer: (run, milliseconds) => waiting.push({at: now + milliseconds, run}),
    feed: {refreshSeconds: PERIOD / 1000, staleSeconds: STALE / 1000},
  });
  host.handle = (request, response) => server.handle(request, response);
});
after(async () => {
  await host.stop();
  await server.close();
});

interface Sheet {
  readonly tag: string;
  readonly kind: string;
  readonly warning: string;
  readonly text: string;
}

describe('an hour of trouble', () => {
  test(
    'never blanks a widget, never says a wrong word, and ends each fault within one period',
    {timeout: 200_000},
    async () => {
      const seed = Number(process.env['FAULT_SEED'] ?? 1);
      const random = numbers(seed);
      console.log(`      seed ${seed}`);
      const opened = await host.open(
        {
          body: `<edu-feed-source src="/trouble/feed.json">
          <edu-kpi-tile indicator="version"></edu-kpi-tile>
          <edu-line-chart indicator="pupils" by="place"></edu-line-chart>
          <edu-bar-chart indicator="pupils" by="place"></edu-bar-chart>
          <edu-data-table indicator="pupils" by="place"></edu-data-table>
          <edu-alert-panel></edu-alert-panel>
          <edu-source-strip></edu-source-strip>
        </edu-feed-source>`,
        },
        {
          settle: false,
          before: async (page) => {
            await page.clock.install({time: now});
            await page.clock.pauseAt(now + 1000);
          },
        },
      );
      const {page} = opened;
      now += 1000;
      const truth = new Truth();
      let heard = 0;
      let worstWait = 0;
      const perPeriod: number[] = [];

      /** Lets answers come in and widgets draw themselves. */
      const breathe = async (): Promise<void> => {
        for (let rounds = 0; rounds < 3; rounds++) {
          await new Promise((done) => setTimeout(done, 4));
          // What was said is heard in order; the log keeps the latest fifty.
          for (const {good, at} of server.log.slice(heard)) truth.take(good, at);
          heard = server.log.length;
          await page.evaluate(() => undefined);
        }
      };
      const pass = async (milliseconds: number): Promise<void> => {
        for (const until = now + milliseconds; now < until;) {
          now += STEP;
          await page.clock.runFor(STEP);
          const due = waiting.filter(({at}) => at <= now);
          waiting = waiting.filter(({at}) => at > now);
          for (const {run} of due) run();
          await breathe();
          await page.clock.runFor(20);
          now += 20;
          await breathe();
          await check();
        }
      };
      const look = (): Promise<Sheet[]> =>
        page.evaluate(() =>
          [...document.querySelectorAll('edu-feed-source > *')].map((widget) => {
            const root = widget.shadowRoot?.querySelector('.root');
            return {
              tag: widget.localName,
              kind:
                ['fresh', 'late', 'stale', 'failed', 'never'].find((each) =>
                  widget.matches(`:state(${each})`),
                ) ?? '?',
              warning: root?.querySelector('#freshness')?.textContent.trim() ?? '',
              text: (root?.textContent ?? '').replace(/\s+/g, ' '),
            };
          }),
        );
      /** The tile shows the number of the version that came last. */
      const says = (text: string): boolean => new RegExp(`\\b${truth.version} bản`).test(text);
      let requestsBefore = 0;
      let periodStart = now;
      const check = async (): Promise<void> => {
        const {fault, requests} = server.state;
        let allowed = truth.allowed(now);
        let sheets = await look();
        // An answer that the server has given may still be on its way in real time, on a busy machine; the page's clock stands.
        const isSettled = ({tag, kind, text}: Sheet): boolean =>
          allowed.has(kind) && (tag !== 'edu-kpi-tile' || kind === 'never' || says(text));
        for (let tries = 0; tries < 100 && !sheets.every(isSettled); tries++) {
          await breathe();
          allowed = truth.allowed(now);
          sheets = await look();
        }
        const at = `${fault} at ${new Date(now).toISOString().slice(11, 19)}`;
        for (const {tag, kind, warning, text} of sheets) {
          assert.ok(
            allowed.has(kind),
            `${at}: ${tag} is ${kind}, true is ${[...allowed].join(' | ')}`,
          );
          if (kind === 'never') continue;
          assert.equal(
            warning === '',
            kind === 'fresh',
            `${at}: ${tag} says “${warning}” and is ${kind}`,
          );
          assert.ok(
            tag === 'edu-kpi-tile' ? says(text) : /\d{3}|Máy chủ/.test(text),
            `${at}: ${tag} is blank: ${text}`,
          );
        }
        if (now - periodStart >= PERIOD) {
          perPeriod.push(requests - requestsBefore);
          requestsBefore = requests;
          periodStart = now;
        }
      };

      await breathe();
      await pass(20_000);
      assert.equal(truth.kindAt(now), 'fresh');
      const start = now;
      const order: string[] = [];
      while (now - start < HOUR) {
        if (!order.length)
          order.push(
            ...kinds
              .map((kind) => [random(), kind] as const)
              .sort((a, b) => a[0] - b[0])
              .map(([, kind]) => kind),
          );
        const fault = order.shift() ?? 'none';
        server.fault(fault);
        await pass(30_000 + Math.round(random() * 150_000));
        server.fault('none');
        const ended = now;
        while (truth.failed || truth.version !== server.state.version) {
          await pass(STEP);
          assert.ok(
            now - ended <= PERIOD + 2 * STEP,
            `not heard again ${(now - ended) / 1000} s after the end of ${fault}`,
          );
        }
        worstWait = Math.max(worstWait, now - ended);
        await pass(20_000 + Math.round(random() * 30_000));
      }
      const {requests} = server.state;
      console.log(
        `      ${requests} requests in ${Math.round((now - start) / 60_000)} minutes (one a period would be ${Math.round((now - start) / PERIOD)}), at most ${Math.max(...perPeriod)} in a period; heard again after ${worstWait / 1000} s at most`,
      );
      assert.ok(requests <= (1.6 * (now - start)) / PERIOD);
      assert.ok(Math.max(...perPeriod) <= 5);
      assert.deepEqual(opened.errors, []);
      assert.deepEqual(
        opened.console.filter((line) => !/CORS policy|net::ERR/.test(line)),
        [],
      );
      await opened.close();
    },
  );
});
