import type {TableAnswer} from '../model/answer.js';
import {lowerFirst} from './feed-text.js';
import {dimensionLabel} from './labels.js';
import {absent, itemOf, say, sentence, tellerOf} from './sentence-parts.js';

/** The sentence of a table: its size, what it holds, what it lacks. */
export function describeTable(answer: TableAnswer, lang: string): string {
  const teller = tellerOf(answer, lang);
  const {grid, rowsBy, columnsBy, dimensions} = answer;
  const {cells, rows, columns} = grid;
  const name = (id: string): string =>
    lowerFirst(dimensionLabel(id, dimensions?.get(id)?.name, lang));
  const split = columnsBy && !(columns.length === 1 && columns[0]?.id === '');
  const [across, count] = split
    ? [
        say(teller, ` và ${name(columnsBy)}`, ` and ${name(columnsBy)}`),
        say(teller, `, ${columns.length} cột`, `, ${columns.length} columns`),
      ]
    : ['', ''];
  const by = `${name(rowsBy)}${across}: ${rows.length}`;
  const items = [...cells.values].map((_, cell) => itemOf(cells, cell, ''));
  return sentence(
    say(
      teller,
      `${teller.subject} theo ${by} dòng${count}`,
      `${teller.subject} by ${by} rows${count}`,
    ),
    ...absent(teller, items, 'cell', 0),
  );
}
