import {css} from 'lit';

/** What every widget's page of paper looks like: order, type, states. */
export const base = css`
  /* A grid gives the sheet the height of a fixed box, and only that: percentages mean the window in quirks mode. */
  :host {
    display: grid !important;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) !important;
    writing-mode: horizontal-tb !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* The page's inheritance ends here; only its typeface comes in. */
  .root {
    all: initial;
    position: relative;
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 0.57em;
    min-inline-size: 0;
    padding: var(--edu-padding, 0);
    border: var(--edu-frame, none);
    border-radius: var(--edu-radius, 0);
    direction: ltr;
    color: var(--_ink);
    background: var(--_paper);
    font-family: var(--edu-font, inherit);
    font-size: 14px;
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
    /* A box of the page's that is lower than the least picture. */
    overflow: auto;
    -webkit-text-size-adjust: 100%;
  }
  .dark,
  .wall {
    color-scheme: dark;
    padding: var(--edu-padding, 12px);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* Tells the width alone: what is observed must not grow when the picture does. */
  .ruler {
    position: absolute;
    inset-inline: var(--edu-padding, 0);
    block-size: 0;
    visibility: hidden;
  }
  .dark > .ruler,
  .wall > .ruler {
    inset-inline: var(--edu-padding, 12px);
  }
  .heading {
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.4;
    text-wrap: balance;
  }
  .sentence {
    margin: 2px 0 0;
    color: var(--_ink-soft);
    max-inline-size: 75ch;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.86em;
    margin-block-start: auto;
    color: var(--_ink-soft);
    font-size: max(var(--_least, 12px), 0.86em);
  }
  .foot .grow {
    flex: 1 1 14em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .notes {
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_ink-soft);
    font-size: max(var(--_least, 12px), 0.86em);
  }
  .flag {
    display: inline-block;
    padding: 0 0.4em;
    border: 1px solid currentColor;
    border-radius: 3px;
    color: var(--_ink-soft);
    font-weight: 600;
  }
  .trouble {
    color: var(--_watch);
    font-weight: 600;
  }
  .trouble.failed {
    color: var(--_bad);
  }
  .state {
    padding: 0.86em;
    border: 1px dashed var(--_axis);
    border-radius: 4px;
    background: var(--_shade);
  }
  .state p {
    margin: 0;
  }
  details {
    margin-block-start: 6px;
    font-size: max(var(--_least, 12px), 0.86em);
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
    inline-size: fit-content;
  }
  button {
    all: initial;
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-block-size: 28px;
    padding: 0.15em 0.6em;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    color: var(--_ink);
    background: var(--_paper);
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--_shade);
  }
  button[disabled] {
    color: var(--_ink-soft);
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .waiting {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: calc(var(--_natural, 4em) + 8em);
  }
  .skeleton {
    flex: 1;
    border-radius: 4px;
    background: var(--_shade);
  }
  /* For the ear alone. */
  .unseen,
  .plain .sentence {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Not among what the system colours by itself. */
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  /* Boxes that flow from page to page: what scrolls, and what is laid out in one piece, would be cut. */
  @media print {
    :host {
      display: block !important;
    }
    .root {
      display: block;
      padding: var(--edu-padding, 0);
      color: #000;
      color-scheme: light;
      background: none;
      overflow: visible;
      --_ink: #000;
      --_ink-soft: #222;
      --_paper: #fff;
    }
    .root > * + * {
      margin-block-start: 0.57em;
    }
    figcaption,
    .heading {
      break-after: avoid;
    }
    button {
      display: none;
    }
  }
`;
