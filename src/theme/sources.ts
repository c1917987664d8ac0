import {css} from 'lit';

/** How a list of source systems looks: a shape, a name, a state, and what stands behind it. */
export const sources = css`
  .sources,
  .all ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .sources {
    border-block-start: 1px solid var(--_hairline);
  }
  .item {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    gap: 0.15em 0;
    padding: 0.7em 0;
    border-block-end: 1px solid var(--_hairline);
    overflow-wrap: anywhere;
  }
  .good {
    --c: var(--_good);
  }
  .watch {
    --c: var(--_watch);
  }
  .bad {
    --c: var(--_bad);
  }
  .unknown {
    --c: var(--_ink-soft);
  }
  .shape {
    color: var(--c);
  }
  .name,
  .item b {
    font-weight: 600;
  }
  .unknown b {
    font-weight: 400;
  }
  .name a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  .facts,
  .item details {
    color: var(--_ink-soft);
    font-size: max(var(--_least, 12px), 0.9em);
  }
  .facts span {
    display: inline-block;
  }
  .meter {
    display: block;
    inline-size: 9em;
    max-inline-size: 100%;
    block-size: 0.9em;
    margin-block: 0.3em;
  }
  .track {
    fill: var(--_hairline);
  }
  .age {
    fill: var(--_axis);
  }
  .late .age {
    fill: var(--c);
  }
  .beat {
    fill: var(--_ink);
    width: max(2px, 0.12em);
  }
  .all {
    max-block-size: 18em;
    overflow: auto;
  }
  .all ul {
    columns: 14em;
  }
  .all li {
    break-inside: avoid;
  }
  /* One below the other: the state before times and records, the units that failed last. */
  .narrow .item > *,
  .narrow .item > * > * {
    grid-column: 2;
  }
  .narrow .item > .shape {
    grid-column: 1;
  }
  .narrow .who,
  .narrow .how {
    display: contents;
  }
  .narrow .facts {
    order: 1;
  }
  .narrow .how > .facts,
  .narrow details {
    order: 2;
  }
  .medium .item {
    grid-template: auto 1fr / 1.5em minmax(0, 1fr) minmax(0, 1fr);
    column-gap: 0;
  }
  .medium .how {
    grid-area: 1 / 3 / 3;
    margin-inline-start: 1.3em;
  }
  .medium .records {
    grid-area: 2 / 2;
  }
  .wide .item {
    grid-template-columns: 1.5em minmax(0, 13fr) minmax(0, 11fr) minmax(0, 8fr);
  }
  .wide .how,
  .wide .records {
    margin-inline-start: 2em;
  }
  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .age,
    .late .age,
    .beat {
      fill: CanvasText;
    }
  }
  @media print {
    .item {
      break-inside: avoid;
    }
  }
`;
