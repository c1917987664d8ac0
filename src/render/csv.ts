import type {TableModel} from './table-of.js';

/**
 * A table as text, one line a row. Values keep their full precision with a decimal point, and each value column is
 * followed by a status column where any cell has a status, so that missing, suppressed and zero stay apart.
 */
export function csvOf({corner, columns, rows}: TableModel, separator: ',' | '\t'): string {
  const withStatus = columns.map((_, c) => rows.some(({cells}) => cells[c]?.status));
  const head = [
    corner,
    ...columns.flatMap(({label}, c) => (withStatus[c] ? [label, `${label} – status`] : [label])),
  ];
  const lines = rows.map(({label, cells}) => [
    label,
    ...columns.flatMap((_, c) => {
      const cell = cells[c];
      const value = cell && !Number.isNaN(cell.value) ? String(cell.value) : '';
      return withStatus[c] ? [value, cell?.status ?? ''] : [value];
    }),
  ]);
  return [head, ...lines]
    .map((line) => line.map((field) => quote(field, separator)).join(separator))
    .join('\r\n');
}

/** A file of its own: the table, and beneath it what whoever opens it alone must know, such as source, date and age. */
export const csvWithNotes = (table: TableModel, notes: readonly string[]): string =>
  [csvOf(table, ','), '', ...notes.filter(Boolean).map((note) => quote(note, ','))].join('\r\n');

/** Quotes where the separator asks for it, and disarms what a spreadsheet would run as a formula. */
function quote(field: string, separator: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(field) ? `'${field}` : field;
  return safe.includes(separator) || /["\r\n]/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
