import {css} from 'lit';

/** Steps of a process and what lies between them. */
export const funnel = css`
  .slope {
    fill: color-mix(in srgb, var(--c) 13%, var(--_paper));
  }
  .strong {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .slope {
      fill: none;
      stroke: GrayText;
    }
    /* The edge of a slope may run through its words. */
    .drop {
      paint-order: stroke;
      stroke: Canvas;
      stroke-width: 4px;
    }
  }
`;
