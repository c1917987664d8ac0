import {html, nothing, type TemplateResult} from 'lit';
import {mapWords} from '../format/map-words.js';

/** The way down to what is open, as buttons that lead back up, and the value of a place at its end. */
export const drawTrail = (
  steps: readonly {readonly id: string; readonly name: string}[],
  value: string,
  go: (id: string) => void,
  lang: string,
): TemplateResult =>
  html`<nav class="path" aria-label=${mapWords(lang).path}>
    ${steps.map(
      ({id, name}, i) =>
        html`${i ? html`<span aria-hidden="true">›</span>` : nothing}<button
            type="button"
            aria-current=${i === steps.length - 1 ? 'location' : nothing}
            @click=${() => go(id)}
          >
            ${name}
          </button>`,
    )}${value ? html`<span>${value}</span>` : nothing}
  </nav>`;
