import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Note} from '../geometry/notes.js';
import type * as TonesModule from './tones.js';

type Tones = Pick<typeof TonesModule, keyof typeof TonesModule>;

/** A picture that is played: where it is, and how it goes on. The sound itself is loaded with the first tone. */
export class Listening implements ReactiveController {
  state: 'off' | 'playing' | 'paused' = 'off';
  #host: ReactiveControllerHost;
  #notes: () => readonly Note[];
  #show: (cell: number | undefined) => void;
  #tones: Tones | undefined;
  #next = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param notes - What there is to be heard now.
   * @param show - Marks the value that is heard; undefined at the end.
   */
  constructor(
    host: ReactiveControllerHost,
    notes: () => readonly Note[],
    show: (cell: number | undefined) => void,
  ) {
    this.#host = host;
    this.#notes = notes;
    this.#show = show;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Starts, pauses, goes on. */
  toggle = async (): Promise<void> => {
    const isPlaying = this.state === 'playing';
    if (this.state === 'off') this.#next = 0;
    this.state = isPlaying ? 'paused' : 'playing';
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    if (isPlaying) return;
    this.#tones ??= await import('./tones.js');
    // Whoever pressed twice meanwhile has paused it.
    if ((this.state as string) === 'playing') this.#go();
  };

  /** One step of the reader's own: the value is heard, and playing goes on after it. */
  step(cell: number): void {
    const notes = this.#notes();
    const n = notes.findIndex((note) => note.cell === cell);
    const note = notes[n];
    if (this.state === 'off' || !note) return;
    clearTimeout(this.#timer);
    this.state = 'paused';
    this.#next = n + 1;
    this.#tones?.play({...note, starts: false});
    this.#host.requestUpdate();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.state === 'off') return;
    this.state = 'off';
    this.#host.requestUpdate();
  }

  #go(): void {
    const note = this.#notes()[this.#next];
    if (!note || !this.#tones?.play(note)) {
      this.stop();
      this.#show(undefined);
      return;
    }
    this.#next++;
    this.#show(note.cell);
    this.#timer = setTimeout(
      () => {
        this.#go();
      },
      this.#tones.lengthOf(note) * 1000,
    );
  }
}
