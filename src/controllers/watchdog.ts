/** What a watchdog looks after: a dashboard on screen. */
export interface Watched {
  /** The widgets now in its cells. */
  readonly widgets: readonly HTMLElement[];
  /** Puts a new widget in the place of one. */
  rebuild(widget: HTMLElement): void;
}

const HOUR = 3_600_000;
/** How often a cell gets a new widget within an hour; then its dashboard shows what is wrong. */
const MOST = 3;

/**
 * Whether a widget has drawn something: there is a box with something in it.
 * The parts of the kit draw a sentence even when they fail, so nothing at all means that one has died.
 */
export function isDrawn(widget: HTMLElement): boolean {
  const sheet = (widget.shadowRoot ?? widget).firstElementChild;
  return [widget, sheet].every((box) => {
    const {width = 0, height = 0} = box?.getBoundingClientRect() ?? {};
    return width > 0 && height > 0;
  });
}

/** Sees widgets that have died, and has them built anew: from time to time, never all the time. */
export class Watchdog {
  /** What was wrong at the last look. */
  readonly #suspects = new WeakSet<HTMLElement>();
  /** Widgets whose update has been waited for since the last look. */
  readonly #late = new WeakSet<HTMLElement>();
  readonly #failed = new WeakSet<HTMLElement>();
  /** When the widgets of a cell were built anew. */
  readonly #rebuilt = new Map<string, number[]>();

  /**
   * Looks at the widgets of a dashboard. One that is found dead at two looks in a row, or whose update has failed, is
   * built anew; one that has died too often tells its dashboard so, by the event of a widget that breaks while it draws.
   *
   * @param name - The same for the same dashboard and page.
   * @param now - Milliseconds, by a clock that only goes on.
   */
  look(name: string, dashboard: Watched, now: number): void {
    dashboard.widgets.forEach((widget, i) => {
      if (!this.#isDead(widget)) return;
      const cell = `${name} ${i}`;
      const times = (this.#rebuilt.get(cell) ?? []).filter((time) => now - time < HOUR);
      if (times.length < MOST) {
        this.#rebuilt.set(cell, [...times, now]);
        dashboard.rebuild(widget);
      } else {
        const detail = new Error('nothing drawn');
        widget.dispatchEvent(
          new CustomEvent('edu-broken', {bubbles: true, composed: true, cancelable: true, detail}),
        );
      }
    });
  }

  #isDead(widget: HTMLElement): boolean {
    if (this.#failed.has(widget)) return true;
    const isLate = this.#late.has(widget);
    const {updateComplete} = widget as Partial<{updateComplete: Promise<unknown>}>;
    if (updateComplete && !isLate) {
      this.#late.add(widget);
      updateComplete.then(
        () => this.#late.delete(widget),
        () => this.#failed.add(widget),
      );
    }
    if (!isLate && isDrawn(widget)) {
      this.#suspects.delete(widget);
      return false;
    }
    if (isLate || this.#suspects.has(widget)) return true;
    this.#suspects.add(widget);
    return false;
  }
}
