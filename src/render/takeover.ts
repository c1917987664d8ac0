import {html, nothing, type TemplateResult} from 'lit';
import type {AlertLines} from '../format/alert-lines.js';
import {fill} from '../format/messages.js';
import {wallWords} from '../format/wall-words.js';

/** An alert for the whole screen. */
export interface Alarm {
  readonly lines: AlertLines;
  /** What has happened, and what is to be done; `''` where nobody said. */
  readonly description: string;
  readonly instruction: string;
}

/** How many stand below the worst. */
const LISTED = 3;

/** Draws alerts over the whole screen: the worst in full, others as lines below it. It stands still. */
export function drawTakeover(
  [worst, ...others]: readonly Alarm[],
  level: number,
  back: () => void,
  lang: string,
): unknown {
  if (!worst) return nothing;
  const words = wallWords(lang);
  const {lines, description, instruction} = worst;
  const rest = others.length - LISTED;
  const count = others.length + 1;
  return html`<section class="takeover ${lines.severity}" aria-labelledby="alarm">
    <div class="level">
      ${marked(lines)} · ${count > 1 ? fill(words.alarms, {count}) : words.alarm}
    </div>
    <div class="headline" id="alarm" role="heading" aria-level=${level}>${lines.headline}</div>
    <p class="where">${[lines.where, lines.age].filter(Boolean).join(' · ')}</p>
    ${instruction ? html`<p class="todo"><b>${words.todo}:</b> ${instruction}</p>` : nothing}
    ${description ? html`<p>${description}</p>` : nothing}
    ${
      others.length
        ? html`<ul>
            ${others
              .slice(0, LISTED)
              .map(
                ({lines: each}) =>
                  html`<li>
                    <b>${marked(each)}</b> ·
                    ${[each.headline, each.where].filter(Boolean).join(' · ')}
                  </li>`,
              )}
            ${rest > 0 ? html`<li>${fill(words.others, {count: rest})}</li>` : nothing}
          </ul>`
        : nothing
    }
    <button type="button" @click=${back}>${words.back}</button>
  </section>`;
}

const marked = ({sign, label}: AlertLines): TemplateResult =>
  html`<span aria-hidden="true">${sign}</span> ${label}`;
