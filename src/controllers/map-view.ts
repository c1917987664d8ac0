import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {between, fit, within, zoomed, type PlaneBox, type View} from '../geometry/view.js';

/** How long a change of the view takes that keeps the eye on what moves, in ms. */
const GLIDE = 250;
/** How long a hint stays, in ms. */
const HINT = 1600;
/** A pointer that moved less than this has clicked, in px. */
const SLACK = 4;

/**
 * What part of the map is shown, and the gestures that change it. None of them takes the page's scroll away: the wheel
 * zooms with Ctrl or ⌘ alone, touch moves the map with two fingers alone, and whoever tries otherwise sees a hint.
 */
export class MapView implements ReactiveController {
  /** Undefined until there is something to show. */
  view: View | undefined;
  home: View | undefined;
  /** The farthest view: everything. */
  out: View | undefined;
  hint: 'wheel' | 'touch' | undefined;
  /** True from a drag's first step until the click that ends it. */
  dragged = false;
  #host: ReactiveControllerHost;
  #whole: PlaneBox = {x0: 0, y0: 0, x1: 1, y1: 1};
  #size = {width: 1, height: 1};
  #frame = 0;
  /** Where a glide leads. */
  #goal: View | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #homeKey = '';
  #grip: {readonly x: number; readonly y: number} | undefined;
  #pinch: {readonly x: number; readonly y: number; readonly span: number} | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
    clearTimeout(this.#timer);
    this.hint = undefined;
  }

  /**
   * Says what home shows and what may be shown at most, for a picture of some px. Another home is gone to; a reader who
   * has looked elsewhere stays there while home is the same place.
   *
   * @param right - Px on the right that something else takes.
   */
  frame(box: PlaneBox, whole: PlaneBox, width: number, height: number, right: number): void {
    const key = [box.x0, box.y0, box.x1, box.y1, right].join();
    const isNew = key !== this.#homeKey;
    const isResized = width !== this.#size.width || height !== this.#size.height;
    if (!isNew && !isResized) return;
    const stays = this.view && !isNew && this.isMoved;
    this.#homeKey = key;
    this.#size = {width, height};
    this.#whole = whole;
    this.out = fit(whole, width, height);
    this.home = fit(box, width, height, right);
    if (stays) return;
    if (this.view && !isResized) this.glide(this.home);
    else this.view = this.home;
  }

  /** Whether the reader looks at something else than home. */
  get isMoved(): boolean {
    const {view, home} = this;
    return view?.x !== home?.x || view?.y !== home?.y || view?.scale !== home?.scale;
  }

  /** Shows a view at once. */
  show(view: View): void {
    this.#stop();
    this.view = this.out ? within(view, this.out, this.#whole) : view;
    this.#host.requestUpdate();
  }

  /** Goes to a view in a quarter of a second, or at once for readers who want no motion. */
  glide(to: View): void {
    this.#stop();
    const from = this.view;
    if (!from || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.view = to;
      this.#host.requestUpdate();
      return;
    }
    this.#goal = to;
    const start = performance.now();
    const step = (now: number): void => {
      const t = Math.max(0, Math.min(1, (now - start) / GLIDE));
      this.view = t < 1 ? between(from, to, t * (2 - t)) : to;
      this.#host.requestUpdate();
      if (t < 1) this.#frame = requestAnimationFrame(step);
      else this.#goal = undefined;
    };
    this.#frame = requestAnimationFrame(step);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#goal = undefined;
  }

  goHome(): void {
    if (this.home) this.glide(this.home);
  }

  /** Zooms by a factor around a point, in px from the middle, smoothly; on the way already, from where that leads. */
  zoom(factor: number, dx = 0, dy = 0): void {
    const from = this.#goal ?? this.view;
    if (from && this.out) this.glide(within(zoomed(from, factor, dx, dy), this.out, this.#whole));
  }

  /** Moves the picture's content by some px. */
  pan(dx: number, dy: number): void {
    const {view} = this;
    if (view) this.show({...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale});
  }

  /** Brings a point of the plane into the picture where it is not in it already. */
  reveal(x: number, y: number): void {
    const {view} = this;
    if (!view) return;
    const {width, height} = this.#size;
    const inside =
      Math.abs(x - view.x) * view.scale < width * 0.45 &&
      Math.abs(y - view.y) * view.scale < height * 0.45;
    if (!inside) this.show({...view, x, y});
  }

  readonly wheel = (event: WheelEvent): void => {
    const {view} = this;
    if (!view) return;
    if (!event.ctrlKey && !event.metaKey) {
      this.#tell('wheel');
      return;
    }
    event.preventDefault();
    // Lines and pages of old mice count as some px.
    const px = event.deltaY * ([1, 16, 400][event.deltaMode] ?? 1);
    this.show(zoomed(view, 2 ** (-Math.max(-200, Math.min(200, px)) / 200), ...this.#at(event)));
  };

  readonly grab = (event: PointerEvent): void => {
    this.dragged = false;
    if (event.pointerType === 'touch' || event.button !== 0) return;
    this.#grip = {x: event.clientX, y: event.clientY};
  };

  /** Moves the map with the mouse; true while it does. */
  drag(event: PointerEvent): boolean {
    const grip = this.#grip;
    if (!grip || !event.buttons) {
      this.#grip = undefined;
      return false;
    }
    const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
    if (!this.dragged && Math.hypot(dx, dy) < SLACK) return false;
    if (!this.dragged) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.dragged = true;
    this.#grip = {x: event.clientX, y: event.clientY};
    this.pan(dx, dy);
    return true;
  }

  readonly touch = (event: TouchEvent): void => {
    const [one, two] = event.touches;
    if (!one || !two || !this.view) {
      // One finger belongs to the page; on a map that has been moved it may have meant the map.
      if (event.type === 'touchmove' && this.isMoved) this.#tell('touch');
      this.#pinch = undefined;
      return;
    }
    event.preventDefault();
    const now = {
      x: (one.clientX + two.clientX) / 2,
      y: (one.clientY + two.clientY) / 2,
      span: Math.max(1, Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY)),
    };
    const before = this.#pinch;
    this.#pinch = now;
    if (!before || event.type !== 'touchmove') return;
    this.dragged = true;
    const {scale} = this.view;
    const at = this.#at({clientX: now.x, clientY: now.y, currentTarget: event.currentTarget});
    const moved = {
      ...this.view,
      x: this.view.x - (now.x - before.x) / scale,
      y: this.view.y - (now.y - before.y) / scale,
    };
    this.show(zoomed(moved, now.span / before.span, ...at));
  };

  #tell(hint: 'wheel' | 'touch'): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.hint = undefined;
      this.#host.requestUpdate();
    }, HINT);
    if (this.hint === hint) return;
    this.hint = hint;
    this.#host.requestUpdate();
  }

  /** Where an event happened, in px from the picture's middle. */
  #at({
    clientX,
    clientY,
    currentTarget,
  }: Pick<MouseEvent, 'clientX' | 'clientY' | 'currentTarget'>): [dx: number, dy: number] {
    const {left, top, width, height} = (currentTarget as Element).getBoundingClientRect();
    return [clientX - left - width / 2, clientY - top - height / 2];
  }
}
