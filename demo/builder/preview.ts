import type {Embed} from '../../src/embed/snippet.js';

export interface Said {
  readonly heading: string;
  readonly sentence: string;
  readonly height: number;
}

/**
 * The widget itself, as wide as a phone, a desk or a wall, shrunk into the room that there is.
 *
 * `changed` is told what the widget says of its data, for the words that stand in its place elsewhere.
 */
export class Preview {
  readonly #frame: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #changed: (said: Said) => void;
  #widget: HTMLElement | undefined;
  #width = 0;

  constructor(frame: HTMLElement, changed: (said: Said) => void) {
    this.#frame = frame;
    this.#changed = changed;
    this.#stage = document.createElement('div');
    this.#stage.className = 'stage';
    frame.append(this.#stage);
    const fit = new ResizeObserver(() => this.#fit());
    fit.observe(frame);
    fit.observe(this.#stage);
    this.#stage.addEventListener('edu-data', () => void this.#listen());
  }

  show({tag, attributes, lang}: Embed, width: number): void {
    if (this.#widget?.localName !== tag) {
      this.#widget?.remove();
      this.#widget = document.createElement(tag);
    }
    const widget = this.#widget;
    const wanted: Record<string, string> = {...attributes, lang};
    for (const name of widget.getAttributeNames())
      if (!(name in wanted)) widget.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted))
      if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
    if (!widget.isConnected) this.#stage.append(widget);
    this.#width = width;
    this.#stage.classList.toggle('screen', tag === 'edu-wall');
    this.#fit();
    void this.#listen();
  }

  #fit(): void {
    const room = this.#frame.clientWidth;
    if (!room || !this.#width) return;
    const scale = Math.min(1, room / this.#width);
    const {style} = this.#stage;
    style.inlineSize = `${this.#width}px`;
    style.transform = `scale(${scale})`;
    style.marginInlineStart = `${Math.max(0, (room - this.#width) / 2)}px`;
    this.#frame.style.blockSize = `${Math.ceil(this.#stage.offsetHeight * scale)}px`;
  }

  /** Once it has been drawn, and the picture has taken its height. */
  async #listen(): Promise<void> {
    const widget = this.#widget as (HTMLElement & {updateComplete?: Promise<unknown>}) | undefined;
    await widget?.updateComplete;
    await new Promise(requestAnimationFrame);
    await widget?.updateComplete;
    const words = (part: string): string =>
      widget?.shadowRoot
        ?.querySelector(`[part~="${part}"]`)
        ?.textContent.trim()
        .replaceAll(/\s+/g, ' ') ?? '';
    if (widget && widget === this.#widget)
      this.#changed({
        heading: words('heading'),
        sentence: words('sentence'),
        height: Math.max(120, Math.ceil(widget.offsetHeight / 20) * 20),
      });
  }
}
