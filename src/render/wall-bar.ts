import {html, nothing, type TemplateResult} from 'lit';
import {alertWords} from '../format/alert-words.js';
import {fill} from '../format/messages.js';
import {wallWords} from '../format/wall-words.js';

/** What a person at the wall may do. */
export interface WallDeeds {
  readonly step: (by: number) => void;
  readonly halt: () => void;
  /** Absent where the page may not fill the screen. */
  readonly fill: (() => void) | undefined;
}

/** More dots than these cannot be told apart at a glance. */
const DOTS = 12;

/** Draws where the wall is in its round: "● ━ ● ●  Cảnh 2/4 · Mạng lưới trường lớp". */
export function drawPlace(
  at: number,
  count: number,
  title: string,
  isPaused: boolean,
  lang: string,
): TemplateResult {
  const words = wallWords(lang);
  const place = count > 1 ? fill(words.scene, {at: at + 1, count}) : '';
  return html`<div class="place">
    ${
      count > 1 && count <= DOTS
        ? html`<span class="dots" aria-hidden="true"
            >${[...Array(count).keys()].map((i) => html`<i class=${i === at ? 'at' : ''}></i>`)}</span
          >`
        : nothing
    }
    <span>${[place, title].filter(Boolean).join(' · ')}</span>
    ${isPaused ? html`<span class="halt">❚❚ ${words.paused}</span>` : nothing}
  </div>`;
}

/** Draws what steers the wall. */
export function drawWallControls(
  count: number,
  isPaused: boolean,
  deeds: WallDeeds,
  lang: string,
): TemplateResult {
  const words = wallWords(lang);
  return html`<div class="controls" role="group" aria-label=${words.controls}>
    ${
      count > 1
        ? html`<button type="button" aria-label=${words.previous} @click=${() => deeds.step(-1)}>
              ‹</button
            ><button type="button" class="pause" @click=${deeds.halt}>
              ${isPaused ? words.play : alertWords(lang).pause}</button
            ><button type="button" aria-label=${words.next} @click=${() => deeds.step(1)}>
              ›
            </button>`
        : nothing
    }
    ${deeds.fill ? html`<button type="button" @click=${deeds.fill}>${words.full}</button>` : nothing}
  </div>`;
}
