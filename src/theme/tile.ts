import {css} from 'lit';

/** A tile: the number first and large. */
export const tile = css`
  .plain .sentence {
    inset: 0 auto auto 0;
  }
  .figure {
    display: flex;
    flex-direction: column;
    gap: 0.3em;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.3em;
  }
  .number {
    font-size: 2.6em;
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .number.absent {
    color: var(--_ink-soft);
    font-size: 1.5em;
    font-style: italic;
    font-weight: 400;
  }
  .unit {
    font-size: 1.15em;
  }
  .when {
    flex-basis: 100%;
  }
  .when,
  .soft,
  .ends {
    color: var(--_ink-soft);
  }
  .change,
  .status {
    line-height: 1.4;
  }
  .good {
    color: var(--_good);
  }
  .watch {
    color: var(--_watch);
  }
  .bad {
    color: var(--_bad);
  }
  .spark svg {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 0 1em;
    max-inline-size: 26em;
    white-space: nowrap;
    font-size: max(var(--_least, 12px), 0.86em);
  }
  /* In a cell of a wall that is too low for everything; the wall itself says how fresh the figures are, and whose. */
  @container edu-cell (max-height: 22em) {
    .spark,
    .foot {
      display: none;
    }
  }
  @container edu-cell (max-height: 16em) {
    .notes {
      display: none;
    }
  }
`;
