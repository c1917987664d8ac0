import {css} from 'lit';

/** Cells that are painted by their value. */
export const heat = css`
  .root {
    --_ramp: var(--edu-ramp, var(--_s1));
  }
  .key .heat {
    stroke: var(--_axis);
  }
  .corner {
    fill: var(--_ink);
    stroke: var(--_paper);
    stroke-width: 1;
  }
  .inside {
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 3.5px;
    stroke-linejoin: round;
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .heat {
      stroke: CanvasText;
    }
    .corner {
      fill: CanvasText;
      stroke: Canvas;
    }
    .inside {
      stroke: Canvas;
    }
  }
`;
