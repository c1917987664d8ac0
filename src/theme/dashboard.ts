import {css} from 'lit';

/** A dashboard: sheets in a grid that is as wide as its box. */
export const dashboard = css`
  /* Percentages of a box without a height mean nothing, and the dashboard is as high as what it holds. */
  :host([fills]) {
    block-size: 100%;
    min-block-size: 0;
  }
  .root {
    --_gap: 16px;
    /* The tokens of a sheet are for the cells here; what stands in them has no frame of its own. */
    --_pad: var(--edu-padding, 16px);
    --_frame: var(--edu-frame, 1px solid var(--_hairline));
    --_radius: var(--edu-radius, 6px);
    gap: 12px;
    padding: 0;
    border: 0;
    border-radius: 0;
    overflow: visible;
  }
  .root > .ruler {
    inset-inline: 0;
  }
  .dark,
  .wall {
    padding: var(--_gap);
  }
  :is(.dark, .wall) > .ruler {
    inset-inline: var(--_gap);
  }
  .wall {
    --_gap: max(16px, 0.6em);
    --_pad: var(--edu-padding, 0.6em);
  }
  :host([fills]) .root {
    overflow: auto;
  }
  .title {
    font-size: 1.5em;
    line-height: 1.35;
  }
  .page {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .page + .page {
    margin-block-start: 12px;
  }
  .cells {
    display: grid;
    grid-template: var(--_rows, none) / var(--_columns, minmax(0, 1fr));
    gap: var(--_gap);
    container-type: inline-size;
  }
  .cell {
    display: flex;
    flex-direction: column;
    gap: 4px;
    grid-area: var(--_area, auto);
    min-inline-size: 0;
    min-block-size: 6em;
    padding: var(--_pad);
    border: var(--_frame);
    border-radius: var(--_radius);
    background: var(--_paper);
    overflow: hidden;
    --edu-padding: 0px;
    --edu-frame: none;
    --edu-radius: 0;
  }
  /* A number is whole or nothing: its row is never lower. */
  .cell.whole {
    min-block-size: auto;
    overflow: visible;
  }
  .cell > :not(.notes, slot),
  .cell > slot::slotted(*) {
    flex: 1 1 auto;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .cell.whole > *,
  .cell.whole > slot::slotted(*) {
    flex-shrink: 0;
  }
  .quiet {
    background: var(--_shade);
  }
  :host([fills]) :is(.page, .cells) {
    flex: 1 1 0;
    min-block-size: 0;
  }
  /* More than the box holds at the least scrolls. */
  :host([fills]) .page {
    overflow: auto;
  }
  .card {
    overflow: auto;
  }
  .card code {
    overflow-wrap: anywhere;
  }
  .card button {
    margin-block-start: 8px;
  }
`;
