import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Follows the width of the sheet's content and the height of the picture's box, in CSS px. */
export class Size implements ReactiveController {
  /** 0 while nothing is laid out. */
  width = 0;
  /** 0 until the box was seen once. */
  height = 0;
  #host: ReactiveControllerHost;
  #sheet: Element | null = null;
  #box: Element | null = null;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver((entries) => this.#take(entries));
    for (const element of [this.#sheet, this.#box]) if (element) this.#observer.observe(element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Names the two elements; called after each rendering, since they come and go. */
  watch(sheet: Element | null, box: Element | null): void {
    for (const [before, now] of [
      [this.#sheet, sheet],
      [this.#box, box],
    ] as const) {
      if (before === now) continue;
      if (before) this.#observer?.unobserve(before);
      if (now) this.#observer?.observe(now);
    }
    if (!box) this.height = 0;
    this.#sheet = sheet;
    this.#box = box;
  }

  #take(entries: readonly ResizeObserverEntry[]): void {
    let changed = false;
    for (const {target, contentRect} of entries) {
      const key = target === this.#box ? 'height' : 'width';
      const now = contentRect[key];
      // Fractions come and go with zoom; a picture drawn anew for each would never rest.
      if (Math.abs(now - this[key]) < 1) continue;
      this[key] = now;
      changed = true;
    }
    if (changed) this.#host.requestUpdate();
  }
}
