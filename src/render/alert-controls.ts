import {html, nothing, type TemplateResult} from 'lit';
import {alertWords} from '../format/alert-words.js';

/** One thing that a reader may narrow the list by. */
export interface Choice<Aspect extends string = string> {
  readonly aspect: Aspect;
  readonly label: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  /** The one chosen, `''` for all of them. */
  readonly value: string;
}

/** Draws the filters, folded up at first; where there is nothing to choose, there is no field. */
export function drawFilters<Aspect extends string>(
  choices: readonly Choice<Aspect>[],
  isOpen: boolean,
  choose: (aspect: Aspect, id: string) => void,
  lang: string,
): TemplateResult {
  const words = alertWords(lang);
  return html`<details class="filter" ?open=${isOpen}>
    <summary>${words.filter}</summary>
    <div class="controls">
      ${choices.map(({aspect, label, options, value}) =>
        options.length > 1 || value
          ? html`<label
              >${label}
              <select
                .value=${value}
                @change=${(event: Event) =>
                  choose(aspect, (event.target as HTMLSelectElement).value)}
              >
                <option value="">${words.all}</option>
                ${options.map(
                  ([id, name]) =>
                    html`<option value=${id} ?selected=${id === value}>${name}</option>`,
                )}
              </select></label
            >`
          : nothing,
      )}
    </div>
  </details>`;
}

/** Draws the switches of sound and speech, each where the page offers it, and a button to hear them. */
export function drawSound(
  switches: readonly {
    readonly label: string;
    readonly isOn: boolean;
    readonly flip: () => void;
  }[],
  test: () => void,
  remark: string,
  lang: string,
): TemplateResult {
  return html`<div class="controls">
    ${switches.map(
      ({label, isOn, flip}) =>
        html`<button type="button" aria-pressed=${isOn} @click=${flip}>${label}</button>`,
    )}
    <button type="button" @click=${test}>${alertWords(lang).test}</button>
    <span>${remark}</span>
  </div>`;
}

/** Draws what steers the ticker. */
export function drawSteer(
  at: number,
  count: number,
  isStill: boolean,
  step: (by: number) => void,
  halt: () => void,
  lang: string,
): TemplateResult {
  const words = alertWords(lang);
  return html`<div class="controls steer">
    <button type="button" aria-label=${words.previous} @click=${() => step(-1)}>‹</button>
    <span>${at + 1}/${count}</span>
    <button type="button" aria-label=${words.next} @click=${() => step(1)}>›</button>
    <button type="button" @click=${halt}>${isStill ? words.play : words.pause}</button>
  </div>`;
}
