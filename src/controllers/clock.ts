import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FeedState} from '../feed/store.js';

const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Draws the element anew twice a minute, so that ages grow even when the network is gone. One timer a page. */
export class Clock implements ReactiveController {
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    timer ??= setInterval(() => {
      for (const host of hosts) host.requestUpdate();
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
