import {css} from 'lit';

/** The buttons at the foot of a chart, and what opens above them. */
export const menu = css`
  /* On a narrow sheet the button may stand anywhere; what it opens keeps to the edge. */
  .foot {
    position: relative;
  }
  .buttons {
    display: flex;
    gap: 0.5em;
  }
  .choices-menu {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    inset-inline-end: 0;
    z-index: 2;
    display: flex;
    flex-direction: column;
    inline-size: max-content;
    max-inline-size: min(18em, 80vw);
    padding: 4px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    color: var(--_ink);
    background: var(--_paper);
  }
  .choices-menu button {
    border-color: transparent;
  }
  .choices-menu p {
    margin: 0;
    padding: 2px 8px;
    max-inline-size: 17em;
    color: var(--_ink-soft);
  }
  .choices-menu p:empty {
    display: none;
  }
  .choices-menu textarea {
    margin: 4px;
    border: 1px solid var(--_axis);
    color: inherit;
    background: var(--_paper);
    font: inherit;
  }
  @media print {
    .menu {
      display: none;
    }
  }
`;
