import {html, nothing, type TemplateResult} from 'lit';
import {mapWords} from '../format/map-words.js';

export interface CardView {
  readonly name: string;
  readonly facts: readonly {readonly term: string; readonly text: string}[];
  readonly href: string | undefined;
}

/** What the public may know of one school, with the way back. */
export function drawCard(
  {name, facts, href}: CardView,
  back: () => void,
  lang: string,
): TemplateResult {
  const words = mapWords(lang);
  return html`<div
    class="card"
    part="school"
    role="group"
    tabindex="-1"
    aria-labelledby="school-name"
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && back()}
  >
    <button type="button" @click=${back}>‹ ${words.back}</button>
    <h4 id="school-name">${name}</h4>
    <dl>
      ${facts.map(
        ({term, text}) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    ${href ? html`<p><a href=${href} rel="noopener noreferrer">${words.website}</a></p>` : nothing}
  </div>`;
}
