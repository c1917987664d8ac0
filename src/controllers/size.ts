import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Follows the width of the sheet's content and the height of the picture's box, in CSS px.
 *
 * The first is read off a ruler without height, the second off a box deeper in the tree: so drawing never resizes what
 * is being observed, and no page hears of a ResizeObserver loop.
 */
export class Size implements ReactiveController {
  /** 0 while nothing is laid out. */
  width = 0;
  /** 0 until the box was seen or assumed. */
  height = 0;
  /** The typeface in force, read when nothing is waiting to be laid out. */
  family = 'sans-serif';
  #host: ReactiveControllerHost;
  #ruler: Element | null = null;
  #box: Element | null = null;
  #observer: ResizeObserver | undefined;
  /** The height that the picture asked for last. */
  #natural = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver((entries) => this.#take(entries));
    for (const element of [this.#ruler, this.#box]) if (element) this.#observer.observe(element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Names the two elements; called after each rendering, since they come and go. */
  watch(ruler: Element | null, box: Element | null): void {
    for (const [before, now] of [
      [this.#ruler, ruler],
      [this.#box, box],
    ] as const) {
      if (before === now) continue;
      if (before) this.#observer?.unobserve(before);
      if (now) this.#observer?.observe(now);
    }
    if (!box) this.height = 0;
    this.#ruler = ruler;
    this.#box = box;
  }

  /** Says what height the box will have, so that seeing it come true is no news. */
  assume(height: number): void {
    this.#natural = height;
    this.height ||= height;
  }

  /**
   * A box as high as its picture wished to be has no height of its own: at another width the picture wishes anew; nor has
   * one that waits for its first picture, where data came before the width did. Seen once more, in case the page had set
   * just that height.
   */
  #forgetHeight(): void {
    const box = this.#box;
    if (!box) return;
    const room = this.#natural || parseFloat(getComputedStyle(box).getPropertyValue('--_natural'));
    if (!(Math.abs(this.height - room) < 1)) return;
    this.height = 0;
    this.#observer?.unobserve(box);
    this.#observer?.observe(box);
  }

  #take(entries: readonly ResizeObserverEntry[]): void {
    let changed: string | undefined;
    for (const {target, contentRect} of entries) {
      const key = target === this.#box ? 'height' : 'width';
      const now = contentRect[key];
      // Fractions come and go with zoom; a picture drawn anew for each would never rest.
      if (Math.abs(now - this[key]) < 1) continue;
      this[key] = now;
      if (key === 'width') this.family = getComputedStyle(target).fontFamily;
      if (changed !== 'width') changed = key;
    }
    if (changed === 'width') {
      this.#forgetHeight();
      this.#host.requestUpdate();
    }
    // A picture drawn for a new height may ask for yet another one, which in this same frame would be a loop.
    else if (changed) requestAnimationFrame(() => this.#observer && this.#host.requestUpdate());
  }
}
