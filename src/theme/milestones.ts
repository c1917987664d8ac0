import {css} from 'lit';

/** A plan as a list, with its bars on one axis beside it. */
export const milestones = css`
  .steps {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .line {
    --c: var(--_axis);
    position: relative;
  }
  /* Rows out of sight cost nothing; their height is guessed until they were seen. */
  .many .line {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 3.6em;
  }
  .wide .line,
  .wide .axis {
    display: grid;
    grid-template-columns: var(--_words) minmax(0, 1fr);
  }
  .words {
    padding: 0.5em 1em 0.5em 0.7em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* Whole pixels, else today's line would have a seam at every row. */
  .words {
    padding-block: round(0.5em, 1px);
  }
  .name,
  .facts {
    line-height: round(1.45em, 1px);
  }
  .late::after {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    border-inline-start: max(3px, 0.2em) solid var(--_bad);
  }
  .d1 {
    padding-inline-start: 1.9em;
  }
  .d2 {
    padding-inline-start: 3.1em;
  }
  .d3 {
    padding-inline-start: 4.3em;
  }
  .d4 {
    padding-inline-start: 5.5em;
  }
  .d5 {
    padding-inline-start: 6.7em;
  }
  .whole .name {
    font-weight: 600;
  }
  .facts {
    color: var(--_ink-soft);
    font-size: max(var(--_least, 12px), 0.93em);
  }
  .facts b {
    color: var(--_ink);
    font-weight: 400;
  }
  /* Whole where it has room. */
  .fact {
    display: inline-block;
  }
  .running {
    --c: var(--_s1);
  }
  .late {
    --c: var(--_bad);
  }
  .sign {
    color: var(--c);
  }
  .late b {
    color: var(--_bad);
    font-weight: 600;
  }
  /* Not a border, for today's line runs through it. */
  .line::before {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    border-block-start: 1px solid var(--_hairline);
  }
  a {
    color: var(--_accent);
    /* Not under the axis, which stays in sight. */
    scroll-margin-block: 4em;
  }
  .today {
    margin: 0 0 0.3em;
    font-weight: 600;
    font-size: max(var(--_least, 12px), 0.93em);
  }
  .axis {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_paper);
  }
  .axis svg {
    grid-column: 2;
    inline-size: 100%;
    block-size: 3em;
    font-size: var(--_label);
    overflow: visible;
  }
  .axis text {
    fill: var(--_ink-soft);
    letter-spacing: normal;
    word-spacing: normal;
  }
  .axis .now {
    fill: var(--_ink);
    font-weight: 600;
  }
  .track {
    position: relative;
  }
  .track > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .track path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .grid {
    stroke: var(--_hairline);
  }
  line.now {
    stroke: var(--_ink);
    stroke-width: max(1.5px, 0.1em);
  }
  .track rect {
    y: 0.83em;
    height: 0.8em;
  }
  .whole .track rect {
    y: 1.03em;
    height: 0.4em;
  }
  .track .spot {
    overflow: visible;
  }
  .track .spot rect {
    x: -0.37em;
    y: -0.37em;
    width: 0.74em;
    height: 0.74em;
  }
  .bar {
    fill: var(--c);
    fill-opacity: 0.25;
    stroke-width: max(1.5px, 0.1em);
  }
  .over .bar {
    fill-opacity: 0.45;
  }
  .late .bar {
    stroke: var(--c);
  }
  .done .bar,
  .spot .bar {
    fill-opacity: 1;
  }
  .planned .bar {
    fill: var(--_paper);
    fill-opacity: 1;
    stroke: var(--c);
    stroke-dasharray: 0.22em 0.15em;
  }
  .part {
    fill: var(--c);
  }
  .overdue {
    stroke: var(--_bad);
    stroke-width: max(2px, 0.13em);
    stroke-dasharray: 0.3em 0.2em;
  }
  .fade {
    fill: var(--c);
    fill-opacity: 0.06;
  }
  .slim {
    display: block;
    inline-size: min(100%, 20em);
    block-size: 6px;
    margin-block-start: 0.4em;
  }
  .notch {
    fill: var(--_ink);
  }
  /* Forced colours leave SVG alone, so the system's colours are asked for by name. */
  @media (forced-colors: active) {
    .bar,
    .late .bar,
    .planned .bar {
      fill: Canvas;
      fill-opacity: 1;
      stroke: CanvasText;
    }
    .part,
    .fade,
    .notch,
    .done .bar,
    :not(.planned) > * > * > .spot .bar,
    .axis text,
    .axis .now {
      fill: CanvasText;
    }
    .grid {
      stroke: GrayText;
      stroke-opacity: 0.4;
    }
    line.now,
    .overdue {
      stroke: CanvasText;
    }
  }
  @media print {
    .line {
      break-inside: avoid;
    }
    .many .line {
      content-visibility: visible;
    }
    /* Paper is narrower than most screens: every other name has room. */
    .tick:nth-of-type(even) {
      display: none;
    }
  }
`;
