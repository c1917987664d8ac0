import {css} from 'lit';

const patterned = css`
  .part.s1 {
    fill: url(#part1);
  }
  .part.s2 {
    fill: url(#part2);
  }
  .part.s3 {
    fill: url(#part3);
  }
  .part.s4 {
    fill: url(#part4);
  }
  .part.s5 {
    fill: url(#part5);
  }
  .part.s6 {
    fill: url(#part6);
  }
  .part.s7 {
    fill: url(#part7);
  }
  .part.s8 {
    fill: url(#part8);
  }
`;

/** Parts of a whole: neighbours are parted by paper, and by patterns where there is no colour. */
export const parts = css`
  .part {
    fill: var(--c);
    stroke: var(--_paper);
    stroke-width: 1.5;
  }
  .part.unsure {
    fill-opacity: 0.55;
  }
  .ra {
    --c: var(--_s1);
  }
  .rb {
    --c: var(--_s2);
  }
  /* Steps of one colour, for parts with an order. */
  .part.k1 {
    fill: color-mix(in srgb, var(--c) 72%, var(--_paper));
  }
  .part.k2 {
    fill: color-mix(in srgb, var(--c) 50%, var(--_paper));
  }
  .part.k3 {
    fill: color-mix(in srgb, var(--c) 32%, var(--_paper));
  }
  .part.k1,
  .part.k2,
  .part.k3 {
    stroke: var(--c);
    stroke-width: 1;
  }
  .part.gap {
    fill: url(#hatch);
    stroke: var(--_no-data);
    stroke-width: 1;
  }
  .inside {
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 3.5px;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .part.chosen,
  .bar.chosen {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .whole {
    font-size: calc(var(--_label) * 1.5);
    font-weight: 600;
  }
  .strong {
    font-weight: 600;
  }
  pattern .ground {
    fill: var(--c);
  }
  pattern .stroke {
    fill: none;
    stroke: var(--c);
    stroke-width: 2;
  }
  pattern .ring {
    fill: none;
    stroke: var(--c);
    stroke-width: 1.5;
  }
  @media print {
    .part {
      stroke: var(--c);
    }
    ${patterned}
  }
  @media (forced-colors: active) {
    .part {
      stroke: CanvasText;
    }
    pattern .ground {
      fill: CanvasText;
    }
    pattern .stroke,
    pattern .ring {
      stroke: CanvasText;
    }
    .inside {
      stroke: Canvas;
    }
    ${patterned}
  }
`;
