import {css} from 'lit';

/** How the values look as a table. */
export const table = css`
  .sheet {
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
    max-block-size: var(--edu-table-height, none);
    overflow: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    /* Quirks mode gives tables a face of their own. */
    color: inherit;
    font: inherit;
    white-space: inherit;
  }
  th,
  td {
    padding: 5px 10px 5px 0;
    border-block-end: 1px solid var(--_hairline);
    text-align: end;
    vertical-align: baseline;
    white-space: nowrap;
  }
  th {
    font-weight: 600;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_paper);
    border-block-end-color: var(--_axis);
    vertical-align: bottom;
    white-space: normal;
  }
  th:first-child {
    text-align: start;
    white-space: normal;
    min-inline-size: 7em;
  }
  tbody th {
    font-weight: 400;
  }
  .absent {
    color: var(--_ink-soft);
    font-style: italic;
  }
  .sign {
    color: var(--_ink-soft);
    font-size: max(var(--_least, 12px), 0.8em);
    margin-inline-start: 2px;
  }
  th button {
    border: 0;
    padding: 2px 0;
    background: none;
    font-weight: 600;
    text-align: inherit;
  }
  @media print {
    .sheet {
      overflow: visible;
      max-block-size: none;
    }
    /* What sticks is not repeated on each page. */
    thead th {
      position: static;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
