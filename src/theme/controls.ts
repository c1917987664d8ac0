import {css} from 'lit';

/** Search fields and rows of buttons. */
export const controls = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    font-size: max(var(--_least, 12px), 0.93em);
  }
  label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  input {
    all: initial;
    box-sizing: border-box;
    min-block-size: 28px;
    inline-size: 14em;
    max-inline-size: 100%;
    padding: 2px 8px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    color: var(--_ink);
    background: var(--_paper);
    font: inherit;
    font-family: inherit;
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;
