import type {PropertyDeclarations} from 'lit';
import type {Spot} from '../controllers/beside.js';
import {chartWords} from '../format/chart-words.js';
import {describeStack} from '../format/describe-stack.js';
import {memberLabel, signLabel} from '../format/labels.js';
import {formatShare, formatValue, tickFormatter} from '../format/numbers.js';
import {readoutOf, type Readout} from '../format/readout.js';
import type {Measure} from '../geometry/measure.js';
import {
  layoutStack,
  partsOf,
  pickStack as pickSegment,
  type StackScene,
} from '../geometry/stack.js';
import type {Answer, GroupsAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import {pickStack} from '../model/pick-stack.js';
import type {Query} from '../model/query.js';
import {drawStack} from '../render/stack.js';
import type {KeyEntry} from '../render/key.js';
import {parts} from '../theme/parts.js';
import type {Drawing} from './chart.js';
import {EduGroupsChart} from './groups-chart.js';

/**
 * Parts over time or across places, as bars that stack them: `by="level"` over the periods, `by="place level"` across
 * places. Only what can be added up is stacked; of percentages those that make up a whole.
 *
 * @tag edu-stacked-chart
 * @example <edu-stacked-chart src="/feed.json" indicator="pupils" by="place level" share></edu-stacked-chart>
 */
export class EduStackedChart extends EduGroupsChart<StackScene> {
  static override styles = [...[EduGroupsChart.styles].flat(), parts];
  static override properties: PropertyDeclarations = {
    share: {type: Boolean},
    diverging: {},
    sideways: {type: Boolean},
  };

  /** Every bar fills the whole: 100 %. */
  share = false;

  /**
   * For parts with an order: bars turn in their middle, the first half to one side of zero, the rest to the other; with
   * the id of a part, after that one.
   */
  diverging?: string | undefined;

  /** Lays the bars down; suits long names. Bars lie down by themselves when upright names find no room. */
  sideways = false;

  protected override get pictureKind(): string {
    return chartWords(this.speech).stackedChart;
  }

  protected override ask(dataset: Dataset, query: Query): Answer {
    return pickStack(dataset, query);
  }

  protected override describe(answer: GroupsAnswer): string {
    return describeStack(answer, this.speech);
  }

  protected override get lying(): boolean {
    return this.drawing?.scene.sideways ?? this.sideways;
  }

  protected override layout(
    answer: GroupsAnswer,
    width: number,
    height: number,
    measure: Measure,
  ): Drawing<StackScene> {
    const lang = this.speech;
    const {indicator, grid} = answer;
    const {cells} = grid;
    const percent = indicator.kind === 'percent';
    const format = (value: number): string =>
      formatValue(value, indicator, lang, {unit: percent, compact: true});
    this.order = grid.rows.map((_, row) => row);
    const scene = layoutStack(answer, {
      width,
      height,
      natural: this.naturalHeight,
      fontSize: this.labelSize,
      measure,
      sideways: this.sideways,
      share: this.share,
      turn: this.#turn(answer),
      order: this.order,
      ordered: this.#isOrdered(answer),
      words: {
        category: (row) => {
          const member = grid.rows[row];
          const style = member?.dimension === 'period' ? 'short' : 'long';
          return member ? memberLabel(member, lang, style) : '';
        },
        piece: (some, share, axis = format) =>
          this.share
            ? formatShare(share, lang, 0)
            : axis(some.reduce((sum, cell) => sum + (cells.values[cell] as number), 0)),
        total: (_, total) => (Number.isNaN(total) ? this.words.noValue : format(total)),
        axis: (step, most) =>
          this.share
            ? {format: (share) => formatShare(Math.abs(share), lang, 0), unit: ''}
            : tickFormatter(step, most, indicator, lang),
      },
    });
    return {
      scene,
      natural: scene.sideways ? scene.needs : this.naturalHeight,
      needs: scene.needs,
      key: this.#key(answer, scene),
    };
  }

  #isOrdered({within = '', dimensions}: GroupsAnswer): boolean {
    return within === 'period' || (dimensions?.get(within)?.ordered ?? false);
  }

  /** Where the bars turn, among the parts that are drawn. */
  #turn(answer: GroupsAnswer): number | undefined {
    const {diverging} = this;
    if (diverging === undefined) return undefined;
    const {columns} = partsOf(answer.grid, this.#isOrdered(answer));
    const after = columns.findIndex(
      (column) => answer.grid.columns[column]?.id === diverging.trim(),
    );
    return after < 0 ? columns.length / 2 : after + 1;
  }

  /** Steps of two colours where bars turn, of one where many parts have an order, else a colour for each part. */
  #classOf(answer: GroupsAnswer, part: number): string {
    if (part < 0) return 's0';
    const turn = this.#turn(answer);
    const many = partsOf(answer.grid, this.#isOrdered(answer)).columns.length;
    if (turn === undefined)
      return many > 8 ? `ra k${Math.floor((part / many) * 4)}` : `s${(part % 8) + 1}`;
    if (part < Math.floor(turn)) return `ra k${step(part, Math.floor(turn))}`;
    if (part < Math.ceil(turn)) return 's7';
    return `rb k${step(many - 1 - part, many - Math.ceil(turn))}`;
  }

  #key(answer: GroupsAnswer, scene: StackScene): KeyEntry[] {
    const {speech: lang, words} = this;
    const entries = scene.parts.columns.map((column, part): KeyEntry => ({
      colour: this.#classOf(answer, part),
      mark: 'part',
      label: this.columnName(answer, column),
    }));
    if (scene.parts.rest.length)
      entries.push({colour: 's0', mark: 'part', label: chartWords(lang).otherParts});
    if (scene.segments.some(({kind}) => kind === 'unsure'))
      entries.push({colour: 'unsure', mark: 'bar', label: signLabel('P', lang)});
    if (scene.segments.some(({kind}) => kind === 'none'))
      entries.push({colour: 'none', mark: 'bar', label: words.noValue});
    if (scene.breaks.length)
      entries.push({colour: 'break', mark: 'line', label: chartWords(lang).otherScheme});
    return entries;
  }

  protected override readout(answer: GroupsAnswer, cell: number): Readout {
    const plain = readoutOf(answer, cell, this.speech);
    const {columns, cells} = answer.grid;
    const row = Math.floor(cell / columns.length);
    const own = cells.values.slice(row * columns.length, (row + 1) * columns.length);
    const value = cells.values[cell] as number;
    const total = own.reduce((sum, each) => sum + (each || 0), 0);
    if (!(total > 0) || own.some((each) => each < 0) || Number.isNaN(value)) return plain;
    const words = chartWords(this.speech);
    return {
      ...plain,
      more: [
        `${formatShare(value / total, this.speech)} ${words.ofTotal} ${formatValue(total, answer.indicator, this.speech)}`,
        ...plain.more,
      ],
    };
  }

  protected override draw(scene: StackScene, cursor: number | undefined): unknown {
    const answer = this.answer as GroupsAnswer;
    return drawStack(scene, cursor, (part) => this.#classOf(answer, part));
  }

  protected override pickAt(scene: StackScene, x: number, y: number): number | undefined {
    return pickSegment(scene, x, y);
  }

  protected override spot(scene: StackScene, cell: number): Spot | undefined {
    const found = scene.segments.find(({cells}) => cells.includes(cell));
    return (
      found && {
        x: found.x + (scene.sideways ? found.width : found.width / 2),
        y: found.y + (scene.sideways ? found.height / 2 : 0),
      }
    );
  }
}

/** Which of four steps of a colour a part has, the strongest at the end of the scale. */
const step = (part: number, of: number): number => Math.floor((part / of) * 4);
