import {css} from 'lit';

/** The bar of choices: groups side by side that wrap, each with its name above it. */
export const filterBar = css`
  .root {
    /* The list of places hangs over what stands below. */
    overflow: visible;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.86em 1.7em;
  }
  .choice {
    display: flex;
    flex-direction: column;
    gap: 0.3em;
    min-inline-size: 0;
    max-inline-size: 100%;
    border: 0;
    margin: 0;
    padding: 0;
  }
  .choice > .name {
    padding: 0;
    color: var(--_ink-soft);
    font-size: max(var(--_least, 12px), 0.86em);
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em;
  }
  button {
    min-block-size: 2.3em;
    min-inline-size: 2.3em;
    justify-content: center;
    padding-inline: 0.5em;
    line-height: 1.2;
  }
  button[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_paper);
    background: var(--_accent);
    font-weight: 600;
  }
  .period {
    flex: 1 1 22em;
  }
  .period .name b {
    margin-inline-start: 0.5em;
    color: var(--_ink);
  }
  .slide {
    display: flex;
    flex: 1 1 16em;
    align-items: center;
    gap: 0.3em;
  }
  .track {
    display: flex;
    flex: 1 1 8em;
    flex-direction: column;
    min-inline-size: 7em;
  }
  .track input {
    inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--_ink-soft);
    font-size: max(var(--_least, 12px), 0.79em);
    line-height: 1.2;
  }
  .place {
    position: relative;
    flex: 0 1 18em;
  }
  .place input {
    all: initial;
    box-sizing: border-box;
    flex: 1 1 10em;
    min-inline-size: 0;
    min-block-size: 2.3em;
    padding: 2px 8px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    color: var(--_ink);
    background: var(--_paper);
    font: inherit;
  }
  .place input::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  .options {
    position: absolute;
    inset-block-start: 100%;
    inset-inline: 0;
    z-index: 3;
    max-block-size: 20em;
    margin: 2px 0 0;
    padding: 4px;
    overflow: auto;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    background: var(--_paper);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
    list-style: none;
  }
  .option {
    min-block-size: 24px;
    padding: 4px 8px;
    border-radius: 3px;
    cursor: pointer;
  }
  .option small {
    display: block;
    color: var(--_ink-soft);
    font-size: max(var(--_least, 12px), 0.86em);
  }
  .option[aria-selected='true'] {
    font-weight: 600;
  }
  .option.active,
  .option:hover {
    background: var(--_shade);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.86em;
    margin: 0;
  }
  .said p {
    margin: 0;
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      border-color: Highlight;
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
    .option.active {
      outline-color: Highlight;
    }
  }
  @media print {
    .choices {
      display: none;
    }
  }
`;
