import type {EmptyAnswer, Member, Notice, SeriesAnswer} from './answer.js';
import {heldTo} from './held-to.js';
import {unique} from './lists.js';
import {comparePeriods} from './period.js';
import {heldMembers, type Picked} from './pick-grid.js';
import type {Query} from './query.js';
import {emptyAnswer, type Question} from './question.js';
import type {LocalText} from './text.js';

/**
 * The series of each member of a dimension, one below the other in one grid over the same periods. A row says whose it is
 * (`of`). A member without any value is left out, but for places: a unit that is missing is news.
 */
export function pickPanels(
  question: Question,
  by: string,
  facet: string,
  pick: (query: Query) => SeriesAnswer | EmptyAnswer,
): Picked | EmptyAnswer {
  const {query, periods, indicator, dataset, member} = question;
  const panels = question.members(facet, periods).map((of) => ({
    of,
    answer: pick({...heldTo(query, of.dimension, [of.id]), by: [by], facet: ''}),
  }));
  const found = panels.flatMap(({answer}) => (answer.kind === 'series' ? answer : []));
  const [kind] = found.flatMap((answer) => answer.periods[0]?.kind ?? []);
  if (!kind) {
    const [first] = panels.flatMap(({answer}) => (answer.kind === 'empty' ? answer : []));
    return first ?? emptyAnswer({kind: 'no-values', where: []}, indicator);
  }

  // Months beside years could not be compared: the first picture's kind of period holds for all.
  const all = new Map(found.flatMap((answer) => answer.periods.map((one) => [one.code, one])));
  const shown = [...all.values()].filter((one) => one.kind === kind).sort(comparePeriods);
  const rows: Member[] = [];
  const values: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const status: number[] = [];
  const known: number[] = [];
  const parts: number[] = [];
  const notes = new Map<number, LocalText>();
  const addRow = (answer: SeriesAnswer | undefined, row: number): void => {
    const cells = answer?.grid.cells;
    for (const {code} of shown) {
      const column = answer?.periods.findIndex((period) => period.code === code) ?? -1;
      const cell = column < 0 || !answer ? -1 : row * answer.periods.length + column;
      const note = cells?.notes.get(cell);
      if (note !== undefined) notes.set(values.length, note);
      values.push(cells?.values[cell] ?? NaN);
      status.push(cells?.status[cell] ?? 0);
      known.push(cells?.known[cell] ?? 0);
      parts.push(cells?.parts[cell] ?? 0);
      lower.push(cells?.lower?.[cell] ?? NaN);
      upper.push(cells?.upper?.[cell] ?? NaN);
    }
  };
  for (const {of, answer} of panels)
    if (answer.kind === 'series')
      answer.grid.rows.forEach((row, r) => {
        rows.push({...row, of});
        addRow(answer, r);
      });
    else if (facet === 'place') {
      rows.push({dimension: by, id: '', of});
      addRow(undefined, 0);
    }

  // What is said of each picture is said once; what adds places up in each says nothing of the whole.
  const notices = unique(
    found.flatMap((answer) => answer.notices.map((notice) => JSON.stringify(notice))),
  ).map((text) => JSON.parse(text) as Notice);
  const bounded = lower.some((value) => !Number.isNaN(value));
  return {
    indicator,
    held: heldMembers(question, [by, facet, 'period'], shown),
    notices: notices.filter((notice) => facet !== 'place' || notice.kind !== 'combined'),
    dimensions: dataset.dimensions,
    grid: {
      rows,
      columns: shown.map(({code}) => member('period', code)),
      cells: {
        values: new Float64Array(values),
        status: new Uint8Array(status),
        known: new Uint32Array(known),
        parts: new Uint32Array(parts),
        ...(bounded && {lower: new Float64Array(lower), upper: new Float64Array(upper)}),
        notes,
      },
    },
    periods: shown,
  };
}
