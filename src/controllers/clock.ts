import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FeedState} from '../feed/store.js';

/** What is told twice a minute that time goes on. */
interface Timely extends ReactiveControllerHost {
  tick(): void;
}

const hosts = new Set<Timely>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Lets ages grow on the element even when the network is gone. One timer a page. */
export class Clock implements ReactiveController {
  #host: Timely;

  constructor(host: Timely) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    timer ??= setInterval(() => {
      for (const host of hosts) host.tick();
    }, 30_000);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size || timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
  }
}

/** Milliseconds since 1970 by the clock of the feed's server where that may be read, else by the page's. */
export const serverTime = ({clockOffset = 0}: FeedState): number => Date.now() + clockOffset;
