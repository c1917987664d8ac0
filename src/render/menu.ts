import {html, nothing, type TemplateResult} from 'lit';
import {exportWords, type Taking} from '../format/export-words.js';

const kinds: readonly Taking[] = ['png', 'svg', 'csv', 'table', 'embed', 'link'];

/** How the picture is played. */
interface Player {
  readonly state: 'off' | 'playing' | 'paused';
  readonly toggle: () => unknown;
}

interface Menu {
  readonly open: boolean;
  readonly said: string;
  readonly byHand: string;
  readonly toggle: () => void;
  readonly move: (event: KeyboardEvent) => void;
  take(kind: Taking): unknown;
}

/** The button that opens what a reader can take along, and its choices. */
export function drawMenu(menu: Menu, player: Player | undefined, lang: string): TemplateResult {
  const words = exportWords(lang);
  const hasPicture = player !== undefined;
  const playing = {off: words.listen, playing: words.pause, paused: words.resume};
  const shown = hasPicture ? kinds : kinds.filter((kind) => kind !== 'png' && kind !== 'svg');
  return html`<div class="menu" @keydown=${menu.move}>
    <button type="button" aria-expanded=${menu.open} @click=${menu.toggle}>${words.menu}</button>
    ${
      menu.open
        ? html`<div class="choices-menu" part="menu">
            ${
              player
                ? html`<button type="button" @click=${player.toggle}>
                      ${playing[player.state]}
                    </button>
                    ${player.state === 'off' ? nothing : html`<p>${words.listening}</p>`}`
                : nothing
            }
            ${shown.map(
              (kind) =>
                html`<button type="button" @click=${() => menu.take(kind)}>${words[kind]}</button>`,
            )}
            <p role="status">${menu.said}</p>
            ${
              menu.byHand
                ? html`<textarea
                    readonly
                    rows="3"
                    aria-label=${words.noCopy}
                    .value=${menu.byHand}
                  ></textarea>`
                : nothing
            }
          </div>`
        : nothing
    }
  </div>`;
}
