import {css} from 'lit';

/** What every picture looks like, chart or map: its box, its texts, its readout, its signs for what is not known. */
export const picture = css`
  .picture {
    position: relative;
    flex: 1 1 var(--_natural, 12em);
    min-block-size: var(--_needs, 0);
  }
  .canvas {
    position: absolute;
    inset: 0;
  }
  .canvas svg {
    display: block;
    overflow: visible;
    touch-action: pan-y;
    cursor: default;
  }
  text {
    fill: var(--_ink);
    font-size: var(--_label);
    /* As measured: hinted letters of a picture would each be scaled by themselves, and later. */
    text-rendering: geometricPrecision;
    /* The layout measured them so; a reader's own spacing goes into the table and the sentence. */
    letter-spacing: normal;
    word-spacing: normal;
    dominant-baseline: central;
  }
  .tick {
    fill: var(--_ink-soft);
  }
  .halo {
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .pattern-line {
    stroke: var(--_no-data);
    stroke-width: 1.2;
  }
  .pattern-dot {
    fill: var(--_no-data);
  }
  .readout {
    position: absolute;
    inset: 0 auto auto 0;
    max-inline-size: min(22em, 92%);
    padding: 0.4em 0.7em;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    color: var(--_ink);
    background: var(--_paper);
    font-size: max(var(--_least, 12px), 0.93em);
    pointer-events: none;
  }
  .readout b {
    display: block;
    font-size: 1.1em;
    font-weight: 600;
  }
  .readout .more {
    display: block;
    color: var(--_ink-soft);
  }
  /* Over the source line, which can wait, not over the axis. */
  .help {
    position: absolute;
    inset: 100% auto auto 0;
    padding: 2px 8px;
    border-radius: 3px;
    color: var(--_paper);
    background: var(--_ink);
    font-size: var(--_least, 12px);
    visibility: hidden;
    pointer-events: none;
  }
  svg:focus-visible ~ .help {
    visibility: visible;
  }
  /* Forced colours leave SVG alone, so the system's colours are asked for by name. */
  @media (forced-colors: active) {
    text,
    .tick,
    .pattern-dot {
      fill: CanvasText;
    }
    .pattern-line {
      stroke: CanvasText;
    }
    .help {
      border: 1px solid;
    }
    .halo {
      stroke: Canvas;
    }
  }
  @media print {
    .picture {
      break-inside: avoid;
    }
    /* As high as it was drawn, and no wider than the paper. */
    .canvas {
      position: static;
    }
    .canvas svg {
      max-inline-size: 100%;
    }
    .readout,
    .help {
      display: none;
    }
  }
`;
