import {css} from 'lit';

/** Points that may lie over each other. */
export const scatter = css`
  .point {
    fill: var(--c);
    fill-opacity: 0.72;
    stroke: var(--_paper);
    stroke-width: 1;
  }
  .point.hollow {
    fill: var(--_paper);
    stroke: var(--c);
    stroke-width: 2;
  }
  @media (forced-colors: active) {
    .point {
      fill: CanvasText;
      stroke: Canvas;
    }
    .point.hollow {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
