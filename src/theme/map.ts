import {css} from 'lit';

/** The map, its list and its legends. */
export const map = css`
  .root {
    --_ramp: var(--edu-ramp, var(--_s1));
  }
  .pair {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    gap: 0.6em 1.1em;
  }
  .side {
    flex: none;
  }
  .wide {
    flex-direction: row;
    flex-basis: var(--_natural);
    min-block-size: var(--_needs, 0);
  }
  .wide > .picture {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .wide > .side {
    flex: none;
    position: relative;
    inline-size: var(--_side);
  }
  .wide > .side > * {
    position: absolute;
    inset: 0;
  }
  .twin input {
    flex: 1 1 9em;
  }
  .twin {
    display: flex;
    flex-direction: column;
    gap: 0.4em;
    min-block-size: 0;
  }
  .picture {
    overflow: hidden;
    border-radius: 4px;
    background: var(--_shade);
  }
  .canvas svg,
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .canvas svg {
    overflow: hidden;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  canvas,
  .canvas .over {
    pointer-events: none;
  }
  .region {
    fill-rule: evenodd;
    stroke: var(--_paper);
    vector-effect: non-scaling-stroke;
    cursor: pointer;
  }
  .none,
  .suppressed {
    stroke: var(--_no-data);
    stroke-opacity: 0.7;
  }
  .faded {
    fill-opacity: 0.18;
  }
  .point {
    stroke: var(--_paper);
  }
  .seams {
    fill: none;
    stroke: var(--_paper);
    stroke-width: 3;
    vector-effect: non-scaling-stroke;
  }
  .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2.5;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
    pointer-events: none;
  }
  .ring.back {
    stroke: var(--_paper);
    stroke-width: 5;
  }
  .region.chosen {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .inset {
    fill: var(--_paper);
  }
  /* Islands of a few px are seen by their coast. */
  .inset,
  .isles .region {
    stroke: var(--_axis);
  }
  .over .halo {
    stroke-width: 0.34em;
  }
  .scale {
    fill: none;
    stroke: var(--_ink-soft);
  }
  .picture:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .picture:not(:has(:focus-visible)) {
    outline: none;
  }
  .canvas .help {
    inset-block: auto 0;
    inset-inline: 0;
    pointer-events: none;
  }
  .zoom {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .zoom button {
    justify-content: center;
    inline-size: max(30px, 2.1em);
    block-size: max(30px, 2.1em);
    padding: 0;
    border-color: var(--_axis);
    font-size: 1.15em;
  }
  .canvas .house {
    position: static;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .hint {
    position: absolute;
    inset: 50% auto auto 50%;
    inline-size: max-content;
    max-inline-size: 90%;
    padding: 0.5em 1em;
    border-radius: 4px;
    color: var(--_paper);
    background: var(--_ink);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
    translate: -50% -50%;
  }
  .sheet-readout {
    inset-block: auto 0;
    inset-inline: 0;
    max-inline-size: none;
    border-width: 1px 0 0;
    border-radius: 0;
    pointer-events: auto;
    translate: none !important;
  }
  .sheet-readout .controls {
    float: inline-end;
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.4em;
  }
  .path button:not([aria-current]) {
    color: var(--_accent);
  }
  .path [aria-current] {
    border-color: transparent;
    font-weight: 600;
  }
  .rows {
    flex: 1 1 auto;
    margin: 0;
    padding: 0;
    min-block-size: 0;
    overflow: auto;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    list-style: none;
  }
  .row {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(30px, 2em);
    padding: 0.15em 0.5em;
    border-block-end: 1px solid var(--_hairline);
    cursor: pointer;
  }
  .row:hover,
  .row[aria-selected='true'] {
    background: var(--_shade);
  }
  .row[aria-selected='true'] {
    box-shadow: inset 3px 0 var(--_accent);
  }
  .sample {
    flex: none;
    inline-size: 1.25em;
    block-size: 1em;
    overflow: visible;
  }
  .row > span {
    flex: 1 1 50%;
    min-inline-size: 0;
  }
  .row small {
    display: block;
    color: var(--_ink-soft);
    font-size: max(var(--_least, 12px), 0.86em);
  }
  .row b {
    max-inline-size: 60%;
    font-weight: 600;
    text-align: end;
    overflow-wrap: anywhere;
  }
  .empty-list {
    padding: 0.6em;
    color: var(--_ink-soft);
  }
  .card {
    overflow: auto;
    padding: 0.7em 0.9em;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
  }
  .card h4 {
    margin: 0.4em 0;
    font-size: 1.07em;
    line-height: 1.4;
  }
  .card dl {
    display: grid;
    grid-template-columns: fit-content(50%) 1fr;
    gap: 0.25em 0.9em;
    margin: 0;
  }
  .card dt {
    overflow-wrap: anywhere;
    color: var(--_ink-soft);
  }
  .card dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .card a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    color: var(--_accent);
  }
  .class-key {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.4em;
    font-size: max(var(--_least, 12px), 0.93em);
  }
  .key-title {
    margin-inline-end: 0.4em;
    color: var(--_ink-soft);
  }
  .class-key button {
    gap: 0.45em;
    font-size: inherit;
  }
  .class-key [aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .count {
    color: var(--_ink-soft);
  }
  [aria-disabled='true'] {
    color: var(--_ink-soft);
    cursor: default;
  }
  select {
    min-block-size: 28px;
    padding: 2px 6px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    color: var(--_ink);
    background: var(--_paper);
    font: inherit;
  }
  @media (forced-colors: active) {
    .region {
      stroke: Canvas;
    }
    .region.none,
    .region.suppressed,
    .ring,
    .region.chosen,
    .scale {
      stroke: CanvasText;
    }
    .point {
      fill: CanvasText;
    }
    .ring.back,
    .seams {
      stroke: Canvas;
    }
    .class-key [aria-pressed='true'] {
      border-color: Highlight;
      box-shadow: inset 0 0 0 2px Highlight;
      forced-color-adjust: none;
      color: ButtonText;
      background: ButtonFace;
    }
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  /* In a scene of a wall nobody scrolls: the map takes the room that there is, and what would be below it goes. */
  @container edu-cell (min-height: 0) {
    .pair,
    .picture {
      min-block-size: 0;
    }
    .pair:not(.wide) > .side {
      display: none;
    }
  }
  @media print {
    .picture {
      block-size: max(var(--_natural, 20em), var(--_needs, 0px));
    }
    .canvas {
      position: absolute;
    }
    .zoom,
    .hint,
    .side,
    .path {
      display: none;
    }
    /* Buttons for the hand, but the names of the colours for the eye. */
    .class-key button {
      display: inline-flex;
      border: 0;
    }
  }
`;
