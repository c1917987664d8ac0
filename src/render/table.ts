import {html, nothing, type TemplateResult} from 'lit';
import type {TableCell, TableModel} from './table-of.js';

/** Draws a table; `head` may put more into a column's heading, such as a button that sorts by it. */
export function drawTable(
  {corner, columns, rows, signs}: TableModel,
  head: (label: string, column: number) => unknown = (label) => label,
  sorted: (column: number) => 'ascending' | 'descending' | undefined = () => undefined,
): TemplateResult {
  return html`
    <table>
      <thead>
        <tr>
          ${[corner, ...columns.map(({label}) => label)].map(
            (label, column) =>
              html`<th scope="col" aria-sort=${sorted(column - 1) ?? nothing}>
                ${head(label, column - 1)}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({label, cells}) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${cells.map(drawCell)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      signs.length
        ? html`<p class="notes">${signs.map(({sign, words}) => `${sign} ${words}`).join(' · ')}</p>`
        : nothing
    }
  `;
}

function drawCell({value, text, sign, words}: TableCell): TemplateResult {
  return html`<td class=${Number.isNaN(value) ? 'absent' : ''}>
    ${text}${sign ? html`<span class="sign" aria-hidden="true">${sign}</span>` : nothing}${
      words ? html`<span class="unseen">, ${words}</span>` : nothing
    }
  </td>`;
}
