import type {PropertyDeclarations} from 'lit';
import type {Spot} from '../controllers/beside.js';
import {chartWords} from '../format/chart-words.js';
import {describeGroups} from '../format/describe-groups.js';
import {memberLabel, signLabel, statusLabel} from '../format/labels.js';
import {formatValue, tickFormatter} from '../format/numbers.js';
import {compareNames} from '../format/search.js';
import {layoutBars, orderRows, pickBars, type BarsScene, type BarSort} from '../geometry/bars.js';
import type {Measure} from '../geometry/measure.js';
import type {GroupsAnswer} from '../model/answer.js';
import {STATUS_CODES} from '../model/status.js';
import {drawBars} from '../render/bars.js';
import type {KeyEntry} from '../render/key.js';
import type {Drawing} from './chart.js';
import {EduGroupsChart} from './groups-chart.js';

/**
 * Places, levels or groups at one period, as bars from zero. `by="place level"` groups: the first word makes
 * the groups, the second the bars in each. Targets are ticks across the bars; a missing value is a hatched stub
 * that says so, never a bar of zero.
 *
 * @tag edu-bar-chart
 * @example <edu-bar-chart src="/feed.json" indicator="class-size" by="place" sideways sort="value"></edu-bar-chart>
 */
export class EduBarChart extends EduGroupsChart<BarsScene> {
  static override properties: PropertyDeclarations = {sideways: {type: Boolean}, sort: {}};

  /** Lays the bars down; suits long names. Bars lie down by themselves when upright names find no room. */
  sideways = false;

  /** `value` (the greatest first), `name`, or `none` (as in the feed). Without it: by value, unless the members have an order. */
  sort?: BarSort;

  protected override get pictureKind(): string {
    return chartWords(this.speech).barChart;
  }

  protected override describe(answer: GroupsAnswer): string {
    return describeGroups(answer, this.speech);
  }

  protected override layout(
    answer: GroupsAnswer,
    width: number,
    height: number,
    measure: Measure,
  ): Drawing<BarsScene> {
    const lang = this.speech;
    const {indicator, grid, ordered, by} = answer;
    const name = (row: number): string => this.rowName(answer, row);
    const sort = this.sort ?? (ordered || by === 'period' ? 'none' : 'value');
    // Made only when asked for: the alphabet of a language is a costly object.
    const compare = (a: number, b: number): number => compareNames(lang)(name(a), name(b));
    this.order = orderRows(answer, sort, compare);
    const scene = layoutBars(answer, {
      width,
      height,
      natural: this.naturalHeight,
      fontSize: this.labelSize,
      measure,
      sideways: this.sideways,
      order: this.order,
      emphasis: this.emphasised,
      words: {
        category: name,
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
    });
    return {
      scene,
      natural: scene.sideways ? scene.needs : this.naturalHeight,
      needs: scene.needs,
      key: this.#key(answer, scene),
    };
  }

  #key({grid}: GroupsAnswer, scene: BarsScene): KeyEntry[] {
    const {words, speech: lang} = this;
    const entries: KeyEntry[] = [];
    const add = (colour: KeyEntry['colour'], label: string): unknown =>
      entries.push({colour, mark: 'bar', label});
    if (grid.columns.length > 1)
      for (const [column, member] of grid.columns.entries())
        entries.push({
          colour: (column % 8) + 1,
          mark: 'bar',
          label: memberLabel(member, lang, 'long'),
          id: member.id,
        });
    if (scene.bars.some(({target}) => target)) add('target', words.target);
    const kinds = new Set(scene.bars.map(({kind}) => kind));
    if (kinds.has('forecast')) add('forecast', signLabel('F', lang));
    if (kinds.has('unsure')) add('unsure', signLabel('P', lang));
    // Bars that lie have the words beside them.
    if (scene.sideways) return entries;
    if (kinds.has('none')) add('none', words.noValue);
    if (kinds.has('suppressed')) add('suppressed', signLabel('Q', lang));
    return entries;
  }

  protected override draw(scene: BarsScene, cursor: number | undefined): unknown {
    return drawBars(scene, cursor);
  }

  protected override pickAt(scene: BarsScene, x: number, y: number): number | undefined {
    return pickBars(scene, x, y);
  }

  protected override spot(scene: BarsScene, cell: number): Spot | undefined {
    const bar = scene.bars.find((each) => each.cell === cell);
    return (
      bar && {
        x: bar.x + (scene.sideways ? bar.width : bar.width / 2),
        y: bar.y + (scene.sideways ? bar.height / 2 : 0),
      }
    );
  }

  protected override get lying(): boolean {
    return this.drawing?.scene.sideways ?? this.sideways;
  }
}
