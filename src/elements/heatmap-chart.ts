import type {PropertyDeclarations} from 'lit';
import type {Spot} from '../controllers/beside.js';
import {chartWords} from '../format/chart-words.js';
import {classLabel, legendTitle} from '../format/class-labels.js';
import {describeGroups} from '../format/describe-groups.js';
import {memberLabel, signLabel} from '../format/labels.js';
import {formatValue} from '../format/numbers.js';
import {compareNames} from '../format/search.js';
import type {RowSort} from '../geometry/order-rows.js';
import {boxOfCell, layoutHeat, pickHeat, type HeatPaint, type HeatScene} from '../geometry/heat.js';
import type {Measure} from '../geometry/measure.js';
import {stepCells} from '../geometry/step-cells.js';
import type {Answer, GroupsAnswer} from '../model/answer.js';
import {classify, parseClassing, type Classes} from '../model/classes.js';
import type {Dataset} from '../model/dataset.js';
import {figuresOf} from '../model/figures.js';
import {pickGroups} from '../model/pick-groups.js';
import type {Query} from '../model/query.js';
import {fillOf} from '../render/class-fill.js';
import {drawHeat} from '../render/heat.js';
import type {KeyEntry} from '../render/key.js';
import {heat} from '../theme/heat.js';
import type {Drawing} from './chart.js';
import {EduGroupsChart} from './groups-chart.js';

/**
 * Two dimensions against one value, as cells that are painted by classes: places by period, topics by unit, marks by
 * subject. `by="place period"` names rows and columns.
 *
 * @tag edu-heatmap-chart
 * @example <edu-heatmap-chart src="/feed.json" indicator="completeness" by="place dataset"></edu-heatmap-chart>
 */
export class EduHeatmapChart extends EduGroupsChart<HeatScene> {
  static override styles = [...[EduGroupsChart.styles].flat(), heat];
  static override properties: PropertyDeclarations = {sort: {}, classes: {}};

  /** `value` (the highest row first), `name`, or `none` (as in the feed). Without it: by value, unless rows have an order. */
  sort?: RowSort;

  /** How values are cut into classes, as the school map does: `quantile 5`, `equal`, `bands`, `target`, or limits. */
  classes?: string;

  #cut: Classes | undefined;

  protected override get pictureKind(): string {
    return chartWords(this.speech).heatmapChart;
  }

  protected override ask(dataset: Dataset, query: Query): Answer {
    const indicator = dataset.indicators.get(query.indicator);
    const dims = (indicator && figuresOf(dataset, indicator)?.dims) ?? [];
    const rest = ['period', 'place', ...dims].filter((dimension) => !query.by.includes(dimension));
    const [
      rows = dims.find((dimension) => dimension !== 'period') ?? 'period',
      columns = rest.find((one) => one !== rows) ?? '',
    ] = query.by;
    return pickGroups(dataset, {...query, by: [rows, columns].filter(Boolean)});
  }

  protected override describe(answer: GroupsAnswer): string {
    return describeGroups(answer, this.speech);
  }

  protected override layout(
    answer: GroupsAnswer,
    width: number,
    height: number,
    measure: Measure,
  ): Drawing<HeatScene> {
    const lang = this.speech;
    const {indicator, grid, within = '', dimensions, targets} = answer;
    const {values} = grid.cells;
    const target = new Set(targets.filter((each) => !Number.isNaN(each)));
    const [only = NaN] = target.size === 1 ? target : [];
    const asked = parseClassing(this.classes);
    this.#cut = classify(values, indicator, only, asked);
    this.order = this.#sorted(answer);
    const scene = layoutHeat(answer, {
      width,
      height,
      fontSize: this.labelSize,
      measure,
      classes: this.#cut,
      order: this.order,
      ordered: within === 'period' || (dimensions?.get(within)?.ordered ?? false),
      words: {
        row: (row) => this.rowName(answer, row),
        column: (column) => {
          const member = grid.columns[column];
          return member?.id ? memberLabel(member, lang, 'short') : '';
        },
        value: (cell) =>
          formatValue(values[cell] as number, indicator, lang, {unit: false, compact: true}),
      },
    });
    return {scene, natural: scene.height, needs: scene.needs, key: this.#key(answer, scene)};
  }

  #sorted(answer: GroupsAnswer): readonly number[] {
    const {grid, ordered, by} = answer;
    const {rows, columns, cells} = grid;
    const order = rows.map((_, row) => row);
    const sort = this.sort ?? (ordered || by === 'period' ? 'none' : 'value');
    if (sort === 'name')
      return order.sort((a, b) =>
        compareNames(this.speech)(this.rowName(answer, a), this.rowName(answer, b)),
      );
    if (sort !== 'value') return order;
    const means = order.map((row) => {
      const own = cells.values
        .slice(row * columns.length, (row + 1) * columns.length)
        .filter((value) => !Number.isNaN(value));
      return own.length ? own.reduce((sum, value) => sum + value / own.length, 0) : -Infinity;
    });
    return order.sort((a, b) =>
      means[a] === means[b] ? a - b : (means[b] as number) - (means[a] as number),
    );
  }

  #key({indicator}: GroupsAnswer, scene: HeatScene): KeyEntry[] {
    const {speech: lang, words} = this;
    const classes = this.#cut;
    if (!classes) return [];
    const looks = new Set(scene.paints.map(({look}) => look));
    const entries: KeyEntry[] = [{mark: 'title', colour: '', label: legendTitle(indicator, lang)}];
    if (scene.paints.some(({look}) => typeof look === 'number'))
      for (let i = 0; i <= classes.breaks.length; i++)
        entries.push({
          mark: 'paint',
          colour: fillOf(classes, i, indicator),
          label: classLabel(classes, i, indicator, lang),
        });
    if (looks.has('none')) entries.push({mark: 'bar', colour: 'none', label: words.noValue});
    if (looks.has('suppressed'))
      entries.push({mark: 'bar', colour: 'suppressed', label: signLabel('Q', lang)});
    if (scene.unsure) entries.push({mark: 'title', colour: '', label: chartWords(lang).cornerSign});
    return entries;
  }

  protected override step(
    {grid}: GroupsAnswer,
    cell: number | undefined,
    key: string,
  ): number | undefined {
    const columns = grid.columns.length;
    const row = cell === undefined ? 0 : Math.floor(cell / columns);
    // In a table, Home and End lead along the row.
    if (key === 'Home' && cell !== undefined) return row * columns;
    if (key === 'End' && cell !== undefined) return (row + 1) * columns - 1;
    return stepCells({order: this.order, columns, lying: true}, cell, key);
  }

  protected override draw(scene: HeatScene, cursor: number | undefined): unknown {
    const {indicator} = this.answer as GroupsAnswer;
    const paint = (look: HeatPaint['look']): string =>
      look === 'none'
        ? 'url(#hatch)'
        : look === 'suppressed'
          ? 'url(#dots)'
          : fillOf(this.#cut as Classes, look, indicator);
    return drawHeat(scene, cursor, paint);
  }

  protected override pickAt(scene: HeatScene, x: number, y: number): number | undefined {
    return pickHeat(scene, x, y);
  }

  protected override spot(scene: HeatScene, cell: number): Spot | undefined {
    const box = boxOfCell(scene, cell);
    return box && {x: (box.left + box.right) / 2, y: box.top};
  }
}
