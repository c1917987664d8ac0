import {css} from 'lit';

/** How marks look: one sheet for every chart form. Geometry comes as attributes, colour through classes. */
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
  .grid,
  .zero,
  .cursor-line {
    stroke: var(--_axis);
    shape-rendering: crispEdges;
  }
  .grid {
    fill: none;
    stroke: var(--_hairline);
  }
  .band {
    fill: var(--c);
    fill-opacity: 0.16;
  }
  .dot.hollow {
    fill: var(--_paper);
    stroke: var(--c);
    stroke-width: 2;
  }
  .name {
    fill: color-mix(in srgb, var(--c) 72%, var(--_ink));
    font-weight: 600;
  }
  .leader {
    fill: none;
    stroke: var(--c);
    stroke-opacity: 0.55;
  }
  .halo {
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .bar {
    fill: var(--c);
  }
  .bar.unsure,
  .bar.forecast {
    fill-opacity: 0.45;
    stroke: var(--c);
    stroke-width: 1.5;
  }
  .bar.forecast {
    fill-opacity: 0.18;
    stroke-dasharray: 4 3;
  }
  .bar.none {
    fill: url(#hatch);
  }
  .bar.suppressed {
    fill: url(#dots);
  }
  .bar.none,
  .bar.suppressed,
  .pattern-line {
    stroke: var(--_no-data);
  }
  .pattern-line {
    stroke-width: 1.2;
  }
  .pattern-dot {
    fill: var(--_no-data);
  }
  .quiet {
    fill: var(--_ink-soft);
    font-style: italic;
  }
  .target {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2;
    stroke-dasharray: 7 3 1.5 3;
  }
  .target.tick-mark {
    stroke-width: 2.5;
    stroke-dasharray: none;
  }
  .target-back {
    fill: none;
    stroke: var(--_paper);
    stroke-width: 6;
  }
  .break {
    stroke: var(--_ink-soft);
    stroke-width: 1.5;
    stroke-dasharray: 2 3;
  }
  .cursor {
    fill: var(--c);
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .cursor.bar-frame {
    fill: none;
  }
  .cursor.gap {
    fill: var(--_paper);
    stroke-dasharray: 2 2;
  }
  .readout {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    max-inline-size: min(22em, 92%);
    padding: 0.4em 0.7em;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    color: var(--_ink);
    background: var(--_paper);
    font-size: max(12px, 0.93em);
    pointer-events: none;
    transform: translate(var(--_x, 0), var(--_y, 0));
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
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: max(12px, 0.93em);
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .key svg {
    flex: none;
  }
  .key span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* Over the source line, which can wait, not over the axis. */
  .help {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 0;
    padding: 2px 8px;
    border-radius: 3px;
    color: var(--_paper);
    background: var(--_ink);
    font-size: 12px;
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
    .name,
    .quiet,
    .pattern-dot {
      fill: CanvasText;
    }
    .grid {
      stroke: GrayText;
    }
    .zero,
    .leader,
    .break,
    .target,
    .cursor,
    .cursor-line,
    .pattern-line {
      stroke: CanvasText;
    }
    .bar {
      fill: CanvasText;
      stroke: Canvas;
    }
    .bar.unsure,
    .bar.forecast,
    .dot.hollow {
      fill: Canvas;
      stroke: CanvasText;
    }
    .band {
      fill: GrayText;
    }
    .help {
      border: 1px solid;
    }
    .halo,
    .target-back {
      stroke: Canvas;
    }
  }
  /* Without colour, dashes tell the lines apart. */
  @media print, (forced-colors: active) {
    .s2 .line {
      stroke-dasharray: 8 3;
    }
    .s3 .line {
      stroke-dasharray: 3 3;
    }
    .s4 .line {
      stroke-dasharray: 10 3 2 3;
    }
  }
  @media print {
    .readout,
    .help {
      display: none;
    }
  }
`;
