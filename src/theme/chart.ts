import {css} from 'lit';

/** How the marks of charts look. Geometry comes as attributes, colour through classes. */
export const chart = css`
  .grid,
  .zero,
  .cursor-line {
    stroke: var(--_axis);
    shape-rendering: crispEdges;
  }
  /* The period that a group has chosen: a band of light behind the lines. */
  .marked {
    stroke: var(--_accent);
    stroke-width: 8;
    opacity: 0.25;
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
  .panel-title {
    font-weight: 600;
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
  /* What a bullet's value means lies behind it, darker from class to class. */
  .ground {
    fill: var(--_ink);
    fill-opacity: calc(0.07 + var(--step, 0) * 0.09);
  }
  .step-1 {
    --step: 1;
  }
  .step-2 {
    --step: 2;
  }
  .step-3 {
    --step: 3;
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
  .bar.suppressed {
    stroke: var(--_no-data);
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
  .middle-back {
    stroke: var(--_paper);
    stroke-width: 4;
  }
  .middle {
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-dasharray: 2 3;
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
  .cursor.far {
    fill: none;
  }
  .cursor.gap {
    fill: var(--_paper);
    stroke-dasharray: 2 2;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: max(var(--_least, 12px), 0.93em);
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .key svg {
    flex: none;
  }
  .key button {
    gap: 0.4em;
    min-block-size: 24px;
    padding: 0 0.3em;
    border-color: transparent;
    text-align: start;
  }
  .key button[aria-pressed='true'] {
    border-color: var(--_axis);
    font-weight: 600;
  }
  .key .hidden {
    opacity: 0.75;
    text-decoration: line-through;
  }
  .key .hidden svg {
    opacity: 0.3;
  }
  .key span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .name,
    .quiet {
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
    .middle {
      stroke: CanvasText;
    }
    .ground {
      fill: CanvasText;
    }
    .marked {
      stroke: Highlight;
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
    .target-back,
    .middle-back {
      stroke: Canvas;
    }
  }
  @media print {
    .key button {
      display: inline-flex;
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
`;
