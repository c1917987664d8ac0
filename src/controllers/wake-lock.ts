import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Keeps the screen from going dark while the element is on the page, where the device allows it. */
export class WakeLock implements ReactiveController {
  #lock: WakeLockSentinel | undefined;
  #isWanted = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#isWanted = true;
    document.addEventListener('visibilitychange', this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    this.#isWanted = false;
    document.removeEventListener('visibilitychange', this.#ask);
    letGo(this.#lock);
    this.#lock = undefined;
  }

  /** A device takes the lock back when the page is hidden, so it is asked for anew. */
  readonly #ask = (): void => {
    const {wakeLock} = navigator as Partial<Navigator>;
    if (document.hidden || !wakeLock || this.#lock?.released === false) return;
    wakeLock.request('screen').then(
      (lock) => {
        if (this.#isWanted) this.#lock = lock;
        else letGo(lock);
      },
      // Not allowed here, or the battery is low: the screen sleeps as it is used to.
      () => undefined,
    );
  };
}

function letGo(lock: WakeLockSentinel | undefined): void {
  lock?.release().catch(() => undefined);
}
