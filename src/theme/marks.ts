import {css} from 'lit';

/** How a line and its points look, large or as a spark. */
export const marks = css`
  .line {
    fill: none;
    stroke: var(--c);
    stroke-width: max(2px, 0.11em);
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .dashed {
    stroke-dasharray: 0.36em 0.29em;
    stroke-linecap: butt;
  }
  .dot {
    fill: var(--c);
    stroke: var(--_paper);
    stroke-width: 1;
  }
  /* Forced colours leave SVG alone, so the system's colours are asked for by name. */
  @media (forced-colors: active) {
    .line {
      stroke: CanvasText;
    }
    .dot {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
`;
