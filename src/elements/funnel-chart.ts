import type {Spot} from '../controllers/beside.js';
import {chartWords} from '../format/chart-words.js';
import {describeFunnel} from '../format/describe-funnel.js';
import {statusLabel} from '../format/labels.js';
import {fill} from '../format/messages.js';
import {formatShare, formatValue} from '../format/numbers.js';
import {readoutOf, type Readout} from '../format/readout.js';
import {layoutFunnel, pickFunnel, type FunnelScene} from '../geometry/funnel.js';
import type {Measure} from '../geometry/measure.js';
import type {Answer, GroupsAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import {figuresOf} from '../model/figures.js';
import {pickGroups} from '../model/pick-groups.js';
import type {Query} from '../model/query.js';
import {STATUS_CODES} from '../model/status.js';
import {stepsOf} from '../model/steps.js';
import {drawFunnel} from '../render/funnel.js';
import {funnel} from '../theme/funnel.js';
import type {Drawing} from './chart.js';
import {EduGroupsChart} from './groups-chart.js';

/**
 * Steps of a process at one period, such as those of an admission: eligible, registered, confirmed, sat, admitted. Each
 * with its number, its share of the step before and of the first.
 *
 * @tag edu-funnel-chart
 * @example <edu-funnel-chart src="/feed.json" indicator="admission-steps" by="step"></edu-funnel-chart>
 */
export class EduFunnelChart extends EduGroupsChart<FunnelScene> {
  static override styles = [...[EduGroupsChart.styles].flat(), funnel];

  protected override get pictureKind(): string {
    return chartWords(this.speech).funnelChart;
  }

  protected override ask(dataset: Dataset, query: Query): Answer {
    const indicator = dataset.indicators.get(query.indicator);
    const dims = (indicator && figuresOf(dataset, indicator)?.dims) ?? [];
    const usual =
      dims.find((dimension) => dimension === 'step') ??
      dims.find((dimension) => !/^(period|place|school)$/.test(dimension));
    const by = query.by[0] ?? usual;
    return pickGroups(dataset, {...query, by: by === undefined ? [] : [by]});
  }

  protected override describe(answer: GroupsAnswer): string {
    return describeFunnel(answer, this.speech);
  }

  protected override layout(
    answer: GroupsAnswer,
    width: number,
    height: number,
    measure: Measure,
  ): Drawing<FunnelScene> {
    const lang = this.speech;
    const {indicator, grid} = answer;
    const columns = grid.columns.length;
    const words = chartWords(lang);
    this.order = grid.rows.map((_, row) => row);
    const scene = layoutFunnel(answer, {
      width,
      height,
      fontSize: this.labelSize,
      measure,
      words: {
        name: (row) => this.rowName(answer, row),
        value: (row) => {
          const value = grid.cells.values[row * columns] as number;
          if (!Number.isNaN(value)) return formatValue(value, indicator, lang, {unit: false});
          const code = STATUS_CODES[grid.cells.status[row * columns] as number] ?? '';
          return code ? statusLabel(code, lang) : this.words.noValue;
        },
        ofBefore: ({row, before, ofBefore}) => {
          const share = Number.isNaN(ofBefore) ? '' : formatShare(ofBefore, lang);
          // Where a step between is not known, the one before is named.
          return share && before === row - 1
            ? fill(words.ofStepBefore, {share})
            : share && fill(words.ofStep, {share, step: this.rowName(answer, before)});
        },
        ofFirst: (share) => (Number.isNaN(share) ? '' : formatShare(share, lang)),
      },
    });
    return {scene, natural: scene.height, needs: scene.needs, key: []};
  }

  /** Numbers and shares against the step before and against the first: "10.099/15.266". */
  protected override readout(answer: GroupsAnswer, cell: number): Readout {
    const lang = this.speech;
    const plain = readoutOf(answer, cell, lang);
    const {grid, indicator} = answer;
    const steps = stepsOf(answer);
    const step = steps[Math.floor(cell / grid.columns.length)];
    const first = steps.find(({value}) => !Number.isNaN(value));
    const before = steps[step?.before ?? -1];
    if (!step || !before || !first || Number.isNaN(step.value)) return plain;
    const write = (value: number): string => formatValue(value, indicator, lang, {unit: false});
    const line = (template: string, against: number, share: number): string[] =>
      Number.isNaN(share)
        ? []
        : [
            `${write(step.value)}/${write(against)} · ${fill(template, {share: formatShare(share, lang)})}`,
          ];
    const words = chartWords(lang);
    return {
      ...plain,
      more: [
        ...line(words.ofStepBefore, before.value, step.ofBefore),
        ...(before === first ? [] : line(words.ofFirstStep, first.value, step.ofFirst)),
        ...plain.more,
      ],
    };
  }

  protected override draw(scene: FunnelScene, cursor: number | undefined): unknown {
    return drawFunnel(scene, cursor);
  }

  protected override pickAt(scene: FunnelScene, _x: number, y: number): number | undefined {
    return pickFunnel(scene, y);
  }

  protected override spot(scene: FunnelScene, cell: number): Spot | undefined {
    const bar = scene.bars.find(({row}) => row === cell);
    return bar && {x: bar.x + bar.width, y: bar.y};
  }
}
