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
    background: var(--edu-ground, var(--_paper));
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
    --_gap: 0.6em;
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
    padding: var(--_pad);
    border: var(--_frame);
    border-radius: var(--_radius);
    background: var(--_paper);
    --edu-padding: 0px;
    --edu-frame: none;
    --edu-radius: 0;
  }
  /* What scrolls or is drawn for the room that there is; all else makes its row as high as it needs. */
  .cell.yields {
    min-block-size: 6em;
    overflow: hidden;
  }
  .cell > :not(.notes, slot),
  .cell > slot::slotted(*) {
    flex: 1 1 auto;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .cell:not(.yields) > *,
  .cell:not(.yields) > slot::slotted(*) {
    flex-shrink: 0;
  }
  .quiet {
    min-block-size: 12em;
    background: var(--_shade);
  }
  :host([fills]) :is(.page, .cells) {
    flex: 1 1 0;
    min-block-size: 0;
  }
  /* Widgets may leave out what a low cell has no room for (see there). A lower tile would be cut. */
  :host([fills]) .cell {
    container: edu-cell / size;
  }
  :host([fills]) .tile {
    min-block-size: 15em;
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
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 6px;
  }
  .buttons p {
    order: -1;
    margin: 0;
  }
  @media print {
    .buttons {
      display: none;
    }
  }
  .imprint {
    display: none;
    margin: 2px 0 0;
    color: var(--_ink-soft);
    overflow-wrap: anywhere;
  }
  :host([report]) .imprint {
    display: block;
  }
  /* As wide as on paper, so that every picture is drawn for it. */
  :host([report]) .root {
    inline-size: min(100%, 180mm);
    margin-inline: auto;
  }
  :host([report]) .cells {
    gap: 12px;
  }
  :host([report]) .cell {
    padding: 8px 0;
    border: 0;
    border-block-start: 1px solid var(--_axis);
    border-radius: 0;
  }
  @media print {
    :host([report]) {
      page: edu-report;
    }
    .imprint {
      display: block;
    }
    .page {
      display: block;
    }
    .page + .page {
      break-before: page;
    }
    .cells {
      grid-template: none / repeat(2, minmax(0, 1fr));
      container-type: normal;
    }
    .cell {
      display: block;
      grid-area: auto / span 2;
      padding: 8px 0;
      border: 0;
      border-block-start: 1px solid #888;
      border-radius: 0;
      overflow: visible;
      break-inside: avoid;
    }
    .cell.tile {
      grid-area: auto;
    }
  }
`;
