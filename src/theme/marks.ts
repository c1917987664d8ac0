import {css} from 'lit';

/** How a line and its points look, large or as a spark. */
export const marks = css`
  .line {
    fill: none;
    stroke: var(--c);
    stroke-width: var(--_line, 2);
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .dashed {
    stroke-dasharray: 5 4;
    stroke-linecap: butt;
  }
  .dot {
    fill: var(--c);
    stroke: var(--_paper);
    stroke-width: 1;
  }
  .wall {
    --_line: 3.5;
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
