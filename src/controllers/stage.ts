/** What may be shown: pages of a dashboard side by side, under a name of their own. */
export interface Wish {
  readonly name: string;
  /** Counted from 1. */
  readonly pages: readonly number[];
}

/** A scene that is there: drawn, or being drawn out of sight. */
export interface Scene extends Wish {
  readonly key: number;
  /** One of two places that scenes take in turn. */
  readonly place: 0 | 1;
  /** When it came, by a clock that only goes on. */
  readonly since: number;
}

/** How much of a scene has been drawn. */
export type Readiness = 'whole' | 'part' | 'none';

/** How long a scene may take to be whole, and how long the old one stays below the new, in ms. */
const PATIENCE = 5000;
export const FADE = 300;

/**
 * The scenes that exist: the one on screen, the next behind it, and for a moment the one before; never more than two.
 * A scene comes when it has been drawn; one that does not get ready in time is left out until its next turn.
 */
export class Stage {
  on: Scene | undefined;
  next: Scene | undefined;
  going: Scene | undefined;
  /** When `going` goes. */
  goneAt = 0;
  #made = 0;
  #turn: string | undefined;
  readonly #skipped = new Set<string>();

  /** What stands in each of the two places. */
  get scenes(): readonly (Scene | undefined)[] {
    const all = [this.going, this.on, this.next];
    return [0, 1].map((place) => all.find((scene) => scene?.place === place));
  }

  /** Leaves nothing on screen. */
  clear(): void {
    this.on = this.next = this.going = this.#turn = undefined;
  }

  /**
   * @param wishes - What is to be on screen, and what instead where that does not get ready; at least one.
   * @param ahead - What is to be drawn out of sight; absent while there is time.
   * @param fades - False where a scene goes at once.
   * @returns true while something is waited for.
   */
  look(
    wishes: readonly Wish[],
    ahead: Wish | undefined,
    now: number,
    readiness: (scene: Scene) => Readiness,
    fades: boolean,
  ): boolean {
    const [first] = wishes as [Wish, ...Wish[]];
    if (first.name !== this.#turn) this.#skipped.clear();
    this.#turn = first.name;
    if (now >= this.goneAt) this.going = undefined;
    for (;;) {
      const left = wishes.filter(({name}) => !this.#skipped.has(name));
      const [wish = first] = left;
      if (this.on?.name === wish.name) break;
      // Better the old scene than none.
      if (!left.length && this.on) break;
      const scene = this.#make(wish, now);
      const ready = readiness(scene);
      const isLate = now - scene.since >= PATIENCE;
      if (ready === 'whole' || (isLate && (ready === 'part' || !left.length))) {
        this.going = fades ? this.on : undefined;
        this.goneAt = now + FADE;
        this.on = scene;
        this.next = undefined;
        break;
      }
      if (!isLate) return true;
      if (left.length) this.#skipped.add(wish.name);
    }
    if (!ahead || ahead.name === this.on.name) this.next = undefined;
    else if (!this.going || this.next) this.#make(ahead, now);
    return false;
  }

  #make(wish: Wish, now: number): Scene {
    if (this.next?.name === wish.name) return this.next;
    this.going = undefined;
    const place = this.on?.place === 0 ? 1 : 0;
    return (this.next = {...wish, key: (this.#made += 1), place, since: now});
  }
}
