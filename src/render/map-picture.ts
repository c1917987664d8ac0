import {html, nothing, type SVGTemplateResult, type TemplateResult} from 'lit';
import {mapWords} from '../format/map-words.js';
import {formatNumber} from '../format/numbers.js';
import type {Readout} from '../format/readout.js';
import type {InsetScene} from '../geometry/insets.js';
import type {MapScene} from '../geometry/map-scene.js';
import type {MapFigures} from '../model/map-figures.js';
import {drawGround, drawInsets, drawNames} from './regions.js';

type Listener<E extends Event> = (event: E) => void;

/** Drawn, since many devices have no letter for it. */
const HOUSE = html`<svg class="house" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M2 8.5 8 3l6 5.5M4 7.5V13h8V7.5" />
</svg>`;

/** What readers may do to the picture. */
export interface PictureDeeds {
  readonly press: Listener<KeyboardEvent>;
  readonly grab: Listener<PointerEvent>;
  readonly point: Listener<PointerEvent>;
  readonly leave: () => void;
  readonly tap: Listener<MouseEvent>;
  readonly wheel: EventListenerObject & AddEventListenerOptions;
  readonly touch: EventListenerObject & AddEventListenerOptions;
  readonly zoom: (factor: number) => void;
  readonly goHome: () => void;
  readonly open: () => void;
  readonly close: () => void;
}

export interface PictureView {
  readonly scene: MapScene;
  /** The scene's shapes, drawn. */
  readonly shapes: SVGTemplateResult;
  readonly insets: readonly InsetScene[];
  /** Row of the place with the frame; −1 for none. */
  readonly chosen: number;
  readonly hint: 'wheel' | 'touch' | undefined;
  readonly readout: Readout | undefined;
  /** The readout stands as a sheet with buttons, after a tap. */
  readonly isSheet: boolean;
}

/** The ground, the canvas of the schools, the names above both, and the buttons and words that lie on them. */
export function drawPicture(
  figures: MapFigures,
  {scene, shapes, insets, chosen, hint, readout, isSheet}: PictureView,
  deeds: PictureDeeds,
  lang: string,
): TemplateResult {
  const words = mapWords(lang);
  const {metres = 0} = scene.scale ?? {};
  const distance = metres < 1000 ? `${metres} m` : `${formatNumber(metres / 1000, lang, 0)} km`;
  // Never switched off: the keyboard's place would be lost with it.
  const button = (label: string, sign: unknown, press: () => void): unknown =>
    html`<button type="button" aria-label=${label} title=${label} @click=${press}>${sign}</button>`;
  return html`
    <svg
      class="ground"
      role="graphics-document document"
      aria-roledescription=${words.map}
      aria-labelledby="heading"
      aria-describedby="sentence"
      tabindex="0"
      @keydown=${deeds.press}
      @blur=${deeds.leave}
      @pointerdown=${deeds.grab}
      @pointermove=${deeds.point}
      @pointerleave=${deeds.leave}
      @click=${deeds.tap}
      @wheel=${deeds.wheel}
      @touchstart=${deeds.touch}
      @touchmove=${deeds.touch}
      @touchend=${deeds.touch}
    >
      ${drawGround(shapes, scene, figures, chosen)} ${drawInsets(insets, figures, chosen)}
    </svg>
    ${scene.marks ? html`<canvas class="points" aria-hidden="true"></canvas>` : nothing}
    <svg class="over" aria-hidden="true">${drawNames(scene, distance)}</svg>
    <div class="help" aria-hidden="true">${words.keyHelp}</div>
    <div class="zoom">
      ${button(words.zoomIn, '+', () => deeds.zoom(2))}
      ${button(words.zoomOut, '−', () => deeds.zoom(0.5))}
      ${button(words.home, HOUSE, deeds.goHome)}
    </div>
    ${
      hint
        ? html`<div class="hint" aria-hidden="true">${words[`${hint}Hint`]}</div>`
        : readout
          ? drawReadout(readout, isSheet, deeds, lang)
          : nothing
    }
  `;
}

function drawReadout(
  {title, value, more}: Readout,
  isSheet: boolean,
  {open, close}: PictureDeeds,
  lang: string,
): TemplateResult {
  const words = mapWords(lang);
  return html`<div
    class="readout ${isSheet ? 'sheet-readout' : ''}"
    part="readout"
    aria-hidden=${isSheet ? nothing : 'true'}
  >
    ${
      isSheet
        ? html`<div class="controls">
            <button type="button" @click=${open}>${words.open}</button>
            <button type="button" aria-label=${words.close} @click=${close}>✕</button>
          </div>`
        : nothing
    }
    <span>${title}</span>${value ? html`<b>${value}</b>` : nothing}${more.map(
      (line) => html`<span class="more">${line}</span>`,
    )}
  </div>`;
}
