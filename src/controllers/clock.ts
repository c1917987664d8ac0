import type {ReactiveController, ReactiveControllerHost} from 'lit';

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
