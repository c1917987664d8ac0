import type {Spot} from '../controllers/beside.js';
import {chartWords} from '../format/chart-words.js';
import {describePyramid} from '../format/describe-pyramid.js';
import {signLabel, statusLabel} from '../format/labels.js';
import {formatCompact, formatShare, formatValue} from '../format/numbers.js';
import {readoutOf, type Readout} from '../format/readout.js';
import type {Measure} from '../geometry/measure.js';
import {layoutPyramid, pickPyramid, type PyramidScene} from '../geometry/pyramid.js';
import type {Answer, GroupsAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import {figuresOf} from '../model/figures.js';
import {pickGroups} from '../model/pick-groups.js';
import type {Query} from '../model/query.js';
import {STATUS_CODES} from '../model/status.js';
import {drawPyramid} from '../render/pyramid.js';
import type {KeyEntry} from '../render/key.js';
import {parts} from '../theme/parts.js';
import type {Drawing} from './chart.js';
import {EduGroupsChart} from './groups-chart.js';

/**
 * Two-sided bars by grade, age or position, mostly by sex: `by="age sex"`. The second word names a dimension with two
 * members; the first two of a larger one are shown, `where` chooses others.
 *
 * @tag edu-pyramid-chart
 * @example <edu-pyramid-chart src="/feed.json" indicator="teacher-age" by="age sex"></edu-pyramid-chart>
 */
export class EduPyramidChart extends EduGroupsChart<PyramidScene> {
  static override styles = [...[EduGroupsChart.styles].flat(), parts];

  protected override get pictureKind(): string {
    return chartWords(this.speech).pyramidChart;
  }

  protected override ask(dataset: Dataset, query: Query): Answer {
    const indicator = dataset.indicators.get(query.indicator);
    const dims = (indicator && figuresOf(dataset, indicator)?.dims) ?? [];
    const isSided = (dimension: string): boolean =>
      dataset.dimensions.get(dimension)?.members.length === 2;
    const sides =
      query.by[1] ??
      dims.find((dimension) => dimension === 'sex' && dimension !== query.by[0]) ??
      dims.find((dimension) => dimension !== query.by[0] && isSided(dimension)) ??
      '';
    const rows =
      query.by[0] ?? dims.find((one) => !['period', 'place', sides].includes(one)) ?? 'place';
    const answer = pickGroups(dataset, {...query, by: [rows, sides].filter(Boolean)});
    if (answer.kind === 'empty' || answer.grid.columns.length <= 2 || !sides) return answer;
    const two = answer.grid.columns.slice(0, 2).map(({id}) => id);
    return pickGroups(dataset, {
      ...query,
      by: [rows, sides],
      where: {...query.where, [sides]: two},
    });
  }

  protected override describe(answer: GroupsAnswer): string {
    return describePyramid(answer, this.speech);
  }

  protected override layout(
    answer: GroupsAnswer,
    width: number,
    height: number,
    measure: Measure,
  ): Drawing<PyramidScene> {
    const lang = this.speech;
    const {indicator, grid, by, dimensions} = answer;
    const {values, status} = grid.cells;
    const columns = grid.columns.length;
    const rows = grid.rows.map((_, row) => row);
    // Ages and grades rise from the ground; positions, years and places are read from the top.
    const rises = /^(age|grade)$/.test(by) || (dimensions?.get(by)?.ordered ?? false);
    this.order = rises && by !== 'level' && by !== 'period' ? rows.reverse() : rows;
    const sum = (column: number): number =>
      rows.reduce((so, row) => {
        const value = values[row * columns + column] as number;
        return Number.isNaN(value) ? so : so + value;
      }, 0);
    const scene = layoutPyramid(answer, {
      width,
      height,
      fontSize: this.labelSize,
      measure,
      order: this.order,
      words: {
        row: (row) => this.rowName(answer, row),
        value: (cell) => {
          const value = values[cell] as number;
          if (!Number.isNaN(value))
            return formatValue(value, indicator, lang, {
              unit: indicator.kind === 'percent',
              compact: true,
            });
          const code = STATUS_CODES[status[cell] as number] ?? '';
          return code ? statusLabel(code, lang) : this.words.noValue;
        },
        side: (column) =>
          [
            this.columnName(answer, column),
            indicator.kind === 'count' ? formatCompact(sum(column), lang, indicator.decimals) : '',
          ]
            .filter(Boolean)
            .join(' · '),
      },
    });
    return {scene, natural: scene.height, needs: scene.needs, key: this.#key(scene)};
  }

  #key({bars}: PyramidScene): KeyEntry[] {
    const kinds = new Set(bars.map(({kind}) => kind));
    const {speech: lang, words} = this;
    const signs: readonly (readonly [PyramidScene['bars'][number]['kind'], string])[] = [
      ['forecast', signLabel('F', lang)],
      ['unsure', signLabel('P', lang)],
      ['none', words.noValue],
      ['suppressed', signLabel('Q', lang)],
    ];
    return signs.flatMap(([colour, label]) =>
      kinds.has(colour) ? {colour, mark: 'bar' as const, label} : [],
    );
  }

  protected override readout(answer: GroupsAnswer, cell: number): Readout {
    const plain = readoutOf(answer, cell, this.speech);
    const {columns, cells} = answer.grid;
    const row = Math.floor(cell / columns.length);
    const own = cells.values.slice(row * columns.length, (row + 1) * columns.length);
    const total = own.reduce((sum, value) => sum + value, 0);
    const value = cells.values[cell] as number;
    if (columns.length !== 2 || !(total > 0) || own.some((each) => each < 0)) return plain;
    const whole = formatValue(total, answer.indicator, this.speech);
    const text = `${formatShare(value / total, this.speech)} ${chartWords(this.speech).ofTotal} ${whole}`;
    return {...plain, more: [text, ...plain.more]};
  }

  protected override draw(scene: PyramidScene, cursor: number | undefined): unknown {
    return drawPyramid(scene, cursor);
  }

  protected override pickAt(scene: PyramidScene, x: number, y: number): number | undefined {
    return pickPyramid(scene, x, y);
  }

  protected override spot(scene: PyramidScene, cell: number): Spot | undefined {
    const bar = scene.bars.find((each) => each.cell === cell);
    return bar && {x: bar.x + bar.width / 2, y: bar.y};
  }
}
