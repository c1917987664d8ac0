import {html, nothing, type TemplateResult} from 'lit';
import type {AlertLines} from '../format/alert-lines.js';
import {alertWords} from '../format/alert-words.js';
import {fill} from '../format/messages.js';

/** What a reader may do with an alert. */
export interface AlertDeeds {
  readonly open: (id: string) => void;
  /** Absent where nobody may take alerts on. */
  readonly take?: ((id: string) => void) | undefined;
}

/** What stands above the headline: how bad, what about, since when. */
export const drawTop = ({sign, label, tag, age}: AlertLines): TemplateResult =>
  html`<div class="top">
    ${tag ? html`<span class="drill">${tag}</span>` : nothing}
    <b class="level"><span aria-hidden="true">${sign}</span> ${label}</b>
    <span class="age">${age}</span>
  </div>`;

/** Draws one alert of the list. `details` are its lines when a reader has opened it. */
export function drawAlert(
  lines: AlertLines,
  details: readonly string[] | undefined,
  href: string | undefined,
  isWaiting: boolean,
  {open, take}: AlertDeeds,
  lang: string,
): TemplateResult {
  const {id, severity, tag, headline, where, taken} = lines;
  const words = alertWords(lang);
  const status = taken || (isWaiting ? words.waiting : '');
  return html`<li class="item ${severity} ${tag ? 'drilled' : ''} ${details ? 'chosen' : ''}">
    ${drawTop(lines)}
    <button
      type="button"
      class="headline"
      aria-expanded=${details ? 'true' : 'false'}
      @click=${() => open(id)}
    >
      ${headline}
    </button>
    ${
      details
        ? html`<div class="details">
            ${details.map((line) => html`<p>${line}</p>`)}
            ${
              href
                ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${words.more}</a>`
                : nothing
            }
          </div>`
        : nothing
    }
    <div class="where">
      <span>${[where, status].filter(Boolean).join(' · ')}</span>
      ${
        take && !taken && !isWaiting
          ? html`<button
              type="button"
              aria-label="${words.take}: ${headline}"
              @click=${() => take(id)}
            >
              ${words.take}
            </button>`
          : nothing
      }
    </div>
  </li>`;
}

/** Draws alerts of one cause as one line; `inside` is what has been opened. */
export function drawBundle(
  lines: AlertLines,
  count: number,
  toggle: () => void,
  inside: unknown,
  lang: string,
): TemplateResult {
  const {severity, headline} = lines;
  const words = alertWords(lang);
  return html`<li class="item bundle ${severity}">
    ${drawTop(lines)}
    <button
      type="button"
      class="headline"
      aria-expanded=${inside ? 'true' : 'false'}
      @click=${toggle}
    >
      ${fill(words.bundle, {count, headline})}
    </button>
    ${inside ?? nothing}
  </li>`;
}
