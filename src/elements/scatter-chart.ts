import type {PropertyDeclarations} from 'lit';
import type {Spot} from '../controllers/beside.js';
import {chartWords} from '../format/chart-words.js';
import {describePairs} from '../format/describe-pairs.js';
import {memberLabel, noteOf, signLabel} from '../format/labels.js';
import {wording} from '../format/lang.js';
import {formatValue, tickFormatter, unitOf} from '../format/numbers.js';
import type {Readout} from '../format/readout.js';
import type {Measure} from '../geometry/measure.js';
import {layoutScatter, pickScatter, stepScatter, type ScatterScene} from '../geometry/scatter.js';
import type {Answer, PairsAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import type {Indicator} from '../model/indicator.js';
import {medianOf, pairsOf} from '../model/pairs.js';
import {pickPairs} from '../model/pick-pairs.js';
import {wordsOf, type Query} from '../model/query.js';
import {STATUS_CODES} from '../model/status.js';
import {drawScatter} from '../render/scatter.js';
import {scatter} from '../theme/scatter.js';
import {EduChart, type Drawing} from './chart.js';

/**
 * Two indicators against each other, one point for each place (or member of another dimension) at one period: who stands
 * apart, and whether they go together. A third indicator may give the size.
 *
 * @tag edu-scatter-chart
 * @example <edu-scatter-chart src="/feed.json" indicator="class-size" versus="pass-rate" size="pupils"></edu-scatter-chart>
 */
export class EduScatterChart extends EduChart<PairsAnswer, ScatterScene> {
  static override styles = [...[EduChart.styles].flat(), scatter];
  static override properties: PropertyDeclarations = {
    versus: {},
    sizedBy: {attribute: 'size'},
    quadrants: {},
  };

  /** Id of the indicator that runs to the right. */
  versus?: string;

  /** Id of the indicator that the points' areas stand for; attribute `size`. */
  sizedBy?: string;

  /** Parts the picture into four: `median`, `target` (where all rows share one), or two values, the upright one first. */
  quadrants?: string;

  protected override get needs(): readonly string[] {
    return [this.indicator, this.versus, this.sizedBy].flatMap((id) => wordsOf(id));
  }

  protected override get pictureKind(): string {
    return chartWords(this.speech).scatterChart;
  }

  protected override ask(dataset: Dataset, query: Query): Answer {
    return pickPairs(dataset, query);
  }

  protected override describe(answer: PairsAnswer): string {
    return describePairs(answer, this.speech);
  }

  protected override layout(
    answer: PairsAnswer,
    width: number,
    height: number,
    measure: Measure,
  ): Drawing<ScatterScene> {
    const lang = this.speech;
    const {indicators} = answer;
    const [down, right] = indicators as [Indicator, Indicator];
    const natural = Math.round(Math.min(width, this.naturalHeight * 1.25));
    const scene = layoutScatter(answer, {
      width,
      height: height || natural,
      fontSize: this.labelSize,
      measure,
      emphasis: this.emphasised,
      ...this.#parted(answer),
      words: {
        name: (row) => this.#name(answer, row, 'short'),
        yName: this.#titleOf(down),
        xName: this.#titleOf(right),
        yAxis: (step, most) => tickFormatter(step, most, down, lang),
        xAxis: (step, most) => tickFormatter(step, most, right, lang),
      },
    });
    const isHollow = scene.points.some(({hollow}) => hollow);
    const third = indicators[2];
    return {
      scene,
      natural,
      needs: this.labelSize * 12,
      key: [
        ...(third
          ? [
              {
                colour: 1 as const,
                mark: 'title' as const,
                label: `${chartWords(lang).areaIs} ${wording(third.name, lang) || third.id}`,
              },
            ]
          : []),
        ...(isHollow
          ? [{colour: 1 as const, mark: 'hollow' as const, label: signLabel('P', lang)}]
          : []),
      ],
    };
  }

  #name({grid}: PairsAnswer, row: number, form: 'short' | 'long'): string {
    const member = grid.rows[row];
    return member ? memberLabel(member, this.speech, form) : '';
  }

  /** The name, with the unit that it does not say itself and that no tick says. */
  #titleOf(indicator: Indicator): string {
    const name = wording(indicator.name, this.speech) || indicator.id;
    const unit = indicator.kind === 'percent' ? '' : unitOf(indicator, this.speech);
    return unit && !name.toLowerCase().includes(unit.toLowerCase()) ? `${name} (${unit})` : name;
  }

  #parted(answer: PairsAnswer): {readonly quadrants?: {readonly y: number; readonly x: number}} {
    const asked = this.quadrants?.trim();
    if (asked === undefined) return {};
    const pairs = pairsOf(answer);
    const {targets, grid} = answer;
    const shared = (column: number): number => {
      const own = new Set(
        targets.filter(
          (target, cell) => cell % grid.columns.length === column && !Number.isNaN(target),
        ),
      );
      return own.size === 1 ? ([...own][0] as number) : NaN;
    };
    if (asked === 'target') return {quadrants: {y: shared(0), x: shared(1)}};
    const numbers = asked.split(/[\s;]+/).map(Number);
    const [y = NaN, x = NaN] = numbers;
    if (asked && !Number.isNaN(y)) return {quadrants: {y, x}};
    return {
      quadrants: {
        y: medianOf(pairs.map((pair) => pair.y)),
        x: medianOf(pairs.map((pair) => pair.x)),
      },
    };
  }

  /** Each indicator with its value, for the one point. */
  protected override readout(answer: PairsAnswer, cell: number): Readout {
    const lang = this.speech;
    const {grid, indicators, period, by} = answer;
    const width = grid.columns.length;
    const row = Math.floor(cell / width);
    const lines = indicators.map((indicator, column) => {
      const at = row * width + column;
      const value = formatValue(grid.cells.values[at] as number, indicator, lang);
      const note = noteOf(STATUS_CODES[grid.cells.status[at] as number] ?? '', lang);
      const said = value ? [value, note && `(${note})`].filter(Boolean).join(' ') : note;
      return `${wording(indicator.name, lang) || indicator.id}: ${said || this.words.noValue}`;
    });
    const when =
      by === 'period' ? '' : memberLabel({dimension: 'period', id: period.code}, lang, 'long');
    const [value = '', ...more] = lines;
    return {
      title: [this.#name(answer, row, 'long'), when].filter(Boolean).join(' · '),
      value,
      more,
    };
  }

  protected override draw(scene: ScatterScene, cursor: number | undefined): unknown {
    return drawScatter(scene, cursor === undefined ? undefined : this.#rowOf(cursor));
  }

  protected override pickAt(scene: ScatterScene, x: number, y: number): number | undefined {
    return this.#cellOf(pickScatter(scene, x, y));
  }

  protected override step(
    _answer: PairsAnswer,
    cell: number | undefined,
    key: string,
  ): number | undefined {
    const scene = this.drawing?.scene;
    if (!scene) return undefined;
    return this.#cellOf(
      stepScatter(scene, cell === undefined ? undefined : this.#rowOf(cell), key),
    );
  }

  protected override spot(scene: ScatterScene, cell: number): Spot | undefined {
    const point = scene.points.find(({row}) => row === this.#rowOf(cell));
    return point && {x: point.x + point.r, y: point.y};
  }

  get #columns(): number {
    return this.answer?.kind === 'pairs' ? this.answer.grid.columns.length : 1;
  }

  #rowOf(cell: number): number {
    return Math.floor(cell / this.#columns);
  }

  #cellOf(row: number | undefined): number | undefined {
    return row === undefined ? undefined : row * this.#columns;
  }
}
