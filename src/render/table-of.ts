import {memberLabel, dimensionLabel, statusLabel, statusSymbol} from '../format/labels.js';
import {langOf} from '../format/lang.js';
import {messages} from '../format/messages.js';
import {formatValue} from '../format/numbers.js';
import type {Answer, EmptyAnswer, Grid} from '../model/answer.js';
import type {Indicator} from '../model/indicator.js';
import {STATUS_CODES, type StatusCode} from '../model/status.js';

export interface TableCell {
  /** NaN when there is none. */
  readonly value: number;
  readonly status: StatusCode;
  readonly text: string;
  /** A short mark for the status, explained below the table. */
  readonly sign: string;
  /** Status in words, for the ear. */
  readonly words: string;
}

export interface TableRow {
  /** The member's id. */
  readonly id: string;
  readonly label: string;
  readonly cells: readonly TableCell[];
}

/** The values of an answer as rows and columns of words. */
export interface TableModel {
  readonly corner: string;
  readonly columns: readonly {readonly id: string; readonly label: string}[];
  readonly rows: readonly TableRow[];
  /** Each mark that occurs, with its meaning. */
  readonly signs: readonly {readonly sign: string; readonly words: string}[];
}

/** Turns an answer into a table: time runs down, what is compared runs across. */
export function tableOf(answer: Exclude<Answer, EmptyAnswer>, lang: string): TableModel {
  const {grid, targets} =
    'trend' in answer
      ? answer.trend
      : {grid: answer.grid, targets: 'targets' in answer ? answer.targets : undefined};
  const turned = answer.kind === 'series' || answer.kind === 'figure';
  const indicatorOf = (column: number): Indicator =>
    (answer.kind === 'pairs' ? answer.indicators[column] : undefined) ?? answer.indicator;
  const words = messages(lang);
  const down = turned ? grid.columns : grid.rows;
  const across = turned ? grid.rows : grid.columns;
  const signs = new Map<string, string>();
  const cellAt = (d: number, a: number): number =>
    turned ? a * grid.columns.length + d : d * grid.columns.length + a;
  const targeted = targets?.some((target) => !Number.isNaN(target)) ?? false;

  const rows = down.map((member, d): TableRow => ({
    id: member.id,
    label: memberLabel(member, lang, 'long'),
    cells: across.flatMap((_, a) => {
      const cell = cellAt(d, a);
      const shown = [cellOf(grid, cell, indicatorOf(a))];
      if (targeted) shown.push(plain(targets?.[cell] ?? NaN, indicatorOf(a)));
      return shown;
    }),
  }));

  function plain(value: number, indicator: Indicator): TableCell {
    return {
      value,
      status: '',
      text: Number.isNaN(value) ? '–' : formatValue(value, indicator, lang, {unit: false}),
      sign: '',
      words: '',
    };
  }

  function cellOf({cells}: Grid, cell: number, indicator: Indicator): TableCell {
    const value = cells.values[cell] as number;
    const status = STATUS_CODES[cells.status[cell] as number] ?? '';
    const absent = Number.isNaN(value);
    const known = cells.known[cell] as number;
    const parts = cells.parts[cell] as number;
    const incomplete = !absent && known < parts;
    const sign = incomplete ? `${known}/${parts}` : statusSymbol(status);
    const said = status && status !== 'A' ? statusLabel(status, lang) : '';
    if (sign && !absent && !incomplete) signs.set(sign, said);
    return {
      value,
      status,
      text: absent ? said || words.noValue : formatValue(value, indicator, lang, {unit: false}),
      sign: absent ? '' : sign,
      words: absent ? '' : said,
    };
  }

  const single = across.length === 1 && across[0]?.id === '';
  const {indicator} = answer;
  const columns = across.flatMap((member) => {
    const label = memberLabel(
      single ? {dimension: 'indicator', id: indicator.id, name: indicator.name} : member,
      lang,
      'long',
    );
    const own = {id: member.id, label};
    return targeted ? [own, {id: `${member.id} target`, label: words.target}] : [own];
  });

  const downBy = turned ? 'period' : (down[0]?.dimension ?? '');
  return {
    corner: dimensionLabel(downBy, answer.dimensions?.get(downBy)?.name, lang),
    columns,
    rows,
    signs: [...signs].map(([sign, meaning]) => ({sign, words: meaning})),
  };
}

/** A table whose rows and columns are named in the reader's language and in the other one, for files that go round. */
export function bothLanguages(answer: Exclude<Answer, EmptyAnswer>, lang: string): TableModel {
  const table = tableOf(answer, lang);
  const other = tableOf(answer, langOf(lang) === 'vi' ? 'en' : 'vi');
  const both = (own: string, foreign = own): string =>
    own === foreign ? own : `${own} / ${foreign}`;
  return {
    ...table,
    corner: both(table.corner, other.corner),
    columns: table.columns.map((column, c) => ({
      ...column,
      label: both(column.label, other.columns[c]?.label),
    })),
  };
}
