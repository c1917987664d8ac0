import type {Spot} from '../controllers/beside.js';
import {chartWords} from '../format/chart-words.js';
import {describeSeries} from '../format/describe-series.js';
import {formatCompact, formatValue, tickFormatter} from '../format/numbers.js';
import {formatPeriod} from '../format/periods.js';
import {memberLabel, signLabel} from '../format/labels.js';
import {own} from '../format/lang.js';
import {layoutLines, pickLines, type LinesScene} from '../geometry/lines.js';
import type {Measure} from '../geometry/measure.js';
import type {Answer, SeriesAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import {pickSeries} from '../model/pick-series.js';
import type {PeriodChoice, Query} from '../model/query.js';
import {STATUS_CODES} from '../model/status.js';
import type {KeyEntry} from '../render/key.js';
import {drawLines} from '../render/lines.js';
import {EduChart, type Drawing} from './chart.js';

/**
 * Change over time: one line for each member of `by`. Gaps stay gaps, forecasts are dashed with a band,
 * a break in a series is marked and never drawn over, targets are dash-dotted.
 *
 * @tag edu-line-chart
 * @example <edu-line-chart src="/feed.json" indicator="pupils" by="level" place="2022.94"></edu-line-chart>
 */
export class EduLineChart extends EduChart<SeriesAnswer, LinesScene> {
  protected override get defaultPeriod(): PeriodChoice {
    return {kind: 'span'};
  }

  protected override get pictureKind(): string {
    return chartWords(this.speech).lineChart;
  }

  protected override ask(dataset: Dataset, query: Query): Answer {
    return pickSeries(dataset, query);
  }

  protected override describe(answer: SeriesAnswer): string {
    return describeSeries(answer, this.speech);
  }

  protected override layout(
    answer: SeriesAnswer,
    width: number,
    height: number,
    measure: Measure,
  ): Drawing<LinesScene> {
    const lang = this.speech;
    const {indicator, grid, periods} = answer;
    const scene = layoutLines(answer, {
      width,
      height: height || this.naturalHeight,
      fontSize: this.labelSize,
      measure,
      emphasis: this.emphasised,
      words: {
        period: (column) => {
          const period = periods[column];
          return period ? formatPeriod(period, lang, 'tick') : '';
        },
        series: (row) => {
          const member = grid.rows[row];
          return member
            ? [memberLabel(member, lang, 'long'), memberLabel(member, lang, 'short')]
            : [''];
        },
        axis: (step, most) => tickFormatter(step, most, indicator, lang),
        value: (value) =>
          indicator.kind === 'count'
            ? formatCompact(value, lang, indicator.decimals)
            : formatValue(value, indicator, lang, {
                unit: indicator.kind === 'percent',
                compact: true,
              }),
        target: this.words.target,
      },
    });
    return {
      scene,
      natural: this.naturalHeight,
      needs: this.labelSize * 8,
      key: this.#key(answer, scene),
    };
  }

  /** Names lines that had no room for their names, and signs that occur. */
  #key({grid}: SeriesAnswer, scene: LinesScene): KeyEntry[] {
    const lines: KeyEntry[] =
      grid.rows.length > 1 && !scene.labels.length
        ? scene.lines.map(({row, colour}): KeyEntry => {
            const member = grid.rows[row];
            return {
              colour,
              mark: 'line',
              label: member ? memberLabel(member, this.speech, 'long') : '',
              ...(member && {id: member.id}),
            };
          })
        : [];
    const forecast = grid.cells.status.some((code) => STATUS_CODES[code] === 'F');
    if (forecast)
      lines.push({colour: 'forecast', mark: 'line', label: signLabel('F', this.speech)});
    if (scene.breaks.length)
      lines.push({colour: 'break', mark: 'line', label: signLabel('B', this.speech)});
    return lines;
  }

  protected override draw(scene: LinesScene, cursor: number | undefined): unknown {
    const column =
      this.answer?.kind === 'series'
        ? this.answer.periods.findIndex(({code}) => code === this.followed?.period)
        : -1;
    return drawLines(scene, cursor, column);
  }

  protected override pickAt(scene: LinesScene, x: number, y: number): number | undefined {
    return pickLines(scene, x, y);
  }

  protected override spot(scene: LinesScene, cell: number): Spot {
    const y = scene.y[cell] as number;
    return {x: scene.x[cell] as number, y: Number.isNaN(y) ? scene.plot.bottom : y};
  }

  /** Left and right along the line, up and down between the lines, Home and End to its ends. */
  protected override step(
    {grid}: SeriesAnswer,
    cell: number | undefined,
    key: string,
  ): number | undefined {
    const columns = grid.columns.length;
    const rows = grid.rows.length;
    if (!rows || !columns) return undefined;
    const row = cell === undefined ? 0 : Math.floor(cell / columns);
    const column = cell === undefined ? columns - 1 : cell % columns;
    const to = (r: number, c: number): number =>
      Math.max(0, Math.min(rows - 1, r)) * columns + Math.max(0, Math.min(columns - 1, c));
    if (cell === undefined && /^Arrow|^Enter$/.test(key)) return to(0, columns - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: to(row, column - 1),
      ArrowRight: to(row, column + 1),
      ArrowUp: to(row - 1, column),
      ArrowDown: to(row + 1, column),
      Home: to(row, 0),
      End: to(row, columns - 1),
    };
    return own(moves, key);
  }
}
