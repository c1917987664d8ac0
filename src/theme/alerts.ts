import {css} from 'lit';

/** How alerts look: a coloured edge, a shape, a word; the worst alone fills its ground, a drill is striped. */
export const alerts = css`
  .root {
    --_extreme: var(--edu-extreme, #a3170f);
    --_list: var(--edu-list-height, 30em);
  }
  .dark,
  .wall {
    --_extreme: var(--edu-extreme, #c22a20);
  }
  .Extreme {
    --c: var(--_extreme);
  }
  .Severe {
    --c: var(--_bad);
  }
  .Moderate {
    --c: var(--_watch);
  }
  .Minor {
    --c: var(--_accent);
  }
  .Unknown {
    --c: var(--_ink-soft);
  }
  /* As tall as its alerts; a long one scrolls, and fills the box where the page has made one. */
  .list {
    min-block-size: 0;
    overflow: auto;
  }
  .list.long {
    flex: 1 1 var(--_list);
  }
  ul.items {
    display: grid;
    gap: 0.43em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item {
    padding: 0.45em 0.7em 0.5em;
    border-inline-start: max(4px, 0.36em) solid var(--c);
    background: var(--_shade);
  }
  .long .item {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 6em;
  }
  .chosen {
    box-shadow: inset 0 0 0 1px var(--c);
  }
  .top,
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.7em;
    color: var(--_ink-soft);
    font-size: max(var(--_least, 12px), 0.86em);
  }
  .age {
    margin-inline-start: auto;
  }
  .level {
    color: var(--c);
    font-weight: 600;
  }
  .where > span {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  .headline {
    display: block;
    inline-size: 100%;
    box-sizing: border-box;
    min-block-size: 24px;
    padding: 1px 0;
    border: 0;
    background: none;
    font-weight: 600;
    line-height: 1.4;
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }
  .headline::after {
    content: ' ▾' / '';
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .headline[aria-expanded='true']::after {
    content: ' ▴' / '';
  }
  .headline:hover {
    background: none;
    text-decoration: underline;
  }
  .details {
    display: grid;
    gap: 4px;
    margin-block: 4px;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .details p {
    margin: 0;
  }
  a {
    color: var(--_accent);
  }
  .drill {
    padding: 0 0.5em;
    border: 1px solid currentColor;
    color: var(--_ink);
    background: var(--_paper);
    font-weight: 700;
  }
  .drilled {
    border-inline-start-style: dashed;
    background: repeating-linear-gradient(
      -45deg,
      var(--_shade) 0 10px,
      color-mix(in srgb, var(--_ink) 9%, var(--_paper)) 10px 20px
    );
  }
  .Extreme:not(.drilled):not(.count) {
    color: #fff;
    background: var(--c);
  }
  .Extreme:not(.drilled) :is(.level, .top, .where, .headline, a) {
    color: #fff;
  }
  .Extreme:not(.drilled) :focus-visible {
    outline-color: #fff;
  }
  .Extreme.drilled {
    --c: var(--_bad);
  }
  .group {
    margin: 0.6em 0 0.3em;
    font-size: 1em;
    font-weight: 600;
  }
  .bundle > .items {
    margin-block-start: 6px;
  }
  .bundle > .items > .item {
    background: var(--_paper);
  }
  select {
    min-block-size: 28px;
    max-inline-size: 100%;
    padding: 2px 4px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    color: var(--_ink);
    background: var(--_paper);
    font: inherit;
  }
  [aria-pressed='true']::before {
    content: '✓' / '';
  }
  .badge {
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
  }
  .ticker {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.7em;
  }
  .ticker > .items {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .count {
    display: inline-flex;
    gap: 0.5em;
    align-items: baseline;
    inline-size: fit-content;
    padding: 0.2em 0.7em;
    border: 1px solid var(--c, var(--_axis));
    border-radius: 1em;
    color: var(--c, var(--_ink));
    background: var(--_paper);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .item {
      border: 1px solid;
      border-inline-start-width: 0.5em;
    }
  }
  @media print {
    .list.long {
      flex-basis: auto;
      overflow: visible;
    }
    .long .item {
      content-visibility: visible;
    }
    .item {
      break-inside: avoid;
    }
    .filter {
      display: none;
    }
  }
`;
