import type {Spot} from '../controllers/beside.js';
import type {PropertyDeclarations} from 'lit';
import {chartWords} from '../format/chart-words.js';
import {describeSeries} from '../format/describe-series.js';
import {formatCompact, formatValue, tickFormatter} from '../format/numbers.js';
import {formatPeriod} from '../format/periods.js';
import {upperFirst} from '../format/feed-text.js';
import {memberLabel, ownLabel, signLabel} from '../format/labels.js';
import {own} from '../format/lang.js';
import {
  layoutLines,
  pickLines,
  reachOf,
  type LineOptions,
  type LinesScene,
} from '../geometry/lines.js';
import type {Measure} from '../geometry/measure.js';
import {
  cutAnswer,
  layoutPanels,
  onePanel,
  panelOf,
  pickPanel,
  type PanelsScene,
} from '../geometry/panels.js';
import type {Answer, Member, SeriesAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import {group, unique} from '../model/lists.js';
import {aroundOf} from '../model/around-of.js';
import {pickSeries} from '../model/pick-series.js';
import type {PeriodChoice, Query} from '../model/query.js';
import {STATUS_CODES} from '../model/status.js';
import type {KeyEntry} from '../render/key.js';
import {drawLines} from '../render/lines.js';
import {drawPanels, leftOutEntry} from '../render/panels.js';
import {EduChart, type Drawing} from './chart.js';

/**
 * Change over time: one line for each member of `by`. Gaps stay gaps, forecasts are dashed with a band,
 * a break in a series is marked and never drawn over, targets are dash-dotted. `facet` gives each place, level or group a
 * small picture of its own, all over one scale.
 *
 * @tag edu-line-chart
 * @example <edu-line-chart src="/feed.json" indicator="pupils" by="level" place="2022.94"></edu-line-chart>
 */
export class EduLineChart extends EduChart<SeriesAnswer, PanelsScene<LinesScene>> {
  static override properties: PropertyDeclarations = {facet: {}};

  /** Dimension whose members have a small picture each: `place`, `level`. */
  facet?: string;

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
    whole: SeriesAnswer,
    width: number,
    height: number,
    measure: Measure,
  ): Drawing<PanelsScene<LinesScene>> {
    const answer = this.#withoutHidden(whole);
    const fontSize = this.labelSize;
    const natural = this.naturalHeight;
    const options = {width, height: height || natural, fontSize, measure};
    const scene = answer.facet
      ? this.#panels(answer, {...options, height})
      : onePanel(layoutLines(answer, {...options, ...this.#options(answer)}), {
          natural,
          needs: fontSize * 8,
          fontSize,
        });
    return {
      scene,
      natural: scene.natural,
      needs: scene.needs,
      key: this.#key(whole, scene),
    };
  }

  /** Not the last one: a picture without a line tells nothing. */
  protected override get hides(): boolean {
    const {answer} = this;
    if (answer?.kind !== 'series') return false;
    return this.concealed.size < unique(answer.grid.rows.map(({id}) => id)).length - 1;
  }

  /** Hidden lines keep their places in the grid, and with them their colours. */
  #withoutHidden(answer: SeriesAnswer): SeriesAnswer {
    const {concealed} = this;
    const {grid, targets} = answer;
    if (!concealed.size) return answer;
    const wide = grid.columns.length;
    const seen = (column: Float64Array): Float64Array =>
      column.map((value, cell) =>
        concealed.has(grid.rows[Math.floor(cell / wide)]?.id ?? '') ? NaN : value,
      );
    const {cells} = grid;
    return {
      ...answer,
      targets: seen(targets),
      grid: {
        ...grid,
        cells: {
          ...cells,
          values: seen(cells.values),
          ...(cells.lower && {lower: seen(cells.lower)}),
          ...(cells.upper && {upper: seen(cells.upper)}),
        },
      },
    };
  }

  #options({indicator, grid, periods}: SeriesAnswer): Pick<LineOptions, 'emphasis' | 'words'> {
    const lang = this.speech;
    return {
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
    };
  }

  /** A picture for each member of `facet`: its own row, or all rows that say they are of it. */
  #panels(
    answer: SeriesAnswer,
    box: Pick<LineOptions, 'width' | 'height' | 'fontSize' | 'measure'>,
  ): PanelsScene<LinesScene> {
    const lang = this.speech;
    const {grid, by, facet} = answer;
    const {fontSize} = box;
    const owners = grid.rows.map((member) => aroundOf(member) ?? member);
    const owned = group([...grid.rows.keys()], (row) => [(owners[row] as Member).id]);
    const names = unique(grid.rows.map(({id}) => id));
    const reach = reachOf(answer);
    const {words, emphasis = []} = this.#options(answer);
    const parts = [...owned].map(([id, rows]) => {
      const cells = rows.flatMap((row) =>
        grid.columns.map((_, column) => row * grid.columns.length + column),
      );
      const last = cells.findLast((cell) => !Number.isNaN(grid.cells.values[cell]));
      return {
        id,
        rows: rows.map((row) => grid.rows[row] as Member),
        title: upperFirst(memberLabel(owners[rows[0] as number] as Member, lang, 'long')),
        value:
          by === facet && last !== undefined ? words.value(grid.cells.values[last] as number) : '',
        cells,
      };
    });
    const sizes = {wide: fontSize * 11, tall: Math.round(fontSize * 9), least: fontSize * 6};
    return layoutPanels(parts, {...box, ...sizes}, ({id, rows, cells}, width, height, bare) =>
      layoutLines(cutAnswer(answer, cells, rows, grid.columns), {
        ...box,
        width,
        height,
        words,
        // A picture that matters does so with all its lines.
        emphasis: emphasis.includes(id) ? [] : emphasis,
        panel: {
          reach,
          bare,
          colours: rows.map((row) => (by === facet ? 1 : (names.indexOf(row.id) % 8) + 1)),
        },
      }),
    );
  }

  /** Names lines that had no room for their names, and signs that occur. */
  #key({grid, by, facet}: SeriesAnswer, {panels, leftOut}: PanelsScene<LinesScene>): KeyEntry[] {
    const {speech: lang, emphasised} = this;
    const entries: KeyEntry[] = [];
    const add = (entry: KeyEntry): unknown => entries.push(entry);
    const isNamed = panels.some(({scene}) => scene.labels.length) && !this.concealed.size;
    // Small pictures of one line each have its name over them.
    if (grid.rows.length > 1 && !isNamed && (!facet || facet !== by))
      unique(grid.rows.map(({id}) => id)).forEach((id, n) => {
        const member = grid.rows.find((row) => row.id === id);
        const isBehind = emphasised.length && !emphasised.includes(id);
        if (member && id)
          add({
            colour: isBehind ? 0 : (n % 8) + 1,
            mark: 'line',
            label: ownLabel(member, lang, 'long'),
            id,
          });
      });
    if (grid.cells.status.some((code) => STATUS_CODES[code] === 'F'))
      add({colour: 'forecast', mark: 'line', label: signLabel('F', lang)});
    if (panels.some(({scene}) => scene.breaks.length))
      add({colour: 'break', mark: 'line', label: signLabel('B', lang)});
    return [...entries, ...leftOutEntry(leftOut, lang)];
  }

  protected override draw(scene: PanelsScene<LinesScene>, cursor: number | undefined): unknown {
    const periods = this.answer?.kind === 'series' ? this.answer.periods : [];
    const at = (code: string | undefined): number =>
      periods.findIndex((period) => period.code === code);
    const marked = at(this.followed?.period);
    // The period that a reader points at, in one of these pictures or in another of the group.
    const pointed = cursor === undefined ? at(this.pointed['period']) : cursor % periods.length;
    return drawPanels(scene, cursor, (each, own) => drawLines(each, own, marked, pointed));
  }

  protected override pickAt(
    scene: PanelsScene<LinesScene>,
    x: number,
    y: number,
  ): number | undefined {
    return pickPanel(scene, x, y, pickLines);
  }

  protected override spot(whole: PanelsScene<LinesScene>, cell: number): Spot | undefined {
    const found = panelOf(whole, cell);
    if (!found) return undefined;
    const {scene, x, y} = found.panel;
    const at = scene.y[found.cell] as number;
    return {
      x: x + (scene.x[found.cell] as number),
      y: y + (Number.isNaN(at) ? scene.plot.bottom : at),
    };
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
