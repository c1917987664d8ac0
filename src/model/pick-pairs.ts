import type {Cells, EmptyAnswer, GroupsAnswer, Member, Notice, PairsAnswer} from './answer.js';
import type {Dataset} from './dataset.js';
import {figuresOf} from './figures.js';
import {pickGroups} from './pick-groups.js';
import type {PeriodChoice, Query} from './query.js';
import {emptyAnswer} from './question.js';

/**
 * Two indicators, or three, of the same members at the same period: one row for each member, a column for each indicator
 * in the order y, x, size. The period is the latest in which the first has values, or else the latest of the second.
 */
export function pickPairs(dataset: Dataset, query: Query): PairsAnswer | EmptyAnswer {
  const [across = '', size] = query.versus ?? [];
  const indicator = dataset.indicators.get(query.indicator);
  const dims = (indicator && figuresOf(dataset, indicator)?.dims) ?? [];
  const by =
    query.by[0] ??
    ['place', 'school', ...dims].find((one) => one !== 'period' && dims.includes(one)) ??
    'period';
  const ask = (id: string, period: PeriodChoice): GroupsAnswer | EmptyAnswer =>
    pickGroups(dataset, {...query, indicator: id, by: [by], period});

  let down = ask(query.indicator, query.period);
  if (down.kind === 'empty') return down;
  const at = (answer: GroupsAnswer): PeriodChoice =>
    by === 'period' ? query.period : {kind: 'one', period: answer.period.code};
  let right = ask(across, at(down));
  if (right.kind === 'empty' && query.period.kind === 'latest') {
    right = ask(across, query.period);
    if (right.kind !== 'empty') down = ask(query.indicator, at(right));
  }
  if (right.kind === 'empty') return right;
  if (down.kind === 'empty') return down;
  const third = size ? ask(size, at(down)) : undefined;
  if (third?.kind === 'empty') return third;
  const answers = [down, right, ...(third ? [third] : [])];
  // Several bars of one category would have to be several points of one name.
  const parted = answers.find(({within}) => within);
  if (parted) return emptyAnswer({kind: 'not-additive', dimension: 'place'}, parted.indicator);
  return join(answers);
}

function join(answers: readonly GroupsAnswer[]): PairsAnswer {
  const [first] = answers as [GroupsAnswer];
  const rows = new Map<string, Member>();
  // The feed's own order, as whoever lacks the fewest has it.
  const fullest = [...answers].sort((a, b) => b.grid.rows.length - a.grid.rows.length);
  for (const {grid} of fullest) for (const row of grid.rows) rows.set(row.id, row);
  const at = answers.map(({grid}) => new Map(grid.rows.map(({id}, row) => [id, row])));
  const ids = [...rows.keys()];
  const width = answers.length;
  const cells = ids.flatMap((id) =>
    answers.map(({grid}, a) => ({cells: grid.cells, row: at[a]?.get(id)})),
  );
  const column = (of: 'values' | 'status' | 'known' | 'parts', none: number): number[] =>
    cells.map(({cells: from, row}) => (row === undefined ? none : (from[of][row] as number)));
  const joined: Cells = {
    values: new Float64Array(column('values', NaN)),
    status: new Uint8Array(column('status', 0)),
    known: new Uint32Array(column('known', 1)),
    parts: new Uint32Array(column('parts', 1)),
    notes: new Map(
      cells.flatMap(({cells: from, row}, cell) => {
        const note = row === undefined ? undefined : from.notes.get(row);
        return note === undefined ? [] : [[cell, note]];
      }),
    ),
  };
  const notices = new Map<string, Notice>();
  for (const answer of answers)
    for (const notice of answer.notices) notices.set(JSON.stringify(notice), notice);
  return {
    ...first,
    kind: 'pairs',
    indicators: answers.map(({indicator}) => indicator),
    notices: [...notices.values()],
    grid: {
      rows: [...rows.values()],
      columns: answers.map(({indicator: {id, name}}) => ({dimension: 'indicator', id, name})),
      cells: joined,
    },
    targets: new Float64Array(ids.length * width).map((_, cell) => {
      const row = at[cell % width]?.get(ids[Math.floor(cell / width)] as string);
      return row === undefined ? NaN : (answers[cell % width]?.targets[row] ?? NaN);
    }),
  };
}
