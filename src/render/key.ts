import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';

export interface KeyEntry {
  /** 1 to 8, 0 for the background, `target` for the target's tick; the classes of a part; a paint. */
  readonly colour: number | string;
  /** How the colour is used; a title has none. */
  readonly mark: 'line' | 'bar' | 'part' | 'paint' | 'hollow' | 'ground' | 'title';
  readonly label: string;
  /** Id of the member that the entry stands for, where readers may bring it out. */
  readonly id?: string;
}

/** How readers bring out or hide one entry of the key. */
export interface Chooser {
  readonly chosen: string | undefined;
  readonly hidden: ReadonlySet<string>;
  readonly choose: (id: string) => void;
  /** What is said of an entry that is hidden. */
  readonly hiddenWord: string;
}

const NO_CHOOSER: Chooser = {
  chosen: undefined,
  hidden: new Set(),
  choose: () => undefined,
  hiddenWord: '',
};

/** Names what the picture could not name directly. */
export function drawKey(
  entries: readonly KeyEntry[],
  {chosen, hidden, choose, hiddenWord}: Chooser = NO_CHOOSER,
): TemplateResult {
  return html`<ul class="key" part="key">
    ${entries.map((entry) => {
      const {id} = entry;
      return html`<li>
        ${
          id === undefined
            ? drawEntry(entry)
            : html`<button
                type="button"
                class=${hidden.has(id) ? 'hidden' : ''}
                aria-pressed=${chosen === id}
                @click=${() => {
                  choose(id);
                }}
              >
                ${drawEntry(entry)}${
                  hidden.has(id) ? html`<span class="unseen">(${hiddenWord})</span>` : nothing
                }
              </button>`
        }
      </li>`;
    })}
  </ul>`;
}

const drawEntry = ({colour, mark, label}: KeyEntry): TemplateResult => html`
  ${
    mark === 'title'
      ? nothing
      : html`<svg
          width="18"
          height="12"
          aria-hidden="true"
          class=${typeof colour === 'number' ? `s${colour}` : 's1'}
        >
          ${drawMark(colour, mark)}
        </svg>`
  }
  <span>${label}</span>
`;

function drawMark(colour: number | string, mark: KeyEntry['mark']): SVGTemplateResult {
  if (colour === 'target')
    return svg`<line class="target tick-mark" x1="9" x2="9" y1="0" y2="12"></line>`;
  if (colour === 'break') return svg`<line class="break" x1="9" x2="9" y1="0" y2="12"></line>`;
  if (mark === 'line')
    return svg`<line class=${colour === 'forecast' ? 'line dashed' : 'line'} x1="1" x2="17" y1="6" y2="6"></line>`;
  if (mark === 'part')
    return svg`<rect class="part ${colour}" x="1" y="0.5" width="16" height="11"></rect>`;
  if (mark === 'ground')
    return svg`<rect class="ground step-${colour}" x="1" y="0.5" width="16" height="11"></rect>`;
  if (mark === 'hollow') return svg`<circle class="dot hollow" cx="9" cy="6" r="4.5"></circle>`;
  if (mark === 'paint')
    return svg`<rect class="heat" fill=${colour} x="1" y="0.5" width="16" height="11"></rect>`;
  return svg`<rect class="bar ${typeof colour === 'string' ? colour : ''}" x="1" y="1" width="16" height="10"></rect>`;
}
