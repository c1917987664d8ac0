import type {Cells, GroupsAnswer, SeriesAnswer} from '../../src/model/answer.js';
import type {Indicator} from '../../src/model/indicator.js';
import {statusIndex} from '../../src/model/status.js';

/** A number, `null` for missing, or a text of both: `'12P'`, `'Q'`. */
export type Terse = number | null | string;

const indicator: Indicator = {
  id: 'pupils',
  name: 'Số học sinh',
  decimals: 0,
  kind: 'count',
  better: 'neutral',
  aggregate: 'sum',
  targets: [],
  bands: [],
};

function cellsOf(flat: readonly Terse[]): Cells {
  const parts = flat.map((cell) => /^(-?[\d.]*)([A-Z]?)$/.exec(cell === null ? '' : String(cell)));
  return {
    values: Float64Array.from(flat, (cell, i) =>
      typeof cell === 'number' ? cell : Number(parts[i]?.[1] || NaN),
    ),
    status: Uint8Array.from(flat, (cell, i) =>
      typeof cell === 'string' ? statusIndex(parts[i]?.[2] ?? '') : 0,
    ),
    known: new Uint32Array(flat.length).fill(1),
    parts: new Uint32Array(flat.length).fill(1),
    notes: new Map(),
  };
}

/** Yearly series from rows of terse cells, from 2018 on. */
export function seriesAnswer(rows: readonly (readonly Terse[])[]): SeriesAnswer {
  const columns = rows[0]?.length ?? 0;
  return {
    kind: 'series',
    facet: '',
    indicator,
    held: [],
    notices: [],
    ordered: false,
    periods: Array.from({length: columns}, (_, i) => ({
      code: `${2018 + i}`,
      kind: 'year',
      start: (48 + i) * 365,
      end: (49 + i) * 365 - 1,
    })),
    grid: {
      rows: rows.map((_, i) => ({dimension: 'place', id: `p${i}`, name: `Hàng ${i + 1}`})),
      columns: Array.from({length: columns}, (_, i) => ({dimension: 'period', id: `${2018 + i}`})),
      cells: cellsOf(rows.flat()),
    },
    targets: new Float64Array(rows.length * columns).fill(NaN),
  };
}

/** Bars from rows of terse cells: a row for each category, a column for each bar in it. */
export function groupsAnswer(
  rows: readonly (readonly Terse[])[],
  targets?: readonly number[],
): GroupsAnswer {
  const columns = rows[0]?.length ?? 1;
  const cells = cellsOf(rows.flat());
  return {
    kind: 'groups',
    facet: false,
    indicator,
    held: [],
    notices: [],
    ordered: false,
    by: 'place',
    period: {code: '2022', kind: 'year', start: 18993, end: 19357},
    grid: {
      rows: rows.map((_, i) => ({dimension: 'place', id: `p${i}`, name: `Hàng ${i + 1}`})),
      columns: Array.from({length: columns}, (_, i) => ({
        dimension: 'level',
        id: columns > 1 ? `l${i}` : '',
      })),
      cells,
    },
    targets: targets ? Float64Array.from(targets) : new Float64Array(cells.values.length).fill(NaN),
  };
}
