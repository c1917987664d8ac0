import {html, svg, type TemplateResult} from 'lit';

export interface KeyEntry {
  /** 1 to 8, 0 for the background, `target` for the target's tick; the classes of a part. */
  readonly colour: number | string;
  readonly mark: 'line' | 'bar' | 'part' | 'dot';
  readonly label: string;
}

/** Names what the picture could not name directly. */
export function drawKey(entries: readonly KeyEntry[]): TemplateResult {
  return html`<ul class="key" part="key">
    ${entries.map(
      ({colour, mark, label}) =>
        html`<li>
          <svg
            width="18"
            height="12"
            aria-hidden="true"
            class=${typeof colour === 'number' ? `s${colour}` : 's1'}
          >
            ${
              colour === 'target'
                ? svg`<line class="target tick-mark" x1="9" x2="9" y1="0" y2="12"></line>`
                : colour === 'break'
                  ? svg`<line class="break" x1="9" x2="9" y1="0" y2="12"></line>`
                  : mark === 'line'
                    ? svg`<line class=${colour === 'forecast' ? 'line dashed' : 'line'} x1="1" x2="17" y1="6" y2="6"></line>`
                    : mark === 'part'
                      ? svg`<rect class="part ${colour}" x="1" y="0.5" width="16" height="11"></rect>`
                      : svg`<rect class="bar ${typeof colour === 'string' ? colour : ''}" x="1" y="1" width="16" height="10"></rect>`
            }
          </svg>
          <span>${label}</span>
        </li>`,
    )}
  </ul>`;
}
