import type {PropertyDeclarations} from 'lit';
import type {Spot} from '../controllers/beside.js';
import {chartWords} from '../format/chart-words.js';
import {describeShares} from '../format/describe-shares.js';
import {statusLabel} from '../format/labels.js';
import {formatCompact, formatShare, formatValue} from '../format/numbers.js';
import {readoutOf, type Readout} from '../format/readout.js';
import {orderRows} from '../geometry/order-rows.js';
import type {Measure} from '../geometry/measure.js';
import {layoutShares, pickShares, type ShareForm, type SharesScene} from '../geometry/shares.js';
import type {Answer, GroupsAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import {pickStack} from '../model/pick-stack.js';
import type {Query} from '../model/query.js';
import {STATUS_CODES} from '../model/status.js';
import {drawShares} from '../render/shares.js';
import {parts} from '../theme/parts.js';
import type {Drawing} from './chart.js';
import {EduGroupsChart} from './groups-chart.js';

/**
 * Parts of one whole at one period: a ring, or a hundred squares, with a list that names each part. More than six parts,
 * and parts below zero, are bars.
 *
 * @tag edu-share-chart
 * @example <edu-share-chart src="/feed.json" indicator="schools" by="level" form="waffle"></edu-share-chart>
 */
export class EduShareChart extends EduGroupsChart<SharesScene> {
  static override styles = [...[EduGroupsChart.styles].flat(), parts];
  static override properties: PropertyDeclarations = {form: {}};

  /** `donut`, `waffle` (a hundred squares) or `bars`. */
  form: ShareForm = 'donut';

  protected override get pictureKind(): string {
    return chartWords(this.speech).shareChart;
  }

  protected override ask(dataset: Dataset, query: Query): Answer {
    return pickStack(dataset, query, true);
  }

  protected override describe(answer: GroupsAnswer): string {
    return describeShares(answer, this.speech);
  }

  protected override layout(
    answer: GroupsAnswer,
    width: number,
    height: number,
    measure: Measure,
  ): Drawing<SharesScene> {
    const lang = this.speech;
    const {indicator, grid, ordered, by} = answer;
    const form = /^(waffle|bars)$/.test(this.form) ? this.form : 'donut';
    this.order = orderRows(answer, ordered || by === 'period' ? 'none' : 'value', () => 0);
    const scene = layoutShares(answer, {
      width,
      height,
      fontSize: this.labelSize,
      measure,
      form,
      order: this.order,
      words: {
        name: (row) => this.rowName(answer, row),
        share: (row, share) => {
          if (!Number.isNaN(share)) return formatShare(share, lang);
          const value = grid.cells.values[row] as number;
          const code = STATUS_CODES[grid.cells.status[row] as number] ?? '';
          return Number.isNaN(value)
            ? statusLabel(code, lang) || this.words.noValue
            : formatValue(value, indicator, lang, {unit: false, compact: true});
        },
        total: (total) =>
          indicator.kind === 'percent'
            ? formatValue(total, indicator, lang)
            : formatCompact(total, lang, indicator.decimals),
        totalName: chartWords(lang).total,
      },
    });
    return {scene, natural: scene.height, needs: scene.needs, key: []};
  }

  protected override readout(answer: GroupsAnswer, cell: number): Readout {
    const plain = readoutOf(answer, cell, this.speech);
    const {values} = answer.grid.cells;
    const known = values.filter((value) => !Number.isNaN(value));
    const total = known.reduce((sum, value) => sum + value, 0);
    const share = (values[cell] as number) / total;
    if (!(total > 0) || known.some((value) => value < 0) || Number.isNaN(share)) return plain;
    const whole = formatValue(total, answer.indicator, this.speech);
    const text = `${formatShare(share, this.speech)} ${chartWords(this.speech).ofTotal} ${whole}`;
    return {...plain, more: [text, ...plain.more]};
  }

  protected override draw(scene: SharesScene, cursor: number | undefined): unknown {
    return drawShares(scene, cursor);
  }

  protected override pickAt(scene: SharesScene, x: number, y: number): number | undefined {
    return pickShares(scene, x, y);
  }

  protected override spot(scene: SharesScene, cell: number): Spot | undefined {
    const line = scene.list.find(({row}) => row === cell);
    return line && {x: line.x, y: line.y - this.labelSize};
  }
}
