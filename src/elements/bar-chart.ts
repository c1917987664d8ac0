import type {PropertyDeclarations} from 'lit';
import type {Spot} from '../controllers/beside.js';
import {chartWords} from '../format/chart-words.js';
import {classLabel} from '../format/class-labels.js';
import {describeDistribution} from '../format/describe-distribution.js';
import {describeGroups} from '../format/describe-groups.js';
import {upperFirst} from '../format/feed-text.js';
import {memberLabel, signLabel, statusLabel} from '../format/labels.js';
import {formatValue, tickFormatter} from '../format/numbers.js';
import {compareNames} from '../format/search.js';
import {barReachOf, type BarForm, type BarOptions, type BarsScene} from '../geometry/bar-scene.js';
import {layoutBars, pickBars} from '../geometry/bars.js';
import type {Measure} from '../geometry/measure.js';
import {orderRows, type RowSort} from '../geometry/order-rows.js';
import {
  cutAnswer,
  layoutPanels,
  onePanel,
  panelOf,
  pickPanel,
  type PanelsScene,
} from '../geometry/panels.js';
import type {GroupsAnswer, Member} from '../model/answer.js';
import {classify, type Classes} from '../model/classes.js';
import type {Indicator} from '../model/indicator.js';
import {medianRow} from '../model/median-row.js';
import {STATUS_CODES} from '../model/status.js';
import {drawBars, signsOf} from '../render/bars.js';
import type {KeyEntry} from '../render/key.js';
import {drawPanels, leftOutEntry} from '../render/panels.js';
import type {Drawing} from './chart.js';
import {EduGroupsChart} from './groups-chart.js';

/**
 * Places, levels or groups at one period, as bars from zero. `by="place level"` groups: the first word makes
 * the groups, the second the bars in each. Targets are ticks across the bars; a missing value is a hatched stub
 * that says so, never a bar of zero. `facet` gives each member of a second dimension a picture of its own, over one scale.
 *
 * @tag edu-bar-chart
 * @example <edu-bar-chart src="/feed.json" indicator="class-size" by="place" sideways sort="value"></edu-bar-chart>
 */
export class EduBarChart extends EduGroupsChart<PanelsScene<BarsScene>> {
  static override properties: PropertyDeclarations = {
    sideways: {type: Boolean},
    sort: {},
    facet: {},
    form: {},
  };

  /** Lays the bars down; suits long names. Bars lie down by themselves when upright names find no room. */
  sideways = false;

  /** `value` (the greatest first), `name`, or `none` (as in the feed). Without it: by value, unless the members have an order. */
  sort?: RowSort;

  /** Dimension whose members have a picture each: `level`, `place`, `period`. */
  facet?: string;

  /**
   * `histogram`: the classes of a scale touch, and the middle of all is marked. `bullet`: each bar lies over the classes that
   * the feed gives the indicator (`bands`), its target a tick across it.
   */
  form?: BarForm;

  protected override get pictureKind(): string {
    const {histogram, bulletChart, barChart} = chartWords(this.speech);
    return this.form === 'histogram' ? histogram : this.form === 'bullet' ? bulletChart : barChart;
  }

  protected override describe(answer: GroupsAnswer): string {
    return this.form === 'histogram'
      ? describeDistribution(answer, this.speech)
      : describeGroups(answer, this.speech);
  }

  protected override layout(
    answer: GroupsAnswer,
    width: number,
    height: number,
    measure: Measure,
  ): Drawing<PanelsScene<BarsScene>> {
    const {grid, ordered, by} = answer;
    const name = (row: number): string => this.rowName(answer, row);
    const sort =
      this.sort ?? (ordered || by === 'period' || this.form === 'histogram' ? 'none' : 'value');
    // Made only when asked for: the alphabet of a language is a costly object.
    const compare = (a: number, b: number): number => compareNames(this.speech)(name(a), name(b));
    this.order = orderRows(answer, sort, compare);
    const shown = [...grid.columns.keys()].filter(
      (column) => !this.concealed.has(grid.columns[column]?.id ?? ''),
    );
    const box = {width, height, fontSize: this.labelSize, measure};
    if (answer.facet) {
      const scene = this.#panels(answer, box);
      return {scene, natural: scene.natural, needs: scene.needs, key: this.#key(answer, scene)};
    }
    const bars = layoutBars(answer, {...box, ...this.#options(answer), columns: shown});
    const natural = bars.sideways ? bars.needs : this.naturalHeight;
    const scene = onePanel(bars, {natural, needs: bars.needs, fontSize: box.fontSize});
    return {scene, natural, needs: bars.needs, key: this.#key(answer, scene)};
  }

  /** Groups may be thinned; a bar that stands alone may not, since a ranking without it would mislead. */
  protected override get hides(): boolean {
    const {answer} = this;
    return (
      answer?.kind === 'groups' &&
      !answer.facet &&
      this.concealed.size < answer.grid.columns.length - 1
    );
  }

  #options(
    answer: GroupsAnswer,
  ): Omit<BarOptions, 'width' | 'height' | 'fontSize' | 'measure' | 'columns' | 'panel'> {
    const lang = this.speech;
    const {indicator, grid} = answer;
    return {
      natural: this.naturalHeight,
      sideways: this.sideways,
      order: this.order,
      emphasis: this.emphasised,
      form: this.form,
      limits: this.#classes(indicator)?.breaks ?? [],
      middle: this.#middle(answer),
      words: {
        category: (row) => this.rowName(answer, row),
        value: (cell) => {
          const value = grid.cells.values[cell] as number;
          if (!Number.isNaN(value))
            return formatValue(value, indicator, lang, {
              unit: indicator.kind === 'percent',
              compact: true,
            });
          const code = STATUS_CODES[grid.cells.status[cell] as number] ?? '';
          return code ? statusLabel(code, lang) : this.words.noValue;
        },
        axis: (step, most) => tickFormatter(step, most, indicator, lang),
      },
    };
  }

  /** What a bullet's values mean, where the feed says so. */
  #classes(indicator: Indicator): Classes | undefined {
    return this.form === 'bullet' && indicator.bands.length
      ? classify([], indicator, NaN, {kind: 'bands', count: undefined})
      : undefined;
  }

  #middle({grid, indicator}: GroupsAnswer): BarOptions['middle'] {
    if (this.form !== 'histogram' || grid.columns.length > 1 || indicator.kind !== 'count')
      return undefined;
    const row = medianRow(grid.cells.values);
    return row === undefined ? undefined : {row, label: chartWords(this.speech).middle};
  }

  /** A picture for each column, with its bars in one order and over one scale. */
  #panels(
    answer: GroupsAnswer,
    box: Pick<BarOptions, 'width' | 'height' | 'fontSize' | 'measure'>,
  ): PanelsScene<BarsScene> {
    const {grid} = answer;
    const {fontSize, width, measure} = box;
    const options = this.#options(answer);
    const {words, emphasis = []} = options;
    const columns = [...grid.columns.keys()];
    const reach = barReachOf(answer, columns);
    const valueRoom = Math.max(
      ...[...grid.cells.values].map((_, cell) => measure(words.value(cell), fontSize) + 6),
    );
    const nameRoom = width < 420 ? 0 : Math.min(width * 0.25, 22 * fontSize);
    const parts = grid.columns.map((member, column) => ({
      id: member.id,
      column,
      title: upperFirst(this.columnName(answer, column)),
      value: '',
      cells: grid.rows.map((_, row) => row * grid.columns.length + column),
    }));
    // Where names stand over the bars, every picture needs its own.
    const wide = fontSize * 6 + valueRoom * (reach[0] < 0 ? 2 : 1);
    const sizes = {wide: nameRoom ? wide : width, tall: 0, least: 0};
    return layoutPanels(parts, {...box, ...sizes}, ({id, cells, column}, own, height, bare) =>
      layoutBars(cutAnswer(answer, cells, grid.rows, [grid.columns[column] as Member]), {
        ...box,
        ...options,
        width: own,
        height,
        sideways: true,
        words: {...words, value: (row) => words.value(cells[row] as number)},
        emphasis: emphasis.includes(id) ? [] : emphasis,
        panel: {reach, valueRoom, nameRoom, bare: bare && nameRoom > 0},
      }),
    );
  }

  #key(
    {grid, facet, indicator}: GroupsAnswer,
    {panels, leftOut}: PanelsScene<BarsScene>,
  ): KeyEntry[] {
    const {words, speech: lang, emphasised} = this;
    const entries: KeyEntry[] = [];
    const add = (colour: KeyEntry['colour'], label: string): unknown =>
      entries.push({colour, mark: 'bar', label});
    if (grid.columns.length > 1 && !facet)
      grid.columns.forEach((member, column) => {
        entries.push({
          colour: emphasised.length && !emphasised.includes(member.id) ? 0 : (column % 8) + 1,
          mark: 'bar',
          label: memberLabel(member, lang, 'long'),
          id: member.id,
        });
      });
    const bars = panels.flatMap(({scene}) => scene.bars);
    if (bars.some(({target}) => target)) add('target', words.target);
    const kinds = new Set(bars.map(({kind}) => kind));
    if (kinds.has('forecast')) add('forecast', signLabel('F', lang));
    if (kinds.has('unsure')) add('unsure', signLabel('P', lang));
    const classes = this.#classes(indicator);
    for (let step = 0; classes && step <= classes.breaks.length; step++)
      entries.push({
        colour: step,
        mark: 'ground',
        label: classLabel(classes, step, indicator, lang),
      });
    entries.push(...leftOutEntry(leftOut, lang));
    // Bars that lie have the words beside them.
    if (this.lying) return entries;
    if (kinds.has('none')) add('none', words.noValue);
    if (kinds.has('suppressed')) add('suppressed', signLabel('Q', lang));
    return entries;
  }

  protected override draw(scene: PanelsScene<BarsScene>, cursor: number | undefined): unknown {
    const {answer, pointed} = this;
    const row =
      cursor === undefined && answer && 'grid' in answer
        ? answer.grid.rows.findIndex(({dimension, id}) => id && pointed[dimension] === id)
        : -1;
    return [
      signsOf(scene.panels.map((panel) => panel.scene)),
      drawPanels(scene, cursor, (each, own) => drawBars(each, own, row)),
    ];
  }

  protected override pickAt(
    scene: PanelsScene<BarsScene>,
    x: number,
    y: number,
  ): number | undefined {
    return pickPanel(scene, x, y, pickBars);
  }

  protected override spot(whole: PanelsScene<BarsScene>, cell: number): Spot | undefined {
    const found = panelOf(whole, cell);
    const bar = found?.panel.scene.bars.find((each) => each.cell === found.cell);
    if (!found || !bar) return undefined;
    const {scene, x, y} = found.panel;
    return {
      x: x + bar.x + (scene.sideways ? bar.width : bar.width / 2),
      y: y + bar.y + (scene.sideways ? bar.height / 2 : 0),
    };
  }

  protected override get lying(): boolean {
    return this.drawing?.scene.panels[0]?.scene.sideways ?? this.sideways;
  }
}
